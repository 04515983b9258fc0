"""What is marked in a text: stretches that something rests on, or that were only found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from enum import Enum, auto
from operator import attrgetter

from timeline_app.core.guarded import override
from timeline_app.core.value import Value

LONGEST_TEXT = 1 << 40
"""More code points than any text has."""


class TextMarkKind(Enum):
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
    FOUND_DATE = auto()
    FOUND_QUOTE = auto()
    REMOVED = auto()
    ADDED = auto()


class TextMark(Value, frozen=True, gc=False):
    """A stretch of a text, in code points, its end exclusive; `name` says what it belongs to."""

    start: int
    end: int
    kind: TextMarkKind = TextMarkKind.USED
    tone: MarkTone = MarkTone.QUOTE
    name: str = ""


class TextMarks:
    """The marks of a text, in its order; very many may be added one by one."""

    def __init__(self, marks: Iterable[TextMark] = ()) -> None:
        self._all: list[TextMark] = []
        self._starts: list[int] = []
        self._longest = 0
        self._names: list[str] = []
        self._first: dict[str, tuple[int, int]] = {}
        """Of each name, its place among the names, and the number of its first mark."""
        for one in sorted(marks, key=attrgetter("start", "end")):
            self.add(one)

    @property
    def all(self) -> Sequence[TextMark]:
        """Every one of them."""
        return self._all

    def add(self, mark: TextMark) -> None:
        """Add one that begins behind all others, or where the last of them does."""
        if mark.name not in self._first:
            self._first[mark.name] = len(self._names), len(self._all)
            self._names.append(mark.name)
        self._all.append(mark)
        self._starts.append(mark.start)
        self._longest = max(self._longest, mark.end - mark.start)

    def within(self, start: int, end: int) -> list[TextMark]:
        """Those that reach into a stretch of the text."""
        first = bisect_left(self._starts, start - self._longest)
        near = self._all[first : bisect_left(self._starts, end)]
        return [one for one in near if one.end > start]

    def shortest_at(self, index: int) -> TextMark | None:
        """The shortest of those over a code point: what is within another is what is meant."""
        here = self.within(index, index + 1)
        return min(here, key=lambda one: one.end - one.start) if here else None

    def named(self, name: str) -> TextMark | None:
        """The first of a name."""
        place = self._first.get(name)
        return None if place is None else self._all[place[1]]

    def next_name(self, name: str, step: int, near: int = 0) -> str:
        """The name of the next mark (1) or the last (-1) of another name, around at the ends.

        With no current one it is the next after the code point `near`, or the last before it.
        """
        place = self._first.get(name)
        if place is not None:
            return self._names[(place[0] + step) % len(self._names)]
        beside = self.beside(near, step)
        return "" if beside is None else beside.name

    def beside(self, near: int, step: int, hidden: Container[str] = ()) -> TextMark | None:
        """The next mark (1) after a code point, or the last (-1) before it, around at the ends.

        Those of `hidden` names are passed over.
        """
        behind, count = bisect_left(self._starts, near), len(self._all)
        first = behind if step > 0 else behind - 1
        marks = (self._all[(first + step * number) % count] for number in range(count))
        return next((one for one in marks if one.name not in hidden), None)


class MarksOver(TextMarks):
    """Few marks over very many others of the same text, which stay as they are.

    Of those under them some are hidden by their names. Another one is made in no time.
    """

    def __init__(self, marks: Iterable[TextMark], under: TextMarks, hidden: Container[str]) -> None:
        super().__init__(marks)
        self._under, self._hidden = under, hidden

    @property
    @override
    def all(self) -> Sequence[TextMark]:
        """Every one that isn't hidden."""
        return self.within(0, LONGEST_TEXT)

    @override
    def within(self, start: int, end: int) -> list[TextMark]:
        """Those that reach into a stretch of the text."""
        under = self._under.within(start, end)
        found = [one for one in under if one.name not in self._hidden]
        return sorted((*super().within(start, end), *found), key=attrgetter("start", "end"))

    @override
    def named(self, name: str) -> TextMark | None:
        """The first of a name."""
        found = super().named(name)
        if found is None and name not in self._hidden:
            return self._under.named(name)
        return found

    @override
    def beside(self, near: int, step: int, hidden: Container[str] = ()) -> TextMark | None:
        """The next mark (1) after a code point, or the last (-1) before it, around at the ends."""
        both = (super().beside(near, step), self._under.beside(near, step, self._hidden))
        found = [one for one in both if one is not None]
        return min(found, key=lambda one: _way(one.start, near, step), default=None)


def _way(start: int, near: int, step: int) -> int:
    """How far it is to a mark from a code point, around at the ends."""
    return (start - near if step > 0 else near - 1 - start) % LONGEST_TEXT
