"""Columns after a change of few events, made from those before without reading the others.

What comes out is, array for array, what `event_columns` would make of all events. Arrays that
stay the same are shared with the columns before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    DENSE,
    EventColumns,
    TextColumn,
    event_columns,
    in_order_of_rows,
    starts_of,
)
from timeline_app.core.columns.patched_array import with_spare_room
from timeline_app.core.records.records import Event, Lane
from timeline_app.core.value import Value

Rows = npt.NDArray[np.int64]
Array = npt.NDArray[Any]

_FEW = 16  # keys that are looked for one after the other
_AT_ONCE = 1 << 16  # keys that are compared before looking whether the one is among them
_WASTE = 1 << 20  # bytes of titles that nothing shows any more


def with_events(
    columns: EventColumns, changed: Collection[int], events: Iterable[tuple[int, Event, int]]
) -> EventColumns:
    """The columns once the events with the `changed` keys are those given, and no others.

    `events` are `(key, event, number of quotes)`, each with a changed key; a changed key that
    is not among them is an event that is gone. Raises `dates.DateError`.
    """
    new = event_columns(events, columns.lanes)
    gone = rows_of_keys(columns.key, changed)
    if not len(gone) and not len(new):
        return columns
    move = _Move.of(gone, np.array([place_of(columns, new, row) for row in range(len(new))], int))
    more_row, more_lane = move.rare(
        (columns.more_row, columns.more_lane), (new.more_row, new.more_lane)
    )
    order_row, order_value = move.rare(
        (columns.order_row, columns.order_value), (new.order_row, new.order_value)
    )
    state_row, state_channel, channels = _states(columns, new, move)
    return EventColumns(
        **{name: move.dense(getattr(columns, name), getattr(new, name)) for name in DENSE},
        titles=_titles(columns, new.titles, move),
        lanes=columns.lanes,
        channels=channels,
        more_row=more_row,
        more_lane=more_lane,
        state_row=state_row,
        state_channel=state_channel,
        dated=columns.dated - int(np.count_nonzero(gone < columns.dated)) + new.dated,
        order_row=order_row,
        order_value=order_value,
    )


def with_lanes(
    columns: EventColumns, lanes: Sequence[Lane], laneless: Callable[[], Collection[int]]
) -> EventColumns:
    """The columns with these lanes, which may be fewer, more or in another order.

    `laneless` gives the keys of the events that name no lane; it is asked only if the lane
    they stand in has changed. Events that named a lane which is gone are left for `with_events`.
    """
    if columns.lanes == tuple(lanes):
        return columns
    index_of = {lane.id: i for i, lane in enumerate(lanes)}
    fallback = 0 if lanes else -1
    # One more at the end, for index -1.
    moved = [index_of.get(lane.id, fallback) for lane in columns.lanes]
    new_index = np.array([*moved, fallback], np.int16)
    lane, more_lane = columns.lane, columns.more_lane
    if moved != list(range(len(moved))) or not columns.lanes:
        lane, more_lane = new_index[lane], new_index[more_lane]
        if not moved or moved[0] != fallback:
            lane[rows_of_keys(columns.key, laneless())] = fallback
    return msgspec.structs.replace(columns, lanes=tuple(lanes), lane=lane, more_lane=more_lane)


class _Move(Value, frozen=True, eq=False):
    """How rows move: rows `gone` of the old, and `places` of the new in front of old rows."""

    gone: Rows
    places: Rows
    pieces: tuple[tuple[bool, slice], ...]
    """Slices of the old rows (True) and the new, in their new order; empty if none moves."""

    @classmethod
    def of(cls, gone: Rows, places: Rows) -> _Move:
        """The move of these rows, both sorted."""
        if len(gone) == len(places) and bool(np.all((places == gone) | (places == gone + 1))):
            return cls(gone, places, ())
        steps = [(row, 1, 0) for row in gone.tolist()]
        steps += [(row, 0, i) for i, row in enumerate(places.tolist())]
        pieces, at = [], 0
        for row, is_gone, i in sorted(steps):
            if row > at:
                pieces.append((True, slice(at, row)))
                at = row
            if is_gone:
                at = row + 1
            else:
                pieces.append((False, slice(i, i + 1)))
        pieces.append((True, slice(at, None)))
        return cls(gone, places, tuple(pieces))

    def dense(self, old: Array, new: Array) -> Array:
        """A column with an entry for each row, in the wider integers of both."""
        kind = np.result_type(old, new)
        if self.pieces:
            parts = [(old if is_old else new)[rows] for is_old, rows in self.pieces]
            room = with_spare_room(len(old) - len(self.gone) + len(new), kind)
            return np.concatenate(parts, out=room)
        if np.array_equal(old[self.gone], new):
            return old
        changed = old.astype(kind)
        changed[self.gone] = new
        return changed

    def rare(self, old: tuple[Array, Array], new: tuple[Array, Array]) -> tuple[Array, Array]:
        """Rows and values of a column with entries for some rows only."""
        rows, values = old
        if not len(rows) and not len(new[0]):
            return old
        before = np.searchsorted(self.gone, rows)
        is_kept = np.ones(len(rows), np.bool_)
        if len(self.gone):
            is_kept = self.gone[np.minimum(before, len(self.gone) - 1)] != rows
        moved = rows - before + np.searchsorted(self.places, rows, side="right")
        own = self.places - np.searchsorted(self.gone, self.places) + np.arange(len(self.places))
        all_rows = np.concatenate([moved[is_kept], own[new[0]]]).astype(rows.dtype)
        by_row = np.argsort(all_rows, kind="stable")
        return all_rows[by_row], np.concatenate([values[is_kept], new[1]])[by_row]


def _states(
    columns: EventColumns, new: EventColumns, move: _Move
) -> tuple[Array, Array, tuple[str, ...]]:
    """Rows and channels of the states."""
    names = {name: i for i, name in enumerate(columns.channels)}
    for name in new.channels:
        names.setdefault(name, len(names))
    in_names = np.array([names[name] for name in new.channels], np.int32)[new.state_channel]
    rows, channel = move.rare((columns.state_row, columns.state_channel), (new.state_row, in_names))
    if not len(in_names) and len(rows) == len(columns.state_row):
        return rows, channel, columns.channels
    channels, channel = in_order_of_rows(tuple(names), channel)
    return rows, channel, channels


def _titles(columns: EventColumns, new: TextColumn, move: _Move) -> TextColumn:
    """The titles; the new ones are put at the end of the shared buffer."""
    old = columns.titles
    if not move.pieces and [old[row] for row in move.gone.tolist()] == [
        new[row] for row in range(len(new))
    ]:
        return old
    starts = move.dense(old.starts, new.starts + len(old.data))
    sizes = move.dense(old.sizes, new.sizes)
    old.data.extend(new.data)
    column = TextColumn(old.data, starts, sizes)
    used = int(sizes.sum(dtype=np.int64))
    return compact(column) if is_wasteful(column, used) else column


def is_wasteful(titles: TextColumn, used: int) -> bool:
    """Whether most of the buffer is texts that nothing shows; `used` bytes are shown."""
    return len(titles.data) > 2 * used + _WASTE


def compact(titles: TextColumn) -> TextColumn:
    """The same texts in a buffer that holds nothing else, one behind the other."""
    places = zip(titles.starts.tolist(), titles.sizes.tolist(), strict=True)
    data = bytearray().join([titles.data[start : start + size] for start, size in places])
    return TextColumn(data, starts_of(titles.sizes), titles.sizes)


def place_of(columns: EventColumns, new: EventColumns, row: int) -> int:
    """The old row before which a new row comes."""
    earliest, latest = new.earliest[row], new.latest[row]
    low, high = _equal(columns.earliest, 0, len(columns), earliest)
    low, high = _equal(columns.latest, low, high, latest)

    def rank(at: int) -> tuple[int, int]:
        return _order_at(columns, at), int(columns.key[at])

    own = _order_at(new, row), int(new.key[row])
    return bisect_left(range(len(columns)), own, low, high, key=rank)


def _equal(column: Rows, low: int, high: int, value: np.int64) -> tuple[int, int]:
    """From which row to which, within these, the column has this value."""
    within = column[low:high]
    return (
        low + int(np.searchsorted(within, value)),
        low + int(np.searchsorted(within, value, side="right")),
    )


def _order_at(columns: EventColumns, row: int) -> int:
    """The order that the user gave the event in a row."""
    at = int(np.searchsorted(columns.order_row, row))
    is_there = at < len(columns.order_row) and columns.order_row[at] == row
    return int(columns.order_value[at]) if is_there else 0


def row_of_key(key: Rows, wanted: int) -> int:
    """The row with a key, -1 if there is none."""
    for first in range(0, len(key), _AT_ONCE):
        found = key[first : first + _AT_ONCE] == wanted
        at = int(found.argmax())
        if found[at]:
            return first + at
    return -1


def rows_of_keys(key: Rows, wanted: Collection[int] | Rows) -> Rows:
    """The rows with these keys in columns with the keys `key`, in order of time."""
    if len(wanted) > _FEW:
        if not isinstance(wanted, np.ndarray):
            wanted = np.fromiter(wanted, np.int64, len(wanted))
        return np.isin(key, wanted).nonzero()[0]
    found = [row_of_key(key, one) for one in wanted]
    return np.array(sorted(row for row in found if row >= 0), np.int64)
