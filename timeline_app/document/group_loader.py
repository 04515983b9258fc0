"""Reads which events belong to which actor or source beside whatever else the window does."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.core.columns.grouping import Grouping, Groups
from timeline_app.document.document import Document
from timeline_app.storage.errors import Refused

SLICE_S = 0.012
"""It is read for so long, then the window has its turn."""

AT_ONCE_S = 0.1
"""What has been read after so long is there at once: nobody would see that it took time."""

Take = Callable[[Grouping, Groups], object]


class _Wish(NamedTuple):
    """What is to be read, and what is to be done then."""

    wanted: list[Grouping]
    then: Callable[[], object]


class GroupLoader(QObject):
    """Reads for one wish after the other; an edit begins what it comes into anew."""

    busy_changed = Signal(bool)
    failed = Signal(Refused)
    """All wishes are given up."""

    def __init__(self, document: Document, take: Take) -> None:
        """Each that is read is given to `take`."""
        super().__init__(document)
        self._document = document
        self._take = take
        self._wishes: deque[_Wish] = deque()
        self._reading: Iterator[Groups | None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(lambda: self._read_for(SLICE_S))
        document.changed.connect(self._again)

    @property
    def is_busy(self) -> bool:
        """Whether something is being read."""
        return self._timer.isActive()

    def read(self, wanted: Iterable[Grouping], then: Callable[[], object]) -> None:
        """Read these, then call `then`; at once where that takes no time."""
        self._wishes.append(_Wish(list(wanted), then))
        if not self.is_busy and self._read_for(AT_ONCE_S):
            self._timer.start(0)
            self.busy_changed.emit(True)

    def stop(self) -> None:
        """Give up what is being read."""
        self._wishes.clear()
        self._reading = None
        if self._timer.isActive():
            self._timer.stop()
            self.busy_changed.emit(False)

    def _again(self) -> None:
        """Begin anew what an edit has come into."""
        self._reading = None

    def _read_for(self, seconds: float) -> bool:
        """Read for so long; whether there is more to be read."""
        if self._document.is_being_written:
            return bool(self._wishes)
        until = time.monotonic() + seconds
        try:
            while self._wishes:
                self._read_on(self._wishes[0])
                if time.monotonic() >= until:
                    break
        except Refused as error:
            self.stop()
            self.failed.emit(error)
        if not self._wishes:
            self.stop()
        return bool(self._wishes)

    def _read_on(self, wish: _Wish) -> None:
        """Read a little more for a wish; do what it is for once all is there."""
        if not wish.wanted:
            self._wishes.popleft()
            wish.then()
            return
        if self._reading is None:
            self._reading = self._document.chronology.memberships.groups_in_slices(wish.wanted[0])
        groups = next(self._reading)
        if groups is not None:
            self._reading = None
            self._take(wish.wanted.pop(0), groups)
