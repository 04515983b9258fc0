"""Relations by their keys, and the chains that they form."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.chronologies import RUMOUR, SMALL, VISIT, in_memory
from timeline_app.core.evidence.relation_types import KNOWN, Cause, cause_of
from timeline_app.core.records.records import Event, EventId, Header, Lane, LaneId, Relation
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.json.document_type import JsonDocument
from timeline_app.storage.queries import relations as links_module
from timeline_app.storage.queries.relations import MOST_IN_CHAIN, Chain

TYPES = (*KNOWN, "snubs")
Related = tuple[int, int, str]


def of_relations(count: int, related: Sequence[Related]) -> StoredChronology:
    """A chronology of so many events, with relations from one number to another."""
    lane = Lane(LaneId("talks"), "Talks", "lane-1", 0)
    events = tuple(
        Event(EventId(f"e{n}"), f"Event {n}", date=f"2023-01-{1 + n % 28:02}", lanes=(lane.id,))
        for n in range(count)
    )
    relations = tuple(Relation(events[a].id, events[b].id, name) for a, b, name in related)
    header = Header("Related")
    return in_memory(
        JsonDocument("chronology", 1, header, lanes=(lane,), events=events, relations=relations)
    )


def chain_of(chronology: StoredChronology, number: int, *, forwards: bool) -> Chain:
    key = chronology.key_of(f"e{number}")
    assert key is not None
    return chronology.links.chain(key, forwards=forwards)


def numbers(chronology: StoredChronology, chain: Chain) -> list[int]:
    return [int(name[1:]) for name in chronology.event_ids(chain.events)]


def test_the_relations_of_an_event_are_there_from_both_ends() -> None:
    with in_memory(SMALL) as chronology:
        key = chronology.key_of(VISIT.id)
        assert key is not None
        found = chronology.links.of_event(key)
        assert [(link.type, link.origin == key) for link in found] == [
            ("took place as", False),
            ("responds to", True),
        ]


def test_a_relation_of_an_event_with_itself_is_no_link() -> None:
    with in_memory(SMALL) as chronology:
        key = chronology.key_of(RUMOUR.id)
        assert key is not None
        assert chronology.links.of_event(key) == []


def test_a_chain_goes_on_from_effect_to_effect_and_back_from_cause_to_cause() -> None:
    related = [(0, 1, "leads to"), (2, 1, "responds to"), (2, 3, "cancels"), (4, 1, "part of")]
    with of_relations(5, related) as chronology:
        assert numbers(chronology, chain_of(chronology, 0, forwards=True)) == [0, 1, 2, 3]
        assert numbers(chronology, chain_of(chronology, 2, forwards=False)) == [2, 1, 0]
        assert numbers(chronology, chain_of(chronology, 4, forwards=True)) == [4]
        assert chain_of(chronology, 4, forwards=True).links == ()


def test_a_chain_holds_every_relation_between_its_events_that_was_followed() -> None:
    related = [(0, 1, "leads to"), (0, 2, "leads to"), (1, 2, "leads to"), (2, 0, "leads to")]
    with of_relations(3, related) as chronology:
        chain = chain_of(chronology, 0, forwards=True)
        assert numbers(chronology, chain) == [0, 1, 2]
        assert len(chain.links) == 4
        assert chain.is_whole


def test_a_chain_has_so_many_events_and_says_where_there_are_more() -> None:
    related = [(n, n + 1, "leads to") for n in range(MOST_IN_CHAIN + 4)]
    with of_relations(MOST_IN_CHAIN + 5, related) as chronology:
        chain = chain_of(chronology, 0, forwards=True)
        assert numbers(chronology, chain) == list(range(MOST_IN_CHAIN))
        assert len(chain.links) == MOST_IN_CHAIN - 1
        assert not chain.is_whole
        assert chain_of(chronology, 10, forwards=True).is_whole


def test_no_more_relations_are_read_for_a_step_than_it_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(links_module, "_MOST_ROWS", 10)
    with of_relations(31, [(0, n, "leads to") for n in range(1, 31)]) as chronology:
        chain = chain_of(chronology, 0, forwards=True)
        assert len(chain.events) == 11
        assert not chain.is_whole


@given(
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.sampled_from(TYPES)), max_size=20),
    st.booleans(),
)
def test_a_chain_is_all_that_can_be_reached(related: list[Related], forwards: bool) -> None:
    steps = set()
    for a, b, name in related:
        match cause_of(name):
            case Cause.ORIGIN:
                steps.add((a, b) if forwards else (b, a))
            case Cause.TARGET:
                steps.add((b, a) if forwards else (a, b))
            case Cause.NEITHER:
                pass
    reached = {0}
    for _ in range(8):
        reached |= {b for a, b in steps if a in reached}
    with of_relations(8, related) as chronology:
        chain = chain_of(chronology, 0, forwards=forwards)
        assert sorted(numbers(chronology, chain)) == sorted(reached)
        assert chain.is_whole
        wanted = [
            (a, b, name)
            for a, b, name in related
            if {a, b} <= reached and a != b and cause_of(name) is not Cause.NEITHER
        ]
        assert len(chain.links) == len(wanted)


def test_no_step_of_a_chain_goes_through_all_relations() -> None:
    with of_relations(3, [(0, 1, "leads to"), (2, 1, "responds to")]) as chronology:
        connection, asked = chronology.file.connection, list[str]()
        connection.set_trace_callback(asked.append)
        chain_of(chronology, 0, forwards=True)
        key = chronology.key_of("e1")
        assert key is not None
        chronology.links.of_event(key)
        connection.set_trace_callback(None)
        queries = [query for query in asked if '"relation"' in query]
        assert len(queries) == 4
        for query in queries:
            plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {query}")]
            assert not any(step.startswith("SCAN relation") for step in plan), plan
            assert any("USING INDEX relation_by_" in step for step in plan), plan
