"""Events with all that the desk check looks at, many at a time and each once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from timeline_app.core.checks.events import EventEvidence
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    Citation,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Participation,
    Quote,
    QuoteId,
    Record,
    Relation,
    Source,
    SourceId,
)
from timeline_app.storage.database.reader import LISTED, RecordReader, listed, sliced
from timeline_app.storage.database.rows import R
from timeline_app.storage.database.schema import TABLE_OF_TYPE

K = TypeVar("K")

_LOOKED_AT = 2_000
"""Events of which it is looked at together whether they are states."""
_LONGEST_CHAIN = 20
"""So many sources may each repeat the next until none is followed any more."""


class StoredEvidence:
    """Reads what is known of events, slice by slice. Whatever is read may raise `Refused`."""

    def __init__(self, reader: RecordReader, at_once: int) -> None:
        """So many records are read together."""
        self._reader = reader
        self._at_once = at_once

    def keys(self, after: int = -(2**63)) -> list[int]:
        """The keys of the next events in stored order."""
        query = 'SELECT "key", 0 FROM "event" WHERE "key" > ? ORDER BY "key" LIMIT ?'
        return [key for key, _ in self._reader.pairs(query, after, self._at_once)]

    def of_events(
        self, keys: Sequence[int], long_texts: Container[SourceId] = ()
    ) -> list[tuple[int, EventEvidence]]:
        """These events in this order, as far as they are there, with all that they rest on."""
        events = dict(self._reader.with_keys(Event, keys))
        claims = self._held(DateClaim, keys, lambda claim: claim.event)
        citations = self._held(Citation, keys, lambda citation: citation.event)
        parts = self._held(Participation, keys, lambda part: part.event)
        links = self._held(EventQuote, keys, lambda link: link.event)
        relations = self._relations(keys)
        quotes = self.quotes(link.quote for found in links.values() for link in found)
        sources = self.sources(
            [one.source for found in claims.values() for one in found]
            + [one.source for found in citations.values() for one in found]
            + [quote.source for quote in quotes.values()]
            + [one.source for found in relations.values() for one in found if one.source]
        )
        actors = self.actors(part.actor for found in parts.values() for part in found)
        ends = (one.target for found in relations.values() for one in found)
        related = self.events(ends)
        issuers = self.actors(source.issuer for source in sources.values() if source.issuer)

        def evidence(event: Event) -> EventEvidence:
            return EventEvidence(
                event,
                tuple(claims[event.id]),
                tuple(actors[part.actor] for part in parts[event.id]),
                tuple(quotes[link.quote] for link in links[event.id]),
                tuple(citations[event.id]),
                tuple(relations[event.id]),
                sources,
                issuers,
                long_texts,
                related,
            )

        return [(key, evidence(events[key])) for key in keys if key in events]

    def states(self) -> Iterator[EventEvidence | None]:
        """The states of channels; None now and then while none is found."""
        query = (
            'SELECT "key", "channel" <> \'\' FROM "event" WHERE "key" > ? ORDER BY "key" LIMIT ?'
        )
        for rows in sliced(lambda after: self._reader.pairs(query, after, _LOOKED_AT)):
            keys = [key for key, is_state in rows if is_state]
            for start in range(0, len(keys), self._at_once):
                for _, found in self.of_events(keys[start : start + self._at_once]):
                    yield found
                yield None
            yield None

    def every(self, record_type: type[R]) -> Iterator[list[tuple[int, R]]]:
        """All records of a type with their keys in stored order, some at a time."""
        rows = self._reader.every(record_type)
        while part := list(islice(rows, self._at_once)):
            yield part

    def both(self, record_type: type[R], one: int, other: int) -> tuple[R, R]:
        """The records with two keys that are there."""
        found = dict(self._reader.with_keys(record_type, (one, other)))
        return found[one], found[other]

    def quotes(self, ids: Iterable[QuoteId]) -> dict[QuoteId, Quote]:
        """These quotes by their ids."""
        return self._by_id(Quote, ids, QuoteId)

    def events(self, ids: Iterable[EventId]) -> dict[EventId, Event]:
        """These events by their ids."""
        return self._by_id(Event, ids, EventId)

    def actors(self, ids: Iterable[ActorId]) -> dict[ActorId, Actor]:
        """These actors by their ids."""
        return self._by_id(Actor, ids, ActorId)

    def sources(self, ids: Iterable[SourceId]) -> dict[SourceId, Source]:
        """These sources by their ids, and what they are based on."""
        found: dict[SourceId, Source] = {}
        wanted = dict.fromkeys(ids)
        for _ in range(_LONGEST_CHAIN):
            if not wanted:
                break
            found |= self._by_id(Source, wanted, SourceId)
            named = dict.fromkeys(found[source].based_on for source in wanted if source in found)
            wanted = {source: None for source in named if source and source not in found}
        return found

    def with_text(self, sources: Sequence[int]) -> set[int]:
        """The keys of those of these sources of which a text is kept."""
        query = f'SELECT DISTINCT "source", 0 FROM "text" WHERE "source" IN {LISTED}'
        return {key for key, _ in self._reader.pairs(query, listed(sources))}

    def events_of_quotes(self, quotes: Sequence[Quote]) -> dict[QuoteId, Event]:
        """For each of these quotes that bears on any event the first of them."""
        table = TABLE_OF_TYPE[EventQuote].name
        query = (
            f'SELECT MIN(l."key"), 0 FROM "{table}" AS l JOIN "quote" AS q '
            f'ON q."key" = l."quote" WHERE q."id" IN {LISTED} GROUP BY l."quote"'
        )
        keys = [key for key, _ in self._reader.pairs(query, listed([quote.id for quote in quotes]))]
        links = [link for _, link in self._reader.with_keys(EventQuote, keys)]
        events = self._reader.of_ids(Event, [link.event for link in links])
        return {link.quote: events[link.event] for link in links}

    def _by_id(
        self, record_type: type[R], ids: Iterable[str], made: Callable[[str], K]
    ) -> dict[K, R]:
        wanted = list(dict.fromkeys(ids))
        found = self._reader.of_ids(record_type, wanted) if wanted else {}
        return {made(own_id): found[own_id] for own_id in wanted if own_id in found}

    def _held(
        self, record_type: type[R], keys: Sequence[int], event_of: Callable[[R], str]
    ) -> defaultdict[str, list[R]]:
        """The records of a type that hang on these events, by the event's id."""
        found: defaultdict[str, list[R]] = defaultdict(list)
        for record in self._of_events(record_type, "event", keys):
            found[event_of(record)].append(record)
        return found

    def _relations(self, keys: Sequence[int]) -> defaultdict[str, list[Relation]]:
        found: defaultdict[str, list[Relation]] = defaultdict(list)
        for relation in self._of_events(Relation, "from", keys):
            found[relation.origin].append(relation)
        for relation in self._of_events(Relation, "to", keys):
            if relation.origin != relation.target:
                found[relation.target].append(relation)
        return found

    def _of_events(self, record_type: type[R], end: str, keys: Sequence[int]) -> list[R]:
        return records_of_events(self._reader, record_type, end, keys)


def records_of_events(
    reader: RecordReader, record_type: type[R], end: str, keys: Sequence[int]
) -> list[R]:
    """The records of a type that name these events in a column, in stored order."""
    table = TABLE_OF_TYPE[record_type]
    query = f'SELECT "key", 0 FROM "{table.name}" WHERE "{end}" IN {LISTED} ORDER BY "key"'
    rows = [key for key, _ in reader.pairs(query, listed(keys))]
    return [record for _, record in sorted(reader.with_keys(record_type, rows), key=_key)]


def _key(row: tuple[int, Record]) -> int:
    return row[0]
