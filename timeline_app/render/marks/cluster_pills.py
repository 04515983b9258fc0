"""Draws the pills of clusters: there may be a hundred in view, and many are alike."""

from __future__ import annotations

from collections.abc import Set

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette
from timeline_app.render.style.pixmap_cache import raster_of
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.pills import short_number
from timeline_app.scene.model.scene import Cluster

MOST_PIXMAPS = 2_000


class ClusterPills:
    """Draws pills in one theme; where pixels are drawn, each looks as it did the first time."""

    def __init__(self, texts: EventTexts, palette: Palette) -> None:
        self._texts = texts
        self._grounds = {False: QColor(palette.pill), True: QColor(palette.hit)}
        self._pens = {False: QPen(QColor(palette.muted)), True: QPen(QColor(palette.text))}
        self._pixmaps: dict[tuple[str, bool, float], QPixmap] = {}

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
            text, is_found = f"+{short_number(cluster.number)}", number in found
            x, y = round(cluster.x), round(cluster.y)
            if raster is None:
                rect = QRectF(x, y, cluster.width, cluster.height)
                self._draw_one(painter, rect, text, is_found)
            else:
                pixmap = self._pixmap(cluster, text, is_found, raster.ratio)
                painter.drawPixmap(QPointF(x, y), pixmap)

    def _pixmap(self, cluster: Cluster, text: str, is_found: bool, ratio: float) -> QPixmap:
        """The picture of a pill with this text; its size follows from the text."""
        key = (text, is_found, ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = QPixmap(round(cluster.width * ratio), round(cluster.height * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
            )
            self._draw_one(painter, QRectF(0, 0, cluster.width, cluster.height), text, is_found)
            painter.end()
            if len(self._pixmaps) >= MOST_PIXMAPS:
                self._pixmaps.clear()
            self._pixmaps[key] = pixmap
        return pixmap

    def _draw_one(self, painter: QPainter, rect: QRectF, text: str, is_found: bool) -> None:
        half = rect.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._grounds[is_found])
        painter.drawRoundedRect(rect, half, half)
        words = self._texts.words(text, Face.COUNT)
        centre = rect.center()
        painter.setFont(font_of(Face.COUNT))
        painter.setPen(self._pens[is_found])
        where = QPointF(centre.x() - words.width / 2, centre.y() - words.height / 2)
        painter.drawStaticText(where, words.text)
