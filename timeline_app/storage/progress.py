"""Telling how far long work is, and being told to stop."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from timeline_app.storage.errors import Cancelled, Refused, WriteFailed

Progress = Callable[[int, int], bool]
"""Takes what is done and all that there is to do; `False` gives the work up."""

Counted = Callable[[int], None]
"""Takes how many events have been read so far, or records written."""

_STEPS = 10_000  # of SQLite's machine between two questions whether to go on


def tell(progress: Progress | None, path: Path, done: int, total: int) -> None:
    """Tell how far the work on `path` is. Raises `Cancelled` if it is not wanted any more."""
    if progress is not None and not progress(done, total):
        raise Cancelled(path)


@contextmanager
def interruptible(
    connection: sqlite3.Connection, path: Path, progress: Progress | None
) -> Iterator[Progress | None]:
    """Give a progress that also stops what SQLite does between two reports.

    Within the block the last report is repeated while a statement runs; one that is stopped so
    raises `Cancelled` for `path`.
    """
    if progress is None:
        yield None
        return
    telling = _Telling(progress)
    connection.set_progress_handler(telling.again, _STEPS)
    try:
        yield telling
    except (Refused, WriteFailed, sqlite3.Error) as error:
        if telling.is_stopped:
            raise Cancelled(path) from error
        raise
    finally:
        connection.set_progress_handler(None, _STEPS)


class _Telling:
    """Asks whether to go on, also where SQLite is long at work between two reports."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._last = 0, 0
        self.is_stopped = False

    def __call__(self, done: int, total: int) -> bool:
        """Report what is done."""
        self._last = done, total
        return not self.again()

    def again(self) -> bool:
        """Report the same once more; whether to stop."""
        if not self._progress(*self._last):
            self.is_stopped = True
        return self.is_stopped
