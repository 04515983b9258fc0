"""What the log of a file tells: entries, the latest first, of all edits or of one event's."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec

from timeline_app.core.edits.log_entry import (
    EntryKind,
    EventHistory,
    HistoryLimit,
    LogEntry,
    LoggedChange,
)
from timeline_app.storage.database.connection import refusing
from timeline_app.storage.database.reader import RecordReader, is_unicode
from timeline_app.storage.edits.editor import EditRunner
from timeline_app.storage.errors import Refused, RefusedReason, decoder_detail, detail
from timeline_app.storage.reasons import ReasonPart

_COLUMNS = '"key", "at", "text", "kind", "records", "changes"'
_TYPES = (int, str, str, str, int, str)
_NUMBERS = 'SELECT "entry" FROM "edit_log_event" WHERE "event" = ?'


class History:
    """The log of an open chronology. What is read may raise `Refused`."""

    def __init__(self, connection: sqlite3.Connection, path: Path, editor: EditRunner) -> None:
        self._connection = connection
        self._path = path
        self._editor = editor
        self._reader = RecordReader(connection, path)

    def follow(self, connection: sqlite3.Connection, path: Path) -> None:
        """Tell of a copy, over another connection, from now on."""
        self._connection = connection
        self._path = path
        self._reader.follow(connection, path)

    @property
    def limit(self) -> HistoryLimit:
        """How much is kept; what is beyond goes some edits later, and when the file is closed."""
        return self._editor.log.limit

    @limit.setter
    def limit(self, limit: HistoryLimit) -> None:
        self._editor.log.limit = limit

    def entries(self, most: int, *, before: int = 2**62, event: str = "") -> list[LogEntry]:
        """The latest entries whose number is less than `before`; those of one event by its id."""
        if not is_unicode(event):  # SQLite can't be asked
            return []
        condition = f'"key" IN ({_NUMBERS}) AND "key" < ?' if event else '"key" < ?'
        query = f'SELECT {_COLUMNS} FROM "edit_log" WHERE {condition} ORDER BY "key" DESC LIMIT ?'
        values = (event, before, most) if event else (before, most)
        return [self._entry(*row) for row in self._reader.typed(query, values, _TYPES)]

    def of_event(self, event: str) -> EventHistory:
        """How often the event with this id was changed, and when last."""
        if not is_unicode(event):
            return EventHistory(0, "")
        query = f'SELECT COUNT(*), MAX("at") FROM "edit_log" WHERE "key" IN ({_NUMBERS})'
        count, last = self._reader.fetch(query, (event,))[0]
        return EventHistory(int(str(count)), "" if last is None else str(last))

    def count(self) -> int:
        """How many entries there are."""
        return self._reader.number('SELECT COUNT(*) FROM "edit_log"') or 0

    def beyond(self, limit: HistoryLimit) -> int:
        """How many entries would go with another limit."""
        with refusing(self._path):
            last = self._editor.log.last_beyond(limit)
        return self._reader.number('SELECT COUNT(*) FROM "edit_log" WHERE "key" <= ?', (last,)) or 0

    def trim(self) -> None:
        """Let those go that are beyond the limit. Raises `WriteFailed`."""
        self._editor.trim_log()

    def clear(self) -> None:
        """Let all go, and leave nothing of them in the file. Raises `WriteFailed`."""
        self._editor.clear_log()

    def _entry(
        self, number: int, at: str, text: str, kind: str, records: int, changes: str
    ) -> LogEntry:
        try:
            told = msgspec.json.decode(changes, type=tuple[LoggedChange, ...])
            return LogEntry(number, at, text, EntryKind(kind), records, told)
        except (msgspec.MsgspecError, ValueError) as error:
            where, why = detail(ReasonPart.LOG_ENTRY, number=number), decoder_detail(str(error))
            raise Refused(self._path, RefusedReason.WRONG_VALUE, why, where) from error
