"""Columns after a change of very many events, which are merged in, or patched where none moves.

What comes out is, array for array, what `event_columns` would make of all events.
"""

from __future__ import annotations

import operator
from collections.abc import Collection
from functools import reduce
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    DENSE,
    FLAGS_OF_WORDS,
    EventColumns,
    TextColumn,
    in_order_of_rows,
)
from timeline_app.core.columns.update import compact, is_wasteful
from timeline_app.core.records.event_fields import FieldView, fields_seen
from timeline_app.core.value import Value, replace

Array = npt.NDArray[Any]


def merged(
    columns: EventColumns, changed: npt.NDArray[np.int64], new: EventColumns
) -> EventColumns:
    """The columns once the events with the `changed` keys are those of `new`, and no others.

    `new` has the same lanes.
    """
    kept = np.flatnonzero(~np.isin(columns.key, changed))
    count = len(kept)

    def both(name: str) -> Array:
        return np.concatenate((getattr(columns, name)[kept], getattr(new, name)))

    arrays = {name: both(name) for name in ("key", "earliest", "latest")}
    row_before = np.full(len(columns), -1, np.int64)
    row_before[kept] = np.arange(count)
    order_row, order_value = _pairs(columns, new, "order_row", "order_value", row_before, count)
    order = np.zeros(len(arrays["key"]), np.int64)
    order[order_row] = order_value
    rows = np.lexsort((arrays["key"], order, arrays["latest"], arrays["earliest"]))
    row_of = np.empty(len(rows), np.int64)
    row_of[rows] = np.arange(len(rows))

    def by_row(row_name: str, name: str) -> tuple[Array, Array]:
        at, values = _pairs(columns, new, row_name, name, row_before, count)
        at = row_of[at].astype(getattr(columns, row_name).dtype)
        in_order = np.argsort(at, kind="stable")
        return at[in_order], values[in_order]

    more_row, more_lane = by_row("more_row", "more_lane")
    order_row, order_value = by_row("order_row", "order_value")
    state_row, state_channel, channels = _states(columns, new, row_before, row_of, count)
    return EventColumns(
        **{name: (arrays.pop(name) if name in arrays else both(name))[rows] for name in DENSE},
        titles=_titles(columns.titles, new.titles, kept, rows),
        lanes=columns.lanes,
        channels=channels,
        more_row=more_row,
        more_lane=more_lane,
        state_row=state_row,
        state_channel=state_channel,
        dated=int(np.count_nonzero(kept < columns.dated)) + new.dated,
        order_row=order_row,
        order_value=order_value,
    )


def _pairs(
    columns: EventColumns, new: EventColumns, rows: str, name: str, row_before: Array, count: int
) -> tuple[Array, Array]:
    """Rows and values of a column with entries for some rows, before rows are sorted."""
    old_rows = row_before[getattr(columns, rows)]
    is_kept = old_rows >= 0
    values = np.concatenate((getattr(columns, name)[is_kept], getattr(new, name)))
    return np.concatenate((old_rows[is_kept], getattr(new, rows).astype(np.int64) + count)), values


def _states(
    columns: EventColumns, new: EventColumns, row_before: Array, row_of: Array, count: int
) -> tuple[Array, Array, tuple[str, ...]]:
    """Rows and channels of the states."""
    index_of = {name: i for i, name in enumerate(columns.channels)}
    for name in new.channels:
        index_of.setdefault(name, len(index_of))
    in_all = np.array([index_of[name] for name in new.channels], np.int32)
    at, _ = _pairs(columns, new, "state_row", "state_channel", row_before, count)
    is_kept = row_before[columns.state_row] >= 0
    held = np.concatenate((columns.state_channel[is_kept], in_all[new.state_channel]))
    at = row_of[at].astype(columns.state_row.dtype)
    in_order = np.argsort(at, kind="stable")
    channels, held = in_order_of_rows(tuple(index_of), held[in_order])
    return at[in_order], held, channels


def _titles(old: TextColumn, new: TextColumn, kept: Array, rows: Array) -> TextColumn:
    """The titles; the new ones are put at the end of the shared buffer."""
    starts = np.concatenate((old.starts[kept], new.starts + len(old.data)))[rows]
    sizes = np.concatenate((old.sizes[kept], new.sizes))[rows]
    old.data.extend(new.data)
    titles = TextColumn(old.data, starts, sizes)
    return compact(titles) if is_wasteful(titles, int(sizes.sum(dtype=np.int64))) else titles


PATCHED_FIELDS = fields_seen(FieldView.IN_PLACE)
"""Fields of an event that columns follow in its row."""
UNSEEN_FIELDS = fields_seen(FieldView.UNSEEN)
"""Fields of an event that columns say nothing of."""


class FieldPatches(Value, frozen=True, eq=False):
    """What events have come to be: their keys, their importance, and their flags of `PATCHED`.

    Of one key that is named twice the later is true.
    """

    key: npt.NDArray[np.int64]
    importance: npt.NDArray[np.uint8]
    flags: npt.NDArray[np.uint32]


PATCHED = np.uint32(
    reduce(operator.or_, (flag for flags in FLAGS_OF_WORDS.values() for flag in flags.values()))
)
"""The flags that tell of `PATCHED_FIELDS`."""


def patched(columns: EventColumns, patches: Collection[FieldPatches]) -> EventColumns:
    """The columns once these events are so; events that are not there are left out.

    Arrays that stay the same are shared, but the columns are others than those before.
    """
    key = np.concatenate([np.empty(0, np.int64), *(one.key for one in patches)])
    if not len(key):
        return replace(columns)
    # The last of each key comes first in the reversed order, which is the one that is kept.
    wanted, last = np.unique(key[::-1], return_index=True)
    last = len(key) - 1 - last
    at = np.minimum(wanted.searchsorted(columns.key), len(wanted) - 1)
    rows = np.flatnonzero(wanted[at] == columns.key)
    chosen = last[at[rows]]
    importance, flags = columns.importance.copy(), columns.flags.copy()
    importance[rows] = np.concatenate([one.importance for one in patches])[chosen]
    new = np.concatenate([one.flags for one in patches])[chosen]
    flags[rows] = (flags[rows] & ~PATCHED) | new
    return replace(columns, importance=importance, flags=flags)
