"""Whether the file of a connection is still what it was: not gone, not another's work."""

from __future__ import annotations

import sqlite3
from enum import Enum, auto
from pathlib import Path

from timeline_app.storage.connection import refusing
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.schema import HEADER, TABLES

_IDENTITY = ", ".join(
    [
        '(SELECT "value" FROM "revision")',
        *(f'(SELECT MAX("key") FROM "{table.name}")' for table in TABLES),
    ]
)


class FileState(Enum):
    """What has become of an open file."""

    SAME = auto()
    GONE = auto()
    """There is no file of its name any more, or it is out of reach."""
    REPLACED = auto()
    """Another file has its name, or another program has written other things into it."""


class OwnFile:
    """Tells whether what lies at `path` is what a connection to it has read and written.

    Systems let a file be removed or replaced while it is open: what is written then goes into
    one that nobody will find.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._place = _place_of(path)
        self._version = -1
        self._content: object = None
        self.note()

    def note(self) -> None:
        """What is in the file now is right: it was just opened, or written by its owner."""
        self._version = self._data_version()
        self._content = self._read_content()

    def state(self) -> FileState:
        """What has become of the file. Takes no time while nobody else wrote to it."""
        place = _place_of(self._path)
        if place is None:
            return FileState.GONE
        if place != self._place:
            return FileState.REPLACED
        try:
            if self._data_version() == self._version:
                return FileState.SAME
            # Cached columns are written by others too, and change nothing.
            is_same = self._read_content() == self._content
        except Refused as error:
            if error.reason is RefusedReason.LOCKED:
                return FileState.SAME  # whoever is writing can't be done before they let go
            return FileState.REPLACED
        if is_same:
            self._version = self._data_version()
        return FileState.SAME if is_same else FileState.REPLACED

    def _data_version(self) -> int:
        """A number that SQLite changes when another connection has changed the file."""
        with refusing(self._path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def _read_content(self) -> object:
        """What tells one state of a chronology from others, with little reading."""
        with refusing(self._path):
            header = self._connection.execute(f'SELECT * FROM "{HEADER.name}"').fetchall()
            return header, self._connection.execute(f"SELECT {_IDENTITY}").fetchall()


def _place_of(path: Path) -> tuple[int, int] | None:
    """What tells the file at `path` from all others; None if there is none, or no way to it."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_dev, found.st_ino
