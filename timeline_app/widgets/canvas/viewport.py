"""The ground of the canvas: what is shown of a chronology, and where it lies.

All geometry comes from the scene. Moving about in it is `moving_view`'s, events as items of a list,
hands and keys are `timeline_view`'s.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.guarded import override
from timeline_app.document.event_model import EventModel
from timeline_app.document.lane_assignment import LaneAssignment
from timeline_app.document.view_state import ViewState
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.hit_test import Hit
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.widgets.canvas.backing_store import BackingStore, ahead_of
from timeline_app.widgets.canvas.fitting import Fitting, HeldLane, Window, held_lane
from timeline_app.widgets.canvas.geometry_cache import GeometryCache
from timeline_app.widgets.canvas.tools.geometry import CanvasGeometry, time_area
from timeline_app.widgets.controls.scrolling import OverlayScrollBar
from timeline_app.widgets.controls.selected_rows import SelectedRows

if TYPE_CHECKING:
    from timeline_app.core.columns.live_columns import ColumnsChange
    from timeline_app.core.search.matches import Matches

HEADER_SHARE = 0.4
"""The headers of lanes leave the rest of the width to time."""
CLIPPED_SHARE = 0.6
"""The same of a view that is clipped; where they would leave less all is laid out anew."""


class TimelineViewport(QListView):
    """A part of a chronology at a time scale, with its lanes scrolled."""

    visible_range_changed = Signal(float, float)
    matches_changed = Signal(object)
    """The `Matches` of the chronology that is shown."""
    settled = Signal()
    """All is laid out for another size."""
    lanes_changed = Signal()
    """The lanes of `layout_` are others, or hold other events."""
    selected_rows: SelectedRows
    """What is selected, while a chronology is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # One of our own: for Qt's the binding looks through all kinds of widgets first.
        self.setViewport(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScroll(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.view_state: ViewState | None = None
        self.lanes: LaneAssignment | None = None
        self.layout_: Layout | None = None
        self.scene_painter: ScenePainter | None = None
        self.texts: EventTexts | None = None
        self.may_change = False
        """Whether hands may change what is shown: draft, move and relate events."""
        self.is_waiting = False
        """Whether what is shown only keeps the place of what is being read."""
        self.empty_range: tuple[float, float] | None = None
        """The time that is shown where there are no events, if there are some on other days."""
        self.hovered = -1
        self._buffer = BackingStore()
        self._panning = False
        """Whether what lies beside the view is about to be seen."""
        self._held_y: float | None = None
        """The height in the view at which a lane stays where it is, if not in the middle."""
        self._fitting = Fitting()
        self._zoom = 0.0
        """The seconds in a pixel for which there is a scroll range."""
        self._is_clipping = False
        self.top_px = int(AXIS_PX)
        """Where lanes begin: below the axis and what room is kept for there."""
        self._places = GeometryCache()
        self.verticalScrollBar().valueChanged.connect(self._look_anew)
        self._bar = OverlayScrollBar(self)

    # What is shown.

    def show_chronology(
        self,
        model: EventModel,
        texts: EventTexts,
        state: ViewState,
        painter: ScenePainter,
        lanes: LaneAssignment | None = None,
    ) -> None:
        """Show another chronology, all of it in view; without `lanes` in those of its themes."""
        self.is_waiting = False
        self.layout_ = None
        self.setModel(model)
        self.selected_rows = SelectedRows(self.selectionModel())
        self.texts, self.scene_painter = texts, painter
        before = self.view_state
        if before is not None:
            before.scale_changed.disconnect(self._scale_changed)
            before.matches_changed.disconnect(self._matches_changed)
            before.arrows_changed.disconnect(self._look_anew)
        if self.lanes is not None:
            self.lanes.changed.disconnect(self.show_lanes)
        self.view_state, self.lanes = state, lanes
        state.scale_changed.connect(self._scale_changed)
        state.matches_changed.connect(self._matches_changed)
        if state.has_matches or before is not None:
            self.matches_changed.emit(state.matches)
        state.arrows_changed.connect(self._look_anew)
        if lanes is not None:
            lanes.changed.connect(self.show_lanes)
        columns = model.columns
        self.layout_ = lanes.layout(texts) if lanes else Layout.by_theme(columns, texts)
        painter.fit_headers(self.layout_.tracks)
        self._limit_headers()
        self.hovered = -1
        self._fitting = Fitting()
        self._resized()
        self.lanes_changed.emit()

    def show_lanes(self) -> None:
        """Show the same events in other lanes, or lanes in other places; the scale stays."""
        if self.layout_ is None or self.lanes is None or self.texts is None:
            return
        held = self._held_lane()
        anchor = self.layout_.tracks[held.lane].id if held.lane >= 0 else None
        self.layout_ = after = self.lanes.layout(self.texts)
        self.hovered = -1
        self._places.forget()
        if self.scene_painter is not None:
            self.scene_painter.fit_headers(after.tracks)
        self._fitting.is_stale = True
        self._settle()
        self._buffer.forget()
        self.updateGeometries()
        ids = [lane.id for lane in after.tracks]
        if anchor in ids:
            self._hold(held._replace(lane=ids.index(anchor)))
        elif anchor is not None:
            self.verticalScrollBar().setValue(0)
        self.lanes_changed.emit()
        self.viewport().update()

    def follow(self, change: ColumnsChange) -> None:
        """Show the events as they are after an edit; time scale and scroll position stay.

        Where all was in view, what reaches farther now comes into view too. The texts must have
        followed already.
        """
        if self.layout_ is None:
            return
        before = self.layout_
        anew = change.is_whole or change.lanes_changed
        held = HeldLane() if anew else self._held_lane()
        after, asks_for_room = self._layout_after(before, change)
        self.layout_ = after
        self.hovered = change.row_after(self.hovered) if self.hovered >= 0 else -1
        self._places.forget()
        if anew or after.columns.channels != before.columns.channels:
            self._fit_headers()
        self.lanes_changed.emit()
        is_first = not before.columns.dated  # there was no scale to stay with
        if is_first or (self._fitting.is_whole and not before.walls.hold(after.walls)):
            self._fitting = Fitting()
            self._resized()
            return
        if self.is_settled:
            if asks_for_room:
                self._make_room()
            self._lanes_moved()
        self._buffer.forget()
        self.updateGeometries()
        if held.lane < len(after.tracks):
            self._hold(held)
        self.viewport().update()

    def _layout_after(self, layout: Layout, change: ColumnsChange) -> tuple[Layout, bool]:
        """The layout after an edit, and whether lanes may ask for other heights."""
        from timeline_app.scene.lanes.layout_patches import layout_after, needs_room

        if self.lanes is not None:
            return self.lanes.layout_after(layout, change)
        after = layout_after(layout, change)
        return after, needs_room(layout, after)

    @property
    def is_settled(self) -> bool:
        """Whether all is laid out for the present size."""
        return self.layout_ is not None and not self._fitting.is_stale

    @property
    def is_fitted(self) -> bool:
        """Whether all is in view, and will be in a view of another size."""
        return self._fitting.is_whole

    def _fit_headers(self, before_px: float | None = None) -> None:
        """Make headers as wide as their words; what they take or leave is the time area's."""
        if self.layout_ is None or self.scene_painter is None:
            return
        before_px = self.header_px if before_px is None else before_px
        self.scene_painter.fit_headers(self.layout_.tracks)
        self._limit_headers()
        if self.header_px != before_px:
            self._resized()

    def _limit_headers(self) -> None:
        """Keep most of a narrow view for time."""
        if self.scene_painter is not None:
            self.scene_painter.limit_headers(HEADER_SHARE * self.viewport().width())

    def _resized(self) -> None:
        """Lay out anew when that is next asked for: sizes may change again before."""
        self._fitting.is_stale = True
        self._buffer.forget()
        self.viewport().update()

    def clip_while(self, change: Callable[[], object]) -> None:
        """Make a change of the width that lets less or more be seen: scale and lanes stay."""
        self._is_clipping = self.is_settled
        try:
            change()
        finally:
            self._is_clipping = False

    def _settle(self) -> None:
        """Lay out for the present size, if that has changed; a clipped view keeps its scale."""
        if not self._fitting.is_stale or self.layout_ is None:
            return
        width = self.time_width
        follows = self._fitting.lay_out(width)
        self._make_room()
        kept = self._fitting.scale(self.layout_, self.empty_range, width) if follows else None
        if kept is not None:
            self._show_at_once(kept)
        self._lanes_moved()
        self.updateGeometries()
        self._tell_visible_range()
        self.settled.emit()

    def _make_room(self) -> None:
        """Share the height among the lanes, as it suits the whole chronology in view."""
        assert self.layout_ is not None
        roomy = self.roomy(self.layout_)
        if roomy is not self.layout_:
            self.layout_ = roomy
            self._buffer.forget()

    def roomy(self, layout: Layout) -> Layout:
        """A layout whose lanes share the height as it suits all of it in view, if it isn't so."""
        return self._fitting.roomy(layout, self.empty_range, self.time_size.height())

    def _show_at_once(self, scale: TimeScale) -> None:
        """Be at another scale, whatever moves."""
        assert self.view_state is not None
        self.view_state.set_scale(scale)

    def _lanes_moved(self) -> None:
        """Called when lanes have come to lie otherwise."""

    @property
    def is_empty(self) -> bool:
        """Whether there is no event with a date."""
        return self.layout_ is None or not self.event_model.columns.dated

    def set_painter(self, painter: ScenePainter, texts: EventTexts) -> None:
        """Draw with another palette from now on."""
        before_px = self.header_px
        self.scene_painter, self.texts = painter, texts
        self._fit_headers(before_px)
        self._buffer.forget()
        self.viewport().update()

    @property
    def event_model(self) -> EventModel:
        """The model; only to be asked for while there is one."""
        model = self.model()
        assert isinstance(model, EventModel)
        return model

    @property
    def has_own_lanes(self) -> bool:
        """Whether what lies under each other are lanes of the chronology."""
        is_by_lane = self.view_state is not None and self.view_state.grouping is Grouping.LANE
        return is_by_lane and bool(self.event_model.columns.lanes)

    # Where it lies.

    @property
    def layout_of_events(self) -> Layout:
        """How the lanes lie; only to be asked for while a chronology is shown."""
        if self._fitting.is_stale:
            self._settle()
        assert self.layout_ is not None
        return self.layout_

    @property
    def scale(self) -> TimeScale:
        """The time scale of the time area."""
        if self._fitting.is_stale:
            self._settle()
        assert self.view_state is not None
        return self.view_state.scale

    @property
    def time_size(self) -> QSize:
        """The size of the area right of the headers in which lanes lie."""
        return self.time_rect().size()

    @property
    def time_width(self) -> int:
        """The width of that area."""
        return max(1, self.viewport().width() - int(self.header_px))

    @property
    def header_px(self) -> float:
        """The width of the lane headers."""
        return self.scene_painter.header_px if self.scene_painter is not None else 0.0

    def reserve(self, height_px: int) -> None:
        """Keep room for something between the axis and the lanes, 0 for nothing."""
        top_px = int(AXIS_PX) + height_px
        if top_px != self.top_px:
            self.top_px = top_px
            self._bar.place(self.time_rect())
            self._resized()

    @property
    def canvas_geometry(self) -> CanvasGeometry:
        """Where everything lies; only to be asked for while a chronology is shown."""
        layout = self.layout_of_events
        assert self.view_state is not None
        scale, port = self.view_state.scale, self.viewport().size()
        header_px, scroll = self.header_px, self.scroll_y
        around = layout, scale, header_px, scroll, port, self.top_px
        kept = self._places.kept(self._buffer.laid_out, around)
        if kept is not None:
            return kept  # a frame asks for it several times
        size = time_area(port, header_px, self.top_px).size()
        ahead = ahead_of(size) if self._panning else 0
        scene = self._buffer.scene(layout, scale, size, scroll, ahead_px=ahead)
        return self._places.geometry(scene, around)

    def geometry_now(self) -> CanvasGeometry | None:
        """Where everything lies; None while no chronology is shown."""
        return None if self.layout_ is None else self.canvas_geometry

    @property
    def is_laid_out(self) -> bool:
        """Whether it is known where everything lies: it was seen, or looked for, as it is now."""
        if not self.is_settled or self.view_state is None:
            return False
        return self._buffer.has_scene(self.view_state.scale, self.time_size, self.scroll_y)

    def scene(self) -> Scene:
        """The scene around the view at its scale."""
        return self.canvas_geometry.scene

    @property
    def scroll_y(self) -> int:
        """How far the lanes are scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def scene_point(self, point: QPoint) -> tuple[float, float]:
        """A point of the viewport in scene pixels."""
        return self.canvas_geometry.scene_point(point)

    def view_rect(self, x: float, y: float, width: float, height: float) -> QRect:
        """A rectangle of the scene in viewport pixels."""
        return self.canvas_geometry.view_rect(x, y, width, height)

    def time_rect(self) -> QRect:
        """The time area in viewport pixels."""
        return time_area(self.viewport().size(), self.header_px, self.top_px)

    def hit_at(self, point: QPoint) -> Hit:
        """What lies under a point of the viewport."""
        return Hit() if self.layout_ is None else self.canvas_geometry.hit_at(point)

    def lane_tops(self) -> list[float]:
        """Where the lanes begin at the present scale, and where the last one ends."""
        return self.layout_of_events.tops(self.layout_of_events.level_of(self.scale))

    def _held_lane(self) -> HeldLane:
        """The lane that stays where it is when the others move; none where all is in view."""
        if self.layout_ is None or not self.is_settled or self._fitting.is_whole:
            return HeldLane()
        row = self.selected_rows.current
        return held_lane(self.layout_, self.lane_tops(), self._window(), row, self._held_y)

    def _hold(self, held: HeldLane) -> None:
        """Scroll so that a lane is where it was."""
        if held.lane >= 0:
            self.verticalScrollBar().setValue(round(self.lane_tops()[held.lane] - held.offset_px))

    def _window(self) -> Window:
        """What is seen of the lanes."""
        size = self.time_size
        return Window(self.scroll_y, size.width(), size.height())

    # What changes what is seen.

    def _scale_changed(self) -> None:
        if self.layout_ is None or self.view_state is None:
            return
        zoom = self.view_state.scale.seconds_per_px
        if zoom != self._zoom:
            self._zoom = zoom
            self.updateGeometries()
        self.viewport().update()
        self._tell_visible_range()

    def _tell_visible_range(self) -> None:
        self.visible_range_changed.emit(*self.scale.visible_range(self.time_width))

    def _matches_changed(self, matches: Matches) -> None:
        self.viewport().update()
        self.matches_changed.emit(matches)

    def _look_anew(self) -> None:
        self.viewport().update()

    # What Qt asks of a view that scrolls.

    @override
    def horizontalOffset(self) -> int:
        return 0

    @override
    def verticalOffset(self) -> int:
        return self.scroll_y

    @override
    def doItemsLayout(self) -> None:
        """Nothing to lay out item by item: the scene does it."""
        self.updateGeometries()

    @override
    def updateGeometries(self) -> None:
        """The scroll range of the lanes."""
        bar = self.verticalScrollBar()
        if self.is_empty or self.view_state is None:
            bar.setRange(0, 0)
            return
        if not self.is_settled:
            return
        height = self.time_size.height()
        bar.setPageStep(height)
        bar.setSingleStep(24)
        # From the lanes alone: a scene is made once a frame, when the view has its place.
        bar.setRange(0, max(0, math.ceil(self.lane_tops()[-1]) - height))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_clipping and self.header_px <= CLIPPED_SHARE * self.viewport().width():
            self._bar.place(self.time_rect())
            self._fitting.clip(self.time_width)
            self.viewport().update()
            self._tell_visible_range()
            return
        self._limit_headers()
        self._bar.place(self.time_rect())
        self._resized()
