"""A glance into a file: whether it holds a copy of a chronology."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from timeline_app.core.records.records import Event
from timeline_app.storage.database.connection import connected_to_read, refusing
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.errors import Refused

LOOKED_AT = 500
"""So many of the events that were added last are looked at; the first may be in any copy."""


def holds_a_copy(reader: RecordReader, path: Path) -> bool:
    """Whether half of the events in another `.chronology`, or more, have ids that are here.

    It is only looked into: whatever can't be read is no copy.
    """
    query = f'SELECT "id" FROM "event" ORDER BY "key" DESC LIMIT {LOOKED_AT}'
    try:
        with refusing(path), closing(connected_to_read(path)) as connection:
            rows = RecordReader(connection, path).typed(query, (), (str,))
    except (Refused, OSError):
        return False
    ids = [own_id for (own_id,) in rows]
    return bool(ids) and 2 * len(reader.of_ids(Event, ids)) >= len(ids)
