"""From an event to the next with the same actor, however many there are."""

from __future__ import annotations

from itertools import count

from timeline_app.core.columns_update import rows_of_keys
from timeline_app.document.document import Document

FEW = 500
"""Of an actor with no more events all are read; of others some event is near."""
FIRST_LOOK = 2_000
"""So many rows are looked at first, then four times as many each time."""


def next_of_actor(document: Document, row: int, actor_id: str, step: int) -> int:
    """The dated row next after (+1) or before (-1) `row` that an actor takes part in, or -1.

    Raises `Refused` for a file that has gone bad.
    """
    if document.chronology.has_at_most(FEW, actor_id):
        return _next_of_few(document, row, actor_id, step)
    return _next_nearby(document, row, actor_id, step)


def _next_of_few(document: Document, row: int, actor_id: str, step: int) -> int:
    keys = document.chronology.events_of_actor(actor_id)
    rows: list[int] = rows_of_keys(document.columns.key, keys).tolist()
    there = [other for other in rows if (other - row) * step > 0 and _is_dated(document, other)]
    return -1 if not there else min(there) if step > 0 else max(there)


def _next_nearby(document: Document, row: int, actor_id: str, step: int) -> int:
    """Ask of the rows that follow, ever more at once, which of them have the actor."""
    columns = document.columns
    at = row + step
    for turn in count():
        if not _is_dated(document, at):
            return -1
        last: int = min(columns.dated - 1, max(0, at + step * (FIRST_LOOK * 4**turn - 1)))
        first = min(at, last)
        keys: list[int] = columns.key[first : max(at, last) + 1].tolist()
        found = document.chronology.events_with_actor(actor_id, keys)
        there = [first + place for place, key in enumerate(keys) if key in found]
        if there:
            return there[0] if step > 0 else there[-1]
        at = last + step
    return -1


def _is_dated(document: Document, row: int) -> bool:
    return 0 <= row < document.columns.dated
