"""Moving about in time on the canvas, and coming to rest there."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from timeline_app.core.guarded import override
from timeline_app.document.event_model import EventModel
from timeline_app.document.lane_assignment import LaneAssignment
from timeline_app.document.view_state import ViewState
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.lane_plan import LanesAtLevel
from timeline_app.scene.time.time_scale import TimeScale, fitted
from timeline_app.widgets.canvas.backing_store import AHEAD_Y_PX
from timeline_app.widgets.canvas.fitting import held_height
from timeline_app.widgets.canvas.settling import PassedZoom, RowCollapse
from timeline_app.widgets.canvas.tools.animation import PanAnimation
from timeline_app.widgets.canvas.viewport import TimelineViewport

PAGE_SHARE = 0.8
"""Of the width that a page goes."""


class MovingView(TimelineViewport):
    """Pans, zooms and goes to stretches of time; at rest, rows collapse that hold nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.glide = PanAnimation(self)
        self.glide.moved.connect(self._glided)
        self._passed = PassedZoom(self)
        self._rows = RowCollapse(self)
        self._rows.rested.connect(self.come_to_rest)
        self._rows.changed.connect(self._show_rows)
        self.verticalScrollBar().valueChanged.connect(self._rows.wait_on)
        self._left_over_px = 0.0
        """What the scroll position, in whole pixels, has left out."""

    @override
    def show_chronology(
        self,
        model: EventModel,
        texts: EventTexts,
        state: ViewState,
        painter: ScenePainter,
        lanes: LaneAssignment | None = None,
    ) -> None:
        self.glide.stop()
        self._rows.forget()
        super().show_chronology(model, texts, state, painter, lanes)

    @override
    def show_lanes(self) -> None:
        self.glide.stop()
        super().show_lanes()

    def pan(self, dx_px: float) -> None:
        """Move the picture right by `dx_px` at once."""
        self.glide.stop()
        self._passed.is_step = False
        self._panning = True
        self._fitting.keep()
        self._set_scale(self.scale.panned(dx_px))

    def go_to(self, scale: TimeScale, *, animated: bool = True, y_px: float | None = None) -> None:
        """Go to a scale that is kept from then on, whatever the size of the view.

        The lane at the height `y_px` of the time area stays there, if that is given.
        """
        self._fitting.keep()
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
            self.glide.to(self.scale, scale, self.time_width)
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
        self._fitting.keep()
        self._panning, self._held_y = False, y_px
        self._passed.is_step = True
        self._glided(self.scale.zoomed(factor, x_px))

    def fit(self, *, animated: bool = True) -> None:
        """Show the whole chronology."""
        if self.layout_ is None:
            return
        self._settle()
        if self._fitting.share(self.time_width):  # that was clipped or bared
            self._make_room()
            self.updateGeometries()
        whole = self._fitting.whole(self.layout_, self.empty_range)
        self.glide_to(whole, animated=animated)
        self._fitting.keep(whole=True)

    def keep_range(self, from_s: float, until_s: float) -> None:
        """Show a stretch of time at once, and at every size of the view until somebody moves."""
        self.go_to(fitted(from_s, until_s, self.time_width), animated=False)
        self._fitting.keep((from_s, until_s))

    @property
    def range_in_view(self) -> tuple[float, float]:
        """The first and the last instant in view, in seconds: just those that are to be kept.

        Of a view that all was fitted into these are the first and the last that anything has,
        as long as all of it is in view.
        """
        from_s, until_s = self.scale.visible_range(self.time_width)
        if self._fitting.is_whole and self.layout_ is not None and not self.is_empty:
            first_s, last_s = self._fitting.whole_range(self.layout_, self.empty_range)
            if from_s <= first_s and last_s <= until_s:
                return first_s, last_s
        return self._fitting.range_s or (from_s, until_s)

    def zoom_to_range(self, from_s: float, until_s: float) -> None:
        """Show a stretch of time."""
        self.go_to(fitted(from_s, until_s, self.time_width))

    def page(self, step: int) -> None:
        """Pan by most of a width, to earlier (+1) or later (-1) times."""
        self.go_to(self.scale.panned(step * round(self.time_width * PAGE_SHARE)))

    def _set_scale(self, scale: TimeScale) -> None:
        assert self.view_state is not None
        if scale.seconds_per_px == self.view_state.scale.seconds_per_px:
            self.view_state.set_scale(scale)
            return
        held = self._held_lane()
        self._passed.lay_out(self.layout_of_events, self.view_state.scale, scale, self._held_y)
        self.view_state.set_scale(scale)
        self._hold(held)

    @override
    def _show_at_once(self, scale: TimeScale) -> None:
        self.glide_to(scale, animated=False)

    def lanes_around(self) -> range:
        """The lanes that are laid out for the view as it is scrolled."""
        tops = self.lane_tops()
        first = bisect_right(tops, self.scroll_y - AHEAD_Y_PX) - 1
        after = bisect_left(tops, self.scroll_y + self.time_size.height() + AHEAD_Y_PX)
        return range(max(0, first), min(after, len(tops) - 1))

    def settle_zoom(self, y_px: float | None) -> None:
        """Show the scale that zooming has come to with all lanes packed for it."""
        self._held_y = y_px
        held = self._held_lane()
        self._held_y = None
        self.layout_of_events.settle()
        self._buffer.forget()
        self.updateGeometries()
        self._hold(held)
        self.viewport().update()

    # Rows that hold nothing in view.

    @property
    def is_held(self) -> bool:
        """Whether a hand holds something of the view, so that nothing may move by itself."""
        return False

    @override
    def _lanes_moved(self) -> None:
        """Let rows go that hold nothing in view, at once where the view is at rest."""
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
        if self.layout_ is None or not self.is_settled or self.is_empty:
            return
        if self.glide.is_moving or self.is_held or self.layout_.is_passing:
            self._rows.wait()
        elif not self.is_fitted:  # else all is in view
            is_animated = animated and not self.glide.is_calm
            width = self.time_width
            self._rows.rest(self.layout_, self.scale, width, animated=is_animated)

    def _show_rows(self, lanes: LanesAtLevel | None) -> None:
        """Show lanes with other rows collapsed; what is looked at stays where it is."""
        from timeline_app.scene.marks.rows_in_view import height_after

        layout, state = self.layout_, self.view_state
        assert layout is not None
        assert state is not None
        before = None if lanes is None else layout.lanes_at(lanes.level)
        rows = self.selected_rows.current, self.hovered
        y = held_height(layout, state.scale, self._window(), rows)
        self.layout_ = layout.with_collapsed(lanes)
        self._buffer.forget()
        self.updateGeometries()
        if lanes is not None and before is not None:
            bar = self.verticalScrollBar()
            wanted = bar.value() + self._left_over_px + height_after(before, lanes, y) - y
            bar.setValue(round(wanted))
            self._left_over_px = wanted - bar.value() if abs(wanted - bar.value()) < 1.0 else 0.0
        self.viewport().update()

    def _rows_moved(self) -> None:
        """Have rows back that hold something in a view that has moved."""
        if self.layout_ is not None and self.view_state is not None and self.is_settled:
            self._rows.moved(self.layout_, self.view_state.scale, self.time_width)

    @override
    def _scale_changed(self) -> None:
        self._rows_moved()
        super()._scale_changed()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() > event.oldSize().width():
            self._rows_moved()  # it was but clipped, or else is yet to be laid out
