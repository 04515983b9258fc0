"""An event that isn't there yet, as a dashed mark over the canvas."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, EdtfDate
from timeline_app.core.guarded import override
from timeline_app.render.marks.bars import BracketsPainter
from timeline_app.render.style.palette import faded
from timeline_app.scene.lanes.mark_shapes import SetMark, set_mark_of
from timeline_app.widgets.canvas.tools.canvas_tool import CanvasTool
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry
from timeline_app.widgets.canvas.tools.guide_line import draw_axis_badge, draw_guide_line

DOT_PX = 9.0
BAR_PX = 22.0
FAR_PX = 1e5
IN_LANE_PX = 28.0
"""So far below the top of its lane the mark stands, where nobody pointed at a height."""


class Ghost(NamedTuple):
    """When it would be, with that in words, and the lane on the canvas (-1: in none)."""

    date: EdtfDate
    words: str
    lane: int
    in_lane_px: float = IN_LANE_PX


class DraftGhost(CanvasTool):
    """Draws the event of a draft over a canvas."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ghost: Ghost | None = None

    @property
    def ghost(self) -> Ghost | None:
        """What is drawn now."""
        return self._ghost

    @property
    @override
    def has_dates(self) -> bool:
        return self._ghost is not None

    def show(self, ghost: Ghost | None) -> None:
        """Draw this instead of the one before, or nothing."""
        if ghost != self._ghost:
            self._ghost = ghost
            self.changed.emit()

    @override
    def paint(self, painter: QPainter, frame: CanvasFrame) -> None:
        geometry, ghost = frame.geometry, self._ghost
        if ghost is None:
            return
        palette, area, header_px = frame.palette, geometry.time_rect, geometry.header_px
        rect = _rect(geometry, ghost)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(area).adjusted(0, -geometry.top_px, 0, 0))
        x = rect.center().x() - header_px
        painter.translate(header_px, 0)
        draw_axis_badge(painter, frame, x, ghost.words)
        painter.setPen(QPen(QColor(palette.accent), 1, Qt.PenStyle.DotLine))
        if 0 <= x <= area.width():
            draw_guide_line(painter, geometry, x)
        painter.translate(-header_px, 0)
        painter.setClipRect(area)
        if ghost.lane >= 0:
            draw_ghost(painter, frame, rect, ghost.date)
        painter.restore()


def place_of_ghost(geometry: CanvasGeometry, ghost: Ghost) -> QPoint:
    """The middle of a mark in the viewport."""
    return _rect(geometry, ghost).toAlignedRect().center()


def draw_ghost(painter: QPainter, frame: CanvasFrame, rect: QRectF, date: EdtfDate | None) -> None:
    """A mark as it would be: a dashed line around a ground that lets through what is below.

    One of a set has its brackets, dashed, and no ground, for it doesn't last.
    """
    accent = frame.palette.accent
    brackets = None if date is None else set_mark_of(date, frame.geometry.scale)
    if brackets is not None:
        _draw_brackets(painter, frame, rect.center().y(), brackets)
        return
    painter.setBrush(faded(accent, 0.16))
    painter.setPen(QPen(QColor(accent), 1.4, Qt.PenStyle.DashLine))
    if rect.width() <= DOT_PX:
        reach = DOT_PX / 2 + 3.0
        painter.drawEllipse(rect.center(), reach, reach)
    else:
        painter.drawRoundedRect(rect, 4, 4)


def _draw_brackets(painter: QPainter, frame: CanvasFrame, y: float, mark: SetMark) -> None:
    geometry = frame.geometry
    painter.save()
    painter.translate(geometry.header_px, 0)
    BracketsPainter(painter, (0.0, float(geometry.time_rect.width()))).draw(
        mark.kind,
        y,
        mark.outer,
        mark.inner,
        QColor(frame.palette.accent),
        is_thin=False,
        is_dashed=True,
        has_title_inside=False,
    )
    painter.restore()


def _rect(geometry: CanvasGeometry, ghost: Ghost) -> QRectF:
    """Where the mark lies in the viewport; at least as wide as a dot."""
    earliest, latest = ghost.date.earliest, ghost.date.latest
    x0 = -FAR_PX if earliest == OPEN_START else geometry.x_of(float(earliest))
    x1 = FAR_PX if latest == OPEN_END else geometry.x_of(float(latest))
    x0, x1 = (min(FAR_PX, max(-FAR_PX, x)) + geometry.header_px for x in (x0, x1))
    if x1 - x0 < 2 * DOT_PX:
        middle = (x0 + x1) / 2
        x0, x1 = middle - DOT_PX / 2, middle + DOT_PX / 2
    lanes = geometry.scene.lanes
    top = float(geometry.top_px - geometry.scroll_y)
    if 0 <= ghost.lane < len(lanes):
        lane = lanes[ghost.lane]
        top += lane.y + min(ghost.in_lane_px, max(lane.height - BAR_PX / 2, lane.height / 2))
    else:
        top += IN_LANE_PX
    return QRectF(QPointF(x0, top - BAR_PX / 2), QPointF(x1, top + BAR_PX / 2))
