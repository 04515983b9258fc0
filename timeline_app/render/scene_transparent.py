"""Draws a scene on no ground at all, to be laid over something else."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Translate
from timeline_app.render.marks.bars import BAR_HEIGHT
from timeline_app.render.marks.labels import LabelsPainter
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.render.style.mark_colors import IS_NO_FACT
from timeline_app.render.style.palette import Palette
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.model.scene import Scene

HOLLOW_RADIUS_PX = 5.0


class TransparentPainter(ScenePainter):
    """Draws no ground; lines leave out labels, counts and hollow marks instead.

    No format needs more for it than to have no ground of its own.
    """

    def __init__(self, texts: EventTexts, palette: Palette, translate: Translate) -> None:
        super().__init__(texts, without_ground(palette), translate)

    @override
    def _label_grounds(self, labels: LabelsPainter) -> None:
        """There are no lines behind them."""

    @override
    def _draw_lines(
        self, labels: LabelsPainter, places: list[int], bottom: float, color: QColor
    ) -> None:
        scene = labels.scene
        clusters = [
            QRectF(cluster.x, cluster.y, cluster.width, cluster.height)
            for cluster in scene.clusters
        ]
        left_out = [*labels.grounds, *clusters, *_hollow_bars(scene)]
        circles = list(_hollow_circles(scene))
        for x in places:
            gaps = [(r.top(), r.bottom()) for r in left_out if r.left() < x + 1 and r.right() > x]
            gaps += [
                (y - half, y + half)
                for middle, y in circles
                if (half := _half_chord(x + 0.5 - middle)) > 0
            ]
            for top, end in _between(gaps, bottom):
                labels.painter.fillRect(QRectF(x, top, 1, end - top), color)


def _between(gaps: list[tuple[float, float]], bottom: float) -> Iterator[tuple[float, float]]:
    """Yield what is left of a line from 0 to `bottom` without these parts of it."""
    top = 0.0
    for start, end in sorted(gaps):
        if start > top:
            yield top, min(start, bottom)
        top = max(top, end)
    if top < bottom:
        yield top, bottom


def _half_chord(distance: float) -> float:
    """How far a line at a distance from the middle of a hollow dot runs within it, up or down."""
    return math.sqrt(max(0.0, HOLLOW_RADIUS_PX**2 - distance**2))


def _hollow_bars(scene: Scene) -> Iterator[QRectF]:
    marks = scene.marks
    is_bar = np.isin(marks.kind, (MarkKind.SPAN, MarkKind.SOFT, MarkKind.FADING))
    for i in np.flatnonzero(is_bar & IS_NO_FACT[marks.status]).tolist():
        x0 = max(float(marks.x0[i]), scene.first_px)
        x1 = min(float(marks.x1[i]), scene.last_px)
        if x1 > x0:
            yield QRectF(x0, float(marks.y[i]) - BAR_HEIGHT / 2, x1 - x0, BAR_HEIGHT)


def _hollow_circles(scene: Scene) -> Iterator[tuple[float, float]]:
    """Yield the middles of hollow dots."""
    marks = scene.marks
    is_round = np.isin(marks.kind, (MarkKind.DOT, MarkKind.HALO))
    for i in np.flatnonzero(is_round & IS_NO_FACT[marks.status]).tolist():
        yield float(marks.x0[i] + marks.x1[i]) / 2, float(marks.y[i])


def without_ground(palette: Palette) -> Palette:
    """The palette with grounds that leave no trace."""
    return palette._replace(canvas=f"#00{palette.canvas[1:]}", tint=f"#00{palette.tint[1:]}")
