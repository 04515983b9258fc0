"""The labels of a scene as a view of it shows them.

A scene goes on beyond a view, and its labels stand where they stand. Most are shown like that;
what becomes of those that touch an edge of the view is said by `edge_labels`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value, picked, replace
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.edge_labels import (
    CUT_FADE_PX,
    EDGE_PX,
    FADE_PX,
    FADE_Y_PX,
    Drawn,
    Standings,
    View,
    at_edges,
)
from timeline_app.scene.marks.label_sides import DETAIL_GAP, label_edges
from timeline_app.scene.model.scene import (
    Bools,
    Cluster,
    Floats,
    Labels,
    Marks,
    Scene,
    Side,
    Sizes,
    are_inner,
)

BAND_INSET_PX = 6.0
PILL_INSET_PX = 8.0, 4.0
"""So much beside and above its number a pill has: of that it may be cut."""

PILL_REACH_PX = 9.0
"""So far from the middle of its row a pill is in a label's way."""

BLANK_Y_PX = 2.5
"""The height of a label that has no ink, above and below."""

FAINTEST = 0.02
"""What is fainter is not there."""

# As plain numbers: numpy asks the class of an enumeration for much before it compares with it.
_LEFT = Side.LEFT.value
_BAND = MarkKind.BAND.value
_AROUND_PX = 3.0
_BESIDE_PX = 16.0
"""More than the gutter of the scroll bar, which is seen but holds no words."""
Indices = npt.NDArray[np.intp]


class LabelsInView(Value, frozen=True, eq=False):
    """The labels of a scene as a view shows them.

    `labels` are those that are shown, each as it is drawn; `moved` tells which of these are not
    drawn as they stand in the scene, and `gone` which of the scene's are not drawn as they stand
    although a view of it would show a part of them. `pills` are the numbers of the scene's
    clusters that an edge of the view cuts.
    """

    labels: Labels
    moved: Bools
    gone: Bools
    pills: list[int]


class LabelRoom:
    """The labels of a scene with the room around them; asked for what each view of it shows."""

    def __init__(self, scene: Scene, sizes: Sizes) -> None:
        labels, marks, mark = scene.labels, scene.marks, scene.labels.mark
        self._scene = scene
        self._labels = labels
        self._sizes = sizes
        self._x0, self._x1 = marks.x0[mark], marks.x1[mark]
        self._beside = np.where(labels.detail, labels.detail_width + DETAIL_GAP, 0.0)
        is_left, is_inside = labels.side == _LEFT, are_inner(labels.side)
        self._start, self._end = label_edges(labels)
        self._ink = labels.height / 2 - BLANK_Y_PX
        # Where the edges of a view must lie for a label to be drawn as it stands.
        kept = np.where(is_inside, labels.x - EDGE_PX, np.inf)
        kept = np.where(is_left, np.minimum(self._start, labels.x - CUT_FADE_PX), kept)
        self._last_left = np.where(is_left, kept, np.minimum(kept, self._x1 - FADE_PX))
        end = np.maximum(self._end, labels.x + CUT_FADE_PX) + EDGE_PX
        self._first_right = np.where(is_left, self._x0 + FADE_PX, end)
        self._last_top = labels.y - self._ink - FADE_Y_PX
        self._first_bottom = labels.y + self._ink + FADE_Y_PX
        # From where until where a label and its mark reach.
        self._from, self._until = np.minimum(self._start, self._x0), np.maximum(self._end, self._x1)
        high = labels.height / 2
        self._top, self._bottom = labels.y - high, labels.y + high
        self._standing: _Standing | None = None
        self._pills = _Pills(scene.clusters)

    def in_view(self, view: View) -> LabelsInView:
        """What is drawn of each label in a view."""
        is_near = self._from < view.right + _AROUND_PX
        is_near &= self._until > view.left - _AROUND_PX
        is_near &= self._top < view.bottom
        is_near &= self._bottom > view.top
        stays = is_near & (self._last_left >= view.left) & (self._first_right <= view.right)
        stays &= self._last_top >= view.top
        stays &= self._first_bottom <= view.bottom
        is_moved = is_near & ~stays
        stay, near = stays.nonzero()[0], is_moved.nonzero()[0]
        cut = self._pills.cut_by(view)
        if not len(near):
            return LabelsInView(picked(self._labels, stay), is_moved[stay], is_moved, cut)
        touched, drawn = self._at_edges(near, view)
        shown = np.concatenate((stay, touched))
        # Most titles of bars that run in from the left stand far out of view in the scene.
        is_gone = is_moved & (self._start < view.right + _BESIDE_PX)
        is_gone &= self._end > view.left - _BESIDE_PX
        labels = picked(self._labels, shown)
        _put(drawn, labels, len(stay))
        return LabelsInView(labels, is_moved[shown], is_gone, cut)

    def _at_edges(self, near: Indices, view: View) -> tuple[Indices, Drawn]:
        """Which of these labels are drawn at all, and how."""
        if self._standing is None:
            self._standing = self._all_standing()
        near = near[self._standing.rank[near].argsort()]
        standings = self._standings(near, self._standing)
        drawn = at_edges(standings, view, self._sizes.label_gap, self._sizes.label_space)
        shown = drawn.alpha > FAINTEST
        return near[shown], picked(drawn, shown)

    def _all_standing(self) -> _Standing:
        """How all labels stand in the scene, but for its pills."""
        labels, mark = self._labels, self._labels.mark
        rows = _Rows(self._scene, self._start, self._end)
        is_band = self._scene.marks.kind[mark] == _BAND
        body_end = self._x1 - np.where(is_band, BAND_INSET_PX, self._sizes.inset)
        floats = np.array(
            (
                *(labels.x, labels.width, self._beside, labels.y, self._ink),
                *(self._x0, self._x1, body_end, rows.free_from[mark], rows.free_until[mark]),
            )
        )
        return _Standing(rows.rank, rows.previous[mark], is_band, floats)

    def _standings(self, near: Indices, every: _Standing) -> Standings:
        """How these labels stand in the scene, row by row."""
        labels, space = self._labels, self._sizes.label_space
        mark = labels.mark[near]
        place = np.full(len(labels.mark) + 1, -1, np.intp)
        place[near] = np.arange(len(near))
        x, width, beside, y, ink, x0, x1, body_end, low, high = every.floats[:, near]
        self._pills.narrow(low, high, self._scene.marks, mark, y)
        return Standings(
            *(labels.side[near], every.is_band[near], x, width, beside, y, ink),
            *(x0, x1, body_end, low + space, high - space),
            place[every.previous[near]],
        )


class _Standing(Value, frozen=True, eq=False):
    """All labels of a scene: their places row by row, and what `Standings` says of each."""

    rank: Indices
    previous: Indices
    """The label before each in its row, -1 without."""
    is_band: Bools
    floats: Floats
    """From `x` to `free_until`, one row each; what is free is not yet free of pills."""


class _Rows:
    """The rows of a scene: from where until where each is free around a mark and its label."""

    def __init__(
        self, scene: Scene, start: npt.NDArray[np.float64], end: npt.NDArray[np.float64]
    ) -> None:
        marks, mark = scene.marks, scene.labels.mark
        low, high = marks.x0.copy(), marks.x1.copy()
        low[mark] = np.minimum(low[mark], start)
        high[mark] = np.maximum(high[mark], end)
        count = len(marks)
        order = np.lexsort((marks.x0, marks.y))
        is_same = marks.y[order[:-1]] == marks.y[order[1:]]
        before, after = order[:-1][is_same], order[1:][is_same]
        self.free_from, self.free_until = np.full(count, -np.inf), np.full(count, np.inf)
        self.free_until[before], self.free_from[after] = low[after], high[before]
        rank = np.empty(count, np.intp)
        rank[order] = np.arange(count)
        self.rank = rank[mark]
        """The place of each label among all, row by row."""
        label_of = np.full(count, -1, np.intp)
        label_of[mark] = np.arange(len(mark))
        self.previous = np.full(count, -1, np.intp)
        """The label of the mark before each in its row; -1 without."""
        self.previous[after] = label_of[before]


class _Pills:
    """The pills of a scene: `lane`, -1 of one outside of all rows, and the edges of each."""

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        boxes = np.array([pill[5:] for pill in clusters], np.float64).reshape(-1, 4)
        self.lane = np.array([-1 if one.running else one.lane for one in clusters], np.int64)
        self.x0, self.y0 = boxes[:, 0], boxes[:, 1]
        self.x1, self.y1 = self.x0 + boxes[:, 2], self.y0 + boxes[:, 3]
        self._half = boxes[:, 3] / 2
        self._middle = self.y0 + self._half

    def cut_by(self, view: View) -> list[int]:
        """Which of them an edge of a view cuts."""
        is_cut = (self.x1 > view.left) & (self.x0 < view.right)
        is_cut &= (self.y1 > view.top) & (self.y0 < view.bottom)
        is_within = (self.x0 >= view.left) & (self.x1 <= view.right)
        is_within &= (self.y0 >= view.top) & (self.y1 <= view.bottom)
        numbers: list[int] = (is_cut & ~is_within).nonzero()[0].tolist()
        return numbers

    def narrow(
        self, low: Floats, high: Floats, marks: Marks, mark: npt.NDArray[np.int32], y: Floats
    ) -> None:
        """Take from what is free around these marks, whose labels have these middles."""
        if not len(self.lane):
            return
        is_met = np.abs(self._middle - y[:, np.newaxis]) < self._half + PILL_REACH_PX
        is_met &= self.lane == marks.lane[mark][:, np.newaxis]
        label, pill = is_met.nonzero()
        x, end = self.x0[pill], self.x1[pill]
        is_after, is_before = marks.x1[mark][label] <= end, marks.x0[mark][label] >= x
        np.minimum.at(high, label[is_after], x[is_after])
        np.maximum.at(low, label[is_before], end[is_before])


def _put(drawn: Drawn, labels: Labels, first: int) -> None:
    """Put into labels, from the first that touches an edge on, what is drawn of them."""
    labels.side[first:], labels.x[first:], labels.width[first:] = drawn.side, drawn.x, drawn.width
    labels.detail[first:], labels.alpha[first:] = drawn.has_detail, drawn.alpha
    labels.detail_width[first:] *= drawn.has_detail


def numbered_labels(scene: Scene, numbers: Sequence[int]) -> Bools:
    """Which labels of a scene have these numbers."""
    mask = np.zeros(len(scene.labels), np.bool_)
    mask[list(numbers)] = True
    return mask


def marks_of(scene: Scene, chosen: Bools) -> Bools:
    """Which marks of a scene have one of these of its labels."""
    mask = np.zeros(len(scene.marks), np.bool_)
    mask[scene.labels.mark[chosen]] = True
    return mask


def marks_of_same_events(marks: Marks, chosen: Bools, others: Marks) -> Bools:
    """Which of other marks stand for the events of the chosen ones, in the same lanes."""
    keys = [one.row.astype(np.int64) << 16 | one.lane for one in (marks, others)]
    found: Bools = np.isin(keys[1], keys[0][chosen])
    return found


def without_dates(scene: Scene, undated: Bools) -> Scene:
    """A scene in which these labels have no date beside their title."""
    if not undated.any():
        return scene
    labels = scene.labels
    return replace(scene, labels=replace(labels, detail=labels.detail & ~undated))


def pill_alpha(cluster: Cluster, view: View) -> float:
    """How strong a pill is drawn: its number is never cut by an edge of the view."""
    right, bottom = cluster.x + cluster.width, cluster.y + cluster.height
    is_within = view.left <= cluster.x and right <= view.right
    if is_within and view.top <= cluster.y and bottom <= view.bottom:
        return 1.0
    beside, above = PILL_INSET_PX
    cut_x = max(view.left - cluster.x, cluster.x + cluster.width - view.right, 0.0)
    cut_y = max(view.top - cluster.y, cluster.y + cluster.height - view.bottom, 0.0)
    return max(0.0, 1.0 - cut_x / beside) * max(0.0, 1.0 - cut_y / above)
