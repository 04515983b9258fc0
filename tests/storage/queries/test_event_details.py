from pathlib import Path

import pytest

from tests.storage.chronologies import CALL, PUT_OFF, RUMOUR, SMALL, VISIT, imported, in_memory
from timeline_app.core.evidence.offices import office_of
from timeline_app.core.records.event_details import EventDetails, Tenure
from timeline_app.core.records.records import Actor, ActorId, ActorKind, Event, EventId, Office
from timeline_app.storage.chronology.chronology import StoredChronology


def details_of(event: Event) -> EventDetails:
    with in_memory(SMALL) as chronology:
        key = chronology.key_of(event.id)
        assert key is not None
        return chronology.details(key)


def test_details_hold_the_event_and_its_lanes_in_the_events_order() -> None:
    details = details_of(VISIT)
    assert details.event == VISIT
    assert [lane.id for lane in details.lanes] == ["talks", "press"]


def test_claims_come_with_their_sources() -> None:
    claims = details_of(VISIT).claims
    assert [(claim.claim.wording, claim.source.id) for claim in claims] == [
        ("on Sunday", "note"),
        ("in June", "copy"),
    ]


def test_quotes_come_with_speaker_and_source_in_stored_order() -> None:
    nobodys, qins = details_of(VISIT).quotes
    assert (nobodys.quote.text, nobodys.speaker, nobodys.source.id) == ("No comment.", None, "copy")
    assert qins.quote == SMALL.quotes[0]
    assert qins.speaker == SMALL.actors[0]
    assert qins.source.id == "note"


def test_citations_come_with_their_sources_in_stored_order() -> None:
    found = [(cited.source.id, cited.citation.locator) for cited in details_of(VISIT).citations]
    assert found == [("copy", "para. 3"), ("note", ""), ("copy", "para. 4")]


def test_actors_come_with_role_and_the_office_of_that_day() -> None:
    state, qin = details_of(VISIT).participants
    assert (state.actor.id, state.participation.role, state.office) == ("state", "host", None)
    assert qin.office is not None
    assert qin.office.title == "Foreign Minister"


def test_relations_are_there_from_both_ends() -> None:
    found = [
        (related.relation.type, related.event, related.is_outgoing)
        for related in details_of(VISIT).related
    ]
    assert found == [("took place as", PUT_OFF, False), ("responds to", CALL, True)]


def test_a_relation_of_an_event_with_itself_is_there_once() -> None:
    (related,) = details_of(RUMOUR).related
    assert (related.event, related.is_outgoing) == (RUMOUR, True)


def test_the_key_of_a_related_event_leads_to_it(tmp_path: Path) -> None:
    with StoredChronology.open(imported(SMALL, tmp_path)) as chronology:
        key = chronology.key_of("visit")
        assert key is not None
        for related in chronology.details(key).related:
            assert chronology.event(related.key) == related.event


QIN = Actor(
    ActorId("qin"),
    "Qin",
    ActorKind.PERSON,
    offices=(
        Office("envoy", "2021-07", "2023-01"),
        Office("minister", "2022-12-30", "2023-07-25"),
        Office("councillor", "2022-12-30"),
    ),
)


@pytest.mark.parametrize(
    ("date", "time", "office"),
    [
        ("2020", "", None),
        ("2021-07-01", "", "envoy"),
        ("2022-12-29", "23:59", "envoy"),
        ("2022-12-30", "", "minister"),
        ("2023-01-31", "", "minister"),
        ("2023-07-25", "23:59", "minister"),
        ("2023-07-26", "", "councillor"),
        ("2023-07/2024", "", "councillor"),
        ("2050", "", "councillor"),
        ("", "", None),
        ("../2023", "", None),
    ],
)
def test_the_office_is_the_one_held_when_the_event_began(
    date: str, time: str, office: str | None
) -> None:
    held = office_of(QIN, Event(EventId("e"), "E", date, time))
    is_held = held is not None and held.tenure is not Tenure.NOT_HELD
    assert (held.office.title if held and is_held else None) == office


def test_an_office_without_dates_is_held_whenever() -> None:
    actor = Actor(ActorId("x"), "X", ActorKind.PERSON, offices=(Office("spokesperson"),))
    held = office_of(actor, Event(EventId("e"), "E", "1950"))
    assert held == (actor.offices[0], Tenure.NO_DATES)
