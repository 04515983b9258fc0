"""Which events belong to which actor or source, read as integers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from timeline_app.core.citation_text import short_name
from timeline_app.core.grouping import Grouping, Groups
from timeline_app.core.records import Actor, Source, SourceId
from timeline_app.storage.reading import LISTED, Reader, listed

_LINK_OF = {Grouping.ACTOR: ("participation", "actor"), Grouping.SOURCE: ("citation", "source")}
_SLICE = 16_384
"""Rows that are read at once, in some milliseconds."""


class Memberships:
    """Reads what events belong to, in an open chronology. All may raise `Refused`."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def groups(self, grouping: Grouping, events: Sequence[int] | None = None) -> Groups:
        """All actors or sources with their events, or with those among `events` (keys) alone.

        Raises `ValueError` for lanes, which the columns hold. A million events take more than
        half a second.
        """
        if events is not None:
            return _groups_of_events(self._reader, grouping, events)
        found = (groups for groups in self.groups_in_slices(grouping) if groups is not None)
        return next(found)

    def groups_in_slices(self, grouping: Grouping) -> Iterator[Groups | None]:
        """All actors or sources with their events, at last; until then None, slice by slice.

        It is to be begun anew after an edit. Raises as `groups` does.
        """
        link, column = _link_of(grouping)
        # SQLite writes the numbers of a slice into one text: it is read in two thirds of the time.
        query = (
            f'SELECT group_concat("{column}"), group_concat("event"), MAX("key") FROM '
            f'(SELECT "key", "{column}", "event" FROM "{link}" WHERE "key" > ? '
            f'ORDER BY "key" LIMIT {_SLICE})'
        )
        groups, events, after = [_numbers("")], [_numbers("")], -(2**63)
        while True:
            ((group, event, last),) = self._reader.fetch(query, (after,))
            if not isinstance(last, int):
                break
            groups.append(_numbers(str(group)))
            events.append(_numbers(str(event)))
            after = last
            yield None
        yield _groups(self._reader, grouping, np.concatenate(groups), np.concatenate(events))

    def tags(self, events: Sequence[int] | None = None) -> Groups:
        """All tags in use with their events, or those of these events (keys).

        A tag is its own id.
        """
        query = (
            'SELECT e."key", t."value" FROM "event" AS e, json_each(e."tags") AS t '
            'WHERE e."tags" IS NOT NULL'
        )
        if events is None:
            rows = self._reader.fetch(query)
        else:
            rows = self._reader.fetch(f'{query} AND e."key" IN {LISTED}', (listed(events),))
        numbers: dict[str, int] = {}
        group = [numbers.setdefault(str(tag), len(numbers)) for _, tag in rows]
        tags = tuple(numbers)
        return Groups(
            tags, tags, np.array(group, np.int32), np.array([row[0] for row in rows], np.int64)
        )

    def events_of_actor(self, actor_id: str) -> list[int]:
        """The keys of the events that an actor takes part in, in stored order."""
        key = self._reader.key_of(Actor, actor_id)
        query = 'SELECT "event", MIN("key") FROM "participation" WHERE "actor" = ? GROUP BY "event"'
        found = [] if key is None else self._reader.pairs(f"{query} ORDER BY 2", key)
        return [event for event, _ in found]

    def has_at_most(self, most: int, actor_id: str) -> bool:
        """Whether an actor takes part in no more events than that; found without counting all."""
        key = self._reader.key_of(Actor, actor_id)
        query = 'SELECT COUNT(*) FROM (SELECT 1 FROM "participation" WHERE "actor" = ? LIMIT ?)'
        return key is None or (self._reader.number(query, (key, most + 1)) or 0) <= most

    def events_with_actor(self, actor_id: str, keys: Iterable[int]) -> set[int]:
        """Those of these events that an actor takes part in."""
        actor = self._reader.key_of(Actor, actor_id)
        if actor is None:
            return set()
        # The plus keeps SQLite from going through all that the actor takes part in.
        query = f'SELECT "event", 0 FROM "participation" WHERE "event" IN {LISTED} AND +"actor" = ?'
        wanted = listed([int(key) for key in keys])
        return {event for event, _ in self._reader.pairs(query, wanted, actor)}


def _groups_of_events(reader: Reader, grouping: Grouping, events: Sequence[int]) -> Groups:
    """All actors or sources, with those among these events (keys) alone.

    Raises `ValueError` for lanes.
    """
    link, column = _link_of(grouping)
    query = f'SELECT "{column}", "event" FROM "{link}" WHERE "event" IN {LISTED}'
    pairs = np.array(reader.pairs(query, listed(events)), np.int64).reshape(-1, 2)
    return _groups(reader, grouping, pairs[:, 0], pairs[:, 1])


def _link_of(grouping: Grouping) -> tuple[str, str]:
    """The table that ties events to groups, and its column for the group."""
    if grouping not in _LINK_OF:
        raise ValueError(grouping)
    return _LINK_OF[grouping]


def _groups(
    reader: Reader,
    grouping: Grouping,
    group_keys: npt.NDArray[np.int64],
    event_keys: npt.NDArray[np.int64],
) -> Groups:
    """All groups, with events by pairs of keys."""
    keys, ids, names = _named_groups(reader, grouping)
    if not len(keys):
        return Groups((), (), np.empty(0, np.int32), np.empty(0, np.int64))
    order = np.argsort(keys)
    places = np.minimum(keys.searchsorted(group_keys, sorter=order), len(keys) - 1)
    group = order[places]
    known = keys[group] == group_keys  # all are, in a file that is sound
    return Groups(ids, names, group[known].astype(np.int32), event_keys[known])


def _named_groups(
    reader: Reader, grouping: Grouping
) -> tuple[npt.NDArray[np.int64], tuple[str, ...], tuple[str, ...]]:
    """Keys, ids and names of all actors or sources, in stored order; no more of them is read."""
    if grouping is Grouping.ACTOR:
        rows = reader.fetch('SELECT "key", "id", "name" FROM "actor" ORDER BY "key"')
        names = tuple(str(name) for _, _, name in rows)
    else:
        query = 'SELECT "key", "id", "item", "description" FROM "source" ORDER BY "key"'
        rows = reader.fetch(query)
        names = tuple(
            _name_of(Source(SourceId(str(own_id)), reader.item(str(item)), description=str(words)))
            for _, own_id, item, words in rows
        )
    return np.array([row[0] for row in rows], np.int64), tuple(str(row[1]) for row in rows), names


def _name_of(source: Source) -> str:
    """The short name, and the title where one was seen: many stand in the same paper."""
    name, title = short_name(source), source.item.title
    return f"{name}: {title}" if title and title != name else name


def _numbers(text: str) -> npt.NDArray[np.int64]:
    """The integers of a text, parted by commas."""
    return np.fromstring(text, np.int64, sep=",") if text else np.empty(0, np.int64)
