"""How events in the hand look: dashed where they would be, with that in words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, EdtfDate, parse_edtf
from timeline_app.core.dates.display_unit import unit_shown
from timeline_app.core.dates.shift import MoveError, has_two_ends
from timeline_app.core.edits.move_edits import EndMove, LaneMove, RelationWish
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.marks.bars import BAR_HEIGHT
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette, faded
from timeline_app.widgets.canvas.tools.draft_ghost import draw_ghost
from timeline_app.widgets.canvas.tools.drag import DragStart, DragTool, DropTarget, date_after
from timeline_app.widgets.canvas.tools.handles import Part, paint_handles
from timeline_app.widgets.texts.move_texts import (
    edtf_in_words,
    fault_in_words,
    steps_in_words,
    unit_in_words,
)

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.timeline_view import TimelineView

EXACT = 8
"""So many ghosts are drawn by their own dates; more go along with the one that was taken."""
MOST_GHOSTS = 400
FAR_PX = 1e5
PILL_PX, INSET_PX, EDGE_PX, ABOVE_PX = 24.0, 12.0, 4.0, 10.0


def paint_moving(painter: QPainter, view: TimelineView, moving: DragTool) -> None:
    """Draw what is in the hand; else the handles of what could be taken."""
    if view.scene_painter is None or not view.may_change:
        return
    palette, area = view.scene_painter.palette, view.time_rect()
    grip, aim = moving.grip, moving.aim
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(area)
    if grip is None or aim is None:
        paint_handles(painter, view, palette)
    elif isinstance(aim.wish, RelationWish):
        _relation(painter, view, palette, aim, aim.wish)
    else:
        ghosts = _ghosts(view, moving, grip, aim)
        if isinstance(aim.wish, LaneMove):
            _lit_lane(painter, view, palette, aim.lane)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faded(palette.accent, 0.3))
        painter.drawRects(ghosts[1:])
        for rect in ghosts[:1]:
            draw_ghost(painter, view, rect, _date_there(moving, grip, aim))
        first = ghosts[0] if ghosts else QRectF(QPointF(area.center()), QPointF(area.center()))
        _pill(painter, palette, QRectF(area), first, _words(view, grip, aim), aim)
    painter.restore()


def _words(view: TimelineView, grip: DragStart, aim: DropTarget) -> str:
    """What would come of it."""
    if aim.refusal is not None:
        return fault_in_words(aim.refusal.reason)
    several = view.tr("{n} events").replace("{n}", f"{grip.number:,}") if grip.number > 1 else ""
    wish = aim.wish
    assert not isinstance(wish, RelationWish)
    if isinstance(wish, LaneMove):
        name = view.layout_of_events.tracks[aim.lane].name
        pattern = view.tr("{what} to {lane}") if several else view.tr("To {lane}")
        head, lane, tail = pattern.partition("{lane}")
        return head.replace("{what}", several) + (name if lane else "") + tail
    if several:
        words = f"{several}, {steps_in_words(wish.unit, wish.steps)}"
    else:
        words = edtf_in_words(aim.date)
        if isinstance(wish, EndMove) and grip.part is Part.END and _is_single(view, grip.row):
            words = view.tr("Becomes a span: {dates}").replace("{dates}", words)
    if wish.unit > unit_shown(view.scale.seconds_per_px):
        words += f" · {unit_in_words(wish.unit)}"
    return words


def _is_single(view: TimelineView, row: int) -> bool:
    return not has_two_ends(view.moving.date_of(row))


def _date_there(moving: DragTool, grip: DragStart, aim: DropTarget) -> EdtfDate | None:
    """The date that the event in the hand would have; the one it has where it can't be there."""
    date = moving.date_of(grip.row)
    if isinstance(aim.wish, LaneMove | RelationWish):
        return parse_edtf(date)
    try:
        return parse_edtf(date_after(date, aim.wish))
    except MoveError:
        return parse_edtf(date)


# Where they would be.


def _ghosts(view: TimelineView, moving: DragTool, grip: DragStart, aim: DropTarget) -> list[QRectF]:
    """The marks in view that move, where they would be; that which was taken comes first."""
    marks, (left, top) = view.scene().marks, view.scene_point(QPoint(0, 0))
    rows = [grip.row]
    if grip.part is Part.BODY:
        rows += [row for row in view.selection_paint.rows(view.scene()) if row != grip.row]
    found = []
    shift = _shift(view, moving, grip.row, aim)
    for number, row in enumerate(rows[:MOST_GHOSTS]):
        if 0 < number < EXACT:
            dx0, dx1 = _shift(view, moving, row, aim)
        else:
            dx0, dx1 = shift
        for mark in (marks.row == row).nonzero()[0].tolist():
            if row == grip.row and int(marks.lane[mark]) != grip.lane:
                continue
            y = float(marks.y[mark]) - top
            if isinstance(aim.wish, LaneMove):
                y += aim.y - grip.y
            x0, x1 = float(marks.x0[mark]) - left + dx0, float(marks.x1[mark]) - left + dx1
            x0, x1 = max(-FAR_PX, min(x0, x1)), min(FAR_PX, max(x0, x1))
            half = BAR_HEIGHT / 2
            found.append(QRectF(x0, y - half, x1 - x0, 2 * half))
    return found


def _shift(view: TimelineView, moving: DragTool, row: int, aim: DropTarget) -> tuple[float, float]:
    """How far the ends of a mark would go, in pixels."""
    if isinstance(aim.wish, LaneMove | RelationWish) or row >= view.event_model.columns.dated:
        return 0.0, 0.0
    date = moving.date_of(row)
    try:
        before, after = parse_edtf(date), parse_edtf(date_after(date, aim.wish))
    except MoveError:
        return 0.0, 0.0
    x_of = view.scale.x_of
    dx0 = 0.0 if OPEN_START in (before.earliest, after.earliest) else 1.0
    dx1 = 0.0 if OPEN_END in (before.latest, after.latest) else 1.0
    dx0 *= x_of(float(after.earliest)) - x_of(float(before.earliest))
    dx1 *= x_of(float(after.latest)) - x_of(float(before.latest))
    return dx0, dx1


def _relation(
    painter: QPainter, view: TimelineView, palette: Palette, aim: DropTarget, wish: RelationWish
) -> None:
    """A line from the selected event to the pointer, and a ring around what it points at."""
    pen = QPen(QColor(palette.accent), 1.6)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    start = QRectF(view.visualRect(view.event_model.index(wish.origin, 0))).center()
    end, words = QPointF(aim.x, aim.y), view.tr("To another event")
    painter.drawLine(start, end)
    if wish.target >= 0 and view.texts is not None:
        target = QRectF(view.visualRect(view.event_model.index(wish.target, 0)))
        painter.drawRoundedRect(target.adjusted(-4, -2, 4, 2), 7, 7)
        words = view.tr("To {event}").replace("{event}", view.texts.full_title(wish.target))
    painter.setBrush(QColor(palette.accent))
    painter.drawEllipse(end, 4, 4)
    place = QRectF(end.x() - 12, end.y() - 12, 24, 24)
    _pill(painter, palette, QRectF(view.time_rect()), place, words, aim)


def _lit_lane(painter: QPainter, view: TimelineView, palette: Palette, lane: int) -> None:
    """The lane that the events would go to."""
    box = view.scene().lanes[lane]
    area = view.time_rect()
    rect = QRectF(area.left(), box.y - view.scroll_y + AXIS_PX, area.width(), box.height)
    painter.fillRect(rect, faded(palette.accent, 0.10))
    painter.setPen(QPen(QColor(palette.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -1))


def _pill(
    painter: QPainter, palette: Palette, area: QRectF, ghost: QRectF, words: str, aim: DropTarget
) -> None:
    """The words above the ghost, or below where there is no room."""
    painter.setFont(font_of(Face.LANE))
    metrics = painter.fontMetrics()
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(area.width() * 0.8))
    wide = metrics.horizontalAdvance(words) + 2 * INSET_PX
    end = ghost.left() if isinstance(aim.wish, EndMove) and not aim.wish.is_end else None
    end = ghost.right() if isinstance(aim.wish, EndMove) and aim.wish.is_end else end
    middle = ghost.center().x() if end is None else end
    middle = min(max(middle, area.left()), area.right())
    x = min(max(middle - wide / 2, area.left() + EDGE_PX), area.right() - wide - EDGE_PX)
    y = ghost.top() - ABOVE_PX - PILL_PX
    if y < area.top() + EDGE_PX:
        y = ghost.bottom() + ABOVE_PX
    rect = QRectF(x, y, wide, PILL_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent if aim.refusal is None else palette.text))
    painter.drawRoundedRect(rect, PILL_PX / 2, PILL_PX / 2)
    painter.setPen(QColor(palette.on_accent if aim.refusal is None else palette.panel))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
