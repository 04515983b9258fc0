"""What a canvas asks of its painter in a frame, recorded so that it can be played again.

Only the painter of the widget is listened to: what a frame paints into pictures that are kept is
no part of it, for the next frame does without.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPaintDevice,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QWidget

from timeline_app.widgets.canvas import timeline_view

Played = tuple[Callable[..., object], tuple[Any, ...]]
"""A method of a painter, and what it is called with."""

DRAWING = ("draw", "fill", "strokePath", "eraseRect")
CHANGING = ("set", "save", "restore", "translate", "scale", "rotate", "shear", "reset")
CHANGEABLE = (
    *(QPoint, QPointF, QRect, QRectF, QSize, QTransform),
    *(QBrush, QColor, QFont, QPainterPath, QPen, QPixmap),
)
"""What may be another by the time it is played: a copy is kept, which shares what is large."""


class RecordingPainter(QPainter):
    """Paints as any other, and notes what it is asked for in `calls`, in place of the one before.

    A frame may be painted twice: only the last is seen.
    """

    calls: list[Played]

    def __init__(self, *device: QPaintDevice) -> None:
        super().__init__(*device)
        self.calls.clear()


def _kept(value: object) -> object:
    if isinstance(value, list):
        return [_kept(one) for one in value]
    return type(value)(value) if type(value) in CHANGEABLE else value  # type: ignore[call-overload]


def _recording(name: str) -> Callable[..., object]:
    method = getattr(QPainter, name)

    def record(painter: RecordingPainter, *arguments: object) -> object:
        painter.calls.append((method, tuple(map(_kept, arguments))))
        return method(painter, *arguments)

    return record


for _name in dir(QPainter):
    if _name.startswith(DRAWING + CHANGING):
        setattr(RecordingPainter, _name, _recording(_name))


@contextmanager
def recorded() -> Iterator[list[Played]]:
    """What the canvas asks of its last painter, in order, as long as this lasts."""
    calls: list[Played] = []
    before = timeline_view.QPainter
    painter = type("Recording", (RecordingPainter,), {"calls": calls})
    timeline_view.QPainter = painter  # type: ignore[misc]
    try:
        yield calls
    finally:
        timeline_view.QPainter = before  # type: ignore[misc]


def draws(calls: list[Played]) -> int:
    """How many of these calls draw something."""
    return sum(method.__name__.startswith(DRAWING) for method, _ in calls)


def play(calls: list[Played], widget: QWidget) -> None:
    """Paint so on a widget; only within its paint event."""
    painter = QPainter(widget)
    for method, arguments in calls:
        method(painter, *arguments)
    painter.end()
