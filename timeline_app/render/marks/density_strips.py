"""Draws what stands for many events: density strips, and the pills of clusters.

A strip says how many are active at each pixel, and how many at most. Of pills a hundred may be in
view, and many are alike.
"""

from __future__ import annotations

import math
from collections.abc import Sequence, Set
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPixmap

from timeline_app.core.text.translation import Translate, words
from timeline_app.render.marks.fills import draws_pixels
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import STRIP_OPACITY, Palette, faded
from timeline_app.render.style.pixmap_cache import raster_of
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.lanes.row_packing import short_number
from timeline_app.scene.model.scene import Cluster, Scene, Strip

MOST_AT_ONCE = words.mark("most at once: {n}", "", 1)
WORDS_INSET_PX, WORDS_ABOVE_PX = 8.0, 5.0
"""How far the number stands from the right edge of the view, and above the foot of its strip."""

WORDS_LEAST_PX = 24.0
"""Lower strips, as those of folded lanes, go without."""

KEPT_WORDS = 1_000


def draw_strips(painter: QPainter, scene: Scene, lanes: Sequence[QColor]) -> None:
    """Draw every strip of a scene, in these colours of its lanes.

    As an image thousands of steps cost no more than a few; a shape is sharp at any size.
    """
    if not scene.strips:
        return
    if not draws_pixels(painter):
        for strip in scene.strips:
            _draw_shape(painter, strip, lanes[strip.lane], scene.first_px)
        return
    finer = max(1, math.ceil(painter.deviceTransform().m22()))
    # One after the other they are made in one place: to get another takes longer than to fill it.
    most = max([(_rows(strip, finer) + finer) * len(strip.active) for strip in scene.strips])
    place = np.empty(most, np.int32)
    for strip in scene.strips:
        fill, edge = _pixels_of(lanes[strip.lane].rgba())
        pixels = strip_pixels(strip, fill, edge, finer, place)
        high, wide = pixels.shape
        image = QImage(pixels.data, wide, high, wide * 4, QImage.Format.Format_ARGB32_Premultiplied)
        height = high / finer
        painter.drawImage(QRectF(scene.first_px, strip.base_y - height, wide, height), image)


class MostAtOnce:
    """Says at the right of each strip how many events are active at once, at most, in view."""

    def __init__(self, texts: EventTexts, translate: Translate, color: str) -> None:
        self._color = color

        @lru_cache(KEPT_WORDS)
        def words_of(most: int) -> tuple[str, float]:
            said = translate(MOST_AT_ONCE, most)
            return said, texts.width(said, Face.DETAIL)

        self._words_of = words_of
        """What is said of a number, and how wide that is: while a view is moved few change."""

    def draw(self, painter: QPainter, scene: Scene, left_px: float, right_px: float) -> None:
        """Say it of what is in view from one pixel of a scene to another."""
        first, last = max(0, math.floor(left_px - scene.first_px)), right_px - scene.first_px
        after = max(first, math.floor(last))
        painter.setFont(font_of(Face.DETAIL))
        painter.setPen(QColor(self._color))
        for strip in scene.strips:
            seen = strip.active[first:after]
            most = seen.item(seen.argmax()) if len(seen) else 0
            said, width = self._words_of(most)
            x = right_px - WORDS_INSET_PX - width
            if most and x > left_px and strip.height >= WORDS_LEAST_PX:
                # Not laid out before: between the pixels of a screen that looks a little otherwise.
                painter.drawText(QPointF(x, strip.base_y - WORDS_ABOVE_PX), said)


def _draw_shape(painter: QPainter, strip: Strip, color: QColor, left_px: float) -> None:
    """Draw a strip that begins at `left_px` as a shape."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faded(color, STRIP_OPACITY))
    painter.drawPath(strip_outline(strip, left_px))
    painter.setPen(QPen(color, 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(strip_edge(strip, left_px))


@lru_cache(maxsize=64)
def _pixels_of(color: int) -> tuple[int, int]:
    """What a strip of a colour (`QColor.rgba`) is filled with, and its edge, as pixels."""
    return premultiplied(faded(QColor.fromRgba(color), STRIP_OPACITY)), color


def premultiplied(color: QColor) -> int:
    """A translucent colour as a pixel of `Format_ARGB32_Premultiplied`."""
    alpha = color.alpha()
    parts = color.red(), color.green(), color.blue()
    red, green, blue = [round(part * alpha / 255) for part in parts]
    return alpha << 24 | red << 16 | green << 8 | blue


def _steps(strip: Strip) -> list[tuple[int, int, float]]:
    """From which pixel until which a strip is how high; what is active is at least a pixel high."""
    heights = strip.active * (strip.height / strip.most)
    heights = np.where(strip.active > 0, np.maximum(heights, 1.0), 0.0)
    starts = np.concatenate(([0], np.flatnonzero(np.diff(heights)) + 1))
    ends = [*starts[1:].tolist(), len(heights)]
    return list(zip(starts.tolist(), ends, heights[starts].tolist(), strict=True))


def strip_outline(strip: Strip, left_px: float) -> QPainterPath:
    """The outline of a strip that begins at `left_px`."""
    path, base = QPainterPath(QPointF(left_px, strip.base_y)), strip.base_y
    for start, end, height in _steps(strip):
        path.lineTo(left_px + start, base - height)
        path.lineTo(left_px + end, base - height)
    path.lineTo(left_px + len(strip.active), base)
    path.closeSubpath()
    return path


def strip_edge(strip: Strip, left_px: float) -> QPainterPath:
    """The middle of the top edge of a strip, which is a pixel wide and within it."""
    path = QPainterPath()
    for start, end, height in _steps(strip):
        if height:
            y = strip.base_y - height + 0.5
            path.moveTo(left_px + start, y)
            path.lineTo(left_px + end, y)
    return path


def _rows(strip: Strip, finer: int) -> int:
    """How many rows of pixels a strip has, so many of them to a pixel of the scene."""
    return max(1, math.ceil(strip.height * finer))


def strip_pixels(
    strip: Strip, fill: int, edge: int, finer: int, place: npt.NDArray[np.int32] | None = None
) -> npt.NDArray[np.uint32]:
    """The pixels of a strip, transparent above it; `finer` rows to a pixel of the scene.

    What is active is at least one pixel high, and has the colour `edge` on top. They are made in
    a `place` that is large enough, if one is given: for a pixel of the scene more in height.
    """
    rows, wide = _rows(strip, finer), len(strip.active)
    tops = np.rint(strip.active.astype(np.float64) * (rows / strip.most))
    tops = np.where(strip.active > 0, np.maximum(tops, finer), 0.0).astype(np.int32)
    size = rows * wide
    flat = np.empty(size + finer * wide, np.int32) if place is None else place
    pixels, above = flat[:size].reshape(rows, wide), np.arange(rows - 1, -1, -1, dtype=np.int32)
    first, last = rows - tops.max(initial=0), rows - tops.min(initial=rows)
    pixels[:first], pixels[last:] = 0, np.uint32(fill).view(np.int32)
    # Below its top a pixel has all bits set by the sign, and then those of the colour.
    uneven = np.subtract(above[first:last, np.newaxis], tops, out=pixels[first:last])
    uneven >>= 31
    uneven &= np.uint32(fill).view(np.int32)
    at = (rows - tops) * wide + np.arange(wide)  # below all rows where nothing is active
    for below in range(finer):
        flat[at + below * wide] = np.uint32(edge).view(np.int32)
    return pixels.view(np.uint32)


MOST_PIXMAPS = 2_000


class ClusterPills:
    """Draws pills in one theme; where pixels are drawn, each looks as it did the first time."""

    def __init__(self, texts: EventTexts, palette: Palette) -> None:
        self._texts = texts
        self._grounds = {False: QColor(palette.pill), True: QColor(palette.hit)}
        self._pens = {False: QPen(QColor(palette.muted)), True: QPen(QColor(palette.text))}
        self._pixmaps: dict[tuple[str, bool, float], QPixmap] = {}

    def draw(
        self,
        painter: QPainter,
        clusters: tuple[Cluster, ...],
        found: Set[int] = frozenset(),
    ) -> None:
        """Draw these clusters of a scene, on whole pixels; some, by number, hold what is found."""
        if not clusters:
            return
        raster = raster_of(painter)
        for number, cluster in enumerate(clusters):
            text, is_found = f"+{short_number(cluster.number)}", number in found
            x, y = round(cluster.x), round(cluster.y)
            if raster is None:
                rect = QRectF(x, y, cluster.width, cluster.height)
                self._draw_one(painter, rect, text, is_found)
            else:
                pixmap = self._pixmap(cluster, text, is_found, raster.ratio)
                painter.drawPixmap(QPointF(x, y), pixmap)

    def _pixmap(self, cluster: Cluster, text: str, is_found: bool, ratio: float) -> QPixmap:
        """The picture of a pill with this text; its size follows from the text."""
        key = (text, is_found, ratio)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = QPixmap(round(cluster.width * ratio), round(cluster.height * ratio))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
            )
            self._draw_one(painter, QRectF(0, 0, cluster.width, cluster.height), text, is_found)
            painter.end()
            if len(self._pixmaps) >= MOST_PIXMAPS:
                self._pixmaps.clear()
            self._pixmaps[key] = pixmap
        return pixmap

    def _draw_one(self, painter: QPainter, rect: QRectF, text: str, is_found: bool) -> None:
        half = rect.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._grounds[is_found])
        painter.drawRoundedRect(rect, half, half)
        words = self._texts.words(text, Face.COUNT)
        centre = rect.center()
        painter.setFont(font_of(Face.COUNT))
        painter.setPen(self._pens[is_found])
        where = QPointF(centre.x() - words.width / 2, centre.y() - words.height / 2)
        painter.drawStaticText(where, words.text)
