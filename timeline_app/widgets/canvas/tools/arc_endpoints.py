"""Where the ends of arcs are in a view of the canvas."""

from __future__ import annotations

import math
from typing import NamedTuple

from timeline_app.render.style.fonts import Face
from timeline_app.scene.arcs.arcs import START_PX, Beyond
from timeline_app.scene.arcs.obstacles import drawn_part, marks_of_event, touches
from timeline_app.scene.marks.hit_test import Box
from timeline_app.scene.marks.visibility import anchor_s
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame

NAME_MOST_PX = 168.0
_HALO_PX = 6.0
_FRAME_PX = 2.0
_SEEN_PX = 3.0
"""An end of which less is in view than this is out of view."""


class Found(NamedTuple):
    """An end of an arc; an event that is out of view has a name."""

    where: Box | Beyond
    name: str


class ArcEndpoints:
    """Finds the ends of arcs in one view of a scene."""

    def __init__(self, frame: CanvasFrame, area: Box) -> None:
        self._geometry, self._selected = frame.geometry, frame.selected
        self._texts = frame.texts
        self._scene = frame.geometry.scene
        self._area = area
        self._kept: dict[int, list[Found]] = {}

    def pair(self, start: int, end: int) -> tuple[Found, Found] | None:
        """The nearest places of two events; None where either has none at all."""
        pairs = [(one, other) for one in self._of(start) for other in self._of(end)]
        return min(pairs, key=_distance) if pairs else None

    def _of(self, row: int) -> list[Found]:
        if row not in self._kept:
            self._kept[row] = self._found(row)
        return self._kept[row]

    def _found(self, row: int) -> list[Found]:
        lane = self._geometry.layout.lane_of(row)
        if lane < 0:
            return []
        boxes = self._marks(row)
        if not boxes:
            place = self._geometry.place_of(row)
            boxes = [self._within_lane(row, lane) if place is None else place]
            strip = next((s for s in self._scene.strips if s.lane == lane), None)
            if strip is not None and boxes[0].y == strip.base_y - strip.height:
                boxes = [drawn_part(strip, boxes[0], self._scene.first_px)]
        seen = [clipped(box, self._area) for box in boxes if touches(box, self._inner())]
        if seen:
            return [Found(box, "") for box in seen]
        return [self._beyond(row, boxes[0])]

    def _within_lane(self, row: int, lane: int) -> Box:
        """Where an event lies that is nowhere drawn: in its lane at its time."""
        x = self._scene.scale.x_of(anchor_s(self._geometry.layout, row))
        box = self._scene.lanes[lane]
        return Box(x - 2.0, box.y + 4.0, 4.0, max(4.0, box.height - 8.0))

    def _inner(self) -> Box:
        x, y, width, height = self._area
        return Box(x + _SEEN_PX, y + _SEEN_PX, width - 2 * _SEEN_PX, height - 2 * _SEEN_PX)

    def _marks(self, row: int) -> list[Box]:
        """The marks of an event with what shows that it is selected."""
        is_selected = bool(self._selected.among([row]))
        found = marks_of_event(self._scene, row)
        return [_with_air(box) for box in found] if is_selected else found

    def _beyond(self, row: int, box: Box) -> Found:
        """An end out of view, by its name."""
        texts = self._texts
        name = texts.elided(texts.full_title(row), Face.DETAIL, NAME_MOST_PX)
        x, y = _middle(box)
        first, last = self._area.x, self._area.x + self._area.width
        if box.x < last and first < box.x + box.width:  # above or below: where it begins
            x = min(max(box.x + min(box.width / 2, START_PX), first), last)
        return Found(Beyond(x, y, texts.width(name, Face.DETAIL), row), name)


def _with_air(box: Box) -> Box:
    """A mark with the halo or the frame that it has while it is selected."""
    air = _HALO_PX if box.width <= box.height else _FRAME_PX
    return Box(box.x - air, box.y - air, box.width + 2 * air, box.height + 2 * air)


def clipped(box: Box, area: Box) -> Box:
    """The part of a box that lies in an area that it touches."""
    x, y = max(box.x, area.x), max(box.y, area.y)
    right = min(box.x + box.width, area.x + area.width)
    bottom = min(box.y + box.height, area.y + area.height)
    return Box(x, y, right - x, bottom - y)


def _middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def _distance(ends: tuple[Found, Found]) -> tuple[bool, float]:
    """How far apart two ends are; those out of view come last."""
    places = [
        _middle(end.where) if isinstance(end.where, Box) else (end.where.x, end.where.y)
        for end in ends
    ]
    is_beyond = any(isinstance(end.where, Beyond) for end in ends)
    return is_beyond, math.dist(*places)
