"""Files that are looked into, whoever has them open to write.

Whoever only reads changes nothing on the disk. So what a crash left of a transaction is rolled
back first, with the right to write, where nobody else has it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline_app.app.load.resources import NAME
from timeline_app.storage.chronology.chronology import Chronology
from timeline_app.storage.file.integrity import Check
from timeline_app.storage.file.recovery import is_unsettled, settle
from timeline_app.storage.progress import Progress


def open_to_look(
    path: Path, *, check: Check | None = None, progress: Progress | None = None
) -> Chronology:
    """The chronology in a file, for reading alone. Told and raising as `Chronology.open` is."""
    put_right(path)
    return Chronology.open(path, read_only=True, check=check, progress=progress)


def put_right(path: Path) -> None:
    """Roll back what a crash left unfinished in a file, unless somebody has it open to write."""
    if is_unsettled(path):
        with alone(path) as is_alone:
            if is_alone:
                settle(path)


@contextmanager
def alone(path: Path) -> Iterator[bool]:
    """Let nobody else write a file within the block; whether that could be had."""
    from PySide6.QtCore import QCoreApplication  # hardly anything that is read has need of Qt

    from timeline_app.document.file_lock import FileLock

    if not QCoreApplication.applicationName():
        QCoreApplication.setApplicationName(NAME)  # the windows' locks lie in a folder of this name
    lock = FileLock(path)
    try:
        yield lock.take() is None
    finally:
        lock.release()
