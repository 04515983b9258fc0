"""Fills that fade along a mark, or are hatched, for every surface that marks are drawn on.

Qt knows gradients of opacity where it draws pixels, and for fills in SVG; in PDF it draws them
solid. There the same fade is drawn as layers: each reaches less far than the one below it and
adds a little, so that no seams show between them. A pen with a gradient comes out black in SVG,
so an outline that fades is a shape, and filled.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPolygonF,
)

from timeline_app.core.value import Value
from timeline_app.render.style.palette import faded

STEP_PX = 9.0
STRIPE_PX = 3.5
INSET_PX = 1.0
"""Stripes end within the bar's outline, whose corners are round."""


def stripes_over(rect: QRectF) -> QPainterPath:
    """The stripes of a bar as one shape. They stand still while the bar's ends move."""
    return QPainterPath(_stripes(rect.left(), rect.top(), rect.right(), rect.bottom()))


@lru_cache(maxsize=2_048)
def _stripes(x0: float, y0: float, x1: float, y1: float) -> QPainterPath:
    """The stripes between these edges, which are drawn again as long as nothing moves."""
    path = QPainterPath()
    top, bottom = y0 + INSET_PX, y1 - INSET_PX
    left, right, height = x0 + INSET_PX, x1 - INSET_PX, bottom - top
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


LEVELS = 10
"""So many layers make a fade: with more, what each is rounded by would shift the colour."""

_ENGINE = QPaintEngine.Type
_KNOW_FADING_FILLS = frozenset((_ENGINE.Raster, _ENGINE.SVG))
_BEYOND_PX = 4.0
"""A layer that begins where the fade does reaches further, for pens are drawn around edges."""

_FAR_PX = 1e5
"""Layers reach so far up and down: beyond all marks."""


def draws_pixels(painter: QPainter) -> bool:
    """Whether the painter draws an image or the screen, not a document."""
    return painter.paintEngine().type() == _ENGINE.Raster


class Stop(Value, frozen=True):
    """An opacity from 0 to 1 at a place from 0 to 1 between the ends of a fade."""

    at: float
    opacity: float


class Gradient(Value, frozen=True):
    """A colour between `left` and `right`, in pixels, whose opacity follows its stops.

    It first rises and then falls, as far as it changes at all; without stops it is even.
    """

    color: QColor
    left: float
    right: float
    stops: tuple[Stop, ...] = ()

    def brush(self) -> QBrush:
        """The fade as a brush, for surfaces that know gradients."""
        if not self.stops:
            return QBrush(self.color)
        gradient = QLinearGradient(self.left, 0, self.right, 0)
        color = QColor(self.color)
        for stop in self.stops:
            color.setAlphaF(stop.opacity)
            gradient.setColorAt(stop.at, color)
        return QBrush(gradient)

    def layers(self) -> Iterator[tuple[float, float, QColor]]:
        """Yield left and right end of each layer, and its colour, from the lowest up."""
        most = max(stop.opacity for stop in self.stops)
        ends, below, reached = (self.left, self.right), 0.0, 0.0
        for level in range(1, LEVELS + 1):
            opacity = most * level / LEVELS
            here = self._where(opacity - most / LEVELS / 2)
            if here != ends and reached > below:
                yield (*ends, _added(self.color, below, reached))
                below = reached
            ends, reached = here, opacity
        yield (*ends, _added(self.color, below, reached))

    def _where(self, opacity: float) -> tuple[float, float]:
        """From where to where the fade is at least so opaque."""
        left = self._crossing(self.stops, opacity, 0.0)
        right = self._crossing(self.stops[::-1], opacity, 1.0)
        width = self.right - self.left
        return self.left + left * width, self.left + right * width

    @staticmethod
    def _crossing(stops: tuple[Stop, ...], opacity: float, end: float) -> float:
        if stops[0].opacity >= opacity:
            return end
        for one, other in pairwise(stops):
            if other.opacity >= opacity:
                share = (opacity - one.opacity) / (other.opacity - one.opacity)
                return one.at + (other.at - one.at) * share
        return stops[-1].at


def _added(color: QColor, below: float, reached: float) -> QColor:
    """What over an opacity gives another."""
    return faded(color, 1.0 - (1.0 - reached) / (1.0 - below) if below < 1.0 else 0.0)


def needs_layers(painter: QPainter) -> bool:
    """Whether fades are drawn there as layers. To ask takes Python as long as to fill a bar."""
    return painter.paintEngine().type() not in _KNOW_FADING_FILLS


def fill_fading(
    painter: QPainter,
    fade: Gradient,
    draw: Callable[..., object],
    *shape: object,
    in_layers: bool,
) -> None:
    """Draw a shape, with a pen of its own or none, that the fade fills; see `needs_layers`."""
    if not fade.stops or not in_layers:
        painter.setBrush(fade.brush())
        draw(*shape)
        return
    for left, right, color in fade.layers():
        first = left - _BEYOND_PX if left <= fade.left else left
        last = right + _BEYOND_PX if right >= fade.right else right
        painter.save()
        reach = QRectF(first, -_FAR_PX, max(0.0, last - first), 2 * _FAR_PX)
        painter.setClipRect(reach, Qt.ClipOperation.IntersectClip)
        painter.setBrush(color)
        draw(*shape)
        painter.restore()


def stroke_fading(
    painter: QPainter, fade: Gradient, path: QPainterPath, pen: QPen, *, in_layers: bool
) -> None:
    """Draw an outline that fades, with the width and the dashes of a pen."""
    if not fade.stops:
        painter.strokePath(path, pen)
        return
    stroker = QPainterPathStroker(pen)
    stroke = stroker.createStroke(path)
    fill_fading(painter, fade, painter.drawPath, stroke, in_layers=in_layers)
