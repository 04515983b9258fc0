"""What a floor has to draw: as many marks and labels as the program shows, where it shows them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.model.scene import Scene
from timeline_app.widgets.canvas.stored_picture import offset_px
from timeline_app.widgets.canvas.timeline_view import TimelineView

MARK_PX = 22.0
DETAIL_GAP_PX = 12.0
FONT = QFont()
FONT.setPixelSize(13)


@dataclass(frozen=True)
class Content:
    """Marks as rectangles and labels as texts at places, in pixels of the time area.

    `density` is an image the size of the area, where the program shows strips.
    """

    marks: list[QRectF]
    labels: list[tuple[QPointF, str]]
    density: QImage | None

    def draw(self, painter: QPainter) -> None:
        """Draw it without keeping anything."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.density is not None:
            painter.drawImage(0, 0, self.density)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(37, 99, 235, 66))
        for mark in self.marks:
            painter.drawRoundedRect(mark, 4, 4)
        painter.setPen(QColor(28, 29, 31))
        painter.setFont(FONT)
        for place, text in self.labels:
            painter.drawText(place, text)


def content_of(
    scene: Scene,
    texts: EventTexts,
    left_px: float,
    width_px: float,
    top_px: float,
    bottom_px: float,
) -> Content:
    """What a scene shows between these edges.

    Titles and the details below or beside them count as one label each, and so do the numbers of
    counts; the pill of a count is a mark. The axis and the
    headers of lanes do not count.
    """
    right_px = left_px + width_px
    marks = scene.marks
    rects = []
    for i in np.flatnonzero((marks.x1 > left_px) & (marks.x0 < right_px)).tolist():
        y = float(marks.y[i])
        if top_px - MARK_PX / 2 < y < bottom_px + MARK_PX / 2:
            x0, x1 = max(float(marks.x0[i]), left_px), min(float(marks.x1[i]), right_px)
            rects.append(QRectF(x0 - left_px, y - top_px - MARK_PX / 2, x1 - x0, MARK_PX))
    rects += [
        QRectF(cluster.x - left_px, cluster.y - top_px, cluster.width, cluster.height)
        for cluster in scene.clusters
        if cluster.x + cluster.width > left_px
        and cluster.x < right_px
        and top_px - cluster.height < cluster.y < bottom_px
    ]
    labels = [
        (QPointF(x - left_px, y - top_px), text)
        for x, y, width, text in _labels(scene, texts, left_px)
        if x + width > left_px and x < right_px and top_px - 8 < y < bottom_px + 8
    ]
    density = None
    if scene.strips:
        density = QImage(int(width_px), int(bottom_px - top_px), QImage.Format.Format_RGB32)
        density.fill(QColor(245, 245, 243))
    return Content(rects, labels, density)


def shown_in(view: TimelineView) -> Content:
    """What the canvas shows now."""
    assert view.texts is not None
    scene, area = view.scene(), view.time_size
    left, top = offset_px(scene, view.scale), view.scroll_y
    return content_of(scene, view.texts, left, area.width(), top, top + area.height())


def _labels(
    scene: Scene, texts: EventTexts, left_px: float
) -> list[tuple[float, float, float, str]]:
    """x, baseline, width and text of every label of a scene."""
    labels, found = scene.labels, []
    for i in range(len(labels)):
        row = int(scene.marks.row[labels.mark[i]])
        x, y, width = float(labels.x[i]), float(labels.y[i]), float(labels.width[i])
        if x < left_px < float(scene.marks.x1[labels.mark[i]]):
            x = left_px  # a title inside of a bar stays in view
        found.append((x, y, width, texts.title(row)))
        if labels.two_lines[i]:
            found.append((x, y + 14, width, texts.detail(row)))
        elif labels.detail[i]:
            wide = float(labels.detail_width[i])
            found.append((x + width + DETAIL_GAP_PX, y, wide, texts.detail(row)))
    found += [(c.x, c.y + 14, c.width, f"+{c.number:,}") for c in scene.clusters]
    return found
