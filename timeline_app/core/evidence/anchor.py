"""Words taken from a kept text, and where they stand in it."""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.core.records.records import Selector, Source

AROUND = 32
"""So many code points before and behind tell a place from another one (Hypothesis does so too)."""
_OPENING, _CLOSING = "“„«\"'「『‘", "”“»\"'」』’"


class TakenWords(NamedTuple):
    """Words that were selected in the text of a source, to become part of a record."""

    words: str
    source: Source
    selector: Selector


def selector_of(text: str, start: int, end: int, words: str = "") -> Selector:
    """Where a stretch stands in a text, and between what; `words` are those of the record.

    W3C Web Annotation: TextQuoteSelector and TextPositionSelector, in code points.
    """
    exact = text[start:end]
    return Selector(
        prefix=text[max(0, start - AROUND) : start],
        suffix=text[end : end + AROUND],
        start=start,
        end=end,
        exact="" if exact == words else exact,
    )


def taken_words(text: str, start: int, end: int, source: Source) -> TakenWords:
    """The words of a stretch without the space around them, on one line."""
    start, end = trimmed(text, start, end)
    words = text[start:end]
    if "\n" in words:
        words = " ".join(words.split())
    return TakenWords(words, source, selector_of(text, start, end, words))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without space at its ends, or marks that would stand around a quote again."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start > 2 and text[start] in _OPENING and text[end - 1] in _CLOSING:
        return start + 1, end - 1
    return start, end
