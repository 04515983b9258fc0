"""What tells selected marks from others: a halo or a frame, and the title in a stronger weight."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.render.event_texts import EventTexts
from timeline_app.render.fonts import Face, font_of
from timeline_app.render.marks_painter import (
    BAND_HEIGHT,
    BAR_HEIGHT,
    Inks,
    MarksPainter,
    dot_reach,
)
from timeline_app.render.palette import Palette, faded
from timeline_app.scene.labels import Side
from timeline_app.scene.scene import Scene
from timeline_app.scene.shapes import MarkKind

HALO_RADIUS_PX = 10.5
LEAST_HALO_PX = 3.0
HALO_GAP_PX = 1.5
"""Between the halo of a doubt and that of the selection, which may have one colour."""

STRONG_SLACK_PX = 4.0
"""So much wider than its label a strong title may be: a third of the gap before its date."""

# As plain numbers: an enumeration is asked for much before numpy compares with it.
_DOT, _HALO, _BAND = MarkKind.DOT.value, MarkKind.HALO.value, MarkKind.BAND.value
_INSIDE, _LEFT = Side.INSIDE.value, Side.LEFT.value


def draw_selected(
    painter: QPainter, scene: Scene, palette: Palette, texts: EventTexts, rows: Sequence[int]
) -> None:
    """Mark the events of these rows as selected; the painter's origin is the scene's."""
    is_selected = np.isin(scene.marks.row, np.array(rows, np.int64))
    if not is_selected.any():
        return
    inks = Inks.of(palette, [lane.colour for lane in scene.lanes])
    kind = scene.marks.kind
    is_round = (kind == _DOT) | (kind == _HALO)
    _halos(painter, scene, palette, inks, np.flatnonzero(is_selected & is_round))
    _frames(painter, scene, palette, np.flatnonzero(is_selected & ~is_round))
    MarksPainter(painter, scene, palette, inks).draw_some(is_selected & is_round)
    _titles(painter, scene, palette, inks, texts, is_selected)


def _halos(
    painter: QPainter,
    scene: Scene,
    palette: Palette,
    inks: Inks,
    found: npt.NDArray[np.intp],
) -> None:
    """A halo in the accent around each dot, which is drawn anew over lines that cross it."""
    marks = scene.marks
    for mark in found.tolist():
        centre = QPointF(float(marks.x0[mark] + marks.x1[mark]) / 2, float(marks.y[mark]))
        reach = dot_reach(marks, mark) + (HALO_GAP_PX if marks.kind[mark] == _HALO else 0.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.grounds[int(marks.lane[mark])])
        painter.drawEllipse(centre, reach, reach)
        outer = max(HALO_RADIUS_PX, reach + LEAST_HALO_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(faded(palette.accent, 0.25), outer - reach))
        middle = (outer + reach) / 2
        painter.drawEllipse(centre, middle, middle)


def _frames(painter: QPainter, scene: Scene, palette: Palette, found: npt.NDArray[np.intp]) -> None:
    """A frame around each bar or band, clear of its own outline."""
    marks = scene.marks
    x0 = np.maximum(marks.x0[found], scene.first_px - 20)
    x1 = np.minimum(marks.x1[found], scene.last_px + 20)
    high = np.where(marks.kind[found] == _BAND, BAND_HEIGHT, BAR_HEIGHT)
    rects = [
        QRectF(left, y - height / 2, right - left, height)
        for left, right, y, height in zip(
            x0.tolist(), x1.tolist(), marks.y[found].tolist(), high.tolist(), strict=True
        )
    ]
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(faded(palette.accent, 0.28), 4.0))
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 6, 6)
    painter.setPen(QPen(QColor(palette.accent), 1.5))
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 5, 5)


def _titles(
    painter: QPainter,
    scene: Scene,
    palette: Palette,
    inks: Inks,
    texts: EventTexts,
    is_selected: npt.NDArray[np.bool_],
) -> None:
    """The titles again in a stronger weight, where they stand beside their marks."""
    labels, marks = scene.labels, scene.marks
    beside = is_selected[labels.mark] & (labels.side != _INSIDE)
    mark = labels.mark[beside]
    columns = (
        *(marks.row[mark], marks.lane[mark], labels.side[beside], labels.x[beside]),
        *(labels.y[beside], labels.width[beside], labels.two_lines[beside]),
    )
    numbers = []
    painter.setPen(QColor(palette.text))
    for row, lane, side, x, y, width, two_lines in zip(
        *(column.tolist() for column in columns), strict=True
    ):
        number = texts.number_width(row)
        title = texts.strong(row, width - number + STRONG_SLACK_PX)
        middle = y - 8.5 if two_lines else y - 0.5
        painter.fillRect(QRectF(x - 3, middle - 9.5, width + 6, 19), inks.grounds[lane])
        start = x + width - number - title.advance if side == _LEFT else x
        painter.setFont(title.font)
        painter.drawStaticText(QPointF(start, middle - title.height / 2), title.text)
        if number:
            where = QPointF(start + title.advance + 2, middle + 1.0)
            numbers.append((where, texts.number(row)))
    if numbers:
        painter.setFont(font_of(Face.NUMBER))
        painter.setPen(QColor(palette.accent))
        for where, text in numbers:
            painter.drawText(where, text)
