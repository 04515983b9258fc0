"""Texts cut into words, and what makes two words the same.

A word is a run of letters, marks and digits; each character of a script without spaces, and each
sign that is no punctuation (a currency, an emoji, a percent sign), is one of its own. Between
words there are spaces and punctuation.
"""

from __future__ import annotations

import re
import unicodedata

from timeline_app.core.text.folding import UNSPACED

INVISIBLE = (
    "\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ff"
)
"""What is not seen, as it stands in a class of a pattern: soft hyphens, joiners, directions."""

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0900-\u0963\u0966-\u096f"
    "\u0971-\u0dff\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece"
    "\u0f18\u0f19\u0f35\u0f37\u0f39\u0f3e\u0f3f\u0f71-\u0f84\u0f86\u0f87\u0f90-\u0fbc"
    "\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff"
    "\u3099\u309a\ufe20-\ufe2f"
)
_PUNCTUATION = (
    r"""!"#&'()*,\-./:;?@\[\\\]_`{|}~"""
    "\u00a1\u00a7\u00ab\u00b4\u00b6\u00b7\u00b8\u00bb\u00bf\u02b9-\u02bc\u02c8\u037e\u0387"
    "\u055a-\u055f\u0589\u058a\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u060c\u061b\u061d-\u061f"
    "\u066a-\u066d\u06d4\u0700-\u070d\u0964\u0965\u0970\u0e4f\u0e5a\u0e5b\u104a-\u104f"
    "\u1400\u1680\u17d4-\u17da\u1800-\u180a\u2010-\u2027\u2030-\u205e\u2212\u2e00-\u2e7f"
    "\u3001-\u3003\u3008-\u301f\u3030\u303d\u30a0\u30fb\ufe10-\ufe19\ufe30-\ufe6f"
    "\uff01-\uff03\uff05-\uff0a\uff0c-\uff0f\uff1a\uff1b\uff1f\uff20\uff3b-\uff3d\uff3f\uff5b"
    "\uff5d\uff5f-\uff65\ufffe"
)
# Beside letters and digits, and what belongs to them, only ASCII's percent sign is a word here.
_LETTER = rf"[^\W_{UNSPACED}]"
_IN_WORD = rf"[^\W_{UNSPACED}]|[{_MARKS}{INVISIBLE}]"
_APOSTROPHE = "['\u2019\u02bc\uff07]"
WORD = re.compile(
    rf"{_LETTER}(?:{_IN_WORD})*+(?:(?:{_APOSTROPHE}(?={_LETTER})|(?<=\d)[.,](?=\d))(?:{_IN_WORD})++)*"
    rf"|[^\s{_PUNCTUATION}{INVISIBLE}][{_MARKS}{INVISIBLE}]*"
)
"""One word of a text."""

_SPACED_LETTER = rf"[^\W\d_{UNSPACED}]"
LINE_END_HYPHEN = re.compile(
    rf"[\-\u2010\u2011\u00ad\ufffe](?<={_SPACED_LETTER}.)(?:[^\S\n]*\n[^\S\n]*|(?<=\ufffe))"
    rf"(?={_SPACED_LETTER})"
)
"""Where a word may have been broken at the end of a line; PDFs have U+FFFE for the hyphen."""

_PREFIXES = (
    "co anti non pre post inter multi sub semi mid over under counter pro bi tri micro macro super"
    " trans extra infra intra ultra de e"
)
_prefix = "|".join(rf"(?<=\b[{one[0].upper()}{one[0]}]{one[1:]}.)" for one in _PREFIXES.split())
BREAK_IN_WORD = re.compile(
    rf"{LINE_END_HYPHEN.pattern}"
    rf"|\.(?<=\b[A-Z].)(?=[A-Z]\b)|[-\u2010\u2011](?:{_prefix}|(?<=\b[Rr]e.)(?=e))(?=[a-z])"
)
"""The same, the full stops of "U.S.", and the hyphen of "co-operate": some write it without."""

_invisible = re.compile(f"[{INVISIBLE}]")
_ligatures = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
    | {"\ufb05": "\u017ft", "\ufb06": "st"}
    | dict.fromkeys("\u2019\u02bc\uff07", "'")
    | {chr(wide): chr(wide - 0xFEE0) for wide in range(0xFF10, 0xFF5B) if chr(wide).isalnum()}
)


def spelling(word: str) -> str:
    """A word without what is typography in it: composed, straight, without what is not seen."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", _invisible.sub("", word)).translate(_ligatures)


def key_of(word: str) -> str:
    """What a word is found by: its spelling in either case."""
    return spelling(word).casefold()
