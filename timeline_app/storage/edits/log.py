"""The log of edits in the file: each entry is written with its edit, or not at all."""

from __future__ import annotations

import sqlite3
import time
from array import array
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

import msgspec
import numpy as np

from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.edits.log_entry import HistoryLimit, Note
from timeline_app.core.edits.log_format import events_of, logged_changes, name_of_record, told_of
from timeline_app.core.records.records import CslItem, Quote, Record, Source, SourceId
from timeline_app.storage.database.reader import LISTED, listed
from timeline_app.storage.database.schema import HEADER, LOG_TABLES, TABLE_OF_TYPE
from timeline_app.storage.database.validation import id_of

TRIMMED_EACH = 256
"""Edits after which the log is cut to its limit, and once more when the file is closed."""
LINKED = 10_000
"""Events of one entry beyond which none of them is told of it: it is in the whole log alone."""
LINKS_KEPT = 200_000
"""Events of all entries together beyond which the oldest entries go."""

_TEXT_LIMIT = 300
_AT_ONCE = 500
_FIRST = 'SELECT MIN("key") FROM "edit_log"'
_LAST = 'SELECT MAX("key") FROM "edit_log"'
_NAME_COLUMNS = {
    "import": "file",
    "event": "title",
    "lane": "name",
    "actor": "name",
    "quote": "text",
    "date_claim": "wording",
}


def now() -> str:
    """The instant as the log has it: RFC 3339 in UTC, to the second."""
    return _instant(time.time())


def _instant(seconds: float) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


class EditLog:
    """Writes entries within transactions that its caller opened."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.limit = HistoryLimit()
        self.has_grown = False
        """Whether any entry was written since the file was opened."""

    def follow(self, connection: sqlite3.Connection) -> None:
        """Log in a copy, over another connection, from now on."""
        self._connection = connection

    def write(self, revision: int, edit: Edit, note: Note) -> None:
        """Log an edit that was just made and is no batch."""
        if not self._begins(revision):
            return
        made = told_of(edit.changes)
        names = _Names(self._connection, made)
        text = msgspec.json.encode(logged_changes(made, names.name_of)).decode()
        self._add(revision, note, len(made), text, self._events_of(made))

    def write_batch(
        self, revision: int, batch: int, records: int, events: array[int], note: Note
    ) -> None:
        """Log a batch that was just made or turned; `events` are the keys of those it touches."""
        if not self._begins(revision):
            return
        keys = np.unique(np.frombuffer(events, np.int64))
        ids = self._ids_of(batch, keys.tolist()) if len(keys) <= LINKED else []
        self._add(revision, note, records - self._is_stamped(batch), "[]", ids)

    def trim(self) -> None:
        """Let those entries go that are beyond the limit."""
        last = self.last_beyond()
        if last:
            self._connection.execute('DELETE FROM "edit_log" WHERE "key" <= ?', (last,))
            self._connection.execute('DELETE FROM "edit_log_event" WHERE "entry" <= ?', (last,))

    def is_empty(self) -> bool:
        """Whether there is no entry."""
        return not self._number(_LAST)

    def clear(self) -> None:
        """Let all entries go."""
        for table in LOG_TABLES:
            self._connection.execute(f'DELETE FROM "{table}"')

    def _begins(self, revision: int) -> bool:
        """Whether an entry is to be written now; makes room for it."""
        if revision % TRIMMED_EACH == 0:
            self.trim()
        return self.limit.entries > 0

    def _add(
        self, revision: int, note: Note, records: int, changes: str, events: Iterable[str]
    ) -> None:
        self.has_grown = True
        rows = [(event, revision) for event in events]
        text = note.text[:_TEXT_LIMIT]
        self._connection.execute(
            'INSERT OR REPLACE INTO "edit_log" VALUES (?, ?, ?, ?, ?, ?, ?)',
            (revision, now(), text, note.kind.value, records, len(rows), changes),
        )
        query = 'INSERT OR IGNORE INTO "edit_log_event" VALUES (?, ?)'
        self._connection.executemany(query, rows)

    def _events_of(self, changes: tuple[Change, ...]) -> Iterator[str]:
        """The ids of the events that changes are about, each once; those with quotes too."""
        found: dict[str, None] = {}
        for change in changes:
            for record in (change.before, change.after):
                if record is not None:
                    found.update(dict.fromkeys(events_of(record)))
            if isinstance(change.after, Quote) and change.before is not None:
                found.update(dict.fromkeys(self._events_with(change.after)))
        return islice(found, LINKED)

    def _events_with(self, quote: Quote) -> list[str]:
        query = (
            'SELECT e."id" FROM "quote" AS q JOIN "event_quote" AS l ON l."quote" = q."key" '
            f'JOIN "event" AS e ON e."key" = l."event" WHERE q."id" = ? LIMIT {_AT_ONCE}'
        )
        return [row[0] for row in self._connection.execute(query, (quote.id,))]

    def _is_stamped(self, batch: int) -> bool:
        """Whether a batch also says in the header when it was made."""
        query = 'SELECT 1 FROM "batch_row" WHERE "batch" = ? AND "table" = ? LIMIT 1'
        return self._number(query, batch, HEADER.name) > 0

    def _ids_of(self, batch: int, keys: list[int]) -> list[str]:
        """The ids of events by their keys; the batch holds those of events that are gone."""
        query = f'SELECT "key", "id" FROM "event" WHERE "key" IN {LISTED}'
        there = dict(self._connection.execute(query, (listed(keys),)).fetchall())
        gone = [key for key in keys if key not in there]
        query = (
            'SELECT json_extract("other", \'$[0]\') FROM "batch_row" WHERE "batch" = ? '
            f'AND "table" = \'event\' AND "other" IS NOT NULL AND "row" IN {LISTED}'
        )
        found = self._connection.execute(query, (batch, listed(gone))).fetchall() if gone else []
        return sorted({*there.values(), *(str(row[0]) for row in found)})

    def last_beyond(self, limit: HistoryLimit | None = None) -> int:
        """The last entry that is to go, with this limit or that of now; 0 for none."""
        limit = limit or self.limit
        last, found = self._number(_LAST), 0
        if last - self._number(_FIRST) >= limit.entries:  # else there can't be more
            query = 'SELECT "key" FROM "edit_log" ORDER BY "key" DESC LIMIT 1 OFFSET ?'
            found = self._number(query, limit.entries)
        weighed = 'SELECT "key", SUM("events") OVER (ORDER BY "key" DESC) AS "sum" FROM "edit_log"'
        query = f'SELECT MAX("key") FROM ({weighed}) WHERE "sum" > ? AND "key" < ?'
        found = max(found, self._number(query, LINKS_KEPT, last))
        if limit.days:
            before = _instant(time.time() - 86_400 * limit.days)
            query = 'SELECT MAX("key") FROM "edit_log" WHERE "at" < ?'
            found = max(found, self._number(query, before))
        return found

    def _number(self, query: str, *values: object) -> int:
        row = self._connection.execute(query, values).fetchone()
        return 0 if row is None or row[0] is None else int(row[0])


class _Names:
    """What people call the records that an edit's records name."""

    def __init__(self, connection: sqlite3.Connection, changes: tuple[Change, ...]) -> None:
        self._connection = connection
        self._changes = changes

    def name_of(self, kind: str, record_id: str) -> str:
        """The name of a record of a kind: as the edit has it, else as the file does."""
        own = self._own.get((kind, record_id))
        if own is not None:
            return name_of_record(own, lambda _, other_id: other_id)
        if kind == "text":
            return self._name_of_text(record_id)
        if kind == "source":
            return self._name_of_source(record_id)
        column = _NAME_COLUMNS[kind]
        query = f'SELECT "{column}" FROM "{kind}" WHERE "id" = ?'
        row = self._connection.execute(query, (record_id,)).fetchone()
        return record_id if row is None or not row[0] else str(row[0])

    @cached_property
    def _own(self) -> dict[tuple[str, str | None], Record]:
        """The records of the edit itself: some may be gone, and others not have been there."""
        records = (change.after or change.before for change in self._changes)
        return {
            (TABLE_OF_TYPE[type(record)].name, id_of(record)): record
            for record in records
            if record is not None
        }

    def _name_of_text(self, record_id: str) -> str:
        """That of its source: a text has no name of its own."""
        own = 'SELECT "source" FROM "text" WHERE "id" = ?'
        query = f'SELECT "id" FROM "source" WHERE "key" = ({own})'
        row = self._connection.execute(query, (record_id,)).fetchone()
        return record_id if row is None else self._name_of_source(row[0])

    def _name_of_source(self, record_id: str) -> str:
        query = 'SELECT "item", "description" FROM "source" WHERE "id" = ?'
        row = self._connection.execute(query, (record_id,)).fetchone()
        if row is None:
            return record_id
        item = msgspec.json.decode(row[0], type=CslItem)
        source = Source(SourceId(record_id), item, description=row[1])
        return name_of_record(source, lambda _, other_id: other_id)
