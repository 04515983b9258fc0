"""Where everything on the canvas lies at one moment, as a value for what works and draws on it."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QPoint, QRect, QRectF, QSize

from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.value import Value
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.palette import Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.edge_labels import View
from timeline_app.scene.marks.hit_test import Box, Hit, box_of_event, cluster_of_event, hit_test
from timeline_app.scene.marks.view_labels import LabelsInView
from timeline_app.scene.marks.visibility import anchor_s
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.widgets.controls.selected_rows import SelectedRows

GUTTER_PX = 10.0
"""The right end of the time area, where the scroll bar is; it holds no words."""


class CanvasGeometry(Value, frozen=True, eq=False, dict=True):
    """The scene in view and its place in the viewport; one object is one state of the view."""

    layout: Layout
    scene: Scene
    scale: TimeScale
    """The scale of the time area: its first pixel is the first right of the headers."""
    left_px: float
    """Where the left edge of the time area lies in the scene."""
    header_px: float
    """The width of the lane headers."""
    scroll_y: int
    """How far the lanes are scrolled."""
    size: QSize
    """The size of the whole viewport."""
    in_view: LabelsInView | None = None
    """How the labels of the scene came to be those of the view; None where they are as they were
    laid out.
    """
    top_px: int = int(AXIS_PX)
    """Where the time area begins: below the axis, and below what has rows of its own there."""

    def is_same_as(self, other: CanvasGeometry) -> bool:
        """Whether both show the same scene of the same layout at the same place."""
        return (
            self.scene is other.scene
            and self.layout is other.layout
            and self.scroll_y == other.scroll_y
            and self.header_px == other.header_px
            and self.size == other.size
            and self.top_px == other.top_px
            and self.scale == other.scale
        )

    @property
    def columns(self) -> EventColumns:
        """The events that are shown."""
        return self.layout.columns

    @cached_property
    def time_rect(self) -> QRect:
        """The time area in viewport pixels; nobody changes it."""
        return time_area(self.size, self.header_px, self.top_px)

    @cached_property
    def view(self) -> View:
        """What is seen of the scene, and may hold words: the scroll bar has a gutter."""
        return view_of(self.left_px, self.scroll_y, self.time_rect.size())

    def x_of(self, instant_s: float) -> float:
        """The pixel of the time area at an instant."""
        return self.scale.x_of(instant_s)

    def instant_at(self, point: QPoint) -> float:
        """The instant at a point of the viewport."""
        return self.scale.instant_at(point.x() - self.header_px)

    def scene_point(self, point: QPoint) -> tuple[float, float]:
        """A point of the viewport in scene pixels."""
        return (
            point.x() - self.header_px + self.left_px,
            point.y() - self.top_px + self.scroll_y,
        )

    def view_rect(self, x: float, y: float, width: float, height: float) -> QRect:
        """A rectangle of the scene in viewport pixels."""
        rect = QRectF(
            x - self.left_px + self.header_px, y - self.scroll_y + self.top_px, width, height
        )
        return rect.toAlignedRect()

    # What is at a place.

    def hit_at(self, point: QPoint) -> Hit:
        """What lies under a point of the viewport; in the headers there are clusters alone."""
        x, y = point.x(), point.y()
        if y < self.top_px or not (0 <= x < self.size.width() and y < self.size.height()):
            return Hit()
        hit = hit_test(self.scene, *self.scene_point(point))
        return hit if x >= self.header_px or hit.cluster is not None else Hit()

    def lane_at(self, point: QPoint) -> int:
        """The lane at the height of a point, -1 beyond all."""
        lanes, y = self.scene.lanes, point.y() - self.top_px + self.scroll_y
        near = self.scene.lanes_within(y, y)
        return next((i for i in near if lanes[i].y <= y < lanes[i].y + lanes[i].height), -1)

    # The place of an event.

    def has_place(self, row: int) -> bool:
        """Whether an event has a place on the canvas."""
        return self.layout.is_shown(row)

    def place_of(self, row: int, lane: int = -1) -> Box | None:
        """Where an event is drawn, in scene pixels: in its first lane unless one is given.

        That is its mark, the cluster that it is in, or a narrow part of the strip.
        """
        scene, columns = self.scene, self.columns
        box = box_of_event(scene, row, lane)
        if box is not None:
            return box
        lane = self.layout.lane_of(row) if lane < 0 else lane
        cluster = cluster_of_event(
            scene, lane, int(columns.earliest[row]), int(columns.latest[row])
        )
        if cluster is not None:
            return Box(cluster.x, cluster.y, cluster.width, cluster.height)
        for strip in scene.strips:
            if strip.lane == lane:
                x = scene.scale.x_of(anchor_s(self.layout, row))
                return Box(x - 2, strip.base_y - strip.height, 4, strip.height)
        return None

    def rect_of(self, row: int, lane: int = -1) -> QRect | None:
        """The same in viewport pixels, whether or not that is in view vertically."""
        place = self.place_of(row, lane)
        return self.view_rect(*place) if place is not None else None

    def seen_rect_of(self, row: int) -> QRect:
        """The same while it is in view, above or below the time area as well; else nothing."""
        rect = self.rect_of(row) if self.has_place(row) else None
        area = self.time_rect
        is_seen = rect is not None and rect.intersects(area.adjusted(-area.left(), 0, 0, 0))
        return rect if rect is not None and is_seen else QRect()


def time_area(size: QSize, header_px: float, top: int) -> QRect:
    """The area right of the headers and from a height on, in a viewport of a size."""
    left = int(header_px)
    return QRect(left, top, max(1, size.width() - left), max(1, size.height() - top))


def view_of(left_px: float, scroll_y: int, area: QSize) -> View:
    """What is seen of a scene in a time area of a size, and may hold words."""
    top = float(scroll_y)
    return View(left_px, left_px + area.width() - GUTTER_PX, top, top + area.height())


class CanvasFrame(Value, frozen=True, eq=False):
    """What one frame of the canvas is drawn from."""

    geometry: CanvasGeometry
    scene_painter: ScenePainter
    texts: EventTexts
    selected: SelectedRows
    pixel_ratio: float

    @property
    def palette(self) -> Palette:
        """The colours of the theme."""
        return self.scene_painter.palette
