"""What is drawn over a scene: selection, focus and hover, three different things."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from timeline_app.render.event_texts import EventTexts
from timeline_app.render.fonts import Face, font_of
from timeline_app.render.inner_labels import kept_in_view
from timeline_app.render.marks_painter import (
    BAND_HEIGHT,
    BAR_HEIGHT,
    Inks,
    MarksPainter,
    dot_reach,
)
from timeline_app.render.palette import Palette, faded
from timeline_app.scene.hit import box_with_label
from timeline_app.scene.labels import Side
from timeline_app.scene.scene import Count, Scene
from timeline_app.scene.shapes import MarkKind

HALO_RADIUS_PX = 10.5
LEAST_HALO_PX = 3.0
HALO_GAP_PX = 1.5
"""Between the halo of a doubt and that of the selection, which may have one colour."""

OUTLINE_GAP_PX = 2.5

STRONG_SLACK_PX = 4.0
"""So much wider than its label a strong title may be: a third of the gap before its date."""

TIGHTEST_PX = -0.5
"""Letters of a strong title are moved together by this much at most."""


def strong_title(title: str, width_px: float) -> tuple[str, QFont]:
    """A title in a stronger weight that is no wider than given, and the font it fits with.

    Stronger letters are wider: they stand a little closer, and what still has no room is
    shortened with an ellipsis.
    """
    font = QFont(font_of(Face.TITLE))
    font.setWeight(QFont.Weight.DemiBold)
    excess = QFontMetricsF(font).horizontalAdvance(title) - width_px
    if excess > 0:
        closer = max(TIGHTEST_PX, -excess / max(1, len(title)) - 0.02)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, closer)
    metrics = QFontMetricsF(font)
    return metrics.elidedText(title, Qt.TextElideMode.ElideRight, width_px), font


class Highlights:
    """Draws over one scene; the painter's origin is the scene's."""

    def __init__(
        self, painter: QPainter, scene: Scene, palette: Palette, texts: EventTexts
    ) -> None:
        self._painter = painter
        self._scene = scene
        self._palette = palette
        self._texts = texts

    def selected(self, row: int) -> None:
        """A halo around the dot or a frame around the bar, and the title in a stronger weight."""
        for mark in np.flatnonzero(self._scene.marks.row == row).tolist():
            self._halo(mark)
            self._strong_title(mark)

    def _halo(self, mark: int) -> None:
        marks = self._scene.marks
        if marks.kind[mark] in (MarkKind.DOT, MarkKind.HALO):
            self._halo_of_dot(mark)
        else:
            self._frame(mark)

    def _halo_of_dot(self, mark: int) -> None:
        """A halo in the accent around the dot, and the dot as it was, over lines that cross it."""
        marks, painter = self._scene.marks, self._painter
        centre = QPointF(float(marks.x0[mark] + marks.x1[mark]) / 2, float(marks.y[mark]))
        reach = dot_reach(marks, mark)
        if marks.kind[mark] == MarkKind.HALO:
            reach += HALO_GAP_PX
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground(mark))
        painter.drawEllipse(centre, reach, reach)
        outer = max(HALO_RADIUS_PX, reach + LEAST_HALO_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(faded(self._palette.accent, 0.25), outer - reach))
        middle = (outer + reach) / 2
        painter.drawEllipse(centre, middle, middle)
        self._marks.draw_one(mark)

    def _frame(self, mark: int) -> None:
        """A frame around a bar or a band, clear of its own outline."""
        marks, painter = self._scene.marks, self._painter
        y = float(marks.y[mark])
        x0 = max(float(marks.x0[mark]), self._scene.first_px - 20)
        x1 = min(float(marks.x1[mark]), self._scene.last_px + 20)
        high = BAND_HEIGHT if marks.kind[mark] == MarkKind.BAND else BAR_HEIGHT
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(faded(self._palette.accent, 0.28), 4.0))
        rect = QRectF(x0, y - high / 2, x1 - x0, high)
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 6, 6)
        painter.setPen(QPen(QColor(self._palette.accent), 1.5))
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 5, 5)

    @cached_property
    def _marks(self) -> MarksPainter:
        inks = Inks.of(self._palette, [lane.colour for lane in self._scene.lanes])
        return MarksPainter(self._painter, self._scene, self._palette, inks)

    def _ground(self, mark: int) -> QColor:
        """The ground of the lane that a mark is in."""
        lane = int(self._scene.marks.lane[mark])
        return QColor(self._palette.tint if lane % 2 == 0 else self._palette.canvas)

    def _strong_title(self, mark: int) -> None:
        """The title again in a stronger weight, where it stands beside its mark."""
        labels, marks = self._scene.labels, self._scene.marks
        found = np.flatnonzero(labels.mark == mark)
        if not len(found) or labels.side[found[0]] == Side.INSIDE:
            return
        i, row = int(found[0]), int(marks.row[mark])
        width = float(labels.width[i]) - self._texts.number_width(row)
        title, font = strong_title(self._texts.title(row), width + STRONG_SLACK_PX)
        advance = QFontMetricsF(font).horizontalAdvance(title)
        y, x = float(labels.y[i]), float(labels.x[i])
        top = y - 17.0 if labels.two_lines[i] else y - 9.0
        ground = self._ground(mark)
        painter = self._painter
        painter.fillRect(QRectF(x - 3, top - 1, labels.width[i] + 6, 19), ground)
        painter.setFont(font)
        painter.setPen(QColor(self._palette.text))
        number = self._texts.number_width(row)
        start = x
        if labels.side[i] == Side.LEFT:
            start += float(labels.width[i]) - number - advance
        rect = QRectF(start, top, advance + 1, 17)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, title)
        if number:
            painter.setFont(font_of(Face.NUMBER))
            painter.setPen(QColor(self._palette.accent))
            painter.drawText(QPointF(start + advance + 2, top + 9.5), self._texts.number(row))

    def focused(self, row: int) -> None:
        """A ring around mark and label."""
        box = box_with_label(self._scene, row)
        if box is not None:
            self._ring(QRectF(box.x, box.y, box.width, box.height).adjusted(-8, -2, 14, 2))

    def focused_count(self, count: Count) -> None:
        """A ring around a count that the focused event is in."""
        rect = QRectF(count.x, count.y, count.width, count.height)
        self._ring(rect.adjusted(-3, -3, 3, 3))

    def _ring(self, rect: QRectF) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._palette.accent), 2.0))
        self._painter.drawRoundedRect(rect, 7, 7)

    def hovered(self, row: int) -> None:
        """A line below the title; a thin outline around a mark that shows no title."""
        labels, marks = self._scene.labels, self._scene.marks
        titled = marks.row[labels.mark] == row if len(labels) else np.zeros(0, np.bool_)
        starts = self._title_starts(titled)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._palette.text), 1.0))
        for i, x in zip(np.flatnonzero(titled).tolist(), starts, strict=True):
            self._line_below(row, x, float(labels.width[i]), _bottom_of_title(self._scene, i))
        bare = np.setdiff1d(np.flatnonzero(marks.row == row), labels.mark[titled])
        for mark in bare.tolist():
            self._outline(mark)

    def _title_starts(self, titled: npt.NDArray[np.bool_]) -> list[float]:
        """Where these titles start; those inside of bars are kept in what the painter shows."""
        labels = self._scene.labels
        x = labels.x[titled].astype(np.float64)
        inside = labels.side[titled] == Side.INSIDE
        clip = self._painter.clipBoundingRect()
        left = clip.left() if self._painter.hasClipping() else self._scene.first_px
        x[inside] = kept_in_view(self._scene, titled & (labels.side == Side.INSIDE), left)
        for at, i in enumerate(np.flatnonzero(titled).tolist()):
            if labels.side[i] == Side.LEFT:
                x[at] += max(0.0, float(labels.width[i]) - self._title_width(i))
        starts: list[float] = x.tolist()
        return starts

    def _title_width(self, label: int) -> float:
        row = int(self._scene.marks.row[self._scene.labels.mark[label]])
        return self._texts.width(self._texts.title(row), Face.TITLE)

    def _line_below(self, row: int, x: float, room_px: float, y: float) -> None:
        width = min(room_px, self._texts.width(self._texts.title(row), Face.TITLE))
        self._painter.drawLine(QPointF(x, y), QPointF(x + width, y))

    def _outline(self, mark: int) -> None:
        marks = self._scene.marks
        y, x0, x1 = float(marks.y[mark]), float(marks.x0[mark]), float(marks.x1[mark])
        if marks.kind[mark] in (MarkKind.DOT, MarkKind.HALO):
            reach = dot_reach(marks, mark) + OUTLINE_GAP_PX
            self._painter.drawEllipse(QPointF((x0 + x1) / 2, y), reach, reach)
            return
        high = BAND_HEIGHT if marks.kind[mark] == MarkKind.BAND else BAR_HEIGHT
        x0, x1 = max(x0, self._scene.first_px - 20), min(x1, self._scene.last_px + 20)
        rect = QRectF(x0, y - high / 2, x1 - x0, high)
        self._painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), 5, 5)


def _bottom_of_title(scene: Scene, label: int) -> float:
    """Where a line below the title of a label is drawn."""
    return float(scene.labels.y[label]) + (-1.5 if scene.labels.two_lines[label] else 7.5)
