"""What is marked in a text: stretches that something rests on, or that were only found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import NamedTuple

import numpy as np


class MarkKind(Enum):
    """What a mark is, and so how it is drawn."""

    USED = auto()
    """Something rests on it: a solid line."""
    FOUND = auto()
    """It is only found: a dashed line."""


class MarkTone(Enum):
    """What a mark is about, and so its colour."""

    QUOTE = auto()
    DATE = auto()
    DOUBT = auto()
    CITATION = auto()


class Mark(NamedTuple):
    """A stretch of a text, in code points, its end exclusive; `name` says what it belongs to."""

    start: int
    end: int
    kind: MarkKind = MarkKind.USED
    tone: MarkTone = MarkTone.QUOTE
    name: str = ""


class Marks:
    """The marks of a text, in its order."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self.all: Sequence[Mark] = tuple(sorted(marks, key=lambda one: (one.start, one.end)))
        self._starts = np.array([one.start for one in self.all], np.int64)
        self._ends = np.array([one.end for one in self.all], np.int64)

    def within(self, start: int, end: int) -> list[Mark]:
        """Those that reach into a stretch of the text."""
        rows = np.flatnonzero((self._starts < end) & (self._ends > start))
        return [self.all[row] for row in rows.tolist()]

    def named(self, name: str) -> Mark | None:
        """The first of a name."""
        return next((one for one in self.all if one.name == name), None)

    def next_name(self, name: str, step: int, near: int = 0) -> str:
        """The name of the next mark (1) or the last (-1) of another name, around at the ends.

        With no current one it is the next after the code point `near`, or the last before it.
        """
        names = list(dict.fromkeys(one.name for one in self.all))
        if not names:
            return ""
        if name in names:
            return names[(names.index(name) + step) % len(names)]
        behind = int(np.searchsorted(self._starts, near))
        return self.all[(behind if step > 0 else behind - 1) % len(self.all)].name
