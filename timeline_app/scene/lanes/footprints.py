"""What marks need in a row with their labels: inside, spilling over a bar's end, right, left."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns, status_codes
from timeline_app.core.value import Value, astuple, picked
from timeline_app.scene.lanes.mark_shapes import IS_OUTLINE, Extents, MarkKind, extents_of
from timeline_app.scene.lanes.tracks import Track
from timeline_app.scene.model.scene import LabelMetrics, Side, Sizes
from timeline_app.scene.time.time_scale import FAR_PX

Positions = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

LEAST_SPILL_PX = 16.0
"""From a bar that is narrower no title spills: it would look like that of a dot."""

# As plain numbers, which are quicker to work with one by one.
_NONE, _INSIDE, _RIGHT, _LEFT = (
    side.value for side in (Side.NONE, Side.INSIDE, Side.RIGHT, Side.LEFT)
)
_FILLED = [MarkKind.SPAN.value, MarkKind.SOFT.value, MarkKind.FADING.value]


class Walls(NamedTuple):
    """Instants that labels may not reach beyond, by more than a margin in pixels."""

    first_s: float
    last_s: float
    margin_px: float

    def hold(self, others: Walls) -> bool:
        """Whether nothing of what others enclose lies beyond these."""
        return self.first_s <= others.first_s and others.last_s <= self.last_s


Wish = tuple[int, float, float, float, float, float, float, float]
"""What one mark needs, as `Wishes` have it."""

Item = tuple[int, int, float, float, int, float]
"""A mark that found its place: position, row, the time it keeps, side and width of its label."""


class PlacedMarks(Value, frozen=True, eq=False):
    """Marks with their rows: positions in the track, rows, and the time they keep, in seconds.

    `side` is the `Side` of each label, where `INSIDE` stands for spilling too; `width` is the
    room that the label has, in pixels.
    """

    position: npt.NDArray[np.int32]
    row: npt.NDArray[np.int16]
    x0: Floats
    x1: Floats
    side: npt.NDArray[np.uint8]
    width: Floats

    @classmethod
    def of(cls, items: Sequence[Item]) -> PlacedMarks:
        """From items in any order."""
        columns = list(zip(*items, strict=True)) or [()] * 6
        kinds = (np.int32, np.int16, np.float64, np.float64, np.uint8, np.float64)
        return cls(*(np.array(part, kind) for part, kind in zip(columns, kinds, strict=True)))

    def some(self, chosen: npt.NDArray[np.bool_]) -> PlacedMarks:
        """Only some of them."""
        if chosen.all():
            return self
        return picked(self, chosen)


NOTHING = PlacedMarks.of([])
_NO_STRETCHES = np.empty(0)


def joined(parts: list[PlacedMarks]) -> PlacedMarks:
    """All of them behind each other."""
    if not parts:
        return NOTHING
    return PlacedMarks(*map(np.concatenate, zip(*map(astuple, parts), strict=True)))


class FreeRows:
    """Free and taken stretches of each row."""

    def __init__(self, count: int, taken: Sequence[PlacedMarks] = ()) -> None:
        """So many rows, where marks of theirs may have their places already."""
        # With a stretch beyond either end, so that each free one lies between two of them.
        self._starts: list[list[float]] = [[-math.inf, math.inf] for _ in range(count)]
        self._ends: list[list[float]] = [[-math.inf, math.inf] for _ in range(count)]
        self._take_all(taken)

    def __len__(self) -> int:
        return len(self._starts)

    def take(self, row: int, x0: float, x1: float) -> None:
        """Keep a stretch of a row."""
        at = bisect_right(self._starts[row], x0, 1, len(self._starts[row]) - 1)
        self._starts[row].insert(at, x0)
        self._ends[row].insert(at, x1)

    def _take_all(self, taken: Sequence[PlacedMarks]) -> None:
        """Keep the stretches of marks in rows that are free."""
        row = np.concatenate([_NO_STRETCHES, *[placed.row for placed in taken]])
        x0 = np.concatenate([_NO_STRETCHES, *[placed.x0 for placed in taken]])
        x1 = np.concatenate([_NO_STRETCHES, *[placed.x1 for placed in taken]])
        if not len(row):
            return
        order = np.lexsort((x0, row))
        starts, ends = x0[order].tolist(), x1[order].tolist()
        bounds = row[order].searchsorted(np.arange(len(self) + 1)).tolist()
        for number, (begin, end) in enumerate(pairwise(bounds)):
            self._starts[number][1:1] = starts[begin:end]
            self._ends[number][1:1] = ends[begin:end]

    def place(self, wish: Wish, usable: range) -> Item | None:
        """Keep the first stretch that a mark can have with its label, and give it.

        In the first row that has room the label goes inside or spills, else right, else left.
        """
        position, mark0, mark1, inner1, right1, left0, inner, beside = wish
        for row in usable:
            starts, ends = self._starts[row], self._ends[row]
            at = bisect_right(starts, mark0)
            before, after = ends[at - 1], starts[at]
            if before > mark0 or mark1 > after:
                continue
            if inner1 <= after and inner1 < math.inf:
                x0, x1, side, width = mark0, inner1, _INSIDE, inner
            elif right1 <= after and right1 < math.inf:
                x0, x1, side, width = mark0, right1, _RIGHT, beside
            elif left0 >= before and left0 > -math.inf:
                x0, x1, side, width = left0, mark1, _LEFT, beside
            else:
                continue
            if side == _LEFT:  # it begins before the mark, but behind all that begins earlier
                at = bisect_right(starts, x0)
            starts.insert(at, x0)
            ends.insert(at, x1)
            return position, row, x0, x1, side, width
        return None

    def is_free(self, row: int, x0: float, x1: float) -> bool:
        """Whether nothing in a row meets this stretch."""
        at = bisect_right(self._starts[row], x0)
        return self._ends[row][at - 1] <= x0 and x1 <= self._starts[row][at]

    def nearest(self, row: int, middle: float, length: float, reach: float) -> float | None:
        """The middle nearest to a wanted one of a free stretch so long, or None within reach."""
        starts, ends = self._starts[row], self._ends[row]
        low, high = middle - reach - length / 2, middle + reach + length / 2
        best: float | None = None
        at = bisect_right(starts, low)
        before = ends[at - 1]
        while before < high:
            after = starts[at]
            if after - before >= length:
                nearest = min(max(middle, before + length / 2), after - length / 2)
                if abs(nearest - middle) <= reach and (
                    best is None or abs(nearest - middle) < abs(best - middle)
                ):
                    best = nearest
            before, at = max(before, ends[at]), at + 1
        return best


class Wishes(NamedTuple):
    """What marks need, in the order they are served: positions, and stretches of time.

    `mark0`..`mark1` is for the mark alone, `mark0`..`inner1` with its label inside or spilling,
    `mark0`..`right1` with it at the right, `left0`..`mark1` at the left; infinite where that is
    not to be. `inner` and `beside` are the widths of the label in pixels.
    """

    positions: list[int]
    mark0: list[float]
    mark1: list[float]
    inner1: list[float]
    right1: list[float]
    left0: list[float]
    inner: list[float]
    beside: list[float]


def served(wishes: Wishes, rows: FreeRows, usable: range) -> list[Item]:
    """Give rows and sides to marks with their labels, first come, first served.

    What stands in a row does not hang on how many rows there are below it.
    """
    placed = (rows.place(wish, usable) for wish in zip(*wishes, strict=True))
    return [item for item in placed if item is not None]


def best_rows(wishes: Wishes, weights: npt.NDArray[np.int64], count: int) -> list[Item]:
    """Give rows and sides to marks with their labels, so that each row names most.

    Row by row those are chosen that weigh most together and don't meet: weighted interval
    scheduling (Kleinberg and Tardos, Algorithm Design, 6.1). All ways in which an event can stand
    hold its mark, so that none stands twice. What stands in a row does not hang on how many rows
    there are below it. `weights` are those of the wishes, in their order.
    """
    ways = _Ways.of(wishes, weights)
    items: list[Item] = []
    left = np.ones(len(wishes.positions), np.bool_)
    for row in range(count):
        chosen = ways.heaviest(left)
        if not len(chosen):
            break
        items += ways.items(chosen, row, wishes)
        left[ways.wish[chosen]] = False
    return items


def thinned(
    placed: PlacedMarks,
    importance: npt.NDArray[np.int64],
    packed_spp: float,
    spp: float,
    sizes: Sizes,
) -> PlacedMarks:
    """Those of marks, which are apart at one scale, that are so farther out at `spp`, too.

    The most important are kept, then the earliest. Labels take as many pixels as before, and so
    does what a mark needs at its ends; a title that was within a bar may spill over it now.
    """
    more, side = spp - packed_spp, placed.side
    room = sizes.mark_room / 2 * more
    beside = (sizes.label_gap + placed.width + sizes.label_space) * more
    spilling = placed.x0 + (sizes.inset + placed.width + sizes.label_space) * spp
    x0 = placed.x0 - room - np.where(side == _LEFT, beside, 0.0)
    x1 = placed.x1 + room + np.where(side == _RIGHT, beside, 0.0)
    x1 = np.where(side == _INSIDE, np.maximum(x1, spilling + room), x1)
    rows = FreeRows(int(placed.row.max(initial=-1)) + 1)
    kept = []
    order = np.lexsort((x0, -importance)).tolist()
    places = list(zip(placed.row.tolist(), x0.tolist(), x1.tolist(), strict=True))
    for number in order:
        if rows.is_free(*places[number]):
            rows.take(*places[number])
            kept.append(number)
    return PlacedMarks(
        placed.position[kept],
        placed.row[kept],
        x0[kept],
        x1[kept],
        placed.side[kept],
        placed.width[kept],
    )


_PREFERENCE = 1024
"""Weights count so many times as much as where a label stands."""


class _Ways(Value, frozen=True, eq=False):
    """All ways in which marks can stand with their labels, by the instant that they reach to."""

    wish: Positions
    x0: Floats
    x1: Floats
    side: npt.NDArray[np.uint8]
    weight: npt.NDArray[np.int64]

    @classmethod
    def of(cls, wishes: Wishes, weights: npt.NDArray[np.int64]) -> _Ways:
        """Those of all marks."""
        mark0, mark1, inner1, right1, left0 = (np.array(part, np.float64) for part in wishes[1:6])
        number = len(mark0)
        x0 = np.concatenate((mark0, mark0, left0))
        x1 = np.concatenate((inner1, right1, mark1))
        side = np.repeat(np.array([_INSIDE, _RIGHT, _LEFT], np.uint8), number)
        weight = np.tile(weights * _PREFERENCE, 3) + np.repeat(np.array([2, 1, 0]), number)
        possible = np.flatnonzero(np.isfinite(x0) & np.isfinite(x1))
        order = possible[np.lexsort((x0[possible], x1[possible]))]
        wish = np.tile(np.arange(number), 3)
        return cls(wish[order], x0[order], x1[order], side[order], weight[order])

    def heaviest(self, left: npt.NDArray[np.bool_]) -> Positions:
        """Those of the marks that are left which weigh most without meeting, in order of time."""
        index = np.flatnonzero(left[self.wish])
        before = self.x1[index].searchsorted(self.x0[index], side="right").tolist()
        best, taken = [0], []
        for weight, earlier in zip(self.weight[index].tolist(), before, strict=True):
            with_it, without = weight + best[earlier], best[-1]
            taken.append(with_it > without)
            best.append(with_it if with_it > without else without)
        chosen, at = [], len(taken)
        while at:
            if taken[at - 1]:
                chosen.append(at - 1)
                at = before[at - 1]
            else:
                at -= 1
        return index[chosen[::-1]]

    def items(self, chosen: Positions, row: int, wishes: Wishes) -> Iterator[Item]:
        """These ways as items of a row."""
        parts = (self.wish, self.x0, self.x1, self.side)
        for wish, x0, x1, side in zip(*(part[chosen].tolist() for part in parts), strict=True):
            width = (wishes.inner if side == _INSIDE else wishes.beside)[wish]
            yield wishes.positions[wish], row, x0, x1, side, width


def bare_mark(
    rows: FreeRows, usable: range, position: int, mark0: float, mark1: float
) -> Item | None:
    """The place of a mark without its label in the first row that has room for it."""
    for row in usable:
        if rows.is_free(row, mark0, mark1):
            rows.take(row, mark0, mark1)
            return position, row, mark0, mark1, _NONE, 0.0
    return None


Needs = tuple[Floats, ...]
"""What `Wishes` holds of each mark, as arrays, without the positions."""


def footprints_of_bands(
    columns: EventColumns, rows: npt.NDArray[np.int32], spp: float, widths: Floats, sizes: Sizes
) -> Needs:
    """What the bands of states need, as `footprints_of_marks`, for themselves alone.

    Their word is inside; that of one which is too narrow for it stands where its row is free.
    """
    left, right, _ = _edges(columns, rows, spp, sizes)
    start, end = left * spp, np.maximum(right, left + 1.0) * spp
    return start, end, end, end, start, widths, widths


def footprints_of_marks(
    columns: EventColumns,
    rows: npt.NDArray[np.int32],
    spp: float | Floats,
    widths: tuple[Floats, Floats],
    sizes: Sizes,
    walls: Walls,
) -> Needs:
    """What `Wishes` holds of marks whose labels are so wide, within a bar and beside a mark.

    `spp` are the seconds in a pixel, of all or of each.
    """
    inner, beside = widths
    left, right, reach = _edges(columns, rows, spp, sizes)
    middle = (left + right) / 2
    half = sizes.mark_room / 2
    mark0 = np.minimum(left - 2.0, middle - half)
    mark1 = np.maximum(right + 2.0, middle + half)
    space = sizes.label_space
    need = sizes.label_gap + beside + space
    wall0 = walls.first_s / spp - walls.margin_px
    wall1 = walls.last_s / spp + walls.margin_px
    right1, left0 = np.maximum(right + need, mark1), np.minimum(left - need, mark0)
    right1 = np.where(right + need - space > wall1, np.inf, right1)
    left0 = np.where(left - need + space < wall0, -np.inf, left0)
    body = np.minimum(right, wall1) - np.maximum(left, wall0)
    is_round = (reach.kind == MarkKind.DOT.value) | (reach.kind == MarkKind.HALO.value)
    fits = ~is_round & (body >= inner + 2 * sizes.inset)
    spill = left + sizes.inset + inner
    may_spill = np.isin(reach.kind, _FILLED) & (right - left >= LEAST_SPILL_PX)
    may_spill &= ~(reach.open_left | reach.open_right) & (spill <= wall1)
    may_spill &= ~IS_OUTLINE[status_codes(columns.flags[rows])]
    inner1 = np.where(may_spill, np.maximum(mark1, spill + space), np.inf)
    inner1 = np.where(fits, mark1, inner1)
    return mark0 * spp, mark1 * spp, inner1 * spp, right1 * spp, left0 * spp, inner, beside


def _edges(
    columns: EventColumns, rows: npt.NDArray[np.int32], spp: float | Floats, sizes: Sizes
) -> tuple[Floats, Floats, Extents]:
    """The left and right edges of marks, in pixels from 1970 on, and how they reach there."""
    x0 = np.clip(columns.earliest[rows] / spp, -FAR_PX, FAR_PX)
    x1 = np.clip(columns.latest[rows] / spp, -FAR_PX, FAR_PX)
    reach = extents_of(columns, rows, x0, x1, spp, sizes)
    left = np.where(reach.open_left, -FAR_PX, np.maximum(reach.left, -FAR_PX))
    return left, np.where(reach.open_right, FAR_PX, np.minimum(reach.right, FAR_PX)), reach


class StoredWishes(Value, frozen=True, eq=False):
    """The wishes of marks as arrays, in their order: as lists each mark would take 300 bytes."""

    positions: Positions
    needs: Needs

    def listed(self) -> Wishes:
        """The same as they are served."""
        return Wishes(self.positions.tolist(), *[need.tolist() for need in self.needs])


KeptWishes = dict[tuple[float, bool], StoredWishes]
"""What all marks of a track need, by seconds a pixel and whether labels have two lines."""


def find_wishes(
    tracks: Sequence[tuple[Track, KeptWishes]],
    seconds_per_px: float,
    columns: EventColumns,
    metrics: LabelMetrics,
    sizes: Sizes,
    walls: Walls,
    *,
    tall: bool,
    bands: bool,
) -> None:
    """Find what the marks of tracks need at this scale; or what `bands` of states do.

    What isn't known yet is added to what is kept of each track. For all at once that takes little
    longer than for one. The most important marks are served first, then the earliest.
    """
    key = (seconds_per_px, tall)
    unknown = [(track, kept) for track, kept in tracks if key not in kept]
    if not unknown:
        return
    lengths = [len(track) for track, _ in unknown]
    bounds = [0, *np.cumsum(lengths).tolist()]
    number = np.repeat(np.arange(len(unknown)), lengths)
    rows = np.concatenate([track.rows for track, _ in unknown])
    order = np.lexsort((-columns.importance[rows].astype(np.int64), number))
    rows = rows[order]
    positions = order - np.repeat(bounds[:-1], lengths)
    widths = _label_widths(metrics, rows, sizes, tall=tall)
    if bands:
        needs = footprints_of_bands(columns, rows, seconds_per_px, widths[0], sizes)
    else:
        needs = footprints_of_marks(columns, rows, seconds_per_px, widths, sizes, walls)
    for (_, kept), (begin, end) in zip(unknown, pairwise(bounds), strict=True):
        own = tuple([need[begin:end] for need in needs])
        kept[key] = StoredWishes(positions[begin:end], own)


def _label_widths(
    metrics: LabelMetrics, rows: npt.NDArray[np.int32], sizes: Sizes, *, tall: bool
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """The widths that labels need within bars and beside marks: there with both of two lines."""
    widths = np.minimum(metrics.title_widths(rows), sizes.label_max)
    if not tall:
        return widths, widths
    return widths, np.maximum(widths, np.minimum(metrics.detail_widths(rows), sizes.label_max))
