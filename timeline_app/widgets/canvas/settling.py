"""A view that comes to rest: rows collapse that hold nothing in it, and passed levels are packed.

While wheel, pinch or a glide go on, a frame packs no more than it has time for. A moment after
the last step the rest is packed, lane by lane, so that hands that go on are not kept waiting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.passing_levels import TimeStretch
from timeline_app.scene.marks.marks_in_range import laid_out
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.widgets.canvas.tools.animation import FRAME_MS, eased

if TYPE_CHECKING:
    from timeline_app.scene.marks.rows_in_view import RowsInView
    from timeline_app.widgets.canvas.moving_view import MovingView


REST_MS = 150
"""A view that has not moved for so long is at rest."""
COLLAPSE_MS = 140

PAUSE_MS = 30
"""So long after the last step of a zoom the rest is packed."""


class RowCollapse(QObject):
    """Says which lanes are to be shown of a layout, and when.

    Rows that hold nothing in view collapse at rest. While the view moves no row goes; those that
    come to have something in view are back before it is drawn. With another zoom level all are.
    """

    rested = Signal()
    """The view has not moved for a while."""
    changed = Signal(object)
    """The `LanesAtLevel` that are to be shown; None where no row has collapsed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.rested)
        self._clock = QElapsedTimer()
        self._frames = QTimer(self)
        self._frames.setInterval(FRAME_MS)
        self._frames.timeout.connect(self._step)
        self._rows: RowsInView | None = None
        self._layout: Layout | None = None
        self._before: RowsInView | None = None
        """What was there when rows began to go; None where that was all."""

    def wait(self) -> None:
        """Come to rest a while from now."""
        self._rest.start()

    def wait_on(self) -> None:
        """Wait anew, if there is anything to wait for."""
        if self._rest.isActive():
            self._rest.start()

    def forget(self) -> bool:
        """Know nothing any more; whether the view was at rest, with rows that have collapsed."""
        was_at_rest = self._rows is not None and not self._rest.isActive()
        self._rows = self._layout = None
        self._rest.stop()
        self._frames.stop()
        return was_at_rest

    def moved(self, layout: Layout, scale: TimeScale, width_px: float) -> None:
        """Let rows come back that have something in a view that has moved there."""
        self.finish()
        self._rest.start()
        rows = self._rows
        if rows is None or rows.holds(layout, scale, width_px):
            return
        if layout.level_of(scale) == rows.level:
            self._rows = rows.opened(scale, width_px)
            self.changed.emit(self._rows.lanes(layout))
        else:
            self._rows = None
            self.changed.emit(None)

    def rest(self, layout: Layout, scale: TimeScale, width_px: float, *, animated: bool) -> None:
        """Let the rows go that hold nothing in this view."""
        from timeline_app.scene.marks.rows_in_view import rows_in_view

        self.finish()
        self._rest.stop()
        before, rows = self._rows, rows_in_view(layout, scale, width_px)
        if not rows.has_unused:
            self._rows = None
            if before is not None:
                self.changed.emit(None)
            return
        is_known = before is not None and before.level == rows.level
        self._rows, self._layout, self._before = rows, layout, before if is_known else None
        if not rows.lets_go(self._before):
            return
        if animated:
            self._clock.start()
            self._frames.start()
        else:
            self.changed.emit(rows.lanes(layout))

    def finish(self) -> None:
        """End a transition at its goal."""
        if self._frames.isActive():
            self._frames.stop()
            self._show(0.0)

    def _step(self) -> None:
        share = self._clock.elapsed() / COLLAPSE_MS
        if share >= 1.0:
            self.finish()
        else:
            self._show(1.0 - eased(share))

    def _show(self, share: float) -> None:
        assert self._rows is not None
        assert self._layout is not None
        self.changed.emit(self._rows.lanes(self._layout, share, self._before))


class PassedZoom(QObject):
    """Tells a layout which scales zooming only passes by, and has it settle once one stays."""

    def __init__(self, view: MovingView) -> None:
        super().__init__(view)
        self._view = view
        self.is_step = False
        """Whether the next scale is one of many on the way to somewhere."""
        self._y_px: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._pack_on)

    def lay_out(
        self, layout: Layout, before: TimeScale, scale: TimeScale, y_px: float | None
    ) -> None:
        """Lay out the lanes before a scale is shown.

        The lane at the height `y_px` of the time area is held there, if that is given.
        """
        view = self._view
        is_step, self.is_step = self.is_step, view.glide.is_moving
        if not is_step:
            layout.settle()
            return
        layout.pass_by(before, TimeStretch(scale, view.time_width, view.lanes_around()))
        if layout.is_passing:
            self._y_px = y_px
            self._timer.start(PAUSE_MS)

    def _pack_on(self) -> None:
        """Pack some more of a lane; or show them all, if all are packed."""
        view = self._view
        if view.layout_ is None or not view.layout_.is_passing:
            return
        if self.is_step and view.glide.is_moving:
            self._timer.start(PAUSE_MS)
            return
        scale = view.scale
        stretch_s = laid_out(scale, 0.0, view.time_width)
        if view.layout_.pack_next(scale, view.lanes_around(), *stretch_s):
            self._timer.start(0)
        else:
            view.settle_zoom(self._y_px)
