"""Where the events of a comb are in a view: as marks, in a count, in a strip, or out of view."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from timeline_app.core.value import Value
from timeline_app.scene.comb.obstacles import Ground
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.hit_test import Box, cluster_of_event
from timeline_app.scene.marks.visibility import anchor_s
from timeline_app.scene.model.scene import Cluster, Scene

UNDER_STRIP_PX = 4.0
"""A leg goes so far below a density strip."""
SEEN_PX = 3.0
"""A mark of which less is in view is out of view."""

_DOT, _HALO = MarkKind.DOT.value, MarkKind.HALO.value


class Where(Enum):
    """How an event is seen in a view."""

    MARK = "mark"
    COUNT = "count"
    STRIP = "strip"
    LEFT = "left"
    RIGHT = "right"
    ABOVE = "above"
    BELOW = "below"


class EventPlace(Value, frozen=True, eq=False):
    """Where an event is seen: its box, and the gutter below its row.

    A mark has its number in the scene, else it is -1; a count has its cluster.
    """

    where: Where
    lane: int
    box: Box
    gutter_y: float
    y: float
    """The middle of its row."""
    mark: int = -1
    is_round: bool = False
    cluster: Cluster | None = None

    @property
    def x(self) -> float:
        """The middle of a dot; where a long mark starts."""
        return self.box.x + self.box.width / 2 if self.is_round else self.box.x


class Places:
    """Finds the events of a comb in one view of a scene."""

    def __init__(
        self,
        layout: Layout,
        ground: Ground,
        lanes_with: Mapping[int, tuple[int, ...]],
        kept: dict[int, list[EventPlace]],
    ) -> None:
        """`lanes_with` has the lanes that each event stands in.

        `kept` are marks by their event, as far as they were asked for in views of this scene.
        """
        self._kept = kept
        self._layout, self._ground = layout, ground
        self._scene, self._area = ground.scene, ground.area
        self._lanes_with = lanes_with

    def of(self, row: int) -> list[EventPlace]:
        """All places of an event: its marks, else what stands for it in each of its lanes."""
        found, lanes = self._kept.get(row), self._lanes_with[row]
        if found is None:
            marks = (self._scene.marks.row == row).nonzero()[0].tolist()
            found = self._kept[row] = [self._mark(mark) for mark in marks]
        if len(lanes) == 1 and found:
            return found
        standing = {place.lane for place in found}
        return found + [self._without_mark(row, lane) for lane in lanes if lane not in standing]

    def seen(self, place: EventPlace) -> Where:
        """Where a mark is seen, in the view or beyond which edge."""
        area, box, y = self._area, place.box, place.y
        if y < area.y + SEEN_PX:
            return Where.ABOVE
        if y > area.y + area.height - SEEN_PX:
            return Where.BELOW
        if box.x + box.width < area.x + SEEN_PX:
            return Where.LEFT
        return Where.RIGHT if box.x > area.x + area.width - SEEN_PX else place.where

    def _mark(self, mark: int) -> EventPlace:
        marks, box = self._scene.marks, self._ground.marks.box(mark)
        lane, is_state = int(marks.lane[mark]), bool(marks.state[mark] >= 0)
        return EventPlace(
            Where.MARK,
            lane,
            box,
            float(marks.y[mark]) + pitch_of(self._scene, self._layout, lane, is_state=is_state) / 2,
            box.y + box.height / 2,
            mark,
            int(marks.kind[mark]) in (_DOT, _HALO),
        )

    def _without_mark(self, row: int, lane: int) -> EventPlace:
        columns, scene = self._layout.columns, self._scene
        earliest, latest = int(columns.earliest[row]), int(columns.latest[row])
        cluster = cluster_of_event(scene, lane, earliest, latest)
        if cluster is not None and not cluster.running:
            box = Box(cluster.x, cluster.y, cluster.width, cluster.height)
            middle = box.y + box.height / 2
            return EventPlace(
                Where.COUNT, lane, box, cluster.y + cluster.height, middle, cluster=cluster
            )
        x = scene.scale.x_of(anchor_s(self._layout, row))
        strip = next((strip for strip in scene.strips if strip.lane == lane), None)
        if strip is not None:
            box = Box(x - 2.0, strip.base_y - strip.height, 4.0, strip.height)
            middle, gutter_y = box.y + box.height / 2, strip.base_y + UNDER_STRIP_PX
            return EventPlace(Where.STRIP, lane, box, gutter_y, middle, is_round=True)
        lies, half = scene.lanes[lane], self._layout.sizes.row / 2
        y = lies.y + lies.height / 2
        beyond = Where.LEFT if x < self._area.x + self._area.width / 2 else Where.RIGHT
        return EventPlace(beyond, lane, Box(x, y - half, 0.0, 2 * half), y + half, y)


def pitch_of(scene: Scene, layout: Layout, lane: int, *, is_state: bool) -> float:
    """How high the row of a mark is in a lane: states of channels have rows of their own."""
    return layout.sizes.band_row if is_state else scene.lanes[lane].row_height
