"""Dates that come round again: which of them is meant, the one before the text or one ahead."""

from __future__ import annotations

from collections.abc import Callable

from timeline_app.reading.dates.resolve import reasons
from timeline_app.reading.dates.resolve.calendar import (
    CalendarUnit,
    DayStretch,
    civil,
    the_day,
    weekday_of,
)
from timeline_app.reading.dates.resolve.direction import Direction, DirectionCue, year_of_sentence
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting

Yearly = Callable[[int], DayStretch | None]
"""What a date without a year is in a year, None where the year has no such day."""

_FARTHEST_AHEAD = {Direction.AHEAD: 330, Direction.NONE: 100, Direction.BACK: 30}
"""How many days ahead a date without a year may lie, by where its sentence looks."""
_FARTHEST_AHEAD_WEAKLY = 183
_LATELY = 2  # days; what "would" be on one of them has been
_MOST_TIMES_FARTHER = 5
"""So many times farther off may be what lies ahead: what has just been isn't meant a year on."""


def yearly(
    setting: DateSetting, of_year: Yearly, name: str, look: DirectionCue, at: int
) -> tuple[DateReading, ...]:
    """The readings of a day, month or season without a year, whose words begin at `at`.

    It is the latest up to the text, as news tells of what was; but the next one where the sentence
    looks ahead, or where it is so much nearer that the number of the day itself looks ahead. A day
    after another of the same month ("15 November 2017 … on 21 November") is of its year, and so is
    one in a sentence that begins with a year ("In 1949, … on October 1").
    """
    if not setting.is_dated:
        return (DateReading(None, reasons.undated()),)
    back, ahead = _around(setting, of_year)
    if back is None or ahead is None:
        return (DateReading(None, reasons.undated()),)
    behind = DateReading(back, reasons.latest(name, setting.published))
    if back == ahead:
        return (behind,)
    in_front = DateReading(ahead, reasons.next_one(name, setting.published, _cue_ahead(look)))
    days_ahead, days_back = ahead.first - setting.last, setting.first - back.last
    farthest = _FARTHEST_AHEAD_WEAKLY if look.is_weak else _FARTHEST_AHEAD[look.direction]
    is_ahead = days_ahead <= min(farthest, days_back * _MOST_TIMES_FARTHER)
    readings = (in_front, behind) if is_ahead else (behind, in_front)
    of_named = _of_named(setting, of_year, at) or _of_sentence(setting, of_year, at)
    return (
        readings if of_named is None or of_named.stretch in (back, ahead) else (of_named, *readings)
    )


def _of_named(setting: DateSetting, of_year: Yearly, at: int) -> DateReading | None:
    """The day in the year of a day of the same month that is named just before, if there is one."""
    named = setting.just_named(at)
    if named is None or named.unit > CalendarUnit.DAYS:
        return None
    year, month, _ = civil(named.first)
    for ending in (year, year + 1):  # what goes on past New Year's Eve is of the year of its end
        found = of_year(ending)
        if found is not None and found.unit > CalendarUnit.DAYS:
            return None
        if found is not None and civil(found.first)[:2] == (year, month):
            return DateReading(found, reasons.in_year_of_named(named))
    return None


def _of_sentence(setting: DateSetting, of_year: Yearly, at: int) -> DateReading | None:
    """The reading in the year that the sentence begins with, if that is over."""
    year = year_of_sentence(setting.words, at)
    found = of_year(year) if year is not None and year < civil(setting.first)[0] else None
    return DateReading(found, reasons.in_year_of_sentence(year)) if found and year else None


def _cue_ahead(look: DirectionCue) -> str:
    return look.cue if look.direction is Direction.AHEAD else ""


def _around(setting: DateSetting, of_year: Yearly) -> tuple[DayStretch | None, DayStretch | None]:
    """The latest that begins up to the text, and the first that ends from the text on.

    29 February comes at least once in eight years.
    """
    of_text = civil(setting.last)[0]
    found = [one for number in range(of_text - 1, of_text + 2) if (one := of_year(number))]
    if len(found) < _AROUND:
        found = [one for number in range(of_text - 8, of_text + 9) if (one := of_year(number))]
    back = [one for one in found if one.first <= setting.last]
    ahead = [one for one in found if one.last >= setting.first]
    return (back[-1] if back else None), (ahead[0] if ahead else None)


_AROUND = 3  # years: the one of the text, and those beside it


def yearly_on(
    setting: DateSetting, of_year: Yearly, name: str, weekday: int
) -> tuple[DateReading, ...]:
    """The readings of a day of a month of which the weekday is said, but no year."""
    if not setting.is_dated:
        return (DateReading(None, reasons.undated()),)
    of_text = civil(setting.last)[0]
    dates = [of_year(number) for number in range(of_text - 11, of_text + 6)]
    found = [one for one in dates if one and weekday_of(one.first) == weekday]
    found.sort(key=lambda one: abs(one.first - setting.last))
    return tuple(DateReading(one, reasons.that_falls_on(name, weekday)) for one in found[:1])


def weekday(setting: DateSetting, number: int, look: DirectionCue) -> tuple[DateReading, ...]:
    """The readings of a day of the week: the latest, or the next where the sentence looks ahead."""
    name = reasons.weekday_name(number)
    if not setting.is_dated or setting.first != setting.last:
        return (DateReading(None, reasons.undated()),)
    today = setting.first
    back = today - (weekday_of(today) - number) % 7
    ahead = back if back == today else back + 7
    behind = DateReading(the_day(back), reasons.latest(name, setting.published))
    if ahead == back:
        return (behind,)
    in_front = DateReading(
        the_day(ahead), reasons.next_one(name, setting.published, _cue_ahead(look))
    )
    is_ahead = look.direction is Direction.AHEAD and not (
        look.is_of_the_past or (look.is_weak and today - back <= _LATELY)
    )
    return (in_front, behind) if is_ahead else (behind, in_front)
