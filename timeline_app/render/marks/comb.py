"""Draws combs: spines, legs, rings, words in place of dates, counts with related events, tags."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from timeline_app.core.text.translation import Texts
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Grounds, Palette
from timeline_app.render.text.event_texts import EventTexts, Prepared
from timeline_app.scene.comb.comb import Comb, Leg, Measures, Ring
from timeline_app.scene.comb.endpoints import Where
from timeline_app.scene.comb.legs import HEAD_PX, KEPT_LEGS, Arrowhead, Path
from timeline_app.scene.comb.tags import TAG_AIR_PX, Tag
from timeline_app.scene.comb.words import GROUND_PX, Pill, Words
from timeline_app.scene.lanes.row_packing import short_number
from timeline_app.scene.model.scene import Cluster

comb_texts = Texts("comb_texts")

STRONG_PX, QUIET_PX = 1.5, 1.0
CASING_PX = 3.0
"""A casing is so much wider than its line."""
RING_PX = 1.3
NAME_MOST_PX = 168.0
OUTLINE_RADIUS_PX = 4.0
PILL_AIR_PX = 16.0

_ARROW_PX = 4.0
_WAYS = {Where.LEFT: math.pi, Where.RIGHT: 0.0, Where.ABOVE: -math.pi / 2}


class CombPainter:
    """Draws combs of one chronology in one theme; the painter's origin is the scene's."""

    def __init__(self, texts: EventTexts, palette: Palette, grounds: Grounds) -> None:
        self._texts, self._palette, self._grounds = texts, palette, grounds
        self._names: dict[int, Prepared] = {}
        """Those of the comb that was measured last, by row."""
        # Of other relations, and of cause and effect.
        self._colors = QColor(palette.muted), QColor(palette.accent)
        widths = QUIET_PX, STRONG_PX
        self._lines = [QPen(*look) for look in zip(self._colors, widths, strict=True)]
        self._casings = [[QPen(ground, px + CASING_PX) for px in widths] for ground in grounds]
        accent = self._colors[1]
        self._ring_line, self._spine_line = QPen(accent, RING_PX), QPen(accent, STRONG_PX)
        self._spine_line.setCapStyle(Qt.PenCapStyle.FlatCap)

    # How wide texts are.

    def measures(self, lane_padding: float) -> Measures:
        """How wide the texts of a comb are that is to be made, and drawn before the next one."""
        self._names.clear()
        return Measures(self._words_px, self._name_px, self._more_px, self._pill_px, lane_padding)

    def _words_px(self, words: str) -> float:
        return self._texts.words(words, Face.RELATION).advance + 1.0

    def _name_px(self, row: int) -> float:
        return self._name(row).advance

    def _more_px(self, count: int) -> float:
        return self._words_of_many(count).advance

    def _pill_px(self, cluster: Cluster, related: int) -> float:
        return self._texts.words(_pill_words(cluster, related), Face.COUNT).advance + PILL_AIR_PX

    def _words_of_many(self, count: int) -> Prepared:
        """What a tag says that stands for all that have none of their own."""
        return self._texts.words(comb_texts.tr("+{n} related", "", count), Face.DETAIL)

    def _name(self, row: int) -> Prepared:
        name = self._names.get(row)
        if name is None:
            title = self._texts.full_title(row)
            name = self._names[row] = self._texts.words(title, Face.DETAIL, NAME_MOST_PX)
        return name

    # What is drawn.

    def draw(self, painter: QPainter, comb: Comb) -> None:
        """Draw all of it over the scene."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of(Face.RELATION))
        for words in comb.words:
            self._words(painter, words)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for leg in comb.legs:
            self._leg(painter, leg)
        painter.setPen(self._spine_line)
        for spine in comb.spines:
            painter.drawLines([QLineF(spine.x, top, spine.x, end) for top, end in spine.pieces])
        painter.setPen(Qt.PenStyle.NoPen)
        for head, is_causal in comb.heads:
            self._head(painter, head, is_causal=is_causal)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._ring_line)
        for ring in comb.rings:
            self._ring(painter, ring)
        for pill in comb.pills:
            self._pill(painter, pill)
        if comb.tags:
            self._tags(painter, comb.tags)

    def _leg(self, painter: QPainter, leg: Leg) -> None:
        path = _drawn(leg.path)
        painter.setPen(self._casings[leg.lane % 2][leg.is_causal])
        painter.drawPath(path)
        painter.setPen(self._lines[leg.is_causal])
        painter.drawPath(path)

    def _head(self, painter: QPainter, head: Arrowhead, *, is_causal: bool) -> None:
        painter.setBrush(self._colors[is_causal or head.is_at_hub])
        left, right, back = head.x - HEAD_PX / 2, head.x + HEAD_PX / 2, head.y - head.way * HEAD_PX
        corners = [QPointF(head.x, head.y), QPointF(left, back), QPointF(right, back)]
        painter.drawPolygon(QPolygonF(corners))

    def _ring(self, painter: QPainter, ring: Ring) -> None:
        if ring.is_round:
            painter.drawEllipse(QRectF(*ring.box))
        else:
            painter.drawRoundedRect(QRectF(*ring.box), OUTLINE_RADIUS_PX, OUTLINE_RADIUS_PX)

    def _words(self, painter: QPainter, words: Words) -> None:
        if not words.is_on_bar:
            ground = self._grounds[words.lane % 2]
            painter.fillRect(QRectF(*words.box).adjusted(-GROUND_PX, 0, GROUND_PX, 0), ground)
            if words.covered is not None:
                painter.fillRect(QRectF(*words.covered).adjusted(-2, 0, 2, 0), ground)
        text = self._texts.words(words.text, Face.RELATION)
        painter.setPen(self._colors[words.is_causal])
        middle = words.box.y + words.box.height / 2 + 0.5
        painter.drawStaticText(QPointF(words.box.x, middle - text.height / 2), text.text)

    def _pill(self, painter: QPainter, pill: Pill) -> None:
        palette, box = self._palette, QRectF(*pill.box)
        number = f"+{short_number(pill.cluster.number)}"
        words = _pill_words(pill.cluster, pill.related) if pill.is_said else number
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent_tint))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        text = self._texts.words(words, Face.COUNT)
        painter.setFont(font_of(Face.COUNT))
        painter.setPen(QColor(palette.accent))
        where = box.center() - QPointF(text.width / 2, text.height / 2)
        painter.drawStaticText(where, text.text)

    def _tags(self, painter: QPainter, tags: Sequence[Tag]) -> None:
        """Names with a small arrow each to where its event lies; no two of them meet."""
        palette = self._palette
        painter.setPen(QPen(QColor(palette.hairline), 1.0))
        painter.setBrush(QColor(palette.panel))
        for tag in tags:
            half = tag.box.height / 2
            painter.drawRoundedRect(QRectF(*tag.box), half, half)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colors[1])
        for tag in tags:
            painter.drawPolygon(_arrow(tag))
        painter.setFont(font_of(Face.DETAIL))
        painter.setPen(QColor(palette.text))
        for tag in tags:
            box, rows = tag.box, tag.rows
            is_one = len(rows) == 1
            text = self._name(rows[0]) if is_one else self._words_of_many(len(rows))
            left = box.x + 6.0 if tag.where is Where.RIGHT else box.x + TAG_AIR_PX - 6.0
            middle = box.y + box.height / 2
            painter.drawStaticText(QPointF(left, middle - text.height / 2), text.text)


@lru_cache(KEPT_LEGS)
def _drawn(path: Path) -> QPainterPath:
    """A path as Qt has it: while the view is panned most legs stay as they are."""
    drawn = QPainterPath(QPointF(*path[0]))
    for x, y in path[1:]:
        drawn.lineTo(x, y)
    return drawn


def _pill_words(cluster: Cluster, related: int) -> str:
    """How many events a count stands for, and how many of these are related."""
    words = comb_texts.tr("+{number} · {n} related", "", related)
    return words.replace("{number}", short_number(cluster.number))


def _arrow(tag: Tag) -> QPolygonF:
    """A small triangle in a tag that points to where its events lie."""
    box, way = tag.box, _WAYS.get(tag.where, math.pi / 2)
    x = box.x + box.width - 9.0 if tag.where is Where.RIGHT else box.x + 9.0
    y = box.y + box.height / 2
    turns = (way, way + 2.3, way - 2.3)
    return QPolygonF(
        [QPointF(x + _ARROW_PX * math.cos(t), y + _ARROW_PX * math.sin(t)) for t in turns]
    )
