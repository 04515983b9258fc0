"""The relations between events as bare keys: those of one event, and chains of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline_app.core.evidence.relation_types import Cause, types_with_cause
from timeline_app.storage.database.reader import LISTED, Parameters, RecordReader, listed

MOST_IN_CHAIN = 500
"""Events of a chain of relations. Beyond: it ends there: nobody would see through it."""

_MOST_ROWS = 10_000
"""So many relations are read for one step of a chain."""


_COLUMNS = '"key", "from", "to", "type", COALESCE("source", -1)'


class RelationLink(NamedTuple):
    """A relation by its key, the keys of its two events, its type, and the key of its source.

    The source is -1 where none is named.
    """

    key: int
    origin: int
    target: int
    type: str
    source: int = -1


class Chain(NamedTuple):
    """All events that one event led to, or came of: it is the first, and the nearest are next.

    `links` are the relations followed; `is_whole` is false where there were too many.
    """

    events: tuple[int, ...]
    links: tuple[RelationLink, ...]
    is_whole: bool


class RelationReader:
    """Reads the relations of an open chronology. All may raise `Refused`."""

    def __init__(self, reader: RecordReader) -> None:
        self._reader = reader

    def of_event(self, event: int) -> list[RelationLink]:
        """The relations of one event with others, in stored order."""
        query = (
            f'SELECT {_COLUMNS} FROM "relation" WHERE "from" = :event AND "to" <> :event '
            f'UNION ALL SELECT {_COLUMNS} FROM "relation" '
            'WHERE "to" = :event AND "from" <> :event ORDER BY 1'
        )
        return self._links(query, {"event": event})

    def chain(
        self,
        event: int,
        *,
        forwards: bool,
        most: int = MOST_IN_CHAIN,
        is_seen: Callable[[RelationLink], bool] = lambda _: True,
    ) -> Chain:
        """What an event led to, step by step, or what led to it; each event is there once.

        Only relations are followed whose type says which end came of the other, and of these
        those alone that `is_seen` lets be.
        """
        found, links = {event: None}, dict[int, RelationLink]()
        frontier, is_whole = [event], True
        while frontier:
            step = self._step(frontier, forwards=forwards)
            is_whole &= len(step) < _MOST_ROWS
            frontier = []
            for link, other in step:
                if not is_seen(link):
                    continue
                if other not in found:
                    if len(found) >= most:
                        is_whole = False
                        continue
                    found[other] = None
                    frontier.append(other)
                links[link.key] = link
        return Chain(tuple(found), tuple(links.values()), is_whole)

    def _step(self, events: list[int], *, forwards: bool) -> list[tuple[RelationLink, int]]:
        """The relations from these causes to their effects, or back; each with the other event."""
        near, far = ("from", "to") if forwards else ("to", "from")
        part = (
            f'SELECT {_COLUMNS} FROM "relation" WHERE "{{end}}" IN '
            f'{LISTED} AND "type" IN {LISTED} AND "from" <> "to"'
        )
        query = " UNION ALL ".join((part.format(end=near), part.format(end=far)))
        keys = listed(events)
        found = self._links(
            f"{query} LIMIT {_MOST_ROWS}",
            (
                *(keys, listed(types_with_cause(Cause.ORIGIN))),
                *(keys, listed(types_with_cause(Cause.TARGET))),
            ),
        )
        causes_first = types_with_cause(Cause.ORIGIN)
        return [
            (link, link.target if (link.type in causes_first) is forwards else link.origin)
            for link in found
        ]

    def _links(self, query: str, parameters: Parameters) -> list[RelationLink]:
        rows = self._reader.typed(query, parameters, (int, int, int, str, int))
        return [RelationLink(*row) for row in rows]
