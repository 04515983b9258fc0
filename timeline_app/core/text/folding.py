"""Texts as search compares them: without case, marks and signs, and cut into tokens.

"muller" is to find Müller, and 秦刚 is to be found in a text without spaces. So letters lose
their case and their marks, and what is written without spaces becomes overlapping pairs of
characters. Index and query are cut alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Letters of their own, which no Unicode form takes apart.
_plain_letters = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŋ": "n", "ŧ": "t", "ĸ": "k"}
    | {"æ": "ae", "œ": "oe", "þ": "th", "ƒ": "f", "ə": "e", "ɓ": "b", "ɗ": "d"}
    | dict.fromkeys("ʻʼʿʾʹʺ", "")  # of romanised names
    | {"’": "'"}  # a straight one is shown so
)

# Marks over and under Latin, Greek and Cyrillic letters, points of Hebrew and Arabic, and what
# is not seen. Marks of other scripts are vowels: without them another word is left.
_marks = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u200b-\u200f\u2060\ufeff]"
)

# Han with its radicals and iteration mark, Hiragana and Katakana, Thai, Lao, Myanmar, Khmer.
UNSPACED = (
    "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff\u3041-\u3099\u30a1-\u30fa\u30fc\u0e01-\u0e4e\u0e80-\u0ece"
    "\u1000-\u104f\u1780-\u17d3"
)
"""Characters of scripts written without spaces, as they stand in a class of a pattern."""

# \w has no marks: those of Indian scripts, and of kana, belong to their words.
SPACED = "\\w\u0900-\u0dff\u0f00-\u0fff\u1100-\u11ff\u3099\u309a"
"""Characters of words, likewise; the ones without spaces and the underscore are among them."""

_token = re.compile(f"(?P<unspaced>[{UNSPACED}]+)|(?:(?![{UNSPACED}_])[{SPACED}])+")


def folded(text: str) -> str:
    """The text without case and marks. Compatible forms (full width, ligatures) are alike."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    # Folding the case may bring new marks, as of the Turkish İ.
    plain = _marks.sub("", unicodedata.normalize("NFKD", decomposed))
    return plain.translate(_plain_letters)


def folded_with_origin(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters that of the text which it comes from."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    parts, origin = [], []
    for at, character in enumerate(text):
        part = folded(character)
        parts.append(part)
        origin.extend([at] * len(part))
    return "".join(parts), origin


def runs_of(text: str) -> Iterator[tuple[str, bool]]:
    """The words of a folded text, and whether each is a run of a script without spaces."""
    for found in _token.finditer(text):
        yield found[0], found["unspaced"] is not None


def pairs_of(run: str) -> list[str]:
    """The tokens of a run without spaces: each character with the next, the last alone.

    So each character begins a token, and a single one is found as the beginning of some.
    """
    return [run[at : at + 2] for at in range(len(run))]


def tokens_in(text: str) -> str:
    """The tokens of a text in one text, parted by what is no letter of ASCII and no other sign.

    For a tokenizer that takes everything beyond ASCII for letters.
    """
    if text.isascii():
        return text.lower()
    tokens: list[str] = []
    for run, is_unspaced in runs_of(folded(text)):
        if is_unspaced:
            tokens.extend(pairs_of(run))
        else:
            tokens.append(run)
    return " ".join(tokens)
