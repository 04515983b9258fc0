"""The open chronology for Qt."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject

from timeline_app.core.details import EventDetails
from timeline_app.core.records import Header
from timeline_app.document.event_model import EventModel
from timeline_app.storage.chronology import Chronology

KEPT_DETAILS = 256


class Document(QObject):
    """A chronology with its model; details are read when shown and kept in a bounded cache."""

    def __init__(
        self,
        chronology: Chronology,
        describe: Callable[[int], str],
        parent: QObject | None = None,
    ) -> None:
        """`describe` words a row of the model for people."""
        super().__init__(parent)
        self._chronology = chronology
        self.columns = chronology.columns()
        self.model = EventModel(self.columns, chronology.id_of, describe, self)
        self._details: OrderedDict[int, EventDetails] = OrderedDict()

    @property
    def chronology(self) -> Chronology:
        """The file."""
        return self._chronology

    @property
    def header(self) -> Header:
        """Title and description."""
        return self._chronology.header()

    def details(self, row: int) -> EventDetails:
        """All that is known of the event in a row of the model."""
        key = int(self.columns.key[row])
        if key not in self._details:
            if len(self._details) >= KEPT_DETAILS:
                self._details.popitem(last=False)
            self._details[key] = self._chronology.details(key)
        self._details.move_to_end(key)
        return self._details[key]

    def row_of(self, key: int) -> int:
        """The row of an event by its key in the file, or -1."""
        found = (self.columns.key == key).nonzero()[0]
        return int(found[0]) if len(found) else -1
