"""Tables of pages, saved or copied out of documents, spreadsheets and browsers."""

from __future__ import annotations

from typing import NamedTuple

from typing_extensions import override

from timeline_app.core.evidence.text_input import TextReadError, UnreadTextReason
from timeline_app.interchange.sheets.rows import CellLink, NumberedRow, text_row
from timeline_app.interchange.texts.html import PageReader
from timeline_app.interchange.texts.html_layout import HtmlLayout
from timeline_app.interchange.texts.limits import MOST_COLUMNS, MOST_PASTED_CELLS
from timeline_app.interchange.texts.paragraphs import Budget

_CELLS = ("td", "th")
_BESIDE_CAPTION = (*_CELLS, "tr", "thead", "tbody", "tfoot", "colgroup")
"""What ends a caption that nothing else has ended."""
_OF_WEB = ("http://", "https://")


_LONGEST_LINE = 120
"""Letters of a line above a table that is its title."""
_NO_TITLE = (".", ":", ";", ",", "。", "：")
"""How a line ends that is no title but goes on, or is prose."""


class PageTable(NamedTuple):
    """A table of a page, and what it is called there."""

    rows: tuple[NumberedRow, ...] = ()
    caption: str = ""


def table_of_html(html: str) -> PageTable:
    """The table that has most cells; one without rows where there is none.

    It is called what its caption says, else what the one line above it does, where a page has no
    more before its first table, as one that was copied out of a document. What several columns
    share stands in the first of them; what several rows share, as a day does that is written once
    for all that happened on it, stands in each. Raises `TextReadError` for what is too large.
    """
    page = _Tables()
    page.read(html)
    page.end()
    return max(page.tables, key=_size, default=PageTable())


def _size(table: PageTable) -> int:
    return sum(len(row.cells) for row in table.rows)


def _line_above(words: str) -> str:
    """The title that stands above a table, by all words before it."""
    is_one = bool(words) and "\n" not in words and len(words) <= _LONGEST_LINE
    return words if is_one and not words.endswith(_NO_TITLE) else ""


class _Tables(PageReader):
    """A page of which the outermost tables are kept, each cell as plain text."""

    def __init__(self) -> None:
        super().__init__(frozenset(), is_page=False)
        self.tables: list[PageTable] = []
        self._caption = ""
        """Of the table that is open."""
        self._is_in_caption = False
        self._is_first = True
        """Whether no table has begun yet."""
        self._depth = 0
        """How many tables are open."""
        self._rows: list[list[str]] = []
        self._shared: dict[int, tuple[str, int, int]] = {}
        """By columns the text that stands in further rows too, the last of them, and the last
        that has it already."""
        self._spans = (1, 1)
        self._is_in_cell = False
        self._count = 0
        self._links: dict[int, list[CellLink]] = {}
        """By rows of the table that is open."""
        self._href = ""
        self._link_words: list[str] = []

    @override
    def handle_data(self, data: str) -> None:
        if self._href:
            self._link_words.append(data)
        super().handle_data(data)

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._begin_table()
        elif tag == "a" and self._is_in_cell:
            self._end_link()
            self._href = (dict(attrs).get("href") or "").strip()
        if self._depth == 1:
            self._begin_part(tag, dict(attrs))
        super().handle_starttag(tag, attrs)

    def _begin_part(self, tag: str, attributes: dict[str, str | None]) -> None:
        """Begin a caption, a row or a cell of the table that is open."""
        if tag == "caption":
            self._begin_caption()
        elif tag in _BESIDE_CAPTION:
            self._end_caption()
        if tag == "tr":
            self._end_cell()
            self._end_row()
            self._rows.append([])
        elif tag in _CELLS:
            self._end_cell()
            self._begin_cell(attributes)

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._end_link()
        if self._depth == 1 and tag in ("caption", "table"):
            self._end_caption()
        if self._depth == 1 and tag in (*_CELLS, "tr", "table"):
            self._end_cell()
            if tag not in _CELLS:
                self._end_row()
        if tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._end_table()
        super().handle_endtag(tag)

    def end(self) -> None:
        """End what the page leaves open."""
        self._end_caption()
        self._end_cell()
        self._end_row()
        self._end_table()

    def _begin_table(self) -> None:
        self._depth += 1
        if self._is_first:
            self._is_first = False
            self._caption = _line_above(self.layout.words().strip())

    def _begin_caption(self) -> None:
        self._end_cell()
        self._is_in_caption = True
        self.layout = HtmlLayout(Budget())

    def _end_caption(self) -> None:
        if self._is_in_caption:
            self._is_in_caption = False
            self._caption = " ".join(self.layout.words().split()) or self._caption

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        if not self._rows:
            self._rows.append([])
        self._fill_shared()
        self._spans = (_number(attributes.get("colspan")), _number(attributes.get("rowspan")))
        self._is_in_cell = True
        self.layout = HtmlLayout(Budget())

    def _end_cell(self) -> None:
        if not self._is_in_cell:
            return
        self._end_link()
        self._is_in_cell = False
        text = self.layout.words().strip()
        columns, rows = self._spans
        row = self._rows[-1]
        for at in range(columns):
            if len(row) >= MOST_COLUMNS:
                break
            cell = "" if at else text
            if rows > 1:
                last = len(self._rows) + rows - 1
                self._shared[len(row)] = (cell, last, len(self._rows))
            self._put(row, cell)

    def _end_link(self) -> None:
        if self._href.startswith(_OF_WEB):
            words = " ".join("".join(self._link_words).split())
            link = CellLink(len(self._rows[-1]), self._href, words)
            self._links.setdefault(len(self._rows), []).append(link)
        self._href = ""
        self._link_words.clear()

    def _put(self, row: list[str], cell: str) -> None:
        row.append(cell)
        self._count += 1
        if self._count > MOST_PASTED_CELLS:
            raise TextReadError(UnreadTextReason.UNSAFE)

    def _fill_shared(self) -> None:
        """Put what rows above share with this one where the next cell would stand."""
        row = self._rows[-1]
        while len(row) in self._shared and self._shared[len(row)][2] < len(self._rows):
            cell, last, _ = self._shared[len(row)]
            if last <= len(self._rows):
                del self._shared[len(row)]
            else:
                self._shared[len(row)] = (cell, last, len(self._rows))
            self._put(row, cell)

    def _end_row(self) -> None:
        if self._rows:
            self._fill_shared()

    def _end_table(self) -> None:
        if self._rows:
            numbered = enumerate(self._rows, start=1)
            rows = (
                text_row(number, row)._replace(links=tuple(self._links.get(number, ())))
                for number, row in numbered
            )
            self.tables.append(PageTable(tuple(rows), self._caption))
        self._rows, self._shared, self._links, self._caption = [], {}, {}, ""


def _number(span: str | None) -> int:
    text = (span or "").strip()
    return min(max(int(text), 1), MOST_COLUMNS) if text.isdecimal() and len(text) < 6 else 1
