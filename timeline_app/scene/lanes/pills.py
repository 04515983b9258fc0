"""Where the pills of counts stand: in free room of the rows, from the lowest one up.

A cell is a fixed stretch of time, the same for a whole zoom level. What starts in it and has no
mark is counted there. A row of their own is only for those that find no room near enough.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.scene.lanes.footprints import Rows, Walls
from timeline_app.scene.model.metrics import Sizes

PILL_HEIGHT = 16.0
PILL_GAP_PX = 3.0
"""Between a pill and the room of what is beside it in its row, which has a margin of its own."""

NEAR_PX = 150.0
"""A pill stands no farther than this from the middle one of its events."""

NEARER_PX = 50.0
"""It stands no farther than this where there is room in any row."""


class PillPlace(NamedTuple):
    """The instant at the middle of a pill, and its row; -1 for the row that counts have alone."""

    middle_s: float
    row: int
    width_px: float


PillPlaces = Mapping[int, PillPlace]
"""The places of pills by the instant that their cell begins at."""


def cell_seconds(seconds_per_px: float, sizes: Sizes) -> int:
    """The seconds in a cell at the scale that a level is packed at: a power of two."""
    return int(2 ** max(0, math.ceil(math.log2(sizes.cluster_cell * seconds_per_px))))


def pill_places(
    starts: Iterable[npt.NDArray[np.int64]],
    rows: Rows,
    seconds_per_px: float,
    sizes: Sizes,
    walls: Walls,
) -> PillPlaces:
    """The places of the pills for events that start so, which have no mark; `rows` fill up."""
    found: dict[int, PillPlace] = {}
    every = np.sort(np.concatenate([np.empty(0, np.int64), *starts]))
    every = every[(every > OPEN_START) & (every < OPEN_END)]
    if not len(every):
        return found
    cell_s = cell_seconds(seconds_per_px, sizes)
    cells, first, counts = np.unique(every // cell_s, return_index=True, return_counts=True)
    middles = every[first + counts // 2]
    margin_s = walls.margin_px * seconds_per_px
    for row in range(len(rows)):
        rows.take(row, -math.inf, walls.first_s - margin_s)
        rows.take(row, walls.last_s + margin_s, math.inf)
    for cell, middle, count in zip(cells.tolist(), middles.tolist(), counts.tolist(), strict=True):
        length = (pill_width(count) + 2 * PILL_GAP_PX) * seconds_per_px
        at, row = _free_room(rows, float(middle), length, seconds_per_px)
        if row >= 0:
            rows.take(row, at - length / 2, at + length / 2)
        found[cell * cell_s] = PillPlace(at, row, pill_width(count))
    return found


def _free_room(
    rows: Rows, middle_s: float, length_s: float, seconds_per_px: float
) -> tuple[float, int]:
    """The middle and the row of free room near enough, from the lowest row up; row -1 if none."""
    for reach_px in (NEARER_PX, NEAR_PX):
        for row in reversed(range(len(rows))):
            at = rows.nearest(row, middle_s, length_s, reach_px * seconds_per_px)
            if at is not None:
                return at, row
    return middle_s, -1


def need_row(places: PillPlaces) -> bool:
    """Whether some of these pills have found no room in the rows."""
    return any(place.row < 0 for place in places.values())


def pill_width(number: int) -> float:
    """How wide the pill of a count is: room for `+` and its shortened number."""
    return 15.0 + 7.0 * len(short_number(number))


@lru_cache(4_096)
def short_number(number: int) -> str:
    """A number in at most five characters: 999, 9.9k, 99k, 999k, 9.9M."""
    for limit, divisor, suffix in ((1000, 1, ""), (10**6, 1000, "k"), (10**9, 10**6, "M")):
        if number < limit:
            scaled = number / divisor
            if divisor > 1 and scaled < 10:
                return f"{math.floor(scaled * 10) / 10:g}{suffix}"
            return f"{math.floor(scaled)}{suffix}"
    return f"{number // 10**9}G"
