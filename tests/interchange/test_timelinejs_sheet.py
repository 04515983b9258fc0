"""The sheet that TimelineJS is made from."""

from __future__ import annotations

import pytest

from tests.interchange.corpus import (
    events_in,
    faults_in,
    head_in,
    known_files,
    parts_of_corpus,
    parts_of_text,
    sure_of,
)
from timeline_app.core.value import replace
from timeline_app.interchange.foreign.values import ForeignLink

HEADER = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,"
    "Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n"
)


def test_rows_are_slides_and_one_is_the_title() -> None:
    parts = parts_of_text(
        HEADER
        + "2016,11,13,1:30 PM,2016,11,13,3 pm,,Talks,<p>They met.</p>,https://example.org/a,"
        + "B,C,,,Side A,#fff\n"
        + ",,,,,,,,,\n"
        + ',,,,,,,,,A history,"Of, talks",,,,,title,,\n'
        + "1990,,,,1999,,,,,An era,,,,,,era,,\n"
    )
    head = head_in(parts)
    assert head is parts[0]
    assert head is not None
    assert (head.title, head.description) == ("A history", "Of, talks")
    talks, era = events_in(parts)
    assert (talks.where, talks.date, talks.time) == ("row 2", "2016-11-13", "13:30/15:00")
    assert (talks.title, talks.summary, talks.groups) == ("Talks", "They met.", (("Side A",),))
    assert talks.links == (ForeignLink("https://example.org/a", "", "C", "B"),)
    assert talks.color == "#ffffff"
    assert (era.where, era.kind, era.date) == ("row 5", "era", "1990/1999")
    assert faults_in(parts) == []


def test_fractions_of_a_second_are_left_out() -> None:
    (event,) = events_in(parts_of_text(HEADER + "2016,11,13,09:30:15.250,,,,,,A\n"))
    assert event.time == "09:30:15"


@pytest.mark.parametrize(
    ("row", "date_and_wording", "fault"),
    [
        (",,,,,,,,,A", ("", ""), ("NO_DATE", "start")),
        (",,,,,,,,about then,A", ("", "about then"), ("NO_DATE", "start")),
        ("2016,2,30,,,,,,,A", ("", "2016-2-30"), ("NO_SUCH_DAY", "start")),
        ("2016,,5,,,,,,,A", ("", "2016-5"), ("UNREADABLE_DATE", "start")),
        ("2016,2,3,noonish,,,,,,A", ("2016-02-03", ""), ("UNREADABLE_TIME", "start")),
        ("2016,,,,2015,,,,,A", ("2016", ""), ("END_BEFORE_START", "end")),
        ("2016,,,,,3,,,,A", ("2016", ""), ("UNREADABLE_END", "end")),
    ],
)
def test_what_is_not_read_is_told(
    row: str, date_and_wording: tuple[str, str], fault: tuple[str, str]
) -> None:
    parts = parts_of_text(HEADER + row + "\n")
    (event,) = events_in(parts)
    assert (event.date, event.date_basis) == date_and_wording
    assert faults_in(parts) == [("row 2", *fault)]


def test_the_columns_of_the_second_version_are_read() -> None:
    parts = parts_of_text(
        "Start Date\tEnd Date\tHeadline\tText\tMedia\tMedia Credit\tTag\tType\n"
        "1/26/2012\t\tThe title\tText\t\t\t\tstart\n"
        "1/26/2012 10:30:00\t1/27/2012\tA\t\t\t\tEarly\t\n"
    )
    head = head_in(parts)
    assert head is not None
    assert head.title == "The title"
    (event,) = events_in(parts)
    assert (event.date, event.time) == ("2012-01-26/2012-01-27", "10:30")
    assert event.groups == (("Early",),)


def test_columns_of_ones_own_and_cells_too_many_are_left_over() -> None:
    parts = parts_of_text("Year;Headline;Media;Mood\n2016;A;;glad;and more\n")
    (event,) = events_in(parts)
    assert dict(event.left_over) == {"mood": "glad", "further cells": "and more"}


def test_another_table_is_not_taken_for_it() -> None:
    for header in ("Year,Event", "year,headline", "date,title,text", '{"events": []}', ""):
        assert "timelinejs-sheet" not in sure_of(f"{header}\n1,2,3\n")


def test_a_real_sheet_and_the_json_made_from_it_say_the_same() -> None:
    if not known_files():
        pytest.skip("there is no corpus beside the checkout")
    pair = ("sheet-women-in-computing.csv", "v3-women-in-computing.json")
    sheet, other = (events_in(parts_of_corpus(f"timelinejs/{name}")[1]) for name in pair)
    bare = [
        [replace(one, where="", raw="", left_over=()) for one in events]
        for events in (sheet, other)
    ]
    assert bare[0] == bare[1]
