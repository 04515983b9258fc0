"""Stretches of the calendar: days, weeks, months, seasons, years, and so on up to centuries.

Days count from 1970-01-01 in the proleptic Gregorian calendar and years are astronomical, as in
`core.dates`; so any year will do.
"""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from timeline_app.core.dates.civil import civil_from_days, days_from_civil, days_in_month
from timeline_app.core.dates.eras import year_edtf


class Unit(IntEnum):
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


class Stretch(NamedTuple):
    """Days of the calendar, the last included, with their EDTF."""

    first: int
    last: int
    unit: Unit
    edtf: str


MONTHS_IN = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
DAYS_IN = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
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


def the_day(day: int) -> Stretch:
    """One day."""
    return Stretch(day, day, Unit.DAY, day_edtf(day))


def date(year: int, month: int, day: int) -> Stretch | None:
    """One day of a month; None where the month has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= days_in_month(year, month)) or abs(year) > 9999:
        return None
    return the_day(days_from_civil(year, month, day))


def days(first: int, last: int, unit: Unit = Unit.DAYS) -> Stretch:
    """A run of days: a week, a weekend, or any other."""
    return Stretch(first, last, unit, f"{day_edtf(first)}/{day_edtf(last)}")


def either(first: Stretch, second: Stretch) -> Stretch:
    """One of two days, as EDTF writes one of a set."""
    return Stretch(first.first, second.last, Unit.DAYS, f"[{first.edtf}..{second.edtf}]")


def week_of(day: int) -> Stretch:
    """The week of a day, from Monday to Sunday as in ISO 8601."""
    monday = day - weekday_of(day)
    return days(monday, monday + 6, Unit.WEEK)


def weekday_of(day: int) -> int:
    """0 for Monday to 6 for Sunday; 1970-01-01 was a Thursday."""
    return (day + 3) % 7


def weekend_of(day: int) -> Stretch:
    """Saturday and Sunday of the week of a day."""
    monday = day - weekday_of(day)
    return days(monday + 5, monday + 6, Unit.WEEKEND)


def month(year: int, number: int) -> Stretch:
    """One month; its number may go beyond 12 and below 1, into the years around."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    first = days_from_civil(year, number, 1)
    last = first + days_in_month(year, number) - 1
    return Stretch(first, last, Unit.MONTH, month_edtf(year, number))


def months(first: Stretch, last: Stretch, unit: Unit = Unit.MONTHS) -> Stretch:
    """From one month to another, both included."""
    return Stretch(first.first, last.last, unit, f"{first.edtf}/{last.edtf}")


def part_of_year(year: int, number: int, unit: Unit) -> Stretch:
    """A quarter or a half of a year by its number from 1; it may go beyond its year.

    EDTF has codes for these only at level 2, so they are the months from the first to the last.
    """
    length = MONTHS_IN[unit]
    first = month(year, (number - 1) * length + 1)
    return months(first, month(year, number * length), unit)


def season(year: int, number: int, is_southern: bool) -> Stretch:
    """A season by its number (0 spring, 1 summer, 2 autumn, 3 winter) that begins in a year.

    In the north its code is EDTF's (21 to 24), and it has the three whole months that this
    program gives that code: summer is June to August. In the south these codes would show as
    another half of the year, so there it is its months: summer is December to February.
    """
    if is_southern:
        begin = month(year, (number * 3 + 8) % 12 + 1)
        end = month(*_year_and_month(begin.first, 2))
        return Stretch(begin.first, end.last, Unit.SEASON, f"{begin.edtf}/{end.edtf}")
    begin = month(year, number * 3 + 3)
    end = month(year, number * 3 + 5)
    return Stretch(begin.first, end.last, Unit.SEASON, f"{year_edtf(year)}-{21 + number}")


def _year_and_month(day: int, more: int) -> tuple[int, int]:
    year, number, _ = civil_from_days(day)
    return year, number + more


def year(number: int) -> Stretch:
    """One year."""
    first, last = days_from_civil(number, 1, 1), days_from_civil(number, 12, 31)
    return Stretch(first, last, Unit.YEAR, year_edtf(number))


def years(first: int, last: int) -> Stretch:
    """From one year to another, both included."""
    edtf = f"{year_edtf(first)}/{year_edtf(last)}"
    return Stretch(year(first).first, year(last).last, Unit.YEARS, edtf)


def decade(first_year: int) -> Stretch:
    """The ten years that share their first digits, from the year 0 on."""
    first, last = days_from_civil(first_year, 1, 1), days_from_civil(first_year + 9, 12, 31)
    return Stretch(first, last, Unit.DECADE, f"{first_year // 10:03}X")


def century(number: int, is_before: bool = False) -> Stretch:
    """The years that people call the 20th century, written `19XX`.

    Before Christ they count backwards: the 1st century is `-00XX`, as in `core.dates.edtf`.
    """
    first_year = -(number * 100) + 1 if is_before else (number - 1) * 100
    first, last = days_from_civil(first_year, 1, 1), days_from_civil(first_year + 99, 12, 31)
    return Stretch(first, last, Unit.CENTURY, f"{'-' if is_before else ''}{number - 1:02}XX")


def around(day: int, unit: Unit) -> Stretch:
    """The unit of the calendar that a day is in; seasons are none of these."""
    year_number, month_number, _ = civil_from_days(day)
    match unit:
        case Unit.WEEK:
            return week_of(day)
        case Unit.WEEKEND:
            return weekend_of(day)
        case Unit.MONTH:
            return month(year_number, month_number)
        case Unit.QUARTER | Unit.HALF:
            return part_of_year(year_number, (month_number - 1) // MONTHS_IN[unit] + 1, unit)
        case Unit.YEAR:
            return year(year_number)
        case Unit.DECADE:
            return decade(max(0, year_number // 10 * 10))
        case Unit.CENTURY:
            return century(max(0, year_number // 100) + 1)
        case _:
            return the_day(day)


def later(day: int, count: int, unit: Unit) -> int:
    """The day so many units after another, before it where negative; cut to its month."""
    if unit in DAYS_IN:
        return day + DAYS_IN[unit] * count
    year_number, month_number, of_month = civil_from_days(day)
    index = year_number * 12 + month_number - 1 + MONTHS_IN[unit] * count
    year_number, month_number = index // 12, index % 12 + 1
    of_month = min(of_month, days_in_month(year_number, month_number))
    return days_from_civil(year_number, month_number, of_month)


def stepped(day: int, count: int, unit: Unit) -> Stretch:
    """The unit that is so many units after the one around a day."""
    return around(later(day, count, unit), unit)
