"""Parts of a period that stand before it: "early 2016", "the end of this year", "the last week of".

Early, mid and late are no dates of their own, so the period is what the words name; the third of
it, as it is when the words are typed, is another reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline_app.core.dates.bounds import SECONDS_IN_DAY, parse_edtf
from timeline_app.core.dates.parse.period_parts import third_of
from timeline_app.reading.dates.resolve import calendar, reasons
from timeline_app.reading.dates.resolve.calendar import CalendarUnit, DayStretch
from timeline_app.reading.dates.resolve.setting import DateReading, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import (
    DASH,
    FULL_WEEKDAYS,
    GAP,
    NUMBER,
    ORDINAL,
    UNITS,
    number_of,
    one_of,
    ordinal_of,
    weekday_number,
)

_BEFORE = 56
_RANKED = re.compile(
    rf"(?<!\w)(?:the{GAP})?(?:very{GAP})?(?P<rank>{ORDINAL}|last|final|opening){GAP}"
    rf"(?:(?P<count>{NUMBER}){GAP}(?P<units>day|week|month|quarter|year)s"
    rf"|(?P<unit>quarter|half|week|weekend|day|month|decade|year|{one_of(FULL_WEEKDAYS)}))"
    rf"{GAP}(?:of|in){GAP}(?:the{GAP})?$",
    re.I,
)
_EDGE = re.compile(
    rf"(?<!\w)(?:the{GAP})?(?:very{GAP})?(?P<edge>end|close|beginning|start|outset|middle|rest|remainder){GAP}of{GAP}"
    rf"(?:the{GAP})?$",
    re.I,
)
_THIRD = re.compile(
    rf"(?<!\w)(?:the{GAP})?(?P<third>early|mid|late)(?:{DASH}|{GAP})(?:on{GAP}|in{GAP})?(?:the{GAP})?$",
    re.I,
)
_ROUGHLY = re.compile(rf"(?<!\w)(?:earlier|later){GAP}(?:on{GAP})?(?:in{GAP})?(?:the{GAP})?$", re.I)
_WEEK_ENDING = re.compile(rf"(?<!\w)(?:the{GAP})?week{GAP}(?:ending|ended|to){GAP}$", re.I)
_WEEK_OF = re.compile(rf"(?<!\w)(?:the{GAP})?week{GAP}(?:of|beginning|starting){GAP}$", re.I)
_NUMBER_OF = {"early": 0, "mid": 1, "late": 2, "beginning": 0, "start": 0, "outset": 0}
_NUMBER_OF |= {"middle": 1, "end": 2, "close": 2}
_RANKS = {"last": 0, "final": 0, "opening": 1}
_WEEKS: tuple[tuple[re.Pattern[str], Callable[[int], DayStretch]], ...] = (
    (_WEEK_OF, calendar.week_of),
    (_WEEK_ENDING, lambda day: calendar.days(day - 6, day)),
)
"""What says which week a day stands for, and that week."""
Widened = tuple[re.Match[str], tuple[DateReading, ...]]
"""The words that choose a part, and what the date is with them."""
_PERIODS = frozenset(
    [
        CalendarUnit.MONTH,
        CalendarUnit.QUARTER,
        CalendarUnit.SEASON,
        CalendarUnit.YEAR,
        CalendarUnit.DECADE,
        CalendarUnit.CENTURY,
        CalendarUnit.WEEK,
    ]
)
_LOOSE = frozenset(
    [
        CalendarUnit.WEEK,
        CalendarUnit.MONTH,
        CalendarUnit.YEAR,
        CalendarUnit.DECADE,
        CalendarUnit.WEEKEND,
    ]
)


def widened(found: NamedDate, words: str, since: int) -> NamedDate:
    """The same with the words before it that choose a part of it; `since` is where they may begin.

    The part that a rank names ("the first week of May") is the date itself.
    """
    stretch = found.readings[0].stretch
    if stretch is None:
        return found
    before = words[max(since, found.start - _BEFORE) : found.start]
    start = found.start - len(before)
    is_within = words.startswith(("in ", "In "), found.start)
    ranked = _RANKED.search(f"{before}in " if is_within else before)
    if ranked:
        chosen: Widened | None = ranked, _of_rank(found, ranked)
    elif stretch.unit is CalendarUnit.DAY:
        chosen = _week_of_day(found, before)
    else:
        chosen = _third_or_whole(found, stretch, before)
    if chosen is None or not chosen[1]:
        return found
    return NamedDate(start + chosen[0].start(), found.end, chosen[1])


def _of_rank(found: NamedDate, ranked: re.Match[str]) -> tuple[DateReading, ...]:
    """The part that a rank names of each reading that has such a one."""
    return tuple(
        DateReading(part, reasons.part_of(one.stretch.edtf, one.why))
        for one in found.readings
        if one.stretch and (part := _part(one.stretch, ranked))
    )


def _week_of_day(found: NamedDate, before: str) -> Widened | None:
    """The week that begins, ends or is that of a day; the day itself behind "later on"."""
    for pattern, week in _WEEKS:
        if led := pattern.search(before):
            return led, tuple(
                DateReading(week(one.stretch.first), one.why)
                for one in found.readings
                if one.stretch
            )
    roughly = _ROUGHLY.search(before)
    return (roughly, found.readings) if roughly else None


def _third_or_whole(found: NamedDate, stretch: DayStretch, before: str) -> Widened | None:
    """The period whose early, mid or late third is named, with that as another reading."""
    edge = _EDGE.search(before) or _THIRD.search(before) if stretch.unit in _PERIODS else None
    if edge is None:
        roughly = _ROUGHLY.search(before) if stretch.unit in _LOOSE else None
        return (roughly, found.readings) if roughly else None
    number = _NUMBER_OF.get(edge[1].lower(), -1)
    third = _third(stretch, number) if number >= 0 else None
    other = (DateReading(third, reasons.third_of(stretch.edtf, number)),) if third else ()
    return edge, (found.readings[0], *other, *found.readings[1:])


def _part(stretch: DayStretch, ranked: re.Match[str]) -> DayStretch | None:
    """The part of a period that a rank names, of one unit or of more."""
    if not ranked["count"]:
        return _ranked(stretch, ranked["rank"], ranked["unit"])
    number = _number_of_rank(ranked["rank"])
    unit, count = UNITS[ranked["units"].lower()], number_of(ranked["count"])
    if number > 1 or unit >= stretch.unit or not 1 < count <= _MOST:
        return None
    if number:
        first, last = stretch.first, calendar.later(stretch.first, count, unit) - 1
    else:
        first, last = calendar.later(stretch.last + 1, -count, unit), stretch.last
    if first < stretch.first or last > stretch.last:
        return None
    if unit in (CalendarUnit.MONTH, CalendarUnit.QUARTER):
        return calendar.months(
            calendar.around(first, CalendarUnit.MONTH), calendar.around(last, CalendarUnit.MONTH)
        )
    if unit is CalendarUnit.YEAR:
        return calendar.years(calendar.civil(first)[0], calendar.civil(last)[0])
    return calendar.days(first, last)


def _ranked(stretch: DayStretch, rank: str, unit_name: str) -> DayStretch | None:
    """The nth unit of a period, the last where `rank` says so; None where there is no such one.

    A week is of the month that most of its days are in, as in ISO 8601 one of the year.
    """
    if unit_name.lower() in FULL_WEEKDAYS:
        return _weekday(stretch, rank, weekday_number(unit_name))
    unit = UNITS.get(unit_name.lower(), CalendarUnit.HALF)
    number = _number_of_rank(rank)
    if (unit >= stretch.unit and unit is not CalendarUnit.HALF) or number > _MOST:
        return None
    if unit is CalendarUnit.HALF and stretch.unit is CalendarUnit.MONTH:
        return _half_of_month(stretch, number)
    if unit in (CalendarUnit.QUARTER, CalendarUnit.HALF):
        return _part_of_year(stretch, number, unit)
    if unit in (CalendarUnit.WEEK, CalendarUnit.WEEKEND):
        return _week_of_period(stretch, number, unit)
    if not number:
        return calendar.around(stretch.last, unit)
    day = calendar.later(stretch.first, number - 1, unit)
    return calendar.around(day, unit) if day <= stretch.last else None


def _number_of_rank(rank: str) -> int:
    """Which one a rank names, 0 for the last."""
    number = _RANKS.get(rank.lower(), -1)
    return ordinal_of(rank) if number < 0 else number


def _half_of_month(stretch: DayStretch, number: int) -> DayStretch | None:
    middle = stretch.first + 14
    if number == 1:
        return calendar.days(stretch.first, middle)
    return calendar.days(middle + 1, stretch.last) if number <= _HALVES else None


def _week_of_period(stretch: DayStretch, number: int, unit: CalendarUnit) -> DayStretch:
    if unit is CalendarUnit.WEEK:
        first, last = stretch.first + 3, stretch.last - 3
        return calendar.week_of(first + 7 * (number - 1) if number else last)
    saturday = stretch.first + (5 - calendar.weekday_of(stretch.first)) % 7
    last = stretch.last - (calendar.weekday_of(stretch.last) - 5) % 7
    return calendar.weekend_of(saturday + 7 * (number - 1) if number else last)


def _weekday(stretch: DayStretch, rank: str, weekday: int) -> DayStretch | None:
    """The third Monday of a month."""
    number = _number_of_rank(rank)
    first = stretch.first + (weekday - calendar.weekday_of(stretch.first)) % 7
    last = stretch.last - (calendar.weekday_of(stretch.last) - weekday) % 7
    day = first + 7 * (number - 1) if number else last
    return (
        calendar.the_day(day)
        if stretch.unit is CalendarUnit.MONTH and day <= stretch.last
        else None
    )


_MOST = 366
_HALVES = 2
_OF_THIRDS = {
    CalendarUnit.MONTH: CalendarUnit.DAYS,
    CalendarUnit.YEAR: CalendarUnit.MONTHS,
    CalendarUnit.DECADE: CalendarUnit.YEARS,
    CalendarUnit.CENTURY: CalendarUnit.YEARS,
}


def _part_of_year(stretch: DayStretch, number: int, unit: CalendarUnit) -> DayStretch | None:
    most = 4 if unit is CalendarUnit.QUARTER else _HALVES
    if stretch.unit is not CalendarUnit.YEAR or number > most:
        return None
    return calendar.part_of_year(calendar.civil(stretch.first)[0], number or most, unit)


def _third(stretch: DayStretch, number: int) -> DayStretch | None:
    """The first (0), the middle or the last third of a period, as it is when it is typed."""
    unit = _OF_THIRDS.get(stretch.unit)
    edtf = third_of(stretch.edtf, number) if unit else ""
    if not (unit and edtf):
        return None
    date = parse_edtf(edtf)
    first, last = date.earliest // SECONDS_IN_DAY, (date.latest - 1) // SECONDS_IN_DAY
    return DayStretch(first, last, unit, edtf)
