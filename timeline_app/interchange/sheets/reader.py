"""Sheets of any columns: CSV and the like, workbooks of XLSX and ODS, tables of web pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice

from timeline_app.core.value import replace
from timeline_app.interchange.foreign.appearance import is_head_of_word
from timeline_app.interchange.foreign.reader import (
    NOT_MINE,
    Certainty,
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
    Sniffed,
)
from timeline_app.interchange.foreign.values import ForeignPart
from timeline_app.interchange.sheets.all_fields import is_of_all_fields, says_all_fields
from timeline_app.interchange.sheets.delimited import rows_of_lines, separator_of
from timeline_app.interchange.sheets.guess import SAMPLE_ROWS, guessed
from timeline_app.interchange.sheets.long_texts import LONG_TEXTS, whole_rows
from timeline_app.interchange.sheets.looking import likely_sheet
from timeline_app.interchange.sheets.names import column_of_name
from timeline_app.interchange.sheets.opened import opened_sheets, start_of_text
from timeline_app.interchange.sheets.reading import SheetRows, evidence_of_sheet
from timeline_app.interchange.sheets.workbooks import is_workbook

NAME = "sheet"
_NO_SHEET = ("{", "[")


def sniff(head: bytes, name: str) -> Sniffed:
    """By rows that have the same number of columns, or by what a workbook begins with."""
    del name
    if is_workbook(head):
        return Sniffed(Certainty.PERHAPS, "a workbook")
    text = start_of_text(head)
    if text.startswith("<"):
        is_table = "<table" in text.casefold() or is_head_of_word(head)
        return Sniffed(Certainty.PERHAPS, "a table of a page") if is_table else NOT_MINE
    if not text or text[0] in _NO_SHEET or "\0" in text:
        return NOT_MINE
    if says_all_fields(text):
        return Sniffed(Certainty.SURELY, "all fields of events")
    separator = separator_of(text)
    if not separator or (separator == "," and not _is_table(text)):
        return NOT_MINE
    return Sniffed(Certainty.PERHAPS, "rows with columns")


def _is_table(text: str) -> bool:
    """Whether what stands between commas is no prose: it has a header, or is all alike.

    Prose has a gap behind each of its commas.
    """
    rows = list(islice(rows_of_lines(text.splitlines(keepends=True), ","), SAMPLE_ROWS))
    filled = [row for row in rows if not row.is_empty]
    has_gaps = all(cell[:1].isspace() for row in filled for cell in row.cells[1:] if cell)
    if len({len(row.cells) for row in filled}) == 1 and not has_gaps:
        return True
    header = guessed(rows).header_row
    names = next((row.cells for row in rows if row.number == header), ())
    return sum(column_of_name(name) is not None for name in names) > 1


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The events of a sheet row by row. Raises `ForeignRefusedError`."""
    yield from sheet_in(file).parts()


def sheet_in(file: ForeignFile) -> SheetRows:
    """The sheet in a file, as its options say: of a workbook the one likeliest to have events.

    Raises `ForeignRefusedError` for a file with no sheet that says when something was.
    """
    opened = opened_sheets(file)
    likely = likely_sheet(file, opened)
    if not likely.mapping.has_dates:
        raise ForeignRefusedError(RefusalReason.NO_EVENTS)
    rows = partial(opened.rows_of, likely.name)
    if LONG_TEXTS in opened.names and is_of_all_fields(likely.mapping.names):
        rows = partial(whole_rows, rows, partial(opened.rows_of, LONG_TEXTS))
    sheet = SheetRows(
        rows,
        likely.guess.header_row,
        likely.mapping,
        likely.guess.caption,
        day_order=file.options.day_order,
        name=likely.name,
    )
    return replace(sheet, evidence=evidence_of_sheet(sheet))
