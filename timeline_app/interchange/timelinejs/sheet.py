"""The sheet of slides of TimelineJS, as CSV.

https://docs.google.com/spreadsheets of its page; the columns of the second version as well.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice

from timeline_app.interchange.foreign.csv_rows import csv_rows, raw_of_row
from timeline_app.interchange.foreign.decoding import head_text, text_of
from timeline_app.interchange.foreign.reader import (
    NOT_MINE,
    Certainty,
    ForeignFile,
    ForeignRefusedError,
    RefusalReason,
    Sniffed,
)
from timeline_app.interchange.foreign.values import FaultReason, ForeignFault, ForeignPart
from timeline_app.interchange.timelinejs.rows import column_name, head_of_row, slide_of_row
from timeline_app.interchange.timelinejs.slides import parts_of_slide

NAME = "timelinejs-sheet"
_SEPARATORS = (",", "\t", ";")
_TELLING = ({"year", "headline", "media"}, {"startdate", "headline", "media"})


def sniff(head: bytes, name: str) -> Sniffed:
    """By the names of its columns."""
    del name
    first = next((line for line in head_text(head).splitlines() if line.strip(" ,;\t")), "")
    if _separator(first):
        return Sniffed(Certainty.SURELY, "the columns of a sheet of slides")
    return NOT_MINE


def read(file: ForeignFile) -> Iterator[ForeignPart]:
    """The title slide, then events and eras row by row. Raises `ForeignRefusedError`."""
    with text_of(file, newline="") as stream:
        names = _names(stream)
        heads = (
            head_of_row(_cells(names, row))
            for _, row in csv_rows(stream, names.separator, names.row)
            if row
        )
        head = next((one for one in heads if one), None)
    if head:
        yield head
    is_any = False
    with text_of(file, newline="") as stream:
        _names(stream)
        for number, row in csv_rows(stream, names.separator, names.row):
            place = f"row {number}"
            if row is None:
                yield ForeignFault(place, "", FaultReason.NOT_READ)
                continue
            cells = _cells(names, row)
            is_any = True
            if any(text.strip() for text in row) and not head_of_row(cells):
                yield from parts_of_slide(slide_of_row(cells, place, raw_of_row(row)))
    if not is_any:
        raise ForeignRefusedError(RefusalReason.NO_EVENTS)


class _Names(list[str]):
    """The columns by name, and what separates them."""

    separator = ","
    row = 1


def _names(stream: io.TextIOWrapper) -> _Names:
    """The header, which is the first line that has anything."""
    for number, line in enumerate(islice(stream, 100), start=1):
        if line.strip(" ,;\t\r\n"):
            separator = _separator(line)
            if not separator:
                break
            names = _Names(map(column_name, next(csv.reader([line], delimiter=separator))))
            names.separator, names.row = separator, number
            return names
    raise ForeignRefusedError(RefusalReason.NOT_THIS_FORMAT)


def _separator(line: str) -> str:
    """What separates the columns of a header of such a sheet; empty if it is none."""
    for separator in _SEPARATORS:
        try:
            cells = next(csv.reader([line], delimiter=separator), [])
        except csv.Error:
            continue
        names = set(map(column_name, cells))
        if any(telling <= names for telling in _TELLING):
            return separator
    return ""


def _cells(names: _Names, row: list[str]) -> dict[str, str]:
    cells = {name: text.replace("\0", "") for name, text in zip(names, row, strict=False) if name}
    extra = [text for text in row[len(names) :] if text.strip()]
    return {**cells, **({"further cells": ", ".join(extra)} if extra else {})}
