"""Words as the operators that show them; each is shaped once, however often it occurs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QRawFont

from timeline_app.core.value import Value
from timeline_app.render.formats.pdf_file import real_of
from timeline_app.render.formats.pdf_fonts import PdfFonts, shown_glyphs
from timeline_app.render.formats.shaped_text import GlyphRun, shaped_text
from timeline_app.render.memo.looks import TypeSize, font_of

_MOST_WORDS = 20_000
"""So many are kept; then all are let go, which is simple, and seldom."""

_BOLDER = 0.00009
"""How wide the stroke is that makes a face bolder, for each unit of size and of weight."""

SET_APART = re.compile("[\u200b\u2028\u2060]")
"""What only says where lines break."""

_FILLED, _UNSEEN = b"0 Tr", b"3 Tr"
_Element = QPainterPath.ElementType


class ShapedGlyphs(Value, frozen=True):
    """Glyphs of one font, and where they start from the start of the word, in units upwards."""

    font: bytes
    mode: bytes
    x: float
    y: float
    width: float
    operators: bytes
    outline: bytes = b""
    """What is drawn in place of letters that a file can't have as a font."""


class Word(Value, frozen=True):
    """What shows a word, with the spaces after it; its width, and that without them."""

    shown: tuple[ShapedGlyphs, ...]
    width: float
    seen: float


class SetWords:
    """The words of a document, with its fonts."""

    def __init__(self) -> None:
        self.fonts = PdfFonts()
        self._known: dict[tuple[str, TypeSize], Word] = {}

    def word(self, text: str, type_: TypeSize) -> Word:
        """A word; what in it only says where lines break is left out."""
        found = self._known.get((text, type_))
        if found is None:
            if len(self._known) >= _MOST_WORDS:
                self._known.clear()
            found = self._known[text, type_] = self._set(SET_APART.sub("", text), type_)
        return found

    def _set(self, text: str, type_: TypeSize) -> Word:
        runs = shaped_text(text, font_of(type_)).runs if text else ()
        shown = tuple(one for run in runs for one in self.shown_run(run, type_))
        width = max((one.x + one.width for one in shown), default=0.0)
        spaces = len(text) - len(text.rstrip(" "))
        is_all = spaces == len(text)
        spaced = self.word(" ", type_).width * spaces if spaces and not is_all else 0.0
        return Word(shown, width, 0.0 if is_all else width - spaced)

    def shown_run(self, run: GlyphRun, type_: TypeSize) -> Iterator[ShapedGlyphs]:
        """Yield what shows some glyphs, which stand on a line or in a word."""
        font = self.fonts.font_of(run.font)
        if font is None:
            yield from self._outlined(run, type_)
            return
        setting = b"/%b %b Tf" % (font.name, real_of(run.font.pixelSize()))
        mode = _mode_of(run.font, type_)
        for x, y, width, operators in shown_glyphs(run, font):
            yield ShapedGlyphs(setting, mode, x, -y, width, operators)

    def _outlined(self, run: GlyphRun, type_: TypeSize) -> Iterator[ShapedGlyphs]:
        """Yield the shapes of glyphs, and for those who search and copy their text, unseen."""
        ours = shaped_text(" ", font_of(type_)).runs[0].font
        font = self.fonts.font_of(ours)
        assert font is not None
        setting = b"/%b %b Tf" % (font.name, real_of(type_.size))
        for glyph in run.glyphs:
            operators = b"[<%04X>] TJ" % font.code_of(0, glyph.text)
            path = run.font.pathForGlyph(glyph.glyph_id)
            path.translate(QPointF(glyph.x, glyph.y))
            ahead = run.font.advancesForGlyphIndexes([glyph.glyph_id])[0].x()
            yield ShapedGlyphs(setting, _UNSEEN, glyph.x, -glyph.y, ahead, operators, _filled(path))


def _mode_of(font: QRawFont, type_: TypeSize) -> bytes:
    """Filled, and stroked too where the face is of less weight than is wanted."""
    lacking = type_.weight - font.weight()
    if lacking < 100:
        return _FILLED
    return b"%b w 2 Tr" % real_of(lacking * type_.size * _BOLDER)


def _filled(path: QPainterPath) -> bytes:
    """The operators that fill an outline (PDF 1.7, 8.5.2)."""
    parts, curve = [], []
    for index in range(path.elementCount()):
        element = path.elementAt(index)
        point = b"%b %b" % (real_of(element.x), real_of(-element.y))
        match element.type:
            case _Element.MoveToElement:
                parts.append(point + b" m")
            case _Element.LineToElement:
                parts.append(point + b" l")
            case _:
                curve.append(point)
                if len(curve) == 3:
                    parts.append(b" ".join(curve) + b" c")
                    curve.clear()
    return b" ".join([*parts, b"f"]) if parts else b""
