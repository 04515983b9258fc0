"""After any edits the layout that followed shows what a fresh one shows."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scene.chronologies import (
    LANES,
    Drawn,
    FixedWidths,
    columns_of,
    crowded_events,
    event_of,
    events,
)
from timeline_app.core.columns.event_columns import EventColumns, event_columns
from timeline_app.core.columns.live_columns import ColumnsChange, LiveColumns
from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.records.records import Event, Lane, LaneId
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.grouping import Arrangement, sorted_by_theme, tracks_by_theme
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.layout_patches import lane_is_same, layout_after, needs_room
from timeline_app.scene.lanes.track_patches import lane_after
from timeline_app.scene.lanes.tracks import LaneTracks, Track
from timeline_app.scene.model.scene import LabelMetrics, Labels, Marks, Scene
from timeline_app.scene.time.compact_instants import Instants
from timeline_app.scene.time.time_scale import fitted, whole_range

WIDTH = 900
AS_THEY_ARE = Arrangement()
ZOOMS = (1.0, 3.0, 20.0, 150.0)


class _Widths(FixedWidths):
    """The widths of the titles of whatever columns there are by now."""

    def follow(self, columns: EventColumns) -> None:
        self._columns = columns


def changed(live: LiveColumns, edits: list[tuple[int, Event | None]]) -> ColumnsChange:
    """Let the columns follow some events, one after the other."""
    steps: list[RowStep] = []
    ended: list[int] = []
    for key, event in edits:
        new = None if event is None else event_columns([(key, event, 0)], live.columns.lanes)
        step = live.step_of(key, new)
        if step is not None:
            ended.append(live.columns.latest.item(step.before) if step.before >= 0 else 0)
            live.make(step, new)
            steps.append(step)
    return ColumnsChange(live.columns, tuple(steps), ended=tuple(ended))


def assert_same_track(found: Track, expected: Track) -> None:
    for name in Track.__slots__:
        value, other = getattr(found, name), getattr(expected, name)
        if isinstance(value, Instants):
            value, other = value.all(), other.all()
        assert value.tolist() == other.tolist(), name
        assert value.dtype == other.dtype, name


def assert_same_lanes(found: tuple[LaneTracks, ...], expected: tuple[LaneTracks, ...]) -> None:
    for lane, other in zip(found, expected, strict=True):
        assert (lane.name, lane.colour, lane.count) == (other.name, other.colour, other.count)
        assert (lane.id, lane.index, lane.is_folded) == (other.id, other.index, other.is_folded)
        assert_same_track(lane.marks, other.marks)
        assert [name for name, _ in lane.channels] == [name for name, _ in other.channels]
        for (_, track), (_, same) in zip(lane.channels, other.channels, strict=True):
            assert_same_track(track, same)


def assert_same_scene(found: Scene, expected: Scene) -> None:
    for part, kind in (("marks", Marks), ("labels", Labels)):
        for name in kind.__slots__:
            one, other = getattr(getattr(found, part), name), getattr(getattr(expected, part), name)
            np.testing.assert_array_equal(one, other, f"{part}.{name}")
    assert found.lanes == expected.lanes
    assert found.clusters == expected.clusters
    for strip, same in zip(found.strips, expected.strips, strict=True):
        np.testing.assert_array_equal(strip.active, same.active)
        assert (strip.lane, strip.most) == (same.lane, same.most)
        assert (strip.base_y, strip.height) == (same.base_y, same.height)
    assert (found.height, found.scale) == (expected.height, expected.scale)


def arranged_layout(columns: EventColumns, widths: LabelMetrics, own: Arrangement) -> Layout:
    """The layout in lanes of themes that are arranged so."""
    return Layout.of_lanes(columns, widths, sorted_by_theme(columns, None, own).tracks)


def assert_like_fresh(layout: Layout, own: Arrangement = AS_THEY_ARE) -> None:
    """Check tracks, walls and scenes against a fresh layout with the same heights."""
    columns = layout.columns
    fresh = arranged_layout(columns, layout.metrics, own)
    assert layout.walls == fresh.walls
    assert_same_lanes(layout.tracks, fresh.tracks)
    fresh = fresh.with_heights(layout.sizes, layout.budgets, layout.zoom, tall=layout.tall)
    first_s, last_s = whole_range(columns)
    for zoom in ZOOMS:
        for place in (0.2, 0.7):
            scale = fitted(first_s, last_s, WIDTH, 30, 30).zoomed(zoom, WIDTH * place).snapped()
            assert_same_scene(build_scene(layout, scale, WIDTH), build_scene(fresh, scale, WIDTH))


def visited(layout: Layout) -> Layout:
    """The layout once it has been looked at: there is something to be kept."""
    first_s, last_s = whole_range(layout.columns)
    for zoom in ZOOMS:
        scale = fitted(first_s, last_s, WIDTH, 30, 30).zoomed(zoom, WIDTH * 0.3).snapped()
        build_scene(layout, scale, WIDTH)
    return layout


def also_below(event: Event) -> Event:
    """Some events in the next lane too."""
    if len(event.title) % 3:
        return event
    at = [lane.id for lane in LANES].index(event.lanes[0])
    return msgspec.structs.replace(event, lanes=(event.lanes[0], LANES[at - 1].id))


def follow(
    held: list[tuple[int, Event, int]],
    edits: list[list[tuple[int, Event | None]]],
    lanes: tuple[Lane, ...] = LANES,
    own: Arrangement = AS_THEY_ARE,
) -> None:
    """Let a layout follow edits, and check it after each."""
    held = [(key, also_below(event), quotes) for key, event, quotes in held]
    edits = [[(key, also_below(event) if event else None) for key, event in e] for e in edits]
    live = LiveColumns(event_columns(held, lanes))
    widths = _Widths(live.columns)
    layout = visited(arranged_layout(live.columns, widths, own))
    for edit in edits:
        change = changed(live, edit)
        widths.follow(change.columns)
        layout = layout_after(layout, change)
        assert_like_fresh(layout, own)


drawn_edits = st.lists(
    st.lists(st.tuples(st.integers(0, 30), events | st.none()), min_size=1, max_size=3),
    min_size=1,
    max_size=4,
)


arrangements = st.builds(
    Arrangement,
    st.permutations([lane.id for lane in LANES]).map(tuple),
    st.frozensets(st.sampled_from([lane.id for lane in LANES])),
)


@settings(max_examples=examples(50), deadline=None)
@given(st.lists(events, max_size=25), drawn_edits, st.sampled_from([LANES, LANES, LANES, ()]))
def test_a_small_layout_that_followed_edits_is_like_a_fresh_one(
    start: list[Drawn],
    edits: list[list[tuple[int, Drawn | None]]],
    lanes: tuple[Lane, ...],
) -> None:
    held = [(key, event_of(key, drawn), 0) for key, drawn in enumerate(start)]
    follow(held, [[(k, event_of(k, d) if d else None) for k, d in edit] for edit in edits], lanes)


@settings(max_examples=examples(40), deadline=None)
@given(st.lists(events, max_size=25), drawn_edits, arrangements)
def test_lanes_that_are_moved_and_folded_follow_edits_too(
    start: list[Drawn], edits: list[list[tuple[int, Drawn | None]]], own: Arrangement
) -> None:
    held = [(key, event_of(key, drawn), 0) for key, drawn in enumerate(start)]
    follow(
        held, [[(k, event_of(k, d) if d else None) for k, d in edit] for edit in edits], LANES, own
    )


def test_an_event_that_moves_twice_in_one_change_is_followed() -> None:
    first, later = ("2019-01-01", 0, 0, 1, ""), ("2024-01-01", 0, 0, 1, "")
    held = [(key, event_of(key, first), 0) for key in range(3)]
    held.append((3, event_of(3, ("2020-01-01", 0, 0, 1, "")), 0))
    follow(held, [[(6, event_of(6, later)), (6, event_of(6, first))]], LANES)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_large_layout_that_followed_edits_is_like_a_fresh_one(seed: int) -> None:
    random = np.random.default_rng(seed)
    drawn = crowded_events(2_000, seed)
    held = [(key, event_of(key, each), 0) for key, each in enumerate(drawn)]
    others = crowded_events(examples(40), seed + 100)
    edits: list[list[tuple[int, Event | None]]] = []
    for number, other in enumerate(others):
        key = int(random.integers(0, 2_010))
        gone = number % 4 == 3
        edits.append([(key, None if gone else event_of(key, other))])
    follow(held, edits)


def test_lanes_that_did_not_change_keep_what_was_found_out_about_them() -> None:
    drawn = crowded_events(3_000)
    live = LiveColumns(
        event_columns([(key, event_of(key, each), 0) for key, each in enumerate(drawn)], LANES)
    )
    widths = _Widths(live.columns)
    layout = visited(Layout.by_theme(live.columns, widths))
    lane = next(key for key, each in enumerate(drawn) if each[1] == 1)
    change = changed(live, [(lane, event_of(lane, ("2014-05-05", 1, 2, 9, "")))])
    widths.follow(change.columns)
    after = layout_after(layout, change)
    assert [
        lane_is_same(one, other) for one, other in zip(layout.tracks, after.tracks, strict=True)
    ] == [
        True,
        False,
        True,
    ]
    level = next(iter(layout._levels))
    before, now = layout.plans(level), after.plans(level)
    assert [one.packing is other.packing for one, other in zip(before, now, strict=True)] == [
        True,
        False,
        True,
    ]
    assert not needs_room(layout, after)


@pytest.mark.parametrize(
    "lanes",
    [
        lambda lanes: tuple(
            Lane(lane.id, f"New {lane.name}", "lane-7", lane.order) for lane in lanes
        ),
        lambda lanes: lanes[:2],
        lambda lanes: (*lanes, Lane(LaneId("more"), "More", "lane-4", 9)),
        lambda lanes: lanes[::-1],
    ],
)
def test_other_lanes_are_followed(lanes: Callable[[tuple[Lane, ...]], tuple[Lane, ...]]) -> None:
    held = [(key, event_of(key, each), 0) for key, each in enumerate(crowded_events(300))]
    before, after = event_columns(held, LANES), event_columns(held, lanes(LANES))
    layout = visited(Layout.by_theme(before, _Widths(before)))
    found = layout_after(layout, ColumnsChange(after, lanes_changed=True))
    assert_like_fresh(found)


def test_a_whole_change_is_laid_out_afresh() -> None:
    held = [(key, event_of(key, each), 0) for key, each in enumerate(crowded_events(600))]
    before, after = event_columns(held[:300], LANES), event_columns(held, LANES)
    layout = visited(Layout.by_theme(before, _Widths(before)))
    layout.metrics.follow(after)  # type: ignore[attr-defined]
    found = layout_after(layout, ColumnsChange(after, is_whole=True))
    assert_like_fresh(found)


def test_a_small_lane_may_ask_for_other_heights() -> None:
    held = [(key, event_of(key, each), 0) for key, each in enumerate(crowded_events(30))]
    live = LiveColumns(event_columns(held, LANES))
    widths = _Widths(live.columns)
    layout = visited(Layout.by_theme(live.columns, widths))
    change = changed(live, [(99, event_of(99, ("2015-01-01", 0, 1, 5, "")))])
    widths.follow(change.columns)
    assert needs_room(layout, layout_after(layout, change))


def test_a_lane_without_the_event_is_the_very_same() -> None:
    held = [(key, event_of(key, each), 0) for key, each in enumerate(crowded_events(90))]
    (lane, *_) = tracks_by_theme(event_columns(held, LANES))
    own = int(lane.marks.rows[4])
    other = next(row for row in range(own) if row not in lane.marks.rows)
    assert lane_after(lane, RowStep(other, -1), 0, None, edits := []) is lane
    assert not edits
    assert int(lane.marks.rows[4]) == own - 1


def test_levels_share_tiles_of_a_lane_only_with_as_many_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    columns = columns_of([("2023", 1, 3, 5, "")])
    layout = Layout.by_theme(columns, FixedWidths(columns))
    row = layout.sizes.row
    shared = []
    for budget in (5 * row, 6 * row - 1, 6 * row):
        monkeypatch.setattr(Layout, "_budget", lambda *_, budget=budget: budget)
        shared.append(layout._shared_tiles(0, 0, is_strip=False))
    assert shared[0] is shared[1] is not shared[2]
