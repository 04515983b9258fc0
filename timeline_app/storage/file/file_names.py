"""The names that one chronology has on the disk: its own, and those that SQLite puts beside it.

What lies under such a name is taken for the chronology's own, whoever put it there: SQLite rolls
a journal that a crash left back into whatever file has the name now.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

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
