"""The colour of a lane as a small round picture."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from timeline_app.render.style.palette import Palette

SWATCH_PX = 14


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
