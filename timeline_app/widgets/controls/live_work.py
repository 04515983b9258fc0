"""Does long work in the window's own thread, which follows hands whenever the work lets it."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import ClassVar, TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import isValid

TURN_S = 0.008
"""So long it works before the window has its turn."""

LOOK_MS = 20
"""After so long it is looked again whether other work has ended."""

Work: TypeAlias = Callable[[Callable[[], None]], object]
"""Is given what it has to call often, wherever it can bear that anything is pressed or changed."""


class SupersededError(Exception):
    """Nobody wants what some work was to give."""


class LiveWork(QObject):
    """Does one piece of work at a time: another one takes its place.

    What is amid ends, by `SupersededError`, before it does anything else. No two of them are
    amid at once, but for one that is finished without the window's turns.
    """

    _is_any_amid: ClassVar[bool] = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self._wanted: object = None
        """Stands for what is being done, until that is wanted no more."""
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._begin)

    @property
    def is_busy(self) -> bool:
        """Whether there is work that is not done."""
        return self._work is not None

    def start(self, work: Work, after_ms: int = 0) -> None:
        """Do this, in place of another."""
        self._work = work
        self.wait(after_ms)

    def wait(self, pause_ms: int) -> None:
        """Do it only after a pause, what is amid from its beginning on."""
        self._wanted = None
        if self.is_busy:
            self._turn.start(pause_ms)

    def finish(self) -> None:
        """Do it at once, without a turn for the window."""
        if self._work is not None:
            self._do(self._work, lambda _wanted: None)

    def cancel(self) -> None:
        """Want no more of it."""
        self._turn.stop()
        self._work = self._wanted = None

    def _begin(self) -> None:
        if LiveWork._is_any_amid:
            self._turn.start(LOOK_MS)
        elif self._work is not None:
            LiveWork._is_any_amid = True
            try:
                self._do(self._work, self._let_live)
            except SupersededError:
                pass  # whatever is wanted now has a turn of its own
            finally:
                LiveWork._is_any_amid = False

    def _do(self, work: Work, let_live: Callable[[object], None]) -> None:
        self._turn.stop()
        wanted = self._wanted = object()
        due = perf_counter() + TURN_S

        def again() -> None:
            nonlocal due
            if perf_counter() >= due:
                let_live(wanted)
                due = perf_counter() + TURN_S

        try:
            work(again)
        finally:
            if self._wanted is wanted:
                self._work = self._wanted = None

    def _let_live(self, wanted: object) -> None:
        QCoreApplication.processEvents()
        if not isValid(self) or self._wanted is not wanted:
            raise SupersededError
