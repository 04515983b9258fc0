"""What neighbours are written keeps what its format says that it holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.examples import examples
from tests.interchange.going_out import Going, goings, read_back, words, written
from timeline_app.core.dates.bounds import bounds_of_event
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Event, EventId, Status
from timeline_app.core.text.translation import english
from timeline_app.interchange.fields import Field
from timeline_app.interchange.foreign.reader import ForeignRefusedError
from timeline_app.interchange.foreign.values import ForeignEvent, ForeignFault, ForeignHead
from timeline_app.interchange.formats import named
from timeline_app.interchange.writing.event_texts import quotes_of, references, title_words
from timeline_app.interchange.writing.plain_dates import PlainDate, plain_date

NEIGHBOURS = ("timelinejs", "markwhen", "icalendar")
_NO_DAYS = "icalendar"
_ONE_LANE = ("timelinejs", "markwhen")


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_what_is_written_is_read_back(name: str) -> None:
    @given(goings)
    @settings(max_examples=examples(60), deadline=None)
    def check(going: Going) -> None:
        _check(going, name)

    check()


def _check(going: Going, name: str) -> None:
    kept = [one for one in going.events() if _stands(one, name)]
    try:
        parts = read_back(written(going, name), name)
    except ForeignRefusedError:
        assert not kept
        return
    assert [part for part in parts if isinstance(part, ForeignFault) and part.raw] == []
    read = {part.own_id.partition("@")[0]: part for part in parts if isinstance(part, ForeignEvent)}
    assert read.keys() == {str(one.event.id) for one in kept}
    for one in kept:
        _check_event(one, read[one.event.id], name)
    head = next((part for part in parts if isinstance(part, ForeignHead)), ForeignHead())
    assert words(head.title) == words(going.header.title)
    assert words(head.description) == words(going.header.description)


def _stands(details: EventDetails, name: str) -> bool:
    """Whether an event has a date that the format has a place for."""
    date = plain_date(details.event)
    if date is None:
        return False
    if name == "markwhen":
        return max(abs(date.start[0]), abs(date.end[0])) < 100_000
    return name == "timelinejs" or (date.start[0] >= 1 and date.end[0] < 9_999)


def _is_era(details: EventDetails) -> bool:
    date = plain_date(details.event)
    is_span = date is not None and date.start != date.end and not date.is_open
    return details.event.kind == "era" and is_span


def _unsigned(attribution: str) -> str:
    """Whose a quote is, without what each format takes for the sign before a name."""
    return words(attribution).lstrip("—―–-~ ")


def _check_event(details: EventDetails, read: ForeignEvent, name: str) -> None:
    one, event, date = named(name), details.event, plain_date(details.event)
    assert one is not None
    assert date is not None
    held = one.written_fields
    assert words(read.title) == title_words(event, english)
    _check_date(details, date, read, name)
    assert words(read.place) == words(event.place)
    text = words(read.summary)
    assert text.startswith(words(event.summary))
    for person in details.participants:
        assert words(person.actor.name) in text
    assert event.status is Status.TOOK_PLACE or event.status.value in text
    quotes = list(quotes_of(details, english))
    if name == "icalendar":
        assert all(words(f"“{quote.words}” — {quote.attribution}") in text for quote in quotes)
    else:
        assert [(words(quote.text), _unsigned(quote.attribution)) for quote in read.quotes] == [
            (words(quote.words), _unsigned(quote.attribution)) for quote in quotes
        ]
    addresses = {one.address for one in references(details, english) if one.address}
    assert {_bare(link.url) for link in read.links} == addresses
    lanes = [words(lane.name) for lane in details.lanes]
    assert [group[0] for group in read.groups] == (lanes[:1] if name in _ONE_LANE else lanes)
    if Field.TAGS in held:
        assert sorted(read.tags) == sorted({words(tag) for tag in event.tags})
    if Field.ERAS in held:
        assert (read.kind == "era") == _is_era(details)


def _bare(url: str) -> str:
    return url.replace("%28", "(").replace("%29", ")")


def _check_date(details: EventDetails, date: PlainDate, read: ForeignEvent, name: str) -> None:
    """What is exact comes back as it was; its first day does in any case."""
    event = details.event
    if name == "markwhen" and not 1 <= date.start[0] <= date.end[0] <= 9_998:
        return
    there = plain_date(Event(EventId(""), "", read.date, read.time))
    assert there is not None
    assert there.days()[0] == date.days()[0]
    if not date.is_exact or (name == _NO_DAYS and not date.is_of_days):
        return
    time = event.time.replace(":05", "") if name == "markwhen" else event.time
    assert bounds_of_event(read.date, read.time) == bounds_of_event(event.date, time)
    if date.start_clock and name != "timelinejs" and event.zone != "Nowhere/None":
        assert read.zone == event.zone
