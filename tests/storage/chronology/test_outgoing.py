"""Events go out by time, with all that hangs on them and nothing that is confidential."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest
from hypothesis import given, settings

from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import in_memory
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.records.records import Source
from timeline_app.core.resources import sample_path
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.outgoing import OutgoingEvents
from timeline_app.storage.json.document_reader import read_json
from timeline_app.storage.json.document_type import JsonDocument


@pytest.fixture(scope="module")
def sample() -> Iterator[StoredChronology]:
    with open_to_read("sample") as chronology:
        yield chronology


def test_all_events_go_out_by_time(sample: StoredChronology) -> None:
    going = OutgoingEvents(sample)
    events = list(going.events())
    assert going.count == len(events) == sample.counts().events
    assert [one.key for one in events] == sample.columns().key.tolist()
    assert [lane.id for lane in going.lanes()] == [lane.id for lane in sample.lanes()]
    assert list(going.sources()) == list(sample.records("sources"))
    assert going.header == sample.header()
    for one in events:
        assert one == msgspec.structs.replace(sample.details(one.key), origins=())


def test_some_events_go_out_by_time_with_their_sources(sample: StoredChronology) -> None:
    keys = [sample.columns().key.tolist()[row] for row in (9, 3, 4)]
    going = OutgoingEvents(sample, keys)
    events = list(going.events())
    assert [one.key for one in events] == [keys[1], keys[2], keys[0]]
    named = {
        found.source.id for one in events for found in (*one.citations, *one.quotes, *one.claims)
    }
    assert [one.id for one in going.sources()] == [
        one.id for one in sample.records("sources") if isinstance(one, Source) and one.id in named
    ]
    assert {lane.id for lane in going.lanes()} == {
        lane for one in events for lane in one.event.lanes
    }
    related = [other.key for one in events for other in one.related]
    assert related
    assert set(related) <= set(keys)
    whole = [other.key for key in keys for other in sample.details(key).related]
    assert len(related) < len(whole)


def test_nothing_names_a_confidential_source() -> None:
    document = read_json(sample_path())
    secret = {source.id for source in document.sources[::3]}
    sources = tuple(
        msgspec.structs.replace(
            source, confidential=source.id in secret, based_on=document.sources[0].id
        )
        if source.id != document.sources[0].id
        else msgspec.structs.replace(source, confidential=True)
        for source in document.sources
    )
    with in_memory(msgspec.structs.replace(document, sources=sources)) as chronology:
        going = OutgoingEvents(chronology)
        written = msgspec.json.encode([list(going.events()), list(going.sources())])
        for source in secret:
            assert msgspec.json.encode(source) not in written
        assert b'"confidential"' not in written


@settings(max_examples=examples(25), deadline=None)
@given(documents(secrets=True))
def test_nothing_of_any_confidential_source_goes_out(document: JsonDocument) -> None:
    with in_memory(document) as chronology:
        secret = chronology.confidential_sources()
        going = OutgoingEvents(chronology)
        assert going.left_out == len(secret)
        for details in going.events():
            named = [
                *(source for one in details.claims for source in (one.source.id, one.claim.source)),
                *(one.source.id for one in details.quotes),
                *(one.source.based_on for one in details.quotes),
                *(one.source.id for one in details.citations),
                *(one.relation.source for one in details.related),
                *(name.source for one in details.participants for name in one.actor.other_names),
                *(held.source for one in details.participants for held in one.actor.offices),
            ]
            assert secret.isdisjoint(named)
        assert secret.isdisjoint(source.based_on for source in going.sources())
        assert [source.id for source in going.sources()] == [
            source.id for source in document.sources if source.id not in secret
        ]
