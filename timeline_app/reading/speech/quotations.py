"""The quotations of a text: what stands between quotation marks, and set-off blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from heapq import merge

from timeline_app.core.evidence.findings import FoundQuote
from timeline_app.reading.speech.marks.marks import (
    DOUBLE_MARKS,
    SINGLE,
    SINGLE_MARKS,
    QuotationMark,
)
from timeline_app.reading.speech.marks.pairing import Pair, Paired, paired
from timeline_app.reading.speech.marks.paragraphs import TextParagraph, find_paragraphs

_MARKS = frozenset(DOUBLE_MARKS + SINGLE_MARKS)
_LEAST_INDENT = 2
_SINGLE_OPENS = re.compile(r"['‘](?<!\w['‘])(?=\w)|[‚‹]")
_DOTTED = re.compile(r"(?:^|\W)(?:\w\.)+\w\.$")
_BEFORE_A_SENTENCE = re.compile(r"(?:^|[.!?:,;…\"'”’»—–-])[ \t\u3000]*$")
_OF_A_SENTENCE = re.compile(r"[\[(…]*[A-Z\d\u0400-\u042fÀ-Þ]")


def find_quotations(words: str) -> tuple[FoundQuote, ...]:
    """The quotations of a text in their order; each without its marks, none within another.

    A quotation split by its attribution is several, and so are the paragraphs of a speech each of
    which opens while only the last closes. Single marks count where a text has them outside of
    double ones, and more often. A comma before the closing mark is left out, and a full stop too
    where the quotation is part of a sentence.
    """
    paragraphs = find_paragraphs(words)
    pairs = _pairs(words, paragraphs, with_singles=False)
    if _SINGLE_OPENS.search(words):
        all_pairs = _pairs(words, paragraphs, with_singles=True)
        singles = [one.family for one in all_pairs].count(SINGLE)
        if singles * 2 > len(all_pairs):
            pairs = all_pairs
    blocks = _quoted_blocks(words, paragraphs)
    found = [_found(words, start, end) for start, end in _outermost(pairs, blocks)]
    return tuple([one for one in found if one.end > one.start])


def _pairs(words: str, paragraphs: Sequence[TextParagraph], with_singles: bool) -> list[Pair]:
    """What stands between marks, paragraph by paragraph."""
    pairs: list[Pair] = []
    before: TextParagraph | None = None
    open_before: list[QuotationMark] = []
    for paragraph in paragraphs:
        found = paired(words, paragraph.lead, paragraph.end, with_singles)
        if before and open_before:
            pairs.extend(_going_on(words, before, open_before, paragraph, found))
        pairs.extend(found.pairs)
        before, open_before = paragraph, _still_open(found, paragraph.lead)
    return pairs


def _still_open(found: Paired, lead: int) -> list[QuotationMark]:
    """The marks left open behind all that closes, or right at the beginning."""
    last = found.pairs[-1].closing if found.pairs else -1
    return [mark for mark in found.left_open if mark.at > last or mark.at == lead]


def _going_on(
    words: str,
    before: TextParagraph,
    left_open: Sequence[QuotationMark],
    paragraph: TextParagraph,
    found: Paired,
) -> list[Pair]:
    """What a speech of several paragraphs says in one that doesn't close.

    The next one begins with the same mark (Chicago Manual of Style 13.30), or with one that only
    closes, in texts whose paragraphs aren't opened again.
    """
    opening = left_open[0] if left_open[0].at == before.lead else left_open[-1]
    part = Pair(opening.at, before.end, opening.family)
    if words[paragraph.lead : paragraph.lead + 1] == opening.mark:
        return [part]
    if found.stray >= 0:
        return [part, Pair(paragraph.lead - 1, found.stray, opening.family)]
    return []


def _outermost(
    pairs: Sequence[Pair], blocks: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield what stands between pairs, and blocks, but nothing that lies within another.

    Quotations in quotations aren't told.
    """
    last = 0
    set_off = (Pair(start - 1, end, "") for start, end in blocks)
    for pair in merge(sorted(pairs), set_off):
        if pair.opening >= last:
            yield pair.opening + 1, pair.closing
            last = pair.closing


def _found(words: str, start: int, end: int) -> FoundQuote:
    """A quotation without the white space at its ends, and without what belongs to the sentence."""
    while start < end and words[start].isspace():
        start += 1
    while end > start and words[end - 1].isspace():
        end -= 1
    closed = words[end : end + 1] in _MARKS if end < len(words) else False
    if closed and end - start > 1 and _is_of_the_sentence(words, start, end):
        end -= 1
        while end > start and words[end - 1].isspace():
            end -= 1
    return FoundQuote(start, end)


def _is_of_the_sentence(words: str, start: int, end: int) -> bool:
    """Whether the last sign is a comma, or the full stop of the sentence around the quotation.

    American style puts both inside (Chicago Manual of Style 6.9). The full stop is the
    quotation's own where that is a sentence: it begins as one does, with a capital letter behind
    the end of another, a comma or a colon. Points of abbreviations stay.
    """
    last = words[end - 1]
    if last in ",，":
        return True
    if last != "." or words[end - 2] in "." or _DOTTED.search(words, max(start, end - 12), end):
        return False
    line = words.rfind("\n", max(0, start - 80), start) + 1
    before = words[max(line, start - 80) : start - 1]
    is_sentence = _OF_A_SENTENCE.match(words, start, end) and _BEFORE_A_SENTENCE.search(before)
    return not is_sentence


def _quoted_blocks(words: str, paragraphs: Sequence[TextParagraph]) -> list[tuple[int, int]]:
    """Where set-off quotations stand, one for each paragraph.

    Those are paragraphs behind ">", and indented ones behind a line that ends with a colon. What
    begins with a quotation mark is found by its marks.
    """
    blocks: list[tuple[int, int]] = []
    is_set_off = False
    before: TextParagraph | None = None
    for one in paragraphs:
        is_set_off = _is_set_off(words, before, one, is_set_off)
        first = words[one.lead : min(one.lead + 1, one.end)]
        if (one.is_quoted or is_set_off) and first and first not in _MARKS:
            if blocks and one.is_quoted and words[blocks[-1][1] : one.start] == "\n":
                blocks[-1] = (blocks[-1][0], one.end)  # a line of the same block
            else:
                blocks.append((one.lead, one.end))
        before = one
    return blocks


def _is_set_off(
    words: str, before: TextParagraph | None, one: TextParagraph, goes_on: bool
) -> bool:
    """Whether a paragraph is indented more than the one whose colon announces it."""
    if before is None or one.indent < _LEAST_INDENT:
        return False
    if goes_on:
        return one.indent >= before.indent
    return one.indent > before.indent and words[before.start : before.end].rstrip().endswith(":")
