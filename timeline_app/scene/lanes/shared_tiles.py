"""What zoom levels share of a large lane: its packed tiles, and what becomes of them by edits.

An edit leaves most tiles as they are. Those that may be others now are doubted: whoever asks for
one first sees whether the marks of other tiles that it had to leave room for still stand where
they stood, as far as they come near its own. If they do, packing would give the same.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.dates.bounds import OPEN_END
from timeline_app.core.value import Value, field, replace
from timeline_app.scene.lanes.footprints import NOTHING, PlacedMarks, Wishes
from timeline_app.scene.lanes.tracks import CLASS_OCTAVES, ENDLESS, IMPORTANCES, TrackEdit
from timeline_app.scene.time.time_scale import LEVELS_PER_OCTAVE, USUAL_LEVELS, ZoomLevels

TILE_PX = 1024

MOST_KEPT = 400
"""So many tiles of a lane are kept before all are forgotten."""

TileKey = tuple[int, int]
"""The step of a tile, and its index."""


class Tried(Value, frozen=True, eq=False):
    """The events of a tile that are tried, in order: positions, and widths of titles."""

    positions: npt.NDArray[np.int64]
    widths: npt.NDArray[np.float64]


NOTHING_TRIED = Tried(np.empty(0, np.int64), np.empty(0))


class PackedTile(Value, frozen=True, eq=False):
    """The marks of a tile, and those of other tiles that were in the way when it was packed.

    No mark of its own could come to lie outside of `from_s` to `until_s`.
    """

    placed: PlacedMarks = NOTHING
    steps: tuple[int, ...] = ()
    """The steps that had tiles."""
    around: tuple[TileKey, ...] = ()
    """The tiles that room was left for."""
    taken: tuple[PlacedMarks, ...] = ()
    """What their marks were then."""
    from_s: float = math.inf
    until_s: float = -math.inf

    @classmethod
    def of(
        cls,
        placed: PlacedMarks,
        steps: tuple[int, ...],
        around: tuple[TileKey, ...],
        taken: tuple[PlacedMarks, ...],
        wishes: Wishes,
    ) -> PackedTile:
        """Marks that were placed by their wishes."""
        begins = wishes.mark0 + [begin for begin in wishes.left0 if begin > -math.inf]
        ends = wishes.mark1 + [end for end in wishes.inner1 + wishes.right1 if end < math.inf]
        return cls(placed, steps, around, taken, min(begins), max(ends))

    def holds(self, around: Sequence[TileKey], taken: Sequence[PlacedMarks]) -> bool:
        """Whether it would surely be packed as it is, now that other tiles are these."""
        if self.from_s > self.until_s:
            return True
        if self.around != around:
            return False
        pairs = zip(self.taken, taken, strict=True)
        others = [(one, other) for one, other in pairs if one.x0 is not other.x0]
        return all(self._near(one) == self._near(other) for one, other in others)

    def _near(self, placed: PlacedMarks) -> tuple[bytes, bytes, bytes]:
        """Rows, beginnings and ends of the marks that come near its own."""
        is_near = (placed.x1 > self.from_s) & (placed.x0 < self.until_s)
        row, x0, x1 = placed.row[is_near], placed.x0[is_near], placed.x1[is_near]
        return row.tobytes(), x0.tobytes(), x1.tobytes()


Packed = dict[TileKey, PackedTile]


class TileSet:
    """Packed tiles; some of them may be `doubted` after an edit, until somebody asks for them."""

    __slots__ = ("doubted", "tiles")

    def __init__(self) -> None:
        self.tiles: Packed = {}
        self.doubted: Packed = {}

    def clear(self) -> None:
        """Forget all."""
        self.tiles.clear()
        self.doubted.clear()

    def follow(self, step: RowStep, gone: set[TileKey], is_sure: Callable[[TileKey], bool]) -> None:
        """Forget tiles that are gone, and doubt those that aren't sure, after a step in the track.

        Positions are those after it.
        """
        for key in gone:
            self.tiles.pop(key, None)
            self.doubted.pop(key, None)
        for key in [key for key in self.tiles if not is_sure(key)]:
            self.doubted[key] = self.tiles.pop(key)
        if step.before != step.after:
            self.tiles, self.doubted = _moved(self.tiles, step), _moved(self.doubted, step)


def _moved(tiles: Packed, step: RowStep) -> Packed:
    """These tiles with their positions after a step."""
    return {
        key: replace(
            tile, placed=replace(tile.placed, position=step.rows_after(tile.placed.position))
        )
        for key, tile in tiles.items()
    }


class SharedTiles(Value, eq=False):
    """What some levels share of a lane that has as many rows in each of them.

    `coarsest` is the level farthest out. The longer events are packed at its scale, the shorter
    ones twice an octave; of these it is known which are tried.
    """

    coarsest: int
    zoom: ZoomLevels = USUAL_LEVELS
    long: TileSet = field(default_factory=TileSet)
    short: dict[int, TileSet] = field(default_factory=dict)
    """By the level that they are packed at."""
    tried: dict[int, Tried] = field(default_factory=dict)
    long_class: int = 0
    """The first duration class of step 1."""
    endless: int = 0
    """The step of the endless events, which has one tile alone."""
    _base_s: int = 0

    def __post_init__(self) -> None:
        self._base_s = max(1, round(TILE_PX * self.zoom.scale_of(self.coarsest)))
        self.long_class = (self._base_s.bit_length() - 1) // CLASS_OCTAVES
        self.endless = ENDLESS - self.long_class + 1

    def spare(self) -> None:
        """Forget all, if that has become much: what is needed again will be the same."""
        if len(self.long.tiles) + len(self.long.doubted) + len(self.tried) > MOST_KEPT:
            self.long.clear()
            self.short.clear()
            self.tried.clear()

    def of_step(self, step: int, level: int) -> TileSet:
        """The tiles of a step, as they are packed for a level."""
        if step:
            return self.long
        if level not in self.short:
            self.short[level] = TileSet()
        return self.short[level]

    def tile_s(self, step: int) -> int:
        """The seconds in a tile of a step."""
        tile_s = self._base_s << step * CLASS_OCTAVES
        return OPEN_END if tile_s > OPEN_END else tile_s

    def tile_of(self, group: int, start_s: int) -> TileKey:
        """The tile of an event of a group that starts then."""
        step = max(0, group // IMPORTANCES - self.long_class + 1)
        return step, 0 if step == self.endless else start_s // self.tile_s(step)

    def follow_edit(self, edit: TrackEdit) -> None:
        """Forget the tiles that an event of the track was in or comes to be in by an edit.

        Those of longer events don't hang on it; all others are doubted, but for those of short
        events that are not beside a short one. What is tried in other tiles is as before.
        """
        own = {self.tile_of(*place) for place in edit.places}
        longest = max(step for step, _ in own)
        near = {index + beside for _, index in own for beside in (-1, 0, 1)}
        self.long.follow(edit.step, own, lambda key: key[0] > longest)
        for tiles in self.short.values():
            tiles.follow(edit.step, own, lambda key: not longest and key[1] not in near)
        for index in [index for step, index in own if not step]:
            self.tried.pop(index, None)
        if edit.step.before != edit.step.after:
            self.tried = {
                index: replace(tried, positions=edit.step.rows_after(tried.positions))
                for index, tried in self.tried.items()
            }


def coarsest_level(level: int, lane: int, levels: int = LEVELS_PER_OCTAVE) -> int:
    """The level farthest out of so many that share tiles with a level.

    They are other ones from lane to lane, so that a zoom that comes to new tiles does not come to
    those of all lanes at once.
    """
    return levels * math.ceil((level + lane) / levels) - lane
