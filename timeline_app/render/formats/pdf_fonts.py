"""The letters of a PDF: each font cut down to what is shown, each glyph with the text it is for.

A glyph that stands for different texts is in the font once for each of them: what is copied and
searched is then what was written, with any font (PDF 1.7, 9.7.4 and 9.10.3).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from PySide6.QtGui import QRawFont

from timeline_app.core.value import Value, field
from timeline_app.render.formats.pdf_file import stream_of
from timeline_app.render.formats.shaped_text import GlyphRun
from timeline_app.render.formats.truetype import (
    Tables,
    advances,
    cut_down,
    is_truetype,
    units_per_em,
)

_BLOCK = 100
"""A map may give so many codes in one block (Adobe Technical Note 5014)."""

MOST_CODES = 60_000
"""A font numbers its glyphs, and those that these are made of, with two bytes."""

_FontKey = tuple[str, str, bytes]


def tables_of(font: QRawFont) -> Tables:
    """Gives the tables of a font by their tags."""
    return lambda tag: bytes(font.fontTable(tag).data())


class TakesObjects(Protocol):
    """A file that objects are added to."""

    def add(self, held: bytes) -> int:
        """Add an object; its number."""


class PdfFont(Value, eq=False):
    """A font within a file; its codes are numbers of glyphs in the font cut down."""

    name: bytes
    tables: Tables
    units: int
    _code_of: dict[tuple[int, str], int] = field(default_factory=dict)
    _advances: dict[int, float] = field(default_factory=dict)

    def code_of(self, glyph: int, text: str) -> int:
        """The code of a glyph that stands for a text. The first of all stays for what is lost."""
        known, key = self._code_of, (glyph, text)
        if len(known) >= MOST_CODES:
            return known.get(key, 0)
        return known.setdefault(key, len(known) + 1)

    def advance_of(self, glyph: int) -> float:
        """How wide a glyph is, in thousandths of the size of the type."""
        found = self._advances.get(glyph)
        if found is None:
            found = advances(self.tables, [glyph])[0] * 1000 / self.units
            self._advances[glyph] = found
        return found

    def add_to(self, file: TakesObjects) -> int:
        """Add the font to a file; the number of its object."""
        glyphs = [0, *(glyph for glyph, _ in self._code_of)]
        data = cut_down(self.tables, glyphs)
        program = file.add(stream_of(b"/Length1 %d" % len(data), data))
        descriptor = file.add(
            b"<< /Type /FontDescriptor /FontName /%b /Flags 4 /FontBBox [%b] /ItalicAngle 0"
            b" /Ascent %d /Descent %d /CapHeight %d /StemV 80 /FontFile2 %d 0 R >>"
            % (self.name, self._box(), *self._heights(), program)
        )
        widths = b" ".join(b"%.3f" % self.advance_of(glyph) for glyph in glyphs)
        descendant = file.add(
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%b /FontDescriptor %d 0 R"
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
            b" /CIDToGIDMap /Identity /DW 1000 /W [0 [%b]] >>" % (self.name, descriptor, widths)
        )
        texts = file.add(stream_of(b"", self._texts()))
        return file.add(
            b"<< /Type /Font /Subtype /Type0 /BaseFont /%b /Encoding /Identity-H"
            b" /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>" % (self.name, descendant, texts)
        )

    def _scaled(self, table: str, at: int) -> int:
        value = int.from_bytes(self.tables(table)[at : at + 2], "big", signed=True)
        return round(value * 1000 / self.units)

    def _box(self) -> bytes:
        return b" ".join(b"%d" % self._scaled("head", at) for at in (36, 38, 40, 42))

    def _heights(self) -> tuple[int, int, int]:
        ascent = self._scaled("hhea", 4)
        return ascent, self._scaled("hhea", 6), ascent

    def _texts(self) -> bytes:
        """The map from codes to what they stand for."""
        pairs = [
            b"<%04X> <%b>" % (code, text.encode("utf-16-be", "replace").hex().upper().encode())
            for (_, text), code in self._code_of.items()
            if text
        ]
        blocks = [pairs[i : i + _BLOCK] for i in range(0, len(pairs), _BLOCK)]
        return b"\n".join(
            (
                b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
                b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
                b"/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
                b"1 begincodespacerange <0000> <FFFF> endcodespacerange",
                *(
                    b"%d beginbfchar\n%b\nendbfchar" % (len(block), b"\n".join(block))
                    for block in blocks
                ),
                b"endcmap CMapName currentdict /CMap defineresource pop end end",
            )
        )


class PdfFonts:
    """The fonts of a document."""

    def __init__(self) -> None:
        self._fonts: dict[_FontKey, PdfFont | None] = {}

    def used(self) -> list[PdfFont]:
        """The fonts that were asked for and that the file can have."""
        return [font for font in self._fonts.values() if font is not None]

    def font_of(self, font: QRawFont) -> PdfFont | None:
        """The font as the file has it; none where its outlines can't be taken as they are."""
        key = (font.familyName(), font.styleName(), bytes(font.fontTable("head").data()))
        if key not in self._fonts:
            tables = tables_of(font)
            name = b"%b+Letters" % bytes(65 + len(self._fonts) // 26**i % 26 for i in range(6))
            self._fonts[key] = (
                PdfFont(name, tables, units_per_em(tables)) if is_truetype(tables) else None
            )
        return self._fonts[key]


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
