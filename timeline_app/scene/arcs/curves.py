"""Cubic curves from one place to another: how they run, how long they are, how they turn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.scene.arcs.cost_grid import STEP_PX, Points

_BENDS = (0.22, 0.45, 0.9)
_COARSE = 25


class Anchor(NamedTuple):
    """Where an arc may leave a box, and in which direction."""

    x: float
    y: float
    dx: float
    dy: float


def _basis(count: int) -> npt.NDArray[np.float64]:
    """The weights of a cubic's four control points at so many places (Bernstein)."""
    t = np.linspace(0.0, 1.0, count)
    return np.column_stack(((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3))


COARSE_BASIS = _basis(_COARSE)
"""For a first look at a curve."""


def cubics(starts: Sequence[Anchor], ends: Sequence[Anchor]) -> Points:
    """Control points of cubic curves that leave and arrive in all the ways there are."""
    one, other = np.divmod(np.arange(len(starts) * len(ends)), len(ends))
    a, b = np.array(starts)[one], np.array(ends)[other]
    reach = np.maximum(24.0, np.hypot(*(b[:, :2] - a[:, :2]).T))
    bends = [(leaving, arriving) for leaving in _BENDS for arriving in _BENDS]
    return np.concatenate(
        [
            np.stack(
                (
                    a[:, :2],
                    a[:, :2] + a[:, 2:] * (reach * leaving)[:, None],
                    b[:, :2] + b[:, 2:] * (reach * arriving)[:, None],
                    b[:, :2],
                ),
                axis=1,
            )
            for leaving, arriving in bends
        ]
    )


def places_along(curve: Points) -> Points:
    """Places along one cubic, no further apart than `STEP_PX`.

    A cubic is nowhere faster than three times its longest leg.
    """
    longest = float(np.hypot(*np.diff(curve, axis=0).T).max())
    places: Points = _basis(2 + math.ceil(3 * longest / STEP_PX)) @ curve
    return places


def lengths(ways: Points) -> npt.NDArray[np.float64]:
    """How long each route is, in pixels."""
    legs = np.diff(ways, axis=1)
    found: npt.NDArray[np.float64] = np.hypot(legs[..., 0], legs[..., 1]).sum(axis=1)
    return found


def turns(ways: Points) -> npt.NDArray[np.float64]:
    """By how much each route turns in all, in radians."""
    legs = np.diff(ways, axis=1)
    one, other = legs[:, :-1], legs[:, 1:]
    cross = one[..., 0] * other[..., 1] - one[..., 1] * other[..., 0]
    along = one[..., 0] * other[..., 0] + one[..., 1] * other[..., 1]
    found: npt.NDArray[np.float64] = np.abs(np.arctan2(cross, along)).sum(axis=1)
    return found
