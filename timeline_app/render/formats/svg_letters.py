"""The letters of an SVG: each outline once, used wherever it is shown, so that no face is needed.

The words stand there too, unseen, for searching, copying and reading aloud.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtGui import QPainterPath, QRawFont

from timeline_app.render.formats.shaped_text import Glyph, GlyphRun, ShapedText
from timeline_app.render.formats.text_slots import SlotText

EM = 1000
"""Outlines are kept in so many units to the size of the type."""

_SLOT = re.compile(rb"<image [^>]*/>")
_FontKey = tuple[str, str, bytes]


class SvgLetters:
    """The outlines that texts need, by font and glyph."""

    def __init__(self) -> None:
        self._fonts: dict[_FontKey, QRawFont] = {}
        self._outlines: dict[tuple[_FontKey, int], tuple[int, str]] = {}

    def carries(self, text: ShapedText) -> bool:
        """Whether all that is to be seen of a text has outlines; pictures of a font have none."""
        return all(
            self._outline(run.font, glyph)[1] or not glyph.text.strip()
            for run in text.runs
            for glyph in run.glyphs
        )

    def put_in(self, drawn: bytes, texts: Sequence[SlotText]) -> bytes:
        """The drawing with its texts in the places that were kept for them."""
        parts = _SLOT.split(drawn)
        if len(parts) != len(texts) + 1:
            raise ValueError("an image that is no place of a text")
        whole = [parts[0]]
        for text, part in zip(texts, parts[1:], strict=True):
            whole += [self._element_of(text).encode("utf-8", "replace"), part]
        return b"".join(whole)

    def definitions(self) -> bytes:
        """The outlines, to stand among the definitions of the file."""
        return "".join(
            f'<path id="g{number}" d="{outline}"/>\n'
            for number, outline in self._outlines.values()
            if outline
        ).encode()

    def _element_of(self, text: SlotText) -> str:
        shaped, where = text.shaped, text.where
        runs = "".join(self._run_of(run) for run in shaped.runs)
        size = max((run.font.pixelSize() for run in shaped.runs), default=1.0)
        color = text.color
        return (
            f'<g transform="translate({where.x():.3f},{where.y():.3f})" fill="{color.name()}"'
            f' fill-opacity="{color.alphaF():.3f}" fill-rule="nonzero" stroke="none">{runs}'
            f'<text x="0" y="0" font-size="{size:g}" font-weight="{text.weight}"'
            f' font-family="sans-serif" opacity="0"'
            f' xml:space="preserve" textLength="{max(shaped.width, 0.01):.2f}"'
            f' lengthAdjust="spacingAndGlyphs">{escape(shaped.text)}</text></g>'
        )

    def _run_of(self, run: GlyphRun) -> str:
        to_units = EM / run.font.pixelSize()
        uses = []
        for glyph in run.glyphs:
            number, outline = self._outline(run.font, glyph)
            if outline:
                x, y = round(glyph.x * to_units, 1), round(glyph.y * to_units, 1)
                raised = f' y="{y:g}"' if y else ""
                uses.append(f'<use xlink:href={quoteattr(f"#g{number}")} x="{x:g}"{raised}/>')
        return f'<g transform="scale({1 / to_units:.6f})">{"".join(uses)}</g>' if uses else ""

    def _outline(self, font: QRawFont, glyph: Glyph) -> tuple[int, str]:
        """Number and outline of a glyph; the outline is empty where there is none."""
        key = (font.familyName(), font.styleName(), bytes(font.fontTable("head").data()))
        found = self._outlines.get((key, glyph.glyph_id))
        if found is None:
            if key not in self._fonts:
                large = QRawFont(font)
                large.setPixelSize(EM)
                self._fonts[key] = large
            path = self._fonts[key].pathForGlyph(glyph.glyph_id)
            found = len(self._outlines), _data_of(path)
            self._outlines[key, glyph.glyph_id] = found
        return found


def _data_of(path: QPainterPath) -> str:
    """A path in the words of SVG, in whole units."""
    letters = {
        QPainterPath.ElementType.MoveToElement: "M",
        QPainterPath.ElementType.LineToElement: "L",
        QPainterPath.ElementType.CurveToElement: "C",
        QPainterPath.ElementType.CurveToDataElement: " ",
    }
    points = map(path.elementAt, range(path.elementCount()))
    return "".join(
        f"{letters[point.type]}{round(float(point.x))} {round(float(point.y))}" for point in points
    )
