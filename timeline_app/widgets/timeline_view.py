"""The canvas: a list view of events with a geometry and a painting of its own.

Being a QListView it brings selection, keys and a screen reader's list of events. All geometry
comes from the scene, all painting from `render`; hands and keys are in `gestures` and `keys`.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
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
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip, QWidget
from typing_extensions import override

from timeline_app.core.columns_in_place import ColumnsChange
from timeline_app.document.event_model import EventModel
from timeline_app.document.view_state import ViewState
from timeline_app.render.axis_painter import AXIS_PX
from timeline_app.render.event_texts import EventTexts
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.scene.counts import earlier_counts
from timeline_app.scene.hit import Hit, box_of_event, count_of_event, hit_test
from timeline_app.scene.layout import Layout
from timeline_app.scene.places import (
    anchor_s,
    extent_of_rows,
    rows_in_count,
    rows_of_ranges,
    scale_with_mark,
)
from timeline_app.scene.relayout import layout_after, needs_room
from timeline_app.scene.roominess import roomy_layout
from timeline_app.scene.scene import Count, Scene
from timeline_app.scene.time_scale import TimeScale, fitted, zoom_level
from timeline_app.widgets.canvas_buffer import CanvasBuffer, offset_px
from timeline_app.widgets.canvas_overlay import paint_chrome, paint_overlay
from timeline_app.widgets.gestures import Gestures
from timeline_app.widgets.glide import Glide
from timeline_app.widgets.keys import KeyMoves
from timeline_app.widgets.overlay_bar import OverlayBar
from timeline_app.widgets.selected_rows import SelectedRows
from timeline_app.widgets.selection_paint import SelectionPaint

FIT_MARGIN_PX = 30.0
REVEAL_MARGIN_PX = 24.0
LEAST_ROWS = 2

Index = QModelIndex | QPersistentModelIndex


class TimelineView(QListView):
    """Shows the events of an `EventModel` along time."""

    details_requested = Signal()
    count_list_requested = Signal(object, QPoint)
    """The rows (a sequence) of events at one instant, and where to show them (global)."""
    visible_range_changed = Signal(float, float)
    selected_rows: SelectedRows
    """What is selected, while a chronology is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # One of our own: for Qt's the binding looks through all kinds of widgets first.
        self.setViewport(QWidget())
        self.setObjectName("timeline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.view_state: ViewState | None = None
        self.layout_: Layout | None = None
        self.scene_painter: ScenePainter | None = None
        self.texts: EventTexts | None = None
        self.single_keys = True
        self.is_waiting = False
        """Whether what is shown only keeps the place of what is being read."""
        self.hovered = -1
        self.glide = Glide(self)
        self.glide.moved.connect(self._glided)
        self._buffer = CanvasBuffer()
        self.selection_paint = SelectionPaint(self)
        self._panning = False
        self._fitted = True
        self._is_stale = False
        self._seen: tuple[Scene, float, Scene] | None = None
        self._gestures = Gestures(self)
        self._keys = KeyMoves(self)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._bar = OverlayBar(self)

    # What is shown.

    def show_chronology(
        self, model: EventModel, texts: EventTexts, state: ViewState, painter: ScenePainter
    ) -> None:
        """Show another chronology, all of it in view."""
        self.is_waiting = False
        self.glide.stop()
        self.layout_ = None
        self.setModel(model)
        self.selected_rows = SelectedRows(self.selectionModel())
        self.texts, self.scene_painter = texts, painter
        if self.view_state is not None:
            self.view_state.scale_changed.disconnect(self._scale_changed)
        self.view_state = state
        state.scale_changed.connect(self._scale_changed)
        self.layout_ = Layout.by_theme(model.columns, texts)
        self.hovered = -1
        self._fitted = True
        self._resized()

    def follow(self, change: ColumnsChange) -> None:
        """Show the events as they are after an edit; time scale and scroll position stay.

        The texts must have followed already.
        """
        if self.layout_ is None:
            return
        before = self.layout_
        anew = change.is_whole or change.lanes_changed
        lane, offset = (-1, 0.0) if anew else self._anchor_lane()
        self.layout_ = after = layout_after(before, change)
        self.hovered = change.row_after(self.hovered) if self.hovered >= 0 else -1
        self._seen = None
        if not before.columns.dated:
            self._fitted = True  # there was no scale to stay with
            self._resized()
            return
        if not self._is_stale and needs_room(before, after):
            self._make_room()
        self._buffer.forget()
        self.updateGeometries()
        if 0 <= lane < len(after.tracks):
            self.verticalScrollBar().setValue(round(self._lane_tops()[lane] - offset))
        self.viewport().update()

    def _resized(self) -> None:
        """Lay out anew when that is next asked for: sizes may change again before."""
        self._is_stale = True
        self._buffer.forget()
        self.viewport().update()

    def _settle(self) -> None:
        """Lay out for the present size, if that has changed."""
        if self._is_stale and self.layout_ is not None:
            self._is_stale = False
            self._make_room()
            if self._fitted:
                self.fit(animated=False)
            self.updateGeometries()

    def _make_room(self) -> None:
        """Share the height among the lanes, as it suits the whole chronology in view."""
        assert self.layout_ is not None
        size = self.time_size
        whole = self._whole()
        roomy = roomy_layout(
            self.layout_, whole.seconds_per_px, size.height(), least_rows=LEAST_ROWS
        )
        if not roomy.has_heights_of(self.layout_):
            self.layout_ = roomy
            self._buffer.forget()

    def _whole(self) -> TimeScale:
        """The scale that shows the whole chronology."""
        assert self.layout_ is not None
        walls, width = self.layout_.walls, self.time_size.width()
        return fitted(walls.first_s, walls.last_s, width, FIT_MARGIN_PX, FIT_MARGIN_PX)

    def set_painter(self, painter: ScenePainter, texts: EventTexts) -> None:
        """Draw with another palette from now on."""
        self.scene_painter, self.texts = painter, texts
        self._buffer.forget()
        self.viewport().update()

    @property
    def event_model(self) -> EventModel:
        """The model; only to be asked for while there is one."""
        model = self.model()
        assert isinstance(model, EventModel)
        return model

    @property
    def layout_of_events(self) -> Layout:
        """How the lanes lie; only to be asked for while a chronology is shown."""
        self._settle()
        assert self.layout_ is not None
        return self.layout_

    @property
    def scale(self) -> TimeScale:
        """The time scale of the time area."""
        self._settle()
        assert self.view_state is not None
        return self.view_state.scale

    @property
    def time_size(self) -> QSize:
        """The size of the area right of the headers and below the axis."""
        size = self.viewport().size()
        return QSize(
            max(1, size.width() - int(self.header_px)), max(1, size.height() - int(AXIS_PX))
        )

    @property
    def header_px(self) -> float:
        """The width of the lane headers."""
        return self.scene_painter.header_px if self.scene_painter is not None else 0.0

    def scene(self) -> Scene:
        """The scene around the view at its scale."""
        ahead = self.time_size.width() // 2 if self._panning else 0
        layout = self.layout_of_events
        scene = self._buffer.scene(
            layout, self.scale, self.time_size, self.scroll_y, ahead_px=ahead
        )
        left = offset_px(scene, self.scale)
        if self._seen is None or self._seen[0] is not scene or self._seen[1] != left:
            earlier = earlier_counts(layout, scene, left)
            self._seen = (scene, left, scene._replace(counts=scene.counts + earlier))
        return self._seen[2]

    @property
    def scroll_y(self) -> int:
        """How far the lanes are scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def scene_point(self, point: QPoint) -> tuple[float, float]:
        """A point of the viewport in scene pixels."""
        left = offset_px(self.scene(), self.scale)
        return point.x() - self.header_px + left, point.y() - AXIS_PX + self.scroll_y

    def view_rect(self, x: float, y: float, width: float, height: float) -> QRect:
        """A rectangle of the scene in viewport pixels."""
        left = offset_px(self.scene(), self.scale)
        rect = QRectF(x - left + self.header_px, y - self.scroll_y + AXIS_PX, width, height)
        return rect.toAlignedRect()

    def time_rect(self) -> QRect:
        """The time area in viewport pixels."""
        return QRect(
            int(self.header_px), int(AXIS_PX), self.time_size.width(), self.time_size.height()
        )

    def hit_at(self, point: QPoint) -> Hit:
        """What lies under a point of the viewport."""
        if self.layout_ is None or point.y() < AXIS_PX or not self.rect().contains(point):
            return Hit()
        if point.x() < self.header_px:
            hit = hit_test(self.scene(), *self.scene_point(point))
            return hit if hit.count is not None else Hit()
        return hit_test(self.scene(), *self.scene_point(point))

    # Moving about.

    def pan(self, dx_px: float) -> None:
        """Move the picture right by `dx_px` at once."""
        self.glide.stop()
        self._panning, self._fitted = True, False
        self._set_scale(self.scale.panned(dx_px))

    def glide_to(self, scale: TimeScale, *, animated: bool = True) -> None:
        """Go to another scale, smoothly unless calm."""
        self._panning = scale.seconds_per_px == self.scale.seconds_per_px
        if animated:
            self.glide.to(self.scale, scale, self.time_size.width())
        else:
            self.glide.stop()
            self._set_scale(scale)

    def zoom(self, factor: float, x_px: float, *, animated: bool = False) -> None:
        """Zoom about a pixel of the time area; the instant there stays."""
        self._fitted = False
        self.glide_to(self.scale.zoomed(factor, x_px), animated=animated)

    def zoom_about_focus(self, factor: float) -> None:
        """Zoom about the selected event if it is in view, else about the centre."""
        width = self.time_size.width()
        x = width / 2
        row = self.currentIndex().row()
        if row >= 0 and self.selectionModel().isSelected(self.currentIndex()):
            at = self.scale.x_of(anchor_s(self.layout_of_events, row))
            x = at if 0 <= at <= width else x
        self.zoom(factor, x, animated=True)

    def fit(self, *, animated: bool = True) -> None:
        """Show the whole chronology."""
        if self.layout_ is None:
            return
        self.glide_to(self._whole(), animated=animated)
        self._fitted = True

    def fit_rows(self, rows: Sequence[int]) -> None:
        """Show the whole of these events, with room around them."""
        extent = extent_of_rows(self.layout_of_events, rows)
        if extent is None:
            return
        first_s, last_s = extent
        width = self.time_size.width()
        margin = width * 0.18
        self._fitted = False
        self.glide_to(fitted(first_s, last_s, width, margin, margin))

    def zoom_to_range(self, from_s: float, until_s: float) -> None:
        """Show a stretch of time."""
        self._fitted = False
        self.glide_to(fitted(from_s, until_s, self.time_size.width()))

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

    def select_row(self, row: int) -> None:
        """Select one event, bring it into view, and make it the current one."""
        if row < 0:
            return
        # Not the view's own: that heeds the modifiers of the moment, and Control would toggle.
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(self.event_model.index(row, 0), flag)
        self.reveal(row)

    def select_rows(self, rows: list[int]) -> None:
        """Select these events, the first as the current one, and show them all."""
        rows = sorted(row for row in rows if 0 <= row < self.event_model.columns.dated)
        if not rows:
            return
        flags = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        model.setCurrentIndex(self.event_model.index(rows[0], 0), flags.NoUpdate)
        model.select(self._selection_of(rows), flags.ClearAndSelect)
        self.fit_rows(rows)

    def select_in_lane(self, step: int) -> None:
        """Select the event nearest in time in the lane above (-1) or below (+1)."""
        self._move(self.CursorAction.MoveUp if step < 0 else self.CursorAction.MoveDown)

    def select_first(self) -> None:
        """Select the first event in time."""
        self._move(self.CursorAction.MoveHome)

    def select_last(self) -> None:
        """Select the last event in time."""
        self._move(self.CursorAction.MoveEnd)

    def _move(self, action: QAbstractItemView.CursorAction) -> None:
        self.select_row(self._keys.cursor(action).row())

    def page(self, step: int) -> None:
        """Pan by most of a width, to earlier (+1) or later (-1) times."""
        self._fitted = False
        self.glide_to(self.scale.panned(step * round(self.time_size.width() * 0.8)))

    def fit_selection(self) -> None:
        """Show the whole of what is selected."""
        if self.layout_ is None:
            return
        self.fit_rows(rows_of_ranges(self.selected_rows.ranges()).data)

    def reveal(self, row: int) -> None:
        """Pan and scroll as little as needed to see an event, at the present zoom."""
        if self.layout_ is None or not 0 <= row < self.event_model.columns.dated:
            return
        width = self.time_size.width()
        margin = min(REVEAL_MARGIN_PX, width / 4)
        columns = self.event_model.columns
        x0 = self.scale.x_of(float(columns.earliest[row]))
        x1 = self.scale.x_of(float(columns.latest[row]))
        if x1 < margin or x0 > width - margin:
            at = self.scale.x_of(anchor_s(self.layout_of_events, row))
            self.glide_to(self.scale.panned(round(width * 0.4 - at)), animated=False)
            self._fitted = False
        self._scroll_to(row)

    def _scroll_to(self, row: int) -> None:
        """Scroll the lanes so that an event is in view, first its lane, then its mark."""
        columns = self.event_model.columns
        lane = self.scene().lanes[max(0, int(columns.lane[row]))]
        self._scroll_to_rect(self.view_rect(0, lane.y, 1, min(lane.height, 60.0)))
        rect = self._rect_of(row)
        if rect is not None:
            self._scroll_to_rect(rect)

    def _scroll_to_rect(self, rect: QRect) -> None:
        area, bar = self.time_rect(), self.verticalScrollBar()
        if rect.top() < area.top() + 4:
            bar.setValue(bar.value() - (area.top() + 4 - rect.top()))
        elif rect.bottom() > area.bottom() - 4:
            bar.setValue(bar.value() + rect.bottom() - area.bottom() + 4)

    # The item view's geometry.

    def _rect_of(self, row: int) -> QRect | None:
        """Where an event is drawn, whether or not that is in view vertically."""
        scene, columns = self.scene(), self.event_model.columns
        box = box_of_event(scene, row)
        if box is not None:
            return self.view_rect(box.x, box.y, box.width, box.height)
        lane = int(columns.lane[row]) if columns.lanes else 0
        earliest, latest = int(columns.earliest[row]), int(columns.latest[row])
        count = count_of_event(scene, lane, earliest, latest)
        if count is not None:
            return self.view_rect(count.x, count.y, count.width, count.height)
        for strip in scene.strips:
            if strip.lane == lane:
                x = scene.scale.x_of(anchor_s(self.layout_of_events, row))
                return self.view_rect(x - 2, strip.base_y - strip.height, 4, strip.height)
        return None

    @override
    def visualRect(self, index: Index) -> QRect:
        """The event's first mark, the count it is in, or nothing when out of view."""
        if (
            self.layout_ is None
            or not index.isValid()
            or (index.row() >= self.event_model.columns.dated)
        ):
            return QRect()
        rect = self._rect_of(index.row())
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
        if (
            self.layout_ is None
            or not index.isValid()
            or (index.row() >= self.event_model.columns.dated)
        ):
            return
        row = index.row()
        width = self.time_size.width()
        at = self.scale.x_of(anchor_s(self.layout_of_events, row))
        x = at if REVEAL_MARGIN_PX <= at <= width - REVEAL_MARGIN_PX else width * 0.4
        target = scale_with_mark(self.layout_of_events, self.scale, x, row)
        if abs(target.start_s - self.scale.start_s) > target.seconds_per_px / 2 or (
            target.seconds_per_px != self.scale.seconds_per_px
        ):
            self._fitted = False
            self.glide_to(target, animated=False)
        self._scroll_to(row)

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self.scroll_y

    @override
    def isIndexHidden(self, index: Index) -> bool:
        return False

    @override
    def doItemsLayout(self) -> None:
        """Nothing to lay out item by item: the scene does it."""
        self.updateGeometries()

    @override
    def updateGeometries(self) -> None:
        """The scroll range of the lanes."""
        bar = self.verticalScrollBar()
        if self.layout_ is None or self.view_state is None:
            bar.setRange(0, 0)
            return
        if self._is_stale:
            return
        height = self.time_size.height()
        bar.setPageStep(height)
        bar.setSingleStep(24)
        # From the lanes alone: a scene is made once a frame, when the view has its place.
        bar.setRange(0, max(0, math.ceil(self._lane_tops()[-1]) - height))

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
        selection, model = QItemSelection(), self.event_model
        wanted = sorted(set(rows))
        first = 0
        for at, row in enumerate(wanted):
            if at + 1 == len(wanted) or wanted[at + 1] != row + 1:
                selection.select(model.index(wanted[first], 0), model.index(row, 0))
                first = at + 1
        return selection

    @override
    def selectAll(self) -> None:
        """Select every event that has a date, as one range: Qt would ask for each of them."""
        last = self.event_model.columns.dated - 1 if self.layout_ is not None else -1
        if last >= 0:
            whole = QItemSelection(self.event_model.index(0, 0), self.event_model.index(last, 0))
            self.selectionModel().select(whole, QItemSelectionModel.SelectionFlag.ClearAndSelect)

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

    # Events.

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
            self.selection_paint.addition(scene),
        )
        painter.restore()
        paint_overlay(painter, self, scene, left)
        paint_chrome(painter, self, scene, left)
        self._gestures.paint(painter)

    def _paint_empty(self, painter: QPainter, scene_painter: ScenePainter) -> None:
        """Say that there is nothing to show, on no false axis."""
        rect = self.viewport().rect()
        painter.fillRect(rect, QColor(scene_painter.palette.canvas))
        painter.setPen(QColor(scene_painter.palette.muted))
        count = len(self.event_model.columns)
        words = "" if self.is_waiting else self.tr("This chronology has no events yet.")
        if count:
            words = self.tr("No event of this chronology has a date ({n} in all).")
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, words.replace("{n}", f"{count:,}"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bar.place(self.time_rect())
        self._resized()

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
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._gestures.wheel(event)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        if isinstance(event, QNativeGestureEvent):
            return self._gestures.native(event)
        if event.type() == QEvent.Type.Leave:
            self.set_hovered(-1)
        return super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> None:
        hit = self.hit_at(event.pos())
        words = ""
        if hit.row >= 0:
            words = self.event_model.data(
                self.event_model.index(hit.row, 0), Qt.ItemDataRole.ToolTipRole
            )
        elif hit.count is not None:
            pattern = self.tr("{n} without room here. Click to open.")
            words = pattern.replace("{n}", f"{hit.count.number:,}")
        elif hit.active:
            words = self.tr("{n} active here").replace("{n}", f"{hit.active:,}")
        from html import escape  # not needed for the first paint

        # A tip that looks like HTML would be shown as such.
        QToolTip.showText(event.globalPos(), f"<qt>{escape(words)}</qt>" if words else "", self)

    def set_hovered(self, row: int) -> None:
        """Underline the title of an event that the pointer is on."""
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _set_scale(self, scale: TimeScale) -> None:
        assert self.view_state is not None
        if scale.seconds_per_px == self.view_state.scale.seconds_per_px:
            self.view_state.set_scale(scale)
            return
        lane, offset = self._anchor_lane()
        self.view_state.set_scale(scale)
        if lane >= 0:
            self.verticalScrollBar().setValue(round(self._lane_tops()[lane] - offset))

    def _lane_tops(self) -> list[float]:
        """Where the lanes begin at the present scale, and where the last one ends."""
        return self.layout_of_events.tops(zoom_level(self.scale.seconds_per_px))

    def _anchor_lane(self) -> tuple[int, float]:
        """The lane that zooming leaves where it is, and where its top is in the view.

        That of the selected event if it is in view, else the one in the middle.
        """
        if self._is_stale or self.layout_ is None or self._fitted:
            return -1, 0.0
        tops, scroll, height = self._lane_tops(), self.scroll_y, self.time_size.height()
        index = self.currentIndex()
        row = index.row() if self.selectionModel().isSelected(index) else -1
        if 0 <= row < self.event_model.columns.dated:
            lane = max(0, int(self.event_model.columns.lane[row]))
            if tops[lane] < scroll + height and tops[lane + 1] > scroll:
                return lane, tops[lane] - scroll
        middle = scroll + height / 2
        lane = bisect_right(tops, middle) - 1
        return (lane, tops[lane] - scroll) if lane < len(tops) - 1 else (-1, 0.0)

    def _glided(self, scale: TimeScale) -> None:
        self._set_scale(scale)

    def _scale_changed(self, scale: TimeScale) -> None:
        if self.layout_ is None:
            return
        self.updateGeometries()
        self.viewport().update()
        self.visible_range_changed.emit(*scale.visible_range(self.time_size.width()))

    def _scrolled(self) -> None:
        self.viewport().update()
