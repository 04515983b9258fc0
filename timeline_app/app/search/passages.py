"""Where the events of a list of matches are found, read between two frames."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.app.shell.session import Session
from timeline_app.core.search.query import SearchQuery
from timeline_app.core.search.snippet import Passage, passage_of
from timeline_app.storage.errors import Refused


class EventPassages(QObject):
    """The passages of events by their rows, each read once it was asked for."""

    read = Signal(int)
    """The passage of the event in this row is known by now."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._query = SearchQuery()
        self._known: dict[int, Passage | None] = {}
        self._wanted: list[int] = []
        self._reading = QTimer(self)
        self._reading.timeout.connect(self._read)

    def forget(self) -> None:
        """Other events stand in the rows, or something else is looked for."""
        self._known.clear()
        self._wanted.clear()
        self._reading.stop()

    def of(self, row: int, query: SearchQuery) -> Passage | None:
        """Where the event in a row is found, if that is known; else it is read a moment later."""
        self._query = query
        if row not in self._known and row not in self._wanted:
            self._wanted.append(row)
            self._reading.start(0)
        return self._known.get(row)

    def _read(self) -> None:
        document = self._session.document
        if not self._wanted or document is None:
            self._reading.stop()
            return
        if document.is_being_written:
            return
        row = self._wanted.pop(0)
        if row >= len(document.columns.key):
            return
        try:
            self._known[row] = passage_of(document.details(row), self._query)
        except Refused:
            self._known[row] = None  # the panel says why, once it is chosen
        self.read.emit(row)
