from __future__ import annotations

from tests.storage.chronologies import SMALL, in_memory
from timeline_app.core.evidence.citation import event_citation, event_line, source_citation
from timeline_app.core.records.records import Event, EventId
from timeline_app.core.text.translation import english


def test_an_event_is_named_with_date_and_place() -> None:
    visit, _, _, channel, rumour = SMALL.events
    assert event_line(visit, english) == "Visit to Beijing, 18–19 June 2023, Beijing"
    assert event_line(channel, english) == "defence talks: suspended, since 5 August 2022"
    assert event_line(rumour, english) == "Rumour of a visit, undated"
    assert event_line(Event(EventId("a"), "two\nlines", "2023"), english) == "two lines, 2023"


def test_each_source_has_a_line_and_says_if_it_disputes() -> None:
    with in_memory(SMALL) as chronology:
        key = chronology.key_of("visit")
        assert key is not None
        lines = event_citation(chronology.details(key), english).splitlines()
    note, copy, _ = SMALL.sources
    assert lines[1:] == [
        f"{source_citation(copy, english, 'para. 3')} [disputes]",
        source_citation(note, english),
        source_citation(copy, english, "para. 4"),
    ]


def test_a_source_of_a_quote_or_a_date_is_named_last() -> None:
    with in_memory(SMALL) as chronology:
        key = chronology.key_of("call")
        assert key is not None
        lines = event_citation(chronology.details(key), english).splitlines()
    note, copy, _ = SMALL.sources
    assert lines[1:] == [source_citation(note, english), source_citation(copy, english)]


def test_a_source_that_is_cited_twice_at_one_place_is_named_once() -> None:
    with in_memory(SMALL) as chronology:
        key = chronology.key_of("call")
        assert key is not None
        details = chronology.details(key)
        twice = type(details)(key, details.event, citations=details.citations * 2)
    assert len(event_citation(twice, english).splitlines()) == 2
