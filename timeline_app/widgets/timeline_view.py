"""The canvas: a list view of events with a geometry and a painting of its own.

Being a QListView it brings selection, keys and a screen reader's list of events. All painting
comes from `render`; hands and keys are in `gestures` and `keys`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
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
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from timeline_app.render.axis_painter import AXIS_PX
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.scene.places import (
    anchor_s,
    extent_of_rows,
    ranges_in,
    rows_in_count,
    rows_of_ranges,
    shown_ranges,
)
from timeline_app.scene.scene import Count
from timeline_app.scene.time_scale import fitted
from timeline_app.widgets.canvas_buffer import Found, offset_px
from timeline_app.widgets.canvas_overlay import paint_chrome, paint_overlay
from timeline_app.widgets.event_places import bring_into_view, make_a_mark, rect_of_event
from timeline_app.widgets.gestures import Gestures
from timeline_app.widgets.hit_paint import HitPaint
from timeline_app.widgets.kept_in_view import KeptInView
from timeline_app.widgets.keys import KeyMoves
from timeline_app.widgets.letters import Letters
from timeline_app.widgets.selected_rows import can_be_told, selection_of
from timeline_app.widgets.selection_paint import SelectionPaint
from timeline_app.widgets.timeline_canvas import TimelineCanvas

if TYPE_CHECKING:
    from timeline_app.widgets.arcs_layer import ArcsLayer
    from timeline_app.widgets.lane_headers import LaneHeaders
    from timeline_app.widgets.marked_time import MarkedTime
    from timeline_app.widgets.moving import Moving
    from timeline_app.widgets.ruler import Ruler

Index = QModelIndex | QPersistentModelIndex
EMPTY_MARGIN_PX = 24
"""Beside what is said where nothing is to be seen."""
MANY_RANGES = 100


class TimelineView(TimelineCanvas):
    """Shows the events of an `EventModel` along time."""

    details_requested = Signal()
    lane_menu_requested = Signal(int, QPoint)
    lane_rename_requested = Signal(int, QRect)
    """The lane, and where its name stands in the viewport."""
    """The lane whose header was asked for its menu, and where (global)."""
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
    count_list_requested = Signal(object, QPoint)
    """The rows (a sequence) of events at one instant, and where to show them (global)."""

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
        self.letters = Letters()
        self.selection_paint = SelectionPaint(self)
        self.hit_paint = HitPaint(self)
        self.laid_over: list[Callable[[QPainter], None]] = []
        """What paints over all else, each its own."""
        self.arcs: ArcsLayer | None = None
        """What draws relations; it comes after the first paint."""
        self._gestures = Gestures(self)
        self._keys = KeyMoves(self)
        self._kept_in_view = KeptInView(self)
        self.settled.connect(self._kept_in_view.give_back)

    # What may be laid over the events; made when first asked for, after the first paint.

    @cached_property
    def ruler(self) -> Ruler:
        """What measures time."""
        from timeline_app.widgets.ruler import Ruler

        return Ruler(self)

    @cached_property
    def moving(self) -> Moving:
        """What moves selected events."""
        from timeline_app.widgets.moving import Moving

        return Moving(self)

    @cached_property
    def lane_headers(self) -> LaneHeaders:
        """What hands do on the headers of lanes."""
        from timeline_app.widgets.lane_headers import LaneHeaders

        return LaneHeaders(self)

    @cached_property
    def marked_time(self) -> MarkedTime:
        """The date that somebody asked for."""
        from timeline_app.widgets.marked_time import MarkedTime

        return MarkedTime(self)

    # Moving to events.

    def zoom_about_focus(self, factor: float) -> None:
        """Zoom about the selected event if it is in view, else about the centre."""
        width = self.time_size.width()
        x = width / 2
        row = self.currentIndex().row()
        if row >= 0 and self.selectionModel().isSelected(self.currentIndex()):
            at = self.scale.x_of(anchor_s(self.layout_of_events, row))
            x = at if 0 <= at <= width else x
        self.zoom(factor, x, animated=True)

    def fit_rows(self, rows: Sequence[int]) -> None:
        """Show the whole of these events, with room around them."""
        extent = extent_of_rows(self.layout_of_events, rows)
        if extent is None:
            return
        first_s, last_s = extent
        width = self.time_size.width()
        margin = width * 0.18
        self.go_to(fitted(first_s, last_s, width, margin, margin))

    def fit_selection(self) -> None:
        """Show the whole of what is selected."""
        if self.layout_ is None:
            return
        self.fit_rows(rows_of_ranges(self.selected_rows.ranges()).data)

    def open_count(self, count: Count) -> None:
        """Zoom in on what a count stands for, or list it where that would not part it."""
        rows = rows_in_count(self.layout_of_events, self.scene().scale, count)
        if not len(rows):
            return
        earliest = self.event_model.columns.earliest[rows]
        spread_s = float(earliest[-1] - earliest[0])
        closer = spread_s / (self.time_size.width() * 0.64)
        if count.running or spread_s == 0 or closer < 1.0:
            rect = self.view_rect(count.x, count.y, count.width, count.height)
            where = self.viewport().mapToGlobal(rect.bottomLeft())
            # As a view of the array: there may be a million, and few are looked at.
            self.count_list_requested.emit(rows.data, where)
            return
        self.fit_rows(rows.data)

    def reveal(self, row: int) -> None:
        """Pan and scroll as little as needed to see an event, at the present zoom."""
        if self.has_place(row):
            bring_into_view(self, row)

    # Choosing events.

    def select_row(self, row: int) -> None:
        """Select one event, bring it into view, and make it the current one."""
        if row < 0:
            return
        # Not the view's own: that heeds the modifiers of the moment, and Control would toggle.
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.event_model.index(row, 0), flag)
        self.reveal(row)

    def select_rows(self, rows: list[int], current: int = -1) -> None:
        """Select these events, `current` or the first as the current one, and show them all."""
        rows = sorted(row for row in rows if 0 <= row < self.event_model.columns.dated)
        if not rows:
            return
        current = current if current in rows else rows[0]
        flags = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        model.setCurrentIndex(self.event_model.index(current, 0), flags.NoUpdate)
        self._select_only(self._selection_of(rows))
        self.fit_rows(rows)

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
        self.select_row(self._keys.cursor(action).row())

    # Events as the items of a list.

    def has_place(self, row: int) -> bool:
        """Whether an event has a place on the canvas."""
        return self.layout_ is not None and self.layout_of_events.is_shown(row)

    @override
    def visualRect(self, index: Index) -> QRect:
        """The event's first mark, the count it is in, or nothing when out of view."""
        if not self.has_place(index.row()):
            return QRect()
        rect = rect_of_event(self, index.row())
        area = self.time_rect()
        if rect is None or not rect.intersects(area.adjusted(-area.left(), 0, 0, 0)):
            return QRect()
        return rect

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.hit_at(point).row
        return self.event_model.index(row, 0) if row >= 0 else QModelIndex()

    @override
    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Zoom in until the event is a mark of its own, and bring it into view."""
        if self.has_place(index.row()):
            make_a_mark(self, index.row())

    @override
    def isIndexHidden(self, index: Index) -> bool:
        shown = None if self.layout_ is None else self.layout_.shown
        return shown is not None and not shown[index.row()]

    @override
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the events whose marks touch a rectangle of the viewport."""
        rect = rect.normalized()
        x0, y0 = self.scene_point(rect.topLeft())
        x1, y1 = self.scene_point(rect.bottomRight())
        marks = self.scene().marks
        inside = (marks.x1 >= x0) & (marks.x0 <= x1) & (marks.y >= y0 - 8) & (marks.y <= y1 + 8)
        self.selectionModel().select(self._selection_of(marks.row[inside].tolist()), command)

    def _selection_of(self, rows: Iterable[int]) -> QItemSelection:
        """A selection of these rows, in as few ranges as they form."""
        return selection_of(ranges_in(rows), self.event_model)

    @override
    def selectAll(self) -> None:
        """Select every event that is shown, as few ranges: Qt would ask for each of them."""
        if self.layout_ is None:
            return
        self._select_only(selection_of(shown_ranges(self.layout_), self.event_model))

    def _select_only(self, selection: QItemSelection) -> None:
        """Select this, and nothing else."""
        model = self.selectionModel()
        if selection.count() > MANY_RANGES:
            # Qt would cut the old ranges at each of the new ones: hours, for a million events.
            model.clearSelection()
        model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        if can_be_told(selected, deselected):
            super().selectionChanged(selected, deselected)
        else:
            self.viewport().update()

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        return QRegion(self.viewport().rect())

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
                "This chronology has no events yet. Event > New Event makes the first, "
                "File > Add Events from a File brings some in."
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
        from timeline_app.widgets.menu_places import ask_for_menu  # not for the first paint

        ask_for_menu(self, event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._gestures.wheel(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            from timeline_app.widgets.tips import show_tip  # not needed for the first paint

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
