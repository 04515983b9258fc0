"""The arcs between related events, as a transparent picture over the canvas.

It is made when the view has come to rest, a few arcs at a time, and only moved while the view is
panned. While the view zooms there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import (
    QElapsedTimer,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPixmap

from timeline_app.core.text.translation import Texts
from timeline_app.render.marks.arcs import ArcsPainter, ArcTexts
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.render.style.fonts import Face
from timeline_app.scene.arcs.arcs import TAG_GAP_PX, Arc, Arcs, Wish, places_of
from timeline_app.scene.arcs.links import Arrow, Arrows
from timeline_app.scene.arcs.obstacles import marks_in_view, words_in_view
from timeline_app.scene.marks.hit_test import Box
from timeline_app.widgets.canvas.tools.animation import FRAME_MS, TRANSITION_MS, PanAnimation, eased
from timeline_app.widgets.canvas.tools.arc_endpoints import ArcEndpoints, Found
from timeline_app.widgets.canvas.tools.geometry import CanvasFrame, CanvasGeometry

canvas_texts = Texts("canvas_texts")

REST_MS = 120
"""So long the view has to rest before arcs are led anew."""
REACH_PX = 8
"""So far from its places a line and its head are drawn."""
SLICE_MS = 10
"""So long arcs are led in one go."""


class _Where(NamedTuple):
    """The view that arcs were led in. `left` and `top` are whole pixels of the whole picture."""

    seconds_per_px: float
    left: int
    top: int
    size: QSize
    ratio: float

    def differs_by_a_move(self, other: _Where) -> bool:
        """Whether another view shows the same picture, at most at another place."""
        return self.seconds_per_px == other.seconds_per_px and self[3:] == other[3:]


@dataclass(frozen=True, slots=True, eq=False)
class _Led:
    """An arc, what stands along it, and the rows of the events at its ends."""

    arc: Arc
    texts: ArcTexts
    rows: tuple[int, int]


class ArcsLayer(QObject):
    """Draws arrows over one canvas."""

    changed = Signal()
    """There is more to see, or it is to be led anew: the canvas is to be painted."""

    def __init__(self, movement: PanAnimation, parent: QObject | None = None) -> None:
        """`movement` is that of the canvas: while its view zooms there are no arcs."""
        super().__init__(parent)
        self._movement = movement
        self._led_in: CanvasFrame | None = None
        """What arcs were led in."""
        self._what: tuple[object, ...] = ()
        """What is drawn: another tuple of the same things is as good."""
        self._where: _Where | None = None
        self._origin = (0.0, 0.0)
        """The top left of the view that arcs were led in, in pixels of its scene."""
        self._layer = QPixmap()
        self._led: list[_Led] = []
        self._drawn = QRectF()
        """Where the layer holds anything, in pixels of the view."""
        self._coming: Iterator[_Led] = iter(())
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._rested)
        self._is_hidden = True
        self._appearance = QElapsedTimer()
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(FRAME_MS)
        self._fade.timeout.connect(self.changed)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._go_on)

    @property
    def arcs(self) -> list[Arc]:
        """The arcs that are drawn, in pixels of the scene in which they were led."""
        return [led.arc for led in self._led]

    @property
    def is_leading(self) -> bool:
        """Whether there are arcs to come."""
        return self._next.isActive()

    @property
    def is_out_of_date(self) -> bool:
        """Whether the view has moved since arcs were led; they are led anew when it rests."""
        return self._rest.isActive()

    def lead_anew(self) -> None:
        """Lead all arcs in the next frame, without waiting for the view to rest."""
        self._rest.stop()
        self._where = None
        self.changed.emit()

    def draw(self, painter: QPainter, frame: CanvasFrame, arrows: Arrows) -> None:
        """Draw the arcs over the canvas; the painter's origin is the viewport's."""
        if not arrows.arrows:
            self._forget()
            return
        what = (arrows, frame.geometry.layout, frame.scene_painter, frame.texts)
        is_other = len(what) != len(self._what) or any(
            one is not other for one, other in zip(what, self._what, strict=True)
        )
        where = _where(frame.geometry, frame.pixel_ratio)
        if is_other and self._movement.is_moving:
            self._forget()
            self._what = what
            self._rest.start()
        elif is_other or (self._where is None and not self._rest.isActive()):
            self._what, self._where = what, where
            if is_other or self._is_hidden:
                self._appearance.start()
            self._begin(frame, arrows)
        elif where != self._where:
            self._next.stop()
            self._rest.start()
        placed = self._where
        self._is_hidden = placed is None or not placed.differs_by_a_move(where)
        if placed is None or self._is_hidden:
            return
        painter.save()
        painter.setOpacity(self._opacity())
        area = frame.geometry.time_rect
        painter.setClipRect(area)
        moved = QPoint(placed.left - where.left, placed.top - where.top)
        painter.translate(area.topLeft() + moved)
        self._draw_layer(painter, where.ratio)
        painter.restore()

    def _opacity(self) -> float:
        """How far the arcs have come in; they are there at once where motion is not wanted."""
        share = self._appearance.elapsed() / TRANSITION_MS
        if share >= 1.0 or self._movement.is_calm:
            return 1.0
        self._fade.start()
        return eased(share)

    def _draw_layer(self, painter: QPainter, ratio: float) -> None:
        """Draw the part of the layer that holds anything."""
        part = QRectF(self._drawn.toAlignedRect().intersected(QRect(QPoint(), self._size())))
        painter.drawPixmap(part, self._layer, QRectF(part.topLeft() * ratio, part.size() * ratio))

    def _size(self) -> QSize:
        """The size of the view that arcs were led in."""
        return self._where.size if self._where is not None else QSize()

    def row_at(self, geometry: CanvasGeometry, point: QPoint) -> int:
        """The row of the event whose name stands at the edge at a point of the viewport, or -1."""
        where = self._where
        if where is None or _where(geometry, where.ratio) != where:
            return -1
        x = point.x() - geometry.header_px + self._origin[0]
        y = point.y() - AXIS_PX + self._origin[1]
        for led in self._led:
            for tag, row in zip((led.arc.start_tag, led.arc.end_tag), led.rows, strict=True):
                if tag is not None and _reach(tag.box).contains(x, y):
                    return row
        return -1

    def _forget(self) -> None:
        self._what, self._where, self._led, self._led_in = (), None, [], None
        self._rest.stop()
        self._next.stop()

    def _rested(self) -> None:
        """Lead the arcs anew in the next frame, or go on waiting while the view moves."""
        if self._movement.is_moving:
            self._rest.start()
            return
        self.lead_anew()

    def _begin(self, frame: CanvasFrame, arrows: Arrows) -> None:
        geometry, where = frame.geometry, self._where
        assert where is not None
        self._rest.stop()
        size = QSize(
            round(where.size.width() * where.ratio), round(where.size.height() * where.ratio)
        )
        if self._layer.size() != size:
            self._layer = QPixmap(size)
        self._layer.setDevicePixelRatio(where.ratio)
        self._layer.fill(Qt.GlobalColor.transparent)
        left, top = self._origin = (geometry.left_px, float(geometry.scroll_y))
        area = Box(left, top, where.size.width(), where.size.height())
        self._led, self._drawn = [], QRectF()
        self._led_in = frame
        self._coming = _lead(frame, arrows, area)
        self._lead_some()

    def _go_on(self) -> None:
        """Lead some more arcs, and let them be seen."""
        self._lead_some()
        self.changed.emit()

    def _lead_some(self) -> None:
        """Lead and draw some more arcs into the layer."""
        frame = self._led_in
        if frame is None:
            return
        clock = QElapsedTimer()
        clock.start()
        painter = QPainter(self._layer)
        painter.translate(-self._origin[0], -self._origin[1])
        arcs = ArcsPainter(painter, frame.palette, frame.texts)
        for led in self._coming:
            self._led.append(led)
            self._extend(led.arc)
            arcs.draw(led.arc, led.texts, _ground(frame, led.arc.words))
            if clock.elapsed() >= SLICE_MS:
                self._next.start(0)
                break
        painter.end()

    def _extend(self, arc: Arc) -> None:
        """Take note of where an arc is drawn."""
        tags = [tag.box for tag in (arc.start_tag, arc.end_tag) if tag is not None]
        boxes = [QRectF(*box) for box in (*tags, *([arc.words] if arc.words is not None else []))]
        boxes += [QRectF(x, y, 1.0, 1.0) for x, y in places_of(arc)]
        x0, y0 = self._origin
        for box in boxes:
            self._drawn |= box.translated(-x0, -y0).adjusted(
                -REACH_PX, -REACH_PX, REACH_PX, REACH_PX
            )


def _where(geometry: CanvasGeometry, ratio: float) -> _Where:
    """The view that a frame shows."""
    spp = geometry.scale.seconds_per_px
    left = round(geometry.scale.start_s / spp)
    size = geometry.time_rect.size()
    return _Where(spp, left, geometry.scroll_y, size, ratio)


def _ground(frame: CanvasFrame, words: Box | None) -> QColor:
    """The ground that words stand on."""
    y = words.y + words.height / 2 if words is not None else 0.0
    lanes = frame.geometry.scene.lanes
    lane = next((i for i, box in enumerate(lanes) if box.y <= y < box.y + box.height), -1)
    return frame.scene_painter.lane_ground(lane) if lane >= 0 else QColor(frame.palette.canvas)


def _lead(frame: CanvasFrame, arrows: Arrows, area: Box) -> Iterator[_Led]:
    """Lead one arc after the other; those between the same places are one."""
    scene, ends = frame.geometry.scene, ArcEndpoints(frame, area)
    joined: dict[tuple[object, ...], tuple[Found, Found, list[Arrow]]] = {}
    for arrow in arrows.arrows:
        pair = ends.pair(arrow.start, arrow.end)
        if pair is None or pair[0].where == pair[1].where:
            continue
        key = tuple((end.where, end.name) for end in pair)
        joined.setdefault(key, (*pair, []))[2].append(arrow)
    arcs = Arcs(area, words_in_view(scene, area), marks_in_view(scene, area))
    for start, end, same in joined.values():
        words = same[0].words if len(same) == 1 else _number(len(same))
        width = frame.texts.width(words, Face.RELATION) if words else 0.0
        arc = arcs.lead(Wish(start.where, end.where, width))
        if arc is not None:
            is_quiet = not any(arrow.is_causal for arrow in same)
            texts = ArcTexts(words, start.name, end.name, is_quiet)
            yield _Led(arc, texts, (same[0].start, same[0].end))


def _reach(tag: Box) -> Box:
    """Where a click is for a name at the edge: half of the gaps around it too."""
    around = TAG_GAP_PX / 2
    return Box(tag.x - around, tag.y - around, tag.width + 2 * around, tag.height + 2 * around)


def _number(count: int) -> str:
    """What stands along an arc that several relations share."""
    return canvas_texts.tr("{n} relations", "", count)
