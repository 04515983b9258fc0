"""Quotations hidden in a text, so that what is said in them isn't taken for what is told."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.evidence.findings import FoundQuote
from timeline_app.reading.speech.attribution.cues import MarkedQuotation
from timeline_app.reading.speech.attribution.sentences import FILLER
from timeline_app.reading.speech.marks.marks import DOUBLE_MARKS, SINGLE_MARKS

_MARKS = frozenset(DOUBLE_MARKS + SINGLE_MARKS)
_INSIDE = frozenset(" .,，\u00a0\u2009\u202f")
_FRAGMENT_WORDS = 4
_LONGEST_TITLE = 60


def quoted(words: str, quote: FoundQuote) -> MarkedQuotation:
    """A quotation with its marks, where it has some."""
    start, end = _marked_start(words, quote.start), _marked_end(words, quote.end)
    last = words[quote.end : end].strip(" \u00a0\u2009\u202f")[:1]
    is_own = last in ("", *_MARKS)
    first = words[quote.start : quote.start + 3].lstrip("[(…. ")
    count = words.count(" ", quote.start, min(quote.end, quote.start + 200)) + 1
    return MarkedQuotation(
        start,
        end,
        words[quote.start : quote.end].rstrip("]")[-1:] if is_own else last,
        first[:1].isupper() or not first[:1].isascii(),
        count <= _FRAGMENT_WORDS and words[quote.end - 1] not in ".?!",
        _is_title(words[quote.start : min(quote.end, quote.start + _LONGEST_TITLE + 1)]),
    )


def _marked_start(words: str, start: int) -> int:
    """Where the mark before a quotation stands, perhaps behind blanks; else its own start."""
    at = start
    while at > 0 and start - at < 3 and words[at - 1].isspace():
        at -= 1
    return at - 1 if at and words[at - 1] in _MARKS else start


def _marked_end(words: str, end: int) -> int:
    """Where the mark behind a quotation ends, perhaps after blanks; else its own end."""
    at = end
    while at < len(words) and at - end < 3 and words[at] in _INSIDE:
        at += 1
    return at + 1 if at < len(words) and words[at] in _MARKS else end


def _is_title(words: str) -> bool:
    """Whether all words but small ones have capital letters: "Person of the Year"."""
    parts = words.split()
    if len(parts) < 2 or len(words) > _LONGEST_TITLE or words[-1] in ".?!":
        return False
    if not (parts[0][0].isupper() and parts[-1][0].isupper()):
        return False
    return all(one[0].isupper() or one[0].isdigit() or len(one) <= 3 for one in parts)


def masked_words(words: str, quotes: Sequence[MarkedQuotation]) -> str:
    """The text with each quotation filled, its marks kept; positions stay."""
    parts: list[str] = []
    at = 0
    for one in quotes:
        first = one.start + (words[one.start] in _MARKS)
        last = max(one.end - (words[one.end - 1] in _MARKS), first)
        parts.extend((words[at:first], FILLER * (last - first)))
        at = last
    parts.append(words[at:])
    return "".join(parts)
