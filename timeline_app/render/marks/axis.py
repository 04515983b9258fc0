"""Draws the time axis: lines and names of ticks, and the coarse tier that stays in view."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from timeline_app.core.text.translation import Translate
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette
from timeline_app.render.text.axis_labels import AxisTexts
from timeline_app.render.text.event_texts import EventTexts, Prepared
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.ticks import Tick, Ticks, Unit

AXIS_PX = 52.0
"""The height of both tiers of the axis."""

TIER_PX = 26.0
WORDS_GAP_PX = 5.0
KEPT_WORDS = 1_000

_YEAR = Unit.YEAR


class AxisPainter:
    """Draws the axis of scenes. The painter's origin is its left end, above the first lane."""

    def __init__(self, texts: EventTexts, palette: Palette, translate: Translate) -> None:
        self._texts = texts
        self._palette = palette
        self.words = AxisTexts(translate)
        self._fine: dict[Tick, Prepared] = {}
        self._coarse: tuple[Ticks, list[Prepared]] | None = None
        self._drawn: Ticks | None = None
        self._kept: tuple[Ticks, float, QPixmap] | None = None

    def draw(self, painter: QPainter, scene: Scene, left_px: float, width_px: float) -> None:
        """Draw the axis for the view from `left_px` of the scene on."""
        self._draw_fixed(painter, scene, left_px, width_px)
        self._hide_cut_words(painter, scene, left_px, width_px)
        self._draw_coarse_words(painter, scene, left_px, width_px)

    def draw_kept(
        self, painter: QPainter, scene: Scene, left_px: float, width_px: float, ratio: float
    ) -> None:
        """The same; from the second time on, what moves with the scene is a picture of it all."""
        if self._drawn is not scene.ticks:
            self._drawn = scene.ticks
            self.draw(painter, scene, left_px, width_px)
            return
        if self._kept is None or self._kept[0] is not scene.ticks or self._kept[1] != ratio:
            self._kept = scene.ticks, ratio, self._picture(scene, ratio)
        painter.drawPixmap(QPointF(scene.first_px - left_px, 0.0), self._kept[2])
        self._hide_cut_words(painter, scene, left_px, width_px)
        self._draw_coarse_words(painter, scene, left_px, width_px)

    def _picture(self, scene: Scene, ratio: float) -> QPixmap:
        width = scene.last_px - scene.first_px
        pixmap = QPixmap(round(width * ratio), round(AXIS_PX * ratio))
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self._draw_fixed(painter, scene, scene.first_px, width)
        painter.end()
        return pixmap

    def _draw_fixed(self, painter: QPainter, scene: Scene, left_px: float, width_px: float) -> None:
        """Draw the ground, the lines and the names of the fine tier."""
        palette, x_of = self._palette, scene.scale.x_of
        painter.fillRect(QRectF(0, 0, width_px, AXIS_PX), QColor(palette.canvas))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        fine = [(tick, _whole(x_of(tick.instant_s)) - left_px) for tick in scene.ticks.fine]
        painter.setPen(QPen(QColor(palette.hairline), 1))
        painter.drawLines([QLineF(x, TIER_PX + 4, x, AXIS_PX) for _, x in fine])
        coarse = [_whole(x_of(tick.instant_s)) - left_px for tick in scene.ticks.coarse]
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLines([QLineF(x, 4, x, AXIS_PX) for x in coarse])
        self._draw_fine_words(painter, scene, fine, width_px)
        painter.setPen(QPen(QColor(palette.hairline), 1))
        painter.drawLine(QPointF(0, AXIS_PX - 0.5), QPointF(width_px, AXIS_PX - 0.5))

    def _draw_fine_words(
        self, painter: QPainter, scene: Scene, fine: list[tuple[Tick, float]], width_px: float
    ) -> None:
        painter.setFont(font_of(Face.TICK))
        painter.setPen(QColor(self._palette.muted))
        step = fine[1][1] - fine[0][1] if len(fine) > 1 else width_px
        named = {tick.instant_s for tick in scene.ticks.coarse}
        top = AXIS_PX - 9 - self._texts.ascent(Face.TICK)
        for tick, x in fine:
            if x >= width_px or (tick.unit is _YEAR and tick.instant_s in named):
                continue
            words = self._fine_words(tick)
            if words.width + 8 <= step and x + WORDS_GAP_PX + words.width > 0:
                painter.drawStaticText(QPointF(x + WORDS_GAP_PX, top), words.text)

    def _hide_cut_words(
        self, painter: QPainter, scene: Scene, left_px: float, width_px: float
    ) -> None:
        """Cover the names of the fine tier of which an edge of the view leaves a part."""
        ground, x_of = QColor(self._palette.canvas), scene.scale.x_of
        top, height = TIER_PX + 4, AXIS_PX - 1 - TIER_PX - 4
        ticks = scene.ticks.fine
        places = [_whole(x_of(tick.instant_s)) - left_px for tick in ticks]
        step = places[1] - places[0] if len(places) > 1 else width_px
        for tick, x in zip(ticks, places, strict=True):
            start = x + WORDS_GAP_PX
            if not (start < 0 < start + step or start < width_px < start + step):
                continue  # at no edge
            width = self._fine_words(tick).width
            end = start + width
            # Wider ones are not there, and would take lines with them.
            if width + 8 <= step and (start < 0 < end or start < width_px < end):
                first = max(start, 0.0)
                painter.fillRect(QRectF(first, top, min(end, width_px) - first, height), ground)

    def _draw_coarse_words(
        self, painter: QPainter, scene: Scene, left_px: float, width_px: float
    ) -> None:
        """Draw the names of the coarse tier; the first stays until the next one pushes it."""
        painter.setFont(font_of(Face.YEAR))
        painter.setPen(QColor(self._palette.text))
        top = TIER_PX - 8 - self._texts.ascent(Face.YEAR)
        x_of = scene.scale.x_of
        named = zip(self._coarse_words(scene.ticks), scene.ticks.coarse, strict=True)
        coarse = [(words, _whole(x_of(tick.instant_s)) - left_px) for words, tick in named]
        fine = scene.ticks.fine
        is_years_alone = bool(fine) and fine[0].unit is _YEAR
        for i, (words, x) in enumerate(coarse):
            wide = words.width
            if is_years_alone and x < 0:
                continue  # 1950 is no name for a view that begins in 1976
            end = coarse[i + 1][1] if i + 1 < len(coarse) else width_px + wide + 20
            at = min(max(x + WORDS_GAP_PX, 6.0), end - wide - 8)
            if at + wide > 0 and x < width_px and end - max(x, 0.0) > wide + 10:
                painter.drawStaticText(QPointF(round(at), top), words.text)

    def _fine_words(self, tick: Tick) -> Prepared:
        """What stands at a tick of the fine tier; zooming meets most of them again."""
        words = self._fine.get(tick)
        if words is None:
            words = self._texts.words(self.words.fine(tick), Face.TICK)
            if len(self._fine) >= KEPT_WORDS:
                self._fine.clear()
            self._fine[tick] = words
        return words

    def _coarse_words(self, ticks: Ticks) -> list[Prepared]:
        """The names of the coarse tier, found once for a scene."""
        if self._coarse is None or self._coarse[0] is not ticks:
            found = [self._texts.words(self.words.coarse(tick), Face.YEAR) for tick in ticks.coarse]
            self._coarse = ticks, found
        return self._coarse[1]


def _whole(x: float) -> float:
    """The nearest whole pixel, the same wherever the view begins."""
    return float(math.floor(x + 0.5))
