"""Selected events in the hand: dragged in time, by an end, or to another lane."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QPainter

from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, EdtfDate, parse_edtf, to_edtf
from timeline_app.core.dates.display_unit import unit_shown
from timeline_app.core.dates.precision import DateShape, Precision
from timeline_app.core.dates.shift import (
    MoveError,
    as_span,
    end_moved,
    has_two_ends,
    least_unit,
    moved,
    steps_between,
)
from timeline_app.core.edits.move_edits import (
    EndMove,
    LaneMove,
    RelationWish,
    TimeMove,
    unit_of_rows,
)
from timeline_app.core.records.records import LaneId
from timeline_app.widgets.canvas.tools.handles import Part, handle_at, single_row

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.timeline_view import TimelineView

SCROLL_PX = 16
"""Beyond the edges a drag moves the view by so much with each movement."""
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class DragStart(NamedTuple):
    """What was taken, where on the canvas and when in time.

    `unit` is the finest by which all that is selected can move.
    """

    part: Part
    row: int
    lane: int
    at_s: float
    y: int
    unit: Precision
    number: int


class DropTarget(NamedTuple):
    """What would come of it if the button went up now; `refusal` says why nothing would.

    `date` is the pressed event's then, as EDTF.
    """

    wish: TimeMove | EndMove | LaneMove | RelationWish
    date: str
    lane: int
    y: int
    refusal: MoveError | None = None
    x: int = 0


class DragTool(QObject):
    """Takes the pointer from the press on a selected event to its release."""

    wished = Signal(object)
    """A `TimeMove`, `EndMove` or `LaneMove` of what is selected."""
    relation_requested = Signal(object)
    """A `RelationWish`, from the selected event to another."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self._grip: DragStart | None = None
        self._aim: DropTarget | None = None
        view.laid_over.append(self._paint)

    @property
    def grip(self) -> DragStart | None:
        """What is in the hand."""
        return self._grip

    @property
    def aim(self) -> DropTarget | None:
        """What would come of the drag."""
        return self._aim

    def _paint(self, painter: QPainter) -> None:
        from timeline_app.widgets.canvas.tools.drag_painter import paint_moving

        paint_moving(painter, self._view, self)

    # What hands do.

    def press(self, point: QPoint, modifiers: Qt.KeyboardModifier) -> bool:
        """The button goes down: whether something is in the hand now."""
        self._grip = self._aim = None
        if not self._view.may_change or modifiers & Shift:
            return False
        taken = self._taken(point, is_span_wanted=bool(modifiers & Ctrl))
        if taken is None:
            return False
        part, row, lane = taken
        unit, number = self._unit(part, row)
        at_s = self._view.scale.instant_at(point.x() - self._view.header_px)
        self._grip = DragStart(part, row, lane, at_s, point.y(), unit, number)
        return True

    def _taken(self, point: QPoint, *, is_span_wanted: bool) -> tuple[Part, int, int] | None:
        """What is at a point: an end, or the body of what is selected; its row and lane."""
        handle = handle_at(self._view, point)
        if handle is not None:
            return handle.part, handle.row, handle.lane
        hit = self._view.hit_at(point)
        if hit.row < 0 or not self._view.selected_rows.among([hit.row]):
            return None
        if not is_span_wanted:
            return Part.BODY, hit.row, hit.lane
        return (Part.END, hit.row, hit.lane) if single_row(self._view) == hit.row else None

    def _unit(self, part: Part, row: int) -> tuple[Precision, int]:
        """The finest unit that an end, or all that is selected, moves by; how many events move."""
        columns = self._view.event_model.columns
        if part is not Part.BODY:
            shape = DateShape.unpacked(columns.shape(row))
            own = shape.end if part is Part.END else shape.start
            return least_unit(DateShape(own, own).packed()), 1
        return unit_of_rows(columns, self._view.selected_rows.ranges(), Precision.DAY)

    def drag(self, point: QPoint) -> None:
        """The pointer moves with the button down."""
        grip, view = self._grip, self._view
        if grip is None:
            return
        self._follow_edges(point)
        is_body = grip.part is Part.BODY
        shape = Qt.CursorShape.ClosedHandCursor if is_body else cursor_of(grip.part)
        view.viewport().setCursor(shape)
        self._aim = self._aimed(grip, point)
        view.viewport().update()

    def release(self, point: QPoint) -> None:
        """The button goes up after a drag: what it aimed at is wished for."""
        if self._grip is not None:
            self.drag(point)
        aim = self._aim
        self.cancel()
        if aim is None or aim.refusal is not None:
            return
        match aim.wish:
            case RelationWish() as wish:
                if wish.target >= 0:
                    self.relation_requested.emit(wish)
            case LaneMove() as wish:
                self.wished.emit(wish)
            case wish:
                if wish.steps:
                    self.wished.emit(wish)

    def put_back(self, point: QPoint) -> bool:
        """The button goes up where it went down; whether that was on a handle beside its mark."""
        self.cancel()
        return self._view.hit_at(point).row < 0

    def cancel(self) -> bool:
        """Leave all as it was; whether something was in the hand."""
        was_held = self._grip is not None
        self._grip = self._aim = None
        if was_held:
            self._view.viewport().unsetCursor()
            self._view.viewport().update()
        return was_held

    def cursor_at(self, point: QPoint) -> Qt.CursorShape | None:
        """The shape of the pointer over what can be taken."""
        if not self._view.may_change:
            return None
        handle = handle_at(self._view, point)
        if handle is not None:
            return cursor_of(handle.part)
        row = self._view.hit_at(point).row
        is_selected = row >= 0 and self._view.selected_rows.among([row])
        return Qt.CursorShape.OpenHandCursor if is_selected else None

    # What it aims at.

    def _follow_edges(self, point: QPoint) -> None:
        """Move the view along where the pointer has left it."""
        view, area = self._view, self._view.time_rect()
        if not area.left() <= point.x() <= area.right():
            view.pan(SCROLL_PX if point.x() < area.left() else -SCROLL_PX)
        if not area.top() <= point.y() <= area.bottom():
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + (SCROLL_PX if point.y() > area.bottom() else -SCROLL_PX))

    def _aimed(self, grip: DragStart, point: QPoint) -> DropTarget:
        view = self._view
        if grip.part is Part.RELATE:
            target = view.hit_at(point).row
            wish_to = RelationWish(grip.row, -1 if target == grip.row else target)
            return DropTarget(wish_to, "", grip.lane, point.y(), x=point.x())
        date = self.date_of(grip.row)
        lane = self._lane_at(point)
        if grip.part is Part.BODY and lane not in (-1, grip.lane) and self._has_lanes:
            tracks = view.layout_of_events.tracks
            wish = LaneMove(LaneId(tracks[grip.lane].id), LaneId(tracks[lane].id))
            return DropTarget(wish, date, lane, point.y())
        unit = max(grip.unit, unit_shown(view.scale.seconds_per_px))
        columns = view.event_model.columns
        earliest, latest = int(columns.earliest[grip.row]), int(columns.latest[grip.row])
        is_late = earliest == OPEN_START or (grip.part is Part.END and latest != OPEN_END)
        anchor = latest if is_late else earliest
        now_s = view.scale.instant_at(point.x() - view.header_px)
        steps = steps_between(anchor, anchor + now_s - grip.at_s, unit)
        wish_: TimeMove | EndMove = TimeMove(unit, steps)
        if grip.part is not Part.BODY:
            wish_ = EndMove(unit, steps, grip.part is Part.END)
        try:
            return DropTarget(wish_, date_after(date, wish_), grip.lane, grip.y)
        except MoveError as error:
            return DropTarget(wish_, date, grip.lane, grip.y, error)

    @property
    def _has_lanes(self) -> bool:
        """Whether what lies under each other are lanes of the chronology."""
        state = self._view.view_state
        is_by_lane = state is not None and state.grouping is Grouping.LANE
        return is_by_lane and bool(self._view.event_model.columns.lanes)

    def _lane_at(self, point: QPoint) -> int:
        """The lane at a height of the viewport, -1 beyond all."""
        lanes = self._view.scene().lanes
        y = self._view.scene_point(point)[1]
        near = self._view.scene().lanes_within(y, y)
        return next((i for i in near if lanes[i].y <= y < lanes[i].y + lanes[i].height), -1)

    def date_of(self, row: int) -> str:
        """The date of an event as EDTF, without its clock time."""
        columns = self._view.event_model.columns
        bounds = EdtfDate(int(columns.earliest[row]), int(columns.latest[row]), columns.shape(row))
        return to_edtf(bounds)


def cursor_of(part: Part) -> Qt.CursorShape:
    """The shape of the pointer over a handle, and with it in the hand."""
    is_relation = part is Part.RELATE
    return Qt.CursorShape.CrossCursor if is_relation else Qt.CursorShape.SizeHorCursor


def date_after(date: str, wish: TimeMove | EndMove) -> str:
    """What a move makes of a date. Raises `MoveError`."""
    parse_edtf(date)
    if isinstance(wish, TimeMove):
        return moved(date, wish.unit, wish.steps)
    span = date if has_two_ends(date) else as_span(date)
    return end_moved(span, wish.unit, wish.steps, is_end=wish.is_end)
