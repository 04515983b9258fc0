"""What no font here can draw: it is left out of what is drawn, and told once.

Qt would draw a box for such a letter, or for a whole text in a script without any font.
"""

from __future__ import annotations

import unicodedata

from PySide6.QtGui import QFontMetricsF

from timeline_app.render.style.fonts import Face, font_of

INSTEAD = "…"
"""Stands for letters without which nothing would be left of a text."""
_NEVER_DRAWN = frozenset(("Cc", "Cf", "Cs", "Mn", "Me", "Zs", "Zl", "Zp"))
"""Kinds of letters that show nothing by themselves: joiners, marks on others, spaces, halves."""

_drawn: set[str] = set()
_missing: set[str] = set()
_left_out: dict[str, None] = {}
_told: set[str] = set()


def drawable(text: str) -> str:
    """The text without the words of which letters are missing from every font here.

    A text of nothing but such words loses their missing letters alone, and shows that it did.
    Needs an application.
    """
    if text.isascii() or _drawn.issuperset(text) or not _missing_in(text):
        return text
    words = text.split(" ")
    kept = [word for word in words if not _missing_in(word)]
    _left_out.update(dict.fromkeys(word for word in words if _missing_in(word)))
    if any(letter.isalnum() for word in kept for letter in word):
        return " ".join(kept)
    letters = [INSTEAD if letter in _missing else letter for letter in text]
    return "".join(
        letter
        for i, letter in enumerate(letters)
        if letter != INSTEAD or letters[i - 1 : i] != [letter]
    )


def newly_left_out() -> tuple[str, ...]:
    """The words left out since this was last asked, each once and in their order."""
    new = tuple(word for word in _left_out if word not in _told)
    _told.update(new)
    return new


def _missing_in(text: str) -> bool:
    """Whether a letter of the text is in no font; each letter is looked for once."""
    new = set(text) - _drawn - _missing
    if new:
        metrics = QFontMetricsF(font_of(Face.TITLE))
        for letter in new:
            is_there = unicodedata.category(letter) in _NEVER_DRAWN
            is_there = is_there or metrics.inFontUcs4(ord(letter))
            (_drawn if is_there else _missing).add(letter)
    return not _missing.isdisjoint(text)
