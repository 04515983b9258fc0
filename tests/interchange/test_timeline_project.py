"""The Timeline Project: its XML and its old text, with what is odd in each."""

from __future__ import annotations

import pytest

from tests.interchange.corpus import (
    events_in,
    expected_of,
    faults_in,
    found_in,
    parts_of_corpus,
    parts_of_text,
    paths_of,
    sure_of,
)
from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason
from timeline_app.interchange.foreign.values import ForeignEvent, ForeignLink

DIFFERENCES = {
    "timelineproj/error-text.timeline": "an event with one field too many is read, the field told",
}
REFUSED = {
    "timelineproj/program-tutorial-numtime-2.3.0.timeline": "numbers instead of dates",
    "timelineproj/program-bosparanian-2.3.0.timeline": "the Bosparanian calendar",
}
"""Files of calendars that are no dates of ours; they are refused by name."""


def document(*events: str, head: str = "", calendar: str = "gregoriantime") -> str:
    """A file with these events."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<timeline><version>2.3.0</version>'
        f"<timetype>{calendar}</timetype>{head}<events>{''.join(events)}</events>"
        "<view><hidden_categories/></view></timeline>"
    )


def event(start: str, end: str, text: str = "Talks", more: str = "") -> str:
    return f"<event><start>{start}</start><end>{end}</end><text>{text}</text>{more}</event>"


def event_of(start: str, end: str, text: str = "Talks", more: str = "") -> ForeignEvent:
    (found,) = events_in(parts_of_text(document(event(start, end, text, more))))
    return found


@pytest.mark.parametrize("path", [path for path in paths_of("timelineproj") if path not in REFUSED])
def test_a_real_file_holds_what_others_found_in_it(path: str) -> None:
    name, _ = parts_of_corpus(path)
    assert name == "timeline-project"
    assert (found_in(path) == expected_of(path)) != (path in DIFFERENCES)


@pytest.mark.parametrize(("path", "calendar"), REFUSED.items())
def test_other_calendars_are_refused_by_name(path: str, calendar: str) -> None:
    with pytest.raises(ForeignRefusedError) as refused:
        parts_of_corpus(path)
    assert (refused.value.reason, refused.value.detail) == (
        RefusalReason.FOREIGN_CALENDAR,
        calendar,
    )


def test_it_is_known_by_its_root_or_its_lines() -> None:
    assert sure_of(document()) == ["timeline-project"]
    assert sure_of("# Written by Timeline 0.2.0 on 2009-7-5 15:21:46\n") == ["timeline-project"]
    assert sure_of("EVENT:2009-7-13 0:0:0;2009-7-18 0:0:0;Course;Work\n") == ["timeline-project"]
    assert sure_of("<timeline><item/></timeline>") == []


@pytest.mark.parametrize(
    ("start", "end", "more", "date", "time"),
    [
        ("2012-7-4 0:0:0", "2012-7-4 0:0:0", "", "2012-07-04", ""),
        ("2012-07-04 00:00:00", "2012-07-06 00:00:00", "", "2012-07-04/2012-07-06", ""),
        ("2012-07-04 10:00:00", "2012-07-04 11:30:05", "", "2012-07-04", "10:00/11:30:05"),
        ("2012-07-04 10:00:00", "2012-07-04 10:00:00", "", "2012-07-04", "10:00"),
        ("-43-03-15 00:00:00", "-43-03-15 00:00:00", "", "-0043-03-15", ""),
        ("0-01-01 00:00:00", "0-01-01 00:00:00", "", "0000-01-01", ""),
        (
            "2012-07-04 00:00:00",
            "2012-07-06 00:00:00",
            "<fuzzy>True</fuzzy>",
            "2012-07-04~/2012-07-06~",
            "",
        ),
        (
            "2012-07-04 00:00:00",
            "2012-07-06 00:00:00",
            "<fuzzy_end>True</fuzzy_end>",
            "2012-07-04/2012-07-06~",
            "",
        ),
        (
            "2012-07-04 00:00:00",
            "2012-07-06 00:00:00",
            "<ends_today>True</ends_today>",
            "2012-07-04/..",
            "",
        ),
    ],
)
def test_when_an_event_is(start: str, end: str, more: str, date: str, time: str) -> None:
    found = event_of(start, end, more=more)
    assert (found.date, found.time) == (date, time)


@pytest.mark.parametrize(
    ("start", "end", "date", "reason"),
    [
        ("2012-02-30 00:00:00", "2012-03-01 00:00:00", "", "NO_SUCH_DAY"),
        ("soon", "2012-03-01 00:00:00", "", "UNREADABLE_DATE"),
        ("", "2012-03-01 00:00:00", "", "NO_DATE"),
        ("2012-02-03 00:00:00", "2012-02-01 00:00:00", "2012-02-03", "END_BEFORE_START"),
        ("2012-02-03 00:00:00", "late", "2012-02-03", "UNREADABLE_END"),
    ],
)
def test_what_is_amiss_with_a_period_is_said(start: str, end: str, date: str, reason: str) -> None:
    parts = parts_of_text(document(event(start, end)))
    assert [one.date for one in events_in(parts)] == [date]
    assert faults_in(parts) == [("event 1", reason, "")]


def test_containers_hold_their_parts() -> None:
    day = "2012-07-04 00:00:00"
    texts = ("[7]Summit", "(7)Dinner", " (not a part)", "[x] no number")
    found = events_in(parts_of_text(document(*(event(day, day, text) for text in texts))))
    assert [(one.title, one.own_id, one.part_of) for one in found] == [
        ("Summit", "container 7", ""),
        ("Dinner", "", "container 7"),
        ("(not a part)", "", ""),
        ("[x] no number", "", ""),
    ]


def test_categories_are_groups_within_each_other_and_give_the_colour() -> None:
    head = (
        "<categories><category><name>World</name><color>1,2,3</color></category>"
        "<category><name>Asia</name><color>200,100,50</color><parent>World</parent></category>"
        "<category><name>Odd</name><color>300,0,0</color></category></categories>"
    )
    more = "<category>Asia</category><categories><category>Odd</category></categories>"
    day = "2012-07-04 00:00:00"
    parts = parts_of_text(document(event(day, day, more=more), head=head))
    (found,) = events_in(parts)
    assert found.groups == (("World", "Asia"), ("Odd",))
    assert found.color == "#c86432"
    assert faults_in(parts) == [("category Odd", "UNREADABLE_FIELD", "color")]


def test_categories_that_lie_in_each_other_in_a_circle_end() -> None:
    one = "<category><name>{}</name><color>1,2,3</color><parent>{}</parent></category>"
    head = f"<categories>{one.format('A', 'B')}{one.format('B', 'A')}</categories>"
    day = "2012-07-04 00:00:00"
    found = events_in(
        parts_of_text(document(event(day, day, more="<category>A</category>"), head=head))
    )
    assert found[0].groups == (("B", "A"),)


def test_what_else_an_event_says() -> None:
    found = event_of(
        "2012-07-04 00:00:00",
        "2012-07-04 00:00:00",
        more="<description>a &lt; b</description><labels>x y</labels><milestone>True</milestone>"
        "<hyperlink>https://example.org;C:\\notes.txt</hyperlink><default_color>0,0,9</default_color>"
        "<progress>0</progress><locked>False</locked><alert>2012-07-03 00:00:00;Pack</alert>",
    )
    assert (found.summary, found.color) == ("a < b", "#000009")
    assert found.tags == ("x", "y", "milestone")
    assert found.links == (ForeignLink("https://example.org"),)
    assert found.left_over == (
        ("alert", "2012-07-03 00:00:00;Pack"),
        ("hyperlink", "C:\\notes.txt"),
    )


def test_eras_are_told_apart() -> None:
    head = (
        "<eras><era><name>Cold War</name><start>1947-03-12 00:00:00</start>"
        "<end>1991-12-26 00:00:00</end><color>240,240,200</color></era></eras>"
    )
    (found,) = events_in(parts_of_text(document(head=head)))
    assert (found.kind, found.title, found.date) == ("era", "Cold War", "1947-03-12/1991-12-26")


def test_the_old_text_has_a_line_for_each() -> None:
    parts = parts_of_text(
        "# Written by Timeline 0.7.0 on 2009-11-10 20:3:49\n"
        "CATEGORY:Work;173,216,230;True\n"
        "EVENT:2009-7-13 0:0:0;2009-7-18 0:0:0;One\\; two;Work;description:a\\nb;icon:AAAA\n"
        "EVENT:2009-7-10 14:30:0;2009-7-10 14:30:0;Dentist\n"
        "EVENT:2009-7-10 14:30:0\n"
        "FOO:bar\n"
    )
    found = events_in(parts)
    assert [(one.title, one.date, one.summary, one.groups) for one in found] == [
        ("One; two", "2009-07-13/2009-07-18", "a\nb", (("Work",),)),
        ("Dentist", "2009-07-10", "", ()),
    ]
    assert found[0].color == "#add8e6"
    assert found[0].left_over == (("icon", "AAAA"),)
    assert faults_in(parts) == [("line 5", "NOT_READ", ""), ("line 6", "NOT_READ", "")]


def test_a_file_that_breaks_off_is_read_up_to_there() -> None:
    day = "2012-07-04 00:00:00"
    text = document(event(day, day), event(day, day)).partition("</events>")[0][:-30]
    parts = parts_of_text(text)
    assert len(events_in(parts)) == 1
    assert [fault[1] for fault in faults_in(parts)] == ["TRUNCATED"]


def test_entities_are_not_expanded() -> None:
    text = '<!DOCTYPE timeline [<!ENTITY a "b">]>' + document().partition("?>")[2]
    with pytest.raises(ForeignRefusedError):
        parts_of_text(text)


def test_what_is_too_long_is_cut_and_said() -> None:
    day = "2012-07-04 00:00:00"
    for text in (
        document(event(day, day, "x" * 600_000)),
        f"EVENT:2009-7-13 0:0:0;2009-7-13 0:0:0;{'a;' * 600_000}\n",
    ):
        parts = parts_of_text(text)
        assert len(events_in(parts)) == 1
        assert "TOO_LONG" in [fault[1] for fault in faults_in(parts)]
        assert len(parts) < 30
