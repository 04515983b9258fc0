"""Columns after a change of very many events in fields that move none, without reading any.

What comes out is, array for array, what `event_columns` would make of all events.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import STATUS_MASK, UNVERIFIED_BIT, EventColumns
from timeline_app.core.records.event_fields import FieldView, fields_seen
from timeline_app.core.value import Value, replace

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


PATCHED = np.uint32(STATUS_MASK | UNVERIFIED_BIT)
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
