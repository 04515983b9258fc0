"""What is drawn over a scene: focus and hover."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.render.marks.bars import BAND_HEIGHT, BAR_HEIGHT
from timeline_app.render.marks.dots import dot_reach
from timeline_app.render.style.palette import Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.marks.hit_test import Box, box_with_label
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.model.side import Side

OUTLINE_GAP_PX = 2.5


class Highlights:
    """Draws over one scene; the painter's origin is the scene's."""

    def __init__(
        self, painter: QPainter, scene: Scene, palette: Palette, texts: EventTexts
    ) -> None:
        self._painter = painter
        self._scene = scene
        self._palette = palette
        self._texts = texts

    def focused(self, row: int, lane: int = -1) -> None:
        """A ring around the first mark, or that in a lane, and its label."""
        box = box_with_label(self._scene, row, lane)
        if box is not None:
            self._ring(QRectF(*box).adjusted(-8, -2, 14, 2), self._palette.accent, 2.0)

    def focused_place(self, box: Box) -> None:
        """A ring around the cluster, or the part of a strip, that the focused event is in.

        It is parted from a strip by a ring of the ground, for lanes may have its colour.
        """
        rect = QRectF(QRectF(*box).toAlignedRect()).adjusted(-3, -3, 3, 3)
        self._ring(rect, self._palette.canvas, 6.0)
        self._ring(rect, self._palette.accent, 2.0)

    def _ring(self, rect: QRectF, color: str, width_px: float) -> None:
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(color), width_px))
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
        """Where these titles start."""
        labels = self._scene.labels
        x = labels.x[titled].astype(np.float64)
        for at, i in enumerate(np.flatnonzero(titled).tolist()):
            if labels.side[i] == Side.LEFT:
                x[at] += max(0.0, float(labels.width[i]) - self._title_width(i))
        starts: list[float] = x.tolist()
        return starts

    def _title_width(self, label: int) -> float:
        row = int(self._scene.marks.row[self._scene.labels.mark[label]])
        return self._texts.title_width(row)

    def _line_below(self, row: int, x: float, room_px: float, y: float) -> None:
        width = min(room_px, self._texts.title_width(row))
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
