"""Rows of comma- or tab-separated texts: which sign separates them, and what they hold."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator

from timeline_app.interchange.foreign.csv_rows import rows_as_they_stand
from timeline_app.interchange.foreign.decoding import text_of
from timeline_app.interchange.foreign.reader import ForeignFile
from timeline_app.interchange.sheets.all_fields import is_of_all_fields, says_all_fields
from timeline_app.interchange.sheets.rows import NumberedRow, text_row

SEPARATORS = ("\t", ",", ";", "|")
"""In the order in which they are preferred where two do as well."""
_SAMPLE_ROWS = 100
_TOLD = "sep="
_LEAST_ALIKE = 0.8
"""Of the rows so many must have one number of columns."""


def separator_of(sample: str) -> str:
    """The sign by which most rows fall into the same number of columns; empty if none does.

    Excel takes a first line "sep=;" as saying it, and so does this.
    """
    told = sample[len(_TOLD) : len(_TOLD) + 1]
    if is_told(sample) and told in SEPARATORS:
        return told
    if says_all_fields(sample):
        return next((one for one in SEPARATORS if _parts_all_fields(sample, one)), "")
    found = ((_likeness(sample, sign), -at, sign) for at, sign in enumerate(SEPARATORS))
    (alike, columns), _, sign = max(found)
    return sign if alike >= _LEAST_ALIKE and columns > 1 else ""


def _parts_all_fields(sample: str, sign: str) -> bool:
    """Whether the names of the columns of all fields are told apart by a sign."""
    return any(map(is_of_all_fields, _sampled(sample, sign)))


def is_told(text: str) -> bool:
    """Whether a text begins by telling what separates its columns."""
    return text[: len(_TOLD)].casefold() == _TOLD


def _likeness(sample: str, sign: str) -> tuple[float, int]:
    """Which part of the rows has the most common number of columns, and that number."""
    rows = list(_sampled(sample, sign))
    if sign == "\t" and rows and len(rows[0]) == 1:
        del rows[0]  # the title of a table that was copied
    counts = Counter(len(cells) for cells in rows if any(map(str.strip, cells)))
    several = {columns: count for columns, count in counts.items() if columns > 1}
    if not several:
        return 0.0, 0
    columns = max(several, key=lambda one: (several[one], one))
    # Cells that are empty to the end of the row are often left out.
    alike = counts[columns] + sum(
        count for other, count in counts.items() if 1 < other < columns
    ) * (columns > 2)
    return alike / counts.total(), columns


def _sampled(sample: str, sign: str) -> Iterator[list[str]]:
    """The first rows, without one that the sample breaks off in."""
    lines = io.StringIO(sample, newline="")
    reader = csv.reader(lines, delimiter=sign)
    for _ in range(_SAMPLE_ROWS):
        try:
            cells = next(reader)
        except (StopIteration, csv.Error):
            return
        yield cells


def delimited_rows(file: ForeignFile, separator: str) -> Iterator[NumberedRow]:
    """The rows of a file one after another. Raises `ForeignRefusedError`."""
    with text_of(file, newline="") as stream:
        yield from rows_of_lines(stream, separator)


def rows_of_lines(lines: Iterable[str], separator: str) -> Iterator[NumberedRow]:
    """The rows in lines of text; one that is none has no cells and is not whole."""
    for number, cells, text, is_ended in rows_as_they_stand(lines, separator):
        if cells is None:
            yield NumberedRow(number, (), is_whole=False, text=text)
        else:
            row = text_row(number, cells, text)
            yield row if is_ended else row._replace(is_ended=False)
