"""What was still to come on the day as of which the chronology is shown: a veil over the canvas."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.guarded import override
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.style.palette import faded
from timeline_app.widgets.canvas.tools.canvas_tool import CanvasTool
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame
from timeline_app.widgets.canvas.tools.guide_line import draw_guide_line

TINT = 0.06


class FutureVeil(CanvasTool):
    """A quiet tint from the end of a day on, with a line before it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.from_s: float | None = None
        """When what was still to come begins, in seconds since 1970; None for no veil."""

    def show_from(self, from_s: float | None) -> None:
        """Lay the veil over what comes after an instant, or take it away."""
        if from_s != self.from_s:
            self.from_s = from_s
            self.changed.emit()

    @override
    def paint(self, painter: QPainter, frame: CanvasFrame) -> None:
        if self.from_s is None:
            return
        geometry, palette = frame.geometry, frame.palette
        width, bottom = float(geometry.time_rect.width()), float(geometry.size.height())
        x = geometry.x_of(self.from_s)
        if x >= width:
            return
        painter.save()
        painter.setClipRect(QRectF(geometry.header_px, 0, width, bottom))
        painter.translate(geometry.header_px, 0)
        left = max(x, 0.0)
        painter.fillRect(
            QRectF(left, AXIS_PX, width - left, bottom - AXIS_PX), faded(palette.text, TINT)
        )
        if x >= 0.0:
            painter.setPen(QPen(QColor(palette.muted), 1))
            draw_guide_line(painter, geometry, x)
        painter.restore()
