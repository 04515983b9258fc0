"""The canvas: a list view of events with a geometry and a painting of its own.

Being a QListView it brings selection, keys and a screen reader's list of events. All painting
comes from `render`; hands and keys are in `mouse` and `keyboard`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
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
from timeline_app.scene.marks.hit_test import Hit
from timeline_app.scene.model.scene import Scene
from timeline_app.widgets.canvas.headers_in_view import HeadersInView
from timeline_app.widgets.canvas.item_view import Index, ItemView, KeepVisible
from timeline_app.widgets.canvas.keyboard import CanvasKeyboard
from timeline_app.widgets.canvas.mouse import CanvasMouse
from timeline_app.widgets.canvas.overlay import Current, paint_chrome, paint_empty, paint_overlay
from timeline_app.widgets.canvas.row_highlights import HighlightPainter, SearchHighlight
from timeline_app.widgets.canvas.stored_picture import IdlePainting, MarkLooks
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry
from timeline_app.widgets.controls.single_keys import SingleKeys

if TYPE_CHECKING:
    from timeline_app.core.columns.live_columns import ColumnsChange
    from timeline_app.widgets.canvas.lane_headers import LaneHeaders
    from timeline_app.widgets.canvas.tools.canvas_tool import CanvasTool
    from timeline_app.widgets.canvas.tools.claim_layer import ClaimLayer
    from timeline_app.widgets.canvas.tools.comb_layer import CombLayer
    from timeline_app.widgets.canvas.tools.drag import DragTool
    from timeline_app.widgets.canvas.tools.guide_line import DateMarker
    from timeline_app.widgets.canvas.tools.measure import MeasureTool

KEYBOARD_REASONS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Why the focus comes here when it comes by keys."""

CHOOSING_KEYS = (
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
    *(Qt.Key.Key_Home, Qt.Key.Key_End),
)
"""The keys that choose another event."""


class TimelineView(ItemView):
    """Shows the events of an `EventModel` along time."""

    details_requested = Signal()
    lane_menu_requested = Signal(int, QPoint)
    """The lane whose header was asked for its menu, and where (global)."""
    lane_rename_requested = Signal(int, QRect)
    """The lane, and where its name stands in the viewport."""
    search_requested = Signal()
    canvas_clicked = Signal()
    """What lies over the events, and has no place of its own, is to go: a click does what it did
    without it.
    """
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
    claims_requested = Signal()
    """The dates given for the selected event are to be shown, or hidden again."""
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
        self.shows_focus = False
        """Whether keys choose here: a hand sees without a ring what it has clicked."""
        self.letters = SingleKeys()
        self.leave_beside: Callable[[], bool] = lambda: False
        """Goes back where more was opened beside the canvas; whether there was such a thing."""
        self.selection_painter = HighlightPainter(self)
        self.search_highlight = SearchHighlight(self)
        self._tools: list[CanvasTool] = []
        """What is laid over all else."""
        self.comb: CombLayer | None = None
        """What draws relations; it comes after the first paint."""
        self.claims: ClaimLayer | None = None
        """What draws the dates given for the selected event; it comes after it as well."""
        self._mouse = CanvasMouse(self)
        self._keys = CanvasKeyboard(self)
        self._idle = IdlePainting(self)
        self._headers = HeadersInView()
        self._kept_in_view = KeepVisible(self)
        self.settled.connect(self._kept_in_view.give_back)

    # What may be laid over the events; made when first asked for, after the first paint.

    def lay_over(self, tool: CanvasTool) -> None:
        """Let a tool be seen over the events, and say how the pointer looks."""
        self._tools.append(tool)
        tool.changed.connect(self.viewport().update)
        tool.cursor_requested.connect(self._show_cursor)

    def show_comb(self, comb: CombLayer) -> None:
        """Let relations be seen over the events from now on."""
        self.comb = comb
        self.viewport().update()

    def show_claims(self, claims: ClaimLayer) -> None:
        """Let the dates given for the selected event be seen where room is kept for them."""
        self.claims = claims
        self.lay_over(claims)

    def claims_at(self, point: QPoint) -> ClaimLayer | None:
        """What draws the dates given, where a point of the viewport lies in its room."""
        claims = self.claims if point.y() < self.top_px else None
        return claims if claims is not None and claims.covers(point) else None

    def _show_cursor(self, shape: Qt.CursorShape | None) -> None:
        if shape is None:
            self.viewport().unsetCursor()
        else:
            self.viewport().setCursor(shape)

    @cached_property
    def measure_tool(self) -> MeasureTool:
        """What measures time."""
        from timeline_app.widgets.canvas.tools.measure import MeasureTool

        tool = MeasureTool(self, self)
        self.lay_over(tool)
        return tool

    @cached_property
    def drag_tool(self) -> DragTool:
        """What moves selected events."""
        from timeline_app.widgets.canvas.tools.drag import DragTool

        tool = DragTool(self, self)
        self.lay_over(tool)
        tool.pan_requested.connect(self.pan)
        tool.scroll_requested.connect(self._scroll_by)
        return tool

    def _scroll_by(self, step_px: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + step_px)

    @cached_property
    def lane_headers(self) -> LaneHeaders:
        """What hands do on the headers of lanes."""
        from timeline_app.widgets.canvas.lane_headers import LaneHeaders

        headers = LaneHeaders(self)
        headers.menu_requested.connect(self.lane_menu_requested)
        headers.rename_requested.connect(self.lane_rename_requested)
        return headers

    @cached_property
    def date_marker(self) -> DateMarker:
        """The date that somebody asked for."""
        from timeline_app.widgets.canvas.tools.guide_line import DateMarker

        marker = DateMarker(self)
        self.lay_over(marker)
        return marker

    @override
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Zoom in until the event is a mark of its own, and bring it into view.

        If all its lanes are folded the first one unfolds.
        """
        if not self.has_place(index.row()):
            return
        layout = self.layout_of_events
        lanes = layout.lanes_with(index.row())
        if lanes and all(layout.tracks[lane].is_folded for lane in lanes):
            self.lane_headers.toggle(lanes[0])
        self.show_as_mark(index.row())

    # Keys that choose events.

    def choose(self, action: QAbstractItemView.CursorAction) -> None:
        """Select the event that a cursor action leads to: in time, or in another lane."""
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

    @override
    def hit_at(self, point: QPoint) -> Hit:
        """What lies under a point; a count is as wide as what it says of related events."""
        geometry = self.geometry_now()
        hit = Hit() if geometry is None else geometry.hit_at(point)
        if self.comb is None or geometry is None or hit.cluster is not None:
            return hit
        cluster = self.comb.cluster_at(geometry, point)
        return hit if cluster is None else Hit(cluster=cluster, lane=cluster.lane)

    @property
    @override
    def is_held(self) -> bool:
        return self._mouse.is_dragging

    # What Qt tells.

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self.layout_ is None or self.scene_painter is None:
            painter.fillRect(self.viewport().rect(), self.palette().base())
            return
        if self.is_empty and self.empty_range is None:
            number = len(self.event_model.columns)
            paint_empty(painter, self.viewport().rect(), self.scene_painter.palette, number)
            return
        frame = self.frame()
        if not frame.pixel_ratio.is_integer():  # the last pixels of the screen are ours in part
            all_of_it, ground = self.viewport().rect(), QColor(self.scene_painter.palette.canvas)
            painter.fillRect(all_of_it.adjusted(all_of_it.width() - 2, 0, 2, 2), ground)
            painter.fillRect(all_of_it.adjusted(0, all_of_it.height() - 2, 2, 2), ground)
        self._paint_frame(painter, frame)

    def frame(self) -> CanvasFrame:
        """What the next frame is drawn from; only to be asked for while a chronology is shown."""
        assert self.scene_painter is not None
        assert self.texts is not None
        ratio = self.devicePixelRatioF()
        place, selected = self.canvas_geometry, self.selected_rows
        return CanvasFrame(place, self.scene_painter, self.texts, selected, ratio)

    def _paint_frame(self, painter: QPainter, frame: CanvasFrame) -> None:
        geometry, scene, area = frame.geometry, frame.geometry.scene, frame.geometry.time_rect
        found, selected = self.search_highlight.in_scene(scene), self.selection_painter
        comb = self.comb
        if comb is not None and self.view_state is not None:
            comb.show(self.view_state.arrows)
        painter.save()
        painter.setClipRect(area)
        painter.translate(geometry.header_px, geometry.top_px)
        look = MarkLooks(
            selected.in_buffer(scene),
            self.search_highlight.look(scene),
            None if comb is None else comb.related(frame),
        )
        if self._buffer.draw(painter, frame, look):
            self._paint_on(frame, look)
        painter.restore()
        current = self._current(geometry)
        rows = () if selected.is_in_buffer(scene) else selected.rows(scene)
        paint_overlay(painter, frame, current, self.hovered, rows, found)
        if comb is not None:
            comb.draw(painter, frame)
        has_other_date = any(tool.has_dates for tool in self._tools)
        paint_headers = self.lane_headers.paint if self._has_header_marks(geometry) else None
        badge = None if has_other_date else current
        paint_chrome(painter, frame, badge, self._headers, paint_headers)
        for tool in self._tools:
            tool.paint(painter, frame)
        self._mouse.paint(painter)

    def _paint_on(self, frame: CanvasFrame, look: MarkLooks) -> None:
        """Have what is around the view painted once hands have come to rest."""
        if self._buffer.is_kept:
            self._idle.stop()
        else:
            undated = () if look.related is None else look.related.undated
            steps = self._buffer.painted_ahead(frame, self._look_in, undated)
            self._idle.wait(self._and_look_anew(steps))

    def _and_look_anew(self, steps: Iterator[None]) -> Iterator[None]:
        yield from steps
        self.viewport().update()  # for tools to look where all lies in the new scene

    def _look_in(self, scene: Scene) -> MarkLooks:
        """What looks otherwise in a scene that isn't shown yet."""
        return MarkLooks(
            self.selection_painter.in_buffer(scene),
            self.search_highlight.look(scene),
            None if self.comb is None else self.comb.related_in(scene),
        )

    def _current(self, geometry: CanvasGeometry) -> Current:
        """The current event as the frame shows it."""
        index = self.currentIndex()
        if not geometry.has_place(index.row()):
            return Current(-1, -1, is_selected=False, has_keyboard=False)
        is_selected = self.selectionModel().isSelected(index)
        has_ring = self.shows_focus and self.hasFocus()
        return Current(index.row(), self.lane_of(index.row()), is_selected, has_ring)

    def _has_header_marks(self, geometry: CanvasGeometry) -> bool:
        """Whether headers show what hands can do with them: one is in a hand, or is folded."""
        if "lane_headers" in vars(self) and self.lane_headers.is_handled:
            return True
        shown = geometry.scene.lanes_within(geometry.view.top, geometry.view.bottom)
        return any(lane.is_folded for lane in geometry.scene.lanes[shown.start : shown.stop])

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if "lane_headers" in vars(self):
            self.lane_headers.let_go()

    @override
    def reserve(self, height_px: int) -> None:
        if self.is_settled:
            self._kept_in_view.note(self.width(), self.height())
        super().reserve(height_px)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.is_settled:
            self._kept_in_view.note(event.oldSize().width(), event.oldSize().height())
        super().resizeEvent(event)
        if self.is_settled:  # it was but clipped
            self._kept_in_view.uncover()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would make the first event the current one; nothing is until it is chosen."""
        was_current = self.currentIndex().isValid()
        if event.reason() in KEYBOARD_REASONS:
            self.shows_focus = True
        super().focusInEvent(event)
        if not was_current and self.selectionModel() is not None:
            self.selectionModel().clearCurrentIndex()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.claims is not None and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.claims.leave()
        super().focusOutEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.glide.finish()
        if not self._keys.press(event):
            event.ignore()
        elif event.key() in CHOOSING_KEYS and not self.shows_focus:
            self.shows_focus = True
            self.viewport().update()

    @override
    def follow(self, change: ColumnsChange) -> None:
        self._mouse.pressed.before_edit()
        super().follow(change)
        self._mouse.pressed.after_edit(change)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        from timeline_app.widgets.canvas.mouse import menu_place  # not for the first paint

        event.accept()
        if self.claims is not None and self.claims.ask_menu(event, self.viewport()):
            return
        if self.layout_ is not None:
            is_for_events, where = menu_place(self, event)
            wanted = self.event_menu_requested if is_for_events else self.ground_menu_requested
            wanted.emit(where)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._mouse.wheel(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            from timeline_app.widgets.canvas.tooltip import show_tip  # not for the first paint

            point = event.pos()
            claims = self.claims_at(point)
            handle = None if claims is not None else self.drag_tool.handle_at(point)
            other = self.lane_headers.tip_at(point) if claims is None else claims.tip_at(point)
            show_tip(self, event, handle, other)
            return True
        if isinstance(event, QNativeGestureEvent):
            return self._mouse.native(event)
        if type(event) is QEvent and event.type() == QEvent.Type.Leave:
            self._mouse.pressed.point_at(None)
            self.set_hovered(-1)
            self.lane_headers.leave()
            self.drag_tool.hover(None)
            if self.claims is not None:
                self.claims.hover(None)
        if isinstance(event, QContextMenuEvent) and self.lane_headers.ask_menu(event):
            return True
        return super().viewportEvent(event)

    def set_hovered(self, row: int) -> None:
        """Underline the title of an event that the pointer is on."""
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()
