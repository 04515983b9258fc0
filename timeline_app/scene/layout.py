"""How the lanes lie at a zoom level: rows, heights, strips. Remembered from frame to frame."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import NamedTuple

from timeline_app.core.columns import EventColumns
from timeline_app.core.dates import OPEN_END, OPEN_START
from timeline_app.scene.density import most_active, strip_octave
from timeline_app.scene.metrics import LabelMetrics, Sizes
from timeline_app.scene.packing import KeptWishes, Packing
from timeline_app.scene.rooms import Walls
from timeline_app.scene.tiles import SharedTiles, coarsest_level
from timeline_app.scene.time_scale import LEVELS_PER_OCTAVE
from timeline_app.scene.tracks import LaneTracks, Track, TrackEdit, tracks_by_theme

KEPT_LEVELS = 16
ROWS_PER_OCTAVE = 2
LEVELS_SHARED = 2
"""So many levels of a large lane have the same rows."""
NO_EXTENT = (0.0, 86_400.0)
LONE_EVENT_S = 30 * 86_400
"""A single date has at least one and a half times this around it on each side."""

LANE_NAME_PX = 30.0
"""The names of channels begin below that of their lane."""


class LanePlan(NamedTuple):
    """A lane at a zoom level; where its parts begin, relative to its top.

    Where there are too many events for counts to tell of them, a strip of density stands below
    the rows. Only marks that have their label stand in these.
    """

    tracks: LaneTracks
    packing: Packing
    channels: tuple[Packing, ...]
    is_strip: bool
    most: int
    height: float
    row_height: float
    strip_y: float
    count_y: float
    channels_y: tuple[float, ...]

    @property
    def has_counts(self) -> bool:
        """Whether events of this lane may be without a mark."""
        of_marks = self.packing.overflows and not self.is_strip
        return of_marks or any(packing.overflows for packing in self.channels)


@dataclass(slots=True, eq=False, repr=False)
class _Strip:
    """From which octave out a lane is a strip, and what is active in it at most, by octave."""

    from_octave: float
    most: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True, eq=False, repr=False)
class Layout:
    """The layout of one chronology, with one grouping. Plans are made when first asked for."""

    columns: EventColumns
    metrics: LabelMetrics
    sizes: Sizes
    tracks: tuple[LaneTracks, ...]
    walls: Walls
    budgets: tuple[float, ...] = ()
    """The height for the rows of each lane; empty where all have the usual one."""
    budget_level: int = 0
    """The zoom level that the budgets are made for. Closer up they grow to the usual one."""
    _plans: dict[int, tuple[LanePlan, ...]] = field(default_factory=dict)
    _tops: dict[int, list[float]] = field(default_factory=dict)
    _strips: dict[int, _Strip] = field(default_factory=dict)
    _wishes: dict[tuple[int, int], KeptWishes] = field(default_factory=dict)
    _shared: dict[tuple[int, int, int, int, bool], SharedTiles] = field(default_factory=dict)
    _apart: dict[tuple[int, int], LanePlan] = field(default_factory=dict)
    """Plans of single lanes at levels where not all are known: by lane and level."""

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

    def with_heights(
        self, sizes: Sizes, budgets: tuple[float, ...] = (), budget_level: int = 0
    ) -> Layout:
        """The same lanes with other heights; what does not hang on heights is kept."""
        return Layout(
            self.columns,
            self.metrics,
            sizes,
            self.tracks,
            self.walls,
            budgets,
            budget_level,
            _strips=self._strips,
            _wishes=self._wishes,
        )

    def take_over_strips(self, before: Layout) -> None:
        """Keep from where on lanes are strips, where few events have changed since `before`."""
        for index, strip in before._strips.items():
            marks, old = self.tracks[index].marks, before.tracks[index].marks
            is_same = marks.starts is old.starts and marks.ends is old.ends
            octave = strip.from_octave
            self._strips[index] = strip if is_same else _Strip(strip_octave(marks, octave))

    def has_heights_of(self, other: Layout) -> bool:
        """Whether the lanes of both are as high as each other."""
        own = (self.sizes, self.budgets, self.budget_level)
        return own == (other.sizes, other.budgets, other.budget_level)

    def take_over(
        self, before: Layout, lanes: Collection[int], edits: Mapping[int, Sequence[TrackEdit]]
    ) -> None:
        """Keep what `before` found out about lanes whose events are the same here.

        Of the others, whose marks were edited so, what does not hang on that is kept. Heights and
        walls must be the same, and its tracks have to be those of here by now. It is used up.
        """
        for level, plans in before._plans.items():
            for index in lanes:
                plan = plans[index]
                for packing in (plan.packing, *plan.channels):
                    packing.follow(self.columns)
                self._apart[index, level] = plan._replace(tracks=self.tracks[index])
        self._wishes = {key: kept for key, kept in before._wishes.items() if key[0] in lanes}
        self._shared = {key: kept for key, kept in before._shared.items() if key[0] in edits}
        for (index, *_), shared in self._shared.items():
            for edit in edits[index]:
                shared.follow_edit(edit)
            shared.follow(self.tracks[index].marks)

    def plans(self, level: int) -> tuple[LanePlan, ...]:
        """Every lane at a zoom level, in order."""
        if level not in self._plans:
            while len(self._plans) >= KEPT_LEVELS:
                old = next(iter(self._plans))
                self._plans.pop(old)
                self._tops.pop(old, None)
                for wishes in self._wishes.values():
                    wishes.pop((old, True), None)
                    wishes.pop((old, False), None)
            lanes = range(len(self.tracks))
            self._plans[level] = tuple(self.plan(index, level) for index in lanes)
            for index in lanes:
                self._apart.pop((index, level), None)
        return self._plans[level]

    def plan(self, index: int, level: int) -> LanePlan:
        """One lane at a zoom level; the others need not be laid out for it."""
        if level in self._plans:
            return self._plans[level][index]
        while len(self._apart) > KEPT_LEVELS * len(self.tracks):
            self._apart.pop(next(iter(self._apart)))
        if (index, level) not in self._apart:
            self._apart[index, level] = self._plan(index, self.tracks[index], level)
        return self._apart[index, level]

    def tops(self, level: int) -> list[float]:
        """Where the lanes begin at a zoom level, and where the last one ends, in pixels."""
        if level not in self._tops:
            heights = (plan.height for plan in self.plans(level))
            self._tops[level] = [0.0, *accumulate(heights)]
        return self._tops[level]

    def _is_strip(self, index: int, tracks: LaneTracks, level: int) -> bool:
        """Whether a lane is a strip, all of it at once and the same for an octave."""
        if index not in self._strips:
            self._strips[index] = _Strip(strip_octave(tracks.marks))
        return math.ceil(level / LEVELS_PER_OCTAVE) >= self._strips[index].from_octave

    def _most_active(self, index: int, tracks: LaneTracks, level: int) -> int:
        """The height of a strip in events, the same for the levels of an octave."""
        octave = math.ceil(level / LEVELS_PER_OCTAVE)
        most = self._strips[index].most
        if octave not in most:
            most[octave] = most_active(tracks.marks, octave * LEVELS_PER_OCTAVE)
        return most[octave]

    def _budget(self, index: int, level: int) -> float:
        """The height for the rows of a lane at a level."""
        usual = self.sizes.lane_budget
        if not self.budgets:
            return usual
        octaves = max(0, self.budget_level - level) / LEVELS_PER_OCTAVE
        grown = self.budgets[index] + octaves * ROWS_PER_OCTAVE * self.sizes.row
        return max(self.budgets[index], min(usual, grown))

    def _shared_tiles(self, index: int, level: int, *, is_strip: bool) -> SharedTiles:
        """What some levels share of a lane, as long as they have as many rows."""
        coarsest = coarsest_level(level, index)
        budget, sizes = self._budget(index, level), self.sizes
        rows, counted = int(budget // sizes.row), int((budget - sizes.count_row) // sizes.row)
        key = (index, coarsest, rows, counted, is_strip)
        while len(self._shared) > KEPT_LEVELS * len(self.tracks):
            self._shared.pop(next(iter(self._shared)))
        return self._shared.setdefault(key, SharedTiles(coarsest))

    def _plan(self, index: int, tracks: LaneTracks, level: int) -> LanePlan:
        sizes = self.sizes
        is_strip = self._is_strip(index, tracks, level)
        shared_tiles = self._shared_tiles(index, level, is_strip=is_strip)

        def packed(track: Track, number: int, count_px: float) -> Packing:
            bands = number > 0
            return Packing(
                self.columns,
                track,
                level,
                self.metrics,
                sizes,
                self.walls,
                self._budget(index, level),
                count_px,
                bands=bands,
                bare=bands or not is_strip,
                shared_tiles=None if bands else shared_tiles,
                shared_level=coarsest_level(level, index, LEVELS_SHARED),
                wishes=self._wishes.setdefault((index, number), {}),
            )

        channels = tuple(
            packed(track, number, 0.0) for number, (_, track) in enumerate(tracks.channels, 1)
        )
        counts_bands = any(channel.overflows for channel in channels)
        # Bands that are counted have a row of counts already, outside of the budget.
        packing = packed(tracks.marks, 0, 0.0 if counts_bands else sizes.count_row)
        row_height = sizes.tall_row if packing.tall else sizes.row
        strip_y = sizes.lane_padding + packing.rows * row_height
        y = strip_y + (sizes.strip if is_strip else 0.0)
        if channels:
            y = max(y, LANE_NAME_PX)
        channels_y = []
        for channel in channels:
            channels_y.append(y)
            y += channel.rows * sizes.band_row
        count_y = y
        if counts_bands or (packing.overflows and not is_strip):
            y += sizes.count_row
        return LanePlan(
            tracks,
            packing,
            channels,
            is_strip,
            self._most_active(index, tracks, level) if is_strip else 1,
            max(sizes.lane_min, y + sizes.lane_padding),
            row_height,
            strip_y,
            count_y,
            tuple(channels_y),
        )


def time_extent(columns: EventColumns) -> tuple[float, float]:
    """The first and last finite bound among the dated events, in seconds; a day if none."""
    dated = columns.dated
    bounds = [
        values[(values > OPEN_START) & (values < OPEN_END)]
        for values in (columns.earliest[:dated], columns.latest[:dated])
    ]
    finite = [part for part in bounds if len(part)]
    if not finite:
        return NO_EXTENT
    return float(min(part.min() for part in finite)), float(max(part.max() for part in finite))


def whole_range(columns: EventColumns) -> tuple[float, float]:
    """What is shown of a whole chronology: its extent, with time around a single date."""
    return range_around(columns, time_extent(columns))


def range_around(columns: EventColumns, extent: tuple[float, float]) -> tuple[float, float]:
    """What is shown of a whole chronology with this `time_extent`."""
    first_s, last_s = extent
    earliest, latest = columns.earliest[: columns.dated], columns.latest[: columns.dated]
    # They are in order of the first, those that are equal in order of the second.
    is_one_date = (
        len(earliest) > 0 and bool(earliest[0] == earliest[-1]) and bool(latest[0] == latest[-1])
    )
    around_s = 1.5 * max(last_s - first_s, LONE_EVENT_S) if is_one_date else 0.0
    return first_s - around_s, last_s + around_s
