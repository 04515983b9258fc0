"""Where the bands of states are solid: what is doubted of an end, they fade across.

A channel is one row, and its bands meet there; so a doubt reaches into a band, and never out
of it over the next one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.core.dates import bounds as dates
from timeline_app.core.dates.bounds import Bound, Precision

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

LEAST_FADE_PX = 14.0
"""An end that isn't known to the day fades over at least so much, however far out."""

_IS_EXACT = np.zeros(16, np.bool_)
_IS_EXACT[[Precision.SECOND, Precision.MINUTE, Precision.DAY]] = True
_KNOWN = Bound.KNOWN.value


@dataclass(frozen=True, slots=True, eq=False)
class _Ends:
    """Which bands begin, and which end, at a time that isn't known to the day."""

    start: Bools
    end: Bools


def solid_part(
    flags: npt.NDArray[np.int64], x0: Floats, x1: Floats, certain0: Floats, certain1: Floats
) -> tuple[Floats, Floats]:
    """From where to where bands are solid, whose dates have these bounds in pixels.

    `certain0` and `certain1` leave out the months and years that the dates themselves name.
    """
    ends = _soft_ends(flags)
    solid0 = np.where(ends.start, np.maximum(certain0, x0 + LEAST_FADE_PX), certain0)
    solid1 = np.where(ends.end, np.minimum(certain1, x1 - LEAST_FADE_PX), certain1)
    return solid0, solid1


def _soft_ends(flags: npt.NDArray[np.int64]) -> _Ends:
    interval = (flags & dates.INTERVAL_BIT) != 0
    start = (flags >> dates.START_SHIFT) & dates.PRECISION_MASK
    end = np.where(interval, (flags >> dates.END_SHIFT) & dates.PRECISION_MASK, start)
    start_doubt = ((flags >> dates.START_QUALIFIER_SHIFT) & dates.QUALIFIER_MASK) != 0
    end_doubt = ((flags >> dates.END_QUALIFIER_SHIFT) & dates.QUALIFIER_MASK) != 0
    end_doubt = np.where(interval, end_doubt, start_doubt)
    has_start = ((flags >> dates.START_BOUND_SHIFT) & dates.BOUND_MASK) == _KNOWN
    has_end = ((flags >> dates.END_BOUND_SHIFT) & dates.BOUND_MASK) == _KNOWN
    return _Ends(
        has_start & (start_doubt | ~_IS_EXACT[start]), has_end & (end_doubt | ~_IS_EXACT[end])
    )
