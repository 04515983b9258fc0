"""GDELT: rows of three widths, their days, and titles made of codes."""

from __future__ import annotations

import pytest

from tests.interchange.corpus import (
    OPTIONS,
    events_in,
    expected_of,
    faults_in,
    found_in,
    parts_of_text,
    paths_of,
    sure_of,
)
from timeline_app.core.records.records import ActorKind
from timeline_app.core.value import replace
from timeline_app.interchange.foreign.reader import ForeignRefusedError, file_of
from timeline_app.interchange.foreign.values import ForeignEvent, ForeignLink, ForeignPerson
from timeline_app.interchange.gdelt.codes import QUADS, WORDS, words_of_code
from timeline_app.interchange.gdelt.reader import read
from timeline_app.interchange.texts.limits import MOST_BYTES_WITH_ACTORS

STATE, ORGANISATION = ActorKind.STATE, ActorKind.ORGANISATION


def row(columns: int = 61, **cells: str) -> str:
    """A row of a visit, with other texts in the columns `c1`, `c2`, …"""
    known = {0: "719024875", 1: "20171202", 2: "201712", 3: "2017", 26: "042", 29: "1"}
    known |= {6: "UNITED STATES", 16: "CHINA"}
    known |= {int(name[1:]): text for name, text in cells.items()}
    return "\t".join(known.get(at, "") for at in range(columns))


@pytest.mark.parametrize("path", paths_of("gdelt"))
def test_a_real_file_holds_what_others_found_in_it(path: str) -> None:
    assert found_in(path) == expected_of(path)


@pytest.mark.parametrize(("columns", "place", "address"), [(57, 50, 0), (58, 50, 57), (61, 52, 60)])
def test_rows_of_each_width_are_read(columns: int, place: int, address: int) -> None:
    cells = {f"c{place}": "Beijing, China"}
    cells |= {f"c{address}": "https://example.org/a"} if address else {}
    text = row(columns, **cells)
    parts = parts_of_text(f"{text}\n{text}\r\n")
    first, second = events_in(parts)
    assert (first.where, second.where) == ("row 1", "row 2")
    assert (first.raw, second.raw) == (text, text)
    assert (first.own_id, first.title) == ("719024875", "United States → China: make a visit")
    assert (first.date, first.place) == ("2017-12-02", "Beijing, China")
    assert first.groups == (("Verbal cooperation",),)
    assert first.links == ((ForeignLink("https://example.org/a"),) if address else ())
    assert faults_in(parts) == []


def test_widths_may_alternate_and_a_header_is_none() -> None:
    header = row(58, c0="GLOBALEVENTID", c1="SQLDATE")
    parts = parts_of_text("\n".join([header, row(57), row(58), row(61), ""]))
    assert [one.where for one in events_in(parts)] == ["row 2", "row 3", "row 4"]
    assert faults_in(parts) == []


@pytest.mark.parametrize(
    ("cells", "title"),
    [
        ({"c16": ""}, "United States: make a visit"),
        ({"c6": ""}, "? → China: make a visit"),
        ({"c6": "", "c16": ""}, "Make a visit"),
        ({"c26": "0231"}, "United States → China: appeal for aid"),
        ({"c26": "1999"}, "United States → China: use conventional military force"),
        ({"c6": "THE US"}, "The US → China: make a visit"),
        ({"c6": "BANK OF THE UN", "c16": ""}, "Bank of the UN: make a visit"),
        ({"c26": "---"}, "United States → China: event ---"),
    ],
)
def test_a_title_says_who_does_what_to_whom(cells: dict[str, str], title: str) -> None:
    (event,) = events_in(parts_of_text(row(**cells)))
    assert event.title == title


@pytest.mark.parametrize(
    ("day", "fault"),
    [
        ("20170230", "NO_SUCH_DAY"),
        ("2017120", "NO_SUCH_DAY"),
        ("x", "UNREADABLE_DATE"),
        ("", "NO_DATE"),
    ],
)
def test_a_day_that_is_none_is_told(day: str, fault: str) -> None:
    parts = parts_of_text(f"{row()}\n{row(c1=day)}\n")
    event = events_in(parts)[1]
    assert (event.date, event.date_basis) == ("", day)
    assert faults_in(parts) == [("row 2", fault, "SQLDATE")]


@pytest.mark.parametrize("separator", [",", "\t"])
def test_a_table_with_names_of_columns_is_read_by_these(separator: str) -> None:
    names = (
        "",
        "GLOBALEVENTID",
        "SQLDATE",
        "Year",
        "Actor2Name",
        "EventCode",
        "ActionGeo_FullName",
    )
    cells = ("0", "410412347", "20150218", "2015", "CHINA", "042", "Beijing")
    text = "\n".join((separator.join(names), separator.join(cells), separator.join(cells[:4]), ""))
    assert sure_of(text) == ["gdelt"]
    one, other = events_in(parts_of_text(text))
    assert (one.own_id, one.date, one.place) == ("410412347", "2015-02-18", "Beijing")
    assert one.title == "? → China: make a visit"
    assert other.date == "2015-02-18"


def test_a_first_row_that_is_none_does_not_hide_the_others() -> None:
    assert sure_of(f"x\n{row()}\n{row()}\n") == ["gdelt"]


def test_a_row_of_another_width_is_told() -> None:
    parts = parts_of_text(f"{row()}\n{row(40)}\n\n{row()}\n")
    assert [one.where for one in events_in(parts)] == ["row 1", "row 4"]
    assert faults_in(parts) == [("row 2", "NOT_READ", "columns")]


def test_another_table_is_not_taken_for_it() -> None:
    for text in ("", "a\tb\n1\t2", row(60), row(61, c2="201711"), row(61, c0="a"), "\t" * 60):
        assert "gdelt" not in sure_of(text)
    with pytest.raises(ForeignRefusedError):
        list(read(file_of(row(60).encode(), OPTIONS)))


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"c5": "USA", "c7": "USA"}, ("United States", "initiator", STATE, "US")),
        ({"c5": "CAN", "c6": "VANCOUVER", "c7": "CAN"}, ("Canada", "initiator", STATE, "CA")),
        ({"c5": "USAGOV", "c7": "USA"}, ("United States", "initiator", STATE, "US")),
        ({"c5": "NATIGO", "c6": "NATO", "c8": "NAT"}, ("NATO", "initiator", ORGANISATION, "")),
        ({"c5": "IGOX", "c6": "ANY BANK", "c8": "X"}, ("Any Bank", "initiator", ORGANISATION, "")),
        ({"c5": "MNCUSA", "c6": "GOOGLE", "c7": "USA"}, ("Google", "initiator", ORGANISATION, "")),
        ({"c5": "USAGOV", "c6": "OBAMA", "c7": "USA"}, None),
        ({"c5": "USACOP", "c7": "USA"}, None),
        ({"c5": "COP", "c6": "POLICE"}, None),
        ({"c5": "EUR", "c6": "EUROPE", "c7": "EUR"}, None),
        ({"c15": "CHN", "c17": "CHN"}, ("China", "target", STATE, "CN")),
    ],
)
def test_states_and_known_groups_take_part(
    cells: dict[str, str], told: tuple[str, str, ActorKind, str] | None
) -> None:
    (event,) = events_in(parts_of_text(row(**cells)))
    assert event.people == (() if told is None else (ForeignPerson(*told),))


def test_actors_of_a_large_file_stand_in_titles_and_that_is_told() -> None:
    data = row(c5="USA", c7="USA").encode()
    small, large = (
        next(part for part in read(file) if isinstance(part, ForeignEvent))
        for file in (
            file_of(data, OPTIONS),
            replace(file_of(data, OPTIONS), size=MOST_BYTES_WITH_ACTORS + 1),
        )
    )
    assert small.people
    assert not large.people
    assert small.title == large.title
    told = [name for name, _ in large.left_over]
    assert told == [*(name for name, _ in small.left_over), "Actor1Code, Actor2Code"]


def test_every_root_of_the_codes_has_words() -> None:
    assert all(words_of_code(f"{root:02}0") == WORDS[f"{root:02}0"] for root in range(2, 21))
    assert set(QUADS) == set("1234")
