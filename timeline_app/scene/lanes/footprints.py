"""What marks need in a row: stretches of time for the mark alone and with its label beside it."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.lanes.mark_shapes import extents_of
from timeline_app.scene.lanes.tracks import Track
from timeline_app.scene.model.metrics import Sizes
from timeline_app.scene.time.time_scale import FAR_PX

Positions = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


class Walls(NamedTuple):
    """Instants that labels may not reach beyond, by more than a margin in pixels."""

    first_s: float
    last_s: float
    margin_px: float


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Marks with their rows: positions in the track, rows, and the time they keep, in seconds."""

    position: npt.NDArray[np.int32]
    row: npt.NDArray[np.int16]
    x0: Floats
    x1: Floats

    @classmethod
    def of(cls, items: list[tuple[int, int, float, float]]) -> Placed:
        """From `(position, row, x0, x1)`."""
        return cls(
            np.array([item[0] for item in items], np.int32),
            np.array([item[1] for item in items], np.int16),
            np.array([item[2] for item in items], np.float64),
            np.array([item[3] for item in items], np.float64),
        )


NOTHING = Placed.of([])


def joined(parts: list[Placed]) -> Placed:
    """All of them behind each other."""
    if not parts:
        return NOTHING
    return Placed(
        np.concatenate([part.position for part in parts]),
        np.concatenate([part.row for part in parts]),
        np.concatenate([part.x0 for part in parts]),
        np.concatenate([part.x1 for part in parts]),
    )


class Rows:
    """Free and taken stretches of each row."""

    def __init__(self, count: int) -> None:
        self._starts: list[list[float]] = [[] for _ in range(count)]
        self._ends: list[list[float]] = [[] for _ in range(count)]

    def take(self, row: int, x0: float, x1: float) -> None:
        """Keep a stretch of a row."""
        at = bisect_right(self._starts[row], x0)
        self._starts[row].insert(at, x0)
        self._ends[row].insert(at, x1)

    def take_all(self, placed: Placed) -> None:
        """Keep the stretches of marks that have their places."""
        for row, x0, x1 in zip(
            placed.row.tolist(), placed.x0.tolist(), placed.x1.tolist(), strict=True
        ):
            self.take(row, x0, x1)

    def first_free(self, rows: range, x0: float, x1: float) -> int:
        """The first of `rows` in which x0..x1 is free, or -1."""
        for row in rows:
            starts = self._starts[row]
            at = bisect_right(starts, x0)
            if (at == 0 or self._ends[row][at - 1] <= x0) and (
                at == len(starts) or starts[at] >= x1
            ):
                return row
        return -1


class Wishes(NamedTuple):
    """What marks need, in the order they are served: positions, and stretches of time.

    `mark0`..`mark1` is for the mark alone, `mark0`..`right1` with its label at the right,
    `left0`..`mark1` at the left; infinite where a wall forbids that side.
    """

    positions: list[int]
    mark0: list[float]
    mark1: list[float]
    right1: list[float]
    left0: list[float]


class Served(NamedTuple):
    """Who found a place, as `Placed.of` takes it; and whether all found one with their label."""

    items: list[tuple[int, int, float, float]]
    all_labelled: bool


def served(wishes: Wishes, rows: Rows, usable: range, *, bare: bool = True) -> Served:
    """Give rows to marks, first come, first served; without `bare`, to none without its label."""
    items, all_labelled = [], True
    for position, mark0, mark1, right1, left0 in zip(
        wishes.positions, wishes.mark0, wishes.mark1, wishes.right1, wishes.left0, strict=True
    ):
        first = rows.first_free(usable, mark0, mark1)
        if first < 0:
            all_labelled = False
            continue
        # A row that is taken for the mark alone is taken for its label too.
        rest = range(first, usable.stop)
        x0, x1 = mark0, right1
        row = rows.first_free(rest, x0, x1) if x1 < math.inf else -1
        if row < 0 and left0 > -math.inf:
            x0, x1 = left0, mark1
            row = rows.first_free(rest, x0, x1)
        if row < 0:
            all_labelled = False
            if not bare:
                continue
            row, x0, x1 = first, mark0, mark1
        rows.take(row, x0, x1)
        items.append((position, row, x0, x1))
    return Served(items, all_labelled)


def footprints_of_bands(
    columns: EventColumns, rows: npt.NDArray[np.int32], spp: float, sizes: Sizes
) -> tuple[Floats, Floats, Floats, Floats]:
    """What the bands of states need, as `footprints_of_marks`: their word is always inside."""
    left, right = _edges(columns, rows, spp, sizes)
    start, end = left * spp, np.maximum(right, left + 1.0) * spp
    return start, end, end, start


def footprints_of_marks(
    columns: EventColumns,
    rows: npt.NDArray[np.int32],
    spp: float | Floats,
    widths: Floats,
    sizes: Sizes,
    walls: Walls,
) -> tuple[Floats, Floats, Floats, Floats]:
    """`mark0`, `mark1`, `right1`, `left0` of `Wishes` for marks whose labels are so wide.

    `spp` are the seconds in a pixel, of all or of each.
    """
    left, right = _edges(columns, rows, spp, sizes)
    middle = (left + right) / 2
    half = sizes.mark_room / 2
    mark0 = np.minimum(left - 2.0, middle - half)
    mark1 = np.maximum(right + 2.0, middle + half)
    beside = sizes.label_gap + widths + sizes.label_space
    right1, left0 = right + beside, left - beside
    space = sizes.label_space
    wall0 = walls.first_s / spp - walls.margin_px + space
    wall1 = walls.last_s / spp + walls.margin_px - space
    body = np.minimum(right, wall1) - np.maximum(left, wall0)
    inside = body >= widths + 2 * sizes.inset + 2 * space
    right1 = np.where(right1 - 2 * space > wall1, np.inf, np.maximum(right1, mark1))
    left0 = np.where(left0 + 2 * space < wall0, -np.inf, np.minimum(left0, mark0))
    right1, left0 = np.where(inside, mark1, right1), np.where(inside, mark0, left0)
    return mark0 * spp, mark1 * spp, right1 * spp, left0 * spp


def _edges(
    columns: EventColumns, rows: npt.NDArray[np.int32], spp: float | Floats, sizes: Sizes
) -> tuple[Floats, Floats]:
    """The left and right edges of marks, in pixels from 1970 on."""
    x0 = np.clip(columns.earliest[rows] / spp, -FAR_PX, FAR_PX)
    x1 = np.clip(columns.latest[rows] / spp, -FAR_PX, FAR_PX)
    reach = extents_of(columns, rows, x0, x1, spp, sizes)
    left = np.where(reach.open_left, -FAR_PX, np.maximum(reach.left, -FAR_PX))
    return left, np.where(reach.open_right, FAR_PX, np.minimum(reach.right, FAR_PX))


def by_importance(columns: EventColumns, track: Track) -> Positions:
    """All positions of a track with the most important first, then the earliest."""
    return np.lexsort((-columns.importance[track.rows].astype(np.int64),))
