"""The handles of the one selected event: at the ends of its span."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.date_shape import Bound, DateShape
from timeline_app.render.palette import Palette

if TYPE_CHECKING:
    from timeline_app.widgets.timeline_view import TimelineView

HIT_PX = 24.0
INNER_PX = 12.0
"""A handle reaches so far into its mark, and no further than a quarter of that."""
LONG_PX, WIDE_PX = 14.0, 5.0


class Part(Enum):
    """What of an event is in the hand."""

    BODY = auto()
    START = auto()
    END = auto()


class Handle(NamedTuple):
    """A handle: where it is drawn, and where it can be taken, in the viewport."""

    part: Part
    row: int
    lane: int
    middle: QPointF
    reach: QRectF


def single_row(view: TimelineView) -> int:
    """The row of the one selected event that has a place on the canvas, -1 for any other number."""
    if not view.may_change or view.layout_ is None:
        return -1
    ranges = view.selected_rows.ranges()
    if len(ranges) != 1 or ranges[0][0] != ranges[0][1]:
        return -1
    row = ranges[0][0]
    return row if view.has_place(row) else -1


def handles_of(view: TimelineView) -> list[Handle]:
    """The handles that are in view now."""
    row = single_row(view)
    if row < 0:
        return []
    shape = DateShape.unpacked(view.event_model.columns.shape(row))
    if not shape.is_interval:
        return []
    marks, found = view.scene().marks, []
    origin = view.scene_point(QPoint(0, 0))
    area = QRectF(view.time_rect())
    for mark in (marks.row == row).nonzero()[0].tolist():
        y = float(marks.y[mark]) - origin[1]
        x0, x1 = float(marks.x0[mark]) - origin[0], float(marks.x1[mark]) - origin[0]
        inner = min(INNER_PX, (x1 - x0) / 4)
        for part, bound, x, left in (
            (Part.START, shape.start_bound, x0, x0 - HIT_PX + inner),
            (Part.END, shape.end_bound, x1, x1 - inner),
        ):
            if bound is Bound.KNOWN and area.contains(QPointF(x, y)):
                reach = QRectF(left, y - HIT_PX / 2, HIT_PX, HIT_PX)
                found.append(Handle(part, row, int(marks.lane[mark]), QPointF(x, y), reach))
    return found


def handle_at(view: TimelineView, point: QPoint) -> Handle | None:
    """The handle that a point of the viewport takes; other events go before it."""
    for handle in handles_of(view):
        if handle.reach.contains(QPointF(point)):
            hit = view.hit_at(point)
            return handle if hit.row in (-1, handle.row) and hit.count is None else None
    return None


def paint_handles(painter: QPainter, view: TimelineView, palette: Palette) -> None:
    """Draw the handles that are in view."""
    for handle in handles_of(view):
        painter.setPen(QPen(QColor(palette.accent), 1.5))
        painter.setBrush(QColor(palette.panel))
        middle = handle.middle
        rect = QRectF(middle.x() - WIDE_PX / 2, middle.y() - LONG_PX / 2, WIDE_PX, LONG_PX)
        painter.drawRoundedRect(rect, WIDE_PX / 2, WIDE_PX / 2)
