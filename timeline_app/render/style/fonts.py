"""The faces of the picture and the window: they come with the program, so it looks alike anywhere.

They are Inter, Source Serif 4 and Noto Sans SC, under names of ours (`packaging/fonts.py` makes
them): a machine's own Inter would be taken in place of a shipped one of the same name. What they
lack comes from the system; a word with a letter that no font here has is left out of what is
drawn, and told once, where Qt would draw a box.

Sizes in pixels at scale 1, here and in style sheets, are 11, 12, 13, 14, 17, 22 and 30.
"""

from __future__ import annotations

import unicodedata
from enum import IntEnum, auto
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from timeline_app.core.resources import resource

SANS = "Timeline Sans"
SERIF = "Timeline Serif"
HAN = "Timeline Han"
FIGURES = "Timeline Figures"
"""Holds figures that are as wide as each other, and nothing else."""
SHIPPED = (SANS, SERIF, HAN, FIGURES)
RARER_HAN = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)
"""The system's families for Chinese letters that ours lacks: Qt picks their Japanese form unless
a Chinese family is named. Those of Linux, macOS and Windows; names a system lacks cost nothing.
"""


class Face(IntEnum):
    """What a text is, and so how it is set. As a number it is a quick key of a table."""

    TITLE = auto()
    """Of an event of usual importance; `CENTRAL` and `MINOR` are of greater and of less."""
    CENTRAL = auto()
    MINOR = auto()
    STATE = auto()
    """The word of a channel's state."""
    DETAIL = auto()
    LANE = auto()
    COUNT = auto()
    YEAR = auto()
    TICK = auto()
    HEADING = auto()
    SOURCE = auto()
    NUMBER = auto()
    RELATION = auto()


_SPECS: dict[Face, tuple[int, QFont.Weight]] = {
    Face.TITLE: (13, QFont.Weight.Medium),
    Face.CENTRAL: (13, QFont.Weight.DemiBold),
    Face.MINOR: (13, QFont.Weight.Normal),
    Face.STATE: (12, QFont.Weight.Medium),
    Face.DETAIL: (11, QFont.Weight.Normal),
    Face.LANE: (13, QFont.Weight.DemiBold),
    Face.COUNT: (11, QFont.Weight.Medium),
    Face.YEAR: (13, QFont.Weight.DemiBold),
    Face.TICK: (12, QFont.Weight.Normal),
    Face.HEADING: (22, QFont.Weight.DemiBold),
    Face.SOURCE: (11, QFont.Weight.Normal),
    Face.NUMBER: (11, QFont.Weight.DemiBold),
    Face.RELATION: (11, QFont.Weight.Medium),
}


@cache
def _load_faces() -> None:
    """Make the shipped faces known to Qt; it reads what of them is drawn, when it is."""
    for path in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


def sans_families() -> list[str]:
    """The families of all but quotes, the one to take first first."""
    if QGuiApplication.instance() is not None:  # without, nothing is measured or drawn either
        _load_faces()
    return [SANS, HAN, *RARER_HAN]


def serif_families() -> list[str]:
    """The families of quotes."""
    return [SERIF, *sans_families()]


@cache
def tabular_font() -> QFont:
    """A font with figures as wide as each other; all but its families is left to where it is set.

    OpenType's feature for it would do on a screen, but a PDF's text would lose the figures.
    """
    font = QFont()
    font.setFamilies([FIGURES, *sans_families()])
    return font


@cache
def font_of(face: Face) -> QFont:
    """The font of a face, in pixels at scale 1."""
    size_px, weight = _SPECS[face]
    font = QFont()
    is_tabular = face is Face.SOURCE
    font.setFamilies(tabular_font().families() if is_tabular else sans_families())
    font.setPixelSize(size_px)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


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
