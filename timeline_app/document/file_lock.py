"""One file, one writer: who may write a chronology, in whichever window or program."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo

from timeline_app.document.data_folder import data_folder
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.file.backups import Backups
from timeline_app.storage.file.integrity import check_file
from timeline_app.storage.file.paths import (
    beside,
    digest,
    is_taken,
    is_too_long,
    stat_of,
    write_under,
)
from timeline_app.storage.progress import Progress
from timeline_app.storage.reasons import FileWriter, ReadOnlyCause, ReadOnlyReason

_UNTOLD_S = 2.0
"""So long after it was made a lock tells whose it is, unless its owner was killed before."""


class FileLock:
    """The right to write the file at `path`, which goes with the process that has it.

    It is told in every place where somebody else may look: beside the file, in a folder of this
    user's by the file's name, and there by the file itself, which may have several names.
    """

    def __init__(self, path: Path) -> None:
        self._path = Path(os.path.realpath(path))
        self._locks: dict[Path, QLockFile] = {}
        self._of_file: Path | None = None
        """Where it is told for the file itself, which may be replaced by another."""

    def take(self) -> ReadOnlyReason | None:
        """Take the right, from a dead owner too; else why it can't be had."""
        if is_too_long(self._path):
            return ReadOnlyReason(ReadOnlyCause.LONG_NAME)
        if not _may_be_written(self._path):
            return ReadOnlyReason(ReadOnlyCause.NOT_WRITABLE)
        read_only_reason = self._take_name() or self.take_file()
        if read_only_reason is None and not self._locks:
            read_only_reason = ReadOnlyReason(ReadOnlyCause.NO_LOCK)
        if read_only_reason is not None:
            self.release()
        return read_only_reason

    def _take_name(self) -> ReadOnlyReason | None:
        """Take the right to the name, whatever lies there.

        Each place costs the disk a while. Elsewhere it has to be told only where it can't be
        beside the file, or where there is no file yet to be known by; but who told it is heard.
        """
        read_only_reason = self._take(beside(self._path))
        place = elsewhere(self._path)
        if read_only_reason is None and (
            not self._locks or is_taken(place) or stat_of(self._path) is None
        ):
            read_only_reason = self._take(place)
        return read_only_reason

    def take_file(self) -> ReadOnlyReason | None:
        """Take the right to the file that has the name now, if there is one, under all names."""
        place = of_file(self._path)
        if place is None or place == self._of_file:
            return None
        read_only_reason = self._take(place)
        if read_only_reason is None:
            self._leave_file()
            self._of_file = place
            write_under(self._path, _note_beside(place))
        return read_only_reason

    def _leave_file(self) -> None:
        """Let others have the file that had the name until now: it may have other names still."""
        place, self._of_file = self._of_file, None
        if place is None:
            return
        with suppress(OSError):  # it does no harm where it is
            _note_beside(place).unlink(missing_ok=True)
        lock = self._locks.pop(place, None)  # none where it couldn't be told
        if lock is not None:
            lock.unlock()

    def _take(self, place: Path) -> ReadOnlyReason | None:
        """Tell it in a place, if it can be told there; else who has told it before."""
        with suppress(OSError):  # without a folder there will be no lock
            place.parent.mkdir(parents=True, exist_ok=True)
        lock = QLockFile(str(place))
        lock.setStaleLockTime(0)  # however old: a chronology may be open for weeks
        if lock.tryLock(0) or (_is_left_untold(lock) and lock.tryLock(0)):
            self._locks[place] = lock
        elif lock.error() is QLockFile.LockError.LockFailedError:
            return ReadOnlyReason(ReadOnlyCause.IN_USE, _writer_of(lock))
        return None

    def release(self) -> None:
        """Let others have it; the lock files go."""
        self._leave_file()
        for lock in reversed(self._locks.values()):
            lock.unlock()
        self._locks.clear()


def open_alone(
    path: Path, *, progress: Progress | None = None, side_cache: Path | None = None
) -> StoredChronology:
    """The chronology in a file, to be written where nobody else may just now.

    Else it is for reading only, and its `read_only_reason` says why. The right to write goes when
    it is closed. Told and raising as `StoredChronology.open` is.
    """
    check_file(path)  # nothing is left beside what is no chronology
    lock = FileLock(path)
    read_only_reason = lock.take()
    try:
        chronology = StoredChronology.open(
            path, read_only=read_only_reason is not None, progress=progress, side_cache=side_cache
        )
    except BaseException:
        lock.release()
        raise
    chronology.file.backups = backups()
    if chronology.read_only_reason is not None:  # nobody here will write it
        lock.release()
        return chronology
    chronology.read_only_reason, chronology.let_go = read_only_reason, lock.release
    return chronology


def go_on_alone(
    chronology: StoredChronology,
    path: Path,
    progress: Progress | None = None,
    *,
    replace: bool = False,
    retire: bool = False,
) -> ReadOnlyReason | None:
    """Let a chronology be in another file from now on; else why nobody may write that.

    Its file of before stays as it is, or goes into the backups, to `retire` it. Told and
    raising as `StoredChronology.file.go_on_in` does; then all is as it was.
    """
    from timeline_app.storage.database.background_disk import done_aside

    if os.path.realpath(path) == os.path.realpath(chronology.path):
        chronology.release()  # its file is lost: else it would be in its own way
    lock = FileLock(path)
    read_only_reason = done_aside(lock.take, chronology.file.wait)
    if read_only_reason is not None:
        return read_only_reason
    chronology.file.backups = backups()
    try:
        chronology.file.go_on_in(path, progress, replace=replace, retire=retire)
    except BaseException:
        lock.release()
        raise
    done_aside(lock.take_file, chronology.file.wait)  # another one than before
    chronology.release()
    chronology.let_go = lock.release
    return None


def backups() -> Backups:
    """Where the files of this user are kept that had to make way for others."""
    return Backups(data_folder() / "backups")


def is_free(path: Path) -> bool:
    """Whether no lock of a file is there, so that it could be had."""
    real = Path(os.path.realpath(path))
    places = (beside(real), elsewhere(real), of_file(real))
    return not any(place is not None and is_taken(place) for place in places)


def elsewhere(path: Path) -> Path:
    """Where it lies too, for it may not be possible beside the file: on a full disk, for one."""
    return data_folder() / "locks" / f"{digest(str(path))}.lock"


def of_file(path: Path) -> Path | None:
    """Where it lies for the file itself, whatever its name; None if there is no file."""
    found = stat_of(path)
    if found is None:
        return None
    return data_folder() / "locks" / f"{found.st_dev:x}-{found.st_ino:x}.lock"


def _note_beside(place: Path) -> Path:
    """Where it is noted under which name the file is written whose lock lies there."""
    return place.with_suffix(".name")


def _may_be_written(path: Path) -> bool:
    """Whether a file can be written, or made, and a journal beside it."""
    is_open = os.access(path, os.W_OK) or not is_taken(path)
    return is_open and os.access(path.parent, os.W_OK | os.X_OK)


def _writer_of(lock: QLockFile) -> FileWriter | None:
    """Who has a lock, as the lock file tells; None where it tells nothing."""
    process_id, host, program = _told_by(lock)
    if not process_id:
        return None
    is_here = process_id == os.getpid() and host in ("", QSysInfo.machineHostName())
    return FileWriter(program, host, process_id, is_here)


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
