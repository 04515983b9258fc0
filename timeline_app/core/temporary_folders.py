"""Folders for files that are there in passing, in the system's folder for such.

They hold words of a chronology. Whoever makes one has it locked while it lives; those that a
crash left are known by that nobody has, and go the next time.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

_PREFIX = "timeline-app-"
_SURELY_LOCKED_S = 60.0  # a folder that was just made may not have been locked yet
_SURELY_LEFT_S = 86_400.0  # where there are no locks, and what is in use can't be removed


class TemporaryFolder:
    """A folder that only this user can look into, until `remove` is called."""

    def __init__(self) -> None:
        """Make it. Raises `OSError`."""
        self.path = Path(tempfile.mkdtemp(prefix=_PREFIX))
        self._handle = _locked(self.path)

    def put(self, name: str, data: bytes) -> Path:
        """Write a file in it. Raises `OSError`."""
        path = self.path / name
        path.write_bytes(data)
        return path

    def __enter__(self) -> Path:
        """Its path, for a block after which it is gone."""
        return self.path

    def __exit__(self, *_: object) -> None:
        """Remove it, whatever was raised."""
        self.remove()

    def remove(self) -> None:
        """Remove it with all that is in it; what is open there can be read on, but on Windows."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def sweep_passing() -> None:
    """Remove the folders that were left by processes which are no more."""
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
            with suppress(OSError):
                _sweep(folder)


def _sweep(folder: Path) -> None:
    if sys.platform == "win32":
        if folder.is_dir() and time.time() - folder.stat().st_mtime > _SURELY_LEFT_S:
            shutil.rmtree(folder, ignore_errors=True)
        return
    found = folder.lstat()
    is_old = time.time() - found.st_mtime > _SURELY_LOCKED_S
    if not is_old or found.st_uid != os.geteuid() or folder.is_symlink() or not folder.is_dir():
        return
    handle = _locked(folder)
    if handle is not None:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(handle)


def _locked(folder: Path) -> int | None:
    """A handle that locks the folder; None where another has it, or nothing can be locked."""
    if sys.platform == "win32":
        return None
    import fcntl

    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle
