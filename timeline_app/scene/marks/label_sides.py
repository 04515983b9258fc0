"""What of a label stands where, beside what rows are packed for: what is left over at a scale.

The side of each label is found with its row. Closer up there is only more room: dates go where
it is left, right-hand labels first, and a mark that stood alone gets its title where that fits.
Each decision looks at neighbours in a row alone, so it is the same whatever the view.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value, replace
from timeline_app.scene.model.scene import Bools, Floats, Labels, Side, Sizes

DETAIL_GAP = 12.0
APART = 2.0
"""So many times as far from what stands before it as from its title is a detail at the left of
that: else it reads as a detail of the former."""

LEAST_DETAIL_PX = 16.0
"""No detail is narrower: not even a year."""

LEAST_BAND_PX = 30.0
"""In a narrower band no word is cut."""

BAND_INSETS_PX = 12.0
"""At both ends of a word within its band."""

# As plain numbers: numpy asks the class of an enumeration for much before it compares with it.
_NONE, _INSIDE, _RIGHT, _LEFT, _SPILLING = (
    side.value for side in (Side.NONE, Side.INSIDE, Side.RIGHT, Side.LEFT, Side.SPILLING)
)


class RowMarks(Value, frozen=True, eq=False):
    """Marks sorted by row and left edge, with the sides that were found with their rows.

    `track` numbers lane and row together; `width` is that of the label; `has_detail` says
    whether there are words beside a one-line title (not below it). `start` and `end` are how
    far mark and label reach. Counts stand among marks as such without a label.
    """

    track: npt.NDArray[np.int64]
    x0: Floats
    x1: Floats
    width: Floats
    side: npt.NDArray[np.uint8]
    has_detail: Bools
    start: Floats
    end: Floats


def reaching(
    side: npt.NDArray[np.uint8], x0: Floats, x1: Floats, width: Floats, sizes: Sizes
) -> tuple[Floats, Floats]:
    """From where to where marks with their labels reach."""
    need = sizes.label_gap + width
    start = np.where(side == _LEFT, x0 - need, x0)
    end = np.where(side == _RIGHT, x1 + need, x1)
    return start, np.where(side == _SPILLING, np.maximum(x1, x0 + sizes.inset + width), end)


def label_edges(labels: Labels) -> tuple[Floats, Floats]:
    """Where each label begins and ends, its detail included."""
    extra = np.where(labels.detail, labels.detail_width + DETAIL_GAP, 0.0)
    start = labels.x - np.where(labels.side == _LEFT, extra, 0.0)
    return start, start + labels.width + extra


def _shifted(values: Floats, by: int, fill: float) -> Floats:
    out = np.full(len(values), fill)
    if by > 0:
        out[by:] = values[:-by]
    else:
        out[:by] = values[-by:]
    return out


def _next_starts(marks: RowMarks) -> Floats:
    """Where the next mark or label of the row starts; endless behind the last."""
    starts = _shifted(marks.start, -1, np.inf)
    starts[:-1][marks.track[:-1] != marks.track[1:]] = np.inf
    return starts


def _ends_before(marks: RowMarks, ends: Floats) -> Floats:
    """Where the mark or label before ends, if those of all end so."""
    before = _shifted(ends, 1, -np.inf)
    before[1:][marks.track[:-1] != marks.track[1:]] = -np.inf
    return before


def with_titles_that_fit(
    marks: RowMarks, wanted: Bools, sizes: Sizes, wall0: float, wall1: float
) -> RowMarks:
    """The marks, with labels at those `wanted` that stand alone but have room for them here."""
    alone = wanted & (marks.side == _NONE)
    if not alone.any():
        return marks
    need, space = sizes.label_gap + marks.width, sizes.label_space
    room = np.minimum(_next_starts(marks) - space, wall1) - marks.x1
    side = np.where(alone & (room >= need), _RIGHT, marks.side).astype(np.uint8)
    start, end = reaching(side, marks.x0, marks.x1, marks.width, sizes)
    room = marks.x0 - np.maximum(_ends_before(marks, end) + space, wall0)
    at_left = alone & (side == _NONE) & (room >= need)
    # What stands alone at the right of another such mark could be in the way of its title.
    side = np.where(at_left, _LEFT, side).astype(np.uint8)
    start, end = reaching(side, marks.x0, marks.x1, marks.width, sizes)
    return replace(marks, side=side, start=start, end=end)


def with_words_cut(marks: RowMarks, bands: Bools) -> RowMarks:
    """The marks, with words cut to those `bands` that have no room for theirs, inside or beside."""
    body = marks.x1 - marks.x0
    is_cut = bands & (marks.side == _NONE) & (body >= LEAST_BAND_PX)
    return replace(
        marks,
        side=np.where(is_cut, _INSIDE, marks.side).astype(np.uint8),
        width=np.where(is_cut, np.minimum(marks.width, body - BAND_INSETS_PX), marks.width),
    )


def details_beside(
    marks: RowMarks,
    sizes: Sizes,
    wall0: float,
    wall1: float,
    measure: Callable[[npt.NDArray[np.intp]], Floats],
) -> Floats:
    """How wide the detail beside each title is, right-hand labels first; 0 where it has no room.

    Details get what room titles, marks and counts have left over. `measure` gives the widths of
    the details of some marks, by index; only those are measured that may have room.
    """
    if not len(marks.track):
        return np.zeros(0)
    side, space = marks.side, sizes.label_space
    body = np.minimum(marks.x1, wall1) - np.maximum(marks.x0, wall0)
    room = np.where(side == _INSIDE, body - 2 * sizes.inset - marks.width, -np.inf)
    at_right = (side == _RIGHT) | (side == _SPILLING)
    limit = np.minimum(_next_starts(marks) - space, wall1)
    room = np.where(at_right, limit - marks.end, room) - DETAIL_GAP
    shown = _fitting(marks.has_detail, room, measure)
    ends = np.where(at_right & (shown > 0), marks.end + DETAIL_GAP + shown, marks.end)
    apart = np.maximum(_ends_before(marks, ends) + APART * DETAIL_GAP, wall0)
    room = marks.start - apart - DETAIL_GAP
    return shown + _fitting(marks.has_detail & (side == _LEFT), room, measure)


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
