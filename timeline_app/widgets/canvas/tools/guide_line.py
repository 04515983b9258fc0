"""A line down the canvas behind what can be read, its badge on the axis; and a date asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QLineF, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from timeline_app.core.guarded import override
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import faded
from timeline_app.scene.marks.hit_test import free_stretches
from timeline_app.widgets.canvas.tools.canvas_tool import CanvasTool
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry

HEIGHT_PX = 19.0
INSET_PX = 11.0
EDGE_PX = 2.0
KEPT_WIDTHS = 50
"""The widths of so many words are kept; the font is always the same."""


def draw_axis_badge(
    painter: QPainter,
    frame: CanvasFrame,
    x: float,
    words: str,
    share: float = 0.5,
    *,
    is_strong: bool = False,
) -> None:
    """Draw a badge for the time at `x`, a pixel of the time area, instead of the names there.

    `share` is how much of it lies left of `x`: half, all or nothing. A strong one is full of
    the accent.
    """
    geometry, palette = frame.geometry, frame.palette
    width = float(geometry.time_rect.width())
    painter.setFont(font_of(Face.COUNT))
    wide = _words_px(words) + 2 * INSET_PX
    left = min(max(x - wide * share, EDGE_PX), width - wide - EDGE_PX)
    rect = QRectF(left, AXIS_PX - HEIGHT_PX - 5, wide, HEIGHT_PX)
    frame.scene_painter.axis.clear_for_badge(
        painter, geometry.scene, geometry.left_px, rect.left(), rect.right()
    )
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if is_strong else QPen(QColor(palette.accent), 1))
    painter.setBrush(QColor(palette.accent if is_strong else palette.accent_tint))
    painter.drawRoundedRect(rect, HEIGHT_PX / 2, HEIGHT_PX / 2)
    painter.setPen(QColor(palette.on_accent if is_strong else palette.text))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)


@lru_cache(KEPT_WIDTHS)
def _words_px(words: str) -> int:
    """How wide the words of a badge are: to measure them takes as long as to draw it."""
    return QFontMetrics(font_of(Face.COUNT)).horizontalAdvance(words)


def draw_guide_line(painter: QPainter, geometry: CanvasGeometry, x: float) -> None:
    """Draw a line down the canvas at a pixel of the time area, behind labels and clusters."""
    scroll, height = geometry.scroll_y, geometry.time_rect.height()
    origin = geometry.top_px - scroll
    scene_x = int(geometry.header_px) - geometry.header_px + geometry.left_px + x
    for top, bottom in free_stretches(geometry.scene, scene_x, scroll, scroll + height):
        painter.drawLine(QLineF(x, top + origin, x, bottom + origin))


TINT = 0.08
WIDEST = 0.5
"""A band that covers more of the view than this is no help: only its edges are drawn."""


class MarkedDate(NamedTuple):
    """A stretch of time with its words."""

    from_s: float
    until_s: float
    words: str


class DateMarker(CanvasTool):
    """Keeps and draws the date that is marked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marked: MarkedDate | None = None

    @property
    def marked(self) -> MarkedDate | None:
        """What is marked now."""
        return self._marked

    def show(self, from_s: float, until_s: float, words: str) -> None:
        """Mark a stretch of time instead of the one before."""
        self._marked = MarkedDate(from_s, until_s, words)
        self.changed.emit()

    def dismiss(self) -> bool:
        """Let go of it; whether there was one."""
        was_marked, self._marked = self._marked is not None, None
        self.changed.emit()
        return was_marked

    @override
    def paint(self, painter: QPainter, frame: CanvasFrame) -> None:
        geometry, marked = frame.geometry, self._marked
        if marked is None:
            return
        palette, width = frame.palette, float(geometry.time_rect.width())
        left, right = geometry.x_of(marked.from_s), geometry.x_of(marked.until_s)
        if right < 0 or left > width:
            return
        bottom = float(geometry.size.height())
        painter.save()
        painter.setClipRect(QRectF(geometry.header_px, 0, width, bottom))
        painter.translate(geometry.header_px, 0)
        if right - left <= width * WIDEST:
            band = QRectF(left, AXIS_PX, max(1.0, right - left), bottom - AXIS_PX)
            painter.fillRect(band, faded(palette.accent, TINT))
        painter.setPen(QPen(QColor(palette.accent), 1))
        for x in {left, right} if right - left >= 3.0 else {left}:
            if -1.0 <= x <= width:  # far away there is no line that a painter could draw
                draw_guide_line(painter, geometry, x)
        draw_axis_badge(painter, frame, (left + right) / 2, marked.words)
        painter.restore()
