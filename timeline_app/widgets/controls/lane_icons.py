"""The colour of a lane as a small round picture: in dialogs, and before its name in tables."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from timeline_app.render.style.palette import Palette

SWATCH_PX = 14
DOT_PX = 8
SCALES = (1, 2, 3)


def swatch(palette: Palette, role: str) -> QIcon:
    """A small round of the colour of a lane role."""
    picture = QPixmap(2 * SWATCH_PX, 2 * SWATCH_PX)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.lane(role)))
    painter.drawEllipse(QRectF(1, 1, SWATCH_PX - 2, SWATCH_PX - 2))
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)  # else it would be tinted
    return icon


def lane_dot(colour: QColor) -> QIcon:
    """The round dot before the name of a lane, sharp at every display scale."""
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
