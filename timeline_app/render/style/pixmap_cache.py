"""Small pictures that are drawn over and over: laid down in a part of the time of drawing them."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPaintEngine, QPainter, QPixmap

MOST_PIXMAPS = 2_000
PHASES = 4
"""A pixmap is laid down to this part of a pixel."""


class Raster(NamedTuple):
    """How the units of a painter lie on the pixels that it draws: how many, and from where on."""

    ratio: float
    dx: float
    dy: float


def raster_of(painter: QPainter) -> Raster | None:
    """The pixels of a painter, if pixmaps can be used there.

    That is where an image is drawn, not a document, at the size that the device is made for.
    """
    transform, ratio = painter.deviceTransform(), painter.device().devicePixelRatioF()
    is_raster = painter.paintEngine().type() == QPaintEngine.Type.Raster
    is_plain = transform.m11() == transform.m22() == ratio and not transform.isRotating()
    return Raster(ratio, transform.dx(), transform.dy()) if is_raster and is_plain else None


class PixmapCache:
    """Pictures by a key that says all that they look like, for each part of a pixel."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Hashable, int, int, float], QPixmap] = {}

    def lay(
        self,
        painter: QPainter,
        raster: Raster,
        key: Hashable,
        centre: QPointF,
        reach: tuple[float, float],
        draw: Callable[[QPainter, QPointF], None],
    ) -> QRectF:
        """Lay down what `draw` draws around a point, no farther sideways and up than `reach`.

        Gives the whole pixels that the pixmap covers; what is drawn beyond these is cut off.
        """
        ratio, dx, dy = raster
        x, phase_x = divmod(round((centre.x() * ratio + dx) * PHASES), PHASES)
        y, phase_y = divmod(round((centre.y() * ratio + dy) * PHASES), PHASES)
        # One pixel more for the edge that is drawn smoothly, and one for the phase.
        half = math.ceil(reach[0] * ratio) + 2, math.ceil(reach[1] * ratio) + 2
        pixmap = self._kept.get((key, phase_x, phase_y, ratio))
        if pixmap is None:
            within = QPointF(half[0] + phase_x / PHASES, half[1] + phase_y / PHASES) / ratio
            pixmap = _drawn(half, ratio, within, draw)
            if len(self._kept) >= MOST_PIXMAPS:
                self._kept.clear()
            self._kept[key, phase_x, phase_y, ratio] = pixmap
        where = QPointF((x - half[0] - dx) / ratio, (y - half[1] - dy) / ratio)
        painter.drawPixmap(where, pixmap)
        return QRectF(where, pixmap.deviceIndependentSize())


def _drawn(
    half: tuple[int, int], ratio: float, within: QPointF, draw: Callable[[QPainter, QPointF], None]
) -> QPixmap:
    pixmap = QPixmap(2 * half[0], 2 * half[1])
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, within)
    painter.end()
    return pixmap
