"""Markwhen: dates that hang on each other, sections of both kinds, and what an event says."""

from __future__ import annotations

from datetime import date

import pytest

from tests.interchange.corpus import (
    OPTIONS,
    events_in,
    expected_of,
    faults_in,
    found_in,
    head_in,
    known_files,
    parts_of_corpus,
    parts_of_text,
    paths_of,
)
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.records.records import Status
from timeline_app.interchange.foreign.reader import Certainty, ReadOptions, file_of
from timeline_app.interchange.foreign.values import (
    ForeignEvent,
    ForeignLink,
    ForeignPart,
    ForeignQuote,
)
from timeline_app.interchange.markwhen import reader

TODAY = OPTIONS.today.isoformat()


def parts(text: str) -> list[ForeignPart]:
    return parts_of_text(text, "document.mw")


def events(text: str) -> list[ForeignEvent]:
    return events_in(parts(text))


@pytest.mark.parametrize("path", paths_of("markwhen"))
def test_a_real_document_holds_what_others_found_in_it(path: str) -> None:
    name, _ = parts_of_corpus(path)
    assert name == "markwhen"
    found, expected = found_in(path), expected_of(path)
    assert (found.events, found.undated) == (expected.events, expected.undated)
    if known_files()[path]["earliest"]:  # else it is told from now on
        for ours, theirs in ((found.first, expected.first), (found.last, expected.last)):
            assert parse_edtf(ours).earliest == parse_edtf(theirs).earliest


@pytest.mark.parametrize("path", paths_of("markwhen"))
def test_events_of_a_real_document_last_as_long_as_others_say(path: str) -> None:
    _, read = parts_of_corpus(path)
    found = events_in(read)
    reference = known_files()[path].get("more", {}).get("reference", [])
    assert len(found) == len(reference) or not reference
    for event, (start, over, _) in zip(found, reference, strict=False):
        if event.date.endswith("/.."):
            continue
        bounds = parse_edtf(event.date)
        assert bounds.earliest == parse_edtf(start[:10]).earliest
        assert bounds.latest in (parse_edtf(over[:10]).earliest, parse_edtf(over[:10]).latest)


def test_it_is_known_by_its_lines_or_by_its_name_as_well() -> None:
    def certainty(text: str, name: str = "") -> Certainty:
        return reader.sniff(text.encode(), name).certainty

    dated = "2020: one\n2021-02: two\n"
    assert certainty(dated) is Certainty.PERHAPS
    assert certainty(dated, "x.mw") is Certainty.SURELY
    assert certainty("2020: one\nnow: two\n") is Certainty.SURELY
    assert certainty("2020-01 / 2020-03: one\n2021: two\n") is Certainty.SURELY
    rule = "dateFormat:\n  - pattern: '^d (\\d{4})$'\n    from: '$1'\n    fromFormat: yyyy\n"
    assert certainty(f"---\n{rule}---\nd 2020: one\n") is Certainty.SURELY
    assert certainty("Notes: none\n", "x.mw") is Certainty.NO
    assert certainty('{"2020": 1}', "x.mw") is Certainty.NO


@pytest.mark.parametrize(
    ("written", "date", "time"),
    [
        ("2022", "2022", ""),
        ("2022-03", "2022-03", ""),
        ("2022-03-04", "2022-03-04", ""),
        ("2022-03-04 10:30", "2022-03-04", "10:30"),
        ("2022-03-04 10pm", "2022-03-04", "22:00"),
        ("2022-03-04T10:30:00Z", "2022-03-04", "10:30"),
        ("2022-03 / 2023", "2022-03/2023", ""),
        ("2022-03-04 10am / 2022-03-04 2pm", "2022-03-04", "10:00/14:00"),
        ("2022-W05", "2022-01-31/2022-02-06", ""),
        ("2022-W05-3", "2022-02-02", ""),
        ("5/9/2009", "2009-05-09", ""),
        ("5/2009", "2009-05", ""),
        ("2022/3/4", "2022-03-04", ""),
        ("5/9/2009, 10am", "2009-05-09", "10:00"),
        ("5/9/2009 - 6/10/2010", "2009-05-09/2010-06-10", ""),
        ("2010-2012", "2010/2012", ""),
        ("July 2022 to August 2022", "2022-07/2022-08", ""),
        ("July 11, 2022", "2022-07-11", ""),
        ("11 Jul 2022", "2022-07-11", ""),
        ("July 11 2022 8am - 5pm", "2022-07-11", "08:00/17:00"),
        ("2022-07-11 - 2022-07-12", "2022-07-11/2022-07-12", ""),
        ("1971 - now", "1971/..", ""),
        ("300 BC", "-0299", ""),
        ("300 - 200 BCE", "-0299/-0199", ""),
        ("50 BC - 50 AD", "-0049/0050", ""),
        ("1 BC", "0000", ""),
        ("44", "0044", ""),
        ("12000", "Y12000", ""),
    ],
)
def test_dates_by_the_calendar(written: str, date: str, time: str) -> None:
    (event,) = events(f"{written}: Talks")
    assert (event.date, event.time, event.title, event.date_basis) == (date, time, "Talks", "")


@pytest.mark.parametrize(
    ("written", "date", "time"),
    [
        ("3 days", "2020-05-07/2020-05-09", ""),
        ("1 month, 1 day", "2020-05-07/2020-06-07", ""),
        ("10 work days - 10 work days", "2020-05-21/2020-06-03", ""),
        ("after !a 3 days", "2020-05-07/2020-05-09", ""),
        ("before !a 3 days", "2020-05-01/2020-05-03", ""),
        ("by !a 3 business days", "2020-04-29/2020-05-03", ""),
        ("!a.start / !a.end 1 day", "2020-05-04/2020-05-07", ""),
        ("!a -5 days / !a 10 days", "2020-05-02/2020-05-13", ""),
        (".start - .end -1 day", "2020-05-04/2020-05-05", ""),
        ("2020-02-01 / 1 month", "2020-02-01/2020-02-29", ""),
        ("10am", "2020-05-07", "10:00"),
        ("8:30 - 11:15", "2020-05-07", "08:30/11:15"),
        ("1 hour", "2020-05-07", "00:00/01:00"),
        ("1 day 12 hours", "2020-05-07/2020-05-08", "00:00/12:00"),
    ],
)
def test_dates_from_other_events(written: str, date: str, time: str) -> None:
    _, event = events(f"2020-05-04 / 2020-05-06: First !a\n{written}: Talks")
    assert (event.date, event.time) == (date, time)


@pytest.mark.parametrize("written", ["now", "July 11", "2 weeks"])
def test_what_hangs_on_today_keeps_its_words(written: str) -> None:
    (event,) = events(f"{written}: Talks")
    assert event.date_basis == written
    assert event.date.startswith(TODAY[:4])


@pytest.mark.parametrize(
    ("written", "date", "reason"),
    [
        ("2022-02-30", "", "NO_SUCH_DAY"),
        ("13/45/2020", "", "NO_SUCH_DAY"),
        ("after !nobody 3 days", "", "UNREADABLE_DATE"),
        ("2023 / 2022", "2023", "END_BEFORE_START"),
        ("2022 every now and then", "2022", "UNREADABLE_RULE"),
        ("2022 every year on the Moon", "2022", "UNREADABLE_RULE"),
        ("2022 every year until doomsday", "2022", "UNREADABLE_RULE"),
        ("300 BC every year for 3 times", "-0299", "UNREADABLE_RULE"),
    ],
)
def test_what_is_amiss_with_a_date_is_said(written: str, date: str, reason: str) -> None:
    found = parts(f"{written}: Talks")
    assert [event.date for event in events_in(found)] == [date]
    assert faults_in(found) == [("line 1", reason, "")]


JANUARY = "2025-01-01"


@pytest.mark.parametrize(
    ("written", "expected"),  # as its own parser 1.2 has them
    [
        (f"{JANUARY} every day for 3 times", [JANUARY, "2025-01-02", "2025-01-03"]),
        (f"{JANUARY} every 2 weeks x2", [JANUARY, "2025-01-15"]),
        (f"{JANUARY} every other week for 4 weeks", [JANUARY, "2025-01-15"]),  # of older versions
        (f"{JANUARY} every 3 days for 3 days", [JANUARY]),
        ("Sept 1 2025 every 6 months for 1 year", ["2025-09-01", "2026-03-01"]),
        (f"{JANUARY} every day until 2025-01-03", [JANUARY, "2025-01-02", "2025-01-03"]),
        (f"{JANUARY} every year until 2026", [JANUARY, "2026-01-01"]),
        (f"{JANUARY} every monday and Thu for 3 times", ["2025-01-02", "2025-01-06", "2025-01-09"]),
        (f"{JANUARY} every weekday x4", [JANUARY, "2025-01-02", "2025-01-03", "2025-01-06"]),
        ("2025-01-31 every month x2", ["2025-01-31", "2025-03-31"]),
        (f"{JANUARY} every month on the last friday x2", ["2025-01-31", "2025-02-28"]),
        (f"{JANUARY} every 2 months on the 2nd tue x2", ["2025-01-14", "2025-03-11"]),
        (f"{JANUARY} every month on the 1st, 3rd last day x2", [JANUARY, "2025-01-29"]),
        (f"{JANUARY} every october x2", ["2025-10-01", "2026-10-01"]),
        ("2025-01 every month x2", ["2025-01", "2025-02"]),
        ("2025 / 2026 every 2 years x2", ["2025/2026", "2027/2028"]),
        (
            "2025-01-04 / 2025-01-05 every week x2",
            ["2025-01-04/2025-01-05", "2025-01-11/2025-01-12"],
        ),
        ("2024-02-29 every year", ["2024-02-29"]),  # the next one is over a year away
        ("2035 every year x2", ["2035"]),
    ],
)
def test_what_repeats_is_an_event_each_up_to_a_year_from_today(
    written: str, expected: list[str]
) -> None:
    found = parts(f"{written}: Talks")
    assert [one.date for one in events_in(found)] == expected
    assert {one.where for one in events_in(found)} == {"line 1"}
    assert faults_in(found) == []


def test_repetitions_keep_their_clocks_and_their_bounds() -> None:
    text = "2025-01-05 9am - 10:30am every day: Talks !t\n"
    options = ReadOptions(today=date(2025, 1, 1), first=date(2025, 2, 1), last=date(2025, 2, 2))
    events_then = events_in(list(reader.read(file_of(text.encode(), options))))
    assert [(one.date, one.time) for one in events_then] == [
        ("2025-02-01", "09:00/10:30"),
        ("2025-02-02", "09:00/10:30"),
    ]
    assert {one.item_date for one in events_then} == {"2025-01-05"}
    before = ReadOptions(today=date(2025, 1, 1), first=date(2024, 2, 1), last=date(2024, 2, 2))
    with_another = f"{text}2024: Alone\n".encode()
    found = events_in(list(reader.read(file_of(with_another, before))))
    assert [one.title for one in found] == ["Alone"]
    endless = parts("1900-01-01 every day: Talks !t")
    assert len(events_in(endless)) == 1_000
    assert events_in(endless)[1].own_id == "t/1900-01-02"
    assert faults_in(endless) == [("line 1", "TOO_MANY_TIMES", "")]


def test_the_head_says_how_dates_are_written_and_where_the_clocks_are() -> None:
    found = parts(
        "title: Visits\ndescription: All of them\ntimezone: Asia/Shanghai\ndateFormat: d/M/y\n"
        "#asia: #ff0000\n\n5/9/2009 10am: Talks #Asia\n"
    )
    head, (event,) = head_in(found), events_in(found)
    assert head is not None
    assert (head.title, head.description) == ("Visits", "All of them")
    assert (event.date, event.time, event.zone) == ("2009-09-05", "10:00", "Asia/Shanghai")
    assert (event.title, event.tags, event.color) == ("Talks", ("Asia",), "#ff0000")


def test_rules_for_dates_are_used_if_they_can_not_take_long() -> None:
    head = "---\ndateFormat:\n  - pattern: '{}'\n    from: '$1'\n    fromFormat: d LLL yyyy\n---\n"
    safe = head.format(r"^day (\d{1,2} \w+ \d{4})$")
    assert [event.date for event in events(f"{safe}day 3 Feb 2026: x")] == ["2026-02-03"]
    bomb = head.format(r"^((a+)+)+$")
    found = parts(f"{bomb}{'a' * 60}!: x\n2020: y")
    assert [event.date for event in events_in(found)] == ["2020"]
    assert ("head", "UNREADABLE_FIELD", "dateFormat") in faults_in(found)


def test_sections_of_both_kinds_are_groups_within_each_other() -> None:
    found = events(
        "2019: before\n"
        "# One #t\n## Two\n2020: a\n# Three\n2021: b\nGroup of seven\nsection on trade\n\n"
        "group Four: #t\n2022: c\nendGroup\n2023: d\n"
    )
    assert [(one.title, one.groups) for one in found] == [
        ("before", ()),
        ("a", (("One", "Two"),)),
        ("b", (("Three",),)),
        ("c", (("Three", "Four"),)),
        ("d", (("Three",),)),
    ]
    assert found[2].summary == "Group of seven\nsection on trade"


def test_what_an_event_says() -> None:
    (event,) = events(
        "2022-03-04: [x] Talks on [steel](https://example.org/s) #trade !talks\n"
        "location: Geneva\n"
        "level: high\n"
        "\n"
        "> No comment\n"
        "First, see [this](https://example.org) #later\n"
        "![](https://example.org/p.png)\n"
        "// a remark\n"
        "[Bern](location)\n"
    )
    assert (event.title, event.own_id) == ("Talks on steel", "talks")
    assert event.status is Status.TOOK_PLACE
    assert event.tags == ("trade", "later")
    assert event.links == (
        ForeignLink("https://example.org/s", "steel"),
        ForeignLink("https://example.org", "this"),
        ForeignLink("https://example.org/p.png"),
    )
    assert event.quotes == (ForeignQuote("No comment"),)
    assert event.summary == "First, see this #later"
    assert event.place == "Bern"
    assert event.left_over == (("level", "high"),)


def test_an_event_may_be_referred_to_by_a_property_too() -> None:
    found = events("2022-03-04: Talks\nid: talks\n\nafter !talks 1 day: Dinner")
    assert [one.date for one in found] == ["2022-03-04", "2022-03-05"]
    assert found[0].own_id == "talks"


def test_lines_without_end_are_cut() -> None:
    found = parts(f"2022: Talks\n{'x' * 600_000}\n{'y: ' * 200_000}\n2023: more")
    assert [event.date for event in events_in(found)] == ["2022", "2023"]
    assert ("line 1", "TOO_LONG", "") in faults_in(found)
