"""Draws one of a set: brackets at the sides that are known, a dotted line, and nothing filled."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.scene.lanes.mark_shapes import MarkKind

BRACKET_PX = 18.0
"""The height of a bracket."""

SERIF_PX = 4.0
BOLD_PX, THIN_PX = 2.0, 1.4
"""How strong the line of a bracket is: of what took place, and of what was only planned."""

DOT_PX, DOT_GAP_PX = 1.3, 3.7
BASE_PX = 8.4
"""The dotted line stands so far below the middle where a title stands in it."""

_DASHES = (3.0, 2.0)
"""Of a bracket in doubt, in pixels: four dashes of it."""
_BEFORE, _AFTER, _BETWEEN = (
    kind.value for kind in (MarkKind.BEFORE, MarkKind.AFTER, MarkKind.BETWEEN)
)


class BracketsPainter:
    """Draws the brackets of one scene, of which `seen` is from one pixel to another."""

    def __init__(self, painter: QPainter, seen: tuple[float, float]) -> None:
        self._painter = painter
        self._seen = seen

    def draw(
        self,
        kind: int,
        y: float,
        outer: tuple[float, float],
        inner: tuple[float, float],
        color: QColor,
        *,
        is_thin: bool,
        is_dashed: bool,
        has_title_inside: bool,
    ) -> None:
        """Draw the mark of such a `MarkKind`, with brackets at `inner`, reaching to `outer`.

        A bracket in doubt is dashed: it has something beyond it.
        """
        painter = self._painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._dots(y + (BASE_PX if has_title_inside else 0.0), outer, color)
        width = THIN_PX if is_thin or is_dashed else BOLD_PX
        if kind != _BEFORE:
            in_doubt = inner[0] - outer[0] > 1.0
            self._bracket(inner[0], y, SERIF_PX, QPen(color, width), is_dashed or in_doubt)
        if kind != _AFTER:
            in_doubt = outer[1] - inner[1] > 1.0
            self._bracket(inner[1], y, -SERIF_PX, QPen(color, width), is_dashed or in_doubt)
        painter.setPen(Qt.PenStyle.NoPen)

    def _bracket(self, x: float, y: float, serif: float, pen: QPen, is_dashed: bool) -> None:
        if not self._seen[0] <= x <= self._seen[1]:
            return
        painter, half, width = self._painter, BRACKET_PX / 2, pen.widthF()
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        top, bottom = QPointF(x, y - half), QPointF(x, y + half)
        inwards = QPointF(serif, 0.0)
        if not is_dashed:
            painter.drawPolyline([top + inwards, top, bottom, bottom + inwards])
            return
        corner = QPointF(-width / 2 if serif > 0 else width / 2, 0.0)
        painter.drawLine(top + corner, top + inwards)
        painter.drawLine(bottom + corner, bottom + inwards)
        pen.setDashPattern([part / width for part in _DASHES])
        painter.setPen(pen)
        painter.drawLine(top, bottom)

    def _dots(self, y: float, outer: tuple[float, float], color: QColor) -> None:
        """From end to end, as far as it is seen; each dot is where it is, whatever is seen."""
        x0, x1 = max(outer[0], self._seen[0]), min(outer[1], self._seen[1])
        if x1 <= x0:
            return
        pen = QPen(color, DOT_PX)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.0, DOT_GAP_PX / DOT_PX])
        pen.setDashOffset((x0 - outer[0]) % (DOT_PX + DOT_GAP_PX) / DOT_PX)
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(x0, y), QPointF(x1, y))
