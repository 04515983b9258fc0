"""The headings of a document as a tree beside it (PDF 1.7, 12.3.3)."""

from __future__ import annotations

from timeline_app.core.value import Value
from timeline_app.render.memo.pdf_stream import PdfStream, text_of

_MOST_OPEN = 40
"""Headings with more below them are shown closed."""


class OutlinePlace(Value, frozen=True):
    """A place on a page, by the page's object; how far it is above the page's lower edge."""

    page: int
    above_pt: float


class _Item(Value, eq=False):
    """A heading whose next one isn't known yet."""

    number: int
    title: str
    place: OutlinePlace
    parent: int
    before: int = 0
    first: int = 0
    last: int = 0
    below: int = 0


class Outline:
    """Takes headings as they come, and writes each once what follows it is known."""

    def __init__(self, stream: PdfStream) -> None:
        self._stream, self._root = stream, stream.reserve()
        self._upper: _Item | None = None
        self._lower: _Item | None = None
        self._has_groups = False
        self._first = self._last = self._shown = 0

    def add(self, title: str, place: OutlinePlace, *, is_group: bool) -> None:
        """Add the heading of a group, or one of those below the last group."""
        number = self._stream.reserve()
        self._has_groups |= is_group
        upper = self._upper
        if is_group or not self._has_groups or upper is None:
            self._end_lower(0)
            before = self._end_upper(number)
            self._upper = _Item(number, title, place, self._root, before)
            self._first, self._last = self._first or number, number
            return
        before = self._end_lower(number)
        self._lower = _Item(number, title, place, upper.number, before)
        upper.first, upper.last = upper.first or number, number
        upper.below += 1

    def finish(self) -> int:
        """Write the tree; the number of its object."""
        self._end_lower(0)
        self._end_upper(0)
        ends = b" /First %d 0 R /Last %d 0 R" % (self._first, self._last) if self._first else b""
        held = b"<< /Type /Outlines%b /Count %d >>" % (ends, self._shown)
        self._stream.write(self._root, held)
        return self._root

    def _end_lower(self, after: int) -> int:
        ended, self._lower = self._lower, None
        return self._write(ended, after)

    def _end_upper(self, after: int) -> int:
        ended, self._upper = self._upper, None
        if ended is not None:
            self._shown += 1 + (ended.below if ended.below <= _MOST_OPEN else 0)
        return self._write(ended, after)

    def _write(self, item: _Item | None, after: int) -> int:
        """Write a heading; its number, or 0 where there is none."""
        if item is None:
            return 0
        parts = [b"/Title %b /Parent %d 0 R" % (text_of(item.title), item.parent)]
        place = item.place
        parts.append(b"/Dest [%d 0 R /XYZ null %.1f null]" % (place.page, place.above_pt))
        named = ((b"Prev", item.before), (b"Next", after))
        for name, number in (*named, (b"First", item.first), (b"Last", item.last)):
            if number:
                parts.append(b"/%b %d 0 R" % (name, number))
        if item.below:
            is_open = item.below <= _MOST_OPEN
            parts.append(b"/Count %d" % (item.below if is_open else -item.below))
        self._stream.write(item.number, b"<< %b >>" % b" ".join(parts))
        return item.number
