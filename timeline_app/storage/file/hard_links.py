"""Files with several names: a journal lies beside the one under which the file was written.

Opened under another name SQLite would not see what a crash left there, and whoever opened it
under the first one again would have it rolled back into what was written since.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from timeline_app.storage.database.connection import connected
from timeline_app.storage.file.file_names import journals_beside


def write_under(path: Path, note: Path) -> None:
    """Note in a file under which name another is about to be written.

    What a crash left beside the name that was noted before is rolled back first. To be called by
    whoever has the right to write the file.
    """
    with suppress(OSError, ValueError):  # without a note it is as safe as under one name
        if path.stat().st_nlink > 1 and note.exists():
            _roll_back(Path(os.fsdecode(note.read_bytes())), path)
        note.write_bytes(os.fsencode(path))


def _roll_back(before: Path, path: Path) -> None:
    if before != path and journals_beside(before) and before.samefile(path):
        with suppress(sqlite3.Error), closing(connected(before)) as file:
            file.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
