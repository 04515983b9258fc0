"""The distinct values of an array."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import numpy.typing as npt

N = TypeVar("N", bound=np.number)


def distinct(values: npt.NDArray[N]) -> npt.NDArray[N]:
    """Each value once, in order; not for floats that are no numbers.

    `np.unique` does the same, but loads all of numpy's masked arrays for it.
    """
    ordered = np.sort(values)
    is_first = np.ones(len(ordered), np.bool_)
    is_first[1:] = ordered[1:] != ordered[:-1]
    return ordered[is_first]
