"""Rows of a table of all fields that were written of events here: nothing need have come before."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from timeline_app.core.evidence.as_written import (
    event_as_written,
    is_as_written,
    marks_of_fields,
    parts_of_mark,
)
from timeline_app.core.records.as_came import CameEvent, came_event
from timeline_app.core.records.records import Event
from timeline_app.storage.database.reader import LISTED, RecordReader, listed, sliced

_AT_ONCE = 250
_FIRST = 'SELECT "as_came" FROM "origin" WHERE "section" = \'events\' ORDER BY "key" LIMIT 1'
_WRITTEN = (
    'SELECT "key", "own_id", "as_came" FROM "origin" WHERE "section" = \'events\' '
    'AND "key" > ? AND "as_came" LIKE \'%"written":"_%\' '
    f'ORDER BY "key" LIMIT {_AT_ONCE}'
)
_WRITTEN_IDS = (
    'SELECT DISTINCT "own_id" FROM "origin" WHERE "section" = \'events\' '
    'AND "as_came" LIKE \'%"written":"_%\''
)
_LOGGED = f'SELECT DISTINCT "event" FROM "edit_log_event" WHERE "event" IN {LISTED}'
_TELLING = ("title", "date", "summary")
"""By any of these it is seen that an event is the one of the same id that was written."""


class WrittenRow(NamedTuple):
    """A row there that was written of an event here: the key of its origin, and of the event.

    `event` is None where that was deleted here since.
    """

    origin: int
    event: int | None
    is_edited: bool


def written_rows(here: RecordReader, there: RecordReader) -> Iterator[WrittenRow]:
    """The rows there that were written of events here; each event is that of its first row."""
    if not _is_table(there):
        return
    seen = set[str]()
    for rows in sliced(lambda after: there.typed(_WRITTEN, (after,), (int, str, str))):
        found = {own_id: (key, came_event(text)) for key, own_id, text in reversed(rows)}
        ids = [one for one in found if one not in seen]
        seen.update(ids)
        events = here.keyed_of_ids(Event, ids)
        deleted = _deleted(here, [one for one in ids if one not in events])
        for own_id in ids:
            key, came = found[own_id]
            if own_id in deleted:
                yield WrittenRow(key, None, is_edited=False)
            elif own_id in events and came is not None and _is_same(events[own_id][1], came):
                is_edited = marks_of_fields(came) != parts_of_mark(came.written or "")[0]
                yield WrittenRow(key, events[own_id][0], is_edited)


def rows_gone(here: RecordReader, there: RecordReader) -> tuple[int, list[int]]:
    """How many of the rows that were written are no longer there, and the keys of their events.

    No keys where nobody can tell which events of here these are.
    """
    first = there.typed(_WRITTEN, (-(2**63),), (int, str, str)) if _is_table(there) else []
    came = came_event(first[0][2]) if first else None
    _, count = parts_of_mark(came.written or "") if came else ("", 0)
    ids = {str(row[0]) for row in there.fetch(_WRITTEN_IDS)} if count else set()
    if len(ids) >= count:
        return 0, []
    events = here.typed('SELECT "key", "id" FROM "event" ORDER BY "key"', (), (int, str))
    last = max((key for key, own_id in events if own_id in ids), default=0)
    others = [key for key, own_id in events if own_id not in ids and key < last]  # not made since
    gone = count - len(ids)
    return gone, others if len(others) == gone else []


def are_rows_written_here(here: RecordReader, there: RecordReader) -> bool:
    """Whether any rows of a file are of a table that was written here."""
    return next(written_rows(here, there), None) is not None


def _is_table(there: RecordReader) -> bool:
    """Whether a file is a table of all fields: then each of its rows is known as one of such."""
    first = there.typed(_FIRST, (), (str,))
    came = came_event(first[0][0]) if first else None
    return came is not None and came.written is not None


def _deleted(here: RecordReader, ids: Collection[str]) -> set[str]:
    """Those of events that are not here which the history knows."""
    return {str(row[0]) for row in here.fetch(_LOGGED, (listed([*ids]),))} if ids else set()


def _is_same(event: Event, came: CameEvent) -> bool:
    ours = event_as_written(event, (), (), (), (), ())
    return any(
        getattr(ours, name)
        and (
            getattr(ours, name) == getattr(came, name)
            or is_as_written(ours, name, came.written or "")
        )
        for name in _TELLING
    )
