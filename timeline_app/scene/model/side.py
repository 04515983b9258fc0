"""Where a label stands beside its mark."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import numpy.typing as npt


class Side(IntEnum):
    """Where a label stands."""

    NONE = 0
    INSIDE = 1
    """Within its bar."""
    RIGHT = 2
    LEFT = 3
    SPILLING = 4
    """It begins within its bar and runs on over the bar's end."""


# As plain numbers: numpy asks the class of an enumeration for much before it compares with it.
_INSIDE, _SPILLING = Side.INSIDE.value, Side.SPILLING.value


def are_inner(sides: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Which of these labels begin within their bar, whether they end there or not."""
    found: npt.NDArray[np.bool_] = (sides == _INSIDE) | (sides == _SPILLING)
    return found
