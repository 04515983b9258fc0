"""Sheets of any columns, from the file to events."""

from __future__ import annotations

import csv
import io
import tracemalloc
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.interchange.corpus import (
    OPTIONS,
    events_in,
    faults_in,
    head_in,
    parts_of_text,
    sure_of,
)
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.value import replace
from timeline_app.interchange.foreign.reader import (
    ForeignRefusedError,
    RefusalReason,
    file_at,
    file_of,
)
from timeline_app.interchange.foreign.values import (
    ForeignEvent,
    ForeignLink,
    ForeignPerson,
    ForeignQuote,
)
from timeline_app.interchange.recognition import begun
from timeline_app.interchange.sheets.names import ColumnMeaning
from timeline_app.interchange.sheets.reader import read, sheet_in

WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n\t;,\"'|"), max_size=12
)


def test_every_column_has_its_place() -> None:
    parts = parts_of_text(
        "Chronology of talks,,,,,,,,,,,\n"
        "ID,Date,End,Time,Title,Text,Lane,Tags,People,Place,Source,Quote,Mood\n"
        "7,2020-03-04,2020-03-05,10:00,Talks,They met.,Asia › China,\"war, peace\","
        "Joe Biden; Xi Jinping,Bali,Communiqué https://example.org/a,We agree,calm\n"
    )  # fmt: skip
    head = head_in(parts)
    assert head is not None
    assert head.title == "Chronology of talks"
    (event,) = events_in(parts)
    assert event == ForeignEvent(
        "row 3",
        event.raw,
        own_id="7",
        title="Talks",
        date="2020-03-04/2020-03-05",
        time="10:00",
        place="Bali",
        summary="They met.",
        groups=(("Asia", "China"),),
        tags=("war", "peace"),
        people=(ForeignPerson("Joe Biden"), ForeignPerson("Xi Jinping")),
        quotes=(ForeignQuote("We agree"),),
        links=(ForeignLink("https://example.org/a", "Communiqué"),),
        left_over=(("Mood", "calm"),),
    )
    assert event.raw.startswith("7,2020-03-04,")
    assert faults_in(parts) == []


def test_a_quotation_mark_that_nothing_closes_is_told() -> None:
    parts = parts_of_text('Date,Title\n2020-01-01,Visit\n2020-01-02,"Talks\n2020-01-03,Call\n')
    assert [event.title for event in events_in(parts)] == ["Visit", "Talks 2020-01-03,Call"]
    assert faults_in(parts) == [("row 3", "OPEN_QUOTE", "")]
    whole = parts_of_text('Date,Title\n2020-01-02,"Talks\nin two lines"\n2020-01-03,"Call"')
    assert faults_in(whole) == []


@pytest.mark.parametrize(
    ("people", "names"),
    [
        ("Antony Blinken, Wang Yi", ["Antony Blinken", "Wang Yi"]),
        ("Blinken, Antony", ["Blinken, Antony"]),
        ("Blinken, Antony; Wang, Yi", ["Blinken, Antony", "Wang, Yi"]),
        ("习近平、拜登", ["习近平", "拜登"]),
    ],
)
def test_commas_part_names_only_where_each_is_one(people: str, names: list[str]) -> None:
    (event,) = events_in(parts_of_text(f'Date,Title,People\n2020,A,"{people}"\n'))
    assert [person.name for person in event.people] == names


def test_sources_without_an_address_are_kept() -> None:
    text = 'Date,Title,Source\n2020,A,"FRUS, vol. 1"\n2020,B,https://a.org/ and https://b.org/\n'
    one, two = events_in(parts_of_text(text))
    assert (one.links, one.left_over) == ((), (("source", "FRUS, vol. 1"),))
    assert [link.url for link in two.links] == ["https://a.org/", "https://b.org/"]


@pytest.mark.parametrize(
    ("rows", "dates"),
    [
        ("03/04/2020,A|25/12/2020,B", ["2020-04-03", "2020-12-25"]),
        ("03/04/2020,A|12/25/2020,B", ["2020-03-04", "2020-12-25"]),
        ("03/04/2020,A|05/06/2020,B", ["", ""]),
        ("03/04/2020,A|25/12/2020,B|12/25/2020,C", ["", "2020-12-25", "2020-12-25"]),
    ],
)
def test_the_whole_column_tells_the_order_of_its_days(rows: str, dates: list[str]) -> None:
    parts = parts_of_text("Date,Title\n" + rows.replace("|", "\n"))
    events = events_in(parts)
    assert [event.date for event in events] == dates
    told = [(event.where, "TWO_READINGS", "start") for event in events if not event.date]
    assert faults_in(parts) == told
    assert all(event.date_basis == "03/04/2020" for event in events[:1] if not event.date)


@pytest.mark.parametrize(
    ("rows", "order", "dates"),
    [
        ("03/04/2020,A", DayOrder.MONTH_FIRST, ["2020-03-04"]),
        ("03/04/2020,A", DayOrder.DAY_FIRST, ["2020-04-03"]),
        ("03/04/2020,A|25/12/2020,B", DayOrder.MONTH_FIRST, ["2020-04-03", "2020-12-25"]),
    ],
)
def test_an_order_that_is_said_holds_where_the_column_tells_none(
    rows: str, order: DayOrder, dates: list[str]
) -> None:
    data = ("Date,Title\n" + rows.replace("|", "\n")).encode()
    parts = list(read(file_of(data, replace(OPTIONS, day_order=order))))
    assert [event.date for event in events_in(parts)] == dates


def test_evidence_far_down_holds_for_the_rows_above() -> None:
    text = "Date,Title\n" + "03/04/2020,A\n" * 12_000 + "25/12/2020,B\n"
    sheet = sheet_in(file_of(text.encode(), OPTIONS))
    ((column, evidence),) = sheet.evidence
    assert column is ColumnMeaning.DATE
    assert (evidence.day_first, evidence.month_first, evidence.either) == (1, 0, 12_000)
    assert {event.date for event in events_in(list(sheet.parts()))} == {"2020-04-03", "2020-12-25"}


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Date,Title\n2020,Élysée\n", "utf-8-sig"),
        ("Date\tTitle\n2020\tÉlysée\n", "utf-16"),
        ("Datum;Titel\r\n2020;Gespräche in Köln\r\n", "cp1252"),
        ("日期,事件\n2020,中国和美国在北京举行会谈讨论双边关系问题\n", "gb18030"),
        ("Date|Title\n2020|One\n", "ascii"),
    ],
)
def test_encodings_and_separators_are_told(text: str, encoding: str) -> None:
    (event,) = events_in(parts_of_text(text.encode(encoding)))
    separator = next(sign for sign in "\t;|," if sign in text)
    assert event.date == "2020"
    assert event.title == text.splitlines()[1].partition(separator)[2]


def test_the_first_line_may_say_what_separates_columns() -> None:
    parts = parts_of_text("sep=;\nDate;Title\n2020;One, two, three\n2021;Four\n")
    head = head_in(parts)
    assert head is not None
    assert head.title == ""
    assert [one.title for one in events_in(parts)] == ["One, two, three", "Four"]


@pytest.mark.parametrize(
    ("rows", "dates"),
    [
        ("styear,stmon,stday,endyear,name\n1949,4,-9,-9,A\n1950,-9,-9,1951,B", "1949-04 1950/1951"),
        (
            "n,stday,stmon,styear,endday,endmon,endyear\n2,-9,7,1902,24,1,1903\n3,2,5,1913,-9,6,1913",
            "1902-07/1903-01-24 1913-05-02/1913-06",
        ),
        (
            "StartMonth1,StartDay1,StartYear1,EndMonth1,EndDay1,EndYear1,EndYear2\n4,7,1823,11,13,1823,-8",
            "1823-04-07/1823-11-13",
        ),
        ("Year,End Year,Event\n1914,1918,War\n1919,,Peace", "1914/1918 1919"),
        ("Date,End,End Day,Event\n2020-01-02,2020-01-03,Friday,A", "2020-01-02/2020-01-03"),
        ("eventid,iyear,imonth,iday,city\n1,1970,7,2,Rome\n2,1970,0,0,Bonn", "1970-07-02 1970"),
    ],
)
def test_parts_of_dates_stand_under_the_names_that_data_sets_give_them(
    rows: str, dates: str
) -> None:
    parts = parts_of_text(rows)
    assert [one.date for one in events_in(parts)] == dates.split()
    assert faults_in(parts) == []


def test_rows_without_end_that_say_nothing_of_when_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("timeline_app.interchange.sheets.reading._MOST_SILENT", 30)
    assert len(events_in(parts_of_text("Date,Title\n2020,A\n" + "x,B\n" * 30))) == 31
    with pytest.raises(ForeignRefusedError) as refused:
        parts_of_text("Date,Title\n2020,A\n" + "x,B\n" * 31)
    assert refused.value.reason is RefusalReason.NO_EVENTS


def test_cells_may_hold_what_stands_in_pages() -> None:
    rows = (
        "2020,<b>Talks</b> &amp; more,\"<p>First.</p><p>See <a href='https://a.org/'>this</a>.</p>"
        '<blockquote>Never.</blockquote>"\n2021,a < b and b > c,\n'
    )
    first, second = events_in(parts_of_text(f"Year,Title,Text\n{rows}"))
    assert (first.title, second.title) == ("Talks & more", "a < b and b > c")
    assert first.summary.split() == ["First.", "See", "this."]
    assert [quote.text for quote in first.quotes] == ["Never."]
    assert [link.url for link in first.links] == ["https://a.org/"]


def test_what_is_said_goes_before_what_is_guessed() -> None:
    data = b"x;Topic;When\n1;Talks;2020\n"
    options = replace(OPTIONS, mapping=(("Topic", "text"), ("x", "title")))
    (event,) = events_in(list(read(file_of(data, options))))
    assert (event.title, event.summary, event.date) == ("1", "Talks", "2020")
    asked = replace(OPTIONS, header_row=2, separator=";")
    assert events_in(list(begun(file_of(data + b"2021;B;2\n", asked)).parts))[0].where == "row 3"
    with pytest.raises(ForeignRefusedError) as refused:
        list(read(file_of(data, replace(OPTIONS, mapping=(("Where", "place"),)))))
    assert (refused.value.reason, refused.value.detail) == (RefusalReason.NO_COLUMN, "Where")


def test_a_table_of_a_page_is_read() -> None:
    page = "<html><table><tr><th>Date<th>Event<tr><td rowspan=2>1990<td>A<tr><td>B</table>"
    assert [(one.title, one.date) for one in events_in(parts_of_text(page))] == [
        ("A", "1990"),
        ("B", "1990"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Hello, this is prose.\nIt goes on, as prose, and more.\nAnd ends.\n", "UNKNOWN"),
        ("Name,Size\nA,B\nC,D\n", "NO_EVENTS"),
        ("Well, so\nit goes, on, and\non, and on\n", "UNKNOWN"),
        ("<p>no table</p>", "UNKNOWN"),
        ("<table><tr><td>a<td>b</table>", "NO_EVENTS"),
        ('{"a": [1, 2]}', "UNKNOWN"),
    ],
)
def test_what_is_no_sheet_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ForeignRefusedError) as refused:
        parts_of_text(text)
    assert refused.value.reason.name == reason


def test_rows_that_are_none_are_told() -> None:
    text = f"Date,Title\n2020,A\n2021,{'x' * 200_000}\n2022,C\n"
    parts = parts_of_text(text)
    assert [event.title for event in events_in(parts)] == ["A", "C"]
    assert faults_in(parts) == [("row 3", "NOT_READ", "")]


def test_rows_without_a_header_are_a_sheet_and_dated_lines_are_prose() -> None:
    rows = begun(file_of(b"2020-03-04,Talks in Rome\n2020-03-05,Talks in Bonn\n", OPTIONS))
    assert rows.format.name == "sheet"
    lines = b"4 March 2020: They met, and talked.\n\n5 March 2020: They met, talked, and left.\n"
    assert begun(file_of(lines, OPTIONS)).format.name == "prose"


def test_no_sheet_is_sure_of_itself() -> None:
    assert sure_of("Date,Title\n2020,A\n") == []
    assert sure_of("Start Date,End Date,Headline,Media\n2020,,A,\n") == ["timelinejs-sheet"]


@settings(max_examples=examples(60))
@given(st.lists(st.tuples(st.dates(), WORDS, WORDS), min_size=1, max_size=20))
def test_what_is_written_is_what_is_read(rows: list[tuple[date, str, str]]) -> None:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["Date", "Title", "Notes"])
    writer.writerows((day.isoformat(), title, note) for day, title, note in rows)
    sheet = sheet_in(file_of(text.getvalue().encode(), replace(OPTIONS, separator=",")))
    found = [(one.date, one.title, one.summary) for one in events_in(list(sheet.parts()))]
    assert found == [(day.isoformat(), " ".join(title.split()), note.strip())
                     for day, title, note in rows]  # fmt: skip
    assert [row.cells[1:] for row in sheet.body()] == [(title, note) for _, title, note in rows]


@pytest.mark.slow
def test_rows_are_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write("Date,Title,Text\n")
        file.writelines(
            f"{1900 + at % 100}-01-{at % 28 + 1:02},Event {at},{'word ' * 60}\n"
            for at in range(4_000)
        )
    tracemalloc.start()
    count = sum(isinstance(part, ForeignEvent) for part in read(file_at(path, OPTIONS)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 4_000
    assert peak < 3_500_000  # with the events it would be 4,400,000


def test_a_row_is_told_as_it_stands_in_the_file() -> None:
    text = 'Date;Title\n2020;"Talks; ""more"""\n\n2021;"two\r\nlines"\r\n2022;  last'
    events = events_in(parts_of_text(text))
    assert [event.raw for event in events] == [
        '2020;"Talks; ""more"""',
        '2021;"two\r\nlines"',
        "2022;  last",
    ]
