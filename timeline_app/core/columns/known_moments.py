"""Since which day the parts of each event were known: one rule, for all events at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    STATE_BIT,
    STATUSES,
    UNDATED_BIT,
    EventColumns,
    status_codes,
)
from timeline_app.core.columns.grouping import row_of_each_key
from timeline_app.core.columns.published_sources import Int64s, PublishedSources, Tie
from timeline_app.core.dates.bounds import (
    BOUND_MASK,
    END_BOUND_SHIFT,
    INTERVAL_BIT,
    SECONDS_IN_DAY,
    START_BOUND_SHIFT,
    Bound,
)
from timeline_app.core.evidence.known_day import NEVER
from timeline_app.core.evidence.known_details import FAILED, HAPPENED
from timeline_app.core.value import Value, replace

Bools = npt.NDArray[np.bool_]

_HAPPENED = np.array([status in HAPPENED for status in STATUSES] + [False] * 16)
_FAILED = np.array([status in FAILED for status in STATUSES] + [False] * 16)
_BOUNDS = np.uint32(BOUND_MASK << START_BOUND_SHIFT | BOUND_MASK << END_BOUND_SHIFT)
_BOTH_KNOWN = np.uint32(Bound.KNOWN << START_BOUND_SHIFT | Bound.KNOWN << END_BOUND_SHIFT)
_FAR = 1 << 42
"""Farther apart than any two days, `NEVER` too."""


class Ties(Value, frozen=True, eq=False):
    """What ties sources to the events of some columns: in which row each, and on which day.

    One that `tells` makes its event known: it is cited, quoted or claimed a date from, and not for
    context alone. Those of dated claims stand apart.
    """

    row: Int64s
    day: Int64s
    tells: Bools
    claim_row: Int64s
    claim_day: Int64s

    @classmethod
    def of(cls, columns: EventColumns, published: PublishedSources) -> Ties:
        """All ties of these events; a row of -1 is of no event that is there."""
        row = row_of_each_key(columns, published.event)
        return cls(
            row,
            published.days_of(published.tied),
            (published.tie != Tie.CONTEXT) & (row >= 0),
            row_of_each_key(columns, published.claim_event),
            published.days_of(published.claim_source),
        )


class EventMoments(Value, frozen=True, eq=False):
    """For each row the days since which parts of its event were known; `NEVER` if nothing says so.

    `since`: the event itself. An event is known from the day of its first source on, one that it
    cites, quotes or has a date from; a state only from the first that told it once it held, for
    nobody can tell before what a condition will be.

    `told`: what became of it. That it came about, from the first source on that is not older than
    its begin, or that gives a date for it that was past by then; that it did not, from the first
    that is not older than its end, or from where on an event was known that cancelled or postponed
    it. Where nothing of that was told, its last source told; what came about, not before it did.

    `whole`: all that its record says, once the last of its sources is known, context too.

    `ended`: the end of what lasts, from the first source that is not older than it, or that gives
    just this end; of a state also from where on the next state of its channel was known, of what
    did not come about from where that was told, if it was past by then. Where nothing of that was
    told it is known once it is past and all sources are known. It is long before all (`-NEVER`)
    where there is no such end.
    """

    since: Int64s
    told: Int64s
    whole: Int64s
    ended: Int64s

    @classmethod
    def of(cls, columns: EventColumns, ties: Ties, published: PublishedSources) -> EventMoments:
        """Those of all events of some columns."""
        count, is_dated = len(columns), ties.day < NEVER
        tells = ties.tells & is_dated
        row, day = ties.row[tells], ties.day[tells]
        first, last = _least(count, row, day), _greatest(count, row, day)
        there = (ties.row >= 0) & is_dated
        whole = _greatest(count, ties.row[there], ties.day[there])
        turns = _Turns.of(columns)
        is_after = day >= turns.day[row]
        told = _least(count, row[is_after], day[is_after])
        is_past = published.claim_latest <= (ties.claim_day + 1) * SECONDS_IN_DAY
        is_past &= (ties.claim_day < NEVER) & np.append(turns.came_about, False)[ties.claim_row]
        np.minimum.at(told, ties.claim_row[is_past], ties.claim_day[is_past])
        since = np.where(turns.is_state, np.maximum(told, first), first)
        _turn(columns, published, since, turns.failed, told)
        at_last = np.where(turns.came_about, np.maximum(last, turns.day), whole)
        told = np.where((told == NEVER) & (first < NEVER), at_last, told)
        since = np.where(turns.is_state, told, first)
        of_failure = np.where(turns.failed & (told >= turns.day), told, NEVER)
        ended = _ended(columns, ties, published, since, whole, of_failure)
        whole = np.maximum(whole, told)
        return cls(since, told, np.where(since < NEVER, whole, NEVER), ended)


class _Turns(Value, frozen=True, eq=False):
    """For each row from which day on it could be told what became of its event, and what did."""

    day: Int64s
    is_state: Bools
    came_about: Bools
    failed: Bools

    @classmethod
    def of(cls, columns: EventColumns) -> _Turns:
        """Those of all events of some columns."""
        flags = columns.flags
        status = status_codes(flags)
        is_state, failed = flags & np.uint32(STATE_BIT) != 0, _FAILED[status]
        failed &= ~is_state
        turn = np.where(failed, columns.latest - 1, columns.earliest) // SECONDS_IN_DAY
        day = np.where(flags & np.uint32(UNDATED_BIT) != 0, -NEVER, turn)
        return cls(day, is_state, is_state | _HAPPENED[status], failed)


def _turn(
    columns: EventColumns, published: PublishedSources, since: Int64s, failed: Bools, told: Int64s
) -> None:
    """Let be told from where on an event was known that cancelled or postponed it."""
    by = row_of_each_key(columns, published.turning_event)
    row = row_of_each_key(columns, published.turned_event)
    there = (by >= 0) & (row >= 0)
    by, row = by[there], row[there]
    is_failed = failed[row] & (since[row] < NEVER)
    by, row = by[is_failed], row[is_failed]
    np.minimum.at(told, row, np.maximum(since[by], since[row]))


def _least(count: int, row: Int64s, day: Int64s) -> Int64s:
    found = np.full(count, NEVER, np.int64)
    np.minimum.at(found, row, day)
    return found


def _greatest(count: int, row: Int64s, day: Int64s) -> Int64s:
    found = np.full(count, -NEVER, np.int64)
    np.maximum.at(found, row, day)
    return found


def _ended(
    columns: EventColumns,
    ties: Ties,
    published: PublishedSources,
    since: Int64s,
    whole: Int64s,
    ended: Int64s,
) -> Int64s:
    """From when on ends were known, where `ended` has no earlier day."""
    flags = columns.flags
    has_end = (flags & np.uint32(INTERVAL_BIT) != 0) & (flags & _BOUNDS == _BOTH_KNOWN)
    last_day = (columns.latest - 1) // SECONDS_IN_DAY
    is_after = ties.tells & (ties.day < NEVER)
    is_after[is_after] = ties.day[is_after] >= last_day[ties.row[is_after]]
    np.minimum.at(ended, ties.row[is_after], ties.day[is_after])
    row = ties.claim_row
    claimed_day = (published.claim_latest - 1) // SECONDS_IN_DAY
    gives_it = published.claim_is_basis | (claimed_day == np.append(last_day, NEVER)[row])
    gives_it &= row >= 0
    np.minimum.at(ended, row[gives_it], ties.claim_day[gives_it])
    states = columns.state_row
    np.minimum.at(ended, states, _next_known(columns, since[states]))
    ended = np.where(ended == NEVER, np.maximum(whole, last_day), ended)
    return np.where(has_end, ended, -NEVER)


def with_days(
    columns: EventColumns, published: PublishedSources, held_on: int = NEVER
) -> PublishedSources:
    """The same with a day for each source that has none, but what is confidential.

    It counts from the next that has one: where others told what became of all events that it
    names, and of what ended how that did; for nobody knows whether it is older. One that names no
    event of which others told has no day. Where all that there is was known on a day already, as in
    the picture of one (`held_on`), they count from that day at the latest.
    """
    if not np.any((published.day >= NEVER) & ~published.is_confidential):
        return published
    ties = Ties.of(columns, published)
    moments = EventMoments.of(columns, ties, published)
    is_state = columns.flags & np.uint32(STATE_BIT) != 0
    over = np.where(is_state, moments.told, np.maximum(moments.told, moments.ended))
    there = (ties.row >= 0) & (np.append(moments.told, NEVER)[ties.row] < NEVER)
    last = np.full(len(published.day) + 1, -NEVER, np.int64)
    np.maximum.at(last, published.places(published.tied)[there], over[ties.row[there]])
    is_dayless = (published.day >= NEVER) & ~published.is_confidential
    day = np.minimum(np.where(last[:-1] > -NEVER, last[:-1], NEVER), held_on)
    return replace(published, day=np.where(is_dayless, day, published.day))


def _next_known(columns: EventColumns, since: Int64s) -> Int64s:
    """Of each state from when on another one of its channel was known that followed on it."""
    rows, channel = columns.state_row, columns.state_channel.astype(np.int64)
    if not len(rows):
        return since
    starts, ends = columns.earliest[rows], columns.latest[rows]
    since = np.where(columns.flags[rows] & np.uint32(UNDATED_BIT) != 0, NEVER, since)
    instants, place = np.unique(np.concatenate((starts, ends)), return_inverse=True)
    start, end = place[: len(rows)], place[len(rows) :]
    step = len(instants) + 1
    by_start = np.lexsort((start, channel))
    # One number for channel and time; days are shifted by channel, so that the least from one
    # state on is never that of a later channel.
    keys = (channel * step + start)[by_start]
    shifted = (since + channel * _FAR)[by_start]
    least_from = np.append(np.minimum.accumulate(shifted[::-1])[::-1], NEVER + len(rows) * _FAR)
    found = least_from[keys.searchsorted(channel * step + end)] - channel * _FAR
    return np.minimum(found, NEVER)
