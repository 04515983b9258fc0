"""Draws the labels beside marks, gathered by font and colour for few changes of the painter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText

from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.mark_colors import IS_DASHED
from timeline_app.render.style.palette import Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.marks.label_sides import DETAIL_GAP, Side
from timeline_app.scene.model.scene import Scene

# As plain numbers and by themselves: to look an enumeration up takes Python long.
_INSIDE, _LEFT = Side.INSIDE.value, Side.LEFT.value
_TITLE, _DETAIL = Face.TITLE, Face.DETAIL

Placed = list[tuple[QPointF, QStaticText]]


class LabelsPainter:
    """Draws the labels of one scene that stand beside their marks."""

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
        self.found_titles: list[QRectF] = []
        """Around the titles, of those that are placed, that a search has found."""

    def place_beside(
        self,
        untitled: npt.NDArray[np.bool_] | None = None,
        found: npt.NDArray[np.bool_] | None = None,
    ) -> None:
        """Find the places of the labels that stand beside their marks, and of their grounds.

        The titles of `untitled` labels are left for others to draw; those `found` are listed,
        and beside them the others step back.
        """
        labels, marks, texts = self.scene.labels, self.scene.marks, self._texts
        if not len(labels):
            return
        beside = labels.side != _INSIDE
        titled = np.ones(len(labels), np.bool_) if untitled is None else ~untitled
        is_found = np.zeros(len(labels), np.bool_) if found is None else found
        mark = labels.mark[beside]
        for (
            lane,
            row,
            status,
            side,
            x,
            y,
            width,
            height,
            two_lines,
            detail,
            wide,
            has_title,
            is_marked,
        ) in _plain(
            *(marks.lane[mark], marks.row[mark], marks.status[mark], labels.side[beside]),
            *(labels.x[beside], labels.y[beside], labels.width[beside], labels.height[beside]),
            *(labels.two_lines[beside], labels.detail[beside], labels.detail_width[beside]),
            *(titled[beside], is_found[beside]),
        ):
            at_left = side == _LEFT
            number = texts.number_width(row)
            title = texts.prepared(row, _TITLE, width - number)
            start = x + width - title.width - number if at_left else x
            if has_title:
                top = (y - 8.0 if two_lines else y) - title.height / 2
                # On the ground of what was found a faint one is not read.
                is_faint = not is_marked and (found is not None or IS_DASHED[status])
                titles = self._faint_titles if is_faint else self._titles
                titles.append((QPointF(start, top), title.text))
                if number:
                    where = QPointF(start + title.width + 2, top + 9.5)
                    self._numbers.append((where, texts.number(row)))
            if is_marked:
                self.found_titles.append(_around_title(start, y, title.width, two_lines))
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

    @property
    def grounds(self) -> list[QRectF]:
        """The grounds of the labels that are placed."""
        return self._grounds[0] + self._grounds[1]

    def draw_grounds(self, grounds: tuple[QColor, QColor]) -> None:
        """Clear the lines behind the labels that are placed.

        `grounds` are those of the first lane, the third and so on, and of the lanes between.
        """
        self.painter.setPen(Qt.PenStyle.NoPen)
        for ground, rects in zip(grounds, self._grounds, strict=True):
            self.painter.setBrush(ground)
            self.painter.drawRects(rects)

    def _place_detail(self, row: int, x: float, middle: float, width: float, at_left: bool) -> None:
        detail = self._texts.prepared(row, _DETAIL, width)
        start = x + width - detail.width if at_left else x
        self._details.append((QPointF(start, middle - detail.height / 2), detail.text))

    def draw_beside(self) -> None:
        """Draw the labels that `place_beside` has placed."""
        painter, palette = self.painter, self._palette
        for face, color, placed in (
            (Face.TITLE, palette.text, self._titles),
            (Face.TITLE, palette.muted, self._faint_titles),
            (Face.DETAIL, palette.muted, self._details),
        ):
            if not placed:
                continue
            painter.setFont(font_of(face))
            painter.setPen(QColor(color))
            for where, text in placed:
                painter.drawStaticText(where, text)
        if self._numbers:
            painter.setFont(font_of(Face.NUMBER))
            painter.setPen(QColor(palette.accent))
            for where, number in self._numbers:
                painter.drawText(where, number)


def _around_title(start: float, y: float, width: float, two_lines: bool) -> QRectF:
    """The ground of a title that starts there, in a label with this middle."""
    middle = y - 8.5 if two_lines else y - 0.5
    return QRectF(start - 3, middle - 8.5, width + 6, 17)


def _plain(*columns: npt.NDArray[Any]) -> Iterator[tuple[Any, ...]]:
    """The rows of some arrays as plain values, which are quicker to work with one by one."""
    return zip(*(column.tolist() for column in columns), strict=True)
