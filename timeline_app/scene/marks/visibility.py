"""Whether an event has a mark at a scale, and which events a cluster stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from timeline_app.core.columns.distinct import distinct
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.mark_shapes import DOT_UNTIL_PX
from timeline_app.scene.lanes.tracks import Track
from timeline_app.scene.model.scene import Cluster, Scene
from timeline_app.scene.time.time_scale import (
    LEVELS_PER_OCTAVE,
    MIN_SECONDS_PER_PX,
    TimeScale,
)


def anchor_s(layout: Layout, row: int) -> float:
    """The instant an event is looked for at: its start, or its end where that alone is known."""
    earliest, latest = int(layout.columns.earliest[row]), int(layout.columns.latest[row])
    if earliest != OPEN_START:
        return float(earliest)
    return float(latest) if latest != OPEN_END else layout.walls.first_s


def marked_x(scene: Scene, layout: Layout, row: int) -> float:
    """The pixel of a scene at which an event is marked: the middle of a dot, the start of a bar."""
    x0 = scene.scale.x_of(anchor_s(layout, row))
    x1 = scene.scale.x_of(float(layout.columns.latest[row]))
    return (x0 + x1) / 2 if 0 <= x1 - x0 < DOT_UNTIL_PX else x0


def has_mark(layout: Layout, seconds_per_px: float, row: int) -> bool:
    """Whether an event is a mark of its own at this scale, in any of its lanes."""
    return _has_mark(layout, layout.zoom.level(seconds_per_px), _places_of(layout, row))


def scale_with_mark(layout: Layout, scale: TimeScale, x_px: float, row: int) -> TimeScale:
    """The scale at which an event is a mark, zoomed in as little as needed, at pixel `x_px`.

    Where none is fine enough (too many events at one instant) the zoom stays as it is.
    """
    spp = _seconds_with_mark(layout, scale.seconds_per_px, row)
    return TimeScale(anchor_s(layout, row) - x_px * spp, spp)


def _seconds_with_mark(layout: Layout, seconds_per_px: float, row: int) -> float:
    """The seconds in a pixel that `scale_with_mark` is for: looked for octave by octave first."""
    places = _places_of(layout, row)
    zoom = layout.zoom
    level, finest = zoom.level(seconds_per_px), zoom.level(MIN_SECONDS_PER_PX)
    if _has_mark(layout, level, places):
        return seconds_per_px
    while level > finest:
        closer = max(finest, level - LEVELS_PER_OCTAVE)
        if _has_mark(layout, closer, places):
            between = range(level - 1, closer, -1)
            found = (at for at in between if _has_mark(layout, at, places))
            return max(MIN_SECONDS_PER_PX, zoom.scale_of(next(found, closer)))
        level = closer
    return seconds_per_px


def _places_of(layout: Layout, row: int) -> list[tuple[int, int, int]]:
    """Where an event row stands: lane, number of the channel or -1, position in that track."""
    tracks = (
        (lane, channel, track)
        for lane in layout.lanes_with(row)
        for channel, track in enumerate(layout.tracks[lane].all_tracks(), -1)
    )
    found = ((lane, channel, _position(track, row)) for lane, channel, track in tracks)
    return [place for place in found if place[2] >= 0]


def _has_mark(layout: Layout, level: int, places: Sequence[tuple[int, int, int]]) -> bool:
    for lane, channel, position in places:
        plan = layout.plan(lane, level)
        if plan.tracks.is_folded:
            continue
        packing = plan.packing if channel < 0 else plan.channels[channel]
        if packing.has_mark(position):
            return True
    return False


def mark_height(layout: Layout, scale: TimeScale, lane: int, row: int) -> float | None:
    """The middle of the row in which an event is marked in a lane; None if it has no mark."""
    lanes = layout.lanes_at(layout.level_of(scale))
    plan = lanes.plans[lane]
    start_s = anchor_s(layout, row)
    tracks = zip((plan.packing, *plan.channels), (plan.rows_y, *plan.channels_y), strict=True)
    for packing, rows_y in () if plan.tracks.is_folded else tracks:
        placed = packing.placed(start_s, start_s)
        at = np.flatnonzero(packing.track.rows[placed.position] == row)
        if len(at):
            return lanes.tops[lane] + float(rows_y[placed.row[at[0]]])
    return None


def rows_in_cluster(layout: Layout, scale: TimeScale, cluster: Cluster) -> npt.NDArray[np.int32]:
    """The rows of the events that a cluster stands for, in order of time."""
    plan = layout.plans(layout.level_of(scale))[cluster.lane]
    found = [np.empty(0, np.int32)]
    low, high = sorted((cluster.from_s, cluster.until_s))
    for packing in plan.counted:
        track = packing.track
        if cluster.running:
            ends = layout.columns.latest[track.rows]
            inside = (track.starts.all() < cluster.until_s) & (ends > cluster.from_s)
        else:
            starts = track.starts.all()
            inside = (starts >= low) & (starts < high)
        inside[packing.placed(low, high).position] = False
        found.append(track.rows[inside])
    return np.sort(np.concatenate(found))


def rows_of_ranges(ranges: Sequence[tuple[int, int]]) -> npt.NDArray[np.int32]:
    """All rows from the first to the last of each range."""
    parts = [np.arange(first, last + 1, dtype=np.int32) for first, last in ranges]
    return np.concatenate(parts) if parts else np.empty(0, np.int32)


def shown_ranges(layout: Layout) -> list[tuple[int, int]]:
    """The first and the last row of each stretch of events that are shown, in order."""
    dated = layout.columns.dated
    if layout.shown is None:
        return [(0, dated - 1)] if dated else []
    edges = np.diff(layout.shown[:dated].astype(np.int8), prepend=0, append=0)
    firsts, lasts = np.flatnonzero(edges > 0), np.flatnonzero(edges < 0) - 1
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))


def ranges_of_rows(rows: npt.NDArray[np.integer]) -> list[tuple[int, int]]:
    """The first and last of each stretch of neighbours among rows that are in order."""
    if not len(rows):
        return []
    ends = np.flatnonzero(np.diff(rows) != 1)
    firsts = rows[np.concatenate(([0], ends + 1))].tolist()
    lasts = rows[np.append(ends, len(rows) - 1)].tolist()
    return list(zip(firsts, lasts, strict=True))


def ranges_in(rows: Iterable[int]) -> list[tuple[int, int]]:
    """The first and last of each stretch of neighbours among rows in any order."""
    return ranges_of_rows(distinct(np.fromiter(rows, np.int64)))


def extent_of_rows(layout: Layout, rows: npt.ArrayLike) -> tuple[float, float] | None:
    """From when until when these events lie, open ends cut at the walls; None without a date."""
    columns, walls = layout.columns, layout.walls
    dated = np.asarray(rows, np.int32)
    dated = dated[dated < columns.dated]
    if not len(dated):
        return None
    earliest, latest = columns.earliest[dated], columns.latest[dated]
    first_s = float(np.where(earliest == OPEN_START, walls.first_s, earliest).min())
    return first_s, max(first_s, float(np.where(latest == OPEN_END, walls.last_s, latest).max()))


def scale_of_starts(
    layout: Layout, rows: Sequence[int], width_px: float, margins_px: tuple[float, float]
) -> TimeScale | None:
    """The closest scale that shows where all these events begin, and their titles from there on.

    `margins_px` are left free at the left and the right. None where all begin at one instant.
    """
    events = np.array([row for row in rows if row < layout.columns.dated], np.int32)
    starts = np.array([anchor_s(layout, row) for row in events.tolist()])
    if not len(starts) or starts.min() == starts.max():
        return None
    titles = np.minimum(layout.metrics.title_widths(events), layout.sizes.label_max)
    room = width_px - sum(margins_px) - layout.sizes.label_gap - titles
    first_s = float(starts.min())
    spp = float(((starts - first_s) / np.maximum(room, width_px / 4)).max())
    spp = max(spp, MIN_SECONDS_PER_PX)
    return TimeScale(first_s - margins_px[0] * spp, spp)


def _position(track: Track, row: int) -> int:
    """The position of an event row in a track, or -1."""
    at = int(np.searchsorted(track.rows, row))
    return at if at < len(track.rows) and track.rows[at] == row else -1
