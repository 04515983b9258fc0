"""The fonts of the picture: the system's, with Chinese names in their Chinese form.

Qt picks the Japanese form of Han characters unless a Chinese family is named
(QFont.setFamilies); the families below are those of Linux, macOS and Windows.
"""

from __future__ import annotations

from enum import IntEnum, auto
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

HAN_SANS = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)
HAN_SERIF = ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", *HAN_SANS)
SANS = ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "Cantarell", "DejaVu Sans")
SERIF = (
    "Noto Serif",
    "Source Serif 4",
    "Georgia",
    "Charter",
    "Liberation Serif",
    "DejaVu Serif",
)


_NOT_FIRST = ("DejaVu", "Noto Sans CJK", *HAN_SANS)
_ALIASES = ("Sans", "Sans Serif", "sans-serif", "Sans-Serif")


_OTHER_GLYPHS = ("calt", "liga", "clig")
"""OpenType's ways to draw some letters otherwise beside others: "–" higher between figures, "fi"
as one. A PDF knows such glyphs by codes of the font's own, and "18–19" is found there no more.
"""


class Face(IntEnum):
    """What a text is, and so how it is set. As a number it is a quick key of a table."""

    TITLE = auto()
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
    Face.DETAIL: (11, QFont.Weight.Normal),
    Face.LANE: (13, QFont.Weight.DemiBold),
    Face.COUNT: (11, QFont.Weight.Medium),
    Face.YEAR: (13, QFont.Weight.DemiBold),
    Face.TICK: (12, QFont.Weight.Normal),
    Face.HEADING: (20, QFont.Weight.DemiBold),
    Face.SOURCE: (11, QFont.Weight.Normal),
    Face.NUMBER: (10, QFont.Weight.DemiBold),
    Face.RELATION: (11, QFont.Weight.Medium),
}


@cache
def _known_families() -> frozenset[str]:
    """The families that are installed; Qt takes a while to list them."""
    return frozenset(QFontDatabase.families())


def sans_families() -> list[str]:
    """The system's general font first, then what is usual, then Chinese.

    Names that the system lacks cost nothing; asking which it has would load them all. The
    names that only stand for another are left out, and DejaVu comes last for its width. A
    Chinese family is for Chinese alone: Noto's has several codes for the glyphs of figures and
    dashes, and in a PDF they are found under the wrong ones.
    """
    general = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).families()
    own = [name for name in general if not name.startswith(_NOT_FIRST)]
    return [*(name for name in own if name not in _ALIASES), *SANS, *HAN_SANS]


def serif_families() -> list[str]:
    """Serif families for quotes, then Chinese ones."""
    known = _known_families()
    return [*(name for name in SERIF if name in known), *HAN_SERIF]


@cache
def font_of(face: Face) -> QFont:
    """The font of a face, in pixels at scale 1."""
    size_px, weight = _SPECS[face]
    font = QFont()
    font.setFamilies(sans_families())
    font.setPixelSize(size_px)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in _OTHER_GLYPHS:
        font.setFeature(QFont.Tag(feature), 0)
    return font
