"""Draws frames around selected bars and bands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.render.style.palette import Palette, faded
from timeline_app.render.style.pixmap_cache import PixmapCache, Raster, raster_of

GLOW_PX, LINE_PX = 4.0, 1.5
GLOW_OPACITY = 0.28
END_PX = 10.0
"""So much of each end of a glow is a stamp; the rest is straight."""


class Frames:
    """Draws frames with one palette: a line in the accent, and a glow outside of the bar.

    To draw a translucent line pixel by pixel takes ten times as long as the rest.
    """

    def __init__(self, palette: Palette) -> None:
        self._line = QPen(QColor(palette.accent), LINE_PX)
        self._color = faded(palette.accent, GLOW_OPACITY)
        self._glow = QPen(self._color, GLOW_PX)
        self._stamps = PixmapCache()

    def draw(self, painter: QPainter, rects: Sequence[QRectF]) -> None:
        """Draw a frame around each of these bars, clear of its own outline."""
        raster = raster_of(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._glow)
        for rect in rects:
            if raster is None or rect.width() < 2 * END_PX:
                self._draw_glow(painter, rect)
            else:
                self._lay_glow(painter, raster, rect)
        painter.setPen(self._line)
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 5, 5)

    def _draw_glow(self, painter: QPainter, rect: QRectF) -> None:
        by = GLOW_PX / 2
        painter.drawRoundedRect(rect.adjusted(-by, -by, by, by), 6, 6)

    def _lay_glow(self, painter: QPainter, raster: Raster, rect: QRectF) -> None:
        """Lay the ends down as stamps, and fill what is straight between them."""
        reach, y = (END_PX / 2, rect.height() / 2 + GLOW_PX), rect.center().y()
        inwards = END_PX / 2 - GLOW_PX
        left, right = (
            self._stamps.lay(
                painter, raster, (rect.height(), is_left), centre, reach, self._end(rect, is_left)
            )
            for is_left, centre in (
                (True, QPointF(rect.left() + inwards, y)),
                (False, QPointF(rect.right() - inwards, y)),
            )
        )
        width = right.left() - left.right()
        for top in (rect.top() - GLOW_PX, rect.bottom()):
            painter.fillRect(QRectF(left.right(), top, width, GLOW_PX), self._color)

    def _end(self, rect: QRectF, is_left: bool) -> Callable[[QPainter, QPointF], None]:
        """Draws one end of the glow of a bar as high as this, around its middle."""

        def draw(painter: QPainter, centre: QPointF) -> None:
            inwards, height = END_PX / 2 - GLOW_PX, rect.height()
            x = centre.x() - inwards if is_left else centre.x() + inwards - 4 * END_PX
            painter.setPen(self._glow)
            self._draw_glow(painter, QRectF(x, centre.y() - height / 2, 4 * END_PX, height))

        return draw
