"""Draws the long marks: bars that fade, bands, brackets."""

from __future__ import annotations

from functools import partial
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from timeline_app.core.columns.event_columns import Condition
from timeline_app.core.value import Value
from timeline_app.render.marks.dots import is_round
from timeline_app.render.marks.fills import (
    Gradient,
    Stop,
    fill_fading,
    needs_layers,
    stripes_over,
    stroke_fading,
)
from timeline_app.render.style.palette import (
    BAND_OPACITY,
    IS_DASHED,
    IS_HOLLOW,
    IS_NO_FACT,
    MarkColors,
    Palette,
    faded,
)
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.model.scene import Marks, Scene, Side

if TYPE_CHECKING:
    from timeline_app.scene.marks.claim_band import BarShape


BAR_HEIGHT = 18.0
BAND_HEIGHT = 16.0
RADIUS = 4.0
OUTSIDE_PX = 40.0
"""So far bars are drawn beyond the picture."""

EDGE = 3.0
OPEN_FADE_PX = 120.0
OPEN_SHARE = 0.22
SOFT_PX, SOFT_SHARE = 14.0, 0.28
"""So far a soft bar fades at each end, and no more than a share of it."""

UNVERIFIED_SHARE = 0.4
"""How strong the ground of an unverified band is beside its stripes."""

# As plain numbers: to look an enumeration up takes Python long.
_SPAN, _FADING, _BAND = MarkKind.SPAN.value, MarkKind.FADING.value, MarkKind.BAND.value
_FIRST_SET = MarkKind.BEFORE.value
_INSIDE = Side.INSIDE.value
_NO_PEN = QPen(Qt.PenStyle.NoPen)


def band_colors(palette: Palette) -> dict[int, QColor]:
    """The colours of bands by the condition of their channel; others have that of their lane."""
    return {
        Condition.OPEN.value: QColor(palette.open),
        Condition.COOLED.value: QColor(palette.cooled),
        Condition.CLOSED.value: QColor(palette.closed),
    }


class _Mark(Value, frozen=True):
    """One mark of `scene.Marks`, as plain values, and from where to where it is drawn."""

    kind: int
    lane: int
    status: int
    state: int
    y: float
    x0: float
    x1: float
    certain0: float
    certain1: float
    open_left: bool
    open_right: bool
    unverified: bool
    left: float
    right: float


_OF_MARKS = _Mark.__struct_fields__[:-2]


def _plain(
    marks: Marks, chosen: npt.NDArray[np.bool_], seen_px: tuple[float, float]
) -> list[_Mark]:
    columns = [getattr(marks, name)[chosen].tolist() for name in _OF_MARKS]
    columns += [part.tolist() for part in _drawn(marks, chosen, seen_px)]
    return [_Mark(*parts) for parts in zip(*columns, strict=True)]


def _drawn(
    marks: Marks, chosen: npt.NDArray[np.bool_], seen_px: tuple[float, float]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """From where to where marks are drawn in a picture of these pixels."""
    return (
        np.maximum(marks.x0[chosen], seen_px[0] - OUTSIDE_PX),
        np.minimum(marks.x1[chosen], seen_px[1] + OUTSIDE_PX),
    )


class MarksPainter:
    """Draws the long marks of a scene in one palette and its colours of lanes."""

    def __init__(
        self,
        painter: QPainter,
        scene: Scene,
        palette: Palette,
        colors: MarkColors,
        band_opacity: float = BAND_OPACITY,
    ) -> None:
        self._band_opacity = band_opacity
        self._painter = painter
        self._scene = scene
        self._in_layers = needs_layers(painter)
        self._fill = partial(fill_fading, painter, in_layers=self._in_layers)
        self._bands = band_colors(palette)
        self._seen = scene.first_px, scene.last_px
        self._lanes, self._grounds = colors.lanes, colors.grounds
        self._fills, self._solids = colors.fills, colors.solids
        self._soft, self._fading = colors.soft, colors.fading

    def draw_long(self, kept: npt.NDArray[np.bool_] | None = None, opacity: float = 1.0) -> None:
        """Draw all marks that are not round; those that aren't `kept` at this opacity."""
        marks = self._scene.marks
        if not len(marks):
            return
        if kept is None:
            self._draw_long(marks, ~is_round(marks))
            return
        self._painter.setOpacity(opacity)
        self._draw_long(marks, ~is_round(marks) & ~kept)
        self._painter.setOpacity(1.0)
        self._draw_long(marks, ~is_round(marks) & kept)

    def _draw_long(self, marks: Marks, chosen: npt.NDArray[np.bool_]) -> None:
        self._painter.setPen(_NO_PEN)
        plain = chosen & (marks.kind == _SPAN) & ~IS_NO_FACT[marks.status]
        # An open end fades beyond what is seen where that is far off.
        far = marks.certain1 - OPEN_FADE_PX >= np.minimum(marks.x1, self._seen[1] + OUTSIDE_PX)
        plain &= ~marks.open_left & (far | ~marks.open_right)
        self._spans(marks, plain)
        in_brackets = chosen & (marks.kind >= _FIRST_SET)
        for mark in _plain(marks, chosen & ~plain & ~in_brackets, self._seen):
            (self._band if mark.kind == _BAND else self._bar)(mark)
        if in_brackets.any():
            self._brackets(marks, in_brackets)

    def _brackets(self, marks: Marks, chosen: npt.NDArray[np.bool_]) -> None:
        """Draw what lies somewhere before, after or between dates: nothing of it is filled."""
        labels = self._scene.labels
        has_title = np.zeros(len(marks), np.bool_)
        has_title[labels.mark[labels.side == _INSIDE]] = True
        seen = self._seen[0] - OUTSIDE_PX, self._seen[1] + OUTSIDE_PX
        brackets = BracketsPainter(self._painter, seen)
        plain = _plain(marks, chosen, self._seen)
        for mark, is_inside in zip(plain, has_title[chosen].tolist(), strict=True):
            brackets.draw(
                mark.kind,
                mark.y,
                (mark.x0, mark.x1),
                (mark.certain0, mark.certain1),
                self._lanes[mark.lane],
                is_thin=IS_HOLLOW[mark.status],
                is_dashed=IS_DASHED[mark.status],
                has_title_inside=is_inside,
            )

    def _band(self, mark: _Mark) -> None:
        x0, x1 = mark.left, mark.right
        color = self._bands.get(mark.state, self._lanes[mark.lane])
        gap = 1.0 if x1 - x0 > 4.0 else 0.0
        left = x0 + (gap if not mark.open_left else 0.0)
        rect = QRectF(left, mark.y - BAND_HEIGHT / 2, max(1.0, x1 - gap - left), BAND_HEIGHT)
        if IS_DASHED[mark.status] or IS_HOLLOW[mark.status]:
            self._hollow_bar(mark, rect, fade_of(mark, rect, color))
            return
        opacity = self._band_opacity
        share = UNVERIFIED_SHARE if mark.unverified else 1.0
        fade = fade_of(mark, rect, faded(color, opacity * share))
        self._fill(fade, self._painter.drawRoundedRect, rect, RADIUS, RADIUS)
        if mark.unverified:
            stripes = stripes_over(rect)
            fade = fade_of(mark, rect, faded(color, opacity))
            self._fill(fade, self._painter.drawPath, stripes)

    def _bar(self, mark: _Mark) -> None:
        painter, x0 = self._painter, mark.left
        rect = QRectF(x0, mark.y - BAR_HEIGHT / 2, max(2.0, mark.right - x0), BAR_HEIGHT)
        if IS_DASHED[mark.status] or IS_HOLLOW[mark.status]:
            color = self._lanes[mark.lane]
            self._hollow_bar(mark, rect, fade_of(mark, rect, color))
            return
        if mark.kind == _SPAN:
            fade = fade_of(mark, rect, self._fills[mark.lane].color())
            self._fill(fade, painter.drawRoundedRect, rect, RADIUS, RADIUS)
            if not mark.open_left:
                painter.setBrush(self._solids[mark.lane])
                edge = QRectF(x0, rect.top(), min(EDGE, rect.width()), BAR_HEIGHT)
                painter.drawRoundedRect(edge, 1.5, 1.5)
            return
        strong = (self._fading if mark.kind == _FADING else self._soft)[mark.lane]
        right = rect.right()
        self._fill(_soft(mark, x0, right, strong), painter.drawRect, rect)
        if mark.kind == _FADING:
            self._underline(mark, right)

    def _underline(self, mark: _Mark, end: float) -> None:
        """Underline the certain part of a bar that is drawn up to this end."""
        left, right = max(mark.certain0, mark.left), min(mark.certain1, end)
        fades = mark.certain0 > mark.x0 + 1 or mark.certain1 < mark.x1 - 1
        if right - left >= 2.0 and fades:
            top = mark.y - BAR_HEIGHT / 2 + BAR_HEIGHT - 1.0
            self._painter.setBrush(self._solids[mark.lane])
            self._painter.drawRect(QRectF(left, top, right - left, 2.0))

    def _hollow_bar(self, mark: _Mark, rect: QRectF, fade: Gradient) -> None:
        """The outline alone; it fades where the date or the end isn't known exactly."""
        painter, outline = self._painter, rect.adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setBrush(self._grounds[mark.lane])
        painter.drawRoundedRect(outline, RADIUS, RADIUS)
        pen = QPen(fade.color, 1.5)
        if IS_DASHED[mark.status]:
            pen.setDashPattern([3.2, 2.4])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        path = QPainterPath()
        path.addRoundedRect(outline, RADIUS, RADIUS)
        stroke_fading(painter, fade, path, pen, in_layers=self._in_layers)

    def _spans(self, marks: Marks, chosen: npt.NDArray[np.bool_]) -> None:
        """Draw the spans that are nothing but bars with a hard edge: most of them are."""
        painter, rounded = self._painter, self._painter.drawRoundedRect
        x0, x1 = _drawn(marks, chosen, self._seen)
        top, width = marks.y[chosen] - BAR_HEIGHT / 2, np.maximum(2.0, x1 - x0)
        has_edge = x0 + EDGE > self._seen[0]
        parts = (marks.lane[chosen], x0, top, width, np.minimum(EDGE, width), has_edge)
        rows = zip(*[part.tolist() for part in parts], strict=True)
        # They lie apart, and so the edges can be drawn after all that is filled.
        for lane, of_lane in groupby(rows, itemgetter(0)):
            spans = list(of_lane)
            painter.setBrush(self._fills[lane])
            for _, x, y, wide, _, _ in spans:
                rounded(QRectF(x, y, wide, BAR_HEIGHT), RADIUS, RADIUS)
            painter.setBrush(self._solids[lane])
            for _, x, y, _, edge, is_seen in spans:
                if is_seen:
                    rounded(QRectF(x, y, edge, BAR_HEIGHT), 1.5, 1.5)


def fade_of(shape: _Mark | BarShape, rect: QRectF, color: QColor) -> Gradient:
    """How the bar of a date fades that is drawn in a rectangle and a colour."""
    if shape.kind == _SPAN:
        return _run_out(shape, color, rect.left(), rect.right())
    return _soft(shape, rect.left(), rect.right(), color)


def _soft(mark: _Mark | BarShape, x0: float, x1: float, strong: QColor) -> Gradient:
    """A colour that fades at the ends: across the doubt, or a little for soft bars."""
    alpha = strong.alphaF()
    left, right = mark.x0, mark.x1
    shares = [0.0, 0.0]
    if mark.kind in (_FADING, _BAND):
        start, end = mark.certain0, mark.certain1
        if mark.open_left:
            left, start, shares[0] = start, start + OPEN_FADE_PX, OPEN_SHARE
        if mark.open_right:
            right, end, shares[1] = end, end - OPEN_FADE_PX, OPEN_SHARE
        if end <= start:
            start = end = (start + end) / 2
    else:
        soft_px = min(SOFT_SHARE * (right - left), SOFT_PX)
        start, end = left + soft_px, right - soft_px
    if start <= x0 and x1 <= end:
        return Gradient(strong, x0, x1)
    points = [(start, alpha), (end, alpha)]
    if start > left:
        points.insert(0, (left, alpha * shares[0]))
    if end < right:
        points.append((right, alpha * shares[1]))
    return _fade(strong, points, x0, x1)


def _run_out(mark: _Mark | BarShape, fill: QColor, x0: float, x1: float) -> Gradient:
    """A fill that fades towards an open end, and stays faint from there on."""
    if not (mark.open_left or mark.open_right):
        return Gradient(fill, x0, x1)
    alpha = fill.alphaF()
    faint, first, last = alpha * OPEN_SHARE, mark.certain0, mark.certain1
    far = OPEN_FADE_PX
    if mark.open_left and mark.open_right:
        far = min(far, max(0.0, (last - first) / 2))
    points = []
    if mark.open_left:
        points += [(first, faint), (first + far, alpha)]
    if mark.open_right:
        points += [(last - far, alpha), (last, faint)]
    return _fade(fill, points, x0, x1)


def _fade(color: QColor, points: list[tuple[float, float]], x0: float, x1: float) -> Gradient:
    """What is between two pixels of a colour whose opacity goes along these points.

    Where it does not change there it is even, which is drawn in a third of the time.
    """
    (left, first), (right, last) = points[0], points[-1]
    first = first if x0 <= left else _opacity_at(points, x0)
    last = last if x1 >= right else _opacity_at(points, x1)
    within = [point for point in points if x0 < point[0] < x1]
    if len({first, last, *[opacity for _, opacity in within]}) == 1:
        return _even(color, first, x0, x1)
    width, within = x1 - x0, [(x0, first), *within, (x1, last)]
    return Gradient(color, x0, x1, tuple([Stop((x - x0) / width, o) for x, o in within]))


def _even(color: QColor, opacity: float, x0: float, x1: float) -> Gradient:
    is_whole = opacity == color.alphaF()
    return Gradient(color if is_whole else faded(color, opacity), x0, x1)


def _opacity_at(points: list[tuple[float, float]], x: float) -> float:
    """The opacity at a pixel; before the first of the points and after the last it is theirs."""
    for (left, before), (right, after) in pairwise(points):
        if x <= left:
            return before
        if x < right:
            return before + (after - before) * (x - left) / (right - left)
    return points[-1][1]


BRACKET_PX = 18.0
"""The height of a bracket."""

SERIF_PX = 4.0
BOLD_PX, THIN_PX = 2.0, 1.4
"""How strong the line of a bracket is: of what took place, and of what was only planned."""

DOT_PX, DOT_GAP_PX = 1.3, 3.7
BASE_PX = 8.4
"""The dotted line stands so far below the middle where a title stands in it."""

_DASHES = (3.0, 2.0)
"""Of a bracket in doubt, in pixels: four dashes of it."""
_BEFORE, _AFTER, _BETWEEN = (
    kind.value for kind in (MarkKind.BEFORE, MarkKind.AFTER, MarkKind.BETWEEN)
)


class BracketsPainter:
    """Draws the brackets of one scene, of which `seen` is from one pixel to another."""

    def __init__(self, painter: QPainter, seen: tuple[float, float]) -> None:
        self._painter = painter
        self._seen = seen

    def draw(
        self,
        kind: int,
        y: float,
        outer: tuple[float, float],
        inner: tuple[float, float],
        color: QColor,
        *,
        is_thin: bool,
        is_dashed: bool,
        has_title_inside: bool,
    ) -> None:
        """Draw the mark of such a `MarkKind`, with brackets at `inner`, reaching to `outer`.

        A bracket in doubt is dashed: it has something beyond it.
        """
        painter = self._painter
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._dots(y + (BASE_PX if has_title_inside else 0.0), outer, color)
        width = THIN_PX if is_thin or is_dashed else BOLD_PX
        if kind != _BEFORE:
            in_doubt = inner[0] - outer[0] > 1.0
            self._bracket(inner[0], y, SERIF_PX, QPen(color, width), is_dashed or in_doubt)
        if kind != _AFTER:
            in_doubt = outer[1] - inner[1] > 1.0
            self._bracket(inner[1], y, -SERIF_PX, QPen(color, width), is_dashed or in_doubt)
        painter.setPen(Qt.PenStyle.NoPen)

    def _bracket(self, x: float, y: float, serif: float, pen: QPen, is_dashed: bool) -> None:
        if not self._seen[0] <= x <= self._seen[1]:
            return
        painter, half, width = self._painter, BRACKET_PX / 2, pen.widthF()
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        top, bottom = QPointF(x, y - half), QPointF(x, y + half)
        inwards = QPointF(serif, 0.0)
        if not is_dashed:
            painter.drawPolyline([top + inwards, top, bottom, bottom + inwards])
            return
        corner = QPointF(-width / 2 if serif > 0 else width / 2, 0.0)
        painter.drawLine(top + corner, top + inwards)
        painter.drawLine(bottom + corner, bottom + inwards)
        pen.setDashPattern([part / width for part in _DASHES])
        painter.setPen(pen)
        painter.drawLine(top, bottom)

    def _dots(self, y: float, outer: tuple[float, float], color: QColor) -> None:
        """From end to end, as far as it is seen; each dot is where it is, whatever is seen."""
        x0, x1 = max(outer[0], self._seen[0]), min(outer[1], self._seen[1])
        if x1 <= x0:
            return
        pen = QPen(color, DOT_PX)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.0, DOT_GAP_PX / DOT_PX])
        pen.setDashOffset((x0 - outer[0]) % (DOT_PX + DOT_GAP_PX) / DOT_PX)
        self._painter.setPen(pen)
        self._painter.drawLine(QPointF(x0, y), QPointF(x1, y))
