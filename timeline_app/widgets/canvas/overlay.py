"""What the canvas draws anew in every frame: inner labels, selection, axis and headers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.dates.format import DateStyle
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.marks.highlights import Highlights
from timeline_app.render.scene_painter import NAME_PX
from timeline_app.render.style.fonts import Face
from timeline_app.scene.marks.hit_test import free_stretches
from timeline_app.scene.marks.visibility import anchor_s
from timeline_app.scene.model.scene import Count, Scene
from timeline_app.widgets.canvas.tools.axis_badge import INSET_PX, draw_axis_pill
from timeline_app.widgets.canvas.tools.event_geometry import place_of_event

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.timeline_view import TimelineView

CHANNEL_NAME_PX = 12.0
"""How far the name of a channel reaches above the middle of its row."""


def paint_overlay(painter: QPainter, view: TimelineView, scene: Scene, left: float) -> None:
    """Draw inner labels, hover, selection and focus over the painted scene."""
    assert view.scene_painter is not None
    assert view.texts is not None
    area = view.time_rect()
    painter.save()
    painter.setClipRect(area)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(view.header_px - left, AXIS_PX - view.scroll_y)
    _cursor_line(painter, view, scene)
    found = view.hit_paint.in_scene(scene)
    view.scene_painter.draw_inner_labels(painter, scene, left, left + area.width(), found)
    if not view.selection_paint.is_in_buffer(scene):
        rows = view.selection_paint.rows(scene)
        view.scene_painter.draw_selected(painter, scene, rows, found)
    lights = Highlights(painter, scene, view.scene_painter.palette, view.texts)
    if view.hovered >= 0:
        lights.hovered(view.hovered)
    current = view.currentIndex().row()
    if view.layout_of_events.is_shown(current):
        _focus(lights, view, scene, current)
    painter.restore()


def _focus(lights: Highlights, view: TimelineView, scene: Scene, row: int) -> None:
    lane = view.lane_of(row)
    has_mark = scene.marks.row == row
    place = None
    if not (has_mark & (scene.marks.lane == lane)).any():
        place = place_of_event(view, row, lane)
        lane = -1
    if place is not None and (view.hasFocus() or not has_mark.any()):
        lights.focused_place(place)
    elif view.hasFocus():
        lights.focused(row, lane)


def _selected_x(view: TimelineView, scene: Scene) -> float | None:
    """Where the one selected event lies on the axis, in scene pixels."""
    row = view.currentIndex().row()
    if not view.layout_of_events.is_shown(row):
        return None
    if not view.selectionModel().isSelected(view.currentIndex()):
        return None
    columns = view.event_model.columns
    x0 = scene.scale.x_of(anchor_s(view.layout_of_events, row))
    x1 = scene.scale.x_of(float(columns.latest[row]))
    return (x0 + x1) / 2 if 0 <= x1 - x0 < 16 else x0


def _cursor_line(painter: QPainter, view: TimelineView, scene: Scene) -> None:
    """A dotted line at the selected event, that steps back behind labels."""
    assert view.scene_painter is not None
    x = _selected_x(view, scene)
    if x is None:
        return
    pen = QPen(QColor(view.scene_painter.palette.accent), 1.2, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([1.5, 3.0])
    painter.setPen(pen)
    top, bottom = float(view.scroll_y), float(view.scroll_y + view.time_size.height())
    for from_y, until_y in free_stretches(scene, x, top, bottom):
        painter.drawLine(QPointF(x, from_y), QPointF(x, until_y))


def paint_chrome(painter: QPainter, view: TimelineView, scene: Scene, left: float) -> None:
    """Draw the axis with the selection's date, the lane headers and the corner."""
    assert view.scene_painter is not None
    area, palette = view.time_rect(), view.scene_painter.palette
    painter.save()
    painter.setClipRect(QRectF(view.header_px, 0, area.width(), AXIS_PX))
    painter.translate(view.header_px, 0)
    ratio = view.devicePixelRatioF()
    view.scene_painter.axis.draw_kept(painter, scene, left, area.width(), ratio)
    _date_pill(painter, view, scene, left)
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(0, AXIS_PX, view.header_px, area.height()))
    first_px, headers = view.scene_painter.kept_headers(
        scene, float(view.scroll_y), float(area.height()), view.devicePixelRatioF()
    )
    painter.drawPixmap(QPointF(0.0, AXIS_PX - view.scroll_y + first_px), headers)
    earlier = tuple(count for count in scene.counts if count.running)
    painter.translate(0, AXIS_PX - view.scroll_y)
    _name_of_cut_lane(painter, view, scene, earlier)
    shown = scene.lanes_within(view.scroll_y, view.scroll_y + area.height())
    if "lane_headers" in vars(view) or any(scene.lanes[i].is_folded for i in shown):
        view.lane_headers.paint(painter, scene)
    if earlier:
        painter.translate(view.header_px - left, 0)
        view.scene_painter.draw_counts(painter, replace(scene, counts=earlier))
    painter.restore()
    corner = QRectF(0, 0, view.header_px, AXIS_PX)
    painter.fillRect(corner, QColor(palette.canvas))
    painter.setPen(QPen(QColor(palette.hairline), 1))
    painter.drawLine(QPointF(0, AXIS_PX - 0.5), QPointF(view.header_px, AXIS_PX - 0.5))
    painter.drawLine(QPointF(view.header_px - 0.5, 0), QPointF(view.header_px - 0.5, AXIS_PX))


def _name_of_cut_lane(
    painter: QPainter, view: TimelineView, scene: Scene, earlier: tuple[Count, ...]
) -> None:
    """Keep the name of the lane at the top edge in view, as far as its header has room."""
    assert view.scene_painter is not None
    top = float(view.scroll_y)
    for index in scene.lanes_within(top, top + 1.0):
        lane = scene.lanes[index]
        if lane.y >= top or lane.is_folded:
            continue
        ends = [lane.y + lane.height, *(count.y for count in earlier if count.lane == index)]
        ends += [channel.y - CHANNEL_NAME_PX for channel in lane.channels]
        y = min(top, min(ends) - NAME_PX)
        if y > lane.y:
            view.scene_painter.draw_name_lower(painter, scene, index, y)


def _date_pill(painter: QPainter, view: TimelineView, scene: Scene, left: float) -> None:
    """The date of the selected event as a pill on the axis, where nothing laid over has its own."""
    assert view.scene_painter is not None
    assert view.texts is not None
    x = _selected_x(view, scene)
    if x is None or any(has_dates() for has_dates in view.dates_laid_over):
        return
    words = view.texts.date(view.currentIndex().row(), DateStyle.SHORT)
    half = view.texts.width(words, Face.COUNT) / 2 + INSET_PX
    area_px = float(view.time_size.width())
    if -half < x - left < area_px + half:
        palette = view.scene_painter.palette
        draw_axis_pill(painter, palette, x - left, area_px, words, is_strong=True)
