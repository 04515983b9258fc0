"""Replacing words in the texts of events: where they stand, and what the texts become."""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import accumulate, groupby

import msgspec
import numpy as np

from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import Event

MOST_FOUND = 1_000_000
"""Places of a chronology to be replaced at once. Beyond: it is said that there are more."""
Span = tuple[int, int]
"""From the first character to before the last."""


class TextField(IntEnum):
    """The texts of an event that may be replaced in. Quotes are verbatim: they never are."""

    TITLE = 0
    CAPTION = 1
    SUMMARY = 2
    NOTE = 3
    PLACE = 4

    @property
    def attribute(self) -> str:
        """The name of the field in `Event`."""
        return self.name.lower()


class Replacement(msgspec.Struct, frozen=True):
    """What is looked for, and what is to stand in its place."""

    sought: str
    by: str = ""
    match_case: bool = False
    whole_words: bool = False

    def spans(self, text: str) -> list[Span]:
        """Where it stands in a text, from left to right and apart from each other.

        Letters are compared exactly, or by Unicode's full case folding (chapter 3.13): then
        "strasse" finds "Straße", but no part of a letter is found. A letter with a mark after it
        is another letter.
        """
        if not self.sought:
            return []
        found = _exact(text, self.sought) if self.match_case else _folded(text, self.sought)
        return [span for span in found if not self._is_part(text, span)]

    def _is_part(self, text: str, span: Span) -> bool:
        """Whether a span ends within a letter, or within a word where whole ones are wanted."""
        start, end = span
        if _is_mark(text[end : end + 1]):
            return True
        if not self.whole_words:
            return False
        return _is_of_word(text[start - 1 : start]) or _is_of_word(text[end : end + 1])

    def applied(self, text: str, spans: Iterable[Span]) -> str:
        """The text with these of its spans replaced."""
        parts, last = [], 0
        for start, end in spans:
            parts += [text[last:start], self.by]
            last = end
        return "".join((*parts, text[last:]))


def _exact(text: str, sought: str) -> Iterator[Span]:
    start = text.find(sought)
    while start >= 0:
        yield start, start + len(sought)
        start = text.find(sought, start + len(sought))


def _folded(text: str, sought: str) -> Iterator[Span]:
    folded, wanted = text.casefold(), sought.casefold()
    start = folded.find(wanted)
    if start < 0:
        return
    # Where each letter begins once it is folded: it may become three.
    at = None if len(folded) == len(text) else _places(text)
    while start >= 0:
        end = start + len(wanted)
        span = (start, end) if at is None else (at.get(start, -1), at.get(end, -1))
        if min(span) >= 0:
            yield span
        start = folded.find(wanted, end if min(span) >= 0 else start + 1)


def _places(text: str) -> dict[int, int]:
    """The places of letters in a text by those in the folded text."""
    sizes = accumulate((len(letter.casefold()) for letter in text), initial=0)
    return {folded: place for place, folded in enumerate(sizes)}


def _is_mark(letter: str) -> bool:
    return bool(letter) and unicodedata.category(letter).startswith("M")


def _is_of_word(letter: str) -> bool:
    return bool(letter) and (letter.isalnum() or letter == "_" or _is_mark(letter))


BEFORE, AFTER = 24, 60
"""Characters that are shown of a text around a place."""


def around(text: str, span: Span) -> tuple[str, str]:
    """What stands before a span and after it, shortened, on one line."""
    start, end = span
    first, last = max(0, start - BEFORE), min(len(text), end + AFTER)
    head, tail = (on_one_line(part) for part in (text[first:start], text[end:last]))
    return ("…" if first else "") + head, tail + ("…" if last < len(text) else "")


def on_one_line(text: str) -> str:
    """The text without control characters, which could break a line."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


class FoundPlaces:
    """The places that were found, and which of them are chosen: those of an event together."""

    def __init__(self) -> None:
        self.keys: array[int] = array("q")
        self.fields: array[int] = array("b")
        self.starts: array[int] = array("i")
        self.ends: array[int] = array("i")
        self._chosen = bytearray()
        self.number_chosen = 0
        self.number_blank = 0
        """Titles of which nothing would be left: they stay as they are."""

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def is_full(self) -> bool:
        """Whether there may be more than are kept."""
        return len(self) >= MOST_FOUND

    def add(self, key: int, texts: Sequence[tuple[TextField, str]], sought: Replacement) -> None:
        """Look for it in texts of an event, and choose all that is found."""
        for field, text in texts:
            spans = sought.spans(text)
            if not spans:
                continue
            if field is TextField.TITLE and not sought.applied(text, spans).strip():
                self.number_blank += 1
                continue
            for start, end in spans[: MOST_FOUND - len(self)]:
                self.keys.append(key)
                self.fields.append(field)
                self.starts.append(start)
                self.ends.append(end)
                self._chosen.append(1)
                self.number_chosen += 1

    def is_chosen(self, index: int) -> bool:
        """Whether what was found there is to be replaced."""
        return bool(self._chosen[index])

    def choose(self, index: int, chosen: bool) -> None:
        """Let it be replaced, or left."""
        self.number_chosen += chosen - self._chosen[index]
        self._chosen[index] = chosen

    def choose_all(self, chosen: bool) -> None:
        """Let everything be replaced, or left."""
        self._chosen = bytearray([chosen]) * len(self)
        self.number_chosen = len(self) if chosen else 0

    def number_of_events(self, *, chosen: bool = False) -> int:
        """How many events they are in, all or those that are chosen."""
        keys = np.array(self.keys, np.int64)
        if chosen:
            keys = keys[np.frombuffer(bytes(self._chosen), np.bool_)]
        return int(np.count_nonzero(np.diff(keys))) + 1 if len(keys) else 0

    def chosen_by_event(self) -> Iterator[tuple[int, list[tuple[TextField, Span]]]]:
        """The key of each event with what is chosen of it, in the order in which it was found."""
        indexes = (index for index in range(len(self)) if self._chosen[index])
        for key, group in groupby(indexes, self.keys.__getitem__):
            yield (
                key,
                [(TextField(self.fields[i]), (self.starts[i], self.ends[i])) for i in group],
            )


def replaced_in(
    event: Event, chosen: Iterable[tuple[TextField, Span]], replacement: Replacement
) -> Event:
    """The event with what is chosen replaced; a span of which that isn't true any more is left."""
    values = {}
    for field, group in groupby(chosen, lambda one: one[0]):
        text: str = getattr(event, field.attribute)
        there = set(replacement.spans(text))
        spans = [span for _, span in group if span in there]
        values[field.attribute] = replacement.applied(text, spans)
    after = msgspec.structs.replace(event, **values)
    return event if after == event else after


def replacements(
    events: Iterable[tuple[Event, list[tuple[TextField, Span]]]], replacement: Replacement
) -> Iterator[Change]:
    """The changes of events with what is chosen of each, as they are asked for."""
    for event, chosen in events:
        after = replaced_in(event, chosen, replacement)
        if after is not event:
            yield Change(event, after)
