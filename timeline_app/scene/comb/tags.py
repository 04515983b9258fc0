"""Names at the edges of the view, for related events that are out of view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from timeline_app.scene.comb.endpoints import EventPlace, Where
from timeline_app.scene.comb.obstacles import Ground
from timeline_app.scene.marks.hit_test import Box
from timeline_app.scene.model.scene import Floats

TAG_PX = 16.0
"""The height of a tag."""
TAG_AIR_PX = 22.0
"""How much wider a tag is than its name."""
EDGE_GAP_PX = 6.0
TAG_GAP_PX = 4.0
GUTTER_PX = 3.0
MOST_ON_SPINE = 3
FURTHEST_PX = 132
"""So far from the edge a tag stands where nearer to it nothing is free: six rows."""
SHIFTS = np.array((0.5, 0.1, 0.9, 0.0, 1.0))
"""Which share of a tag lies left of the spine, as far as that helps."""

_AWAY_PX = np.arange(0, FURTHEST_PX, TAG_GAP_PX)


class Tag(NamedTuple):
    """A name at an edge; `rows` are the events it stands for, the nearest first."""

    box: Box
    where: Where
    rows: tuple[int, ...]


def tag_aside(
    ground: Ground,
    place: EventPlace,
    name_px: float,
    rows: Sequence[tuple[float, float]],
    spine_x: float,
) -> tuple[Box, float] | None:
    """Where the tag of an event beside the view stands, and the gutter below that row.

    It is the nearest of these rows to its own that is free there, and below which the way to the
    spine is; None if there is none.
    """
    area, width = ground.area, name_px + TAG_AIR_PX
    right = area.x + area.width - EDGE_GAP_PX - width
    x = area.x + EDGE_GAP_PX if place.where is Where.LEFT else right
    own_row = [(place.y, place.gutter_y)] if place.mark >= 0 else []
    y, gutter_y = np.array([*own_row, *rows]).reshape(-1, 2).T
    apart = np.abs(y - place.y)
    apart[: len(own_row)] = -1.0  # its own comes first
    left, until = sorted((x + width / 2, min(max(spine_x, area.x), area.x + area.width)))
    free = ground.are_free(np.array([x]), y - TAG_PX / 2, width, TAG_PX, place.mark)
    way = np.array([left]), gutter_y - GUTTER_PX / 2, until - left, GUTTER_PX
    free &= ground.are_free(*way)
    if not free.any():
        return None
    at = int(np.where(free[:, 0], apart, np.inf).argmin())
    return Box(x, float(y[at]) - TAG_PX / 2, width, TAG_PX), float(gutter_y[at])


def rows_in_view(ground: Ground, padding: float) -> list[tuple[float, float]]:
    """The middles of the rows in view, of all lanes, and the gutters below them."""
    scene, area, found = ground.scene, ground.area, list[tuple[float, float]]()
    for index in scene.lanes_within(area.y, area.y + area.height):
        lane = scene.lanes[index]
        half = lane.row_height / 2
        y = lane.y + padding + half
        while y + half <= lane.y + lane.height:
            found.append((y, y + half))
            y += lane.row_height
    return found


def tags_on_spine(
    ground: Ground,
    where: Where,
    spine_x: float,
    rows: Sequence[int],
    name_px: Callable[[int], float],
    more_px: Callable[[int], float],
) -> list[Tag]:
    """Tags at the upper or lower edge, three at most; the last stands for all that are left.

    They cover nothing: one for which there is no room near the edge is left out.
    `name_px` gives the width of the name of an event, `more_px` that of "+n related".
    """
    named, left = rows[:MOST_ON_SPINE], tuple(rows[MOST_ON_SPINE:])
    shown: list[tuple[tuple[int, ...], float]] = [((row,), name_px(row)) for row in named]
    if left:
        shown.append((left, more_px(len(left))))
    # Of all tags at once: to look at the places of one takes as long.
    width = np.array([name for _, name in shown]).repeat(len(SHIFTS)) + TAG_AIR_PX
    x, y = _beside_spine(ground.area, where, spine_x, width)
    free = ground.are_free(x, y, width, TAG_PX)
    found = []
    for number, (stands_for, _) in enumerate(shown):
        first = number * len(SHIFTS)
        step, shift = divmod(int(free[:, first:][:, : len(SHIFTS)].argmax()), len(SHIFTS))
        at = first + shift
        if free[step, at]:
            box = Box(float(x[at]), float(y[step]), float(width[at]), TAG_PX)
            top, bottom = box.y - TAG_GAP_PX, box.y + TAG_PX + TAG_GAP_PX
            ground.added.append(Box(box.x, top, box.width, bottom - top))
            is_aside = (x >= box.x + box.width) | (x + width <= box.x)
            free &= is_aside | ((y >= bottom) | (y + TAG_PX <= top))[:, np.newaxis]
            found.append(Tag(box, where, stands_for))
    return found


def _beside_spine(area: Box, where: Where, spine_x: float, width: Floats) -> tuple[Floats, Floats]:
    """Left edges of places on the spine, and upper ones, the nearest to the edge first.

    `width` has the width of a tag for each of `SHIFTS`.
    """
    least, most = area.x + EDGE_GAP_PX, area.x + area.width - EDGE_GAP_PX - width
    if where is Where.BELOW:
        y = area.y + area.height - EDGE_GAP_PX - TAG_PX - _AWAY_PX
    else:
        y = area.y + EDGE_GAP_PX + _AWAY_PX
    shifted = spine_x - (width.reshape(-1, len(SHIFTS)) * SHIFTS).ravel()
    return np.maximum(least, np.minimum(most, shifted)), y
