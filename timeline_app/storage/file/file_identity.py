"""Whether the file of a connection is still what it was: not gone, not another's work."""

from __future__ import annotations

import sqlite3
from enum import Enum, auto
from pathlib import Path

from timeline_app.storage.database.connection import in_memory, refusing
from timeline_app.storage.database.schema import HEADER, TABLES
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed, WriteReason

SHADOWED_BYTES = 8_000_000
"""A file of so many is kept in memory too: some milliseconds after an edit."""

_JOURNAL_KIND = slice(18, 20)  # https://www.sqlite.org/fileformat2.html#file_format_version_numbers
_ROLLBACK = b"\x01\x01"
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


LOST = {FileState.GONE: WriteReason.GONE, FileState.REPLACED: WriteReason.REPLACED}
"""Why nothing can be written to a file of which this has become."""


class FileIdentity:
    """Tells whether what lies at `path` is what a connection to it has read and written.

    Systems let a file be removed or replaced while it is open: what is written then goes into
    one that nobody will find. One that is overwritten in place can't even be read any more.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._place = _place_of(path)
        self._version = -1
        self._content: object = None
        self._shadow = b""
        self.note()

    def note(self) -> None:
        """What is in the file now is right: it was just opened, or written by its owner."""
        self._version = self._data_version()
        self._content = self._read_content()

    def keep_shadow(self) -> None:
        """Keep what the file holds in memory too, if that is little: to outlive the file.

        SQLite itself gives it: the system would forget all locks on a file that is opened and
        closed beside. Amid a transaction it would be what nobody may ever come to see.
        """
        if self._connection.in_transaction or self.state() is not FileState.SAME:
            return
        try:
            if self._path.stat().st_size > SHADOWED_BYTES:
                self._shadow = b""
                return
            shadow = self._connection.serialize()
        except (OSError, sqlite3.Error):
            return  # whoever needs the file is told; what was kept before stays
        if shadow[_JOURNAL_KIND] != _ROLLBACK:  # there is no other in memory
            shadow = shadow[: _JOURNAL_KIND.start] + _ROLLBACK + shadow[_JOURNAL_KIND.stop :]
        if self.state() is FileState.SAME:
            self._shadow = shadow

    def from_shadow(self) -> sqlite3.Connection | None:
        """A connection to what was kept in memory; None if nothing was."""
        if not self._shadow:
            return None
        connection = in_memory()
        connection.deserialize(self._shadow)
        return connection

    def check(self) -> None:
        """Raise `WriteFailed` if this is not what is to be written to any more.

        Within a transaction that writes it is certain, for nobody else can write by then.
        """
        reason = LOST.get(self.state())
        if reason is not None:
            raise WriteFailed(self._path, reason)

    @property
    def is_there(self) -> bool:
        """Whether the connection still reads what was written: not once that is overwritten."""
        return self.place() is not FileState.SAME or not self.is_changed()

    def state(self) -> FileState:
        """What has become of the file. Takes no time while nobody else wrote to it."""
        place = self.place()
        return FileState.REPLACED if place is FileState.SAME and self.is_changed() else place

    def place(self) -> FileState:
        """Whether it is still this file that has the name, whoever wrote to it."""
        place = _place_of(self._path)
        if place is None:
            return FileState.GONE
        return FileState.SAME if place == self._place else FileState.REPLACED

    def is_changed(self) -> bool:
        """Whether another program has written other things into it."""
        try:
            version = self._data_version()
            if version == self._version:
                return False
            # Cached columns are written by others too, and change nothing.
            if self._read_content() != self._content:
                return True
        except Refused as error:
            # Whoever is writing can't be done before they let go.
            return error.reason is not RefusedReason.LOCKED
        self._version = version
        return False

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
    from timeline_app.storage.file.paths import stat_of

    found = stat_of(path)
    return None if found is None else (found.st_dev, found.st_ino)
