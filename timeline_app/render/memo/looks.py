"""How each paragraph of a memo is set.

Sizes are in points where a name says so. All other lengths are in units, twentieths of a point:
in such, sizes of type are whole numbers, as Qt wants them.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtGui import QFont

from timeline_app.core.memo.blocks import Block, Heading, MemoFigure, ParagraphRole
from timeline_app.core.value import Value, replace
from timeline_app.render.style.fonts import sans_families, serif_families
from timeline_app.render.style.palette import LIGHT

POINT = 20
"""A point in units."""
MM = POINT * 72 / 25.4
SIDE, TOP, BOTTOM, FOOTER = 29 * MM, 25 * MM, 25 * MM, 14 * MM
"""The margins of a page, and how far above its edge the number of the page stands."""

NOTES_GAP, NOTES_RULE = 16 * POINT, 72 * POINT
"""The gap between text and notes, and the length of the rule within it."""

MARK_SIZE, MARK_RAISE = 0.66, 0.34
"""Of the mark of a note, as shares of the size of the type around it."""

_REGULAR, _SEMI_BOLD = QFont.Weight.Normal.value, QFont.Weight.DemiBold.value


class TypeSize(NamedTuple):
    """A face in a size, in units."""

    size: int
    weight: int = _REGULAR
    is_serif: bool = False

    def strong(self) -> TypeSize:
        """The same for words that stand out."""
        return self._replace(weight=max(self.weight, _SEMI_BOLD))

    def mark(self) -> TypeSize:
        """The same for the mark of a note."""
        return TypeSize(round(self.size * MARK_SIZE), self.weight)


class ParagraphStyle(Value, frozen=True):
    """How a paragraph is set."""

    size_pt: float
    leading_pt: float
    before_pt: float = 0.0
    indent_pt: float = 0.0
    weight: int = _REGULAR
    is_serif: bool = False
    has_bar: bool = False
    """Whether a line runs down its left side."""
    has_rule: bool = False
    """Whether a line runs above it, from margin to margin."""
    color: str = LIGHT.text
    tag: bytes = b"P"
    """What it is to those who have the document read to them (PDF 1.7, 14.8.4)."""

    @property
    def type(self) -> TypeSize:
        """What its words are set in."""
        return TypeSize(round(self.size_pt * POINT), self.weight, self.is_serif)


NOTE = ParagraphStyle(8, 11, indent_pt=18, tag=b"Note")
FOOTER_LOOK = ParagraphStyle(8, 11, color=LIGHT.muted)
_FIGURE = ParagraphStyle(10, 14, before_pt=14, tag=b"Figure")
_TITLE = ParagraphStyle(21, 27, weight=_SEMI_BOLD, tag=b"H1")
_GROUP = ParagraphStyle(14, 20, before_pt=24, weight=_SEMI_BOLD, has_rule=True, tag=b"H2")
_EVENT = ParagraphStyle(11.5, 15.5, before_pt=18, weight=_SEMI_BOLD, tag=b"H3")
_ROLES = {
    ParagraphRole.SUBTITLE: ParagraphStyle(10.5, 15.5, before_pt=3, color=LIGHT.muted),
    ParagraphRole.DATE: ParagraphStyle(9, 13, before_pt=2, color=LIGHT.muted),
    ParagraphRole.BODY: ParagraphStyle(10, 15, before_pt=6),
    ParagraphRole.QUOTE: ParagraphStyle(
        11.5, 16.5, before_pt=10, indent_pt=15, is_serif=True, has_bar=True, tag=b"BlockQuote"
    ),
    ParagraphRole.TRANSLATION: ParagraphStyle(9.5, 14, before_pt=4, indent_pt=15, has_bar=True),
    ParagraphRole.ATTRIBUTION: ParagraphStyle(
        9, 13.5, before_pt=3, indent_pt=15, has_bar=True, color=LIGHT.muted
    ),
    ParagraphRole.REMARK: ParagraphStyle(9, 13.5, before_pt=5),
}


def look_of(block: Block) -> ParagraphStyle:
    """How a block is set."""
    if isinstance(block, Heading):
        if block.level == 1:
            return _TITLE
        return replace(_EVENT, tag=b"H%d" % block.level) if block.anchor else _GROUP
    return _FIGURE if isinstance(block, MemoFigure) else _ROLES[block.role]


@cache
def font_of(type_: TypeSize) -> QFont:
    """The font to set a type with, a pixel a unit."""
    font = QFont()
    font.setFamilies(serif_families() if type_.is_serif else sans_families())
    font.setPixelSize(type_.size)
    font.setWeight(QFont.Weight(type_.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
