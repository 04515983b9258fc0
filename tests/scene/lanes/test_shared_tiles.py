"""Tiles are packed anew after an edit where it matters, and nowhere else."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scene.chronologies import LANES, Drawn, crowded_events, event_of
from tests.scene.lanes.test_layout_patches import (
    WIDTH,
    _Widths,
    assert_like_fresh,
    changed,
    follow,
    visited,
)
from timeline_app.core.columns.event_columns import event_columns
from timeline_app.core.columns.live_columns import LiveColumns
from timeline_app.core.records.records import Event
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes import tiles
from timeline_app.scene.lanes.footprints import FreeRows, Item, Wishes
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.layout_patches import layout_after
from timeline_app.scene.time.time_scale import TimeScale, fitted, whole_range

COUNT = 1_500


@cache
def crowd() -> list[Drawn]:
    return crowded_events(COUNT)


def held() -> list[tuple[int, Event, int]]:
    return [(key, event_of(key, each), 0) for key, each in enumerate(crowd())]


def with_letters(key: int, letters: int) -> Event:
    """An event of the crowd with another title."""
    date, lane, importance, _, channel = crowd()[key]
    return event_of(key, (date, lane, importance, letters, channel))


def like(key: int, other: int) -> Event:
    """An event of the crowd that comes to be where another one is."""
    return event_of(key, crowd()[other])


keys = st.integers(0, COUNT - 1)
edits = st.one_of(
    st.builds(lambda key, letters: (key, with_letters(key, letters)), keys, st.integers(0, 60)),
    st.builds(lambda key, other: (key, like(key, other)), keys, keys),
    st.builds(lambda key: (key, None), keys),
)


@settings(max_examples=examples(6), deadline=None)
@given(st.lists(st.lists(edits, min_size=1, max_size=2), min_size=1, max_size=4))
def test_tiles_after_any_edits_are_those_of_a_fresh_layout(
    drawn: list[list[tuple[int, Event | None]]],
) -> None:
    follow(held(), drawn)


@settings(max_examples=examples(10), deadline=None)
@given(st.lists(st.tuples(keys, st.integers(0, 60)), min_size=2, max_size=8))
def test_tiles_nobody_has_asked_for_in_between_are_those_of_a_fresh_layout(
    drawn: list[tuple[int, int]],
) -> None:
    live = LiveColumns(event_columns(held(), LANES))
    widths = _Widths(live.columns)
    layout = visited(Layout.by_theme(live.columns, widths))
    for key, letters in drawn:
        change = changed(live, [(key, with_letters(key, letters))])
        widths.follow(change.columns)
        layout = layout_after(layout, change)
    assert_like_fresh(layout)


class Looking:
    """A layout that is looked at, at one scale, and edited; it tells how many tiles are packed."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.live = LiveColumns(event_columns(held(), LANES))
        self.widths = _Widths(self.live.columns)
        self.layout = Layout.by_theme(self.live.columns, self.widths)
        self.packed = 0
        served = tiles.served

        def counted(wishes: Wishes, rows: FreeRows, usable: range) -> list[Item]:
            self.packed += 1
            return served(wishes, rows, usable)

        patch.setattr(tiles, "served", counted)
        self.look()

    @property
    def scale(self) -> TimeScale:
        first_s, last_s = whole_range(self.layout.columns)
        return fitted(first_s, last_s, WIDTH, 30, 30).zoomed(20.0, WIDTH * 0.5).snapped()

    def look(self) -> int:
        """Show it; how many tiles that packs."""
        before = self.packed
        self.shown = build_scene(self.layout, self.scale, WIDTH)
        return self.packed - before

    def edit(self, key: int, event: Event) -> int:
        """Change an event and show it; how many tiles that packs."""
        change = changed(self.live, [(key, event)])
        self.widths.follow(change.columns)
        self.layout = layout_after(self.layout, change)
        return self.look()

    def marked(self) -> list[int]:
        """The keys of the events that have marks, the longest first."""
        columns = self.layout.columns
        rows = sorted(
            self.shown.marks.row.tolist(),
            key=lambda row: int(columns.earliest[row] - columns.latest[row]),
        )
        return columns.key[rows].tolist()


def test_an_edit_packs_the_tile_of_its_event_and_those_whose_room_it_changes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looking = Looking(monkeypatch)
    assert looking.packed > 8
    packed = []
    for key in looking.marked()[:12]:  # all shorter ones may have to make room for these
        letters = crowd()[key][3]
        assert looking.edit(key, with_letters(key, letters)) <= 1
        packed.append(looking.edit(key, with_letters(key, letters + 1)))
    assert sum(packed) < 12 * 3


def test_an_edit_back_and_forth_shows_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    looking = Looking(monkeypatch)
    key = looking.marked()[0]
    before = looking.shown.marks.y.tolist()
    looking.edit(key, with_letters(key, 60))
    looking.edit(key, event_of(key, crowd()[key]))
    assert looking.shown.marks.y.tolist() == before
