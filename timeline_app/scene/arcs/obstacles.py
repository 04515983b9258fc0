"""What arcs have to go around in a view of a scene."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.hit_test import Box, label_edges
from timeline_app.scene.model.scene import Marks, Scene, Strip

MARK_PX = 10.0
"""How high a dot is, about; bars and bands are higher."""
BAR_PX = 24.0
LABEL_AIR_PX = 3.0
"""What is cleared beside a label."""


def words_in_view(scene: Scene, view: Box) -> list[Box]:
    """Labels and clusters that touch the view, in scene pixels, each where it is drawn."""
    labels = scene.labels
    start, end = label_edges(scene)
    boxes = _boxes(
        start - LABEL_AIR_PX,
        end + LABEL_AIR_PX,
        labels.y - labels.height / 2,
        labels.y + labels.height / 2,
        view,
    )
    pills = (Box(cluster.x, cluster.y, cluster.width, cluster.height) for cluster in scene.clusters)
    return boxes + [pill for pill in pills if touches(pill, view)]


def marks_in_view(scene: Scene, view: Box) -> list[Box]:
    """The marks and strips that touch the view, in scene pixels."""
    marks = scene.marks
    half = heights(marks) / 2
    strips = (Box(view.x, s.base_y - s.height, view.width, s.height) for s in scene.strips)
    return [
        *_boxes(marks.x0, marks.x1, marks.y - half, marks.y + half, view),
        *(strip for strip in strips if touches(strip, view)),
    ]


def marks_of_event(scene: Scene, row: int) -> list[Box]:
    """All marks of one event, in view or not."""
    marks = scene.marks
    high = heights(marks)
    return [
        Box(
            float(marks.x0[mark]),
            float(marks.y[mark] - high[mark] / 2),
            float(marks.x1[mark] - marks.x0[mark]),
            float(high[mark]),
        )
        for mark in np.flatnonzero(marks.row == row).tolist()
    ]


def drawn_part(strip: Strip, box: Box, first_px: float) -> Box:
    """As much of a narrow part of a strip as is filled there; the strip begins at `first_px`."""
    start, end = (math.floor(x - first_px) for x in (box.x, box.x + box.width + 1))
    active = strip.active[max(0, start) : max(0, end)]
    height = max(1.0, int(active.max(initial=0)) * strip.height / strip.most)
    return Box(box.x, strip.base_y - height, box.width, height)


def heights(marks: Marks) -> npt.NDArray[np.float64]:
    """How high each mark is drawn, about."""
    is_round = (marks.kind == MarkKind.DOT) | (marks.kind == MarkKind.HALO)
    return np.where(is_round, MARK_PX, BAR_PX)


def touches(box: Box, view: Box) -> bool:
    """Whether two boxes have a place in common."""
    return (
        box.x < view.x + view.width
        and view.x < box.x + box.width
        and box.y < view.y + view.height
        and view.y < box.y + box.height
    )


def _boxes(
    x0: npt.NDArray[np.float64],
    x1: npt.NDArray[np.float64],
    y0: npt.NDArray[np.float64],
    y1: npt.NDArray[np.float64],
    view: Box,
) -> list[Box]:
    """The boxes between these edges that touch the view."""
    seen = (x0 < view.x + view.width) & (x1 > view.x)
    seen &= (y0 < view.y + view.height) & (y1 > view.y)
    edges = (x0[seen], y0[seen], (x1 - x0)[seen], (y1 - y0)[seen])
    return [Box(*box) for box in zip(*(edge.tolist() for edge in edges), strict=True)]
