"""The events of the shown chronology, found by the words of a sentence that may tell of one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from timeline_app.core.columns.event_columns import STATE_BIT, UNDATED_BIT, EventColumns
from timeline_app.core.dates.bounds import EdtfDate
from timeline_app.core.edits.edit import Edit
from timeline_app.core.evidence.findings import LikelyEvent
from timeline_app.core.records.records import Event
from timeline_app.document.document import Document
from timeline_app.reading.likely import KnownEvent, LikelyIndex
from timeline_app.widgets.controls.sliced_work import SlicedWork

ROWS_A_STEP = 200


class EventIndex(QObject):
    """Built beside what the window does once it is wanted, and kept edit by edit."""

    built = Signal()
    """All events are known now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._known = LikelyIndex()
        self._is_built = False
        self.work = SlicedWork(self)
        self.work.ended.connect(self._end)

    def follow(self, document: Document | None) -> None:
        """Forget the events of another chronology."""
        self.work.cancel()
        self._document, self._known, self._is_built = document, LikelyIndex(), False

    def want(self) -> None:
        """Build it, if that isn't done or under way; `built` tells when it is."""
        if self._document is not None and not self._is_built and not self.work.is_busy:
            self._known = LikelyIndex()
            # Not those that are shown: as known on a day these are fewer.
            columns = self._document.chronology.columns()
            starts = range(0, len(columns.key), ROWS_A_STEP)
            self.work.start(map(partial(self._put_rows, columns), starts))

    def take(self, edit: Edit) -> None:
        """Follow an edit of the chronology that is in its columns already."""
        document = self._document
        if document is None:
            return
        if edit.batch or self.work.is_busy:
            self.work.cancel()
            self._is_built = False
            return
        for change in edit.changes if self._is_built else ():
            if isinstance(change.after, Event):
                key = document.chronology.key_of(change.after.id)
                row = -1 if key is None else document.row_of(key)
                if row >= 0:
                    self._put(document.columns, row)

    def likely(self, clause: str, sentence: str, date: str) -> tuple[LikelyEvent, ...]:
        """Events that a sentence may tell of, the likeliest first; none before all is built."""
        document = self._document
        if document is None or not self._is_built:
            return ()
        found = self._known.likely(clause, sentence, date)
        return tuple(one for one in found if document.row_of(one.key) >= 0)

    def _put_rows(self, columns: EventColumns, first: int) -> None:
        for row in range(first, min(first + ROWS_A_STEP, len(columns.key))):
            self._put(columns, row)

    def _end(self) -> None:
        self._is_built = True
        self.built.emit()

    def _put(self, columns: EventColumns, row: int) -> None:
        """Take in an event; a state is none, for its title names a condition."""
        key, flags = columns.key.item(row), columns.flags.item(row)
        if flags & STATE_BIT:
            self._known.remove(key)
            return
        date = None
        if not flags & UNDATED_BIT:
            bounds = columns.earliest.item(row), columns.latest.item(row)
            date = EdtfDate(*bounds, columns.shape(row))
        self._known.put(KnownEvent(key, columns.titles[row], date))
