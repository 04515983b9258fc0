"""Quotations that are set off as blocks, without marks."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.reading.speech.marks.marks import DOUBLE_MARKS, SINGLE_MARKS
from timeline_app.reading.speech.marks.paragraphs import TextParagraph

_MARKS = frozenset(DOUBLE_MARKS + SINGLE_MARKS)
_LEAST_INDENT = 2


def quoted_blocks(words: str, paragraphs: Sequence[TextParagraph]) -> list[tuple[int, int]]:
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
