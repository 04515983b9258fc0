"""The words of the axis."""

from __future__ import annotations

from timeline_app.core.dates.civil import weekday
from timeline_app.core.dates.phrases import ABBREVIATED, SHORT_MONTHS, SHORT_WEEKDAYS
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate, number
from timeline_app.scene.time.ticks import Tick, Unit

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
            case Unit.YEAR:
                year = self._year(tick.year)
                return self._translate(_NARROW_YEAR, None, "axis, narrow").format(year=year)
            case Unit.MONTH:
                return self._month(tick)
            case Unit.DAY:
                return self._translate(_DAY, None, "axis").format(day=tick.day)
            case _:
                return _time(tick)

    def coarse(self, tick: Tick) -> str:
        """What stands at a tick of the coarse tier: it says all that the fine one leaves out."""
        year = self._year(tick.year)
        match tick.unit:
            case Unit.YEAR:
                return self._translate(_WIDE_YEAR, None, "axis, wide").format(year=year)
            case Unit.MONTH:
                pattern = self._translate(_MONTH_OF_YEAR, None, "axis")
                return pattern.format(month=self._month(tick), year=year)
            case Unit.DAY:
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
    return f"{text}:{seconds:02}" if tick.unit is Unit.SECOND else text
