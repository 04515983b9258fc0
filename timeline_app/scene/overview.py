"""The overview: where along time a whole chronology has events, in a row for each lane.

An event stands where it begins, or where it ends if that alone is known: at the place the canvas
goes to when it is looked for. So what a row holds adds up to its lane's number of events. Of more
than a few lanes there is one row for all, whose height is the number of events.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.distinct import distinct
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.core.value import Value
from timeline_app.scene.lanes.footprints import Walls
from timeline_app.scene.lanes.tracks import LaneTracks
from timeline_app.scene.time.ticks import Tick, named_ticks
from timeline_app.scene.time.time_scale import TimeScale, fitted

STEP_PX = 6
"""From one column to the next."""

INSET_PX = 16
"""What is left free at both ends."""

MOST_ROWS = 8
"""Of more lanes the rows would be too low to be told apart."""

ROOMY_ROWS = 5
"""Up to so many rows are as high as this; more are lower."""
ROOMY_PX, ROW_PX = 4.0, 3.0
GAP_PX = 1.0
"""What is free below each row."""

EVENT_PX = 10.0
"""The height of one event, where no column has many."""

SEEN_PX = 7.0
"""No less is left of it by a column that has many, as long as these are some dozens."""

LEAST_PX = 2.0
"""No column with an event is lower."""

LEAST_POWER = 0.4
DENSE = 0.6
"""Where more than this part of the columns have events, these stand without gaps."""

FAINT = 0.3
"""So strong is what a dense row has least of."""

FEW_ROWS = 2_000
"""Lanes with no more events are counted together: there may be one for each of many actors."""

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


class OverviewBars(Value, frozen=True, eq=False):
    """What stands in the rows: `count[i]` events of row `row[i]`, in the column at `x[i]`.

    They are drawn from `low[i]` to `high[i]`, in pixels from the base of all rows up, and in
    `strength[i]` of their colour, which is 1 but where a row is dense.
    """

    row: Ints
    count: Ints
    x: Floats
    low: Floats
    high: Floats
    strength: Floats


class OverviewScene(Value, frozen=True, eq=False):
    """A whole chronology in some pixels: `scale` from the left edge, rows, and a few years.

    `colours` are the colour roles of the rows from above; there is none where one row holds all
    lanes. `first_s` and `last_s` are where its events begin and end.
    """

    scale: TimeScale
    width_px: int
    colours: tuple[str, ...]
    bars: OverviewBars
    is_dense: bool
    ticks: tuple[Tick, ...]
    first_s: float
    last_s: float

    def is_within(self, from_s: float, until_s: float) -> bool:
        """Whether all events lie between these instants, to half a pixel."""
        slack_s = self.scale.seconds_per_px / 2
        return from_s <= self.first_s + slack_s and until_s >= self.last_s - slack_s


def overview_scene(
    columns: EventColumns,
    lanes: Sequence[LaneTracks],
    walls: Walls,
    width_px: int,
    height_px: float,
) -> OverviewScene:
    """The overview of lanes in so many pixels, `height_px` high at most."""
    scale = fitted(walls.first_s, walls.last_s, width_px, INSET_PX, INSET_PX)
    has_rows = len(lanes) <= MOST_ROWS
    groups = [[lane] for lane in lanes] if has_rows else [list(lanes)]
    counts = np.vstack([events_per_column(columns, group, scale, width_px) for group in groups])
    is_dense = np.count_nonzero(counts.any(axis=0)) > DENSE * counts.shape[1]
    row, column = counts.nonzero()
    count = counts[row, column]
    if has_rows:
        low, high = row_bounds(row, len(groups))
    else:
        low, high = np.zeros(len(row)), bar_heights(count, height_px)
    bars = OverviewBars(
        row,
        count,
        INSET_PX + STEP_PX * column.astype(np.float64),
        low,
        high,
        strengths(count) if has_rows and is_dense else np.ones(len(count)),
    )
    colours = tuple(lane.colour for lane in lanes) if has_rows else ()
    ticks = named_ticks(scale, width_px)
    return OverviewScene(
        scale, width_px, colours, bars, bool(is_dense), ticks, walls.first_s, walls.last_s
    )


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
    column = distinct(np.concatenate((by_start, _by_end(edges, ends[~has_start]))))
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


def row_bounds(row: Ints, number: int) -> tuple[Floats, Floats]:
    """From which height to which these of so many rows reach; the first row is on top."""
    high_px = ROOMY_PX if number <= ROOMY_ROWS else ROW_PX
    low: Floats = GAP_PX + (high_px + GAP_PX) * (number - 1 - row.astype(np.float64))
    return low, low + high_px


def strengths(count: Ints) -> Floats:
    """How strong so many events are drawn beside the most of them, by a root of their number."""
    share = np.sqrt(count / max(1, int(count.max(initial=1))))
    strong: Floats = FAINT + (1 - FAINT) * share
    return strong


def bar_heights(count: Ints, height_px: float) -> Floats:
    """How high the bars of so many events are, in whole pixels.

    Heights are as near to the numbers as lets a single event be seen, and never below a root of
    them: one column of half a million leaves something to be seen of the others.
    """
    most = int(count.max(initial=0))
    if not most:
        return np.zeros(len(count))
    reach = min(height_px, EVENT_PX * most)
    power = 1.0
    if most > 1:
        power = min(1.0, max(LEAST_POWER, math.log(height_px / SEEN_PX) / math.log(most)))
    heights = np.round(reach * (count / most) ** power)
    return np.where(count > 0, np.maximum(LEAST_PX, heights), 0.0)
