"""A note of the file that is being opened: what is left of it says that the program broke off."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile

from timeline_app.core.resources import SAMPLE
from timeline_app.document.data_folder import data_folder
from timeline_app.storage.file.paths import is_taken


class OpeningMarker:
    """Lies in the data folder from before a file is read until its window has been painted.

    It is a lock file, so that one of a process that is still about its file is no sign of
    anything. Where it can't be written nothing is noted.
    """

    def __init__(self, name: str) -> None:
        path = _place(name)
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = _lock_at(path)
        self._lock.tryLock(0)

    def clear(self) -> None:
        """The file is shown, or was not to be had: nothing broke off."""
        self._lock.unlock()


def broke_off(name: str) -> bool:
    """Whether the program ended while it opened this file the last time; told once."""
    path = _place(name)
    if name == SAMPLE or not is_taken(path):
        return False
    lock = _lock_at(path)
    is_left = lock.tryLock(0)
    lock.unlock()
    return is_left


def _lock_at(path: Path) -> QLockFile:
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)  # however long it takes; only the end of its process counts
    return lock


def _place(name: str) -> Path:
    real = os.fsencode(os.path.realpath(name))
    return data_folder() / "opening" / f"{hashlib.sha256(real).hexdigest()[:24]}.lock"
