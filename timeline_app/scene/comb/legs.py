"""The exact way of a leg: from under a mark into the gutter of its row, level, into the spine."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

from timeline_app.scene.marks.hit_test import Box

START_RADIUS_PX = 6.0
JOIN_RADIUS_PX = 8.0
TIGHT_PX = 1.0
"""The radius of a join where a label stands beside the spine: less than half of a gutter."""
HEAD_PX = 7.0
"""An arrowhead is so long, and as wide."""
ALIGNED_PX = 14.0
"""An event that is no farther from the spine has no leg."""
LABEL_PX = 18.0
"""The height of a label of one line."""
KEPT_LEGS = 100
"""The ways of so many legs are kept: a pan changes few of them."""

_STEPS = 6
_ANGLES = [at / _STEPS * math.pi / 2 for at in range(_STEPS + 1)]
_TURNS = [(math.cos(angle), math.sin(angle)) for angle in _ANGLES]

Path = tuple[tuple[float, float], ...]


class Arrowhead(NamedTuple):
    """The tip of an arrowhead, and which way it points: 1 down, -1 up.

    One `is_at_hub` points at the selected dot, with a halo around that.
    """

    x: float
    y: float
    way: int
    is_at_hub: bool = False

    @property
    def box(self) -> Box:
        """The room that it takes."""
        top = self.y - HEAD_PX if self.way > 0 else self.y
        return Box(self.x - HEAD_PX / 2, top, HEAD_PX, HEAD_PX)


class End(NamedTuple):
    """Where a leg starts: the x, the lower edge of the mark and the gutter below its row."""

    x: float
    bottom: float
    gutter_y: float


def distance_px(box: Box, x: float, *, is_round: bool) -> float:
    """How far a mark is from a spine; a long one that reaches over it is 0 away."""
    if is_round:
        return abs(box.x + box.width / 2 - x)
    return max(box.x - x, x - box.x - box.width, 0.0)


def end_of(box: Box, gutter_y: float, spine_x: float, *, is_round: bool) -> End:
    """Where the leg of a mark starts: below a dot, or below the nearer end of a bar."""
    bottom = box.y + box.height
    if not is_round:  # below the words in a band, which are a little higher
        bottom = max(bottom, min(gutter_y - 1.0, box.y + box.height / 2 + LABEL_PX / 2))
    if is_round or box.width < 2 * START_RADIUS_PX:
        return End(box.x + box.width / 2, bottom, gutter_y)
    is_right = spine_x > box.x
    x = box.x + box.width - START_RADIUS_PX if is_right else box.x + START_RADIUS_PX
    return End(x, bottom, gutter_y)


@lru_cache(KEPT_LEGS)
def leg_path(end: End, spine_x: float, join_px: float, *, goes_up: bool) -> Path:
    """From under a mark to the spine, which goes on upwards or downwards from there."""
    way = 1.0 if spine_x > end.x else -1.0
    radius = min(START_RADIUS_PX, max(0.0, end.gutter_y - end.bottom))
    x, y, side = end.x + way * radius, end.gutter_y - radius, -way * radius
    start = [(x + side * cos, y + radius * sin) for cos, sin in _TURNS]
    far_x, turn = spine_x - way * join_px, -join_px if goes_up else join_px
    far_y, side = end.gutter_y + turn, way * join_px
    last = [(far_x + side * sin, far_y - turn * cos) for cos, sin in _TURNS]
    below = ((end.x, end.bottom),) if end.bottom < end.gutter_y - radius else ()
    return (*below, *start, *last)


def join_room(end: End, spine_x: float, *, goes_up: bool) -> Box:
    """Where the arc into the spine is drawn, besides the gutter."""
    x = spine_x - JOIN_RADIUS_PX if spine_x > end.x else spine_x
    y = end.gutter_y - JOIN_RADIUS_PX if goes_up else end.gutter_y
    return Box(x, y, JOIN_RADIUS_PX, JOIN_RADIUS_PX)
