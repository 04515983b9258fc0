"""What is asked of the events of an open chronology: details, and what tables show of many."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.columns.table_fields import EventField, Fact
from timeline_app.core.records.event_details import CitedSource, EventDetails, SharedFacts, in_all
from timeline_app.core.records.records import Event, EventId, Lane, Source, Stance, Verification
from timeline_app.storage.database.reader import LISTED, Reader, listed
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.progress import Progress
from timeline_app.storage.queries.event_details import details_of_event
from timeline_app.storage.queries.group_members import pairs_query
from timeline_app.storage.queries.records import StoredRecords
from timeline_app.storage.reasons import Part
from timeline_app.storage.report_details import Detail, decoder_detail

if TYPE_CHECKING:
    from timeline_app.core.columns.table_fields import EventField, Fact
    from timeline_app.core.records.event_details import SharedFacts
    from timeline_app.storage.queries.event_copies import Copied


_SAME_LIST = LISTED.replace("?", "?1")
"""The keys in a query that asks for them twice."""
_QUERIES = {
    EventField.PLACE: f'SELECT "key", "place" FROM "event" WHERE "key" IN {LISTED}',
    EventField.TAGS: f'SELECT "key", "tags" FROM "event" WHERE "key" IN {LISTED}',
    EventField.VERIFICATION: f'SELECT "key", "verification" FROM "event" WHERE "key" IN {LISTED}',
    EventField.SOURCES: (
        'SELECT "event", COUNT(DISTINCT "group") '
        f'FROM ({pairs_query(Grouping.SOURCE)}) GROUP BY "event"'
    ),
    EventField.ACTORS: (
        f'SELECT p."event", a."name" FROM ({pairs_query(Grouping.ACTOR)}) AS p '
        'CROSS JOIN "actor" AS a ON a."key" = p."group"'
    ),
    EventField.WORDING: (
        'SELECT "event", "wording" FROM ('
        'SELECT "key" AS "event", "date_basis" AS "wording", -1 AS "place" FROM "event" '
        f'WHERE "key" IN {_SAME_LIST} AND "date" = \'\' '
        'UNION ALL SELECT "event", "wording", "key" FROM "date_claim" '
        f'WHERE "event" IN {_SAME_LIST}'
        ') WHERE "wording" <> \'\' ORDER BY "place"'
    ),
}
_SEVERAL = frozenset({EventField.ACTORS, EventField.WORDING})
"""Those of which each event may have several, a row each."""


def facts_of_events(
    reader: Reader, path: Path, field: EventField, keys: Sequence[int]
) -> dict[int, Fact]:
    """One of `READ_FIELDS` for each of these events; of a key that is gone as of a bare event.

    Actors are named once, those who take part before those who are quoted. An undated event is
    worded by what its date is based on, then as every event by its date claims. Raises `Refused`.
    """
    facts: dict[int, Fact] = dict.fromkeys(keys, _NOTHING[field])
    rows = reader.fetch(_QUERIES[field], (listed(keys),))
    try:
        if field in _SEVERAL:
            for key, name in msgspec.convert(rows, list[tuple[int, str]]):
                known = facts[key]
                if isinstance(known, tuple) and name not in known:
                    facts[key] = (*known, name)
        else:
            read = _READERS[field]
            pairs = msgspec.convert(rows, list[tuple[int, object]])
            facts.update((key, read(value)) for key, value in pairs)
    except (msgspec.MsgspecError, KeyError, ValueError) as error:
        raise Refused(path, RefusedReason.WRONG_VALUE, decoder_detail(str(error))) from error
    return facts


def _tags(stored: object) -> tuple[str, ...]:
    return () if stored is None else msgspec.json.decode(_text(stored), type=tuple[str, ...])


def _text(stored: object) -> str:
    return msgspec.convert(stored, str)


def _count(stored: object) -> int:
    return msgspec.convert(stored, int)


_READERS: dict[EventField, Callable[[object], Fact]] = {
    EventField.PLACE: _text,
    EventField.TAGS: _tags,
    EventField.VERIFICATION: Verification,
    EventField.SOURCES: _count,
}
_NOTHING: dict[EventField, Fact] = {
    EventField.PLACE: "",
    EventField.TAGS: (),
    EventField.VERIFICATION: Verification.UNVERIFIED,
    EventField.SOURCES: 0,
    EventField.ACTORS: (),
    EventField.WORDING: (),
}


READ_AT_ONCE = 500
"""Events that are read together where many are."""

_CITED = (
    f'SELECT "event", "source", "stance" FROM "citation" WHERE "event" IN {LISTED} ORDER BY "key"'
)
_ACTORS_OF_ALL = f"""
SELECT a."name" FROM "participation" AS p JOIN "actor" AS a ON a."key" = p."actor"
WHERE p."event" IN {LISTED} GROUP BY p."actor" HAVING COUNT(DISTINCT p."event") = ?
ORDER BY MIN(CASE WHEN p."event" = ? THEN p."key" END)
"""


class StoredEvents(StoredRecords):
    """Reads events, by keys and by ids, and what they hold."""

    def event(self, key: int) -> Event:
        """The event with this key. Raises `KeyError` if there is none."""
        event = self._reader.record(Event, key)
        if event is None:
            raise KeyError(key)
        return event

    def events(self, keys: Sequence[int] | npt.NDArray[np.int64]) -> Iterator[Event]:
        """Those of the events with these keys that are there, read slice by slice."""
        return (event for _, event in self.keyed_events(keys))

    def keyed_events(
        self, keys: Sequence[int] | npt.NDArray[np.int64]
    ) -> Iterator[tuple[int, Event]]:
        """The same with their keys; in any order within a slice."""
        for start in range(0, len(keys), READ_AT_ONCE):
            part = [int(key) for key in keys[start : start + READ_AT_ONCE]]
            yield from self._reader.with_keys(Event, part)

    def texts_of_events(
        self, names: Sequence[str], keys: Sequence[int]
    ) -> list[tuple[int, list[str]]]:
        """Some fields that are texts, of those of these events that are there; and their keys."""
        return self._reader.texts_of_events(names, keys)

    def details(self, key: int) -> EventDetails:
        """The event with this key and all that hangs on it. Raises `KeyError`."""
        details = details_of_event(self._reader, key)
        if details is None:
            raise KeyError(key)
        return details

    def find_event(self, event_id: str) -> Event | None:
        """The event with this id, if there is one."""
        key = self.key_of(event_id)
        return None if key is None else self.event(key)

    def key_of(self, event_id: str) -> int | None:
        """The key of the event with this id, if there is one."""
        return self._reader.key_of(Event, event_id)

    def id_of(self, key: int) -> EventId:
        """The id of the event with this key. Raises `KeyError`."""
        return self.event_ids([key])[0]

    def event_ids(self, keys: Iterable[int]) -> list[EventId]:
        """The ids of events, in the order of their keys here. Raises `KeyError`."""
        wanted = [int(key) for key in keys]
        query = f'SELECT "key", "id" FROM "event" WHERE "key" IN {LISTED}'
        id_of_key = {
            key: EventId(str(own_id))
            for key, own_id in self._reader.fetch(query, (listed(wanted),))
        }
        return [id_of_key[key] for key in wanted]

    def events_of_batch(self, batch: int, most: int) -> list[int]:
        """The keys of events that a batch changes, as far as they are there, up to so many."""
        query = (
            'SELECT e."key", 0 FROM "batch_row" AS r JOIN "event" AS e ON e."key" = r."row" '
            'WHERE r."batch" = ? AND r."table" = \'event\' LIMIT ?'
        )
        return [key for key, _ in self._reader.pairs(query, batch, most)]

    def sources_of_events(self, keys: Iterable[int]) -> list[tuple[int, list[CitedSource]]]:
        """Each of these events with its sources: those it cites, in their order.

        Then those of its quotes, and those that give its date; `memberships.LINKS_OF` says so.
        A source comes twice only where it is cited as two things.
        """
        from timeline_app.storage.queries.group_members import (
            pairs_query,  # not for the first paint
        )

        wanted = [int(key) for key in keys]
        named: dict[int, dict[tuple[int, Stance], None]] = {key: {} for key in wanted}
        for event, source, stance in self._cited(wanted):
            if event not in named:  # an index that has gone wrong
                raise Refused(
                    self._reader.path, RefusedReason.DAMAGED, Detail(Part.NO_CITATIONS_FOUND)
                )
            named[event].setdefault((source, stance))
        for source, event in self._reader.pairs(pairs_query(Grouping.SOURCE), listed(wanted)):
            if event in named and all(source != known for known, _ in named[event]):
                named[event].setdefault((source, Stance.SUPPORTS))
        keys_of_sources = sorted({source for found in named.values() for source, _ in found})
        sources = dict(self._reader.with_keys(Source, keys_of_sources))
        if len(sources) < len(keys_of_sources):
            raise Refused(self._reader.path, RefusedReason.DAMAGED, Detail(Part.NO_SOURCE_FOUND))
        return [
            (key, [CitedSource(sources[source], stance) for source, stance in named[key]])
            for key in wanted
        ]

    def _cited(self, events: list[int]) -> list[tuple[int, int, Stance]]:
        """Event, source and stance of the citations of these events."""
        try:
            rows = self._reader.fetch(_CITED, (listed(events),))
            return msgspec.convert(rows, list[tuple[int, int, Stance]])
        except msgspec.ValidationError as error:
            raise Refused(
                self._reader.path, RefusedReason.WRONG_VALUE, decoder_detail(str(error))
            ) from error

    def facts_of_events(self, field: EventField, keys: Sequence[int]) -> dict[int, Fact]:
        """One of `READ_FIELDS` for each of these events; see `event_facts`."""
        from timeline_app.storage.queries.events import (
            facts_of_events,  # not for the first paint
        )

        return facts_of_events(self._reader, self._reader.path, field, keys)

    def shared_facts(self, keys: Sequence[int]) -> SharedFacts:
        """What these events share, in the order of the first; of those that are there.

        Actors and lanes go by their ids. A few questions to the file tell, however many they are.
        """
        there = dict(self._reader.with_keys(Event, keys))
        events = [there[key] for key in keys if key in there]
        if not events:
            return SharedFacts()
        lanes = in_all(event.lanes for event in events)
        first = next(key for key in keys if key in there)
        asked = (listed(keys), len(there), first)
        actors = self._reader.typed(_ACTORS_OF_ALL, asked, (str,))
        return SharedFacts(
            tuple(self._reader.with_id(Lane, lane)[1].name for lane in lanes),
            tuple(name for (name,) in actors),
            in_all(event.tags for event in events),
        )

    def copied_events(self, keys: Sequence[int], progress: Progress | None = None) -> Copied | None:
        """Events with all that they hold; see `event_copies.copied_events`."""
        from timeline_app.storage.queries.event_copies import (
            copied_events,  # nothing shown needs it
        )

        return copied_events(self._reader, self._reader.path, keys, progress)
