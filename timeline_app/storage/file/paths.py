"""Names on the disk: what is there under one, and those that belong to one chronology.

The first questions always have an answer. `Path.exists` and its kin raise where a folder can't be
entered, a name is too long or a share has gone (on Python 3.11: EACCES, ENAMETOOLONG, ENOTCONN,
EIO …). Nobody who only wants to know whether something is there may fail for that.

What lies under a chronology's name and those beside it is taken for its own, whoever put it there:
SQLite rolls a journal that a crash left back into whatever file has the name now.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from contextlib import closing, suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.storage.database.connection import connected

if TYPE_CHECKING:
    import hashlib


def stat_of(path: Path) -> os.stat_result | None:
    """What the system knows of a file or folder; None where there is none, or no way to it."""
    try:
        return path.stat()
    except (OSError, ValueError):  # ValueError: a NUL in the name
        return None


def is_there(path: Path) -> bool:
    """Whether something of that name is there and within reach."""
    return stat_of(path) is not None


def is_folder(path: Path) -> bool:
    """Whether it is a folder within reach."""
    found = stat_of(path)
    return found is not None and stat.S_ISDIR(found.st_mode)


def is_taken(path: Path) -> bool:
    """Whether the name is taken: by a link that leads nowhere, too."""
    try:
        path.lstat()
    except (OSError, ValueError):
        return False
    return True


def real_path(path: Path) -> Path:
    """The path without links, as far as they can be followed."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):
        return path


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
    hashed = sha256()
    hashed.update(text.encode("utf-8", "surrogateescape"))
    return hashed.hexdigest()[:24]


def sha256() -> hashlib._Hash:
    """A new SHA-256: Python's own, where it has one, for `hashlib` takes OpenSSL's and loads it."""
    for module in ("_sha2", "_sha256"):
        with suppress(ImportError):
            made: hashlib._Hash = import_module(module).sha256()
            return made
    import hashlib

    return hashlib.sha256()


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
