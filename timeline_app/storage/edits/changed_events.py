"""Which events look different after very many changes, and how columns can follow these."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Collection, Mapping

import numpy as np

from timeline_app.core.columns.event_columns import FLAGS_OF_WORDS
from timeline_app.core.columns.merge import PATCHED_FIELDS, UNSEEN_FIELDS, FieldPatches
from timeline_app.core.records.records import Event, Quote
from timeline_app.storage.columns.current import FEW_CHANGES
from timeline_app.storage.database.bulk_rows import Stored
from timeline_app.storage.database.schema import TABLE_OF_TYPE, Table
from timeline_app.storage.edits.transaction import EVENTS_OF_QUOTE, SHOWN_LINKS

_EVENT, _QUOTE = TABLE_OF_TYPE[Event], TABLE_OF_TYPE[Quote]
_places = {name: place for place, name in enumerate(_EVENT.names)}
_UNSEEN = {_places[name] for name in UNSEEN_FIELDS}
_IN_PLACE = _UNSEEN | {_places[name] for name in PATCHED_FIELDS}
_IMPORTANCE = _places["importance"]
_FLAGS = tuple((_places[name], flags) for name, flags in FLAGS_OF_WORDS.items())
_place_of_event = {
    table.name: [column.name for column in table.columns].index("event")
    for table in (TABLE_OF_TYPE[link] for link in SHOWN_LINKS)
}
"""In the rows of links that events show, the place of the event's key."""


class ChangedEvents:
    """The keys of events that look different, eight bytes each, and what is known of them."""

    def __init__(self) -> None:
        self.keys: array[int] = array("q")
        """All of them; some may be named twice."""
        self._to_read: array[int] = array("q")
        """Those that columns have to read."""
        self._quotes: array[int] = array("q")
        self._patched, self._importance, self._flags = array("q"), array("B"), array("I")

    def note(self, table: Table, rows: Mapping[int, Stored]) -> None:
        """Take the events that come, go or look different for these rows."""
        if table is _EVENT:
            self._note_to_read(rows)
        elif table is _QUOTE:
            self._quotes.extend(rows)
        elif table.name in _place_of_event:
            place = _place_of_event[table.name]
            self._note_to_read([int(str(row[place])) for row in rows.values()])

    def note_updates(
        self,
        table: Table,
        before: Mapping[int, Stored],
        after: Mapping[int, Stored],
        differing: Mapping[int, tuple[int, ...]],
    ) -> None:
        """Take the events for rows that became others in the places that are `differing`."""
        if table is not _EVENT:
            self.note(table, {key: before[key] for key in after})
            self.note(table, after)
            return
        self.keys.extend(after)
        for key, row in after.items():
            places = differing[key]
            if not _IN_PLACE.issuperset(places):
                self._to_read.append(key)
            elif not _UNSEEN.issuperset(places):
                self._patch(key, row)

    def _patch(self, key: int, row: Stored) -> None:
        self._patched.append(key)
        self._importance.append(int(str(row[_IMPORTANCE])))
        marks = 0
        for place, flags in _FLAGS:
            marks |= flags[str(row[place])]
        self._flags.append(marks)

    def note_quoting(self, connection: sqlite3.Connection) -> None:
        """Take the events on which quotes bear that have changed: who speaks, and where."""
        for quote in self._quotes:
            self._note_to_read([row[0] for row in connection.execute(EVENTS_OF_QUOTE, (quote,))])
        del self._quotes[:]

    def _note_to_read(self, events: Collection[int]) -> None:
        self.keys.extend(events)
        self._to_read.extend(events)

    @property
    def in_columns(self) -> array[int]:
        """The keys of those that columns show otherwise than before."""
        return self._to_read + self._patched

    @property
    def to_read(self) -> array[int]:
        """The keys of those that columns can't follow but by reading them."""
        return self.keys if self._are_few else self._to_read

    @property
    def patches(self) -> FieldPatches | None:
        """What columns need not read; None where they read all that changed."""
        if self._are_few or len(self._to_read) == len(self.keys):
            return None
        return FieldPatches(
            np.array(self._patched, np.int64),
            np.array(self._importance, np.uint8),
            np.array(self._flags, np.uint32),
        )

    @property
    def _are_few(self) -> bool:
        """Whether columns follow them one by one, and all who show them hear which they are."""
        return len(self.keys) <= FEW_CHANGES
