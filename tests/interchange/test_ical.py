"""iCalendar: what is odd in the format, and in files that call themselves so."""

from __future__ import annotations

from datetime import date

import pytest

from tests.interchange.corpus import OPTIONS, events_in, faults_in, head_in, parts_of_text, sure_of
from timeline_app.core.records.records import ActorKind, Status
from timeline_app.interchange.foreign.reader import ReadOptions, file_of
from timeline_app.interchange.foreign.values import (
    ForeignEvent,
    ForeignItem,
    ForeignLink,
    ForeignPerson,
)
from timeline_app.interchange.ical import reader as ical


def calendar(*lines: str, head: str = "") -> str:
    """A calendar with one event that has these lines."""
    event = "\r\n".join(("BEGIN:VEVENT", "UID:u1", "SUMMARY:Talks", *lines, "END:VEVENT"))
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{head}{event}\r\nEND:VCALENDAR\r\n"


def event_of(*lines: str) -> ForeignEvent:
    """The one event of a calendar that has these lines in it."""
    (event,) = events_in(parts_of_text(calendar(*lines)))
    return event


def when(event: ForeignEvent) -> tuple[str, str, str]:
    return event.date, event.time, event.zone


def test_it_is_known_by_its_first_line() -> None:
    assert sure_of(calendar()) == ["icalendar"]
    assert sure_of("\ufeffbegin:vevent\r\nEND:VEVENT") == ["icalendar"]
    assert sure_of("BEGIN:VCARD\r\nEND:VCARD") == []
    assert sure_of("They begin: talks") == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["DTSTART;VALUE=DATE:20230618"], ("2023-06-18", "", "")),
        (["DTSTART:20230618", "DTEND:20230619"], ("2023-06-18", "", "")),
        (["DTSTART:20230618", "DTEND:20230620"], ("2023-06-18/2023-06-19", "", "")),
        (["DTSTART:20230618", "DURATION:P2D"], ("2023-06-18/2023-06-19", "", "")),
        (["DTSTART:20230618T101500"], ("2023-06-18", "10:15", "")),
        (["DTSTART:20230618T101530Z"], ("2023-06-18", "10:15:30", "UTC")),
        (
            ["DTSTART;TZID=Asia/Shanghai:20230618T100000", "DTEND:20230618T033000Z"],
            ("2023-06-18", "10:00/11:30", "Asia/Shanghai"),
        ),
        (
            ["DTSTART:20230618T220000", "DTEND:20230619T010000"],
            ("2023-06-18/2023-06-19", "22:00/01:00", ""),
        ),
        (
            ["DTSTART:20230618T220000", "DTEND:20230619T000000"],
            ("2023-06-18", "22:00/24:00", ""),
        ),
        (
            ["DTSTART:20230618T220000", "DTEND:20230618T220000"],
            ("2023-06-18", "22:00", ""),
        ),
        (["DTSTART:20230618T100000", "DURATION:PT1H30M"], ("2023-06-18", "10:00/11:30", "")),
        (
            ["DTSTART;TZID=Europe/Berlin:20230325T120000", "DURATION:PT24H"],
            ("2023-03-25/2023-03-26", "12:00/13:00", "Europe/Berlin"),
        ),
        (
            ["DTSTART;TZID=Europe/Berlin:20230325T120000", "DURATION:P1D"],
            ("2023-03-25/2023-03-26", "12:00/12:00", "Europe/Berlin"),
        ),
        (
            ["DTSTART;TZID=W. Europe Standard Time:20230618T100000"],
            ("2023-06-18", "10:00", "Europe/Berlin"),
        ),
        (
            ['DTSTART;TZID="(UTC+07:00) Bangkok, Hanoi, Jakarta":20230618T100000'],
            ("2023-06-18", "10:00", "Asia/Bangkok"),
        ),
        (
            ["DTSTART;TZID=/mozilla.org/20070129_1/America/New_York:20230618T100000"],
            ("2023-06-18", "10:00", "America/New_York"),
        ),
        (["DTSTART;TZID=UTC+11:20230618T100000"], ("2023-06-18", "10:00", "Etc/GMT-11")),
        (["dtstart : 20230618T100000"], ("2023-06-18", "10:00", "")),
        (["DTSTART:20230618Z"], ("2023-06-18", "", "")),
    ],
)
def test_when_an_event_is(lines: list[str], expected: tuple[str, str, str]) -> None:
    assert when(event_of(*lines)) == expected


@pytest.mark.parametrize(
    ("line", "reason", "wording"),
    [
        ("DTSTART:next year", "UNREADABLE_DATE", "next year"),
        ("DTSTART:20230231T100000", "NO_SUCH_DAY", "20230231T100000"),
        ("DTSTART:20230221T13000Z", "UNREADABLE_DATE", "20230221T13000Z"),
        ("X-NOTE:none", "NO_DATE", ""),
    ],
)
def test_what_has_no_date_is_undated_and_said(line: str, reason: str, wording: str) -> None:
    parts = parts_of_text(calendar(line))
    (event,) = events_in(parts)
    assert (event.date, event.date_basis) == ("", wording)
    assert ("event 1", reason, "DTSTART") in faults_in(parts)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["DTEND:20230617T100000"], "END_BEFORE_START"),
        (["DTEND:soon"], "UNREADABLE_END"),
        (["DURATION:-PT1H"], "END_BEFORE_START"),
        (["DURATION:P1H"], "UNREADABLE_END"),
    ],
)
def test_an_end_that_is_none_is_left_out(lines: list[str], reason: str) -> None:
    parts = parts_of_text(calendar("DTSTART:20230618T100000", *lines))
    (event,) = events_in(parts)
    assert when(event) == ("2023-06-18", "10:00", "")
    assert [fault[1] for fault in faults_in(parts)] == [reason]


@pytest.mark.parametrize(
    ("tzid", "zone"),
    [
        ("Europe-Brussels", "Europe/Brussels"),
        ("Europe/Berlin_2", "Europe/Berlin"),
        ("W. Europe Standard Time 1", "Europe/Berlin"),
        ("Eastern Time (US & Canada)", "America/New_York"),
        ("Pacific Time", "America/Los_Angeles"),
        ("Brussels, Copenhagen, Madrid, Paris", "Europe/Brussels"),
        ("Customized Time Zone", ""),
        ("1", ""),
        ("Room 12", ""),
    ],
)
def test_zones_are_known_by_many_names(tzid: str, zone: str) -> None:
    assert event_of(f'DTSTART;TZID="{tzid}":20230618T100000').zone == zone


def test_a_zone_that_is_not_known_is_said_and_the_time_kept() -> None:
    parts = parts_of_text(calendar("DTSTART;TZID=My Zone:20230618T100000"))
    assert when(events_in(parts)[0]) == ("2023-06-18", "10:00", "")
    assert faults_in(parts) == [("event 1", "UNKNOWN_ZONE", "DTSTART")]


def test_the_file_may_say_where_its_zone_is() -> None:
    zone = "BEGIN:VTIMEZONE\r\nTZID:My Zone\r\nX-LIC-LOCATION:Asia/Seoul\r\nEND:VTIMEZONE\r\n"
    text = calendar("DTSTART;TZID=My Zone:20230618T100000")
    late = text.replace("END:VCALENDAR", f"{zone}END:VCALENDAR")
    assert events_in(parts_of_text(late))[0].zone == "Asia/Seoul"


def test_what_an_event_says() -> None:
    event = event_of(
        "DTSTART:20230618T100000",
        "DESCRIPTION:First line\\nsecond\\, and\\; last",
        "LOCATION:Great Hall",
        "CATEGORIES:Visits,Talks\\, long",
        "CATEGORIES:Asia",
        "STATUS:CANCELLED",
        "COLOR:navy",
        "URL:https://example.org/a",
        'ATTACH;FILENAME="Read-out":https://example.org/b',
        "ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA",
        'ORGANIZER;CN="Doe, Jane":mailto:jane@example.org',
        "ATTENDEE;ROLE=CHAIR;PARTSTAT=DECLINED;CN=Qin Gang:mailto:q@example.org",
        "ATTENDEE:mailto:x@example.org",
        "ATTENDEE;CUTYPE=ROOM;CN=Room 7:mailto:r@example.org",
        "ATTENDEE;CUTYPE=GROUP;CN=Asia desk:mailto:a@example.org",
        "ATTENDEE;CUTYPE=INDIVIDUAL;CN=Georgia:mailto:g@example.org",
        "ATTENDEE;CUTYPE=RESOURCE;CN=Projector:mailto:p@example.org",
        "RELATED-TO:u0",
        "PRIORITY:1",
        "BEGIN:VALARM",
        "DESCRIPTION:not this",
        "END:VALARM",
    )
    assert event.summary == "First line\nsecond, and; last"
    assert event.place == "Great Hall"
    assert event.groups == (("Visits",), ("Talks, long",), ("Asia",))
    assert event.status is Status.CANCELLED
    assert event.color == "#000080"
    assert event.links == (
        ForeignLink("https://example.org/a"),
        ForeignLink("https://example.org/b", "Read-out"),
    )
    assert event.people == (
        ForeignPerson("Doe, Jane", "organizer"),
        ForeignPerson("Qin Gang", "chair, declined"),
        ForeignPerson("x@example.org"),
        ForeignPerson("Asia desk", "", ActorKind.ORGANISATION),
        ForeignPerson("Georgia", "", ActorKind.PERSON),
    )
    assert event.part_of == "u0"
    assert event.own_id == "u1"
    assert event.left_over == (
        ("ATTACH", "AAAA"),
        ("PRIORITY", "1"),
        ("ATTENDEE", "Room 7"),
        ("ATTENDEE", "Projector"),
        ("VALARM", ""),
    )


def test_a_description_in_html_is_text_and_what_only_looks_so_stays() -> None:
    page = "DESCRIPTION:<p>See <a href='https://example.org'>this</a></p>"
    event = event_of("DTSTART:20230618", page)
    assert (event.summary, [link.url for link in event.links]) == (
        "See this",
        ["https://example.org"],
    )
    assert event_of("DTSTART:20230618", "DESCRIPTION:if a<b and b>c").summary == "if a<b and b>c"


def test_folds_may_part_the_bytes_of_a_letter() -> None:
    data = calendar("DTSTART:20230618", "LOCATION:北京").encode()
    at = data.index("北".encode()) + 1
    folded = data[:at] + b"\r\n " + data[at:]
    assert events_in(parts_of_text(folded))[0].place == "北京"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings_are_read(encoding: str) -> None:
    data = calendar("DTSTART:20230618", "LOCATION:Café de la Régence, Orléans").encode(encoding)
    assert events_in(parts_of_text(data))[0].place == "Café de la Régence, Orléans"


def test_quoted_printable_of_old_calendars_is_read() -> None:
    line = "DESCRIPTION;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9=0D=0A=\r\nnext: x"
    assert event_of("DTSTART:20230618", line).summary == "Café\r\nnext: x"


def test_texts_that_are_broken_into_lines_go_on() -> None:
    event = event_of("DTSTART:20230618", "DESCRIPTION:one", "two three", "", "LOCATION:Paris")
    assert (event.summary, event.place) == ("one\ntwo three", "Paris")


def test_what_is_no_line_at_all_is_said() -> None:
    parts = parts_of_text(calendar("DTSTART:20230618", "rubbish"))
    assert events_in(parts)[0].date == "2023-06-18"
    assert faults_in(parts) == [("event 1", "UNREADABLE_FIELD", "")]


def test_events_that_are_not_closed_are_read_if_they_say_anything() -> None:
    events = ("SUMMARY:A", "UID:x", "DTSTART:20230618")
    text = "BEGIN:VCALENDAR\n" + "\n".join(f"BEGIN:VEVENT\n{line}" for line in events)
    parts = parts_of_text(text)
    assert [event.date for event in events_in(parts)] == ["", "2023-06-18"]
    assert ("event 2", "NOT_READ", "") in faults_in(parts)


def test_tasks_are_no_events_and_that_is_said() -> None:
    task = "BEGIN:VTODO\r\nSUMMARY:Pack\r\nDTSTART:20230101\r\nEND:VTODO\r\n"
    parts = parts_of_text(calendar("DTSTART:20230618", head=task))
    assert [event.title for event in events_in(parts)] == ["Talks"]
    assert faults_in(parts) == [("component 1", "NOT_READ", "VTODO")]


def test_the_name_of_the_calendar_is_the_head() -> None:
    parts = parts_of_text(calendar("DTSTART:20230618", head="X-WR-CALNAME:Visits\\, 2023\r\n"))
    head = head_in(parts)
    assert head is not None
    assert head.title == "Visits, 2023"


def days_of(text: str, first: date | None = None, last: date | None = None) -> list[str]:
    """The days of all times of a calendar, as of 1 June 2023."""
    options = ReadOptions(today=date(2023, 6, 1), first=first, last=last)
    return [
        one.date
        for one in ical.read(file_of(text.encode(), options))
        if isinstance(one, ForeignEvent)
    ]


def test_what_repeats_is_an_event_each_up_to_a_year_from_today() -> None:
    text = calendar("DTSTART:20230618T100000", "RRULE:FREQ=MONTHLY")
    days = days_of(text)
    assert (days[0], days[-1], len(days)) == ("2023-06-18", "2024-05-18", 12)
    assert days_of(text, date(2023, 7, 1), date(2023, 8, 31)) == ["2023-07-18", "2023-08-18"]


def test_what_still_goes_on_on_the_first_day_is_of_it() -> None:
    text = calendar("DTSTART:20230618T230000", "DURATION:PT2H", "RRULE:FREQ=DAILY;COUNT=-1")
    nights = days_of(text, date(2023, 7, 1), date(2023, 7, 2))
    assert nights == ["2023-06-30/2023-07-01", "2023-07-01/2023-07-02", "2023-07-02/2023-07-03"]


def test_times_are_left_out_and_added() -> None:
    text = calendar(
        "DTSTART;TZID=Asia/Shanghai:20230618T100000",
        "RRULE:FREQ=DAILY;UNTIL=20230622T020000Z",
        "EXDATE:20230618T020000Z,20230619T020000Z",
        "EXDATE;VALUE=DATE:20230620",
        "RDATE;VALUE=PERIOD:20230701T020000Z/P3D",
    )
    assert days_of(text) == ["2023-06-21", "2023-06-22", "2023-07-01/2023-07-04"]


def test_an_event_of_which_all_times_are_left_out_is_told_and_counted() -> None:
    text = calendar("DTSTART:20230618", "RRULE:FREQ=DAILY;COUNT=1", "EXDATE:20230618")
    item, fault = parts_of_text(text)
    assert item == ForeignItem("event 1", "2023-06-18")
    assert faults_in([fault]) == [("event 1", "NOT_READ", "EXDATE")]


def event_text(*lines: str) -> str:
    """A VEVENT with these lines."""
    return "".join(f"{line}\r\n" for line in ("BEGIN:VEVENT", *lines, "END:VEVENT"))


def test_an_event_whose_times_all_stand_for_themselves_is_counted() -> None:
    moved = event_text("UID:u1", "RECURRENCE-ID:20230618", "DTSTART:20230620")
    parts = parts_of_text(calendar("DTSTART:20230618", "RRULE:FREQ=DAILY;COUNT=1", head=moved))
    assert [one.date for one in events_in(parts)] == ["2023-06-20"]
    assert parts[-1] == ForeignItem("event 2", "2023-06-18")


@pytest.mark.parametrize(
    ("sequences", "read", "told"),
    [
        (("", "1"), ["B"], ["event 1"]),
        (("2", "1"), ["A"], ["event 2"]),
        (("1", "1"), ["A", "B"], []),  # of the same version: two of a program that repeats ids
        (("", ""), ["A", "B"], []),
        (("x", "99999999999"), ["A", "B"], []),
    ],
)
def test_the_latest_version_of_an_event_stands(
    sequences: tuple[str, str], read: list[str], told: list[str]
) -> None:
    versions = "".join(
        event_text(
            "UID:u2", f"SUMMARY:{name}", "DTSTART:20230618", *([f"SEQUENCE:{one}"] if one else [])
        )
        for name, one in zip("AB", sequences, strict=True)
    )
    parts = parts_of_text(calendar("DTSTART:20230617", "SEQUENCE:9", head=versions))
    assert [one.title for one in events_in(parts)] == [*read, "Talks"]
    assert faults_in(parts) == [(place, "OLDER_VERSION", "SEQUENCE") for place in told]
    assert [one.place for one in parts if isinstance(one, ForeignItem)] == told


def test_a_version_of_one_time_says_nothing_of_the_series() -> None:
    moved = event_text("UID:u1", "RECURRENCE-ID:20230619", "DTSTART:20230620", "SEQUENCE:5")
    text = calendar("DTSTART:20230618", "RRULE:FREQ=DAILY;COUNT=2", head=moved)
    parts = parts_of_text(text)
    assert [one.date for one in events_in(parts)] == ["2023-06-20", "2023-06-18"]
    assert faults_in(parts) == []


def test_what_a_calendar_calls_off_is_cancelled() -> None:
    called_off = calendar("DTSTART:20230618", head="METHOD:CANCEL\r\n")
    text = called_off + calendar("DTSTART:20230619", head="METHOD:REQUEST\r\n")
    statuses = [one.status for one in events_in(parts_of_text(text))]
    assert statuses == [Status.CANCELLED, None]


SERIES = ("DTSTART;TZID=Europe/Paris:20230605T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=5")
ONWARDS = "RECURRENCE-ID;RANGE=THISANDFUTURE"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (  # an hour later and half an hour long from the third time on
            [
                event_text(
                    "UID:u1",
                    "SUMMARY:Late",
                    f"{ONWARDS};TZID=Europe/Paris:20230619T100000",
                    "DTSTART;TZID=Europe/Paris:20230619T110000",
                    "DTEND;TZID=Europe/Paris:20230619T113000",
                )
            ],
            [
                ("Talks", "2023-06-05", "10:00/11:00"),
                ("Talks", "2023-06-12", "10:00/11:00"),
                ("Late", "2023-06-19", "11:00/11:30"),
                ("Late", "2023-06-26", "11:00/11:30"),
                ("Late", "2023-07-03", "11:00/11:30"),
            ],
        ),
        (  # told in UTC, a day later; of two changes each lasts until the next
            [
                event_text(
                    "UID:u1",
                    "SUMMARY:Later",
                    f"{ONWARDS}:20230626T080000Z",
                    "DTSTART;TZID=Asia/Shanghai:20230627T160000",
                ),
                event_text(
                    "UID:u1",
                    "SUMMARY:Late",
                    f"{ONWARDS}:20230612T080000Z",
                    "DTSTART;TZID=Europe/Paris:20230613T100000",
                ),
                event_text(
                    "UID:u1",
                    "SUMMARY:Once",
                    "RECURRENCE-ID:20230619T080000Z",
                    "DTSTART:20230601T080000Z",
                ),
            ],
            [
                ("Once", "2023-06-01", "08:00"),
                ("Talks", "2023-06-05", "10:00/11:00"),
                ("Late", "2023-06-13", "10:00"),
                ("Later", "2023-06-27", "16:00"),
                ("Later", "2023-07-04", "16:00"),
            ],
        ),
        (  # of no series in the file
            [event_text("UID:u2", "SUMMARY:Alone", f"{ONWARDS}:20230612", "DTSTART:20230613")],
            [
                *(("Talks", f"2023-06-{day:02}", "10:00/11:00") for day in (5, 12)),
                ("Alone", "2023-06-13", ""),
                *(("Talks", f"2023-06-{day:02}", "10:00/11:00") for day in (19, 26)),
                ("Talks", "2023-07-03", "10:00/11:00"),
            ],
        ),
    ],
)
def test_a_series_goes_on_in_another_way(
    changes: list[str], expected: list[tuple[str, str, str]]
) -> None:
    text = calendar(*SERIES, head="".join(changes))
    events = events_in(list(ical.read(file_of(text.encode(), OPTIONS))))
    assert sorted((one.date, one.time, one.title) for one in events) == sorted(
        (date, time, title) for title, date, time in expected
    )
    ids = [one.own_id for one in events]
    assert len(set(ids)) == len(ids)


def test_a_time_that_was_moved_stands_for_itself() -> None:
    moved = (
        "BEGIN:VEVENT\r\nUID:u1\r\nSUMMARY:Moved\r\nRECURRENCE-ID:20230619T100000\r\n"
        "DTSTART:20230620T150000\r\nEND:VEVENT\r\n"
    )
    text = calendar("DTSTART:20230618T100000", "RRULE:FREQ=DAILY;COUNT=2", head=moved)
    events = events_in(parts_of_text(text))
    assert [(one.title, one.date, one.own_id) for one in events] == [
        ("Moved", "2023-06-20", "u1/2023-06-19T10:00:00"),
        ("Talks", "2023-06-18", "u1/2023-06-18T10:00:00"),
    ]


def test_a_rule_gives_a_thousand_times_at_most() -> None:
    parts = parts_of_text(calendar("DTSTART:20230618T100000", "RRULE:FREQ=MINUTELY"))
    assert len(events_in(parts)) == 1_000
    assert faults_in(parts) == [("event 1", "TOO_MANY_TIMES", "RRULE")]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=YEARLY;RSCALE=CHINESE",
        "FREQ=OFTEN",
        "D1 #5",
        "FREQ=DAILY;BYSECOND=75",
        "FREQ=HOURLY;INTERVAL=2;BYHOUR=3",
    ],
)
def test_a_rule_that_fits_no_day_or_is_none_is_said(rule: str) -> None:
    parts = parts_of_text(calendar("DTSTART:20230618T100000", f"RRULE:{rule}"))
    assert [event.date for event in events_in(parts)] == ["2023-06-18"]
    assert faults_in(parts) == [("event 1", "UNREADABLE_RULE", "RRULE")]


def test_many_rules_that_fit_no_day_do_not_hold_it_up() -> None:
    event = (
        "BEGIN:VEVENT\nUID:{0}\nSUMMARY:x\nDTSTART:202306{1:02}\n"
        "RRULE:FREQ=DAILY;INTERVAL=7;BYDAY={2}\nEND:VEVENT\n"
    )
    text = "".join(event.format(n, n % 28 + 1, ("MO", "TU")[n % 2]) for n in range(400))
    assert len({one.where for one in events_in(parts_of_text(f"BEGIN:VCALENDAR\n{text}"))}) == 400


def test_a_line_without_end_and_lines_without_number_are_cut() -> None:
    long = calendar("DTSTART:20230618", f"DESCRIPTION:{'x' * 3_000_000}")
    many = calendar("DTSTART:20230618", *(f"X-A:{number}" for number in range(20_000)))
    for text in (long, many):
        parts = parts_of_text(text)
        assert [event.date for event in events_in(parts)] == ["2023-06-18"]
        assert ("event 1", "TOO_LONG", "") in faults_in(parts)


def test_blank_lines_without_number_are_passed_over() -> None:
    text = calendar("DTSTART:20230618", "DESCRIPTION:one" + "\r\n" * 4_000_000 + " two")
    assert [event.summary for event in events_in(parts_of_text(text))] == ["onetwo"]


def test_events_beyond_a_million_are_left_out_and_that_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ical, "MOST_EVENTS", 2)
    parts = parts_of_text("BEGIN:VCALENDAR\r\n" + event_text("SUMMARY:Talks") * 4)
    assert [event.where for event in events_in(parts)] == ["event 1", "event 2"]
    assert faults_in(parts)[-1] == ("event 3", "TOO_MANY_EVENTS", "")


def test_an_event_of_two_blocks_is_whole() -> None:
    filling = event_text("SUMMARY:Talks", f"COMMENT:{'x' * 70_000}") * 32
    events = events_in(parts_of_text(f"BEGIN:VCALENDAR\r\n{filling}END:VCALENDAR"))
    assert [event.title for event in events] == ["Talks"] * 32
