"""Draws a scene on no ground at all, to be laid over something else."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter
from typing_extensions import override

from timeline_app.core.columns import STATUSES
from timeline_app.core.wording import Translate
from timeline_app.render.event_texts import EventTexts
from timeline_app.render.labels_painter import LabelsPainter
from timeline_app.render.marks_painter import BAR_HEIGHT, DASHED, HOLLOW, RADIUS
from timeline_app.render.palette import Palette
from timeline_app.render.scene_painter import ScenePainter
from timeline_app.scene.scene import Scene
from timeline_app.scene.shapes import MarkKind

HOLLOW_RADIUS_PX = 5.0


class TransparentPainter(ScenePainter):
    """Draws no ground; behind labels, counts and hollow marks lines are erased instead.

    It draws on images with an alpha channel only: elsewhere what it erases turns black.
    """

    def __init__(self, texts: EventTexts, palette: Palette, translate: Translate) -> None:
        super().__init__(texts, without_ground(palette), translate)

    @override
    def _label_grounds(self, labels: LabelsPainter) -> None:
        painter, scene = labels.painter, labels.scene
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        super()._label_grounds(labels)
        for count in scene.counts:
            painter.fillRect(QRectF(count.x, count.y, count.width, count.height), QColor("black"))
        painter.setBrush(QColor("black"))
        hollow = [STATUSES.index(status) for status in STATUSES if status in HOLLOW | DASHED]
        for i in np.flatnonzero(np.isin(scene.marks.status, hollow)).tolist():
            self._erase_mark(painter, scene, i)
        painter.restore()

    @staticmethod
    def _erase_mark(painter: QPainter, scene: Scene, mark: int) -> None:
        marks = scene.marks
        x0 = max(float(marks.x0[mark]), scene.first_px)
        x1 = min(float(marks.x1[mark]), scene.last_px)
        y = float(marks.y[mark])
        if marks.kind[mark] in (MarkKind.DOT, MarkKind.HALO):
            centre = QPointF(float(marks.x0[mark] + marks.x1[mark]) / 2, y)
            painter.drawEllipse(centre, HOLLOW_RADIUS_PX, HOLLOW_RADIUS_PX)
        elif marks.kind[mark] != MarkKind.BAND and x1 > x0:
            rect = QRectF(x0, y - BAR_HEIGHT / 2, x1 - x0, BAR_HEIGHT)
            painter.drawRoundedRect(rect, RADIUS, RADIUS)


def without_ground(palette: Palette) -> Palette:
    """The palette with grounds that leave no trace."""
    return palette._replace(canvas=f"#00{palette.canvas[1:]}", tint=f"#00{palette.tint[1:]}")
