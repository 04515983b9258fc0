"""Draws the labels of marks, gathered by font and colour for few changes of the painter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QStaticText

from timeline_app.core.value import Value, field
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.mark_colors import IS_DASHED, stepped_back_text
from timeline_app.render.style.palette import Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.marks.label_sides import DETAIL_GAP
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.model.side import Side

# As plain numbers and by themselves: to look an enumeration up takes Python long.
_INSIDE, _LEFT = Side.INSIDE.value, Side.LEFT.value
_INNER = (_INSIDE, Side.SPILLING.value)
_TITLE, _DETAIL = Face.TITLE, Face.DETAIL

AROUND_PX = 3.0
"""So far beside a label the lines step back, and the ground of a title that was found reaches."""

Placed = list[tuple[QPointF, QStaticText]]
Numbers = list[tuple[QPointF, str]]


class _Pieces(Value):
    """What is drawn of labels that are equally strong."""

    grounds: tuple[list[QRectF], list[QRectF]] = field(default_factory=lambda: ([], []))
    titles: dict[Face, Placed] = field(default_factory=dict)
    faint_titles: dict[Face, Placed] = field(default_factory=dict)
    faint_inner_titles: dict[Face, Placed] = field(default_factory=dict)
    faint_inner_details: Placed = field(default_factory=list)
    details: Placed = field(default_factory=list)
    inner_details: Placed = field(default_factory=list)
    numbers: Numbers = field(default_factory=list)
    inner_numbers: Numbers = field(default_factory=list)


class LabelsPainter:
    """Draws the labels of one scene."""

    def __init__(
        self, painter: QPainter, scene: Scene, texts: EventTexts, palette: Palette
    ) -> None:
        self.painter = painter
        self.scene = scene
        self._texts, self._has_numbers = texts, texts.has_numbers
        self._palette = palette
        self._pieces: dict[float, _Pieces] = {}
        self.found_titles: list[QRectF] = []
        """Around the titles, of those that are placed, that a search has found."""

    def place(
        self,
        untitled: npt.NDArray[np.bool_] | None = None,
        found: npt.NDArray[np.bool_] | None = None,
        related: npt.NDArray[np.bool_] | None = None,
    ) -> None:
        """Find the places of the labels, and of their grounds.

        The titles of `untitled` labels are left for others to draw; those `found` are listed,
        and beside them the others step back, as they do beside those that are `related`.
        """
        labels, marks = self.scene.labels, self.scene.marks
        if not len(labels):
            return
        titled = np.ones(len(labels), np.bool_) if untitled is None else ~untitled
        is_found = np.zeros(len(labels), np.bool_) if found is None else found
        is_kept = is_found if related is None else is_found | related
        mark = labels.mark
        for values in _plain(
            *(marks.lane[mark], marks.row[mark], marks.status[mark], marks.x1[mark]),
            *(labels.side, labels.x, labels.y, labels.width, labels.height),
            *(labels.two_lines, labels.detail, labels.detail_width, labels.alpha),
            *(titled, is_found, is_kept),
        ):
            self._place(*values, steps_back=found is not None, of_comb=related is not None)

    def _place(
        self,
        lane: int,
        row: int,
        status: int,
        end_of_mark: float,
        side: int,
        x: float,
        y: float,
        width: float,
        height: float,
        two_lines: bool,
        detail: bool,
        wide: float,
        alpha: float,
        has_title: bool,
        is_marked: bool,
        is_kept: bool,
        *,
        steps_back: bool,
        of_comb: bool,
    ) -> None:
        pieces = self._pieces.get(alpha)
        if pieces is None:
            pieces = self._pieces[alpha] = _Pieces()
        at_left, is_inner = side == _LEFT, side in _INNER
        number = self._texts.number_width(row) if self._has_numbers else 0.0
        title = self._texts.prepared(row, _TITLE, width - number)
        start = x + width - title.width - number if at_left else x
        if has_title:
            top = (y - 8.0 if two_lines else y) - title.height / 2
            # On the ground of what was found a faint one is not read, nor on a tinted bar, unless
            # the bar steps back too.
            is_faint = not (is_kept or is_inner) and (of_comb or steps_back or IS_DASHED[status])
            titles = pieces.faint_titles if is_faint else pieces.titles
            if is_inner and of_comb and not is_kept:
                titles = pieces.faint_inner_titles
            placed = titles.setdefault(self._texts.title_face(row), [])
            placed.append((QPointF(start, top), title.text))
            if number:
                numbers = pieces.inner_numbers if side == _INSIDE else pieces.numbers
                where = QPointF(start + title.width + 2, top + 9.5)
                numbers.append((where, self._texts.number(row)))
        if is_marked:
            self.found_titles.append(_around_title(start, y, title.width, two_lines))
        left, right = x, x + width
        # What spills over the end of a bar has its date beyond it.
        details = pieces.inner_details if side == _INSIDE else pieces.details
        if side == _INSIDE and of_comb and not is_kept:
            details = pieces.faint_inner_details
        if two_lines:
            details.append(self._detail(row, x, y + 9.0, width, at_left))
        elif detail:
            at = start - DETAIL_GAP - wide if at_left else right + DETAIL_GAP
            details.append(self._detail(row, at, y + 0.5, wide, at_left))
            left, right = (at, right) if at_left else (left, at + wide)
        if side == _INSIDE:
            return
        left = end_of_mark if is_inner else left - AROUND_PX
        ground = QRectF(left, y - height / 2, right + AROUND_PX - left, height)
        pieces.grounds[lane % 2].append(ground)

    def _detail(
        self, row: int, x: float, middle: float, width: float, at_left: bool
    ) -> tuple[QPointF, QStaticText]:
        detail = self._texts.prepared(row, _DETAIL, width)
        start = x + width - detail.width if at_left else x
        return QPointF(start, middle - detail.height / 2), detail.text

    @property
    def grounds(self) -> list[QRectF]:
        """The grounds of the labels that are placed."""
        return [rect for pieces in self._pieces.values() for of in pieces.grounds for rect in of]

    def draw_grounds(self, grounds: tuple[QColor, QColor]) -> None:
        """Clear the lines behind the labels that are placed beside marks.

        `grounds` are those of the first lane, the third and so on, and of the lanes between.
        """
        self.painter.setPen(Qt.PenStyle.NoPen)
        for alpha, pieces in self._pieces.items():
            self.painter.setOpacity(alpha)
            for ground, rects in zip(grounds, pieces.grounds, strict=True):
                if rects:
                    self.painter.setBrush(ground)
                    self.painter.drawRects(rects)
        self.painter.setOpacity(1.0)

    def draw(self) -> None:
        """Draw the labels that are placed."""
        painter, palette = self.painter, self._palette
        for alpha, pieces in self._pieces.items():
            painter.setOpacity(alpha)
            # On a tinted bar no colour but that of text has contrast enough.
            for face, color, placed in (
                *_by_face(palette.text, pieces.titles),
                *_by_face(palette.muted, pieces.faint_titles),
                *_by_face(stepped_back_text(palette), pieces.faint_inner_titles),
                (_DETAIL, palette.muted, pieces.details),
                (_DETAIL, palette.text, pieces.inner_details),
                (_DETAIL, stepped_back_text(palette), pieces.faint_inner_details),
            ):
                if not placed:
                    continue
                painter.setFont(font_of(face))
                painter.setPen(QColor(color))
                for where, text in placed:
                    painter.drawStaticText(where, text)
            for color, numbers in (
                (palette.accent, pieces.numbers),
                (palette.text, pieces.inner_numbers),
            ):
                painter.setFont(font_of(Face.NUMBER))
                painter.setPen(QColor(color))
                for where, number in numbers:
                    painter.drawText(where, number)
        painter.setOpacity(1.0)


def _by_face(
    color: QColor | str, titles: dict[Face, Placed]
) -> Iterator[tuple[Face, QColor | str, Placed]]:
    """What is drawn of titles in one colour, by how they are set."""
    return ((face, color, placed) for face, placed in titles.items())


def _around_title(start: float, y: float, width: float, two_lines: bool) -> QRectF:
    """The ground of a title that starts there, in a label with this middle."""
    middle = y - 8.5 if two_lines else y - 0.5
    return QRectF(start - AROUND_PX, middle - 8.5, width + 2 * AROUND_PX, 17)


def _plain(*columns: npt.NDArray[Any]) -> Iterator[tuple[Any, ...]]:
    """The rows of some arrays as plain values, which are quicker to work with one by one."""
    return zip(*(column.tolist() for column in columns), strict=True)
