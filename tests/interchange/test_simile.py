"""SIMILE Timeline: XML, JSON and literals, and what its dates say together."""

from __future__ import annotations

import json

import pytest

from tests.interchange.corpus import events_in, faults_in, parts_of_text, sure_of
from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason
from timeline_app.interchange.foreign.values import ForeignLink, ForeignPart


def of_xml(attributes: str, text: str = "") -> list[ForeignPart]:
    return parts_of_text(f'<data><event title="Talks" {attributes}>{text}</event></data>')


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("start='200 BC' end='100 AD' isDuration='true'", ("-0199/0100", "", "")),
        ("start='AD 30'", ("0030", "", "")),
        ("start='1 BC'", ("0000", "", "")),
        ("start='70'", ("0070", "", "")),
        ("start='20060528'", ("2006-05-28", "", "")),
        ("start='20069999'", ("Y20069999", "", "")),
        ("start='-145'", ("-0145", "", "")),
        ("start='May 24 2000'", ("2000-05-24", "", "")),
        ("start='Nov 29 1947 00:00:00 GMT'", ("1947-11-29", "", "")),
        ("start='Sat May 20 1961 00:00:00 GMT-0600'", ("1961-05-20", "", "")),
        (
            "start='Fri Nov 22 1963 12:30:00 GMT-0600'",
            ("1963-11-22", "12:30", "Etc/GMT+6"),
        ),
        ("start='Sep 25 2010 17:00:00 EST'", ("2010-09-25", "17:00", "Etc/GMT+5")),
        ("start='2006-06-28T00:00:00Z'", ("2006-06-28", "", "")),
        ("start='28 May 2006'", ("2006-05-28", "", "")),
        ("start='May 2006'", ("2006-05", "", "")),
        ("start='5/28/2006'", ("2006-05-28", "", "")),
        ("start='3/4/2006'", ("2006-03-04", "", "")),
        ("start='c. 1850'", ("1850~", "", "")),
        # What doesn't last happened some time between its two dates.
        ("start='1845' end='1846'", ("[1845..1846]", "", "")),
        (
            "start='Apr 01 1883 00:00:00 GMT' end='May 01 1883 00:00:00 GMT'",
            ("[1883-04-01..1883-04-30]", "", ""),
        ),
        (
            (
                "start='Jun 01 1861 00:00:00 GMT' latestStart='Jul 01 1861 00:00:00 GMT'"
                " earliestEnd='Jun 01 1863 00:00:00 GMT' end='Jul 01 1863 00:00:00 GMT'"
                " durationEvent='true'"
            ),
            ("1861-06-01~/1863-06-30~", "", ""),
        ),
        (
            "start='Sep 25 2010 17:00:00' end='Sep 26 2010 04:00:00' isDuration='true'",
            ("2010-09-25/2010-09-26", "17:00/04:00", ""),
        ),
    ],
)
def test_dates_are_read_as_its_pages_read_them(
    attributes: str, expected: tuple[str, str, str]
) -> None:
    parts = of_xml(attributes)
    (event,) = events_in(parts)
    assert (event.date, event.time, event.zone) == expected
    assert faults_in(parts) == []


@pytest.mark.parametrize(
    ("attributes", "date_and_wording", "fault"),
    [
        ("start=''", ("", ""), ("NO_DATE", "start")),
        ("start='Feb 30 2000'", ("", "Feb 30 2000"), ("NO_SUCH_DAY", "start")),
        ("start='then' end='later'", ("", "then/later"), ("UNREADABLE_DATE", "start")),
        ("start='1900' end='later'", ("1900", ""), ("UNREADABLE_END", "end")),
        ("start='115' end='105'", ("0115", ""), ("END_BEFORE_START", "end")),
    ],
)
def test_what_is_not_read_is_told(
    attributes: str, date_and_wording: tuple[str, str], fault: tuple[str, str]
) -> None:
    parts = of_xml(attributes)
    (event,) = events_in(parts)
    assert (event.date, event.date_basis) == date_and_wording
    assert faults_in(parts) == [("event 1", *fault)]


def test_bounds_of_the_ends_are_kept_beside_the_date() -> None:
    (event,) = events_in(
        of_xml("start='1871' latestStart='1872' earliestEnd='1878' end='1879' isDuration='true'")
    )
    assert event.date == "1871~/1879~"
    assert dict(event.left_over) == {"latestStart": "1872", "earliestEnd": "1878"}


def test_the_description_is_html_and_may_go_over_lines() -> None:
    text = """
        They &lt;i&gt;met&lt;/i&gt;
        in &lt;a href="https://example.org/g"&gt;Geneva&lt;/a&gt;."""
    attributes = (
        "start='1900' id='a' image='https://example.org/i.png' link='page.html' color='#58A0DC'"
        " icon='red.png' caption='A caption'"
    )
    (event,) = events_in(of_xml(attributes, text))
    assert event.summary == "They met in Geneva.\n\nA caption"
    assert event.links == (
        ForeignLink("https://example.org/g", "Geneva"),
        ForeignLink("https://example.org/i.png"),
    )
    assert (event.own_id, event.color) == ("a", "#58a0dc")
    assert dict(event.left_over) == {"link": "page.html", "icon": "red.png"}


def test_json_and_literals_say_the_same_as_long_and_short_names() -> None:
    fields = {"start": "1900-01-02", "end": "1900-03-04", "title": "Talks", "description": "A"}
    short = {"s": "1900-01-02", "e": "1900-03-04", "t": "Talks", "d": "A"}
    head = {"dateTimeFormat": "iso8601"}
    plain = events_in(parts_of_text(json.dumps({**head, "events": [fields]})))
    assert [(one.date, one.title, one.summary) for one in plain] == [
        ("1900-01-02/1900-03-04", "Talks", "A")
    ]
    brief = events_in(parts_of_text(json.dumps({**head, "events": [short]})))
    literal = events_in(
        parts_of_text("{'dateTimeFormat': 'iso8601', // so\n 'events' : [" + str(fields) + ",]}")
    )
    for others in (brief, literal):
        assert [(one.date, one.title, one.summary) for one in others] == [
            (one.date, one.title, one.summary) for one in plain
        ]


def test_in_json_a_span_lasts_unless_it_says_otherwise() -> None:
    events = [
        {"start": 1900, "end": 1910, "title": "A"},
        {"start": "1900", "end": "1910", "title": "B", "durationEvent": False},
    ]
    first, second = events_in(parts_of_text(json.dumps({"events": events})))
    assert (first.date, second.date) == ("1900/1910", "[1900..1910]")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            '<!DOCTYPE data [<!ENTITY a "b">]><data><event start="1900">&a;</event></data>',
            RefusalReason.UNSAFE,
        ),
        ('<data><event start="1900"', RefusalReason.BROKEN),
        ('<data><event start="1900">' + "<b>" * 100_000, RefusalReason.UNSAFE),
    ],
)
def test_what_is_unsafe_or_broken_is_refused(text: str, reason: RefusalReason) -> None:
    with pytest.raises(ForeignRefusedError) as error:
        parts_of_text(text)
    assert error.value.reason in (reason, RefusalReason.UNKNOWN)


def test_xml_that_breaks_off_is_read_up_to_there() -> None:
    text = '<data>\n<event start="1900" title="A"/>\n<event start="1901" title="B"/>\n<event sta'
    parts = parts_of_text(text)
    assert [one.title for one in events_in(parts)] == ["A", "B"]
    assert faults_in(parts) == [("line 4", "TRUNCATED", "")]


def test_xml_without_declaration_may_be_of_western_europe() -> None:
    data = '<data><event start="1900" title="Moved to Giverny with Alice Hoschedé"/></data>'
    (event,) = events_in(parts_of_text(data.encode("cp1252")))
    assert event.title == "Moved to Giverny with Alice Hoschedé"


def test_other_files_are_not_taken_for_it() -> None:
    for text in (
        "<data><item start='1900'/></data>",
        "<timeline><event start='1900'/></timeline>",
        '{"events": [{"start": "1900", "title": "A"}]}',
        '{"events": [{"start_date": {"year": 1900}}]}',
        "<html></html>",
    ):
        assert "simile" not in sure_of(text)
