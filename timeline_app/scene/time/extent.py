"""How far a chronology reaches in time, and what is shown of it as a whole."""

from __future__ import annotations

from collections.abc import Sequence
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
    `extent_of` says, how long they last does not count: they run on at the edge.
    """
    earliest, latest = _bounds(columns, shown)
    is_state = _shown(columns, columns.flags, shown) & STATE_BIT != 0
    bounds = [*_finite_ends(earliest), *_finite_ends(latest[~is_state])]
    states = int(np.count_nonzero(is_state))
    return extent_of(bounds, _finite_ends(latest[is_state]), states, len(is_state))


def extent_of(
    bounds: Sequence[int], state_ends: Sequence[int], states: int, events: int
) -> tuple[float, float]:
    """The first and last of finite bounds, and of when states end; a day if there are none.

    So many of the events are states. Where these are fewer than the others they are what those
    stand before, and run on at the edge.
    """
    every = [*bounds, *state_ends]
    if not every:
        return NO_EXTENT
    is_background = 2 * states < events
    return float(min(every)), float(max(bounds if is_background else every))


def _finite_ends(bounds: npt.NDArray[np.int64]) -> list[int]:
    """The first and the last of bounds that are known."""
    finite = bounds[(bounds > OPEN_START) & (bounds < OPEN_END)]
    return [int(finite.min()), int(finite.max())] if len(finite) else []


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
