"""An event that isn't there yet, as a dashed mark over the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, EdtfDate
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.marks.set_brackets import BracketsPainter
from timeline_app.render.style.palette import faded
from timeline_app.scene.lanes.mark_shapes import SetMark, set_mark_of
from timeline_app.widgets.canvas.tools.axis_badge import draw_axis_pill
from timeline_app.widgets.canvas.tools.guide_line import draw_upright

if TYPE_CHECKING:
    from timeline_app.widgets.canvas.timeline_view import TimelineView

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


class DraftGhost:
    """Draws the event of a draft over a view."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._ghost: Ghost | None = None
        view.laid_over.append(self.paint)
        view.dates_laid_over.append(lambda: self._ghost is not None)

    @property
    def ghost(self) -> Ghost | None:
        """What is drawn now."""
        return self._ghost

    def show(self, ghost: Ghost | None) -> None:
        """Draw this instead of the one before, or nothing."""
        if ghost != self._ghost:
            self._ghost = ghost
            self._view.viewport().update()

    def place_of(self, ghost: Ghost | None) -> QPoint:
        """The middle of a mark in the viewport, or of the canvas where there is no mark."""
        if ghost is None or self._view.scene_painter is None:
            return self._view.time_rect().center()
        return _rect(self._view, ghost).toAlignedRect().center()

    def paint(self, painter: QPainter) -> None:
        """Draw it, with its date on the axis."""
        view, ghost = self._view, self._ghost
        if ghost is None or view.scene_painter is None:
            return
        palette, area = view.scene_painter.palette, view.time_rect()
        rect = _rect(view, ghost)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(QRectF(area).adjusted(0, -AXIS_PX, 0, 0))
        x = rect.center().x() - view.header_px
        painter.translate(view.header_px, 0)
        draw_axis_pill(painter, palette, x, float(area.width()), ghost.words)
        painter.setPen(QPen(QColor(palette.accent), 1, Qt.PenStyle.DotLine))
        if 0 <= x <= area.width():
            draw_upright(painter, view, x)
        painter.translate(-view.header_px, 0)
        painter.setClipRect(area)
        if ghost.lane >= 0:
            draw_ghost(painter, view, rect, ghost.date)
        painter.restore()


def draw_ghost(painter: QPainter, view: TimelineView, rect: QRectF, date: EdtfDate | None) -> None:
    """A mark as it would be: a dashed line around a ground that lets through what is below.

    One of a set has its brackets, dashed, and no ground, for it doesn't last.
    """
    assert view.scene_painter is not None
    palette = view.scene_painter.palette
    brackets = None if date is None else set_mark_of(date, view.scale)
    if brackets is not None:
        _draw_brackets(painter, view, rect.center().y(), brackets)
        return
    painter.setBrush(faded(palette.accent, 0.16))
    painter.setPen(QPen(QColor(palette.accent), 1.4, Qt.PenStyle.DashLine))
    if rect.width() <= DOT_PX:
        reach = DOT_PX / 2 + 3.0
        painter.drawEllipse(rect.center(), reach, reach)
    else:
        painter.drawRoundedRect(rect, 4, 4)


def _draw_brackets(painter: QPainter, view: TimelineView, y: float, mark: SetMark) -> None:
    assert view.scene_painter is not None
    area = view.time_rect()
    painter.save()
    painter.translate(view.header_px, 0)
    BracketsPainter(painter, (0.0, float(area.width()))).draw(
        mark.kind,
        y,
        mark.outer,
        mark.inner,
        QColor(view.scene_painter.palette.accent),
        is_thin=False,
        is_dashed=True,
        has_title_inside=False,
    )
    painter.restore()


def _rect(view: TimelineView, ghost: Ghost) -> QRectF:
    """Where the mark lies in the viewport; at least as wide as a dot."""
    earliest, latest = ghost.date.earliest, ghost.date.latest
    x0 = -FAR_PX if earliest == OPEN_START else view.scale.x_of(float(earliest))
    x1 = FAR_PX if latest == OPEN_END else view.scale.x_of(float(latest))
    x0, x1 = (min(FAR_PX, max(-FAR_PX, x)) + view.header_px for x in (x0, x1))
    if x1 - x0 < 2 * DOT_PX:
        middle = (x0 + x1) / 2
        x0, x1 = middle - DOT_PX / 2, middle + DOT_PX / 2
    lanes = view.scene().lanes
    top = AXIS_PX - view.scroll_y
    if 0 <= ghost.lane < len(lanes):
        lane = lanes[ghost.lane]
        top += lane.y + min(ghost.in_lane_px, max(lane.height - BAR_PX / 2, lane.height / 2))
    else:
        top += IN_LANE_PX
    return QRectF(QPointF(x0, top - BAR_PX / 2), QPointF(x1, top + BAR_PX / 2))
