"""Which marks have their label, and where it stands.

A label stands inside its bar where it fits, else right of its mark, else left of it. Only the
gap between two neighbours in a row is ever contended for, so each decision looks at neighbours
alone: it is the same at every visit, whatever the view. Where both neighbours want one gap, the
mark on its left has it, unless the one on its right is more important and has no other place.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.scene.metrics import Sizes

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


class Side(IntEnum):
    """Where a label stands."""

    NONE = 0
    INSIDE = 1
    RIGHT = 2
    LEFT = 3


# As plain numbers: numpy asks the class of an enumeration for much before it compares with it.
_INSIDE, _RIGHT, _LEFT = Side.INSIDE.value, Side.RIGHT.value, Side.LEFT.value


class RowMarks(NamedTuple):
    """Marks sorted by lane, row and left edge; all arrays have one entry a mark.

    `track` numbers lane and row together; `width` is what the label needs, `detail` the width
    of the words beside a one-line title (0 where they stand below it); `importance` decides.
    """

    track: npt.NDArray[np.int64]
    x0: Floats
    x1: Floats
    width: Floats
    detail: Floats
    bar: Bools
    importance: npt.NDArray[np.uint8]


class Sides(NamedTuple):
    """The side of each label, and whether the detail has room beside the title."""

    side: npt.NDArray[np.uint8]
    detail: Bools


def _shifted(values: Floats, by: int, fill: float) -> Floats:
    out = np.full(len(values), fill)
    if by > 0:
        out[by:] = values[:-by]
    else:
        out[:by] = values[-by:]
    return out


def label_sides(marks: RowMarks, sizes: Sizes, wall0: float, wall1: float) -> Sides:
    """The side of every label, given walls in pixels that labels may not cross."""
    count = len(marks.x0)
    if not count:
        return Sides(np.zeros(0, np.uint8), np.zeros(0, bool))
    track = marks.track.astype(np.float64)
    has_next, has_prev = track == _shifted(track, -1, -1.0), track == _shifted(track, 1, -1.0)
    need = sizes.label_gap + marks.width
    space = sizes.label_space
    next_x0 = np.where(has_next, _shifted(marks.x0, -1, np.inf) - space, np.inf)
    right_room = np.minimum(next_x0, wall1) - marks.x1
    prev_x1 = np.where(has_prev, _shifted(marks.x1, 1, -np.inf) + space, -np.inf)
    left_room = marks.x0 - np.maximum(prev_x1, wall0)

    body = np.minimum(marks.x1, wall1) - np.maximum(marks.x0, wall0)
    inside = marks.bar & (body >= marks.width + 2 * sizes.inset)
    right = ~inside & (right_room >= need)
    wants = ~inside & ~right & (left_room >= need)
    taken = _shifted(np.where(right, need + space, 0.0), 1, 0.0) * has_prev
    left = wants & (left_room - taken >= need)
    rank = marks.importance.astype(np.float64)
    wins = wants & ~left & (rank > _shifted(rank, 1, np.inf))
    lost = _shifted(wins.astype(np.float64), -1, 0.0).astype(bool)
    left |= wins
    right &= ~lost
    taken = _shifted(np.where(right, need + space, 0.0), 1, 0.0) * has_prev
    left |= lost & (left_room - taken >= need)

    side = np.zeros(count, np.uint8)
    side[inside], side[right], side[left] = _INSIDE, _RIGHT, _LEFT
    return Sides(side, _details(marks, side, sizes, right_room, left_room, body))


def _details(
    marks: RowMarks,
    side: npt.NDArray[np.uint8],
    sizes: Sizes,
    right_room: Floats,
    left_room: Floats,
    body: Floats,
) -> Bools:
    """Whether the detail fits beside each title, right-hand labels first."""
    need = sizes.label_gap + marks.width
    more = np.where(marks.detail > 0, marks.detail + sizes.label_gap, 0.0)
    space = sizes.label_space
    bar_room = body - 2 * sizes.inset - marks.width
    next_left = _shifted(np.where(side == _LEFT, need + space, 0.0), -1, 0.0)
    next_left[:-1] *= marks.track[:-1] == marks.track[1:]
    shown = (side == _INSIDE) & (bar_room >= more)
    shown |= (side == _RIGHT) & (right_room - need - next_left >= more)
    used = np.where(side == _RIGHT, need + space + np.where(shown, more, 0.0), 0.0)
    prev_right = _shifted(used, 1, 0.0)
    prev_right[1:] *= marks.track[:-1] == marks.track[1:]
    shown |= (side == _LEFT) & (left_room - need - prev_right >= more)
    fits: Bools = shown & (marks.detail > 0)
    return fits
