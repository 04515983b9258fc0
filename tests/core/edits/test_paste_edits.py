"""What pasting adds to a chronology, told apart record by record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec
import pytest

from timeline_app.core.edits.paste_edits import PasteEdit, pasted
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    ClaimId,
    CslItem,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Lane,
    LaneId,
    Office,
    Participation,
    Quote,
    QuoteId,
    Record,
    Relation,
    Source,
    SourceId,
    type_of_section,
)

_R = TypeVar("_R", bound=Record)
replace = msgspec.structs.replace

LANE = Lane(LaneId("l"), "Talks", "lane-1", 0)
SOURCE = Source(SourceId("s"), CslItem("article", "A note", custom={"a": "1", "b": "2"}))
OTHER = Source(SourceId("t"), CslItem("article", "Elsewhere"))
ACTOR = Actor(
    ActorId("a"), "Qin Gang", ActorKind.PERSON, offices=(Office("minister", source=SourceId("s")),)
)
EVENT = Event(EventId("e"), "One", "2023", lanes=(LANE.id,), rests_on=ClaimId("c"))
SECOND = Event(EventId("f"), "Two", "2024", lanes=(LANE.id,))
CLAIM = DateClaim(ClaimId("c"), EVENT.id, SOURCE.id, "Sunday")
QUOTE = Quote(QuoteId("q"), "modest", SOURCE.id, ACTOR.id)
LINKS: tuple[Record, ...] = (
    Participation(EVENT.id, ACTOR.id, "host"),
    Citation(EVENT.id, SOURCE.id, "p. 3"),
    EventQuote(EVENT.id, QUOTE.id),
    Relation(EVENT.id, SECOND.id, "leads to", source=SOURCE.id),
)
ALL: tuple[Record, ...] = (LANE, SOURCE, ACTOR, EVENT, SECOND, CLAIM, QUOTE, *LINKS)


class Held:
    """Records, as a clip and as a chronology that is pasted into."""

    def __init__(self, *records: Record) -> None:
        self._records = records

    def records(self, section: str) -> Iterator[Record]:
        return (one for one in self._records if type(one) is type_of_section[section])

    def of_ids(self, record_type: type[_R], ids: Sequence[str]) -> Mapping[str, _R]:
        found = (one for one in self._records if isinstance(one, record_type))
        return {one.id: one for one in found if one.id in ids}  # type: ignore[attr-defined]

    def namesakes(self, record_type: type[_R], records: Sequence[_R]) -> Iterable[_R]:
        return [one for one in self._records if isinstance(one, record_type)]


def added(found: PasteEdit, kind: type[_R]) -> list[_R]:
    assert all(change.before is None for change in found.changes)
    return [one for change in found.changes if isinstance(one := change.after, kind)]


def test_into_an_empty_chronology_everything_comes_as_it_is() -> None:
    found = pasted(Held(*ALL), Held())
    records = [change.after for change in found.changes]
    assert len(records) == len(ALL)
    assert all(one in records for one in ALL)
    assert found.events == (EVENT.id, SECOND.id)
    assert not found.differing


def test_into_the_same_chronology_events_are_copied_and_the_rest_is_shared() -> None:
    found = pasted(Held(*ALL), Held(*ALL))
    first, second = added(found, Event)
    assert first.id not in (EVENT.id, SECOND.id)
    assert first.id.startswith("one-")
    (claim,) = added(found, DateClaim)
    assert (claim.event, claim.source) == (first.id, SOURCE.id)
    assert claim.id == first.rests_on != CLAIM.id
    assert replace(first, id=EVENT.id, rests_on=CLAIM.id) == EVENT
    assert not any(added(found, kind) for kind in (Lane, Source, Actor, Quote))
    assert added(found, Participation) == [Participation(first.id, ACTOR.id, "host")]
    assert added(found, Citation) == [Citation(first.id, SOURCE.id, "p. 3")]
    assert added(found, EventQuote) == [EventQuote(first.id, QUOTE.id)]
    assert added(found, Relation) == [Relation(first.id, second.id, "leads to", source=SOURCE.id)]


def test_what_is_the_same_under_another_id_is_shared() -> None:
    here = Held(
        Lane(LaneId("lane-7"), " Talks", "lane-3", 9),
        replace(
            SOURCE, id=SourceId("note"), item=replace(SOURCE.item, custom={"b": "2", "a": "1"})
        ),
        replace(ACTOR, id=ActorId("qin"), offices=(Office("minister", source=SourceId("note")),)),
        replace(QUOTE, id=QuoteId("words"), source=SourceId("note"), speaker=ActorId("qin")),
    )
    found = pasted(Held(*ALL), here)
    assert not any(added(found, kind) for kind in (Lane, Source, Actor, Quote))
    first, _ = added(found, Event)
    assert first.lanes == ("lane-7",)
    assert added(found, EventQuote) == [EventQuote(EVENT.id, QuoteId("words"))]
    assert added(found, Relation)[0].source == "note"
    assert not found.differing


@pytest.mark.parametrize(
    "other",
    [
        replace(LANE, name="Arms"),
        replace(SOURCE, covers="2023"),
        replace(ACTOR, note="no"),
        replace(QUOTE, text="Modest"),
    ],
)
def test_what_differs_from_that_of_the_same_id_comes_under_a_new_one(other: Record) -> None:
    here = (*(one for one in ALL[:3] if type(one) is not type(other)), other)
    found = pasted(Held(*ALL), Held(*here))
    (new,) = added(found, type(other))
    own_id = getattr(new, "id", "")
    assert own_id != getattr(other, "id", "")
    assert found.differing == 1
    names = msgspec.json.encode([change.after for change in found.changes]).decode()
    assert names.count(f'"{own_id}"') > 1, "what names it names the new id"


def test_the_look_of_a_lane_makes_no_other_lane_of_it() -> None:
    found = pasted(Held(*ALL), Held(replace(LANE, colour="lane-4", order=12)))
    assert not added(found, Lane)
    assert not found.differing


def test_what_two_that_become_one_have_done_is_there_once() -> None:
    twin = replace(ACTOR, id=ActorId("b"))
    clip = Held(*ALL, twin, Participation(EVENT.id, twin.id, "host"))
    found = pasted(clip, Held(SOURCE, replace(ACTOR, id=ActorId("here"))))
    assert added(found, Participation) == [Participation(EVENT.id, ActorId("here"), "host")]


def test_a_source_may_be_based_on_one_that_comes_later() -> None:
    clip = Held(replace(SOURCE, based_on=OTHER.id), OTHER, replace(EVENT, lanes=(), rests_on=""))
    found = pasted(clip, Held(replace(OTHER, covers="2023")))
    one, other = added(found, Source)
    assert one.based_on == other.id != OTHER.id


AROUND = Relation(EVENT.id, EventId("far"), "leads to", source=SOURCE.id)
FAR = Event(EventId("far"), "Far")


def test_a_relation_with_an_event_that_stayed_comes_back_with_what_was_cut() -> None:
    found = pasted(Held(*ALL), Held(FAR, LANE, SOURCE), [AROUND, AROUND])
    assert added(found, Relation)[-1] == AROUND
    assert len(added(found, Relation)) == 2


@pytest.mark.parametrize("here", [(FAR, EVENT), (LANE,)])
def test_but_not_with_a_copy_nor_without_the_other_event(here: tuple[Record, ...]) -> None:
    found = pasted(Held(*ALL), Held(*here), [AROUND])
    assert len(added(found, Relation)) == 1


def test_what_is_around_names_no_source_that_is_not_there() -> None:
    around = replace(AROUND, source=SourceId("nowhere"))
    found = pasted(Held(*ALL), Held(FAR), [around])
    assert added(found, Relation)[-1] == replace(around, source=SourceId(""))
