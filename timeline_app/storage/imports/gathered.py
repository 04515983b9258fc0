"""Events with what files say of them, many at a time, as a reader could have given them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

import msgspec

from timeline_app.core.evidence.as_written import (
    event_as_written,
    written_claim,
    written_link,
    written_person,
    written_quote,
)
from timeline_app.core.evidence.relation_types import PART_OF
from timeline_app.core.records.as_came import CameEvent, came_of
from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    Event,
    EventQuote,
    Participation,
    Quote,
    Record,
    Relation,
    Source,
)
from timeline_app.core.text.folding import folded
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.queries.evidence import records_of_events

R = TypeVar("R", bound=Record)


class GatheredEvent(NamedTuple):
    """An event with what hangs on it, each in stored order."""

    event: Event
    people: tuple[Participation, ...]
    links: tuple[tuple[Citation, Source], ...]
    quotes: tuple[Quote, ...]
    wholes: tuple[Relation, ...]
    """What it is part of."""
    claims: tuple[DateClaim, ...]
    sources: Mapping[str, Source]
    """Those that it names, by their ids."""
    actors: Mapping[str, Actor]
    """Those that take part or are quoted, by their ids."""

    def uncited(self) -> list[Source]:
        """The sources that only quotes and date claims name, each once."""
        cited = {source.id for _, source in self.links}
        named = [quote.source for quote in self.quotes] + [one.source for one in self.claims]
        return [self.sources[one] for one in dict.fromkeys(named) if one not in cited]

    def records(self) -> Iterator[Record]:
        """The event and all that hangs on it, of which each names what the ones before are."""
        yield from (self.event, *self.people, *(one for one, _ in self.links), *self.claims)
        yield from (*self.quotes, *self.wholes)

    def named_sources(self) -> list[Source]:
        """All sources that it names, in the order of its links."""
        return [*(source for _, source in self.links), *self.uncited()]

    def handed_on(self) -> GatheredEvent:
        """The same with nothing that rests on a confidential source: no table has that."""
        if not any(source.confidential for source in self.sources.values()):
            return self
        told = {own_id for own_id, source in self.sources.items() if not source.confidential}
        return self._replace(
            links=tuple(one for one in self.links if one[1].id in told),
            quotes=tuple(one for one in self.quotes if one.source in told),
            claims=tuple(one for one in self.claims if one.source in told),
        )


def gathered(reader: RecordReader, keys: Sequence[int]) -> dict[int, GatheredEvent]:
    """Those of these events that are there, by their keys."""
    people = _by_event(reader, Participation, keys)
    citations = _by_event(reader, Citation, keys)
    claims = _by_event(reader, DateClaim, keys)
    links = _by_event(reader, EventQuote, keys)
    relations = _by_event(reader, Relation, keys)
    quotes = reader.of_ids(Quote, [one.quote for found in links.values() for one in found])
    evidence = [one for each in (citations, claims) for found in each.values() for one in found]
    sources = reader.of_ids(Source, [one.source for one in (*evidence, *quotes.values())])
    parts = [one.actor for found in people.values() for one in found]
    actors = reader.of_ids(Actor, [*parts, *(one.speaker for one in quotes.values())])
    return {
        key: GatheredEvent(
            event,
            tuple(people[event.id]),
            tuple((one, sources[one.source]) for one in citations[event.id]),
            tuple(quotes[one.quote] for one in links[event.id]),
            tuple(one for one in relations[event.id] if one.type == PART_OF),
            tuple(claims[event.id]),
            sources,
            actors,
        )
        for key, event in reader.with_keys(Event, keys)
    }


def _by_event(
    reader: RecordReader, record_type: type[R], keys: Sequence[int]
) -> defaultdict[str, list[R]]:
    """The records of a type that hang on these events, by the ids of those."""
    column, name = ("from", "origin") if record_type is Relation else ("event", "event")
    found: defaultdict[str, list[R]] = defaultdict(list)
    for record in records_of_events(reader, record_type, column, keys):
        found[getattr(record, name)].append(record)
    return found


class CameNames:
    """What lanes, people and events are called in the file of which they came."""

    def __init__(
        self,
        lanes: Mapping[str, str],
        people: Mapping[str, Sequence[str]],
        events: Mapping[str, str],
    ) -> None:
        """By the ids here; a lane that nothing there is called is none.

        Of somebody there are several names where two there are one here.
        """
        self._lanes, self._people, self._events = lanes, people, events

    def came(
        self, one: GatheredEvent, named: Collection[str] = (), *, is_whole: bool = False
    ) -> CameEvent:
        """The event as it would have come if it came as it is here.

        `named` are the names, folded, by which people are called in what it is compared with;
        `is_whole` where that is a row of a table of all fields.
        """
        event = one.event
        if is_whole:
            return self._whole(one, named)
        return came_of(
            event,
            lanes=tuple(filter(None, (self._lanes[lane] for lane in event.lanes))),
            people=tuple((self._name(part.actor, named), part.role) for part in one.people),
            links=tuple((source.item.URL, citation.note) for citation, source in one.links),
            quotes=tuple((quote.text, quote.speaker_as_named) for quote in one.quotes),
            part_of=self._part_of(one),
        )

    def _whole(self, one: GatheredEvent, named: Collection[str]) -> CameEvent:
        people = (
            msgspec.structs.replace(
                written_person(one.actors[part.actor], part.role),
                what=self._name(part.actor, named),
            )
            for part in one.people
        )
        links = [written_link(source, citation) for citation, source in one.links]
        found = event_as_written(
            one.event,
            filter(None, (self._lanes[lane] for lane in one.event.lanes)),
            people,
            [*links, *(written_link(source, None) for source in one.uncited())],
            (
                written_quote(
                    quote,
                    one.sources[quote.source],
                    one.actors[quote.speaker].name if quote.speaker else "",
                )
                for quote in one.quotes
            ),
            (written_claim(claim, one.sources[claim.source]) for claim in one.claims),
        )
        return msgspec.structs.replace(found, part_of=self._part_of(one))

    def _part_of(self, one: GatheredEvent) -> str:
        return next((self._events.get(whole.target, "") for whole in one.wholes), "")

    def _name(self, actor: str, named: Collection[str]) -> str:
        names = self._people[actor]
        return next((name for name in names if folded(name) in named), names[-1])


def names_of_people(reader: RecordReader, people: Sequence[GatheredEvent]) -> dict[str, list[str]]:
    """What those who take part are called now, by their ids."""
    ids = list(dict.fromkeys(part.actor for one in people for part in one.people))
    return {own_id: [actor.name] for own_id, actor in reader.of_ids(Actor, ids).items()}
