"""The rows of large lanes, packed in fixed tiles of time when first asked for.

The work for a view does not grow with the chronology. Events are classed by duration: an event is
at most as long as a tile of its class, and a tile's packing looks only at longer classes around it
and, for odd tiles, at the even tiles beside it. Each tile is cut into cells, and of each cell
the most important events are tried, then the earliest; within a tile the same order holds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.distinct import distinct
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.core.value import Value, field, replace
from timeline_app.scene.lanes.footprints import (
    FreeRows,
    PlacedMarks,
    Walls,
    Wishes,
    footprints_of_marks,
    joined,
    served,
)
from timeline_app.scene.lanes.shared_tiles import (
    NOTHING_TRIED,
    PackedTile,
    SharedTiles,
    TileKey,
    TileSet,
    Tried,
)
from timeline_app.scene.lanes.tracks import IMPORTANCES, Track, groups_of
from timeline_app.scene.model.scene import LabelMetrics, Sizes
from timeline_app.scene.time.time_scale import ZoomLevels

CELLS = 16
"""So many cells a tile has, each of 64 pixels at the zoomed-out end of its octave."""

_SHORT_SHARE, _LONG_SHARE, _ENDLESS_SHARE = 3, 2, 1
"""Thirds of the rows: long events leave some to the short ones after them, endless ones more."""

_TRIED_SHORT, _TRIED_LONG, _LEAST_TRIED = 8, 4, 2
"""How many events a row of a tile are tried, by their step; and in a cell at least."""

_ROUGH, _ROUGH_PX = 1.03, 2.0
"""So much wider than a rough measure says titles are taken to be."""


class Tiles(Value, eq=False):
    """The marks of one large track at one zoom level, in `rows` rows.

    Step 0 stands for all events that are shorter than a tile, step `i` for one duration class
    after the other, whose tiles are 8^i times as long; the last one for the endless events.
    """

    columns: EventColumns
    track: Track
    level: int
    """The one that the shorter events are packed at."""
    metrics: LabelMetrics
    sizes: Sizes
    walls: Walls
    rows: int
    zoom: ZoomLevels
    shared: SharedTiles
    _steps: tuple[int, ...] = ()
    """The steps that have events, from the shortest on."""

    def __post_init__(self) -> None:
        classes = self.track.groups // IMPORTANCES
        steps = np.maximum(0, classes - self.shared.long_class + 1)
        self._steps = tuple(distinct(steps).tolist())

    def placed(self, from_s: float, until_s: float) -> PlacedMarks:
        """All marks of packed tiles that touch this range (and perhaps some beyond it)."""
        return joined(
            [
                tiles[step, index].placed
                for step in self._steps
                for tiles in (self._tiles(step).tiles,)
                for index in self._around(step, from_s, until_s)
                if (step, index) in tiles
            ]
        )

    def _tiles(self, step: int) -> TileSet:
        return self.shared.long if step else self.shared.of_step(step, self.level)

    def _around(self, step: int, from_s: float, until_s: float, reach_s: float = 0.0) -> range:
        """The tiles whose marks, reaching out so far, may lie in a range."""
        if step == self.shared.endless:
            return range(1)
        tile_s = self.shared.tile_s(step)
        first = math.floor((from_s - reach_s) / tile_s) - 1
        doubt_s = tile_s / 3
        return range(first, math.floor((until_s + reach_s + doubt_s) / tile_s) + 1)

    def _reach_s(self) -> float:
        """How far a mark with its label may reach beyond its own time."""
        reach_px = self.sizes.label_max + 4 * self.sizes.mark_room
        return reach_px * self.zoom.scale_of(self.shared.coarsest)

    def _influenced(self, step: int, first: int, last: int) -> tuple[float, float]:
        """Where the marks of some tiles of a step may lie, as instants."""
        if step == self.shared.endless:
            return OPEN_START, OPEN_END
        tile_s = self.shared.tile_s(step)
        return first * tile_s, (last + 2) * tile_s

    def missing(
        self, from_s: float, until_s: float, least_step: int = 0
    ) -> Iterator[tuple[int, list[int]]]:
        """The tiles to be packed for a range: steps and indices, the shortest events first.

        Those of the steps before the `least_step` are left out.
        """
        reach_s, of_longer_s = 0.0, self._reach_s()
        for step in self._steps:
            if step < least_step:
                continue
            around = self._around(step, from_s, until_s, reach_s)
            if step != self.shared.endless:  # odd tiles need both of their neighbours
                around = range(around.start & ~1, (around.stop & ~1) + 1)
            from_s, until_s = self._influenced(step, around.start, around.stop - 1)
            reach_s = of_longer_s
            tiles = self._tiles(step).tiles
            wanted = [index for index in around if (step, index) not in tiles]
            if wanted:
                yield step, wanted

    def is_doubted(self, step: int, index: int) -> bool:
        """Whether a tile that is missing was packed before an edit which may have changed it."""
        return (step, index) in self._tiles(step).doubted

    def pack(self, task: TilesToPack) -> None:
        """Pack tiles whose longer neighbours are packed, those anew that no longer hold."""
        for remainder in (0, 1):  # odd tiles leave room for both of their neighbours
            beside = [index for index in task.indices if index % 2 == remainder]
            left = [index for index in beside if not self._holds(task.step, index)]
            _find_wishes_of([task.part([index for index in left if index not in task.tried])])
            for index in left:
                self._pack(task.step, index, task.wishes.get(index))

    def _holds(self, step: int, index: int) -> bool:
        """Whether a doubted tile turns out to be what it would be packed as."""
        tiles, key = self._tiles(step), (step, index)
        tile = tiles.doubted.pop(key, None)
        if tile is None:
            return False
        steps, around = self._steps, tile.around
        if tile.from_s < tile.until_s:
            around = around if tile.steps == steps else self._keys_around(step, index)
        taken = self._taken(around)
        if not tile.holds(around, taken):
            return False
        tiles.tiles[key] = replace(tile, steps=steps, around=around, taken=taken)
        return True

    def _pack(self, step: int, index: int, wishes: Wishes | None) -> None:
        tiles = self._tiles(step).tiles
        if wishes is None:
            tiles[step, index] = PackedTile()
            return
        around = self._keys_around(step, index)
        taken = self._taken(around)
        placed = PlacedMarks.of(
            served(wishes, FreeRows(self.rows, taken), range(self._usable(step)))
        )
        tiles[step, index] = PackedTile.of(placed, self._steps, around, taken, wishes)

    def _keys_around(self, step: int, index: int) -> tuple[TileKey, ...]:
        """The tiles whose marks may be in the way of those of a tile."""
        reach_s = self._reach_s()
        from_s, until_s = self._influenced(step, index, index)
        around = [
            (other, beside)
            for other in self._steps[self._steps.index(step) + 1 :]
            for beside in self._around(other, from_s, until_s, reach_s)
        ]
        if index % 2:
            around += [(step, index - 1), (step, index + 1)]
        return tuple(around)

    def _taken(self, around: Sequence[TileKey]) -> tuple[PlacedMarks, ...]:
        """The marks of these tiles."""
        long, own = self.shared.long.tiles, self._tiles(0).tiles
        return tuple([(long if key[0] else own)[key].placed for key in around])

    def _usable(self, step: int) -> int:
        """How many rows the marks of a step may use."""
        share = _LONG_SHARE if step else _SHORT_SHARE
        share = _ENDLESS_SHARE if step == self.shared.endless else share
        return max(1, self.rows * share // 3)

    def has_mark(self, position: int) -> bool:
        """Whether the event at a position of the track has a mark; packs no more than it must."""
        (group,) = groups_of(self.columns, self.track.rows[position : position + 1]).tolist()
        start_s = self.track.starts.at(position)
        step, index = self.shared.tile_of(group, start_s)
        if (step, index) not in self._tiles(step).tiles:
            if position not in self.tried(step, [index])[0]:
                return False
            _pack(TilesToPack(self, *tiles) for tiles in self.missing(start_s, start_s, step))
        return position in self._tiles(step).tiles[step, index].placed.position

    def _most_tried(self, step: int) -> int:
        """How many events of a cell are tried: some more than could find a place, on average."""
        in_tile = _TRIED_LONG if step else _TRIED_SHORT
        return max(_LEAST_TRIED, math.ceil(self._usable(step) * in_tile / CELLS))

    def tried(
        self, step: int, indices: list[int]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Positions of the events that are tried in these tiles, and the index of their tile."""
        most = self._most_tried(step)
        longest = self.shared.long_class + step
        classes = range(longest - 1 if step else 0, longest)
        if step == self.shared.endless:
            return self.track.most_important(classes, (OPEN_START, OPEN_END), most * CELLS)
        tile_s, first, last = self.shared.tile_s(step), min(indices), max(indices)
        cells = min(CELLS, tile_s)
        begins = [
            index * tile_s + tile_s * cell // cells
            for index in range(first, last + 1)
            for cell in range(cells)
        ]
        bounds = [
            OPEN_START if begin < OPEN_START else OPEN_END if begin > OPEN_END else begin
            for begin in (*begins, (last + 1) * tile_s)
        ]
        positions, found = self.track.most_important(classes, bounds, most)
        tiles = first + found // cells
        if last - first + 1 == len(indices):
            return positions, tiles
        wanted = np.isin(tiles, indices)
        return positions[wanted], tiles[wanted]


class TilesToPack(Value, eq=False):
    """Tiles of one step of a lane that are to be packed."""

    lane: Tiles
    step: int
    indices: list[int]
    tried: dict[int, Tried] = field(default_factory=dict)
    wishes: dict[int, Wishes] = field(default_factory=dict)

    def part(self, indices: list[int]) -> TilesToPack:
        """The same of these tiles alone; what is found for them is found for the whole."""
        return TilesToPack(self.lane, self.step, indices, self.tried, self.wishes)


def pack_missing(
    lanes: Sequence[Tiles], from_s: float, until_s: float, most: int | None = None
) -> None:
    """Pack what some lanes of one layout need for a range, or the first of it: so many tiles.

    What events need is found for all lanes at once, since that takes about as long as for one;
    then the longest are packed first.
    """
    for lane in lanes if most is None else ():  # else what is shown meanwhile may be of these
        lane.shared.spare()
    tasks = [TilesToPack(lane, *tiles) for lane in lanes for tiles in lane.missing(from_s, until_s)]
    _pack(tasks if most is None else _first(tasks, most))


def _first(tasks: Sequence[TilesToPack], most: int) -> list[TilesToPack]:
    """The tasks that are to be done first, of no more tiles than that."""
    found = []
    for task in reversed(tasks):
        if most <= 0:
            break
        task.indices = sorted(task.indices, key=_turn)[:most]
        most -= len(task.indices)
        found.append(task)
    return found[::-1]


def _turn(index: int) -> float:
    """When a tile is packed among those of its step: after both of its neighbours, if it's odd."""
    return index + 1.5 * (index % 2)


def _pack(wanted: Iterable[TilesToPack]) -> None:
    """Pack tiles; of each lane those of the shortest events come first."""
    tasks = list(wanted)
    _find_wishes_of(
        [
            task.part([i for i in task.indices if not task.lane.is_doubted(task.step, i)])
            for task in tasks
        ]
    )
    for task in reversed(tasks):
        task.lane.pack(task)


def _find_wishes_of(wanted: Sequence[TilesToPack]) -> None:
    """Find what these tiles try, and what that needs."""
    tasks = [task for task in wanted if task.indices]
    if not tasks:
        return
    for task in tasks:
        if not task.step:
            known = task.lane.shared.tried
            task.tried.update({index: known[index] for index in task.indices if index in known})
    _find_tried([task for task in tasks if any(i not in task.tried for i in task.indices)])
    _find_wishes(tasks)


def _find_tried(tasks: Sequence[TilesToPack]) -> None:
    """Find which events are tried in tiles where that is not known yet."""
    if not tasks:
        return
    wanted = [[i for i in task.indices if i not in task.tried] for task in tasks]
    found = [task.lane.tried(task.step, i) for task, i in zip(tasks, wanted, strict=True)]
    sizes = [len(positions) for positions, _ in found]
    number = np.repeat(np.arange(len(tasks)), sizes)
    positions = np.concatenate([positions for positions, _ in found])
    tiles = np.concatenate([tiles for _, tiles in found])
    tracks = [task.lane.track for task in tasks]
    pairs = list(zip(tracks, [positions for positions, _ in found], strict=True))
    rows = np.concatenate([track.rows[positions] for track, positions in pairs])
    rank = -tasks[0].lane.columns.importance[rows].astype(np.int64)
    order = np.lexsort((positions, rank, tiles, number))
    number, tiles, positions, rows = number[order], tiles[order], positions[order], rows[order]
    lane = tasks[0].lane
    rough = lane.metrics.rough_title_widths(rows) * _ROUGH + _ROUGH_PX
    widths = np.minimum(rough, lane.sizes.label_max)
    for task, indices in zip(tasks, wanted, strict=True):
        task.tried.update(dict.fromkeys(indices, NOTHING_TRIED))
    begin = 0
    for end in [*(np.flatnonzero((np.diff(number) != 0) | (np.diff(tiles) != 0)) + 1), len(rows)]:
        if begin < end:
            tried = Tried(positions[begin:end], widths[begin:end])
            tasks[number[begin]].tried[int(tiles[begin])] = tried
        begin = end
    for task in tasks:
        if not task.step:
            task.lane.shared.tried.update(task.tried)


def _find_wishes(tasks: Sequence[TilesToPack]) -> None:
    """Find what the events need that are tried, at the scale that each task is packed at."""
    places = [
        (task, index, tried)
        for task in tasks
        for index in task.indices
        if len((tried := task.tried[index]).positions)
    ]
    if not places:
        return
    lane = tasks[0].lane
    sizes = [len(tried.positions) for _, _, tried in places]
    spp = np.repeat([_seconds_per_px(task) for task, _, _ in places], sizes)
    rows = np.concatenate([task.lane.track.rows[tried.positions] for task, _, tried in places])
    widths = np.concatenate([tried.widths for _, _, tried in places])
    both = widths, widths
    footprints = footprints_of_marks(lane.columns, rows, spp, both, lane.sizes, lane.walls)
    lists = [room.tolist() for room in footprints]
    begin = 0
    for (task, index, tried), size in zip(places, sizes, strict=True):
        end = begin + size
        task.wishes[index] = Wishes(tried.positions.tolist(), *(part[begin:end] for part in lists))
        begin = end


def _seconds_per_px(task: TilesToPack) -> float:
    lane = task.lane
    return lane.zoom.scale_of(lane.shared.coarsest if task.step else lane.level)
