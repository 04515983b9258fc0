"""Sorts the events for a table: numbers at once, texts beside whatever else the window does."""

from __future__ import annotations

import time
from array import array
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.core.columns.event_columns import EventColumns, title_of
from timeline_app.core.columns.sort_order import (
    EventOrder,
    by_column,
    by_numbers,
    by_rows,
    number_of,
    rows_by_text,
)
from timeline_app.core.columns.table_fields import NUMBER_FIELDS, READ_FIELDS, EventField, Fact
from timeline_app.core.records.records import Verification
from timeline_app.core.text.folding import folded
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused

SLICE_S = 0.006
"""Texts are gathered for so long, then the window has its turn."""
POLL_MS = 10
_AT_ONCE = 500

_grade = {verification: at for at, verification in enumerate(Verification)}


class EventSorter(QObject):
    """Sorts all events by a field. The last wish alone counts; an edit begins it anew."""

    sorted = Signal(EventOrder)
    """Ascending. For fields that the columns hold in numbers this comes before `sort` returns."""
    busy_changed = Signal(bool)
    failed = Signal(Refused)

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._is_closed = False
        self._field = EventField.DATE
        self._gathering: Iterator[None] | None = None
        self._texts, self._sizes = bytearray(), array("q")
        self._threads: ThreadPoolExecutor | None = None
        self._future: Future[Any] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        document.changed.connect(self._again)

    @property
    def is_busy(self) -> bool:
        """Whether a sort is under way."""
        return self._timer.isActive()

    def sort(self, field: EventField) -> None:
        """Sort by a field; `sorted` tells when it is done. Once it is closed nothing is."""
        self.stop()
        if self._is_closed:
            return
        self._field = field
        order = by_column(self._document.model.columns, field)
        if order is not None:
            self.sorted.emit(order)
            return
        self._texts, self._sizes = bytearray(), array("q")
        self._gathering = self._gather(field)
        self._timer.start(0)
        self.busy_changed.emit(True)

    def stop(self) -> None:
        """Give up what is being sorted."""
        if self._timer.isActive():
            self._timer.stop()
            self._gathering = self._future = None
            self.busy_changed.emit(False)

    def close(self) -> None:
        """Give up, and let the thread go: what it sorts is its own, and nobody waits for it."""
        self.stop()
        self._is_closed = True
        if self._threads is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
            self._threads = None

    def _again(self) -> None:
        """Begin anew: what was gathered may have been edited."""
        if self.is_busy:
            self.sort(self._field)

    def _go_on(self) -> None:
        if self._document.is_being_written:
            return
        try:
            if self._gathering is not None:
                self._gather_for_a_while(self._gathering)
            elif self._future is not None and self._future.done():
                rows, filled = self._future.result()
                self.stop()
                self.sorted.emit(by_rows(self._field, rows, filled))
        except Refused as error:
            self.stop()
            self.failed.emit(error)

    def _gather_for_a_while(self, gathering: Iterator[None]) -> None:
        until = time.monotonic() + SLICE_S
        for _ in gathering:
            if time.monotonic() >= until:
                return
        self._gathering = None
        if self._field in NUMBER_FIELDS or self._field is EventField.VERIFICATION:
            self.stop()
            self.sorted.emit(by_numbers(self._field, self._sizes))
            return
        if self._threads is None:
            self._threads = ThreadPoolExecutor(1, "sorting")
        self._future = self._threads.submit(rows_by_text, self._texts, self._sizes)
        self._timer.start(POLL_MS)

    def _gather(self, field: EventField) -> Iterator[None]:
        document, columns = self._document, self._document.model.columns
        for first in range(0, len(columns), _AT_ONCE):
            rows = range(first, min(first + _AT_ONCE, len(columns)))
            if field in READ_FIELDS:
                keys: list[int] = columns.key[rows.start : rows.stop].tolist()
                facts = document.facts_of_events(field, keys)
                self._add_facts([facts[key] for key in keys])
            else:
                self._add_texts(sort_text(title_of(columns, row)) for row in rows)
            yield

    def _add_facts(self, facts: list[Fact]) -> None:
        if self._field in NUMBER_FIELDS:
            self._sizes.extend(fact for fact in facts if isinstance(fact, int))
        elif self._field is EventField.VERIFICATION:
            self._sizes.extend(_grade[fact] for fact in facts if isinstance(fact, Verification))
        else:
            self._add_texts(sort_text(fact_text(fact)) for fact in facts)

    def _add_texts(self, texts: Iterator[bytes]) -> None:
        for text in texts:
            self._texts += text
            self._sizes.append(len(text))


def fact_text(fact: Fact) -> str:
    """What was read as one text."""
    return ", ".join(fact) if isinstance(fact, tuple) else str(fact)


def sort_text(text: str) -> bytes:
    """What a text is sorted by: without case, marks and outer space, as UTF-8 without zeros."""
    return folded(text).strip().replace("\0", "").encode("utf-8", "replace")


def sort_value(columns: EventColumns, field: EventField, row: int) -> int | bytes:
    """What a row is sorted by, of the fields that the columns hold."""
    if field is EventField.TITLE:
        return sort_text(title_of(columns, row))
    return number_of(columns, field, row)
