"""What lies beside a file that nobody has open, and has to go into it before it is only read."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from timeline_app.storage.database.connection import connected, is_newer
from timeline_app.storage.database.file_kind import (
    check_database_header,
    has_write_ahead_log,
    start_of,
)
from timeline_app.storage.errors import Refused
from timeline_app.storage.file.paths import journals_beside


def is_unsettled(path: Path) -> bool:
    """Whether a journal lies, or is to lie, beside a chronology: of a transaction or a crash."""
    try:
        start = start_of(path)
        check_database_header(path, start)
    except Refused:
        return False  # whoever opens it is told
    return bool(journals_beside(path)) or has_write_ahead_log(start)


def settle(path: Path) -> None:
    """Bring into a file what was left beside it, for whoever has the right to write it.

    A journal of another kind than ours is set back: even who only reads would make it anew.
    """
    with suppress(sqlite3.Error), closing(connected(path)) as file:  # who reads it is told
        file.execute("SELECT 1 FROM sqlite_schema").fetchone()
        if not is_newer(file):
            file.execute("PRAGMA journal_mode = DELETE").fetchone()
