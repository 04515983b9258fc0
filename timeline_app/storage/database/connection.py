"""Connections to SQLite, and its errors in our words."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline_app.storage.database.open_files import FileConnection, held, let_go
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed, WriteReason
from timeline_app.storage.versions import USER_VERSION

CACHE_KIB = 65_536
"""What SQLite may hold of a file that is being filled: ids come in no order."""

OVERWRITE = "PRAGMA secure_delete = ON"
"""Lets SQLite overwrite what is deleted."""

_BUSY_SECONDS = 5.0

_settings = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA temp_store = MEMORY",
)

# What reading a damaged file may raise: SQLite's own errors, texts (or messages that quote
# them) that are not UTF-8, and sizes that no memory holds.
_damage = (sqlite3.Error, UnicodeError, MemoryError)


def connected(path: Path) -> sqlite3.Connection:
    """A connection to an existing file, in autocommit mode. Nothing is written by this.

    It can write if the file can be; a journal left by a crash is rolled back at first use. So it
    is for those alone who have the right to write the file.
    """
    return _connected_to(path, "rw")


def connected_to_read(path: Path) -> sqlite3.Connection:
    """A connection to an existing file that can change nothing, also of what lies beside it.

    Where a journal seems to be left by a crash it can't read either. It may be one of another
    file that has taken the name, amid a transaction: SQLite knows journals by their names.
    """
    return _connected_to(path, "ro")


def _connected_to(path: Path, mode: str) -> FileConnection:
    place = held(path)
    try:
        connection = _connected(f"{path.absolute().as_uri()}?mode={mode}")
    except BaseException:
        if place is not None:
            let_go(place)
        raise
    connection.hold(place)
    return connection


def in_memory() -> sqlite3.Connection:
    """A connection to an empty database that is in no file."""
    return _connected(":memory:")


def on_disk_for_now() -> sqlite3.Connection:
    """A connection to an empty database that SQLite keeps on the disk until it is closed."""
    connection = _connected("")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    return connection


def _connected(uri: str) -> FileConnection:
    connection = sqlite3.connect(
        uri,
        uri=True,
        isolation_level=None,
        timeout=_BUSY_SECONDS,
        factory=FileConnection,
        check_same_thread=False,  # what ends a transaction may be done aside
    )
    try:
        for setting in _settings:
            connection.execute(setting)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def refusing(path: Path) -> Iterator[None]:
    """Turn what SQLite raises while reading into `Refused`."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a fault of ours, not of the file
    except _damage as error:
        reason = _refused_reasons.get(_primary(error), RefusedReason.DAMAGED)
        if _primary(error) == "READONLY" and not _may_be_written(path):
            reason = RefusedReason.UNREADABLE  # what a crash left will stay
        raise Refused(path, reason, _told(error)) from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what SQLite raises while writing into `WriteFailed`, or `Refused` if damaged."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except _damage as error:
        name = _primary(error)
        if name in ("CORRUPT", "NOTADB"):
            raise Refused(path, RefusedReason.DAMAGED, _told(error)) from error
        reason = _write_reasons.get(name, WriteReason.FAILED)
        raise WriteFailed(path, reason, _told(error)) from error


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the structure of an open file."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def is_newer(connection: sqlite3.Connection) -> bool:
    """Whether a later version of the program has written the open file."""
    return version_of(connection) > USER_VERSION


def overwrite_words(connection: sqlite3.Connection) -> None:
    """Where texts are kept, let nothing that is deleted from now on lie about in the file.

    Words around those of a quote may be in it.
    """
    if connection.execute('SELECT 1 FROM "text" LIMIT 1').fetchone() is not None:
        connection.execute(OVERWRITE)


@contextmanager
def overwriting(connection: sqlite3.Connection) -> Iterator[None]:
    """Let SQLite overwrite what is deleted meanwhile: else it lies about in the file."""
    before = connection.execute("PRAGMA secure_delete").fetchone()[0]
    connection.execute(OVERWRITE)
    try:
        yield
    finally:
        connection.execute(f"PRAGMA secure_delete = {before}")


@contextmanager
def large_cache(connection: sqlite3.Connection) -> Iterator[None]:
    """Let SQLite hold much of the file meanwhile: ids come in no order."""
    before = connection.execute("PRAGMA cache_size").fetchone()[0]
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {before}")
        connection.execute("PRAGMA shrink_memory")


def is_about_text(error: sqlite3.Error) -> bool:
    """Whether it was Python that failed, at a text that is not UTF-8."""
    return _primary(error) == ""


def is_damage(error: BaseException) -> bool:
    """Whether it is the file itself that is bad, not who else is using it."""
    return isinstance(error, _damage) and _primary(error) in ("CORRUPT", "NOTADB", "ERROR", "")


_refused_reasons = {
    "BUSY": RefusedReason.LOCKED,
    "LOCKED": RefusedReason.LOCKED,
    "CANTOPEN": RefusedReason.UNREADABLE,
    "PERM": RefusedReason.UNREADABLE,
    "IOERR": RefusedReason.UNREADABLE,
    # Reading writes only where a journal has to be rolled back first: by who may write.
    "READONLY": RefusedReason.LOCKED,
}
_write_reasons = {
    "BUSY": WriteReason.LOCKED,
    "LOCKED": WriteReason.LOCKED,
    "FULL": WriteReason.NO_SPACE,
    "READONLY": WriteReason.NOT_WRITABLE,
    "CANTOPEN": WriteReason.NOT_WRITABLE,
    "PERM": WriteReason.NOT_WRITABLE,
}


def _may_be_written(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _told(error: BaseException) -> str:
    """What SQLite says, with its own name for it, which tells more."""
    name: str = getattr(error, "sqlite_errorname", None) or ""
    return f"{error} ({name})" if name else str(error)


def _primary(error: BaseException) -> str:
    """The name of SQLite's primary result code without its prefix; empty for other errors."""
    name: str = getattr(error, "sqlite_errorname", None) or ""
    return name.removeprefix("SQLITE_").partition("_")[0]
