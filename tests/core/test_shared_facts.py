"""What several events have in common."""

from __future__ import annotations

from collections.abc import Sequence

from timeline_app.core.details import EventDetails, Participant
from timeline_app.core.records import (
    Actor,
    ActorId,
    ActorKind,
    Event,
    EventId,
    Lane,
    LaneId,
    Participation,
)
from timeline_app.core.shared_facts import SharedFacts, shared_facts


def event_with(lanes: Sequence[str], actors: Sequence[str], tags: Sequence[str]) -> EventDetails:
    event = Event(EventId("e"), "Talks", tags=tuple(tags))
    return EventDetails(
        key=1,
        event=event,
        lanes=tuple(Lane(LaneId(name.lower()), name, "lane-1", 0) for name in lanes),
        participants=tuple(
            Participant(
                Actor(ActorId(name.lower()), name, ActorKind.PERSON),
                Participation(event.id, ActorId(name.lower()), role),
            )
            for role, name in enumerate_roles(actors)
        ),
    )


def enumerate_roles(names: Sequence[str]) -> list[tuple[str, str]]:
    return [(f"role {place}", name) for place, name in enumerate(names)]


def test_nothing_shares_nothing() -> None:
    assert shared_facts([]) == SharedFacts()


def test_one_event_shares_all_it_has() -> None:
    event = event_with(["Leaders"], ["Xi", "Biden"], ["summit"])
    assert shared_facts([event]) == SharedFacts(("Leaders",), ("Xi", "Biden"), ("summit",))


def test_only_what_every_event_has_is_shared_in_the_order_of_the_first() -> None:
    events = (
        event_with(["Leaders", "Talks"], ["Xi", "Biden"], ["summit", "g20"]),
        event_with(["Talks", "Leaders"], ["Biden", "Xi", "Qin"], ["g20"]),
        event_with(["Leaders"], ["Xi", "Biden"], []),
    )
    assert shared_facts(events) == SharedFacts(("Leaders",), ("Xi", "Biden"), ())


def test_no_more_events_are_read_once_nothing_is_shared() -> None:
    read = []

    def events() -> object:
        for lane in ("A", "B", "C", "D"):
            read.append(lane)
            yield event_with([lane], [], [])

    assert shared_facts(events()) == SharedFacts()  # type: ignore[arg-type]
    assert read == ["A", "B"]
