"""What the canvas draws anew in every frame: selection, axis and headers."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.text.translation import Texts
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.marks.selection import Highlights
from timeline_app.render.style.fonts import Face
from timeline_app.render.style.palette import Palette, faded
from timeline_app.scene.marks.edge_labels import View, faded_rows
from timeline_app.scene.marks.hit_test import free_stretches
from timeline_app.scene.marks.visibility import marked_x
from timeline_app.scene.model.scene import Scene
from timeline_app.widgets.canvas.headers_in_view import HeadersInView
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry

if TYPE_CHECKING:
    from timeline_app.scene.marks.search_marks import SearchMarks


canvas_texts = Texts("canvas_texts")
EMPTY_MARGIN_PX = 24
"""Beside what is said where nothing is to be seen."""


class Current(NamedTuple):
    """The current event; its row is -1 where it isn't shown."""

    row: int
    lane: int
    """The lane that it is looked at in."""
    is_selected: bool
    has_keyboard: bool
    """Whether the focus is here, and came or is led by keys."""


def paint_overlay(
    painter: QPainter,
    frame: CanvasFrame,
    current: Current,
    hovered: int,
    selected: Sequence[int],
    found: SearchMarks | None,
) -> None:
    """Draw hover, focus and these selected events over the painted scene."""
    geometry, scene_painter = frame.geometry, frame.scene_painter
    area, scene, left = geometry.time_rect, geometry.scene, geometry.left_px
    painter.save()
    painter.setClipRect(area)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(geometry.header_px - left, geometry.top_px - geometry.scroll_y)
    _fade_rows(painter, frame)
    _cursor_line(painter, frame, current)
    scene_painter.draw_most_at_once(painter, scene, left, geometry.view.right)
    if selected:
        scene_painter.draw_selected(painter, scene, selected, found)
    lights = Highlights(painter, scene, frame.palette, frame.texts)
    if hovered >= 0:
        lights.hovered(hovered)
    if current.row >= 0:
        _focus(lights, geometry, current)
    painter.restore()


def _fade_rows(painter: QPainter, frame: CanvasFrame) -> None:
    """Let the ground show through rows of which an edge of the view leaves little."""
    geometry = frame.geometry
    width = float(geometry.time_rect.width())
    for row in faded_rows(geometry.scene, geometry.view, geometry.layout.sizes):
        ground = faded(frame.scene_painter.lane_ground(row.lane), 1.0 - row.alpha)
        painter.fillRect(QRectF(geometry.left_px, row.top, width, row.bottom - row.top), ground)


def _focus(lights: Highlights, geometry: CanvasGeometry, current: Current) -> None:
    row, lane, marks = current.row, current.lane, geometry.scene.marks
    has_mark = marks.row == row
    place = None
    if not (has_mark & (marks.lane == lane)).any():
        place = geometry.place_of(row, lane)
        lane = -1
    if place is not None and (current.has_keyboard or not has_mark.any()):
        lights.focused_place(place)
    elif current.has_keyboard:
        lights.focused(row, lane)


def _selected_x(geometry: CanvasGeometry, current: Current) -> float | None:
    """Where the one selected event lies on the axis, in scene pixels."""
    if current.row < 0 or not current.is_selected:
        return None
    return marked_x(geometry.scene, geometry.layout, current.row)


def _cursor_line(painter: QPainter, frame: CanvasFrame, current: Current) -> None:
    """A dotted line at the selected event, that steps back behind labels."""
    geometry = frame.geometry
    x = _selected_x(geometry, current)
    if x is None:
        return
    pen = QPen(QColor(frame.palette.accent), 1.2, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([1.5, 3.0])
    painter.setPen(pen)
    top = float(geometry.scroll_y)
    free = free_stretches(geometry.scene, x, top, top + geometry.time_rect.height())
    painter.drawLines([QLineF(x, from_y, x, until_y) for from_y, until_y in free])


def paint_chrome(
    painter: QPainter,
    frame: CanvasFrame,
    current: Current | None,
    headers: HeadersInView,
    paint_headers: Callable[[QPainter, Scene], None] | None,
) -> None:
    """Draw the axis, with the date of the current event if one is given, headers and corner.

    `paint_headers` draws on the headers what hands can do with them.
    """
    geometry, scene_painter = frame.geometry, frame.scene_painter
    area, palette, scene = geometry.time_rect, frame.palette, geometry.scene
    header_px, scroll, left = geometry.header_px, geometry.scroll_y, geometry.left_px
    painter.save()
    painter.setClipRect(QRectF(header_px, 0, area.width(), AXIS_PX))
    painter.translate(header_px, 0)
    scene_painter.axis.draw_kept(painter, scene, left, area.width(), frame.pixel_ratio)
    if current is not None:
        _date_badge(painter, frame, current)
    painter.restore()
    painter.save()
    painter.setClipRect(QRectF(0, geometry.top_px, header_px, area.height()))
    earlier = [number for number, cluster in enumerate(scene.clusters) if cluster.running]
    painter.translate(0, geometry.top_px)
    headers.draw(painter, frame, [scene.clusters[number] for number in earlier])
    painter.translate(0, -scroll)
    if paint_headers is not None:
        paint_headers(painter, scene)
    if earlier:
        painter.translate(header_px - left, 0)
        upright = View(-math.inf, math.inf, *geometry.view[2:])
        scene_painter.draw_clusters(painter, scene, earlier, upright)
    painter.restore()
    corner = QRectF(0, 0, header_px, AXIS_PX)
    painter.fillRect(corner, QColor(palette.canvas))
    painter.setPen(QPen(QColor(palette.hairline), 1))
    foot, side = AXIS_PX - 0.5, header_px - 0.5
    painter.drawLines([QLineF(0, foot, header_px, foot), QLineF(side, 0, side, AXIS_PX)])


def _date_badge(painter: QPainter, frame: CanvasFrame, current: Current) -> None:
    """The date of the selected event on the axis."""
    geometry, texts = frame.geometry, frame.texts
    x = _selected_x(geometry, current)
    if x is None:
        return
    from timeline_app.widgets.canvas.tools.guide_line import INSET_PX, draw_axis_badge

    words = texts.date(current.row, DateStyle.SHORT)
    half = texts.words(words, Face.COUNT).advance / 2 + INSET_PX
    area_px, x = float(geometry.time_rect.width()), x - geometry.left_px
    if -half < x < area_px + half:
        draw_axis_badge(painter, frame, x, words, is_strong=True)


def paint_empty(painter: QPainter, rect: QRect, palette: Palette, number: int) -> None:
    """Say that none of so many events has a date, on no false axis."""
    painter.fillRect(rect, QColor(palette.canvas))
    if not number:
        return  # what is to be done then lies over it
    painter.setPen(QColor(palette.muted))
    words = canvas_texts.tr("No event of this chronology has a date ({n} in all).", "", number)
    wrapped = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
    painter.drawText(rect.adjusted(EMPTY_MARGIN_PX, 0, -EMPTY_MARGIN_PX, 0), wrapped, words)
