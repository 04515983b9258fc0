"""What is written for neighbours is taken by their own programs, which see in it what we meant."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import unescape

import icalendar
import pytest

from tests.interchange.going_out import HOSTILE, Going, words, written
from tests.second_opinions import by_node, by_pandoc
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import (
    CslItem,
    CslName,
    Event,
    EventId,
    Header,
    Lane,
    LaneId,
    Source,
    SourceId,
)
from timeline_app.core.text.translation import english
from timeline_app.interchange.writing.event_texts import quotes_of, title_words
from timeline_app.interchange.writing.outgoing import Outgoing
from timeline_app.storage.chronology.outgoing import OutgoingEvents


@pytest.fixture(scope="module")
def sample() -> Iterator[Outgoing]:
    with open_to_read("sample") as chronology:
        yield OutgoingEvents(chronology)


def _hostile() -> Going:
    """An event for each text that means something somewhere, which stands in each of its fields."""
    details = []
    for number, text in enumerate(HOSTILE):
        lane = Lane(LaneId(f"l{number}"), f"Lane {number} {text}", "lane-1", number)
        event = Event(
            EventId(f"e{number}"),
            f"Title {text} end",
            "2023-06-18",
            place=f"At {text}",
            summary=f"Before {text} after\n{text}",
            lanes=(lane.id,),
            tags=("one", f"tag {text}"),
        )
        details.append(EventDetails(number, event, (lane,)))
    return Going(details, Header("".join(HOSTILE), "\n".join(HOSTILE)))


def test_timelinejs_and_markwhen_take_what_is_written(sample: Outgoing) -> None:
    hostile = _hostile()
    slides, other_slides, document, other_document = by_node(
        [
            (name, written(going, name).decode())
            for name in ("timelinejs", "markwhen")
            for going in (sample, hostile)
        ]
    )
    events = list(sample.events())
    assert slides["errors"] == other_slides["errors"] == []
    assert slides["title"] == sample.header.title
    by_id = {slide["id"]: slide for slide in slides["slides"]}
    assert by_id.keys() == {one.event.id for one in events}
    for one in events:
        slide = by_id[one.event.id]
        assert unescape(slide["headline"]) == title_words(one.event, english)
        assert slide["group"] == one.lanes[0].name
        shown = words(unescape(slide["text"]))
        assert slide["text"].count("<blockquote>") == len(one.quotes)
        assert all(words(quote.words) in shown for quote in quotes_of(one, english))
    for one in hostile.events():
        slide = next(slide for slide in other_slides["slides"] if slide["id"] == one.event.id)
        assert "<script" not in slide["text"]
        assert "<b>" not in slide["text"]
        assert words(unescape(slide["headline"])) == words(one.event.title)
        assert words(slide["group"]) == words(one.lanes[0].name)
    _check_document(document, events)
    _check_document(other_document, list(hostile.events()))


def _check_document(document: dict[str, object], events: list[EventDetails]) -> None:
    """What Markwhen's parser sees: each event once, in its lane, with its tags."""
    assert document["errors"] == []
    read = document["events"]
    assert isinstance(read, list)
    assert len(read) == len(events)
    lanes = [(title_words(one.event, english), one.lanes[0].name) for one in events]
    expected = sorted((_bare(title), _bare(lane)) for title, lane in lanes)
    assert sorted((_bare(one["title"]), _bare(one["lane"])) for one in read) == expected


def _bare(text: str) -> str:
    return words(text.replace("\u2060", ""))


def test_icalendar_takes_what_is_written(sample: Outgoing) -> None:
    for going in (sample, _hostile()):
        data = written(going, "icalendar")
        assert all(len(line) <= 75 for line in data.split(b"\r\n"))
        assert b"\n" not in data.replace(b"\r\n", b"")
        calendar = icalendar.Calendar.from_ical(data)
        name = str(calendar["NAME"]).replace("\\", "")  # which it leaves as it stands
        assert words(name) == words(going.header.title.replace("\\", ""))
        read = {str(one["UID"]).partition("@")[0]: one for one in calendar.walk("VEVENT")}
        assert read.keys() == {one.event.id for one in going.events()}
        for one in going.events():
            event = read[one.event.id]
            assert not event.errors
            assert str(event["SUMMARY"]) == title_words(one.event, english)
            assert words(str(event.get("LOCATION", ""))) == words(one.event.place)
            assert words(str(event["DESCRIPTION"])).startswith(words(one.event.summary))
            assert [words(str(name)) for name in event["CATEGORIES"].cats] == [
                words(lane.name) for lane in one.lanes
            ]
            assert event["DTSTART"].dt < event["DTEND"].dt if "DTEND" in event else True
            assert all(
                words(quote.words) in words(str(event["DESCRIPTION"]))
                for quote in quotes_of(one, english)
            )


def test_icalendar_sees_the_clock_of_the_zone(sample: Outgoing) -> None:
    calendar = icalendar.Calendar.from_ical(written(sample, "icalendar"))
    (zone,) = calendar.walk("VTIMEZONE")
    assert str(zone["TZID"]) == "America/New_York"
    shifts = [
        (one.name, one["TZOFFSETTO"].to_ical(), one["DTSTART"].to_ical())
        for one in zone.subcomponents
    ]
    assert shifts[1:] == [
        ("DAYLIGHT", "-0400", b"20230312T020000"),
        ("STANDARD", "-0500", b"20231105T020000"),
    ]
    shot = next(
        one for one in calendar.walk("VEVENT") if "T1439" in one["DTSTART"].to_ical().decode()
    )
    assert shot["DTSTART"].dt.isoformat() == "2023-02-04T14:39:00-05:00"


_AUTHORS = (
    CslName("Qin", "Gang"),
    CslName(literal="Ministry of Foreign Affairs and Trade"),
    CslName("de Gaulle", "Charles"),
)
_REFERENCES = Going(
    (),
    Header(""),
    [
        Source(
            SourceId("one"),
            CslItem(
                "book",
                "50% of {all} that's $1 & more_or less #1 ~ \\ ^",
                author=_AUTHORS,
                publisher="世界知识出版社",
                publisher_place="北京",
                URL="https://example.org/a_b?c=%20&d#e",
                ISBN="978-3-16-148410-0",
            ),
        ),
        Source(
            SourceId("öne"),
            CslItem("article-newspaper", "Xi", container_title="The Times", page="12–15"),
        ),
    ],
)


@pytest.mark.parametrize(
    ("name", "form"),
    [("csl-json", "csljson"), ("bibtex", "biblatex"), ("bibtex", "bibtex"), ("ris", "ris")],
)
def test_pandoc_reads_the_sources_that_are_written(name: str, form: str) -> None:
    book, paper = json.loads(by_pandoc(written(_REFERENCES, name), form, "csljson"))
    first, second = _REFERENCES.sources()
    assert book["title"].replace("’", "'") == first.item.title
    assert book["author"][0] == {"family": "Qin", "given": "Gang"}
    if name != "ris":  # which knows no institutions, nor particles
        assert book["author"][1] == {"literal": first.item.author[1].literal}
    assert "Gaulle" in book["author"][2]["family"]
    assert book["publisher"] == first.item.publisher
    assert book["URL"] == first.item.URL
    assert book["type"] == "book"
    assert paper["title"] == "Xi"
    assert paper["container-title"] == second.item.container_title
    assert book["id"] != paper["id"]


def test_pandoc_finds_every_source_of_the_sample(sample: Outgoing) -> None:
    sources = list(sample.sources())
    for name, form in (("csl-json", "csljson"), ("bibtex", "biblatex"), ("ris", "ris")):
        read = json.loads(by_pandoc(written(sample, name), form, "csljson"))
        assert len(read) == len(sources), name
        titles = [_unquoted(one.item.title) for one in sources]
        assert [_unquoted(one.get("title", "")) for one in read] == titles, name
        assert [one.get("URL", "") for one in read] == [one.item.URL for one in sources], name


def _unquoted(text: str) -> str:
    """A title but for its quotation marks, which pandoc sets as it finds right."""
    return text.translate(dict.fromkeys(map(ord, "\"'‘’“”")))
