"""Days that are said with their month: "June 19, 2023", "18–19 June", "2023-06-19", "8/7/2023".

Where no year is said, it is the one that `nearest` finds.
"""

from __future__ import annotations

import re

from timeline_app.reading.dates.resolve import calendar, nearest, reasons
from timeline_app.reading.dates.resolve.calendar import DayStretch
from timeline_app.reading.dates.resolve.direction import look_at
from timeline_app.reading.dates.resolve.said_year import OF_YEAR, said_year, why_said_year
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import (
    ANY_WEEKDAY,
    DASH,
    DAY,
    GAP,
    MONTH,
    YEAR,
    day_number,
    month_number,
    weekday_number,
)
from timeline_app.reading.dates.rule import DateWordRule

_WEEKDAY = rf"(?:(?P<weekday>{ANY_WEEKDAY}),?{GAP}(?:the{GAP})?)?"
_YEAR = rf"{OF_YEAR}?"
_JOIN = rf"(?:{GAP}?(?:{DASH}|/){GAP}?|{GAP}(?:to|through|until|till|and|&|or){GAP}(?:the{GAP})?)"
_FOLLOWING = (
    "of in at to with for by the when as that and but he she it we they on after before while were"
    " was will would had has have respectively"
)
_LIST_ENDS = rf"(?={GAP}?[,.;:)]|{GAP}?$|\n|{GAP}(?:{'|'.join(_FOLLOWING.split())}|{YEAR})(?!\w))"
"""What may follow the second of two days, so that "May 5 and 60 ships" has but one."""
_UNTIL = (
    rf"(?P<join>{GAP}?(?:{DASH}|/){GAP}?|{GAP}(?:to|through|until|till){GAP}(?:the{GAP})?"
    rf"|(?P<list>{GAP}(?:and|&|or){GAP}(?:the{GAP})?))(?P<until>{DAY})"
)
_MORE = rf"(?:(?P<more>(?:,{GAP}{DAY}){{1,8}}),?(?={GAP}(?:and|&|or){GAP}))?"
_ONLY_DASH = rf"{GAP}?{DASH}{GAP}?"

_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<month>{MONTH}){GAP}(?:the{GAP})?(?P<day>{DAY})"
    rf"(?:{_MORE}{_UNTIL}(?(list){_LIST_ENDS}|(?!{GAP}{MONTH})))?{_YEAR}"
)
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<day>{DAY})(?:{_MORE}{_UNTIL})?"
    rf"(?:{GAP}(?:of{GAP})?|-)(?P<month>{MONTH})(?:-(?P<dashed>{YEAR}|\d\d(?![\d-]))|{_YEAR})"
)
_ACROSS_MONTH_FIRST = re.compile(
    rf"(?P<month>{MONTH}){GAP}(?P<day>{DAY})"
    rf"(?:{_ONLY_DASH}(?P<until_month>{MONTH}){GAP}(?P<until>{DAY})(?:,?{GAP}(?P<year>{YEAR}))?"
    rf"|{_JOIN}(?P<until_month2>{MONTH}){GAP}(?P<until2>{DAY}),?{GAP}(?P<year2>{YEAR}))"
)
_ACROSS_DAY_FIRST = re.compile(
    rf"(?P<day>{DAY}){GAP}(?P<month>{MONTH})"
    rf"(?:{_ONLY_DASH}(?P<until>{DAY}){GAP}(?P<until_month>{MONTH})(?:,?{GAP}(?P<year>{YEAR}))?"
    rf"|{_JOIN}(?P<until2>{DAY}){GAP}(?P<until_month2>{MONTH}),?{GAP}(?P<year2>{YEAR}))"
)
_ISO = re.compile(
    r"(?<![\w/.-])(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?P=sign)(?P<day>\d{1,2})"
    r"(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w/-]|[.,]\d)"
)
_ISO_MONTH = re.compile(r"(?<![\w/.-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\w/-])")
_NUMERIC = re.compile(
    r"(?<![\w/.,-])(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)"
    r"(?P<year>\d{4}|\d\d)(?![\w/-]|[.,]\d)"
)


def _month_first_or_last(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """One day of a month, or a run of days of one month; "5 or 6 May" is one of both."""
    parts = match.groupdict()
    month, day = month_number(parts["month"]), day_number(parts["day"])
    join = (parts["join"] or "").strip()
    until, end = _until(match, day, join)
    year = said_year(match, setting)

    def of_year(number: int) -> DayStretch | None:
        first = calendar.date(number, month, day)
        return _run(first, calendar.date(number, month, until), join) if until else first

    readings: tuple[DateReading, ...] = ()
    name = f"{day} {reasons.month_name(month)}"
    if year is not None:
        stretch = of_year(year)
        readings = (DateReading(stretch, why_said_year(match, setting)),) if stretch else ()
    elif parts["weekday"] and not until:
        readings = nearest.yearly_on(setting, of_year, name, weekday_number(parts["weekday"]))
    elif of_year(2000):
        look = look_at(match.string, match.start(), match.end())
        readings = nearest.yearly(setting, of_year, name, look, match.start())
    return NamedDate(match.start(), end, readings) if readings else None


def _run(first: DayStretch | None, last: DayStretch | None, join: str) -> DayStretch | None:
    """The days from one to another, or one of both."""
    if first is None or last is None:
        return None
    return calendar.either(first, last) if join == "or" else calendar.days(first.first, last.first)


def _until(match: re.Match[str], day: int, join: str) -> tuple[int, int]:
    """The last of a run of days, 0 where there is but one; and where the words end."""
    until = day_number(match["until"]) if match["until"] else 0
    if not until or _is_a_run(day, match["more"] or "", until, join):
        return until, match.end()
    is_last = match.end("day") > match.end("month")
    return 0, match.end("day") if is_last else match.end()


_LISTS = frozenset(["and", "&", "or"])


def _is_a_run(day: int, more: str, until: int, join: str) -> bool:
    """Whether days follow one another: "5–9", "5, 6 and 7", but not "5 and 9"."""
    days = [day, *map(int, re.findall(r"\d+", more)), until]
    if join in _LISTS:
        return days == list(range(day, until + 1))
    return not more and until > day


def _across_months(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """From a day of one month to one of another."""
    parts = match.groupdict()
    month, day = month_number(parts["month"]), day_number(parts["day"])
    until_month = month_number(parts["until_month"] or parts["until_month2"])
    until = day_number(parts["until"] or parts["until2"])
    text = parts["year"] or parts["year2"]

    def ending_in(number: int) -> DayStretch | None:
        first = calendar.date(number - (month > until_month), month, day)
        last = calendar.date(number, until_month, until)
        if first is None or last is None or last.first <= first.first:
            return None
        return calendar.days(first.first, last.first)

    readings: tuple[DateReading, ...]
    if text:
        stretch = ending_in(int(text))
        readings = (DateReading(stretch, reasons.as_written()),) if stretch else ()
    else:
        look = look_at(match.string, match.start(), match.end())
        name = f"{day} {reasons.month_name(month)}"
        readings = nearest.yearly(setting, ending_in, name, look, match.start())
    return NamedDate(match.start(), match.end(), readings) if readings else None


def _iso(match: re.Match[str], _setting: DateSetting) -> NamedDate | None:
    stretch = calendar.date(int(match["year"]), int(match["month"]), int(match["day"]))
    return _as_written(match, stretch)


def _iso_month(match: re.Match[str], _setting: DateSetting) -> NamedDate | None:
    """A month in numbers; but "2011-12" is more often two years."""
    year, number = int(match["year"]), int(match["month"])
    month = DateReading(calendar.month(year, number), reasons.as_written())
    if number != (year + 1) % 100:
        return NamedDate(match.start(), match.end(), (month,))
    years = DateReading(calendar.years(year, year + 1), reasons.as_written())
    return NamedDate(match.start(), match.end(), (years, month))


def _as_written(match: re.Match[str], stretch: DayStretch | None) -> NamedDate | None:
    if stretch is None:
        return None
    return NamedDate(match.start(), match.end(), (DateReading(stretch, reasons.as_written()),))


def _numeric(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """A day in numbers, the month first or the day.

    Where both may be, the place of the text decides, and where none is known, the one that is
    nearest to the text and not after it. With dots the day stands first; a year of two digits
    needs slashes.
    """
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if len(match["year"]) == 2:
        if match["sign"] != "/":
            return None
        of_text = calendar.civil(setting.last)[0] if setting.is_dated else 2000
        year += of_text // 100 * 100
        year -= 100 if year > of_text + 20 else 0
    day_first = calendar.date(year, second, first)
    month_first = calendar.date(year, first, second) if match["sign"] != "." else None
    found = [
        DateReading(stretch, why)
        for stretch, why in (
            (month_first, reasons.month_first()),
            (day_first, reasons.day_first()),
        )
        if stretch
    ]
    if not found:
        return None
    if len(found) == 2 and found[0].stretch == found[1].stretch:
        found.pop()
    if not setting.order_is_known:
        found = _nearest_first(found, setting)
    elif not setting.month_is_first:
        found.reverse()
    return NamedDate(match.start(), match.end(), tuple(found))


def _nearest_first(found: list[DateReading], setting: DateSetting) -> list[DateReading]:
    if not setting.is_dated:
        return found

    def distance(reading: DateReading) -> tuple[bool, int]:
        assert reading.stretch is not None
        return reading.stretch.first > setting.last, abs(reading.stretch.first - setting.last)

    return sorted(found, key=distance)


BY_MONTH = (
    DateWordRule(_ACROSS_MONTH_FIRST, _across_months),
    DateWordRule(_MONTH_FIRST, _month_first_or_last),
)
BY_WEEKDAY = (
    DateWordRule(_MONTH_FIRST, _month_first_or_last),
    DateWordRule(_DAY_FIRST, _month_first_or_last),
)
BY_YEAR = (DateWordRule(_ISO, _iso), DateWordRule(_ISO_MONTH, _iso_month))
BY_NUMBER = (
    DateWordRule(_NUMERIC, _numeric),
    DateWordRule(_ACROSS_DAY_FIRST, _across_months),
    DateWordRule(_DAY_FIRST, _month_first_or_last),
)
