"""Building a `.chronology` file from records, all at once."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path

from timeline_app.core.columns import EventColumns
from timeline_app.core.records import type_of_section
from timeline_app.storage.column_cache import CACHED_FROM, store_columns
from timeline_app.storage.connection import CACHE_KIB, connected, writing
from timeline_app.storage.consistency import HoldsRecords
from timeline_app.storage.filling import BATCH, Filling
from timeline_app.storage.new_file import new_file


def build(path: Path, held: HoldsRecords) -> None:
    """Write these records, found to be without flaw, to a new file; all of it or nothing.

    Raises `WriteFailed`, also if `path` exists.
    """
    with new_database(path) as file:
        keep_columns(file, fill(file, held))


@contextmanager
def new_database(path: Path) -> Iterator[sqlite3.Connection]:
    """Give a connection to an empty file that takes the name `path` at the end.

    Raises `WriteFailed`, also if `path` exists; then nothing is left.
    """
    with new_file(path, replace=False) as part, writing(path), closing(connected(part)) as file:
        # The file is nobody's yet and is synced as a whole when it gets its name.
        file.execute("PRAGMA journal_mode = OFF")
        file.execute("PRAGMA synchronous = OFF")
        file.execute("PRAGMA temp_store = FILE")
        file.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        yield file


def fill(file: sqlite3.Connection, held: HoldsRecords) -> EventColumns:
    """Make the empty database of a connection ours, insert these records, give the columns."""
    filling = Filling(file, held.header())
    for section in type_of_section:
        records = held.records(section)
        while batch := list(islice(records, BATCH)):
            filling.add(section, batch)
    return filling.finish()


def keep_columns(file: sqlite3.Connection, columns: EventColumns) -> None:
    """Cache the columns of a database that was just filled, if they are many."""
    if len(columns) >= CACHED_FROM:
        file.execute("BEGIN IMMEDIATE")
        store_columns(file, columns, 0)
        file.execute("COMMIT")
