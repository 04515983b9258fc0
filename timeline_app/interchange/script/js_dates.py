"""Dates as JavaScript reads them: ISO 8601, "May 28 2006 09:00:00 GMT-0500", milliseconds.

Where the day's and the month's number can't be told apart, the month comes first: so says
`Date.parse` of every browser, and what its programs' files hold was seen that way.
"""

from __future__ import annotations

import re
from functools import lru_cache

from timeline_app.core.dates.civil import SECONDS_IN_DAY, civil_from_days
from timeline_app.core.dates.parse.dates import found_dates
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.script.moments import ScriptMoment, calendar_date, clock_of

_CLOCK = (
    r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"(?:\s*(?P<half>[ap])\.?m\.?)?"
)
_ZONE = r"(?:\s*(?P<zone>Z|(?:GMT|UTC)?\s?[+-]\d\d:?\d\d|GMT|UTC|[ECMP][SD]T))?(?:\s*\(.*\))?"
_WEEKDAY = r"(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*\.?,?\s+)?"
_MONTH = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_REST = rf"(?:,?[T\s]\s*{_CLOCK})?{_ZONE}"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        # 2006-05-28T09:00:00Z, 2006-5-28 9:00, 2006/05/28, -0043-03, +012006-01-01
        rf"(?P<year>[+-]?\d{{6}}|-?\d{{4}})(?:[-/](?P<month>\d{{1,2}})(?:[-/](?P<day>\d{{1,2}}){_REST})?)?",
        rf"(?P<year>\d{{4}})(?P<month>\d\d)(?P<day>\d\d)(?:T(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d))?{_ZONE})?",
        # Sun May 28 2006 09:00:00 GMT-0500, May 28, 2006
        rf"{_WEEKDAY}{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>-?\d{{3,6}}){_REST}",
        # Sun May 28 09:00:00 2006, the same with the zone before the year
        rf"{_WEEKDAY}{_MONTH}\s+(?P<day>\d{{1,2}})\s+{_CLOCK}{_ZONE}\s+(?P<year>\d{{4}})",
        # Sun, 28 May 2006 09:00:00 GMT, 28-May-2006
        rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+{_MONTH}[\s-]+(?P<year>\d{{3,6}}){_REST}",
        rf"{_MONTH},?\s+(?P<year>\d{{3,6}})",
        rf"(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})/(?P<year>\d{{4}}){_REST}",
    )
)
_ERA = re.compile(
    r"(?:(?P<before>AD|CE|BC|BCE)\s*)?(?P<year>\d{1,11})\s*(?P<after>B\.?\s?C\.?(?:\s?E\.?)?|A\.?\s?D\.?|C\.?E\.?)?",
    re.IGNORECASE | re.ASCII,
)
_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_AMERICAN = {"EST": 5, "EDT": 4, "CST": 6, "CDT": 5, "MST": 7, "MDT": 6, "PST": 8, "PDT": 7}
"""The zones that JavaScript knows by name, in hours west of Greenwich."""
_WRAPPED = re.compile(r"/?Date\((-?\d{1,17})(?:[+-]\d{4})?\)/?", re.ASCII)
_MOST_MS = 8.64e15
"""The last instant of JavaScript."""
_LONGEST = 200


def js_date(value: object) -> ScriptMoment | FaultReason:
    """The moment that a value of a timeline's file is: milliseconds since 1970, or a text."""
    if isinstance(value, bool) or value is None:
        return FaultReason.UNREADABLE_DATE
    if isinstance(value, int | float):
        return _of_milliseconds(value)
    return js_text_date(value) if isinstance(value, str) else FaultReason.UNREADABLE_DATE


@lru_cache(10_000)
def js_text_date(text: str) -> ScriptMoment | FaultReason:
    """The moment that a text is."""
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return FaultReason.UNREADABLE_DATE if text else FaultReason.NO_DATE
    wrapped = _WRAPPED.fullmatch(text)
    if wrapped:
        return _of_milliseconds(int(wrapped[1]))
    for form in _FORMS:
        found = form.fullmatch(text)
        if found:
            return _of_parts(found.groupdict())
    return _in_words(text)


def year_date(text: str) -> ScriptMoment | None:
    """A year alone: "200 BC", "AD 30", "70"; None if it is none."""
    found = _ERA.fullmatch(text.strip())
    if not found:
        return None
    era = (found["before"] or found["after"] or "").replace(".", "").replace(" ", "").upper()
    year = int(found["year"])
    date = calendar_date(1 - year if era.startswith("B") else year)
    return ScriptMoment(date) if date and (year or not era) else None


def _of_milliseconds(value: float) -> ScriptMoment | FaultReason:
    if not abs(value) <= _MOST_MS:  # nor is what is no number
        return FaultReason.UNREADABLE_DATE
    days, second = divmod(int(value // 1000), SECONDS_IN_DAY)
    date = calendar_date(*civil_from_days(days)) or ""
    clock = clock_of(second // 3600, second // 60 % 60, second % 60)
    return ScriptMoment(date, clock, "UTC")


def _calendar_date(found: dict[str, str | None]) -> str | None:
    name = found.get("name")
    month = _NAMES.index(name.lower()) + 1 if name else int(found.get("month") or 0)
    day = int(found.get("day") or 0)
    has_none = (found.get("month") and not month) or (found.get("day") and not day)
    return None if has_none else calendar_date(int(found["year"] or 0), month, day)


def _of_parts(found: dict[str, str | None]) -> ScriptMoment | FaultReason:
    date = _calendar_date(found)
    if date is None:
        return FaultReason.NO_SUCH_DAY
    if found.get("hour") is None:
        return ScriptMoment(date)
    clock = _clock(found)
    if not clock:
        return ScriptMoment(date, fault=FaultReason.UNREADABLE_TIME)
    zone = _zone(found.get("zone") or "")
    return ScriptMoment(date, clock, zone or "", FaultReason.UNKNOWN_ZONE if zone is None else None)


def _clock(found: dict[str, str | None]) -> str:
    hour, half = int(found["hour"] or 0), (found.get("half") or "").lower()
    if half and 1 <= hour <= 12:
        hour = hour % 12 + 12 * (half == "p")
    return clock_of(hour, int(found.get("minute") or 0), int(found.get("second") or 0))


def _zone(written: str) -> str | None:
    """The IANA zone of a shift from UTC: None for one that is not of whole hours."""
    if written.upper() in _AMERICAN:
        return f"Etc/GMT+{_AMERICAN[written.upper()]}"
    shift = re.search(r"([+-])(\d\d):?(\d\d)", written)
    if not shift:
        return "UTC" if written else ""
    hours = int(shift[2])
    if shift[3] != "00" or hours > (14 if shift[1] == "+" else 12):
        return None
    return f"Etc/GMT{'-' if shift[1] == '+' else '+'}{hours}" if hours else "UTC"


def _in_words(text: str) -> ScriptMoment | FaultReason:
    readings = found_dates(text).readings
    if len(readings) > 1:
        return FaultReason.TWO_READINGS
    return ScriptMoment(readings[0]) if readings else FaultReason.UNREADABLE_DATE
