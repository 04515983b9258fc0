"""Changes that wait for their turn, in a database of their own, and what they name."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import Record, type_of_section
from timeline_app.storage.database.schema import TABLE_OF_TYPE
from timeline_app.storage.database.validation import id_of, references_of
from timeline_app.storage.imports.shared import SHARED

_SECTIONS = [*type_of_section]
_NAMED = {TABLE_OF_TYPE[record_type].name: section for section, record_type in SHARED.items()}
_AT_ONCE = 500


class ChangeSpool:
    """Takes changes in any order, and gives them by sections: what is named comes first."""

    def __init__(self, file: sqlite3.Connection) -> None:
        self._file = file
        self._encoder = msgspec.msgpack.Encoder()
        for name in ("change", "needed"):
            file.execute(f'DROP TABLE IF EXISTS "{name}"')
        file.execute(
            'CREATE TABLE "change" ("section" INTEGER, "is_new" INTEGER, "number" INTEGER, '
            '"data" BLOB, PRIMARY KEY ("section", "is_new", "number")) WITHOUT ROWID'
        )
        file.execute(
            'CREATE TABLE "needed" ("section", "id", PRIMARY KEY ("section", "id")) WITHOUT ROWID'
        )
        self.count = 0

    def add(self, changes: Iterable[Change]) -> None:
        """Keep changes; all of an event come together, and of what has no id each once."""
        query = 'INSERT INTO "change" VALUES (?, ?, ?, ?)'
        self._file.executemany(query, self._rows(changes))

    def _rows(self, changes: Iterable[Change]) -> Iterator[tuple[object, ...]]:
        seen: set[Record] = set()
        for change in changes:
            record = change.after or change.before
            assert record is not None
            if change.before is None and id_of(record) is None:
                if record in seen:  # two there may be one here
                    continue
                seen.add(record)
            self.count += 1
            if change.after is not None:
                self._note_named(change.after)
            section = _SECTIONS.index(TABLE_OF_TYPE[type(record)].section)
            data = self._encoder.encode((change.before, change.after))
            yield section, change.before is None, self.count, data

    def _note_named(self, record: Record) -> None:
        named = (
            (_NAMED[table], own_id) for _, table, own_id in references_of(record) if table in _NAMED
        )
        self._file.executemany('INSERT OR IGNORE INTO "needed" VALUES (?, ?)', named)

    def is_needed(self, section: str, own_id: str) -> bool:
        """Whether anything that was taken names this one, which several events may."""
        query = 'SELECT 1 FROM "needed" WHERE "section" = ? AND "id" = ?'
        return self._file.execute(query, (section, own_id)).fetchone() is not None

    def __iter__(self) -> Iterator[Change]:
        query = (
            'SELECT "is_new", "number", "data" FROM "change" WHERE "section" = ? '
            f'AND ("is_new", "number") > (?, ?) ORDER BY 1, 2 LIMIT {_AT_ONCE}'
        )
        for number, record_type in enumerate(type_of_section.values()):
            kind: Any = tuple[record_type | None, record_type | None]  # type: ignore[valid-type]
            decoder = msgspec.msgpack.Decoder(kind)
            after = -1, -1
            while rows := self._file.execute(query, (number, *after)).fetchall():
                for _, _, data in rows:
                    yield Change(*decoder.decode(data))
                after = rows[-1][:2]
