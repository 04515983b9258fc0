"""Lines laid on pages, with the notes whose marks stand on a page at its foot.

Some lines stay together: a heading and what follows it, the first two and the last two lines of a
paragraph. A page takes them only with all their notes, but of a long last note two lines are
enough, and for a page that would be left hollow the first note; what has no room goes on at the
foot of the next pages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

from timeline_app.core.value import Value, field
from timeline_app.render.memo.line_operators import SetLine
from timeline_app.render.memo.looks import NOTES_GAP
from timeline_app.render.memo.structure import Element

_LONG_NOTE, _NOTE_START = 4, 2
"""A note of more lines may be parted, once so many of them stand where its mark does."""

_HOLLOW = 0.22
"""A page with so much left to fill takes lines with the first of their notes alone."""

_CARRIED_SHARE = 0.6
"""So much of a page what is left of earlier notes may take while there is text to come."""


class NoteLine(NamedTuple):
    """A line of a note."""

    line: SetLine
    element: Element


Note = tuple[NoteLine, ...]


class MemoRow(Value, frozen=True, eq=False):
    """A line of the text; `before` is the gap above it, but not at the top of a page."""

    line: SetLine
    element: Element
    before: float = 0.0
    keeps: bool = False
    """Whether it stands on the page of the one after it."""
    has_bar: bool = False
    has_rule: bool = False
    notes: tuple[Note, ...] = ()


class MemoPage(Value, eq=False):
    """What stands on a page; rows with their tops from that of the text, downwards."""

    rows: list[tuple[float, MemoRow]] = field(default_factory=list)
    notes: list[NoteLine] = field(default_factory=list)
    filled: float = 0.0
    foot: float = 0.0
    """How high the notes are, with the gap above them."""


class Flow:
    """Lays rows on pages of a height; each page is given away once it is full."""

    def __init__(self, room: float, give: Callable[[MemoPage], None]) -> None:
        self._room, self._give = room, give
        self._together: list[MemoRow] = []
        self._carried: deque[Note] = deque()
        self._page, self._most_foot = MemoPage(), room

    def add(self, row: MemoRow) -> None:
        """Lay the next row."""
        self._together.append(row)
        # What would never fit on a page may as well be parted.
        if not row.keeps or _height(self._together) > self._room / 2:
            self._lay_together()

    def finish(self) -> None:
        """Give away what is left."""
        self._lay_together()
        while self._carried:
            self._turn(1.0)
        if self._page.rows or self._page.notes:
            self._give(self._page)

    def _lay_together(self) -> None:
        rows, self._together = self._together, []
        if not rows:
            return
        if not self._takes(rows) and self._page.rows:
            is_hollow = self._room - self._page.filled - self._page.foot > _HOLLOW * self._room
            if is_hollow and self._takes(rows, with_all_notes=False):
                self._lay(rows)
                return
            self._turn()
        if self._takes(rows):
            self._lay(rows)
            return
        for row in rows:
            self._lay_alone(row)

    def _lay_alone(self, row: MemoRow) -> None:
        """Lay a row on a page that takes it; where none does, its notes go on elsewhere."""
        while not self._takes([row]):
            if not self._page.rows and not self._page.notes:
                break
            self._turn()
        self._lay([row])

    def _takes(self, rows: Sequence[MemoRow], *, with_all_notes: bool = True) -> bool:
        page = self._page
        needed = page.filled + page.foot + _height(rows, is_top=not page.rows)
        notes = [note for row in rows for note in row.notes if note]
        if notes and not self._carried:
            needed += _needed_for(notes if with_all_notes else notes[:1])
            needed += 0.0 if page.notes else NOTES_GAP
        return needed <= self._room

    def _lay(self, rows: Sequence[MemoRow]) -> None:
        page = self._page
        for row in rows:
            page.filled += row.before if page.rows else 0.0
            page.rows.append((page.filled, row))
            page.filled += row.line.height
            self._carried.extend(note for note in row.notes if note)
        self._fill_foot()

    def _fill_foot(self) -> None:
        page = self._page
        room = min(self._room - page.filled, self._most_foot)
        while self._carried:
            note = self._carried.popleft()
            gap = 0.0 if page.notes else NOTES_GAP
            heights = list(accumulate((one.line.height for one in note), initial=page.foot + gap))
            fitting = bisect_right(heights, room) - 1
            if fitting < len(note) and (len(note) <= _LONG_NOTE or fitting < _NOTE_START):
                fitting = 0
            if fitting:
                page.notes += note[:fitting]
                page.foot = heights[fitting]
            if fitting < len(note):
                self._carried.appendleft(note[fitting:])
                return

    def _turn(self, carried_share: float = _CARRIED_SHARE) -> None:
        """Give the page away and begin another, with what is left of notes."""
        self._give(self._page)
        self._page = MemoPage()
        self._most_foot = self._room * carried_share
        self._fill_foot()
        if not self._carried:
            self._most_foot = self._room


def _needed_for(notes: Sequence[Note]) -> float:
    """The height of notes of which the last, if it is long, may be parted."""
    *whole, last = notes
    start = last[: _NOTE_START if len(last) > _LONG_NOTE else None]
    return sum(one.line.height for note in (*whole, start) for one in note)


def _height(rows: Sequence[MemoRow], *, is_top: bool = False) -> float:
    whole = sum(row.before + row.line.height for row in rows)
    return whole - (rows[0].before if is_top else 0.0)
