"""Building a `.chronology` file from records, all at once."""

from __future__ import annotations

import sqlite3
from itertools import islice
from pathlib import Path

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.records.records import type_of_section
from timeline_app.storage.columns.cache import CACHED_FROM, store_columns
from timeline_app.storage.database.validation import HoldsRecords
from timeline_app.storage.file.backups import Backups
from timeline_app.storage.file.installing import new_database
from timeline_app.storage.json.bulk_insert import BATCH, BulkInsert


def build(path: Path, held: HoldsRecords, backups: Backups | None = None) -> None:
    """Write these records, found to be without flaw, to a new file; all of it or nothing.

    Raises `WriteFailed`, also if `path` exists.
    """
    with new_database(path, backups=backups) as file:
        keep_columns(file, fill(file, held))


def fill(file: sqlite3.Connection, held: HoldsRecords) -> EventColumns:
    """Make the empty database of a connection ours, insert these records, give the columns."""
    filling = BulkInsert(file, held.header())
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
