"""The beginning of a sheet, for somebody who is to say what its columns are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.interchange.sheets.books import xlsx
from timeline_app.interchange.foreign.reader import (
    ForeignFile,
    ForeignRefusedError,
    ReadOptions,
    RefusalReason,
    file_of,
)
from timeline_app.interchange.recognition import begun
from timeline_app.interchange.sheets.guess import NO_HEADER
from timeline_app.interchange.sheets.looking import SHOWN_ROWS, looked_at
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.interchange.sheets.reader import sheet_in

TODAY = ReadOptions(today=date(2026, 11, 28))


def a_file(text: str | bytes, options: ReadOptions = TODAY) -> ForeignFile:
    return file_of(text.encode() if isinstance(text, str) else text, options)


def test_the_first_rows_are_shown_as_they_stand() -> None:
    rows = "".join(f"2020-01-{day:02};Visit {day}\n" for day in range(1, 29)) * 10
    looked = looked_at(a_file(f"Talks;\nWhen;Topic\n{rows}"))
    assert (looked.header_row, looked.caption, looked.separator) == (2, "Talks", ";")
    assert looked.mapping.columns == (("When", ColumnMeaning.DATE), ("Topic", ColumnMeaning.TITLE))
    assert len(looked.rows) == 2 + SHOWN_ROWS
    assert looked.rows[2].cells == ("2020-01-01", "Visit 1")
    assert looked.encoding == "utf-8"


def test_of_a_workbook_the_first_sheet_with_dates_is_looked_at() -> None:
    data = xlsx(
        {
            "About": [["Read me"], ["now"]],
            "Talks": [["When", "Topic"], [date(2020, 4, 3), "Call"]],
            "Letters": [["Date", "Title"], [date(2021, 4, 3), "Letter"]],
        }
    )
    looked = looked_at(a_file(data))
    assert looked.names == ("About", "Talks", "Letters")
    assert (looked.sheet, looked.separator, looked.encoding) == ("Talks", "", "")
    assert looked_at(a_file(data, ReadOptions(today=TODAY.today, sheet="About"))).sheet == "About"
    with pytest.raises(ForeignRefusedError):
        looked_at(a_file(data, ReadOptions(today=TODAY.today, sheet="Nowhere")))


def test_a_sheet_without_dates_is_looked_at_too() -> None:
    looked = looked_at(a_file("Title,Lane\nCall,A\nVisit,B\n"))
    assert not looked.mapping.has_dates


def test_the_header_may_be_said_to_be_nowhere() -> None:
    options = ReadOptions(today=TODAY.today, header_row=NO_HEADER)
    looked = looked_at(a_file("When,Topic\n2020-01-01,Visit\n2020-01-02,Call\n", options))
    assert looked.header_row == 0
    assert looked.mapping.names == ("A", "B")


def test_what_has_no_rows_is_refused() -> None:
    with pytest.raises(ForeignRefusedError):
        looked_at(a_file(xlsx({"Empty": []})))


def test_a_sheet_in_an_encoding_that_can_not_be_told_is_looked_at() -> None:
    data = "Дата;Событие\n25.12.2020;Визит\n14.5.2021;Письмо\n".encode("cp1251")
    looked = looked_at(a_file(data))
    assert not looked.is_encoding_told
    assert [row.cells[0] for row in looked.rows[1:]] == ["25.12.2020", "14.5.2021"]
    said = looked_at(a_file(data, ReadOptions(today=TODAY.today, encoding="cp1251")))
    assert said.is_encoding_told
    assert said.mapping.names == ("Дата", "Событие")
    with pytest.raises(ForeignRefusedError) as refused:
        begun(a_file(data))
    assert refused.value.reason is RefusalReason.ENCODING


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-be"])
def test_an_encoding_that_is_said_needs_no_mark(encoding: str) -> None:
    order = "" if encoding.endswith("be") else "-le"
    data = "Date;Title\n2020;Zürich\n2021;Genève\n".encode(encoding + order)
    looked = looked_at(a_file(data, ReadOptions(today=TODAY.today, encoding=encoding)))
    assert [row.cells for row in looked.rows[1:]] == [("2020", "Zürich"), ("2021", "Genève")]


BOOK = {
    "Stand": [["Date"], [date(2024, 1, 1)]],
    "Talks": [["When", "Topic"], [date(2020, 4, 3), "Call"]],
    "Letters": [["Day of letter", "Title"], [date(2021, 4, 3), "Letter"]],
}


def named(read: Callable[[], str]) -> str:
    """The name of the sheet, or why there is none."""
    try:
        return read()
    except ForeignRefusedError as error:
        return f"{error.reason.name} {error.detail}"


@pytest.mark.parametrize(
    ("options", "sheet"),
    [
        ({}, "Talks"),
        ({"sheet": "Stand"}, "Stand"),
        ({"mapping": (("Day of letter", "date"),)}, "Letters"),
        ({"mapping": (("Nowhere", "date"),)}, "NO_COLUMN Nowhere"),
        ({"sheet": "None"}, "NO_COLUMN None"),
        ({"header_row": 9}, "NO_COLUMN row 9"),
    ],
)
def test_the_likeliest_sheet_is_looked_at_and_read(options: dict[str, Any], sheet: str) -> None:
    file = a_file(xlsx(BOOK), ReadOptions(today=TODAY.today, **options))
    assert named(lambda: looked_at(file).sheet) == sheet
    assert named(lambda: sheet_in(file).name) == sheet
