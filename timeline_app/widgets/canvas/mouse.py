"""What hands do on the canvas: click, drag, wheel, pinch.

A click means what lay under the pointer when it was pressed.
"""

from __future__ import annotations

import math
from collections import deque
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication

from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.value import replace
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.style.palette import faded
from timeline_app.scene.marks.hit_test import Hit
from timeline_app.scene.navigation import RowPlace
from timeline_app.widgets.canvas.item_view import ItemView
from timeline_app.widgets.controls.timing import later

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.timeline_view import TimelineView


class PressedHit:
    """Remembers it from the press on, or from the edit that the press has led to."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._pointer: QPoint | None = None
        """Where the pointer is over the canvas."""
        self._before: tuple[QPoint, Hit] | None = None
        """What was under it before an edit of just now."""
        self._hit: Hit | None = None
        """What the button was pressed on; None while none is down."""

    def point_at(self, point: QPoint | None) -> None:
        """The pointer is here, or not over the canvas."""
        self._pointer = point

    def press(self, point: QPoint) -> bool:
        """A button goes down; whether an edit has just moved something else there."""
        now, before = self._view.hit_at(point), self._before
        is_before = before is not None and before[0] == point
        self._hit = before[1] if before is not None and is_before else now
        return self._hit != now

    def release(self) -> Hit | None:
        """The button goes up: what it was pressed on."""
        hit, self._hit = self._hit, None
        return hit

    def before_edit(self) -> None:
        """Something is about to be laid out anew.

        What isn't laid out just now nobody has seen, and its rows may be other events by now.
        """
        if self._pointer is None or not self._view.is_laid_out:
            return
        if self._before is None and self._hit is None:
            self._before = self._pointer, self._view.hit_at(self._pointer)
            later(self._view, self._forget)

    def after_edit(self, change: ColumnsChange) -> None:
        """Rows are others now."""
        if self._before is not None:
            self._before = self._before[0], _after(self._before[1], change)
        if self._hit is not None:
            self._hit = _after(self._hit, change)

    def _forget(self) -> None:
        self._before = None


def _after(hit: Hit, change: ColumnsChange) -> Hit:
    return replace(hit, row=change.row_after(hit.row)) if hit.row >= 0 else hit


NOTCH = 120.0
ZOOM_PER_NOTCH = 1.25
CLICK_PX = 4
AWAY_PX = 8
"""So far from what can be hit, and its reach, ground is empty."""
FLING_WINDOW_MS = 80

Select = QItemSelectionModel.SelectionFlag


class Drag(Enum):
    """What a drag does."""

    NONE = auto()
    PAN = auto()
    AREA = auto()
    AXIS = auto()
    MEASURE = auto()
    LANE = auto()
    MOVE = auto()


class CanvasMouse:
    """Turns mouse, wheel and pinch into moves of the view and changes of the selection."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._drag = Drag.NONE
        self._origin = QPoint()
        self._last = QPoint()
        self._moved = False
        self._has_opened_cluster = False
        self.pressed = PressedHit(view)
        self._trail: deque[tuple[int, int]] = deque(maxlen=8)

    @property
    def is_dragging(self) -> bool:
        """Whether a button is down that may drag something."""
        return self._drag is not Drag.NONE

    def press(self, event: QMouseEvent) -> None:
        """A button goes down: any movement stops."""
        view, point = self._view, event.position().toPoint()
        view.glide.stop()
        self._has_opened_cluster = False
        if event.button() != Qt.MouseButton.LeftButton or view.layout_ is None:
            return
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        view.shows_focus = False
        self._origin = self._last = point
        self._moved = False
        self._trail.clear()
        self._trail.append((event.timestamp(), point.x()))
        if view.measure_tool.is_armed:
            self._drag = Drag.MEASURE
            view.measure_tool.press(point)
        elif point.y() < AXIS_PX:
            self._drag = Drag.AXIS if point.x() >= self._view.header_px else Drag.NONE
        elif self.pressed.press(point) or view.claims_at(point) is not None:
            self._drag = Drag.PAN
        elif view.lane_headers.press(point):
            self._drag = Drag.LANE
        elif view.may_change and view.drag_tool.press(point, event.modifiers()):
            self._drag = Drag.MOVE
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._drag = Drag.AREA
        else:
            self._drag = Drag.PAN

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves, with a button down or without."""
        view, point = self._view, event.position().toPoint()
        self.pressed.point_at(point)
        if self._drag is Drag.NONE or not event.buttons() & Qt.MouseButton.LeftButton:
            self._hover(point)
            return
        if not self._moved and (point - self._origin).manhattanLength() < CLICK_PX:
            return
        if not self._moved:
            self._moved = True
            self._last = self._origin
            if self._drag is Drag.PAN:
                view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._drag is Drag.MEASURE:
            view.measure_tool.point_at(point)
            return
        if self._drag is Drag.LANE:
            view.lane_headers.drag(point)
            return
        if self._drag is Drag.MOVE:
            view.drag_tool.drag(point)
            return
        if self._drag is Drag.PAN:
            self._pan_to(point, event.timestamp())
            return
        self._last = point
        view.viewport().update()

    def _pan_to(self, point: QPoint, at_ms: int) -> None:
        """Take the view along with the pointer."""
        self._trail.append((at_ms, point.x()))
        by, self._last = point - self._last, point
        if by.y():
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() - by.y())
        if by.x():
            self._view.pan(by.x())

    def release(self, event: QMouseEvent) -> None:
        """A button goes up: a click selects, a drag is done."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        drag, self._drag = self._drag, Drag.NONE
        has_moved, self._moved = self._moved, False
        pressed = self.pressed.release()
        self._view.viewport().unsetCursor()
        if self._is_done(drag, event.position().toPoint(), has_moved=has_moved):
            return
        if not has_moved:
            if drag in (Drag.PAN, Drag.AREA, Drag.MOVE):
                self._click(event, pressed)
            return
        if drag is Drag.PAN:
            self._fling(event)
        elif drag is Drag.AREA:
            rect = QRect(self._origin, self._last).normalized()
            add = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            flag = Select.Select if add else Select.ClearAndSelect
            self._view.setSelection(rect, flag)
        elif drag is Drag.AXIS:
            self._zoom_to_drag()
        self._view.viewport().update()

    def _is_done(self, drag: Drag, point: QPoint, *, has_moved: bool) -> bool:
        """Let others finish what is theirs; whether nothing is left to be done."""
        view = self._view
        match drag:
            case Drag.MEASURE:
                view.measure_tool.release(point, has_moved=has_moved)
            case Drag.LANE:
                view.lane_headers.release(self._origin, has_moved=has_moved)
            case Drag.MOVE if has_moved:
                view.drag_tool.release(point)
            case Drag.MOVE:
                return view.drag_tool.put_back(self._origin)
            case _:
                return False
        return True

    def double_click(self, event: QMouseEvent) -> None:
        """A double click zooms to an event, and drafts one on empty ground.

        On a strip, near to a mark, and where nothing can be drafted, it zooms in there.
        """
        view, point = self._view, event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or view.measure_tool.is_armed:
            return
        if self._has_opened_cluster or view.claims_at(point) is not None:
            return  # its first click has acted, and something else lies here now
        hit = view.hit_at(point)
        if hit.cluster is not None or view.lane_headers.double_click(point):
            return
        if hit.row >= 0:
            view.fit_rows([hit.row])
        elif view.may_change and self._is_free(point):
            view.draft_requested.emit(point)
        elif view.time_rect().contains(point):
            view.zoom(3.0, point.x() - self._view.header_px, animated=True)

    def _is_free(self, point: QPoint) -> bool:
        """Whether a point of the time area is well away from all that can be hit."""
        view = self._view
        if not view.time_rect().contains(point):
            return False
        around = ((0, 0), (-AWAY_PX, 0), (AWAY_PX, 0), (0, -AWAY_PX), (0, AWAY_PX))
        hits = [view.hit_at(point + QPoint(dx, dy)) for dx, dy in around]
        is_lane = view.scene().lanes[hits[0].lane].is_strip if hits[0].lane >= 0 else False
        return not is_lane and all(hit.row < 0 and hit.cluster is None for hit in hits)

    def wheel(self, event: QWheelEvent) -> None:
        """Ctrl zooms, Shift and sideways pan, else the lanes scroll."""
        view = self._view
        event.accept()
        view.glide.stop()
        angle, pixels = event.angleDelta(), event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = (angle.y() or angle.x()) / NOTCH
            x = event.position().x() - self._view.header_px
            x = min(max(x, 0.0), float(view.time_width))
            view.zoom_by_hand(ZOOM_PER_NOTCH**steps, x, event.position().y() - self._view.top_px)
            return
        dx = pixels.x() if not pixels.isNull() else angle.x()
        dy = pixels.y() if not pixels.isNull() else angle.y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not dx:
            dx, dy = dy, 0
        if dx and abs(dx) >= abs(dy):
            view.pan(round(dx))
            return
        if dy:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() - round(dy if not pixels.isNull() else dy / NOTCH * 60))

    def native(self, event: QNativeGestureEvent) -> bool:
        """A pinch on a touchpad zooms about the pointer."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        x = event.position().x() - self._view.header_px
        self._view.zoom_by_hand(
            math.exp(event.value()), x, event.position().y() - self._view.top_px
        )
        return True

    def paint(self, painter: QPainter) -> None:
        """Draw the frame of a drag that selects or zooms."""
        if not self._moved or self._drag not in (Drag.AREA, Drag.AXIS):
            return
        rect = QRectF(QPointF(self._origin), QPointF(self._last)).normalized()
        if self._drag is Drag.AXIS:
            rect.setTop(0)
            rect.setBottom(self._view.viewport().height())
        rect = rect.intersected(
            QRectF(
                self._view.header_px,
                0,
                self._view.time_width,
                self._view.viewport().height(),
            )
        )
        assert self._view.scene_painter is not None
        accent = QColor(self._view.scene_painter.palette.accent)
        painter.setPen(QPen(accent, 1))
        painter.setBrush(faded(accent, 0.12))
        painter.drawRect(rect)

    def _named_at_edge(self, point: QPoint) -> int:
        """The row of a related event out of view whose name stands at the edge here, or -1."""
        comb, geometry = self._view.comb, self._view.geometry_now()
        return -1 if comb is None or geometry is None else comb.row_at(geometry, point)

    def _hover(self, point: QPoint) -> None:
        hit = self._view.hit_at(point)
        self._view.set_hovered(hit.row)
        claims = self._view.claims
        is_claim = claims is not None and claims.hover(point)
        is_chevron = self._view.lane_headers.hover(point)
        if self._view.measure_tool.is_armed:
            self._view.measure_tool.point_at(point)
            return
        shape = Qt.CursorShape.ArrowCursor
        is_named = self._named_at_edge(point) >= 0
        if hit.row >= 0 or hit.cluster is not None or is_chevron or is_named or is_claim:
            shape = Qt.CursorShape.PointingHandCursor
        elif point.y() < AXIS_PX and point.x() >= self._view.header_px:
            shape = Qt.CursorShape.SizeHorCursor
        if self._view.may_change and self._view.claims_at(point) is None:
            self._view.drag_tool.hover(point)
            shape = self._view.drag_tool.cursor_at(point) or shape
        self._view.viewport().setCursor(shape)

    def _click(self, event: QMouseEvent, pressed: Hit | None) -> None:
        """A click on what was `pressed`, whatever has come there since."""
        view = self._view
        claims = view.claims_at(self._origin)
        if claims is not None:
            claims.click(self._origin)
            return
        hit = view.hit_at(self._origin) if pressed is None else pressed
        beyond = self._named_at_edge(self._origin)
        model = view.selectionModel()
        view.measure_tool.dismiss()
        view.canvas_clicked.emit()
        if hit.cluster is not None:
            self._has_opened_cluster = True
            view.open_cluster(hit.cluster)
        elif beyond >= 0:
            view.select_row(beyond)
        elif hit.row >= 0:
            index = view.event_model.index(hit.row, 0)
            view.stands = RowPlace(hit.row, hit.lane)
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                model.setCurrentIndex(index, Select.Toggle)
            else:
                model.setCurrentIndex(index, Select.ClearAndSelect)
        elif not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            model.clearSelection()

    def _fling(self, event: QMouseEvent) -> None:
        """Go on with the speed of the last moments, if the pointer was still moving."""
        now = event.timestamp()
        recent = [(t, x) for t, x in self._trail if now - t <= FLING_WINDOW_MS]
        if len(recent) < 2 or recent[-1][0] <= recent[0][0]:
            return
        speed = (recent[-1][1] - recent[0][1]) * 1000.0 / (recent[-1][0] - recent[0][0])
        self._view.glide.fling(self._view.scale, speed)

    def _zoom_to_drag(self) -> None:
        view = self._view
        if abs(self._last.x() - self._origin.x()) < QApplication.startDragDistance():
            return
        xs = sorted(
            (self._origin.x() - self._view.header_px, self._last.x() - self._view.header_px)
        )
        view.zoom_to_range(view.scale.instant_at(xs[0]), view.scale.instant_at(xs[1]))


def menu_place(view: ItemView, event: QContextMenuEvent) -> tuple[bool, QPoint]:
    """Whether a menu is wanted for events, not for the canvas, and where (global).

    It is that of the event under the pointer, which is selected then; by the keyboard that of
    what is selected, at the mark of the current event.
    """
    selection, port = view.selectionModel(), view.viewport()
    if event.reason() == QContextMenuEvent.Reason.Keyboard:
        mark = view.visualRect(view.currentIndex()).intersected(port.rect())
        where = view.time_rect().center() if mark.isEmpty() else mark.bottomLeft()
        return selection.hasSelection(), port.mapToGlobal(where)
    row = view.hit_at(event.pos()).row
    if row >= 0:
        index = view.event_model.index(row, 0)
        is_selected = selection.isSelected(index)
        flag = QItemSelectionModel.SelectionFlag
        selection.setCurrentIndex(index, flag.NoUpdate if is_selected else flag.ClearAndSelect)
    return row >= 0, event.globalPos()
