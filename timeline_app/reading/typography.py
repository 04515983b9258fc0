"""What is typography alone: two texts of the same words compared without it.

Quotation marks and apostrophes of any kind, dashes of any length, spaces, line breaks, what is not
seen, hyphens at the ends of lines, composed letters, ligatures, and on which side of a closing
mark a comma or full stop stands; full- and half-width signs, the full stops of "U.S." and the
hyphen of "co-operate".
"""

from __future__ import annotations

import re

from timeline_app.reading.words import BREAK_IN_WORD, INVISIBLE, LINE_END_HYPHEN, spelling

QUOTATION_MARKS = (
    "\"'`\u00ab\u00b4\u00bb\u02bb\u02bc\u2018-\u201f\u2032-\u2037\u2039\u203a\u2e42"
    "\u300c-\u300f\u301d-\u301f\ufe41-\ufe44\uff02\uff07\uff62\uff63"
)
"""As they stand in a class of a pattern; apostrophes are the same signs."""

OPENING_MARKS = '"\u00ab\u201c\u201e\u201f\u2018\u300c\u300e\uff02'
"""Those of them that may open a paragraph, likewise."""

STOPS = ".,\u3001\u3002\u060c\u06d4\uff0c\uff0e\uff61"
"""What may have slipped inside a closing mark, likewise."""

_PERHAPS = "\ufffe"
"""Stands for a hyphen that the end of a line may have brought."""

_spaces = re.compile(rf"[\s{INVISIBLE}]+")
_marks = re.compile(f"[{QUOTATION_MARKS}]+")
_dashes = re.compile("[-\u058a\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]+")
_ellipses = re.compile("\u2026+|\\.{3,}|\u22ef+")
_no_letters = re.compile(r"[\W_]+")
_wide = str.maketrans(
    {chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)}
    | {"\u3002": ".", "\uff61": ".", "\uff64": "\u3001", "\u3000": " "}
)
_abbreviation = re.compile(r"(?<![A-Za-z.])[A-Z](?:\.?[A-Z])+\.?(?![A-Za-z])")
_reopened = re.compile(f"\\n\\s*[{OPENING_MARKS}]+")
_stop_outside = re.compile(rf'"([{STOPS}])')


def plain(text: str) -> str:
    """The text without its typography, to be compared with another of the same words.

    It has no spaces: that the words are the same is for others to know.
    """
    text = _abbreviation.sub(lambda found: found[0].replace(".", ""), text.translate(_wide))
    text = BREAK_IN_WORD.sub(_hyphen_or_none, text)
    text = spelling(_spaces.sub("", text))
    text = _ellipses.sub("\u2026", _dashes.sub("-", _marks.sub('"', text)))
    return _stop_outside.sub(r'\1"', text)


def plain_speech(text: str) -> str:
    """The same without the marks that open each paragraph of a speech anew."""
    return plain(_reopened.sub(" ", text))


def _hyphen_or_none(found: re.Match[str]) -> str:
    return _PERHAPS if LINE_END_HYPHEN.match(found.string, found.start()) else ""


def letters_only(text: str) -> str:
    """The letters and digits of a text, to be compared where words may be cut off."""
    return _no_letters.sub("", spelling(text))


def is_same(one: str, other: str) -> bool:
    """Whether two plain texts are the same, where a hyphen of a line's end may count or not."""
    if _PERHAPS not in one and _PERHAPS not in other:
        return one == other
    return _is_same_but_for_hyphens(one, other)


def _is_same_but_for_hyphens(one: str, other: str) -> bool:
    at, there = 0, 0
    while at < len(one) or there < len(other):
        count = min(_next_hyphen(one, at) - at, _next_hyphen(other, there) - there)
        if one[at : at + count] != other[there : there + count]:
            return False
        at, there = at + count, there + count
        left, right = one[at : at + 1], other[there : there + 1]
        if left == right:
            at, there = at + 1, there + 1
        elif _PERHAPS in (left, right):
            at += left in (_PERHAPS, "-")
            there += right in (_PERHAPS, "-")
        else:
            return False
    return True


def _next_hyphen(text: str, at: int) -> int:
    """Where there is the next hyphen of a line's end, or the end of the text."""
    found = text.find(_PERHAPS, at)
    return found if found >= 0 else len(text)
