"""Titles in a stronger weight, in no more room than they have in the usual one."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText

from timeline_app.render.style.fonts import Face, font_of

TIGHTEST_PX = -0.5
"""Letters of a strong title are moved together by this much at most."""


class BoldTitle(NamedTuple):
    """A title laid out in a stronger weight, the font to draw it with, and its width."""

    text: QStaticText
    font: QFont
    advance: float
    height: float


def strong_title(title: str, width_px: float) -> tuple[str, QFont]:
    """A title in a stronger weight that is no wider than given, and the font it fits with.

    Stronger letters are wider: they stand a little closer. A title that still has no room keeps
    its usual weight, for what is selected must not be shortened by that.
    """
    usual = font_of(Face.TITLE)
    font = QFont(usual)
    font.setWeight(QFont.Weight.DemiBold)
    excess = QFontMetricsF(font).horizontalAdvance(title) - width_px
    if excess > 0:
        closer = -excess / max(1, len(title)) - 0.02
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, closer)
        if closer < TIGHTEST_PX:
            font = usual
    metrics = QFontMetricsF(font)
    return metrics.elidedText(title, Qt.TextElideMode.ElideRight, width_px), font


def laid_out(title: str, width_px: float) -> BoldTitle:
    """A strong title ready to be drawn, no wider than given."""
    words, font = strong_title(title, width_px)
    static = QStaticText(words)
    static.setTextFormat(Qt.TextFormat.PlainText)
    static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    static.prepare(font=font)
    advance = QFontMetricsF(font).horizontalAdvance(words)
    return BoldTitle(static, font, advance, static.size().height())
