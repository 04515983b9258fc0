from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given

from tests.storage.any_chronology import documents
from tests.storage.chronologies import SMALL, VISIT, imported, in_memory
from timeline_app.core.columns.table_fields import READ_FIELDS, EventField, Fact
from timeline_app.core.records.records import Verification
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.json.document_type import JsonDocument


@pytest.mark.parametrize(
    ("field", "of_visit", "of_call"),
    [
        (EventField.PLACE, "Beijing", ""),
        (EventField.ACTORS, ("A state", "Qin Gang"), ("Qin Gang",)),
        (EventField.SOURCES, 2, 2),
        (EventField.TAGS, ("visit", "naïve “quotes”"), ()),
        (EventField.VERIFICATION, Verification.VERIFIED, Verification.UNVERIFIED),
    ],
)
def test_a_field_of_many_events_is_read_at_once(
    field: EventField, of_visit: Fact, of_call: Fact
) -> None:
    with in_memory(SMALL) as chronology:
        visit, call = chronology.key_of("visit"), chronology.key_of("call")
        assert visit is not None
        assert call is not None
        assert chronology.facts_of_events(field, [call, visit]) == {call: of_call, visit: of_visit}


@given(documents())
def test_what_is_read_is_what_the_details_say(document: JsonDocument) -> None:
    with in_memory(document) as chronology:
        keys = chronology.columns().key.tolist()
        found = {field: chronology.facts_of_events(field, keys) for field in READ_FIELDS}
        for key in keys:
            details = chronology.details(key)
            event = details.event
            names = [part.actor.name for part in details.participants]
            names += [found.speaker.name for found in details.quotes if found.speaker is not None]
            assert found[EventField.PLACE][key] == event.place
            assert found[EventField.TAGS][key] == event.tags
            assert found[EventField.VERIFICATION][key] is event.verification
            assert found[EventField.ACTORS][key] == tuple(dict.fromkeys(names))
            sources = {citation.source.id for citation in details.citations}
            sources |= {quote.source.id for quote in details.quotes}
            sources |= {made.source.id for made in details.claims}
            assert found[EventField.SOURCES][key] == len(sources)
            wordings = [] if event.date else [event.date_basis]
            wordings += [made.claim.wording for made in details.claims]
            said = dict.fromkeys(words for words in wordings if words)
            assert found[EventField.WORDING][key] == tuple(said)


@pytest.mark.parametrize("field", sorted(READ_FIELDS))
def test_an_event_that_is_gone_says_nothing(field: EventField) -> None:
    with in_memory(SMALL) as chronology:
        (fact,) = chronology.facts_of_events(field, [999]).values()
        assert fact in ("", 0, (), Verification.UNVERIFIED)


@pytest.mark.parametrize(
    ("column", "value", "field"),
    [
        ("verification", "hearsay", EventField.VERIFICATION),
        ("tags", "[1]", EventField.TAGS),
        ("tags", "[", EventField.TAGS),
    ],
)
def test_a_value_that_is_none_is_refused(
    tmp_path: Path, column: str, value: str, field: EventField
) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        key = chronology.key_of(VISIT.id)
        assert key is not None
        with closing(sqlite3.connect(path)) as other:
            other.execute(f'UPDATE "event" SET "{column}" = ? WHERE "key" = ?', (value, key))
            other.commit()
        with pytest.raises(Refused) as caught:
            chronology.facts_of_events(field, [key])
    assert caught.value.reason is RefusedReason.WRONG_VALUE
