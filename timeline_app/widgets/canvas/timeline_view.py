"""The canvas: a list view of events with a geometry and a painting of its own.

Being a QListView it brings selection, keys and a screen reader's list of events. All painting
comes from `render`; hands and keys are in `gestures` and `keys`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from timeline_app.core.guarded import override
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.widgets.canvas.backing_store import Found, offset_px
from timeline_app.widgets.canvas.item_view import Index, ItemView
from timeline_app.widgets.canvas.keep_visible import KeepVisible
from timeline_app.widgets.canvas.keyboard import CanvasKeyboard
from timeline_app.widgets.canvas.mouse import CanvasMouse
from timeline_app.widgets.canvas.overlay import paint_chrome, paint_overlay
from timeline_app.widgets.canvas.search_highlight import SearchHighlight
from timeline_app.widgets.canvas.selection_painter import SelectionPaint
from timeline_app.widgets.canvas.tools.event_geometry import make_a_mark
from timeline_app.widgets.controls.single_keys import SingleKeys

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.lane_headers import LaneHeaders
    from timeline_app.widgets.canvas.tools.arcs_layer import ArcsLayer
    from timeline_app.widgets.canvas.tools.date_marker import DateMarker
    from timeline_app.widgets.canvas.tools.drag import DragTool
    from timeline_app.widgets.canvas.tools.measure import MeasureTool

EMPTY_MARGIN_PX = 24
"""Beside what is said where nothing is to be seen."""


class TimelineView(ItemView):
    """Shows the events of an `EventModel` along time."""

    details_requested = Signal()
    lane_menu_requested = Signal(int, QPoint)
    """The lane whose header was asked for its menu, and where (global)."""
    lane_rename_requested = Signal(int, QRect)
    """The lane, and where its name stands in the viewport."""
    search_requested = Signal()
    let_go = Signal()
    """Esc was pressed, and there was nothing of the view's own to take back."""
    event_menu_requested = Signal(QPoint)
    """A menu for the selected events is wanted, here (global)."""
    ground_menu_requested = Signal(QPoint)
    """The same for the canvas, where no event is."""
    relation_requested = Signal(int)
    """To go along a relation of the selected event: 1 to what it led to, -1 to what led to it."""
    new_event_requested = Signal()
    draft_requested = Signal(QPoint)
    """A new event is wanted here (in the viewport)."""
    edit_requested = Signal()
    """The selected event is to be edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.single_keys = True
        self.may_change = False
        """Whether hands may change what is shown: draft, move and relate events."""
        self.letters = SingleKeys()
        self.selection_paint = SelectionPaint(self)
        self.hit_paint = SearchHighlight(self)
        self.laid_over: list[Callable[[QPainter], None]] = []
        """What paints over all else, each its own."""
        self.dates_laid_over: list[Callable[[], bool]] = []
        """Whether some of that are dates on the axis, beside which no other is drawn."""
        self.arcs: ArcsLayer | None = None
        """What draws relations; it comes after the first paint."""
        self._gestures = CanvasMouse(self)
        self._keys = CanvasKeyboard(self)
        self._kept_in_view = KeepVisible(self)
        self.settled.connect(self._kept_in_view.give_back)

    # What may be laid over the events; made when first asked for, after the first paint.

    @cached_property
    def ruler(self) -> MeasureTool:
        """What measures time."""
        from timeline_app.widgets.canvas.tools.measure import MeasureTool

        return MeasureTool(self)

    @cached_property
    def moving(self) -> DragTool:
        """What moves selected events."""
        from timeline_app.widgets.canvas.tools.drag import DragTool

        return DragTool(self)

    @cached_property
    def lane_headers(self) -> LaneHeaders:
        """What hands do on the headers of lanes."""
        from timeline_app.widgets.canvas.lane_headers import LaneHeaders

        return LaneHeaders(self)

    @cached_property
    def marked_time(self) -> DateMarker:
        """The date that somebody asked for."""
        from timeline_app.widgets.canvas.tools.date_marker import DateMarker

        return DateMarker(self)

    @override
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Zoom in until the event is a mark of its own, and bring it into view."""
        if self.has_place(index.row()):
            make_a_mark(self, index.row())

    # Keys that choose events.

    def select_in_lane(self, step: int) -> None:
        """Select the event nearest in time in the lane above (-1) or below (+1)."""
        self._move(self.CursorAction.MoveUp if step < 0 else self.CursorAction.MoveDown)

    def step_in_time(self, step: int) -> None:
        """Select the next (+1) or previous (-1) event in time."""
        self._move(self.CursorAction.MoveLeft if step < 0 else self.CursorAction.MoveRight)

    def select_first(self) -> None:
        """Select the first event in time."""
        self._move(self.CursorAction.MoveHome)

    def select_last(self) -> None:
        """Select the last event in time."""
        self._move(self.CursorAction.MoveEnd)

    def _move(self, action: QAbstractItemView.CursorAction) -> None:
        if self.layout_ is not None:
            self._keys.go(action)

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        return self._keys.cursor(cursorAction)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here."""

    # What Qt tells.

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self.layout_ is None or self.scene_painter is None:
            painter.fillRect(self.viewport().rect(), self.palette().base())
            return
        if not self.event_model.columns.dated:
            self._paint_empty(painter, self.scene_painter)
            return
        # At a fractional display scale the last column belongs to no whole pixel of ours.
        edge = self.viewport().rect().adjusted(self.viewport().width() - 2, 0, 2, 2)
        painter.fillRect(edge, QColor(self.scene_painter.palette.canvas))
        scene = self.scene()
        left = offset_px(scene, self.scale)
        found = self.hit_paint.in_scene(scene)
        painter.save()
        painter.setClipRect(self.time_rect())
        painter.translate(self.header_px, AXIS_PX)
        self._buffer.draw(
            painter,
            self.scene_painter,
            left,
            self.time_size,
            self.scroll_y,
            self.devicePixelRatioF(),
            self.selection_paint.in_buffer(scene),
            Found(self.hit_paint.version, found) if found is not None else None,
        )
        painter.restore()
        paint_overlay(painter, self, scene, left)
        if self.arcs is not None:
            self.arcs.draw(painter, scene, left)
        paint_chrome(painter, self, scene, left)
        for paint in self.laid_over:
            paint(painter)
        self._gestures.paint(painter)

    def _paint_empty(self, painter: QPainter, scene_painter: ScenePainter) -> None:
        """Say that there is nothing to show, on no false axis."""
        rect = self.viewport().rect()
        painter.fillRect(rect, QColor(scene_painter.palette.canvas))
        painter.setPen(QColor(scene_painter.palette.muted))
        count = len(self.event_model.columns)
        words = (
            ""
            if self.is_waiting
            else self.tr(
                "This chronology has no events yet. Double-click here or choose Event > New Event "
                "to make the first; File > Add Events from a File brings some in."
            )
        )
        if count:
            words = self.tr("No event of this chronology has a date ({n} in all).")
        wrapped = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
        room = rect.adjusted(EMPTY_MARGIN_PX, 0, -EMPTY_MARGIN_PX, 0)
        painter.drawText(room, wrapped, words.replace("{n}", f"{count:,}"))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if "lane_headers" in vars(self):
            self.lane_headers.let_go()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.is_settled:
            self._kept_in_view.note(event.oldSize().width(), event.oldSize().height())
        super().resizeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would make the first event the current one; nothing is until it is chosen."""
        was_current = self.currentIndex().isValid()
        super().focusInEvent(event)
        if not was_current and self.selectionModel() is not None:
            self.selectionModel().clearCurrentIndex()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.glide.finish()
        if not self._keys.press(event):
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._gestures.press(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._gestures.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._gestures.release(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._gestures.double_click(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from timeline_app.widgets.canvas.context_menu import ask_for_menu  # not for the first paint

        ask_for_menu(self, event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._gestures.wheel(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            from timeline_app.widgets.canvas.tooltip import (
                show_tip,  # not needed for the first paint
            )

            show_tip(self, event)
            return True
        if isinstance(event, QNativeGestureEvent):
            return self._gestures.native(event)
        if event.type() == QEvent.Type.Leave:
            self.set_hovered(-1)
            self.lane_headers.leave()
        if isinstance(event, QContextMenuEvent) and self.lane_headers.ask_menu(event):
            return True
        return super().viewportEvent(event)

    def set_hovered(self, row: int) -> None:
        """Underline the title of an event that the pointer is on."""
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()
