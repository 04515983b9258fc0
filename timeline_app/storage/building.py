"""Building a `.chronology` file from records, all at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from timeline_app.storage.connection import connected, writing
from timeline_app.storage.consistency import HoldsRecords, id_of
from timeline_app.storage.new_file import new_file
from timeline_app.storage.rows import KeyOf, list_of, values_of
from timeline_app.storage.schema import (
    APPLICATION_ID,
    DEFINITIONS,
    HEADER,
    TABLES,
    USER_VERSION,
    Column,
    Table,
)


def build(path: Path, held: HoldsRecords) -> None:
    """Write these records, found to be without flaw, to a new file; all of it or nothing.

    Raises `WriteFailed`, also if `path` exists.
    """
    with new_file(path, replace=False) as part, writing(path), closing(connected(part)) as file:
        # The file is nobody's yet and is synced as a whole when it gets its name.
        file.execute("PRAGMA journal_mode = OFF")
        file.execute("PRAGMA synchronous = OFF")
        fill(file, held)


def fill(file: sqlite3.Connection, held: HoldsRecords) -> None:
    """Make the empty database of a connection ours and insert these records."""
    file.execute("BEGIN IMMEDIATE")
    file.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    file.execute(f"PRAGMA user_version = {USER_VERSION}")
    _define(file, "table")
    _insert_all(file, held)
    _define(file, "index")  # after the rows, which is faster
    file.execute("COMMIT")


def _define(file: sqlite3.Connection, kind: str) -> None:
    for defined_kind, _, sql in DEFINITIONS.values():
        if defined_kind == kind:
            file.execute(sql)


def _insert_all(file: sqlite3.Connection, held: HoldsRecords) -> None:
    """Insert all records. Their keys are their positions, counted from 1."""
    keys = {
        table.name: {
            id_of(record): key for key, record in enumerate(held.records(table.section), 1)
        }
        for table in TABLES
        if table.has_id
    }

    def key_of(table: str, record_id: str) -> int:
        return keys[table][record_id]

    file.execute('INSERT INTO "revision" VALUES (1, 0)')
    file.execute(HEADER.insert, (1, *values_of(HEADER, held.header(), key_of)))
    for table in TABLES:
        rows = (
            (key, *values_of(table, record, key_of))
            for key, record in enumerate(held.records(table.section), 1)
        )
        file.executemany(table.insert, rows)
        for column in table.lists:
            file.executemany(table.insert_list(column), _list_rows(table, column, held, key_of))


def _list_rows(
    table: Table, column: Column, held: HoldsRecords, key_of: KeyOf
) -> Iterator[tuple[int, int, int]]:
    """(key, position, key named) of every item of a list of ids."""
    for key, record in enumerate(held.records(table.section), 1):
        for position, named in enumerate(list_of(column, record, key_of)):
            yield key, position, named
