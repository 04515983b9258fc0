"""Columns that follow the edits of single events in place, without a copy of all others.

What comes out is, array for array, what `event_columns` would make of all events. Whoever
holds the columns of before must let go of them: their arrays have changed, and may be shorter
or longer than what they are now.
"""

from __future__ import annotations

from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    DENSE,
    EventColumns,
    TextColumn,
    in_order_of_rows,
)
from timeline_app.core.columns.patched_array import PatchedArray, RowStep, narrow
from timeline_app.core.value import Value

Array = npt.NDArray[Any]


class ColumnsChange(Value, frozen=True, eq=False):
    """How columns became others.

    `steps` follow one another; `ended` tells for each when its event ended before it, 0 if it was
    not there, and `rows` the row that its event has after all of them, or -1. With `lanes_changed`
    any event may stand in another lane; if it `is_whole`, nothing is known of which rows are where,
    and there are no steps. Where it `is_other_view`, no record has changed: other events are looked
    at, or the same as of another day.
    """

    columns: EventColumns
    steps: tuple[RowStep, ...] = ()
    lanes_changed: bool = False
    is_whole: bool = False
    is_other_view: bool = False
    ended: tuple[int, ...] = ()

    @property
    def rows(self) -> tuple[int, ...]:
        """For each step the row of its event at the end, -1 if it is gone."""
        found = []
        for i, step in enumerate(self.steps, 1):
            row = step.after
            for later in self.steps[i:]:
                row = later.row_after(row) if row >= 0 else row
            found.append(row)
        return tuple(found)

    def row_after(self, row: int) -> int:
        """Where a row of before is now; -1 if its event is gone or nothing is known."""
        if self.is_whole:
            return -1
        for step in self.steps:
            row = step.row_after(row) if row >= 0 else row
        return row


class LiveColumns:
    """The columns of a chronology that is being edited. It takes over those it is given.

    What is held of titles takes no more room than it must: 32 bits, usually, and 8.
    """

    def __init__(self, columns: EventColumns) -> None:
        titles = _narrow_titles(columns.titles)
        self._columns = columns = msgspec.structs.replace(columns, titles=titles)
        self._runs = {name: PatchedArray(getattr(columns, name)) for name in DENSE}
        self._title_starts, self._title_sizes = (
            PatchedArray(titles.starts),
            PatchedArray(titles.sizes),
        )
        self._last_key: int | None = None
        """No event has a greater key; once that was asked for."""
        self._titles_used: int | None = None
        """Bytes of the buffer that are shown, once that was asked for."""

    @property
    def columns(self) -> EventColumns:
        """All events as they are now."""
        return self._columns

    def step_of(self, key: int, new: EventColumns | None) -> RowStep | None:
        """The step that the event with a key has to take; None if it is neither here nor there.

        `new` are the columns of this event alone, in the same lanes; None if it is gone.
        """
        from timeline_app.core.columns.update import place_of

        before = self._row_of(key)
        if new is None:
            return None if before < 0 else RowStep(before, -1)
        after = place_of(self._columns, new, 0)
        return RowStep(before, after - 1 if 0 <= before < after else after)

    def _row_of(self, key: int) -> int:
        """The row of the event with a key, -1 if it is not here."""
        from timeline_app.core.columns.update import row_of_key

        if self._last_key is None:
            self._last_key = int(self._columns.key.max(initial=0))
        if key > self._last_key:  # as new events have it
            self._last_key = key
            return -1
        return row_of_key(self._columns.key, key)

    def make(self, step: RowStep, new: EventColumns | None) -> None:
        """Take a step that `step_of` gave for the same event."""
        old = self._columns
        for name, run in self._runs.items():
            run.step(step, 0 if new is None else getattr(new, name)[0])
        more_row, more_lane = _moved(
            (old.more_row, old.more_lane), step, None if new is None else new.more_lane
        )
        order_row, order_value = _moved(
            (old.order_row, old.order_value), step, None if new is None else new.order_value
        )
        state_row, state_channel, channels = _moved_states(old, step, new)
        was_dated = 0 <= step.before < old.dated
        self._columns = EventColumns(
            **{name: run.values for name, run in self._runs.items()},
            titles=self._titles(step, new),
            lanes=old.lanes,
            channels=channels,
            more_row=more_row,
            more_lane=more_lane,
            state_row=state_row,
            state_channel=state_channel,
            dated=old.dated - was_dated + (0 if new is None else new.dated),
            order_row=order_row,
            order_value=order_value,
        )

    def _titles(self, step: RowStep, new: EventColumns | None) -> TextColumn:
        """The titles; a new one is put at the end of the buffer."""
        from timeline_app.core.columns.update import compact, is_wasteful

        titles = self._columns.titles
        start, size = len(titles.data), 0 if new is None else len(new.titles.data)
        if self._titles_used is None:
            self._titles_used = int(titles.sizes.sum(dtype=np.int64))
        if step.before >= 0:
            self._titles_used -= int(titles.sizes[step.before])
        if new is not None:
            self._titles_used += size
            if step.before >= 0 and titles[step.before] == new.titles[0]:
                start = int(titles.starts[step.before])
            else:
                titles.data.extend(new.titles.data)
        self._title_starts.step(step, start)
        self._title_sizes.step(step, size)
        titles = TextColumn(titles.data, self._title_starts.values, self._title_sizes.values)
        if is_wasteful(titles, self._titles_used):
            titles = _narrow_titles(compact(titles))
            self._title_starts, self._title_sizes = (
                PatchedArray(titles.starts),
                PatchedArray(titles.sizes),
            )
        return titles


def _narrow_titles(titles: TextColumn) -> TextColumn:
    """The same titles with numbers that take no more room than they must."""
    starts = narrow(titles.starts, np.int32, len(titles.data))
    sizes = narrow(titles.sizes, np.uint8, int(titles.sizes.max(initial=0)))
    return TextColumn(titles.data, starts, sizes)


def _moved(pairs: tuple[Array, Array], step: RowStep, own: Array | None) -> tuple[Array, Array]:
    """Rows and values of a column with entries for some rows; `own` are those of the event."""
    rows, values = pairs
    before, after = step
    if before >= 0:
        low, high = np.searchsorted(rows, (before, before + 1)).tolist()
        if low < high:
            rows, values = np.delete(rows, slice(low, high)), np.delete(values, slice(low, high))
        rows[low:] -= 1
    if after >= 0:
        low = int(np.searchsorted(rows, after))
        rows[low:] += 1
        if own is not None and len(own):
            rows = np.insert(rows, low, np.full(len(own), after))
            values = np.insert(values, low, own)
    return rows, values


def _moved_states(
    columns: EventColumns, step: RowStep, new: EventColumns | None
) -> tuple[Array, Array, tuple[str, ...]]:
    """Rows and channels of the states."""
    rows, held = columns.state_row, columns.state_channel
    names = columns.channels
    before = int(np.searchsorted(rows, step.before))
    was_state = step.before >= 0 and before < len(rows) and rows[before] == step.before
    own = None
    if new is not None and len(new.state_channel):
        name = new.channels[0]
        names = names if name in names else (*names, name)
        own = np.array([names.index(name)], held.dtype)
    rows, held = _moved((rows, held), step, own)
    if not was_state and own is None:
        return rows, held, names
    names, held = in_order_of_rows(names, held)
    return rows, held, names
