"""Words that are too long to be words: Qt sets one of 200,000 letters for seconds, unless told."""

from __future__ import annotations

from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QPlainTextEdit

LONGEST_WORD = 1_000
"""Letters. What is longer breaks anywhere."""
PART = 32
"""Letters between two places to break; so many have room in the narrowest panel."""
BREAK = "\u200b"
"""A place to break that is not to be seen."""


def has_long_word(text: str) -> bool:
    """Whether there is something too long to be a word."""
    return len(text) > LONGEST_WORD and any(len(word) > LONGEST_WORD for word in text.split())


def breakable(text: str) -> str:
    """The text with places to break in what is too long to be a word."""
    if not has_long_word(text):
        return text
    for word in {word for word in text.split() if len(word) > LONGEST_WORD}:
        parts = (word[at : at + PART] for at in range(0, len(word), PART))
        text = text.replace(word, BREAK.join(parts))
    return text


def wrap_for(field: QPlainTextEdit, text: str) -> None:
    """Let a field wrap between words, or anywhere where the text to come has no words."""
    mode = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    if has_long_word(text):
        mode = QTextOption.WrapMode.WrapAnywhere
    if field.wordWrapMode() is not mode:
        field.setWordWrapMode(mode)
