"""What every kind of document can hold: the characters of a text, and the languages of words."""

from __future__ import annotations

import re

from timeline_app.core.memo.blocks import Footnote, Inline

_LINE_ENDS = re.compile("\r\n?|[\v\f]")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 allows in no form (production Char), and the one that deletes."""
_REPLACEMENT = "\ufffd"


def fit(text: str) -> str:
    """The text with line feeds at its line ends, and a sign where a character can't be held."""
    if text.isprintable():
        return text  # most are
    return _UNFIT.sub(_REPLACEMENT, _LINE_ENDS.sub("\n", text))


def plain(inlines: tuple[Inline, ...]) -> str:
    """The words of a paragraph or a heading without its notes, in one line."""
    words = "".join(one.text for one in inlines if not isinstance(one, Footnote))
    return " ".join(fit(words).split())


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
