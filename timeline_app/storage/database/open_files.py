"""The files that this process has open with SQLite, and a look into files that spares them.

POSIX knows locks by process and file: whoever closes a file takes away every lock that the same
process has on it, those of SQLite amid a transaction too. SQLite minds that among its own
connections. So a file that is open there is never opened and closed beside it: it is looked into
by a handle that is closed after the last connection.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from timeline_app.storage.database.background_disk import Wait

_Place = tuple[int, int]


class _Held:
    """A file that is open, with all handles of it; they are closed together."""

    def __init__(self) -> None:
        self.connections = 0
        self.handles: list[int] = []

    def close(self) -> None:
        """Close the handles."""
        for handle in self.handles:
            os.close(handle)


_held: dict[_Place, _Held] = {}


class FileConnection(sqlite3.Connection):
    """A connection to a file. It is among the open ones from before its locks until after them."""

    _place: _Place | None = None
    _is_ending = False

    @property
    @override
    def in_transaction(self) -> bool:
        """Whether a transaction is open, or the disk is still at work to end one."""
        return self._is_ending or super().in_transaction

    def end(self, statement: str, wait: Wait) -> None:
        """Execute what ends a transaction, which the disk takes its time for, aside.

        Raises what SQLite does.
        """
        from timeline_app.storage.database.background_disk import done_aside

        self._is_ending = True
        try:
            done_aside(lambda: self.execute(statement), wait)
        finally:
            self._is_ending = False

    def hold(self, place: _Place | None) -> None:
        """Take over the place that `held` gave, to be let go when this is closed."""
        self._place = place

    @override
    def close(self) -> None:
        """Close it, and then the file if no other connection has it."""
        super().close()
        place, self._place = self._place, None
        if place is not None:
            let_go(place)


def held(path: Path) -> _Place | None:
    """Note that a connection to the file at `path` is about to be opened.

    None where nothing has to be noted: there is no such file, or closing one takes no locks away.
    """
    if sys.platform == "win32":
        return None
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            return None
        place = found.st_dev, found.st_ino
        if place not in _held:
            place = _taken_in(os.open(path, os.O_RDONLY | os.O_CLOEXEC))
    except (OSError, ValueError):
        return None  # SQLite will say what is wrong
    _held[place].connections += 1
    return place


def let_go(place: _Place) -> None:
    """A connection that was noted is closed, or could not be opened."""
    file = _held[place]
    file.connections -= 1
    if not file.connections:
        del _held[place]
        file.close()


def first_bytes(path: Path, count: int) -> bytes:
    """So many of a file's first bytes, or all there are. Raises `OSError`, `ValueError`."""
    found = path.stat()
    file = _held.get((found.st_dev, found.st_ino))
    if file is not None:
        return os.pread(file.handles[0], count, 0)
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    found = os.fstat(handle)
    if (found.st_dev, found.st_ino) in _held:  # it has just taken the name
        _held[found.st_dev, found.st_ino].handles.append(handle)
        return os.pread(handle, count, 0)
    try:
        return os.read(handle, count)
    finally:
        os.close(handle)


def _taken_in(handle: int) -> _Place:
    """The place of the file of a handle, which is among those of the file from now on."""
    found = os.fstat(handle)
    place = found.st_dev, found.st_ino
    _held.setdefault(place, _Held()).handles.append(handle)
    return place
