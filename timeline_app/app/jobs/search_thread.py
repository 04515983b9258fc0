"""The thread that holds the index of words: a query never makes the window wait."""

from __future__ import annotations

import sqlite3
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from functools import partial
from queue import SimpleQueue

from PySide6.QtCore import QObject, Signal

from timeline_app.core.columns.update import rows_of_keys
from timeline_app.core.search.matches import Rows, rows_in_order
from timeline_app.core.temporary_folders import TemporaryFolder
from timeline_app.core.value import Value
from timeline_app.storage.search.index import Interrupted, SearchIndex
from timeline_app.storage.search.indexed_texts import EventTokens

FIRST = 50
"""Hits that are told at once."""

RANKED = 200
"""Hits that are put in the order of what they say; more than that nobody reads."""

Tokens = Sequence[tuple[int, EventTokens]]


class Stage(IntEnum):
    """How much of what there is was found by now."""

    FIRST = 0
    ALL = 1
    BEST = 2


class FoundRows(Value, frozen=True, eq=False):
    """The rows of events that a query found; the query by its number.

    They are in order of time, the best in order of what they say.
    """

    query: int
    stage: Stage
    rows: Rows


class SearchWorker(QObject):
    """Does one thing after another in a thread of its own; only the last query counts."""

    found = Signal(object)
    """A `FoundRows`, in the thread of the receiver: connect it to methods of a `QObject` alone."""
    failed = Signal(str)
    """The index is of no use any more, and why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._orders: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._index: SearchIndex | None = None
        self._passing: TemporaryFolder | None = None
        self._is_finding = False
        self._wanted = 0
        self._thread: threading.Thread | None = None

    def begin(
        self, made: Callable[[], SearchIndex], passing: TemporaryFolder | None = None
    ) -> None:
        """Use another index from now on, which `made` makes in the thread.

        The folder `passing`, where it lies, goes with it.
        """
        self.give_up()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="search", daemon=True)
            self._thread.start()
        self._orders.put(partial(self._begin, made, passing))

    def put(self, tokens: Tokens) -> None:
        """Take the tokens of events that are new to the index."""
        self._orders.put(partial(self._put, tokens))

    def renew(self, tokens: Tokens) -> None:
        """Take the tokens of events as they are now."""
        self._orders.put(partial(self._renew, tokens))

    def find(self, query: int, match: str, key: Rows) -> None:
        """Find what FTS5 matches, and tell stage by stage; a query before it is given up.

        `key` are the keys of all rows. If they change meanwhile, what is told means nothing.
        """
        self.give_up()
        self._wanted = query
        self._orders.put(partial(self._find, query, match, key))

    def give_up(self) -> None:
        """Want no more of the query that is being answered."""
        self._wanted = 0
        with self._lock:
            if self._is_finding and self._index is not None:
                self._index.interrupt()

    def stop(self) -> None:
        """End the thread, and let go of the index."""
        self.give_up()
        if self._thread is not None:
            self._orders.put(None)
            self._thread.join()
            self._thread = None

    # In the thread.

    def _run(self) -> None:
        while (order := self._orders.get()) is not None:
            try:
                order()
            except (sqlite3.Error, OSError, MemoryError) as error:
                self._close()
                self.failed.emit(str(error) or type(error).__name__)
        self._close()

    def _close(self) -> None:
        index, self._index = self._index, None
        if index is not None:
            index.close()
        self._leave_passing()

    def _leave_passing(self) -> None:
        passing, self._passing = self._passing, None
        if passing is not None:
            passing.remove()

    def _begin(self, made: Callable[[], SearchIndex], passing: TemporaryFolder | None) -> None:
        self._close()
        self._passing = passing
        self._index = made()
        if sys.platform != "win32":
            self._leave_passing()  # it is read on, and nothing is left if this process dies

    def _put(self, tokens: Tokens) -> None:
        if self._index is not None:
            with self._index.together():
                self._index.put(tokens)

    def _renew(self, tokens: Iterable[tuple[int, EventTokens]]) -> None:
        if self._index is not None:
            self._index.renew(tokens)

    def _find(self, query: int, match: str, key: Rows) -> None:
        index = self._index
        if index is None:
            return
        stages = (
            (Stage.FIRST, partial(index.first, match, FIRST), rows_of_keys),
            (Stage.ALL, partial(index.all, match), rows_of_keys),
            (Stage.BEST, partial(index.best, match, RANKED), rows_in_order),
        )
        for stage, work, rows_of in stages:
            with self._lock:
                if query != self._wanted:
                    return
                self._is_finding = True
            try:
                keys = work()
            except Interrupted:
                return
            finally:
                with self._lock:
                    self._is_finding = False
            self.found.emit(FoundRows(query, stage, rows_of(key, keys)))
