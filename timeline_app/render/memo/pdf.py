"""A memo as PDF: pages with notes at their foot, an outline, links, and a text to be searched.

Pages are written as they come: what is kept in memory are the fonts and, for each object, where
it stands in the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, pairwise
from typing import BinaryIO

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QPainter

from timeline_app.core.memo.blocks import Block, Heading, MemoFigure, Paper, TextSpan
from timeline_app.core.value import Value
from timeline_app.render.formats.metadata import PROGRAM
from timeline_app.render.formats.pdf_file import real_of, stream_of, string_of
from timeline_app.render.memo.flow import Flow, MemoPage
from timeline_app.render.memo.lines import lines_of
from timeline_app.render.memo.looks import FOOTER, FOOTER_LOOK, POINT, SIDE
from timeline_app.render.memo.outline import Outline, OutlinePlace
from timeline_app.render.memo.page import content_of, links_of, placed_rows, sheet_of
from timeline_app.render.memo.pdf_stream import PdfStream, references, text_of
from timeline_app.render.memo.rows import MemoRows, plain
from timeline_app.render.memo.structure import Element, Structure
from timeline_app.render.memo.words import SetWords

_PAGES_TOGETHER = 200


class PageTree:
    """Takes pages as they are written; the tree is never in memory as a whole."""

    def __init__(self, stream: PdfStream) -> None:
        self._stream, self._root = stream, stream.reserve()
        self._branch = 0
        self._branches: list[int] = []
        self._leaves: list[int] = []
        self.count = 0

    def parent(self) -> int:
        """The object that the next page hangs on."""
        self._branch = self._branch or self._stream.reserve()
        return self._branch

    def add(self, page: int) -> None:
        """Take a page that hangs on `parent`."""
        self._leaves.append(page)
        self.count += 1
        if len(self._leaves) == _PAGES_TOGETHER:
            self._end_branch()

    def finish(self) -> int:
        """Write the tree; the number of its object."""
        if self._leaves:
            self._end_branch()
        held = b"<< /Type /Pages /Kids %b /Count %d >>" % (references(self._branches), self.count)
        self._stream.write(self._root, held)
        return self._root

    def _end_branch(self) -> None:
        held = b"<< /Type /Pages /Parent %d 0 R /Kids %b /Count %d >>"
        entries = (self._root, references(self._leaves), len(self._leaves))
        self._stream.write(self._branch, held % entries)
        self._branches.append(self._branch)
        self._leaves.clear()
        self._branch = 0


def image_object(stream: PdfStream, png: bytes) -> int:
    """Add a picture, on white where it is clear; the number of its object (PDF 1.7, 8.9.5).

    What is no picture is one of a single white pixel.
    """
    image = QImage()
    if not image.loadFromData(png):
        image = QImage(1, 1, QImage.Format.Format_RGB888)
        image.fill("white")
    if image.hasAlphaChannel():
        image = _on_white(image)
    flat = image.convertToFormat(QImage.Format.Format_RGB888)
    wide = flat.width() * 3
    data, step = bytes(flat.constBits()), flat.bytesPerLine()
    rows = b"".join(data[at : at + wide] for at in range(0, step * flat.height(), step))
    held = (
        b"/Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB"
        b" /BitsPerComponent 8" % (flat.width(), flat.height())
    )
    return stream.add(stream_of(held, rows))


def _on_white(image: QImage) -> QImage:
    ground = QImage(image.size(), QImage.Format.Format_RGB888)
    ground.fill("white")
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground


_NUMBER_ROOM = 40 * POINT
"""Between the title at the foot of a page and the end of the line, where the number stands."""


class MemoPages(Value, frozen=True):
    """What the file and the foot of its pages say of the memo.

    `language` is that of the memo as in BCP 47.
    """

    title: str = ""
    language: str = "en-US"
    paper: Paper = Paper.A4


def write_memo_pdf(blocks: Iterable[Block], file: BinaryIO, pages: MemoPages | None = None) -> None:
    """Write a memo, in memory that grows with its length by a few bytes a paragraph alone.

    `file` is written from start to end. Needs an application for its fonts, but no display. Raises
    what `blocks` and `file` raise; what was written until then is no document.
    """
    _MemoPdf(file, pages or MemoPages()).write(blocks)


class _MemoPdf:
    """A document that is being written."""

    def __init__(self, file: BinaryIO, pages: MemoPages) -> None:
        self._pages = pages
        self._sheet, self._words = sheet_of(*pages.paper.size_mm), SetWords()
        self._stream = stream = PdfStream(file)
        self._structure, self._outline = Structure(stream), Outline(stream)
        self._tree, self._resources = PageTree(stream), stream.reserve()
        self._rows = MemoRows(self._sheet, self._words, self._structure)
        self._flow = Flow(self._sheet.text_height, self._write_page)
        self._images: list[int] = []
        self._headings: dict[int, Heading] = {}
        """Those that aren't on a page yet, by their elements."""

    def write(self, blocks: Iterable[Block]) -> None:
        """Write all of it."""
        for block, after in pairwise(chain(blocks, (None,))):
            if isinstance(block, MemoFigure):
                self._flow.add(self._rows.figure_row(block, b"I%d" % len(self._images)))
                self._images.append(image_object(self._stream, block.png))
            elif block is not None:
                for row in self._rows.text_rows(block, after):
                    if isinstance(block, Heading) and block.level > 1:
                        self._headings.setdefault(row.element.number, block)
                    self._flow.add(row)
        self._flow.finish()
        if not self._tree.count:
            self._write_page(MemoPage())
        self._end()

    def _write_page(self, page: MemoPage) -> None:
        stream, sheet, number = self._stream, self._sheet, self._stream.reserve()

        def marked(element: Element, lines: int) -> int:
            return self._structure.part(element, number, lines)

        content = content_of(page, sheet, self._footer(self._tree.count + 1), marked)
        contents = stream.add(stream_of(b"", content))
        links = [
            stream.add(_annotation(area, link.address)) for area, link in links_of(page, sheet)
        ]
        size = (real_of(sheet.width / POINT), real_of(sheet.height / POINT))
        stream.write(
            number,
            b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %b %b] /Contents %d 0 R"
            b" /Resources %d 0 R /StructParents %d /Tabs /S /Annots %b >>"
            % (
                self._tree.parent(),
                *size,
                contents,
                self._resources,
                self._structure.end_page(),
                references(links),
            ),
        )
        self._add_to_outline(page, number)
        self._tree.add(number)

    def _add_to_outline(self, page: MemoPage, number: int) -> None:
        for top, _, element in placed_rows(page, self._sheet):
            heading = self._headings.pop(element.number, None)
            if heading is not None:
                place = OutlinePlace(number, top / POINT)
                self._outline.add(plain(heading.inlines), place, is_group=not heading.anchor)

    def _footer(self, page: int) -> list[bytes]:
        """The number of a page, and but for the first the title."""
        number, width = str(page), self._sheet.text_width
        shown = [(width - self._words.word(number, FOOTER_LOOK.type).width, number)]
        if page > 1:
            shown.append((0.0, self._pages.title))
        found = []
        for x, text in shown:
            lines = lines_of((TextSpan(text),), FOOTER_LOOK, width - _NUMBER_ROOM, self._words)
            where = (real_of(SIDE + x), real_of(FOOTER))
            found += [b"q 1 0 0 1 %b %b cm\n%b\nQ" % (*where, line.operators) for line in lines[:1]]
        return found

    def _end(self) -> None:
        stream, pages = self._stream, self._pages
        fonts = [
            b"/%b %d 0 R" % (font.name, font.add_to(stream)) for font in self._words.fonts.used()
        ]
        images = [b"/I%d %d 0 R" % image for image in enumerate(self._images)]
        resources = (b" ".join(fonts), b" ".join(images))
        stream.write(self._resources, b"<< /Font << %b >> /XObject << %b >> >>" % resources)
        catalog = stream.add(
            b"<< /Type /Catalog /Pages %d 0 R /Outlines %d 0 R /PageMode /UseOutlines"
            b" /StructTreeRoot %d 0 R /MarkInfo << /Marked true >> /Lang %b"
            b" /ViewerPreferences << /DisplayDocTitle true >> >>"
            % (
                self._tree.finish(),
                self._outline.finish(),
                self._structure.finish(),
                text_of(pages.language),
            )
        )
        info = (text_of(pages.title), text_of(PROGRAM))
        stream.finish(catalog, stream.add(b"<< /Title %b /Creator %b >>" % info))


def _annotation(area: bytes, address: str) -> bytes:
    """What makes an area lead to an address (PDF 1.7, 12.5.6.5)."""
    target = string_of(bytes(QUrl(address).toEncoded().data()))
    return (
        b"<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 /Rect [%b]"
        b" /A << /S /URI /URI %b >> >>" % (area, target)
    )
