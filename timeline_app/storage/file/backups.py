"""What had to make way for another file: kept for a while, in a folder of its own.

Each file lies in a folder of its own below it, under its own name and with its journals, so that
it opens as it did before.
"""

from __future__ import annotations

import os
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from timeline_app.storage.file.paths import journals_beside

KEPT_DAYS = 30
KEPT_BYTES = 1_000_000_000
"""What is older, or beyond so much, goes; never what came last."""


class Backups:
    """A folder of files that were replaced, given up, or in the way."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def make_way(self, path: Path) -> Path | None:
        """Keep what the file at `path` is now, which stays there, and take its journals away.

        What takes its name next is then whole, and has no journal of another. Gives where it is
        kept; None if there is no such file. Raises `OSError`.
        """
        journals = journals_beside(path)
        is_there = os.path.lexists(path)
        if not is_there and not journals:
            return None
        kept = self._new_place() / path.name
        if is_there:
            _link_or_copy(path, kept)
        for journal in journals:
            _move(journal, kept.with_name(journal.name))
        _sync(kept.parent)
        self.prune(kept.parent)
        return kept if is_there else None

    def take_in(self, path: Path) -> Path:
        """Take the file at `path` away, with its journals, and keep it. Raises `OSError`."""
        kept = self._new_place() / path.name
        names = [path, *journals_beside(path)]
        for name in names:
            _move(name, kept.with_name(name.name))
        _sync(kept.parent)
        self.prune(kept.parent)
        return kept

    def give_back(self, kept: Path, path: Path) -> None:
        """Put what was kept back to where it was, with its journals. Raises `OSError`."""
        for name in [*journals_beside(kept), kept]:
            _move(name, path.with_name(name.name))

    def prune(self, newest: Path | None = None) -> None:
        """Keep no more than is bound to be kept; always what lies in the folder `newest`."""
        room, oldest_s = KEPT_BYTES, time.time() - KEPT_DAYS * 86_400
        with suppress(OSError):  # it does no harm where it is
            places = sorted(self._folder.iterdir(), reverse=True)
            for place in places:
                files = list(place.iterdir()) if place.is_dir() else []
                room -= sum(file.lstat().st_size for file in files)
                is_bound = place == newest or (room >= 0 and place.stat().st_mtime >= oldest_s)
                if not is_bound:
                    import shutil  # little of it is ever needed

                    shutil.rmtree(place, ignore_errors=True)

    def _new_place(self) -> Path:
        now = datetime.now(UTC).strftime("%Y-%m-%d %H.%M.%S.%f")
        place = self._folder / f"{now} {os.urandom(4).hex()}"
        place.mkdir(parents=True)
        return place


def _link_or_copy(path: Path, kept: Path) -> None:
    """Let the same be found under another name too; a copy where names can't be shared."""
    try:
        os.link(path, kept)
    except OSError:
        _copy(path, kept)


def _move(path: Path, kept: Path) -> None:
    try:
        path.rename(kept)
    except OSError:  # another disk
        _copy(path, kept)
        path.unlink()


def _copy(path: Path, kept: Path) -> None:
    import shutil  # hardly ever needed

    shutil.copy2(path, kept, follow_symlinks=False)
    _sync(kept)


def _sync(path: Path) -> None:
    """Bring a file, or the names in a folder, to the disk; Windows opens no folders."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
