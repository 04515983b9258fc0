"""Draws the bars of dates that sources give, thin as they are, and the sign of a contradiction.

They fade and run out as the marks of events do; what the event's date rests on is full, and
others are outlined.
"""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from timeline_app.render.marks.bars import BracketsPainter, fade_of
from timeline_app.render.marks.fills import fill_fading, needs_layers, stroke_fading
from timeline_app.render.style.palette import Palette, faded
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.claim_band import ARROW_PX, ROW_PX, BarShape

BAR_PX = 7.0
"""The height of a bar; an outline of it is as high."""
OUTLINE_PX = 1.3
RADIUS_PX = 2.0
SIGN_PX = 9.0
"""The width of the sign of what can't both hold."""
DOUBTED_SHARE = 0.3
"""How strong the halo of a doubt is."""
FAINT_SHARE = 0.14
"""How strong the ground of an outline is."""
BEYOND_PX = 40.0
"""So far bars are drawn beyond the view."""


class ClaimBars:
    """Draws in the colours of one theme, in a view that ends at `width`."""

    def __init__(self, painter: QPainter, palette: Palette, width: float) -> None:
        self._painter, self._palette, self._width = painter, palette, width

    def bar(self, bar: BarShape, y: float, color: QColor, *, is_full: bool) -> None:
        """Draw the bar of a date around a height; or its dot or brackets."""
        self._painter.setPen(Qt.PenStyle.NoPen)
        if bar.kind in (MarkKind.DOT, MarkKind.HALO):
            self._dot(bar, y, color, is_full=is_full)
        elif bar.kind >= MarkKind.BEFORE:
            self._brackets(bar, y, color, is_full=is_full)
        else:
            self._long(bar, y, color, is_full=is_full)

    def _long(self, bar: BarShape, y: float, color: QColor, *, is_full: bool) -> None:
        painter = self._painter
        x0, x1 = max(bar.x0, -BEYOND_PX), min(bar.x1, self._width + BEYOND_PX)
        rect = QRectF(x0, y - BAR_PX / 2, max(2.0, x1 - x0), BAR_PX)
        in_layers = needs_layers(painter)
        ground = fade_of(bar, rect, color if is_full else faded(color, FAINT_SHARE))
        fill_fading(
            painter,
            ground,
            painter.drawRoundedRect,
            *(rect, RADIUS_PX, RADIUS_PX),
            in_layers=in_layers,
        )
        if not is_full:
            half = OUTLINE_PX / 2
            path, edge = QPainterPath(), rect.adjusted(half, half, -half, -half)
            path.addRoundedRect(edge, RADIUS_PX, RADIUS_PX)
            fade, pen = fade_of(bar, rect, color), QPen(color, OUTLINE_PX)
            stroke_fading(painter, fade, path, pen, in_layers=in_layers)

    def _dot(self, bar: BarShape, y: float, color: QColor, *, is_full: bool) -> None:
        """A day, where a day is narrower than a dot; in the halo of its doubt if it has one."""
        painter, centre = self._painter, QPointF((bar.x0 + bar.x1) / 2, y)
        radius = (bar.x1 - bar.x0) / 2
        if bar.kind == MarkKind.HALO:
            painter.setBrush(faded(color, DOUBTED_SHARE))
            painter.drawEllipse(centre, radius, min(radius, ROW_PX / 2 - 1.0))
            radius = BAR_PX / 2
        if is_full:
            painter.setBrush(color)
        else:
            painter.setBrush(QColor(self._palette.canvas))
            painter.setPen(QPen(color, OUTLINE_PX))
            radius -= OUTLINE_PX / 2
        painter.drawEllipse(centre, radius, radius)

    def _brackets(self, bar: BarShape, y: float, color: QColor, *, is_full: bool) -> None:
        BracketsPainter(self._painter, (-BEYOND_PX, self._width + BEYOND_PX)).draw(
            bar.kind,
            y,
            (bar.x0, bar.x1),
            (bar.certain0, bar.certain1),
            color,
            is_thin=not is_full,
            is_dashed=False,
            has_title_inside=False,
        )

    def arrow(self, words: QRectF, beyond: int, color: QColor) -> None:
        """Point from beside the words of a row out of the view, to the left (-1) or right (1)."""
        y, tip = words.center().y(), words.left() - ARROW_PX + 1.0
        if beyond > 0:
            tip = words.right() + ARROW_PX - 1.0
        back = tip - beyond * ARROW_PX / 2
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color)
        corners = [QPointF(tip, y), QPointF(back, y - 4.0), QPointF(back, y + 4.0)]
        self._painter.drawPolygon(QPolygonF(corners))


def draw_sign(painter: QPainter, palette: Palette, x: float, y: float) -> None:
    """Draw two strokes that are crossed out, from an x on: these are not one."""
    pen = QPen(QColor(palette.cooled), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for dy in (-1.8, 1.8):
        painter.drawLine(QLineF(x + 0.5, y + dy, x + SIGN_PX - 0.5, y + dy))
    painter.drawLine(QLineF(x + 2.2, y + 4.6, x + SIGN_PX - 2.2, y - 4.6))
