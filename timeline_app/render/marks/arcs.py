"""Draws arcs between events, with their words, and the names of events beyond the edges."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette, mixed
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.arcs.arcs import HEAD_PX, Arc, Edge, Head, Tag
from timeline_app.scene.marks.hit_test import Box

LINE_PX = 1.4
QUIET_LINE_PX = 1.0
STRENGTH = 0.8
"""How much of a line's colour is the accent; the rest is the ground."""

_HEAD_HALF_PX = 4.0
_ARROW_PX = 4.0
_RADIUS_PX = 7.0


class ArcTexts(NamedTuple):
    """What stands along an arc, and at the edge for an end that is out of view.

    An arc that is no matter of cause and effect `is_quiet`.
    """

    words: str
    start_name: str
    end_name: str
    is_quiet: bool


class ArcsPainter:
    """Draws arcs of one view; the painter's origin is the scene's."""

    def __init__(self, painter: QPainter, palette: Palette, texts: EventTexts) -> None:
        self._painter = painter
        self._palette = palette
        self._texts = texts

    def draw(self, arc: Arc, texts: ArcTexts, ground: QColor) -> None:
        """Draw one arc; its words stand on this ground."""
        painter = self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        color = self._palette.muted if texts.is_quiet else self._palette.accent
        line = line_color(self._palette, is_quiet=texts.is_quiet)
        width = QUIET_LINE_PX if texts.is_quiet else LINE_PX
        painter.setPen(QPen(line, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for piece in arc.pieces:
            painter.drawPath(_path([QPointF(x, y) for x, y in piece.tolist()]))
        if arc.head is not None:
            self._head(arc.head, line)
        if arc.words is not None:
            self._words(arc.words, texts.words, color, ground)
        for tag, name in ((arc.start_tag, texts.start_name), (arc.end_tag, texts.end_name)):
            if tag is not None:
                self._tag(tag, name)

    def _head(self, head: Head, color: QColor) -> None:
        tip, along = QPointF(head.x, head.y), QPointF(head.dx, head.dy) * HEAD_PX
        across = QPointF(-head.dy, head.dx) * _HEAD_HALF_PX
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color)
        self._painter.drawPolygon(QPolygonF([tip, tip - along + across, tip - along - across]))

    def _words(self, box: Box, words: str, color: str, ground: QColor) -> None:
        painter = self._painter
        # Hairlines of the axis step back behind the words.
        painter.fillRect(QRectF(*box), ground)
        painter.setFont(font_of(Face.RELATION))
        prepared = self._texts.words(words, Face.RELATION)
        painter.setPen(QColor(color))
        x = box.x + (box.width - prepared.advance) / 2
        y = box.y + (box.height - prepared.height) / 2
        painter.drawStaticText(QPointF(x, y), prepared.text)

    def _tag(self, tag: Tag, name: str) -> None:
        """A name with a small arrow that points to where its event lies."""
        painter, palette, box = self._painter, self._palette, tag.box
        painter.setPen(QPen(QColor(palette.hairline), 1.0))
        painter.setBrush(QColor(palette.panel))
        painter.drawRoundedRect(QRectF(*box), _RADIUS_PX, _RADIUS_PX)
        middle = box.y + box.height / 2
        at_left = tag.edge is not Edge.RIGHT
        x = box.x + 9.0 if at_left else box.x + box.width - 9.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent))
        angle = {Edge.LEFT: math.pi, Edge.RIGHT: 0.0, Edge.TOP: -math.pi / 2}
        painter.drawPolygon(_arrow(x, middle, angle.get(tag.edge, math.pi / 2)))
        painter.setFont(font_of(Face.DETAIL))
        prepared = self._texts.words(name, Face.DETAIL)
        painter.setPen(QColor(palette.text))
        left = box.x + 16.0 if at_left else box.x + 6.0
        painter.drawStaticText(QPointF(left, middle - prepared.height / 2), prepared.text)


def line_color(palette: Palette, *, is_quiet: bool) -> QColor:
    """The colour of the line of an arc."""
    return mixed(palette.muted if is_quiet else palette.accent, palette.canvas, STRENGTH)


def _path(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    return path


def _arrow(x: float, y: float, angle: float) -> QPolygonF:
    """A small triangle around a place that points in a direction."""
    turns = (angle, angle + 2.3, angle - 2.3)
    return QPolygonF(
        [QPointF(x + _ARROW_PX * math.cos(t), y + _ARROW_PX * math.sin(t)) for t in turns]
    )
