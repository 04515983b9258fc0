"""On which day a source became public, and why some never did.

Days are whole days since 1970-01-01, as `core.dates.civil` counts them; `NEVER` is after all.
"""

from __future__ import annotations

from functools import lru_cache

from timeline_app.core.dates.bounds import (
    OPEN_END,
    SECONDS_IN_DAY,
    DateError,
    EdtfDate,
    civil_from_days,
    days_from_civil,
    days_in_month,
    parse_edtf,
    to_edtf,
)
from timeline_app.core.dates.edtf import SINGLE_DAY
from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.records.records import CslDate

NEVER = 2**40
"""The day of what has none: later than every day that a date can name."""


def day_public(issued: CslDate | None, seen: CslDate | None) -> int:
    """The day from which on a source was public for sure; `NEVER` where nothing tells it.

    That is the last day of its date: what came out "in February" or "in 2023" is surely known
    only when the month or year has passed. Without a date that can be read it is the day on
    which somebody saw it, or an excerpt of it, for then it was there.
    """
    day = _last_day(issued)
    return day if day < NEVER else _last_day(seen)


def _last_day(date: CslDate | None) -> int:
    return NEVER if date is None else last_day(csl_edtf(date))


@lru_cache(4096)
def last_day(edtf: str) -> int:
    """The last day of an EDTF date; `NEVER` for an open end, and for what is no date."""
    try:
        latest = parse_edtf(edtf).latest if edtf else OPEN_END
    except DateError:
        return NEVER
    return NEVER if latest >= OPEN_END else (latest - 1) // SECONDS_IN_DAY


@lru_cache(4096)
def first_day(edtf: str) -> int:
    """The first day of an EDTF date; one before all for an open start, and for what is no date."""
    try:
        return parse_edtf(edtf).earliest // SECONDS_IN_DAY if edtf else -NEVER
    except DateError:
        return -NEVER


def months_later(day: int, months: int) -> int:
    """The same day of the month some months later, or its last one where that is shorter."""
    year, month, number = civil_from_days(day)
    year, month = divmod(year * 12 + month - 1 + months, 12)
    return days_from_civil(year, month + 1, min(number, days_in_month(year, month + 1)))


AROUND_DAYS = 92
"""So much is shown on each side of a day on which nothing was known."""


def range_around(day: int) -> tuple[float, float]:
    """What is shown of time where nothing was known on a day, in seconds since 1970."""
    first, last = day - AROUND_DAYS, day + 1 + AROUND_DAYS
    return float(first * SECONDS_IN_DAY), float(last * SECONDS_IN_DAY)


def day_edtf(day: int) -> str:
    """A day as EDTF."""
    return to_edtf(EdtfDate(day * SECONDS_IN_DAY, (day + 1) * SECONDS_IN_DAY, SINGLE_DAY))
