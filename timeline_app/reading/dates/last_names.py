"""Months, days of the week and seasons after last, this and next: "last April", "this Friday"."""

from __future__ import annotations

import re

from timeline_app.reading.dates.resolve import calendar, nearest, reasons
from timeline_app.reading.dates.resolve.calendar import CalendarUnit, DayStretch, weekday_of
from timeline_app.reading.dates.resolve.direction import Direction, look_at
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import (
    FULL_MONTH,
    GAP,
    PART_OF_DAY,
    SEASONS,
    WEEKDAY,
    month_number,
    one_of,
    weekday_number,
)
from timeline_app.reading.dates.rule import DateWordRule

_NAME = re.compile(
    rf"(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming|[Pp]ast|[Uu]pcoming)"
    rf"(?:{GAP}(?P<more>past|coming|same))?{GAP}"
    rf"(?:(?P<month>{FULL_MONTH})(?!{GAP}\d)|(?P<weekday>{WEEKDAY})(?:{GAP}{PART_OF_DAY}(?!\w))?"
    rf"|(?P<season>{one_of(SEASONS)}|Spring|Summer|Autumn|Fall|Winter)(?!\w))"
)
_OF_MONTH = re.compile(rf"{GAP}(?:of|in){GAP}(?:{FULL_MONTH}|each|every|the)")
_LONGEST = 366  # days that a text may have been published in, for its year to be known
_THE = re.compile(rf"(?<!\w)the{GAP}$", re.I)
_PLAIN = {"past": "last", "coming": "next", "upcoming": "next"}
_LATELY = 2  # days; "last Thursday" on a Friday is no way to say yesterday


def _of_name(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """Last April, this Wednesday, next summer."""
    which, more = match["which"].lower(), match["more"] or ""
    before = match.string[max(0, match.start() - 24) : match.start()]
    if which == "past" and not re.search(r"(?<!\w)this\s$", before, re.I):
        return None
    said, which = which, _PLAIN.get(more) or _PLAIN.get(which, which)
    if match["weekday"]:
        if which == "last" and _OF_MONTH.match(match.string, match.end()):
            return None
        is_coming = "coming" in (more, said.removeprefix("up"))
        return _weekday(match, setting, "coming" if is_coming else which)
    if not setting.is_dated or setting.last - setting.first > _LONGEST:
        return _unknown(match)
    if match["month"]:
        number = month_number(match["month"])
        name = reasons.month_name(number)

        def of_year(year: int) -> DayStretch:
            return calendar.month(year, number)

    else:
        number = SEASONS[match["season"].lower()]
        name = reasons.season_name(number)

        def of_year(year: int) -> DayStretch:
            return calendar.season(year, number, setting.is_southern)

    return NamedDate(match.start(), match.end(), _yearly(match, setting, which, name, of_year))


def _yearly(
    match: re.Match[str], setting: DateSetting, which: str, name: str, of_year: nearest.Yearly
) -> tuple[DateReading, ...]:
    """The last is over, the next hasn't begun; this is the one of the year of the text."""
    year = calendar.civil(setting.last)[0]
    around = [one for number in range(year - 2, year + 3) if (one := of_year(number))]
    published = setting.published
    if which == "last":
        found = [one for one in around if one.last < setting.first][-1]
        return (DateReading(found, reasons.before(name, published)),)
    if which == "next":
        found = next(one for one in around if one.first > setting.last)
        return (DateReading(found, reasons.after(name, published)),)
    look = look_at(match.string, match.start(), match.end())
    readings = nearest.yearly(setting, of_year, name, look, match.start())
    back = [one for one in around if one.first <= setting.last][-1]
    of_text = of_year(year)
    if of_text is None or (
        look.direction is Direction.BACK and setting.first - back.last < _NEARLY_OVER
    ):
        return readings
    this = DateReading(of_text, reasons.of_this_year(name, published))
    return this, *(one for one in readings if one.stretch != of_text)


_NEARLY_OVER = 120
"""Days; "this December" is still the last one in March."""


def _weekday(match: re.Match[str], setting: DateSetting, which: str) -> NamedDate | None:
    """Friday of this week is that of the week of the text, or the one its sentence looks at."""
    today = setting.around(CalendarUnit.DAY)
    if today is None:
        return _unknown(match)
    if which == "next" and _THE.search(match.string, max(0, match.start() - 6), match.start()):
        return None
    number, published = weekday_number(match["weekday"]), setting.published
    day, name = today.first, reasons.weekday_name(number)
    before = day - ((weekday_of(day) - number) % 7 or 7)
    after = before + 7 if before + 7 > day else before + 14
    of_week = day - weekday_of(day) + number
    is_behind, is_in_front = reasons.before(name, published), reasons.after(name, published)
    if which == "last":
        further = before - 7
        is_lately = day - before <= _LATELY
        both = (further, before) if is_lately else (before, further)
        readings = dict.fromkeys(both, is_behind)
    elif which == "coming":
        readings = {after: is_in_front}
    elif which == "next":
        readings = {of_week + 7: reasons.of_week_after(name, published)}
        readings.setdefault(after, is_in_front)
    else:
        look = look_at(match.string, match.start(), match.end())
        found = _as_looked_at(of_week, day, look.direction)
        readings = {found: reasons.of_this_week(name, published)}
    shown = tuple(DateReading(calendar.the_day(one), why) for one, why in readings.items())
    return NamedDate(match.start(), match.end(), shown)


def _as_looked_at(of_week: int, day: int, direction: Direction) -> int:
    """The day of the week of the text, or that of the week its sentence looks at."""
    if direction is Direction.BACK and of_week > day:
        return of_week - 7
    if direction is Direction.AHEAD and of_week < day:
        return of_week + 7
    return of_week


def _unknown(match: re.Match[str]) -> NamedDate:
    return NamedDate(match.start(), match.end(), (DateReading(None, reasons.undated()),))


BY_WHICH = (DateWordRule(_NAME, _of_name),)
