"""The paragraphs of a text: its lines, or blocks of lines where they were broken to a width."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.core.value import Value

_WIDEST = 120  # characters of a line in a text broken to a width
_LEAD = re.compile(r"[ \t\u3000]*(?:(?:[-*•‣▪–—·]|\d{1,3}[.)])[ \t]+)?")
_LABEL = re.compile(r"[ \t]*(?:[A-Z][A-Z.'’ -]{0,40}|[\u4e00-\u9fff·]{1,8})[:：]")
_QUOTED = re.compile(r"[ \t]{0,3}>[> \t]*")
_ENDS_A_SENTENCE = re.compile(r"[.!?:;…。！？：；][\"'”’»」』)\]*_]*[ \t]*$")


class TextParagraph(Value, frozen=True, gc=False):
    """A stretch of a text; its words begin at `lead`, behind a bullet, a number or a ">".

    `indent` counts its leading blanks; `is_quoted` where ">" stands before it.
    """

    start: int
    lead: int
    end: int
    indent: int
    is_quoted: bool


def find_paragraphs(words: str) -> list[TextParagraph]:
    """The paragraphs that have words, in their order.

    Lines are paragraphs. A block of lines that mostly end within a sentence is one paragraph: it
    was broken to a width.
    """
    found: list[TextParagraph] = []
    block: list[tuple[int, int]] = []
    at = 0
    while at <= len(words):
        end = words.find("\n", at)
        end = len(words) if end < 0 else end
        if not words[at : min(end, at + 200)].strip() and not words[at:end].strip():
            found.extend(_of_block(words, block))
            block = []
        else:
            block.append((at, end))
        at = end + 1
    found.extend(_of_block(words, block))
    return found


def _of_block(words: str, lines: list[tuple[int, int]]) -> list[TextParagraph]:
    if len(lines) > 1 and _is_broken_to_a_width(words, lines):
        lines = _joined(words, lines)
    return [paragraph_of(words, start, end) for start, end in lines]


def _is_broken_to_a_width(words: str, lines: Sequence[tuple[int, int]]) -> bool:
    within = 0
    for start, end in lines[:-1]:
        if end - start > _WIDEST:
            return False
        within += not _ENDS_A_SENTENCE.search(words, max(start, end - 12), end)
    return within * 2 > len(lines) - 1


def _joined(words: str, lines: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lines joined to paragraphs; one with a bullet or a label of its own begins another."""
    joined: list[tuple[int, int]] = []
    for start, end in lines:
        lead = _LEAD.match(words, start, end)
        has_bullet = lead is not None and lead.end() > start and lead[0].strip() != ""
        if not joined or has_bullet or _LABEL.match(words, start, end):
            joined.append((start, end))
        else:
            joined[-1] = (joined[-1][0], end)
    return joined


def paragraph_of(words: str, start: int, end: int) -> TextParagraph:
    """A stretch of lines as a paragraph."""
    quoted = _QUOTED.match(words, start, end)
    lead = _LEAD.match(words, quoted.end() if quoted else start, end)
    at = lead.end() if lead else start
    indent = sum(4 if blank == "\t" else 1 for blank in words[start:at] if blank in " \t")
    is_bullet = bool(words[start:at].strip())
    return TextParagraph(start, at, end, 0 if is_bullet else indent, quoted is not None)
