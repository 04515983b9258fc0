"""Connections to SQLite, its errors in our words, and a look into files that spares its locks.

POSIX knows locks by process and file: whoever closes a file takes away every lock that the same
process has on it, those of SQLite amid a transaction too. SQLite minds that among its own
connections. So a file that is open there is never opened and closed beside it: it is looked into
by a handle that is closed after the last connection.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from timeline_app.storage.database.schema import USER_VERSION
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed, WriteReason

if TYPE_CHECKING:
    from timeline_app.storage.database.background_disk import Wait

_Place = tuple[int, int]


class _Held:
    """A file that is open, with all handles of it; they are closed together."""

    def __init__(self) -> None:
        self.connections = 0
        self.handles: list[int] = []
        self.is_lockless = False
        """Whether its file system has no locks, so that it is read without."""

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


CACHE_KIB = 65_536
"""What SQLite may hold of a file that is being filled: ids come in no order."""

OVERWRITE = "PRAGMA secure_delete = ON"
"""Lets SQLite overwrite what is deleted."""

MOST_OF_A_ROW = 1 << 26
"""Bytes of a record in a chronology. Beyond: it is refused as unsafe."""

_BUSY_SECONDS = 5.0
_NOT_SQLITES = 1 << 40

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
    lockless = "&nolock=1" if mode == "ro" and place and _held[place].is_lockless else ""
    try:
        connection = _connected(f"{path.absolute().as_uri()}?mode={mode}{lockless}")
    except BaseException:
        if place is not None:
            let_go(place)
        raise
    connection.hold(place)
    return connection


@contextmanager
def without_locks(path: Path) -> Iterator[bool]:
    """Let a file that is opened to be read within the block be so without locks.

    Whether that is so: its file system has none, and that was not known before.
    """
    place = held(path)
    if place is None:
        yield False
        return
    file = _held[place]
    try:
        is_new = not file.is_lockless and not _can_be_locked(file.handles[0])
        file.is_lockless |= is_new
        yield is_new
    finally:
        let_go(place)


def _can_be_locked(handle: int) -> bool:
    """Whether the file system of a file knows locks of a part of one, far from SQLite's own."""
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.lockf(handle, fcntl.LOCK_SH | fcntl.LOCK_NB, 1, _NOT_SQLITES)
        fcntl.lockf(handle, fcntl.LOCK_UN, 1, _NOT_SQLITES)
    except OSError as error:
        return error.errno not in (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL)
    return True


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
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_OF_A_ROW)
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
def refusing_large_rows(path: Path) -> Iterator[None]:
    """Turn what SQLite raises for a record that is too large into `Refused`."""
    try:
        yield
    except sqlite3.DataError as error:
        if _primary(error) != "TOOBIG":
            raise
        raise Refused(path, RefusedReason.UNSAFE, _told(error)) from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Turn what SQLite raises while writing into `WriteFailed`, or `Refused` if damaged."""
    try:
        with refusing_large_rows(path):
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
    "TOOBIG": RefusedReason.UNSAFE,
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
