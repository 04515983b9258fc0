"""The dates that sources give for events, by the day on which each became public."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import UNDATED_BIT
from timeline_app.core.columns.published_sources import Int64s, PublishedSources
from timeline_app.core.dates.bounds import SHAPE_MASK
from timeline_app.core.evidence.known_day import NEVER
from timeline_app.core.value import Value

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
