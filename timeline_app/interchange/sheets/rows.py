"""Rows of a sheet as texts, whatever kind of file they stand in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from timeline_app.interchange.foreign.csv_rows import raw_of_row
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault
from timeline_app.interchange.texts.limits import LONGEST_FIELD, LONGEST_RAW, MOST_COLUMNS

TypedCell = str | bool | float | date | datetime | time | timedelta
"""What a cell of a workbook holds, as its program keeps it."""


class CellLink(NamedTuple):
    """Where words of the cell in a place lead to."""

    at: int
    url: str
    title: str


class NumberedRow(NamedTuple):
    """A row by its number, counted from 1 on, headers and empty rows included.

    `is_whole` is False where something of it could not be read, `is_ended` where a quotation mark
    opens its last cell that nothing closes. `text` is what stands in the file
    where that is text, and `links` are those of its cells, of which a page has some.
    """

    number: int
    cells: tuple[str, ...]
    is_whole: bool = True
    text: str = ""
    links: tuple[CellLink, ...] = ()
    is_ended: bool = True

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands in it."""
        return not any(cell.strip() for cell in self.cells)

    @property
    def place(self) -> str:
        """Where it stands, as faults and origins say it."""
        return f"row {self.number}"

    @property
    def raw(self) -> str:
        """The row as it stands, else as a line of CSV; or the beginning of it."""
        return self.text[:LONGEST_RAW] or raw_of_row(self.cells)


def cut_faults(row: NumberedRow) -> Iterator[ForeignFault]:
    """What was not read because a row is too long, or a quotation mark is left open."""
    if not row.is_whole:
        yield ForeignFault(row.place, row.raw, FaultReason.TOO_LONG)
    if not row.is_ended:
        yield ForeignFault(row.place, row.raw, FaultReason.OPEN_QUOTE)


def text_row(number: int, cells: Sequence[str], text: str = "") -> NumberedRow:
    """A row of texts, of no more columns and letters than any honest one has."""
    kept = tuple(_bare(cell) for cell in cells[:MOST_COLUMNS])
    is_whole = len(cells) <= MOST_COLUMNS and all(len(cell) <= LONGEST_FIELD for cell in kept)
    return NumberedRow(number, tuple(cell[:LONGEST_FIELD] for cell in kept), is_whole, text)


def cell_text(cell: TypedCell) -> str:
    """What a typed cell says: days as EDTF, times as hh:mm, whole numbers without ".0"."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float | int):
        return str(int(cell)) if float(cell).is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return f"{cell.date().isoformat()} {_clock(cell.time())}"
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return _clock(cell)
    return _of_duration(cell)


def _clock(clock: time) -> str:
    return clock.strftime("%H:%M:%S" if clock.second else "%H:%M")


def _of_duration(span: timedelta) -> str:
    """A time of day is kept as a duration by some programs."""
    seconds = round(span.total_seconds())
    hours, rest = divmod(abs(seconds), 3_600)
    sign = "-" if seconds < 0 else ""
    return f"{sign}{hours:02}:{rest // 60:02}" + (f":{rest % 60:02}" if rest % 60 else "")


def _bare(cell: str) -> str:
    return cell.replace("\0", "") if "\0" in cell else cell
