"""Draws the labels of marks, gathered by font and colour: few changes of the painter's state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText

from timeline_app.core.columns import STATUSES
from timeline_app.render.event_texts import EventTexts
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


Placed = list[tuple[QPointF, QStaticText]]


class LabelsPainter:
    """Draws labels of one scene."""

    def __init__(
        self, painter: QPainter, scene: Scene, texts: EventTexts, palette: Palette
    ) -> None:
        self.painter = painter
        self.scene = scene
        self._texts = texts
        self._palette = palette
        self._grounds: tuple[list[QRectF], list[QRectF]] = ([], [])
        self._titles: Placed = []
        self._faint_titles: Placed = []
        self._details: Placed = []
        self._numbers: list[tuple[QPointF, str]] = []

    def place_beside(self) -> None:
        """Find the places of the labels that stand beside their marks, and of their grounds."""
        labels, marks = self.scene.labels, self.scene.marks
        if not len(labels):
            return
        beside = labels.side != Side.INSIDE
        mark = labels.mark[beside]
        for lane, row, status, side, x, y, width, height, two_lines, detail, wide in _plain(
            *(marks.lane[mark], marks.row[mark], marks.status[mark], labels.side[beside]),
            *(labels.x[beside], labels.y[beside], labels.width[beside], labels.height[beside]),
            *(labels.two_lines[beside], labels.detail[beside], labels.detail_width[beside]),
        ):
            at_left = side == Side.LEFT
            middle = y - 8.0 if two_lines else y
            titles = self._faint_titles if _IS_DASHED[status] else self._titles
            start = self._place_title(titles, row, x, middle, width, at_left)
            left, right = x, x + width
            if two_lines:
                self._place_detail(row, x, y + 9.0, width, at_left)
            elif detail:
                at = start - DETAIL_GAP - wide if at_left else right + DETAIL_GAP
                self._place_detail(row, at, y + 0.5, wide, at_left)
                left, right = (
                    (x - DETAIL_GAP - wide, right) if at_left else (x, right + DETAIL_GAP + wide)
                )
            self._grounds[lane % 2].append(
                QRectF(left - 3.0, y - height / 2, right - left + 6.0, height)
            )

    def draw_grounds(self, grounds: tuple[QColor, QColor]) -> None:
        """Clear the lines behind the labels that are placed.

        `grounds` are those of the first lane, the third and so on, and of the lanes between.
        """
        self.painter.setPen(Qt.PenStyle.NoPen)
        for ground, rects in zip(grounds, self._grounds, strict=True):
            self.painter.setBrush(ground)
            self.painter.drawRects(rects)

    def draw_beside(self) -> None:
        """Draw the labels that `place_beside` has placed."""
        self._draw_placed(self._palette.muted, self._palette.accent)

    def draw_inner(self, left_px: float, right_px: float) -> None:
        """Draw the labels inside of bars, kept within the view from `left_px` on."""
        labels, marks = self.scene.labels, self.scene.marks
        if not len(labels):
            return
        inner = (labels.side == Side.INSIDE) & (marks.x1[labels.mark] > left_px)
        inner &= marks.x0[labels.mark] < right_px
        mark, x = labels.mark[inner], kept_in_view(self.scene, inner, left_px)
        for row, at, y, width, detail, wide in _plain(
            *(marks.row[mark], x, labels.y[inner], labels.width[inner]),
            *(labels.detail[inner], labels.detail_width[inner]),
        ):
            self._place_title(self._titles, row, at, y, width, False)
            if detail:
                self._place_detail(row, at + width + DETAIL_GAP, y + 0.5, wide, False)
        # On a tinted bar no other colour has contrast enough.
        self._draw_placed(self._palette.text, self._palette.text)

    def _place_title(
        self, titles: Placed, row: int, x: float, middle: float, width: float, at_left: bool
    ) -> float:
        """Place a title and its footnote mark; gives where it starts."""
        number = self._texts.number_width(row)
        title = self._texts.prepared(row, Face.TITLE, width - number)
        start = x + width - title.width - number if at_left else x
        top = middle - title.height / 2
        titles.append((QPointF(start, top), title.text))
        if number:
            where = QPointF(start + title.width + 2, top + 9.5)
            self._numbers.append((where, self._texts.number(row)))
        return start

    def _place_detail(self, row: int, x: float, middle: float, width: float, at_left: bool) -> None:
        detail = self._texts.prepared(row, Face.DETAIL, width)
        start = x + width - detail.width if at_left else x
        self._details.append((QPointF(start, middle - detail.height / 2), detail.text))

    def _draw_placed(self, detail_color: str, number_color: str) -> None:
        painter, palette = self.painter, self._palette
        for face, color, placed in (
            (Face.TITLE, palette.text, self._titles),
            (Face.TITLE, palette.muted, self._faint_titles),
            (Face.DETAIL, detail_color, self._details),
        ):
            if not placed:
                continue
            painter.setFont(font_of(face))
            painter.setPen(QColor(color))
            for where, text in placed:
                painter.drawStaticText(where, text)
            placed.clear()
        if self._numbers:
            painter.setFont(font_of(Face.NUMBER))
            painter.setPen(QColor(number_color))
            for where, number in self._numbers:
                painter.drawText(where, number)
            self._numbers.clear()


def kept_in_view(
    scene: Scene, inner: npt.NDArray[np.bool_], left_px: float
) -> npt.NDArray[np.float64]:
    """Where titles inside of bars start, moved right as long as their bar goes on in the view.

    `inner` says for each label of the scene whether it is asked for; the view starts at `left_px`.
    """
    labels, marks = scene.labels, scene.marks
    mark = labels.mark[inner]
    extra = np.where(labels.detail[inner], labels.detail_width[inner] + DETAIL_GAP, 0.0)
    margin = np.where(marks.kind[mark] == MarkKind.BAND, 6.0, 9.0 + extra)
    furthest = marks.x1[mark] - margin - labels.width[inner]
    kept = np.maximum(labels.x[inner], left_px + INNER_INSET)
    x: npt.NDArray[np.float64] = np.minimum(kept, np.maximum(furthest, labels.x[inner]))
    return x


def _plain(*columns: npt.NDArray[Any]) -> Iterator[tuple[Any, ...]]:
    """The rows of some arrays as plain values, which are quicker to work with one by one."""
    return zip(*(column.tolist() for column in columns), strict=True)
