"""The names of one chronology on the disk: its own, those beside it, and others of the same file.

What lies under such a name is taken for the chronology's own, whoever put it there: SQLite rolls
a journal that a crash left back into whatever file has the name now.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing, suppress
from pathlib import Path

from timeline_app.storage.database.connection import connected

_ENDINGS = ("-journal", "-wal", "-shm")
_LONGEST = 255
"""Bytes of a name that systems take; of UTF-16 code units on Windows."""
_LONGEST_LOCKED = 200  # bytes: with what is put around it a name stays within what systems take


def journals_beside(path: Path) -> list[Path]:
    """Those that lie beside the file at `path`, or where it would lie."""
    names = (path.with_name(path.name + ending) for ending in _ENDINGS)
    return [name for name in names if os.path.lexists(name)]


def is_too_long(path: Path) -> bool:
    """Whether a journal can't be named after the file, so that no edit could be written."""
    name = path.name + _ENDINGS[0]
    if sys.platform == "win32":
        return len(name.encode("utf-16-le", "surrogatepass")) // 2 > _LONGEST
    return len(os.fsencode(name)) > _LONGEST


def beside(path: Path) -> Path:
    """Where the lock of a file lies that everybody sees who has the same folder."""
    if len(os.fsencode(path.name)) > _LONGEST_LOCKED:
        return path.with_name(f".{digest(path.name)}.lock")
    return path.with_name(f".{path.name}.lock")


def digest(text: str) -> str:
    """What stands for a path or a name that is too long, or no name at all, for a lock."""
    import hashlib  # it takes milliseconds, and hardly any lock needs it

    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:24]


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
