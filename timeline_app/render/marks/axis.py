"""Draws the time axis: lines and names of ticks, and the coarse tier that stays in view.

Its words are here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from timeline_app.core.dates.civil import weekday
from timeline_app.core.dates.phrases import ABBREVIATED, SHORT_MONTHS, SHORT_WEEKDAYS
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate, number
from timeline_app.render.style.fonts import Face, font_of
from timeline_app.render.style.palette import Palette
from timeline_app.render.text.event_texts import EventTexts, Prepared
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.ticks import Name, Tick, Ticks, TickUnit, named, sticky, within

#: A year where little room is: one of many in a row
_NARROW_YEAR = QT_TRANSLATE_NOOP("words", "{year}", "axis, narrow")
#: A year that stands alone, above months or other years
_WIDE_YEAR = QT_TRANSLATE_NOOP("words", "{year}", "axis, wide")
#: A year as it stands in all patterns of the axis
_YEAR_BCE = QT_TRANSLATE_NOOP("words", "{year} BCE", "axis")
_DAY = QT_TRANSLATE_NOOP("words", "{day}", "axis")
_MONTH_OF_YEAR = QT_TRANSLATE_NOOP("words", "{month} {year}", "axis")
_DATE = QT_TRANSLATE_NOOP("words", "{weekday} {day} {month} {year}", "axis")
_DATE_AND_TIME = QT_TRANSLATE_NOOP("words", "{day} {month} {year}, {time}", "axis")


class AxisTexts:
    """Words for ticks, through a translate function."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate

    def fine(self, tick: Tick) -> str:
        """What stands at a tick of the fine tier."""
        match tick.unit:
            case TickUnit.YEAR:
                year = self._year(tick.year)
                return self._translate(_NARROW_YEAR, None, "axis, narrow").format(year=year)
            case TickUnit.MONTH:
                return self._month(tick)
            case TickUnit.DAY:
                return self._translate(_DAY, None, "axis").format(day=tick.day)
            case _:
                return _time(tick)

    def coarse(self, tick: Tick) -> str:
        """What stands at a tick of the coarse tier: it says all that the fine one leaves out."""
        year = self._year(tick.year)
        match tick.unit:
            case TickUnit.YEAR:
                return self._translate(_WIDE_YEAR, None, "axis, wide").format(year=year)
            case TickUnit.MONTH:
                pattern = self._translate(_MONTH_OF_YEAR, None, "axis")
                return pattern.format(month=self._month(tick), year=year)
            case TickUnit.DAY:
                name = self._translate(SHORT_WEEKDAYS[weekday(tick.instant_s)])
                return self._translate(_DATE, None, "axis").format(
                    weekday=name, day=tick.day, month=self._month(tick), year=year
                )
            case _:
                return self._translate(_DATE_AND_TIME, None, "axis").format(
                    day=tick.day, month=self._month(tick), year=year, time=_time(tick)
                )

    def _year(self, year: int) -> str:
        """A year as people count: the astronomical year 0 is 1 BCE."""
        if year > 0:
            return _number(year)
        return self._translate(_YEAR_BCE, None, "axis").format(year=_number(1 - year))

    def _month(self, tick: Tick) -> str:
        return self._translate(SHORT_MONTHS[tick.month - 1], None, ABBREVIATED)


def _number(year: int) -> str:
    return str(year) if year < 10_000 else number(year)


def _time(tick: Tick) -> str:
    """The time of day, with seconds where a tick counts them."""
    hours, rest = divmod(tick.second_of_day, 3600)
    minutes, seconds = divmod(rest, 60)
    text = f"{hours:02}:{minutes:02}"
    return f"{text}:{seconds:02}" if tick.unit is TickUnit.SECOND else text


AXIS_PX = 52.0
"""The height of both tiers of the axis."""

TIER_PX = 26.0
NAMES_TOP_PX = TIER_PX + 4
SHORT_LINE_PX = 5.0
"""How high the line of a tick without a name is: the names of others have room above it."""

BADGE_GAP_PX = 2.0
"""What is nearer to a badge than this is not named."""

OVERHANG_PX = 1.0
"""So far a letter such as J reaches out of its name."""

KEPT_WORDS = 1_000


class AxisName(NamedTuple):
    """What is written on the axis, from one pixel of the view to another."""

    text: str
    start: float
    end: float


class _Tier(NamedTuple):
    """A tier of a scene: the places of its ticks in whole pixels, all names, and those shown."""

    places: list[float]
    words: list[Prepared]
    names: tuple[Name, ...]

    def lines(self, left_px: float, top: float, *, named_ones: bool) -> list[QLineF]:
        """The lines of the ticks with a name, or of those without."""
        chosen = {name.tick for name in self.names}
        return [
            QLineF(x - left_px, top, x - left_px, AXIS_PX)
            for i, x in enumerate(self.places)
            if (i in chosen) == named_ones
        ]


class AxisPainter:
    """Draws the axis of scenes. The painter's origin is its left end, above the first lane."""

    def __init__(self, texts: EventTexts, palette: Palette, translate: Translate) -> None:
        self._texts = texts
        self._palette = palette
        words = AxisTexts(translate)
        # What stands at ticks: zooming meets most of them again.
        kept = lru_cache(KEPT_WORDS)
        self._fine = kept(lambda tick: texts.words(words.fine(tick), Face.TICK))
        self._coarse = kept(lambda tick: texts.words(words.coarse(tick), Face.YEAR))
        self._tiers: tuple[Ticks, _Tier, _Tier] | None = None
        self._drawn: Ticks | None = None
        self._kept: tuple[Ticks, float, QPixmap] | None = None

    def draw(self, painter: QPainter, scene: Scene, left_px: float, width_px: float) -> None:
        """Draw the axis for the view from `left_px` of the scene on."""
        self._draw_ground(painter, scene, left_px, width_px)
        fine = self._of(scene)[0]
        self._draw_fine(painter, fine, within(fine.names, left_px, left_px + width_px), left_px)
        self._draw_coarse(painter, scene, left_px, width_px)

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
        for edge in (left_px, left_px + width_px):
            self._clear(painter, self._crossing(scene, edge, edge), left_px)
        self._draw_coarse(painter, scene, left_px, width_px)

    def names(
        self, scene: Scene, left_px: float, width_px: float
    ) -> tuple[list[AxisName], list[AxisName]]:
        """What is written on the axis of a view: the names of the fine tier and of the coarse."""
        fine, coarse = self._of(scene)
        right = left_px + width_px
        shown = within(fine.names, left_px, right)
        around = sticky(coarse.names, coarse.places, _widths(coarse), left_px, right)
        return _texts(fine, shown, left_px), _texts(coarse, around, left_px)

    def clear_for_badge(
        self, painter: QPainter, scene: Scene, left_px: float, start: float, end: float
    ) -> None:
        """Take away the names of the fine tier that a badge would cut; it is in view pixels."""
        reach = start + left_px - BADGE_GAP_PX, end + left_px + BADGE_GAP_PX
        self._clear(painter, self._crossing(scene, *reach), left_px)

    def _picture(self, scene: Scene, ratio: float) -> QPixmap:
        width = scene.last_px - scene.first_px
        pixmap = QPixmap(round(width * ratio), round(AXIS_PX * ratio))
        pixmap.setDevicePixelRatio(ratio)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self._draw_ground(painter, scene, scene.first_px, width)
        fine = self._of(scene)[0]
        self._draw_fine(painter, fine, fine.names, scene.first_px)
        painter.end()
        return pixmap

    def _draw_ground(
        self, painter: QPainter, scene: Scene, left_px: float, width_px: float
    ) -> None:
        """Draw the ground and the lines."""
        palette, (fine, coarse) = self._palette, self._of(scene)
        painter.fillRect(QRectF(0, 0, width_px, AXIS_PX), QColor(palette.canvas))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        short = AXIS_PX - SHORT_LINE_PX
        painter.setPen(QPen(QColor(palette.hairline), 1))
        painter.drawLines(fine.lines(left_px, NAMES_TOP_PX, named_ones=True))
        painter.drawLines(fine.lines(left_px, short, named_ones=False))
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLines(coarse.lines(left_px, 4, named_ones=True))
        painter.drawLines(coarse.lines(left_px, short, named_ones=False))
        painter.setPen(QPen(QColor(palette.hairline), 1))
        painter.drawLine(QPointF(0, AXIS_PX - 0.5), QPointF(width_px, AXIS_PX - 0.5))

    def _draw_fine(
        self, painter: QPainter, tier: _Tier, names: tuple[Name, ...], left_px: float
    ) -> None:
        painter.setFont(font_of(Face.TICK))
        painter.setPen(QColor(self._palette.muted))
        top = AXIS_PX - 9 - self._texts.ascent(Face.TICK)
        for name in names:
            painter.drawStaticText(QPointF(name.start - left_px, top), tier.words[name.tick].text)

    def _draw_coarse(
        self, painter: QPainter, scene: Scene, left_px: float, width_px: float
    ) -> None:
        """Draw the names of the coarse tier; the first stays until the next one pushes it."""
        painter.setFont(font_of(Face.YEAR))
        painter.setPen(QColor(self._palette.text))
        top = TIER_PX - 8 - self._texts.ascent(Face.YEAR)
        tier = self._of(scene)[1]
        right = left_px + width_px
        for name in sticky(tier.names, tier.places, _widths(tier), left_px, right):
            where = QPointF(round(name.start - left_px), top)
            painter.drawStaticText(where, tier.words[name.tick].text)

    def _crossing(self, scene: Scene, start: float, end: float) -> list[Name]:
        """The names of the fine tier that lie in a stretch, or are cut by its ends."""
        return [n for n in self._of(scene)[0].names if n.start < end and start < n.end]

    def _clear(self, painter: QPainter, names: list[Name], left_px: float) -> None:
        height = AXIS_PX - SHORT_LINE_PX - NAMES_TOP_PX
        for name in names:
            wide = name.end - name.start + 2 * OVERHANG_PX
            rect = QRectF(name.start - left_px - OVERHANG_PX, NAMES_TOP_PX, wide, height)
            painter.fillRect(rect, QColor(self._palette.canvas))

    def _of(self, scene: Scene) -> tuple[_Tier, _Tier]:
        """The tiers of a scene, found once."""
        ticks = scene.ticks
        if self._tiers is None or self._tiers[0] is not ticks:
            self._tiers = (
                ticks,
                _tier(scene, ticks.fine, ticks.step, list(map(self._fine, ticks.fine))),
                _tier(scene, ticks.coarse, 1, list(map(self._coarse, ticks.coarse))),
            )
        return self._tiers[1:]


def _tier(scene: Scene, ticks: tuple[Tick, ...], step: int, words: list[Prepared]) -> _Tier:
    # To the nearest whole pixel, the same wherever the view begins.
    places = np.floor(places_of(scene, ticks) + 0.5).tolist()
    return _Tier(places, words, named(ticks, step, places, [each.width for each in words]))


def _widths(tier: _Tier) -> list[float]:
    return [words.width for words in tier.words]


def _texts(tier: _Tier, names: tuple[Name, ...], left_px: float) -> list[AxisName]:
    return [
        AxisName(tier.words[n.tick].text.text(), n.start - left_px, n.end - left_px) for n in names
    ]


def places_of(scene: Scene, ticks: Sequence[Tick]) -> npt.NDArray[np.float64]:
    """The pixels of ticks in a scene."""
    return scene.scale.x_of(np.array([tick.instant_s for tick in ticks], np.float64))
