"""One file, one writer, for programs without Qt: the lock file beside a chronology.

It is what windows make with Qt's `QLockFile` (`document/file_lock.py`): the same name, the same
lines, locked by the same call. So each heeds the other, and a dead owner's is taken over.
"""

from __future__ import annotations

import os
import socket
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from timeline_app.storage.errors import Detail, Refused, RefusedReason, WriteFailed, WriteReason
from timeline_app.storage.file.atomic_write import write_failure
from timeline_app.storage.file.paths import beside, is_too_long, real_path, stat_of
from timeline_app.storage.reasons import ReasonPart

_UNTOLD_S = 2.0  # so long after it was made a lock tells whose it is
_MOST = 4096  # bytes; a lock says less
_BINARY = getattr(os, "O_BINARY", 0)
_TRIES = 5  # each fails only where another lock has come or gone just then


def lock_to_write(path: Path) -> Callable[[], None]:
    """Take the right to write a file that is there or is to be; give what lets others have it.

    Raises `Refused` where somebody has it, and `WriteFailed` where it can't be had. A file of
    several names (hard links) is nobody's here: its journal may lie beside another of them.
    """
    real = real_path(path)
    if is_too_long(real):
        raise WriteFailed(path, WriteReason.LONG_NAME)
    found = stat_of(real)
    if found is not None and found.st_nlink > 1:
        raise WriteFailed(path, WriteReason.NOT_WRITABLE, Detail(ReasonPart.HARD_LINKS))
    if found is not None and not os.access(real, os.W_OK):
        raise WriteFailed(path, WriteReason.NOT_WRITABLE)
    place = beside(real)
    try:
        handle = _taken(place)
        if handle is None:
            raise Refused(path, RefusedReason.LOCKED, _owner(place))
        _tell(handle, place)
    except (OSError, ValueError) as error:
        raise write_failure(path, error) from error
    return lambda: _let_go(handle, place)


def _taken(place: Path) -> int | None:
    """A handle that has the lock; None where another has it. Raises `OSError`."""
    for _ in range(_TRIES):
        with suppress(FileExistsError):
            return _made(place)
        with suppress(FileNotFoundError, FileExistsError):  # it has just gone, or come again
            return _taken_over(place)
    return None


def _made(place: Path) -> int:
    """A handle of a lock that was not there."""
    handle = os.open(place, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    if sys.platform != "win32":
        import fcntl

        with suppress(OSError):  # this file system has none; whoever looks at it waits a moment
            fcntl.flock(handle, fcntl.LOCK_EX)
    return handle


def _taken_over(place: Path) -> int | None:
    """A handle of a lock that its owner left by a crash; None if it is in use.

    Windows itself keeps what is open from being removed, on shares too.
    """
    if sys.platform == "win32":
        try:
            place.unlink()
        except PermissionError:
            return None
        return _made(place)
    import fcntl

    handle = os.open(place, os.O_RDWR)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if _is_left(handle) and os.path.samestat(os.fstat(handle), place.stat()):
            return handle
    except BlockingIOError:
        pass  # somebody lives
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _is_left(handle: int) -> bool:
    """Whether a lock that no process has here is left: not of another host, nor just made."""
    lines = os.pread(handle, _MOST, 0).decode("utf-8", "replace").split("\n")
    if len(lines) < 3:
        return time.time() - os.fstat(handle).st_mtime > _UNTOLD_S
    host, machine = lines[2], (*lines[3:], "")[0]
    return machine == _machine() if machine else host in ("", socket.gethostname())


def _tell(handle: int, place: Path) -> None:
    """Write whose the lock is. Raises `OSError`, and it is nobody's then."""
    boot = _line_of("/proc/sys/kernel/random/boot_id")
    lines = (str(os.getpid()), _program(), socket.gethostname(), _machine(), boot, "")
    try:
        os.truncate(handle, 0) if sys.platform != "win32" else None
        os.ftruncate(handle, 0)
        os.write(handle, "\n".join(lines).encode("utf-8", "replace"))
        os.fsync(handle)
    except OSError:
        _let_go(handle, place)
        raise


def _let_go(handle: int, place: Path) -> None:
    if sys.platform == "win32":  # what is open can't be removed
        os.close(handle)
        with suppress(OSError):
            place.unlink()
        return
    with suppress(OSError):
        place.unlink()
    os.close(handle)


def _owner(place: Path) -> str:
    """Who has a lock, as it tells; empty where it tells nothing."""
    with suppress(OSError):
        lines = place.read_bytes()[:_MOST].decode("utf-8", "replace").split("\n")
        if len(lines) >= 3:
            return f"{lines[1]}, process {lines[0]} on {lines[2]}"
    return ""


def _program() -> str:
    """What the system calls this program: Qt takes a lock over whose process has another name."""
    with suppress(OSError):
        return Path("/proc/self/exe").readlink().name
    return Path(sys.executable).stem if sys.platform == "win32" else Path(sys.executable).name


def _machine() -> str:
    """The id of this machine, as Qt reads it on Linux; empty elsewhere."""
    return _line_of("/etc/machine-id")


def _line_of(file: str) -> str:
    with suppress(OSError, ValueError):
        return Path(file).read_text("ascii").strip()
    return ""
