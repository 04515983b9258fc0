"""What several events share, read from the file at once."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.resources.sample import read_sample
from tests.storage.any_chronology import documents
from tests.storage.chronologies import SMALL, in_memory
from timeline_app.core.records.event_details import SharedFacts, in_all
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.json.document_type import JsonDocument


def by_details(chronology: StoredChronology, keys: Sequence[int]) -> SharedFacts:
    """The same from each event as it is read whole."""
    events = [chronology.details(key) for key in keys]
    if not events:
        return SharedFacts()
    lanes = {lane.id: lane.name for lane in events[0].lanes}
    actors = {one.actor.id: one.actor.name for one in events[0].participants}
    return SharedFacts(
        tuple(lanes[one] for one in in_all([[lane.id for lane in e.lanes] for e in events])),
        tuple(
            actors[one] for one in in_all([[p.actor.id for p in e.participants] for e in events])
        ),
        in_all([e.event.tags for e in events]),
    )


@given(documents(), st.data())
def test_what_is_shared_is_what_the_details_say(
    document: JsonDocument, data: st.DataObject
) -> None:
    with in_memory(document) as chronology:
        keys = chronology.columns().key.tolist()
        chosen = data.draw(st.lists(st.sampled_from(keys), unique=True) if keys else st.just([]))
        assert chronology.shared_facts(chosen) == by_details(chronology, chosen)


def test_of_events_that_are_gone_nothing_is_said() -> None:
    with in_memory(SMALL) as chronology:
        keys = chronology.columns().key.tolist()
        assert chronology.shared_facts([10**9]) == SharedFacts()
        assert chronology.shared_facts([10**9, *keys]) == by_details(chronology, keys)


def test_where_nothing_is_shared_by_all_the_actors_of_some_are_not_named() -> None:
    with in_memory(read_sample().document) as chronology:
        keys = chronology.columns().key.tolist()
        for first in range(0, len(keys) - 3, 3):
            some = keys[first : first + 3]
            assert chronology.shared_facts(some) == by_details(chronology, some)


@pytest.mark.parametrize("number", [2, 10, 100])
def test_however_many_events_are_compared_the_file_is_asked_as_often(number: int) -> None:
    with in_memory(read_sample().document) as chronology:
        keys = chronology.columns().key.tolist()[:number]
        connection, asked = chronology.file.connection, list[str]()
        connection.set_trace_callback(asked.append)
        shared = chronology.shared_facts(keys)
        connection.set_trace_callback(None)
        assert len(asked) <= 2 + 2 * len(shared.lanes)
