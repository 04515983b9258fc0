"""A quote taken apart at the marks of whoever quotes: "…", "[…]", "[sic]", "[the envoy]", "[T]he".

They stand for words that were left out, put in or changed, so they are not looked for; what lies
between them is. How many words of the text one may stand for is bounded.
"""

from __future__ import annotations

import re

from timeline_app.core.text.folding import UNSPACED
from timeline_app.core.value import Value

MOST_LEFT_OUT = 500
"""Words that an ellipsis may stand for."""

MOST_REPLACED = 20
"""Words that a bracketed insertion may stand for."""

_IN_WORD = rf"[^\W_{UNSPACED}]"
_ELLIPSIS = r"(?:\u2026+|\u22ef+|\.{3,}|\.(?:[^\S\n]\.){2,})"
_MARK = re.compile(
    rf"(?P<changed_case>(?<![^\W_])\[(?P<letter>[^\W\d_])\](?=[^\W\d_]))"
    rf"|(?P<left_out>[\[(<\uff08\uff3b]\s*{_ELLIPSIS}\s*[\])>\uff09\uff3d]|{_ELLIPSIS})"
    r"|(?P<as_it_is>[\[(]\s*(?i:sic)[.!]?\s*[\])])"
    # What is put in, and the rest of its word: the "establish" of "establish[ed]" too.
    rf"|(?<!{_IN_WORD}){_IN_WORD}*+"
    rf"[\[\uff3b][^\[\]\uff3b\uff3d]{{0,300}}[\]\uff3d]{_IN_WORD}*"
)


class QuotePart(Value, frozen=True):
    """What stands between two marks of a quote, to be found in a text as it is.

    `start` is its place in the quote, in code points. Up to `most_before` words may stand between
    it and the part before. Where `is_any_case`, its first letter stood in brackets, "[T]he", which
    are not in `text`.
    """

    text: str
    start: int
    most_before: int = 0
    is_any_case: bool = False

    def place_in_quote(self, position: int) -> int:
        """Where a position of the part's text is in the quote."""
        return self.start + position + 2 * (self.is_any_case and position > 0)


def quote_parts(quote: str) -> tuple[QuotePart, ...]:
    """The parts of a quote; one alone that is the quote itself where it has no such marks."""
    parts: list[QuotePart] = []
    begin, most_before, letter = 0, 0, ""
    for mark in (*_MARK.finditer(quote), None):
        end = len(quote) if mark is None else mark.start()
        text = letter + quote[begin:end]
        if text.strip():
            start = begin - 3 * bool(letter)
            parts.append(QuotePart(text, start, most_before, bool(letter)))
            most_before = 0
        if mark is not None:
            most_before += _most_for(mark)
            begin, letter = mark.end(), mark["letter"] or ""
    return tuple(parts)


def _most_for(mark: re.Match[str]) -> int:
    if mark["left_out"]:
        return MOST_LEFT_OUT
    return 0 if mark["changed_case"] or mark["as_it_is"] else MOST_REPLACED
