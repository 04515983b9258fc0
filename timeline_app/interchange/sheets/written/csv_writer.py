"""Tables as CSV: RFC 4180, UTF-8 with a mark by which Excel knows it, no cell a formula."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from timeline_app.core.text.plain_text import storable
from timeline_app.interchange.sheets.all_fields import headers
from timeline_app.interchange.sheets.cells import guarded, text_of
from timeline_app.interchange.sheets.written.field_rows import row_of_event
from timeline_app.interchange.sheets.written.shown_table import ShownTable
from timeline_app.interchange.writing.outgoing import Outgoing

_ROWS_AT_ONCE = 200


def write(going: Outgoing, file: BinaryIO, *, shown: ShownTable | None = None) -> None:
    """Write the table as it is shown, or else that of all fields, which is read back."""
    file.write(BOM_UTF8)
    for lines in _lines(_rows(going, shown)):
        file.write(lines.encode())


def _rows(going: Outgoing, shown: ShownTable | None) -> Iterator[Sequence[str]]:
    if shown is None:
        yield headers(is_guarded=True)
        yield from (row_of_event(details, going.count) for details in going.events())
        return
    yield [storable(name) for name in shown.headers]
    for details in going.events():
        yield [storable(text_of(cell)) for cell in shown.cells(details)]


def _lines(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The rows as lines, some at a time."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for number, row in enumerate(rows, start=1):
        writer.writerow(map(guarded, row))
        if number % _ROWS_AT_ONCE == 0:
            yield text.getvalue()
            text.seek(0)
            text.truncate()
    yield text.getvalue()
