"""Paragraphs set as lines, each of them as the operators that show it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.memo.blocks import Footnote, Inline, TextSpan
from timeline_app.render.memo.broken_text import BrokenText, StyledPart, cut
from timeline_app.render.memo.line_operators import LineOperators, SetLine
from timeline_app.render.memo.looks import MARK_RAISE, POINT, ParagraphStyle
from timeline_app.render.memo.plain_text import plain_lines
from timeline_app.render.memo.words import SetWords
from timeline_app.render.text.line_breaking import LONG_WORD, with_breaks

_LINE_END, _JOINER = "\u2028", "\u2060"
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_TURNING = re.compile("[\u2029\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of writing makes a sentence look like another one."""

_MOST_TOGETHER = 2000
"""Characters; Qt takes a time that grows with the square of what it breaks at once."""

_LONG = re.compile(rf"\S{{{LONG_WORD}}}")
_HYPHEN = re.compile(r"-(?=\w)")
_NUMBER_GAP = 5 * POINT


def clean(text: str) -> str:
    """The text without what no page can show, and with line ends that a layout knows."""
    if text.isascii() and text.isprintable():
        return text
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _TURNING.sub("", _CONTROLS.sub("\ufffd", text.replace("\t", " ")))
    return text.replace("\n", _LINE_END)


def lines_of(
    inlines: Sequence[Inline],
    look: ParagraphStyle,
    width: float,
    words: SetWords,
    first_note: int = 1,
    hanging: str = "",
) -> list[SetLine]:
    """The lines of a paragraph, in units; its notes are numbered from a number on.

    `hanging` stands in the indent, before the first line.
    """
    rest = [part for part in _parts(inlines, look, first_note) if part.text]
    if not any(part.text.strip() for part in rest):
        return []
    indent = look.indent_pt * POINT
    if hanging:
        indent = max(indent, len(hanging) * words.word("0", look.type).width + _NUMBER_GAP)
    found: list[SetLine] = []

    def begun() -> LineOperators:
        operators = LineOperators(words, indent)
        if hanging and not found:
            operators.put_hanging(hanging, look.type)
        return operators

    plain = plain_lines(rest, width - indent, words)
    for tokens in plain or ():
        operators = begun()
        operators.put_plain(tokens)
        found.append(operators.line(look))
    while rest and plain is None:
        some, rest = cut(rest, _MOST_TOGETHER)
        text = BrokenText(some, look.type, width - indent)
        lines = [text.line(number) for number in range(text.lines)]
        if rest and len(lines) > 1:
            # The last line isn't full: it is set anew with what comes after.
            some, again = cut(some, lines.pop()[0])
            rest = [*again, *rest]
        for number in range(len(lines)):
            operators = begun()
            operators.put_line(text, number, some)
            found.append(operators.line(look))
    return found


def _parts(inlines: Sequence[Inline], look: ParagraphStyle, number: int) -> Iterator[StyledPart]:
    type_ = look.type
    for _, group in groupby(inlines, type):
        some = list(group)
        notes = tuple(inline for inline in some if isinstance(inline, Footnote))
        if notes:
            mark = _JOINER + _mark_of(number, len(notes))  # no line begins with it
            yield StyledPart(mark, type_.mark(), type_.size * MARK_RAISE, notes=notes)
            number += len(notes)
        for span in some:
            if isinstance(span, TextSpan):
                yield StyledPart(
                    _with_breaks(clean(span.text)),
                    type_.strong() if span.is_strong else type_,
                    is_slanted=span.is_emphasized,
                    address=span.address if span.address and is_web_address(span.address) else "",
                )


def _with_breaks(text: str) -> str:
    """The text with places to break within long words, but never after a hyphen.

    What reads a PDF takes a hyphen at the end of a line for one of the line, and leaves it out.
    """
    if "-" not in text and _LONG.search(text) is None:
        return text
    return _HYPHEN.sub(f"-{_JOINER}", with_breaks(text).replace("-\u200b", "\u200b-"))


def _mark_of(first: int, notes: int) -> str:
    """The mark of notes that stand together."""
    if notes == 1:
        return str(first)
    between = "," if notes == 2 else "–"
    return f"{first}{_JOINER}{between}{_JOINER}{first + notes - 1}"
