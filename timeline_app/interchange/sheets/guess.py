"""Where the header of a sheet is, and which column is what: by names, else by content."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from timeline_app.core.evidence.csl import is_web_address
from timeline_app.core.value import Value
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.sheets.all_fields import column_of, is_of_all_fields
from timeline_app.interchange.sheets.dates import moment_of
from timeline_app.interchange.sheets.delimited import is_told
from timeline_app.interchange.sheets.mapping import SEVERAL, Mapping
from timeline_app.interchange.sheets.names import ColumnMeaning, column_of_name, end_part
from timeline_app.interchange.sheets.rows import NumberedRow

SAMPLE_ROWS = 200
"""How many rows are looked at."""
_HEADER_ROWS = 20
"""How far down a header may stand."""
_LEAST_DATES = 0.6
_LEAST_ADDRESSES = 0.8
_LONGEST_TITLE = 160
"""Letters that a title has on average at most."""
_LEAST_TITLE = 3
_NUMBER = re.compile(r"[\d\s.,%+\-]*")

_DATING = (ColumnMeaning.DATE, ColumnMeaning.YEAR)


class Guess(Value, frozen=True):
    """Where the names of the columns stand (0: nowhere), what they are, and what is above."""

    header_row: int
    mapping: Mapping
    caption: str = ""


LAST_HEADER_ROW = 10_000
NO_HEADER = -1
"""Somebody has said that no row names the columns."""


def guessed(rows: Sequence[NumberedRow], header_row: int = 0) -> Guess:
    """What the first rows of a sheet say of its columns; `header_row` if somebody said it."""
    header = next((row for row in rows if row.number == header_row), None)
    if header is None and header_row != NO_HEADER:
        header = _header(rows)
    number, said = (header.number, header.cells) if header else (0, ())
    body = [row for row in rows if row.number > number and not row.is_empty]
    width = max([len(said), *(len(row.cells) for row in body)])
    names = _names(said, width)
    columns = _by_names(names if header else [""] * width)
    _date_or_parts(columns, body)
    _by_content(columns, body)
    mapping = Mapping(
        tuple(
            (name, column or ColumnMeaning.LEFT_OUT)
            for name, column in zip(names, columns, strict=True)
        )
    )
    return Guess(number, mapping, _caption(rows, number))


def _header(rows: Sequence[NumberedRow]) -> NumberedRow | None:
    """The first of the rows that has the most names of columns, else a row unlike those below."""
    first = [row for row in rows[:_HEADER_ROWS] if not row.is_empty]
    for row in first:
        if is_of_all_fields(row.cells):
            return row
    found = max(first, key=lambda row: len(_named(row)), default=None)
    if found and (len(_named(found)) > 1 or any(one in _DATING for one in _named(found))):
        return found
    return _unlike_the_rest(first)


def _named(row: NumberedRow) -> list[ColumnMeaning]:
    """The columns that its cells are names of."""
    return [column for cell in row.cells if (column := column_of_name(cell)) is not None]


def _unlike_the_rest(rows: Sequence[NumberedRow]) -> NumberedRow | None:
    """The first row, if no date or number is in it but there is one below each of some cells."""
    if len(rows) < 2:
        return None
    head, *rest = rows
    for at, cell in enumerate(head.cells):
        below = _filled(rest, at)
        if below and cell.strip() and not _is_value(cell) and all(map(_is_value, below)):
            return None if any(map(_is_value, head.cells)) else head
    return None


def _is_value(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(cell.strip())) or is_date(cell)


def is_date(cell: str) -> bool:
    """Whether a cell may be read as a date, in whichever order of day and month."""
    moment = moment_of(cell, None)
    return bool(moment.date) or moment.fault is FaultReason.TWO_READINGS


def _names(cells: Sequence[str], width: int) -> list[str]:
    """The names of the columns, each once: without one it is called by its letter."""
    names: list[str] = []
    for at in range(width):
        name = " ".join(cells[at].split())[:200] if at < len(cells) else ""
        name = name or letter_of(at)
        number, once = 2, name
        while once in names:
            once, number = f"{name} ({number})", number + 1
        names.append(once)
    return names


def letter_of(at: int) -> str:
    """What spreadsheets call a column: A to Z, then AA and on."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _by_names(names: Sequence[str]) -> list[ColumnMeaning | None]:
    """What names say; the first of two that say the same is it, where there can be but one."""
    if is_of_all_fields(names):
        return [column_of(name) for name in names]
    found: list[ColumnMeaning | None] = []
    parts: list[str] = []
    """Which part of an end each of those columns is that say one."""
    for name in names:
        column, part = column_of_name(name), end_part(name)
        is_part = bool(part) and part not in parts and all(parts)
        may_be_again = is_part if column is ColumnMeaning.END else column in SEVERAL
        if column in found and not may_be_again:
            column = None
        elif column is ColumnMeaning.END:
            parts.append(part)
        found.append(column)
    is_in_parts = ColumnMeaning.DATE not in found or ColumnMeaning.YEAR in found
    return found if is_in_parts else _without(found, (ColumnMeaning.MONTH, ColumnMeaning.DAY))


def _without(
    columns: Sequence[ColumnMeaning | None], gone: Sequence[ColumnMeaning]
) -> list[ColumnMeaning | None]:
    return [None if one in gone else one for one in columns]


def _date_or_parts(columns: list[ColumnMeaning | None], rows: Sequence[NumberedRow]) -> None:
    """Of a date in one cell and one in several, keep that in one if most of its cells are dates."""
    if not {ColumnMeaning.DATE, ColumnMeaning.YEAR} <= set(columns):
        return
    at = columns.index(ColumnMeaning.DATE)
    is_date_column = _part(is_date, _filled(rows, at)) >= _LEAST_DATES
    gone = (
        (ColumnMeaning.YEAR, ColumnMeaning.MONTH, ColumnMeaning.DAY)
        if is_date_column
        else (ColumnMeaning.DATE,)
    )
    columns[:] = _without(columns, gone)


def _by_content(columns: list[ColumnMeaning | None], rows: Sequence[NumberedRow]) -> None:
    """What the cells of columns say whose names don't."""
    cells = [_filled(rows, at) for at in range(len(columns))]
    if ColumnMeaning.DATE not in columns and ColumnMeaning.YEAR not in columns:
        _take(columns, ColumnMeaning.DATE, [_part(is_date, one) for one in cells], _LEAST_DATES)
    for at, one in enumerate(cells):
        if columns[at] is None and _part(is_web_address, one) >= _LEAST_ADDRESSES:
            columns[at] = ColumnMeaning.SOURCE
    if ColumnMeaning.TITLE not in columns:
        _take(columns, ColumnMeaning.TITLE, [_titles(one) for one in cells], 0.3)
    if ColumnMeaning.TITLE not in columns and ColumnMeaning.TEXT in columns:
        _entitle(columns, cells)


def _entitle(columns: list[ColumnMeaning | None], cells: Sequence[Sequence[str]]) -> None:
    """Let the texts be the titles, where they are short ones."""
    at = columns.index(ColumnMeaning.TEXT)
    if cells[at] and _mean_length(cells[at]) <= _LONGEST_TITLE:
        columns[at] = ColumnMeaning.TITLE


def _filled(rows: Sequence[NumberedRow], at: int) -> list[str]:
    """What stands in a column, without its empty cells."""
    cells = (row.cells[at].strip() for row in rows if at < len(row.cells))
    return [cell for cell in cells if cell]


def _take(
    columns: list[ColumnMeaning | None], what: ColumnMeaning, parts: Sequence[float], least: float
) -> None:
    """Let the free column that looks most like it be `what`."""
    free = [(part, -at) for at, part in enumerate(parts) if columns[at] is None and part >= least]
    if free:
        columns[-max(free)[1]] = what


def _part(is_such: Callable[[str], bool], cells: Sequence[str]) -> float:
    return sum(map(is_such, cells)) / len(cells) if cells else 0.0


def _titles(cells: Sequence[str]) -> float:
    """How much a column looks like one of titles: words, not too long, each another."""
    words = [cell for cell in cells if not _is_value(cell) and not is_web_address(cell)]
    if not words or not _LEAST_TITLE <= _mean_length(words) <= _LONGEST_TITLE:
        return 0.0
    return len(set(words)) / len(cells)


def _mean_length(cells: Sequence[str]) -> float:
    return sum(map(len, cells)) / len(cells)


def _caption(rows: Sequence[NumberedRow], header_row: int) -> str:
    """What stands alone in the first row above the header: the title of the sheet."""
    for row in rows:
        if row.number >= header_row:
            break
        told = [cell.strip() for cell in row.cells if cell.strip()]
        if told and not (row.number == 1 and is_told(row.cells[0])):
            return " ".join(told[0].split()) if len(told) == 1 else ""
    return ""
