"""The next event with an actor, whether the actor has few events or very many."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Event,
    EventId,
    Header,
    Lane,
    LaneId,
    Participation,
)
from timeline_app.document import next_similar as alike
from timeline_app.document.document import Document
from timeline_app.document.next_similar import next_of_actor
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.json.document_type import JsonDocument

EVENTS, UNDATED = 400, 3
BUSY, RARE, IDLE = ActorId("busy"), ActorId("rare"), ActorId("idle")


def held() -> JsonDocument:
    """Events in no order of time; one actor is in every third of them, one in two."""
    chance = random.Random(7)
    dates = [f"{1500 + number:04}" for number in range(EVENTS)] + [""] * UNDATED
    chance.shuffle(dates)
    events = [
        Event(EventId(f"e{number}"), f"Event {number}", date, lanes=(LaneId("lane"),))
        for number, date in enumerate(dates)
    ]
    parts = [
        Participation(event.id, BUSY, role)
        for number, event in enumerate(events)
        if number % 3 == 0
        for role in ("host", "speaker")
    ]
    parts += [Participation(events[number].id, RARE, "guest") for number in (11, 111)]
    actors = tuple(Actor(name, name.title(), ActorKind.PERSON) for name in (BUSY, RARE, IDLE))
    return JsonDocument(
        "chronology",
        1,
        Header("Alike"),
        lanes=(Lane(LaneId("lane"), "Lane", "lane-1", 0),),
        actors=actors,
        events=tuple(events),
        participations=tuple(parts),
    )


@pytest.fixture(params=["few", "many"])
def document(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    if request.param == "many":
        monkeypatch.setattr(alike, "FEW", 1)
        monkeypatch.setattr(alike, "FIRST_LOOK", 2)
    with StoredChronology.in_memory(held(), Path("alike")) as chronology:
        yield Document(chronology, str)


def rows_of(document: Document, actor: ActorId) -> list[int]:
    keys = document.chronology.memberships.events_of_actor(actor)
    rows = sorted(document.row_of(key) for key in keys)
    return [row for row in rows if row < document.columns.dated]


@pytest.mark.parametrize("actor", [BUSY, RARE, IDLE, ActorId("nobody")])
def test_it_is_the_one_that_all_events_of_the_actor_say(document: Document, actor: ActorId) -> None:
    rows = rows_of(document, actor)
    for row in range(0, document.columns.dated, 7):
        later = [other for other in rows if other > row]
        earlier = [other for other in rows if other < row]
        assert next_of_actor(document, row, actor, 1) == (later[0] if later else -1)
        assert next_of_actor(document, row, actor, -1) == (earlier[-1] if earlier else -1)


def test_it_leads_along_all_events_of_the_actor(document: Document) -> None:
    walked, row = [], -1
    while (row := next_of_actor(document, row, BUSY, 1)) >= 0:
        walked.append(row)
    assert walked == rows_of(document, BUSY)
    assert len(walked) > 100


def test_rows_that_are_not_shown_are_passed_over(document: Document) -> None:
    rows = rows_of(document, BUSY)
    shown = [True] * len(document.columns)
    for row in rows[2:60]:
        shown[row] = False
    assert next_of_actor(document, rows[1], BUSY, 1, shown) == rows[60]
    assert next_of_actor(document, rows[60], BUSY, -1, shown) == rows[1]
    shown = [False] * len(shown)
    assert next_of_actor(document, rows[1], BUSY, 1, shown) == -1


def test_no_more_rows_are_asked_about_than_lie_near(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alike, "FEW", 1)
    monkeypatch.setattr(alike, "FIRST_LOOK", 8)
    with StoredChronology.in_memory(held(), Path("alike")) as chronology:
        document = Document(chronology, str)
        asked: list[int] = []
        ask = chronology.memberships.events_with_actor

        def counting(actor_id: str, keys: Iterable[int]) -> set[int]:
            wanted = list(keys)
            asked.append(len(wanted))
            return ask(actor_id, wanted)

        monkeypatch.setattr(chronology.memberships, "events_with_actor", counting)
        assert next_of_actor(document, 100, BUSY, 1) >= 0
        assert sum(asked) <= 8 * 5, "of a busy actor some event is near"
        asked.clear()
        assert next_of_actor(document, -1, IDLE, 1) == -1
        assert asked == [], "of an actor with few events all are known at once"


def test_an_edit_is_followed(document: Document) -> None:
    row = next_of_actor(document, -1, RARE, 1)
    first = document.columns.key[0]
    assert row > 0
    own_id = document.chronology.id_of(int(first))
    document.push(added(Participation(own_id, RARE, "guest")))
    assert next_of_actor(document, row, RARE, -1) == 0
