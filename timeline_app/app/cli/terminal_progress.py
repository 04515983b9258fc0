"""Tells on a terminal what takes so long."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

from timeline_app.app.cli.output import print_in_place, print_message
from timeline_app.app.load.bounds import size_of
from timeline_app.app.load.opening import LARGE_JSON, open_to_read, path_of
from timeline_app.app.messages.sentences import filled, one_line, sentences
from timeline_app.core.guarded import override
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.reasons import ReadOnlyCause

if TYPE_CHECKING:
    from timeline_app.interchange.foreign.reader import ReadOptions
    from timeline_app.interchange.placing.report import Report
    from timeline_app.storage.progress import Progress

_TOLD_S = 0.1


@contextmanager
def telling(doing: str, is_long: bool) -> Iterator[None]:
    """Show what is being done while it lasts, if it `is_long` and stderr is a terminal."""
    if not is_long or not _is_watched():
        yield
        return
    try:
        print_in_place(doing)
        yield
    finally:
        print_in_place("")


def told_open_to_read(name: str) -> StoredChronology:
    """Open a chronology for reading alone; on a terminal, tell how far a large one is.

    Raises as `open_to_read` does.
    """
    path = path_of(name)
    if not _is_watched() or size_of(path) < LARGE_JSON:
        return _said_open(open_to_read(name))
    told = _Reading(path.name)
    try:
        return _said_open(open_to_read(name, told.progress, told.counted))
    finally:
        print_in_place("")


def _said_open(chronology: StoredChronology) -> StoredChronology:
    """The same; that it could not be locked is said, for others may be writing it."""
    reason = chronology.read_only_reason
    if reason is not None and reason.cause is ReadOnlyCause.NO_LOCK:
        why = sentences.tr("it can't be locked")
        print_message(one_line(f"{chronology.path}: {why}"))
    return chronology


def told_load_foreign(
    name: str, asked: ReadOptions | None = None
) -> tuple[StoredChronology, Report]:
    """Read a file of another program, likewise. Raises as `load_foreign` does."""
    from timeline_app.app.load.foreign_files import load_foreign

    path = path_of(name)
    if not _is_watched() or size_of(path) < LARGE_JSON:
        return load_foreign(path, asked=asked)
    told = _Reading(path.name)
    try:
        return load_foreign(path, told.progress, told.counted, asked)
    finally:
        print_in_place("")


def told_comparing() -> AbstractContextManager[Progress]:
    """Give a progress that tells on a terminal how much is compared; it never gives up."""
    return _told_work("", sentences.tr("comparing: {percent} %"))


def told_writing(name: str) -> AbstractContextManager[Progress]:
    """Give a progress that tells on a terminal how much of a file is written; it never gives up."""
    return _told_work(name, sentences.tr("writing {name}: {percent} %"))


def told_gathering(name: str) -> AbstractContextManager[Progress]:
    """Likewise, of the data that are to be put into a picture."""
    return _told_work(name, sentences.tr("reading the data for {name}: {percent} %"))


@contextmanager
def _told_work(name: str, pattern: str) -> Iterator[Progress]:
    if not _is_watched():
        yield lambda *_: True
        return
    try:
        yield _Working(name, pattern).progress
    finally:
        print_in_place("")


class _Working:
    """How far work on a file is, on one line of the terminal that is written anew."""

    def __init__(self, name: str, pattern: str) -> None:
        self._name, self._pattern = name, pattern
        self._told_s = 0.0

    def progress(self, done: int, total: int) -> bool:
        """So much of all is done; never gives up."""
        now = time.monotonic()
        if now - self._told_s >= _TOLD_S:
            self._told_s = now
            print_in_place(one_line(self._words(done / total if total else 0.0)))
        return True

    def _words(self, share: float) -> str:
        return filled(self._pattern, name=self._name, percent=f"{share:.0%}".rstrip("%"))


class _Reading(_Working):
    """How far the reading of a file is, and how many events it holds."""

    def __init__(self, name: str) -> None:
        super().__init__(name, sentences.tr("reading {name}: {percent} %"))
        self._events = 0

    def counted(self, events: int) -> None:
        """So many events have been read."""
        self._events = events

    @override
    def _words(self, share: float) -> str:
        if not self._events:
            return super()._words(share)
        pattern = sentences.tr("reading {name}: {percent} %, {n} {event|events}", "", self._events)
        return filled(pattern, name=self._name, percent=f"{share:.0%}".rstrip("%"))


def _is_watched() -> bool:
    """Whether somebody may be looking at a terminal."""
    return sys.stderr is not None and sys.stderr.isatty()
