"""A picture as SVG 1.1: shapes as shapes, with its letters, nothing from elsewhere."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize
from PySide6.QtSvg import QSvgGenerator

from timeline_app.core.guarded import override
from timeline_app.core.text.translation import words
from timeline_app.render.formats.metadata import About
from timeline_app.render.formats.svg_letters import SvgLetters
from timeline_app.render.formats.text_slots import TextSlots
from timeline_app.render.picture.paper import MM_PER_INCH, SCREEN_DPI
from timeline_app.render.picture.picture import Picture, draw_picture, height_of
from timeline_app.render.picture.save_file import PictureError
from timeline_app.render.picture.text_painter import TextPainter

_DEFINITIONS = b"<defs>"
_NOT_IN_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
"""What XML 1.0 allows in no form (production Char), as UTF-8; Qt writes it as it comes."""

_IN_JSON = {character: f"\\u{ord(character):04x}" for character in "\ufffe\uffff"}
"""What of that a text in JSON may hold, as JSON can also say it."""

_SIZE = re.compile(rb'width="[^"]*" height="[^"]*"')
_REPLACEMENT = "\ufffd".encode()


class SvgPainter(TextPainter):
    """Draws shapes with Qt, and keeps places for texts."""

    def __init__(self, slots: TextSlots) -> None:
        super().__init__()
        self.slots = slots

    @override
    def put_text(self, where: QPointF, text: str, *, is_top: bool) -> None:
        if not self.slots.put(self, where, text, is_top=is_top):
            super().put_text(where, text, is_top=is_top)


def svg_of(picture: Picture, about: About, sheet: int | None = None) -> bytes:
    """The picture, or one of its sheets, as a file. Raises `PictureError`."""
    size = QSize(picture.width_px, height_of(picture, sheet))
    # The default, SVG Tiny 1.2, has no clips, which keep marks out of the lane headers.
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setResolution(round(about.dpi))
    generator.setTitle(about.title)
    generator.setDescription(about.description)
    letters = SvgLetters()
    painter = SvgPainter(TextSlots(letters.carries))
    if not painter.begin(generator):
        raise PictureError(words.tr("the picture could not be drawn as SVG"))
    top = (sheet or 0) * size.height()
    painter.part = QRectF(0, 0, size.width(), size.height())
    painter.translate(0, -top)
    draw_picture(painter, picture)
    painter.end()
    drawn = letters.put_in(bytes(buffer.data().data()), painter.slots.texts)
    drawn = drawn.replace(_DEFINITIONS, _DEFINITIONS + b"\n" + letters.definitions(), 1)
    drawn = _with_metadata(drawn, about)
    drawn = _SIZE.sub(_size_of(size, about.dpi), drawn, count=1)
    return _NOT_IN_XML.sub(_REPLACEMENT, drawn)


def _size_of(size: QSize, dpi: float) -> bytes:
    """Width and height: in pixels for a screen, on paper in millimetres.

    Qt rounds millimetres up too, and a reader makes a whole pixel of that.
    """
    sides = (size.width(), size.height())
    if dpi == SCREEN_DPI:
        return b'width="%d" height="%d"' % sides
    return b'width="%.3fmm" height="%.3fmm"' % tuple(side / dpi * MM_PER_INCH for side in sides)


def _with_metadata(drawn: bytes, about: About) -> bytes:
    """The file with metadata elements after its description (SVG 1.1, 21.2)."""
    head, definitions, rest = drawn.partition(_DEFINITIONS)
    elements = "".join(
        f'<metadata id="{name}">{escape(text, _IN_JSON)}</metadata>\n' for name, text in about.parts
    )
    return head + elements.encode("utf-8", "replace") + definitions + rest
