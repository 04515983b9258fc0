"""Whether columns from elsewhere can be believed: a cache may be damaged, or made by anybody.

A checksum says that they are what somebody wrote, not that they are columns of ours. What is
drawn indexes by them without asking, so all of it is looked at: a million events take some
milliseconds.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import (
    DENSE,
    RARE,
    SPARE_BITS,
    STATE_BIT,
    STATUS_SHIFT,
    STATUSES,
    UNDATED_BIT,
    EventColumns,
)
from timeline_app.core.dates import bounds as dates
from timeline_app.core.records.records import Importance

_STATUS_MASK = 15
_SPARSE = 16
"""Keys that are so many times as large as there are events are sorted to find equal ones."""

_Array = npt.NDArray[Any]


def fault_of(columns: EventColumns) -> str:
    """What makes these no columns that events could have, empty where nothing does."""
    for check in (_lengths, _keys, _titles, _lanes, _marks, _dates, _order, _states, _orders):
        fault = check(columns)
        if fault:
            return fault
    return ""


def _lengths(columns: EventColumns) -> str:
    count, titles = len(columns.key), columns.titles
    dense = [len(getattr(columns, name)) for name in DENSE]
    are_equal = {*dense, len(titles.starts), len(titles.sizes)} == {count}
    rare = [len(getattr(columns, name)) for name in RARE]
    are_pairs = rare[::2] == rare[1::2]
    return "" if are_equal and are_pairs else "its arrays don't fit each other"


def _keys(columns: EventColumns) -> str:
    keys = columns.key
    if not len(keys):
        return ""
    if not _is_within(keys, 1, 2**63 - 1):
        return "a key is out of range"
    largest = int(keys.max())
    if largest > _SPARSE * len(keys):
        is_double = len(np.unique(keys)) < len(keys)
    else:
        is_there = np.zeros(largest + 1, np.bool_)
        is_there[keys] = True
        is_double = int(np.count_nonzero(is_there)) < len(keys)
    return "a key is there twice" if is_double else ""


def _titles(columns: EventColumns) -> str:
    starts, sizes, room = columns.titles.starts, columns.titles.sizes, len(columns.titles.data)
    if not _is_within(starts, 0, room) or (len(starts) and int((starts + sizes).max()) > room):
        return "a title is out of range"
    return ""


def _lanes(columns: EventColumns) -> str:
    count, lanes = len(columns), len(columns.lanes)
    if len({lane.id for lane in columns.lanes}) < lanes:
        return "a lane is there twice"
    low = 0 if lanes else -1
    if not _is_within(columns.lane, low, lanes - 1):
        return "a lane is out of range"
    rows, more = columns.more_row, columns.more_lane
    if not (_is_within(rows, 0, count - 1) and _is_within(more, 0, lanes - 1)):
        return "a further lane is out of range"
    pairs = rows.astype(np.int64) * max(lanes, 1) + more
    if np.any(rows[1:] < rows[:-1]) or len(np.unique(pairs)) < len(pairs):
        return "further lanes are in no order"
    return "a lane is an event's twice" if np.any(columns.lane[rows] == more) else ""


def _marks(columns: EventColumns) -> str:
    """Status, importance, and the shape of dates, of which there are few kinds."""
    if not _is_within(columns.importance, min(Importance), max(Importance)):
        return "an importance is out of range"
    flags = columns.flags
    if len(flags) and int((flags >> STATUS_SHIFT & _STATUS_MASK).max()) >= len(STATUSES):
        return "a status is out of range"
    if np.any(flags & np.uint32(SPARE_BITS)):
        return "a mark is none"
    is_used = np.zeros(dates.SHAPE_MASK + 1, np.bool_)
    is_used[flags & np.uint32(dates.SHAPE_MASK)] = True
    try:
        for shape in np.flatnonzero(is_used).tolist():
            if dates.DateShape.unpacked(shape).packed() != shape:
                return "the shape of a date is none"
    except ValueError:
        return "the shape of a date is none"
    return ""


def _dates(columns: EventColumns) -> str:
    dated, earliest, latest = columns.dated, columns.earliest, columns.latest
    is_undated = columns.flags & np.uint32(UNDATED_BIT) != 0
    if not 0 <= dated <= len(columns) or is_undated[:dated].any() or not is_undated[dated:].all():
        return "dated events don't come first"
    for bounds in (earliest, latest):
        if not _is_within(bounds, dates.OPEN_START, dates.OPEN_END):
            return "a date is out of range"
        if np.any(bounds[dated:] != dates.OPEN_END):
            return "an undated event has a date"
    return "a date ends before it begins" if np.any(earliest > latest) else ""


def _order(columns: EventColumns) -> str:
    """Whether rows are sorted by date; those of one date by order and key, which few need."""
    earliest, latest, count = columns.earliest, columns.latest, len(columns)
    is_same = earliest[1:] == earliest[:-1]
    is_sorted = (earliest[1:] > earliest[:-1]) | (is_same & (latest[1:] >= latest[:-1]))
    if not is_sorted.all():
        return "its rows are in no order"
    order = np.zeros(count, np.int64)
    if not _is_within(columns.order_row, 0, count - 1):
        return "a place among equal dates is out of range"
    order[columns.order_row] = columns.order_value
    is_same &= latest[1:] == latest[:-1]
    before, after = np.flatnonzero(is_same), np.flatnonzero(is_same) + 1
    is_equal = order[after] == order[before]
    is_later = (order[after] > order[before]) | (
        is_equal & (columns.key[after] > columns.key[before])
    )
    return "" if is_later.all() else "events of one date are in no order"


def _states(columns: EventColumns) -> str:
    rows, channels = columns.state_row, columns.state_channel
    if not _is_within(rows, 0, len(columns) - 1) or np.any(rows[1:] <= rows[:-1]):
        return "states are in no order"
    is_state = columns.flags & np.uint32(STATE_BIT) != 0
    if int(np.count_nonzero(is_state)) != len(rows) or not is_state[rows].all():
        return "a state has no channel"
    names = columns.channels
    if not _is_within(channels, 0, len(names) - 1) or len({*names}) < len(names) or "" in names:
        return "a channel is out of range"
    return ""


def _orders(columns: EventColumns) -> str:
    rows = columns.order_row
    is_sound = not np.any(rows[1:] <= rows[:-1]) and bool(np.all(columns.order_value != 0))
    return "" if is_sound else "places among equal dates are in no order"


def _is_within(values: _Array, low: int, high: int) -> bool:
    """Whether all values lie between two, both included."""
    return not len(values) or (int(values.min()) >= low and int(values.max()) <= high)
