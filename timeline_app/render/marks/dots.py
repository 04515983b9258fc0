"""Draws round marks: full dots, rings for what is no fact, halos for a doubt or a selection."""

from __future__ import annotations

from functools import partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from timeline_app.core.value import Value
from timeline_app.render.style.palette import (
    IS_DASHED,
    IS_HOLLOW,
    IS_NO_FACT,
    MarkColors,
    Palette,
    faded,
)
from timeline_app.render.style.pixmap_cache import PixmapCache, raster_of
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.model.scene import Marks

DOT_RADIUS = 4.5
DOUBTED_RADIUS = 3.2
DASHED_RADIUS = 5.0
RING_PX = 1.8
DASHES = (1.65, 1.26)
"""Six of them around."""

SELECTED_RADIUS = 10.5
LEAST_SELECTED_PX = 3.0
SELECTED_GAP_PX = 1.5
"""Between the halo of a doubt and that of the selection, which may have one colour."""

SELECTED_OPACITY = 0.25

# As plain numbers: an enumeration is asked for much before numpy compares with it.
_DOT, _HALO = MarkKind.DOT.value, MarkKind.HALO.value


def is_round(marks: Marks) -> npt.NDArray[np.bool_]:
    """Which marks are dots."""
    found: npt.NDArray[np.bool_] = (marks.kind == _DOT) | (marks.kind == _HALO)
    return found


class _Dot(Value, frozen=True):
    """All that a dot looks like."""

    lane: int
    status: int
    doubt: float
    """The radius of the halo of its doubt; 0 without."""
    is_selected: bool

    @property
    def reach(self) -> float:
        """How far it reaches from its middle: with its ring, or the halo of its doubt."""
        reach = DOT_RADIUS
        if IS_DASHED[self.status]:
            reach = DASHED_RADIUS + RING_PX / 2
        elif IS_HOLLOW[self.status]:
            reach = DOT_RADIUS + RING_PX / 2
        return max(reach, self.doubt)


class Dots:
    """Draws the round marks of scenes with one palette; what takes long is kept as a pixmap."""

    def __init__(self, palette: Palette, colors: MarkColors) -> None:
        self._colors = colors
        self._selected = faded(palette.accent, SELECTED_OPACITY)
        self._pixmaps = PixmapCache()

    def draw(self, painter: QPainter, marks: Marks, chosen: npt.NDArray[np.bool_]) -> None:
        """Draw the chosen ones of the round marks, those without more to them first."""
        is_special = (marks.kind == _HALO) | IS_NO_FACT[marks.status]
        self._draw_full(painter, marks, chosen & ~is_special)
        self._draw_special(painter, marks, chosen & is_special, is_selected=False)

    def draw_selected(self, painter: QPainter, marks: Marks, chosen: npt.NDArray[np.bool_]) -> None:
        """Draw them with a halo in the accent around each, over all lines that cross it."""
        self._draw_special(painter, marks, chosen, is_selected=True)

    def _draw_full(self, painter: QPainter, marks: Marks, chosen: npt.NDArray[np.bool_]) -> None:
        """Draw the dots that are nothing but dots: most of them are."""
        painter.setPen(Qt.PenStyle.NoPen)
        drawn_with = -1
        parts = (marks.lane, (marks.x0 + marks.x1) / 2, marks.y, (marks.x1 - marks.x0) / 2)
        for lane, x, y, radius in zip(*(part[chosen].tolist() for part in parts), strict=True):
            if lane != drawn_with:
                painter.setBrush(self._colors.solids[lane])
                drawn_with = lane
            painter.drawEllipse(QPointF(x, y), radius, radius)

    def _draw_special(
        self,
        painter: QPainter,
        marks: Marks,
        chosen: npt.NDArray[np.bool_],
        *,
        is_selected: bool,
    ) -> None:
        if not chosen.any():
            return
        raster = raster_of(painter)
        if raster is None:
            for dot, centre in _plain(marks, chosen, is_selected=is_selected):
                self._draw_one(painter, centre, dot)
            return
        # Halos grow while one zooms in: a quarter of a pixel makes no new one.
        for dot, centre in _plain(marks, chosen, is_selected=is_selected, parts=4):
            reach = _selected_reach(dot) if is_selected else dot.reach
            draw = partial(self._draw_one, dot=dot)
            self._pixmaps.lay(painter, raster, dot, centre, (reach, reach), draw)

    def _draw_one(self, painter: QPainter, centre: QPointF, dot: _Dot) -> None:
        if dot.is_selected:
            self._draw_selection(painter, centre, dot)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = DOT_RADIUS
        if dot.doubt:
            painter.setBrush(self._colors.fills[dot.lane])
            painter.drawEllipse(centre, dot.doubt, dot.doubt)
            radius = DOUBTED_RADIUS
        if IS_HOLLOW[dot.status] or IS_DASHED[dot.status]:
            self._draw_ring(painter, centre, dot, radius)
            return
        painter.setBrush(self._colors.solids[dot.lane])
        painter.drawEllipse(centre, radius, radius)

    def _draw_ring(self, painter: QPainter, centre: QPointF, dot: _Dot, radius: float) -> None:
        pen = QPen(self._colors.lanes[dot.lane], RING_PX)
        if IS_DASHED[dot.status]:
            radius = DASHED_RADIUS
            pen.setDashPattern(DASHES)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.setBrush(self._colors.grounds[dot.lane])
        painter.drawEllipse(centre, radius, radius)

    def _draw_selection(self, painter: QPainter, centre: QPointF, dot: _Dot) -> None:
        """Draw the ground below the dot, and the halo around it."""
        inner, outer = _inner_reach(dot), _selected_reach(dot)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colors.grounds[dot.lane])
        painter.drawEllipse(centre, inner, inner)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._selected, outer - inner))
        middle = (outer + inner) / 2
        painter.drawEllipse(centre, middle, middle)


def _inner_reach(dot: _Dot) -> float:
    return dot.reach + (SELECTED_GAP_PX if dot.doubt else 0.0)


def _selected_reach(dot: _Dot) -> float:
    return max(SELECTED_RADIUS, _inner_reach(dot) + LEAST_SELECTED_PX)


def _plain(
    marks: Marks, chosen: npt.NDArray[np.bool_], *, is_selected: bool, parts: int = 0
) -> list[tuple[_Dot, QPointF]]:
    """Dots as plain values, and where they are; doubts to so many parts of a pixel, if any."""
    x0, x1 = marks.x0[chosen], marks.x1[chosen]
    doubt = np.where(marks.kind[chosen] == _HALO, (x1 - x0) / 2, 0.0)
    if parts:
        doubt = np.rint(doubt * parts) / parts
    of = (marks.lane[chosen], marks.status[chosen], doubt, (x0 + x1) / 2, marks.y[chosen])
    return [
        (_Dot(lane, status, radius, is_selected), QPointF(x, y))
        for lane, status, radius, x, y in zip(*[part.tolist() for part in of], strict=True)
    ]


def dot_reach(marks: Marks, index: int) -> float:
    """How far a dot reaches from its middle: with its ring, or the halo of its doubt."""
    chosen = np.zeros(len(marks), np.bool_)
    chosen[index] = True
    ((dot, _),) = _plain(marks, chosen, is_selected=False)
    return dot.reach
