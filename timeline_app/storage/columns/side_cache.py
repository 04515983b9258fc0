"""Columns in a file of their own, for a chronology that can't keep them itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.storage.columns import cache as column_cache
from timeline_app.storage.columns.cache import BadCacheError
from timeline_app.storage.database.connection import connected, connected_to_read, writing
from timeline_app.storage.database.schema import CACHE_TABLES, DEFINITIONS
from timeline_app.storage.file.atomic_write import new_file


def write_side_cache(path: Path, columns: EventColumns, revision: int) -> None:
    """Keep columns in the new file `path`. Raises `WriteFailed`."""
    with new_file(path, replace=False) as part, writing(path), closing(connected(part)) as file:
        file.execute("PRAGMA journal_mode = OFF")
        file.execute("BEGIN IMMEDIATE")
        for table in CACHE_TABLES:
            file.execute(DEFINITIONS[table][2])
        column_cache.store_columns(file, columns, revision)
        file.execute("COMMIT")


def read_side_cache(path: Path, revision: int) -> EventColumns | None:
    """The columns that are kept there for a revision; None if they can't be had."""
    try:
        with closing(connected_to_read(path)) as file:
            if not column_cache.has_columns(file, revision):
                return None
            return column_cache.cached_columns(file)
    except (sqlite3.Error, BadCacheError):
        return None
