"""What is done later: the latest of many values alone, and what waits for an edit to be written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal


def later(parent: QObject, act: Callable[[], object]) -> None:
    """Call `act` when the events at hand are dealt with, unless `parent` is gone by then.

    By a timer, which waits as long as the disk is written to: whatever edits has to. What
    `QTimer.singleShot` calls after no time doesn't wait, for Qt gives it no timer.
    """
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(act)
    timer.timeout.connect(timer.deleteLater)
    timer.start(0)


class Throttle(QObject):
    """Passes the first value on at once, then the latest one whenever `interval_ms` have gone.

    For what follows a movement and need not follow each of its frames: a label that changes
    lays its whole bar out anew.
    """

    passed = Signal(object)

    def __init__(self, interval_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[object] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(interval_ms)
        self._pause.timeout.connect(self._pass_on)

    def take(self, value: object) -> None:
        """Pass this value on, now or after the pause unless another comes."""
        self._waiting = [value]
        if not self._pause.isActive():
            self._pass_on()

    def _pass_on(self) -> None:
        if self._waiting:
            value = self._waiting.pop()
            self._pause.start()
            self.passed.emit(value)
