"""A date that was asked for, as a quiet line or band over the canvas until it is let go."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.guarded import override
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.style.palette import faded
from timeline_app.widgets.canvas.tools.canvas_tool import CanvasTool
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame
from timeline_app.widgets.canvas.tools.guide_line import draw_axis_badge, draw_guide_line

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
