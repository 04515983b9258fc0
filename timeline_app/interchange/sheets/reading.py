"""A sheet that is being read: its rows, what its columns are, and in what order days stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.value import Value
from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason
from timeline_app.interchange.foreign.values import ForeignHead, ForeignPart
from timeline_app.interchange.sheets.all_fields import is_of_all_fields
from timeline_app.interchange.sheets.day_order import DayEvidence, is_in_numbers
from timeline_app.interchange.sheets.events import Orders, events_of_rows
from timeline_app.interchange.sheets.field_events import events_of_field_rows
from timeline_app.interchange.sheets.mapping import Mapping
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.interchange.sheets.rows import NumberedRow

_DIGIT = re.compile(r"\d")
_MOST_SILENT = 1_000_000
_DATED = (ColumnMeaning.DATE, ColumnMeaning.END)


class SheetRows(Value, frozen=True):
    """Rows, as often as they are asked for, and how they are read.

    `header_row` is the row with the names of the columns, 0 where there is none; what stands
    above is `caption`. `evidence` is that of the whole sheet for each column of dates; `day_order`
    is what somebody said for those that have none. `name` is that of one of a workbook.
    """

    rows: Callable[[], Iterator[NumberedRow]]
    header_row: int
    mapping: Mapping
    caption: str = ""
    evidence: tuple[tuple[ColumnMeaning, DayEvidence], ...] = ()
    day_order: DayOrder | None = None
    name: str = ""

    def _options(self, orders: Orders) -> Iterator[tuple[str, str]]:
        """How it is read, as imports keep it."""
        if self.name:
            yield "sheet", self.name
        yield "header row", str(self.header_row)
        for column, order in orders.items():
            if order is not None:
                yield f"order in {column.value}", order.value

    def body(self) -> Iterator[NumberedRow]:
        """The rows below the header."""
        return (row for row in self.rows() if row.number > self.header_row)

    def parts(self) -> Iterator[ForeignPart]:
        """The title, then an event for each row, and what of it was not read."""
        orders = {column: evidence.order or self.day_order for column, evidence in self.evidence}
        columns = self.mapping.pairs()
        yield ForeignHead(self.caption, columns=columns, options=tuple(self._options(orders)))
        events = events_of_field_rows if is_of_all_fields(self.mapping.names) else events_of_rows
        yield from events(self.body(), self.mapping, orders)


def evidence_of_sheet(sheet: SheetRows) -> tuple[tuple[ColumnMeaning, DayEvidence], ...]:
    """The evidence for each column of dates: for those without numbers there is none.

    Raises `ForeignRefusedError` for a million rows on end that say nothing of when.
    """
    places = {
        column: sheet.mapping.places(column)[0] for column in _DATED if sheet.mapping.places(column)
    }
    found = dict.fromkeys(places, DayEvidence())
    dating = [at for column in (*_DATED, ColumnMeaning.YEAR) for at in sheet.mapping.places(column)]
    silent = 0
    for row in sheet.body():
        is_said = any(_DIGIT.search(row.cells[at]) for at in dating if at < len(row.cells))
        silent = 0 if is_said else silent + 1
        if silent > _MOST_SILENT:
            raise ForeignRefusedError(RefusalReason.NO_EVENTS)
        for column, at in places.items():
            if at < len(row.cells) and is_in_numbers(row.cells[at]):
                found[column] = found[column].with_cell(row.cells[at])
    return tuple(found.items())
