"""What a search has found, as rows of the model, and which of them come first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns, title_of
from timeline_app.core.columns.update import rows_of_keys
from timeline_app.core.search.query import SearchQuery

if TYPE_CHECKING:
    from timeline_app.core.columns.live_columns import ColumnsChange


Rows = npt.NDArray[np.int64]


class Matches:
    """The rows that a search found, in time order; `best` are some of them in another order.

    Stepping through them goes over the best first, then over the others in time order.
    """

    def __init__(self, rows: Rows, best: tuple[int, ...] = ()) -> None:
        self.rows = rows
        self.best = best

    def __len__(self) -> int:
        return len(self.rows)

    @cached_property
    def _others(self) -> Rows:
        if not self.best:
            return self.rows
        return self.rows[~np.isin(self.rows, self.best)]

    def row_at(self, place: int) -> int:
        """The row at a place of the order, counted from 0."""
        if place < len(self.best):
            return self.best[place]
        return int(self._others[place - len(self.best)])

    def place_of(self, row: int) -> int:
        """The place of a row in the order, -1 if it is no match."""
        if row in self.best:
            return self.best.index(row)
        at = int(np.searchsorted(self._others, row))
        is_there = at < len(self._others) and self._others[at] == row
        return at + len(self.best) if is_there else -1

    def holds(self, row: int) -> bool:
        """Whether a row is a match."""
        at = int(self.rows.searchsorted(row))
        return at < len(self.rows) and int(self.rows[at]) == row

    def mask(self, count: int) -> npt.NDArray[np.bool_]:
        """For each of so many rows whether it is a match."""
        found = np.zeros(count, np.bool_)
        found[self.rows[self.rows < count]] = True
        return found

    def after(self, change: ColumnsChange) -> Matches:
        """The same events where they are after an edit; none where that is not known.

        These very matches where none of them has moved: whoever shows them has nothing to do.
        """
        if change.is_whole:
            return NO_MATCHES
        if all(step.before == step.after for step in change.steps) or not len(self):
            return self
        rows = self.rows
        for step in change.steps:
            moved = step.rows_after(rows[rows != step.before])
            if step.before in rows and step.after >= 0:
                moved = np.append(moved, step.after)
            rows = np.sort(moved)
        best = (change.row_after(row) for row in self.best)
        return Matches(rows, tuple(row for row in best if row >= 0))


NO_MATCHES = Matches(np.empty(0, np.int64))


def rows_in_order(key: Rows, wanted: Rows) -> Rows:
    """The rows of a few keys, in the order of these; keys that are not there are left out."""
    rows = rows_of_keys(key, wanted)
    row_of_key = dict(zip(key[rows].tolist(), rows.tolist(), strict=True))
    found = (row_of_key[one] for one in wanted.tolist() if one in row_of_key)
    return np.fromiter(found, np.int64)


def by_title_and_importance(
    rows: Sequence[int], columns: EventColumns, query: SearchQuery
) -> tuple[int, ...]:
    """Rows as an index has ranked them, but those first whose title has all that is sought.

    Of these the more important come first. An index knows how much of an event's words are those
    that are sought, and so ranks by how little is said of it.
    """

    def weight(row: int) -> int:
        is_called_so = len(query.terms_in(title_of(columns, row))) == len(query.terms)
        return -1 - int(columns.importance[row]) if is_called_so else 0

    return tuple(sorted(rows, key=weight))
