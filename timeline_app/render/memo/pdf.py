"""A memo as PDF: pages with notes at their foot, an outline, links, and a text to be searched.

Pages are written as they come: what is kept in memory are the fonts and, for each object, where
it stands in the file.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain, pairwise
from typing import BinaryIO

from PySide6.QtCore import QUrl

from timeline_app.core.memo.blocks import Block, Heading, MemoFigure, TextSpan
from timeline_app.core.memo.paper import Paper
from timeline_app.core.value import Value
from timeline_app.render.formats.metadata import PROGRAM
from timeline_app.render.formats.pdf_file import real_of, stream_of, string_of
from timeline_app.render.memo.flow import Flow, MemoPage
from timeline_app.render.memo.images import image_object
from timeline_app.render.memo.lines import lines_of
from timeline_app.render.memo.looks import FOOTER, FOOTER_LOOK, POINT, SIDE
from timeline_app.render.memo.outline import Outline, OutlinePlace
from timeline_app.render.memo.page import content_of, links_of, placed_rows, sheet_of
from timeline_app.render.memo.page_tree import PageTree
from timeline_app.render.memo.pdf_stream import PdfStream, references, text_of
from timeline_app.render.memo.rows import MemoRows, plain
from timeline_app.render.memo.structure import Element, Structure
from timeline_app.render.memo.words import SetWords

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
