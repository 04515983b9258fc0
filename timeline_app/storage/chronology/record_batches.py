"""Chronologies out of records that come in batches, section by section, never all in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.records.records import Header, Record
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.connection import on_disk_for_now, writing
from timeline_app.storage.file.backups import Backups
from timeline_app.storage.file.installing import new_database
from timeline_app.storage.json.bulk_insert import BulkInsert, keep_columns
from timeline_app.storage.progress import Progress, interruptible, tell


class GivesBatches(Protocol):
    """What has the records of a chronology, and gives them once."""

    @property
    def header(self) -> Header:
        """What the chronology says of itself."""

    def batches(self) -> Iterator[tuple[str, list[Record]]]:
        """All records, what is named before what names it."""


def write_batches(
    held: GivesBatches,
    path: Path,
    source: Path,
    progress: Progress | None = None,
    backups: Backups | None = None,
) -> None:
    """Write records to a new chronology file; it appears whole or not at all.

    `source` is the file that they come from, for errors. Raises `WriteFailed`, also if `path`
    exists, and `Cancelled`.
    """
    with (
        new_database(path, backups=backups) as file,
        interruptible(file, source, progress) as telling,
    ):
        keep_columns(file, _filled(file, held, source, telling))


def load_batches(
    held: GivesBatches, source: Path, progress: Progress | None = None
) -> StoredChronology:
    """The records as a chronology that is kept where SQLite has its temporary data.

    Raises `Cancelled`, and `WriteFailed` if there is no room for it.
    """
    connection = on_disk_for_now()
    try:
        with writing(source), interruptible(connection, source, progress) as telling:
            columns = _filled(connection, held, source, telling)
    except BaseException:
        connection.close()
        raise
    return StoredChronology.filled(connection, source, columns)


def _filled(
    file: sqlite3.Connection, held: GivesBatches, source: Path, progress: Progress | None
) -> EventColumns:
    filling = BulkInsert(file, held.header)
    for section, records in held.batches():
        filling.add(section, records)
        tell(progress, source, 1, 1)
    return filling.finish()
