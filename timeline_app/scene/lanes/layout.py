"""How the lanes lie at a zoom level: rows, heights, strips. Remembered from frame to frame."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.value import Value, field, replace
from timeline_app.scene.lanes.density import StripHeights, StripScale
from timeline_app.scene.lanes.footprints import KeptWishes, Walls, find_wishes
from timeline_app.scene.lanes.grouping import MOST_OPEN, tracks_by_theme
from timeline_app.scene.lanes.lane_plan import (
    FOLDED_PX,
    LanePlan,
    LanesAtLevel,
    folded_plan,
    plan_of,
    standing_in,
)
from timeline_app.scene.lanes.passing_levels import (
    MOST_TILES,
    LanesToPack,
    PassedLevel,
    TimeStretch,
    is_whole,
    passed_by,
)
from timeline_app.scene.lanes.row_packing import SMALL, Packing, place_all
from timeline_app.scene.lanes.shared_tiles import SharedTiles, coarsest_level
from timeline_app.scene.lanes.tracks import LaneTracks, Track, TrackEdit, track_of
from timeline_app.scene.model.scene import LabelMetrics, LaneBox, Sizes
from timeline_app.scene.time.time_scale import (
    LEVELS_PER_OCTAVE,
    USUAL_LEVELS,
    TimeScale,
    ZoomLevels,
    whole_range,
)

KEPT_LEVELS = 32
ROWS_PER_OCTAVE = 2
LEVELS_SHARED = 2
"""So many levels of a large lane have the same rows."""

OTHERS_COLOUR = "lane-10"
"""That of all folded lanes together, where they are many."""


def walls_of(columns: EventColumns, shown: npt.NDArray[np.bool_] | None = None) -> Walls:
    """Where labels of events end, those alone that are shown."""
    first_s, last_s = whole_range(columns, shown)
    return Walls(first_s, last_s, Sizes().wall_margin)


class Layout(Value, eq=False):
    """The layout of one chronology, with one grouping. Plans are made when first asked for."""

    columns: EventColumns
    metrics: LabelMetrics
    sizes: Sizes
    tracks: tuple[LaneTracks, ...]
    walls: Walls
    budgets: tuple[float, ...] = ()
    """The height for the rows of each lane; empty where all have the usual one."""
    zoom: ZoomLevels = USUAL_LEVELS
    """Budgets are made for its level 0. Closer up they grow to the usual one."""
    tall: bool = False
    """Whether labels have two lines, in all lanes."""
    shown: npt.NDArray[np.bool_] | None = None
    """Whether the event in each row is to be seen; without it all are that have a date."""
    whole: tuple[float, float] | None = None
    """What is shown of time as a whole, where labels may end elsewhere; in seconds."""
    collapsed: LanesAtLevel | None = None
    """Lanes some rows of which have collapsed, at the level that is looked at."""
    _levels: dict[int, LanesAtLevel] = field(default_factory=dict)
    _strips: StripHeights | None = None
    _wishes: dict[tuple[int, int], KeptWishes] = field(default_factory=dict)
    _shared: dict[tuple[int, int, int, bool], SharedTiles] = field(default_factory=dict)
    _apart: dict[tuple[int, int], LanePlan] = field(default_factory=dict)
    """Plans of single lanes at levels where not all are known: by lane and level."""
    _folded: dict[int, LanePlan] = field(default_factory=dict)
    """The plans of folded lanes, the same at all levels."""
    _others: LaneTracks | None = None
    _passed: PassedLevel | None = None
    _passed_lanes: LanesAtLevel | None = None
    _standing: tuple[int, tuple[int, ...]] = (-1, ())
    """The event that was asked for last, and its lanes."""

    def __post_init__(self) -> None:
        self._strips = self._strips or StripHeights(self.tracks, self.walls)
        folded = [i for i, lane in enumerate(self.tracks) if lane.is_folded]
        if len(folded) != len(self._folded):
            nothing = track_of(self.columns, np.empty(0, np.int32))
            packing = Packing(self.columns, nothing, 0, self.metrics, self.sizes, self.walls)
            self._folded = {i: folded_plan(self.tracks[i], packing) for i in folded}

    @classmethod
    def by_theme(
        cls,
        columns: EventColumns,
        metrics: LabelMetrics,
        sizes: Sizes | None = None,
        walls: Walls | None = None,
        budgets: tuple[float, ...] = (),
    ) -> Layout:
        """The layout in the chronology's own lanes; labels end where the chronology does."""
        sizes = sizes or Sizes()
        if walls is None:
            first_s, last_s = whole_range(columns)
            walls = Walls(first_s, last_s, sizes.wall_margin)
        return cls(columns, metrics, sizes, tracks_by_theme(columns), walls, budgets)

    @classmethod
    def of_lanes(
        cls,
        columns: EventColumns,
        metrics: LabelMetrics,
        tracks: tuple[LaneTracks, ...],
        shown: npt.NDArray[np.bool_] | None = None,
        walls: Walls | None = None,
        whole: tuple[float, float] | None = None,
    ) -> Layout:
        """The layout in these lanes, which hold the events that are `shown` and no others.

        Labels end where these events do, unless `walls` are given; then `whole` is all of them.
        """
        walls = walls or walls_of(columns, shown)
        return cls(columns, metrics, Sizes(), tracks, walls, shown=shown, whole=whole)

    def with_heights(
        self,
        sizes: Sizes,
        budgets: tuple[float, ...] = (),
        zoom: ZoomLevels | None = None,
        *,
        tall: bool = False,
    ) -> Layout:
        """The same lanes with other heights; what does not hang on heights is kept."""
        return Layout(
            self.columns,
            self.metrics,
            sizes,
            self.tracks,
            self.walls,
            budgets,
            zoom or self.zoom,
            tall,
            self.shown,
            self.whole,
            _strips=self._strips,
            _wishes=self._wishes if zoom in (None, self.zoom) else {},
            _folded=self._folded,
            _others=self._others,
        )

    def with_collapsed(self, lanes: LanesAtLevel | None) -> Layout:
        """The same layout with other rows collapsed, or none; what was found out is shared."""
        return replace(self, collapsed=lanes)

    def take_over_strips(self, before: Layout, edits: Mapping[int, Sequence[TrackEdit]]) -> None:
        """Keep from where on lanes are strips, where few events have changed since `before`.

        `edits` are those of the marks of each lane.
        """
        self._strip_heights.take_over(before._strip_heights, edits)

    def has_heights_of(self, other: Layout) -> bool:
        """Whether the lanes of both are as high as each other."""
        own = (self.sizes, self.budgets, self.zoom, self.tall)
        return own == (other.sizes, other.budgets, other.zoom, other.tall)

    def take_over(
        self, before: Layout, lanes: Collection[int], edits: Mapping[int, Sequence[TrackEdit]]
    ) -> None:
        """Keep what `before` found out about lanes whose events are the same here.

        Of the others, whose marks were edited so, what does not hang on that is kept. Heights and
        walls must be the same, and its tracks have to be those of here by now. It is used up.
        """
        for level, known in before._levels.items():
            for index in lanes:
                if self.tracks[index].is_folded:
                    continue
                plan = known.plans[index]
                for packing in (plan.packing, *plan.channels):
                    packing.follow(self.columns)
                self._apart[index, level] = replace(plan, tracks=self.tracks[index])
        self._wishes = {key: kept for key, kept in before._wishes.items() if key[0] in lanes}
        self._shared = {key: kept for key, kept in before._shared.items() if key[0] in edits}
        for (index, *_), shared in self._shared.items():
            for edit in edits[index]:
                shared.follow_edit(edit)

    def lanes_at(self, level: int) -> LanesAtLevel:
        """Every lane at a zoom level, some of them perhaps with collapsed rows."""
        for lanes in (self.collapsed, self._passed_lanes):
            if lanes is not None and lanes.level == level:
                return lanes
        if level not in self._levels:
            while len(self._levels) >= KEPT_LEVELS:
                old = next(iter(self._levels))
                self._levels.pop(old)
                for wishes in self._wishes.values():
                    wishes.pop((self.zoom.scale_of(old), True), None)
                    wishes.pop((self.zoom.scale_of(old), False), None)
            every, folded = range(len(self.tracks)), self._folded
            self._find_wishes(every, level)
            plans = tuple(folded.get(i) or self.plan(i, level) for i in every)
            self._levels[level] = LanesAtLevel.of(level, plans)
            for index in every:
                self._apart.pop((index, level), None)
        return self._levels[level]

    def plans(self, level: int) -> tuple[LanePlan, ...]:
        """Every lane at a zoom level, in order."""
        return self.lanes_at(level).plans

    def plan(self, index: int, level: int) -> LanePlan:
        """One lane at a zoom level; the others need not be laid out for it."""
        if self._passed is not None and self._passed.level == level:
            return self._passed.plans[index]
        return self._packed(index, level)

    def _packed(self, index: int, level: int) -> LanePlan:
        if level in self._levels:
            return self._levels[level].plans[index]
        if index in self._folded:
            return self._folded[index]
        while len(self._apart) > KEPT_LEVELS * len(self.tracks):
            self._apart.pop(next(iter(self._apart)))
        if (index, level) not in self._apart:
            self._apart[index, level] = self._plan(index, level)
        return self._apart[index, level]

    # A level that is only passed by, while somebody zooms.

    def is_passed_by(self, level: int) -> bool:
        """Whether lanes may have the rows of other levels at a level, for the time being."""
        return self._passed is not None and self._passed.level == level

    @property
    def is_passing(self) -> bool:
        """Whether `settle` would change anything."""
        return self._passed is not None

    def pass_by(self, before: TimeScale, stretch: TimeStretch) -> None:
        """Lay out a scale that is only passed by, coming from that of `before`.

        No more of it is packed than a frame has time for.
        """
        old, level = self.level_of(before), self.level_of(stretch.scale)
        passed = self._passed
        is_first = passed is None or passed.level != old
        if passed is not None and not is_first:
            before_it = passed
        elif old in self._levels:
            plans = self._levels[old].plans
            before_it = PassedLevel(old, plans, plans, None)
        else:
            self.settle()
            return
        self.settle()
        packing = LanesToPack(self._kept, self._pack, self._standing_in)
        self._passed = passed_by(
            self.tracks, before_it, level, self.zoom, stretch, packing, is_first=is_first
        )
        if self._passed is not None:
            self._passed_lanes = LanesAtLevel.of(level, self._passed.plans)

    def pack_next(self, scale: TimeScale, lanes: range, from_s: float, until_s: float) -> bool:
        """Pack some of a lane of a level that is passed by; False if nothing is left for that.

        Of large lanes that is what is seen: `lanes`, from one instant to another.
        """
        level = self.level_of(scale)
        for index in sorted(range(len(self.tracks)), key=lambda index: index not in lanes):
            plan = self._kept(index, level)
            is_new = plan is None
            plan = plan or self._packed(index, level)
            lacks = index in lanes and plan.packing.lacks(from_s, until_s)
            if lacks:
                place_all([plan.packing], from_s, until_s, 2 * MOST_TILES)
            if lacks or (is_new and plan.packing.tiles is None):
                return True
        return False

    def settle(self) -> None:
        """Have all lanes packed for the level they are at, which was passed by until now."""
        self._passed = self._passed_lanes = None

    def _kept(self, index: int, level: int) -> LanePlan | None:
        if level in self._levels:
            return self._levels[level].plans[index]
        return self._folded.get(index) or self._apart.get((index, level))

    def _pack(self, lanes: Sequence[int], level: int) -> None:
        self._find_wishes(lanes, level)
        for index in lanes:
            self._packed(index, level)

    def _standing_in(self, plans: Sequence[LanePlan], level: int) -> tuple[LanePlan, ...]:
        heights, octave = self._strip_heights, self.zoom.octave(level)
        return tuple(
            [
                plan
                if is_whole(plan, level)
                else standing_in(
                    plan,
                    level,
                    self._most_rows(index, level),
                    is_strip=heights.is_strip(index, octave),
                )
                for index, plan in enumerate(plans)
            ]
        )

    def tops(self, level: int) -> list[float]:
        """Where the lanes begin at a zoom level, and where the last one ends, in pixels."""
        return self.lanes_at(level).tops

    def boxes(self, level: int) -> tuple[LaneBox, ...]:
        """Every lane as a scene has it at a zoom level."""
        return self.lanes_at(level).boxes

    @property
    def folded_px(self) -> float:
        """How high all folded lanes are together."""
        return FOLDED_PX * len(self._folded)

    @property
    def number_shown(self) -> int | None:
        """How many events are to be seen; None if it is all that have a date."""
        shown = self.shown
        return None if shown is None else int(np.count_nonzero(shown[: self.columns.dated]))

    def place_in_time(self, row: int) -> tuple[int, int]:
        """Which one of the events that are shown it is, from 1 on, and how many these are."""
        number = self.number_shown
        if self.shown is None or number is None:
            return row + 1, self.columns.dated
        return int(np.count_nonzero(self.shown[: row + 1])), number

    def is_shown(self, row: int) -> bool:
        """Whether an event is to be seen, though perhaps in a folded lane."""
        is_dated = 0 <= row < self.columns.dated
        return is_dated and (self.shown is None or bool(self.shown[row]))

    @property
    def few_lanes(self) -> tuple[LaneTracks, ...]:
        """The lanes for a picture of the whole: where they are many, the folded ones as one."""
        folded = [self.tracks[index] for index in self._folded]
        if len(self.tracks) <= MOST_OPEN or not folded:
            return self.tracks
        if self._others is None:
            is_in = np.zeros(len(self.columns), np.bool_)
            for lane in folded:
                is_in[lane.all_rows()] = True
            rows = is_in.nonzero()[0].astype(np.int32)
            columns = self.columns  # held by the lane in place of its layout, which holds the lane
            self._others = LaneTracks(
                "",
                OTHERS_COLOUR,
                len(rows),
                lambda: (track_of(columns, rows), ()),
                rows=rows,
            )
        return *(lane for lane in self.tracks if not lane.is_folded), self._others

    def lanes_with(self, row: int) -> tuple[int, ...]:
        """The lanes that an event stands in, from the top; none if it isn't shown."""
        if self._standing[0] != row:
            found = (i for i, lane in enumerate(self.tracks) if lane.holds(row))
            self._standing = row, tuple(found)
        return self._standing[1]

    def lanes_with_each(self, rows: Iterable[int]) -> dict[int, tuple[int, ...]]:
        """The same for several events, each lane asked once."""
        wanted = np.fromiter(rows, np.int32)
        standing: dict[int, tuple[int, ...]] = dict.fromkeys(wanted.tolist(), ())
        for i, lane in enumerate(self.tracks):
            for row in lane.those_in(wanted):
                standing[row] += (i,)
        return standing

    def lane_of(self, row: int) -> int:
        """The first lane that an event stands in, -1 if it isn't shown."""
        return next(iter(self.lanes_with(row)), -1)

    @property
    def _strip_heights(self) -> StripHeights:
        assert self._strips is not None, "they are made with the layout"
        return self._strips

    def _is_strip(self, index: int, level: int) -> bool:
        return self._strip_heights.is_strip(index, self.zoom.octave(level))

    def most_active(self, lanes: Sequence[int], scale: TimeScale) -> list[int]:
        """The heights of the strips of some lanes in events; see `StripHeights`."""
        at = self._strip_scale(scale)
        return [self._strip_heights.most_active(index, at) for index in lanes]

    def active(
        self, lanes: Sequence[int], scale: TimeScale, touched: tuple[npt.NDArray[np.int64], ...]
    ) -> list[npt.NDArray[np.int64]]:
        """How many events the strips of some lanes show; see `StripHeights`."""
        at = self._strip_scale(scale)
        return [self._strip_heights.active(index, at, touched) for index in lanes]

    def _strip_scale(self, scale: TimeScale) -> StripScale:
        level = self.level_of(scale)
        return StripScale(scale, level, self.zoom.octave(level), self.is_passed_by(level))

    def _budget(self, index: int, level: int) -> float:
        """The height for the rows of a lane at a level."""
        usual = self.sizes.lane_budget
        if not self.budgets:
            return usual
        octaves = max(0, -level) / LEVELS_PER_OCTAVE
        grown = self.budgets[index] + octaves * ROWS_PER_OCTAVE * self.sizes.row
        return max(self.budgets[index], min(usual, grown))

    def row_height(self) -> float:
        """How high a row of labels is."""
        return self.sizes.tall_row if self.tall else self.sizes.row

    def _most_rows(self, index: int, level: int) -> int:
        """How many rows a lane may have at a level."""
        return max(1, int(self._budget(index, level) // self.row_height()))

    def level_of(self, scale: TimeScale) -> int:
        """The zoom level that a scale is laid out at."""
        return self.zoom.level(scale.seconds_per_px)

    def _shared_tiles(self, index: int, level: int, *, is_strip: bool) -> SharedTiles:
        """What some levels share of a lane, as long as they have as many rows."""
        coarsest = coarsest_level(level, index)
        key = (index, coarsest, self._most_rows(index, level), is_strip)
        while len(self._shared) > KEPT_LEVELS * len(self.tracks):
            self._shared.pop(next(iter(self._shared)))
        return self._shared.setdefault(key, SharedTiles(coarsest, self.zoom))

    def packing(
        self, index: int, level: int, *, most_rows: int = 0, tall: bool | None = None
    ) -> Packing:
        """The rows of the marks of a lane at a level, perhaps more of them, or of other lines."""
        is_strip = self._is_strip(index, level)
        track = self.tracks[index].marks
        return Packing(
            self.columns,
            track,
            level,
            self.metrics,
            self.sizes,
            self.walls,
            most_rows or self._most_rows(index, level),
            self.zoom,
            bare=not is_strip,
            tall=self.tall if tall is None else tall,
            shared_tiles=self._shared_tiles(index, level, is_strip=is_strip),
            shared_level=coarsest_level(level, index, LEVELS_SHARED),
            wishes=self._wishes.setdefault((index, 0), {}),
        )

    def _channels(self, index: int, level: int) -> tuple[Packing, ...]:
        return tuple(
            Packing(
                self.columns,
                track,
                level,
                self.metrics,
                self.sizes,
                self.walls,
                zoom=self.zoom,
                bands=True,
                wishes=self._wishes.setdefault((index, number), {}),
            )
            for number, (_, track) in enumerate(self.tracks[index].channels, 1)
        )

    def _find_wishes(self, lanes: Sequence[int], level: int) -> None:
        """Find at once what marks and bands need of those lanes that aren't laid out yet."""
        marks: list[tuple[Track, KeptWishes]] = []
        bands: list[tuple[Track, KeptWishes]] = []
        for index in lanes:
            lane = self.tracks[index]
            if index in self._folded or (index, level) in self._apart:
                continue
            if len(lane.marks) <= SMALL:
                marks.append((lane.marks, self._wishes.setdefault((index, 0), {})))
            for number, (_, track) in enumerate(lane.channels, 1):
                bands.append((track, self._wishes.setdefault((index, number), {})))
        spp = self.zoom.scale_of(level)
        around = (self.columns, self.metrics, self.sizes, self.walls)
        find_wishes(marks, spp, *around, tall=self.tall, bands=False)
        find_wishes(bands, spp, *around, tall=False, bands=True)

    def _plan(self, index: int, level: int) -> LanePlan:
        packing, channels = self.packing(index, level), self._channels(index, level)
        is_strip = self._is_strip(index, level)
        return plan_of(self.tracks[index], packing, channels, self.row_height(), is_strip=is_strip)
