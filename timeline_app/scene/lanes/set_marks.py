"""Where the brackets of one of a set stand: at the sides that are known, with nothing in between.

Some time before a date has a bracket at that date and a short tail that points back; some time
after one a tail that points on. Some time between two has both brackets, as far apart as these.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from timeline_app.core.dates.bounds import (
    BOUND_MASK,
    END_BOUND_SHIFT,
    SET_BIT,
    START_BOUND_SHIFT,
    Bound,
)
from timeline_app.core.value import Value

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

TAIL_PX = 15.0
"""How far the tail reaches from a bracket that stands alone."""

DOUBT_PX = 3.0
"""What is in doubt reaches so far beyond its bracket: enough to tell the one from the other."""

LEAST_PX = 11.0
"""Two brackets are never nearer to each other, so that both can be seen."""


class SetMarks(Value, frozen=True, eq=False):
    """Marks of sets, in pixels: brackets at `inner0` and `inner1`; all lies within the outer two.

    The tails and what is in doubt lie outside of the brackets. Of a set `before` a date the
    first bracket, of one `after` a date the second isn't there.
    """

    before: Bools
    after: Bools
    outer0: Floats
    inner0: Floats
    inner1: Floats
    outer1: Floats


def set_marks(
    flags: npt.NDArray[np.int64], x0: Floats, x1: Floats, is_doubted0: Bools, is_doubted1: Bools
) -> SetMarks:
    """The marks of sets with these flags, and bounds in pixels of which some are in doubt.

    A bracket in doubt is dashed; the doubt has no width, for it says no more than the set does.
    """
    before = (flags >> START_BOUND_SHIFT) & BOUND_MASK == Bound.OPEN.value
    after = (flags >> END_BOUND_SHIFT) & BOUND_MASK == Bound.OPEN.value
    half = np.maximum(LEAST_PX, x1 - x0) / 2
    middle = (x0 + x1) / 2
    inner0 = np.where(before, x1, np.where(after, x0, middle - half))
    inner1 = np.where(before, x1, np.where(after, x0, middle + half))
    beyond0 = np.where(
        before, TAIL_PX, np.where(is_doubted0, np.where(after, TAIL_PX, DOUBT_PX), 0.0)
    )
    beyond1 = np.where(
        after, TAIL_PX, np.where(is_doubted1, np.where(before, TAIL_PX, DOUBT_PX), 0.0)
    )
    return SetMarks(before, after, inner0 - beyond0, inner0, inner1, inner1 + beyond1)


def are_sets(flags: npt.NDArray[np.int64]) -> Bools:
    """Which of these flags are those of one of a set."""
    found: Bools = (flags & SET_BIT) != 0
    return found
