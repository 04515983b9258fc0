"""What a search finds in kept texts: typed words, one after another, however they are set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from timeline_app.core.text.invisible import shown_text

A_STRETCH = 200_000
"""So many code points are gone through at once."""
LONGEST_GAP = 40
"""Words may be parted by so many spaces and line ends."""
_ALIKE = ("'‘’‚‛′", '"“”„‟″', "-‐‑‒–—−")
_CLASS = {character: f"[{re.escape(alike)}]" for alike in _ALIKE for character in alike}


def pattern_of(typed: str) -> re.Pattern[str] | None:
    """What finds words as they are typed; None of nothing typed."""
    words = [
        "".join(_CLASS.get(character) or re.escape(character) for character in word)
        for word in typed.split()
    ]
    if not words:
        return None
    return re.compile(rf"\s{{1,{LONGEST_GAP}}}".join(words), re.IGNORECASE)


def next_match(
    text: str, pattern: re.Pattern[str], start: int, longest: int
) -> Iterator[tuple[int, int] | None]:
    """The next match that begins at `start` or behind it, around at the end; `longest` at most.

    It comes last, after None for each stretch that has none.
    """
    for low, high in ((start, len(text)), (0, min(len(text), start + longest))):
        at = low
        while at < high:
            until = min(high, at + A_STRETCH)
            found = pattern.search(text, at, min(high, until + longest))
            if found is not None:
                yield found.span()
                return
            at = until
            yield None


def last_match(
    text: str, pattern: re.Pattern[str], end: int, longest: int
) -> Iterator[tuple[int, int] | None]:
    """The last match that ends at `end` or before, around at the beginning; it comes likewise."""
    for low, high in ((0, end), (max(0, end - longest), len(text))):
        until = high
        while until > low:
            at = max(low, until - A_STRETCH)
            found = [one.span() for one in pattern.finditer(text, at, min(high, until + longest))]
            if found:
                yield found[-1]
                return
            until = at
            yield None


def longest_match(typed: str) -> int:
    """How long a match can be at most."""
    return len(typed) + LONGEST_GAP * (len(typed.split()) + 1)


MOST_COUNTED = 1_000
"""Of more passages than that nobody wants to know how many they are."""
BEFORE, BEHIND = 24, 240
"""Code points that an excerpt shows at most before and behind what was found."""
_MARKS = ' \t\n"“”„«»「」『』'


class TextPassages(NamedTuple):
    """The passages of one text: how many, where the first begins (in code points), and its words.

    `marked` is what was found in the excerpt, which is a line that shows invisible characters.
    """

    number: int
    start: int
    excerpt: str
    marked: tuple[int, int]


class TextHit(NamedTuple):
    """A kept text in which something was found: that of a source, by its id and name."""

    source: str
    name: str
    passages: TextPassages


def phrase_of(typed: str) -> str:
    """What is looked for in texts, where words follow each other with or without quotation marks.

    >>> phrase_of('"a work in progress" ')
    'a work in progress'
    """
    return typed.strip(_MARKS)


def passages_in(text: str, phrase: str) -> TextPassages | None:
    """The passages in which a phrase stands, as the reader finds them one by one; None for none.

    Of more than `MOST_COUNTED` so many are told.
    """
    pattern = pattern_of(phrase)
    if pattern is None:
        return None
    found = [match.span() for match in islice(pattern.finditer(text), MOST_COUNTED)]
    if not found:
        return None
    return TextPassages(len(found), found[0][0], *_excerpt(text, *found[0]))


def _excerpt(text: str, start: int, end: int) -> tuple[str, tuple[int, int]]:
    """One line of a text around a stretch, and where that is in it."""
    low, high = max(0, start - BEFORE), min(len(text), end + BEHIND)
    head = text[low:start]
    parts = head.split(maxsplit=1)
    if low and len(parts) > 1 and not (text[low - 1].isspace() or head[0].isspace()):
        # At the start of a word; Chinese has no spaces to look for.
        head = head[len(parts[0]) :]
    before = ("…" if low else "") + _line(head).lstrip()
    found = _line(text[start:end])
    behind = _line(text[end:high]).rstrip() + ("…" if high < len(text) else "")
    return before + found + behind, (len(before), len(before) + len(found))


def _line(text: str) -> str:
    """A part of a text in one line, with one space for many; invisible characters are named."""
    inner = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    after = " " if inner and text[-1:].isspace() else ""
    return before + shown_text(inner).text + after
