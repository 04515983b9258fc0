"""From an event to the next with the same actor, however many there are."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Protocol

from timeline_app.core.columns.update import rows_of_keys
from timeline_app.document.as_known import events_of_actor, events_with_actor
from timeline_app.document.document import Document


class IsShown(Protocol):
    """Says of each row whether it is shown: a list of truths, or an array."""

    def __getitem__(self, row: int, /) -> object: ...


FEW = 500
"""Of an actor with no more events all are read; of others some event is near."""
FIRST_LOOK = 2_000
"""So many rows are looked at first, then four times as many each time."""


def next_of_actor(
    document: Document, row: int, actor_id: str, step: int, shown: IsShown | None = None
) -> int:
    """The dated row next after (+1) or before (-1) `row` that an actor takes part in, or -1.

    Only rows that are `shown` count; without it all are. Raises `Refused` for a file that has
    gone bad.
    """
    is_few = document.chronology.memberships.has_at_most(FEW, actor_id)
    rows = (_rows_of_few if is_few else _rows_nearby)(document, row, actor_id, step)
    return next((other for other in rows if shown is None or shown[other]), -1)


def _rows_of_few(document: Document, row: int, actor_id: str, step: int) -> Iterator[int]:
    """All rows of the actor on that side, the nearest first."""
    keys = events_of_actor(document, actor_id)
    rows: list[int] = rows_of_keys(document.columns.key, keys).tolist()
    there = [other for other in rows if (other - row) * step > 0 and _is_dated(document, other)]
    yield from there if step > 0 else reversed(there)


def _rows_nearby(document: Document, row: int, actor_id: str, step: int) -> Iterator[int]:
    """The same, found by asking which of the rows that follow have the actor, ever more at once."""
    columns = document.columns
    at = row + step
    for turn in count():
        if not _is_dated(document, at):
            return
        last: int = min(columns.dated - 1, max(0, at + step * (FIRST_LOOK * 4**turn - 1)))
        first = min(at, last)
        keys: list[int] = columns.key[first : max(at, last) + 1].tolist()
        found = events_with_actor(document, actor_id, keys)
        there = [first + place for place, key in enumerate(keys) if key in found]
        yield from there if step > 0 else reversed(there)
        at = last + step


def _is_dated(document: Document, row: int) -> bool:
    return 0 <= row < document.columns.dated
