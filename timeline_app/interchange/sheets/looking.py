"""What a sheet seems to be, told from its first rows: for somebody who is to say what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from timeline_app.core.value import Value, replace
from timeline_app.interchange.foreign.reader import (
    ForeignFile,
    ForeignRefusedError,
    ReadOptions,
    RefusalReason,
)
from timeline_app.interchange.sheets.guess import SAMPLE_ROWS, Guess, guessed
from timeline_app.interchange.sheets.mapping import Mapping, MappingError, mapped
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.interchange.sheets.opened import ANY_ENCODING, OpenedSheets, opened_sheets
from timeline_app.interchange.sheets.rows import NumberedRow

SHOWN_ROWS = 60
_MOST_LIKELY = 2
_LONGEST_SHOWN = 500
"""Letters of a cell."""


class LookedSheet(Value, frozen=True):
    """The beginning of a sheet, and how it is read unless somebody says otherwise.

    `names` are the sheets of a workbook, `sheet` is the one that was looked at. `rows` are the
    first ones as they stand, long cells cut; `header_row` is 0 where no row names the columns.
    """

    names: tuple[str, ...]
    sheet: str
    separator: str
    encoding: str
    header_row: int
    mapping: Mapping
    caption: str
    rows: tuple[NumberedRow, ...]
    is_encoding_told: bool = True
    """Whether the encoding is certain, or said by somebody: else the letters are wrong ones."""


def looked_at(file: ForeignFile) -> LookedSheet:
    """The sheet in a file, as its options say: of a workbook the likeliest.

    One whose encoding can't be told is looked at too. Raises `ForeignRefusedError` for what is no
    sheet, or one without rows.
    """
    try:
        return _looked_at(file, opened_sheets(file))
    except ForeignRefusedError as error:
        if error.reason is not RefusalReason.ENCODING or file.options.encoding:
            raise
    options = replace(file.options, encoding=ANY_ENCODING)
    told = ForeignFile(file.name, file.opened, file.size, options)
    return replace(_looked_at(told, opened_sheets(told)), is_encoding_told=False)


def _looked_at(file: ForeignFile, opened: OpenedSheets) -> LookedSheet:
    one = likely_sheet(file, opened)
    return LookedSheet(
        opened.names,
        one.name,
        opened.separator,
        opened.encoding,
        one.guess.header_row,
        one.mapping,
        one.guess.caption,
        _shown(one.rows, one.guess),
    )


class LikelySheet(Value, frozen=True):
    """A sheet by its first rows: what they say of it, and what somebody has said."""

    name: str
    rows: tuple[NumberedRow, ...]
    guess: Guess
    mapping: Mapping

    @property
    def likelihood(self) -> int:
        """How much it looks like one of events, which have dates, and titles."""
        has_titles = any(column is ColumnMeaning.TITLE for _, column in self.mapping.columns)
        return self.mapping.has_dates * (1 + has_titles)


def likely_sheet(file: ForeignFile, opened: OpenedSheets) -> LikelySheet:
    """The sheet that is asked for; else the first with dates and titles, with dates, with rows.

    Raises `ForeignRefusedError` where there is none, or none with the columns that are told.
    """
    wanted = file.options.sheet
    if wanted and wanted not in opened.names:
        raise ForeignRefusedError(RefusalReason.NO_COLUMN, wanted)
    found: list[LikelySheet] = []
    error: MappingError | None = None
    for name in (wanted,) if wanted else opened.wanted:
        try:
            found += _likely(name, opened, file.options)
        except MappingError as one:
            error = error or one
        if found and found[-1].likelihood == _MOST_LIKELY:
            break
    if found:
        return max(found, key=lambda one: one.likelihood)
    if error is not None:
        raise ForeignRefusedError(RefusalReason.NO_COLUMN, error.part) from error
    raise ForeignRefusedError(RefusalReason.NO_EVENTS)


def _likely(name: str, opened: OpenedSheets, options: ReadOptions) -> Iterator[LikelySheet]:
    """The sheet of this name, unless it is empty. Raises `MappingError`."""
    rows = tuple(islice(opened.rows_of(name), max(0, options.header_row) + SAMPLE_ROWS))
    if not all(row.is_empty for row in rows):
        guess = guessed(rows, options.header_row)
        if 0 < options.header_row != guess.header_row:
            raise MappingError(f"row {options.header_row}")
        guess = replace(guess, caption=guess.caption or opened.caption)
        yield LikelySheet(name, rows, guess, mapped(guess.mapping, options.mapping))


def _shown(rows: Sequence[NumberedRow], guess: Guess) -> tuple[NumberedRow, ...]:
    """The rows to show: as many below the header wherever that stands."""
    return tuple(
        NumberedRow(row.number, tuple(cell[:_LONGEST_SHOWN] for cell in row.cells), row.is_whole)
        for row in rows[: guess.header_row + SHOWN_ROWS]
    )
