"""Stretches of the calendar: days, weeks, months, seasons, years, and so on up to centuries.

Days count from 1970-01-01 in the proleptic Gregorian calendar and years are astronomical, as in
`core.dates`; so any year will do.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from timeline_app.core.dates.calendar_words import year_edtf
from timeline_app.core.dates.civil import civil_from_days, days_from_civil, days_in_month


class CalendarUnit(IntEnum):
    """What a stretch is one of; the finer, the lower."""

    DAY = 0
    DAYS = 1
    """Any other run of days."""
    WEEKEND = 2
    WEEK = 3
    MONTH = 4
    MONTHS = 5
    """Any other run of months."""
    QUARTER = 6
    SEASON = 7
    HALF = 8
    YEAR = 9
    YEARS = 10
    """Any other run of years."""
    DECADE = 11
    CENTURY = 12


class DayStretch(NamedTuple):
    """Days of the calendar, the last included, with their EDTF."""

    first: int
    last: int
    unit: CalendarUnit
    edtf: str


MONTHS_IN = {
    CalendarUnit.MONTH: 1,
    CalendarUnit.QUARTER: 3,
    CalendarUnit.SEASON: 3,
    CalendarUnit.HALF: 6,
    CalendarUnit.YEAR: 12,
    CalendarUnit.DECADE: 120,
    CalendarUnit.CENTURY: 1200,
}
DAYS_IN = {CalendarUnit.DAY: 1, CalendarUnit.WEEK: 7, CalendarUnit.WEEKEND: 7}
FARTHEST = 10**6
"""The number of units that anything is counted in, so that no text makes numbers huge."""


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of the month."""
    return civil_from_days(day)


def day_edtf(day: int) -> str:
    """A day as EDTF."""
    year, month, of_month = civil_from_days(day)
    return f"{year_edtf(year)}-{month:02}-{of_month:02}"


def month_edtf(year: int, month: int) -> str:
    """A month as EDTF."""
    return f"{year_edtf(year)}-{month:02}"


def the_day(day: int) -> DayStretch:
    """One day."""
    return DayStretch(day, day, CalendarUnit.DAY, day_edtf(day))


def date(year: int, month: int, day: int) -> DayStretch | None:
    """One day of a month; None where the month has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= days_in_month(year, month)) or abs(year) > 9999:
        return None
    return the_day(days_from_civil(year, month, day))


def days(first: int, last: int, unit: CalendarUnit = CalendarUnit.DAYS) -> DayStretch:
    """A run of days: a week, a weekend, or any other."""
    return DayStretch(first, last, unit, f"{day_edtf(first)}/{day_edtf(last)}")


def either(first: DayStretch, second: DayStretch) -> DayStretch:
    """One of two days, as EDTF writes one of a set."""
    return DayStretch(first.first, second.last, CalendarUnit.DAYS, f"[{first.edtf}..{second.edtf}]")


def week_of(day: int) -> DayStretch:
    """The week of a day, from Monday to Sunday as in ISO 8601."""
    monday = day - weekday_of(day)
    return days(monday, monday + 6, CalendarUnit.WEEK)


def weekday_of(day: int) -> int:
    """0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday."""
    return (day + 3) % 7


def weekend_of(day: int) -> DayStretch:
    """Saturday and Sunday of the week of a day."""
    monday = day - weekday_of(day)
    return days(monday + 5, monday + 6, CalendarUnit.WEEKEND)


def month(year: int, number: int) -> DayStretch:
    """One month; its number may go beyond 12 and below 1, into the years around."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    first = days_from_civil(year, number, 1)
    last = first + days_in_month(year, number) - 1
    return DayStretch(first, last, CalendarUnit.MONTH, month_edtf(year, number))


def months(
    first: DayStretch, last: DayStretch, unit: CalendarUnit = CalendarUnit.MONTHS
) -> DayStretch:
    """From one month to another, both included."""
    return DayStretch(first.first, last.last, unit, f"{first.edtf}/{last.edtf}")


def part_of_year(year: int, number: int, unit: CalendarUnit) -> DayStretch:
    """A quarter or a half of a year by its number from 1; it may go beyond its year.

    EDTF has codes for these only at level 2, so they are the months from the first to the last.
    """
    length = MONTHS_IN[unit]
    first = month(year, (number - 1) * length + 1)
    return months(first, month(year, number * length), unit)


def season(year: int, number: int, is_southern: bool) -> DayStretch:
    """A season by its number (0 spring, 1 summer, 2 autumn, 3 winter) that begins in a year.

    In the north its code is EDTF's (21 to 24), and it has the three whole months that this
    program gives that code: summer is June to August. In the south these codes would show as
    another half of the year, so there it is its months: summer is December to February.
    """
    if is_southern:
        begin = month(year, (number * 3 + 8) % 12 + 1)
        end = month(*_year_and_month(begin.first, 2))
        return DayStretch(begin.first, end.last, CalendarUnit.SEASON, f"{begin.edtf}/{end.edtf}")
    begin = month(year, number * 3 + 3)
    end = month(year, number * 3 + 5)
    return DayStretch(
        begin.first, end.last, CalendarUnit.SEASON, f"{year_edtf(year)}-{21 + number}"
    )


def _year_and_month(day: int, more: int) -> tuple[int, int]:
    year, number, _ = civil_from_days(day)
    return year, number + more


def year(number: int) -> DayStretch:
    """One year."""
    first, last = days_from_civil(number, 1, 1), days_from_civil(number, 12, 31)
    return DayStretch(first, last, CalendarUnit.YEAR, year_edtf(number))


def years(first: int, last: int) -> DayStretch:
    """From one year to another, both included."""
    edtf = f"{year_edtf(first)}/{year_edtf(last)}"
    return DayStretch(year(first).first, year(last).last, CalendarUnit.YEARS, edtf)


def decade(first_year: int) -> DayStretch:
    """The ten years that share their first digits, from the year 0 on."""
    first, last = days_from_civil(first_year, 1, 1), days_from_civil(first_year + 9, 12, 31)
    return DayStretch(first, last, CalendarUnit.DECADE, f"{first_year // 10:03}X")


def century(number: int, is_before: bool = False) -> DayStretch:
    """The years that people call the 20th century, written `19XX`.

    Before Christ they count backwards: the 1st century is `-00XX`, as in `core.dates.edtf`.
    """
    first_year = -(number * 100) + 1 if is_before else (number - 1) * 100
    first, last = days_from_civil(first_year, 1, 1), days_from_civil(first_year + 99, 12, 31)
    return DayStretch(
        first, last, CalendarUnit.CENTURY, f"{'-' if is_before else ''}{number - 1:02}XX"
    )


def around(day: int, unit: CalendarUnit) -> DayStretch:
    """The unit of the calendar that a day is in; seasons are none of these."""
    year_number, month_number, _ = civil_from_days(day)
    match unit:
        case CalendarUnit.WEEK:
            return week_of(day)
        case CalendarUnit.WEEKEND:
            return weekend_of(day)
        case CalendarUnit.MONTH:
            return month(year_number, month_number)
        case CalendarUnit.QUARTER | CalendarUnit.HALF:
            return part_of_year(year_number, (month_number - 1) // MONTHS_IN[unit] + 1, unit)
        case CalendarUnit.YEAR:
            return year(year_number)
        case CalendarUnit.DECADE:
            return decade(max(0, year_number // 10 * 10))
        case CalendarUnit.CENTURY:
            return century(max(0, year_number // 100) + 1)
        case _:
            return the_day(day)


def later(day: int, count: int, unit: CalendarUnit) -> int:
    """The day so many units after another, before it where negative; cut to its month."""
    if unit in DAYS_IN:
        return day + DAYS_IN[unit] * count
    year_number, month_number, of_month = civil_from_days(day)
    index = year_number * 12 + month_number - 1 + MONTHS_IN[unit] * count
    year_number, month_number = index // 12, index % 12 + 1
    of_month = min(of_month, days_in_month(year_number, month_number))
    return days_from_civil(year_number, month_number, of_month)


def stepped(day: int, count: int, unit: CalendarUnit) -> DayStretch:
    """The unit that is so many units after the one around a day."""
    return around(later(day, count, unit), unit)
