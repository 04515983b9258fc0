"""The ground that arcs are led over: what is in their way, on a fine grid.

A cell is taken as soon as anything touches it, and labels keep a little air around them. So a
line through free cells, whose points lie no further apart than `STEP_PX`, crosses no label.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from enum import IntFlag

import numpy as np
import numpy.typing as npt

from timeline_app.scene.marks.hit_test import Box

Points = npt.NDArray[np.float64]
"""Places, as an array whose last axis has x and y."""

CELL_PX = 2.0
AIR_PX = 2.0
STEP_PX = 2 * AIR_PX
_ROUNDING = 1e-7


class Taken(IntFlag):
    """What takes a cell: words, which no line may cross; marks and other lines, which it can."""

    WORDS = 1
    MARK = 2
    LINE = 4


_WORDS, _MARK, _LINE = (int(flag) for flag in Taken)
_COST_OF = {_WORDS: 5.0, _MARK: 6.0, _LINE: 8.0}
_COST = np.array(
    [sum(cost for flag, cost in _COST_OF.items() if taken & flag) for taken in range(2 * _LINE)]
)


class CostGrid:
    """A view and what is in it. Whatever lies outside of the view is taken by words."""

    def __init__(self, view: Box) -> None:
        self.view = view
        columns = max(1, math.floor(view.width / CELL_PX))
        rows = max(1, math.floor(view.height / CELL_PX))
        # A frame of one cell around: places outside are looked up there.
        self.cells = np.full((rows + 2, columns + 2), _WORDS, np.uint8)
        self.cells[1:-1, 1:-1] = 0

    # What is in the way.

    def take_words(self, boxes: Iterable[Box]) -> None:
        """No line may cross these, nor come close."""
        for box in boxes:
            self._take(box, AIR_PX, _WORDS)

    def take_marks(self, boxes: Iterable[Box]) -> None:
        """Lines had better go around these, and no words may stand on them."""
        for box in boxes:
            self._take(box, 0.0, _MARK)

    def take_line(self, points: Points) -> None:
        """Other lines had better cross this one steeply or not at all."""
        at = self._cells_of(points)
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                y = np.clip(at[0] + dy, 0, self.cells.shape[0] - 1)
                x = np.clip(at[1] + dx, 0, self.cells.shape[1] - 1)
                self.cells[y, x] |= _LINE

    def _take(self, box: Box, air: float, flag: int) -> None:
        self._part(box, air)[...] |= flag

    def _part(self, box: Box, air: float = 0.0) -> npt.NDArray[np.uint8]:
        """The cells that a box touches."""
        rows, columns = self.cells.shape
        left = min(columns, max(0, 1 + _cell(box.x - air - self.view.x)))
        top = min(rows, max(0, 1 + _cell(box.y - air - self.view.y)))
        right = min(columns, max(0, 2 + _cell(box.x + box.width + air - self.view.x)))
        bottom = min(rows, max(0, 2 + _cell(box.y + box.height + air - self.view.y)))
        return self.cells[top:bottom, left:right]

    # What is free.

    def is_bare(self, box: Box) -> bool:
        """Whether nothing at all lies within the box, and all of it is in the view."""
        view = self.view
        inside = (
            view.x <= box.x
            and view.y <= box.y
            and box.x + box.width <= view.x + view.width
            and box.y + box.height <= view.y + view.height
        )
        return inside and not self._part(box).any()

    def is_free(self, points: Points) -> bool:
        """Whether none of these places is taken by words."""
        return not (self.cells[self._cells_of(points)] & _WORDS).any()

    def crossed(self, points: Points) -> npt.NDArray[np.bool_]:
        """For each of some lines, by the first axis, whether a place of it is taken by words."""
        is_taken = (self.cells[self._cells_of(points)] & _WORDS) != 0
        found: npt.NDArray[np.bool_] = np.any(is_taken, axis=1)
        return found

    def cost(self, points: Points) -> npt.NDArray[np.float64]:
        """What each of some lines crosses, in lengths of its own that it had better be longer.

        A line that is hidden behind words all the way counts as six of its length.
        """
        found: npt.NDArray[np.float64] = _COST[self.cells[self._cells_of(points)]].mean(axis=-1)
        return found

    def _cells_of(self, points: Points) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
        rows, columns = self.cells.shape
        # A place on the edge of a cell lies in it, whatever the rounding of its calculation.
        x = np.floor((points[..., 0] - self.view.x) / CELL_PX + _ROUNDING).astype(np.intp) + 1
        y = np.floor((points[..., 1] - self.view.y) / CELL_PX + _ROUNDING).astype(np.intp) + 1
        return np.clip(y, 0, rows - 1), np.clip(x, 0, columns - 1)


def _cell(offset_px: float) -> int:
    return math.floor(min(1e9, max(-1e9, offset_px)) / CELL_PX)
