"""Draws the labels of marks, gathered by font and colour: few changes of the painter's state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from timeline_app.core.columns import STATUSES
from timeline_app.render.event_texts import EventTexts, Prepared
from timeline_app.render.fonts import Face, font_of
from timeline_app.render.marks_painter import DASHED
from timeline_app.render.palette import Palette
from timeline_app.scene.labels import Side
from timeline_app.scene.scene import Scene
from timeline_app.scene.shapes import MarkKind

DETAIL_GAP = 12.0
INNER_INSET = 8.0
"""Between the left edge of the view and a title that is kept in it."""

_IS_DASHED = tuple(status in DASHED for status in STATUSES)
# Python 3.11 takes its time to find a member of an enumeration.
_LEFT, _BAND, _TITLE, _DETAIL = int(Side.LEFT), int(MarkKind.BAND), Face.TITLE, Face.DETAIL


class _Label(NamedTuple):
    """A label and what its mark says about it, as plain values."""

    side: int
    x: float
    y: float
    width: float
    two_lines: bool
    detail: bool
    detail_width: float
    row: int
    kind: int
    status: int
    mark_x1: float


class LabelsPainter:
    """Draws labels of one scene."""

    def __init__(
        self, painter: QPainter, scene: Scene, texts: EventTexts, palette: Palette
    ) -> None:
        self._painter = painter
        self._scene = scene
        self._texts = texts
        self._palette = palette
        self._placed: defaultdict[tuple[Face, str], list[tuple[QPointF, Prepared]]]
        self._placed = defaultdict(list)
        self._numbers: list[tuple[QPointF, str]] = []

    def draw_beside(self) -> None:
        """Draw the labels that stand beside their marks."""
        text, muted = self._palette.text, self._palette.muted
        for label in self._chosen(self._scene.labels.side != Side.INSIDE):
            x, y, width, at_left = label.x, label.y, label.width, label.side == _LEFT
            color = muted if _IS_DASHED[label.status] else text
            middle = y - 8.0 if label.two_lines else y
            start = self._place_title(label.row, x, middle, width, color, at_left=at_left)
            if label.two_lines:
                self._place_detail(label.row, x, y + 9.0, width, muted, at_left=at_left)
            elif label.detail:
                wide = label.detail_width
                at = start - DETAIL_GAP - wide if at_left else x + width + DETAIL_GAP
                self._place_detail(label.row, at, y + 0.5, wide, muted, at_left=at_left)
        self._draw_placed()

    def draw_inner(self, left_px: float, right_px: float) -> None:
        """Draw the labels inside of bars, kept within the view from `left_px` on."""
        labels, marks = self._scene.labels, self._scene.marks
        inner = (labels.side == Side.INSIDE) & (marks.x1[labels.mark] > left_px)
        inner &= marks.x0[labels.mark] < right_px
        text = self._palette.text
        for label in self._chosen(inner):
            x = _inner_x(label, left_px)
            self._place_title(label.row, x, label.y, label.width, text, at_left=False)
            if label.detail:
                at, wide = x + label.width + DETAIL_GAP, label.detail_width
                self._place_detail(label.row, at, label.y + 0.5, wide, text, at_left=False)
        self._draw_placed()

    def _chosen(self, chosen: npt.NDArray[np.bool_]) -> Iterator[_Label]:
        labels, marks = self._scene.labels, self._scene.marks
        mark = labels.mark[chosen]
        parts = (
            *(labels.side, labels.x, labels.y, labels.width),
            *(labels.two_lines, labels.detail, labels.detail_width),
        )
        of_marks = (marks.row, marks.kind, marks.status, marks.x1)
        columns = [part[chosen].tolist() for part in parts]
        columns += [part[mark].tolist() for part in of_marks]
        return map(_Label._make, zip(*columns, strict=True))

    def _place_title(
        self, row: int, x: float, middle: float, width: float, color: str, *, at_left: bool
    ) -> float:
        """Place a title and its footnote mark; gives where it starts."""
        number = self._texts.number_width(row)
        title = self._texts.prepared(row, _TITLE, width - number)
        start = x + width - title.width - number if at_left else x
        top = middle - title.height / 2
        self._placed[_TITLE, color].append((QPointF(start, top), title))
        if number:
            where = QPointF(start + title.width + 2, top + 9.5)
            self._numbers.append((where, self._texts.number(row)))
        return start

    def _place_detail(
        self, row: int, x: float, middle: float, width: float, color: str, *, at_left: bool
    ) -> None:
        detail = self._texts.prepared(row, _DETAIL, width)
        start = x + width - detail.width if at_left else x
        self._placed[_DETAIL, color].append((QPointF(start, middle - detail.height / 2), detail))

    def _draw_placed(self) -> None:
        painter = self._painter
        for (face, color), placed in self._placed.items():
            painter.setFont(font_of(face))
            painter.setPen(QColor(color))
            for where, prepared in placed:
                painter.drawStaticText(where, prepared.text)
        if self._numbers:
            painter.setFont(font_of(Face.NUMBER))
            painter.setPen(QColor(self._palette.accent))
            for where, number in self._numbers:
                painter.drawText(where, number)
        self._placed.clear()
        self._numbers.clear()


def _inner_x(label: _Label, left_px: float) -> float:
    """Where an inner label starts: kept in view while its bar is."""
    detail = label.detail_width + DETAIL_GAP if label.detail else 0.0
    furthest = label.mark_x1 - 9.0 - label.width - detail
    if label.kind == _BAND:
        furthest = label.mark_x1 - 6.0 - label.width
    return min(max(label.x, left_px + INNER_INSET), max(furthest, label.x))


def draw_label_grounds(painter: QPainter, scene: Scene, grounds: tuple[QColor, QColor]) -> None:
    """Clear the lines behind labels that stand beside their mark.

    `grounds` are those of the first lane, the third and so on, and of the lanes between.
    """
    labels = scene.labels
    beside = labels.side != Side.INSIDE
    extra = np.where(labels.detail, labels.detail_width + DETAIL_GAP, 0.0)
    x = labels.x - np.where(labels.side == Side.LEFT, extra, 0.0) - 3.0
    y = labels.y - labels.height / 2
    parity = scene.marks.lane[labels.mark] % 2
    painter.setPen(Qt.PenStyle.NoPen)
    for which, ground in enumerate(grounds):
        here = beside & (parity == which)
        parts = (x[here], y[here], (labels.width + extra + 6.0)[here], labels.height[here])
        rects = [QRectF(*rect) for rect in zip(*(p.tolist() for p in parts), strict=True)]
        painter.setBrush(ground)
        painter.drawRects(rects)
