"""What is written and drawn in a view of a scene, which a comb keeps off."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value, field
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.hit_test import Box
from timeline_app.scene.marks.label_sides import DETAIL_GAP
from timeline_app.scene.model.scene import Bools, Marks, Scene, Side

DOT_PX = 9.0
BAR_PX = 18.0
BAND_PX = 16.0
"""How high dots, bars and bands are drawn."""

Floats = npt.NDArray[np.float64]

# As plain numbers: numpy asks the class of an enumeration for much before it compares with it.
_DOT, _HALO, _BAND = MarkKind.DOT.value, MarkKind.HALO.value, MarkKind.BAND.value
_LEFT = Side.LEFT.value
_TITLES, _PILLS = 0, 3


class Boxes(Value, frozen=True, eq=False):
    """Rectangles as arrays of their edges; `mark` is the mark that each belongs to, or -1."""

    x0: Floats
    x1: Floats
    y0: Floats
    y1: Floats
    mark: npt.NDArray[np.int32]

    def crossed(
        self, x: float, air_px: float = 0.0, besides: Iterable[int] = ()
    ) -> list[tuple[float, float]]:
        """Top and bottom of those that a vertical line crosses, or comes close to.

        Those of some marks don't count.
        """
        is_crossed = (self.x0 - air_px <= x) & (x <= self.x1 + air_px)
        for mark in besides:
            is_crossed &= self.mark != mark
        found = is_crossed.nonzero()[0]
        return list(zip(self.y0[found].tolist(), self.y1[found].tolist(), strict=True))

    def box(self, at: int) -> Box:
        """One of them."""
        x0, y0 = float(self.x0[at]), float(self.y0[at])
        return Box(x0, y0, float(self.x1[at]) - x0, float(self.y1[at]) - y0)


class _Seen(Value, frozen=True, eq=False):
    """All that is in a view; `kind` is 0 for titles, 1 for details, 2 for marks, 3 for counts."""

    edges: Floats
    """Each of the four in a row of its own."""
    x0: Floats
    x1: Floats
    y0: Floats
    y1: Floats
    mark: npt.NDArray[np.int32]
    kind: npt.NDArray[np.int64]

    def met(self, left: float, right: float, top: float, bottom: float) -> list[tuple[int, int]]:
        """Kind and mark of each that has a place in common with a box."""
        is_met = (self.x0 < right) & (left < self.x1) & (self.y0 < bottom) & (top < self.y1)
        found = is_met.nonzero()[0]
        if not len(found):
            return []
        return list(zip(self.kind[found].tolist(), self.mark[found].tolist(), strict=True))

    def meet(
        self, boxes: tuple[Floats, Floats, Floats, Floats], added: list[Box], besides: int
    ) -> Bools:
        """Which boxes meet any of these, or any of those added.

        There is one from each left edge to its right one in each row from a top to its bottom.
        """
        left, right, top, bottom = boxes
        near = (self.x0 < np.maximum.reduce(right)) & (self.x1 > np.minimum.reduce(left))
        near &= (self.y0 < np.maximum.reduce(bottom)) & (self.y1 > np.minimum.reduce(top))
        near &= (self.mark != besides) | (self.kind == _TITLES) | (self.kind == _PILLS)
        others = [(x, x + wide, y, y + high) for x, y, wide, high in added]
        both = np.concatenate((self.edges.T[near], np.array(others).reshape(-1, 4)))
        x0, x1, y0, y1 = both.T[:, :, np.newaxis]
        across, along = (x0 < right) & (left < x1), (y0 < bottom) & (top < y1)
        met: Bools = along.T @ across
        return met


class Ground(Value, eq=False):
    """Titles, details, marks and counts around a view, each where it is drawn; and what is added.

    Titles and details have one entry a label of the scene: a detail with the gap before it, empty
    where none stands beside the title. Of the halo around a doubtful date the dot alone counts.
    """

    scene: Scene
    area: Box
    titles: Boxes
    details: Boxes
    marks: Boxes
    pills: Boxes
    seen: _Seen
    added: list[Box] = field(default_factory=list)
    """Words and tags of the comb itself."""

    def label_of(self, mark: int) -> int:
        """The label of a mark of the scene, -1 without any."""
        found = (self.titles.mark == mark).nonzero()[0]
        return int(found[0]) if len(found) else -1

    def is_free(
        self,
        box: tuple[float, float, float, float],
        besides: Collection[int] = (),
        dates: Collection[int] | None = None,
        *,
        with_titles: bool = False,
    ) -> bool:
        """Whether a box within the view meets nothing, but for some marks with their details.

        Where `dates` are given those are the marks whose details don't count. With `with_titles`
        their titles don't count either.
        """
        left, top, width, height = box
        right, bottom, area = left + width, top + height, self.area
        if left < area.x or right > area.x + area.width:
            return False
        if top < area.y or bottom > area.y + area.height:
            return False
        spared = (besides if with_titles else (), besides if dates is None else dates, besides, ())
        for kind, mark in self.seen.met(left, right, top, bottom):
            if mark not in spared[kind]:
                return False
        for x, y, wide, high in self.added:
            if x < right and left < x + wide and y < bottom and top < y + high:
                return False
        return True

    def are_free(
        self, x: Floats, y: Floats, width: Floats | float, height: float, besides: int = -1
    ) -> Bools:
        """Which boxes within the view meet nothing, but for one mark with its detail.

        There is one for each `y` and, within that, for each `x`.
        """
        area, right, bottom = self.area, x + width, y + height
        across = (x >= area.x) & (right <= area.x + area.width)
        along = (y >= area.y) & (bottom <= area.y + area.height)
        met = self.seen.meet((x, right, y, bottom), self.added, besides)
        free: Bools = ~met & across & along[:, np.newaxis]
        return free


def ground_of(scene: Scene, area: Box, drawn: Boxes) -> Ground:
    """What a comb has to keep off in a view; the labels are as the view shows them.

    `drawn` are its marks (`drawn_marks`), which are the same in all views of a scene.
    """
    labels = scene.labels
    x, half = labels.x, labels.height / 2
    titles = Boxes(x, x + labels.width, labels.y - half, labels.y + half, labels.mark)
    wide = np.where(labels.detail & ~labels.two_lines, labels.detail_width, 0.0)
    wide = np.where(wide > 0, wide + DETAIL_GAP, 0.0)
    start = np.where(labels.side == _LEFT, x - wide, x + labels.width)
    details = Boxes(start, start + wide, labels.y - half, labels.y + half, labels.mark)
    pills = _pills(scene)
    return Ground(
        scene, area, titles, details, drawn, pills, _seen(area, titles, details, drawn, pills)
    )


def drawn_marks(marks: Marks) -> Boxes:
    """Where marks are drawn."""
    high = heights(marks) / 2
    middle, reach = (marks.x0 + marks.x1) / 2, np.full(len(marks), DOT_PX / 2)
    is_halo = marks.kind == _HALO
    x0 = np.where(is_halo, middle - reach, marks.x0)
    x1 = np.where(is_halo, middle + reach, marks.x1)
    own = np.arange(len(marks), dtype=np.int32)
    return Boxes(x0, x1, marks.y - high, marks.y + high, own)


def _seen(area: Box, *kinds: Boxes) -> _Seen:
    """The boxes of these kinds that are in an area."""
    edges = np.concatenate([(one.x0, one.x1, one.y0, one.y1) for one in kinds], axis=1)
    x0, x1, y0, y1 = edges
    mark = np.concatenate([one.mark for one in kinds])
    kind = np.array(range(len(kinds))).repeat([len(one.mark) for one in kinds])
    seen = (x0 < area.x + area.width) & (x1 > area.x)
    seen &= (y0 < area.y + area.height) & (y1 > area.y)
    x0, x1, y0, y1 = edges = edges[:, seen]
    return _Seen(edges, x0, x1, y0, y1, mark[seen], kind[seen])


def _pills(scene: Scene) -> Boxes:
    """The counts of a scene."""
    found = [(c.x, c.x + c.width, c.y, c.y + c.height) for c in scene.clusters]
    x0, x1, y0, y1 = np.array(found, np.float64).reshape(-1, 4).T
    return Boxes(x0, x1, y0, y1, np.full(len(found), -1, np.int32))


def heights(marks: Marks) -> Floats:
    """How high each mark is drawn; a dot's halo is a shade that is drawn over."""
    is_round = (marks.kind == _DOT) | (marks.kind == _HALO)
    long = np.where(marks.kind == _BAND, BAND_PX, BAR_PX)
    return np.where(is_round, DOT_PX, long)


def do_meet(one: Box, other: Box) -> bool:
    """Whether two boxes have a place in common."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )
