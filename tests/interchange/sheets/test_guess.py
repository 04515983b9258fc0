"""Where the header of a sheet is, and what its columns are by what stands in them."""

from __future__ import annotations

import csv

import pytest

from timeline_app.interchange.sheets.guess import guessed, letter_of
from timeline_app.interchange.sheets.rows import NumberedRow, text_row


def rows_of(text: str) -> list[NumberedRow]:
    """The rows of a CSV whose lines end in a bar."""
    return [text_row(at, row) for at, row in enumerate(csv.reader(text.split("|")), start=1)]


@pytest.mark.parametrize(
    ("text", "header_row", "columns"),
    [
        ("Date,Title|2020,A", 1, "date title"),
        ("Talks of the year,,||Date,Title,x|2020,A,1", 3, "date title out"),
        ("2020-01-02,Talks in Rome|2020-01-03,Talks in Bonn", 0, "date title"),
        ("Talks in Rome,2020-01-02|Talks in Bonn,2020-01-03", 0, "title date"),
        ("Occasion,Then,Web|Talks,2020-01-02,https://a.org/|More,2021,https://b.org/", 1,
         "title date source"),
        ("Date,Description|2020,They met|2021,They met again", 1, "date title"),
        ("Date,End Date,Event,Notes,Date|2020,2021,A,B,2022", 1, "date end title text out"),
        ("Year,Month,Day,Event|2020,1,2,A", 1, "year month day title"),
        ("Date,Day,Event|2020-01-02,Thursday,A", 1, "date out title"),
        ("Date,Year,Event|1 May 2020,2020,A|2 May 2020,2020,B", 1, "date out title"),
        ("Date,Year,Month,Event|?,2020,5,A|?,2021,6,B", 1, "out year month title"),
        ("Kind,Amount|A,1|B,2", 1, "lane out"),
        ("Date|2020", 1, "date"),
    ],
)  # fmt: skip
def test_headers_and_columns(text: str, header_row: int, columns: str) -> None:
    guess = guessed(rows_of(text))
    found = [what.removeprefix("leave ") for _, what in guess.mapping.pairs()]
    assert (guess.header_row, found) == (header_row, columns.split())


def test_the_header_may_be_said_and_what_stands_above_is_the_title() -> None:
    rows = rows_of("Talks|Date,Title|When,What|2020,A")
    assert guessed(rows).header_row == 2
    said = guessed(rows, 3)
    assert (said.header_row, said.caption) == (3, "Talks")
    assert [name for name, _ in said.mapping.columns] == ["When", "What"]


def test_each_column_has_a_name_of_its_own() -> None:
    guess = guessed(rows_of("Date,Title,,Note,Note|2020,A,b,c,d,e"))
    names = [name for name, _ in guess.mapping.columns]
    assert names == ["Date", "Title", "C", "Note", "Note (2)", "F"]
    assert [letter_of(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_no_rows_have_no_columns() -> None:
    assert guessed([]).mapping.columns == ()
