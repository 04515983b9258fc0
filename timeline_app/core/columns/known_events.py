"""Which events were known on a day, and how they were dated then, for all of them at once.

An event is known from the day of its first published source on, as `core.evidence.known_details`
says of one. Days are those of `core.evidence.known_day`.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cached_property
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    DENSE,
    MANY_QUOTES,
    QUOTES_SHIFT,
    RARE,
    STATUS_SHIFT,
    STATUSES,
    UNDATED_BIT,
    EventColumns,
    TextColumn,
    in_order_of_rows,
)
from timeline_app.core.columns.grouping import row_of_each_key
from timeline_app.core.columns.known_claims import Dense, KnownClaims
from timeline_app.core.columns.published_sources import Int64s, PublishedSources, Tie
from timeline_app.core.columns.update import place_of
from timeline_app.core.dates.bounds import (
    BOUND_MASK,
    END_BOUND_SHIFT,
    END_QUALIFIER_SHIFT,
    END_SHIFT,
    INTERVAL_BIT,
    OPEN_END,
    PRECISION_MASK,
    QUALIFIER_MASK,
    SECONDS_IN_DAY,
    START_BOUND_SHIFT,
    Bound,
    Precision,
    parse_edtf,
)
from timeline_app.core.dates.precision import CLOCK
from timeline_app.core.evidence.known_day import NEVER
from timeline_app.core.evidence.known_details import HAPPENED

_HAPPENED = np.array([status in HAPPENED for status in STATUSES] + [False] * 16)
_END_MASK = (
    PRECISION_MASK << END_SHIFT
    | BOUND_MASK << END_BOUND_SHIFT
    | QUALIFIER_MASK << END_QUALIFIER_SHIFT
)
_BOTH_KNOWN = np.uint32(Bound.KNOWN << START_BOUND_SHIFT | Bound.KNOWN << END_BOUND_SHIFT)
_OPEN = parse_edtf("2000/..").shape & _END_MASK
"""Of a packed shape what says that the end is open."""


class WhyUnknown(IntEnum):
    """Why nobody can say when an event became known."""

    NO_SOURCE = 0
    ONLY_CONTEXT = 1
    CONFIDENTIAL = 2
    DATELESS = 3
    """Its sources have neither a date nor a day on which somebody saw them."""


class KnownEvents:
    """The events of some columns, which stay as they are, and since when each was known."""

    most_moved = 1_000
    """So many events are put where their claims have them, one after the other."""

    def __init__(self, columns: EventColumns, published: PublishedSources) -> None:
        self.columns = columns
        self._published = published
        self._row = row_of_each_key(columns, published.event)
        self._day = published.days_of(published.tied)
        self.day = np.full(len(columns), NEVER, np.int64)
        """For each row the day from which on its event was known."""
        makes_known = (published.tie != Tie.CONTEXT) & (self._row >= 0)
        np.minimum.at(self.day, self._row[makes_known], self._day[makes_known])
        is_quote = (published.tie == Tie.QUOTED) & (self._row >= 0)
        self._quote_row, self._quote_day = self._row[is_quote], self._day[is_quote]
        self._claims = KnownClaims.of(columns, published)
        self._basis = np.full(len(columns), NEVER, np.int64)
        """For each row the day of the claim that its own date rests on."""
        self._basis[self._claims.row[self._claims.starts]] = self._claims.basis_day
        self._end = self._seen_ends()
        """For each row the day before which its end wasn't known; that of no day else."""

    @cached_property
    def days(self) -> Int64s:
        """The days on which anything became known of any event that has a day, in order."""
        there = self._row >= 0
        days, rows = self._day[there], self._row[there]
        is_told = (days < NEVER) & (self.day[rows] < NEVER)
        # What came out before the event was known counts from that day on.
        told = np.unique(np.maximum(days[is_told], self.day[rows[is_told]]))
        ends = self._end[(self._end > self.day) & (self._basis >= self._end)]
        return np.union1d(told, ends[ends <= told.max(initial=-NEVER)])

    def _seen_ends(self) -> Int64s:
        """The last days of what lasted, came about and had begun when it became known."""
        columns, flags = self.columns, self.columns.flags
        bounds = np.uint32(BOUND_MASK << START_BOUND_SHIFT | BOUND_MASK << END_BOUND_SHIFT)
        has_ends = (flags & np.uint32(INTERVAL_BIT) != 0) & (flags & bounds == _BOTH_KNOWN)
        happened = _HAPPENED[(flags >> np.uint32(STATUS_SHIFT)) & np.uint32(15)]
        was_announced = (self.day + 1) * SECONDS_IN_DAY <= columns.earliest
        last = (columns.latest - 1) // SECONDS_IN_DAY
        return np.where(has_ends & happened & ~was_announced, last, -NEVER)

    @cached_property
    def unknown_rows(self) -> Int64s:
        """The rows of the events of which nobody can say when they became known."""
        return np.flatnonzero(self.day == NEVER)

    def reason(self, row: int) -> WhyUnknown:
        """Why an event has no day, whose row is one of `unknown_rows`."""
        return WhyUnknown(self._reasons.item(row))

    @cached_property
    def _reasons(self) -> Int64s:
        """Of each row the reason why it would have no day."""
        best = np.full(len(self.columns) + 1, WhyUnknown.NO_SOURCE.value, np.int64)
        published = self._published
        why = np.where(
            published.tie == Tie.CONTEXT,
            WhyUnknown.ONLY_CONTEXT.value,
            np.where(
                published.are_confidential(published.tied),
                WhyUnknown.CONFIDENTIAL.value,
                WhyUnknown.DATELESS.value,
            ),
        )
        np.maximum.at(best, self._row, why)  # the last stands for what isn't there
        return best

    def number_on(self, day: int) -> int:
        """How many events were known on a day."""
        return int(np.count_nonzero(self.day <= day))

    def source_keys_on(self, day: int) -> list[int]:
        """The keys of the sources that were public on a day."""
        found: list[int] = self._published.source[self._published.day <= day].tolist()
        return found

    def unspoken_on(self, day: int) -> set[tuple[str, int]]:
        """Actors, by id, and events on which they are quoted in later sources alone."""
        published = self._published
        days = published.days_of(published.spoken_source)
        pairs = zip(published.spoken_actor, published.spoken_event.tolist(), strict=True)
        is_known: dict[tuple[str, int], bool] = {}
        for pair, known_on in zip(pairs, days.tolist(), strict=True):
            is_known[pair] = is_known.get(pair, False) or known_on <= day
        return {pair for pair, was_known in is_known.items() if not was_known}

    def number_of_quotes_on(self, day: int) -> int:
        """How many quotes stood in sources that were public on a day."""
        days = self._published.days_of(self._published.quoted)
        return int(np.count_nonzero(days <= day))

    def sources_on(self, day: int) -> set[str]:
        """The ids of the sources that were public on a day."""
        published = self._published
        return {published.ids[place] for place in np.flatnonzero(published.day <= day).tolist()}

    def columns_on(self, day: int) -> EventColumns:
        """The events that were known on a day, dated as they were then.

        A copy, in the order of time; quotes that came later are not counted.
        """
        rows = np.flatnonzero(self.day <= day)
        at, claim = self._claims.dating(day, rows)
        if len(at):
            rows, at, claim = self._in_time(rows, at, claim)
        columns = self.columns
        dense = {name: getattr(columns, name)[rows] for name in DENSE}
        self._claims.put(dense, at, claim)
        rows, dense = self._without_later_ends(day, rows, at, dense)
        quotes = np.bincount(self._quote_row[self._quote_day <= day], minlength=len(columns))
        counts = np.minimum(quotes, MANY_QUOTES).astype(np.uint32)[rows]
        dense["flags"] &= np.uint32((1 << QUOTES_SHIFT) - 1)
        dense["flags"] |= counts << np.uint32(QUOTES_SHIFT)
        return _chosen(columns, rows, dense)

    def _in_time(self, rows: Int64s, at: Int64s, claim: Int64s) -> tuple[Int64s, Int64s, Int64s]:
        """Rows in the order of time once claims date those at some places, and where these are.

        Few are put among the others, which are in order; very many are sorted with them.
        """
        if len(at) > self.most_moved:
            order = self._sorted(rows, at, claim)
            place_of_claim = np.full(len(rows), -1, np.int64)
            place_of_claim[at] = claim
            claims = place_of_claim[order]
            return rows[order], np.flatnonzero(claims >= 0), claims[claims >= 0]
        order = self._sorted(rows[at], np.arange(len(at)), claim)
        at, claim = at[order], claim[order]
        moved = self._dated(rows[at], np.arange(len(at)), claim)
        new = _chosen(self.columns, rows[at], moved)
        places = [place_of(self.columns, new, place) for place in range(len(new))]
        kept = np.delete(rows, at)
        into = kept.searchsorted(np.array(places, np.int64))
        return np.insert(kept, into, rows[at]), into + np.arange(len(into)), claim

    def _without_later_ends(
        self, day: int, rows: Int64s, at: Int64s, dense: Dense
    ) -> tuple[Int64s, Dense]:
        """The same with open ends where an end was still to come, in the order of time.

        Not so those at some places, which a claim dates, and those whose basis was known.
        """
        flags = dense["flags"]
        ends_later = (self._end[rows] > day) & (self._basis[rows] > day)
        ends_later[at] = False
        if not ends_later.any():
            return rows, dense
        dense["latest"][ends_later] = OPEN_END
        flags[ends_later] = flags[ends_later] & ~np.uint32(_END_MASK) | np.uint32(_OPEN)
        if self._without_clocks(ends_later, dense):
            places = self._order(rows, dense)
            return rows[places], {name: one[places] for name, one in dense.items()}
        # They go to the end of those that begin together with them.
        begins = np.cumsum(np.r_[0, np.diff(dense["earliest"]) != 0])
        has_later = np.zeros(len(rows), np.bool_)
        has_later[begins[ends_later]] = True
        some = np.flatnonzero(has_later[begins])
        places = np.arange(len(rows))
        places[some] = some[self._order(rows[some], {n: one[some] for n, one in dense.items()})]
        return rows[places], {name: one[places] for name, one in dense.items()}

    @staticmethod
    def _without_clocks(open_ended: npt.NDArray[np.bool_], dense: Dense) -> bool:
        """Let those that lost their end begin with their day: a time counts with both ends only.

        Whether any is earlier now.
        """
        flags = dense["flags"]
        is_timed = np.isin(flags & np.uint32(PRECISION_MASK), CLOCK)
        timed = np.flatnonzero(open_ended & is_timed)
        dense["earliest"][timed] -= dense["earliest"][timed] % SECONDS_IN_DAY
        flags[timed] = flags[timed] & ~np.uint32(PRECISION_MASK) | np.uint32(Precision.DAY)
        return bool(len(timed))

    def _dated(self, rows: Int64s, at: Int64s, claim: Int64s) -> Dense:
        """The arrays of some rows, once claims date those at some places."""
        dense = {name: getattr(self.columns, name)[rows] for name in DENSE}
        self._claims.put(dense, at, claim)
        return dense

    def _sorted(self, rows: Int64s, at: Int64s, claim: Int64s) -> Int64s:
        """The order of rows by time, once claims date those at some places."""
        return self._order(rows, self._dated(rows, at, claim))

    def _order(self, rows: Int64s, dense: Dense) -> Int64s:
        """The order of rows by time, which these arrays hold."""
        columns = self.columns
        order = np.zeros(len(columns), np.int64)
        order[columns.order_row] = columns.order_value
        return np.lexsort((dense["key"], order[rows], dense["latest"], dense["earliest"]))


def _chosen(columns: EventColumns, rows: Int64s, dense: Dense) -> EventColumns:
    """Columns of these rows alone, in their order, with arrays that hold one entry for each."""
    row_of = np.full(len(columns), -1, np.int64)
    row_of[rows] = np.arange(len(rows))

    def rare(rows_name: str, name: str) -> tuple[npt.NDArray[Any], ...]:
        at = row_of[getattr(columns, rows_name)]
        there = np.flatnonzero(at >= 0)
        there = there[np.argsort(at[there], kind="stable")]
        return at[there].astype(RARE[rows_name]), getattr(columns, name)[there]

    more_row, more_lane = rare("more_row", "more_lane")
    order_row, order_value = rare("order_row", "order_value")
    state_row, state_channel = rare("state_row", "state_channel")
    channels, state_channel = in_order_of_rows(columns.channels, state_channel)
    titles = columns.titles
    return msgspec.structs.replace(
        columns,
        **dense,
        titles=TextColumn(titles.data, titles.starts[rows], titles.sizes[rows]),
        channels=channels,
        more_row=more_row,
        more_lane=more_lane,
        state_row=state_row,
        state_channel=state_channel,
        dated=int(np.count_nonzero(dense["flags"] & np.uint32(UNDATED_BIT) == 0)),
        order_row=order_row,
        order_value=order_value,
    )
