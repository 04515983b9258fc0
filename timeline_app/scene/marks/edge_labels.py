"""What an edge of a view makes of one label: it is moved, turned, shortened, or fades.

The date goes first, then a label changes sides where that is free, then it is shortened. A bar
that runs in from the left keeps its title in view, over its end if its row is free there. A label
goes with the edge of its mark that it stands at, and fades so that nothing pops.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value
from timeline_app.scene.model.scene import Bools
from timeline_app.scene.model.side import Side, are_inner

EDGE_PX = 8.0
"""Between an edge of the view and a title that is kept in it or shortened there."""

FADE_PX = 24.0
"""Over so much a label fades as its mark leaves the view."""

CUT_FADE_PX = 8.0
"""Over so much it fades where the mark stays and there is no room for the label."""

FADE_Y_PX = 4.0
"""The same at the upper and the lower edge, where its row runs out of view."""

LEAST_PX = 36.0
"""A label is shortened to no less than this."""

_ROUNDING_PX = 0.01
Free = tuple[float, float]
Floats = npt.NDArray[np.float64]
_INSIDE, _RIGHT, _LEFT, _SPILLING = (
    side.value for side in (Side.INSIDE, Side.RIGHT, Side.LEFT, Side.SPILLING)
)


class View(NamedTuple):
    """The part of a scene that is seen, in scene pixels."""

    left: float
    right: float
    top: float = -math.inf
    bottom: float = math.inf


EVERYWHERE = View(-math.inf, math.inf)


class Standing(NamedTuple):
    """A label as it stands in its scene, beside or inside of a mark from `x0` to `x1`.

    `beside` is what its detail takes beside the title, 0 without; `ink` is how far it reaches
    from its middle up and down. The title inside of a bar ends before `body_end`; that of a band
    never leaves it.
    """

    side: int
    is_band: bool
    x: float
    width: float
    beside: float
    y: float
    ink: float
    x0: float
    x1: float
    body_end: float


class Drawn(NamedTuple):
    """The same as a view shows it."""

    side: int
    x: float
    width: float
    has_detail: bool
    alpha: float


class Standings(Value, frozen=True, eq=False):
    """Many labels as they stand, each field an array of what a `Standing` has."""

    side: npt.NDArray[np.uint8]
    is_band: Bools
    x: Floats
    width: Floats
    beside: Floats
    y: Floats
    ink: Floats
    x0: Floats
    x1: Floats
    body_end: Floats

    def some(self, chosen: Bools) -> Iterator[Standing]:
        """Some of them, one by one."""
        parts = (getattr(self, name)[chosen].tolist() for name in self.__struct_fields__)
        return map(Standing._make, zip(*parts, strict=True))


def held_inside(labels: Standings, view: View) -> tuple[Bools, list[Drawn]]:
    """Which titles stay whole inside of bars that run in from the left, and what is drawn of them.

    These are most of those at an edge; what `at_edge` makes of them hangs on nothing around them.
    """
    kept, limit = view.left + EDGE_PX, view.right - EDGE_PX
    x, width = np.maximum(labels.x, kept), labels.width
    end = np.maximum(labels.body_end, labels.x + width)
    least = np.minimum(LEAST_PX, np.maximum(0.0, width - CUT_FADE_PX))
    is_held = are_inner(labels.side) & ~labels.is_band & (labels.x1 - view.left >= FADE_PX)
    is_held &= x + width <= np.minimum(end, limit)
    is_held &= (end - least - kept >= CUT_FADE_PX) & (limit - least - x >= CUT_FADE_PX)
    body_end = np.maximum(end, labels.x + width + labels.beside)
    has_detail = x + width + labels.beside <= np.minimum(body_end, limit) + _ROUNDING_PX
    has_detail &= labels.beside > 0
    side = np.where(x + width > labels.x1, _SPILLING, _INSIDE)
    upright = np.minimum(labels.y - view.top, view.bottom - labels.y) - labels.ink
    alpha = np.clip(upright / FADE_Y_PX, 0.0, 1.0)
    parts = (part[is_held].tolist() for part in (side, x, width, has_detail, alpha))
    return is_held, list(map(Drawn._make, zip(*parts, strict=True)))


def least_width(width: float) -> float:
    """What is left of a label where it is shortened most.

    A short one fades as it is shortened, for while it is whole it is all there.
    """
    return min(LEAST_PX, max(0.0, width - CUT_FADE_PX))


def at_edge(label: Standing, free: Free, view: View, gap: float) -> Drawn:
    """What is drawn of a label in a row that is `free` from the one to the other pixel.

    `gap` is between a mark and the label beside it.
    """
    upright = min(label.y - view.top, view.bottom - label.y) - label.ink
    most = _share(upright, FADE_Y_PX)
    if label.side == _LEFT:
        return _on_the_left(label, free, view, gap, most)
    return _on_the_right(label, free, view, gap, most)


def _on_the_left(label: Standing, free: Free, view: View, gap: float, most: float) -> Drawn:
    x_right = label.x1 + gap
    has_room = x_right + label.width <= min(free[1], view.right - EDGE_PX)
    if has_room and label.x < view.left:
        return Drawn(_RIGHT, x_right, label.width, False, most * _share(label.x1 - view.left))
    alpha = _share(view.right - label.x0)
    if not has_room:
        alpha = min(alpha, _share(label.x - view.left, CUT_FADE_PX))
    has_detail = label.beside > 0 and label.x - label.beside >= view.left
    return Drawn(_LEFT, label.x, label.width, has_detail, most * alpha)


def _on_the_right(label: Standing, free: Free, view: View, gap: float, most: float) -> Drawn:
    """Right of its mark, or inside of it."""
    kept, limit = view.left + EDGE_PX, view.right - EDGE_PX
    x, width, end, body_end = label.x, label.width, math.inf, math.inf
    least, is_inner = least_width(width), label.side != _RIGHT
    alpha = _share(label.x1 - view.left)
    if is_inner:
        end = max(label.body_end, x + width)
        body_end = max(end, x + width + label.beside)
        x = max(x, kept)
        if not label.is_band:
            end = max(end, free[1])
        alpha = min(alpha, _share(end - least - kept, CUT_FADE_PX))
    is_short = min(end, limit) - x < width - _ROUNDING_PX
    x_left = label.x0 - gap - width
    may_turn = not label.is_band and x_left >= max(free[0], kept)
    if may_turn and is_short:
        return Drawn(_LEFT, x_left, width, False, most * _share(view.right - label.x0))
    if not may_turn:
        alpha = min(alpha, _share(limit - least - x, CUT_FADE_PX))
    has_detail = label.beside > 0
    has_detail &= x + width + label.beside <= min(body_end, limit) + _ROUNDING_PX
    shown = min(end, limit) - x if is_short else width
    side = label.side
    if is_inner:
        side = _SPILLING if x + shown > label.x1 else _INSIDE
    return Drawn(side, x, shown, has_detail, most * alpha)


def _share(distance: float, of_px: float = FADE_PX) -> float:
    """How much is there of what has so far to go until it is gone."""
    return min(1.0, max(0.0, distance / of_px))
