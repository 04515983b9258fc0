"""Clearing away what a crash left: files that were being written, and copies to be added.

A copy is made of a foreign file so that its events can be added to another chronology. A mark
beside it says that nobody has asked to keep it. Whoever makes it has the mark locked until the
window has the copy open, whose lock says then that it is in use.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from timeline_app.core.temporary_folders import sweep_passing
from timeline_app.storage.errors import Refused, WriteFailed
from timeline_app.storage.file.atomic_write import PARTS
from timeline_app.storage.file.backups import Backups
from timeline_app.storage.file.writer_lock import lock_to_write

_MARK = ".passing"
_MARKS = f".{'[0-9a-f]' * 8}{_MARK}"
_NAME = re.compile(r"-([0-9a-f]{8})\Z")
_SURELY_LEFT_S = 60.0  # a file that is being written was changed more recently than that


@contextmanager
def swept(folder: Path) -> Iterator[None]:
    """Clear `folder` of unfinished files, and keep others from doing so within the block.

    Nothing is removed while any process is within such a block for the same folder. Raises
    `OSError` where there is no such folder.
    """
    if sys.platform == "win32":
        _sweep_unused(folder)
        yield
        return
    # A lock goes with its process, however that ends. A folder can be locked like a file.
    handle = os.open(folder, os.O_RDONLY)
    try:
        _sweep_alone(folder, handle)
        yield
    finally:
        os.close(handle)


def sweep(folder: Path) -> None:
    """Clear `folder` of unfinished files, unless any may be in the making."""
    with suppress(OSError), swept(folder):
        pass


def _sweep_alone(folder: Path, handle: int) -> None:
    """Remove parts if the lock can be had alone; share it from then on."""
    if sys.platform == "win32":
        return
    import fcntl

    with suppress(OSError):  # another holds it, or this file system has no locks
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        for part in folder.glob(PARTS):
            with suppress(OSError):  # it does no harm there
                part.unlink()
    with suppress(OSError):
        fcntl.flock(handle, fcntl.LOCK_SH)


def _sweep_unused(folder: Path) -> None:
    """Remove parts where a file in use can't be removed; it is not yet in use for a moment."""
    for part in folder.glob(PARTS):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _SURELY_LEFT_S:
                part.unlink()


@contextmanager
def passing_copy(folder: Path, name: str) -> Iterator[None]:
    """Mark the copy in a folder whose name ends so as one that is to go, and keep it meanwhile.

    The mark outlives the block. Nothing is marked where it can't be.
    """
    handle = None
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / f".{name}{_MARK}", os.O_RDWR | os.O_CREAT, 0o600)
        _locked(handle)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def keep_copy(path: Path) -> None:
    """Let a copy be no longer one that is to go: somebody keeps it, or it has gone."""
    found = _NAME.search(path.stem)
    if found:
        with suppress(OSError):
            path.with_name(f".{found[1]}{_MARK}").unlink(missing_ok=True)


def sweep_left(folder: Path, backups: Backups) -> None:
    """Clear away all that crashes have left, and backups that were kept for long enough.

    Of `folder`, where chronologies lie that nobody chose a place for, and of the system's.
    """
    sweep_passing()
    sweep(folder)
    sweep_copies(folder, backups)
    backups.prune()


def sweep_copies(folder: Path, backups: Backups) -> None:
    """Put marked copies that no process makes or has open among the backups."""
    for mark in folder.glob(_MARKS):
        with suppress(OSError):
            _sweep_copy(mark, backups)


def _sweep_copy(mark: Path, backups: Backups) -> None:
    handle = os.open(mark, os.O_RDWR)
    try:
        if not _locked(handle):
            return
        name = mark.name[1 : -len(_MARK)]
        for copy in mark.parent.glob(f"*-{name}.chronology"):
            let_go = lock_to_write(copy)
            backups.take_in(copy)
            let_go()
        mark.unlink()
    except (Refused, WriteFailed):
        pass  # somebody has it open
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    """Whether a file is this process's alone now; elsewhere nobody can tell, and it is left."""
    if sys.platform == "win32":
        return False
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
