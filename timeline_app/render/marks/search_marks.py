"""Marks what a search has found in a scene: titles on a ground of their own, the rest quietly."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from timeline_app.render.marks.bars import BAND_HEIGHT, BAR_HEIGHT
from timeline_app.render.marks.dots import DOT_RADIUS, is_round
from timeline_app.render.marks.fills import draws_pixels
from timeline_app.render.style.palette import Palette, mixed
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.search_marks import SearchMarks
from timeline_app.scene.model.scene import Bools, Scene

AROUND_PX = 3.5
"""How far the ground of a mark without a label reaches beyond it."""

STRIP_PX, LEAST_PX = 5.0, 2
"""How high marks along a strip are, and how wide the narrowest."""

TITLE_RADIUS_PX = 3.0
LINE_SHARE = 0.45
"""So much of the colour of text is in the line around such a ground."""


class SearchMarksPainter:
    """Draws with one palette; the painter's origin is the scene's."""

    def __init__(self, palette: Palette) -> None:
        self.ground = QColor(palette.hit)
        self._line = QPen(mixed(palette.text, palette.hit, LINE_SHARE), 1.0)
        self._strip_edge, self._strip_fill = found_colours(palette)

    def draw_bare(self, painter: QPainter, scene: Scene, found: SearchMarks) -> None:
        """A ground around the marks that show no title; the marks are drawn over it."""
        marks, bare = scene.marks, found.bare_in(scene)
        if not bare.any():
            return
        dots = bare & is_round(marks)
        bars = bare & ~dots
        painter.setPen(self._line)
        painter.setBrush(self.ground)
        x0 = np.maximum(marks.x0, scene.first_px - 20)
        x1 = np.minimum(marks.x1, scene.last_px + 20)
        parts = (x0[dots], x1[dots], marks.y[dots])
        for left, right, y in zip(*(part.tolist() for part in parts), strict=True):
            reach = max(DOT_RADIUS, (right - left) / 2) + AROUND_PX
            painter.drawEllipse(QPointF((left + right) / 2, y), reach, reach)
        high = np.where(marks.kind == MarkKind.BAND.value, BAND_HEIGHT, BAR_HEIGHT) + 2 * AROUND_PX
        sides = (x0[bars] - AROUND_PX, x1[bars] + AROUND_PX, marks.y[bars], high[bars])
        for left, right, y, height in zip(*(side.tolist() for side in sides), strict=True):
            painter.drawRoundedRect(QRectF(left, y - height / 2, right - left, height), 7, 7)

    def draw_titles(self, painter: QPainter, rects: Sequence[QRectF]) -> None:
        """The ground of titles, which are drawn over it."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.ground)
        for rect in rects:
            painter.drawRoundedRect(rect, TITLE_RADIUS_PX, TITLE_RADIUS_PX)

    def draw_strips(self, painter: QPainter, scene: Scene, found: SearchMarks) -> None:
        """A row of marks along the foot of each strip, where found events start."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        draw = self._draw_pixels if draws_pixels(painter) else self._draw_rects
        for strip, there in zip(scene.strips, found.strips, strict=True):
            draw(painter, there, scene.first_px, strip.base_y - STRIP_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _draw_rects(self, painter: QPainter, there: Bools, left: float, top: float) -> None:
        edges = np.flatnonzero(np.diff(there.astype(np.int8), prepend=0, append=0))
        rects = [
            QRectF(left + start, top, max(LEAST_PX, end - start), STRIP_PX)
            for start, end in edges.reshape(-1, 2).tolist()
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._strip_edge)
        painter.drawRects([rect.adjusted(0, -1, 0, 1) for rect in rects])
        painter.setBrush(self._strip_fill)
        painter.drawRects(rects)

    def _draw_pixels(self, painter: QPainter, there: Bools, left: float, top: float) -> None:
        """As an image hundreds of marks cost no more than a few."""
        wide = np.append(there, False)
        wide[1:] |= there & ~np.append(False, there[:-1])  # `LEAST_PX` of the narrowest
        edge, fill = self._strip_edge.rgba(), self._strip_fill.rgba()
        rows = np.array([edge, *[fill] * int(STRIP_PX), edge], np.uint32)
        pixels = rows[:, np.newaxis] * wide
        high, across = pixels.shape
        kind = QImage.Format.Format_ARGB32_Premultiplied
        image = QImage(pixels.data, across, high, across * 4, kind)
        painter.drawImage(QRectF(left, top - 1, across, high), image)


def found_colours(palette: Palette) -> tuple[QColor, QColor]:
    """Edge and fill of small marks of what was found, to be seen on the colours of lanes.

    The lighter one is seen there, the other parts it from them.
    """
    line = mixed(palette.text, palette.hit, LINE_SHARE)
    edge, fill = sorted((QColor(palette.hit), line), key=QColor.lightness)
    return edge, fill
