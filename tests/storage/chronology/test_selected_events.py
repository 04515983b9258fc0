"""Some events are a chronology of their own, with all that they hold."""

from __future__ import annotations

from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import in_memory
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import ClaimId
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.selected_events import SelectedEvents
from timeline_app.storage.database.validation import flaw_among
from timeline_app.storage.json.document_type import JsonDocument


def held(details: EventDetails, events: set[str]) -> object:
    """What an event holds itself, and its relations with some events; without keys."""
    is_there = {claim.claim.id for claim in details.claims} | {ClaimId("")}
    event = details.event
    if event.rests_on not in is_there:
        event = msgspec.structs.replace(event, rests_on=ClaimId(""))
    return msgspec.structs.replace(
        details,
        key=0,
        event=event,
        quotes=tuple(msgspec.structs.replace(one, others=0) for one in details.quotes),
        related=tuple(
            msgspec.structs.replace(one, key=0, event=event)
            for one in details.related
            if one.event.id in events
        ),
        origins=(),
    )


@settings(max_examples=examples(40), deadline=None)
@given(documents(), st.data())
def test_any_part_is_a_whole_chronology(document: JsonDocument, data: st.DataObject) -> None:
    with in_memory(document) as chronology:
        keys = chronology.columns().key.tolist()
        chosen = data.draw(st.lists(st.sampled_from(keys), unique=True)) if keys else []
        part = SelectedEvents(chronology, chosen)
        assert flaw_among(part) is None
        events = {event.id for event in chronology.events(chosen)}
        with StoredChronology.in_memory(part, Path("part")) as copy:
            assert {event.id for event in copy.events(copy.columns().key)} == events
            for key in chosen:
                there = copy.key_of(chronology.id_of(key))
                assert there is not None
                assert held(copy.details(there), events) == held(chronology.details(key), events)
            for text in copy.records("texts"):
                assert text in list(chronology.records("texts"))
        assert not list(part.records("imports"))
        all_of_it = SelectedEvents(chronology, keys)
        for section in ("events", "date_claims", "participations", "citations", "relations"):
            assert list(all_of_it.records(section)) == list(chronology.records(section))
