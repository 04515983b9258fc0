"""Words taken from a kept text, and where they stand in it."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline_app.core.evidence.findings import FoundSpeaker
from timeline_app.core.records.records import Selector, Source, TextId
from timeline_app.core.text.folding import UNSPACED

AROUND = 32
"""So many code points before and behind tell a place from another one (Hypothesis does so too)."""
_LINE_ENDS = re.compile(r"[^\S\n]*\n\s*")
_BROKEN_WORD = re.compile(r"[^\W\d_][-\u2010\u2011\u00ad]")
_NO_SPACE = re.compile(f"[{UNSPACED}\u3001-\u303f\uff01-\uff60]")
_OPENING, _CLOSING = "“„«\"'「『‘", "”“»\"'」』’"


class TakenWords(NamedTuple):
    """Words that were selected in the text of a source, to become part of a record.

    `speaker` is who says them there, as far as the text tells.
    """

    words: str
    source: Source
    selector: Selector
    speaker: FoundSpeaker | None = None


def selector_of(text: str, start: int, end: int, words: str = "", kept: str = "") -> Selector:
    """Where a stretch stands in a text, and between what; `words` are those of the record.

    `kept` is the kept text of which that are the words.

    W3C Web Annotation: TextQuoteSelector and TextPositionSelector, in code points.
    """
    exact = text[start:end]
    return Selector(
        prefix=text[max(0, start - AROUND) : start],
        suffix=text[end : end + AROUND],
        start=start,
        end=end,
        text=TextId(kept),
        exact="" if exact == words else exact,
    )


def taken_words(text: str, start: int, end: int, source: Source, kept: str = "") -> TakenWords:
    """The words of a stretch without the space around them, on one line."""
    start, end = trimmed(text, start, end)
    words = on_one_line(text[start:end])
    return TakenWords(words, source, selector_of(text, start, end, words, kept))


def on_one_line(words: str) -> str:
    """The words with a space for each end of a line, but where a hyphen or a script wants none.

    A hyphen at a line's end stays: whether it belongs to the word can't be told.
    """
    return _LINE_ENDS.sub(_between_lines, words)


def _between_lines(found: re.Match[str]) -> str:
    words, start, end = found.string, found.start(), found.end()
    before, after = words[max(0, start - 2) : start], words[end : end + 1]
    is_broken = _BROKEN_WORD.fullmatch(before) is not None and after.isalpha()
    is_unspaced = _NO_SPACE.match(before[-1:]) and _NO_SPACE.match(after)
    return "" if is_broken or is_unspaced else " "


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without space at its ends, or marks that would stand around a quote again."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start < 3 or text[start] not in _OPENING or text[end - 1] not in _CLOSING:
        return start, end
    inner = text[start + 1 : end - 1]
    is_one_quote = text[start] not in inner and text[end - 1] not in inner  # “yes” and “no” are two
    return (start + 1, end - 1) if is_one_quote else (start, end)
