"""Passes on only the latest of many values that come in quick succession."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal


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
