"""Quotation marks: what may open and what may close, by the mark and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

DOUBLE, ANGLE, CORNER, WHITE_CORNER, SINGLE = "double", "angle", "corner", "white corner", "single"

FAMILIES = {
    DOUBLE: '"“”„‟＂〝〞〟',
    ANGLE: "«»",
    CORNER: "「」",
    WHITE_CORNER: "『』",
    SINGLE: "'‘’‚‹›",
}
"""Marks that close each other; typists mix straight and curly ones."""

FAMILY_OF = {mark: family for family, marks in FAMILIES.items() for mark in marks}
SINGLE_MARKS = FAMILIES[SINGLE]
DOUBLE_MARKS = "".join(marks for family, marks in FAMILIES.items() if family != SINGLE)

ALWAYS_OPEN = frozenset("„‚「『〝‘")
ALWAYS_CLOSE = frozenset("」』〞〟")

_without_singles = re.compile(f"[{DOUBLE_MARKS}]")
_with_singles = re.compile(f"[{DOUBLE_MARKS}]|(?<!\\w)['’](?=[\\w\\[“\"])|['’](?!\\w)|[‘‚‹›]")
_ELISION = re.compile(r"['‘’](?:\d\ds?\b|(?:tis|twas|til|em|cause|cos|n|round|bout|cuz)\b)", re.I)

_BEFORE_OPENING = frozenset("([{—–-/…:=>|*_~")
_THIN = frozenset("\u2009\u200a\u202f")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-/…<|*_~，。；：！？、）")


class QuotationMark(NamedTuple):
    """A quotation mark, and what its neighbours let it be."""

    at: int
    mark: str
    may_open: bool
    may_close: bool
    is_after_digit: bool

    @property
    def family(self) -> str:
        """The marks it pairs with."""
        return FAMILY_OF[self.mark]


def marks_in(words: str, start: int, end: int, with_singles: bool) -> Iterator[QuotationMark]:
    """Yield the marks of a stretch of a text; apostrophes are none."""
    pattern = _with_singles if with_singles else _without_singles
    for found in pattern.finditer(words, start, end):
        at, mark = found.start(), found[0]
        if mark in SINGLE_MARKS and _is_elision(words, at):
            continue
        before, after = _before(words, at, start), _after(words, at, end)
        yield QuotationMark(
            at,
            mark,
            _stands_before_opening(before) and _may_begin(after),
            not before.isspace() and _stands_after_closing(after[0]),
            before.isdigit(),
        )


def _is_elision(words: str, at: int) -> bool:
    """Whether an apostrophe stands for letters left out: ’90s, rock ’n’ roll."""
    return _ELISION.match(words, at) is not None or words[max(0, at - 2) : at] in ("’n", "'n")


def _before(words: str, at: int, start: int) -> str:
    """What stands before a mark; thin spaces part marks only."""
    while at > start and words[at - 1] in _THIN:
        at -= 1
    return words[at - 1] if at > start else " "


def _after(words: str, at: int, end: int) -> str:
    """What stands behind a mark, two characters of it."""
    at += 1
    while at < end and words[at] in _THIN:
        at += 1
    return words[at : min(at + 2, end)] or " "


def _may_begin(after: str) -> bool:
    """Whether a quotation may begin so; dots of an omission may stand first."""
    return not after[0].isspace() and (after[0] not in ".,;:!?)]}，。；：！？、" or after == "..")


def _stands_before_opening(character: str) -> bool:
    return character.isspace() or character in _BEFORE_OPENING or character in FAMILY_OF


def _stands_after_closing(character: str) -> bool:
    return character.isspace() or character in _AFTER_CLOSING or character in FAMILY_OF
