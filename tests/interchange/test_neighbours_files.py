"""How dates, lanes and long texts stand in the files that neighbours are written."""

from __future__ import annotations

import json
import re

import msgspec
import pytest

from tests.interchange.going_out import Going, read_back, written
from timeline_app.core.records.event_details import EventDetails, QuoteOf
from timeline_app.core.records.records import (
    CslItem,
    Event,
    EventId,
    Header,
    Lane,
    LaneId,
    Quote,
    QuoteId,
    Source,
    SourceId,
    Status,
)
from timeline_app.interchange.fields import Field
from timeline_app.interchange.foreign.values import ForeignEvent
from timeline_app.interchange.formats import named
from timeline_app.interchange.losses import losses

NEIGHBOURS = ("timelinejs", "markwhen", "icalendar")
MEETING = Event(EventId("meeting"), "They meet", "2023-06-18")
SHANGHAI = ";TZID=Asia/Shanghai"


def _going(*events: Event) -> Going:
    return Going([EventDetails(at, one) for at, one in enumerate(events)], Header("Talks"))


def _event(date: str, time: str = "", zone: str = "", status: Status = Status.TOOK_PLACE) -> Event:
    return msgspec.structs.replace(MEETING, date=date, time=time, zone=zone, status=status)


@pytest.mark.parametrize(
    ("event", "start", "end"),
    [
        (_event("2023-06-18"), ";VALUE=DATE:20230618", ";VALUE=DATE:20230619"),
        (_event("2023-06-18/2023-06-30"), ";VALUE=DATE:20230618", ";VALUE=DATE:20230701"),
        (_event("2024-02"), ";VALUE=DATE:20240201", ";VALUE=DATE:20240301"),
        (_event("2023"), ";VALUE=DATE:20230101", ";VALUE=DATE:20240101"),
        (_event("2022-24"), ";VALUE=DATE:20221201", ";VALUE=DATE:20230301"),
        (_event("2023-06-18~"), ";VALUE=DATE:20230618", ";VALUE=DATE:20230619"),
        (_event("2023-06-18/.."), ";VALUE=DATE:20230618", ";VALUE=DATE:20230619"),
        (_event("/2023-06"), ";VALUE=DATE:20230601", ";VALUE=DATE:20230701"),
        (_event("[..2013-10]"), ";VALUE=DATE:20131001", ";VALUE=DATE:20131101"),
        (_event("[2013-10-01..2013-10-04]"), ";VALUE=DATE:20131001", ";VALUE=DATE:20131005"),
        (_event("0044-02-29"), ";VALUE=DATE:00440229", ";VALUE=DATE:00440301"),
        (_event("2023-06-18", "21:30"), ":20230618T213000", None),
        (_event("2023-06-18", "21:30:05", "UTC"), ":20230618T213005Z", None),
        (
            _event("2023-06-18", "22:00/24:00", "Asia/Shanghai"),
            f"{SHANGHAI}:20230618T220000",
            f"{SHANGHAI}:20230619T000000",
        ),
        (
            _event("2023-06-18/2023-06-19", "09:00/10:30", "Asia/Shanghai"),
            f"{SHANGHAI}:20230618T090000",
            f"{SHANGHAI}:20230619T103000",
        ),
        (_event("2023-06-18", "09:00", "Nowhere"), ":20230618T090000", None),
    ],
)
def test_an_event_of_a_calendar_is_over_when_the_next_day_begins(
    event: Event, start: str, end: str | None
) -> None:
    text = written(_going(event), "icalendar").decode().partition("BEGIN:VEVENT")[2]
    found = dict(re.findall(r"^(DTSTART|DTEND)(.*)\r$", text, re.MULTILINE))
    assert found == {"DTSTART": start} | ({"DTEND": end} if end else {})


@pytest.mark.parametrize(
    ("event", "start", "end"),
    [
        (_event("2023"), {"year": 2023}, None),
        (_event("2023-06"), {"year": 2023, "month": 6}, None),
        (_event("-0043-03-15"), {"year": -44, "month": 3, "day": 15}, None),
        (_event("Y-12023"), {"year": -12024}, None),
        (_event("19XX"), {"year": 1900}, {"year": 1999}),
        (_event("2022-24"), {"year": 2022, "month": 12}, {"year": 2023, "month": 2}),
        (
            _event("2023-06-18", "22:00/24:00"),
            {"year": 2023, "month": 6, "day": 18, "hour": 22, "minute": 0},
            {"year": 2023, "month": 6, "day": 19, "hour": 0, "minute": 0},
        ),
        (_event("2023-06-18/.."), {"year": 2023, "month": 6, "day": 18}, None),
    ],
)
def test_a_slide_has_its_date_in_parts(
    event: Event, start: dict[str, int], end: dict[str, int] | None
) -> None:
    (slide,) = json.loads(written(_going(event), "timelinejs"))["events"]
    assert slide["start_date"] == start
    assert slide.get("end_date") == end


@pytest.mark.parametrize(
    ("event", "when"),
    [
        (_event("2023"), "2023"),
        (_event("2023-06/2024"), "2023-06 / 2024"),
        (_event("2023-06-18", "09:00/10:30"), "2023-06-18 09:00 / 2023-06-18 10:30"),
        (_event("2023-06-18", "22:00/24:00"), "2023-06-18 22:00 / 2023-06-19 00:00"),
        (_event("2023-06-18/.."), "2023-06-18 / now"),
        (_event("2023-06-18/..", status=Status.PLANNED), "2023-06-18"),
        (_event("-0043-03-15"), "44 BCE"),
        (_event("-0043/0014"), "44 BCE - 14 CE"),
        (_event("Y12023"), "12023 CE"),
    ],
)
def test_a_line_of_markwhen_begins_with_its_date(event: Event, when: str) -> None:
    text = written(_going(event), "markwhen").decode()
    assert f"\n{when}: They meet\n" in text


def test_an_event_without_a_date_is_left_out_and_told() -> None:
    going = _going(MEETING, msgspec.structs.replace(MEETING, id=EventId("some"), date=""))
    for name in NEIGHBOURS:
        one = named(name)
        assert one is not None
        assert losses(going, one) == {Field.UNDATED: 1}
        read = [
            part for part in read_back(written(going, name), name) if isinstance(part, ForeignEvent)
        ]
        assert len(read) == 1


def test_a_month_is_said_in_words_where_there_are_days_alone() -> None:
    for date, words in (("2023-06", "June 2023"), ("2023-06-18~", "about 18 June 2023")):
        (read,) = _read(_going(_event(date)), "icalendar")
        assert read.summary == f"Date: {words}"
    one = named("icalendar")
    assert one is not None
    assert losses(_going(_event("2023-06")), one) == {Field.INEXACT: 1}


def test_what_is_written_twice_is_the_same() -> None:
    going = _going(MEETING)
    for name in NEIGHBOURS:
        assert written(going, name) == written(going, name)


def test_lines_and_paragraphs_stay() -> None:
    summary = "One: a\ntwo\n\n// three\n\n# four\n2023-06-18: five"
    quote = QuoteOf(
        Quote(QuoteId("q"), "yes\nno", SourceId("s"), speaker_as_named="Qin", office="Minister"),
        Source(SourceId("s"), CslItem("book", "Words")),
    )
    event = msgspec.structs.replace(MEETING, summary=summary)
    lanes = tuple(Lane(LaneId(name), name, "lane-1", 0) for name in ("a", "b"))
    going = Going([EventDetails(1, event, lanes, quotes=(quote,))], Header("Talks"))
    for name in NEIGHBOURS:
        (read,) = _read(going, name)
        assert read.summary.startswith(summary)
        if name == "icalendar":
            assert "“yes\nno”\n— Qin, Minister" in read.summary
            assert read.groups == (("a",), ("b",))
        else:
            assert [(one.text, one.attribution) for one in read.quotes] == [
                ("yes\nno", "Qin, Minister")
            ]
            assert read.groups == (("a",),)
            assert "Lanes: a, b" in read.summary


def test_a_million_letters_go_out_whole() -> None:
    long = "ü<b>;" * 200_000
    going = _going(msgspec.structs.replace(MEETING, summary=long, title=long))
    sources = Going((), Header(""), [Source(SourceId("s"), CslItem("book", long))])
    assert (
        json.loads(written(going, "timelinejs"))["events"][0]["text"]["headline"].count("ü")
        == 200_000
    )
    assert written(going, "markwhen").decode().count("ü<b>;") == 400_000
    lines = written(going, "icalendar").split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines if line)
    assert b"".join(lines).replace(b"\r\n ", b"").decode().count("ü") == 400_000
    for name in ("csl-json", "bibtex", "ris"):
        assert written(sources, name).decode().count("ü") == 200_000


def _read(going: Going, name: str) -> list[ForeignEvent]:
    return [
        part for part in read_back(written(going, name), name) if isinstance(part, ForeignEvent)
    ]
