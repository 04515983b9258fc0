"""How far a chronology reaches in time, and what is shown of it as a whole."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import STATE_BIT, EventColumns
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START

_Number = TypeVar("_Number", np.int64, np.uint32)

NO_EXTENT = (0.0, 86_400.0)
LONE_EVENT_S = 30 * 86_400
"""A single date has at least one and a half times this around it on each side."""


def time_extent(
    columns: EventColumns, shown: npt.NDArray[np.bool_] | None = None
) -> tuple[float, float]:
    """The first and last finite bound among the dated events, in seconds; a day if none.

    `shown` tells of each row whether it counts. Where states are the background of events, as
    `has_background` says, how long they last does not count: they run on at the edge.
    """
    earliest, latest = _bounds(columns, shown)
    is_state = _shown(columns, columns.flags, shown) & STATE_BIT != 0
    starts, ends = _finite(earliest), _finite(latest)
    if not len(starts) and not len(ends):
        return NO_EXTENT
    first_s = min(part.min() for part in (starts, ends) if len(part))
    if has_background(int(np.count_nonzero(is_state)), len(is_state)):
        ends = _finite(latest[~is_state])
    last_s = max(part.max() for part in (starts, ends) if len(part))
    return float(first_s), float(last_s)


def _finite(bounds: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    return bounds[(bounds > OPEN_START) & (bounds < OPEN_END)]


def has_background(states: int, events: int) -> bool:
    """Whether so many of so many events are what the others stand before: fewer than these."""
    return 2 * states < events


def whole_range(
    columns: EventColumns, shown: npt.NDArray[np.bool_] | None = None
) -> tuple[float, float]:
    """What is shown of a whole chronology: its extent, with time around a single date."""
    return range_around(columns, time_extent(columns, shown), shown)


def _bounds(
    columns: EventColumns, shown: npt.NDArray[np.bool_] | None
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The bounds of the dated events that are shown, by row."""
    return _shown(columns, columns.earliest, shown), _shown(columns, columns.latest, shown)


def _shown(
    columns: EventColumns, values: npt.NDArray[_Number], shown: npt.NDArray[np.bool_] | None
) -> npt.NDArray[_Number]:
    """What a column has of the dated events that are shown."""
    dated = values[: columns.dated]
    return dated if shown is None else dated[shown[: columns.dated]]


def range_around(
    columns: EventColumns,
    extent: tuple[float, float],
    shown: npt.NDArray[np.bool_] | None = None,
) -> tuple[float, float]:
    """What is shown of a whole chronology with this `time_extent`."""
    first_s, last_s = extent
    earliest, latest = _bounds(columns, shown)
    # They are in order of the first, those that are equal in order of the second.
    is_one_date = (
        len(earliest) > 0 and bool(earliest[0] == earliest[-1]) and bool(latest[0] == latest[-1])
    )
    around_s = 1.5 * max(last_s - first_s, LONE_EVENT_S) if is_one_date else 0.0
    return first_s - around_s, last_s + around_s
