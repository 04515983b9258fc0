"""A date that was asked for, as a quiet line or band over the canvas until it is let go."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.style.palette import faded
from timeline_app.widgets.canvas.tools.axis_badge import draw_axis_pill
from timeline_app.widgets.canvas.tools.guide_line import draw_upright

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.timeline_view import TimelineView

TINT = 0.08
WIDEST = 0.5
"""A band that covers more of the view than this is no help: only its edges are drawn."""


class Marked(NamedTuple):
    """A stretch of time with its words."""

    from_s: float
    until_s: float
    words: str


class DateMarker:
    """Keeps and draws the date that is marked."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        view.laid_over.append(self.paint)
        self._marked: Marked | None = None

    @property
    def marked(self) -> Marked | None:
        """What is marked now."""
        return self._marked

    def show(self, from_s: float, until_s: float, words: str) -> None:
        """Mark a stretch of time instead of the one before."""
        self._marked = Marked(from_s, until_s, words)
        self._view.viewport().update()

    def dismiss(self) -> bool:
        """Let go of it; whether there was one."""
        was_marked, self._marked = self._marked is not None, None
        self._view.viewport().update()
        return was_marked

    def paint(self, painter: QPainter) -> None:
        """Draw it over the canvas."""
        view, marked = self._view, self._marked
        if marked is None or view.scene_painter is None:
            return
        palette, width = view.scene_painter.palette, float(view.time_size.width())
        left, right = (view.scale.x_of(at) for at in (marked.from_s, marked.until_s))
        if right < 0 or left > width:
            return
        painter.save()
        painter.setClipRect(QRectF(view.header_px, 0, width, view.viewport().height()))
        painter.translate(view.header_px, 0)
        bottom = float(view.viewport().height())
        if right - left <= width * WIDEST:
            band = QRectF(left, AXIS_PX, max(1.0, right - left), bottom - AXIS_PX)
            painter.fillRect(band, faded(palette.accent, TINT))
        painter.setPen(QPen(QColor(palette.accent), 1))
        for x in {left, right} if right - left >= 3.0 else {left}:
            if -1.0 <= x <= width:  # far away there is no line that a painter could draw
                draw_upright(painter, view, x)
        draw_axis_pill(painter, palette, (left + right) / 2, width, marked.words)
        painter.restore()
