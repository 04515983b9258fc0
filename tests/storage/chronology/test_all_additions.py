"""What another chronology adds to one: what is the same is shared, what is here stays."""

from __future__ import annotations

import msgspec

from tests.storage.chronologies import CALL, SMALL, all_rows, in_memory
from tests.storage.other_chronologies import additions_of
from timeline_app.core.edits.edit import Change
from timeline_app.core.records.ids import Names, renamed
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    DateClaim,
    Event,
    EventId,
    Header,
    KeptText,
    Lane,
    LaneId,
    Participation,
    Quote,
    Record,
    Source,
    type_of_section,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.schema import JSON_VERSION
from timeline_app.storage.json.document_type import JsonDocument

OWN = (Lane, Actor, Source, Event, KeptText, DateClaim, Quote)
EMPTY = JsonDocument("chronology", JSON_VERSION, Header("Empty"))


def under_other_ids(document: JsonDocument) -> JsonDocument:
    """The same with another id for each lane, actor, source and event."""
    names: Names = {
        kind: {one.id: f"{one.id}-2" for one in getattr(document, section)}
        for section, kind in type_of_section.items()
        if kind in OWN
    }
    sections = {
        section: tuple(renamed(record, names) for record in getattr(document, section))
        for section in type_of_section
        if section not in ("waivers", "imports", "origins")
    }
    return msgspec.structs.replace(document, **sections)


def added(into: StoredChronology, other: JsonDocument) -> list[Record]:
    with in_memory(other) as chronology:
        changes: list[Change] = list(additions_of(into, chronology))
    assert all(change.before is None for change in changes)
    return [change.after for change in changes if change.after is not None]


def test_all_goes_into_an_empty_chronology_and_back() -> None:
    with in_memory(EMPTY) as chronology, in_memory(SMALL) as other, in_memory(SMALL) as expected:
        edit = chronology.make_batch(additions_of(chronology, other))
        rows = all_rows(chronology.file.connection)
        assert rows | {"chronology": []} == all_rows(expected.file.connection) | {"chronology": []}
        chronology.apply(edit.inverse())
        assert not any(
            found
            for name, found in all_rows(chronology.file.connection).items()
            if name != "chronology"
        )


def test_what_is_there_already_adds_nothing() -> None:
    with in_memory(SMALL) as chronology:
        assert added(chronology, SMALL) == []


def test_what_was_changed_here_stays_as_it_is() -> None:
    changed = msgspec.structs.replace(CALL, title="Another call")
    with in_memory(SMALL) as chronology:
        events = tuple(changed if one.id == CALL.id else one for one in SMALL.events)
        assert added(chronology, msgspec.structs.replace(SMALL, events=events)) == []


def test_lanes_actors_and_sources_that_are_the_same_are_shared() -> None:
    other = under_other_ids(SMALL)
    with in_memory(SMALL) as chronology:
        records = added(chronology, other)
    assert not [one for one in records if isinstance(one, Lane | Actor)]
    shared = [one.id for one in records if isinstance(one, Source)]
    assert "note-2" not in shared
    call = next(one for one in records if isinstance(one, Event) and one.id == "call-2")
    assert call.lanes == (LaneId("talks"),)


def test_new_lanes_stand_behind_those_that_are_there() -> None:
    other = msgspec.structs.replace(EMPTY, lanes=(Lane(LaneId("x"), "New", "lane-1", 0),))
    with in_memory(SMALL) as chronology:
        (lane,) = added(chronology, other)
    assert isinstance(lane, Lane)
    assert lane.order == 1 + max(one.order for one in SMALL.lanes)


def test_what_two_that_became_one_did_is_added_once() -> None:
    first, second = (Actor(ActorId(f"new-{n}"), "Ada Müller", ActorKind.PERSON) for n in (1, 2))
    here = msgspec.structs.replace(
        EMPTY, actors=(Actor(ActorId("here"), "ada müller", ActorKind.PERSON),)
    )
    event = Event(EventId("e"), "Talks", "2024")
    other = msgspec.structs.replace(
        EMPTY,
        actors=(first, second),
        events=(event,),
        participations=(Participation(event.id, first.id), Participation(event.id, second.id)),
    )
    with in_memory(here) as chronology, in_memory(other) as added_one:
        chronology.make_batch(additions_of(chronology, added_one))
        assert list(chronology.records("participations")) == [
            Participation(event.id, ActorId("here"))
        ]
        assert added(chronology, other) == []
