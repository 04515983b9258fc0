"""The handles of the one selected event: at the ends of its span, and one for relations."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.dates.precision import Bound, DateShape
from timeline_app.render.style.palette import Palette
from timeline_app.scene.marks.hit_test import box_with_label
from timeline_app.scene.model.scene import Side
from timeline_app.widgets.canvas.tools.geometry import CanvasGeometry
from timeline_app.widgets.controls.selected_rows import SelectedRows

HIT_PX = 24.0
INNER_PX, BODY_PX = 12.0, 12.0
"""A handle reaches so far into its mark, but leaves so much of that to be taken as a whole."""
NARROW_PX = 20.0
"""A mark that is no wider has no handles at its ends: there would be nothing else to take."""
LONG_PX, WIDE_PX, RING_PX = 14.0, 5.0, 8.0


class HandlePart(Enum):
    """What of an event is in the hand."""

    BODY = auto()
    START = auto()
    END = auto()
    RELATE = auto()


class Handle(NamedTuple):
    """A handle: where it is drawn, and where it can be taken, in the viewport."""

    part: HandlePart
    row: int
    lane: int
    middle: QPointF
    reach: QRectF


def single_row(geometry: CanvasGeometry, selected: SelectedRows) -> int:
    """The row of the one selected event that has a place on the canvas, -1 for any other number."""
    ranges = selected.ranges()
    if len(ranges) != 1 or ranges[0][0] != ranges[0][1]:
        return -1
    row = ranges[0][0]
    return row if geometry.has_place(row) else -1


def handles_of(geometry: CanvasGeometry, row: int, *, with_relate: bool = True) -> list[Handle]:
    """The handles of an event that are in view."""
    shape = DateShape.unpacked(geometry.columns.shape(row))
    marks, found = geometry.scene.marks, list[Handle]()
    origin = geometry.scene_point(QPoint(0, 0))
    area = QRectF(geometry.time_rect)
    for mark in (marks.row == row).nonzero()[0].tolist():
        y = float(marks.y[mark]) - origin[1]
        x0, x1 = float(marks.x0[mark]) - origin[0], float(marks.x1[mark]) - origin[0]
        is_wide = shape.has_two_ends and x1 - x0 > NARROW_PX
        inner = min(INNER_PX, (x1 - x0 - BODY_PX) / 2)
        for part, bound, x, left in (
            (HandlePart.START, shape.start_bound, x0, x0 - HIT_PX + inner),
            (HandlePart.END, shape.end_bound, x1, x1 - inner),
        ):
            if is_wide and bound is Bound.KNOWN and area.contains(QPointF(x, y)):
                reach = QRectF(left, y - HIT_PX / 2, HIT_PX, HIT_PX)
                found.append(Handle(part, row, int(marks.lane[mark]), QPointF(x, y), reach))
        if (
            with_relate
            and y > area.top()
            and not any(one.part is HandlePart.RELATE for one in found)
        ):
            beside = HIT_PX - inner if is_wide else max(0.0, INNER_PX - (x1 - x0) / 2)
            ends = QRectF(QPointF(x0 - beside, y), QPointF(x1 + beside, y))
            found += _relation_handle(geometry, row, mark, ends)
    return found


def _relation_handle(geometry: CanvasGeometry, row: int, mark: int, ends: QRectF) -> list[Handle]:
    """The handle that relations are drawn from, where nothing else is: beside, above or below."""
    area, half, y = QRectF(geometry.time_rect), HIT_PX / 2, ends.y()
    left, right = (QPointF(ends.left() - half, y), QPointF(ends.right() + half, y))
    first, last = area.left() + half, area.left() + area.width() - 1 - half
    middle = min(max(ends.center().x(), first), last)
    above, below = QPointF(middle, y - HIT_PX - 1), QPointF(middle, y + HIT_PX + 1)
    labels = geometry.scene.labels
    sides = labels.side[labels.mark == mark].tolist()
    beside = (right, left) if Side.RIGHT not in sides and sides else (left, right)
    for at in (*beside, above, below, *_around_label(geometry, row, y)):
        reach = QRectF(at.x() - half, at.y() - half, HIT_PX, HIT_PX)
        if area.contains(reach) and _is_free(geometry, at):
            return [Handle(HandlePart.RELATE, row, int(geometry.scene.marks.lane[mark]), at, reach)]
    return []


def _is_free(geometry: CanvasGeometry, at: QPointF) -> bool:
    """Whether neither events nor clusters lie where a handle would be."""
    hits = (geometry.hit_at(QPointF(at.x() + dx, at.y()).toPoint()) for dx in (0.0, -7.0, 7.0))
    return all(hit.row == -1 and hit.cluster is None for hit in hits)


def _around_label(geometry: CanvasGeometry, row: int, y: float) -> tuple[QPointF, ...]:
    """The places before and behind a mark with its label."""
    box = box_with_label(geometry.scene, row)
    if box is None:
        return ()
    left = box.x - geometry.scene_point(QPoint(0, 0))[0]
    return QPointF(left + box.width + HIT_PX, y), QPointF(left - HIT_PX, y)


def handle_at(geometry: CanvasGeometry, handles: Sequence[Handle], point: QPoint) -> Handle | None:
    """That of some handles which a point of the viewport takes; other events go before it."""
    for handle in handles:
        if handle.reach.contains(QPointF(point)):
            hit = geometry.hit_at(point)
            return handle if hit.row in (-1, handle.row) and hit.cluster is None else None
    return None


def is_level(geometry: CanvasGeometry, row: int, point: QPoint) -> bool:
    """Whether a point is as high as a mark of an event, or as a handle above or below one."""
    marks = geometry.scene.marks
    apart = marks.y[marks.row == row] - geometry.scene_point(point)[1]
    return bool((abs(apart) <= 2 * HIT_PX).any())


def is_beside(geometry: CanvasGeometry, row: int, handles: Sequence[Handle], point: QPoint) -> bool:
    """Whether a point is on an event, or on the handle for its relations."""
    relate = (one for one in handles if one.part is HandlePart.RELATE and one.row == row)
    is_on_handle = any(one.reach.contains(QPointF(point)) for one in relate)
    return row >= 0 and (is_on_handle or geometry.hit_at(point).row == row)


def paint_handles(painter: QPainter, handles: Sequence[Handle], palette: Palette) -> None:
    """Draw handles."""
    for handle in handles:
        painter.setPen(QPen(QColor(palette.accent), 1.5))
        painter.setBrush(QColor(palette.panel))
        middle = handle.middle
        if handle.part is HandlePart.RELATE:
            _paint_relation_handle(painter, middle)
            continue
        rect = QRectF(middle.x() - WIDE_PX / 2, middle.y() - LONG_PX / 2, WIDE_PX, LONG_PX)
        painter.drawRoundedRect(rect, WIDE_PX / 2, WIDE_PX / 2)


def _paint_relation_handle(painter: QPainter, middle: QPointF) -> None:
    """A ring with an arrow in it."""
    painter.drawEllipse(middle, RING_PX, RING_PX)
    x, y = middle.x(), middle.y()
    painter.drawLine(QLineF(x - 3.5, y + 3.5, x + 3.5, y - 3.5))
    painter.drawLine(QLineF(x + 3.5, y - 3.5, x - 0.5, y - 3.5))
    painter.drawLine(QLineF(x + 3.5, y - 3.5, x + 3.5, y + 0.5))
