"""From instants to pixels and back, as an immutable value; and how far a chronology reaches."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias, TypeVar, overload

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import STATE_BIT, EventColumns
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.core.value import Value

MIN_SECONDS_PER_PX = 0.05
"""A minute fills 1,200 pixels: nothing in a chronology is finer than a second."""

MAX_SECONDS_PER_PX = 2e16
"""Twice 10^11 years, the widest chronology, in some hundreds of pixels."""

Instants: TypeAlias = npt.NDArray[np.int64] | npt.NDArray[np.float64]
"""Seconds since 1970-01-01: those of ticks may lie beyond what 64 bits count."""

FAR_PX = 1e15
"""Where marks without an end reach to: far outside of any picture, exact in a float."""


class TimeScale(Value, frozen=True):
    """A linear time axis: `start_s` is the instant at x = 0, in seconds since 1970-01-01."""

    start_s: float
    seconds_per_px: float

    @overload
    def x_of(self, instant_s: float) -> float: ...
    @overload
    def x_of(self, instant_s: Instants) -> npt.NDArray[np.float64]: ...
    def x_of(self, instant_s: float | Instants) -> float | npt.NDArray[np.float64]:
        """The pixel of an instant (or of an array of them), kept within ±`FAR_PX`."""
        if isinstance(instant_s, np.ndarray):
            x = (instant_s.astype(np.float64) - self.start_s) / self.seconds_per_px
            return np.minimum(np.maximum(x, -FAR_PX), FAR_PX)
        return min(FAR_PX, max(-FAR_PX, (instant_s - self.start_s) / self.seconds_per_px))

    def instant_at(self, x_px: float) -> float:
        """The instant at a pixel, in seconds since 1970-01-01."""
        return self.start_s + x_px * self.seconds_per_px

    def visible_range(self, width_px: float) -> tuple[float, float]:
        """The first and last instant within `width_px` pixels, in seconds."""
        return self.start_s, self.instant_at(width_px)

    def panned(self, dx_px: float) -> TimeScale:
        """The scale after the picture has moved right by `dx_px`."""
        return TimeScale(self.start_s - dx_px * self.seconds_per_px, self.seconds_per_px)

    def zoomed(self, factor: float, x_px: float) -> TimeScale:
        """The scale magnified by `factor`; the instant at `x_px` stays where it is."""
        spp = min(MAX_SECONDS_PER_PX, max(MIN_SECONDS_PER_PX, self.seconds_per_px / factor))
        return TimeScale(self.instant_at(x_px) - x_px * spp, spp)

    def snapped(self) -> TimeScale:
        """The nearest scale whose origin lies on a whole pixel counted from 1970.

        Pictures drawn at snapped scales of one zoom differ by whole pixels only, so that
        they can be moved and joined.
        """
        spp = self.seconds_per_px
        return TimeScale(round(self.start_s / spp) * spp, spp)


def fitted(
    first_s: float, last_s: float, width_px: float, left_px: float = 0.0, right_px: float = 0.0
) -> TimeScale:
    """The scale at which `first_s`..`last_s` fills `width_px` less the margins.

    A range of no length is shown as one day around the instant.
    """
    if last_s - first_s < 1.0:
        first_s, last_s = first_s - 43_200.0, last_s + 43_200.0
    room_px = max(1.0, width_px - left_px - right_px)
    spp = (last_s - first_s) / room_px
    spp = min(MAX_SECONDS_PER_PX, max(MIN_SECONDS_PER_PX, spp))
    centre_s = (first_s + last_s) / 2
    return TimeScale(centre_s - (left_px + room_px / 2) * spp, spp)


LEVELS_PER_OCTAVE = 8


class ZoomLevels(NamedTuple):
    """The zoom levels at which rows are packed: eight an octave, one of them at a given scale.

    What is packed for the scale of a fitted view is packed for that very scale.
    """

    seconds_per_px: float = 1.0
    """The scale of level 0."""

    def level(self, seconds_per_px: float) -> int:
        """The zoom level of a scale: the nearest level that isn't finer than it."""
        octaves = math.log2(seconds_per_px / self.seconds_per_px)
        return math.ceil(round(octaves * LEVELS_PER_OCTAVE, 9))

    def scale_of(self, level: int) -> float:
        """Seconds a pixel at the zoomed-out end of a level, where its rows are packed."""
        return float(self.seconds_per_px * 2.0 ** (level / LEVELS_PER_OCTAVE))

    def octave(self, level: int) -> int:
        """The octave of seconds a pixel that a level lies in, the same in all layouts."""
        return math.ceil(round(math.log2(self.scale_of(level)), 9))


USUAL_LEVELS = ZoomLevels()
"""Those around a second in a pixel."""


_Number = TypeVar("_Number", np.int64, np.uint32)

NO_EXTENT = (0.0, 86_400.0)
LONE_EVENT_S = 30 * 86_400
"""A single date has at least one and a half times this around it on each side."""


def time_extent(
    columns: EventColumns, shown: npt.NDArray[np.bool_] | None = None
) -> tuple[float, float]:
    """The first and last finite bound among the dated events, in seconds; a day if none.

    `shown` tells of each row whether it counts. Where states are the background of events, as
    `extent_of` says, how long they last does not count: they run on at the edge.
    """
    earliest, latest = _bounds(columns, shown)
    is_state = _shown(columns, columns.flags, shown) & STATE_BIT != 0
    bounds = [*_finite_ends(earliest), *_finite_ends(latest[~is_state])]
    states = int(np.count_nonzero(is_state))
    return extent_of(bounds, _finite_ends(latest[is_state]), states, len(is_state))


def extent_of(
    bounds: Sequence[int], state_ends: Sequence[int], states: int, events: int
) -> tuple[float, float]:
    """The first and last of finite bounds, and of when states end; a day if there are none.

    So many of the events are states. Where these are fewer than the others they are what those
    stand before, and run on at the edge.
    """
    every = [*bounds, *state_ends]
    if not every:
        return NO_EXTENT
    is_background = 2 * states < events
    return float(min(every)), float(max(bounds if is_background else every))


def _finite_ends(bounds: npt.NDArray[np.int64]) -> list[int]:
    """The first and the last of bounds that are known."""
    finite = bounds[(bounds > OPEN_START) & (bounds < OPEN_END)]
    return [int(finite.min()), int(finite.max())] if len(finite) else []


def whole_range(
    columns: EventColumns, shown: npt.NDArray[np.bool_] | None = None
) -> tuple[float, float]:
    """What is shown of a whole chronology: its extent, with time around a single date."""
    return range_around(columns, time_extent(columns, shown), shown)


def _bounds(
    columns: EventColumns, shown: npt.NDArray[np.bool_] | None
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The bounds of the dated events that are shown, by row."""
    return _shown(columns, columns.earliest, shown), _shown(columns, columns.latest, shown)


def _shown(
    columns: EventColumns, values: npt.NDArray[_Number], shown: npt.NDArray[np.bool_] | None
) -> npt.NDArray[_Number]:
    """What a column has of the dated events that are shown."""
    dated = values[: columns.dated]
    return dated if shown is None else dated[shown[: columns.dated]]


def range_around(
    columns: EventColumns,
    extent: tuple[float, float],
    shown: npt.NDArray[np.bool_] | None = None,
) -> tuple[float, float]:
    """What is shown of a whole chronology with this `time_extent`."""
    first_s, last_s = extent
    earliest, latest = _bounds(columns, shown)
    # They are in order of the first, those that are equal in order of the second.
    is_one_date = (
        len(earliest) > 0 and bool(earliest[0] == earliest[-1]) and bool(latest[0] == latest[-1])
    )
    around_s = 1.5 * max(last_s - first_s, LONE_EVENT_S) if is_one_date else 0.0
    return first_s - around_s, last_s + around_s
