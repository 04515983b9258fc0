"""A day, perhaps with a clock time, as programs write them; and what two of them span."""

from __future__ import annotations

from datetime import date as day_of
from datetime import timedelta

from timeline_app.core.dates.bounds import DateError, bounds_of_event, can_stand, parse_edtf
from timeline_app.core.dates.civil import days_in_month
from timeline_app.core.dates.edtf import YEAR_LIMIT, is_edtf
from timeline_app.core.value import Value
from timeline_app.interchange.foreign.values import DateFields, FaultReason

_NOT_SINGLE = frozenset("/[")
_MIDNIGHTS = frozenset({"00:00", "00:00:00"})


class ScriptMoment(Value, frozen=True):
    """An EDTF date, the time of day as "hh:mm" or "hh:mm:ss", and an IANA zone, if known.

    The fault is that of a time or a zone that can't be read.
    """

    date: str
    clock: str = ""
    zone: str = ""
    fault: FaultReason | None = None


class ScriptDate(Value, frozen=True):
    """The date of an event with its times, and what of it was not read."""

    date: str = ""
    time: str = ""
    zone: str = ""
    faults: tuple[tuple[FaultReason, str], ...] = ()
    """Each with the field that it is about."""

    def fields(self, basis: str = "", zone: str = "") -> DateFields:
        """What an event says of this date; `basis` is how it is known, or what can't be read."""
        return DateFields(date=self.date, date_basis=basis, time=self.time, zone=zone or self.zone)


def calendar_date(year: int, month: int = 0, day: int = 0) -> str | None:
    """EDTF of a date whose year is astronomical; without a month or a day where these are 0.

    None where there is no such date. Years of more than four digits have no months in EDTF.
    """
    if abs(year) > YEAR_LIMIT or not 0 <= month <= 12:
        return None
    if month and not 0 <= day <= days_in_month(year, month):
        return None
    if abs(year) > 9_999:
        return f"Y{year}"
    text = f"{year:05}" if year < 0 else f"{year:04}"
    return text + "".join(f"-{part:02}" for part in (month, day if month else 0) if part)


def before_era(year: int) -> int:
    """The astronomical year of what is counted -1 for 1 BCE, -2 for 2 BCE and so on."""
    return year + 1 if year < 0 else year


def clock_of(hour: int, minute: int = 0, second: int = 0) -> str:
    """The time of day, without seconds where these are 0; empty if there is no such."""
    if not (0 <= hour < 24 and 0 <= minute < 60 and 0 <= second < 60):
        return ""
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if second else "")


def spanned(start: ScriptMoment, end: ScriptMoment | None) -> ScriptDate:
    """What lasts from one moment to another; an end that is none is left out, and told."""
    faults = [
        (one.fault, name) for one, name in ((start, "start"), (end, "end")) if one and one.fault
    ]
    if end is None or (end.date, end.clock) == (start.date, start.clock):
        return ScriptDate(start.date, start.clock, start.zone, tuple(faults))
    fault = _fault_of_end(start, end)
    if fault:
        return ScriptDate(start.date, start.clock, start.zone, ((fault, "end"), *faults))
    date = start.date if start.date == end.date else f"{start.date}/{end.date}"
    time = _times(start, end)
    if not can_stand(date, time):
        faults.append((FaultReason.END_BEFORE_START, "end"))
        return ScriptDate(start.date, start.clock, start.zone, tuple(faults))
    return ScriptDate(date, time, start.zone or end.zone, tuple(faults))


def instants(start: ScriptMoment, end: ScriptMoment | None) -> ScriptDate:
    """What lasts between two instants of a program that always counts in these.

    Midnight says that whole days are meant: those that end at one end on the day before.
    """
    if start.clock and start.clock not in _MIDNIGHTS:
        return spanned(start, end)
    whole = ScriptMoment(start.date, fault=start.fault)
    if end is None or end == start:
        return spanned(whole, None)
    if end.clock in _MIDNIGHTS:
        return spanned(whole, ScriptMoment(_last_day(start.date, end.date), fault=end.fault))
    if end.clock:
        return spanned(ScriptMoment(start.date, "00:00", start.zone), end)
    return spanned(whole, end)


def _last_day(start: str, end: str) -> str:
    """The day before that one, unless it is no later than the start."""
    try:
        if parse_edtf(end).earliest <= parse_edtf(start).earliest:
            return end
        return (day_of.fromisoformat(end) - timedelta(days=1)).isoformat()
    except ValueError:
        return end  # of a year that `date` does not have


def _fault_of_end(start: ScriptMoment, end: ScriptMoment) -> FaultReason | None:
    if _NOT_SINGLE.intersection(start.date + end.date):
        return FaultReason.UNREADABLE_END
    try:
        first = bounds_of_event(start.date, start.clock)
        last = bounds_of_event(end.date, end.clock)
    except DateError:
        return FaultReason.UNREADABLE_END
    if last.latest <= first.earliest:
        return FaultReason.END_BEFORE_START
    if start.date != end.date and not is_edtf(f"{start.date}/{end.date}"):
        return FaultReason.END_BEFORE_START
    return None


def _times(start: ScriptMoment, end: ScriptMoment) -> str:
    if start.clock and end.clock:
        return f"{start.clock}/{end.clock}"
    return start.clock or (f"00:00/{end.clock}" if end.clock else "")
