"""Very many events with all that hangs on them, read many at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Lane, Source
from timeline_app.storage.columns.current import lanes_in_order
from timeline_app.storage.database.reader import LISTED_KEYS, Reader, listed
from timeline_app.storage.queries.event_details import SharedRecords, details_of_events
from timeline_app.storage.queries.group_members import pairs_query

_AT_ONCE = 500
"""Events that are read together."""


class BulkEvents:
    """Reads events slice by slice. Whatever is read may raise `Refused`."""

    def __init__(self, reader: Reader) -> None:
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
