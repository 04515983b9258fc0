"""The floor of a frame that is true: what the canvas asked of its painter, played in a bare widget.

It paints the same pixels, and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from tests.benchmarks.recorded_painter import Played, play, recorded
from tests.benchmarks.watch import Watch
from timeline_app.widgets.canvas.timeline_view import TimelineView


class Replay(QWidget):
    """Plays a frame whenever it is painted."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.resize(view.viewport().size())
        self.frame: Sequence[Played] = ()
        self.show()
        QApplication.processEvents()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        play(self.frame, self)

    def ms(self, frame: Sequence[Played]) -> float:
        """The milliseconds that it takes to paint a frame."""
        self.frame = frame
        self.update()
        watch = Watch()
        QApplication.processEvents()
        return watch.ms


def recorded_frames(view: TimelineView, events: Iterable[QEvent]) -> list[Sequence[Played]]:
    """What the canvas asks of its painter after each of these events."""
    frames: list[Sequence[Played]] = []
    with recorded() as calls:
        for event in events:
            QApplication.sendEvent(view.viewport(), event)
            QApplication.processEvents()
            frames.append(tuple(calls))
    return frames
