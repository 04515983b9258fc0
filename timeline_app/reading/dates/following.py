"""Dates that hang on the one named before: "that day", "the following week", "since then"."""

from __future__ import annotations

import re

from timeline_app.reading.dates.resolve import calendar, reasons
from timeline_app.reading.dates.resolve.calendar import (
    FARTHEST,
    CalendarUnit,
    DayStretch,
    month_edtf,
)
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import (
    GAP,
    MONTHS,
    NUMBER,
    PARTS_OF_DAY,
    SEASONS,
    UNITS,
    WEEKDAY,
    month_number,
    number_of,
    one_of,
    one_of_names,
    weekday_number,
)
from timeline_app.reading.dates.rule import DateWordRule

_UNIT = (
    rf"(?P<unit>{one_of([*PARTS_OF_DAY[:4], 'day', 'week', 'weekend', 'month', 'year', 'decade'])})"
)
_SAME = re.compile(
    rf"(?:that|(?:the{GAP})?(?:very{GAP})?same){GAP}(?:very{GAP}|same{GAP})?"
    rf"(?:{_UNIT}|(?P<month>{one_of_names(MONTHS)})|(?P<season>{one_of(SEASONS)}))(?!\w)",
    re.I,
)
_NEXT = re.compile(
    rf"(?P<which>next|following|previous|preceding|subsequent|prior){GAP}"
    rf"(?:{_UNIT}|(?P<weekday>{WEEKDAY}))(?!\w)",
    re.I,
)
_THE = re.compile(rf"(?<!\w)the{GAP}(?:very{GAP})?$", re.I)
_LASTING = re.compile(rf"(?<!\w)(?:over|in|for|within|throughout|of|during){GAP}the{GAP}$", re.I)
_LATER = re.compile(
    r"(?P<side>later|earlier|before|after|afterwards?|beforehand|prior|previous)(?!\w)", re.I
)
_COUNT = re.compile(
    rf"(?<!\w)(?:(?P<the>the)|(?P<count>{NUMBER})){GAP}"
    rf"(?P<unit>day|night|week|month|year|decade)(?P<plural>s?){GAP}$",
    re.I,
)
_GOES_ON = re.compile(
    rf"{GAP}(?!and\b|but\b|when\b|with\b|to\b|as\b|while\b|in\b|at\b|on\b|by\b|from\b|said\b|the{GAP}same)\w"
)
_WITHIN = re.compile(rf"(?<!\w)(?:within|for|over|in){GAP}$", re.I)
_SINCE_THEN = re.compile(rf"since{GAP}then(?!\w)", re.I)

_SIDES = frozenset(["before", "after", "prior", "previous"])
_STEPS = {CalendarUnit.DECADE: (CalendarUnit.YEAR, 10)}
"""Units that are counted by others, and how many of these each is."""
_UP = frozenset(["next", "following", "subsequent", "later", "after", "afterward", "afterwards"])


def _same(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """That day, the same month; that summer is the one of the year named before."""
    named = _named(setting, CalendarUnit.YEAR)
    start = match.start()
    is_that = match[0][:4].lower() == "that"
    if named is None or (is_that and _is_conjunction(match)):
        return None
    year = calendar.civil(named.first)[0]
    if match["month"]:
        stretch = calendar.month(year, month_number(match["month"]))
    elif match["season"]:
        number = SEASONS[match["season"].lower()]
        stretch = calendar.season(year, number, setting.is_southern)
    else:
        unit = UNITS[match["unit"].lower()]
        within = _named(setting, unit)
        if within is None:
            return None
        named, stretch = within, calendar.around(within.first, unit)
    if not is_that:
        start = _with_article(match.string, start)
    return NamedDate(start, match.end(), (DateReading(stretch, reasons.named_before(named)),))


def _is_conjunction(match: re.Match[str]) -> bool:
    """Whether it may be "said that March …" or "that year-long …"."""
    return match.string[match.end() : match.end() + 1] == "-" or bool(
        match["month"]
        and not re.search(r"(?:in|of|during|until|by)\s$", match.string[: match.start()][-8:])
    )


def _named(setting: DateSetting, unit: CalendarUnit) -> DayStretch | None:
    """The last date before that is as fine as a unit."""
    wanted = [one for one in CalendarUnit if one <= unit]
    return setting.last_named(*wanted)


def _with_article(text: str, start: int) -> int:
    article = _THE.search(text, max(0, start - 12), start)
    return article.start() if article else start


def _next(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """The following day, the previous year; the next Tuesday is the first after the date before."""
    begin = max(0, match.start() - 16)
    before = match.string[begin : match.start()]
    article = _THE.search(before)
    which = match["which"].lower()
    if article is None:
        return None
    if match["weekday"]:
        return _next_weekday(match, setting, begin + article.start())
    unit = UNITS[match["unit"].lower()]
    if which == "next" and unit is not CalendarUnit.DAY and _LASTING.search(before):
        return None
    named = _named(setting, unit)
    if named is None:
        return None
    steps = 1 if which in _UP else -1
    stretch = calendar.stepped(named.last if steps > 0 else named.first, steps, unit)
    reading = DateReading(stretch, reasons.counted_from_named(named))
    return NamedDate(begin + article.start(), match.end(), (reading,))


def _next_weekday(match: re.Match[str], setting: DateSetting, start: int) -> NamedDate | None:
    named = _named(setting, CalendarUnit.DAYS)
    if named is None:
        return None
    number, is_up = weekday_number(match["weekday"]), match["which"].lower() in _UP
    day = named.last if is_up else named.first
    gap = (number - calendar.weekday_of(day)) % 7 or 7
    day += gap if is_up else gap - 7 or -7
    reading = DateReading(calendar.the_day(day), reasons.counted_from_named(named))
    return NamedDate(start, match.end(), (reading,))


def _later(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """Two weeks later, a year earlier, the day before; not before or after what is said next."""
    begin = max(0, match.start() - 40)
    counted = _COUNT.search(match.string[begin : match.start()])
    if counted is None or not _is_counted(match, counted, begin):
        return None
    unit = UNITS[counted["unit"].lower()]
    count = 1 if counted["the"] else number_of(counted["count"])
    finest = CalendarUnit.DAY if unit is CalendarUnit.WEEK and not counted["the"] else unit
    named = _named(setting, finest)
    if named is None or count > FARTHEST:
        return None
    step, each = _STEPS.get(unit, (unit, 1))
    steps = each * (count if match["side"].lower() in _UP else -count)
    day = calendar.later(named.last if steps > 0 else named.first, steps, step)
    if abs(calendar.civil(day)[0]) > 9999:
        return None
    reading = DateReading(
        calendar.around(day, min(finest, step)), reasons.counted_from_named(named)
    )
    return NamedDate(begin + counted.start(), match.end(), (reading,))


def _is_counted(match: re.Match[str], counted: re.Match[str], begin: int) -> bool:
    """Whether a count and its side go together: not "within two days after", "the days before"."""
    is_side = match["side"].lower() in _SIDES
    if is_side and _GOES_ON.match(match.string, match.end()):
        return False
    if counted["the"]:
        return is_side and not counted["plural"]
    return _WITHIN.search(match.string, begin, begin + counted.start()) is None


def _since_then(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """From the date before until the text; of a season it is the first month."""
    named = setting.last_begun()
    if named is None:
        return None
    end = setting.published if setting.is_dated else ".."
    edtf = f"{_start_of(named)}/{end}"
    last = setting.last if setting.is_dated else named.last
    stretch = DayStretch(named.first, last, CalendarUnit.YEARS, edtf)
    reading = DateReading(stretch, reasons.since_named(named, setting.published))
    return NamedDate(match.start(), match.end(), (reading,))


def _start_of(stretch: DayStretch) -> str:
    """The first day, month or year of a stretch as EDTF."""
    if stretch.unit in (
        CalendarUnit.SEASON,
        CalendarUnit.QUARTER,
        CalendarUnit.HALF,
        CalendarUnit.MONTHS,
    ):
        return month_edtf(*calendar.civil(stretch.first)[:2])
    return stretch.edtf.partition("/")[0]


BY_THAT = (DateWordRule(_SAME, _same),)
BY_NEXT = (DateWordRule(_NEXT, _next),)
BY_SIDE = (DateWordRule(_LATER, _later),)
BY_SINCE = (DateWordRule(_SINCE_THEN, _since_then),)
