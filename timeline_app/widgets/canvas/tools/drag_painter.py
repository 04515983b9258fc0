"""How events in the hand look: dashed where they would be, with that in words beside them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, EdtfDate, parse_edtf
from timeline_app.core.dates.display_unit import unit_shown
from timeline_app.core.dates.shift import MoveError, has_two_ends
from timeline_app.core.edits.move_edits import EndMove, LaneMove, RelationWish
from timeline_app.core.text.translation import Texts
from timeline_app.render.marks.bars import BAR_HEIGHT
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette, faded
from timeline_app.widgets.canvas.tools.draft_ghost import draw_ghost
from timeline_app.widgets.canvas.tools.drop_target import (
    DragStart,
    DropTarget,
    date_after,
    date_of_row,
)
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry
from timeline_app.widgets.canvas.tools.handles import HandlePart
from timeline_app.widgets.texts.move_texts import (
    edtf_in_words,
    fault_in_words,
    steps_in_words,
    unit_in_words,
)

drag_texts = Texts("drag_texts")

EXACT = 8
"""So many ghosts are drawn by their own dates; more go along with the one that was taken."""
MOST_GHOSTS = 400
FAR_PX = 1e5
PILL_PX, INSET_PX, EDGE_PX, ABOVE_PX = 24.0, 12.0, 4.0, 10.0


def paint_drag(painter: QPainter, frame: CanvasFrame, start: DragStart, target: DropTarget) -> None:
    """Draw what is in the hand."""
    palette, area = frame.palette, QRectF(frame.geometry.time_rect)
    if isinstance(target.wish, RelationWish):
        _relation(painter, frame, target, target.wish)
        return
    ghosts = _ghosts(frame, start, target)
    if isinstance(target.wish, LaneMove):
        _lit_lane(painter, frame, target.lane)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faded(palette.accent, 0.3))
    painter.drawRects(ghosts[1:])
    columns = frame.geometry.columns
    for rect in ghosts[:1]:
        draw_ghost(painter, frame, rect, _date_there(columns, start, target))
    centre = QPointF(frame.geometry.time_rect.center())
    first = ghosts[0] if ghosts else QRectF(centre, centre)
    _pill(painter, palette, area, first, _words(frame.geometry, start, target), target)


def _words(geometry: CanvasGeometry, start: DragStart, target: DropTarget) -> str:
    """What would come of it."""
    if target.refusal is not None:
        return fault_in_words(target.refusal.reason)
    wish, are_several = target.wish, start.number > 1
    assert not isinstance(wish, RelationWish)
    if isinstance(wish, LaneMove):
        pattern = drag_texts.tr("To {lane}")
        if are_several:
            pattern = drag_texts.tr("{n} events to {lane}", "", start.number)
        return pattern.replace("{lane}", geometry.layout.tracks[target.lane].name)
    if are_several:
        words = drag_texts.tr("{n} events, {steps}", "", start.number)
        words = words.replace("{steps}", steps_in_words(wish.unit, wish.steps))
    else:
        words = edtf_in_words(target.date)
        is_single = not has_two_ends(date_of_row(geometry.columns, start.row))
        if isinstance(wish, EndMove) and start.part is HandlePart.END and is_single:
            words = drag_texts.tr("Becomes a span: {dates}").replace("{dates}", words)
    if wish.unit > unit_shown(geometry.scale.seconds_per_px):
        words += f" · {unit_in_words(wish.unit)}"
    return words


def _date_there(columns: EventColumns, start: DragStart, target: DropTarget) -> EdtfDate | None:
    """The date that the event in the hand would have; the one it has where it can't be there."""
    date = date_of_row(columns, start.row)
    if isinstance(target.wish, LaneMove | RelationWish):
        return parse_edtf(date)
    try:
        return parse_edtf(date_after(date, target.wish))
    except MoveError:
        return parse_edtf(date)


# Where they would be.


def _ghosts(frame: CanvasFrame, start: DragStart, target: DropTarget) -> list[QRectF]:
    """The marks in view that move, where they would be; that which was taken comes first."""
    geometry = frame.geometry
    marks, (left, top) = geometry.scene.marks, geometry.scene_point(QPoint(0, 0))
    rows = [start.row]
    if start.part is HandlePart.BODY:
        in_view = dict.fromkeys(marks.row.tolist())
        rows += [row for row in frame.selected.among(in_view) if row != start.row]
    found = []
    shift = _shift(geometry, start.row, target)
    for number, row in enumerate(rows[:MOST_GHOSTS]):
        if 0 < number < EXACT:
            dx0, dx1 = _shift(geometry, row, target)
        else:
            dx0, dx1 = shift
        for mark in (marks.row == row).nonzero()[0].tolist():
            if row == start.row and int(marks.lane[mark]) != start.lane:
                continue
            y = float(marks.y[mark]) - top
            if isinstance(target.wish, LaneMove):
                y += target.y - start.y
            x0, x1 = float(marks.x0[mark]) - left + dx0, float(marks.x1[mark]) - left + dx1
            x0, x1 = max(-FAR_PX, min(x0, x1)), min(FAR_PX, max(x0, x1))
            half = BAR_HEIGHT / 2
            found.append(QRectF(x0, y - half, x1 - x0, 2 * half))
    return found


def _shift(geometry: CanvasGeometry, row: int, target: DropTarget) -> tuple[float, float]:
    """How far the ends of a mark would go, in pixels."""
    if isinstance(target.wish, LaneMove | RelationWish) or row >= geometry.columns.dated:
        return 0.0, 0.0
    date = date_of_row(geometry.columns, row)
    try:
        before, after = parse_edtf(date), parse_edtf(date_after(date, target.wish))
    except MoveError:
        return 0.0, 0.0
    x_of = geometry.x_of
    dx0 = 0.0 if OPEN_START in (before.earliest, after.earliest) else 1.0
    dx1 = 0.0 if OPEN_END in (before.latest, after.latest) else 1.0
    dx0 *= x_of(float(after.earliest)) - x_of(float(before.earliest))
    dx1 *= x_of(float(after.latest)) - x_of(float(before.latest))
    return dx0, dx1


def _relation(
    painter: QPainter, frame: CanvasFrame, target: DropTarget, wish: RelationWish
) -> None:
    """A line from the selected event to the pointer, and a ring around what it points at."""
    geometry, palette = frame.geometry, frame.palette
    painter.setPen(QPen(QColor(palette.accent), 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    start = QRectF(geometry.seen_rect_of(wish.origin)).center()
    end, words = QPointF(target.x, target.y), drag_texts.tr("To another event")
    painter.drawLine(start, end)
    if wish.target >= 0:
        other = QRectF(geometry.seen_rect_of(wish.target))
        painter.drawRoundedRect(other.adjusted(-4, -2, 4, 2), 7, 7)
        words = drag_texts.tr("To {event}").replace("{event}", frame.texts.full_title(wish.target))
    painter.setBrush(QColor(palette.accent))
    painter.drawEllipse(end, 4, 4)
    place = QRectF(end.x() - 12, end.y() - 12, 24, 24)
    _pill(painter, palette, QRectF(geometry.time_rect), place, words, target)


def _lit_lane(painter: QPainter, frame: CanvasFrame, lane: int) -> None:
    """The lane that the events would go to."""
    geometry, palette = frame.geometry, frame.palette
    box, area = geometry.scene.lanes[lane], geometry.time_rect
    rect = QRectF(
        area.left(), box.y - geometry.scroll_y + geometry.top_px, area.width(), box.height
    )
    painter.fillRect(rect, faded(palette.accent, 0.10))
    painter.setPen(QPen(QColor(palette.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -1))


def _pill(
    painter: QPainter, palette: Palette, area: QRectF, ghost: QRectF, words: str, target: DropTarget
) -> None:
    """The words above the ghost, or below where there is no room."""
    painter.setFont(font_of(Face.LANE))
    metrics = painter.fontMetrics()
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(area.width() * 0.8))
    wide = metrics.horizontalAdvance(words) + 2 * INSET_PX
    end = ghost.left() if isinstance(target.wish, EndMove) and not target.wish.is_end else None
    end = ghost.right() if isinstance(target.wish, EndMove) and target.wish.is_end else end
    middle = ghost.center().x() if end is None else end
    middle = min(max(middle, area.left()), area.right())
    x = min(max(middle - wide / 2, area.left() + EDGE_PX), area.right() - wide - EDGE_PX)
    y = ghost.top() - ABOVE_PX - PILL_PX
    if y < area.top() + EDGE_PX:
        y = ghost.bottom() + ABOVE_PX
    rect = QRectF(x, y, wide, PILL_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.accent if target.refusal is None else palette.text))
    painter.drawRoundedRect(rect, PILL_PX / 2, PILL_PX / 2)
    painter.setPen(QColor(palette.on_accent if target.refusal is None else palette.panel))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words)
