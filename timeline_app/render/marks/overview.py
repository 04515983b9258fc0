"""Draws the overview: rows and years as a picture that is kept, and the window over it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from timeline_app.core.columns.distinct import distinct
from timeline_app.core.text.translation import Translate
from timeline_app.render.marks.axis import AxisTexts
from timeline_app.render.marks.search_marks import found_colours
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette, faded, mixed
from timeline_app.scene.overview import STEP_PX, OverviewScene

OVERVIEW_PX = 56
"""The height of the whole strip."""

BASE_PX = 38.0
BARS_PX = 32.0
"""The most that all rows need, or the bars of one."""
BAR_PX = 4.0
BAR_SHARE = 0.8
"""So much of its colour a bar has, the rest is the ground: quieter than a mark, yet seen."""

STRENGTHS = 16
"""In so many steps a dense row is drawn."""

TICK_PX = 4.0
WORDS_GAP_PX = 4.0
WINDOW_TOP_PX = 4.0
WINDOW_RADIUS_PX = 4.0
HANDLE_SIZE_PX = (4.0, 22.0)
RING_PX = 2.0
HIT_PX = (4.0, 3.0)
"""How wide and how high the mark of what was found is."""


class OverviewPainter:
    """Draws the overview of one chronology in one theme; the origin is its top left corner."""

    def __init__(self, palette: Palette, translate: Translate) -> None:
        self._palette = palette
        self._texts = AxisTexts(translate)
        self._accent = QColor(palette.accent)
        self._frame, self._inside = QPen(self._accent, 1.5), faded(self._accent, 0.10)

    def picture(self, scene: OverviewScene | None, size: QSize, ratio: float) -> QPixmap:
        """Ground, rows and years; None is bare ground."""
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(self._palette.panel))
        painter = QPainter(pixmap)
        painter.fillRect(QRectF(0, 0, size.width(), 1), QColor(self._palette.hairline))
        if scene is not None:
            self._draw_ticks(painter, scene)
            self._draw_bars(painter, scene)
        painter.end()
        return pixmap

    def bar_color(self, role: str, strength: float = 1.0) -> QColor:
        """The colour of a row with this colour role; without one that of all lanes together."""
        palette = self._palette
        color = palette.lane(role) if role else palette.muted
        return mixed(color, palette.panel, BAR_SHARE * strength)

    def _draw_bars(self, painter: QPainter, scene: OverviewScene) -> None:
        bars = scene.bars
        painter.setPen(Qt.PenStyle.NoPen)
        width = STEP_PX if scene.is_dense else BAR_PX
        steps = np.ceil(bars.strength * STRENGTHS).astype(np.int64)
        for row, role in enumerate(scene.colours or ("",)):
            for step in distinct(steps[bars.row == row]).tolist():
                own = (bars.row == row) & (steps == step)
                x = bars.x[own] + (STEP_PX - width) / 2
                places = (part.tolist() for part in (x, bars.low[own], bars.high[own]))
                painter.setBrush(self.bar_color(role, step / STRENGTHS))
                painter.drawRects(
                    [
                        QRectF(at, BASE_PX - high, width, high - low)
                        for at, low, high in zip(*places, strict=True)
                    ]
                )

    def draw_matches(self, painter: QPainter, places: Sequence[float]) -> None:
        """Mark below the rows at these places that there is what a search has found."""
        edge, fill = found_colours(self._palette)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        inset = (STEP_PX - HIT_PX[0]) / 2
        rects = [QRectF(x + inset, BASE_PX + 1, HIT_PX[0], HIT_PX[1]) for x in places]
        painter.setBrush(edge)
        painter.drawRects([rect.adjusted(-1, -1, 1, 1) for rect in rects])
        painter.setBrush(fill)
        painter.drawRects(rects)

    def _draw_ticks(self, painter: QPainter, scene: OverviewScene) -> None:
        palette, font = self._palette, font_of(Face.DETAIL)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.fillRect(QRectF(0, BASE_PX, scene.width_px, 1), QColor(palette.hairline))
        for tick in scene.ticks:
            x = float(round(scene.scale.x_of(tick.instant_s)))
            words = self._texts.coarse(tick)
            if x + WORDS_GAP_PX + metrics.horizontalAdvance(words) > scene.width_px - WORDS_GAP_PX:
                continue
            painter.fillRect(QRectF(x, BASE_PX, 1, TICK_PX), QColor(palette.line))
            painter.setPen(QColor(palette.muted))
            top = BASE_PX + (OVERVIEW_PX - BASE_PX - metrics.height()) / 2
            painter.drawText(QPointF(x + WORDS_GAP_PX, round(top + metrics.ascent())), words)

    def draw_window(self, painter: QPainter, left_px: float, right_px: float) -> None:
        """Draw what is in view as a window with a handle at each side."""
        rect = window_rect(left_px, right_px)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._frame)
        painter.setBrush(self._inside)
        painter.drawRoundedRect(rect, WINDOW_RADIUS_PX, WINDOW_RADIUS_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._accent)
        width, height = HANDLE_SIZE_PX
        for x in (rect.left(), rect.right()):
            handle = QRectF(x - width / 2, rect.center().y() - height / 2, width, height)
            painter.drawRoundedRect(handle, width / 2, width / 2)

    def draw_selected(self, painter: QPainter, x_px: float) -> None:
        """Draw the line at the selected event, as on the canvas."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        line = QRectF(round(x_px), WINDOW_TOP_PX + 1, 1, BASE_PX - WINDOW_TOP_PX - 1)
        painter.fillRect(line, QColor(self._palette.accent))

    def draw_focus(self, painter: QPainter, size: QSize) -> None:
        """Draw the ring that says that keys come here."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._palette.accent), RING_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(0, 0, size.width(), size.height()).adjusted(1, 2, -1, -1)
        painter.drawRoundedRect(ring, WINDOW_RADIUS_PX, WINDOW_RADIUS_PX)


def window_rect(left_px: float, right_px: float) -> QRectF:
    """Where the window's frame lies between these sides: the years are below it."""
    height = BASE_PX - WINDOW_TOP_PX
    return QRectF(left_px, WINDOW_TOP_PX + 0.5, right_px - left_px, height)
