"""All that hangs on an event or on many, by a dozen questions to the file however many they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.evidence.offices import office_of
from timeline_app.core.records.event_details import (
    CitationOf,
    Claim,
    EventDetails,
    OriginOf,
    Participant,
    QuoteOf,
    RelatedEvent,
)
from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    Event,
    EventQuote,
    Header,
    Import,
    KeptText,
    Lane,
    Origin,
    Participation,
    Quote,
    Relation,
    Source,
)
from timeline_app.storage.columns.current import lanes_in_order
from timeline_app.storage.database.reader import LISTED, LISTED_KEYS, RecordReader, listed
from timeline_app.storage.database.rows import R
from timeline_app.storage.queries.group_members import pairs_query

T = TypeVar("T")

_MOST_KNOWN = 5_000
"""So many records of a type are kept that the next events may name again."""

_BEARS_ON = f"""
SELECT "quote", COUNT(*) FROM "event_quote" WHERE "quote" IN {LISTED} GROUP BY "quote"
"""
_AT_ONCE = 500
"""Events that are read together."""


def details_of_event(reader: RecordReader, key: int) -> EventDetails:
    """The event with a key and all that hangs on it, in stored order. Raises `KeyError`."""
    return next(details_of_events(reader, SharedRecords(reader), [key]))


def details_of_events(
    reader: RecordReader, shared: SharedRecords, keys: Sequence[int]
) -> Iterator[EventDetails]:
    """The same of many, in the order of their keys here."""
    events = dict(reader.with_keys(Event, keys))
    found = _Slice(reader, shared, events)
    for key in keys:
        yield found.details(key, events[key])


class _Known(Generic[R]):
    """Records of a type by their ids, with their keys, as far as they were asked for lately."""

    def __init__(
        self,
        reader: RecordReader,
        record_type: type[R],
        there: Iterable[tuple[str, tuple[int, R]]] = (),
    ) -> None:
        self._reader, self._record_type = reader, record_type
        self._found: dict[str, tuple[int, R]] = dict(there)

    def want(self, ids: Iterable[str]) -> None:
        """Read these: those from before may be forgotten."""
        if len(self._found) > _MOST_KNOWN:
            self._found.clear()
        asked = list({own_id: None for own_id in ids if own_id not in self._found})
        if asked:
            self._found |= self._reader.keyed_of_ids(self._record_type, asked)

    def keyed(self, own_id: str) -> tuple[int, R]:
        """One that was wanted, with its key. Raises `Refused` for one that is not there."""
        return self._found.get(own_id) or self._reader.with_id(self._record_type, own_id)

    def __getitem__(self, own_id: str) -> R:
        return self.keyed(own_id)[1]


class SharedRecords:
    """What several events name, and what is the same of all."""

    def __init__(self, reader: RecordReader) -> None:
        self._reader = reader
        self.lanes = _Known(reader, Lane)
        self.sources = _Known(reader, Source)
        self.actors = _Known(reader, Actor)
        self.imports = _Known(reader, Import)
        header = reader.record(Header, 1)
        self.home_zones = () if header is None else header.home_zones


class _Slice:
    """The records of some events, by the ids of these."""

    def __init__(
        self, reader: RecordReader, shared: SharedRecords, events: dict[int, Event]
    ) -> None:
        self._reader, self._shared, keys = reader, shared, list(events)
        self._claims = self._held(DateClaim, keys, lambda claim: claim.event)
        self._parts = self._held(Participation, keys, lambda part: part.event)
        self._citations = self._held(Citation, keys, lambda citation: citation.event)
        self._relations = self._relations_of(keys)
        self._links = self._held(EventQuote, keys, lambda link: link.event)
        self._quotes = _Known(reader, Quote)
        self._others = _Known(reader, Event, ((one.id, (key, one)) for key, one in events.items()))
        self._origins: defaultdict[str, list[Origin]] = defaultdict(list)
        for origin in reader.origins_among("events", [event.id for event in events.values()]):
            self._origins[origin.record].append(origin)
        self._read_named(events.values())
        keyed = (self._quotes.keyed(link.quote)[0] for link in _all(self._links))
        self._bears_on = dict(reader.pairs(_BEARS_ON, listed(list(keyed))))
        self._texts = self._current_texts()

    def _held(
        self, record_type: type[R], keys: Sequence[int], event_of: Callable[[R], str]
    ) -> defaultdict[str, list[R]]:
        found: defaultdict[str, list[R]] = defaultdict(list)
        for _, record in self._reader.where_among(record_type, "event", keys):
            found[event_of(record)].append(record)
        return found

    def _relations_of(self, keys: Sequence[int]) -> defaultdict[str, list[Relation]]:
        """Relations from and to each event; one of an event with itself is there once."""
        rows = dict(self._reader.where_among(Relation, "from", keys))
        rows.update(self._reader.where_among(Relation, "to", keys))
        found: defaultdict[str, list[Relation]] = defaultdict(list)
        for _, relation in sorted(rows.items()):
            for end in dict.fromkeys((relation.origin, relation.target)):
                found[end].append(relation)
        return found

    def _read_named(self, events: Iterable[Event]) -> None:
        """Read what these records name."""
        shared, quotes = self._shared, self._quotes
        quotes.want(link.quote for link in _all(self._links))
        said = [quotes[link.quote] for link in _all(self._links)]
        self._others.want(end for one in _all(self._relations) for end in (one.origin, one.target))
        shared.lanes.want(lane for event in events for lane in event.lanes)
        shared.imports.want(origin.import_id for origin in _all(self._origins))
        shared.actors.want(
            [part.actor for part in _all(self._parts)]
            + [quote.speaker for quote in said if quote.speaker]
        )
        self._sources = {
            *(claim.source for claim in _all(self._claims)),
            *(citation.source for citation in _all(self._citations)),
            *(quote.source for quote in said),
        }
        shared.sources.want(self._sources)

    def _current_texts(self) -> dict[str, KeptText]:
        """The current text of each source that has any; the words of those are not read."""
        keys = [self._shared.sources.keyed(own_id)[0] for own_id in self._sources]
        found = self._reader.where_among(KeptText, "source", keys)
        in_order = sorted(found, key=lambda row: (row[1].order, row[0]))
        return {text.source: text for _, text in in_order}

    def details(self, key: int, event: Event) -> EventDetails:
        """The event and what hangs on it."""
        shared, own_id = self._shared, event.id
        return EventDetails(
            key,
            event,
            tuple(shared.lanes[lane] for lane in event.lanes),
            tuple(Claim(claim, *self._source(claim.source)) for claim in self._claims[own_id]),
            tuple(self._participant(event, part) for part in self._parts[own_id]),
            tuple(self._quote(link) for link in self._links[own_id]),
            tuple(CitationOf(one, *self._source(one.source)) for one in self._citations[own_id]),
            tuple(self._related(event, relation) for relation in self._relations[own_id]),
            shared.home_zones,
            tuple(
                OriginOf(origin, shared.imports[origin.import_id])
                for origin in self._origins[own_id]
            ),
        )

    def _participant(self, event: Event, participation: Participation) -> Participant:
        actor = self._shared.actors[participation.actor]
        held = office_of(actor, event) if actor.offices else None
        return Participant(actor, participation, *(held or ()))

    def _quote(self, link: EventQuote) -> QuoteOf:
        key, quote = self._quotes.keyed(link.quote)
        speaker = self._shared.actors[quote.speaker] if quote.speaker else None
        source, text = self._source(quote.source)
        return QuoteOf(quote, source, speaker, self._bears_on[key] - 1, text)

    def _source(self, own_id: str) -> tuple[Source, KeptText | None]:
        return self._shared.sources[own_id], self._texts.get(own_id)

    def _related(self, event: Event, relation: Relation) -> RelatedEvent:
        is_outgoing = relation.origin == event.id
        key, other = self._others.keyed(relation.target if is_outgoing else relation.origin)
        return RelatedEvent(relation, other, key, is_outgoing)


def _all(found: Mapping[str, Sequence[T]]) -> Iterator[T]:
    """The records of all events."""
    for held in found.values():
        yield from held


class BulkEvents:
    """Reads events slice by slice. Whatever is read may raise `Refused`."""

    def __init__(self, reader: RecordReader) -> None:
        self._reader = reader

    def details(self, keys: Sequence[int]) -> Iterator[EventDetails]:
        """These events and all that hangs on them, in the order of their keys here.

        Nothing may change until all are read. Raises `KeyError` for one that is gone.
        """
        shared = SharedRecords(self._reader)
        for part in _slices(keys):
            yield from details_of_events(self._reader, shared, part)

    def lanes(self, keys: Sequence[int]) -> tuple[Lane, ...]:
        """The lanes that these events name, in their order."""
        query = f'SELECT DISTINCT "lane", 0 FROM "event_lane" WHERE "event" IN {LISTED_KEYS}'
        found = self._first_of(query, keys)
        named = {lane.id for _, lane in self._reader.with_keys(Lane, sorted(found))}
        return tuple(lane for lane in lanes_in_order(self._reader) if lane.id in named)

    def sources(self, keys: Sequence[int]) -> Iterator[Source]:
        """The sources that these events name, each once, as stored."""
        found = self._first_of(pairs_query(Grouping.SOURCE), keys)
        for part in _slices(sorted(found)):
            by_key = dict(self._reader.with_keys(Source, part))
            yield from (by_key[key] for key in part if key in by_key)

    def _first_of(self, query: str, keys: Sequence[int]) -> set[int]:
        """The first numbers of the rows that a query gives for these keys."""
        slices = _slices(keys)
        return {
            first for part in slices for first, _ in self._reader.pairs(query, keys=listed(part))
        }


def _slices(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]
