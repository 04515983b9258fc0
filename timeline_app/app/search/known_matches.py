"""What a search finds of a chronology that is shown as known on a day: nothing that is later.

The index holds all words of each event, those too that were told later. What it finds in events
of which more was told later is looked for anew, in the words alone that were known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from PySide6.QtCore import QObject, Signal

from timeline_app.app.jobs.search_thread import FoundRows, Stage
from timeline_app.core.columns.update import rows_of_keys
from timeline_app.core.search.matches import Rows
from timeline_app.document.as_known import AsKnown
from timeline_app.document.document import Document
from timeline_app.storage.search.index import SearchIndex
from timeline_app.storage.search.indexed_texts import tokens_of_details
from timeline_app.widgets.controls.sliced_work import SlicedWork

AT_ONCE = 20
"""Events that are read together, in some milliseconds."""
WHILE_WRITING_MS = 50


class KnownMatches(QObject):
    """Hands on what was found, without that which was found by later words alone."""

    found = Signal(object)
    """A `FoundRows`, as the thread of the search gives it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work = SlicedWork(self)
        self._as_known: AsKnown | None = None
        self._index: SearchIndex | None = None
        """The words that were known, of the events that are in `_indexed`."""
        self._indexed: set[int] = set()
        self._best: FoundRows | None = None
        """What came before it was clear what may be found."""
        self._allowed: Rows | None = None

    def take(self, document: Document, match: str, found: FoundRows) -> None:
        """Hand this on, found by what FTS5 matches, as soon as it is clear what of it may be."""
        as_known = document.as_known
        if as_known is None:
            self.found.emit(found)
        elif found.stage is Stage.BEST:
            self._best = found
            self._tell_best()
        elif found.stage is Stage.FIRST:
            self.work.cancel()
            self._best = self._allowed = None
            self.found.emit(self._of_known(as_known, found))
        else:
            self._allowed = self._best = None
            self.work.start(self._screening(document, as_known, match, found))

    def forget(self) -> None:
        """Let go of what was read, and look for nothing."""
        self.work.cancel()
        self._use(None)

    @staticmethod
    def _of_known(as_known: AsKnown, found: FoundRows) -> FoundRows:
        """Those alone all words of which were known."""
        is_whole = as_known.have_words(as_known.columns.key[found.rows])
        return FoundRows(found.query, found.stage, found.rows[is_whole])

    def _screening(
        self, document: Document, as_known: AsKnown, match: str, found: FoundRows
    ) -> Iterator[None]:
        self._use(as_known)
        keys = as_known.columns.key[found.rows]
        is_sure = as_known.have_words(keys)
        sure, doubted = found.rows[is_sure], keys[~is_sure]
        yield from self._know(document, as_known, doubted.tolist())
        index = self._index
        said = np.empty(0, np.int64) if index is None else index.all(match)
        said = said[np.isin(said, doubted)]
        rows = np.union1d(sure, rows_of_keys(as_known.columns.key, said)).astype(found.rows.dtype)
        self._allowed = rows
        self.found.emit(FoundRows(found.query, found.stage, rows))
        self._tell_best()

    def _know(self, document: Document, as_known: AsKnown, keys: Sequence[int]) -> Iterator[None]:
        """Index what was known of these events."""
        missing = [key for key in keys if key not in self._indexed]
        for start in range(0, len(missing), AT_ONCE):
            while document.is_being_written:
                self.work.wait(WHILE_WRITING_MS)
                yield
            some = missing[start : start + AT_ONCE]
            details = map(as_known.details, document.chronology.bulk.details(some))
            if self._index is None:
                self._index = SearchIndex.create()
            with self._index.together():
                self._index.put((one.key, tokens_of_details(one)) for one in details)
            self._indexed.update(some)
            yield

    def _use(self, as_known: AsKnown | None) -> None:
        """Look into the words that were known on another day."""
        if as_known is not self._as_known:
            if self._index is not None:
                self._index.close()
            self._as_known, self._index, self._indexed = as_known, None, set()

    def _tell_best(self) -> None:
        best, allowed = self._best, self._allowed
        if best is not None and allowed is not None:
            self._best = None
            is_allowed = np.isin(best.rows, allowed)
            self.found.emit(FoundRows(best.query, best.stage, best.rows[is_allowed]))
