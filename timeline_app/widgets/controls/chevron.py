"""The arrow at the end of what drops a list."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

ROOM_PX = 20
_ARROW = (QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2))


def draw_chevron(widget: QWidget) -> None:
    """Draw the arrow at the end of a widget that paints itself just now."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(widget.palette().color(QPalette.ColorRole.ButtonText), 1.4))
    middle = QPointF(widget.width() - ROOM_PX / 2 - 2, widget.height() / 2)
    painter.drawPolyline(QPolygonF([middle + point for point in _ARROW]))
