"""Draws the pills of clusters: there may be a hundred in view, and many are alike."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette
from timeline_app.render.style.pixmap_cache import raster_of
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.marks.clusters import short_number
from timeline_app.scene.model.scene import Cluster

MOST_PIXMAPS = 2_000
_FOUND = 2
"""The ground of pills with something that was found; 0 and 1 are those of the lanes."""


class ClusterPills:
    """Draws pills in one theme; where pixels are drawn, each looks as it did the first time."""

    def __init__(self, texts: EventTexts, palette: Palette) -> None:
        self._texts = texts
        self._grounds = tuple(
            QColor(color) for color in (palette.tint, palette.canvas, palette.hit)
        )
        self._outline = QPen(QColor(palette.muted), 1.0)
        self._pen = QPen(QColor(palette.text), 1.0)
        self._pixmaps: dict[tuple[str, int, float], QPixmap] = {}

    def draw(
        self,
        painter: QPainter,
        clusters: tuple[Cluster, ...],
        found: Set[int] = frozenset(),
    ) -> None:
        """Draw these clusters of a scene, on whole pixels; some, by number, hold what is found."""
        if not clusters:
            return
        raster = raster_of(painter)
        for number, cluster in enumerate(clusters):
            text, ground = f"+{short_number(cluster.number)}", cluster.lane % 2
            if number in found:
                ground = _FOUND
            x, y = round(cluster.x), round(cluster.y)
            if raster is None:
                rect = QRectF(x, y, cluster.width, cluster.height)
                self._draw_one(painter, rect, text, ground)
            else:
                painter.drawPixmap(QPointF(x, y), self._pixmap(cluster, text, ground, raster.ratio))

    def _pixmap(self, cluster: Cluster, text: str, ground: int, ratio: float) -> QPixmap:
        """The picture of a pill with this text; its size follows from the text."""
        key = (text, ground, ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = QPixmap(round(cluster.width * ratio), round(cluster.height * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
            )
            self._draw_one(painter, QRectF(0, 0, cluster.width, cluster.height), text, ground)
            painter.end()
            if len(self._pixmaps) >= MOST_PIXMAPS:
                self._pixmaps.clear()
            self._pixmaps[key] = pixmap
        return pixmap

    def _draw_one(self, painter: QPainter, rect: QRectF, text: str, ground: int) -> None:
        half = rect.height() / 2
        painter.setPen(self._outline)
        painter.setBrush(self._grounds[ground])
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), half, half)
        words = self._texts.words(text, Face.COUNT)
        centre = rect.center()
        painter.setFont(font_of(Face.COUNT))
        painter.setPen(self._pen)
        where = QPointF(centre.x() - words.width / 2, centre.y() - words.height / 2)
        painter.drawStaticText(where, words.text)
