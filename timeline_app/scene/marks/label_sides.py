"""Which marks have their label, and where it stands.

A label stands inside its bar where it fits, else right of its mark, else left of it. Only the
gap between two neighbours in a row is ever contended for, so each decision looks at neighbours
alone: it is the same at every visit, whatever the view. Where both neighbours want one gap, the
mark on its left has it, unless the one on its right is more important and has no other place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_app.scene.model.metrics import Sizes
from timeline_app.scene.model.side import Side

DETAIL_GAP = 12.0

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


LEAST_DETAIL_PX = 16.0
"""No detail is narrower: not even a year."""


# As plain numbers: numpy asks the class of an enumeration for much before it compares with it.
_INSIDE, _RIGHT, _LEFT = Side.INSIDE.value, Side.RIGHT.value, Side.LEFT.value


@dataclass(frozen=True, slots=True, eq=False)
class RowMarks:
    """Marks sorted by lane, row and left edge; all arrays have one entry a mark.

    `track` numbers lane and row together; `width` is what the label needs; `has_detail` says
    whether there are words beside a one-line title (not below it); `importance` decides.
    """

    track: npt.NDArray[np.int64]
    x0: Floats
    x1: Floats
    width: Floats
    has_detail: Bools
    bar: Bools
    importance: npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """The side of each label, and the width of the detail beside its title, 0 without."""

    side: npt.NDArray[np.uint8]
    detail: Floats


def _shifted(values: Floats, by: int, fill: float) -> Floats:
    out = np.full(len(values), fill)
    if by > 0:
        out[by:] = values[:-by]
    else:
        out[:by] = values[-by:]
    return out


def label_sides(
    marks: RowMarks,
    sizes: Sizes,
    wall0: float,
    wall1: float,
    measure: Callable[[npt.NDArray[np.intp]], Floats],
) -> Sides:
    """The side of every label, given walls in pixels that labels may not cross.

    `measure` gives the widths of the details of some marks, by index.
    """
    count = len(marks.x0)
    if not count:
        return Sides(np.zeros(0, np.uint8), np.zeros(0))
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
    return Sides(side, _details(marks, side, sizes, right_room, left_room, body, measure))


def _details(
    marks: RowMarks,
    side: npt.NDArray[np.uint8],
    sizes: Sizes,
    right_room: Floats,
    left_room: Floats,
    body: Floats,
    measure: Callable[[npt.NDArray[np.intp]], Floats],
) -> Floats:
    """How wide the detail beside each title is, right-hand labels first; 0 where it has no room.

    Only those are measured that may have room.
    """
    need = sizes.label_gap + marks.width
    space = sizes.label_space
    next_left = _shifted(np.where(side == _LEFT, need + space, 0.0), -1, 0.0)
    next_left[:-1] *= marks.track[:-1] == marks.track[1:]
    room = np.where(side == _INSIDE, body - 2 * sizes.inset - marks.width, -np.inf)
    room = np.where(side == _RIGHT, right_room - need - next_left, room) - sizes.label_gap
    shown = _fitting(marks.has_detail, room, measure)
    more = np.where(shown > 0, shown + sizes.label_gap, 0.0)
    used = np.where(side == _RIGHT, need + space + more, 0.0)
    prev_right = _shifted(used, 1, 0.0)
    prev_right[1:] *= marks.track[:-1] == marks.track[1:]
    room = np.where(side == _LEFT, left_room - need - prev_right - sizes.label_gap, -np.inf)
    return shown + _fitting(marks.has_detail, room, measure)


def _fitting(
    wanted: Bools, room: Floats, measure: Callable[[npt.NDArray[np.intp]], Floats]
) -> Floats:
    """The widths of the wanted details that fit into their room, 0 for the others."""
    widths = np.zeros(len(room))
    index = np.flatnonzero(wanted & (room >= LEAST_DETAIL_PX))
    if len(index):
        found = measure(index)
        widths[index] = np.where(found <= room[index], found, 0.0)
    return widths
