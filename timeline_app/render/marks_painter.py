"""Draws marks: dots, bars that fade, bands, counts and density strips."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPen

from timeline_app.core.columns import STATUSES, Condition
from timeline_app.core.records import Status
from timeline_app.render.fonts import Face, font_of
from timeline_app.render.palette import Palette, Theme, faded, mixed
from timeline_app.scene.counts import short_number
from timeline_app.scene.scene import Count, Marks, Scene, Strip
from timeline_app.scene.shapes import MarkKind

HOLLOW = frozenset((Status.ANNOUNCED, Status.PLANNED))
DASHED = frozenset((Status.POSTPONED, Status.CANCELLED, Status.NOT_HELD, Status.NOT_AGREED))
BAR_HEIGHT = 22.0
BAND_HEIGHT = 24.0
RADIUS = 4.0
EDGE = 3.0
OPEN_FADE_PX = 120.0
OPEN_SHARE = 0.22
_NO_PEN = QPen(Qt.PenStyle.NoPen)


def bar_opacity(palette: Palette) -> float:
    """How strong the fill of a bar is."""
    return 0.26 if palette.theme is Theme.LIGHT else 0.32


def band_color(palette: Palette, state: int, lane: QColor) -> QColor:
    """The colour of a band by the condition of its channel."""
    return {
        Condition.OPEN: QColor(palette.open),
        Condition.COOLED: QColor(palette.cooled),
        Condition.CLOSED: QColor(palette.closed),
    }.get(Condition(state), lane)


class MarksPainter:
    """Draws the marks of a scene with one palette."""

    def __init__(self, painter: QPainter, scene: Scene, palette: Palette) -> None:
        self._painter = painter
        self._scene = scene
        self._palette = palette
        self._lanes = [palette.lane(box.colour) for box in scene.lanes]
        self._grounds = [
            QColor(palette.tint if i % 2 == 0 else palette.canvas) for i in range(len(scene.lanes))
        ]

    def draw(self) -> None:
        """Draw all marks, dots over bars."""
        marks = self._scene.marks
        round_marks = (marks.kind == MarkKind.DOT) | (marks.kind == MarkKind.HALO)
        self._painter.setPen(_NO_PEN)
        for i in np.flatnonzero(~round_marks).tolist():
            if marks.kind[i] == MarkKind.BAND:
                self._band(marks, i)
            else:
                self._bar(marks, i)
        for i in np.flatnonzero(round_marks).tolist():
            self._dot(marks, i)

    def _visible(self, marks: Marks, i: int) -> tuple[float, float]:
        return (
            max(float(marks.x0[i]), self._scene.first_px - 40.0),
            min(float(marks.x1[i]), self._scene.last_px + 40.0),
        )

    def _band(self, marks: Marks, i: int) -> None:
        x0, x1 = self._visible(marks, i)
        color = band_color(self._palette, int(marks.state[i]), self._lanes[marks.lane[i]])
        gap = 1.0 if x1 - x0 > 4.0 else 0.0
        left = x0 + (gap if not marks.open_left[i] else 0.0)
        rect = QRectF(left, marks.y[i] - BAND_HEIGHT / 2, max(1.0, x1 - gap - left), BAND_HEIGHT)
        fill = faded(color, bar_opacity(self._palette) - 0.04)
        self._painter.setPen(_NO_PEN)
        self._painter.setBrush(self._run_out(marks, i, fill, rect.left(), rect.right()))
        self._painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _run_out(self, marks: Marks, i: int, fill: QColor, x0: float, x1: float) -> QBrush:
        """A fill that fades towards an open end, and stays faint from there on."""
        if not (marks.open_left[i] or marks.open_right[i]):
            return QBrush(fill)
        width = max(1.0, x1 - x0)
        faint = faded(fill, fill.alphaF() * OPEN_SHARE)

        def at(x: float) -> float:
            return min(1.0, max(0.0, (x - x0) / width))

        gradient = QLinearGradient(x0, 0, x1, 0)
        if marks.open_left[i]:
            gradient.setColorAt(at(float(marks.certain0[i])), faint)
            gradient.setColorAt(at(float(marks.certain0[i]) + OPEN_FADE_PX), fill)
        if marks.open_right[i]:
            gradient.setColorAt(at(float(marks.certain1[i]) - OPEN_FADE_PX), fill)
            gradient.setColorAt(at(float(marks.certain1[i])), faint)
        return QBrush(gradient)

    def _bar(self, marks: Marks, i: int) -> None:
        x0, x1 = self._visible(marks, i)
        color = self._lanes[marks.lane[i]]
        status = STATUSES[marks.status[i]]
        y = float(marks.y[i])
        rect = QRectF(x0, y - BAR_HEIGHT / 2, max(2.0, x1 - x0), BAR_HEIGHT)
        if status in DASHED or status in HOLLOW:
            self._hollow_bar(marks, i, rect, color, dashed=status in DASHED)
            return
        fill = faded(color, bar_opacity(self._palette))
        self._painter.setPen(_NO_PEN)
        kind = marks.kind[i]
        if kind == MarkKind.SPAN:
            self._painter.setBrush(self._run_out(marks, i, fill, rect.left(), rect.right()))
            self._painter.drawRoundedRect(rect, RADIUS, RADIUS)
            if not marks.open_left[i]:
                self._painter.setBrush(color)
                edge = QRectF(rect.left(), rect.top(), min(EDGE, rect.width()), BAR_HEIGHT)
                self._painter.drawRoundedRect(edge, 1.5, 1.5)
            return
        self._painter.setBrush(self._soft(marks, i, color, rect))
        self._painter.drawRect(rect)
        if kind == MarkKind.FADING:
            self._underline(marks, i, color, rect)

    def _soft(self, marks: Marks, i: int, color: QColor, rect: QRectF) -> QBrush:
        """The fill of a bar whose ends fade: across the doubt, or a little for soft bars."""
        width = rect.width()
        extra = 0.04 if marks.kind[i] == MarkKind.FADING else 0.14
        strong = faded(color, bar_opacity(self._palette) + extra)
        if marks.kind[i] == MarkKind.FADING:
            start = float(marks.certain0[i]) + (OPEN_FADE_PX if marks.open_left[i] else 0.0)
            end = float(marks.certain1[i]) - (OPEN_FADE_PX if marks.open_right[i] else 0.0)
            if end <= start:
                start = end = (start + end) / 2
            start, end = (start - rect.left()) / width, (end - rect.left()) / width
        else:
            start = min(0.28, 14.0 / width)
            end = 1.0 - start
        start = min(0.999, max(0.0, start))
        end = min(1.0, max(start, end))
        ends = [
            OPEN_SHARE if is_open else 0.0 for is_open in (marks.open_left[i], marks.open_right[i])
        ]
        gradient = QLinearGradient(rect.left(), 0, rect.right(), 0)
        gradient.setColorAt(0.0, faded(strong, strong.alphaF() * ends[0]) if start > 0 else strong)
        gradient.setColorAt(start, strong)
        gradient.setColorAt(end, strong)
        gradient.setColorAt(1.0, faded(strong, strong.alphaF() * ends[1]) if end < 1 else strong)
        return QBrush(gradient)

    def _underline(self, marks: Marks, i: int, color: QColor, rect: QRectF) -> None:
        left = max(float(marks.certain0[i]), rect.left())
        right = min(float(marks.certain1[i]), rect.right())
        fades = marks.certain0[i] > marks.x0[i] + 1 or marks.certain1[i] < marks.x1[i] - 1
        if right - left >= 2.0 and fades:
            self._painter.setBrush(color)
            self._painter.drawRect(QRectF(left, rect.bottom() - 1.0, right - left, 2.0))

    def _hollow_bar(
        self, marks: Marks, i: int, rect: QRectF, color: QColor, *, dashed: bool
    ) -> None:
        pen = QPen(self._run_out(marks, i, color, rect.left(), rect.right()), 1.5)
        if dashed:
            pen.setDashPattern([3.2, 2.4])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.setBrush(self._grounds[marks.lane[i]])
        self._painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), RADIUS, RADIUS)
        self._painter.setPen(_NO_PEN)

    def _dot(self, marks: Marks, i: int) -> None:
        color = self._lanes[marks.lane[i]]
        centre = QPointF((marks.x0[i] + marks.x1[i]) / 2, marks.y[i])
        radius = 4.5
        if marks.kind[i] == MarkKind.HALO:
            halo = float(marks.x1[i] - marks.x0[i]) / 2
            self._painter.setPen(_NO_PEN)
            self._painter.setBrush(faded(color, bar_opacity(self._palette)))
            self._painter.drawEllipse(centre, halo, halo)
            radius = 3.2
        status = STATUSES[marks.status[i]]
        if status in HOLLOW or status in DASHED:
            pen = QPen(color, 1.8)
            if status in DASHED:
                radius = 5.0
                pen.setDashPattern([1.65, 1.26])  # six dashes around
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            self._painter.setPen(pen)
            self._painter.setBrush(self._grounds[marks.lane[i]])
            self._painter.drawEllipse(centre, radius, radius)
            return
        self._painter.setPen(_NO_PEN)
        self._painter.setBrush(color)
        self._painter.drawEllipse(centre, radius, radius)

    def draw_counts(self, text: str = "+{n}") -> None:
        """Draw the pills of all counts."""
        for count in self._scene.counts:
            self._count(count, text)

    def _count(self, count: Count, text: str) -> None:
        rect = QRectF(count.x, count.y, count.width, count.height)
        self._painter.setPen(QPen(QColor(self._palette.muted), 1.0))
        self._painter.setBrush(self._grounds[count.lane])
        half = count.height / 2
        self._painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), half, half)
        self._painter.setFont(font_of(Face.COUNT))
        self._painter.setPen(QColor(self._palette.text))
        shown = text.replace("{n}", short_number(count.number))
        self._painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, shown)

    def draw_strips(self) -> None:
        """Draw every density strip."""
        for strip in self._scene.strips:
            self._strip(strip)

    def _strip(self, strip: Strip) -> None:
        """Draw a strip as an image: thousands of steps cost no more than a few."""
        share = 0.62 if self._palette.theme is Theme.LIGHT else 0.55
        lane = self._lanes[strip.lane]
        color = mixed(lane, self._grounds[strip.lane], share)
        finer = max(1, math.ceil(self._painter.deviceTransform().m22()))
        pixels = strip_pixels(strip, color.rgba(), finer)
        high, wide = pixels.shape
        image = QImage(pixels.data, wide, high, wide * 4, QImage.Format.Format_ARGB32)
        height = high / finer
        target = QRectF(self._scene.first_px, strip.base_y - height, wide, height)
        self._painter.drawImage(target, image)


def strip_pixels(strip: Strip, color: int, finer: int) -> npt.NDArray[np.uint32]:
    """The pixels of a strip, transparent above it; `finer` rows to a pixel of the scene.

    What is active is at least one row high.
    """
    rows = max(1, math.ceil(strip.height * finer))
    tops = np.rint(strip.active.astype(np.float64) * (rows / strip.most))
    tops = np.where(strip.active > 0, np.maximum(tops, finer), 0.0)
    levels = np.arange(rows, 0, -1, dtype=np.float64)
    filled = levels[:, np.newaxis] <= tops[np.newaxis, :]
    return np.where(filled, np.uint32(color), np.uint32(0))
