"""The words of the axis."""

from __future__ import annotations

from timeline_app.core.dates.format import SHORT_MONTHS, SHORT_WEEKDAYS, weekday
from timeline_app.core.text.translation import Translate
from timeline_app.scene.time.ticks import Tick, Unit


class AxisTexts:
    """Words for ticks, through a translate function."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate

    def year(self, year: int) -> str:
        """A year as people count: the astronomical year 0 is 1 BCE."""
        if year > 0:
            return str(year) if year < 10_000 else f"{year:,}"
        before = 1 - year
        digits = str(before) if before < 10_000 else f"{before:,}"
        return self._translate("{year} BCE").replace("{year}", digits)

    def fine(self, tick: Tick) -> str:
        """What stands at a tick of the fine tier."""
        hours, rest = divmod(tick.second_of_day, 3600)
        minutes, seconds = divmod(rest, 60)
        match tick.unit:
            case Unit.YEAR:
                return self.year(tick.year)
            case Unit.MONTH:
                return self._translate(SHORT_MONTHS[tick.month - 1])
            case Unit.DAY:
                return str(tick.day)
            case Unit.SECOND:
                return f"{hours:02}:{minutes:02}:{seconds:02}"
            case _:
                return f"{hours:02}:{minutes:02}"

    def coarse(self, tick: Tick) -> str:
        """What stands at a tick of the coarse tier: it says all that the fine one leaves out."""
        year = self.year(tick.year)
        month = self._translate(SHORT_MONTHS[tick.month - 1])
        match tick.unit:
            case Unit.YEAR:
                return year
            case Unit.MONTH:
                return f"{month} {year}"
            case Unit.DAY:
                day = SHORT_WEEKDAYS[weekday(tick.instant_s)]
                return f"{self._translate(day)} {tick.day} {month} {year}"
            case _:
                hours, minutes = tick.second_of_day // 3600, tick.second_of_day // 60 % 60
                seconds = f":{tick.second_of_day % 60:02}" if tick.unit is Unit.SECOND else ""
                return f"{tick.day} {month} {year}, {hours:02}:{minutes:02}{seconds}"
