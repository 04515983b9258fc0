"""A route around everything that is written, wherever there is one.

The free cells of the ground are cut into slabs of equal rows, each with its free segments. From
segment to segment the nearest route is looked for (A*); as a segment is a rectangle, the straight
line between two of its openings is free. So a route is found if there is any.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from heapq import heapify, heappop, heappush
from itertools import count, pairwise
from typing import NamedTuple

import numpy as np

from timeline_app.scene.arcs.cost_grid import CELL_PX, STEP_PX, CostGrid, Points, Taken

Place = tuple[float, float]

_ASIDE_PX = 10.0
"""How far ways keep from the edge of an opening, if it is wide enough."""
_SWEEPS = 12
_CORNER_PX = 28.0
_INSIDE_PX = CELL_PX / 4


class _Segment(NamedTuple):
    """A free rectangle between two slab boundaries."""

    slab: int
    x0: float
    x1: float
    y0: float
    y1: float


class _Opening(NamedTuple):
    """Where one segment meets the next, on the boundary at `y`."""

    y: float
    x0: float
    x1: float


def free_route(ground: CostGrid, starts: Sequence[Place], ends: Sequence[Place]) -> Points | None:
    """The places along a route from one of `starts` to one of `ends`, or None if there is none.

    They lie no further apart than `STEP_PX`.
    """
    slabs = _slabs(ground)
    found = _openings(slabs, starts, ends)
    if found is None:
        return None
    taut = _off_the_edges(_drawn_taut(found), found.segments)
    return _rounded(ground, _shortened(ground, taut))


class _Slabs:
    """All free segments, from top to bottom."""

    def __init__(self, tops: list[float], segments: list[list[_Segment]]) -> None:
        self._tops = tops
        self._segments = segments
        self._lefts = [[segment.x0 for segment in slab] for slab in segments]

    def at(self, place: Place) -> _Segment | None:
        """The segment that holds a place."""
        slab = bisect_right(self._tops, place[1]) - 1
        if not 0 <= slab < len(self._segments):
            return None
        index = bisect_right(self._lefts[slab], place[0]) - 1
        found = self._segments[slab][index] if index >= 0 else None
        return found if found is not None and place[0] < found.x1 else None

    def beside(self, segment: _Segment) -> list[tuple[_Segment, _Opening]]:
        """The segments above and below that one can go on to, and where."""
        found = []
        for slab, y in ((segment.slab - 1, segment.y0), (segment.slab + 1, segment.y1)):
            if not 0 <= slab < len(self._segments):
                continue
            first = max(0, bisect_right(self._lefts[slab], segment.x0) - 1)
            for other in self._segments[slab][first:]:
                if other.x0 >= segment.x1:
                    break
                x0 = max(segment.x0, other.x0) + _INSIDE_PX
                x1 = min(segment.x1, other.x1) - _INSIDE_PX
                if x0 <= x1:
                    found.append((other, _Opening(y, x0, x1)))
        return found


def _slabs(ground: CostGrid) -> _Slabs:
    free = (ground.cells & int(Taken.WORDS)) == 0
    changed = np.flatnonzero((free[1:] != free[:-1]).any(axis=1)) + 1
    first_rows = [0, *changed.tolist()]
    tops = [ground.view.y + (row - 1) * CELL_PX for row in (*first_rows, len(free))]
    segments = []
    for slab, row in enumerate(first_rows):
        edges = np.flatnonzero(free[row, 1:] != free[row, :-1])
        # A cell's index is one more than its place in the view, and an edge lies before it.
        xs = (ground.view.x + edges * CELL_PX).tolist()
        segments.append(
            [
                _Segment(slab, x0, x1, tops[slab], tops[slab + 1])
                for x0, x1 in zip(xs[::2], xs[1::2], strict=True)
            ]
        )
    return _Slabs(tops[:-1], segments)


class _Passage(NamedTuple):
    """From a start to an end: the openings between, and the segments before and after each."""

    start: Place
    openings: list[_Opening]
    segments: list[_Segment]
    end: Place


class _Step(NamedTuple):
    """A segment that was reached: from where, through which opening, and at which place."""

    segment: _Segment
    place: Place
    before: _Step | None
    opening: _Opening | None

    def passage(self, end: Place) -> _Passage:
        """All from the start to here, and on to an end in this segment."""
        openings: list[_Opening] = []
        segments = [self.segment]
        step = self
        while step.before is not None and step.opening is not None:
            openings.append(step.opening)
            step = step.before
            segments.append(step.segment)
        return _Passage(step.place, openings[::-1], segments[::-1], end)


def _openings(slabs: _Slabs, starts: Sequence[Place], ends: Sequence[Place]) -> _Passage | None:
    """From which start through which openings to which end it is nearest, about."""
    goals = dict(reversed(_segments_of(slabs, ends)))
    if not goals:
        return None
    target = next(iter(goals.values()))
    turn = count()  # of two that are as good, what came first
    queue = [
        (math.dist(place, target), next(turn), 0.0, _Step(segment, place, None, None))
        for segment, place in _segments_of(slabs, starts)
    ]
    heapify(queue)
    reached: set[_Segment] = set()
    while queue:
        _, _, length, step = heappop(queue)
        if step.segment in reached:
            continue
        reached.add(step.segment)
        if step.segment in goals:
            return step.passage(goals[step.segment])
        for other, door in slabs.beside(step.segment):
            place = (min(max(step.place[0], door.x0), door.x1), door.y)
            further = length + math.dist(step.place, place)
            whole = further + math.dist(place, target)
            heappush(queue, (whole, next(turn), further, _Step(other, place, step, door)))
    return None


def _segments_of(slabs: _Slabs, places: Sequence[Place]) -> list[tuple[_Segment, Place]]:
    """The segments that hold these places; places that are taken have none."""
    found = ((slabs.at(place), place) for place in places)
    return [(segment, place) for segment, place in found if segment is not None]


def _drawn_taut(passage: _Passage) -> list[Place]:
    """The places of a short route through all openings."""
    narrowed = []
    for y, x0, x1 in passage.openings:
        aside = min(_ASIDE_PX, (x1 - x0) / 2)
        narrowed.append((y, x0 + aside, x1 - aside))
    middles = (((x0 + x1) / 2, y) for y, x0, x1 in narrowed)
    route = [passage.start, *middles, passage.end]
    for _ in range(_SWEEPS):
        for i, (y, x0, x1) in enumerate(narrowed, 1):
            (ax, ay), (bx, by) = route[i - 1], route[i + 1]
            near, far = abs(y - ay), abs(by - y)
            x = (ax * far + bx * near) / (near + far) if near + far else (ax + bx) / 2
            route[i] = (min(max(x, x0), x1), y)
    return route


def _off_the_edges(route: list[Place], segments: list[_Segment]) -> list[Place]:
    """The route, led within a segment where it would run along the edge of it."""
    found = [route[0]]
    for (here, there), segment in zip(pairwise(route), segments, strict=True):
        if here[1] == there[1] and here[1] in (segment.y0, segment.y1):
            y = here[1] + (_INSIDE_PX if here[1] == segment.y0 else -_INSIDE_PX)
            found += [(here[0], y), (there[0], y)]
        found.append(there)
    return found


def _shortened(ground: CostGrid, route: list[Place]) -> list[Place]:
    """The route without the places that can be left out."""
    kept = [route[0]]
    at = 0
    while at < len(route) - 1:
        further = at + 1
        while further + 1 < len(route) and ground.is_free(straight(route[at], route[further + 1])):
            further += 1
        kept.append(route[further])
        at = further
    return kept


def _rounded(ground: CostGrid, route: list[Place]) -> Points:
    """The route with its corners rounded as far as there is room, as places close together."""
    bends = [_bend(ground, *corner) for corner in zip(route, route[1:], route[2:], strict=False)]
    cuts = [0.0, *(reach for reach, _ in bends), 0.0]
    parts = []
    for i, (here, there) in enumerate(pairwise(route)):
        # The same places as when the line was found to be free, without those at its ends.
        line = straight(here, there)
        from_here, from_there = (np.hypot(*(line - end).T) for end in (here, there))
        parts.append(line[(from_here >= cuts[i]) & (from_there >= cuts[i + 1])])
        if i < len(bends):
            parts.append(bends[i][1])
    return np.concatenate(parts)


def _bend(ground: CostGrid, before: Place, corner: Place, after: Place) -> tuple[float, Points]:
    """How far from a corner it is rounded, and the places along the bend."""
    c, a, b = np.array(corner), np.array(before), np.array(after)
    reach = min(_CORNER_PX, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
    while reach >= 1.0:
        first = c + (a - c) * (reach / math.dist(before, corner))
        last = c + (b - c) * (reach / math.dist(corner, after))
        t = np.linspace(0, 1, 2 + math.ceil(2 * reach / STEP_PX))[:, None]
        bend = (1 - t) ** 2 * first + 2 * t * (1 - t) * c + t**2 * last
        if ground.is_free(bend):
            return reach, bend
        reach /= 2
    return 0.0, c[None]


def straight(start: Sequence[float] | Points, end: Sequence[float] | Points) -> Points:
    """Places along a straight line, no further apart than `STEP_PX`."""
    length = math.hypot(end[0] - start[0], end[1] - start[1])
    t = np.linspace(0.0, 1.0, 2 + math.ceil(length / STEP_PX))[:, None]
    points: Points = np.asarray(start) * (1 - t) + np.asarray(end) * t
    return points
