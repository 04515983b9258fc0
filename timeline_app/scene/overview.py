"""The overview: how many events a whole chronology has along time, as bars in lane colours.

An event stands where it begins, or where it ends if that alone is known: at the place the canvas
goes to when it is looked for. So the bars of a lane add up to its number of events.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.scene.lanes.footprints import Walls
from timeline_app.scene.lanes.tracks import LaneTracks
from timeline_app.scene.time.ticks import Tick, named_ticks
from timeline_app.scene.time.time_scale import TimeScale, fitted

STEP_PX = 6
"""From one column to the next."""

INSET_PX = 16
"""What is left free at both ends."""

EVENT_PX = 10.0
"""The height of one event, where no column has many."""

SEEN_PX = 7.0
"""No less is left of it by a column that has many, as long as these are some dozens."""

LEAST_PX = 2.0
"""No column with an event is lower."""

LEAST_POWER = 0.4
DENSE = 0.6
"""Where more than this part of the columns have events, these stand without gaps."""

FEW_ROWS = 2_000
"""Lanes with no more events are counted together: there may be one for each of many actors."""

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class OverviewBars:
    """Parts of bars: of colour `colour[i]`, in the column at `x[i]`, from `low[i]` to `high[i]`.

    Heights count from the base of all bars up, in pixels; the colour of the first lane is on top.
    """

    colour: Ints
    x: npt.NDArray[np.float64]
    low: npt.NDArray[np.float64]
    high: npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class OverviewScene:
    """A whole chronology in some pixels: `scale` from the left edge, bars, and a few years.

    `colours` are the colour roles that lanes have; lanes of one colour share their bars.
    """

    scale: TimeScale
    width_px: int
    colours: tuple[str, ...]
    bars: OverviewBars
    is_dense: bool
    ticks: tuple[Tick, ...]


def overview_scene(
    columns: EventColumns,
    lanes: Sequence[LaneTracks],
    walls: Walls,
    width_px: int,
    height_px: float,
) -> OverviewScene:
    """The overview of lanes in so many pixels; the highest bar is `height_px` high at most."""
    scale = fitted(walls.first_s, walls.last_s, width_px, INSET_PX, INSET_PX)
    colours = tuple(dict.fromkeys(lane.colour for lane in lanes))
    counts = np.vstack(
        [
            events_per_column(
                columns, [lane for lane in lanes if lane.colour == colour], scale, width_px
            )
            for colour in colours
        ]
    )
    colour, column = counts.nonzero()
    low, high = bar_bounds(counts, height_px)
    bars = OverviewBars(
        colour,
        INSET_PX + STEP_PX * column.astype(np.float64),
        low[colour, column],
        high[colour, column],
    )
    is_dense = np.count_nonzero(counts.any(axis=0)) > DENSE * counts.shape[1]
    ticks = named_ticks(scale, width_px)
    return OverviewScene(scale, width_px, colours, bars, bool(is_dense), ticks)


def events_per_column(
    columns: EventColumns, lanes: Sequence[LaneTracks], scale: TimeScale, width_px: int
) -> Ints:
    """How many events of these lanes stand in each column; an event of two lanes counts twice."""
    edges = _edges(scale, width_px)
    number = len(edges) + 1
    # Rows are in order of their start; those without one come first.
    earliest = columns.earliest[: columns.dated]
    first_row = earliest.searchsorted(edges).astype(np.int32)
    with_start = np.int32(earliest.searchsorted(OPEN_START, side="right"))
    counts, few = np.zeros(number, np.int64), [np.empty(0, np.int32)]
    for lane in lanes:
        for rows in lane.runs_of_rows():
            if len(rows) <= FEW_ROWS:
                few.append(rows)
                continue
            without_start = int(rows.searchsorted(with_start))
            few.append(rows[:without_start])
            places = rows.searchsorted(first_row)
            counts += np.diff(places, prepend=without_start, append=len(rows))
    rows = np.concatenate(few)
    started = rows >= with_start
    column = first_row.searchsorted(rows[started], side="right")
    ends = columns.latest[rows[~started]]
    return counts + np.bincount(np.concatenate((column, _by_end(edges, ends))), minlength=number)


def places_of_rows(
    scene: OverviewScene, columns: EventColumns, rows: npt.NDArray[np.int64]
) -> list[float]:
    """The x of each column in which events of these rows stand, as that of its bars."""
    dated = rows[rows < columns.dated]
    starts, ends = columns.earliest[dated], columns.latest[dated]
    edges, has_start = _edges(scene.scale, scene.width_px), starts > OPEN_START
    by_start = edges.searchsorted(starts[has_start], side="right")
    column = np.unique(np.concatenate((by_start, _by_end(edges, ends[~has_start]))))
    places: list[float] = (INSET_PX + STEP_PX * column.astype(float)).tolist()
    return places


def _edges(scale: TimeScale, width_px: int) -> Ints:
    """The instants between columns; what lies beyond them is in the outermost columns."""
    number = max(1, (width_px - 2 * INSET_PX) // STEP_PX)
    x = INSET_PX + STEP_PX * np.arange(1, number, dtype=np.float64)
    instants = np.ceil(scale.start_s + x * scale.seconds_per_px)
    return np.clip(instants, float(OPEN_START + 1), float(OPEN_END - 1)).astype(np.int64)


def _by_end(edges: Ints, ends: Ints) -> npt.NDArray[np.intp]:
    """The columns of events without a start; one without an end too is at the very beginning."""
    return edges.searchsorted(np.where(ends == OPEN_END, OPEN_START, ends))


def bar_bounds(
    counts: Ints, height_px: float
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """From which height to which each count reaches in the stack of its column, whole pixels.

    Heights are as near to the numbers as lets a single event be seen, and never below a root of
    them: one column of half a million leaves something to be seen of the others.
    """
    total = counts.sum(axis=0)
    most = int(total.max(initial=0))
    if not most:
        empty = np.zeros(counts.shape)
        return empty, empty
    reach = min(height_px, EVENT_PX * most)
    power = 1.0
    if most > 1:
        power = min(1.0, max(LEAST_POWER, math.log(height_px / SEEN_PX) / math.log(most)))
    heights = np.round(reach * (total / most) ** power)
    heights = np.where(total > 0, np.maximum(LEAST_PX, heights), 0.0)
    # From the last lane, at the base, up to the first.
    stacked = np.cumsum(counts[::-1], axis=0)[::-1] / np.maximum(1, total)
    high = np.round(heights * stacked)
    low = np.vstack((high[1:], np.zeros((1, len(total)))))
    return low, high
