"""Levels that zooming only passes by, and the packing of the one it comes to rest at.

While wheel, pinch or a glide go on, a frame packs no more than it has time for. A moment after
the last step the rest is packed, lane by lane, so that hands that go on are not kept waiting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.passing_levels import TimeStretch
from timeline_app.scene.marks.marks_in_range import laid_out
from timeline_app.scene.time.time_scale import TimeScale

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.moving_view import MovingView

PAUSE_MS = 30
"""So long after the last step the rest is packed."""


class PassedZoom(QObject):
    """Tells a layout which scales are only passed by, and has it settle once one stays."""

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
