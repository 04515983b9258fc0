"""Clearing away what a crash left of files that were being written."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from timeline_app.storage.file.atomic_write import PARTS

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
