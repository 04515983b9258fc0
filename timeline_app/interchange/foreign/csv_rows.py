"""The rows of a table in CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason
from timeline_app.interchange.texts.limits import LONGEST_LINE, LONGEST_RAW

_MOST_EMPTY = 1_000_000
Row = tuple[int, list[str] | None]
"""Its number; no cells where it is no CSV, such as a cell without end."""


def csv_rows(lines: Iterable[str], separator: str = ",", before: int = 0) -> Iterator[Row]:
    """The rows that a text goes on with, counted on from those before.

    Raises `ForeignRefusedError` where the encoding isn't what it seemed, and for a million rows
    on end with nothing in them.
    """
    reader = csv.reader((line[:LONGEST_LINE] for line in lines), delimiter=separator)
    number, empty = before, 0
    while True:
        number += 1
        row: list[str] | None = None
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            pass
        except UnicodeDecodeError as error:
            raise ForeignRefusedError(RefusalReason.ENCODING) from error
        empty = 0 if row and any(row) else empty + 1
        if empty > _MOST_EMPTY:
            raise ForeignRefusedError(RefusalReason.UNSAFE, "empty rows")
        yield number, row


class TextRow(NamedTuple):
    """A row with its text in the file: quotes, separators and all.

    `is_ended` is False for the last where a quotation mark in it is never closed: what stands
    behind that is one cell, however many rows were meant.
    """

    number: int
    cells: list[str] | None
    text: str
    is_ended: bool = True


def rows_as_they_stand(lines: Iterable[str], separator: str) -> Iterator[TextRow]:
    """The same rows, each with its text in the file."""
    taken: list[str] = []
    is_ended = True

    def taking() -> Iterator[str]:
        nonlocal is_ended
        for line in lines:
            taken.append(line)
            yield line
        is_ended = not taken  # else the row wants another line

    for number, cells in csv_rows(taking(), separator):
        text = taken[0] if len(taken) == 1 else "".join(taken)
        taken.clear()
        yield TextRow(number, cells, text.rstrip("\r\n"), is_ended)


def raw_of_row(row: Sequence[str]) -> str:
    """A row as CSV, or its start."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(row)
    return text.getvalue()[:LONGEST_RAW]
