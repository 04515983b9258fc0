"""A line down the canvas that steps back behind what can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPoint
from PySide6.QtGui import QPainter

from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.scene.marks.hit_test import free_stretches

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.timeline_view import TimelineView


def draw_upright(painter: QPainter, view: TimelineView, x: float) -> None:
    """Draw a line down the canvas at a pixel of the time area, behind labels and counts."""
    scene, scroll = view.scene(), view.scroll_y
    scene_x = view.scene_point(QPoint(int(view.header_px), 0))[0] + x
    for top, bottom in free_stretches(scene, scene_x, scroll, scroll + view.time_size.height()):
        painter.drawLine(QLineF(x, top - scroll + AXIS_PX, x, bottom - scroll + AXIS_PX))
