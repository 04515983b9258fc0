"""Dates that are counted from the day of the text: "yesterday", "last week", "two years ago"."""

from __future__ import annotations

import re

from timeline_app.reading.dates.resolve import calendar, reasons, unit_reasons
from timeline_app.reading.dates.resolve.calendar import FARTHEST, CalendarUnit, DayStretch
from timeline_app.reading.dates.resolve.direction import Direction, look_at
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import (
    GAP,
    NUMBER,
    ORDINAL,
    PART_OF_DAY,
    UNITS,
    number_of,
    one_of,
)
from timeline_app.reading.dates.rule import DateWordRule

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_DAY = re.compile(rf"(?P<day>{one_of(_DAYS)})(?:{GAP}{PART_OF_DAY})?(?!\w)", re.I)

_AFTER_A_NAME = re.compile(
    r"(?:^|[^\w ] ?|(?<![A-Za-z])[a-z]+ )[A-Z][A-Za-z]+ $"
    r"|(?<!\w)(?:USA|Russia|India|China|Israel|Psychology|Physics) $"
)
_WHICH = {"last": -1, "this": 0, "next": 1}
_SPAN = "week|month|quarter|year|decade|century"
_OF_UNIT = re.compile(
    rf"(?P<which>last|this|next|coming|upcoming){GAP}"
    rf"(?:(?P<more>past|coming|same|current|calendar|fiscal){GAP})?(?P<unit>{_SPAN})"
    r"(?:(?<=this year)s)?(?!\w)",
    re.I,
)
_PART_OF_DAY = re.compile(
    rf"(?P<which>last|this){GAP}(?:very{GAP}|early{GAP})?(?P<part>{PART_OF_DAY})(?!\w)", re.I
)
_COUNTED = (
    rf"(?<!\w)(?P<count>{NUMBER})(?:{GAP}|-)(?P<unit>day|week|fortnight|month|year|decade)s?{GAP}$"
)
_TIMES = {"fortnight": 2, "decade": 10}
_AGO = re.compile(rf"ago(?:{GAP}(?P<exact>today|this{GAP}(?:week|month)))?(?!\w)", re.I)
_COUNT_BEFORE_AGO = re.compile(_COUNTED, re.I)
_BEFORE_LAST = re.compile(
    r"(?P<side>before|after)\s(?P<to>last|next|yesterday|tomorrow)(?!\w)", re.I
)
_THE_UNIT_BEFORE = re.compile(rf"(?<!\w)the{GAP}(?P<unit>day|{_SPAN}){GAP}$", re.I)
_THE = re.compile(rf"(?<!\w)the{GAP}$", re.I)
_LASTING = re.compile(
    rf"(?<!\w)(?:over|in|for|during|within|throughout|of|through){GAP}(?:all{GAP}of{GAP})?the{GAP}$",
    re.I,
)
_OF = re.compile(rf"{GAP}of{GAP}\w")
_THE_PERIOD = re.compile(r"(?P<unit>week|month|year|decade|century)(?!\w|['’]s)", re.I)
_ITS_END = re.compile(rf"(?P<unit>week|month|year|decade)(?:['’]s{GAP}|-|{GAP})end(?!\w)", re.I)
_BY = re.compile(
    rf"(?<!\w)(?:by|at|before|until|till|since|after|through|to){GAP}(?:the{GAP})?$", re.I
)
_PART_OF_THE = re.compile(
    rf"(?<!\w)(?:(?:end|close|beginning|start|outset|middle|rest|remainder|{ORDINAL}|last|final)"
    rf"(?:{GAP}{NUMBER})?(?:{GAP}(?:quarter|half|week|weekend|month|day)s?)?{GAP}of"
    rf"|(?:earlier|later|early|late){GAP}in){GAP}the{GAP}$",
    re.I,
)


def _day(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """Yesterday, and this day in capitals only where a sentence begins: not USA Today."""
    if _is_a_name(match):
        return None
    more = _DAYS[match["day"].lower()]
    today = setting.around(CalendarUnit.DAY)
    if today is None:
        return _unknown(match.start(), match.end())
    reading = DateReading(calendar.the_day(today.first + more), _why(more, today, setting))
    return NamedDate(match.start(), match.end(), (reading,))


def _is_a_name(match: re.Match[str]) -> bool:
    """Whether it is a newspaper: capitals after a name, but not where every word has them."""
    word, start = match[0], match.start()
    if not word[0].isupper() or word.isupper():
        return False
    before = match.string[max(0, start - 24) : start]
    return _AFTER_A_NAME.search(before) is not None


def _unknown(start: int, end: int) -> NamedDate:
    return NamedDate(start, end, (DateReading(None, reasons.undated()),))


def _why(steps: int, of_the_text: DayStretch, setting: DateSetting) -> str:
    """Why it is so many units from that of the text."""
    if steps == 0:
        return unit_reasons.of_text(of_the_text.unit)
    if abs(steps) > 1:
        return reasons.counted(setting.published)
    if steps < 0:
        return unit_reasons.before_text(of_the_text, setting.published)
    return unit_reasons.after_text(of_the_text, setting.published)


def _of_unit(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """As this week, last month, next year; not "over the last year", which is no stretch of it."""
    which, more = match["which"].lower(), (match["more"] or "").lower()
    text, start = match.string, match.start()
    if _is_a_name(match):
        return None
    before = text[max(0, start - 24) : start]
    has_the = _THE.search(before)
    if which == "next" and has_the:
        return None
    if which == "last" and (_OF.match(text, match.end()) or _LASTING.search(before)):
        return None
    unit = UNITS[match["unit"].lower()]
    steps = {"past": -1, "coming": 1}.get(more, _WHICH.get(which, 1))
    if has_the:
        start -= len(has_the[0])
    found = setting.around(unit)
    if found is None:
        return _unknown(start, match.end())
    reading = DateReading(calendar.stepped(found.first, steps, unit), _why(steps, found, setting))
    return NamedDate(start, match.end(), (reading,))


def _part_of_day(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """As this morning, last night; a night belongs to the day it begins on."""
    is_last = match["which"].lower() == "last"
    if is_last and _THE.search(match.string, max(0, match.start() - 6), match.start()):
        return None
    if match["part"].lower() in ("noon", "midnight", "lunchtime") and is_last:
        return None
    today = setting.around(CalendarUnit.DAY)
    if today is None:
        return _unknown(match.start(), match.end())
    steps = -1 if is_last else 0
    reading = DateReading(calendar.the_day(today.first + steps), _why(steps, today, setting))
    return NamedDate(match.start(), match.end(), (reading,))


def _ago(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """Two weeks ago is a day, two months ago a month, two years ago a year."""
    begin = max(0, match.start() - 40)
    counted = _COUNT_BEFORE_AGO.search(match.string[begin : match.start()])
    if counted is None:
        return None
    count, unit = number_of(counted["count"]), UNITS[counted["unit"].lower()]
    start = begin + counted.start()
    around = setting.around(
        CalendarUnit.DAY if unit is CalendarUnit.WEEK else min(unit, CalendarUnit.YEAR)
    )
    if around is None:
        return _unknown(start, match.end())
    if count > FARTHEST:
        return None
    steps = -count * _TIMES.get(counted["unit"].lower(), 1)
    unit = CalendarUnit.YEAR if unit is CalendarUnit.DECADE else unit
    day = calendar.later(around.first, steps, unit)
    if calendar.civil(day)[0] < -9999:
        return None
    exact = (match["exact"] or "").lower().split()
    if exact:
        today = setting.around(CalendarUnit.DAY)
        if today is None:
            return _unknown(start, match.end())
        day = calendar.later(today.first, steps, unit)
        unit = UNITS.get(exact[-1], CalendarUnit.DAY)
        stretch = calendar.around(day, unit)
    else:
        stretch = calendar.around(day, CalendarUnit.DAY if unit is CalendarUnit.WEEK else unit)
    return NamedDate(
        start, match.end(), (DateReading(stretch, reasons.counted(setting.published)),)
    )


def _before_last(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """The week before last, the day after tomorrow."""
    begin = max(0, match.start() - 16)
    before = _THE_UNIT_BEFORE.search(match.string[begin : match.start()])
    if before is None:
        return None
    pair = (match["side"].lower(), match["to"].lower())
    unit = UNITS[before["unit"].lower()]
    steps = {("before", "last"): -2, ("after", "next"): 2}.get(pair)
    if unit is CalendarUnit.DAY:
        steps = {("before", "yesterday"): -2, ("after", "tomorrow"): 2}.get(pair)
    if steps is None:
        return None
    around, start = setting.around(unit), begin + before.start()
    if around is None:
        return _unknown(start, match.end())
    stretch = calendar.stepped(around.first, steps, unit)
    return NamedDate(
        start, match.end(), (DateReading(stretch, reasons.counted(setting.published)),)
    )


def _its_end(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """By year's end, at month-end: the period, for its end is no date of its own."""
    if not _BY.search(match.string, max(0, match.start() - 16), match.start()):
        return None
    found = setting.around(UNITS[match["unit"].lower()])
    if found is None:
        return _unknown(match.start(), match.end())
    why = unit_reasons.of_text(found.unit)
    return NamedDate(match.start(), match.end(), (DateReading(found, why),))


def _the_period(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """The year of the text, or of a date just named, of which a part is: "the end of the year"."""
    begin = max(0, match.start() - 40)
    if not _PART_OF_THE.search(match.string, begin, match.start()):
        return None
    unit, start = UNITS[match["unit"].lower()], match.start() - len("the ")
    found = setting.around(unit)
    named = setting.just_named(start)
    if named and named.unit <= unit:
        other = calendar.around(named.first, unit)
        look = look_at(match.string, start, match.end())
        if other != found and look.direction is not Direction.AHEAD:
            return NamedDate(start, match.end(), (DateReading(other, reasons.named_before(named)),))
    if found is None:
        return _unknown(start, match.end())
    return NamedDate(start, match.end(), (DateReading(found, unit_reasons.of_text(unit)),))


BY_DAY = (DateWordRule(_DAY, _day),)
BY_WHICH = (DateWordRule(_OF_UNIT, _of_unit), DateWordRule(_PART_OF_DAY, _part_of_day))
BY_AGO = (DateWordRule(_AGO, _ago),)
BY_SIDE = (DateWordRule(_BEFORE_LAST, _before_last),)
BY_PERIOD = (DateWordRule(_ITS_END, _its_end), DateWordRule(_THE_PERIOD, _the_period))
