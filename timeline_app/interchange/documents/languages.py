"""Languages that words of a document are in: their tags, and what their letters tell."""

from __future__ import annotations

import re

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Ranges of Han characters, for the class of a regular expression."""
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""What Unicode has reserved for scripts that run from the right (UAX 44, `Bidi_Class`)."""
_FROM_THE_RIGHT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


def is_language(tag: str) -> bool:
    """Whether a text has the form of a language tag (BCP 47)."""
    return _TAG.fullmatch(tag) is not None


def is_from_the_right(tag: str) -> bool:
    """Whether a language is written from the right to the left."""
    return tag.partition("-")[0].lower() in _FROM_THE_RIGHT


def runs_from_the_right(text: str) -> bool:
    """Whether most letters of a text are of scripts that run from the right, as Arabic does."""
    if text.isascii() or not _RIGHT.search(text):
        return False
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum(_RIGHT.match(letter) is not None for letter in letters) > len(letters)
