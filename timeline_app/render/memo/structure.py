"""What is a heading, a quote, a note: for those who have a document read to them.

PDF 1.7, 14.7 and 14.8.
"""

from __future__ import annotations

from array import array

from timeline_app.core.value import Value, field
from timeline_app.render.memo.pdf_stream import PdfStream, text_of


class Element(Value, eq=False):
    """A paragraph, heading, note or picture; `lines` of it are still to come."""

    number: int
    tag: bytes
    lines: int
    language: str = ""
    description: str = ""
    parts: list[tuple[int, int]] = field(default_factory=list)
    """Where it stands: the object of a page, and the number of the part of that page."""


class Structure:
    """The elements of a document, each written once all of it stands on pages."""

    def __init__(self, stream: PdfStream) -> None:
        self._stream = stream
        self._root, self._document = stream.reserve(), stream.reserve()
        self._elements, self._pages = array("Q"), array("Q")
        self._on_page: list[Element] = []

    def begin(self, tag: bytes, lines: int, language: str = "", description: str = "") -> Element:
        """An element that comes next to be read."""
        element = Element(self._stream.reserve(), tag, lines, language, description)
        self._elements.append(element.number)
        return element

    def part(self, element: Element, page: int, lines: int) -> int:
        """The number of a part of a page, which shows so many lines of an element."""
        number = len(self._on_page)
        self._on_page.append(element)
        element.parts.append((page, number))
        element.lines -= lines
        if not element.lines:
            self._write(element)
        return number

    def end_page(self) -> int:
        """The number of the page that was ended, to be kept in it."""
        held = b" ".join(b"%d 0 R" % element.number for element in self._on_page)
        self._on_page.clear()
        self._pages.append(self._stream.add(b"[%b]" % held))
        return len(self._pages) - 1

    def finish(self) -> int:
        """Write what leads to the elements; the number of its object."""
        stream = self._stream
        leaves = b" ".join(b"%d %d 0 R" % leaf for leaf in enumerate(self._pages))
        tree = stream.add(b"<< /Nums [%b] >>" % leaves)
        kids = b" ".join(b"%d 0 R" % number for number in self._elements)
        document = b"<< /Type /StructElem /S /Document /P %d 0 R /K [%b] >>"
        stream.write(self._document, document % (self._root, kids))
        root = b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d >>"
        stream.write(self._root, root % (self._document, tree, len(self._pages)))
        return self._root

    def _write(self, element: Element) -> None:
        parts = b" ".join(b"<< /Type /MCR /Pg %d 0 R /MCID %d >>" % part for part in element.parts)
        more = b""
        if element.language:
            more += b" /Lang " + text_of(element.language)
        if element.description:
            more += b" /Alt " + text_of(element.description)
        held = b"<< /Type /StructElem /S /%b /P %d 0 R /K [%b]%b >>"
        entries = (element.tag, self._document, parts, more)
        self._stream.write(element.number, held % entries)
