"""The type of figures: a few sizes and weights, how wide texts are in them, and lines of them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

from timeline_app.render.style.fonts import Face, drawable, font_of
from timeline_app.render.text.line_breaking import lines_in, one_line

if TYPE_CHECKING:
    from timeline_app.core.text.caption import Caption

_NORMAL, _MEDIUM, _STRONG = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold


ONE_LINE_LETTERS = 200


class Lettering(NamedTuple):
    """A size in units of the figure, and a weight."""

    size_px: int
    weight: QFont.Weight


HEADLINE, DECK = Lettering(30, _STRONG), Lettering(16, _NORMAL)
LANE = CENTRAL = Lettering(13, _STRONG)
TITLE, MINOR = Lettering(13, _MEDIUM), Lettering(13, _NORMAL)
CAPTION = DATE = KEY = FOOT = TICK = NUMBER = Lettering(12, _NORMAL)
STATE, CHANNEL, YEAR = Lettering(12, _MEDIUM), Lettering(13, _NORMAL), Lettering(14, _STRONG)

LIST_HEADLINE, LIST_TITLE = Lettering(48, _STRONG), Lettering(32, _STRONG)
LIST_CLAUSE = LIST_DECK = Lettering(26, _NORMAL)
LIST_DATE = Lettering(26, _MEDIUM)
LIST_YEAR, LIST_FOOT = Lettering(22, _STRONG), Lettering(22, _NORMAL)


@cache
def font_in(face: Lettering) -> QFont:
    """The font of a type, in pixels at scale 1."""
    font = QFont(font_of(Face.TITLE))
    font.setPixelSize(face.size_px)
    font.setWeight(face.weight)
    return font


@cache
def metrics_of(face: Lettering) -> QFontMetricsF:
    """Its measures."""
    return QFontMetricsF(font_in(face))


def width_of(text: str, face: Lettering) -> float:
    """How wide a text is."""
    return metrics_of(face).horizontalAdvance(text)


def lines_of(text: str, face: Lettering, width: float, most: int = 1000) -> tuple[str, ...]:
    """The text on lines no wider than so much; of more than `most`, the last ends at a word."""
    text = one_line(text)
    if text and len(text) < ONE_LINE_LETTERS and width_of(text, face) <= width:
        return (drawable(text),)  # as most are: no need to look for places to break
    lines = lines_in(text[: most * 4000], font_in(face), width) if text else ()
    if len(lines) <= most:
        return lines
    rest = " ".join(lines[most - 1 :])
    return (*lines[: most - 1], fitted_words(rest, face, width))


def balanced_lines(text: str, face: Lettering, width: float, most: int) -> tuple[str, ...]:
    """The same, in as many lines that are about as long as each other."""
    lines = lines_of(text, face, width, most)
    low, high = 0.5 * width, width
    while len(lines) > 1 and high - low > 4.0:
        middle = (low + high) / 2
        closer = lines_of(text, face, middle, len(lines) + 1)
        if len(closer) == len(lines) and " ".join(closer) == " ".join(lines):
            lines, high = closer, middle
        else:
            low = middle
    return lines


def caption_lines(
    caption: Caption | None, face: Lettering, width: float, most: int = 2
) -> tuple[str, ...]:
    """A caption on one line or on so many, whole, or left out.

    Of one that no editor wrote, the first clause on one line comes before several lines.
    """
    if caption is None or not caption.text:
        return ()
    text = caption.text
    wide = width_of(text, face)
    if wide > width and not caption.is_own:
        from timeline_app.core.text.caption import caption_of  # hardly ever needed

        clause = caption_of(text, int(len(text) * width / wide))
        if clause and width_of(clause, face) <= width:
            return (clause,)
    lines = lines_of(text, face, width)
    return lines if len(lines) <= most else ()


def fitted_words(text: str, face: Lettering, width: float) -> str:
    """The first whole words that fit, without a sign for what is left out."""
    from timeline_app.core.text.caption import words_within  # hardly ever needed

    most = len(text)
    while most > 1 and width_of(text, face) > width:
        most = min(most - 1, int(most * max(0.3, width / width_of(text, face))) + 1)
        text = words_within(text, most)
    return text
