"""Examples of what tells marks of one kind apart: their weight, and what they are just now."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.text.translation import words
from timeline_app.render.marks.dots import DOT_RADIUS, Dots
from timeline_app.render.marks.labels import draw_dispute_signs
from timeline_app.render.marks.search_marks import SearchMarksPainter
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette
from timeline_app.scene.marks.search_marks import SearchMarks
from timeline_app.scene.model.scene import Bools, Scene

CENTRAL_RADIUS = 5.0
RING_PX = 1.3
STEPPED_BACK = 0.45
LETTERS = "Ab"
LETTERS_PX = 15.0
"""From the middle of a dot to the letters that show the weight of its title."""


class MarkRole(Enum):
    """What a mark is besides its kind."""

    CENTRAL = auto()
    USUAL = auto()
    MINOR = auto()
    SELECTED = auto()
    RELATED = auto()
    FOUND = auto()
    STEPPED_BACK = auto()
    DISPUTED = auto()


ROLES = {
    MarkRole.CENTRAL: words.mark("a central event: a larger dot, a bold title"),
    MarkRole.USUAL: words.mark("a notable or ordinary event"),
    MarkRole.MINOR: words.mark("a minor event: a light title"),
    MarkRole.SELECTED: words.mark("the selected event"),
    MarkRole.RELATED: words.mark("related to the selected event, at about its time"),
    MarkRole.FOUND: words.mark("found by the search"),
    MarkRole.STEPPED_BACK: words.mark("not found, or not related to the selected event"),
    MarkRole.DISPUTED: words.mark("a date that sources dispute"),
}
FACES = {
    MarkRole.CENTRAL: Face.CENTRAL,
    MarkRole.USUAL: Face.TITLE,
    MarkRole.MINOR: Face.MINOR,
}


class RolePainter:
    """Draws the marks of a scene that have a role, each as the canvas does."""

    def __init__(
        self, painter: QPainter, sample: Scene, palette: Palette, roles: Sequence[MarkRole | None]
    ) -> None:
        self._painter, self._sample, self._palette = painter, sample, palette
        self._roles = tuple(roles)

    def of(self, *roles: MarkRole) -> Bools:
        """Which marks have one of these roles."""
        return np.array([role in roles for role in self._roles], np.bool_)

    def draw_below(self) -> None:
        """Draw what lies below the marks."""
        found = SearchMarks(self.of(MarkRole.FOUND), frozenset(), ())
        SearchMarksPainter(self._palette).draw_bare(self._painter, self._sample, found)

    def draw_over(self, dots: Dots) -> None:
        """Draw what lies over them, and those that step back."""
        painter, marks = self._painter, self._sample.marks
        dots.draw_selected(painter, marks, self.of(MarkRole.SELECTED))
        painter.setOpacity(STEPPED_BACK)
        dots.draw(painter, marks, self.of(MarkRole.STEPPED_BACK))
        painter.setOpacity(1.0)
        draw_dispute_signs(painter, self._sample, self.of(MarkRole.DISPUTED), self._palette)
        middles = zip(((marks.x0 + marks.x1) / 2).tolist(), marks.y.tolist(), strict=True)
        for role, (x, y) in zip(self._roles, middles, strict=True):
            if role is MarkRole.RELATED:
                self._ring(QPointF(x, y))
            elif role in FACES:
                self._letters(x + LETTERS_PX / 2, y, FACES[role])

    def _ring(self, centre: QPointF) -> None:
        from timeline_app.scene.comb.comb import RING_GAP_PX

        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(QColor(self._palette.accent), RING_PX))
        reach = DOT_RADIUS + RING_GAP_PX
        self._painter.drawEllipse(centre, reach, reach)

    def _letters(self, x: float, y: float, face: Face) -> None:
        self._painter.setFont(font_of(face))
        self._painter.setPen(QColor(self._palette.text))
        self._painter.drawText(QPointF(x, y + 4.5), LETTERS)
