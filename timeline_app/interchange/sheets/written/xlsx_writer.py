"""Tables as workbooks of Excel: every text a text, in memory that does not grow with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, BinaryIO

from timeline_app.core.temporary_folders import TemporaryFolder
from timeline_app.core.text.plain_text import storable
from timeline_app.interchange.sheets.all_fields import COLUMNS, ID_WIDTH, headers
from timeline_app.interchange.sheets.cells import Cell, Day, is_too_long, pieces
from timeline_app.interchange.sheets.long_texts import LONG_TEXTS, beginning, is_beginning
from timeline_app.interchange.sheets.written.field_rows import row_of_event
from timeline_app.interchange.sheets.written.further_sheets import (
    OF_EVENTS,
    SOURCES,
    FurtherSheet,
    source_row,
)
from timeline_app.interchange.sheets.written.shown_table import ShownTable
from timeline_app.interchange.texts.limits import MOST_ROWS
from timeline_app.interchange.writing.outgoing import Outgoing, TooManyEventsError

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

EVENTS = "Events"
_FIRST_DAY = date(1900, 3, 1)
"""The first that all spreadsheets count alike: Excel has a 29 February 1900."""
_DAY_FORMATS = (
    ("{day} {short} {year}", "[$-409]d mmm yyyy"),
    ("{year}年{month}月{day}日", 'yyyy"年"m"月"d"日"'),
    ("{year}-{month:02}-{day:02}", "yyyy-mm-dd"),
)
"""How days are shown, and what makes a spreadsheet show them so."""
_PRINTABLE = 260
"""Letters that are still read where a page is as wide as the sheet."""
_SHORT_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
)  # fmt: skip
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write(going: Outgoing, file: BinaryIO, *, shown: ShownTable | None = None) -> None:
    """Write the table as it is shown, or else that of all fields, which is read back.

    With all fields there are further sheets, of people, quotes and sources, to look into. A text
    that a cell has no room for goes on in a sheet of long texts. Raises `TooManyEventsError`.
    """
    if going.count >= MOST_ROWS:
        raise TooManyEventsError
    with _workbook(file) as book:
        if shown is None:
            _write_all_fields(going, book)
        else:
            table = _Sheet(book, EVENTS, shown.headers, shown.widths)
            for details in going.events():
                table.add(shown.cells(details))
        book.end()


def _write_all_fields(going: Outgoing, book: _Book) -> None:
    widths = [*(one.width for one in COLUMNS), ID_WIDTH]
    events = _Sheet(book, EVENTS, headers(is_guarded=False), widths)
    further = [(_further(book, one), one.rows_of) for one in OF_EVENTS]
    for details in going.events():
        events.add(row_of_event(details, going.count))
        for sheet, rows_of in further:
            for row in rows_of(details):
                sheet.add(row)
    sources = _further(book, SOURCES)
    for source in going.sources():
        sources.add(source_row(source))


def _further(book: _Book, one: FurtherSheet) -> _Sheet:
    return _Sheet(book, one.name, one.headers, one.widths, is_to_look_at=True)


class _Book:
    """A workbook that is being written: its sheets, formats of cells, texts that go on."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._sheets: list[_Sheet] = []
        self._long: _Sheet | None = None
        self._long_count = 0
        top = {"valign": "top", "text_wrap": True}
        self.text = book.add_format(top)
        self.header = book.add_format({**top, "bold": True, "bottom": 1})
        self._days = {
            shown: book.add_format({**top, "num_format": form, "align": "left"})
            for shown, form in _DAY_FORMATS
        }

    def add_worksheet(self, name: str, sheet: _Sheet) -> Worksheet:
        """A new sheet of the workbook, of this name or the next that is free."""
        names = {one.name for one in self._book.worksheets()}
        number, free = 2, name
        while free in names:
            free, number = f"{name} {number}", number + 1
        self._sheets.append(sheet)
        return self._book.add_worksheet(free)

    def begun(self, text: str) -> str:
        """The beginning of a text that is too long for a cell; the rest is kept."""
        if self._long is None:
            self._long = _Sheet(self, LONG_TEXTS, ("Number", "Text"), (8, 100))
        self._long_count += 1
        begin, rest = beginning(text, self._long_count)
        for piece in pieces(rest) or [""]:
            self._long.add((self._long_count, piece))
        return begin

    def format_of(self, day: Day) -> Format | None:
        """That by which a spreadsheet shows a day as it is shown here; None where there is none."""
        if day.day < _FIRST_DAY:
            return None
        short = _SHORT_MONTHS[day.day.month - 1]
        parts = {"year": day.day.year, "month": day.day.month, "day": day.day.day, "short": short}
        return next(
            (form for shown, form in self._days.items() if shown.format(**parts) == day.text), None
        )

    def end(self) -> None:
        """Say of each sheet how far it goes."""
        for sheet in self._sheets:
            sheet.end()


class _Sheet:
    """A sheet of the workbook: names of columns that stay in sight, then rows.

    What `is_to_look_at` a spreadsheet lets nobody edit who doesn't say so: it would be lost.
    """

    def __init__(
        self,
        book: _Book,
        name: str,
        names: Sequence[str],
        widths: Sequence[int],
        *,
        is_to_look_at: bool = False,
    ) -> None:
        self._is_to_look_at = is_to_look_at
        self._book, self._name, self._names, self._widths = book, name, names, widths
        self._rows = 0
        self._sheet = self._begun()

    def _begun(self) -> Worksheet:
        sheet = self._book.add_worksheet(self._name, self)
        for at, width in enumerate(self._widths):
            sheet.set_column(at, at, width)
        if self._is_to_look_at:
            sheet.protect("", {"format_columns": True, "format_rows": True, "autofilter": True})
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        if sum(self._widths) <= _PRINTABLE:
            sheet.fit_to_pages(1, 0)
        for at, name in enumerate(self._names):
            sheet.write_string(0, at, storable(name), self._book.header)
        self._rows = 1
        return sheet

    def add(self, cells: Sequence[Cell]) -> None:
        """Write a row; where the sheet is full it is the first of a next one."""
        if self._rows == MOST_ROWS:
            self.end()
            self._sheet = self._begun()
        row, sheet, book = self._rows, self._sheet, self._book
        for at, cell in enumerate(cells):
            if isinstance(cell, int):
                sheet.write_number(row, at, cell, book.text)
            elif isinstance(cell, str):
                self._write(row, at, cell)
            elif form := book.format_of(cell):
                sheet.write_datetime(row, at, cell.day, form)
            else:
                self._write(row, at, cell.text)
        self._rows += 1

    def _write(self, row: int, at: int, text: str) -> None:
        if text:
            text = storable(text)
            if is_too_long(text) or is_beginning(text):
                text = self._book.begun(text)
            self._sheet.write_string(row, at, text, self._book.text)

    def end(self) -> None:
        """Let each column be filtered."""
        self._sheet.autofilter(0, 0, self._rows - 1, len(self._names) - 1)


class _Passing:
    """A file that only seems to take what comes once it has refused something.

    A `ZipFile` that is given up writes its end all the same when it is collected, to a file that
    may be closed by then.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._has_refused = False
        self._at = 0
        """Where it seems to be written next."""

    def write(self, data: bytes) -> int:
        """Write to the file, or nothing."""
        if not self._has_refused:
            try:
                return self._file.write(data)
            except BaseException:
                self.give_up()
                raise
        self._at += len(data)
        return len(data)

    def tell(self) -> int:
        """Where it is written next."""
        return self._at if self._has_refused else self._file.tell()

    def seek(self, offset: int) -> int:
        """Go there, counted from the start."""
        if not self._has_refused:
            return self._file.seek(offset)
        self._at = offset
        return offset

    def flush(self) -> None:
        """Write what waits in memory."""
        if not self._has_refused:
            self._file.flush()

    def give_up(self) -> None:
        """Take nothing more."""
        self._has_refused = True


def _close(book: Workbook) -> None:
    """Write all of it. Raises `OSError`."""
    from xlsxwriter.exceptions import FileCreateError

    try:
        book.close()
    except FileCreateError as error:
        raise error.args[0] from None


@contextmanager
def _workbook(file: BinaryIO) -> Iterator[_Book]:
    """A workbook that is whole at the end; after an error nothing of it is left but in the file."""
    from xlsxwriter import Workbook

    passing = _Passing(file)
    with TemporaryFolder() as folder:
        book = Workbook(passing, {**_OPTIONS, "tmpdir": str(folder)})
        try:
            yield _Book(book)
            _close(book)
        except BaseException:
            passing.give_up()
            raise
        finally:
            for sheet in book.worksheets():
                sheet.row_data_fh.close()
