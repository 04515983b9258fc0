"""Filling an empty database with records, batch by batch and in bounded memory, or at once."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.core.columns.event_columns import ColumnsBuilder, EventColumns
from timeline_app.core.records.records import (
    Event,
    EventQuote,
    Header,
    KeptText,
    Lane,
    Record,
    type_of_section,
)
from timeline_app.storage.columns.current import CACHED_FROM, with_doubts
from timeline_app.storage.database.reader import LISTED, listed
from timeline_app.storage.database.rows import stored_columns, values_of
from timeline_app.storage.database.schema import (
    APPLICATION_ID,
    DEFINITIONS,
    HEADER,
    TABLE_NAMED,
    TABLE_OF_SECTION,
    USER_VERSION,
    SchemaColumn,
    Table,
)
from timeline_app.storage.database.validation import HoldsRecords

if TYPE_CHECKING:
    from timeline_app.storage.file.backups import Backups

BATCH = 1_000
"""Records that are worth adding at once."""

_section_order = {section: position for position, section in enumerate(type_of_section)}


class UnknownNameError(ValueError):
    """A record names what is not there. Arguments: section, position there, field, table, id."""


class BulkInsert:
    """One transaction that makes a database ours and fills it, section by section in order.

    Keys are positions in the section, counted from 1. What a record names may come later only
    if its own section isn't before that of the record. The caller sees to it that records are
    fit to be stored; a repeated id is a `sqlite3.IntegrityError`.
    """

    def __init__(self, file: sqlite3.Connection, header: Header) -> None:
        self._file = file
        self._count: dict[str, int] = dict.fromkeys(type_of_section, 0)
        self._lanes: list[Lane] = []
        self._builder: ColumnsBuilder | None = None
        self._quotes: Counter[int] = Counter()
        file.execute("PRAGMA foreign_keys = OFF")  # each key that is written was found here
        file.execute("BEGIN IMMEDIATE")
        file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        file.execute(f"PRAGMA user_version = {USER_VERSION}")
        self._define("table")
        file.execute('CREATE TEMP TABLE "later" ("table", "column", "key", "id")')
        file.execute('INSERT INTO "revision" VALUES (1, 0)')
        file.execute(HEADER.insert, (1, *values_of(HEADER, header, lambda *_: 0)))

    def add(self, section: str, records: Sequence[Record]) -> None:
        """Add the next records of a section. Raises `UnknownNameError`, and `DateError`."""
        table = TABLE_OF_SECTION[section]
        if not records:
            return
        first = self._count[section] + 1
        keys = range(first, first + len(records))
        self._count[section] += len(records)

        def keys_of(column: SchemaColumn, names: Sequence[str]) -> list[int]:
            return self._keys_named(table, column, keys, names)

        self._insert(table, keys, stored_columns(table, records, keys_of))
        for column in table.lists:
            self._add_lists(table, column, keys, records)
        self._note_columns(section, keys, records)

    def add_words(self, sha256: str, words: str) -> None:
        """Add the words of a text, known to be fit."""
        from timeline_app.storage.database.word_store import write_words

        write_words(self._file, words, sha256)

    def finish(self) -> EventColumns:
        """Commit, and give the columns of all events. Raises `UnknownNameError`."""
        self._name_later()
        self._file.execute('DROP TABLE temp."later"')
        self._define("index")  # after the rows, which is faster
        numbers = with_doubts(self._quotes, self._file.execute)
        columns = self._columns_builder().finish(numbers)
        self._file.execute("COMMIT")
        self._file.execute("PRAGMA foreign_keys = ON")
        return columns

    def _insert(self, table: Table, keys: range, columns: Sequence[Sequence[object]]) -> None:
        """Insert rows. What all of them have in common is said once, which saves much time."""
        values, varying = ["?"], []
        for column in columns:
            literal = _literal(column[0]) if column.count(column[0]) == len(column) else None
            values.append(literal or "?")
            if literal is None:
                varying.append(column)
        names = ", ".join(f'"{column.name}"' for column in table.columns)
        self._file.executemany(
            f'INSERT INTO "{table.name}" ("key", {names}) VALUES ({", ".join(values)})',
            zip(keys, *varying, strict=True),
        )

    def _define(self, kind: str) -> None:
        for defined_kind, _, sql in DEFINITIONS.values():
            if defined_kind == kind:
                self._file.execute(sql)

    def _keys_named(
        self, table: Table, column: SchemaColumn, keys: range, names: Sequence[str]
    ) -> list[int]:
        """The keys of what a column names; 0 where it names nothing, or what may come later."""
        if column.is_optional and not any(names):
            return [0] * len(names)
        may_be_later = (
            _section_order[TABLE_NAMED[column.target].section] >= (_section_order[table.section])
        )
        if may_be_later:
            later = [
                (table.name, column.name, key, name)
                for key, name in zip(keys, names, strict=True)
                if name or not column.is_optional
            ]
            self._file.executemany('INSERT INTO "later" VALUES (?, ?, ?, ?)', later)
            return [0] * len(names)
        key_of = self._keys_of(column.target, names)
        found = [key_of.get(name, 0) for name in names]
        if 0 in found:
            for key, name, named in zip(keys, names, found, strict=True):
                if not named and (name or not column.is_optional):
                    raise UnknownNameError(table.section, key - 1, column.name, column.target, name)
        return found

    def key_of(self, table: str, name: str) -> int:
        """The key of the record with an id, 0 if there is none."""
        return self._keys_of(table, (name,)).get(name, 0)

    def _keys_of(self, table: str, names: Iterable[str]) -> dict[str, int]:
        """The keys of those records that are there, by their ids."""
        query = f'SELECT "id", "key" FROM "{table}" WHERE "id" IN {LISTED}'
        return dict(self._file.execute(query, (listed(list(dict.fromkeys(names))),)).fetchall())

    def _add_lists(
        self, table: Table, column: SchemaColumn, keys: range, records: Sequence[Record]
    ) -> None:
        lists = [getattr(record, column.attribute) for record in records]
        key_of = self._keys_of(column.target, chain.from_iterable(lists))
        rows = []
        for key, names in zip(keys, lists, strict=True):
            for position, name in enumerate(names):
                named = key_of.get(name)
                if named is None:
                    field = f"{column.name}[{position}]"
                    raise UnknownNameError(table.section, key - 1, field, column.target, name)
                rows.append((key, position, named))
        self._file.executemany(table.insert_list(column), rows)

    def _note_columns(self, section: str, keys: range, records: Sequence[Record]) -> None:
        """Take what the columns show of these records."""
        if section == "lanes":
            self._lanes.extend(record for record in records if isinstance(record, Lane))
        elif section == "events":
            events = [record for record in records if isinstance(record, Event)]
            self._columns_builder().add(keys, events)
        elif section == "event_quotes":
            events_named = [link.event for link in records if isinstance(link, EventQuote)]
            key_of = self._keys_of("event", events_named)
            self._quotes.update(map(key_of.__getitem__, events_named))

    def _columns_builder(self) -> ColumnsBuilder:
        if self._builder is None:
            self._builder = ColumnsBuilder(sorted(self._lanes, key=lambda lane: lane.order))
        return self._builder

    def _name_later(self) -> None:
        """Fill in the keys of what came after the records that name it."""
        query = 'SELECT DISTINCT "table", "column" FROM "later"'
        for table_name, column_name in self._file.execute(query).fetchall():
            table = TABLE_NAMED[table_name]
            column = next(one for one in table.references if one.name == column_name)
            named = f'(SELECT "key" FROM "{column.target}" WHERE "id" = l."id")'
            mine = f"l.\"table\" = '{table.name}' AND l.\"column\" = '{column.name}'"
            found = f'"later" AS l WHERE {mine}'
            missing = self._file.execute(
                f'SELECT l."key", l."id" FROM {found} AND {named} IS NULL ORDER BY 1 LIMIT 1'
            ).fetchone()
            if missing is not None:
                key, name = missing
                raise UnknownNameError(table.section, key - 1, column.name, column.target, name)
            self._file.execute(
                f'UPDATE "{table.name}" SET "{column.name}" = n."named" FROM '
                f'(SELECT l."key" AS "row", {named} AS "named" FROM {found}) AS n '
                f'WHERE "{table.name}"."key" = n."row"'
            )


def _literal(value: object) -> str | None:
    """The value as it can stand in SQL; None for one that is better given as a parameter."""
    if value is None:
        return "NULL"
    if isinstance(value, int):
        return str(value)
    return f"'{value}'" if isinstance(value, str) and _plain(value) else None


_plain = re.compile(r"[a-z ]*").fullmatch


def build(
    path: Path,
    held: HoldsRecords,
    backups: Backups | None = None,
    counted: Callable[[int], object] | None = None,
) -> None:
    """Write these records, found to be without flaw, to a new file; all of it or nothing.

    `counted` is told of records, and what it raises leaves nothing. Raises `WriteFailed`, also if
    `path` exists.
    """
    from timeline_app.storage.file.installing import new_database

    with new_database(path, backups=backups) as file:
        keep_columns(file, fill(file, held, counted))


def fill(
    file: sqlite3.Connection,
    held: HoldsRecords,
    counted: Callable[[int], object] | None = None,
) -> EventColumns:
    """Make the empty database of a connection ours, insert these records, give the columns."""
    filling, done = BulkInsert(file, held.header()), 0
    for section in type_of_section:
        records = held.records(section)
        while batch := list(islice(records, BATCH)):
            filling.add(section, batch)
            for text in batch if section == "texts" else ():
                assert isinstance(text, KeptText)
                filling.add_words(text.sha256, held.words_of(text.sha256))
            done += len(batch)
            if counted is not None:
                counted(done)
    return filling.finish()


def keep_columns(file: sqlite3.Connection, columns: EventColumns) -> None:
    """Cache the columns of a database that was just filled, if they are many."""
    if len(columns) >= CACHED_FROM:
        from timeline_app.storage.columns.cache import store_columns

        file.execute("BEGIN IMMEDIATE")
        store_columns(file, columns, 0)
        file.execute("COMMIT")
