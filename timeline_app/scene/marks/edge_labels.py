"""What the edges of a view make of labels: they are moved, turned, shortened, or fade.

The date goes first, then a label changes sides where that is free, then it is shortened. A bar
that runs in from the left keeps its title in view, over its end if its row is free there. A label
goes with the edge of its mark that it stands at, and fades so that nothing pops.

All labels at the edges are decided at once, in arrays: each frame of a pan has some twenty. Rows
that the upper or lower edge cuts fade, and the name of a lane stays as its rows scroll by.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.core.value import Value
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.model.scene import Bools, Floats, LaneBox, Scene, Side, Sizes, are_inner

EDGE_PX = 8.0
"""Between an edge of the view and a title that is kept in it or shortened there."""

FADE_PX = 24.0
"""Over so much a label fades as its mark leaves the view."""

CUT_FADE_PX = 8.0
"""Over so much it fades where the mark stays and there is no room for the label."""

FADE_Y_PX = 4.0
"""The same at the upper and the lower edge, where its row runs out of view."""

LEAST_PX = 36.0
"""A label is shortened to no less than this."""

_ROUNDING_PX = 0.01
_INSIDE, _RIGHT, _LEFT, _SPILLING = (
    side.value for side in (Side.INSIDE, Side.RIGHT, Side.LEFT, Side.SPILLING)
)


class View(NamedTuple):
    """The part of a scene that is seen, in scene pixels."""

    left: float
    right: float
    top: float = -math.inf
    bottom: float = math.inf


EVERYWHERE = View(-math.inf, math.inf)


class Standings(Value, frozen=True, eq=False):
    """Labels as they stand in their scene, row by row, beside or inside of marks `x0` to `x1`.

    `beside` is what a detail takes beside its title, 0 without; `ink` is how far a label reaches
    from its middle up and down. The title inside of a bar ends before `body_end`; that of a band
    never leaves it. A label may stand from `free_from` to `free_until` of its row; `before` is the
    place here of the label before it there, -1 for one that stays as it stands, or none.
    """

    side: npt.NDArray[np.uint8]
    is_band: Bools
    x: Floats
    width: Floats
    beside: Floats
    y: Floats
    ink: Floats
    x0: Floats
    x1: Floats
    body_end: Floats
    free_from: Floats
    free_until: Floats
    before: npt.NDArray[np.intp]


class Drawn(Value, frozen=True, eq=False):
    """The same labels as a view shows them."""

    side: npt.NDArray[np.uint8]
    x: Floats
    width: Floats
    has_detail: Bools
    alpha: Floats


def at_edges(labels: Standings, view: View, gap: float, space: float) -> Drawn:
    """What is drawn of labels that touch an edge of a view.

    `gap` is between a mark and the label beside it, `space` between labels of a row.
    """
    is_left = labels.side == _LEFT
    x_right = labels.x1 + gap
    end_right = x_right + labels.width
    has_room = end_right <= np.minimum(labels.free_until, view.right - EDGE_PX)
    turned = is_left & has_room & (labels.x < view.left)
    taken = np.where(turned, end_right, -np.inf)
    drawn = _on_the_right(labels, view, gap, space, taken)
    if is_left.any():
        _on_the_left(labels, drawn, is_left, has_room, view)
        drawn.side[turned], drawn.x[turned], drawn.has_detail[turned] = (
            _RIGHT,
            x_right[turned],
            False,
        )
        drawn.alpha[turned] = (labels.x1 - view.left)[turned] / FADE_PX
    upright = np.minimum(labels.y - view.top, view.bottom - labels.y) - labels.ink
    drawn.alpha[:] = _opacity(drawn.alpha) * _opacity(upright / FADE_Y_PX)
    return drawn


def _on_the_left(
    labels: Standings, drawn: Drawn, is_left: Bools, has_room: Bools, view: View
) -> None:
    """Say what is drawn of those left of their marks, where they are not turned.

    `has_room` tells which of them would have room on the other side.
    """
    x, beside = labels.x, labels.beside
    alpha = (view.right - labels.x0) / FADE_PX
    alpha = np.where(has_room, alpha, np.minimum(alpha, (x - view.left) / CUT_FADE_PX))
    has_detail = (beside > 0) & (x - beside >= view.left)
    drawn.side[is_left], drawn.x[is_left] = _LEFT, x[is_left]
    drawn.width[is_left], drawn.alpha[is_left] = labels.width[is_left], alpha[is_left]
    drawn.has_detail[is_left] = has_detail[is_left]


def _on_the_right(labels: Standings, view: View, gap: float, space: float, taken: Floats) -> Drawn:
    """What is drawn of those right of their marks, or inside of them.

    Of the others `taken` says until where they take up their row.
    """
    kept, limit = view.left + EDGE_PX, view.right - EDGE_PX
    x, width, is_inner = labels.x, labels.width, are_inner(labels.side)
    least = np.minimum(LEAST_PX, np.maximum(0.0, width - CUT_FADE_PX))
    end = np.maximum(labels.body_end, x + width)
    body_end = np.maximum(end, x + width + labels.beside)
    at = np.maximum(x, kept)
    end = np.maximum(end, np.where(labels.is_band, -np.inf, labels.free_until))
    end[~is_inner], body_end[~is_inner], at[~is_inner] = np.inf, np.inf, x[~is_inner]
    room = np.minimum(end, limit) - at
    is_short = room < width - _ROUNDING_PX
    shown = np.where(is_short, room, width)
    x_left = labels.x0 - gap - width
    taken = np.where(labels.side == _LEFT, taken, at + shown)
    may_turn = _may_turn(labels, is_short, x_left, kept, taken + space)
    # A short one fades as it is shortened, for while it is whole it is all there.
    alpha = np.minimum((labels.x1 - view.left) / FADE_PX, (end - least - kept) / CUT_FADE_PX)
    alpha = np.where(may_turn, alpha, np.minimum(alpha, (limit - least - at) / CUT_FADE_PX))
    has_detail = labels.beside > 0
    has_detail &= at + width + labels.beside <= np.minimum(body_end, limit) + _ROUNDING_PX
    side = labels.side.copy()
    side[is_inner] = np.where(at + shown > labels.x1, _SPILLING, _INSIDE)[is_inner]
    turned = may_turn & is_short
    side[turned], at[turned], shown[turned], has_detail[turned] = (
        _LEFT,
        x_left[turned],
        width[turned],
        False,
    )
    alpha[turned] = (view.right - labels.x0)[turned] / FADE_PX
    return Drawn(side, at, shown, has_detail, alpha)


def _may_turn(
    labels: Standings, is_short: Bools, x_left: Floats, kept: float, free_after: Floats
) -> Bools:
    """Which labels have room left of their marks, where the title before them has not come nearer.

    Behind each its row is `free_after` so far, unless it turns itself.
    """
    may_turn = (x_left >= np.maximum(labels.free_from, kept)) & ~labels.is_band
    may_turn &= labels.side != _LEFT
    before = labels.before
    is_met = may_turn & (before >= 0) & (x_left < free_after[before])
    for i in is_met.nonzero()[0].tolist():  # row by row: what is before one is decided
        may_turn[i] = bool(may_turn[before[i]] and is_short[before[i]])
    return may_turn


def _opacity(ways: Floats) -> Floats:
    """How much is there of what has so many times the way to go on which it fades."""
    opacity: Floats = np.minimum(1.0, np.maximum(0.0, ways))
    return opacity


LEAST_SHARE = 0.6
"""A row of which less is in view fades."""

MOST_ROW_PX = 60.0
"""No row is higher."""


class FadedRow(NamedTuple):
    """The part of a row that is in view: its lane, from where until where, and how strong."""

    lane: int
    top: float
    bottom: float
    alpha: float


def faded_rows(scene: Scene, view: View, sizes: Sizes) -> list[FadedRow]:
    """The rows with marks of which less than `LEAST_SHARE` is in a view."""
    marks, found = scene.marks, []
    far = MOST_ROW_PX / 2
    near = (np.abs(marks.y - view.top) < far) | (np.abs(marks.y - view.bottom) < far)
    seen = near & (marks.x1 > view.left) & (marks.x0 < view.right)
    is_band = marks.kind[seen] == MarkKind.BAND.value
    rows = zip(marks.y[seen].tolist(), marks.lane[seen].tolist(), is_band.tolist(), strict=True)
    for y, lane, band in dict.fromkeys(rows):
        high = sizes.band_row if band else scene.lanes[lane].row_height
        top, bottom = max(y - high / 2, view.top), min(y + high / 2, view.bottom)
        share = (bottom - top) / high
        if 0 < share < LEAST_SHARE:
            found.append(FadedRow(lane, top, bottom, share / LEAST_SHARE))
    return found


NAME_PX = 44.0
"""The height that name and count of a lane take in its header."""

LEAST_COUNTED_PX = 34.0
"""In less room the name stands alone."""

NAME_TOP_PX, NAME_BOTTOM_PX, COUNT_BOTTOM_PX = 9.0, 26.0, 41.0
"""From the top of a name to its ink, to the end of that, and to the end of that of the count."""

STICKY_TOP_PX = 1.0
"""Between the edge of the view and a name that stands alone there."""

CHANNEL_INK_PX = 8.0
"""So far from the middle of its row the name of a channel has ink."""


class LaneName(NamedTuple):
    """The name of a lane and its count: from which height on, and which of them is there."""

    y: float
    has_name: bool
    has_count: bool


def name_in_view(lane: LaneBox, end: float, top: float, bottom: float) -> LaneName:
    """The name of a lane in a view from `top` to `bottom`; below `end` its header has no room."""
    if lane.is_folded:
        middle = lane.y + lane.height / 2
        is_whole = middle - CHANNEL_INK_PX >= top and middle + CHANNEL_INK_PX <= bottom
        return LaneName(lane.y, has_name=is_whole, has_count=is_whole)
    if lane.y >= top:
        y, has_count = lane.y, True
    elif end - top >= LEAST_COUNTED_PX:
        y, has_count = max(lane.y, min(top, end - NAME_PX)), True
    else:
        y, has_count = max(lane.y, top + STICKY_TOP_PX - NAME_TOP_PX), False
    has_name = y + NAME_BOTTOM_PX <= min(bottom, end + 1.0)
    return LaneName(y, has_name, has_count and has_name and y + COUNT_BOTTOM_PX <= bottom)


def is_cut(middle: float, top: float, bottom: float) -> bool:
    """Whether an edge of a view would cut the name of a channel whose row has this middle."""
    return any(abs(middle - edge) < CHANNEL_INK_PX for edge in (top, bottom))
