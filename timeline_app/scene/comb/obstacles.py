"""What is written and drawn in a view of a scene, which a comb keeps off."""

from __future__ import annotations

from collections.abc import Collection, Iterable

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value, field
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.hit_test import Box
from timeline_app.scene.marks.label_sides import DETAIL_GAP
from timeline_app.scene.model.scene import Marks, Scene
from timeline_app.scene.model.side import Side

DOT_PX = 9.0
BAR_PX = 18.0
BAND_PX = 16.0
"""How high dots, bars and bands are drawn."""

STEP_PX = 32.0
"""What is asked for by its height is kept in steps of this."""

_Edges = tuple[float, float, float, float, int]
"""Left, right, top, bottom, and the mark."""

Floats = npt.NDArray[np.float64]

# As plain numbers: numpy asks the class of an enumeration for much before it compares with it.
_DOT, _HALO, _BAND = MarkKind.DOT.value, MarkKind.HALO.value, MarkKind.BAND.value
_LEFT = Side.LEFT.value


class Boxes(Value, frozen=True, eq=False):
    """Rectangles as arrays of their edges; `mark` is the mark that each belongs to, or -1."""

    x0: Floats
    x1: Floats
    y0: Floats
    y1: Floats
    mark: npt.NDArray[np.int32]
    area: Box
    _by_height: dict[int, list[_Edges]] = field(default_factory=dict)

    def meet(self, box: Box, besides: Collection[int] = ()) -> bool:
        """Whether any has a place in common with a box in the area, but for those of some marks."""
        if not self._by_height:
            self._sort()
        left, top = box.x, box.y
        right, bottom = left + box.width, top + box.height
        for step in range(int(top // STEP_PX), int(bottom // STEP_PX) + 1):
            for x0, x1, y0, y1, mark in self._by_height.get(step, ()):
                if x0 < right and left < x1 and y0 < bottom and top < y1 and mark not in besides:
                    return True
        return False

    def _sort(self) -> None:
        """List those in the area by their height: few are looked at for each box then."""
        area, found = self.area, self._by_height
        seen = (self.x0 < area.x + area.width) & (self.x1 > area.x)
        seen &= (self.y0 < area.y + area.height) & (self.y1 > area.y)
        parts = (self.x0, self.x1, self.y0, self.y1, self.mark)
        for edges in zip(*(part[seen].tolist() for part in parts), strict=True):
            for step in range(int(edges[2] // STEP_PX), int(edges[3] // STEP_PX) + 1):
                found.setdefault(step, []).append(edges)
        found.setdefault(-1, [])

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
    added: list[Box] = field(default_factory=list)
    """Words and tags of the comb itself."""

    def label_of(self, mark: int) -> int:
        """The label of a mark of the scene, -1 without any."""
        found = (self.titles.mark == mark).nonzero()[0]
        return int(found[0]) if len(found) else -1

    def is_free(
        self,
        box: Box,
        besides: Collection[int] = (),
        dates: Collection[int] | None = None,
        *,
        with_titles: bool = False,
    ) -> bool:
        """Whether a box within the view meets nothing, but for some marks with their details.

        Where `dates` are given those are the marks whose details don't count. With `with_titles`
        their titles don't count either.
        """
        area, own = self.area, besides
        is_within = box.x >= area.x and box.x + box.width <= area.x + area.width
        is_within &= box.y >= area.y and box.y + box.height <= area.y + area.height
        return is_within and not (
            self.titles.meet(box, own if with_titles else ())
            or self.details.meet(box, own if dates is None else dates)
            or self.marks.meet(box, own)
            or self.pills.meet(box)
            or any(do_meet(box, other) for other in self.added)
        )


def ground_of(scene: Scene, area: Box) -> Ground:
    """What a comb has to keep off in a view; the labels are as the view shows them."""
    marks, labels = scene.marks, scene.labels
    x, half = labels.x, labels.height / 2
    titles = Boxes(x, x + labels.width, labels.y - half, labels.y + half, labels.mark, area)
    wide = np.where(labels.detail & ~labels.two_lines, labels.detail_width, 0.0)
    wide = np.where(wide > 0, wide + DETAIL_GAP, 0.0)
    start = np.where(labels.side == _LEFT, x - wide, x + labels.width)
    details = Boxes(start, start + wide, labels.y - half, labels.y + half, labels.mark, area)
    high = heights(marks) / 2
    middle, reach = (marks.x0 + marks.x1) / 2, np.full(len(marks), DOT_PX / 2)
    is_halo = marks.kind == _HALO
    x0 = np.where(is_halo, middle - reach, marks.x0)
    x1 = np.where(is_halo, middle + reach, marks.x1)
    own = np.arange(len(marks), dtype=np.int32)
    drawn = Boxes(x0, x1, marks.y - high, marks.y + high, own, area)
    return Ground(scene, area, titles, details, drawn, _pills(scene, area))


def _pills(scene: Scene, area: Box) -> Boxes:
    """The counts of a scene."""
    found = [(c.x, c.x + c.width, c.y, c.y + c.height) for c in scene.clusters]
    x0, x1, y0, y1 = np.array(found, np.float64).reshape(-1, 4).T
    return Boxes(x0, x1, y0, y1, np.full(len(found), -1, np.int32), area)


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
