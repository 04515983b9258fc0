"""Writes a file so that what was there stays until all of it is on the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile


class PictureError(Exception):
    """A picture could not be made or written; `reason` says why, in the system's words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class PictureGivenUpError(PictureError):
    """A picture is not wanted any more: somebody gave it up while it was made."""

    def __init__(self) -> None:
        super().__init__("")


def nothing() -> None:
    """What to do between parts unless there is something else."""


def save_parts(
    parts: Iterable[bytes], path: str, between_parts: Callable[[], None] = nothing
) -> None:
    """Write the parts; an existing file is replaced only once all is written.

    Raises `PictureError`, or what `parts` or `between_parts` raise, which is called after each
    part; then nothing has changed on the disk.
    """
    target = QSaveFile(path)
    # Unbuffered: what fails fails at once and with its reason, not in a later flush without.
    if not target.open(QIODevice.OpenModeFlag.WriteOnly | QIODevice.OpenModeFlag.Unbuffered):
        raise PictureError(target.errorString())
    try:
        for part in parts:
            if not _took_all(target, part):
                raise PictureError(target.errorString())
            between_parts()
    except BaseException:
        target.cancelWriting()
        raise
    if not target.commit():
        raise PictureError(target.errorString())


def sheet_path(path: Path, sheet: int) -> Path:
    """The path of a sheet's file, counted from 0: that of the picture, then "name-2.png"."""
    return path.with_stem(f"{path.stem}-{sheet + 1}") if sheet else path


def _took_all(target: QSaveFile, data: bytes) -> bool:
    """Write everything; a disk that fills up takes a part first, and refuses only then."""
    done = 0
    while done < len(data):
        taken = target.write(data[done:])
        if taken <= 0:
            return False
        done += taken
    return True
