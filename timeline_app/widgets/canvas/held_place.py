"""What stays where it is in the view while lanes come to lie otherwise: a lane, or a height."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.visibility import mark_height
from timeline_app.scene.time.time_scale import TimeScale


class Window(NamedTuple):
    """What is seen of lanes, in pixels: from which height on, and how wide and high."""

    top: int
    width: int
    height: int


class HeldLane(NamedTuple):
    """A lane, and how far below the upper edge of the view its top is; -1 for none."""

    lane: int = -1
    offset_px: float = 0.0


def held_lane(
    layout: Layout, tops: Sequence[float], window: Window, row: int, y_px: float | None
) -> HeldLane:
    """The lane that stays: that at the height `y_px` of the view, if that is given.

    Else that of the event of `row`, if it is in view, else the one in the middle. `tops` are
    where lanes begin, and where the last one ends.
    """
    if y_px is None:
        lane = layout.lane_of(row) if 0 <= row < layout.columns.dated else -1
        if lane >= 0 and tops[lane] < window.top + window.height and tops[lane + 1] > window.top:
            return HeldLane(lane, tops[lane] - window.top)
        y_px = window.height / 2
    after = bisect_right(tops, window.top + y_px)
    if 0 < after < len(tops):
        return HeldLane(after - 1, tops[after - 1] - window.top)
    return HeldLane()


def held_height(layout: Layout, scale: TimeScale, window: Window, rows: Iterable[int]) -> float:
    """The height among the lanes that stays when rows go or come.

    That of the first of these events that is in view, else the upper edge.
    """
    columns = layout.columns
    for row in rows:
        if not layout.is_shown(row):
            continue
        x0, x1 = (scale.x_of(float(at[row])) for at in (columns.earliest, columns.latest))
        if x1 < 0 or x0 > window.width:
            continue
        for lane in layout.lanes_with(row):
            y = mark_height(layout, scale, lane, row)
            if y is not None and window.top <= y <= window.top + window.height:
                return y
    return float(window.top)
