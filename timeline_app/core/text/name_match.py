"""Whether what is typed means a name, and how well: words by their beginnings, then letters."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple

from timeline_app.core.text.folding import folded, folded_with_origin

_WORD = re.compile(r"\w+")


class Fit(IntEnum):
    """How well a name fits what is typed; the lowest is the best."""

    BEGINS = 0  # the name begins so
    WORDS = 1  # each word typed begins another word of the name, in their order
    MIXED_WORDS = 2  # the same in any order
    WITH_CONTEXT = 3  # the same with words that stand beside the name
    WITHIN = 4  # the name holds what is typed
    LETTERS = 5  # the name holds its letters in their order, the first at the start of a word


class NameMatch(NamedTuple):
    """How a name fits, and which of its characters do: pairs of start and end."""

    fit: Fit
    spans: tuple[tuple[int, int], ...]


class _Folded(NamedTuple):
    """A text without case and marks, and the place in the original of each character."""

    text: str
    places: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the folded text in the original."""
        return self.places[start], self.places[end - 1] + 1

    def word_starts(self) -> list[int]:
        """Where words begin."""
        return [word.start() for word in _WORD.finditer(self.text)]


def name_match(typed: str, name: str, context: str = "") -> NameMatch | None:
    """How `name` fits what is typed, or None; `context` stands beside it, as a menu does.

    Case and marks don't count. Nothing typed fits every name.
    """
    wanted, there = folded(typed).strip(), _Folded(*folded_with_origin(name))
    if not wanted or there.text.startswith(wanted):
        spans = (there.span(0, len(wanted)),) if wanted else ()
        return NameMatch(Fit.BEGINS, spans)
    return _by_words(wanted, there, context) or _by_letters(wanted, there)


def _by_words(wanted: str, name: _Folded, context: str) -> NameMatch | None:
    """The match of each word typed with the beginning of a word; none is used twice."""
    words = _WORD.findall(wanted)
    free, beside = name.word_starts(), [word.group() for word in _WORD.finditer(folded(context))]
    found: list[tuple[int, int]] = []
    is_beside = False
    for word in words:
        start = next((at for at in free if name.text.startswith(word, at)), -1)
        if start >= 0:
            free.remove(start)
            found.append((start, start + len(word)))
            continue
        other = next((other for other in beside if other.startswith(word)), None)
        if other is None:
            return None
        beside.remove(other)
        is_beside = True
    if not found:
        return None  # a menu alone names nothing
    in_order = found == sorted(found)
    fit = Fit.WITH_CONTEXT if is_beside else Fit.WORDS if in_order else Fit.MIXED_WORDS
    return NameMatch(fit, tuple(name.span(*span) for span in sorted(found)))


def _by_letters(wanted: str, name: _Folded) -> NameMatch | None:
    """The match of what is typed within the name, or of its letters one after the other."""
    at = name.text.find(wanted)
    if at >= 0:
        return NameMatch(Fit.WITHIN, (name.span(at, at + len(wanted)),))
    letters = [letter for letter in wanted if not letter.isspace()]
    for first in name.word_starts():
        places = _places_of(letters, name.text, first)
        if places:
            return NameMatch(Fit.LETTERS, tuple(name.span(place, place + 1) for place in places))
    return None


def _places_of(letters: list[str], text: str, first: int) -> list[int]:
    """Where the letters stand in a text in their order, the first of them at `first`."""
    places: list[int] = []
    at = first
    for letter in letters:
        at = text.find(letter, at)
        if at < 0 or (not places and at != first):
            return []
        places.append(at)
        at += 1
    return places
