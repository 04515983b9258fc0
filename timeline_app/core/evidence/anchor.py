"""Words taken from a kept text, where they stand in it, and what stands around a short quote."""

from __future__ import annotations

import re
from itertools import islice
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


FEW_WORDS = 4
"""A quote of fewer words is shown with what stands around it."""

_SIGNS = r"\u3000-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_SIGNS}]|[^\W{_SIGNS}][\w’'-]*")
"""A word; of Chinese and Japanese, which part none, a sign."""
_CUT_AT_START = re.compile(rf"^[^\s{_SIGNS}]+\s*")
_CUT_AT_END = re.compile(rf"\s*[^\s{_SIGNS}]+$")
"""What is the rest of a word, or the beginning of one."""


def is_short(words: str) -> bool:
    """Whether a quote has so few words that what stands around it is told with it."""
    return sum(1 for _ in islice(_WORD.finditer(words), FEW_WORDS)) < FEW_WORDS


def surroundings(words: str, before: str, after: str) -> str:
    """A short quote amid what stands before and after it; empty for any other.

    Of words that are cut off nothing is said.
    """
    if not is_short(words) or not _WORD.search(before + after):
        return ""
    before, after = (re.sub(r"\s+", " ", text) for text in (before, after))
    before = re.sub(r'"$', "“", _CUT_AT_START.sub("", before).lstrip())
    after = re.sub(r'^([.,;:?!]*)"', r"\1”", after)
    if _WORD.search(after):
        after = f"{_CUT_AT_END.sub('', after).rstrip()} …"
    return f"… {before}{' '.join(words.split())}{after}"
