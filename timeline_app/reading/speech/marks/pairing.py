"""Quotation marks of a paragraph paired as brackets are; what is left open swallows nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.core.value import Value
from timeline_app.reading.speech.marks.marks import (
    ALWAYS_CLOSE,
    ALWAYS_OPEN,
    DOUBLE,
    SINGLE,
    QuotationMark,
    marks_in,
)

_FIRST_WORD_WITHIN = 64
_WORD = re.compile(r"\w")
_POINTED = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
"""Marks that some languages set the one way and some the other, with their partners."""
_POSSESSIVE = frozenset("sSzxSXZ")


class Pair(Value, frozen=True, gc=False, order=True):
    """Where an opening and its closing mark stand."""

    opening: int
    closing: int
    family: str


class Paired(NamedTuple):
    """The outermost pairs of a paragraph, the marks left open, and one that closed nothing.

    `stray` is the first mark of the paragraph if it can only close, else -1.
    """

    pairs: list[Pair]
    left_open: list[QuotationMark]
    stray: int


class _Stack:
    """Marks that are open, counted by family so that nobody looks in vain."""

    def __init__(self) -> None:
        self.marks: list[QuotationMark] = []
        self.counts: Counter[str] = Counter()

    def push(self, mark: QuotationMark) -> None:
        self.marks.append(mark)
        self.counts[mark.family] += 1

    def top(self) -> str:
        return self.marks[-1].mark if self.marks else ""

    def pop(self, family: str) -> QuotationMark:
        """The latest open mark of a family; what was opened after it stays unpaired."""
        while True:
            mark = self.marks.pop()
            self.counts[mark.family] -= 1
            if mark.family == family:
                return mark


def paired(words: str, start: int, end: int, with_singles: bool) -> Paired:
    """Pair the marks of a paragraph, in time that grows with it."""
    stack, pairs, stray = _Stack(), list[Pair](), -1
    for number, (mark, following) in enumerate(
        _with_next(marks_in(words, start, end, with_singles))
    ):
        if _is_no_mark(words, mark, following, stack):
            continue
        if _opens(mark, following, stack):
            stack.push(mark)
        elif stack.counts[mark.family]:
            opening = stack.pop(mark.family)
            if _WORD.search(words, opening.at, min(mark.at, opening.at + _FIRST_WORD_WITHIN)):
                pairs.append(Pair(opening.at, mark.at, mark.family))
        elif not number:
            stray = mark.at
    outer = _outermost(pairs)
    return Paired(outer, stack.marks, stray)


def _with_next(
    marks: Iterator[QuotationMark],
) -> Iterator[tuple[QuotationMark, QuotationMark | None]]:
    held: QuotationMark | None = None
    for mark in marks:
        if held:
            yield held, mark
        held = mark
    if held:
        yield held, None


def _is_no_mark(
    words: str, mark: QuotationMark, following: QuotationMark | None, stack: _Stack
) -> bool:
    """Whether it is an inch, a ditto or an apostrophe at the end of a word.

    - 12": after a digit, where nothing is open, or where the next one closes as well.
    - " alone in a column: white space on both sides, more than one on one of them; nothing open.
    - the countries’ leaders: after an s, where another one comes that closes.
    """
    is_open = stack.counts[mark.family] > 0
    if mark.mark in "\"'" and mark.is_after_digit and mark.may_close:
        return not is_open or _comes_to_close(following, mark.mark)
    if mark.mark == '"' and not (mark.may_open or mark.may_close):
        return not is_open and _is_in_a_column(words, mark.at)
    if mark.mark in "'’" and words[mark.at - 1] in _POSSESSIVE:
        is_within = _is_before_a_word(words, mark.at) and _comes_to_close(following, SINGLE)
        return not is_open or is_within
    return False


def _comes_to_close(following: QuotationMark | None, what: str) -> bool:
    """Whether the next one closes, and is this sign or of this family."""
    if following is None or not _only_closes(following):
        return False
    return what in (following.mark, following.family)


def _only_opens(mark: QuotationMark) -> bool:
    return mark.may_open and not mark.may_close


def _only_closes(mark: QuotationMark) -> bool:
    return mark.may_close and not mark.may_open


def _is_in_a_column(words: str, at: int) -> bool:
    around = words[max(at - 2, 0) : at], words[at + 1 : at + 3]
    return any(len(side) == 2 and side.isspace() for side in around)


def _is_before_a_word(words: str, at: int) -> bool:
    return words[at + 1 : at + 2].isspace() and words[at + 2 : at + 3].isalnum()


def _opens(mark: QuotationMark, following: QuotationMark | None, stack: _Stack) -> bool:
    """Whether a mark opens here; where its sides don't tell, it closes what is open."""
    is_first = _only_opens(mark) and not stack.counts[mark.family]
    if mark.mark == "“":
        return not (stack.top() == "„" or (stack.top() == "“" and _only_closes(mark)))
    if mark.mark in "”’":
        return is_first
    if mark.mark in _POINTED:
        return stack.top() != _POINTED[mark.mark] and (mark.mark in "«‹" or is_first)
    if mark.mark in ALWAYS_OPEN | ALWAYS_CLOSE:
        return mark.mark in ALWAYS_OPEN
    if _only_closes(mark):
        return not stack.counts[mark.family] and _is_set_wrongly(mark, following)
    return _only_opens(mark) or not stack.counts[mark.family]


def _is_set_wrongly(mark: QuotationMark, following: QuotationMark | None) -> bool:
    """Whether a straight mark opens though a blank follows it: for the next one closes."""
    if following is None or mark.family != DOUBLE or following.family != DOUBLE:
        return False
    return _only_closes(following) and not following.is_after_digit


def _outermost(pairs: list[Pair]) -> list[Pair]:
    """Those of the pairs, in the order of their ends, that lie in no other."""
    outer: list[Pair] = []
    for pair in reversed(pairs):
        if not outer or pair.closing < outer[-1].opening:
            outer.append(pair)
    outer.reverse()
    return outer
