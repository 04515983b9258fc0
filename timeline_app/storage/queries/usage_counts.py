"""How much hangs on a record: what is said before it is taken out."""

from __future__ import annotations

import msgspec

from timeline_app.core.records.records import Actor, Lane, Source
from timeline_app.storage.database.reader import RecordReader

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
