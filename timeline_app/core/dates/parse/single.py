"""One year, month or day in words, read by python-dateutil.

dateutil fills what is missing from a default and guesses at what it does not know ("June 18–19,
2023" becomes 2019). So it is asked with two different defaults, to see which parts were given,
and only after the text has been found to hold nothing but a date.
"""

from __future__ import annotations

import re
from datetime import datetime

from timeline_app.core.dates.bounds import parse_edtf, weekday
from timeline_app.core.dates.calendar_words import year_edtf, year_of_era
from timeline_app.core.dates.edtf import SINGLE_DAY, is_edtf

MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_PART = rf"(?:\d{{4}}|{NUMBER}|{MONTH})"
_BETWEEN = r"(?:\s*[,/\-]\s*|\.\s*|\s+)"  # "Jun. 4, 2023": a full stop belongs to what it follows
_DATE = re.compile(rf"{_PART}(?:{_BETWEEN}+?{_PART}){{0,2}}", re.A)
_PARTS = re.compile(_PART, re.A)
_YEAR = re.compile(r"\d{4}", re.A)
_ORDINAL = re.compile(r"\d+[a-z]+", re.A)
_NAME = re.compile(r"[a-z]+", re.A)
_THE = re.compile(r"\bthe (?=\d{1,2}(?:st|nd|rd|th)\b)", re.A)
_OF = re.compile(r"(?<=\w) of (?=\w)", re.A)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY_NAME = (
    r"(?P<weekday>(?:mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\.?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
WEEKDAY_FIRST = re.compile(rf"{_WEEKDAY_NAME},? +")
_WEEKDAY_LAST = re.compile(
    rf"(?:,? +{_WEEKDAY_NAME}| *\({_WEEKDAY_NAME.replace('?P<', '?P<in_')}\))$"
)
_SOME_YEAR = "2000"  # it has a 29 February
_DEFAULTS = (datetime(2000, 1, 1), datetime(2004, 2, 2))  # noqa: DTZ001  no zone: only dates


def single_readings(words: str, day_first: bool) -> tuple[str, ...]:
    """The year, month or day as EDTF that words mean, if they are one: at most one reading.

    The words are lower case with single spaces. A weekday may stand beside a day if it is that
    one.
    """
    plain = _OF.sub(" ", _THE.sub("", words))
    named = WEEKDAY_FIRST.match(plain)
    rest = plain[named.end() :] if named else plain
    if named is None:
        named = _WEEKDAY_LAST.search(plain)
        rest = plain[: named.start()] if named else plain
    found = _of_era(rest, day_first) or _readings(rest, day_first)
    if named is None:
        return found
    name = named["weekday"] or named["in_weekday"]
    return tuple(reading for reading in found if _falls_on(reading, _WEEKDAYS.index(name[:3])))


def without_weekday(words: str) -> str:
    """The words without the weekday at their start or end, if there is one."""
    return _WEEKDAY_LAST.sub("", WEEKDAY_FIRST.sub("", words, count=1))


def _falls_on(reading: str, weekday_number: int) -> bool:
    """Whether a date is a day, and of that weekday."""
    date = parse_edtf(reading)
    return date.shape == SINGLE_DAY and weekday(date.earliest) == weekday_number


def _of_era(words: str, day_first: bool) -> tuple[str, ...]:
    """The date in a year that is counted from Christ, which may have fewer digits than four."""
    found = year_of_era(words)
    if found is None:
        return ()
    before, year = found
    if not before:
        return _valid((year_edtf(year),))
    if before.isdigit():
        return ()  # "5 44 BC"
    # Month and day are read as those of some leap year, and put into the year that is meant.
    some = _readings(f"{before} {_SOME_YEAR}", day_first)
    return _valid(tuple(reading.replace(_SOME_YEAR, year_edtf(year), 1) for reading in some))


def _valid(readings: tuple[str, ...]) -> tuple[str, ...]:
    """Those that there are: 29 February is not in every year."""
    return tuple(reading for reading in readings if is_edtf(reading))


def _readings(text: str, day_first: bool) -> tuple[str, ...]:
    """The date as EDTF that a text may mean."""
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
    reading = _read(parts, day_first and not _YEAR.fullmatch(parts[0]))
    return (reading,) if reading else ()


def _read(parts: list[str], day_first: bool) -> str:
    """The parts as EDTF, or nothing if one of them was left over."""
    from dateutil import parser  # here, for nobody who writes EDTF needs to wait for it

    text = " ".join(parts)
    try:
        first, second = (
            parser.parse(text, default=default, dayfirst=day_first) for default in _DEFAULTS
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
