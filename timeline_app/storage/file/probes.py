"""Questions to the file system that always have an answer.

`Path.exists` and its kin raise where a folder can't be entered, a name is too long or a share
has gone (on Python 3.11: EACCES, ENAMETOOLONG, ENOTCONN, EIO …). Nobody who only wants to know
whether something is there may fail for that.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path


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
