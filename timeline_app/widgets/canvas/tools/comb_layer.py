"""The comb of related events over the canvas, made anew where the view has moved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter

from timeline_app.core.value import Value
from timeline_app.render.marks.comb import CombPainter
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.scene.comb.comb import Comb, comb_of
from timeline_app.scene.comb.endpoints import EventPlace, Places
from timeline_app.scene.comb.links import NO_ARROWS, Arrows, Tooth, are_joined, teeth_by_hub
from timeline_app.scene.comb.obstacles import Boxes, drawn_marks, ground_of
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.hit_test import Box
from timeline_app.scene.marks.visibility import marked_x
from timeline_app.scene.model.scene import Bools, Cluster, Marks, Scene
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry

TAG_REACH_PX = 4.0
"""A name at the edge can be taken so far above and below what is drawn: 24 pixels in all."""


class Related(Value, frozen=True, eq=False):
    """Which marks of a scene don't step back; another version looks different.

    `undated` are numbers of labels whose date gives way to other words.
    """

    version: int
    marks: Bools
    undated: Sequence[int]


class CombLayer:
    """Draws the relations of what is selected, and knows what is related in a scene."""

    def __init__(self) -> None:
        self.version = 0
        """A number that grows with each change of what is related."""
        self._arrows: Arrows = NO_ARROWS
        self._hubs: dict[int, tuple[Tooth, ...]] = {}
        self._lanes: tuple[Layout | None, dict[int, tuple[int, ...]]] = None, {}
        self._painter: tuple[ScenePainter, CombPainter] | None = None
        self._made: tuple[CanvasGeometry, ScenePainter, Comb] | None = None
        self._related: tuple[Marks, Bools] | None = None
        self._marks: tuple[Marks, Boxes, dict[int, list[EventPlace]]] | None = None
        """Where the marks of a scene are drawn, and those of events by row."""

    @property
    def arrows(self) -> Arrows:
        """The relations that are drawn."""
        return self._arrows

    def show(self, arrows: Arrows) -> None:
        """Draw other relations from now on."""
        if arrows is not self._arrows:
            self._arrows, self._hubs = arrows, teeth_by_hub(arrows)
            self._lanes, self._made, self._related = (None, {}), None, None
            self.version += 1

    def related(self, frame: CanvasFrame) -> Related | None:
        """What doesn't step back in a frame; None where there is nothing to step back for."""
        if not self._arrows.arrows:
            return None
        undated = [words.label for words in self.comb(frame).words if words.label >= 0]
        return Related(self.version, self._joined(frame.geometry.scene.marks), undated)

    def related_in(self, scene: Scene) -> Related | None:
        """The same in a scene that isn't shown: there is no comb yet that dates give way to."""
        if not self._arrows.arrows:
            return None
        return Related(self.version, self._joined(scene.marks), ())

    def _joined(self, marks: Marks) -> Bools:
        if self._related is None or self._related[0] is not marks:
            self._related = marks, are_joined(self._arrows, marks)
        return self._related[1]

    def comb(self, frame: CanvasFrame) -> Comb:
        """The comb in a frame; the same one while nothing has moved."""
        geometry, scene_painter = frame.geometry, frame.scene_painter
        made = self._made
        if made is None or made[0] is not geometry or made[1] is not scene_painter:
            made = self._made = geometry, scene_painter, self._comb_in(geometry, scene_painter)
        return made[2]

    def _comb_in(self, geometry: CanvasGeometry, scene_painter: ScenePainter) -> Comb:
        if not self._hubs:
            return Comb()
        layout, scene, view = geometry.layout, geometry.scene, geometry.view
        area = Box(view.left, view.top, view.right - view.left, view.bottom - view.top)
        if self._lanes[0] is not layout:
            self._lanes = layout, layout.lanes_with_each(self._arrows.rows | self._hubs.keys())
            self._marks = None
        if self._marks is None or self._marks[0] is not scene.marks:
            self._marks = scene.marks, drawn_marks(scene.marks), {}
        ground = ground_of(scene, area, self._marks[1])
        places = Places(layout, ground, self._lanes[1], self._marks[2])
        return comb_of(
            ground,
            places,
            self._comb_painter(scene_painter).measures(layout.sizes.lane_padding),
            self._hubs,
            lambda row: marked_x(scene, layout, row),
            is_chain=self._arrows.is_chain,
        )

    def _comb_painter(self, scene_painter: ScenePainter) -> CombPainter:
        if self._painter is None or self._painter[0] is not scene_painter:
            texts, palette = scene_painter.texts, scene_painter.palette
            self._painter = scene_painter, CombPainter(texts, palette, scene_painter.grounds)
        return self._painter[1]

    def draw(self, painter: QPainter, frame: CanvasFrame) -> None:
        """Draw the comb over the canvas; the painter's origin is the viewport's."""
        geometry = frame.geometry
        if not self._hubs:
            return
        painter.save()
        painter.setClipRect(geometry.time_rect)
        painter.translate(
            geometry.header_px - geometry.left_px, geometry.top_px - geometry.scroll_y
        )
        self._comb_painter(frame.scene_painter).draw(painter, self.comb(frame))
        painter.restore()

    def row_at(self, geometry: CanvasGeometry, point: QPoint) -> int:
        """The row of the event whose name stands at the edge at a point of the viewport, or -1.

        Beside the name, what lies there goes before it.
        """
        comb, where = self._drawn(geometry, point), geometry.scene_point(point)
        if comb is None:
            return -1
        row = comb.row_at(*where)
        if row < 0 and geometry.hit_at(point).row < 0:
            row = comb.row_at(*where, TAG_REACH_PX)
        return row

    def cluster_at(self, geometry: CanvasGeometry, point: QPoint) -> Cluster | None:
        """The count that says at a point of the viewport how many of its events are related."""
        comb = self._drawn(geometry, point)
        return None if comb is None else comb.cluster_at(*geometry.scene_point(point))

    def _drawn(self, geometry: CanvasGeometry, point: QPoint) -> Comb | None:
        """The comb if it has been drawn at a point."""
        made = self._made
        is_there = made is not None and made[0] is geometry and geometry.time_rect.contains(point)
        return made[2] if made is not None and is_there else None
