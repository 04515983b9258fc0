"""Workbooks: typed cells, several sheets, and files that are made to take all memory."""

from __future__ import annotations

import tracemalloc
from datetime import date, datetime, time

import pytest

from tests.interchange.corpus import OPTIONS, events_in, faults_in, head_in, parts_of_text
from tests.interchange.sheets.books import ods, ods_cell, ods_row, ods_table, with_part, xlsx
from timeline_app.core.value import replace
from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason, file_of
from timeline_app.interchange.recognition import begun
from timeline_app.interchange.sheets.reader import read
from timeline_app.interchange.sheets.workbooks import OpenWorkbook

SHEET = "xl/worksheets/sheet1.xml"
SHEET_START = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
SMALL = xlsx({"One": [["Date", "Title"], [date(2020, 3, 4), "Talks"]]})


def refusal_of(data: bytes) -> RefusalReason:
    """Why a workbook is not read."""
    with pytest.raises(ForeignRefusedError) as refused:
        list(begun(file_of(data, OPTIONS)).parts)
    return refused.value.reason


def sheet_of_cells(cells: str) -> bytes:
    """A workbook whose sheet has these rows."""
    xml = f"{SHEET_START}<sheetData>{cells}</sheetData></worksheet>"
    return with_part(SMALL, SHEET, xml.encode())


def test_cells_are_read_as_they_are_typed() -> None:
    book = xlsx(
        {
            "About": [["Read me"], ["nothing here"]],
            "Events": [
                ["Talks of the year"],
                [],
                ["Date", "Time", "Title", "No", "Done"],
                [date(2020, 3, 4), time(10, 30), "Talks", 7, True],
                [datetime(2020, 3, 4, 9, 15), None, "More", 7.5, None],  # noqa: DTZ001
                [1990, None, "Year", None, None],
                ["May 1990", None, "In words", None, None],
                ["03/04/2020", None, "Both ways", None, None],
            ],
        }
    )
    parts = parts_of_text(book)
    head = head_in(parts)
    assert head is not None
    assert head.title == "Talks of the year"
    found = [(one.where, one.date, one.time, one.own_id) for one in events_in(parts)]
    assert found == [
        ("row 4", "2020-03-04", "10:30", "7"),
        ("row 5", "2020-03-04", "09:15", "7.5"),
        ("row 6", "1990", "", ""),
        ("row 7", "1990-05", "", ""),
        ("row 8", "", "", ""),
    ]
    assert events_in(parts)[0].left_over == (("Done", "TRUE"),)
    assert faults_in(parts) == [("row 8", "TWO_READINGS", "start")]


def test_a_sheet_may_be_asked_for_by_name() -> None:
    rows = [["Date", "Title"], ["2020", "first"]]
    book = xlsx({"One": rows, "Two": [["Date", "Title"], ["2021", "second"]]})
    options = replace(OPTIONS, sheet="Two")
    assert [one.title for one in events_in(list(read(file_of(book, options))))] == ["second"]
    assert [one.title for one in events_in(parts_of_text(book))] == ["first"]
    with pytest.raises(ForeignRefusedError) as refused:
        list(read(file_of(book, replace(OPTIONS, sheet="Three"))))
    assert (refused.value.reason, refused.value.detail) == (RefusalReason.NO_COLUMN, "Three")
    assert OpenWorkbook(file_of(book, OPTIONS)).names == ("One", "Two")


def test_an_ods_is_read_as_it_is_typed() -> None:
    empty = "<table:table-cell/>"
    table = ods_table(
        ods_row(ods_cell("Date"), ods_cell("Title"), ods_cell("Time")),
        ods_row(ods_cell("4 Mar", "date", "2020-03-04"), ods_cell("A"), empty),
        ods_row(
            ods_cell("4 Mar", "date", "2020-03-04"),
            ods_cell("B"),
            ods_cell("10:30", "time", "PT10H30M00S"),
        ),
        ods_row(ods_cell("1990", "float", "1990"), ods_cell("C", repeated=2)),
        ods_row('<table:table-cell table:number-columns-repeated="1024"/>', repeated=1_048_000),
    )
    events = events_in(parts_of_text(ods(table)))
    assert [(one.title, one.date, one.time) for one in events] == [
        ("A", "2020-03-04", ""),
        ("B", "2020-03-04", "10:30"),
        ("C", "1990", ""),
    ]


FAR = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
HIDDEN = '<row r="1"><c r="A1"><v>1</v></c><c x=">" r="XFD1048576"><v>1</v></c></row>'
MANY = '<row r="1"><c r="A1"/></row>' + '<row r="9"><c r="AAAA9"/></row><row r="99999"><c/></row>'


@pytest.mark.parametrize("cells", [FAR, HIDDEN, MANY])
def test_cells_far_away_take_no_memory(cells: str) -> None:
    assert refusal_of(sheet_of_cells(cells)) is RefusalReason.UNSAFE


def test_one_long_text_in_many_cells_takes_no_memory() -> None:
    text = "x" * 1_000_000
    shared = f'<sst xmlns="x"><si><t>Date</t></si><si><t>{text}</t></si></sst>'
    row = (
        '<row r="1">' + "".join(f'<c t="s" r="{at}1"><v>1</v></c>' for at in "ABCDEFGH") + "</row>"
    )
    book = sheet_of_cells(row + row.replace('1"', '2"') * 50)
    bomb = with_part(book, "xl/sharedStrings.xml", shared.encode())
    assert refusal_of(bomb) is RefusalReason.UNSAFE


@pytest.mark.parametrize(
    "table",
    [
        ods_table(ods_row(ods_cell("x", repeated=1_000), repeated=1_000_000)),
        ods_table(ods_row(ods_cell("x", repeated=4_000_000_000))),
        ods_table(ods_row(ods_cell("x"), repeated=4_000_000_000)),
        ods_table(ods_row(ods_cell("x" * 1_000_000, repeated=1_000))),
        ods_table(
            *[ods_row("<table:table-cell/>", repeated=1_999_999)] * 9, ods_row(ods_cell("x"))
        ),
    ],
)
def test_what_is_repeated_takes_no_memory(table: str) -> None:
    assert refusal_of(ods(table)) is RefusalReason.UNSAFE


def test_a_bomb_is_refused_before_it_unpacks() -> None:
    bomb = with_part(SMALL, SHEET, f"{SHEET_START}<sheetData>".encode() + b" " * 210_000_000)
    assert len(bomb) < 1_000_000
    tracemalloc.start()
    assert refusal_of(bomb) is RefusalReason.UNSAFE
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 700_000_000


@pytest.mark.parametrize(
    "data",
    [
        SMALL[:-30],
        SMALL[: len(SMALL) // 2],
        with_part(SMALL, SHEET, b"<worksheet><sheetData><row"),
        with_part(SMALL, "xl/workbook.xml", b"no XML at all"),
        with_part(SMALL, "xl/sharedStrings.xml", b"<sst><si>"),
        ods("<table:table>"),
    ],
    ids=["end", "half", "sheet", "workbook", "strings", "table"],  # bytes may hold the time of day
)
def test_what_is_broken_is_refused_in_one_sentence(data: bytes) -> None:
    assert refusal_of(data) in (RefusalReason.BROKEN, RefusalReason.NO_EVENTS)


def test_a_workbook_without_dates_has_no_events() -> None:
    assert refusal_of(xlsx({"One": [["A", "B"], ["x", "y"]]})) is RefusalReason.NO_EVENTS
