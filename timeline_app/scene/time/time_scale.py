"""From instants to pixels and back, as an immutable value."""

from __future__ import annotations

import math
from typing import NamedTuple, overload

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value

MIN_SECONDS_PER_PX = 0.05
"""A minute fills 1,200 pixels: nothing in a chronology is finer than a second."""

MAX_SECONDS_PER_PX = 2e16
"""Twice 10^11 years, the widest chronology, in some hundreds of pixels."""

FAR_PX = 1e15
"""Where marks without an end reach to: far outside of any picture, exact in a float."""


class TimeScale(Value, frozen=True):
    """A linear time axis: `start_s` is the instant at x = 0, in seconds since 1970-01-01."""

    start_s: float
    seconds_per_px: float

    @overload
    def x_of(self, instant_s: float) -> float: ...
    @overload
    def x_of(self, instant_s: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]: ...
    def x_of(self, instant_s: float | npt.NDArray[np.int64]) -> float | npt.NDArray[np.float64]:
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
