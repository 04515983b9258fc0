"""What hands do on the overview: drag its window or one side of it, click, wheel, pinch."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent

from timeline_app.scene.range_slider import RangeWindow, SliderPart
from timeline_app.widgets.canvas.mouse import CLICK_PX, NOTCH, ZOOM_PER_NOTCH

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.overview import Overview

STEP_SHARE = 0.1
"""How much of what is in view a key, or a notch of a wheel that turns sideways, pans by."""

_CURSORS = {
    SliderPart.START: Qt.CursorShape.SizeHorCursor,
    SliderPart.END: Qt.CursorShape.SizeHorCursor,
    SliderPart.WHOLE: Qt.CursorShape.OpenHandCursor,
    SliderPart.OUTSIDE: Qt.CursorShape.PointingHandCursor,
}


class OverviewMouse:
    """Turns mouse, wheel and pinch into what the overview asks for."""

    def __init__(self, overview: Overview) -> None:
        self._overview = overview
        self._drag: tuple[SliderPart, float, RangeWindow] | None = None
        """What is held, the pixel where that began, and the window of then."""
        self._moved = False

    def let_go(self) -> None:
        """Hold nothing any more: what was held is gone."""
        self._drag = None

    def press(self, event: QMouseEvent) -> None:
        """A button goes down: any movement stops."""
        window = self._overview.range_window()
        if event.button() != Qt.MouseButton.LeftButton or window is None:
            event.ignore()
            return
        self._overview.pressed.emit()
        x = event.position().x()
        self._drag = (window.part_at(x), x, window)
        self._moved = False

    def move(self, event: QMouseEvent) -> None:
        """The pointer moves, with a button down or without."""
        x = event.position().x()
        if self._drag is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._drag = None
            self._show_cursor(x)
            return
        if not self._moved and abs(x - self._drag[1]) < CLICK_PX:
            return
        self._moved = True
        handle, from_px, window = self._drag
        if handle is SliderPart.OUTSIDE:
            # From there on it is as if the window had been taken by its middle.
            half_s = (window.until_s - window.from_s) / 2
            at_s = window.scale.instant_at(from_px)
            handle, window = (
                SliderPart.WHOLE,
                window._replace(from_s=at_s - half_s, until_s=at_s + half_s),
            )
            self._drag = handle, from_px, window
        if handle is SliderPart.WHOLE:
            self._overview.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._overview.centre_requested.emit(window.centre_after(x - from_px), False)
        else:
            self._overview.range_requested.emit(*window.range_after(handle, x - from_px))

    def release(self, event: QMouseEvent) -> None:
        """A button goes up: a click beside the window goes there."""
        if event.button() != Qt.MouseButton.LeftButton or self._drag is None:
            event.ignore()
            return
        (handle, x, window), self._drag = self._drag, None
        if handle is SliderPart.OUTSIDE and not self._moved:
            self._overview.centre_requested.emit(window.scale.instant_at(x), True)
        self._show_cursor(event.position().x())

    def wheel(self, event: QWheelEvent) -> None:
        """Up and down zooms about the pointer, sideways pans."""
        scene = self._overview.scene()
        if scene is None:
            event.ignore()
            return
        event.accept()
        angle = event.angleDelta()
        if abs(angle.x()) > abs(angle.y()):
            self._overview.pan_requested.emit(-angle.x() / NOTCH * STEP_SHARE)
        elif angle.y():
            at_s = scene.scale.instant_at(event.position().x())
            self._overview.zoom_requested.emit(ZOOM_PER_NOTCH ** (angle.y() / NOTCH), at_s)

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Whether it was two fingers on a touchpad, which zoom about the pointer."""
        scene = self._overview.scene()
        is_zoom = event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        if scene is None or not is_zoom:
            return False
        at_s = scene.scale.instant_at(event.position().x())
        self._overview.zoom_requested.emit(math.exp(event.value()), at_s)
        return True

    def _show_cursor(self, x_px: float) -> None:
        window = self._overview.range_window()
        if window is None:
            self._overview.unsetCursor()
        else:
            self._overview.setCursor(_CURSORS[window.part_at(x_px)])
