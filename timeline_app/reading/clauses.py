"""Which part of a sentence a date belongs to, and what is said to have come after that."""

from __future__ import annotations

import re

_END_MARKS = " \t\n,.;:，。、；：…!?！？"
_heading = re.compile(r"[-–—•*·]+\s+|(?:[A-Z][\w’' -]{0,30}:\s+)(?=\S)")
_boundary = re.compile(
    r"[;；。，、]|(?:\s[-–—]{1,2}\s)"
    r"|,\s+(?=(?:and|but|while|whereas|although|though|including|which|who|where|so)\b)"
    r"|,?\s+(?=(?:but|after|before|because|while|when|until|as part of|following"
    r"|in the (?:aftermath|wake) of)\s)"
)
_leading = re.compile(
    r"[\s,]*(?:(?:and|but|while|whereas|after|before|because|when|until|so|including"
    r"|following|in the (?:aftermath|wake) of)\s+)?"
)
_after = re.compile(r"\b(?:after|following|in the (?:aftermath|wake) of)\s+\Z", re.I)
_strong = re.compile(r"[;；。]\s*|\s(?:but|while|whereas)\s+|,\s+and\s+")
LONGEST_AFTER = 24
SHORTEST_CLAUSE = 12
"""Bytes of UTF-8 that a clause has beside its date: a Han character counts for three letters."""


def clause_around(words: str, sentence: tuple[int, int], at: tuple[int, int]) -> tuple[int, int]:
    """The part of a sentence that says what happened at a stretch of it.

    It lies between the nearest boundaries ("; ", ", and", " but", " after") that leave something
    beside the stretch; a bullet or heading ("Background:") before the sentence is left out.
    """
    end = sentence[1]
    start = _behind_headings(words, sentence, at[0])
    for found in _boundary.finditer(words, start, end):
        if found.end() <= at[0]:
            if _says_much(words, found.end(), at[0]) or _goes_on(words, at[1], end):
                start = found.end()
        elif found.start() >= at[1] and _says_much(words, start, found.start(), at):
            end = found.start()
            break
    leading = _leading.match(words, start, end)
    if leading is not None and leading.end() <= at[0]:
        start = leading.end()
    return start, _without_end_marks(words, at[1], end)


def _behind_headings(words: str, sentence: tuple[int, int], last: int) -> int:
    """Where what a sentence says begins behind bullets and headings that end up to a place."""
    start, end = sentence
    heading = _heading.match(words, start, end)
    while heading is not None and heading.end() <= last:
        start = heading.end()
        heading = _heading.match(words, start, end)
    return start


def _without_end_marks(words: str, start: int, end: int) -> int:
    """The end of a stretch that goes on at least to a place, without the marks there."""
    while end > start and words[end - 1] in _END_MARKS:
        end -= 1
    return end


def told_before(
    words: str, sentence: tuple[int, int], clause: tuple[int, int]
) -> tuple[int, int, int] | None:
    """What a sentence says to have come after that which its clause tells of, if it does so.

    "They signed after the talks in May" says that they signed, dated by "after the talks in
    May". It gives where that is told, and where "after" begins.
    """
    first = max(sentence[0], clause[0] - LONGEST_AFTER)
    led = _after.search(words, first, clause[0])
    if led is None:
        return None
    end = led.start()
    start = _behind_headings(words, (sentence[0], end), end)
    for found in _strong.finditer(words, start, end):
        if _says_much(words, found.end(), end):
            start = found.end()
    end = _without_end_marks(words, start, end)
    return (start, end, led.start()) if _says_much(words, start, end) else None


def _says_much(words: str, start: int, end: int, without: tuple[int, int] | None = None) -> bool:
    """Whether a stretch, without the one within it, is enough for a clause."""
    left_out = 0 if without is None else without[1] - without[0]
    if end - start - left_out >= SHORTEST_CLAUSE:
        return True
    said = (
        words[start:end] if without is None else words[start : without[0]] + words[without[1] : end]
    )
    return len(said.encode("utf-8", "surrogatepass")) >= SHORTEST_CLAUSE


def _goes_on(words: str, at: int, end: int) -> bool:
    found = _boundary.search(words, at, end)
    return _says_much(words, at, end if found is None else found.start())
