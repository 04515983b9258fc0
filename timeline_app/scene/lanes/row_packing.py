"""Which row of its lane an event's mark stands in.

Rows depend on the chronology, the lane and the zoom level, never on the view. They are packed
at the zoomed-out end of the level, so that what is apart there is apart in the whole level. A
small lane is packed whole, a large one in `tiles`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.lanes.footprints import (
    NOTHING,
    Placed,
    Rows,
    Walls,
    Wishes,
    by_importance,
    footprints_of_bands,
    footprints_of_marks,
    served,
)
from timeline_app.scene.lanes.tiles import SharedTiles, Tiles, pack_missing
from timeline_app.scene.lanes.tracks import Track
from timeline_app.scene.model.metrics import LabelMetrics, Sizes
from timeline_app.scene.time.time_scale import level_seconds_per_px

SMALL = 240
"""A lane of at most so many marks is packed whole."""

USUAL_ROWS = 9
MOST_ROWS = 40
MAX_BAND_ROWS = 3

KeptWishes = dict[tuple[int, bool], Wishes]
"""What all marks of a track need, by zoom level and whether labels have two lines."""


@dataclass(slots=True, eq=False, repr=False)
class Packing:
    """The rows of one track at one zoom level.

    `budget_px` is the height that rows may take, and with them a row of clusters of `cluster_px`
    if some events are left over. Without `bare`, no event has a mark that has no room for its
    label.
    """

    columns: EventColumns
    track: Track
    level: int
    metrics: LabelMetrics
    sizes: Sizes
    walls: Walls
    budget_px: float = math.inf
    cluster_px: float = 0.0
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
    _whole: Placed | None = None
    tiles: Tiles | None = None
    """Those of a large track."""
    _last: tuple[float, float, Placed] = (math.inf, -math.inf, NOTHING)
    """What was asked for last, and the range."""

    def __post_init__(self) -> None:
        if self.bands or len(self.track) <= SMALL:
            self._pack_whole()
            return
        self.rows = self._counted_rows()
        self.overflows = True
        self.tiles = Tiles(
            self.columns,
            self.track,
            self.shared_level,
            self.metrics,
            self.sizes,
            self.walls,
            self.rows,
            self.bare,
            self.shared_tiles or SharedTiles(self.shared_level),
        )

    def follow(self, columns: EventColumns) -> None:
        """Go on with the columns after an edit of other tracks; this one has its rows of now."""
        self.columns = columns
        if self.tiles is not None:
            self.tiles.columns = columns

    def placed(self, from_s: float, until_s: float) -> Placed:
        """All marks that may reach into this range (and perhaps some beyond it)."""
        if self.tiles is None:
            return self._whole or NOTHING
        place_all((self,), from_s, until_s)
        return self._last[2]

    def missing(self, from_s: float, until_s: float) -> Tiles | None:
        """The tiles of a large track if what was asked for last has not all of this range."""
        is_known = self._last[0] <= from_s and until_s <= self._last[1]
        return None if is_known else self.tiles

    def place(self, from_s: float, until_s: float) -> None:
        """Keep the marks in a range, for which the tiles are packed."""
        if self.tiles is not None:
            self._last = from_s, until_s, self.tiles.placed(from_s, until_s)

    def has_mark(self, position: int) -> bool:
        """Whether the event at a position of the track has a mark."""
        if self.tiles is not None:
            return self.tiles.has_mark(position)
        return self._whole is not None and position in self._whole.position

    def _pack_whole(self) -> None:
        if self.bands:
            self._settle(MAX_BAND_ROWS, tall=False)
            return
        if self.bare and self._settle(int(self.budget_px // self.sizes.tall_row), tall=True):
            return
        self._settle(max(1, int(self.budget_px // self.sizes.row)), tall=False)
        if self.overflows:
            self._settle(self._counted_rows(), tall=False)

    def _counted_rows(self) -> int:
        """How many rows the budget has beside a row of clusters."""
        return max(1, int((self.budget_px - self.cluster_px) // self.sizes.row))

    def _settle(self, count: int, *, tall: bool) -> bool:
        """Pack everything into `count` rows; whether all found a place with its label."""
        self.tall = tall
        found = served(self._whole_wishes(tall), Rows(count), range(count), bare=self.bare)
        self._whole = Placed.of(found.items)
        self.rows = max((item[1] for item in found.items), default=-1) + 1
        self.overflows = len(found.items) < len(self.track)
        return found.all_labelled

    def demand(self, *, tall: bool) -> list[int]:
        """How many marks each row would hold if there were `MOST_ROWS` of them.

        Of a large track only that it has more than enough for the usual ones.
        """
        if self.bands or len(self.track) > SMALL:
            return [max(1, len(self.track) // USUAL_ROWS)] * USUAL_ROWS
        items = served(self._whole_wishes(tall), Rows(MOST_ROWS), range(MOST_ROWS)).items
        held = [0] * (max((item[1] for item in items), default=-1) + 1)
        for item in items:
            held[item[1]] += 1
        return held

    def _whole_wishes(self, tall: bool) -> Wishes:
        """What all marks of the track need; remembered, for it is asked for again and again."""
        key = (self.level, tall)
        if key not in self.wishes:
            positions = by_importance(self.columns, self.track)
            rows = self.track.rows[positions]
            spp = level_seconds_per_px(self.level)
            if self.bands:
                footprints = footprints_of_bands(self.columns, rows, spp, self.sizes)
            else:
                widths = label_widths(self.metrics, rows, self.sizes, tall=tall)
                footprints = footprints_of_marks(
                    self.columns, rows, spp, widths, self.sizes, self.walls
                )
            self.wishes[key] = Wishes(positions.tolist(), *(room.tolist() for room in footprints))
        return self.wishes[key]


def place_all(packings: Iterable[Packing], from_s: float, until_s: float) -> None:
    """Find the marks of large tracks of one layout in a range before `placed` asks for them.

    For all at once that takes little longer than for one.
    """
    unknown = [
        (packing, tiles)
        for packing in packings
        if (tiles := packing.missing(from_s, until_s)) is not None
    ]
    if unknown:
        pack_missing([tiles for _, tiles in unknown], from_s, until_s)
        for packing, _ in unknown:
            packing.place(from_s, until_s)


def label_widths(
    metrics: LabelMetrics, rows: npt.NDArray[np.int32], sizes: Sizes, *, tall: bool
) -> npt.NDArray[np.float64]:
    """The widths that labels need: of the title, or of the wider of two lines."""
    widths = metrics.title_widths(rows)
    if tall:
        widths = np.maximum(widths, metrics.detail_widths(rows))
    return np.minimum(widths, sizes.label_max)
