"""What is asked of the events of an open chronology: details, and what tables show of many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.records.records import Event, EventId, Lane, Source, Stance
from timeline_app.storage.database.reader import LISTED, listed
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.queries.records import StoredRecords
from timeline_app.storage.reasons import Part
from timeline_app.storage.report_details import Detail, decoder_detail

if TYPE_CHECKING:
    from timeline_app.core.columns.table_fields import EventField, Fact
    from timeline_app.core.records.event_details import CitedSource, EventDetails, SharedFacts
    from timeline_app.storage.progress import Progress
    from timeline_app.storage.queries.event_copies import Copied


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
        # Not for the first paint.
        from timeline_app.storage.queries.event_details import details_of_event

        return details_of_event(self._reader, key)

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
        # Not for the first paint.
        from timeline_app.core.records.event_details import CitedSource
        from timeline_app.storage.queries.group_members import pairs_query

        wanted = [int(key) for key in keys]
        named: dict[int, dict[tuple[int, Stance], None]] = {key: {} for key in wanted}
        for event, source, stance in self._cited(wanted):
            if event not in named:  # an index that has gone wrong
                raise Refused(
                    self._reader.path, RefusedReason.DAMAGED, Detail(Part.NO_CITATIONS_FOUND)
                )
            named[event].setdefault((source, stance))
        query = pairs_query(Grouping.SOURCE)
        for source, event in self._reader.pairs(query, keys=listed(wanted)):
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

    def facts_of_events(
        self,
        field: EventField,
        keys: Sequence[int],
        *,
        handed_on: bool = False,
        public: Sequence[int] | None = None,
    ) -> dict[int, Fact]:
        """One of `READ_FIELDS` for each of these events; see `event_facts`."""
        # Not for the first paint.
        from timeline_app.storage.queries.event_facts import facts_of_events

        path = self._reader.path
        return facts_of_events(self._reader, path, field, keys, handed_on=handed_on, public=public)

    def shared_facts(self, keys: Sequence[int]) -> SharedFacts:
        """What these events share, in the order of the first; of those that are there.

        Actors and lanes go by their ids. A few questions to the file tell, however many they are.
        """
        # Not for the first paint.
        from timeline_app.core.records.event_details import SharedFacts, in_all

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
