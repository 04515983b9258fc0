"""Tables of Preceden: eleven columns, with or without a header."""

from __future__ import annotations

import pytest

from tests.interchange.corpus import events_in, faults_in, parts_of_text, sure_of

HEADER = (
    "Layer Name,Event ID,Event Name,Event Notes,Event Start Date,Start Approximate,"
    "Event End Date,End Approximate,Milestone,Symbol,Color\n"
)


def test_a_row_has_a_lane_dates_a_colour_and_notes() -> None:
    parts = parts_of_text(
        HEADER
        + '"Side A",12,Talks,"Notes, with\nlines","May 28, 2006",no,June 2006,yes,yes,star,58A0DC\n'
        + "Side B,,More,,2007,,,,,,random\n"
    )
    first, second = events_in(parts)
    assert (first.where, first.own_id, first.title) == ("row 2", "12", "Talks")
    assert (first.date, first.summary) == ("2006-05-28/2006-06~", "Notes, with\nlines")
    assert (first.groups, first.color) == ((("Side A",),), "#58a0dc")
    assert (first.tags, first.left_over) == (("milestone",), (("symbol", "star"),))
    assert (second.date, second.color, second.tags) == ("2007", "", ())
    assert faults_in(parts) == []


def test_a_table_without_a_header_is_known_by_its_columns() -> None:
    row = "Side A,,Talks,,2006,no,,,no,,\n"
    assert sure_of(row) == ["preceden"]
    (event,) = events_in(parts_of_text(row))
    assert (event.where, event.title) == ("row 1", "Talks")


@pytest.mark.parametrize(
    ("start", "end", "date"),
    [
        ("500 BC", "44 BC", "-0499/-0043"),
        ("2006", "present", "2006/.."),
        ("2006-05-28", "", "2006-05-28"),
        ("May 2006", "May 2006", "2006-05"),
    ],
)
def test_dates_are_read_as_they_are_typed(start: str, end: str, date: str) -> None:
    parts = parts_of_text(f"{HEADER}A,,B,,{start},,{end},,,,\n")
    (event,) = events_in(parts)
    assert event.date == date
    assert faults_in(parts) == []


@pytest.mark.parametrize(
    ("other", "date"),
    [("5/28/2006", "2006-03-04"), ("28/5/2006", "2006-04-03"), ("2006", ""), ("", "")],
)
def test_the_order_of_day_and_month_is_told_by_other_rows(other: str, date: str) -> None:
    parts = parts_of_text(f"{HEADER}A,,B,,3/4/2006,,,,,,\nA,,C,,{other},,,,,,\n")
    event = events_in(parts)[0]
    assert event.date == date
    told = [("row 2", "TWO_READINGS", "start")] if not date else []
    assert [fault for fault in faults_in(parts) if fault[0] == "row 2"] == told


def test_rows_that_contradict_each_other_leave_it_open() -> None:
    parts = parts_of_text(
        f"{HEADER}A,,B,,3/4/2006,,,,,,\nA,,C,,28/5/2006,,,,,,\nA,,D,,5/28/2006,,,,,,\n"
    )
    assert [one.date for one in events_in(parts)] == ["", "2006-05-28", "2006-05-28"]


@pytest.mark.parametrize(
    ("row", "date", "fault"),
    [
        ("A,,B,,,,,,,,", "", ("NO_DATE", "start")),
        ("A,,B,,then,,,,,,", "", ("UNREADABLE_DATE", "start")),
        ("A,,B,,2006,,2005,,,,", "2006", ("END_BEFORE_START", "end")),
        ("A,,B,,2006,,later,,,,", "2006", ("UNREADABLE_END", "end")),
    ],
)
def test_what_is_not_read_is_told(row: str, date: str, fault: tuple[str, str]) -> None:
    parts = parts_of_text(f"{HEADER}{row}\n")
    (event,) = events_in(parts)
    assert event.date == date
    assert faults_in(parts) == [("row 2", *fault)]


def test_a_row_that_is_too_short_is_told() -> None:
    parts = parts_of_text(f"{HEADER}A,,B\n\nA,,B,,2006,,,,,,\n")
    assert len(events_in(parts)) == 1
    assert faults_in(parts) == [("row 2", "NOT_READ", "columns")]


def test_another_table_is_not_taken_for_it() -> None:
    for text in (
        "Layer,Name\nA,B\n",
        "a,b,c,d,e,f,g,h,i,j,k\n",
        "A,,B,,2006,,,,,,\n",
        "A,,B,,2006,maybe,,,no,,\n",
        "",
    ):
        assert "preceden" not in sure_of(text)
