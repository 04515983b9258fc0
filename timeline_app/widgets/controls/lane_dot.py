"""The dot in a lane's colour that stands before its name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

DOT_PX = 8
SCALES = (1, 2, 3)


def lane_dot(colour: QColor) -> QIcon:
    """A round dot, sharp at every display scale."""
    icon = QIcon()
    for scale in SCALES:
        dot = QPixmap(DOT_PX * scale, DOT_PX * scale)
        dot.fill(Qt.GlobalColor.transparent)
        with QPainter(dot) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            radius = DOT_PX * scale / 2
            painter.drawEllipse(QPointF(radius, radius), radius, radius)
        dot.setDevicePixelRatio(scale)
        icon.addPixmap(dot)
    return icon
