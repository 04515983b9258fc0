"""Real wheel and mouse events, sent to a view as the window system would."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import cycle

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication
from typing_extensions import override

from tests.benchmarks.watch import Watch
from timeline_app.widgets.canvas.timeline_view import TimelineView

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NOTCH = 120
PAN_STEP_PX = 12
PAN_FRAMES = 50
"""So many frames a drag goes to either side of where it began."""

ZOOM_NOTCHES = 5
"""Notches out from where the view was, and back in."""

SWEEP_NOTCHES = 40
"""Notches in from the whole range, and back out."""

ZOOM_PLACES = (0.5, 0.3, 0.7, 0.4, 0.6)


class Paints(QObject):
    """Counts how often a view is painted."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.number = 0
        self._view = view
        view.viewport().installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.number += event.type() == QEvent.Type.Paint
        return False


def frame_ms(view: QAbstractItemView, event: QEvent, paints: Paints) -> float:
    """Send an event and let the window paint; the milliseconds of both.

    Whatever the event makes the rest of the window do is part of it.
    """
    watch = Watch()
    _show(view, event, paints)
    return watch.ms


def frame_cpu_ms(view: QAbstractItemView, event: QEvent, paints: Paints) -> float:
    """The same by the processor's time alone."""
    watch = Watch()
    _show(view, event, paints)
    return watch.cpu_ms


def _show(view: QAbstractItemView, event: QEvent, paints: Paints) -> None:
    before = paints.number
    QApplication.sendEvent(view.viewport(), event)
    QApplication.processEvents()
    assert paints.number > before, "nothing was painted in this frame"


def wheel(
    view: QAbstractItemView,
    share: float,
    notches: float,
    *,
    modifier: Qt.KeyboardModifier = NO_MODIFIER,
) -> QWheelEvent:
    """A turn of the wheel at a share of the view's width."""
    width, height = view.viewport().width(), view.viewport().height()
    where = QPointF(round(width * share), height // 2)
    return QWheelEvent(
        where,
        QPointF(view.viewport().mapToGlobal(where)),
        QPoint(),
        QPoint(0, round(notches * NOTCH)),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


def zooms(view: QAbstractItemView, *, moving_on: bool) -> Iterator[QEvent]:
    """Ctrl and the wheel: out and in again about one place after the other, without end.

    With `moving_on` the view goes on by half its width after each turn, outside of the frames
    that are given, so that there is always something new to lay out.
    """
    for share in cycle(ZOOM_PLACES):
        for notches in (-1, 1):
            for _ in range(ZOOM_NOTCHES):
                yield wheel(view, share, notches, modifier=CONTROL)
        if moving_on:
            drag(view, -view.viewport().width() // 2)


def notches(view: QAbstractItemView) -> Iterator[QEvent]:
    """Ctrl and the wheel, notch by notch: in over many octaves and out again, without end.

    So each frame comes to another zoom level.
    """
    for share in cycle(ZOOM_PLACES):
        for turn in (1, -1):
            for _ in range(SWEEP_NOTCHES):
                yield wheel(view, share, turn, modifier=CONTROL)


def turns(view: QAbstractItemView) -> Iterator[QEvent]:
    """The wheel without Ctrl, for the bare view."""
    while True:
        yield wheel(view, 0.5, 0.05)


def drags(view: TimelineView, *, moving_on: bool) -> Iterator[QEvent]:
    """A drag of the canvas without end: to and fro, or with `moving_on` ever further."""
    x, y = free_place(view)
    QApplication.sendEvent(view.viewport(), mouse(view, QEvent.Type.MouseButtonPress, x, y))
    while True:
        there = 3 * PAN_FRAMES if moving_on else PAN_FRAMES
        for step, frames in ((-PAN_STEP_PX, there), (PAN_STEP_PX, 2 * PAN_FRAMES)):
            for _ in range(frames):
                x += step
                yield mouse(view, QEvent.Type.MouseMove, x, y)
        if not moving_on:
            for _ in range(PAN_FRAMES):
                x -= PAN_STEP_PX
                yield mouse(view, QEvent.Type.MouseMove, x, y)


def free_place(view: TimelineView) -> tuple[int, int]:
    """The place nearest to the middle, straight up or down, where a hand takes no event along."""
    x, middle = view.viewport().width() // 2, view.viewport().height() // 2
    heights = range(view.time_rect().top(), view.viewport().height())
    for y in sorted(heights, key=lambda y: abs(y - middle)):
        hit = view.hit_at(QPoint(x, y))
        if hit.row < 0 and hit.cluster is None:
            return x, y
    return x, middle


def drag(view: QAbstractItemView, dx_px: int) -> None:
    """A whole drag sideways, from button down to button up."""
    x, y = view.viewport().width() // 2, view.viewport().height() // 2
    for kind, at in (
        (QEvent.Type.MouseButtonPress, x),
        (QEvent.Type.MouseMove, x + dx_px),
        (QEvent.Type.MouseButtonRelease, x + dx_px),
    ):
        QApplication.sendEvent(view.viewport(), mouse(view, kind, at, y))
    QApplication.processEvents()


def mouse(
    view: QAbstractItemView,
    kind: QEvent.Type,
    x: float,
    y: float,
    *,
    held: bool = True,
    modifier: Qt.KeyboardModifier = NO_MODIFIER,
) -> QMouseEvent:
    """A mouse event; with `held` the left button is down while the pointer moves."""
    where = QPointF(round(x), round(y))
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    moves = kind == QEvent.Type.MouseMove
    event = QMouseEvent(
        kind,
        where,
        QPointF(view.viewport().mapToGlobal(where)),
        none if moves else left,
        left if held and kind != QEvent.Type.MouseButtonRelease else none,
        modifier,
    )
    event.setTimestamp(time.monotonic_ns() // 1_000_000)  # tells how fast a drag was let go
    return event


def key(name: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> QKeyEvent:
    """A key that goes down."""
    return QKeyEvent(QEvent.Type.KeyPress, name.value, modifier)
