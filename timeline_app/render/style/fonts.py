"""The faces of the picture and the window: they come with the program, so it looks alike anywhere.

They are Inter, Source Serif 4 and Noto Sans SC, under names of ours (`packaging/fonts.py` makes
them): a machine's own Inter would be taken in place of a shipped one of the same name. What they
lack comes from the system.

Sizes in pixels at scale 1, here and in style sheets, are 11, 12, 13, 14, 17, 22 and 30.
"""

from __future__ import annotations

from enum import IntEnum, auto
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

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
