"""Where the words of lane headers stand in a view: the name of a lane stays as its rows scroll by.

It makes way for what comes next, and no edge of the view cuts it.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.scene.model.scene import LaneBox

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
