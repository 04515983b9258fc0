"""The ground of the canvas: what is shown of a chronology, where it lies, and moving about in it.

All geometry comes from the scene. Events as items of a list, hands and keys are `timeline_view`'s.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.columns.live_columns import ColumnsChange
from timeline_app.core.guarded import override
from timeline_app.core.search.matches import Matches
from timeline_app.document.event_model import EventModel
from timeline_app.document.lane_assignment import LaneAssignment
from timeline_app.document.view_state import ViewState
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.height_budget import roomy_layout
from timeline_app.scene.lanes.lane_plan import LanesAtLevel
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.layout_patches import layout_after, needs_room
from timeline_app.scene.marks.hit_test import Hit
from timeline_app.scene.marks.rows_in_view import height_after
from timeline_app.scene.marks.visibility import mark_height
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.extent import whole_range
from timeline_app.scene.time.time_scale import TimeScale, fitted
from timeline_app.widgets.canvas.backing_store import AHEAD_Y_PX, BackingStore, ahead_of
from timeline_app.widgets.canvas.geometry_cache import GeometryCache
from timeline_app.widgets.canvas.passed_zoom import PassedZoom
from timeline_app.widgets.canvas.row_collapse import RowCollapse
from timeline_app.widgets.canvas.tools.animation import PanAnimation
from timeline_app.widgets.canvas.tools.geometry import CanvasGeometry, time_area
from timeline_app.widgets.controls.scrolling import OverlayScrollBar
from timeline_app.widgets.controls.selected_rows import SelectedRows

FIT_MARGINS_PX = 36.0, 46.0
"""Beside all events, left and right: so far labels reach, and stand whole in the view."""
LEAST_ROWS = 2
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
        self.glide = PanAnimation(self)
        self.glide.moved.connect(self._glided)
        self._rows = RowCollapse(self)
        self._rows.rested.connect(self.come_to_rest)
        self._rows.changed.connect(self._show_rows)
        self._left_over_px = 0.0
        """What the scroll position, in whole pixels, has left out."""
        self._buffer = BackingStore()
        self._panning = False
        self._held_y: float | None = None
        self._passed = PassedZoom(self)
        self._fitted = True
        self._kept_range: tuple[float, float] | None = None
        """What is in view, and will be in a view of another size, if that isn't all."""
        self._is_stale = False
        self._reserved_px = 0
        self._is_clipping = False
        self._clipped_px = -1
        """The width of the time area that clipping has left; -1 while all is laid out for it."""
        self._shared_px = 0
        """The width of the time area for which the lanes share the height."""
        self._places = GeometryCache()
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
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
        self.glide.stop()
        self._rows.forget()
        self.layout_ = None
        self.setModel(model)
        self.selected_rows = SelectedRows(self.selectionModel())
        self.texts, self.scene_painter = texts, painter
        if self.view_state is not None:
            self.view_state.scale_changed.disconnect(self._scale_changed)
            self.view_state.matches_changed.disconnect(self._matches_changed)
            self.view_state.arrows_changed.disconnect(self._arrows_changed)
        if self.lanes is not None:
            self.lanes.changed.disconnect(self.show_lanes)
        self.view_state, self.lanes = state, lanes
        state.scale_changed.connect(self._scale_changed)
        state.matches_changed.connect(self._matches_changed)
        self.matches_changed.emit(state.matches)
        state.arrows_changed.connect(self._arrows_changed)
        if lanes is not None:
            lanes.changed.connect(self.show_lanes)
        columns = model.columns
        self.layout_ = lanes.layout(texts) if lanes else Layout.by_theme(columns, texts)
        painter.fit_headers(self.layout_.tracks)
        self._limit_headers()
        self.hovered = -1
        self._fitted, self._kept_range = True, None
        self._clipped_px = -1
        self._resized()
        self.lanes_changed.emit()

    def show_lanes(self) -> None:
        """Show the same events in other lanes, or lanes in other places; the scale stays."""
        if self.layout_ is None or self.lanes is None or self.texts is None:
            return
        index, offset = self._anchor_lane()
        before = self.layout_
        anchor = before.tracks[index].id if index >= 0 else None
        self.glide.stop()
        self.layout_ = after = self.lanes.layout(self.texts)
        self.hovered = -1
        self._places.forget()
        if self.scene_painter is not None:
            self.scene_painter.fit_headers(after.tracks)
        self._is_stale = True
        self._settle()
        self._buffer.forget()
        self.updateGeometries()
        ids = [lane.id for lane in after.tracks]
        if anchor in ids:
            self.verticalScrollBar().setValue(round(self.lane_tops()[ids.index(anchor)] - offset))
        elif anchor is not None:
            self.verticalScrollBar().setValue(0)
        self.lanes_changed.emit()
        self.viewport().update()

    def follow(self, change: ColumnsChange) -> None:
        """Show the events as they are after an edit; time scale and scroll position stay.

        The texts must have followed already.
        """
        if self.layout_ is None:
            return
        before = self.layout_
        anew = change.is_whole or change.lanes_changed
        lane, offset = (-1, 0.0) if anew else self._anchor_lane()
        after, asks_for_room = self._layout_after(before, change)
        self.layout_ = after
        self.hovered = change.row_after(self.hovered) if self.hovered >= 0 else -1
        self._places.forget()
        if anew:
            self._fit_headers()
        self.lanes_changed.emit()
        if not before.columns.dated:
            self._fitted = True  # there was no scale to stay with
            self._resized()
            return
        if not self._is_stale and asks_for_room:
            self._make_room()
        if not self._is_stale:
            self._collapse_anew()
        self._buffer.forget()
        self.updateGeometries()
        if 0 <= lane < len(after.tracks):
            self.verticalScrollBar().setValue(round(self.lane_tops()[lane] - offset))
        self.viewport().update()

    def _layout_after(self, layout: Layout, change: ColumnsChange) -> tuple[Layout, bool]:
        """The layout after an edit, and whether lanes may ask for other heights."""
        if self.lanes is not None:
            return self.lanes.layout_after(layout, change)
        after = layout_after(layout, change)
        return after, needs_room(layout, after)

    @property
    def is_settled(self) -> bool:
        """Whether all is laid out for the present size."""
        return self.layout_ is not None and not self._is_stale

    @property
    def is_fitted(self) -> bool:
        """Whether all is in view, and will be in a view of another size."""
        return self._fitted

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
        self._is_stale = True
        self._buffer.forget()
        self.viewport().update()

    def clip_while(self, change: Callable[[], object]) -> None:
        """Make a change of the width that lets less be seen, or more, and moves nothing.

        The scale stays, also one that shows the whole chronology, and so do the lanes.
        """
        self._is_clipping = self.is_settled
        try:
            change()
        finally:
            self._is_clipping = False

    def _clip(self, width_before_px: int) -> None:
        """See as much as a view of the present width does at the scale of now."""
        assert self.layout_ is not None
        width = self.time_size.width()
        self._clipped_px = -1 if width == self._shared_px else width
        if self.width() > width_before_px:  # there may be rows that have held nothing in view
            self._rows.moved(self.layout_, self.scale, self.time_size.width())
        self.viewport().update()
        self._tell_visible_range()

    def _settle(self) -> None:
        """Lay out for the present size, if that has changed; a clipped view keeps its scale."""
        if self._is_stale and self.layout_ is not None:
            self._is_stale = False
            is_clipped = self.time_size.width() == self._clipped_px
            if not is_clipped:
                self._shared_px, self._clipped_px = self.time_size.width(), -1
            self._make_room()
            if self._fitted and not is_clipped:
                self.fit(animated=False)
            elif self._kept_range is not None and not is_clipped:
                self.keep_range(*self._kept_range)
            self._collapse_anew()
            self.updateGeometries()
            self._tell_visible_range()
            self.settled.emit()

    def _make_room(self) -> None:
        """Share the height among the lanes, as it suits the whole chronology in view."""
        assert self.layout_ is not None
        roomy = roomy_layout(
            self.layout_,
            self._whole(self._shared_px).seconds_per_px,
            self.time_size.height(),
            least_rows=LEAST_ROWS,
            farther=True,
        )
        if not roomy.has_heights_of(self.layout_):
            self.layout_ = roomy
            self._buffer.forget()

    def _whole(self, width_px: int) -> TimeScale:
        """The scale that shows the whole chronology in a time area of this width."""
        assert self.layout_ is not None
        walls = self.layout_.walls
        whole = walls.first_s, walls.last_s
        if self.empty_range is not None:
            columns, shown = self.layout_.columns, self.layout_.shown
            whole = self.empty_range if self.is_empty else whole_range(columns, shown)
        return fitted(*whole, width_px, *FIT_MARGINS_PX)

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
        """The size of the area right of the headers in which lanes lie."""
        return self.time_rect().size()

    @property
    def header_px(self) -> float:
        """The width of the lane headers."""
        return self.scene_painter.header_px if self.scene_painter is not None else 0.0

    @property
    def top_px(self) -> int:
        """Where lanes begin: below the axis and what room is kept for there."""
        return int(AXIS_PX) + self._reserved_px

    def reserve(self, height_px: int) -> None:
        """Keep room for something between the axis and the lanes, 0 for nothing."""
        if height_px != self._reserved_px:
            self._reserved_px = height_px
            self._bar.place(self.time_rect())
            self._resized()

    @property
    def canvas_geometry(self) -> CanvasGeometry:
        """Where everything lies; only to be asked for while a chronology is shown."""
        layout = self.layout_of_events
        assert self.view_state is not None
        scale, port = self.view_state.scale, self.viewport().size()
        header_px, scroll = self.header_px, self.scroll_y
        top_px = self.top_px
        size = time_area(port, header_px, top_px).size()
        ahead = ahead_of(size) if self._panning else 0
        scene = self._buffer.scene(layout, scale, size, scroll, ahead_px=ahead)
        return self._places.geometry(layout, scene, scale, header_px, scroll, port, top_px)

    def geometry_now(self) -> CanvasGeometry | None:
        """Where everything lies; None while no chronology is shown."""
        return None if self.layout_ is None else self.canvas_geometry

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

    # Moving about.

    def pan(self, dx_px: float) -> None:
        """Move the picture right by `dx_px` at once."""
        self.glide.stop()
        self._passed.is_step = False
        self._panning = True
        self._leave_range()
        self._set_scale(self.scale.panned(dx_px))

    def go_to(self, scale: TimeScale, *, animated: bool = True, y_px: float | None = None) -> None:
        """Go to a scale that is kept from then on, whatever the size of the view.

        The lane at the height `y_px` of the time area stays there, if that is given.
        """
        self._leave_range()
        self.glide_to(scale, animated=animated, y_px=y_px)

    def glide_to(
        self, scale: TimeScale, *, animated: bool = True, y_px: float | None = None
    ) -> None:
        """Go to another scale, smoothly unless calm; a lane may be held as by `go_to`."""
        self._held_y = y_px
        # A jump is not followed by more of its kind: there is nothing to lay out ahead for.
        self._panning = animated and scale.seconds_per_px == self.scale.seconds_per_px
        self._passed.is_step = animated and not self._panning and not self.glide.is_calm
        if animated:
            self.glide.to(self.scale, scale, self.time_size.width())
        else:
            self.glide.stop()
            self._glided(scale)

    def _glided(self, scale: TimeScale) -> None:
        """Be at a scale on the way to another, or there."""
        self._set_scale(scale)
        if not self.glide.is_moving:
            self._held_y = None

    def zoom(
        self, factor: float, x_px: float, *, animated: bool = False, y_px: float | None = None
    ) -> None:
        """Zoom about a pixel of the time area; the instant there stays, and its lane if given."""
        self.go_to(self.scale.zoomed(factor, x_px), animated=animated, y_px=y_px)

    def zoom_by_hand(self, factor: float, x_px: float, y_px: float) -> None:
        """Zoom about a point of the time area, by one of the many steps of a wheel or pinch."""
        self.glide.stop()
        self._leave_range()
        self._panning, self._held_y = False, y_px
        self._passed.is_step = True
        self._glided(self.scale.zoomed(factor, x_px))

    def fit(self, *, animated: bool = True) -> None:
        """Show the whole chronology."""
        if self.layout_ is None:
            return
        self._share_anew()
        self.glide_to(self._whole(self._shared_px), animated=animated)
        self._fitted, self._kept_range = True, None

    def _share_anew(self) -> None:
        """Let the lanes share the height for the width of now, where that was clipped or bared."""
        self._settle()
        self._clipped_px = -1
        if self._shared_px != self.time_size.width():
            self._shared_px = self.time_size.width()
            self._make_room()
            self.updateGeometries()

    def keep_range(self, from_s: float, until_s: float) -> None:
        """Show a stretch of time at once, and at every size of the view until somebody moves."""
        self.go_to(fitted(from_s, until_s, self.time_size.width()), animated=False)
        self._kept_range = (from_s, until_s)

    def _leave_range(self) -> None:
        """Neither all that there is nor a stretch of time is kept in view any more."""
        self._fitted, self._kept_range = False, None

    @property
    def range_in_view(self) -> tuple[float, float]:
        """The first and the last instant in view, in seconds: just those that are to be kept."""
        return self._kept_range or self.scale.visible_range(self.time_size.width())

    def zoom_to_range(self, from_s: float, until_s: float) -> None:
        """Show a stretch of time."""
        self.go_to(fitted(from_s, until_s, self.time_size.width()))

    def page(self, step: int) -> None:
        """Pan by most of a width, to earlier (+1) or later (-1) times."""
        self.go_to(self.scale.panned(step * round(self.time_size.width() * 0.8)))

    def _set_scale(self, scale: TimeScale) -> None:
        assert self.view_state is not None
        if scale.seconds_per_px == self.view_state.scale.seconds_per_px:
            self.view_state.set_scale(scale)
            return
        lane, offset = self._anchor_lane()
        self._passed.lay_out(self.layout_of_events, self.view_state.scale, scale, self._held_y)
        self.view_state.set_scale(scale)
        self._hold(lane, offset)

    def _hold(self, lane: int, offset: float) -> None:
        if lane >= 0:
            self.verticalScrollBar().setValue(round(self.lane_tops()[lane] - offset))

    def lanes_around(self) -> range:
        """The lanes that are laid out for the view as it is scrolled."""
        tops = self.lane_tops()
        first = bisect_right(tops, self.scroll_y - AHEAD_Y_PX) - 1
        after = bisect_left(tops, self.scroll_y + self.time_size.height() + AHEAD_Y_PX)
        return range(max(0, first), min(after, len(tops) - 1))

    def settle_zoom(self, y_px: float | None) -> None:
        """Show the scale that zooming has come to with all lanes packed for it."""
        self._held_y = y_px
        lane, offset = self._anchor_lane()
        self._held_y = None
        self.layout_of_events.settle()
        self._buffer.forget()
        self.updateGeometries()
        self._hold(lane, offset)
        self.viewport().update()

    def lane_tops(self) -> list[float]:
        """Where the lanes begin at the present scale, and where the last one ends."""
        return self.layout_of_events.tops(self.layout_of_events.level_of(self.scale))

    def _anchor_lane(self) -> tuple[int, float]:
        """The lane that zooming leaves where it is, and where its top is in the view.

        That under the pointer, where it zooms; else that of the selected event if it is in
        view, else the one in the middle.
        """
        if self._is_stale or self.layout_ is None or self._fitted:
            return -1, 0.0
        tops, scroll, height = self.lane_tops(), self.scroll_y, self.time_size.height()
        row = self.selected_rows.current if self._held_y is None else -1
        if 0 <= row < self.event_model.columns.dated:
            lane = self.layout_.lane_of(row)
            if lane >= 0 and tops[lane] < scroll + height and tops[lane + 1] > scroll:
                return lane, tops[lane] - scroll
        lane = bisect_right(tops, scroll + (height / 2 if self._held_y is None else self._held_y))
        return (lane - 1, tops[lane - 1] - scroll) if 0 < lane < len(tops) else (-1, 0.0)

    # Rows that hold nothing in view.

    @property
    def is_held(self) -> bool:
        """Whether a hand holds something of the view, so that nothing may move by itself."""
        return False

    def _collapse_anew(self) -> None:
        """Let rows go that hold nothing in view after lanes came to lie otherwise.

        That is at once where the view is at rest.
        """
        assert self.layout_ is not None
        was_at_rest = self._rows.forget()
        if self.layout_.collapsed is not None:
            self.layout_ = self.layout_.with_collapsed(None)
            self._buffer.forget()
        if was_at_rest:
            self.come_to_rest(animated=False)
        else:
            self._rows.wait()

    def come_to_rest(self, *, animated: bool = True) -> None:
        """Let rows go that hold nothing in view, once nothing moves."""
        if self.layout_ is None or self._is_stale or not self.event_model.columns.dated:
            return
        if self.glide.is_moving or self.is_held or self.layout_.is_passing:
            self._rows.wait()
        elif not self._fitted:  # else all is in view
            is_animated = animated and not self.glide.is_calm
            width = self.time_size.width()
            self._rows.rest(self.layout_, self.scale, width, animated=is_animated)

    def _show_rows(self, lanes: LanesAtLevel | None) -> None:
        """Show lanes with other rows collapsed; what is looked at stays where it is."""
        layout = self.layout_
        assert layout is not None
        before = None if lanes is None else layout.lanes_at(lanes.level)
        y = self._held_height(layout)
        self.layout_ = layout.with_collapsed(lanes)
        self._buffer.forget()
        self.updateGeometries()
        if lanes is not None and before is not None:
            bar = self.verticalScrollBar()
            wanted = bar.value() + self._left_over_px + height_after(before, lanes, y) - y
            bar.setValue(round(wanted))
            self._left_over_px = wanted - bar.value() if abs(wanted - bar.value()) < 1.0 else 0.0
        self.viewport().update()

    def _held_height(self, layout: Layout) -> float:
        """The height among the lanes that stays where it is in the view when rows go or come.

        That of the selected event, else of the one under the pointer, else the upper edge.
        """
        assert self.view_state is not None
        scale, scroll, size = self.view_state.scale, self.scroll_y, self.time_size
        columns = layout.columns
        for row in (self.selected_rows.current, self.hovered):
            if not layout.is_shown(row):
                continue
            x0, x1 = (scale.x_of(float(at[row])) for at in (columns.earliest, columns.latest))
            if x1 < 0 or x0 > size.width():
                continue
            for lane in layout.lanes_with(row):
                y = mark_height(layout, scale, lane, row)
                if y is not None and scroll <= y <= scroll + size.height():
                    return y
        return float(scroll)

    def _scale_changed(self) -> None:
        if self.layout_ is None:
            return
        if self.view_state is not None and not self._is_stale:
            self._rows.moved(self.layout_, self.view_state.scale, self.time_size.width())
        self.updateGeometries()
        self.viewport().update()
        self._tell_visible_range()

    def _tell_visible_range(self) -> None:
        self.visible_range_changed.emit(*self.scale.visible_range(self.time_size.width()))

    def _matches_changed(self, matches: Matches) -> None:
        self.viewport().update()
        self.matches_changed.emit(matches)

    def _arrows_changed(self) -> None:
        self.viewport().update()

    def _scrolled(self) -> None:
        self._rows.wait_on()
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
        is_empty = self.layout_ is None or not self.event_model.columns.dated
        if is_empty or self.view_state is None:
            bar.setRange(0, 0)
            return
        if self._is_stale:
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
            self._clip(event.oldSize().width())
            return
        self._limit_headers()
        self._bar.place(self.time_rect())
        self._resized()
