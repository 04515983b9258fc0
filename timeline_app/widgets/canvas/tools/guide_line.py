"""A line down the canvas that steps back behind what can be read."""

from __future__ import annotations

from PySide6.QtCore import QLineF
from PySide6.QtGui import QPainter

from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.scene.marks.hit_test import free_stretches
from timeline_app.widgets.canvas.tools.geometry import CanvasGeometry


def draw_guide_line(painter: QPainter, geometry: CanvasGeometry, x: float) -> None:
    """Draw a line down the canvas at a pixel of the time area, behind labels and clusters."""
    scroll, height = geometry.scroll_y, geometry.time_rect.height()
    scene_x = int(geometry.header_px) - geometry.header_px + geometry.left_px + x
    for top, bottom in free_stretches(geometry.scene, scene_x, scroll, scroll + height):
        painter.drawLine(QLineF(x, top - scroll + AXIS_PX, x, bottom - scroll + AXIS_PX))
