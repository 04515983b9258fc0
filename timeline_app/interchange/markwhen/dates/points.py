"""One end of a date of Markwhen: by the calendar, by the clock, or from another event.

The forms are those of its own parser (github.com/mark-when/parser, version 1.2).
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, date, datetime, time, timedelta
from typing import NamedTuple

from timeline_app.core.dates.calendar_words import ENGLISH

_MONTH = rf"(?P<month>{'|'.join(sorted(ENGLISH.month_numbers, key=len, reverse=True))})"
_CLOCK = r"(?P<hour>\d{1,2})(?P<minute>:\d\d)?\s*(?P<half>[ap]m)?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"(?P<year>\d{{4}})-(?P<number>\d\d)-(?P<day>\d\d)(?:\s+{_CLOCK})?",
        r"(?P<year>\d{4})-(?P<number>\d\d)",
        rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:,?\s+(?P<year>\d{{4}}))?,?(?:\s+{_CLOCK})?",
        rf"(?P<day>\d{{1,2}})\s+{_MONTH}(?:,?\s+(?P<year>\d{{4}}))?,?(?:\s+{_CLOCK})?",
        rf"{_MONTH}(?:\s+(?P<year>\d{{1,4}}))?",
        r"(?P<number>\d{1,2})/(?P<year>\d{1,5})",
        r"(?P<year>\d{4})/(?P<number>\d{1,2})/(?P<day>\d{1,2})",
    )
)
_SLASHES = re.compile(
    rf"(\d{{1,2}})/(\d{{1,2}})/(\d{{1,5}})(?:(?:,|\s)+{_CLOCK})?", re.IGNORECASE | re.ASCII
)
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d*)?Z", re.IGNORECASE | re.ASCII)
_WEEK = re.compile(r"(\d{4})-?W(\d\d)(?:-?([1-7]))?", re.IGNORECASE | re.ASCII)
_YEAR = re.compile(r"(\d{1,5})(?:\s?(BCE|BC|AD|CE))?", re.IGNORECASE | re.ASCII)
_TIME_ALONE = re.compile(_CLOCK, re.IGNORECASE | re.ASCII)
_BEFORE_CHRIST = frozenset({"BC", "BCE"})
_NOON = 12
_DAY = timedelta(days=1)


class PointError(ValueError):
    """A text has the form of a date, but there is no such day or time."""


class Point(NamedTuple):
    """A moment or a stretch: as EDTF, with a clock time if it has one.

    `start` is where it begins and `over` where it is over, as far as Python counts years.
    """

    edtf: str
    start: datetime | None
    over: datetime | None
    clock: str = ""
    zone: str = ""
    is_of_today: bool = False
    """The year was that of today, since none is told."""


def year_text(year: int) -> str:
    """A year as EDTF; 0 is 1 BCE."""
    if abs(year) > MAXYEAR:
        return f"Y{year}"
    return f"{'-' * (year < 0)}{abs(year):04}"


def point_of(text: str, today: date, *, is_day_first: bool) -> Point | None:
    """A date of the calendar, or None for what has no such form. Raises `PointError`."""
    iso = _ISO.fullmatch(text)
    if iso:
        return _of_iso(iso[1], iso[2])
    week = _WEEK.fullmatch(text)
    if week:
        return _of_week(int(week[1]), int(week[2]), week[3])
    slashes = _SLASHES.fullmatch(text)
    if slashes:
        first, second, year = (int(slashes[number]) for number in (1, 2, 3))
        month, day = (second, first) if is_day_first else (first, second)
        return _of_day(year, month, day, _clock_in(slashes))
    for form in _FORMS:
        found = form.fullmatch(text)
        if found:
            return _of_form(found, today)
    return year_point(text)


def year_point(text: str, notation: str = "") -> Point | None:
    """A year alone, of the era it names, or else of the one that is given."""
    found = _YEAR.fullmatch(text)
    if found is None:
        return None
    era = (found[2] or notation).upper()
    year = 1 - int(found[1]) if era in _BEFORE_CHRIST else int(found[1])
    if not 1 <= year < MAXYEAR:
        return Point(year_text(year), None, None)
    return Point(year_text(year), _at(year), _at(year + 1))


def notation_of(text: str) -> str:
    """The era that a year names ("BC")."""
    found = _YEAR.fullmatch(text)
    return (found[2] or "") if found else ""


def clock_of(text: str) -> time | None:
    """A time of day alone, or None for what has no such form."""
    found = _TIME_ALONE.fullmatch(text)
    if found is None:
        return None
    try:
        return _clock_in(found)
    except PointError:
        return None


def clock_text(at: datetime | time) -> str:
    """As "10:00", with seconds only if there are any."""
    clock = at.time() if isinstance(at, datetime) else at
    return clock.isoformat("seconds" if clock.second else "minutes")


def _at(year: int, month: int = 1, day: int = 1) -> datetime:
    return datetime(year, month, day)  # noqa: DTZ001 # the clock on the wall


def _of_form(found: re.Match[str], today: date) -> Point:
    parts = found.groupdict()
    month = parts.get("number") or ENGLISH.month_numbers[parts["month"].lower()]
    year = int(parts["year"] or today.year)
    day = parts.get("day")
    point = (
        _of_day(year, int(month), int(day), _clock_in(found))
        if day
        else _of_month(year, int(month))
    )
    return point._replace(is_of_today=not parts["year"])


def _of_month(year: int, month: int) -> Point:
    if not 1 <= month <= 12:
        raise PointError
    if not 1 <= year < MAXYEAR:
        return Point(year_text(year), None, None)
    start = _at(year, month)
    return Point(f"{year_text(year)}-{month:02}", start, months_later(start, 1))


def _of_day(year: int, month: int, day: int, clock: time | None) -> Point:
    if not 1 <= year < MAXYEAR:
        return Point(year_text(year), None, None)
    try:
        start = _at(year, month, day)
    except ValueError as error:
        raise PointError from error
    edtf = start.date().isoformat()
    if clock is None:
        return Point(edtf, start, start + _DAY)
    at = datetime.combine(start, clock)
    return Point(edtf, at, at, clock_text(clock))


def _of_iso(day: str, clock: str) -> Point:
    try:
        at = datetime.fromisoformat(f"{day}T{clock}")
    except ValueError as error:
        raise PointError from error
    return Point(day, at, at, clock_text(at), "UTC")


def _of_week(year: int, week: int, weekday: str | None) -> Point:
    try:
        first = datetime.combine(date.fromisocalendar(year, week, int(weekday or 1)), time())
        over = first + timedelta(days=1 if weekday else 7)
    except (ValueError, OverflowError) as error:
        raise PointError from error
    days = (first.date(), (over - _DAY).date())
    return Point("/".join(dict.fromkeys(day.isoformat() for day in days)), first, over)


def _clock_in(found: re.Match[str]) -> time | None:
    """The time of day in a match; its hour may be of 12 or of 24."""
    parts = found.groupdict()
    if not parts.get("hour"):
        return None
    hour, minute = int(parts["hour"]), int((parts["minute"] or ":0")[1:])
    if parts["half"]:
        if not 1 <= hour <= _NOON:
            raise PointError
        hour = hour % _NOON + _NOON * (parts["half"].lower() == "pm")
    try:
        return time(hour, minute)
    except ValueError as error:
        raise PointError from error


def months_later(at: datetime, months: int) -> datetime:
    """So many months later, on the last day of a month that is too short. Raises `ValueError`."""
    count = at.year * 12 + at.month - 1 + months
    year, month = divmod(count, 12)
    if not 1 <= year <= MAXYEAR:
        raise ValueError(year)
    return at.replace(year=year, month=month + 1, day=min(at.day, monthrange(year, month + 1)[1]))
