"""Since when sources were known, the dates that they give, their quotes, and who is quoted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import UNDATED_BIT, EventColumns
from timeline_app.core.columns.grouping import Grouping, Groups, row_of_each_key
from timeline_app.core.columns.known_moments import Bools
from timeline_app.core.columns.published_sources import Int64s, PublishedSources
from timeline_app.core.dates.bounds import SHAPE_MASK
from timeline_app.core.evidence.known_day import NEVER
from timeline_app.core.value import Value


class KnownSources:
    """For each source, quote and actor that is quoted the day on which it was known."""

    def __init__(
        self, columns: EventColumns, published: PublishedSources, row: Int64s, since: Int64s
    ) -> None:
        """`row` is that of the event of each tie, -1 of one that isn't there.

        `since` is the day of each event.
        """
        self._columns, self._published, self._row = columns, published, row
        self._since = np.append(since, NEVER)
        self._pairs: dict[Grouping, tuple[Groups, Int64s]] = {}
        """The groups that were asked about, and the days of their pairs."""

    def day_of(self, source_id: str) -> int:
        """The day on which a source was known, by its id; `NEVER` of one that isn't there."""
        place = self._place_of_id.get(source_id, -1)
        return NEVER if place < 0 else self._published.day.item(place)

    def is_told(self, key: int, day: int) -> bool:
        """Whether a source was known on a day, by its key in the file."""
        return bool(self.are_told(np.array([key]), day)[0])

    def are_told(self, keys: Int64s, day: int) -> Bools:
        """The same of many sources."""
        return self._published.days_of(keys) <= day

    @cached_property
    def _place_of_id(self) -> dict[str, int]:
        return {own_id: place for place, own_id in enumerate(self._published.ids)}

    def number_on(self, day: int) -> int:
        """How many sources were known on a day."""
        return int(self._days.searchsorted(day, side="right"))

    def number_of_quotes_on(self, day: int) -> int:
        """How many quotes stood in sources that were known on a day."""
        return int(self._quote_days.searchsorted(day, side="right"))

    @cached_property
    def _days(self) -> Int64s:
        return np.sort(self._published.day)

    @cached_property
    def _quote_days(self) -> Int64s:
        return np.sort(self._published.days_of(self._published.quoted))

    def prepare(self) -> None:
        """Find out what takes time now, and not when it is first asked for."""
        self.number_on(0)
        self.number_of_quotes_on(0)
        _ = self._ties_by_event

    def keys_on(self, day: int, keys: Sequence[int]) -> list[int]:
        """The keys of the sources that had told of some events, by their keys, on a day."""
        ties, events = self._ties_by_event
        asked = np.unique(np.asarray(keys, np.int64))
        first, after = (events.searchsorted(asked, side) for side in ("left", "right"))
        runs = [ties[i:j] for i, j in zip(first.tolist(), after.tolist(), strict=True)]
        sources = np.unique(self._published.tied[np.concatenate([ties[:0], *runs])])
        found: list[int] = sources[self._published.days_of(sources) <= day].tolist()
        return found

    @cached_property
    def _ties_by_event(self) -> tuple[Int64s, Int64s]:
        """The ties by the keys of their events, and these keys."""
        ties = np.argsort(self._published.event, kind="stable")
        return ties, self._published.event[ties]

    def days_of_pairs(self, grouping: Grouping, groups: Groups) -> Int64s:
        """Since when each pair of a group and an event was known.

        Somebody belongs to an event on which he is only quoted from the quote on, an event to a
        source from when that told of it. It takes long for very many, and is kept.
        """
        kept = self._pairs.get(grouping)
        if kept is None or kept[0] is not groups:
            kept = self._pairs[grouping] = groups, self._days_of_pairs(grouping, groups)
        return kept[1]

    def _days_of_pairs(self, grouping: Grouping, groups: Groups) -> Int64s:
        published = self._published
        row = row_of_each_key(self._columns, groups.event)
        if grouping is Grouping.SOURCE:
            place_of = self._places_of_sources(groups)
            places = published.places(published.tied)
            told = np.append(place_of, -1)[places], self._row, published.days_of(published.tied)
        else:
            index_of = {own_id: index for index, own_id in enumerate(groups.ids)}
            spoken = [index_of.get(actor, -1) for actor in published.spoken_actor]
            rows = row_of_each_key(self._columns, published.spoken_event)
            days = published.days_of(published.spoken_source)
            told = np.array(spoken, np.int64), rows, days
        days = _least_of_pairs((groups.group.astype(np.int64), row), told)
        since: Int64s = np.maximum(days, self._since[row])
        return since

    def quoted_later(self, actor: str, day: int) -> set[int]:
        """The keys of the events on which somebody is only quoted, in later sources."""
        published = self._published
        pairs = [place for place, one in enumerate(published.spoken_actor) if one == actor]
        events = published.spoken_event[pairs]
        is_told = published.days_of(published.spoken_source[pairs]) <= day
        return set(events.tolist()) - set(events[is_told].tolist())

    def _places_of_sources(self, groups: Groups) -> Int64s:
        """The number of the group of each source."""
        index_of = {own_id: index for index, own_id in enumerate(groups.ids)}
        return np.array([index_of.get(own_id, -1) for own_id in self._published.ids], np.int64)


def _least_of_pairs(wanted: tuple[Int64s, Int64s], told: tuple[Int64s, Int64s, Int64s]) -> Int64s:
    """For each pair the least of the days that are told of it; `-NEVER` where none is."""
    group, row, day = (one[_are_there(told[0], told[1])] for one in told)
    pairs, place = np.unique(group << 32 | row, return_inverse=True)
    least = np.full(len(pairs) + 1, NEVER, np.int64)
    np.minimum.at(least, place, day)
    sought = wanted[0] << 32 | np.maximum(wanted[1], 0)
    found = pairs.searchsorted(sought)
    is_there = np.append(pairs, -1)[found] == sought
    return np.where(is_there, least[found], -NEVER)


def _are_there(group: Int64s, row: Int64s) -> Bools:
    return (group >= 0) & (row >= 0)


Dense = dict[str, npt.NDArray[Any]]
"""The arrays with an entry for each event, by name."""


class KnownClaims(Value, frozen=True, eq=False):
    """Dated claims by row of their event, then by day, then in stored order."""

    row: Int64s
    day: Int64s
    earliest: Int64s
    latest: Int64s
    shape: Int64s
    starts: Int64s
    """Where the claims of each event begin that has any."""
    sizes: Int64s
    basis_day: Int64s
    """For each of these events the day of the claim that its own date rests on."""
    disputed_day: Int64s
    """For each of them the first day on which two of its claims that can't both hold were known."""

    @classmethod
    def of(cls, row: Int64s, day: Int64s, published: PublishedSources) -> KnownClaims:
        """The claims in these rows, public on these days, or confidential: these in vain."""
        is_awaited = (day < NEVER) | published.are_confidential(published.claim_source)
        there = np.flatnonzero((row >= 0) & is_awaited)
        order = there[np.lexsort((day[there], row[there]))]  # which is stable
        row, day = row[order], day[order]
        starts = np.flatnonzero(np.r_[True, row[1:] != row[:-1]]) if len(row) else row[:0]
        sizes = np.diff(np.r_[starts, len(row)])
        bounds = published.claim_earliest[order], published.claim_latest[order]
        of_basis = np.where(published.claim_is_basis[order], day, NEVER)
        basis_day = np.minimum.reduceat(of_basis, starts) if len(starts) else row[:0]
        return cls(
            row,
            day,
            *bounds,
            published.claim_shape[order],
            starts,
            sizes,
            basis_day,
            _disputed(day, *bounds, starts, sizes),
        )

    def dating(self, day: int | Int64s, rows: Int64s) -> tuple[Int64s, Int64s]:
        """The places in `rows` of events that a claim dates on a day, and which claim does.

        Of each event on a day of its own, where it is given for each row.
        """
        if not len(self.starts) or not len(rows):
            return self.row[:0], self.row[:0]
        on = day if isinstance(day, int) else day[self.row]
        known = np.add.reduceat((self.day <= on).astype(np.int64), self.starts)
        on = day if isinstance(day, int) else day[self.row[self.starts]]
        is_dated = (known > 0) & (known < self.sizes) & (self.basis_day > on)
        claim = (self.starts + known - 1)[is_dated]
        places = np.minimum(rows.searchsorted(self.row[claim]), len(rows) - 1)
        is_shown = rows[places] == self.row[claim]
        return places[is_shown], claim[is_shown]

    def disputed(self, day: int, rows: Int64s) -> Int64s:
        """The places in `rows` of events of which claims that can't both hold were known."""
        row = self.row[self.starts[self.disputed_day <= day]]
        if not len(rows):
            return row[:0]
        places = np.minimum(rows.searchsorted(row), len(rows) - 1)
        found: Int64s = places[rows[places] == row]
        return found

    def put(self, dense: Dense, at: Int64s, claim: Int64s) -> None:
        """Date the events at these places by these claims."""
        dense["earliest"][at], dense["latest"][at] = self.earliest[claim], self.latest[claim]
        kept = dense["flags"][at] & ~np.uint32(SHAPE_MASK | UNDATED_BIT)
        dense["flags"][at] = kept | self.shape[claim].astype(np.uint32)


def _disputed(
    day: Int64s, earliest: Int64s, latest: Int64s, starts: Int64s, sizes: Int64s
) -> Int64s:
    """For each event, whose claims are by day, the first day on which two had no time in common.

    That is so once the latest begin is not before the earliest end of all that are known.
    """
    if not len(starts):
        return starts
    instants, place = np.unique(np.concatenate((earliest, latest)), return_inverse=True)
    begin, end = place[: len(day)], place[len(day) :]
    # One number for event and time: what one event has is never met by the next one.
    step = len(instants)
    shift = np.repeat(np.arange(len(starts)), sizes) * step
    begin = np.maximum.accumulate(shift + begin) - shift
    end = step - 1 - (np.maximum.accumulate(shift + (step - 1 - end)) - shift)
    return np.minimum.reduceat(np.where(begin >= end, day, NEVER), starts)
