"""What hangs on a record: all that rests on a source, and how much goes with one taken out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import msgspec

from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Lane,
    Quote,
    QuoteId,
    Source,
)
from timeline_app.storage.database.reader import LISTED, RecordReader, listed
from timeline_app.storage.database.rows import R

_OTHER_LANES = (
    'SELECT 1 FROM "event_lane" AS o WHERE o."event" = l."event" AND o."lane" <> l."lane"'
)


class ActorUsage(msgspec.Struct, frozen=True):
    """In how many events an actor takes part, and how many quotes are its words."""

    events: int
    quotes: int


class LaneUsage(msgspec.Struct, frozen=True):
    """How many events are in a lane, and how many of them in no other."""

    events: int
    only_here: int


class SourceUsage(msgspec.Struct, frozen=True):
    """What names a source: citations and their events, quotes, dates given, and all others."""

    citations: int
    events: int
    quotes: int
    claims: int
    others: int


class UsageCounts:
    """Counts what hangs on records of an open chronology. All may raise `Refused`."""

    def __init__(self, reader: RecordReader) -> None:
        self._reader = reader

    def of_source(self, source_id: str) -> SourceUsage:
        """What hangs on a source; actors' names and offices that it gives aren't counted."""
        key = self._reader.key_of(Source, source_id)

        def count(query: str) -> int:
            return self._reader.number(query, (key,)) or 0

        return SourceUsage(
            count('SELECT COUNT(*) FROM "citation" WHERE "source" = ?'),
            count('SELECT COUNT(DISTINCT "event") FROM "citation" WHERE "source" = ?'),
            count('SELECT COUNT(*) FROM "quote" WHERE "source" = ?'),
            count('SELECT COUNT(*) FROM "date_claim" WHERE "source" = ?'),
            count('SELECT COUNT(*) FROM "relation" WHERE "source" = ?')
            + count('SELECT COUNT(*) FROM "source" WHERE "based_on" = ?'),
        )

    def of_actor(self, actor_id: str) -> ActorUsage:
        """What hangs on an actor."""
        key = self._reader.key_of(Actor, actor_id)
        events = 'SELECT COUNT(DISTINCT "event") FROM "participation" WHERE "actor" = ?'
        quotes = 'SELECT COUNT(*) FROM "quote" WHERE "speaker" = ?'
        number = self._reader.number
        return ActorUsage(number(events, (key,)) or 0, number(quotes, (key,)) or 0)

    def of_lane(self, lane_id: str) -> LaneUsage:
        """What is in a lane."""
        key = self._reader.key_of(Lane, lane_id)
        events = 'SELECT COUNT(DISTINCT l."event") FROM "event_lane" AS l WHERE l."lane" = ?'
        only = f"{events} AND NOT EXISTS ({_OTHER_LANES})"
        number = self._reader.number
        return LaneUsage(number(events, (key,)) or 0, number(only, (key,)) or 0)


MOST = 2_000
"""Quotes of one source, or dates, or citations. Beyond: how many aren't looked at is said."""


class SourceUses(NamedTuple):
    """Records that rest on a source, in stored order, and the events they are about.

    `unread` is how many more rest on it than are here, among them events of a quote.
    """

    quotes: tuple[Quote, ...]
    claims: tuple[DateClaim, ...]
    citations: tuple[Citation, ...]
    events: Mapping[EventId, Event]
    events_of_quote: Mapping[QuoteId, tuple[EventId, ...]]
    unread: int = 0


NO_USES = SourceUses((), (), (), {}, {})


def uses_of_source(reader: RecordReader, source_id: str) -> SourceUses:
    """All of them, up to `MOST` of each. Raises `Refused`."""
    key = reader.key_of(Source, source_id)
    if key is None:
        return NO_USES
    quotes = _those_of(reader, Quote, "quote", key)
    claims = tuple(one for _, one in _those_of(reader, DateClaim, "date_claim", key))
    citations = tuple(one for _, one in _those_of(reader, Citation, "citation", key))
    of_quote: dict[QuoteId, tuple[EventId, ...]] = {}
    rests: list[DateClaim | Citation] = [*claims, *citations]
    links, unread = _links_of(reader, [key for key, _ in quotes])
    for table, read in (("quote", quotes), ("date_claim", claims), ("citation", citations)):
        unread += _unread(reader, f'"{table}" WHERE "source" = ?', key, len(read))
    for link in links:
        of_quote[link.quote] = (*of_quote.get(link.quote, ()), link.event)
    ids = [one.event for one in rests]
    ids += [event for events in of_quote.values() for event in events]
    events = reader.of_ids(Event, list(dict.fromkeys(ids)))
    return SourceUses(
        tuple(one for _, one in quotes),
        claims,
        citations,
        {EventId(name): event for name, event in events.items()},
        of_quote,
        unread,
    )


def _unread(reader: RecordReader, rows: str, given: object, read: int) -> int:
    """How many rows there are beyond those that were read, which are counted only if there may."""
    if read < MOST:
        return 0
    return (reader.number(f"SELECT COUNT(*) FROM {rows}", (given,)) or 0) - read


def _those_of(reader: RecordReader, kind: type[R], table: str, source: int) -> list[tuple[int, R]]:
    query = f'SELECT "key", 0 FROM "{table}" WHERE "source" = ? ORDER BY "key" LIMIT {MOST}'
    return reader.with_keys(kind, [key for key, _ in reader.pairs(query, source)])


def _links_of(reader: RecordReader, quotes: list[int]) -> tuple[list[EventQuote], int]:
    """Which events quotes bear on, and how many more than are here."""
    rows, those = f'"event_quote" WHERE "quote" IN {LISTED}', listed(quotes)
    keys = [key for key, _ in reader.pairs(f'SELECT "key", 0 FROM {rows} LIMIT {MOST}', those)]
    links = [link for _, link in reader.with_keys(EventQuote, keys)]
    return links, _unread(reader, rows, those, len(links))
