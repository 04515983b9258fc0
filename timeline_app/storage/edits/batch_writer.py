"""Making very many changes together, chunk by chunk, as a batch that can be taken back."""

from __future__ import annotations

import operator
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from pathlib import Path

import msgspec

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import Actor, KeptText, Lane, Record
from timeline_app.storage.database.bulk_rows import (
    Stored,
    delete_rows,
    differing_places,
    digest_of,
    digests_of,
    insert_rows,
    keys_of_equal,
    stored_rows,
    update_rows,
)
from timeline_app.storage.database.migrations import migrate
from timeline_app.storage.database.reader import LISTED, listed
from timeline_app.storage.database.rows import stored_columns
from timeline_app.storage.database.schema import (
    HEADER,
    TABLE_NAMED,
    TABLE_OF_TYPE,
    TABLES,
    SchemaColumn,
    Storing,
    Table,
)
from timeline_app.storage.database.validation import LANE_LIMIT, id_of, no_such, references_of
from timeline_app.storage.database.word_store import WordsAside
from timeline_app.storage.edits.batch_replay import (
    CHUNK,
    check_sources_within,
    described_row,
    keep_rows,
    moved_on,
)
from timeline_app.storage.edits.changed_events import ChangedEvents
from timeline_app.storage.edits.preconditions import check_changes, described
from timeline_app.storage.edits.transaction import GoneMany, KeyMemory, check_words, name_of
from timeline_app.storage.errors import (
    ConflictReason,
    Detail,
    EditConflict,
    Refused,
    RefusedReason,
    detail,
)
from timeline_app.storage.progress import Progress, tell
from timeline_app.storage.reasons import ReasonPart

_NOBODY = -1
"""The key of what there is none of: rows are numbered from 1."""

AT_ONCE = 500
"""Changes that are made before somebody who waits for all of them has a turn."""
_TEXTS = 8
"""Kept texts that are added at once: their words lie aside until then."""

_LATER = """CREATE TEMP TABLE IF NOT EXISTS "later" ("table", "position", "key", "id")"""
_GONE = """CREATE TEMP TABLE IF NOT EXISTS "gone"
("table", "id", "key", PRIMARY KEY ("table", "id")) WITHOUT ROWID"""

_named_by_choice = {
    column.target for table in TABLES for column in table.references if column.is_optional
}
"""What may be gone already when the records that name it are taken out too."""


class BatchWriter:
    """Makes changes within a transaction that its caller opened.

    Each record may change but once. What a record names must be there already, or come before
    it; only an optional field may name what comes later.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, memory: KeyMemory, words: WordsAside
    ) -> None:
        self._connection = connection
        self._path = path
        self._memory = memory
        self._words = words
        self.batch = 0
        self.changed = ChangedEvents()
        self.done = 0
        """Changes made so far."""
        self.gone = GoneMany()
        self.revision = 0
        self._are_fit = False

    def run(
        self, changes: Iterable[Change], progress: Progress | None, *, are_fit: bool = False
    ) -> bool:
        """Make all changes; whether there were any. Raises `EditConflict`, `Cancelled`.

        `are_fit` says that what is added was found fit to be stored.
        """
        self._are_fit = are_fit
        total = operator.length_hint(changes)
        for chunk in _chunks(changes):
            if not self.batch:
                self._begin()
            self._make(chunk)
            self.done += len(chunk)
            tell(progress, self._path, self.done, max(self.done, total))
        if not self.batch:
            return False
        self._name_later()
        check_sources_within(self._connection, self._path, self.batch)
        self.revision = moved_on(self._connection, self.changed)
        return True

    def _begin(self) -> None:
        migrate(self._connection)
        self._connection.execute(_LATER)
        self._connection.execute(_GONE)
        self._connection.execute('INSERT INTO "batch" ("turns") VALUES (1)')
        self.batch = self._connection.execute("SELECT last_insert_rowid()").fetchone()[0]

    def _make(self, chunk: Sequence[Change]) -> None:
        if not self._are_fit or chunk[0].before is not None:
            check_changes(self._path, chunk)
        for change in chunk:
            if isinstance(change.after, KeptText):
                check_words(self._words, self._connection, self._path, change.after)
                self._words.let_go(change.after.sha256)
        before = [change.before for change in chunk if change.before is not None]
        after = [change.after for change in chunk if change.after is not None]
        table = TABLE_OF_TYPE[type((before or after)[0])]
        if before:
            rows = self._stored_already(table, before)
            new = self._stored(table, [*rows], after) if after else {}
        else:
            rows, new = {}, self._new_rows(table, after)
        try:
            self._write(table, rows, new)
        except sqlite3.IntegrityError as error:
            what = described((before or after)[0])
            told = Detail(ReasonPart.CHANGES_TWICE)
            raise EditConflict(self._path, ConflictReason.NOT_VALID, what, told) from error
        if not after:
            for record, key in zip(before, rows, strict=True):
                self.gone.note(name_of(record), key)

    def _write(self, table: Table, rows: dict[int, Stored], new: dict[int, Stored]) -> None:
        if not new:
            self.changed.note(table, rows)
            self._note_gone(table, rows)
            delete_rows(self._connection, table, rows)
            last = self._memory.last_key  # what comes next takes no key that may come back
            last[table.name] = max(*rows, last.get(table.name, 0))
        elif rows:
            differing = differing_places(rows, new)
            self.changed.note_updates(table, rows, new, differing)
            update_rows(self._connection, table, new, differing)
        else:
            self.changed.note(table, new)
            insert_rows(self._connection, table, new)
        others = {key: rows.get(key) for key in rows | new}
        keep_rows(self._connection, self.batch, table, 1, others, digests_of(new))

    def _note_gone(self, table: Table, rows: dict[int, Stored]) -> None:
        """Remember the keys of what is taken out before the records that name it are."""
        if table.name in _named_by_choice:
            at = [column.name for column in table.columns].index("id")
            gone = ((table.name, row[at], key) for key, row in rows.items())
            self._connection.executemany('INSERT INTO "gone" VALUES (?, ?, ?)', gone)

    def _key_of_gone(self, table: str, name: str) -> int:
        query = 'SELECT "key" FROM "gone" WHERE "table" = ? AND "id" = ?'
        found = self._connection.execute(query, (table, name)).fetchone()
        return _NOBODY if found is None else int(found[0])

    # What is there already.

    def _stored_already(self, table: Table, records: Sequence[Record]) -> dict[int, Stored]:
        """The rows that are exactly these records, in their order. Raises `EditConflict`."""
        keys = self._keys_if_there(table, records)
        for record, key in zip(records, keys, strict=True):
            if key is None:
                raise self._conflict(ConflictReason.MISSING, record)
        found = [key for key in keys if key is not None]
        if len(set(found)) < len(found):
            told = Detail(ReasonPart.CHANGES_TWICE)
            raise self._conflict(ConflictReason.NOT_VALID, records[0], told)
        rows = stored_rows(self._connection, table, found)
        expected = self._stored(table, found, records, may_be_unknown=True)
        for record, key in zip(records, found, strict=True):
            if rows[key] != expected[key]:
                raise self._conflict(ConflictReason.CHANGED, record)
        return {key: rows[key] for key in found}

    def _keys_if_there(self, table: Table, records: Sequence[Record]) -> list[int | None]:
        """The keys of rows with the ids of these records, or equal to those that have no id."""
        if table is HEADER:
            return [1] * len(records)
        if table.has_id:
            key_of = self._keys_of_ids(table.name, [str(id_of(record)) for record in records])
            return [key_of.get(str(id_of(record))) for record in records]
        rows = self._stored(table, range(len(records)), records, may_be_unknown=True)
        return keys_of_equal(self._connection, table, [rows[at] for at in range(len(records))])

    def _new_rows(self, table: Table, records: Sequence[Record]) -> dict[int, Stored]:
        """The rows of records that are new. Raises `EditConflict` for one that is not."""
        seen: set[object] = set()
        for record in records:
            name = id_of(record) or record
            if name in seen:
                raise self._conflict(ConflictReason.TAKEN, record)
            seen.add(name)
        if table.has_id:
            for record, key in zip(records, self._keys_if_there(table, records), strict=True):
                if key is not None:
                    raise self._conflict(ConflictReason.TAKEN, record)
        rows = self._stored(table, self._free_keys(table, records), records)
        if not table.has_id:
            found = keys_of_equal(self._connection, table, [*rows.values()])
            for record, row, key in zip(records, rows.values(), found, strict=True):
                if key is not None and not _is_named_later(table, record, row):
                    raise self._conflict(ConflictReason.TAKEN, record)
        return rows

    def _free_keys(self, table: Table, records: Sequence[Record]) -> list[int]:
        if table.record_type is Lane:
            self._check_number_of_lanes(records)
        row = self._connection.execute(f'SELECT MAX("key") FROM "{table.name}"').fetchone()
        last = max(row[0] or 0, self._memory.last_key.get(table.name, 0), 0)
        old = self._keys_of_before(table, records)
        if last + len(records) >= 2**63:
            raise Refused(
                self._path,
                RefusedReason.DAMAGED,
                detail(ReasonPart.NONE_CAN_BE_ADDED, kind=table.called),
            )
        keys = []
        for place in range(len(records)):
            last += place not in old
            keys.append(old.get(place, last))
        self._memory.last_key[table.name] = last
        return keys

    def _keys_of_before(self, table: Table, records: Sequence[Record]) -> dict[int, int]:
        """By their places, the keys of those of these records that come back."""
        if self._memory.is_empty:
            return {}
        found: dict[int, int] = {}  # places by key: no two may get the same
        for place, record in enumerate(records):
            key = self._memory.key_of_gone(name_of(record))
            if key is not None:
                found.setdefault(key, place)
        own = f'"batch" = {self.batch} AND "table" = \'{table.name}\''
        stored = f'SELECT "key" FROM "{table.name}" WHERE "key" IN {LISTED}'
        changed = f'SELECT "row" FROM "batch_row" WHERE {own} AND "row" IN {LISTED}'
        for query in (stored, changed):
            for row in self._connection.execute(query, (listed(list(found)),)).fetchall():
                found.pop(row[0], None)  # it is taken, or was just now
        return {place: key for key, place in found.items()}

    def _check_number_of_lanes(self, records: Sequence[Record]) -> None:
        count = self._connection.execute('SELECT COUNT(*) FROM "lane"').fetchone()[0]
        if count + len(records) > LANE_LIMIT:
            allowed = detail(ReasonPart.LANES_ALLOWED, n=LANE_LIMIT)
            raise self._conflict(ConflictReason.NOT_VALID, records[0], allowed)

    # How records are stored.

    def _stored(
        self,
        table: Table,
        keys: Sequence[int],
        records: Sequence[Record],
        *,
        may_be_unknown: bool = False,
    ) -> dict[int, Stored]:
        """The rows of these records, by their keys.

        Raises `EditConflict` for a name of nothing, unless that `may_be_unknown`.
        """

        def keys_of(column: SchemaColumn, names: Sequence[str]) -> list[int]:
            key_of = self._keys_of_ids(column.target, names)
            found, later = [], []
            for key, record, name in zip(keys, records, names, strict=True):
                named = key_of.get(name, 0)
                if not named and (name or not column.is_optional):
                    if may_be_unknown:
                        named = self._key_of_gone(column.target, name)
                    elif not column.is_optional:
                        raise self._unknown(record, column, name)
                    else:
                        later.append((table.name, table.columns.index(column), key, name))
                found.append(named)
            if later:
                self._connection.executemany('INSERT INTO "later" VALUES (?, ?, ?, ?)', later)
            return found

        columns = stored_columns(table, records, keys_of)
        rows = dict(zip(keys, map(list, zip(*columns, strict=True)), strict=False))
        for column in table.lists:
            self._add_lists(column, keys, records, rows, may_be_unknown=may_be_unknown)
        if not may_be_unknown and table.record_type is Actor:
            self._check_actors(records)
        return rows

    def _add_lists(
        self,
        column: SchemaColumn,
        keys: Sequence[int],
        records: Sequence[Record],
        rows: dict[int, Stored],
        *,
        may_be_unknown: bool,
    ) -> None:
        lists = [getattr(record, column.attribute) for record in records]
        key_of = self._keys_of_ids(column.target, [name for names in lists for name in names])
        for key, record, names in zip(keys, records, lists, strict=True):
            for name in names:
                if name not in key_of and not may_be_unknown:
                    raise self._unknown(record, column, name)
            rows[key].append([key_of.get(name, _NOBODY) for name in names])

    def _keys_of_ids(self, table: str, names: Sequence[str]) -> dict[str, int]:
        """The keys of those ids that are there."""
        wanted = [name for name in dict.fromkeys(names) if name]
        if not wanted:
            return {}
        query = f'SELECT "id", "key" FROM "{table}" WHERE "id" IN {LISTED}'
        text = msgspec.json.encode(wanted).decode()
        return dict(self._connection.execute(query, (text,)).fetchall())

    def _name_later(self) -> None:
        """Fill in the keys of what came after the records that name it."""
        query = 'SELECT rowid, "table", "position", "key", "id" FROM "later" WHERE rowid > ?'
        after = 0
        while found := self._connection.execute(f"{query} LIMIT {CHUNK}", (after,)).fetchall():
            for _, table, position, key, name in found:
                self._name(TABLE_NAMED[table], position, key, name)
            after = found[-1][0]
        self._connection.execute('DROP TABLE temp."later"')
        self._connection.execute('DROP TABLE temp."gone"')

    def _name(self, table: Table, position: int, key: int, name: str) -> None:
        """Let a row name what has this id."""
        column = table.columns[position]
        named = self._keys_of_ids(column.target, [name]).get(name)
        row = stored_rows(self._connection, table, [key])[key]
        if named is None:
            what, reason = described_row(table, key, row), ConflictReason.UNKNOWN_REFERENCE
            raise EditConflict(self._path, reason, what, no_such(column.target, name))
        row[position] = named
        update_rows(self._connection, table, {key: row}, {key: (position,)})
        query = 'UPDATE "batch_row" SET "digest" = ? WHERE "batch" = ? AND "table" = ?'
        values = (digest_of(row), self.batch, table.name, key)
        self._connection.execute(f'{query} AND "row" = ?', values)

    # Sources within actors have no key there for SQLite to look after.

    def _check_actors(self, records: Sequence[Record]) -> None:
        named = [
            (record, place, name)
            for record in records
            for place, table, name in references_of(record)
            if table == "source"
        ]
        there = self._keys_of_ids("source", [name for _, _, name in named])
        for record, place, name in named:
            if name not in there:
                told = detail(ReasonPart.AT_PLACE, place=place, detail=no_such("source", name))
                raise self._conflict(ConflictReason.UNKNOWN_REFERENCE, record, told)

    def _unknown(self, record: Record, column: SchemaColumn, name: str) -> EditConflict:
        return self._conflict(
            ConflictReason.UNKNOWN_REFERENCE, record, no_such(column.target, name)
        )

    def _conflict(
        self, reason: ConflictReason, record: Record, told: Detail | str = ""
    ) -> EditConflict:
        return EditConflict(self._path, reason, described(record), told)


def _chunks(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """Changes that follow each other and are of one kind, some at a time."""
    for (record_type, _, _), alike in groupby(changes, _kind_of):
        most = _TEXTS if record_type is KeptText else AT_ONCE
        while chunk := list(islice(alike, most)):
            yield chunk


def _is_named_later(table: Table, record: Record, row: Stored) -> bool:
    """Whether a record names what is not there yet, so that its row is not what it will be."""
    return any(
        column.is_optional and row[at] is None and getattr(record, column.attribute)
        for at, column in enumerate(table.columns)
        if column.storing is Storing.KEY
    )


def _kind_of(change: Change) -> tuple[object, bool, bool]:
    """The type of a record, whether it was there, and whether it will be."""
    record = change.before or change.after
    return type(record), change.before is not None, change.after is not None
