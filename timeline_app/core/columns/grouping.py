"""What lanes stand for, and which events belong to which actor or source."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.text.translation import words


class Grouping(Enum):
    """What each lane stands for: a theme, an actor, or a source."""

    LANE = "lane"
    ACTOR = "actor"
    SOURCE = "source"


REST_OF = {
    Grouping.ACTOR: words.mark("Nobody named"),
    Grouping.SOURCE: words.mark("No source"),
}
"""What the last lane is called, before translation."""

STATES_OF = {
    Grouping.LANE: "",
    Grouping.ACTOR: words.mark("Channels"),
    Grouping.SOURCE: words.mark("Channels"),
}
"""What the lane is called that all states stand in once, where there is one.

Many take part in a line of communication, and many write of it: its state in the lane of each
would say nothing new.
"""


class Groups(msgspec.Struct, frozen=True, eq=False):
    """All actors, or all sources, and the events of each.

    Group `i` has the id `ids[i]` and is called `names[i]`. The events that belong to one are
    pairs in any order: `group[j]` is an index in `ids`, `event[j]` the key of an event. A pair
    may come twice.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    group: npt.NDArray[np.int32]
    event: npt.NDArray[np.int64]

    def numbers_of_events(self) -> list[int]:
        """How many events each group has."""
        order = np.lexsort((self.event, self.group))
        group, event = self.group[order], self.event[order]
        again = (group[1:] == group[:-1]) & (event[1:] == event[:-1])
        group = np.delete(group, np.flatnonzero(again))
        found: list[int] = np.bincount(group, minlength=len(self.ids)).tolist()
        return found

    def only(self, is_kept: npt.NDArray[np.bool_]) -> Groups:
        """The same groups with some of their pairs alone."""
        return Groups(self.ids, self.names, self.group[is_kept], self.event[is_kept])

    def with_tags(self, keys: Sequence[int], now: Groups) -> Groups:
        """The same for tags: those of `now` are not all that there are."""
        ids = tuple(dict.fromkeys((*self.ids, *now.ids)))
        place = {own_id: index for index, own_id in enumerate(ids)}
        places = np.array([place[own_id] for own_id in now.ids], np.int32)
        group = places[now.group] if len(places) else now.group
        return self.with_events(keys, Groups(ids, ids, group, now.event))

    def with_events(self, keys: Sequence[int], now: Groups) -> Groups:
        """The groups of `now`, which has the pairs of these events alone, beside all others.

        `ids` may have become others: a group that is gone takes its pairs with it.
        """
        kept = ~np.isin(self.event, np.array(keys, np.int64))
        group, event = self.group[kept], self.event[kept]
        if now.ids != self.ids:
            index_of = {own_id: index for index, own_id in enumerate(now.ids)}
            places = np.array([index_of.get(own_id, -1) for own_id in self.ids], np.int32)
            group = places[group] if len(places) else group
            group, event = group[group >= 0], event[group >= 0]
        return Groups(
            now.ids,
            now.names,
            np.concatenate((group, now.group)),
            np.concatenate((event, now.event)),
        )


def row_of_each_key(columns: EventColumns, keys: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The rows of events by their keys, -1 for those that are not there."""
    if not len(keys) or not len(columns):
        return np.full(len(keys), -1, np.int64)
    last = int(columns.key.max())
    if int(columns.key.min()) >= 0 and last < 4 * len(columns) + 1024:
        row_of = np.full(last + 2, -1, np.int32)
        row_of[columns.key] = np.arange(len(columns), dtype=np.int32)
        known = (keys >= 0) & (keys <= last)
        return row_of[np.where(known, keys, last + 1)].astype(np.int64)
    by_key = np.argsort(columns.key)
    places = np.minimum(columns.key.searchsorted(keys, sorter=by_key), len(columns) - 1)
    rows = by_key[places]
    return np.where(columns.key[rows] == keys, rows, -1)
