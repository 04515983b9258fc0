"""Density strips: as an image where pixels are drawn, as a shape in a document."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from timeline_app.render.marks.gradients import draws_pixels
from timeline_app.scene.model.scene import Strip


def draw_strip(painter: QPainter, strip: Strip, color: int, left_px: float) -> None:
    """Draw a strip that begins at `left_px`, in a colour as `QColor.rgba()` gives it.

    As an image thousands of steps cost no more than a few; a shape is sharp at any size.
    """
    if not draws_pixels(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor.fromRgba(color))
        painter.drawPath(strip_outline(strip, left_px))
        return
    finer = max(1, math.ceil(painter.deviceTransform().m22()))
    pixels = strip_pixels(strip, color, finer)
    high, wide = pixels.shape
    image = QImage(pixels.data, wide, high, wide * 4, QImage.Format.Format_ARGB32_Premultiplied)
    height = high / finer
    painter.drawImage(QRectF(left_px, strip.base_y - height, wide, height), image)


def strip_outline(strip: Strip, left_px: float) -> QPainterPath:
    """The outline of a strip that begins at `left_px`; what is active is at least a pixel high."""
    heights = strip.active * (strip.height / strip.most)
    heights = np.where(strip.active > 0, np.maximum(heights, 1.0), 0.0)
    starts = np.concatenate(([0], np.flatnonzero(np.diff(heights)) + 1))
    path, base = QPainterPath(QPointF(left_px, strip.base_y)), strip.base_y
    for start, end in pairwise([*starts.tolist(), len(heights)]):
        top = base - float(heights[start])
        path.lineTo(left_px + start, top)
        path.lineTo(left_px + end, top)
    path.lineTo(left_px + len(heights), base)
    path.closeSubpath()
    return path


def strip_pixels(strip: Strip, color: int, finer: int) -> npt.NDArray[np.uint32]:
    """The pixels of a strip, transparent above it; `finer` rows to a pixel of the scene.

    What is active is at least one row high.
    """
    rows = max(1, math.ceil(strip.height * finer))
    tops = np.rint(strip.active.astype(np.float64) * (rows / strip.most))
    tops = np.where(strip.active > 0, np.maximum(tops, finer), 0.0).astype(np.int16)
    levels = np.arange(rows, 0, -1, dtype=np.int16)
    filled = levels[:, np.newaxis] <= tops[np.newaxis, :]
    return np.multiply(filled, np.uint32(color), dtype=np.uint32)
