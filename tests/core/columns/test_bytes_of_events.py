"""Where each byte is that an event takes in memory."""

from __future__ import annotations

import numpy as np
import pytest

from tests.scene.chronologies import crowded
from tests.scene.large import LengthWidths
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.live_columns import LiveColumns
from timeline_app.scene.lanes.footprints import KeptWishes, Walls, find_wishes
from timeline_app.scene.lanes.grouping import tracks_by_theme
from timeline_app.scene.model.scene import Sizes
from timeline_app.scene.time.compact_instants import Instants

COUNT = 4_000

IN_COLUMNS = {
    "key": 4,
    "earliest": 8,
    "latest": 8,
    "lane": 2,
    "importance": 1,
    "flags": 4,
    "titles.starts": 4,
    "titles.sizes": 1,
}
"""Bytes of each event, besides the letters of its title."""
IN_TRACKS = {"rows": 4, "starts": 4, "ends_sorted": 4, "grouped": 4}
"""Bytes of each event in each lane that it stands in."""

OF_WISHES = 64
"""Bytes of each mark of a track that is packed whole, at each scale that is remembered."""


@pytest.fixture(scope="module")
def columns() -> EventColumns:
    return LiveColumns(crowded(COUNT)).columns


def test_columns_hold_so_many_bytes_of_each_event(columns: EventColumns) -> None:
    held = {name: getattr(columns, name) for name in EventColumns.__struct_fields__}
    held |= {"titles.starts": columns.titles.starts, "titles.sizes": columns.titles.sizes}
    arrays = {name: one for name, one in held.items() if isinstance(one, np.ndarray)}
    found = {name: one.nbytes // COUNT for name, one in arrays.items() if len(one)}
    assert found == IN_COLUMNS
    letters = sum(len(columns.titles[row]) for row in range(COUNT))
    assert len(columns.titles.data) == letters


def test_lanes_hold_so_many_bytes_of_each_event(columns: EventColumns) -> None:
    lanes = tracks_by_theme(columns)
    found = dict.fromkeys(IN_TRACKS, 0)
    for lane in lanes:
        for name in lane.marks.__struct_fields__:
            held = getattr(lane.marks, name)
            values = held.values if isinstance(held, Instants) else held
            if len(values) == len(lane.marks):
                found[name] += values.nbytes
    assert {name: held // COUNT for name, held in found.items()} == IN_TRACKS


def test_what_marks_need_is_kept_in_so_many_bytes_of_each(columns: EventColumns) -> None:
    track, kept = tracks_by_theme(columns)[0].marks, KeptWishes()
    first_s, last_s = int(columns.earliest.min()), int(columns.latest.max())
    around = (columns, LengthWidths(columns), Sizes(), Walls(first_s, last_s, 0.0))
    find_wishes([(track, kept)], 3_600.0, *around, tall=False, bands=False)
    (wishes,) = kept.values()
    assert wishes.positions.nbytes + sum(need.nbytes for need in wishes.needs) == OF_WISHES * len(
        track
    )
