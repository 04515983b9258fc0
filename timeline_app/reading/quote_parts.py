"""A quote taken apart at the marks of whoever quotes: "…", "[…]", "[sic]", "[the envoy]", "[T]he".

They stand for words that were left out, put in or changed, so they are not looked for; what lies
between them is. How many words of the text one may stand for is bounded.
"""

from __future__ import annotations

import re
from enum import Enum

from timeline_app.core.text.folding import UNSPACED
from timeline_app.core.value import Value
from timeline_app.reading.words import WORD

MOST_LEFT_OUT = 500
"""Words of what an ellipsis stands for. Beyond: the quote isn't found in one."""

MOST_REPLACED = 20
"""Words of what a bracketed insertion stands for. Beyond: the quote isn't found in one."""

_IN_WORD = rf"[^\W_{UNSPACED}]"
_ELLIPSIS = r"(?:\u2026+|\u22ef+|\.{3,}|\.(?:[^\S\n]\.){2,})"
_MARK = re.compile(
    rf"(?P<CHANGED_CASE>(?<![^\W_])\[(?P<letter>[^\W\d_])\](?=[^\W\d_]))"
    rf"|(?P<LEFT_OUT>[\[(<\uff08\uff3b]\s*{_ELLIPSIS}\s*[\])>\uff09\uff3d]|{_ELLIPSIS})"
    r"|(?P<AS_IT_IS>[\[(]\s*(?i:sic)[.!]?\s*[\])])"
    # What is put in, and the rest of its word: the "establish" of "establish[ed]" too.
    rf"|(?<!{_IN_WORD}){_IN_WORD}*+"
    rf"[\[\uff3b][^\[\]\uff3b\uff3d]{{0,300}}[\]\uff3d]{_IN_WORD}*"
)


class OmissionMark(Enum):
    """What a mark does, and for how many words of the text it may stand."""

    CHANGED_CASE = "[T]he"
    LEFT_OUT = "…"
    AS_IT_IS = "[sic]"
    PUT_IN = "[the envoy]"

    @property
    def most_words(self) -> int:
        """For how many words of a text it may stand."""
        return _MOST.get(self, 0)


_MOST = {OmissionMark.LEFT_OUT: MOST_LEFT_OUT, OmissionMark.PUT_IN: MOST_REPLACED}


class QuoteMark(Value, frozen=True):
    """A mark as it stands in the quote, with the rest of a word of which it is part."""

    kind: OmissionMark
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends in the quote."""
        return self.start + len(self.text)


class QuotePart(Value, frozen=True):
    """What stands between two marks of a quote, to be found in a text as it is.

    `start` is its place in the quote, in code points. Where `is_any_case`, its first letter stood
    in brackets, "[T]he", which are not in `text`. `marks` stand between it and the part before.
    """

    text: str
    start: int
    marks: tuple[QuoteMark, ...] = ()
    is_any_case: bool = False

    def place_in_quote(self, position: int) -> int:
        """Where a position of the part's text is in the quote."""
        return self.start + position + 2 * (self.is_any_case and position > 0)

    @property
    def most_before(self) -> int:
        """How many words may stand between it and the part before."""
        return sum(mark.kind.most_words for mark in self.marks)


class CutQuote(Value, frozen=True):
    """The parts of a quote that have words, and the marks behind the last of them."""

    parts: tuple[QuotePart, ...]
    marks_behind: tuple[QuoteMark, ...] = ()


def cut_quote(quote: str) -> CutQuote:
    """The quote cut at its marks; one part alone that is the quote itself where it has none."""
    parts: list[QuotePart] = []
    marks: list[QuoteMark] = []
    begin, letter = 0, ""
    for found in (*_MARK.finditer(quote), None):
        end = len(quote) if found is None else found.start()
        text = letter + quote[begin:end]
        if WORD.search(text):
            start = begin - 3 * bool(letter)
            parts.append(QuotePart(text, start, tuple(marks), bool(letter)))
            marks = []
        if found is not None:
            kind = OmissionMark[found.lastgroup or "PUT_IN"]
            marks.append(QuoteMark(kind, found[0], found.start()))
            begin, letter = found.end(), found["letter"] or ""
    return CutQuote(tuple(parts), tuple(marks))


def is_shortened(quote: str) -> bool:
    """Whether a quote has marks that stand for words of its source."""
    return any(
        OmissionMark[found.lastgroup or "PUT_IN"].most_words for found in _MARK.finditer(quote)
    )
