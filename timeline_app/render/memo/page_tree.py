"""The pages of a document as a tree of two levels (PDF 1.7, 7.7.3)."""

from __future__ import annotations

from timeline_app.render.memo.pdf_stream import PdfStream, references

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
