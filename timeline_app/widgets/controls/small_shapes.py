"""Small shapes: the dot of a lane, the arrow of what drops a list, the line between areas."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from timeline_app.core.guarded import override
from timeline_app.render.style.palette import Palette

ROOM_PX = 20
_ARROW = (QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2))


def draw_chevron(widget: QWidget) -> None:
    """Draw the arrow at the end of a widget that paints itself just now."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(widget.palette().color(QPalette.ColorRole.ButtonText), 1.4))
    middle = QPointF(widget.width() - ROOM_PX / 2 - 2, widget.height() / 2)
    painter.drawPolyline(QPolygonF([middle + point for point in _ARROW]))


class Hairline(QWidget):
    """A line of one pixel in the palette's faintest line colour."""

    def __init__(self, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if orientation == Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Mid))
        painter.end()


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
