"""Arcs between events: where they run, and where their words stand.

An arc is led through free ground, one after the other: as one of many cubic curves, the shortest
and calmest, or around whatever is in the way. Where that would be a long way round, or there is
none, it steps back behind the words that it meets, as other lines do: it is never drawn over any.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from timeline_app.scene.arcs.cost_grid import AIR_PX, CostGrid, Points
from timeline_app.scene.arcs.curves import (
    COARSE_BASIS,
    Anchor,
    cubics,
    lengths,
    places_along,
    turns,
)
from timeline_app.scene.arcs.routing import free_route
from timeline_app.scene.marks.hit_test import Box

GAP_PX = 3.0
"""Between a mark and its arc."""
HEAD_PX = 8.0
WORDS_HEIGHT_PX = 16.0
WORDS_AIR_PX = 5.0
TAG_HEIGHT_PX = 20.0
TAG_AIR_PX = 22.0
"""What a tag has besides the name: room for its arrow and around both."""
EDGE_PX = 6.0
"""Between a tag and the edge of the view."""
TAG_ROWS = 3
"""So many rows of names may stand at the upper or lower edge."""
TAG_GAP_PX = 4.0

START_PX = 12.0
"""So far behind the start of a bar an arc leaves it up or down."""

_NARROW_PX = 40.0
_TURN_PX = 30.0
"""What a radian of turning costs, as a length."""
_TRIES = 6
"""So many curves are looked at closely."""
_WORDLESS_PX = 150.0
"""What it costs, as a length, that words have no room."""
_DETOUR = 1.2
"""A route around everything has to be so much better than one that steps back behind words."""
_SHORTEST_END_PX = 10.0
"""What is seen of an arc before and behind its words, at least."""


class Edge(Enum):
    """An edge of the view."""

    LEFT = auto()
    RIGHT = auto()
    TOP = auto()
    BOTTOM = auto()


class Beyond(NamedTuple):
    """An end out of view: where it lies, and how wide the name is that stands at the edge.

    Arcs whose ends have the same `key` share one name.
    """

    x: float
    y: float
    name_px: float
    key: int


class Wish(NamedTuple):
    """An arc from one mark to another that is wanted; its words are so wide, 0 without any."""

    start: Box | Beyond
    end: Box | Beyond
    words_px: float


class Tag(NamedTuple):
    """Where the name of an end stands that lies beyond an edge of the view."""

    box: Box
    edge: Edge


class Head(NamedTuple):
    """The tip of an arrow, and the unit vector that it points along."""

    x: float
    y: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True, eq=False)
class Arc:
    """An arc: its pieces are places to be joined, broken where the words stand."""

    pieces: tuple[Points, ...]
    head: Head | None
    words: Box | None
    start_tag: Tag | None = None
    end_tag: Tag | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Tried:
    """A route that may be taken, where its words would stand, and its cost as a length."""

    route: Points
    words: Box | None
    cost: float
    is_free: bool


class _End(NamedTuple):
    """Where an arc may begin or end, and the tag that it does so at, if any."""

    anchors: Sequence[Anchor]
    tag: Tag | None


class Arcs:
    """Leads arcs through one view, each around those before it."""

    def __init__(self, view: Box, words: Iterable[Box], marks: Iterable[Box]) -> None:
        """`words`, so labels and clusters, may not be crossed; `marks` may if need be."""
        self._ground = CostGrid(view)
        self._tags: dict[int, Tag] = {}
        self._ground.take_marks(marks)
        self._ground.take_words(words)

    def lead(self, wish: Wish) -> Arc | None:
        """The arc that is wished for; None if neither end is in view, or a name has no room."""
        if isinstance(wish.start, Beyond) and isinstance(wish.end, Beyond):
            return None
        start, end = self._end(wish.start), self._end(wish.end)
        if start is None or end is None:
            return None
        route, words = self._route(start.anchors, end.anchors, wish.words_px)
        pieces = self._pieces(route, words, has_head=end.tag is None)
        self._ground.take_line(route)
        if words is not None:
            self._ground.take_words([words])
        head = _head(route) if end.tag is None else None
        return Arc(pieces, head, words, start.tag, end.tag)

    def _end(self, end: Box | Beyond) -> _End | None:
        """How an arc comes to one of its ends; None if a name has no room."""
        if isinstance(end, Box):
            return _End(anchors(end, self._ground.view), None)
        tag = self._tags.get(end.key) or self._tag(end)
        if tag is None:
            return None
        if end.key not in self._tags:
            self._tags[end.key] = tag
            self._ground.take_words([tag.box])
        return _End(anchors_of_tag(tag), tag)

    def _route(
        self, starts: Sequence[Anchor], ends: Sequence[Anchor], words_px: float
    ) -> tuple[Points, Box | None]:
        """Places along the best route, and where its words stand if they have room."""
        ground = self._ground
        starts, ends = self._open(starts), self._open(ends)
        best = self._best(self._tried(starts, ends), words_px)
        if not best.is_free and _apart(starts, ends) * _DETOUR < best.cost:
            around = free_route(ground, [(a.x, a.y) for a in starts], [(a.x, a.y) for a in ends])
            if around is not None:
                other = self._judged(around)
                other = self._best([replace(other, cost=other.cost * _DETOUR)], words_px)
                best = min(best, other, key=lambda tried: tried.cost)
        return best.route, best.words

    def _open(self, found: Sequence[Anchor]) -> Sequence[Anchor]:
        """Those where an arc can be seen, if it can at any."""
        return [a for a in found if self._ground.is_free(np.array((a.x, a.y)))] or found

    def _tried(self, starts: Sequence[Anchor], ends: Sequence[Anchor]) -> list[_Tried]:
        """The cubic curves that seem best at a first look, and those that seem best and free."""
        ground = self._ground
        curves = cubics(starts, ends)
        coarse = COARSE_BASIS @ curves
        cost = lengths(coarse) * (1.0 + ground.cost(coarse)) + _TURN_PX * turns(coarse)
        order = np.argsort(cost, kind="stable")
        free = order[~ground.crossed(coarse)[order]]
        chosen = dict.fromkeys((*order[:_TRIES].tolist(), *free[:_TRIES].tolist()))
        return [self._judged(places_along(curves[curve])) for curve in chosen]

    def _judged(self, route: Points) -> _Tried:
        """A route without words, and how good it is."""
        cost = lengths(route[None]) * (1.0 + self._ground.cost(route[None])) + _TURN_PX * turns(
            route[None]
        )
        return _Tried(route, None, float(cost[0]), self._ground.is_free(route))

    def _best(self, tried: list[_Tried], words_px: float) -> _Tried:
        """The best of some ways, with its words if they have room."""
        best: _Tried | None = None
        for one in sorted(tried, key=lambda tried: tried.cost):
            if best is not None and best.cost <= one.cost:
                break
            words = self._words(one.route, words_px)
            lacking = _WORDLESS_PX if words is None and words_px else 0.0
            found = replace(one, words=words, cost=one.cost + lacking)
            best = found if best is None or found.cost < best.cost else best
        assert best is not None, "there is a curve between any two places"
        return best

    def _words(self, route: Points, words_px: float) -> Box | None:
        """Where words of this width stand on a route or beside it, over nothing else."""
        if not words_px:
            return None
        width, height = words_px + 2 * WORDS_AIR_PX, WORDS_HEIGHT_PX
        last = len(route) - 1
        for share in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82):
            x, y = route[round(share * last)].tolist()
            for left, top in (
                (x - width / 2, y - height / 2),
                (x - width - 1, y - height / 2),
                (x + 1, y - height / 2),
                (x - width / 2, y - height - 1),
                (x - width / 2, y + 1),
            ):
                box = Box(left, top, width, height)
                if self._ground.is_bare(box) and _is_seen_beside(route, box):
                    return box
        return None

    def _pieces(self, route: Points, words: Box | None, *, has_head: bool) -> tuple[Points, ...]:
        """The route without what lies behind words, and without the tip of its head."""
        seen = ~self._ground.crossed(route[:, None, :])
        if words is not None:
            seen &= ~_within(route, words)
        if has_head:
            seen &= np.hypot(*(route - route[-1]).T) > HEAD_PX - 2.0
        edges = np.flatnonzero(np.diff(np.concatenate(([0], seen.view(np.int8), [0]))))
        runs = zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
        return tuple(route[first:last] for first, last in runs if last - first > 1)

    def _tag(self, end: Beyond) -> Tag | None:
        """Where the name of an end beyond the view has room, as near to it as can be."""
        view = self._ground.view
        right, bottom = view.x + view.width, view.y + view.height
        width, height = end.name_px + TAG_AIR_PX, TAG_HEIGHT_PX
        y = min(max(end.y - height / 2, view.y + EDGE_PX), bottom - height - EDGE_PX)
        x = min(max(end.x - width / 2, view.x + EDGE_PX), right - width - EDGE_PX)
        if view.x <= end.x <= right:
            edge = Edge.TOP if end.y < view.y + view.height / 2 else Edge.BOTTOM
            top, inwards = view.y + EDGE_PX, height + TAG_GAP_PX
            if edge is Edge.BOTTOM:
                top, inwards = bottom - height - EDGE_PX, -inwards
            boxes = [
                Box(x + by, top + row * inwards, width, height)
                for row in range(TAG_ROWS)
                for by in _aside(view.width)
            ]
        else:
            edge = Edge.LEFT if end.x < view.x else Edge.RIGHT
            left = view.x + EDGE_PX if edge is Edge.LEFT else right - width - EDGE_PX
            boxes = [Box(left, y + by, width, height) for by in _aside(view.height)]
        return next((Tag(box, edge) for box in boxes if self._ground.is_bare(box)), None)


def places_of(arc: Arc) -> list[tuple[float, float]]:
    """The places that an arc is drawn at, less than `HEAD_PX` from one to the next."""
    found = [(x, y) for piece in arc.pieces for x, y in piece.tolist()]
    return found if arc.head is None else [*found, (arc.head.x, arc.head.y)]


def anchors(box: Box, view: Box) -> list[Anchor]:
    """Where an arc may leave a mark: at its sides if it is short, else where it begins."""
    middle = box.y + box.height / 2
    is_narrow = box.width <= _NARROW_PX
    x = box.x + (box.width / 2 if is_narrow else START_PX)
    x = min(max(x, view.x + 2.0), view.x + view.width - 2.0)
    found = [
        Anchor(box.x - GAP_PX, middle, -1.0, 0.0),
        Anchor(x, box.y - GAP_PX, 0.0, -1.0),
        Anchor(x, box.y + box.height + GAP_PX, 0.0, 1.0),
    ]
    if is_narrow:
        found.append(Anchor(box.x + box.width + GAP_PX, middle, 1.0, 0.0))
    return found


def anchors_of_tag(tag: Tag) -> list[Anchor]:
    """Where an arc may come to a tag: at all sides but that of the edge."""
    box, edge = tag.box, tag.edge
    x, y = box.x + box.width / 2, box.y + box.height / 2
    away = AIR_PX + GAP_PX
    sides = {
        Edge.LEFT: Anchor(box.x - away, y, -1.0, 0.0),
        Edge.RIGHT: Anchor(box.x + box.width + away, y, 1.0, 0.0),
        Edge.TOP: Anchor(x, box.y - away, 0.0, -1.0),
        Edge.BOTTOM: Anchor(x, box.y + box.height + away, 0.0, 1.0),
    }
    return [anchor for side, anchor in sides.items() if side is not edge]


def _apart(starts: Sequence[Anchor], ends: Sequence[Anchor]) -> float:
    """How long an arc is at least."""
    return min(math.dist(a[:2], b[:2]) for a in starts for b in ends)


def _aside(room_px: float) -> list[float]:
    """Offsets to both sides, the nearest first."""
    steps = np.arange(0.0, room_px, 6.0)
    return [0.0, *np.ravel(np.column_stack((steps[1:], -steps[1:]))).tolist()]


def _within(route: Points, box: Box) -> npt.NDArray[np.bool_]:
    """Which places lie within a box or close to it."""
    x, y = route[:, 0] - box.x, route[:, 1] - box.y
    inside: npt.NDArray[np.bool_] = (
        (x > -AIR_PX) & (x < box.width + AIR_PX) & (y > -AIR_PX) & (y < box.height + AIR_PX)
    )
    return inside


def _is_seen_beside(route: Points, words: Box) -> bool:
    """Whether enough of a route is seen before the words and behind them."""
    hidden = np.flatnonzero(_within(route, words))
    if not len(hidden):
        return True
    before, behind = route[: hidden[0] + 1], route[hidden[-1] :]
    before_px, behind_px = (float(lengths(part[None])[0]) for part in (before, behind))
    return before_px >= _SHORTEST_END_PX and behind_px >= _SHORTEST_END_PX + HEAD_PX


def _head(route: Points) -> Head:
    """The head at the end of a route, along its last segment."""
    x, y = route[-1].tolist()
    back = np.flatnonzero(np.hypot(*(route - route[-1]).T) >= HEAD_PX)
    from_x, from_y = route[back[-1] if len(back) else 0].tolist()
    length = math.hypot(x - from_x, y - from_y) or 1.0
    return Head(x, y, (x - from_x) / length, (y - from_y) / length)
