"""A measure as a value: from one end to another, how it is said in words, and how it looks."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from timeline_app.core.columns.event_columns import EventColumns, title_on_one_line
from timeline_app.core.dates.duration_text import DurationText, gap_words
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.text.translation import Texts, words
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette, faded
from timeline_app.scene.measure import MeasureEnd
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry
from timeline_app.widgets.canvas.tools.guide_line import draw_axis_badge, draw_guide_line
from timeline_app.widgets.texts.phrases import quoted, remarked

measure_texts = Texts("measure_texts")


class Measure(NamedTuple):
    """From one end to another, and the height in the viewport at which it is drawn."""

    start: MeasureEnd
    end: MeasureEnd
    y: int

    @property
    def in_order(self) -> tuple[MeasureEnd, MeasureEnd]:
        """The ends, the earlier one first."""
        first, last = sorted((self.start, self.end), key=lambda end: end.middle_s)
        return first, last

    @property
    def words(self) -> DurationText:
        """How long it is."""
        return gap_words(self.start.gap_end, self.end.gap_end, words)

    def text(self, columns: EventColumns) -> str:
        """How long it is, from where to where; events by their titles."""
        first, last = self.in_order
        main, other = self.words
        pattern = measure_texts.tr("{length}, from {start} to {end}")
        fields = {
            "{length}": remarked(main, other) if other else main,
            "{start}": _named(columns, first),
            "{end}": _named(columns, last),
        }
        for name, value in fields.items():
            pattern = pattern.replace(name, value, 1)
        return pattern


def date_of_end(end: MeasureEnd, style: DateStyle = DateStyle.SHORT) -> str:
    """The date of an end in words."""
    return date_words(end.date.earliest, end.date.latest, end.date.shape, words, style)


def _named(columns: EventColumns, end: MeasureEnd) -> str:
    date = date_of_end(end, DateStyle.LONG)
    if end.row < 0:
        return date
    return remarked(quoted(title_on_one_line(columns, end.row)), date)


TINT = 0.05
DOUBT_TINT = 0.04
"""The more that the stretch has in which an end lies that isn't known to the day."""
ARROW_PX = 6.0
PILL_PX = 28.0
INSET_PX = 14.0
EDGE_PX = 8.0
FAR_PX = 1e6
"""Farther than this from the view nothing is drawn: painters lose their way there."""


def paint_measure(
    painter: QPainter, frame: CanvasFrame, measure: Measure | None, pointed: MeasureEnd | None
) -> None:
    """Draw what is measured, or the end that is pointed at."""
    if measure is None and pointed is None:
        return
    geometry = frame.geometry
    width, bottom = float(geometry.time_rect.width()), float(geometry.size.height())
    painter.save()
    painter.setClipRect(QRectF(geometry.header_px, 0, width, bottom))
    painter.translate(geometry.header_px, 0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if measure is not None:
        _measure(painter, frame, measure, width, bottom)
    elif pointed is not None:
        _line(painter, frame, pointed)
        x = _x(geometry, pointed.middle_s)
        draw_axis_badge(painter, frame, x, date_of_end(pointed))
    painter.restore()


def _measure(
    painter: QPainter, frame: CanvasFrame, measure: Measure, width: float, bottom: float
) -> None:
    geometry, palette = frame.geometry, frame.palette
    first, last = measure.in_order
    left, right = _x(geometry, first.middle_s), _x(geometry, last.middle_s)
    band = QRectF(left, AXIS_PX, max(1.0, right - left), bottom - AXIS_PX)
    painter.fillRect(band, faded(palette.accent, TINT))
    for end in (first, last):
        _line(painter, frame, end)
    y = min(max(float(measure.y), geometry.top_px + PILL_PX), bottom - PILL_PX)
    painter.setPen(QPen(QColor(palette.accent), 1.2))
    painter.drawLine(QLineF(left, y, right, y))
    if right - left > 3 * ARROW_PX:
        _arrow(painter, left, y, ARROW_PX)
        _arrow(painter, right, y, -ARROW_PX)
    draw_axis_badge(painter, frame, left, date_of_end(first), 1.0)
    draw_axis_badge(painter, frame, right, date_of_end(last), 0.0)
    middle = (max(left, 0.0) + min(right, width)) / 2
    _length(painter, palette, measure.words, QPointF(middle, y), width)


def _line(painter: QPainter, frame: CanvasFrame, end: MeasureEnd) -> None:
    """The line of an end, and around it the stretch in which it lies."""
    geometry, accent = frame.geometry, frame.palette.accent
    first, last = _x(geometry, end.date.earliest), _x(geometry, end.date.latest)
    if last - first >= 3.0:
        where = QRectF(first, AXIS_PX, last - first, geometry.size.height() - AXIS_PX)
        painter.fillRect(where, faded(accent, DOUBT_TINT))
    painter.setPen(QPen(QColor(accent), 1.2))
    draw_guide_line(painter, geometry, _x(geometry, end.middle_s))


def _arrow(painter: QPainter, x: float, y: float, size: float) -> None:
    """The head of an arrow whose tip is at a point; it lies to the right for a positive size."""
    half = abs(size) * 0.6
    painter.setBrush(painter.pen().color())
    painter.drawPolygon(
        QPolygonF([QPointF(x, y), QPointF(x + size, y - half), QPointF(x + size, y + half)])
    )


def _length(
    painter: QPainter, palette: Palette, words: DurationText, at: QPointF, area_px: float
) -> None:
    """The length in words, as near to the middle of the band as the view has room."""
    parts = [(Face.LANE, words.main)]
    if words.other:
        parts.append((Face.DETAIL, f"   {words.other}"))
    widths = []
    for face, text in parts:
        painter.setFont(font_of(face))
        widths.append(painter.fontMetrics().horizontalAdvance(text))
    wide = sum(widths) + 2 * INSET_PX
    left = min(max(at.x() - wide / 2, EDGE_PX), area_px - wide - EDGE_PX)
    rect = QRectF(left, at.y() - PILL_PX / 2, wide, PILL_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent))
    painter.drawRoundedRect(rect, PILL_PX / 2, PILL_PX / 2)
    painter.setPen(QColor(palette.on_accent))
    x = left + INSET_PX
    for (face, text), width in zip(parts, widths, strict=True):
        painter.setFont(font_of(face))
        room = QRectF(x, rect.top(), width + 1.0, PILL_PX)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        x += width


def _x(geometry: CanvasGeometry, instant_s: float) -> float:
    """The pixel of an instant, not farther from the view than can be drawn."""
    return min(FAR_PX, max(-FAR_PX, geometry.x_of(float(instant_s))))
