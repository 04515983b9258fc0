"""Draws the labels of marks, gathered by font and colour for few changes of the painter.

And a small ≠ at the marks of events whose dates sources dispute: the same as beside given dates.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import compress, groupby
from operator import itemgetter

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QStaticText

from timeline_app.render.marks.bars import BAR_HEIGHT
from timeline_app.render.marks.dots import is_round
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import IS_DASHED, Grounds, Palette, stepped_back_text
from timeline_app.render.text.event_texts import EventTexts, Prepared
from timeline_app.scene.marks.label_sides import DETAIL_GAP
from timeline_app.scene.model.scene import Bools, Floats, Labels, Scene, Side, are_inner

# As plain numbers and by themselves: to look an enumeration up takes Python long.
_INSIDE, _LEFT = Side.INSIDE.value, Side.LEFT.value
_DASHED = np.array(IS_DASHED)

AROUND_PX = 3.0
"""So far beside a label the lines step back, and the ground of a title that was found reaches."""

_TEXT, _MUTED, _STEPPED_BACK = range(3)
"""In which colours labels are written. On a tinted bar none but that of text has contrast enough;
the last is for bars that step back themselves.
"""
_Words = tuple[float, int, Face, float, float, QStaticText]
"""How strong, in which colour and how words are drawn, and where."""
_Number = tuple[float, bool, float, float, str]
"""How strong a footnote mark is, whether it is on a bar, where it stands, and what it says."""
_Ground = tuple[float, int, float, float, float, float]
"""How strong, on the ground of which kind of lane, and where lines step back behind a label."""

_look_of_words = itemgetter(0, 1, 2)
_look_of_ground = itemgetter(0, 1)


class LabelsPainter:
    """Draws the labels of one scene."""

    def __init__(
        self, painter: QPainter, scene: Scene, texts: EventTexts, palette: Palette
    ) -> None:
        self.painter = painter
        self.scene = scene
        self._texts = texts
        self._palette = palette
        self._words: list[_Words] = []
        self._numbers: list[_Number] = []
        self._grounds: list[_Ground] = []
        self.found_titles: list[QRectF] = []
        """Around the titles, of those that are placed, that a search has found."""

    def place(
        self,
        untitled: Bools | None = None,
        found: Bools | None = None,
        related: Bools | None = None,
    ) -> None:
        """Find the places of the labels, and of their grounds.

        The titles of `untitled` labels are left for others to draw; those `found` are listed,
        and beside them the others step back, as they do beside those that are `related`.
        """
        labels, marks = self.scene.labels, self.scene.marks
        if not len(labels):
            return
        rows, is_left = marks.row[labels.mark], labels.side == _LEFT
        is_inner, is_inside = are_inner(labels.side), labels.side == _INSIDE
        number = self._texts.number_widths(rows)
        titles = self._texts.all_prepared(rows, Face.TITLE, labels.width - number)
        width, height = _sizes(titles)
        start = np.where(is_left, labels.x + labels.width - width - number, labels.x)
        top = np.where(labels.two_lines, labels.y - 8.0, labels.y) - height / 2
        color, of_detail = self._colors(is_inner, is_inside, found, related)
        faces = self._texts.title_faces(rows)
        words = [text for text, *_ in titles]
        placed = zip(
            labels.alpha.tolist(), color, faces, start.tolist(), top.tolist(), words, strict=True
        )
        titled = None if untitled is None else (~untitled).tolist()
        self._words += placed if titled is None else compress(placed, titled)
        if number.any():
            self._place_numbers(rows, start + width + 2, top + 9.5, is_inside, titled)
        if found is not None:
            self.found_titles = _around(start[found], width[found], labels, found)
        at = self._place_details(labels, rows, start, is_left, of_detail)
        self._place_grounds(labels, at, is_left, is_inner, ~is_inside)

    def _colors(
        self, is_inner: Bools, is_inside: Bools, found: Bools | None, related: Bools | None
    ) -> tuple[list[int], npt.NDArray[np.int64]]:
        """In which colours titles and details are written.

        On the ground of what was found a faint one is not read, nor on a tinted bar, unless the
        bar steps back too.
        """
        labels, marks = self.scene.labels, self.scene.marks
        of_detail = np.where(is_inside, _TEXT, _MUTED)
        if found is None and related is None:
            is_faint = _DASHED[marks.status[labels.mark]] & ~is_inner
            return np.where(is_faint, _MUTED, _TEXT).tolist(), of_detail
        is_kept = np.zeros(len(labels), np.bool_)
        for kept in (found, related):
            if kept is not None:
                is_kept |= kept
        color = np.where(is_kept | is_inner, _TEXT, _MUTED)
        if related is not None:
            color[is_inner & ~is_kept] = _STEPPED_BACK
            of_detail[is_inside & ~is_kept] = _STEPPED_BACK
        return color.tolist(), of_detail

    def _place_numbers(
        self,
        rows: npt.NDArray[np.int32],
        x: Floats,
        y: Floats,
        is_inside: Bools,
        titled: list[bool] | None,
    ) -> None:
        """Find the places of footnote marks, behind titles."""
        numbers = [self._texts.number(row) for row in rows.tolist()]
        alpha = self.scene.labels.alpha.tolist()
        placed = zip(alpha, is_inside.tolist(), x.tolist(), y.tolist(), numbers, strict=True)
        self._numbers = list(placed if titled is None else compress(placed, titled))

    def _place_details(
        self,
        labels: Labels,
        rows: npt.NDArray[np.int32],
        start: Floats,
        is_left: Bools,
        color: npt.NDArray[np.int64],
    ) -> Floats:
        """Find the places of details below titles or beside them; gives where those begin."""
        two_lines, wide = labels.two_lines, labels.detail_width
        right = labels.x + labels.width + DETAIL_GAP
        at = np.where(is_left, start - DETAIL_GAP - wide, right)
        shown = (two_lines | labels.detail).nonzero()[0]
        if not len(shown):
            return at
        below = two_lines[shown]
        room = np.where(below, labels.width[shown], wide[shown])
        details = self._texts.all_prepared(rows[shown], Face.DETAIL, room)
        width, height = _sizes(details)
        x = np.where(below, labels.x[shown], at[shown])
        x = np.where(is_left[shown], x + room - width, x)
        y = labels.y[shown] + np.where(below, 9.0, 0.5) - height / 2
        alpha, words = labels.alpha[shown].tolist(), [text for text, *_ in details]
        faces = [Face.DETAIL] * len(shown)
        self._words += zip(
            alpha, color[shown].tolist(), faces, x.tolist(), y.tolist(), words, strict=True
        )
        return at

    def _place_grounds(
        self, labels: Labels, at: Floats, is_left: Bools, is_inner: Bools, chosen: Bools
    ) -> None:
        """Find the grounds of the chosen labels; `at` is where details beside them begin."""
        marks, beside = self.scene.marks, labels.detail & ~labels.two_lines
        left, right = labels.x.copy(), labels.x + labels.width
        turned, straight = beside & is_left, beside & ~is_left
        left[turned], right[straight] = at[turned], (at + labels.detail_width)[straight]
        left = np.where(is_inner, marks.x1[labels.mark], left - AROUND_PX)
        parts = (
            *(labels.alpha, marks.lane[labels.mark] % 2, left, labels.y - labels.height / 2),
            *(right + AROUND_PX - left, labels.height),
        )
        self._grounds += zip(*[part[chosen].tolist() for part in parts], strict=True)

    def draw_grounds(self, grounds: Grounds) -> None:
        """Clear the lines behind the labels that are placed beside marks."""
        painter = self.painter
        painter.setPen(Qt.PenStyle.NoPen)
        for (alpha, kind), alike in groupby(
            sorted(self._grounds, key=_look_of_ground), _look_of_ground
        ):
            painter.setOpacity(alpha)
            painter.setBrush(grounds[kind])
            painter.drawRects([QRectF(*each[2:]) for each in alike])
        painter.setOpacity(1.0)

    def draw(self) -> None:
        """Draw the labels that are placed."""
        painter, palette, strong = self.painter, self._palette, 1.0
        inks = _inks(palette)
        for (alpha, color, face), alike in groupby(
            sorted(self._words, key=_look_of_words), _look_of_words
        ):
            if alpha != strong:
                painter.setOpacity(alpha)
                strong = alpha
            painter.setFont(font_of(face))
            painter.setPen(inks[color])
            for *_, x, y, text in alike:
                painter.drawStaticText(QPointF(x, y), text)
        for alpha, is_inside, x, y, number in self._numbers:
            painter.setOpacity(alpha)
            painter.setFont(font_of(Face.NUMBER))
            painter.setPen(QColor(palette.text if is_inside else palette.accent))
            painter.drawText(QPointF(x, y), number)
        painter.setOpacity(1.0)


@lru_cache
def _inks(palette: Palette) -> tuple[QColor, ...]:
    """The colours that labels are written in, by number."""
    return QColor(palette.text), QColor(palette.muted), stepped_back_text(palette)


def _sizes(texts: list[Prepared]) -> tuple[Floats, Floats]:
    """How wide and high texts are."""
    sizes = np.array([(text.width, text.height) for text in texts])
    return sizes[:, 0], sizes[:, 1]


def _around(start: Floats, width: Floats, labels: Labels, found: Bools) -> list[QRectF]:
    """The grounds of titles that were found, by where they start and how wide they are."""
    middle = labels.y[found] - np.where(labels.two_lines[found], 8.5, 0.5)
    boxes = zip((start - AROUND_PX).tolist(), (middle - 8.5).tolist(), width.tolist(), strict=True)
    return [QRectF(x, y, wide + 2 * AROUND_PX, 17) for x, y, wide in boxes]


WIDTH_PX = 6.0
INK_PX = 1.2
_STROKES = (
    (-WIDTH_PX / 2, -1.3, WIDTH_PX / 2, -1.3),
    (-WIDTH_PX / 2, 1.3, WIDTH_PX / 2, 1.3),
    (-1.6, 3.2, 1.6, -3.2),
)
ABOVE_DOT_PX = 8.0
"""From the middle of a dot up to that of its sign, which stays in the dot's row."""
BEFORE_BAR_PX = 2.0
"""The sign of a bar stands at its upper left corner, so far before it."""


def draw_dispute_signs(painter: QPainter, scene: Scene, chosen: Bools, palette: Palette) -> None:
    """Draw the signs of these marks, all in one stroke; they are no part of what can be hit."""
    marks = scene.marks
    if not chosen.any():
        return
    is_dot = is_round(marks)[chosen]
    x0, x1, y = marks.x0[chosen], marks.x1[chosen], marks.y[chosen]
    x = np.where(is_dot, (x0 + x1) / 2, np.maximum(x0, scene.first_px) - BEFORE_BAR_PX)
    middle = y - np.where(is_dot, ABOVE_DOT_PX, BAR_HEIGHT / 2 - 1.0)
    pen = QPen(QColor(palette.cooled), INK_PX)
    painter.setPen(pen)
    painter.drawLines(
        [
            QLineF(left + a, top + b, left + c, top + d)
            for left, top in zip(x.tolist(), middle.tolist(), strict=True)
            for a, b, c, d in _STROKES
        ]
    )
