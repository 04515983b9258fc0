"""Dates as people type them on a command line: EDTF, or words that have one reading.

Words go through python-dateutil, which fills what is missing from a default and guesses at what
it does not know ("June 18–19, 2023" becomes 2019). So it is asked with two different defaults,
to see which parts were given, in both orders of day and month, and only after the text has been
found to hold nothing but a date.
"""

from __future__ import annotations

import re
from datetime import datetime
from enum import Enum

from timeline_app.core.dates import DateError, EdtfDate, parse_edtf, weekday
from timeline_app.core.edtf import SINGLE_DAY, is_edtf
from timeline_app.core.period_input import periods_named, year_edtf, year_of_era

_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_PART = rf"(?:\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?|{_MONTH})"
_BETWEEN = r"(?:\s*[,/\-]\s*|\.\s*|\s+)"  # "Jun. 4, 2023": a full stop belongs to what it follows
_DATE = re.compile(rf"{_PART}(?:{_BETWEEN}+?{_PART}){{0,2}}", re.I | re.A)
_PARTS = re.compile(_PART, re.I | re.A)
_YEAR = re.compile(r"\d{4}", re.A)
_ORDINAL = re.compile(r"\d+[a-z]+", re.I | re.A)
_NAME = re.compile(r"[a-z]+", re.I | re.A)
_ABOUT = re.compile(r"(?:about|around|circa|ca\.?|c\.) ")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(
    r"(?=(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|"
    r"sat(?:urday)?|sun(?:day)?)[.,]* )(\w{3})\w*[.,]* "
)
_SOME_YEAR = "2000"  # it has a 29 February
_LONGEST = 100  # characters; a date takes no more, and what is longer need not be looked at
_DEFAULTS = (datetime(2000, 1, 1), datetime(2004, 2, 2))  # noqa: DTZ001  no zone: only dates


class DayOrder(Enum):
    """Which comes first where a day and its month are both numbers: a habit of countries."""

    DAY_FIRST = (True, False)
    MONTH_FIRST = (False, True)


class DateInputError(ValueError):
    """A text that isn't one date; `readings` are the EDTF dates it may mean, if any."""

    def __init__(self, text: str, readings: tuple[str, ...]) -> None:
        super().__init__(text)
        self.text = text
        self.readings = readings


def read_date(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> EdtfDate:
    """The date that a text means, as EDTF or in words.

    Words are a year of four digits, alone, with a month, or with month and day, in any order:
    "June 2023", "4 June 2023", "6/18/2023"; a year with its era, "15 March 44 BC"; a season,
    decade or century. A weekday may stand before a day if it is that one, and "about" or "c."
    before any. Raises `DateInputError` for what isn't a date, names no year, or has two readings
    ("02/03/2022", "winter 2022"): those of `order` come first.
    """
    try:
        return parse_edtf(text.strip())
    except DateError:
        readings = _all_readings(text.strip(), order)
    if len(readings) != 1:
        raise DateInputError(text, readings)
    return parse_edtf(readings[0])


def date_readings(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> tuple[EdtfDate, ...]:
    """All dates that a text may mean, as `read_date` reads it; none for what isn't one."""
    try:
        return (read_date(text, order),)
    except DateInputError as error:
        return tuple(parse_edtf(reading) for reading in error.readings)


def edtf_readings(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> tuple[str, ...]:
    """The same as EDTF; a text that is EDTF already is its own only reading."""
    text = text.strip()
    return (text,) if is_edtf(text) else _all_readings(text, order)


def _all_readings(text: str, order: DayOrder) -> tuple[str, ...]:
    """The dates as EDTF that words may mean, whatever stands before them."""
    if len(text) > _LONGEST:
        return ()
    words = " ".join(text.casefold().split())
    about, weekday_name = _ABOUT.match(words), _WEEKDAY.match(words)
    if about:
        return tuple(
            f"{reading}~"
            for reading in _all_readings(words[about.end() :], order)
            if _is_plain(reading)
        )
    if weekday_name:
        number = _WEEKDAYS.index(weekday_name[1])
        rest = words[weekday_name.end() :]
        found = _of_era(rest, order) or _readings(rest, order)
        return tuple(reading for reading in found if _falls_on(reading, number))
    return periods_named(words) or _of_era(words, order) or _readings(text, order)


def _is_plain(reading: str) -> bool:
    """Whether a date can be said to be approximate: one that is not so already."""
    return not reading.endswith("~")


def _falls_on(reading: str, weekday_number: int) -> bool:
    """Whether a date is a day, and of that weekday."""
    date = parse_edtf(reading)
    return date.shape == SINGLE_DAY and weekday(date.earliest) == weekday_number


def _of_era(words: str, order: DayOrder) -> tuple[str, ...]:
    """The dates in a year that is counted from Christ, which may have fewer digits than four."""
    found = year_of_era(words)
    if found is None:
        return ()
    before, year = found
    if not before:
        return _valid((year_edtf(year),))
    # Month and day are read as those of some leap year, and put into the year that is meant.
    some = _readings(f"{before} {_SOME_YEAR}", order)
    return _valid(tuple(reading.replace(_SOME_YEAR, year_edtf(year), 1) for reading in some))


def _valid(readings: tuple[str, ...]) -> tuple[str, ...]:
    """Those that there are: 29 February is not in every year."""
    return tuple(reading for reading in readings if is_edtf(reading))


def _readings(text: str, order: DayOrder) -> tuple[str, ...]:
    """The dates as EDTF that a text may mean."""
    if not _DATE.fullmatch(text):
        return ()
    parts = _PARTS.findall(text)
    if sum(1 for part in parts if _YEAR.fullmatch(part)) != 1:
        return ()
    has_name = any(_NAME.fullmatch(part) for part in parts)
    if not has_name and any(_ORDINAL.fullmatch(part) for part in parts):
        return ()  # an ordinal is a day; without a month's name it would be taken for a month
    # Nobody writes the year first and then the day before the month, as dateutil's `dayfirst`
    # would have it.
    orders = (False,) if _YEAR.fullmatch(parts[0]) else order.value
    found = (_read(parts, dayfirst) for dayfirst in orders)
    return tuple(dict.fromkeys(reading for reading in found if reading))


def _read(parts: list[str], dayfirst: bool) -> str:
    """The parts as EDTF, or nothing if one of them was left over."""
    from dateutil import parser  # here, for nobody who writes EDTF needs to wait for it

    text = " ".join(parts)
    try:
        first, second = (
            parser.parse(text, default=default, dayfirst=dayfirst) for default in _DEFAULTS
        )
    except (ValueError, OverflowError):
        return ""
    if first.time() != second.time() or first.time() != _DEFAULTS[0].time():
        return ""  # a number was taken for an hour
    if f"{first.year:04}" not in parts:
        return ""  # "0044" was taken for 2044
    given = [f"{first.year:04}", f"{first.month:02}", f"{first.day:02}"]
    for i, name in enumerate(("year", "month", "day")):
        if getattr(first, name) != getattr(second, name):
            del given[i:]
            break
    return "-".join(given) if len(given) == len(parts) else ""
