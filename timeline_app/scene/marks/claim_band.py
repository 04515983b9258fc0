"""Where the dates that sources give for an event stand: a band of rows that hangs from the axis.

Pixels count from the left edge of the time area and from the lower edge of the axis. The band moves
no mark: it lies over the lanes, and below a mark of the event where it would cover that.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.dates.bounds import EdtfDate
from timeline_app.core.value import Value
from timeline_app.scene.lanes.mark_shapes import shapes_of
from timeline_app.scene.marks.hit_test import Box
from timeline_app.scene.model.metrics import Sizes
from timeline_app.scene.time.time_scale import TimeScale

ROW_PX = 22.0
"""As high as the rows of marks: at the axis, the band ends between two of them."""
AROUND_PX = 8.0
"""From the edge of the band to what stands in it, at its sides."""
INSET_PX = 3.0
"""The same above and below."""
GAP_PX = 8.0
"""Between a bar and its words."""
ARROW_PX = 14.0
"""What an arrow takes that points out of the view."""
BELOW_PX = 4.0
"""Between a mark and the band below it."""
FURTHER_PX = 120.0
"""So much lower it stands at most for related events to be seen."""
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


class ClaimBand(Value, frozen=True):
    """The band: what it covers, its rows, and where it says how many more there are.

    Where all lie out of view at one side there are no rows, and `beyond` is -1 or 1.
    """

    box: Box
    rows: tuple[BandRow, ...] = ()
    more: Box | None = None
    beyond: int = 0

    @property
    def side(self) -> int:
        """At which side of the view all of several bars lie out of it: -1, 1, or 0 for none."""
        sides = {row.beyond for row in self.rows}
        return sides.pop() if len(self.rows) > 1 and len(sides) == 1 else 0

    def row_at(self, x: float, y: float) -> BandRow | None:
        """The row at a point of the band."""
        if not self.box.contains(x, y):
            return None
        return next((row for row in self.rows if abs(row.y - y) <= ROW_PX / 2), None)


NO_BAND = ClaimBand(Box(0.0, 0.0, 0.0, 0.0))


class Room(NamedTuple):
    """The time area as far as words may stand in it, and what lies there.

    The marks of the event are not to be covered, and `related` ones only where no other place is
    near.
    """

    width: float
    height: float
    marks: Sequence[Box] = ()
    related: Sequence[Box] = ()


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


def claim_band(
    given: Sequence[GivenDate], numbers: Sequence[int], scale: TimeScale, room: Room, more_px: float
) -> ClaimBand:
    """The band of the dates with these numbers, one row each in their order.

    `more_px` is the width of what is said below them, 0 for nothing.
    """
    if not numbers and not more_px:
        return NO_BAND
    shapes = bar_shapes([given[number].date for number in numbers], scale)
    rows = [
        _row(number, INSET_PX + (at + 0.5) * ROW_PX, shape, given[number].words_px, room.width)
        for at, (number, shape) in enumerate(zip(numbers, shapes, strict=True))
    ]
    left, right = _sides(rows, room.width)
    high = 2 * INSET_PX + (len(rows) + bool(more_px)) * ROW_PX
    words_x = min((row.words_x for row in rows), default=2 * AROUND_PX)
    if more_px:
        words_x = max(AROUND_PX, min(words_x, room.width - AROUND_PX - more_px))
        left, right = min(left, words_x - AROUND_PX), max(right, words_x + more_px + AROUND_PX)
    top = _top(Box(left, 0.0, right - left, high), room)
    more_y = top + high - INSET_PX - ROW_PX
    return ClaimBand(
        Box(left, top, right - left, high),
        tuple(row._replace(y=row.y + top) for row in rows),
        Box(words_x, more_y, more_px, ROW_PX) if more_px else None,
    )


def folded_band(band: ClaimBand, width: float, words_px: float) -> ClaimBand:
    """One line instead of a band of which all bars lie out of view at one side.

    Its words are `words_px` wide, in a view of a width.
    """
    side = band.side
    words = Box(AROUND_PX + ARROW_PX, INSET_PX, words_px, ROW_PX)
    box = Box(0.0, 0.0, words.x + words_px + AROUND_PX, ROW_PX + 2 * INSET_PX)
    if side > 0:
        words = words._replace(x=width - AROUND_PX - ARROW_PX - words_px)
        box = box._replace(x=width - box.width)
    return ClaimBand(box, (), words, side)


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


def _sides(rows: Sequence[BandRow], width: float) -> tuple[float, float]:
    """From where to where the band reaches: around all bars and words that are seen."""
    left, right = width, 0.0
    for row in rows:
        begin, end = row.words_x, row.words_x + row.words_px
        if row.beyond == 0:
            begin, end = min(begin, row.bar.x0), max(end, row.bar.x1)
        left = min(left, 0.0 if row.beyond < 0 else begin - AROUND_PX)
        right = max(right, width if row.beyond > 0 else end + AROUND_PX)
    return max(0.0, left), min(width, right)


def _top(box: Box, room: Room) -> float:
    """Where the band begins: at the axis, or below the first mark that lets all others be seen."""
    marks = (*room.marks, *room.related)
    below = [math.ceil(mark.y + mark.height + BELOW_PX) for mark in marks]
    first, last = -1.0, max(0.0, room.height - box.height)
    for top in sorted([0.0, *below]):
        if top > last or (first >= 0 and top > first + FURTHER_PX):
            break
        if top < 0.0 or _meets(box, top, room.marks):
            continue
        first = top if first < 0 else first
        if not _meets(box, top, room.related):
            return top
    return max(0.0, first)


def _meets(box: Box, top: float, marks: Sequence[Box]) -> bool:
    """Whether the band, begun there, has more in common with any of these than an edge."""
    left, right, bottom = box.x, box.x + box.width, top + box.height
    for x, y, width, height in marks:
        if x < right and left < x + width and y < bottom and top < y + height:
            return True
    return False


def numbers_shown(first: Sequence[bool], most: int) -> list[int]:
    """Which of some dates have a row, where there are more than `most`: some go `first`.

    The order stays. One more than `most` is shown all the same: a line that says so is as high.
    """
    every = range(len(first))
    if len(first) <= most + 1:
        return list(every)
    return sorted(sorted(every, key=lambda number: (not first[number], number))[:most])
