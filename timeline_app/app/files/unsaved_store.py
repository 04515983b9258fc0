"""Where unsaved words lie: a small file for each chronology, in the program's own folder."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import msgspec
from PySide6.QtCore import QFileDevice, QSaveFile

from timeline_app.core.records.unsaved_text import UnsavedWords
from timeline_app.document.data_folder import data_folder
from timeline_app.storage.file.paths import is_there, real_path, stat_of

_UNTITLED = "untitled"
SUFFIX = ".json"


class _Kept(msgspec.Struct, frozen=True):
    """Words, and the file they are about: by its name, and by its place on the disk."""

    path: str
    place: tuple[int, int]
    words: UnsavedWords


def words_folder() -> Path:
    """Where all of them lie."""
    return data_folder() / "unsaved"


def keep_words(path: Path | None, words: UnsavedWords) -> bool:
    """Write the words typed about a file, all or nothing; of none yet if there is no `path`.

    False where they could not be written: then nobody but the window has them.
    """
    told = "" if path is None else os.fsdecode(real_path(path))
    kept = _Kept(told, _place_of(path), words)
    try:
        data = msgspec.json.encode(kept)
        words_folder().mkdir(parents=True, exist_ok=True)
    except (OSError, UnicodeEncodeError):  # a name that is no text can't be written as text
        return False
    file = QSaveFile(str(_file_of(path)))
    if not file.open(QFileDevice.OpenModeFlag.WriteOnly):
        return False
    file.setPermissions(QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner)
    file.write(data)
    return file.commit()


def found_words(path: Path | None) -> UnsavedWords:
    """The words that wait for a file, also where that was renamed meanwhile; or none."""
    kept = _read(_file_of(path))
    if kept is None and path is not None:
        kept = _renamed(path)
    return UnsavedWords() if kept is None else kept.words


def forget_words(path: Path | None) -> None:
    """Nothing typed about a file waits any more."""
    _file_of(path).unlink(missing_ok=True)


def _renamed(path: Path) -> _Kept | None:
    """The words of a file that had another name; they wait under its new one from now on."""
    place = _place_of(path)
    if place == (0, 0) or not is_there(words_folder()):
        return None
    for file in words_folder().glob(f"*{SUFFIX}"):
        kept = _read(file)
        if kept is not None and kept.place == place and not is_there(Path(kept.path)):
            if keep_words(path, kept.words):
                file.unlink(missing_ok=True)
            return kept
    return None


def _read(file: Path) -> _Kept | None:
    try:
        return msgspec.json.decode(file.read_bytes(), type=_Kept)
    except (OSError, ValueError):  # none, or not ours
        return None


def _file_of(path: Path | None) -> Path:
    name = _UNTITLED
    if path is not None:
        name = hashlib.sha256(os.fsencode(real_path(path))).hexdigest()[:24]
    return words_folder() / f"{name}{SUFFIX}"


def _place_of(path: Path | None) -> tuple[int, int]:
    found = None if path is None else stat_of(path)
    return (0, 0) if found is None else (found.st_dev, found.st_ino)
