"""Dates of The Timeline Project as EDTF: from day to day, by the clock, fuzzy, up to today.

It counts years as astronomers do, so that there is a year 0. A period of whole days is shown by
its first and last day there; it is taken so here.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline_app.core.dates.bounds import DateError, parse_edtf
from timeline_app.interchange.foreign.values import FaultReason

_MOMENT = re.compile(
    r"\s*(-?\d{1,7})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{1,2}):(\d{1,2}))?\s*", re.ASCII
)
_LONGEST_YEAR = 9_999

Clock = tuple[int, int, int]
_MIDNIGHT = (0, 0, 0)


class ProjectMoment(NamedTuple):
    """A day and a time of it; the parts compare as the moments do."""

    day: tuple[int, int, int]
    clock: Clock


class Period(NamedTuple):
    """When an event is, as EDTF and clock times of ours, and what is amiss with it."""

    date: str = ""
    time: str = ""
    wording: str = ""
    fault: FaultReason | None = None
    faulty: str = ""
    """What the fault is about, as it stands."""


class Vagueness(NamedTuple):
    """What is said of the ends."""

    is_start_fuzzy: bool = False
    is_end_fuzzy: bool = False
    ends_today: bool = False


def period_of(start: str, end: str, vague: Vagueness) -> Period:
    """The period between two moments as they stand in a file."""
    first = _moment(start)
    if isinstance(first, FaultReason):
        return Period(wording=start.strip(), fault=first, faulty=start)
    fault, last = None, first
    found = _moment(end) if end.strip() and not vague.ends_today else first
    if isinstance(found, FaultReason):
        fault = FaultReason.UNREADABLE_END
    elif found < first:
        fault = FaultReason.END_BEFORE_START
    else:
        last = found
    date = _edtf(first.day) + "~" * vague.is_start_fuzzy
    if vague.ends_today:
        date += "/.."
    elif last.day != first.day or vague.is_end_fuzzy != vague.is_start_fuzzy:
        date += f"/{_edtf(last.day)}" + "~" * vague.is_end_fuzzy
    return Period(date, _clocks(first, last), "", fault, end if fault else "")


def _moment(text: str) -> ProjectMoment | FaultReason:
    found = _MOMENT.fullmatch(text)
    if found is None:
        return FaultReason.UNREADABLE_DATE if text.strip() else FaultReason.NO_DATE
    year, month, day, *clock = (int(part or 0) for part in found.groups())
    hour, minute, second = clock
    moment = ProjectMoment((year, month, day), (hour, minute, second))
    try:
        parse_edtf(_edtf(moment.day))
    except DateError:
        return FaultReason.NO_SUCH_DAY
    if hour > 23 or minute > 59 or second > 59:
        return FaultReason.UNREADABLE_DATE
    return moment


def _edtf(day: tuple[int, int, int]) -> str:
    """A day; of a year with more than four digits EDTF has the year alone."""
    year, month, date = day
    if abs(year) > _LONGEST_YEAR:
        return f"Y{year}"
    return f"{'-' * (year < 0)}{abs(year):04}-{month:02}-{date:02}"


def _clocks(first: ProjectMoment, last: ProjectMoment) -> str:
    """The clock times, of which whole days have none."""
    if first.clock == last.clock == _MIDNIGHT:
        return ""
    start = _clock(first.clock)
    return start if last == first else f"{start}/{_clock(last.clock)}"


def _clock(clock: Clock) -> str:
    hour, minute, second = clock
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if second else "")
