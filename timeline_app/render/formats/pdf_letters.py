"""Glyphs as a page of a PDF shows them (PDF 1.7, 9.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.render.formats.pdf_fonts import PdfFont
from timeline_app.render.formats.shaped_text import GlyphRun

LEAST_MOVE = 0.05
"""Less, in thousandths of the size of the type, is nothing that a glyph is moved for."""


class ShownGlyphs(NamedTuple):
    """What shows some glyphs on one baseline, and where they start, in pixels."""

    x: float
    y: float
    width: float
    operators: bytes


def shown_glyphs(run: GlyphRun, font: PdfFont) -> Iterator[ShownGlyphs]:
    """Yield the glyphs of a font, each moved from where the one before it ends to its own place."""
    size = run.font.pixelSize()
    shown: list[bytes] = []
    start, base, end = 0.0, None, 0.0
    for glyph in run.glyphs:
        if glyph.y != base:
            if base is not None:
                yield ShownGlyphs(start, base, end - start, _array_of(shown))
                shown.clear()
            start = end = glyph.x
            base = glyph.y
        back = (end - glyph.x) / size * 1000
        if abs(back) >= LEAST_MOVE:
            shown.append(b"%.2f" % back)
            end = glyph.x
        shown.append(b"<%04X>" % font.code_of(glyph.glyph_id, glyph.text))
        end += font.advance_of(glyph.glyph_id) * size / 1000
    if base is not None:
        yield ShownGlyphs(start, base, end - start, _array_of(shown))


def _array_of(parts: list[bytes]) -> bytes:
    return b"[%b] TJ" % b"".join(parts).replace(b"><", b"")
