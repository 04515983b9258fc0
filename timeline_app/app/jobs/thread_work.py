"""Does in a thread what holds no lock of Python's: to pack words, or to reckon with arrays."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import NoReturn, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")

LOOK_MS = 5
"""After so long it is looked again whether a thread is done."""


class ThreadWork(QObject):
    """Does one thing at a time: another one takes its place.

    What is done must be safe in any thread: given up, it goes on to its end, and nobody wants
    what it gives.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._give: Callable[[], object] | None = None
        self._turn = QTimer(self)
        self._turn.setInterval(LOOK_MS)
        self._turn.timeout.connect(self._look)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._thread is not None

    def start(self, make: Callable[[], T], take: Callable[[Callable[[], T]], object]) -> None:
        """Do this; `take` is given a function that gives what came of it, or raises as it did."""
        made: list[Callable[[], T]] = []

        def run() -> None:
            try:
                value = make()
                made.append(lambda: value)
            except BaseException as error:
                made.append(partial(_raise, error))

        self._give = lambda: take(made[0])
        self._thread = Thread(target=run, name="beside", daemon=True)
        self._thread.start()
        self._turn.start()

    def finish(self) -> None:
        """Wait until it is done."""
        while self._thread is not None:
            self._thread.join()
            self._look()

    def cancel(self) -> None:
        """Want no more of it."""
        self._turn.stop()
        self._thread = self._give = None

    def _look(self) -> None:
        give = self._give
        if give is not None and self._thread is not None and not self._thread.is_alive():
            self.cancel()
            give()


def _raise(error: BaseException) -> NoReturn:
    raise error
