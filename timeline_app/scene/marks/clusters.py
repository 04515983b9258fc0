"""Clusters: how many events of a lane have no room for a mark, cell by cell.

A cell is a fixed stretch of time. What starts in it and has no mark is counted there; what
began before the picture, goes on and has no mark is counted once, at the left. The numbers come
from the sorted bounds, so that marks and clusters always add up to all events.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from timeline_app.core.dates.bounds import OPEN_END
from timeline_app.core.value import Value
from timeline_app.scene.lanes.lane_plan import LanePlan
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.row_packing import (
    NEAR_PX,
    PILL_HEIGHT,
    Packing,
    cell_seconds,
    pill_width,
)
from timeline_app.scene.lanes.tracks import Track
from timeline_app.scene.model.scene import Cluster, Scene, Sizes
from timeline_app.scene.time.time_scale import TimeScale

EARLIER_GAP_PX = 10.0


def cell_of(layout: Layout, scale: TimeScale) -> int:
    """The seconds in a cell at a scale, the same for a whole zoom level."""
    return cell_seconds(layout.zoom.scale_of(layout.level_of(scale)), layout.sizes)


def counted_range(
    layout: Layout, scale: TimeScale, first_px: float, last_px: float
) -> tuple[int, int]:
    """The whole cells around a stretch of pixels whose pills may stand in it, as instants."""
    cell_s = cell_of(layout, scale)
    first = math.floor(scale.instant_at(first_px - NEAR_PX) / cell_s)
    last = math.floor(scale.instant_at(last_px + NEAR_PX) / cell_s) + 1
    limit = OPEN_END // cell_s  # no known instant lies beyond, and int64 holds what is near it
    first, last = (min(limit, max(-limit, cell)) for cell in (first, last))
    return first * cell_s, last * cell_s


class Cells(Value, frozen=True, eq=False):
    """The cells of a picture: `edges` has the instants between them, and both ends."""

    scale: TimeScale
    first_px: float
    sizes: Sizes
    seconds: int
    edges: npt.NDArray[np.int64]


def cluster_cells(layout: Layout, scale: TimeScale, first_px: float, last_px: float) -> Cells:
    """The cells around a stretch of pixels, the same for all lanes."""
    cell_s = cell_of(layout, scale)
    from_s, until_s = counted_range(layout, scale, first_px, last_px)
    # Not `arange` with a step: it finds its length in floats, which are too coarse far out.
    edges = from_s + cell_s * np.arange((until_s - from_s) // cell_s + 1, dtype=np.int64)
    return Cells(scale, first_px, layout.sizes, cell_s, edges)


def lane_clusters(
    plan: LanePlan, lane: int, top: float, cells: Cells, *, with_running: bool = True
) -> list[Cluster]:
    """The clusters of one lane, from left to right, what runs on first.

    A pill stands where the plan has found room for it; in a row of counts where the middle one
    of the events that start in its cell does.
    """
    scale, first_px, cell_s, edges = cells.scale, cells.first_px, cells.seconds, cells.edges
    from_s, until_s = int(edges[0]), int(edges[-1])
    starting = np.zeros(len(edges) - 1, np.int64)
    tracks = []
    running = 0
    for packing in plan.counted:
        track = packing.track
        begun = track.starts.before(edges)
        tracks.append((track, begun))
        starting += begun[1:] - begun[:-1]
        marked = packing.placed(from_s, until_s).position
        cell = begun.searchsorted(marked, side="right") - 1
        within = cell[(cell >= 0) & (cell < len(starting))]
        starting -= np.bincount(within, minlength=len(starting))
        if with_running:
            running += int(begun[0]) - track.ends_sorted.number_until(from_s)
            running -= _going_on(packing, marked[cell < 0], from_s)
    y = top + plan.cluster_y - PILL_HEIGHT / 2
    found = []
    if running > 0:
        width = pill_width(running)
        found.append(Cluster(lane, running, from_s, from_s, True, first_px, y, width, PILL_HEIGHT))
    counted = (starting > 0).nonzero()[0]
    if not len(counted):
        return found
    cell_px = cell_s / scale.seconds_per_px
    begins = edges[counted]
    places = [plan.pills.get(begin) for begin in begins.tolist()]
    placed_s = np.array([0.0 if place is None else place.middle_s for place in places])
    parts = (
        *(starting[counted], begins),
        *[scale.x_of(at) for at in (begins, _middles(tracks, counted), placed_s)],
    )
    for number, begin, first_x, middle_x, placed_x, place in zip(
        *[part.tolist() for part in parts], places, strict=True
    ):
        width = pill_width(number)
        if place is None or place.row < 0:
            x = min(max(middle_x - width / 2, first_x + 2.0), first_x + cell_px - width - 2.0)
            pill_y = y
        else:
            x = placed_x - width / 2
            pill_y = top + float(plan.rows_y[place.row]) - PILL_HEIGHT / 2
        found.append(
            Cluster(lane, number, begin, begin + cell_s, False, x, pill_y, width, PILL_HEIGHT)
        )
    return found


def _middles(
    tracks: list[tuple[Track, npt.NDArray[np.intp]]], cells: npt.NDArray[np.intp]
) -> npt.NDArray[np.int64]:
    """When the middle one starts of the events that start in each of these cells.

    With each track goes how many of its events start before each cell, and before the last ends.
    """
    middles = np.zeros(len(cells), np.int64)
    for track, begun in tracks:
        first, after = begun[cells], begun[cells + 1]
        middle = track.starts.at(np.minimum((first + after) // 2, len(track) - 1))
        middles = np.where(after > first, middle, middles)
    return middles


def earlier_clusters(layout: Layout, scene: Scene, left_px: float) -> tuple[Cluster, ...]:
    """What is active in a view from `left_px` on and is counted by no pill in it, by lane.

    That is what began before the view, in the lanes that are laid out in the scene, and what
    begins in the first cell if its pill is out of view. The pills stand left of the view, where
    the names of the lanes are.
    """
    scale = scene.scale
    cell_s = cell_of(layout, scale)
    left_s = math.ceil(scale.instant_at(left_px))
    next_s = -(-left_s // cell_s) * cell_s
    if abs(next_s) >= OPEN_END:
        return ()
    plans = layout.plans(layout.level_of(scale))
    top, bottom = scene.within_y
    shown = {
        one.lane
        for one in scene.clusters
        if not one.running and one.until_s == next_s and one.x >= left_px - one.width / 2
    }
    found = []
    for lane in scene.lanes_within(top, bottom):
        plan, lane_top = plans[lane], scene.lanes[lane].y
        counted = plan.counted
        if not counted or lane_top >= bottom:
            continue
        until_s = next_s - cell_s if lane in shown else next_s
        number = sum([_earlier(packing, left_s, until_s) for packing in counted])
        if number > 0:
            width = pill_width(number)
            x = left_px - width - EARLIER_GAP_PX
            y = lane_top + plan.cluster_y - PILL_HEIGHT / 2
            found.append(Cluster(lane, number, left_s, until_s, True, x, y, width, PILL_HEIGHT))
    return tuple(found)


def _earlier(packing: Packing, left_s: int, until_s: int) -> int:
    """How many events without a mark began before the one instant and go on after the other."""
    track = packing.track
    begun = track.starts.number_before(until_s)
    over = track.ends_sorted.number_until(left_s)
    if until_s < left_s:
        # Some that are over have begun since.
        since = np.arange(begun, track.starts.number_before(left_s))
        over -= len(since) - _going_on(packing, since, left_s)
    marked = packing.placed(min(left_s, until_s), max(left_s, until_s)).position
    return begun - over - _going_on(packing, marked[marked < begun], left_s)


def _going_on(packing: Packing, positions: npt.NDArray[np.integer], instant: int) -> int:
    """How many of the events at some positions end after an instant."""
    ends = packing.columns.latest[packing.track.rows[positions]]
    return int(np.count_nonzero(ends > instant))
