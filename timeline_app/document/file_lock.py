"""One file, one writer: who may write a chronology, in whichever window or program."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths, QSysInfo

from timeline_app.storage.barred import Barred, BarredReason, Writer
from timeline_app.storage.checks import check_file
from timeline_app.storage.chronology import Chronology
from timeline_app.storage.probes import is_taken
from timeline_app.storage.progress import Progress

_LONGEST_NAME = 200  # bytes: with what is put around it a name stays within what systems take
_UNTOLD_S = 2.0
"""So long after it was made a lock tells whose it is, unless its owner was killed before."""


class FileLock:
    """The right to write the file at `path`, which goes with the process that has it."""

    def __init__(self, path: Path) -> None:
        self._path = Path(os.path.realpath(path))
        self._lock: QLockFile | None = None

    def take(self) -> Barred | None:
        """Take the right, from a dead owner too; else why it can't be had."""
        if not _may_be_written(self._path):
            return Barred(BarredReason.NOT_WRITABLE)
        for place in (beside(self._path), elsewhere(self._path)):
            with suppress(OSError):  # without a folder there will be no lock
                place.parent.mkdir(parents=True, exist_ok=True)
            lock = QLockFile(str(place))
            lock.setStaleLockTime(0)  # however old: a chronology may be open for weeks
            if lock.tryLock(0) or (_is_left_untold(lock) and lock.tryLock(0)):
                self._lock = lock
                return None
            if lock.error() is QLockFile.LockError.LockFailedError:
                return Barred(BarredReason.IN_USE, _writer_of(lock))
        return Barred(BarredReason.NO_LOCK)

    def release(self) -> None:
        """Let others have it; the lock file goes."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def open_alone(
    path: Path, *, progress: Progress | None = None, spare: Path | None = None
) -> Chronology:
    """The chronology in a file, to be written where nobody else may just now.

    Else it is for reading only, and its `barred` says why. The right to write goes when it is
    closed. Told and raising as `Chronology.open` is.
    """
    check_file(path)  # nothing is left beside what is no chronology
    lock = FileLock(path)
    barred = lock.take()
    try:
        chronology = Chronology.open(
            path, read_only=barred is not None, progress=progress, spare=spare
        )
    except BaseException:
        lock.release()
        raise
    if chronology.barred is not None:  # nobody here will write it
        lock.release()
        return chronology
    chronology.barred, chronology.let_go = barred, lock.release
    return chronology


def go_on_alone(
    chronology: Chronology, path: Path, progress: Progress | None = None, *, replace: bool = False
) -> Barred | None:
    """Let a chronology be in another file from now on; else why nobody may write that.

    Told and raising as `Chronology.go_on_in` is; then all is as it was.
    """
    if os.path.realpath(path) == os.path.realpath(chronology.path):
        chronology.release()  # its file is lost: else it would be in its own way
    lock = FileLock(path)
    barred = lock.take()
    if barred is not None:
        return barred
    try:
        chronology.file.go_on_in(path, progress, replace=replace)
    except BaseException:
        lock.release()
        raise
    chronology.release()
    chronology.let_go = lock.release
    return None


def is_free(path: Path) -> bool:
    """Whether no lock of a file is there, so that it could be had."""
    real = Path(os.path.realpath(path))
    return not is_taken(beside(real)) and not is_taken(elsewhere(real))


def beside(path: Path) -> Path:
    """Where the lock of a file lies."""
    name = os.fsencode(path.name)
    if len(name) > _LONGEST_NAME:
        return path.with_name(f".{_digest(path.name)}.lock")
    return path.with_name(f".{path.name}.lock")


def elsewhere(path: Path) -> Path:
    """Where it lies if it can't be made beside the file: on a full disk, for one."""
    location = QStandardPaths.StandardLocation.AppDataLocation
    folder = Path(QStandardPaths.writableLocation(location)) / "locks"
    return folder / f"{_digest(str(path))}.lock"


def _digest(text: str) -> str:
    import hashlib  # it takes milliseconds, and hardly any lock needs it

    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:24]


def _may_be_written(path: Path) -> bool:
    """Whether a file can be written, or made, and a journal beside it."""
    is_open = os.access(path, os.W_OK) or not is_taken(path)
    return is_open and os.access(path.parent, os.W_OK | os.X_OK)


def _writer_of(lock: QLockFile) -> Writer | None:
    """Who has a lock, as the lock file tells; None where it tells nothing."""
    process_id, host, program = _told_by(lock)
    if not process_id:
        return None
    is_here = process_id == os.getpid() and host in ("", QSysInfo.machineHostName())
    return Writer(program, host, process_id, is_here)


def _is_left_untold(lock: QLockFile) -> bool:
    """Whether an owner was killed before it was told whose the lock is; then it is removed.

    That of a live process can't be, wherever the system knows locks.
    """
    if lock.error() is not QLockFile.LockError.LockFailedError or _told_by(lock)[0]:
        return False
    try:
        age_s = time.time() - Path(lock.fileName()).stat().st_mtime
    except OSError:
        return True  # it has just gone
    return age_s > _UNTOLD_S and lock.removeStaleLockFile()


def _told_by(lock: QLockFile) -> tuple[int, str, str]:
    """Process, host and program that a lock file names; 0 and nothing where it names none."""
    return lock.getLockInfo()
