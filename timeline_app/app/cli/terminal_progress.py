"""Tells on a terminal what takes so long."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from timeline_app.app.load.opening import LARGE_JSON, open_to_read, path_of
from timeline_app.app.messages.sentences import filled, one_line, sentences
from timeline_app.storage.chronology.chronology import Chronology

_ERASE_LINE = "\r\x1b[K"
_TOLD_S = 0.1


@contextmanager
def telling(doing: str, is_long: bool) -> Iterator[None]:
    """Show what is being done while it lasts, if it `is_long` and stderr is a terminal."""
    if not is_long or not _is_watched():
        yield
        return
    try:
        print(doing, end="", file=sys.stderr, flush=True)
        yield
    finally:
        print(_ERASE_LINE, end="", file=sys.stderr, flush=True)


def told_open_to_read(name: str) -> Chronology:
    """Open a chronology for reading alone; on a terminal, tell how far a large one is.

    Raises as `open_to_read` does.
    """
    path = path_of(name)
    if not _is_watched() or not path.is_file() or path.stat().st_size < LARGE_JSON:
        return open_to_read(name)
    reading = _Reading(path.name)
    try:
        return open_to_read(name, reading.progress, reading.counted)
    finally:
        print(_ERASE_LINE, end="", file=sys.stderr, flush=True)


class _Reading:
    """How far the reading of a file is, on one line of the terminal that is written anew."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._events = 0
        self._told_s = 0.0

    def counted(self, events: int) -> None:
        """So many events have been read."""
        self._events = events

    def progress(self, done: int, total: int) -> bool:
        """So much of all is done; never gives up."""
        now = time.monotonic()
        if now - self._told_s >= _TOLD_S:
            self._told_s = now
            line = one_line(self._words(done / total if total else 0.0))
            encoding = sys.stderr.encoding or "utf-8"
            shown = line.encode(encoding, "replace").decode(encoding)
            print(f"{_ERASE_LINE}{shown}", end="", file=sys.stderr, flush=True)
        return True

    def _words(self, share: float) -> str:
        if not self._events:
            pattern = sentences.tr("reading {name}: {percent} %")
            return filled(pattern, name=self._name, percent=f"{share:.0%}".rstrip("%"))
        pattern = sentences.tr("reading {name}: {percent} %, {n} {event|events}", "", self._events)
        return filled(pattern, name=self._name, percent=f"{share:.0%}".rstrip("%"))


def _is_watched() -> bool:
    """Whether somebody may be looking at a terminal."""
    return sys.stderr is not None and sys.stderr.isatty()
