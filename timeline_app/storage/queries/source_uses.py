"""What rests on one source: its quotes, the dates it gives, and where it is cited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from timeline_app.core.records.records import (
    Citation,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Quote,
    QuoteId,
    Source,
)
from timeline_app.storage.database.reader import LISTED, RecordReader, listed
from timeline_app.storage.database.rows import R

MOST = 2_000
"""So many of each are read at most."""


class SourceUses(NamedTuple):
    """Records that rest on a source, in stored order, and the events they are about."""

    quotes: tuple[Quote, ...]
    claims: tuple[DateClaim, ...]
    citations: tuple[Citation, ...]
    events: Mapping[EventId, Event]
    events_of_quote: Mapping[QuoteId, tuple[EventId, ...]]


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
    for link in _links_of(reader, [key for key, _ in quotes]):
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
    )


def _those_of(reader: RecordReader, kind: type[R], table: str, source: int) -> list[tuple[int, R]]:
    query = f'SELECT "key", 0 FROM "{table}" WHERE "source" = ? ORDER BY "key" LIMIT {MOST}'
    return reader.with_keys(kind, [key for key, _ in reader.pairs(query, source)])


def _links_of(reader: RecordReader, quotes: list[int]) -> list[EventQuote]:
    query = f'SELECT "key", 0 FROM "event_quote" WHERE "quote" IN {LISTED} LIMIT {MOST}'
    keys = [key for key, _ in reader.pairs(query, listed(quotes))]
    return [link for _, link in reader.with_keys(EventQuote, keys)]
