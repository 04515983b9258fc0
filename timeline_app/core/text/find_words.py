"""Finds typed words in a text, stretch by stretch: capitals, spaces and marks may be others."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
