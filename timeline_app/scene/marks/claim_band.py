"""Where the dates that sources give for an event stand: rows of their own below the axis.

Pixels count from the left edge of the time area and from the lower edge of the axis. Room is kept
for as many rows whatever is selected, and lanes begin below them: they lie over no mark.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.dates.bounds import EdtfDate
from timeline_app.core.value import Value
from timeline_app.scene.lanes.mark_shapes import shapes_of
from timeline_app.scene.model.scene import Sizes
from timeline_app.scene.time.time_scale import TimeScale

ROW_PX = 16.0
MOST_ROWS = 3
"""So many have a row; of others their number is said."""
INSET_PX = 3.0
"""Above the rows, and below them."""
BAND_PX = int(MOST_ROWS * ROW_PX + 2 * INSET_PX)
"""The height that is kept for the rows."""
AROUND_PX = 8.0
"""From the edge of the view to what stands in it, at its sides."""
GAP_PX = 8.0
"""Between a bar and its words."""
ARROW_PX = 14.0
"""What an arrow takes that points out of the view."""
DOT_PX = 8.0
"""The diameter of the dot of a day."""

_SIZES = Sizes()._replace(dot=DOT_PX, central_dot=DOT_PX)


class GivenDate(NamedTuple):
    """A date that a source gives; its words with all that stands behind them are so wide."""

    date: EdtfDate
    words_px: float


class BarShape(NamedTuple):
    """How far a bar reaches, as marks do: see `mark_shapes.Shapes`."""

    kind: int
    x0: float
    x1: float
    certain0: float
    certain1: float
    open_left: bool
    open_right: bool


class BandRow(NamedTuple):
    """One date that is given: its number, its middle, its bar, and where its words stand.

    `beyond` is -1 where the bar lies left of the view, 1 where it lies right of it, else 0.
    """

    number: int
    y: float
    bar: BarShape
    words_x: float
    words_px: float
    beyond: int


class _Columns(Value, frozen=True, eq=False):
    earliest: npt.NDArray[np.int64]
    latest: npt.NDArray[np.int64]
    flags: npt.NDArray[np.uint32]
    importance: npt.NDArray[np.uint8]


def bar_shapes(dates: Sequence[EdtfDate], scale: TimeScale) -> list[BarShape]:
    """The shapes of dates at a scale: those that marks of events with these dates have."""
    columns = _Columns(
        np.array([date.earliest for date in dates], np.int64),
        np.array([date.latest for date in dates], np.int64),
        np.array([date.shape for date in dates], np.uint32),
        np.ones(len(dates), np.uint8),
    )
    shapes = shapes_of(columns, np.arange(len(dates), dtype=np.int32), scale, _SIZES)
    parts = [getattr(shapes, name).tolist() for name in BarShape._fields]
    return [BarShape(*shape) for shape in zip(*parts, strict=True)]


def claim_rows(
    given: Sequence[GivenDate], numbers: Sequence[int], scale: TimeScale, width: float
) -> tuple[BandRow, ...]:
    """The rows of the dates with these numbers, in their order, in a view of a width."""
    shapes = bar_shapes([given[number].date for number in numbers], scale)
    return tuple(
        _row(number, INSET_PX + (at + 0.5) * ROW_PX, shape, given[number].words_px, width)
        for at, (number, shape) in enumerate(zip(numbers, shapes, strict=True))
    )


def row_at(rows: Sequence[BandRow], y: float) -> BandRow | None:
    """The row at a height."""
    return next((row for row in rows if -ROW_PX / 2 <= y - row.y < ROW_PX / 2), None)


def _row(number: int, y: float, bar: BarShape, words_px: float, width: float) -> BandRow:
    """Words stand right of the bar, else left of it, else over it."""
    wide = min(words_px, width - 2 * AROUND_PX - ARROW_PX)
    if bar.x1 < 0:
        return BandRow(number, y, bar, AROUND_PX + ARROW_PX, wide, -1)
    if bar.x0 > width:
        return BandRow(number, y, bar, width - AROUND_PX - ARROW_PX - wide, wide, 1)
    if bar.x1 + GAP_PX + wide <= width - AROUND_PX:
        x = bar.x1 + GAP_PX
    elif bar.x0 - GAP_PX - wide >= AROUND_PX:
        x = bar.x0 - GAP_PX - wide
    else:
        x = max(AROUND_PX, min(max(bar.x0, 0.0) + 2 * GAP_PX, width - AROUND_PX - wide))
    return BandRow(number, y, bar, x, wide, 0)


def numbers_shown(first: Sequence[bool], most: int = MOST_ROWS) -> list[int]:
    """Which of some dates have a row, where there are more than `most`: some go `first`.

    The order stays.
    """
    every = range(len(first))
    return sorted(sorted(every, key=lambda number: (not first[number], number))[:most])
