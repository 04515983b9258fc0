"""Which events were known on a day, and how they were dated then, for all of them at once.

When which part of an event was known says `core.columns.known_moments`; here is what it looks
like on a day. Days are those of `core.evidence.known_day`.
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
    DISPUTED_BIT,
    MANY_QUOTES,
    QUOTES_SHIFT,
    RARE,
    STATE_BIT,
    STATUS_MASK,
    STATUS_SHIFT,
    STATUSES,
    UNDATED_BIT,
    UNTIL_BIT,
    EventColumns,
    TextColumn,
    status_codes,
)
from timeline_app.core.columns.grouping import row_of_each_key
from timeline_app.core.columns.known_moments import Bools, EventMoments, Ties, with_days
from timeline_app.core.columns.known_sources import Dense, KnownClaims, KnownSources
from timeline_app.core.columns.published_sources import Int64s, PublishedSources, Tie
from timeline_app.core.dates.bounds import (
    BOUND_MASK,
    END_BOUND_SHIFT,
    END_QUALIFIER_SHIFT,
    END_SHIFT,
    INTERVAL_BIT,
    PRECISION_MASK,
    QUALIFIER_MASK,
    SECONDS_IN_DAY,
    Precision,
    parse_edtf,
    unit_end,
)
from timeline_app.core.dates.precision import CLOCK
from timeline_app.core.evidence.known_day import NEVER
from timeline_app.core.evidence.known_details import HAPPENED, NOT_YET, Moments
from timeline_app.core.records.records import Status

_END_MASK = (
    PRECISION_MASK << END_SHIFT
    | BOUND_MASK << END_BOUND_SHIFT
    | QUALIFIER_MASK << END_QUALIFIER_SHIFT
)
_OPEN, _UNKNOWN = (parse_edtf(edtf).shape & _END_MASK for edtf in ("2000/..", "2000/"))
"""Of a packed shape what says that the end is open, or isn't known."""
_STATUS = np.uint32(STATUS_MASK)
_TOOK_PLACE, _ONGOING, _PLANNED = (
    np.uint32(STATUSES.index(status) << STATUS_SHIFT)
    for status in (Status.TOOK_PLACE, Status.ONGOING, Status.PLANNED)
)
_HAS_COME = np.array([status in HAPPENED for status in STATUSES])
_IS_NOT_YET = np.array([status in NOT_YET for status in STATUSES])


class WhyUnknown(IntEnum):
    """Why nobody can say when an event became known."""

    NO_SOURCE = 0
    ONLY_CONTEXT = 1
    CONFIDENTIAL = 2
    DATELESS = 3
    """Its sources have neither a date nor a day on which somebody saw them."""


class KnownEvents:
    """The events of some columns, which stay as they are, and since when each was known."""

    def __init__(
        self, columns: EventColumns, published: PublishedSources, held_on: int = NEVER
    ) -> None:
        """`held_on` is a day on which all that there is was known, where it is of a picture."""
        self.columns = columns
        self._published = published = with_days(columns, published, held_on)
        self._ties = ties = Ties.of(columns, published)
        self._moments = moments = EventMoments.of(columns, ties, published)
        self.day = moments.since
        """For each row the day from which on its event was known."""
        self.sources = KnownSources(columns, published, ties.row, moments.since)
        """Since when sources, quotes and who is quoted were known."""
        is_quote = (published.tie == Tie.QUOTED) & (ties.row >= 0)
        self._quote_row, self._quote_day = ties.row[is_quote], ties.day[is_quote]
        self._claims = KnownClaims.of(ties.claim_row, ties.claim_day, published)
        self._by_key = np.argsort(columns.key, kind="stable")

    def moments(self, key: int) -> Moments:
        """Since when the parts of an event were known, by its key; `NEVER` if it isn't there."""
        kind = self.columns.key.dtype.type  # for another one numpy would first copy all
        wanted = kind(min(key, np.iinfo(kind).max))
        place = int(self.columns.key.searchsorted(wanted, sorter=self._by_key))
        row = int(self._by_key[place]) if place < len(self._by_key) else -1
        if row < 0 or self.columns.key[row] != key:
            return Moments(NEVER, NEVER, NEVER, NEVER)
        found = self._moments
        return Moments(
            *(one.item(row) for one in (found.since, found.told, found.whole, found.ended))
        )

    def quotes_on(self, day: int, on_events: Int64s) -> dict[int, int]:
        """The quotes known on a day, with the first known event of each; all by their keys.

        Given are quote, event and source of each event that a quote bears on, in order of quotes.
        """
        since = np.append(self.day, NEVER)[row_of_each_key(self.columns, on_events[:, 1])]
        is_known = (since <= day) & self.sources.are_told(on_events[:, 2], day)
        quote, event = on_events[is_known, 0], on_events[is_known, 1]
        first = np.flatnonzero(np.diff(quote, prepend=-1))
        return dict(zip(quote[first].tolist(), event[first].tolist(), strict=True))

    def are_whole(self, keys: Int64s, day: int) -> Bools:
        """Whether all that the records of events say was known on a day, by their keys."""
        whole = np.append(self._moments.whole, NEVER)
        return whole[row_of_each_key(self.columns, keys)] <= day

    @cached_property
    def days(self) -> Int64s:
        """The days on which any event that has a day looks otherwise than before, in order.

        On them something became known of it, or what was announced, begins or ends.
        """
        found, rows = self._moments, self._ties.row
        is_told = (rows >= 0) & (self._ties.day < NEVER)
        since = np.append(found.since, NEVER)[rows[is_told]]
        # What came out before the event was known counts from that day on.
        told = np.maximum(self._ties.day[is_told], since)
        days = np.unique(np.concatenate((found.told, told)))
        days = days[days < NEVER]
        last = days.max(initial=-NEVER)
        ends = found.ended[(found.ended > found.since) & (found.ended <= last)]
        begins = self._begins()
        return np.union1d(days, np.concatenate((ends, begins[begins <= last])))

    def _begins(self) -> Int64s:
        """The days on which intervals begin that were known before, as records or claims say."""
        columns, claims = self.columns, self._claims
        earliest = np.concatenate((columns.earliest, claims.earliest))
        known = np.concatenate((self.day, claims.day))
        shape = np.concatenate((columns.flags.astype(np.int64), claims.shape))
        begins: Int64s = earliest // SECONDS_IN_DAY
        found: Int64s = begins[(begins > known) & (shape & INTERVAL_BIT != 0)]
        return found

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
        np.maximum.at(best, self._ties.row, why)  # the last stands for what isn't there
        return best

    def number_on(self, day: int) -> int:
        """How many events were known on a day."""
        return int(self._since.searchsorted(day, side="right"))

    @cached_property
    def _since(self) -> Int64s:
        return np.sort(self.day)

    def prepare(self) -> None:
        """Find out what takes time now, and not when it is first asked for: in any thread."""
        self.sources.prepare()
        self.number_on(0)
        if len(self.days) and len(self.unknown_rows):
            self.reason(int(self.unknown_rows[0]))

    def columns_on(self, day: int) -> EventColumns:
        """The events that were known on a day, dated as they were then.

        A copy, in the order of time; quotes that came later are not counted, and a
        date is disputed once claims were known that can't both hold.
        """
        columns = self.columns
        rows = np.flatnonzero(self.day <= day)
        dense = {name: getattr(columns, name)[rows] for name in DENSE}
        at, claim = self._claims.dating(day, rows)
        self._claims.put(dense, at, claim)
        is_claimed = np.zeros(len(rows), np.bool_)
        is_claimed[at] = True
        is_moved = is_claimed | self._end_on(day, rows, is_claimed, dense)
        self._put_statuses(day, rows, dense)
        quotes = np.bincount(self._quote_row[self._quote_day <= day], minlength=len(columns))
        counts = np.minimum(quotes, MANY_QUOTES).astype(np.uint32)[rows]
        dense["flags"] &= np.uint32((1 << QUOTES_SHIFT) - 1 & ~DISPUTED_BIT)
        dense["flags"] |= counts << np.uint32(QUOTES_SHIFT)
        dense["flags"][self._claims.disputed(day, rows)] |= np.uint32(DISPUTED_BIT)
        if is_moved.any():
            places = self._places_in_time(rows, dense, is_moved)
            rows, dense = rows[places], {name: one[places] for name, one in dense.items()}
        return _chosen(columns, rows, dense, self._channel_place)

    @cached_property
    def _channel_place(self) -> Int64s:
        """The place of each channel among all: by the day on which its first state was known.

        Of one day those go first whose state began earlier, as far as was known by then. So nobody
        is told by it what was to come, and rows stay in their order from day to day.
        """
        columns, rows = self.columns, self.columns.state_row
        start = columns.earliest.copy()
        at, claim = self._claims.dating(self.day, np.arange(len(columns)))
        start[at] = self._claims.earliest[claim]
        order = np.lexsort((columns.key[rows], start[rows], self.day[rows]))
        found, first = np.unique(columns.state_channel[order], return_index=True)
        place = np.zeros(len(columns.channels), np.int64)
        place[found[np.argsort(first)]] = np.arange(len(found))
        return place

    def _end_on(self, day: int, rows: Int64s, is_claimed: Bools, dense: Dense) -> Bools:
        """Let ends that were not told yet be open, and open ones reach up to the end of the day.

        What had not come about has an end that isn't known, instead. Gives whose bounds are others.
        """
        flags, latest, end_s = dense["flags"], dense["latest"], (day + 1) * SECONDS_IN_DAY
        is_untold = (self._moments.ended[rows] > day) & ~is_claimed
        is_open = flags & np.uint32(INTERVAL_BIT | _END_MASK) == np.uint32(INTERVAL_BIT | _OPEN)
        is_to_come = dense["earliest"] >= end_s
        self._without_clocks(is_untold, dense)
        is_other: Bools = is_untold | is_open
        has_come = _HAS_COME[status_codes(flags)]
        has_come &= self._moments.told[rows] <= day
        has_come |= flags & np.uint32(STATE_BIT) != 0
        is_unclear = is_other & (is_to_come | (is_untold & ~has_come))
        shape = np.where(is_unclear, np.uint32(_UNKNOWN), np.uint32(_OPEN | UNTIL_BIT))
        flags[is_other] = flags[is_other] & ~np.uint32(_END_MASK) | shape[is_other]
        latest[is_other & ~is_unclear] = end_s
        unclear = np.flatnonzero(is_unclear)
        latest[unclear] = _ends_of_starts(dense["earliest"][unclear], flags[unclear])
        is_running = (is_untold | (is_open & is_claimed)) & ~is_unclear
        is_running &= flags & _STATUS == _TOOK_PLACE
        flags[is_running] = flags[is_running] & ~_STATUS | _ONGOING
        return is_other

    def _put_statuses(self, day: int, rows: Int64s, dense: Dense) -> None:
        """Let be planned what became of which nobody had told."""
        flags = dense["flags"]
        is_planned = self._moments.told[rows] > day
        is_planned &= ~_IS_NOT_YET[status_codes(flags)]
        flags[is_planned] = flags[is_planned] & ~_STATUS | _PLANNED

    @staticmethod
    def _without_clocks(is_untold: Bools, dense: Dense) -> None:
        """Let what lost its end begin with its day: a time counts with both ends only."""
        flags = dense["flags"]
        timed = np.flatnonzero(is_untold & np.isin(flags & np.uint32(PRECISION_MASK), CLOCK))
        dense["earliest"][timed] -= dense["earliest"][timed] % SECONDS_IN_DAY
        flags[timed] = flags[timed] & ~np.uint32(PRECISION_MASK) | np.uint32(Precision.DAY)

    def _places_in_time(self, rows: Int64s, dense: Dense, is_moved: Bools) -> Int64s:
        """The places of rows in the order of time, all but the moved ones of which are in it.

        Those alone are sorted that begin together with one that was moved.
        """
        columns, earliest = self.columns, dense["earliest"]
        is_sorted = is_moved | np.isin(earliest, np.unique(earliest[is_moved]))
        some, others = np.flatnonzero(is_sorted), np.flatnonzero(~is_sorted)
        place = np.minimum(columns.order_row.searchsorted(rows[some]), len(columns.order_row) - 1)
        order = np.zeros(len(some), np.int64)
        if len(columns.order_row):
            order = np.where(
                columns.order_row[place] == rows[some], columns.order_value[place], order
            )
        keys = (dense["key"][some], order, dense["latest"][some], earliest[some])
        some = some[np.lexsort(keys)]
        return np.insert(others, earliest[others].searchsorted(earliest[some]), some)


def _ends_of_starts(earliest: Int64s, flags: npt.NDArray[np.uint32]) -> Int64s:
    """Where the units end that dates begin with: as far as one reaches whose end isn't known."""
    precisions = (flags & np.uint32(PRECISION_MASK)).tolist()
    units = zip(earliest.tolist(), map(Precision, precisions), strict=True)
    return np.array([unit_end(first, precision) for first, precision in units], np.int64)


def _chosen(
    columns: EventColumns, rows: Int64s, dense: Dense, channel_place: Int64s
) -> EventColumns:
    """Columns of these rows alone, in their order, with arrays that hold one entry for each.

    Channels are in the order of their places.
    """
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
    there = np.unique(state_channel)
    there = there[np.argsort(channel_place[there])]
    index_of = np.zeros(len(columns.channels), np.int32)
    index_of[there] = np.arange(len(there), dtype=np.int32)
    titles = columns.titles
    return msgspec.structs.replace(
        columns,
        **dense,
        titles=TextColumn(titles.data, titles.starts[rows], titles.sizes[rows]),
        channels=tuple(columns.channels[channel] for channel in there.tolist()),
        more_row=more_row,
        more_lane=more_lane,
        state_row=state_row,
        state_channel=index_of[state_channel],
        dated=int(np.count_nonzero(dense["flags"] & np.uint32(UNDATED_BIT) == 0)),
        order_row=order_row,
        order_value=order_value,
    )
