"""Selected events in the hand: dragged in time, by an end, or to another lane."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QPainter

from timeline_app.core.edits.move_edits import LaneMove, RelationWish
from timeline_app.core.guarded import override
from timeline_app.widgets.canvas.tools.canvas_tool import CanvasState, CanvasTool
from timeline_app.widgets.canvas.tools.drag_painter import paint_drag
from timeline_app.widgets.canvas.tools.drop_target import (
    DragStart,
    DropTarget,
    drop_target,
    unit_of_part,
)
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry
from timeline_app.widgets.canvas.tools.handles import (
    Handle,
    HandlePart,
    handle_at,
    handles_of,
    is_beside,
    is_level,
    paint_handles,
    single_row,
)

SCROLL_PX = 16
"""Beyond the edges a drag moves the view by so much with each movement."""
Ctrl, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class DragTool(CanvasTool):
    """Takes the pointer from the press on a selected event to its release."""

    move_requested = Signal(object)
    """A `TimeMove`, `EndMove` or `LaneMove` of what is selected."""
    relation_requested = Signal(object)
    """A `RelationWish`, from the selected event to another."""
    pan_requested = Signal(int)
    """The picture is to move right by so many pixels."""
    scroll_requested = Signal(int)
    """The lanes are to be scrolled down by so many pixels."""

    def __init__(self, canvas: CanvasState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._start: DragStart | None = None
        self._target: DropTarget | None = None
        self._kept: tuple[CanvasGeometry, int, bool, list[Handle]] | None = None
        self._pointer: QPoint | None = None
        self._is_beside = False

    @property
    def start(self) -> DragStart | None:
        """What is in the hand."""
        return self._start

    @property
    def target(self) -> DropTarget | None:
        """What would come of the drag."""
        return self._target

    # What can be taken.

    def handles(self) -> list[Handle]:
        """The handles of the one selected event that are in view; none where it may not change."""
        geometry = self._canvas.geometry_now()
        if geometry is None:
            return []
        row = single_row(geometry, self._canvas.selected_rows)
        return self._handles(geometry, row, with_relate=True)

    def _handles(self, geometry: CanvasGeometry, row: int, *, with_relate: bool) -> list[Handle]:
        """The handles of the one selected event; none where its row is -1.

        That for relations takes long to find a place for.
        """
        if row < 0 or not self._canvas.may_change:
            return []
        kept = self._kept
        if kept is None or kept[0] is not geometry or kept[1:3] != (row, with_relate):
            found = handles_of(geometry, row, with_relate=with_relate)
            kept = self._kept = geometry, row, with_relate, found
        return kept[3]

    def handle_at(self, point: QPoint) -> Handle | None:
        """The handle that a point of the viewport takes; other events go before it."""
        geometry = self._canvas.geometry_now()
        return None if geometry is None else self._handle_at(geometry, point)

    def _handle_at(self, geometry: CanvasGeometry, point: QPoint) -> Handle | None:
        row = single_row(geometry, self._canvas.selected_rows)
        return handle_at(geometry, self._handles(geometry, row, with_relate=True), point)

    def seen_handles(self) -> list[Handle]:
        """The handles that are drawn: that for relations while the pointer is on its event."""
        geometry = self._canvas.geometry_now()
        return [] if geometry is None else self._seen_handles(geometry)

    def _seen_handles(self, geometry: CanvasGeometry) -> list[Handle]:
        row, pointer = single_row(geometry, self._canvas.selected_rows), self._pointer
        if row < 0 or pointer is None or not is_level(geometry, row, pointer):
            return self._handles(geometry, row, with_relate=False)
        handles = self._handles(geometry, row, with_relate=True)
        is_seen = is_beside(geometry, row, handles, pointer)
        return [one for one in handles if is_seen or one.part is not HandlePart.RELATE]

    def hover(self, point: QPoint | None) -> None:
        """The pointer is here, None for elsewhere: the handle for relations comes or goes."""
        before = self._is_beside
        self._pointer = point
        self._is_beside = any(one.part is HandlePart.RELATE for one in self.seen_handles())
        if before != self._is_beside:
            self.changed.emit()

    def cursor_at(self, point: QPoint) -> Qt.CursorShape | None:
        """The shape of the pointer over what can be taken."""
        geometry = self._canvas.geometry_now() if self._canvas.may_change else None
        if geometry is None:
            return None
        handle = self._handle_at(geometry, point)
        if handle is not None:
            return cursor_of(handle.part)
        row = geometry.hit_at(point).row
        is_selected = row >= 0 and self._canvas.selected_rows.among([row])
        return Qt.CursorShape.OpenHandCursor if is_selected else None

    # What hands do.

    def press(self, point: QPoint, modifiers: Qt.KeyboardModifier) -> bool:
        """The button goes down: whether something is in the hand now."""
        self._start = self._target = None
        geometry = self._canvas.geometry_now()
        if geometry is None or not self._canvas.may_change or modifiers & Shift:
            return False
        taken = self._taken(geometry, point, is_span_wanted=bool(modifiers & Ctrl))
        if taken is None:
            return False
        part, row, lane = taken
        ranges = self._canvas.selected_rows.ranges()
        unit, number = unit_of_part(geometry.columns, part, row, ranges)
        at_s = geometry.instant_at(point)
        self._start = DragStart(part, row, lane, at_s, point.y(), unit, number)
        return True

    def _taken(
        self, geometry: CanvasGeometry, point: QPoint, *, is_span_wanted: bool
    ) -> tuple[HandlePart, int, int] | None:
        """What is at a point: an end, or the body of what is selected; its row and lane."""
        handle = self._handle_at(geometry, point)
        if handle is not None:
            return handle.part, handle.row, handle.lane
        hit, selected = geometry.hit_at(point), self._canvas.selected_rows
        if hit.row < 0 or not selected.among([hit.row]):
            return None
        if not is_span_wanted:
            return HandlePart.BODY, hit.row, hit.lane
        is_single = single_row(geometry, selected) == hit.row
        return (HandlePart.END, hit.row, hit.lane) if is_single else None

    def drag(self, point: QPoint) -> None:
        """The pointer moves with the button down."""
        start = self._start
        if start is None:
            return
        self._follow_edges(point)
        is_body = start.part is HandlePart.BODY
        shape = Qt.CursorShape.ClosedHandCursor if is_body else cursor_of(start.part)
        self.cursor_requested.emit(shape)
        geometry = self._canvas.geometry_now()
        if geometry is not None:
            has_own_lanes = self._canvas.has_own_lanes
            self._target = drop_target(geometry, start, point, has_own_lanes=has_own_lanes)
        self.changed.emit()

    def _follow_edges(self, point: QPoint) -> None:
        """Move the view along where the pointer has left it."""
        geometry = self._canvas.geometry_now()
        if geometry is None:
            return
        area = geometry.time_rect
        if not area.left() <= point.x() <= area.right():
            self.pan_requested.emit(SCROLL_PX if point.x() < area.left() else -SCROLL_PX)
        if not area.top() <= point.y() <= area.bottom():
            self.scroll_requested.emit(SCROLL_PX if point.y() > area.bottom() else -SCROLL_PX)

    def release(self, point: QPoint) -> None:
        """The button goes up after a drag: what it aimed at is asked for."""
        if self._start is not None:
            self.drag(point)
        target = self._target
        self.cancel()
        if target is None or target.refusal is not None:
            return
        match target.wish:
            case RelationWish() as wish:
                if wish.target >= 0:
                    self.relation_requested.emit(wish)
            case LaneMove() as wish:
                self.move_requested.emit(wish)
            case wish:
                if wish.steps:
                    self.move_requested.emit(wish)

    def put_back(self, point: QPoint) -> bool:
        """The button goes up where it went down; whether that was on a handle beside its mark."""
        self.cancel()
        geometry = self._canvas.geometry_now()
        return geometry is None or geometry.hit_at(point).row < 0

    def cancel(self) -> bool:
        """Leave all as it was; whether something was in the hand."""
        was_held = self._start is not None
        self._start = self._target = None
        if was_held:
            self.cursor_requested.emit(None)
            self.changed.emit()
        return was_held

    # What is seen of it.

    @override
    def paint(self, painter: QPainter, frame: CanvasFrame) -> None:
        if not self._canvas.may_change:
            return
        start, target = self._start, self._target
        is_held = start is not None and target is not None
        handles = [] if is_held else self._seen_handles(frame.geometry)
        if not is_held and not handles:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(frame.geometry.time_rect)
        paint_handles(painter, handles, frame.palette)
        if start is not None and target is not None:
            paint_drag(painter, frame, start, target)
        painter.restore()


def cursor_of(part: HandlePart) -> Qt.CursorShape:
    """The shape of the pointer over a handle, and with it in the hand."""
    is_relation = part is HandlePart.RELATE
    return Qt.CursorShape.CrossCursor if is_relation else Qt.CursorShape.SizeHorCursor
