"""The ends of a measure: the date of the mark at a point, else the unit of time there."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    DateShape,
    EdtfDate,
    Precision,
    unit_end,
    unit_start,
)
from timeline_app.core.dates.civil import SECONDS_IN_DAY, civil_from_days, seconds_from_civil
from timeline_app.core.dates.duration_text import GapEnd
from timeline_app.scene.marks.hit_test import REACH_PX, hit_test
from timeline_app.scene.model.scene import Scene

_SECONDS_IN_YEAR = 365.2425 * SECONDS_IN_DAY
_UNITS = (
    # The finest unit that a pixel can point at, and how many seconds a pixel has at most then.
    (Precision.MINUTE, 1800.0),
    (Precision.DAY, 1.5 * SECONDS_IN_DAY),
    (Precision.MONTH, 45.0 * SECONDS_IN_DAY),
    (Precision.YEAR, 1.5 * _SECONDS_IN_YEAR),
    (Precision.DECADE, 15.0 * _SECONDS_IN_YEAR),
    (Precision.CENTURY, 150.0 * _SECONDS_IN_YEAR),
    (Precision.MILLENNIUM, math.inf),
)
_YEARS_IN = {
    Precision.YEAR: 1,
    Precision.DECADE: 10,
    Precision.CENTURY: 100,
    Precision.MILLENNIUM: 1000,
}
_CLOCK_STEPS_S = (60, 300, 900, 3600)
"""Times of day are whole minutes, quarters or hours: the finest of these that fills a pixel."""
SNAP_PX = 40.0
"""Within a bar so far from either end that end is meant."""

_FARTHEST_S = 3e18
"""Instants beyond this are cut: no date lies there."""


class MeasureEnd(NamedTuple):
    """One end of a measure; `row` is the event it holds to, or -1, and `is_end` its end."""

    gap_end: GapEnd
    row: int = -1
    is_end: bool = False

    @property
    def date(self) -> EdtfDate:
        """The unit of time that it is."""
        return self.gap_end.date

    @property
    def middle_s(self) -> float:
        """The instant at which it is drawn."""
        return (self.date.earliest + self.date.latest) / 2


def end_at(scene: Scene, columns: EventColumns, x: float, y: float) -> MeasureEnd:
    """The end of a measure at a point of the scene: a mark's date where one is near."""
    row = hit_test(scene, x, y).row
    if row >= 0:
        found = _end_of_mark(scene, columns, row, x)
        if found is not None:
            return found
    return free_end(scene.scale.instant_at(x), scene.scale.seconds_per_px)


def end_of_event(columns: EventColumns, row: int, *, is_end: bool = False) -> MeasureEnd | None:
    """The start of an event, or its end, as the end of a measure; None where it isn't known.

    One of a set is one end as it is: it has no start and end, but lies somewhere within.
    """
    earliest, latest = int(columns.earliest[row]), int(columns.latest[row])
    shape = DateShape.unpacked(columns.shape(row))
    if not shape.is_interval:
        if earliest == OPEN_START or latest == OPEN_END:
            return None
        date = EdtfDate(earliest, latest, shape.packed())
    elif is_end:
        if latest == OPEN_END or shape.end is Precision.NONE:
            return None
        single = DateShape(shape.end, shape.end, shape.end_qualifier, shape.end_qualifier)
        start = latest if shape.is_timed_span else unit_start(latest, shape.end)
        date = EdtfDate(start, unit_end(start, shape.end), single.packed())
    else:
        if earliest == OPEN_START or shape.start is Precision.NONE:
            return None
        single = DateShape(shape.start, shape.start, shape.start_qualifier, shape.start_qualifier)
        date = EdtfDate(earliest, unit_end(earliest, shape.start), single.packed())
    return MeasureEnd(GapEnd(date), row, is_end)


def nearest_ends(
    columns: EventColumns, row: int, other: int
) -> tuple[MeasureEnd, MeasureEnd] | None:
    """The ends of two events that are nearest to each other: of one its end, of one its start.

    Of two that overlap, or whose end isn't known, the starts; None where these aren't known.
    """
    ends_first = int(columns.latest[row]) <= int(columns.earliest[other])
    others_first = int(columns.latest[other]) <= int(columns.earliest[row])
    one = end_of_event(columns, row, is_end=ends_first) or end_of_event(columns, row)
    two = end_of_event(columns, other, is_end=others_first) or end_of_event(columns, other)
    return None if one is None or two is None else (one, two)


def nearest_start(columns: EventColumns, rows: npt.NDArray[np.int32], instant_s: float) -> int:
    """Of these events the one that begins nearest to an instant; -1 if there is none."""
    if not len(rows):
        return -1
    return int(rows[np.argmin(np.abs(columns.earliest[rows].astype(np.float64) - instant_s))])


def free_end(instant_s: float, seconds_per_px: float) -> MeasureEnd:
    """The unit of time around an instant, as fine as a pixel can point at."""
    instant = math.floor(min(_FARTHEST_S, max(-_FARTHEST_S, instant_s)))
    unit = next(unit for unit, most in _UNITS if seconds_per_px <= most)
    if unit is Precision.MINUTE:
        step = next(step for step in _CLOCK_STEPS_S if seconds_per_px <= step)
        start = (instant + step // 2) // step * step
    elif unit is Precision.DAY:
        start = instant // SECONDS_IN_DAY * SECONDS_IN_DAY
    else:
        year, month, _ = civil_from_days(instant // SECONDS_IN_DAY)
        if unit is Precision.MONTH:
            start = seconds_from_civil(year, month)
        else:
            start = seconds_from_civil(year // _YEARS_IN[unit] * _YEARS_IN[unit])
    date = EdtfDate(start, unit_end(start, unit), DateShape(unit, unit).packed())
    return MeasureEnd(GapEnd(date, is_free=True))


def _end_of_mark(scene: Scene, columns: EventColumns, row: int, x: float) -> MeasureEnd | None:
    """The end of an event that is meant at `x`: the nearer one, or none amid a long bar."""
    marks = scene.marks
    mark = int(np.flatnonzero(marks.row == row)[0])
    x0, x1 = float(marks.x0[mark]), float(marks.x1[mark])
    if x0 + SNAP_PX < x < x1 - SNAP_PX:
        return None
    is_end = abs(x - x1) < abs(x - x0) and x1 - x0 > 2 * REACH_PX and x <= x1 + REACH_PX
    return end_of_event(columns, row, is_end=is_end)
