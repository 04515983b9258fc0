"""What a picture's edges would cut: it is moved, shortened or left out.

A view can be panned, so there a label may run out of sight; a picture shows all of what it
shows.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.label_sides import Side
from timeline_app.scene.model.metrics import Sizes
from timeline_app.scene.model.scene import Labels, Marks, Scene

EDGE_PX = 6.0
"""Labels inside of bars keep this distance from the edges, as from a bar's own end."""

INNER_LEFT_PX = 8.0
LEAST_LABEL_PX = 36.0
"""A label is shortened to no less than this."""

DETAIL_GAP_PX = 12.0


def framed(scene: Scene, sizes: Sizes) -> Scene:
    """The scene with labels and clusters that stand wholly within its range."""
    first, last = scene.first_px, scene.last_px
    clusters = tuple(
        cluster._replace(x=max(first + 1.0, min(cluster.x, last - cluster.width - 1.0)))
        for cluster in scene.clusters
    )
    labels = _whole_labels(scene, sizes)
    return replace(scene, clusters=clusters, labels=labels)


def marks_in_frame(scene: Scene) -> npt.NDArray[np.bool_]:
    """Which marks are in the picture: of a dot its middle, of a bar any part."""
    marks = scene.marks
    is_dot = (marks.kind == MarkKind.DOT) | (marks.kind == MarkKind.HALO)
    middle = (marks.x0 + marks.x1) / 2
    x0, x1 = np.where(is_dot, middle, marks.x0), np.where(is_dot, middle, marks.x1)
    return (x1 >= scene.first_px) & (x0 <= scene.last_px)


def _whole_labels(scene: Scene, sizes: Sizes) -> Labels:
    labels, marks = scene.labels, scene.marks
    if not len(labels):
        return labels
    first, last = scene.first_px, scene.last_px
    inside = labels.side == Side.INSIDE
    start, end = label_extents(labels.x, labels.width, labels.side, labels.detail_width)
    seen = marks_in_frame(scene)[labels.mark]
    kept = np.where(inside, seen, seen & (start >= first) & (end <= last))
    cut = inside & seen & ((marks.x0 < first) | (marks.x1 > last))[labels.mark]
    mended = _Mended(scene, sizes, kept)
    for i in np.flatnonzero(cut).tolist():
        mended.mend(i)
    return mended.labels()


class _Mended:
    """Labels of a scene, of which some inside of bars are fitted to what is seen of the bar."""

    def __init__(self, scene: Scene, sizes: Sizes, kept: npt.NDArray[np.bool_]) -> None:
        self._scene = scene
        self._sizes = sizes
        self._kept = kept
        source = scene.labels
        self._parts = {name: getattr(source, name).copy() for name in Labels.__slots__}

    def labels(self) -> Labels:
        """What is kept of them."""
        return Labels(**{name: part[self._kept] for name, part in self._parts.items()})

    def mend(self, i: int) -> None:
        """Fit one label: without its detail, left of its bar, or shortened; else drop it."""
        parts, marks, mark = self._parts, self._scene.marks, int(self._parts["mark"][i])
        low = max(float(parts["x"][i]), self._scene.first_px + INNER_LEFT_PX)
        inset = EDGE_PX if marks.kind[mark] == MarkKind.BAND else self._sizes.inset
        high = min(float(marks.x1[mark]) - inset, self._scene.last_px - EDGE_PX)
        width = float(parts["width"][i])
        if parts["detail"][i] and high - low < width + DETAIL_GAP_PX + parts["detail_width"][i]:
            parts["detail"][i] = False
            parts["detail_width"][i] = 0.0
        if high - low >= width:
            return
        if self._is_free_at_left(mark, width):
            parts["side"][i] = Side.LEFT
            parts["x"][i] = marks.x0[mark] - self._sizes.label_gap - width
        elif high - low >= LEAST_LABEL_PX:
            parts["width"][i] = high - low
        else:
            self._kept[i] = False

    def _is_free_at_left(self, mark: int, width: float) -> bool:
        """Whether a label fits between the bar and what stands left of it in its row."""
        marks = self._scene.marks
        if marks.kind[mark] == MarkKind.BAND:
            return False
        right = float(marks.x0[mark])
        left = right - self._sizes.label_gap - width
        if left < self._scene.first_px:
            return False
        space = self._sizes.label_space
        beside = _same_row(marks, mark)
        beside[mark] = False
        if np.any(beside & (marks.x0 < right) & (marks.x1 > left - space)):
            return False
        start, end = self._extents()
        near = beside[self._parts["mark"]] & (start < right) & (end > left - space)
        return not bool(near.any())

    def _extents(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Where each label begins and ends, its detail included."""
        parts = self._parts
        return label_extents(parts["x"], parts["width"], parts["side"], parts["detail_width"])


def label_extents(
    x: npt.NDArray[np.float64],
    width: npt.NDArray[np.float64],
    side: npt.NDArray[np.uint8],
    detail_width: npt.NDArray[np.float64],
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Left and right edge of labels; a detail (of some width) stands on the far side."""
    extra = np.where(detail_width > 0, detail_width + DETAIL_GAP_PX, 0.0)
    at_left = side == Side.LEFT
    return np.where(at_left, x - extra, x), np.where(at_left, x, x + extra) + width


def _same_row(marks: Marks, mark: int) -> npt.NDArray[np.bool_]:
    row: npt.NDArray[np.bool_] = (marks.lane == marks.lane[mark]) & (
        np.abs(marks.y - marks.y[mark]) < 1.0
    )
    return row
