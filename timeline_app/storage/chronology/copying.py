"""Copies of an open chronology in other files, whatever has become of its own."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from timeline_app.storage.database.migrations import migrate
from timeline_app.storage.edits.batch_replay import forget_batches
from timeline_app.storage.errors import Cancelled
from timeline_app.storage.file.backups import Backups
from timeline_app.storage.file.installing import new_database
from timeline_app.storage.progress import Progress

_PAGES = 1_000
"""Copied between two reports of progress."""


def write_copy(
    connection: sqlite3.Connection,
    path: Path,
    progress: Progress | None = None,
    *,
    replace: bool = False,
    backups: Backups | None = None,
    with_history: bool = False,
) -> None:
    """Write all that a connection reads into a file, which appears whole or not at all.

    Of an older version it becomes one of ours; one of a newer version keeps all that it has.
    It is read through the connection: its own file may be gone by now. `with_history` keeps the
    batches that can be undone; else the copy holds no row that was deleted. `replace` and
    `backups` are as for `new_database`. `progress` is told of pages. Raises `WriteFailed`,
    `Refused`, `Cancelled`.
    """

    def telling(_: int, remaining: int, total: int) -> None:
        if progress is not None and not progress(total - remaining, total):
            raise Cancelled(path)

    with new_database(path, replace=replace, backups=backups) as file:
        connection.backup(file, pages=_PAGES, progress=telling)
        # Another program may have set the kind of journal that the first page tells of.
        file.execute("PRAGMA journal_mode = DELETE")
        file.execute("PRAGMA journal_mode = OFF")
        migrate(file)
        if not with_history:
            forget_batches(file, path)
            file.execute("VACUUM")
