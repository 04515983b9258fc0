"""What is done later: the latest of many values alone, and what waits for an edit to be written."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

T = TypeVar("T")


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


class LateEdits(Generic[T]):
    """Holds what was left behind until its edit is made: a moment later, or when asked to.

    So nothing that was typed is ever out of sight of who writes down what is not kept.
    """

    def __init__(
        self, parent: QObject, make: Callable[[T], str], done: Callable[[T, str], object]
    ) -> None:
        """`make` makes the edit and gives a sentence on what failed, which `done` is told."""
        self._parent = parent
        self._make = make
        self._done = done
        self._held: list[T] = []
        self._is_making = False

    @property
    def held(self) -> tuple[T, ...]:
        """What is not made yet, the oldest first."""
        return tuple(self._held)

    def add(self, one: T) -> None:
        """Hold this, and make its edit when the events at hand are dealt with."""
        self._held.append(one)
        later(self._parent, self.settle)

    def settle(self) -> None:
        """Make all edits now, unless that is going on."""
        if self._is_making:
            return
        self._is_making = True
        try:
            while self._held:
                one = self._held[0]
                fault = self._make(one)
                if self._held and self._held[0] is one:  # else it was forgotten meanwhile
                    del self._held[0]
                    self._done(one, fault)
        finally:
            self._is_making = False

    def forget(self) -> None:
        """Hold nothing any more: it was written down elsewhere."""
        self._held.clear()


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
