"""Does work in steps between the events of a window, which goes on following hands meanwhile."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.core.steps import Steps

SLICE_S = 0.008
"""So long it works before what else there is to do has its turn."""


class SlicedWork(QObject):
    """Does one piece of work at a time: another one takes its place."""

    ended = Signal()
    """The work is done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Steps[None] | None = None
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._do_slice)

    @property
    def is_busy(self) -> bool:
        """Whether there is work that is not done."""
        return self._steps is not None

    def start(self, steps: Steps[None], after_ms: int = 0) -> None:
        """Do this work, in place of what is left of another."""
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
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()

    def _do_slice(self) -> None:
        until = perf_counter() + SLICE_S
        while self.is_busy and perf_counter() < until:
            self._do_step()
        if self.is_busy and not self._turn.isActive():
            self._turn.start(0)

    def _do_step(self) -> None:
        steps = self._steps
        try:
            if steps is not None:
                next(steps)
        except BaseException as error:
            if self._steps is steps:  # no other took its place meanwhile
                self._steps = None
                self._turn.stop()
            if not isinstance(error, StopIteration):
                raise
            if self._steps is None:
                self.ended.emit()
