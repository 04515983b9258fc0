"""Whatever a column of a plain sheet is said to be is read as that, and what can't be is told."""

from __future__ import annotations

from typing import Any

import pytest

from tests.interchange.corpus import OPTIONS, events_in, faults_in
from timeline_app.app.opening.sheet_words import column_choices
from timeline_app.core.records.records import Importance, Status, Verification
from timeline_app.core.value import replace
from timeline_app.interchange.foreign.reader import file_of
from timeline_app.interchange.foreign.values import (
    ForeignClaim,
    ForeignEvent,
    ForeignLink,
    ForeignPart,
    ForeignPerson,
    ForeignQuote,
)
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.interchange.sheets.reader import read

LINK = ForeignLink("https://a.org/")
READ: dict[ColumnMeaning, tuple[str, str, Any]] = {
    ColumnMeaning.DATE: ("2021-05-06", "date", "2021-05-06"),
    ColumnMeaning.END: ("2022", "date", "2020/2022"),
    ColumnMeaning.YEAR: ("2021", "date", "2021"),
    ColumnMeaning.MONTH: ("5", "date", "2020-05"),
    ColumnMeaning.DAY: ("5", "date", "2020-03-05"),
    ColumnMeaning.TIME: ("10:00", "time", "10:00"),
    ColumnMeaning.ZONE: ("Asia/Shanghai", "zone", "Asia/Shanghai"),
    ColumnMeaning.TITLE: ("Talks", "title", "Talks"),
    ColumnMeaning.TEXT: ("They met.", "summary", "They met."),
    ColumnMeaning.LANE: ("Asia", "groups", (("Asia",),)),
    ColumnMeaning.TAGS: ("war", "tags", ("war",)),
    ColumnMeaning.PEOPLE: ("Wang Yi", "people", (ForeignPerson("Wang Yi"),)),
    ColumnMeaning.PLACE: ("Bali", "place", "Bali"),
    ColumnMeaning.SOURCE: (LINK.url, "links", (LINK,)),
    ColumnMeaning.QUOTE: ("We agree", "quotes", (ForeignQuote("We agree"),)),
    ColumnMeaning.STATUS: ("Cancelled", "status", Status.CANCELLED),
    ColumnMeaning.IMPORTANCE: ("notable", "importance", Importance.NOTABLE),
    ColumnMeaning.NOTE: ("Ask again.", "note", "Ask again."),
    ColumnMeaning.KIND: ("call", "kind", "call"),
    ColumnMeaning.CHANNEL: ("back channel", "channel", "back channel"),
    ColumnMeaning.CAPTION: ("Talks begin", "caption", "Talks begin"),
    ColumnMeaning.VERIFICATION: ("verified", "verification", Verification.VERIFIED),
    ColumnMeaning.VERIFICATION_NOTE: ("Seen.", "verification_note", "Seen."),
    ColumnMeaning.DATE_BASIS: ("by the minutes", "date_basis", "by the minutes"),
    ColumnMeaning.CLAIMS: (
        "4th inst.\nthe day after",
        "claims",
        (ForeignClaim("4th inst."), ForeignClaim("the day after")),
    ),
    ColumnMeaning.ID: ("7", "own_id", "7"),
    ColumnMeaning.LEFT_OUT: ("calm", "left_over", (("X", "calm"),)),
}
WHENS = {
    ColumnMeaning.DATE: "",
    ColumnMeaning.YEAR: "",
    ColumnMeaning.MONTH: "year",
    ColumnMeaning.DAY: "year month",
}
"""The columns of dates beside which one of them stands; all others stand beside a date."""


def parts_of(column: ColumnMeaning, cell: str, more: str = "") -> list[ForeignPart]:
    """What is read of one row with a column X that is this, beside one with the date."""
    columns = [*WHENS.get(column, "date").split(), *more.split()]
    cells = {"year": "2020", "month": "3", "date": "2020", "source": LINK.url}
    rows = [["X", *columns, "-"], [f'"{cell}"', *map(cells.__getitem__, columns), ""]]
    said = (("X", column.value), *((one, one) for one in columns), ("-", "leave out"))
    options = replace(OPTIONS, mapping=said, header_row=1, separator=",")
    return list(read(file_of("\n".join(map(",".join, rows)).encode(), options)))


def said_of(event: ForeignEvent, field: str) -> object:
    """What an event says of a field, its own or that of a record."""
    return event.fields[field] if field in event.fields else getattr(event, field, None)


def test_all_that_is_offered_is_gone_through() -> None:
    assert {one.key for one in column_choices()} == {one.value for one in READ}
    assert set(READ) == set(ColumnMeaning)


@pytest.mark.parametrize("column", READ)
def test_what_a_column_is_said_to_be_is_read(column: ColumnMeaning) -> None:
    cell, field, value = READ[column]
    parts = parts_of(column, cell)
    (event,) = events_in(parts)
    assert said_of(event, field) == value
    assert faults_in(parts) == []
    assert [said_of(one, field) for one in events_in(parts_of(column, ""))] != [value]


@pytest.mark.parametrize(
    "column", [ColumnMeaning.STATUS, ColumnMeaning.IMPORTANCE, ColumnMeaning.VERIFICATION]
)
def test_a_word_that_nobody_knows_is_told(column: ColumnMeaning) -> None:
    parts = parts_of(column, "so-so")
    assert faults_in(parts) == [("row 2", "UNREADABLE_FIELD", column.value)]
    assert said_of(events_in(parts)[0], column.value) is None


def test_dates_as_worded_are_of_the_one_source() -> None:
    (event,) = events_in(parts_of(ColumnMeaning.CLAIMS, "4th inst.", "source"))
    assert event.claims == (ForeignClaim("4th inst.", source=LINK),)


def test_a_basis_beside_a_date_that_is_none_is_kept_with_the_origin() -> None:
    text = b"When,Why,Title\n2020,,A\nsoon,by the minutes,B\n"
    said = (("When", "date"), ("Why", "date basis"))
    parts = list(read(file_of(text, replace(OPTIONS, mapping=said))))
    event = events_in(parts)[1]
    assert (event.date_basis, event.left_over) == ("soon", (("date basis", "by the minutes"),))
