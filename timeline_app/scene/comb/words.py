"""Where the words of a relation stand, and what a count says of those that it stands for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from timeline_app.scene.comb.endpoints import EventPlace
from timeline_app.scene.comb.obstacles import Ground, do_meet
from timeline_app.scene.marks.hit_test import Box
from timeline_app.scene.marks.label_sides import DETAIL_GAP
from timeline_app.scene.model.scene import Cluster, Side

WORDS_PX = 16.0
"""The height of the words."""
SECOND_LINE_PX = 9.0
"""The second line of a label stands so far below its middle."""
FROM_SPINE_PX = 4.0
GROUND_PX = 3.0
"""What is cleared for the words reaches so far beyond them at either side."""

_LEFT = Side.LEFT.value
_INNER = (Side.INSIDE.value, Side.SPILLING.value)


class Words(NamedTuple):
    """What is said of a related event, and where.

    `covered` is the date that it replaces, empty where there is none; `is_on_bar` says that there
    is no ground to clear. `label` is the number of the label in the scene, or -1.
    """

    row: int
    lane: int
    text: str
    is_causal: bool
    box: Box
    covered: Box | None
    label: int
    is_on_bar: bool


Sought = tuple[float, float]
"""A place for words: its left edge and its middle."""


def place_words(
    ground: Ground,
    place: EventPlace,
    row: int,
    text: str,
    width: float,
    spine_x: float,
    causal: bool,
) -> Words | None:
    """The words at one mark, right of its title, else left of the mark; None without room."""
    label = ground.label_of(place.mark)
    is_two = label >= 0 and bool(ground.scene.labels.two_lines[label])
    box, best = None, -1
    for at, (x, y) in enumerate(_sought(ground, place, label, width)):
        cleared = (x - GROUND_PX, y - WORDS_PX / 2, width + 2 * GROUND_PX, WORDS_PX)
        if not ground.is_free(cleared, (place.mark,), with_titles=is_two and at == 0):
            continue
        is_beside = not x - FROM_SPINE_PX < spine_x < x + width + FROM_SPINE_PX
        if box is None or is_beside:
            box, best = Box(x, y - WORDS_PX / 2, width, WORDS_PX), at
        if is_beside:
            break
    if box is None:
        return None
    covered = _date_of(ground, label) if label >= 0 else None
    if is_two and best == 0:
        title = ground.titles.box(label)
        covered = Box(title.x, place.y + SECOND_LINE_PX - WORDS_PX / 2, title.width, WORDS_PX)
    mark = place.box
    on_bar = not place.is_round and box.x < mark.x + mark.width and box.x + box.width > mark.x
    return Words(row, place.lane, text, causal, box, covered, label, on_bar)


def _sought(ground: Ground, place: EventPlace, label: int, width: float) -> list[Sought]:
    """Places for words, the best first."""
    mark, y = place.box, place.y
    left = mark.x - DETAIL_GAP - width
    right = mark.x + mark.width + DETAIL_GAP
    if label < 0:
        return [(right, y), (left, y)]
    titles, side = ground.titles, int(ground.scene.labels.side[label])
    if side == _LEFT:
        return [(float(titles.x0[label]) - DETAIL_GAP - width, y), (right, y)]
    if ground.scene.labels.two_lines[label]:
        beside = float(titles.x0[label]), y + SECOND_LINE_PX
    else:
        beside = float(titles.x1[label]) + DETAIL_GAP, y
    return [beside, *([(right, y)] if side in _INNER else []), (left, y)]


def _date_of(ground: Ground, label: int) -> Box | None:
    """Where the date of a label stands beside its title; None where it doesn't."""
    details = ground.details
    x, y = float(details.x0[label]), float(details.y0[label])
    width, height = float(details.x1[label]) - x, float(details.y1[label]) - y
    if width <= 0:
        return None
    at_left = ground.scene.labels.side[label] == _LEFT
    return Box(x if at_left else x + DETAIL_GAP, y, width - DETAIL_GAP, height)


class Pill(NamedTuple):
    """A count with so many related events; without room to say so its number alone is marked."""

    cluster: Cluster
    related: int
    box: Box
    is_said: bool


def pills_with_related(
    ground: Ground, held: Mapping[Cluster, int], width_of: Callable[[Cluster, int], float]
) -> list[Pill]:
    """Counts that grow to the right or the left as far as there is room; `held` says how many.

    `width_of` gives how wide a pill is that says it.
    """
    found = []
    for cluster, related in held.items():
        own = Box(cluster.x, cluster.y, cluster.width, cluster.height)
        width = width_of(cluster, related)
        sides = (cluster.x, cluster.x + cluster.width - width)
        grown = [Box(x, cluster.y, width, cluster.height) for x in sides]
        free = next((box for box in grown if _is_free(ground, box, own)), None)
        box = free or own
        ground.added.append(box)
        found.append(Pill(cluster, related, box, free is not None))
    return found


def _is_free(ground: Ground, box: Box, own: Box) -> bool:
    """Whether all of a pill that isn't there yet is free."""
    if box.x < own.x:
        return ground.is_free(Box(box.x, box.y, own.x - box.x, box.height))
    right = own.x + own.width
    more = Box(right, box.y, box.x + box.width - right, box.height)
    return more.width <= 0 or (ground.is_free(more) and not do_meet(more, own))
