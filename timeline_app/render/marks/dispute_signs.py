"""A small ≠ at the marks of events whose dates sources dispute: the same as beside given dates."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QLineF
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.render.marks.bars import BAR_HEIGHT
from timeline_app.render.marks.dots import is_round
from timeline_app.render.style.palette import Palette
from timeline_app.scene.model.scene import Bools, Scene

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
