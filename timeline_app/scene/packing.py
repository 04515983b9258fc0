"""Which row of its lane an event's mark stands in.

Rows depend on the chronology, the lane and the zoom level, never on the view. They are packed
at the zoomed-out end of the level, so that what is apart there is apart in the whole level.

A small lane is packed whole. A large one is packed in fixed tiles of time, so that the work
does not grow with the chronology: events are classed by duration, the class of an event is at
most as long as its class's tile, and a tile's packing looks only at longer classes around it and,
for odd tiles, at the even tiles beside it. Within a tile importance, then date, goes first.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns import EventColumns
from timeline_app.core.dates import OPEN_END, OPEN_START
from timeline_app.scene.metrics import LabelMetrics, Sizes
from timeline_app.scene.shapes import shapes_of
from timeline_app.scene.time_scale import TimeScale, level_seconds_per_px
from timeline_app.scene.tracks import ENDLESS, Track

SMALL = 240
"""A lane of at most so many marks is packed whole."""

TILE_PX = 1024
CLASS_OCTAVES = 3
"""Each class holds durations up to 2^3 times those of the class below."""

TILE_CANDIDATES = 160
"""How many events of a tile are tried, the most important first; the rest is counted."""

USUAL_ROWS = 9
MOST_ROWS = 40
MAX_BAND_ROWS = 3


class Walls(NamedTuple):
    """Instants that labels may not reach beyond, by more than a margin in pixels."""

    first_s: float
    last_s: float
    margin_px: float


class Placed(NamedTuple):
    """Marks with their rows: positions in the track, rows, and the time they keep, in seconds."""

    position: npt.NDArray[np.int32]
    row: npt.NDArray[np.int16]
    x0: npt.NDArray[np.float64]
    x1: npt.NDArray[np.float64]

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


class _Rows:
    """Free and taken stretches of each row."""

    def __init__(self, count: int) -> None:
        self._starts: list[list[float]] = [[] for _ in range(count)]
        self._ends: list[list[float]] = [[] for _ in range(count)]

    def take(self, row: int, x0: float, x1: float) -> None:
        at = bisect_right(self._starts[row], x0)
        self._starts[row].insert(at, x0)
        self._ends[row].insert(at, x1)

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


class _Wishes(NamedTuple):
    """What marks need, in the order they are served: positions, and stretches of time.

    `mark0`..`mark1` is for the mark alone, `mark0`..`right1` with its label at the right,
    `left0`..`mark1` at the left; infinite where a wall forbids that side.
    """

    positions: list[int]
    mark0: list[float]
    mark1: list[float]
    right1: list[float]
    left0: list[float]


Wishes = dict[tuple[int, bool], _Wishes]
"""What all marks of a track need, by zoom level and whether labels have two lines."""


def _packed(
    wishes: _Wishes, rows: _Rows, usable: range
) -> tuple[list[tuple[int, int, float, float]], bool]:
    """Give rows to marks; whether each found room for its label too."""
    items, all_labelled = [], True
    for position, mark0, mark1, right1, left0 in zip(
        wishes.positions, wishes.mark0, wishes.mark1, wishes.right1, wishes.left0, strict=True
    ):
        bare = rows.first_free(usable, mark0, mark1)
        if bare < 0:
            all_labelled = False
            continue
        # A row that is taken for the mark alone is taken for its label too.
        rest = range(bare, usable.stop)
        x0, x1 = mark0, right1
        row = rows.first_free(rest, x0, x1) if x1 < math.inf else -1
        if row < 0 and left0 > -math.inf:
            x0, x1 = left0, mark1
            row = rows.first_free(rest, x0, x1)
        if row < 0:
            all_labelled = False
            row, x0, x1 = bare, mark0, mark1
        rows.take(row, x0, x1)
        items.append((position, row, x0, x1))
    return items, all_labelled


@dataclass(slots=True, eq=False, repr=False)
class Packing:
    """The rows of one track at one zoom level. Tiles are packed when first asked for.

    `budget_px` is the height that rows may take, and with them a row of counts of `count_px`
    if some events are left over.
    """

    columns: EventColumns
    track: Track
    level: int
    metrics: LabelMetrics
    sizes: Sizes
    walls: Walls
    budget_px: float = math.inf
    count_px: float = 0.0
    bands: bool = False
    tall: bool = False
    rows: int = 0
    overflows: bool = False
    long_tiles: dict[tuple[int, int], Placed] = field(default_factory=dict)
    """Tiles of the longer classes: shared by the levels of an octave, at its coarsest scale."""
    wishes: Wishes = field(default_factory=dict)
    """What the whole track needs, shared by layouts that differ in heights alone."""
    seconds_per_px: float = field(init=False)
    """The scale that the rows are packed at."""
    tile_octave: int = field(init=False)
    """log2 of the seconds in a tile of the shortest class."""
    _classes: range = field(init=False)
    _short_tiles: dict[tuple[int, int], Placed] = field(default_factory=dict)
    _whole: Placed | None = None
    _last: tuple[float, float, Placed] = (math.inf, -math.inf, NOTHING)
    """What was asked for last, and the range."""

    def __post_init__(self) -> None:
        self.seconds_per_px = level_seconds_per_px(self.level)
        self.tile_octave = tile_octave_of(self.level)
        self._classes = range(math.ceil((ENDLESS - self.tile_octave) / CLASS_OCTAVES) + 1)
        if self.bands or len(self.track) <= SMALL:
            self._pack_whole()
        else:
            self.rows = self._counted_rows()
            self.overflows = True

    def placed(self, from_s: float, until_s: float) -> Placed:
        """All marks that may reach into this range (and perhaps some beyond it)."""
        if self._whole is not None:
            return self._whole
        last_from_s, last_until_s, last = self._last
        if last_from_s <= from_s and until_s <= last_until_s:
            return last
        tiles = self._tiles_around(from_s, until_s, self._classes)
        placed = _joined([self._tile(step, index) for step, index in tiles])
        self._last = from_s, until_s, placed
        return placed

    def _pack_whole(self) -> None:
        if self.bands:
            self._settle(MAX_BAND_ROWS, tall=False)
            return
        tall_rows = int(self.budget_px // self.sizes.tall_row)
        if self._settle(tall_rows, tall=True):
            return
        self._settle(max(1, int(self.budget_px // self.sizes.row)), tall=False)
        if self.overflows:
            self._settle(self._counted_rows(), tall=False)

    def _counted_rows(self) -> int:
        """How many rows the budget has beside a row of counts."""
        return max(1, int((self.budget_px - self.count_px) // self.sizes.row))

    def _settle(self, count: int, *, tall: bool) -> bool:
        """Pack everything into `count` rows; whether all found a place with its label."""
        self.tall = tall
        items, all_labelled = _packed(self._whole_wishes(tall), _Rows(count), range(count))
        self._whole = Placed.of(items)
        self.rows = max((item[1] for item in items), default=-1) + 1
        self.overflows = len(items) < len(self.track)
        return all_labelled

    def demand(self, *, tall: bool) -> list[int]:
        """How many marks each row would hold if there were `MOST_ROWS` of them."""
        if self.bands or len(self.track) > SMALL:
            return [1] * USUAL_ROWS
        items, _ = _packed(self._whole_wishes(tall), _Rows(MOST_ROWS), range(MOST_ROWS))
        held = [0] * (max((item[1] for item in items), default=-1) + 1)
        for item in items:
            held[item[1]] += 1
        return held

    def _tile_s(self, step: int) -> int:
        return 1 << min(62, self.tile_octave + step * CLASS_OCTAVES)

    def _tiles_around(self, from_s: float, until_s: float, steps: range) -> list[tuple[int, int]]:
        """Tiles whose marks or labels may reach into a range: `(class, index)`."""
        reach_s = (self.sizes.label_max + 4 * self.sizes.mark_room) * self.seconds_per_px
        found = []
        for step in steps:
            if step == self._classes[-1]:
                found.append((step, 0))
                continue
            tile_s = self._tile_s(step)
            first = math.floor((from_s - reach_s) / tile_s) - 1
            last = math.floor((until_s + reach_s) / tile_s)
            found += [(step, index) for index in range(first, last + 1)]
        return found

    def _candidates(self, step: int, index: int) -> npt.NDArray[np.int32]:
        """Positions of the most important events of a tile, in the order they are tried."""
        low = self.tile_octave + (step - 1) * CLASS_OCTAVES if step else 0
        if step == self._classes[-1]:
            found = self.track.starting(max(0, low), ENDLESS + 1, OPEN_START, OPEN_END)
        else:
            tile_s = self._tile_s(step)
            high = self.tile_octave + step * CLASS_OCTAVES
            found = self.track.starting(
                max(0, low), min(high, ENDLESS), index * tile_s, (index + 1) * tile_s
            )
        if len(found) > TILE_CANDIDATES:
            ranks = -self.track.importance[found].astype(np.int64) * (1 << 40) + found
            found = found[np.argpartition(ranks, TILE_CANDIDATES)[:TILE_CANDIDATES]]
        return found

    def _tile(self, step: int, index: int) -> Placed:
        key = (step, index)
        tiles = self.long_tiles if step else self._short_tiles
        found = tiles.get(key)
        if found is None:
            found = tiles[key] = self._pack_tile(step, index)
        return found

    def _pack_tile(self, step: int, index: int) -> Placed:
        candidates = self._candidates(step, index)
        if not len(candidates):
            return NOTHING
        rows = _Rows(self.rows)
        tile_s = self._tile_s(step)
        from_s, until_s = index * tile_s, (index + 2) * tile_s
        classes = self._classes
        if step == classes[-1]:
            from_s, until_s = OPEN_START, OPEN_END
        around = self._tiles_around(from_s, until_s, range(step + 1, classes[-1] + 1))
        if index % 2:
            around += [(step, index - 1), (step, index + 1)]
        for other in around:
            placed = self._tile(*other)
            for row, x0, x1 in zip(
                placed.row.tolist(), placed.x0.tolist(), placed.x1.tolist(), strict=True
            ):
                rows.take(row, x0, x1)
        # Long events leave rows to the short ones that come after them, endless ones more.
        shares = {0: 3, classes[-1]: 1}
        usable = max(1, self.rows * shares.get(step, 2) // 3)
        spp = 2.0**self.tile_octave / TILE_PX if step else self.seconds_per_px
        items, _ = _packed(self._wishes(candidates, spp, tall=False), rows, range(usable))
        return Placed.of(items)

    def _whole_wishes(self, tall: bool) -> _Wishes:
        """What all marks of the track need; remembered, for it is asked for again and again."""
        key = (self.level, tall)
        if key not in self.wishes:
            everything = np.arange(len(self.track), dtype=np.int32)
            self.wishes[key] = self._wishes(everything, self.seconds_per_px, tall=tall)
        return self.wishes[key]

    def _wishes(self, positions: npt.NDArray[np.int32], spp: float, *, tall: bool) -> _Wishes:
        """What these marks need at a scale, the most important first, then the earliest."""
        order = np.lexsort((positions, -self.track.importance[positions].astype(np.int64)))
        positions = positions[order]
        rooms = self._rooms(positions, spp, tall=tall)
        return _Wishes(positions.tolist(), *(room.tolist() for room in rooms))

    def _rooms(
        self, positions: npt.NDArray[np.int32], spp: float, *, tall: bool
    ) -> tuple[npt.NDArray[np.float64], ...]:
        """What marks need at a scale, in seconds: both edges, then with the label beside.

        The label's far edge is infinite where a wall forbids that side.
        """
        rows = self.track.rows[positions]
        shapes = shapes_of(self.columns, rows, TimeScale(0.0, spp), self.sizes)
        if self.bands:
            ends = np.maximum(shapes.x1, shapes.x0 + 1.0)
            return shapes.x0 * spp, ends * spp, ends * spp, shapes.x0 * spp
        middle = (shapes.x0 + shapes.x1) / 2
        half = self.sizes.mark_room / 2
        mark0 = np.minimum(shapes.x0 - 2.0, middle - half)
        mark1 = np.maximum(shapes.x1 + 2.0, middle + half)
        width = label_widths(self.metrics, rows, self.sizes, tall=tall)
        beside = self.sizes.label_gap + width + self.sizes.label_space
        right1, left0 = shapes.x1 + beside, shapes.x0 - beside
        space = self.sizes.label_space
        wall0 = self.walls.first_s / spp - self.walls.margin_px + space
        wall1 = self.walls.last_s / spp + self.walls.margin_px - space
        body = np.minimum(shapes.x1, wall1) - np.maximum(shapes.x0, wall0)
        inside = body >= width + 2 * self.sizes.inset + 2 * space
        right1 = np.where(right1 - 2 * space > wall1, np.inf, np.maximum(right1, mark1))
        left0 = np.where(left0 + 2 * space < wall0, -np.inf, np.minimum(left0, mark0))
        right1, left0 = np.where(inside, mark1, right1), np.where(inside, mark0, left0)
        return mark0 * spp, mark1 * spp, right1 * spp, left0 * spp


def tile_octave_of(level: int) -> int:
    """log2 of the seconds in a tile of the shortest class, at a zoom level."""
    return max(0, math.ceil(math.log2(TILE_PX * level_seconds_per_px(level))))


def label_widths(
    metrics: LabelMetrics, rows: npt.NDArray[np.int32], sizes: Sizes, *, tall: bool
) -> npt.NDArray[np.float64]:
    """The widths that labels need: of the title, or of the wider of two lines."""
    widths = metrics.title_widths(rows)
    if tall:
        widths = np.maximum(widths, metrics.detail_widths(rows))
    return np.minimum(widths, sizes.label_max)


def _joined(parts: list[Placed]) -> Placed:
    return Placed(
        np.concatenate([part.position for part in parts]),
        np.concatenate([part.row for part in parts]),
        np.concatenate([part.x0 for part in parts]),
        np.concatenate([part.x1 for part in parts]),
    )
