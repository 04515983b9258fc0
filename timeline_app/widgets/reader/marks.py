"""What is marked in a text: stretches that something rests on, or that were only found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import NamedTuple


class MarkKind(Enum):
    """What a mark is, and so how it is drawn."""

    USED = auto()
    """Something rests on it: a solid line."""
    FOUND = auto()
    """It is only found: a dashed line."""
    REMOVED = auto()
    """A newer text has it no more: struck out."""


class MarkTone(Enum):
    """What a mark is about, and so its colour."""

    QUOTE = auto()
    DATE = auto()
    DOUBT = auto()
    CITATION = auto()
    REMOVED = auto()
    ADDED = auto()


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
        self._starts = [one.start for one in self.all]
        self._longest = max((one.end - one.start for one in self.all), default=0)

    def within(self, start: int, end: int) -> list[Mark]:
        """Those that reach into a stretch of the text."""
        first = bisect_left(self._starts, start - self._longest)
        near = self.all[first : bisect_left(self._starts, end)]
        return [one for one in near if one.end > start]

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
        behind = bisect_left(self._starts, near)
        return self.all[(behind if step > 0 else behind - 1) % len(self.all)].name
