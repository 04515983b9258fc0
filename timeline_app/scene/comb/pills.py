"""What a count says of related events that it stands for: "+3 · 2 related"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from timeline_app.scene.comb.obstacles import Ground, do_meet
from timeline_app.scene.marks.hit_test import Box
from timeline_app.scene.model.scene import Cluster


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
