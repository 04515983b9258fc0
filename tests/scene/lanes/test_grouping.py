"""Every event stands in exactly the lanes that its theme, actors or sources say."""

from __future__ import annotations

import gc
import weakref

import numpy as np
import numpy.typing as npt
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scene.chronologies import FixedWidths, columns_of, events
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.grouping import Groups
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.grouping import (
    MOST_OPEN,
    REST_ID,
    STATES_ID,
    Arrangement,
    Sorting,
    sorted_by_group,
    sorted_by_theme,
)
from timeline_app.scene.lanes.height_budget import roomy_layout
from timeline_app.scene.lanes.lane_plan import FOLDED_PX
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.time.time_scale import fitted, time_extent

chronologies = st.lists(events, max_size=30).map(columns_of)
pairs = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 35)), max_size=60)
NAMES = tuple("abcdef")


def groups_of(found: list[tuple[int, int]]) -> Groups:
    """Six groups and their events: pairs of the number of a group and the key of an event."""
    return Groups(
        NAMES,
        tuple(name.upper() for name in NAMES),
        np.array([group for group, _ in found], np.int32),
        np.array([key for _, key in found], np.int64),
    )


def mask_of(columns: EventColumns, seed: int | None) -> npt.NDArray[np.bool_] | None:
    if seed is None:
        return None
    return np.random.default_rng(seed).random(len(columns)) < 0.6


def lanes_of_events(columns: EventColumns, sorting: Sorting) -> dict[int, list[str]]:
    """The ids of the lanes of each event, by its key."""
    found: dict[int, list[str]] = {}
    for lane in sorting.tracks:
        rows = lane.all_rows().tolist()
        assert rows == sorted(set(rows))
        assert lane.count == len(rows) == sum(len(track) for track in lane.all_tracks())
        assert lane.all_rows().tolist() == rows  # made or not
        for row in rows:
            found.setdefault(int(columns.key[row]), []).append(lane.id)
    return found


@given(chronologies, pairs, st.none() | st.integers(0, 99))
def test_an_event_stands_in_the_lanes_of_all_its_groups(
    columns: EventColumns, found: list[tuple[int, int]], seed: int | None
) -> None:
    shown = mask_of(columns, seed)
    sorting = sorted_by_group(columns, groups_of(found), "Others", shown)
    expected = {}
    for row in range(columns.dated):
        if shown is None or shown[row]:
            key = int(columns.key[row])
            own = {NAMES[group] for group, event in found if event == key}
            expected[key] = own or {REST_ID}
    assert {key: set(ids) for key, ids in lanes_of_events(columns, sorting).items()} == expected
    counts = [lane.count for lane in sorting.tracks if lane.id != REST_ID]
    assert counts == sorted(counts, reverse=True)
    if any(lane.id == REST_ID for lane in sorting.tracks):
        assert sorting.tracks[-1].name == "Others"


@given(chronologies, pairs, st.none() | st.integers(0, 99))
def test_states_stand_once_below_all_groups(
    columns: EventColumns, found: list[tuple[int, int]], seed: int | None
) -> None:
    shown, groups = mask_of(columns, seed), groups_of(found)
    plain = lanes_of_events(columns, sorted_by_group(columns, groups, "Others", shown))
    sorting = sorted_by_group(columns, groups, "Others", shown, states_name="Channels")
    states = {int(columns.key[row]) for row in columns.state_row.tolist()}
    expected = {key: [STATES_ID] if key in states else ids for key, ids in plain.items()}
    apart = lanes_of_events(columns, sorting)
    assert {key: set(ids) for key, ids in apart.items()} == {
        key: set(ids) for key, ids in expected.items()
    }
    assert all(len(apart[key]) == 1 for key in states & apart.keys())
    for lane in sorting.tracks:
        assert not (lane.channels if lane.id != STATES_ID else len(lane.marks))
    if states & apart.keys():
        assert (sorting.tracks[-1].id, sorting.tracks[-1].name) == (STATES_ID, "Channels")
        assert not sorting.tracks[-1].is_folded


@given(chronologies, st.none() | st.integers(0, 99))
def test_an_event_stands_in_the_lanes_of_its_themes(
    columns: EventColumns, seed: int | None
) -> None:
    shown = mask_of(columns, seed)
    found = lanes_of_events(columns, sorted_by_theme(columns, shown))
    expected = {}
    for row in range(columns.dated):
        if shown is None or shown[row]:
            more = columns.more_lane[columns.more_row == row].tolist()
            own = {columns.lanes[lane].id for lane in (int(columns.lane[row]), *more)}
            expected[int(columns.key[row])] = own
    assert {key: set(ids) for key, ids in found.items()} == expected


arrangements = st.builds(
    Arrangement,
    st.lists(st.sampled_from([*NAMES, "gone", REST_ID]), unique=True).map(tuple),
    st.frozensets(st.sampled_from([*NAMES, "gone"])),
    st.frozensets(st.sampled_from([*NAMES, "gone"])),
    st.frozensets(st.sampled_from([*NAMES, "gone", REST_ID])),
)


@given(chronologies, pairs, arrangements)
def test_lanes_are_arranged_as_asked_for_and_nothing_else_changes(
    columns: EventColumns, found: list[tuple[int, int]], arrangement: Arrangement
) -> None:
    plain = sorted_by_group(columns, groups_of(found), "Others")
    sorting = sorted_by_group(columns, groups_of(found), "Others", None, arrangement)
    own = [lane.id for lane in plain.tracks]
    placed = [own_id for own_id in arrangement.order if own_id in own]
    wanted = [*placed, *(own_id for own_id in own if own_id not in placed)]
    assert [lane.id for lane in sorting.tracks] == [
        own_id for own_id in wanted if own_id not in arrangement.hidden
    ]
    before = {lane.id: lane for lane in plain.tracks}
    for lane in sorting.tracks:
        other = before[lane.id]
        assert (lane.name, lane.colour) == (other.name, other.colour)
        assert lane.all_rows().tolist() == other.all_rows().tolist()
        assert lane.is_folded == (lane.id in arrangement.folded)
    seen = {row for lane in sorting.tracks for row in lane.all_rows().tolist()}
    for row in range(columns.dated):
        assert (row in seen) == (sorting.shown is None or bool(sorting.shown[row]))


@given(chronologies, pairs, arrangements, st.integers(100, 900))
@settings(max_examples=examples(50))
def test_a_folded_lane_is_one_thin_row_without_marks(
    columns: EventColumns, found: list[tuple[int, int]], arrangement: Arrangement, height: int
) -> None:
    sorting = sorted_by_group(columns, groups_of(found), "Others", None, arrangement)
    layout = Layout.of_lanes(columns, FixedWidths(columns), sorting.tracks, sorting.shown)
    scale = fitted(*time_extent(columns), 900, 30, 30)
    layout = roomy_layout(layout, scale.seconds_per_px, height)
    scene = build_scene(layout, scale, 900)
    strips = {strip.lane: strip for strip in scene.strips}
    for index, (lane, box) in enumerate(zip(layout.tracks, scene.lanes, strict=True)):
        assert box.is_folded == lane.is_folded
        if lane.is_folded:
            assert box.height == FOLDED_PX
            assert not (scene.marks.lane == index).any()
            strip = strips[index]
            assert box.y < strip.base_y - strip.height < strip.base_y < box.y + box.height
            assert (strip.active.max() > 0) == (lane.count > 0)
            assert strip.active.max() <= strip.most


def test_of_very_many_lanes_those_with_fewer_events_are_folded() -> None:
    count = MOST_OPEN + 5
    drawn = [(f"20{10 + i % 12}-0{1 + i % 9}-11", 0, 1, 5, "") for i in range(count)]
    columns = columns_of(drawn)
    ids = tuple(f"g{i:02}" for i in range(count))
    groups = Groups(ids, ids, np.arange(count, dtype=np.int32), columns.key.copy())
    lanes = sorted_by_group(columns, groups, "Others").tracks
    assert [lane.is_folded for lane in lanes] == [False] * MOST_OPEN + [True] * 5
    arrangement = Arrangement(unfolded=frozenset({lanes[-1].id}))
    lanes = sorted_by_group(columns, groups, "Others", None, arrangement).tracks
    assert [lane.is_folded for lane in lanes][-5:] == [True] * 4 + [False]
    few = Layout.of_lanes(columns, FixedWidths(columns), lanes).few_lanes
    assert sum(lane.count for lane in few) == count
    assert len(few) == MOST_OPEN + 2


def test_a_layout_that_nobody_holds_is_gone_at_once() -> None:
    count = MOST_OPEN + 5
    columns = columns_of([("2022-08-02", 0, 1, 5, "")] * count)
    ids = tuple(f"g{i:02}" for i in range(count))
    groups = Groups(ids, ids, np.arange(count, dtype=np.int32), columns.key.copy())
    layout = Layout.of_lanes(
        columns, FixedWidths(columns), sorted_by_group(columns, groups, "Others").tracks
    )
    assert len(layout.few_lanes) == MOST_OPEN + 1
    held = weakref.ref(layout.tracks[0].marks.rows)
    gc.disable()  # which would find it later, while somebody waits
    try:
        del layout
        assert held() is None
    finally:
        gc.enable()


@given(chronologies, pairs, arrangements)
@settings(max_examples=examples(40))
def test_the_lanes_of_an_event_are_found_from_the_top(
    columns: EventColumns, found: list[tuple[int, int]], arrangement: Arrangement
) -> None:
    sorting = sorted_by_group(columns, groups_of(found), "Others", None, arrangement)
    layout = Layout.of_lanes(columns, FixedWidths(columns), sorting.tracks, sorting.shown)
    at_once = layout.lanes_with_each(range(len(columns)))
    for row in range(len(columns)):
        expected = [i for i, lane in enumerate(layout.tracks) if row in lane.all_rows()]
        assert list(layout.lanes_with(row)) == list(at_once[row]) == expected
        assert layout.lane_of(row) == (expected[0] if expected else -1)


@given(pairs, st.lists(st.integers(0, 35), max_size=5), pairs)
def test_groups_follow_the_events_that_were_read_anew(
    before: list[tuple[int, int]], keys: list[int], after: list[tuple[int, int]]
) -> None:
    after = [(group, key) for group, key in after if key in keys]
    now = replace_ids(groups_of(after))
    found = groups_of(before).with_events(keys, now)
    expected = {(NAMES[group], key) for group, key in before if key not in keys and group != 5}
    expected |= {((*NAMES[:5], "new")[group], key) for group, key in after}
    pairs_found = zip(found.group.tolist(), found.event.tolist(), strict=True)
    assert {(found.ids[group], key) for group, key in pairs_found} == expected


def replace_ids(groups: Groups) -> Groups:
    """The same groups in another order, the last of them gone for a new one."""
    order = (4, 3, 2, 1, 0)
    place = np.array([*(order.index(i) for i in range(5)), 5], np.int32)
    ids = (*(NAMES[i] for i in order), "new")
    return Groups(ids, ids, place[groups.group], groups.event)


def test_of_thousands_of_lanes_only_those_in_view_are_looked_into() -> None:
    count = 3_000
    drawn = [(f"20{10 + i % 12}-0{1 + i % 9}-{10 + i % 18}", 0, 1, 5, "") for i in range(count)]
    columns = columns_of(drawn)
    ids = tuple(f"g{i}" for i in range(count))
    groups = Groups(ids, ids, np.arange(count, dtype=np.int32), columns.key.copy())
    lanes = sorted_by_group(columns, groups, "Others").tracks
    layout = Layout.of_lanes(columns, FixedWidths(columns), lanes)
    scale = fitted(*time_extent(columns), 900, 30, 30)
    layout = roomy_layout(layout, scale.seconds_per_px, 600)
    whole = build_scene(layout, scale, 900, 0.0, (0.0, 0.0)).height
    scene = build_scene(layout, scale, 900, 0.0, (whole - 600, whole))
    assert len(scene.lanes) == count
    assert scene.lanes[-1].y + FOLDED_PX == whole
    assert [strip.lane for strip in scene.strips][-1] == count - 1
    seen = len(scene.strips)
    assert 600 / FOLDED_PX <= seen <= 600 / FOLDED_PX + 2
    assert sum(lane.is_made for lane in layout.tracks) <= MOST_OPEN + seen
