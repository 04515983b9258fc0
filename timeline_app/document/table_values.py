"""What is said of events and has to be read: for the few that are looked at, never on a frame."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.core.columns.table_fields import READ_FIELDS, EventField, Fact
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused

KEPT_FACTS = 4_096
"""Of each field; those that were asked for first go first."""
LATER_MS = 50
"""After that it is tried again while an edit is under way."""
MOST_WANTED = 512
"""More are never read at once: what was asked for before is out of view by now."""


class TableValues(QObject):
    """Gives what it knows, and reads what it doesn't once nothing else is to be done."""

    arrived = Signal()
    """More is known than before."""
    failed = Signal(Refused)
    """The file has gone bad. Nothing is read any more until it is edited."""

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._known: dict[EventField, OrderedDict[int, Fact]] = {
            field: OrderedDict() for field in READ_FIELDS
        }
        self._wanted: dict[EventField, dict[int, None]] = {}
        self._has_failed = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read)
        document.changed.connect(self._forget)

    def value(self, field: EventField, key: int) -> Fact | None:
        """What is known; None if it still has to be read, which is done soon."""
        known = self._known[field].get(key)
        if known is None and not self._has_failed:
            wanted = self._wanted.setdefault(field, {})
            wanted[key] = None
            if len(wanted) > MOST_WANTED:
                del wanted[next(iter(wanted))]
            if not self._soon.isActive():
                self._soon.start(0)
        return known

    def stop(self) -> None:
        """Read nothing any more: the file is about to be closed."""
        self._soon.stop()
        self._has_failed = True

    def _read(self) -> None:
        if self._document.is_being_written:
            self._soon.start(LATER_MS)
            return
        wanted, self._wanted = self._wanted, {}
        try:
            for field, keys in wanted.items():
                self._keep(field, self._document.facts_of_events(field, [*keys]))
        except Refused as error:
            self._has_failed = True
            self.failed.emit(error)
        self.arrived.emit()

    def _keep(self, field: EventField, facts: dict[int, Fact]) -> None:
        known = self._known[field]
        known.update(facts)
        while len(known) > KEPT_FACTS:
            known.popitem(last=False)

    def _forget(self) -> None:
        """Any of it may have been edited."""
        for known in self._known.values():
            known.clear()
        self._wanted.clear()
        self._has_failed = False
