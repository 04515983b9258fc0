"""Actors and sources with their events, as the records say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
import pytest

from tests.storage.chronologies import SMALL, in_memory
from timeline_app.core.columns.grouping import Grouping, Groups
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.edits.edit import Change, Edit, added
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.records.records import (
    ActorId,
    Citation,
    CslDate,
    CslItem,
    DateClaim,
    EventId,
    EventQuote,
    Participation,
    Quote,
    QuoteId,
    Record,
    Source,
    SourceId,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused


@pytest.fixture
def chronology() -> Iterator[StoredChronology]:
    with in_memory(SMALL) as found:
        yield found


def pairs_of(chronology: StoredChronology, groups: Groups) -> set[tuple[str, str]]:
    """Ids of group and event."""
    events = chronology.event_ids(groups.event.tolist())
    return {
        (groups.ids[group], event)
        for group, event in zip(groups.group.tolist(), events, strict=True)
    }


def recorded(chronology: StoredChronology, grouping: Grouping) -> set[tuple[str, str]]:
    """Who takes part or is quoted; what is cited, holds a quote, or gives the date."""
    quotes = {quote.id: quote for quote in of_type(chronology, Quote, "quotes")}
    if grouping is Grouping.ACTOR:
        parts = of_type(chronology, Participation, "participations")
        found = {(str(part.actor), str(part.event)) for part in parts}
    else:
        links = [
            *of_type(chronology, Citation, "citations"),
            *of_type(chronology, DateClaim, "date_claims"),
        ]
        found = {(str(link.source), str(link.event)) for link in links}
    for bearing in of_type(chronology, EventQuote, "event_quotes"):
        quote = quotes[bearing.quote]
        group = quote.speaker if grouping is Grouping.ACTOR else quote.source
        found |= {(str(group), str(bearing.event))} if group else set()
    return found


_R = TypeVar("_R", bound=Record)


def of_type(chronology: StoredChronology, wanted: type[_R], section: str) -> list[_R]:
    records = [*chronology.records(section)]
    found = [record for record in records if isinstance(record, wanted)]
    assert len(found) == len(records)
    return found


@pytest.mark.parametrize("grouping", [Grouping.ACTOR, Grouping.SOURCE])
def test_groups_hold_what_the_records_say(chronology: StoredChronology, grouping: Grouping) -> None:
    expected = recorded(chronology, grouping)
    assert expected
    groups = chronology.memberships.groups(grouping)
    assert pairs_of(chronology, groups) == expected


def test_groups_of_some_events_name_all_groups_but_hold_these_events(
    chronology: StoredChronology,
) -> None:
    whole = chronology.memberships.groups(Grouping.ACTOR)
    key = int(whole.event[0])
    (event,) = chronology.event_ids([key])
    some = chronology.memberships.groups(Grouping.ACTOR, [key])
    assert (some.ids, some.names) == (whole.ids, whole.names)
    expected = {pair for pair in recorded(chronology, Grouping.ACTOR) if pair[1] == event}
    assert pairs_of(chronology, some) == expected
    none = chronology.memberships.groups(Grouping.ACTOR, [])
    assert none.ids == whole.ids
    assert not len(none.event)


def test_sources_are_named_by_what_people_call_them(chronology: StoredChronology) -> None:
    groups = chronology.memberships.groups(Grouping.SOURCE)
    for own_id, name in zip(groups.ids, groups.names, strict=True):
        source = next(s for s in chronology.records("sources") if getattr(s, "id", "") == own_id)
        assert isinstance(source, Source)
        assert name == short_name(source)


def test_sources_of_one_publisher_are_told_apart_by_their_month(
    chronology: StoredChronology,
) -> None:
    items = [
        CslItem(type="article", publisher="TASS", issued=CslDate(raw=raw), title="Talks")
        for raw in ("2023-06-18", "2023-07", "")
    ]
    sources = [Source(SourceId(f"t{number}"), item) for number, item in enumerate(items)]
    chronology.apply(added(*sources))
    groups = chronology.memberships.groups(Grouping.SOURCE)
    names = dict(zip(groups.ids, groups.names, strict=True))
    told = [names[source.id] for source in sources]
    assert told == ["TASS, 2023-06", "TASS, 2023-07", "TASS, Talks"]


def test_lanes_are_in_the_columns_alone(chronology: StoredChronology) -> None:
    with pytest.raises(ValueError, match="LANE"):
        chronology.memberships.groups(Grouping.LANE)


def test_a_source_that_can_not_be_read_is_refused(chronology: StoredChronology) -> None:
    chronology.file.connection.execute('UPDATE "source" SET "item" = \'[]\'')
    with pytest.raises(Refused):
        chronology.memberships.groups(Grouping.SOURCE)


def test_an_empty_chronology_has_no_groups(tmp_path: Path) -> None:
    with StoredChronology.create(tmp_path / "empty.chronology", SMALL.header()) as empty:
        groups = empty.memberships.groups(Grouping.ACTOR)
    assert (groups.ids, len(groups.group), len(groups.event)) == ((), 0, 0)


def changed_rows(chronology: StoredChronology) -> list[int]:
    """The rows that the columns follow for what was edited."""
    found = []
    for pending in chronology.pending_changes():
        pending.make()
        assert pending.step is not None
        found.append(pending.step.after)
    return found


def test_an_event_changes_with_who_takes_part_and_what_it_cites(
    chronology: StoredChronology,
) -> None:
    columns = chronology.columns()
    for section in ("participations", "citations"):
        link = next(iter(chronology.records(section)))
        assert isinstance(link, Participation | Citation)
        key = chronology.key_of(link.event)
        assert key is not None
        row = columns.key.tolist().index(key)
        taken_back = chronology.apply(Edit((Change(link, None),)))
        assert changed_rows(chronology) == [row]
        chronology.apply(taken_back)
        assert changed_rows(chronology) == [row]
        (other,) = (event for event in chronology.event_ids([int(columns.key[row - 1])]))
        batch = chronology.make_batch([Change(None, msgspec.structs.replace(link, event=other))])
        assert changed_rows(chronology) == [row - 1]
        chronology.apply(batch.inverse())
        assert changed_rows(chronology) == [row - 1]


QUOTED = Quote(QuoteId("new"), "so it is", SourceId("names"), ActorId("state"))


def test_an_event_changes_with_its_quotes_and_with_who_says_them(
    chronology: StoredChronology,
) -> None:
    columns = chronology.columns()
    key = chronology.key_of("put-off")
    assert key is not None
    row = columns.key.tolist().index(key)
    memberships = chronology.memberships

    def now() -> set[tuple[str, str]]:
        assert changed_rows(chronology) == [row]
        return {
            pair
            for grouping in (Grouping.ACTOR, Grouping.SOURCE)
            for pair in pairs_of(chronology, memberships.groups(grouping, [key]))
        }

    bearing = EventQuote(EventId("put-off"), QUOTED.id)
    chronology.apply(Edit((Change(None, QUOTED), Change(None, bearing))))
    assert now() == {("qin", "put-off"), ("state", "put-off"), ("names", "put-off")}
    other = msgspec.structs.replace(QUOTED, speaker=ActorId(""), source=SourceId("copy"))
    chronology.apply(Edit((Change(QUOTED, other),)))
    assert now() == {("qin", "put-off"), ("copy", "put-off")}
    batch = chronology.make_batch([Change(other, QUOTED)])
    assert now() == {("qin", "put-off"), ("state", "put-off"), ("names", "put-off")}
    chronology.apply(batch.inverse())
    assert now() == {("qin", "put-off"), ("copy", "put-off")}


def test_all_that_ask_of_whom_an_event_tells_have_the_same_answer(
    chronology: StoredChronology,
) -> None:
    """The table's numbers, the list below a picture, the way from a person to the events."""
    keys = chronology.columns().key.tolist()
    events = chronology.event_ids(keys)
    of_source = recorded(chronology, Grouping.SOURCE)
    numbers = chronology.facts_of_events(EventField.SOURCES, keys)
    listed = dict(chronology.sources_of_events(keys))
    for key, event in zip(keys, events, strict=True):
        expected = {source for source, named in of_source if named == event}
        assert numbers[key] == len(expected)
        assert sorted({one.source.id for one in listed[key]}) == sorted(expected)
    memberships = chronology.memberships
    of_actor = recorded(chronology, Grouping.ACTOR)
    for actor in {actor for actor, _ in of_actor}:
        expected = {event for named, event in of_actor if named == actor}
        found = memberships.events_of_actor(actor)
        assert set(chronology.event_ids(found)) == expected
        assert len(found) == len(expected)
        assert memberships.events_with_actor(actor, keys) == set(found)
        assert not memberships.has_at_most(len(found) - 1, actor)
        assert memberships.has_at_most(len(found), actor)


def test_a_pair_that_several_records_tell_of_is_there_once(chronology: StoredChronology) -> None:
    for grouping in (Grouping.ACTOR, Grouping.SOURCE):
        keys = chronology.columns().key.tolist()
        for groups in (
            chronology.memberships.groups(grouping),
            chronology.memberships.groups(grouping, keys),
        ):
            pairs = [*zip(groups.group.tolist(), groups.event.tolist(), strict=True)]
            assert len(pairs) == len(set(pairs))


def test_the_quotes_of_a_speaker_come_with_an_event_to_read_them_with(
    chronology: StoredChronology,
) -> None:
    quotes = of_type(chronology, Quote, "quotes")
    links = of_type(chronology, EventQuote, "event_quotes")
    for speaker in {quote.speaker for quote in quotes if quote.speaker}:
        own = [quote for quote in quotes if quote.speaker == speaker]
        found, number = chronology.memberships.quotes_of_speaker(speaker, 2)
        assert number == len(own)
        assert [one.quote for one in found] == own[:2]
        for one in found:
            events = [link.event for link in links if link.quote == one.quote.id]
            assert (chronology.id_of(one.event) == events[0]) if events else one.event == 0
    assert chronology.memberships.quotes_of_speaker("nobody", 2) == ([], 0)
