"""What lies under a point of a scene, and where an event lies in it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import starmap
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value
from timeline_app.scene.marks.label_sides import label_edges
from timeline_app.scene.model.scene import Cluster, Scene

REACH_PX = 12.0
"""A mark can be clicked this far around its middle: 24 pixels in all."""


class Box(NamedTuple):
    """A rectangle in scene pixels."""

    x: float
    y: float
    width: float
    height: float

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies within."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


class Hit(Value, frozen=True):
    """What was hit: an event's row (or -1), a cluster, or the lane alone (index, or -1).

    On a density strip `active` is the number of events active at that pixel.
    """

    row: int = -1
    cluster: Cluster | None = None
    lane: int = -1
    active: int = 0


def hit_test(scene: Scene, x: float, y: float) -> Hit:
    """What lies at a point: a mark or its label, a cluster, a strip, a lane, or nothing."""
    for one in scene.clusters:
        if one.x <= x < one.x + one.width and one.y <= y < one.y + one.height:
            return Hit(cluster=one, lane=one.lane)
    mark = _mark_at(scene, x, y)
    if mark >= 0:
        return Hit(row=int(scene.marks.row[mark]), lane=int(scene.marks.lane[mark]))
    for one in scene.clusters:  # small as they are, they can be clicked as marks can
        far_x, far_y = max(REACH_PX, one.width / 2), max(REACH_PX, one.height / 2)
        middle_x, middle_y = one.x + one.width / 2, one.y + one.height / 2
        if abs(x - middle_x) < far_x and abs(y - middle_y) < far_y:
            return Hit(cluster=one, lane=one.lane)
    lane = next((i for i in scene.lanes_within(y, y) if scene.lanes[i].y <= y), -1)
    pixel = math.floor(x - scene.first_px)
    for strip in scene.strips:
        is_over = strip.base_y - strip.height - REACH_PX <= y <= strip.base_y + REACH_PX
        if strip.lane == lane and is_over and 0 <= pixel < len(strip.active):
            return Hit(lane=lane, active=int(strip.active[pixel]))
    return Hit(lane=lane)


def _mark_at(scene: Scene, x: float, y: float) -> int:
    """The index of the mark whose body, then label, then surroundings hold the point; or -1."""
    marks, labels = scene.marks, scene.labels
    near = (np.abs(marks.y - y) <= 17.0).nonzero()[0]
    body = near[(marks.x0[near] <= x) & (x <= marks.x1[near])]
    if len(body):
        middle = (marks.x0[body] + marks.x1[body]) / 2
        return int(body[np.argmin(np.abs(marks.y[body] - y) * 1e6 + np.abs(middle - x))])
    start, end = label_edges(labels)
    found = ((start <= x) & (x <= end) & (np.abs(labels.y - y) <= labels.height / 2)).nonzero()[0]
    if len(found):
        return int(labels.mark[found[0]])
    gap = np.maximum(marks.x0[near] - x, x - marks.x1[near])
    half = (marks.x1[near] - marks.x0[near]) / 2
    close = near[(gap + half <= REACH_PX) & (np.abs(marks.y[near] - y) <= REACH_PX)]
    if not len(close):
        return -1
    middle = (marks.x0[close] + marks.x1[close]) / 2
    return int(close[np.argmin(np.hypot(middle - x, marks.y[close] - y))])


def label_boxes(scene: Scene, chosen: npt.NDArray[np.bool_]) -> list[Box]:
    """The boxes of some labels, details included."""
    if not chosen.any():
        return []
    labels = scene.labels
    start, end = (edges[chosen] for edges in label_edges(labels))
    high = labels.height[chosen]
    parts = np.array((start, labels.y[chosen] - high / 2, end - start, high))
    return list(starmap(Box, parts.T.tolist()))


def whole_pixels(
    boxes: Sequence[Box], origin_px: tuple[float, float], ratio: float, around_px: float
) -> list[list[float]]:
    """The pixels of a screen that boxes touch, seen from an origin: left, top, width, height.

    `ratio` is that of its pixels to those of the scene; so far beside left and right belongs too.
    """
    x, y, width, height = np.array(boxes).T
    left, top = (x - around_px - origin_px[0]) * ratio, (y - origin_px[1]) * ratio
    right, bottom = left + (width + 2 * around_px) * ratio, top + height * ratio
    corner, far_corner = np.floor([left, top]), np.ceil([right, bottom])
    found: list[list[float]] = np.vstack((corner, far_corner - corner)).T.tolist()
    return found


def label_rows_at(scene: Scene, x: float) -> list[tuple[float, float]]:
    """Top and bottom of the labels and clusters that a vertical line at `x` crosses, downwards."""
    labels = scene.labels
    pills = [(c.y, c.y + c.height) for c in scene.clusters if c.x <= x <= c.x + c.width]
    start, end = label_edges(labels)
    crossed = ((start - 4 <= x) & (x <= end + 4)).nonzero()[0]
    half = labels.height[crossed] / 2
    tops, bottoms = labels.y[crossed] - half, labels.y[crossed] + half
    return sorted([*zip(tops.tolist(), bottoms.tolist(), strict=True), *pills])


def free_stretches(scene: Scene, x: float, top: float, bottom: float) -> list[tuple[float, float]]:
    """The parts of a vertical line between two heights that cross neither label nor cluster."""
    found = []
    for label_top, label_bottom in [*label_rows_at(scene, x), (bottom, bottom)]:
        if min(label_top, bottom) > top:
            found.append((top, min(label_top, bottom)))
        top = max(top, label_bottom)
    return found


def box_of_event(scene: Scene, row: int, lane: int = -1) -> Box | None:
    """The first mark of an event within the scene, or that in a lane.

    It is at least 24 pixels either way.
    """
    mark = _mark_of(scene, row, lane)
    if mark < 0:
        return None
    x0 = max(float(scene.marks.x0[mark]), scene.first_px)
    x1 = min(float(scene.marks.x1[mark]), scene.last_px)
    wide = max(x1 - x0, 2 * REACH_PX)
    middle = (x0 + x1) / 2
    y = float(scene.marks.y[mark])
    return Box(middle - wide / 2, y - REACH_PX, wide, 2 * REACH_PX)


def _mark_of(scene: Scene, row: int, lane: int) -> int:
    """The index of the first mark of an event, or of that in a lane; -1 if there is none."""
    is_it = scene.marks.row == row
    if lane >= 0:
        is_it &= scene.marks.lane == lane
    found = is_it.nonzero()[0]
    return int(found[0]) if len(found) else -1


def box_with_label(scene: Scene, row: int, lane: int = -1) -> Box | None:
    """The first mark of an event, or that in a lane, together with its label."""
    box = box_of_event(scene, row, lane)
    if box is None:
        return None
    labels = scene.labels
    found = (labels.mark == _mark_of(scene, row, lane)).nonzero()[0]
    if not len(found):
        return box
    i = int(found[0])
    start, end = label_edges(labels)
    left, right = min(box.x, float(start[i])), max(box.x + box.width, float(end[i]))
    left, right = max(left, scene.first_px), min(right, scene.last_px)
    high = max(box.height, float(labels.height[i]))
    return Box(left, box.y + box.height / 2 - high / 2, right - left, high)


def cluster_of_event(scene: Scene, lane: int, earliest_s: int, latest_s: int) -> Cluster | None:
    """The cluster that an event without a mark is in, by its lane and bounds.

    One that began before the view is in two: that at its beginning is out of view.
    """
    clusters = [cluster for cluster in scene.clusters if cluster.lane == lane]
    for cluster in clusters:
        before_s = min(cluster.from_s, cluster.until_s)
        if cluster.running and earliest_s < before_s and latest_s > cluster.from_s:
            return cluster
    for cluster in clusters:
        if cluster.running and earliest_s < cluster.until_s and latest_s > cluster.from_s:
            return cluster
        if not cluster.running and cluster.from_s <= earliest_s < cluster.until_s:
            return cluster
    return None
