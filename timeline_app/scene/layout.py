"""How the lanes lie at a zoom level: rows, heights, strips. Remembered from frame to frame."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline_app.core.columns import EventColumns
from timeline_app.core.dates import OPEN_END, OPEN_START
from timeline_app.scene.density import is_overloaded, most_active
from timeline_app.scene.metrics import LabelMetrics, Sizes
from timeline_app.scene.packing import Packing, Placed, Walls, Wishes, tile_octave_of
from timeline_app.scene.time_scale import LEVELS_PER_OCTAVE
from timeline_app.scene.tracks import LaneTracks, Track, tracks_by_theme

KEPT_LEVELS = 24
ROWS_PER_OCTAVE = 2
LONE_EVENT_S = 30 * 86_400
"""A single date has at least one and a half times this around it on each side."""

LANE_NAME_PX = 30.0
"""The names of channels begin below that of their lane."""


class LanePlan(NamedTuple):
    """A lane at a zoom level. `rows_y` is where its rows begin, relative to its top."""

    tracks: LaneTracks
    packing: Packing
    channels: tuple[Packing, ...]
    is_strip: bool
    most: int
    height: float
    row_height: float
    count_y: float
    channels_y: tuple[float, ...]

    @property
    def has_counts(self) -> bool:
        """Whether events of this lane may be without a mark."""
        of_marks = self.packing.overflows and not self.is_strip
        return of_marks or any(packing.overflows for packing in self.channels)


@dataclass(slots=True, eq=False, repr=False)
class _StripOctaves:
    """From which octave out a lane is known to be a strip, until which one to have marks."""

    strip_from: float = math.inf
    marks_until: float = -math.inf


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
    _strips: dict[int, _StripOctaves] = field(default_factory=dict)
    _wishes: dict[tuple[int, int], Wishes] = field(default_factory=dict)
    _long: dict[tuple[int, int, int], dict[tuple[int, int], Placed]] = field(default_factory=dict)

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

    def plans(self, level: int) -> tuple[LanePlan, ...]:
        """Every lane at a zoom level, in order."""
        if level not in self._plans:
            while len(self._plans) >= KEPT_LEVELS:
                old = next(iter(self._plans))
                self._plans.pop(old)
                for wishes in self._wishes.values():
                    wishes.pop((old, True), None)
                    wishes.pop((old, False), None)
            self._plans[level] = tuple(
                self._plan(index, tracks, level) for index, tracks in enumerate(self.tracks)
            )
        return self._plans[level]

    def _is_strip(self, index: int, tracks: LaneTracks, level: int) -> bool:
        """Whether a lane is a strip; what is one stays one farther out, so little is counted."""
        octave = math.ceil(level / LEVELS_PER_OCTAVE)
        known = self._strips.setdefault(index, _StripOctaves())
        if octave >= known.strip_from or octave <= known.marks_until:
            return octave >= known.strip_from
        is_strip = is_overloaded(tracks.marks, octave)
        if is_strip:
            known.strip_from = octave
        else:
            known.marks_until = octave
        return is_strip

    def _budget(self, index: int, level: int) -> float:
        """The height for the rows of a lane at a level."""
        usual = self.sizes.lane_budget
        if not self.budgets:
            return usual
        octaves = max(0, self.budget_level - level) / LEVELS_PER_OCTAVE
        grown = self.budgets[index] + octaves * ROWS_PER_OCTAVE * self.sizes.row
        return max(self.budgets[index], min(usual, grown))

    def _long_tiles(self, index: int, level: int) -> dict[tuple[int, int], Placed]:
        """What the levels of an octave share of a lane, as long as they have as many rows."""
        key = (index, tile_octave_of(level), int(self._budget(index, level) // self.sizes.row))
        while len(self._long) > KEPT_LEVELS * len(self.tracks):
            self._long.pop(next(iter(self._long)))
        return self._long.setdefault(key, {})

    def _plan(self, index: int, tracks: LaneTracks, level: int) -> LanePlan:
        sizes = self.sizes

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
                long_tiles={} if bands else self._long_tiles(index, level),
                wishes=self._wishes.setdefault((index, number), {}),
            )

        channels = tuple(
            packed(track, number, 0.0) for number, (_, track) in enumerate(tracks.channels, 1)
        )
        counts_bands = any(channel.overflows for channel in channels)
        # Bands that are counted have a row of counts already, outside of the budget.
        packing = packed(tracks.marks, 0, 0.0 if counts_bands else sizes.count_row)
        is_strip = self._is_strip(index, tracks, level)
        row_height = sizes.tall_row if packing.tall else sizes.row
        y = sizes.lane_padding
        if is_strip:
            y += sizes.strip
        else:
            y += packing.rows * row_height
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
            most_active(tracks.marks, level) if is_strip else 1,
            max(sizes.lane_min, y + sizes.lane_padding),
            row_height,
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
        return 0.0, 86_400.0
    return float(min(part.min() for part in finite)), float(max(part.max() for part in finite))


def whole_range(columns: EventColumns) -> tuple[float, float]:
    """What is shown of a whole chronology: its extent, with time around a single date."""
    first_s, last_s = time_extent(columns)
    count = columns.dated
    is_one_date = count > 0 and bool(
        (columns.earliest[:count] == columns.earliest[0]).all()
        and (columns.latest[:count] == columns.latest[0]).all()
    )
    around_s = 1.5 * max(last_s - first_s, LONE_EVENT_S) if is_one_date else 0.0
    return first_s - around_s, last_s + around_s
