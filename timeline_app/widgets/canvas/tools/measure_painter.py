"""How a measure looks: a band between two lines, its length in the middle, dates on the axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import faded
from timeline_app.scene.measure import MeasureEnd
from timeline_app.widgets.canvas.tools.axis_badge import draw_axis_pill
from timeline_app.widgets.canvas.tools.guide_line import draw_upright

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.timeline_view import TimelineView
    from timeline_app.widgets.canvas.tools.measure import Measure

TINT = 0.05
DOUBT_TINT = 0.04
"""The more that the stretch has in which an end lies that isn't known to the day."""
ARROW_PX = 6.0
PILL_PX = 28.0
INSET_PX = 14.0
EDGE_PX = 8.0
FAR_PX = 1e6
"""Farther than this from the view nothing is drawn: painters lose their way there."""


def paint_ruler(painter: QPainter, view: TimelineView) -> None:
    """Draw what the ruler of a view has measured, or is pointed at."""
    if view.scene_painter is None:
        return
    measure, pointed = view.ruler.measure, view.ruler.pointed
    if measure is None and pointed is None:
        return
    size, bottom = view.time_size, float(view.viewport().height())
    painter.save()
    painter.setClipRect(QRectF(view.header_px, 0, size.width(), bottom))
    painter.translate(view.header_px, 0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if measure is not None:
        _measure(painter, view, measure)
    elif pointed is not None:
        _line(painter, view, pointed)
        draw_axis_pill(
            painter,
            view.scene_painter.palette,
            _x(view, pointed.middle_s),
            float(size.width()),
            view.ruler.date_of(pointed),
        )
    painter.restore()


def _measure(painter: QPainter, view: TimelineView, measure: Measure) -> None:
    assert view.scene_painter is not None
    palette = view.scene_painter.palette
    width, bottom = float(view.time_size.width()), float(view.viewport().height())
    first, last = measure.in_order
    left, right = _x(view, first.middle_s), _x(view, last.middle_s)
    band = QRectF(left, AXIS_PX, max(1.0, right - left), bottom - AXIS_PX)
    painter.fillRect(band, faded(palette.accent, TINT))
    for end in (first, last):
        _line(painter, view, end)
    y = min(max(float(measure.y), AXIS_PX + PILL_PX), bottom - PILL_PX)
    painter.setPen(QPen(QColor(palette.accent), 1.2))
    painter.drawLine(QLineF(left, y, right, y))
    if right - left > 3 * ARROW_PX:
        _arrow(painter, left, y, ARROW_PX)
        _arrow(painter, right, y, -ARROW_PX)
    draw_axis_pill(painter, palette, left, width, view.ruler.date_of(first), 1.0)
    draw_axis_pill(painter, palette, right, width, view.ruler.date_of(last), 0.0)
    _length(painter, view, measure, (max(left, 0.0) + min(right, width)) / 2, y)


def _line(painter: QPainter, view: TimelineView, end: MeasureEnd) -> None:
    """The line of an end, and around it the stretch in which it lies."""
    assert view.scene_painter is not None
    palette, bottom = view.scene_painter.palette, float(view.viewport().height())
    first, last = _x(view, end.date.earliest), _x(view, end.date.latest)
    if last - first >= 3.0:
        where = QRectF(first, AXIS_PX, last - first, bottom - AXIS_PX)
        painter.fillRect(where, faded(palette.accent, DOUBT_TINT))
    painter.setPen(QPen(QColor(palette.accent), 1.2))
    draw_upright(painter, view, _x(view, end.middle_s))


def _arrow(painter: QPainter, x: float, y: float, size: float) -> None:
    """The head of an arrow whose tip is at a point; it lies to the right for a positive size."""
    half = abs(size) * 0.6
    painter.setBrush(painter.pen().color())
    painter.drawPolygon(
        QPolygonF([QPointF(x, y), QPointF(x + size, y - half), QPointF(x + size, y + half)])
    )


def _length(painter: QPainter, view: TimelineView, measure: Measure, x: float, y: float) -> None:
    """The length in words, as near to the middle of the band as the view has room."""
    assert view.scene_painter is not None
    palette, words = view.scene_painter.palette, measure.words
    parts = [(Face.LANE, words.main)]
    if words.other:
        parts.append((Face.DETAIL, f"   {words.other}"))
    widths = []
    for face, text in parts:
        painter.setFont(font_of(face))
        widths.append(painter.fontMetrics().horizontalAdvance(text))
    wide = sum(widths) + 2 * INSET_PX
    left = min(max(x - wide / 2, EDGE_PX), view.time_size.width() - wide - EDGE_PX)
    rect = QRectF(left, y - PILL_PX / 2, wide, PILL_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(rect, PILL_PX / 2, PILL_PX / 2)
    painter.setPen(QColor(palette.on_accent))
    at = left + INSET_PX
    for (face, text), width in zip(parts, widths, strict=True):
        painter.setFont(font_of(face))
        room = QRectF(at, rect.top(), width + 1.0, PILL_PX)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        at += width


def _x(view: TimelineView, instant_s: float) -> float:
    """The pixel of an instant, not farther from the view than can be drawn."""
    return min(FAR_PX, max(-FAR_PX, view.scale.x_of(float(instant_s))))
