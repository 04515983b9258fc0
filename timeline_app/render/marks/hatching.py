"""Slanting stripes over a bar: they tell that nobody has checked it, in any colour."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

STEP_PX = 9.0
STRIPE_PX = 3.5
INSET_PX = 1.0
"""Stripes end within the bar's outline, whose corners are round."""


def stripes_over(rect: QRectF) -> QPainterPath:
    """The stripes of a bar as one shape. They stand still while the bar's ends move."""
    path = QPainterPath()
    top, bottom = rect.top() + INSET_PX, rect.bottom() - INSET_PX
    left, right, height = rect.left() + INSET_PX, rect.right() - INSET_PX, bottom - top
    if right <= left or height <= 0:
        return path
    first = math.floor((left - height) / STEP_PX)
    last = math.ceil(right / STEP_PX)
    for foot in (number * STEP_PX for number in range(first, last + 1)):
        corners = _cut(foot, foot + STRIPE_PX, left, right, height)
        if corners:
            path.addPolygon(QPolygonF([QPointF(x, bottom - up) for x, up in corners]))
            path.closeSubpath()
    return path


def _cut(
    foot0: float, foot1: float, left: float, right: float, height: float
) -> list[tuple[float, float]]:
    """The corners of a stripe that rises to the right, cut off at both sides: x, and height."""
    # Along x: what is below the stripe's upper edge (x - foot0) and above its lower (x - foot1).
    places = sorted({max(left, foot0), foot1, foot0 + height, min(right, foot1 + height)})
    places = [x for x in places if max(left, foot0) <= x <= min(right, foot1 + height)]
    if len(places) < 2:
        return []
    upper = [(x, min(height, max(0.0, x - foot0))) for x in places]
    lower = [(x, min(height, max(0.0, x - foot1))) for x in places]
    return [*upper, *reversed(lower)]
