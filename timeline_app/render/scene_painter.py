"""Draws a scene: ground, lines, marks, labels; and around it the axis and the lane headers.

One painter for screen and file. Nothing here knows of widgets, selection or the mouse.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.core.columns import STATUSES
from timeline_app.core.wording import Translate
from timeline_app.render.axis_texts import AxisTexts
from timeline_app.render.event_texts import EventTexts
from timeline_app.render.fonts import Face, font_of
from timeline_app.render.marks_painter import DASHED, MarksPainter
from timeline_app.render.palette import Palette
from timeline_app.scene.labels import Side
from timeline_app.scene.scene import LaneBox, Scene
from timeline_app.scene.shapes import MarkKind
from timeline_app.scene.ticks import Tick, Unit

HEADER_LEAST_PX = 120.0
HEADER_MOST_PX = 216.0
HEADER_INSET_PX = 16.0

AXIS_PX = 52.0
"""The height of both tiers of the axis."""

TIER_PX = 26.0
LANE_BAR_PX = 3.0
DETAIL_GAP = 12.0


class ScenePainter:
    """Draws scenes of one chronology in one theme."""

    def __init__(self, texts: EventTexts, palette: Palette, translate: Translate) -> None:
        self.texts = texts
        self.palette = palette
        self.axis_texts = AxisTexts(translate)
        self.header_px = self._header_width()
        """The width of the lane headers: that of the longest name, within limits."""
        self._translate = translate

    def _header_width(self) -> float:
        columns = self.texts.columns
        widths = [self.texts.width(lane.name, Face.LANE) for lane in columns.lanes]
        widths += [self.texts.width(name, Face.DETAIL) for name in columns.channels[:200]]
        wanted = max(widths, default=0.0) + 2 * HEADER_INSET_PX
        return float(round(min(HEADER_MOST_PX, max(HEADER_LEAST_PX, wanted))))

    # The time area. The painter's origin is its left edge and the top of the first lane.

    def draw_scene(
        self, painter: QPainter, scene: Scene, height_px: float, *, with_inner_labels: bool = True
    ) -> None:
        """Draw ground, lines, strips, marks, labels and counts of the time area.

        Below the last lane the ground goes on to `height_px`. A view that moves draws the
        labels inside of bars by itself, so that they stay in view.
        """
        self._ground(painter, scene, height_px)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marks = MarksPainter(painter, scene, self.palette)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        marks.draw_strips()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._label_grounds(painter, scene)
        marks.draw()
        self._labels(painter, scene)
        if with_inner_labels:
            self.draw_inner_labels(painter, scene, scene.first_px, scene.last_px)
        self._strip_labels(painter, scene)
        marks.draw_counts()

    def _ground(self, painter: QPainter, scene: Scene, height_px: float) -> None:
        palette = self.palette
        width = scene.last_px - scene.first_px
        painter.fillRect(
            QRectF(scene.first_px, 0, width, max(height_px, scene.height)), QColor(palette.canvas)
        )
        for index, lane in enumerate(scene.lanes):
            if index % 2 == 0:
                rect = QRectF(scene.first_px, lane.y, width, lane.height)
                painter.fillRect(rect, QColor(palette.tint))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        bottom = max(height_px, scene.height)
        major = {tick.instant_s for tick in scene.ticks.coarse}
        painter.setPen(QPen(QColor(palette.hairline), 1))
        offset = scene.scale.x_of
        for tick in scene.ticks.fine:
            if tick.instant_s not in major:
                x = round(offset(tick.instant_s))
                painter.drawLine(QPointF(x, 0), QPointF(x, bottom))
        painter.setPen(QPen(QColor(palette.line), 1))
        for tick in scene.ticks.coarse:
            x = round(offset(tick.instant_s))
            painter.drawLine(QPointF(x, 0), QPointF(x, bottom))

    def _lane_ground(self, lane: int) -> QColor:
        return QColor(self.palette.tint if lane % 2 == 0 else self.palette.canvas)

    def _label_grounds(self, painter: QPainter, scene: Scene) -> None:
        """Clear the lines behind labels that stand beside their mark."""
        labels, marks = scene.labels, scene.marks
        painter.setPen(Qt.PenStyle.NoPen)
        for i in range(len(labels)):
            if labels.side[i] == Side.INSIDE:
                continue
            extra = float(labels.detail_width[i]) + DETAIL_GAP if labels.detail[i] else 0.0
            x = float(labels.x[i]) - (extra if labels.side[i] == Side.LEFT else 0.0)
            high = float(labels.height[i])
            rect = QRectF(x - 3, labels.y[i] - high / 2, labels.width[i] + extra + 6, high)
            painter.fillRect(rect, self._lane_ground(int(marks.lane[labels.mark[i]])))

    def _labels(self, painter: QPainter, scene: Scene) -> None:
        """Draw the labels that stand beside their marks."""
        labels, marks = scene.labels, scene.marks
        text, muted = QColor(self.palette.text), QColor(self.palette.muted)
        for i in np.flatnonzero(labels.side != Side.INSIDE).tolist():
            mark = int(labels.mark[i])
            row = int(marks.row[mark])
            x, y, width = float(labels.x[i]), float(labels.y[i]), float(labels.width[i])
            dashed = STATUSES[marks.status[mark]] in DASHED
            at_left, two_lines = labels.side[i] == Side.LEFT, bool(labels.two_lines[i])
            left = self._title(
                painter,
                row,
                x,
                y - 8.0 if two_lines else y,
                width,
                muted if dashed else text,
                at_left=at_left,
            )
            if two_lines:
                self._detail(painter, row, x, y + 9.0, width, muted, at_left=at_left)
            elif labels.detail[i]:
                wide = float(labels.detail_width[i])
                start = left - DETAIL_GAP - wide if at_left else x + width + DETAIL_GAP
                self._detail(painter, row, start, y + 0.5, wide, muted, at_left=at_left)

    def draw_inner_labels(
        self, painter: QPainter, scene: Scene, left_px: float, right_px: float
    ) -> None:
        """Draw the labels inside of bars, kept within the view from `left_px` on."""
        labels, marks = scene.labels, scene.marks
        if not len(labels):
            return
        text = QColor(self.palette.text)
        inner = (labels.side == Side.INSIDE) & (marks.x1[labels.mark] > left_px)
        for i in np.flatnonzero(inner & (marks.x0[labels.mark] < right_px)).tolist():
            mark = int(labels.mark[i])
            row, y, width = int(marks.row[mark]), float(labels.y[i]), float(labels.width[i])
            x = self._label_x(scene, i, mark, left_px)
            self._title(painter, row, x, y, width, text, at_left=False)
            if labels.detail[i]:
                wide = float(labels.detail_width[i])
                self._detail(
                    painter, row, x + width + DETAIL_GAP, y + 0.5, wide, text, at_left=False
                )

    def _title(
        self,
        painter: QPainter,
        row: int,
        x: float,
        middle: float,
        width: float,
        color: QColor,
        *,
        at_left: bool,
    ) -> float:
        """Draw a title and its footnote mark; gives where it starts."""
        number = self.texts.number_width(row)
        title = self.texts.prepared(row, Face.TITLE, width - number)
        size = title.size()
        start = x + width - size.width() - number if at_left else x
        painter.setFont(font_of(Face.TITLE))
        painter.setPen(color)
        painter.drawStaticText(QPointF(start, middle - size.height() / 2), title)
        if number:
            painter.setFont(font_of(Face.NUMBER))
            painter.setPen(QColor(self.palette.accent))
            where = QPointF(start + size.width() + 2, middle - size.height() / 2 + 9.5)
            painter.drawText(where, self.texts.number(row))
        return start

    def _detail(
        self,
        painter: QPainter,
        row: int,
        x: float,
        middle: float,
        width: float,
        color: QColor,
        *,
        at_left: bool,
    ) -> None:
        detail = self.texts.prepared(row, Face.DETAIL, width)
        size = detail.size()
        painter.setFont(font_of(Face.DETAIL))
        painter.setPen(color)
        start = x + width - size.width() if at_left else x
        painter.drawStaticText(QPointF(start, middle - size.height() / 2), detail)

    @staticmethod
    def _label_x(scene: Scene, label: int, mark: int, left_px: float) -> float:
        """Where an inner label starts: kept in view while its bar is."""
        marks, labels = scene.marks, scene.labels
        wanted = max(float(labels.x[label]), left_px + 8.0)
        detail = float(labels.detail_width[label]) + DETAIL_GAP if labels.detail[label] else 0.0
        furthest = float(marks.x1[mark]) - 9.0 - float(labels.width[label]) - detail
        if marks.kind[mark] == MarkKind.BAND:
            furthest = float(marks.x1[mark]) - 6.0 - float(labels.width[label])
        return min(wanted, max(furthest, float(labels.x[label])))

    def _strip_labels(self, painter: QPainter, scene: Scene) -> None:
        for strip in scene.strips:
            ground = self._lane_ground(strip.lane)
            for label in strip.labels:
                title = self.texts.prepared(label.row, Face.TITLE, label.width)
                size = title.size()
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ground)
                top = label.y - size.height() / 2
                painter.drawRoundedRect(
                    QRectF(label.x - 6, top - 1, size.width() + 12, size.height() + 2), 4, 4
                )
                painter.setFont(font_of(Face.TITLE))
                painter.setPen(QColor(self.palette.text))
                painter.drawStaticText(QPointF(label.x, top), title)

    # The axis. The painter's origin is the left end of the axis, above the first lane.

    def draw_axis(self, painter: QPainter, scene: Scene, left_px: float, width_px: float) -> None:
        """Draw both tiers of the axis for the view from `left_px` of the scene on."""
        palette = self.palette
        painter.fillRect(QRectF(0, 0, width_px, AXIS_PX), QColor(palette.canvas))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        scale = scene.scale
        painter.setPen(QPen(QColor(palette.hairline), 1))
        fine = [(tick, scale.x_of(tick.instant_s) - left_px) for tick in scene.ticks.fine]
        coarse = [(tick, scale.x_of(tick.instant_s) - left_px) for tick in scene.ticks.coarse]
        for _, x in fine:
            painter.drawLine(QPointF(round(x), TIER_PX + 4), QPointF(round(x), AXIS_PX))
        painter.setFont(font_of(Face.TICK))
        painter.setPen(QColor(palette.muted))
        step = fine[1][1] - fine[0][1] if len(fine) > 1 else width_px
        named = {tick.instant_s for tick in scene.ticks.coarse}
        for tick, x in fine:
            words = self.axis_texts.fine(tick)
            repeated = tick.unit is Unit.YEAR and tick.instant_s in named
            if (
                not repeated
                and -5 <= x < width_px
                and self.texts.width(words, Face.TICK) + 8 <= step
            ):
                painter.drawText(QPointF(round(x) + 5, AXIS_PX - 9), words)
        self._coarse(painter, coarse, width_px)
        painter.setPen(QPen(QColor(palette.hairline), 1))
        painter.drawLine(QPointF(0, AXIS_PX - 0.5), QPointF(width_px, AXIS_PX - 0.5))

    def _coarse(self, painter: QPainter, coarse: list[tuple[Tick, float]], width_px: float) -> None:
        """The coarse tier; the first label stays at the left edge until the next pushes it."""
        painter.setFont(font_of(Face.YEAR))
        for i, (tick, x) in enumerate(coarse):
            words = self.axis_texts.coarse(tick)
            wide = self.texts.width(words, Face.YEAR)
            end = coarse[i + 1][1] if i + 1 < len(coarse) else width_px + wide + 20
            at = min(max(x + 5, 6.0), end - wide - 8)
            painter.setPen(QPen(QColor(self.palette.line), 1))
            if 0 <= x <= width_px:
                painter.drawLine(QPointF(round(x), 4), QPointF(round(x), AXIS_PX))
            painter.setPen(QColor(self.palette.text))
            if at + wide > 0 and end - max(x, 0.0) > wide + 10:
                painter.drawText(QPointF(round(at), TIER_PX - 8), words)

    # The lane headers. The painter's origin is their left edge, at the top of the first lane.

    def draw_headers(self, painter: QPainter, scene: Scene, height_px: float) -> None:
        """Draw the names and counts of the lanes."""
        palette = self.palette
        painter.fillRect(QRectF(0, 0, self.header_px, height_px), QColor(palette.canvas))
        for index, lane in enumerate(scene.lanes):
            ground = QColor(palette.tint if index % 2 == 0 else palette.canvas)
            painter.fillRect(QRectF(0, lane.y, self.header_px, lane.height), ground)
            painter.fillRect(QRectF(0, lane.y, LANE_BAR_PX, lane.height), palette.lane(lane.colour))
            self._header_texts(painter, lane)
        painter.setPen(QPen(QColor(palette.hairline), 1))
        painter.drawLine(QPointF(self.header_px - 0.5, 0), QPointF(self.header_px - 0.5, height_px))

    def _header_texts(self, painter: QPainter, lane: LaneBox) -> None:
        room = self.header_px - HEADER_INSET_PX - 8
        painter.setFont(font_of(Face.LANE))
        painter.setPen(QColor(self.palette.text))
        name = self.texts.elided(lane.name, Face.LANE, room)
        painter.drawText(QPointF(HEADER_INSET_PX, lane.y + 24), name)
        painter.setFont(font_of(Face.DETAIL))
        painter.setPen(QColor(self.palette.muted))
        first_channel = lane.channels[0].y if lane.channels else lane.y + lane.height + 99
        if first_channel > lane.y + 48:
            painter.drawText(QPointF(HEADER_INSET_PX, lane.y + 41), self._count_words(lane.count))
        for channel in lane.channels:
            words = self.texts.elided(channel.name, Face.DETAIL, room)
            painter.drawText(QPointF(HEADER_INSET_PX, channel.y + 4), words)

    def _count_words(self, count: int) -> str:
        pattern = self._translate("1 event") if count == 1 else self._translate("{n} events")
        return pattern.replace("{n}", f"{count:,}")
