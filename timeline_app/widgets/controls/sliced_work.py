"""Does work in steps between the events of a window, which goes on following hands meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

SLICE_S = 0.008
"""So long it works before what else there is to do has its turn."""


class SlicedWork(QObject):
    """Does one piece of work at a time: another one takes its place."""

    ended = Signal()
    """The work is done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._do_slice)

    @property
    def is_busy(self) -> bool:
        """Whether there is work that is not done."""
        return self._steps is not None

    def start(self, steps: Iterator[object], after_ms: int = 0) -> None:
        """Go through this, in place of what is left of another."""
        self.cancel()
        self._steps = steps
        self._turn.start(after_ms)

    def wait(self, pause_ms: int) -> None:
        """Go on only after a pause."""
        if self.is_busy:
            self._turn.start(pause_ms)

    def finish(self) -> None:
        """Do what is left at once."""
        while self.is_busy:
            self._do_step()

    def cancel(self) -> None:
        """Do no more of it."""
        self._turn.stop()
        self._steps = None

    def _do_slice(self) -> None:
        until = perf_counter() + SLICE_S
        self._turn.stop()
        while self.is_busy and not self._turn.isActive() and perf_counter() < until:
            self._do_step()
        if self.is_busy and not self._turn.isActive():
            self._turn.start(0)

    def _do_step(self) -> None:
        steps = self._steps
        if steps is None:
            return
        is_done = False
        try:
            next(steps)
        except StopIteration:
            is_done = True
        except BaseException:
            self._forget(steps)
            raise
        # Whose work it was may be gone with its last step.
        if is_done and self._forget(steps) and isValid(self):
            self.ended.emit()

    def _forget(self, steps: Iterator[object]) -> bool:
        """Let this work be over; whether no other has taken its place."""
        if self._steps is not steps:
            return False
        self._steps = None
        return True
