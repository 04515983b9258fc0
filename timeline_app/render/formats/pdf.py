"""A picture as PDF: its letters, a text that reads as it looks, and links."""

from __future__ import annotations

import re
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QUrl
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter

from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Translate, words
from timeline_app.render.formats.metadata import PROGRAM, About
from timeline_app.render.formats.pdf_file import PdfFile, real_of, stream_of, string_of
from timeline_app.render.formats.pdf_fonts import PdfFonts, shown_glyphs
from timeline_app.render.formats.shaped_text import GlyphRun, ShapedText
from timeline_app.render.formats.text_slots import SlotText, TextSlots
from timeline_app.render.picture.pages import ClipPainter, Sheets
from timeline_app.render.picture.paper import MOST_MM
from timeline_app.render.picture.save_file import PictureError

RESOLUTION_DPI = 1200
"""Places are exact to so much of an inch; shapes and text are sharp at any size."""

POINTS_PER_INCH = 72
_ANNOTATIONS = re.compile(rb"/Annots \d+ 0 R")


class PdfLink(NamedTuple):
    """Where a page leads to an address, in device pixels."""

    page: int
    area: QRectF
    address: str


class PdfPainter(ClipPainter):
    """Draws shapes with Qt, and notes texts and links for what Qt can't write."""

    def __init__(self, device: QPagedPaintDevice) -> None:
        super().__init__(device)
        self.fonts = PdfFonts()
        self.slots = TextSlots(self._carries)
        self.links: list[PdfLink] = []

    @override
    def put_text(self, where: QPointF, text: str, *, is_top: bool) -> None:
        if not self.slots.put(self, where, text, is_top=is_top):
            super().put_text(where, text, is_top=is_top)

    @override
    def put_link(self, area: QRectF, address: str) -> None:
        shown = self.deviceTransform().mapRect(area).intersected(self.part)
        if is_web_address(address) and not shown.isEmpty():
            self.links.append(PdfLink(self.page, shown, address))

    def _carries(self, text: ShapedText) -> bool:
        return all(self.fonts.font_of(run.font) is not None for run in text.runs)


def pdf_of(sheets: Sheets, about: About, translate: Translate) -> bytes:
    """The pages as PDF, with their letters, their text to be searched and copied, and links.

    Raises `PictureError`.
    """
    size = sheets.size_mm
    if max(size.width(), size.height()) > MOST_MM:
        raise PictureError(words.tr("a page of a PDF can't be larger than 5 m"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(about.title)
    writer.setCreator(PROGRAM)
    writer.setResolution(RESOLUTION_DPI)
    for name, text in about.parts:
        data = QByteArray(text.encode("utf-8", "replace"))
        writer.addFileAttachment(f"{name}.json", data, "application/json")
    sheets.set_up(writer)
    painter = PdfPainter(writer)
    height_dots = writer.height()
    sheets.draw(painter, writer, translate)
    file = PdfFile(bytes(buffer.data().data()))
    _write_texts(file, painter.slots.texts, painter.fonts)
    _write_links(file, painter.links, height_dots)
    return file.write()


def _write_texts(file: PdfFile, texts: list[SlotText], fonts: PdfFonts) -> None:
    """Put each text in its place."""
    contents = [_content_of(text, fonts) for text in texts]
    alphas = {_alpha_of(text): real_of(text.opacity) for text in texts}
    resources = file.add(
        b"<< /Font << %b >> /ExtGState << %b >> >>"
        % (
            b" ".join(b"/%b %d 0 R" % (font.name, font.add_to(file)) for font in fonts.used()),
            b" ".join(b"/%b << /ca %b >>" % alpha for alpha in alphas.items()),
        )
    )
    form = b"/Type /XObject /Subtype /Form /BBox [%b] /Resources %d 0 R"
    for slot, text, content in zip(_slots_of(file), texts, contents, strict=True):
        file[slot] = stream_of(form % (_box_of(text.shaped), resources), content)


def _slots_of(file: PdfFile) -> list[int]:
    """The objects of the images that keep places, in the order in which they were drawn."""
    return file.numbers_of(b"/Subtype /Image")


def _box_of(text: ShapedText) -> bytes:
    """What holds all of a text, with room for what leans out of it."""
    around = 2 * text.ascent
    return b" ".join(map(real_of, (-around, -around, text.width + around, 2 * around)))


def _alpha_of(text: SlotText) -> bytes:
    return b"A%d" % round(text.opacity * 10_000)


def _content_of(text: SlotText, fonts: PdfFonts) -> bytes:
    """The text from its baseline on, in pixels upwards."""
    channels = (text.color.redF(), text.color.greenF(), text.color.blueF())
    color = b" ".join(map(real_of, channels))
    shown = b"\n".join(_run_of(run, fonts) for run in text.shaped.runs)
    return b"/%b gs %b rg BT\n%b\nET" % (_alpha_of(text), color, shown)


def _run_of(run: GlyphRun, fonts: PdfFonts) -> bytes:
    """The glyphs of a font, each at its own place."""
    font = fonts.font_of(run.font)
    assert font is not None
    parts = [b"/%b %b Tf" % (font.name, real_of(run.font.pixelSize()))]
    for x, y, _, operators in shown_glyphs(run, font):
        parts += [b"1 0 0 1 %b %b Tm" % (real_of(x), real_of(-y)), operators]
    return b"\n".join(parts)


def _write_links(file: PdfFile, links: list[PdfLink], height_dots: int) -> None:
    """Make areas of pages lead to their addresses (PDF 1.7, 12.5.6.5 and 12.6.4.7)."""
    pages = file.numbers_of(b"/Type /Page")
    for page in {link.page for link in links}:
        here = [_annotation_of(link, height_dots) for link in links if link.page == page]
        held = file[pages[page]]
        entry = b"/Annots [%b]" % b" ".join(b"%d 0 R" % file.add(one) for one in here)
        file[pages[page]] = _ANNOTATIONS.sub(b"", held).replace(b"<<", b"<<\n" + entry, 1)


def _annotation_of(link: PdfLink, height_dots: int) -> bytes:
    to_points = POINTS_PER_INCH / RESOLUTION_DPI
    area = link.area
    sides = (area.left(), height_dots - area.bottom(), area.right(), height_dots - area.top())
    corners = b" ".join(real_of(side * to_points) for side in sides)
    address = string_of(bytes(QUrl(link.address).toEncoded().data()))
    action = b"<< /S /URI /URI %b >>" % address
    return b"<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [%b] /A %b >>" % (
        corners,
        action,
    )
