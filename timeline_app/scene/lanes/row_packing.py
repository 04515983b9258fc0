"""Which row of its lane an event's mark stands in, and on which side its label.

Rows depend on the chronology, the lane and the zoom level, never on the view. They are packed
at the zoomed-out end of the level, so that what is apart there is apart in the whole level. A
small lane is packed whole, a large one in `tiles`. Mark and label are placed together: what
finds no room for both in any row is counted. The pills of counts stand in free room of the rows,
from the lowest one up.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from copy import copy
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.core.value import Value, field
from timeline_app.scene.lanes.footprints import (
    NOTHING,
    FreeRows,
    Item,
    KeptWishes,
    PlacedMarks,
    Walls,
    Wishes,
    bare_mark,
    best_rows,
    find_wishes,
    served,
    thinned,
)
from timeline_app.scene.lanes.shared_tiles import SharedTiles
from timeline_app.scene.lanes.tiles import Tiles, pack_missing
from timeline_app.scene.lanes.tracks import Track
from timeline_app.scene.model.scene import LabelMetrics, Sizes
from timeline_app.scene.time.time_scale import USUAL_LEVELS, ZoomLevels

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
    rows: FreeRows,
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
    rows: FreeRows, middle_s: float, length_s: float, seconds_per_px: float
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


SMALL = 240
"""A lane of at most so many marks is packed whole."""

USUAL_ROWS = 9
MOST_ROWS = 40
MAX_BAND_ROWS = 3

WEIGHT = 16
"""In a row an event weighs as much as so many of the importance below: it never gives way."""


class Packing(Value, eq=False):
    """The rows of one track at one zoom level: no more than `most_rows`.

    Where labels are `tall` they have two lines. With `bare`, marks stand without their label
    where a pill would be larger.
    """

    columns: EventColumns
    track: Track
    level: int
    metrics: LabelMetrics
    sizes: Sizes
    walls: Walls
    most_rows: int = USUAL_ROWS
    zoom: ZoomLevels = USUAL_LEVELS
    bands: bool = False
    bare: bool = True
    tall: bool = False
    rows: int = 0
    overflows: bool = False
    shared_tiles: SharedTiles | None = None
    """What some levels share of a large track."""
    shared_level: int = 0
    """The level that a large track is packed at."""
    wishes: KeptWishes = field(default_factory=dict)
    """What the whole track needs, shared by layouts that differ in heights alone."""
    _whole: PlacedMarks | None = None
    tiles: Tiles | None = None
    """Those of a large track."""
    stands_in: bool = False
    """Whether these are rows of another level, of which no more is packed than there is."""
    _last: tuple[float, float, PlacedMarks] = (math.inf, -math.inf, NOTHING)
    """What was asked for last, and the range."""
    packed_spp: float = 0.0
    """The seconds in a pixel that these rows are packed for."""

    def __post_init__(self) -> None:
        self.packed_spp = self.zoom.scale_of(self.level)
        if self.bands or len(self.track) <= SMALL:
            self._pack_whole()
            return
        self.rows = self.most_rows
        self.overflows = True
        self.tiles = Tiles(
            self.columns,
            self.track,
            self.shared_level,
            self.metrics,
            self.sizes,
            self.walls,
            self.rows,
            self.zoom,
            self.shared_tiles or SharedTiles(self.shared_level, self.zoom),
        )

    def follow(self, columns: EventColumns) -> None:
        """Go on with the columns after an edit of other tracks; this one has its rows of now."""
        self.columns = columns
        if self.tiles is not None:
            self.tiles.columns = columns

    def placed(self, from_s: float, until_s: float) -> PlacedMarks:
        """All marks that may reach into this range (and perhaps some beyond it)."""
        if self.tiles is None:
            return self.whole
        if not self._knows(from_s, until_s):
            if self.stands_in:
                self.place(from_s, until_s)
            else:
                place_all((self,), from_s, until_s)
        return self._last[2]

    def standing_in(self, level: int, most_rows: int) -> Packing:
        """The marks as far as they are packed by now, as rows of another level.

        Closer up they are all apart; farther out those are left out that would not be. A large
        track has as many rows as it will have there.
        """
        other = copy(self)
        other.stand_in(level, most_rows)
        return other

    def stand_in(self, level: int, most_rows: int) -> None:
        """Be rows of another level from now on."""
        self.level, self.stands_in = level, True
        self._last = math.inf, -math.inf, NOTHING
        if self.tiles is not None:
            self.rows = most_rows
        else:
            self._whole = self._thinned(self.whole)
            self.overflows = len(self.whole.position) < len(self.track)

    def _thinned(self, placed: PlacedMarks) -> PlacedMarks:
        if self.tiles is not None and self.stands_in:
            placed = placed.some(placed.row < self.rows)
        spp = self.zoom.scale_of(self.level)
        if spp <= self.packed_spp:
            return placed
        rows = self.track.rows[placed.position]
        importance = self.columns.importance[rows].astype(np.int64)
        return thinned(placed, importance, self.packed_spp, spp, self.sizes)

    @property
    def whole(self) -> PlacedMarks:
        """All marks of a track that is packed whole."""
        return self._whole or NOTHING

    def missing(self, from_s: float, until_s: float) -> Tiles | None:
        """The tiles of a large track if what was asked for last has not all of this range."""
        return None if self.stands_in or self._knows(from_s, until_s) else self.tiles

    def lacks(self, from_s: float, until_s: float) -> bool:
        """Whether tiles of a large track are still to be packed for this range."""
        tiles = self.missing(from_s, until_s)
        return tiles is not None and any(tiles.missing(from_s, until_s))

    def _knows(self, from_s: float, until_s: float) -> bool:
        return self._last[0] <= from_s and until_s <= self._last[1]

    def place(self, from_s: float, until_s: float) -> None:
        """Keep the marks in a range, as far as its tiles are packed."""
        if self.tiles is not None:
            placed = self.tiles.placed(from_s, until_s)
            self._last = from_s, until_s, self._thinned(placed)

    def has_mark(self, position: int) -> bool:
        """Whether the event at a position of the track has a mark."""
        if self.tiles is not None:
            return self.tiles.has_mark(position)
        return position in self.whole.position

    def left_over(self) -> npt.NDArray[np.int64]:
        """The starts of the events of a track that is packed whole which have no mark."""
        is_marked = np.zeros(len(self.track), np.bool_)
        is_marked[self.whole.position] = True
        return self.track.starts.all()[~is_marked]

    def taken_rows(self) -> FreeRows:
        """The rows of a track that is packed whole, as they are taken."""
        return FreeRows(self.rows, [self.whole])

    def _pack_whole(self) -> None:
        count = MAX_BAND_ROWS if self.bands else self.most_rows
        items = self._labelled(count)
        if self.bare and not self.bands and len(items) < len(self.track):
            items += self._bare_marks(items, count)
        self._whole = PlacedMarks.of(items)
        self.rows = max((item[1] for item in items), default=-1) + 1
        self.overflows = len(items) < len(self.track)

    def _labelled(self, count: int) -> list[Item]:
        """The marks that find a place with their label in so many rows."""
        wishes = self._wishes()
        if self.bands:
            return served(wishes, FreeRows(count), range(count))
        rows = self.track.rows[np.array(wishes.positions, np.int64)]
        weights = WEIGHT ** self.columns.importance[rows].astype(np.int64)
        return best_rows(wishes, weights, count)

    def _bare_marks(self, items: list[Item], count: int) -> list[Item]:
        """Marks alone for those that would be the only one in their pill, and are smaller."""
        wishes, rows = self._wishes(), FreeRows(count, [PlacedMarks.of(items)])
        marked = {item[0] for item in items}
        spp = self.zoom.scale_of(self.level)
        cell_s = cell_seconds(spp, self.sizes)
        pill_s = (pill_width(1) + 2 * PILL_GAP_PX) * spp
        starts = self.track.starts.all()
        left = [
            (position, int(starts[position]) // cell_s, mark0, mark1)
            for position, mark0, mark1 in zip(*wishes[:3], strict=True)
            if position not in marked
        ]
        held: dict[int, int] = {}
        for _, cell, _, _ in left:
            held[cell] = held.get(cell, 0) + 1
        found = (
            bare_mark(rows, range(len(rows)), position, mark0, mark1)
            for position, cell, mark0, mark1 in left
            if held[cell] == 1 and mark1 - mark0 <= pill_s
        )
        return [item for item in found if item is not None]

    def wanted(self) -> list[Item]:
        """All marks of a small track as they would stand if there were `MOST_ROWS` rows.

        Those of its first rows stand there too if there are fewer.
        """
        return self._labelled(MOST_ROWS)

    def _wishes(self) -> Wishes:
        """What all marks of the track need; found once, for it is asked for again and again."""
        spp = self.zoom.scale_of(self.level)
        key = (spp, self.tall)
        if key not in self.wishes:
            find_wishes(
                [(self.track, self.wishes)],
                spp,
                self.columns,
                self.metrics,
                self.sizes,
                self.walls,
                tall=self.tall,
                bands=self.bands,
            )
        return self.wishes[key].listed()


def place_all(
    packings: Iterable[Packing], from_s: float, until_s: float, most_tiles: int | None = None
) -> None:
    """Find the marks of large tracks of one layout in a range before `placed` asks for them.

    For all at once that takes little longer than for one. Where no more than `most_tiles` are to
    be packed, some may still be missing afterwards.
    """
    unknown = [
        (packing, tiles)
        for packing in packings
        if (tiles := packing.missing(from_s, until_s)) is not None
    ]
    if unknown:
        pack_missing([tiles for _, tiles in unknown], from_s, until_s, most_tiles)
        for packing, _ in unknown:
            if most_tiles is None or not packing.lacks(from_s, until_s):
                packing.place(from_s, until_s)
