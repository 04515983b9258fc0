"""Calendar arithmetic in the proleptic Gregorian calendar, for any year.

Years are astronomical (0 is 1 BCE). Days count from 1970-01-01 and seconds from its midnight,
in no time zone. Everything here is floor division and remainder, so that the same formulas
serve Python integers and numpy int64 arrays.
"""

from __future__ import annotations

from typing import TypeVar

import numpy as np
import numpy.typing as npt

Whole = TypeVar("Whole", int, npt.NDArray[np.int64])

SECONDS_IN_DAY = 86_400
_DAYS_IN_ERA = 146_097  # 400 years
_EPOCH_SHIFT = 719_468  # days from 0000-03-01 to 1970-01-01


def days_from_civil(year: Whole, month: Whole | int, day: Whole | int) -> Whole:
    """Days from 1970-01-01 to this date; months 1 to 12.

    The formula is Howard Hinnant's `days_from_civil` ("chrono-Compatible Low-Level Date
    Algorithms"): years begin in March there, which puts the leap day at their end.
    """
    march_year = year - (14 - month) // 12
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    leap_days = march_year // 4 - march_year // 100 + march_year // 400
    days: Whole = 365 * march_year + leap_days + day_of_year - _EPOCH_SHIFT
    return days


def civil_from_days(days: Whole) -> tuple[Whole, Whole, Whole]:
    """Year, month and day of the date that is `days` after 1970-01-01.

    Howard Hinnant's `civil_from_days`, from the same paper.
    """
    shifted = days + _EPOCH_SHIFT
    day_of_era = shifted % _DAYS_IN_ERA
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36_524 - day_of_era // 146_096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    march_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * march_month + 2) // 5 + 1
    month = (march_month + 2) % 12 + 1
    year = shifted // _DAYS_IN_ERA * 400 + year_of_era + (14 - month) // 12
    return year, month, day


def seconds_from_civil(year: Whole, month: Whole | int = 1, day: Whole | int = 1) -> Whole:
    """Seconds from 1970-01-01T00:00 to the midnight that begins this date."""
    return days_from_civil(year, month, day) * SECONDS_IN_DAY


def days_in_month(year: int, month: int) -> int:
    """How many days the month has, 28 to 31."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def months_later(seconds: Whole, months: Whole | int) -> Whole:
    """The start of the month that is `months` after the month of `seconds`; may be negative."""
    year, month, _ = civil_from_days(seconds // SECONDS_IN_DAY)
    index = year * 12 + month - 1 + months
    return seconds_from_civil(index // 12, index % 12 + 1, 1)


def weekday(seconds: int) -> int:
    """The day of the week at this instant: 0 is Monday, 6 is Sunday."""
    return (seconds // SECONDS_IN_DAY + 3) % 7


Thirds = tuple[tuple[int, int], tuple[int, int], tuple[int, int]]
"""Early, mid and late as thirds, by our own convention; `parse.period_parts` reads them.

Each is its first and its last part: days of a month, months of a year, years of a longer period.
"""

THIRDS_OF_YEAR: Thirds = ((1, 4), (5, 8), (9, 12))
THIRDS_OF_DECADE: Thirds = ((0, 3), (4, 6), (7, 9))
THIRDS_OF_CENTURY: Thirds = ((0, 33), (34, 66), (67, 99))


def thirds_of_month(last_day: int) -> Thirds:
    """Those of a month that has so many days."""
    return (1, 10), (11, 20), (21, last_day)
