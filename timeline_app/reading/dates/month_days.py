"""Days of a month without its name: "on the 25th", "Tuesday the 25th", "the 3rd of last month"."""

from __future__ import annotations

import re

from timeline_app.reading.dates.resolve import calendar, reasons
from timeline_app.reading.dates.resolve.calendar import CalendarUnit, DayStretch
from timeline_app.reading.dates.resolve.direction import Direction, look_at
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import GAP, WEEKDAY, day_number, weekday_number
from timeline_app.reading.dates.rule import DateWordRule

_DAY = r"(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"
_OF_MONTH = rf"(?:{GAP}of{GAP}(?P<which>last|this|next|the|that){GAP}(?:same{GAP})?month)"
_ENDS = (
    rf"(?={GAP}?[.,;:)?!\"”\u2014-]|\n|$|{GAP}(?:and|to|when|at|in|for|by|as|that|with|he|she|they|we"
    rf"|I|after|before|because|the|a|will|would|was|were|is)(?!\w))"
)
_ALONE = re.compile(rf"{_DAY}(?:{_OF_MONTH}|{_ENDS})", re.I)
_ON_THE = re.compile(rf"(?<!\w)(?:on|by|until|till|since|from){GAP}(?:the{GAP})$", re.I)
_OF_WEEKDAY = re.compile(
    rf"(?P<weekday>{WEEKDAY}),?{GAP}(?:the{GAP}){_DAY}(?!\w)(?!{GAP}of{GAP}[A-Z])"
)
_MONTHS_AROUND = 14


def _alone(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """The latest such day up to the text, the next where the sentence looks ahead.

    After a day or a month just named it is of that month.
    """
    begin = max(0, match.start() - 14)
    introduced = _ON_THE.search(match.string, begin, match.start())
    if introduced is None or not setting.is_dated:
        return None
    start, number = match.start() - len("the "), day_number(match["day"])
    which = (match["which"] or "").lower()
    year, month, _ = calendar.civil(setting.last)
    if which in ("last", "this", "next"):
        more = {"last": -1, "this": 0, "next": 1}[which]
        stretch = _day_of(year, month + more, number)
        why = reasons.counted(setting.published)
        return NamedDate(start, match.end(), (DateReading(stretch, why),)) if stretch else None
    named = setting.just_named(match.start())
    if named and named.unit in (CalendarUnit.DAY, CalendarUnit.DAYS, CalendarUnit.MONTH):
        of_named = calendar.civil(named.first)
        stretch = _day_of(of_named[0], of_named[1], number)
        if stretch:
            return NamedDate(
                start, match.end(), (DateReading(stretch, reasons.named_before(named)),)
            )
    return _nearest(match, setting, start, number)


def _nearest(
    match: re.Match[str], setting: DateSetting, start: int, number: int
) -> NamedDate | None:
    around = _around(setting, number)
    back = [one for one in around if one.first <= setting.last]
    ahead = [one for one in around if one.first >= setting.first]
    look = look_at(match.string, start, match.end())
    name = reasons.day_name(number)
    behind = DateReading(back[-1], reasons.latest(name, setting.published))
    if back[-1] == ahead[0]:
        return NamedDate(start, match.end(), (behind,))
    cue = look.cue if look.direction is Direction.AHEAD else ""
    in_front = DateReading(ahead[0], reasons.next_one(name, setting.published, cue))
    is_nearer = ahead[0].first - setting.last < setting.first - back[-1].first
    is_ahead = look.direction is Direction.AHEAD or (look.direction is Direction.NONE and is_nearer)
    readings = (in_front, behind) if is_ahead else (behind, in_front)
    return NamedDate(start, match.end(), readings)


def _of_weekday(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """The nearest such day of a month that is this day of the week."""
    number = weekday_number(match["weekday"])
    around = [
        one
        for one in _around(setting, day_number(match["day"]))
        if calendar.weekday_of(one.first) == number
    ]
    if not setting.is_dated or not around:
        return None
    nearest = min(around, key=lambda one: abs(one.first - setting.last))
    why = reasons.that_falls_on(reasons.day_name(day_number(match["day"])), number)
    return NamedDate(match.start(), match.end(), (DateReading(nearest, why),))


def _around(setting: DateSetting, number: int) -> list[DayStretch]:
    """That day of the months before and after the text, of those that have it."""
    year, month, _ = calendar.civil(setting.last)
    found = (_day_of(year, month + more, number) for more in range(-_MONTHS_AROUND, _MONTHS_AROUND))
    return [one for one in found if one]


def _day_of(year: int, month: int, number: int) -> DayStretch | None:
    """A day of a month whose number may go beyond its year."""
    first = calendar.civil(calendar.month(year, month).first)
    return calendar.date(first[0], first[1], number)


BY_NUMBER = (DateWordRule(_ALONE, _alone),)
BY_WEEKDAY = (DateWordRule(_OF_WEEKDAY, _of_weekday),)
