"""Whether an event has a mark at a scale, and which events a count stands for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from timeline_app.core.dates import OPEN_END, OPEN_START
from timeline_app.scene.layout import Layout
from timeline_app.scene.packing import Packing
from timeline_app.scene.scene import Count
from timeline_app.scene.time_scale import (
    MIN_SECONDS_PER_PX,
    TimeScale,
    level_seconds_per_px,
    zoom_level,
)


def anchor_s(layout: Layout, row: int) -> float:
    """The instant an event is looked for at: its start, or its end where that alone is known."""
    earliest, latest = int(layout.columns.earliest[row]), int(layout.columns.latest[row])
    if earliest != OPEN_START:
        return float(earliest)
    return float(latest) if latest != OPEN_END else layout.walls.first_s


def has_mark(layout: Layout, seconds_per_px: float, row: int) -> bool:
    """Whether an event is a mark of its own at this scale, in any of its lanes."""
    around_s = anchor_s(layout, row)
    for plan in layout.plans(zoom_level(seconds_per_px)):
        for packing in (plan.packing, *plan.channels):
            position = _position(packing, row)
            if position >= 0 and position in packing.placed(around_s, around_s).position:
                return True
    return False


def scale_with_mark(layout: Layout, scale: TimeScale, x_px: float, row: int) -> TimeScale:
    """The scale at which an event is a mark, zoomed in as little as needed, at pixel `x_px`.

    Where no scale is fine enough (too many events at one instant), the finest one tried.
    """
    spp = scale.seconds_per_px
    instant_s = anchor_s(layout, row)
    while not has_mark(layout, spp, row) and spp > MIN_SECONDS_PER_PX:
        spp = max(MIN_SECONDS_PER_PX, level_seconds_per_px(zoom_level(spp) - 1))
    if not has_mark(layout, spp, row):
        spp = scale.seconds_per_px
    return TimeScale(instant_s - x_px * spp, spp)


def rows_in_count(layout: Layout, scale: TimeScale, count: Count) -> npt.NDArray[np.int32]:
    """The rows of the events that a count stands for, in order of time."""
    plan = layout.plans(zoom_level(scale.seconds_per_px))[count.lane]
    found = []
    low, high = count.from_s, count.until_s
    for packing in [*plan.channels] if plan.is_strip else [plan.packing, *plan.channels]:
        track = packing.track
        if count.running:
            inside = (track.starts < count.until_s) & (track.ends > count.from_s)
        else:
            inside = (track.starts >= low) & (track.starts < high)
        inside[packing.placed(low, high).position] = False
        found.append(track.rows[inside])
    return np.sort(np.concatenate(found))


def rows_of_ranges(ranges: Sequence[tuple[int, int]]) -> npt.NDArray[np.int32]:
    """All rows from the first to the last of each range."""
    parts = [np.arange(first, last + 1, dtype=np.int32) for first, last in ranges]
    return np.concatenate(parts) if parts else np.empty(0, np.int32)


def extent_of_rows(layout: Layout, rows: npt.ArrayLike) -> tuple[float, float] | None:
    """From when until when these events lie, open ends cut at the walls; None without a date."""
    columns, walls = layout.columns, layout.walls
    dated = np.asarray(rows, np.int32)
    dated = dated[dated < columns.dated]
    if not len(dated):
        return None
    first_s = max(walls.first_s, float(columns.earliest[dated].min()))
    return first_s, max(first_s, min(walls.last_s, float(columns.latest[dated].max())))


def _position(packing: Packing, row: int) -> int:
    """The position of an event row in a packing's track, or -1."""
    rows = packing.track.rows
    at = int(np.searchsorted(rows, row))
    return at if at < len(rows) and rows[at] == row else -1
