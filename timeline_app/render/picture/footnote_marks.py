"""Footnote marks where room is scarce: of marks without a label, and in narrow labels."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from timeline_app.render.picture.edge_clipping import marks_in_frame
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.model.metrics import Sizes
from timeline_app.scene.model.scene import Scene

LEAST_TITLE_PX = 60.0
"""So much of a title is kept before its footnote mark is."""

NUMBER_GAP_PX = 4.0
LINE_PX = 9.0
ABOVE_DOT_PX = 13.0
"""From the middle of a dot up to the top of its number: the row's upper half."""


def draw_bare_footnotes(
    painter: QPainter, scene: Scene, texts: EventTexts, palette: Palette, sizes: Sizes
) -> None:
    """Draw the footnote marks of unlabelled marks: above dots, on bars.

    They keep to the room that every mark has for itself; the painter's origin is the scene's.
    """
    marks = scene.marks
    bare = marks_in_frame(scene)
    bare[scene.labels.mark] = False
    painter.setFont(font_of(Face.NUMBER))
    painter.setPen(QColor(palette.accent))
    for i in np.flatnonzero(bare).tolist():
        number = texts.number(int(marks.row[i]))
        if not number:
            continue
        x0 = max(float(marks.x0[i]), scene.first_px)
        x1 = min(float(marks.x1[i]), scene.last_px)
        is_dot = marks.kind[i] in (MarkKind.DOT, MarkKind.HALO)
        room = sizes.mark_room if is_dot else max(sizes.mark_room, x1 - x0 - 4.0)
        middle, y = (x0 + x1) / 2, float(marks.y[i])
        top = y - ABOVE_DOT_PX if is_dot else y - LINE_PX / 2
        shown = shortened(number, texts, room)
        rect = QRectF(middle - room, top, 2 * room, LINE_PX)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, shown)


def fitting_numbers(scene: Scene, numbers: dict[int, str], texts: EventTexts) -> dict[int, str]:
    """The footnote mark of each row, shortened where it would crowd out the title."""
    labels, fitting = scene.labels, dict(numbers)
    for row, width in zip(
        scene.marks.row[labels.mark].tolist(), labels.width.tolist(), strict=True
    ):
        number = fitting.get(row, "")
        if not number:
            continue
        title = min(LEAST_TITLE_PX, texts.width(texts.title(row), Face.TITLE))
        fitting[row] = shortened(number, texts, width - title - NUMBER_GAP_PX)
    return fitting


def shortened(number: str, texts: EventTexts, width_px: float) -> str:
    """As many whole numbers of a footnote mark as a width holds, at least the first."""
    if texts.width(number, Face.NUMBER) <= width_px:
        return number
    parts = number.split(",")
    for count in range(len(parts) - 1, 0, -1):
        shown = ",".join(parts[:count]) + "…"
        if count == 1 or texts.width(shown, Face.NUMBER) <= width_px:
            return shown
    return number
