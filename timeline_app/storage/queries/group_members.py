"""Which events belong to which actor or source, read as integers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.grouping import Grouping, Groups
from timeline_app.core.evidence.citation import short_name
from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.records.records import Actor, Quote, Source, SourceId
from timeline_app.core.value import Value
from timeline_app.storage.database.reader import LISTED, LISTED_KEYS, SECRET, RecordReader, listed

_MONTH = re.compile(r"\d{4}(-[01]\d)?").match
_SLICE = 16_384
"""Rows that are read at once, in some milliseconds."""


PUBLIC = LISTED.replace("?", ":public")
"""The keys of the sources that alone are asked about."""


class _Link(NamedTuple):
    """A table whose rows tie events to groups: by a column that names the group.

    Where `of_quote` is given, `column` names a quote, and that column of the quote the group. It
    `has_source`, its own or that of the quote, unless nobody need write that it is so.
    """

    table: str
    column: str
    of_quote: str = ""
    has_source: bool = True

    @property
    def group(self) -> str:
        """SQL for the group of a row, which is called `l`."""
        return f'q."{self.of_quote}"' if self.of_quote else f'l."{self.column}"'

    def told(self, *, handed_on: bool, public_only: bool = False) -> str:
        """SQL that holds of the rows that have a group; of what may be `handed_on` if asked for.

        With `public_only` those alone that rest on a source whose key is listed in `:public`.
        """
        source = f'{"q" if self.of_quote else "l"}."source"'
        is_open = f" AND {source} NOT IN {SECRET}" if handed_on and self.has_source else ""
        is_public = f" AND {source} IN {PUBLIC}" if public_only and self.has_source else ""
        return f"{self.group} IS NOT NULL{is_open}{is_public}"

    @property
    def through(self) -> str:
        """SQL that joins what the group is read from."""
        return f'JOIN "quote" AS q ON q."key" = l."{self.column}"' if self.of_quote else ""


class SaidOn(NamedTuple):
    """A quote, and the key of the first event that it bears on; 0 for none."""

    quote: Quote
    event: int


class _Pairs(Value, frozen=True, eq=False):
    """Keys of groups and of events that belong to them."""

    group: npt.NDArray[np.int64]
    event: npt.NDArray[np.int64]


LINKS_OF = {
    Grouping.ACTOR: (
        _Link("participation", "actor", has_source=False),
        _Link("event_quote", "quote", of_quote="speaker"),
    ),
    Grouping.SOURCE: (
        _Link("citation", "source"),
        _Link("event_quote", "quote", of_quote="source"),
        _Link("date_claim", "source"),
    ),
}
"""Who belongs to an event, and where it is written: the one place that says so.

Actors take part, or are quoted; sources are cited, hold a quote, or give the date. Whatever is
told of one comes before the next. A quote may have no speaker.
"""


_OF_ACTOR = " UNION ALL ".join(
    f'SELECT l."event" AS "event", {place} AS "place", l."key" AS "row" '
    f'FROM "{link.table}" AS l {link.through} WHERE :actor = {link.group}'
    for place, link in enumerate(LINKS_OF[Grouping.ACTOR])
)
"""SQL for the events of the actor `:actor`; those that quote somebody who takes part come twice."""


def pairs_query(grouping: Grouping, *, handed_on: bool = False, public_only: bool = False) -> str:
    """SQL for the group and the event of each pair among events that fill its `:keys`, in order.

    A pair may come twice. Where it is to be `handed_on`, none that rests on a confidential source;
    with `public_only`, none that rests on a source which isn't in its `:public`.
    Raises `ValueError` for lanes.
    """
    links = (
        (place, link, link.told(handed_on=handed_on, public_only=public_only))
        for place, link in enumerate(_links_of(grouping))
    )
    parts = (
        f'SELECT {link.group} AS "group", l."event" AS "event", {place} AS "place", '
        f'l."key" AS "row" FROM "{link.table}" AS l {link.through} '
        f'WHERE l."event" IN {LISTED_KEYS} AND {told}'
        for place, link, told in links
    )
    return f'SELECT "group", "event" FROM ({" UNION ALL ".join(parts)}) ORDER BY "place", "row"'


def _links_of(grouping: Grouping) -> tuple[_Link, ...]:
    """The links of a grouping. Raises `ValueError` for lanes."""
    if grouping not in LINKS_OF:
        raise ValueError(grouping)
    return LINKS_OF[grouping]


class GroupMembers:
    """Reads what events belong to, in an open chronology. All may raise `Refused`."""

    def __init__(self, reader: RecordReader) -> None:
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

    def groups_handed_on(self, grouping: Grouping) -> Groups:
        """As `groups`, of what doesn't rest on a confidential source. Raises as `groups` does."""
        found = self.groups_in_slices(grouping, handed_on=True)
        return next(groups for groups in found if groups is not None)

    def groups_in_slices(
        self, grouping: Grouping, *, handed_on: bool = False
    ) -> Iterator[Groups | None]:
        """All actors or sources with their events, at last; until then None, slice by slice.

        It is to be begun anew after an edit. Raises as `groups` does.
        """
        found: list[_Pairs] = []
        for link in _links_of(grouping):
            pairs = [_NO_PAIRS]
            for part in self._slices(link, handed_on=handed_on):
                pairs.append(part)
                yield None
            groups = np.concatenate([part.group for part in pairs])
            events = np.concatenate([part.event for part in pairs])
            found.append(_Pairs(groups, events))
        yield _groups(self._reader, grouping, _joined(found))

    def _slices(self, link: _Link, *, handed_on: bool) -> Iterator[_Pairs]:
        """The pairs of one table, so many rows at once."""
        columns = dict.fromkeys(('"key"', '"event"', f'"{link.column}"'))
        if handed_on and link.has_source and not link.of_quote:
            columns['"source"'] = None
        # SQLite writes the numbers of a slice into one text: it is read in two thirds of the time.
        rows = (
            f'SELECT {", ".join(columns)} FROM "{link.table}" '
            f'WHERE "key" > ? ORDER BY "key" LIMIT {_SLICE}'
        )
        told = link.told(handed_on=handed_on)
        query = (
            f"SELECT group_concat({link.group}) FILTER (WHERE {told}), "
            f'group_concat(l."event") FILTER (WHERE {told}), MAX(l."key") '
            f"FROM ({rows}) AS l {link.through}"
        )
        after = -(2**63)
        while True:
            ((group, event, last),) = self._reader.fetch(query, (after,))
            if not isinstance(last, int):
                return
            after = last
            yield _Pairs(_numbers(str(group or "")), _numbers(str(event or "")))

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
        """The keys of the events that an actor belongs to: takes part in, then is quoted on."""
        key = self._reader.key_of(Actor, actor_id)
        query = f'SELECT "event", "place" FROM ({_OF_ACTOR}) ORDER BY "place", "row"'
        found = [] if key is None else self._reader.pairs(query, actor=key)
        return [*dict.fromkeys(event for event, _ in found)]

    def quotes_of_speaker(self, actor_id: str, most: int) -> tuple[list[SaidOn], int]:
        """The first quotes of a speaker in stored order, and how many there are."""
        key = self._reader.key_of(Actor, actor_id)
        if key is None:
            return [], 0
        query = (
            'SELECT q."key", COALESCE((SELECT l."event" FROM "event_quote" AS l '
            'WHERE l."quote" = q."key" ORDER BY l."key" LIMIT 1), 0) '
            'FROM "quote" AS q WHERE q."speaker" = ? ORDER BY q."key" LIMIT ?'
        )
        said = self.said_on(dict(self._reader.pairs(query, key, most)))
        number = self._reader.number('SELECT COUNT(*) FROM "quote" WHERE "speaker" = ?', (key,))
        return said, number or 0

    def said_on(self, events: Mapping[int, int]) -> list[SaidOn]:
        """The quotes with these keys, with the event (key) of each."""
        quotes = self._reader.with_keys(Quote, [*events])
        return [SaidOn(quote, events[key]) for key, quote in quotes]

    def quotes_on_events(self, actor_id: str) -> npt.NDArray[np.int64]:
        """For each event that a quote of a speaker bears on the keys of quote, event and source.

        They come in stored order.
        """
        key = self._reader.key_of(Actor, actor_id)
        query = (
            'SELECT q."key", l."event", q."source" FROM "quote" AS q JOIN "event_quote" AS l '
            'ON l."quote" = q."key" WHERE q."speaker" = ? ORDER BY q."key", l."key"'
        )
        rows = [] if key is None else self._reader.fetch(query, (key,))
        return np.array(rows, np.int64).reshape(-1, 3)

    def has_at_most(self, most: int, actor_id: str) -> bool:
        """Whether an actor belongs to no more events than that; found without counting all."""
        key = self._reader.key_of(Actor, actor_id)
        query = f'SELECT COUNT(*) FROM (SELECT DISTINCT "event" FROM ({_OF_ACTOR}) LIMIT :most)'
        asked = {"actor": key, "most": most + 1}
        return key is None or (self._reader.number(query, asked) or 0) <= most

    def events_with_actor(self, actor_id: str, keys: Iterable[int]) -> set[int]:
        """Those of these events that an actor belongs to."""
        actor = self._reader.key_of(Actor, actor_id)
        if actor is None:
            return set()
        pairs = self._reader.pairs(
            pairs_query(Grouping.ACTOR), keys=listed([int(key) for key in keys])
        )
        return {event for group, event in pairs if group == actor}


def _groups_of_events(reader: RecordReader, grouping: Grouping, events: Sequence[int]) -> Groups:
    """All actors or sources, with those among these events (keys) alone.

    Raises `ValueError` for lanes.
    """
    pairs = dict.fromkeys(reader.pairs(pairs_query(grouping), keys=listed(events)))
    found = np.array([*pairs], np.int64).reshape(-1, 2)
    return _groups(reader, grouping, _Pairs(found[:, 0], found[:, 1]))


def _joined(parts: Sequence[_Pairs]) -> _Pairs:
    """The pairs of several tables; what is there already is not taken from a later one."""
    found = parts[0]
    for part in parts[1:]:
        if len(part.event):
            near = np.isin(found.event, part.event)
            shared = _distinct(_both(_chosen(found, near), part))
            found = _both(_chosen(found, ~near), shared)
    return found


def _distinct(pairs: _Pairs) -> _Pairs:
    """Each pair once."""
    order = np.lexsort((pairs.event, pairs.group))
    group, event = pairs.group[order], pairs.event[order]
    is_new = np.ones(len(order), np.bool_)
    is_new[1:] = (group[1:] != group[:-1]) | (event[1:] != event[:-1])
    return _Pairs(group[is_new], event[is_new])


def _chosen(pairs: _Pairs, which: npt.NDArray[np.bool_]) -> _Pairs:
    return _Pairs(pairs.group[which], pairs.event[which])


def _both(one: _Pairs, other: _Pairs) -> _Pairs:
    return _Pairs(
        np.concatenate((one.group, other.group)), np.concatenate((one.event, other.event))
    )


def _groups(reader: RecordReader, grouping: Grouping, pairs: _Pairs) -> Groups:
    """All groups, with events by pairs of keys."""
    keys, ids, names = _named_groups(reader, grouping)
    if not len(keys):
        return Groups((), (), np.empty(0, np.int32), np.empty(0, np.int64))
    order = np.argsort(keys)
    places = np.minimum(keys.searchsorted(pairs.group, sorter=order), len(keys) - 1)
    group = order[places]
    known = keys[group] == pairs.group  # all are, in a file that is sound
    return Groups(ids, names, group[known].astype(np.int32), pairs.event[known])


def _named_groups(
    reader: RecordReader, grouping: Grouping
) -> tuple[npt.NDArray[np.int64], tuple[str, ...], tuple[str, ...]]:
    """Keys, ids and names of all actors or sources, in stored order; no more of them is read."""
    if grouping is Grouping.ACTOR:
        rows = reader.fetch('SELECT "key", "id", "name" FROM "actor" ORDER BY "key"')
        names = tuple(str(name) for _, _, name in rows)
    else:
        query = 'SELECT "key", "id", "item", "description" FROM "source" ORDER BY "key"'
        rows = reader.fetch(query)
        names = _names_of(
            [
                Source(SourceId(str(own_id)), reader.item(str(item)), description=str(words))
                for _, own_id, item, words in rows
            ]
        )
    return np.array([row[0] for row in rows], np.int64), tuple(str(row[1]) for row in rows), names


def _names_of(sources: Sequence[Source]) -> tuple[str, ...]:
    """Each source by its publisher; where several have the same, with the month it is of."""
    names = [short_name(source) for source in sources]
    count = Counter(names)
    return tuple(
        ", ".join(filter(None, (name, _month_of(source)))) if count[name] > 1 else name
        for name, source in zip(names, sources, strict=True)
    )


def _month_of(source: Source) -> str:
    """When a source was issued, in figures, which no language changes; else its title."""
    issued = source.item.issued
    found = None if issued is None else _MONTH(csl_edtf(issued))
    return source.item.title if found is None else found.group()


_NO_PAIRS = _Pairs(np.empty(0, np.int64), np.empty(0, np.int64))


def _numbers(text: str) -> npt.NDArray[np.int64]:
    """The integers of a text, parted by commas."""
    return np.fromstring(text, np.int64, sep=",") if text else np.empty(0, np.int64)
