"""Dates, times and durations of iCalendar as dates and clock times of ours (RFC 5545, 3.3)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline_app.interchange.foreign.values import DateFields, FaultReason
from timeline_app.interchange.ical.lines import Property
from timeline_app.interchange.ical.zones import Zones

_MOMENT = re.compile(
    r"\s*(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:Z|[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?\s*",
    re.IGNORECASE | re.ASCII,
)
_DURATION = re.compile(
    r"\s*([+-]?)P(?:(\d{1,6})W)?(?:(\d{1,6})D)?"
    r"(T?)(?:(\d{1,8})H)?(?:(\d{1,8})M)?(?:(\d{1,10})S)?\s*",
    re.IGNORECASE | re.ASCII,
)
_DAY = timedelta(days=1)
_MIDNIGHT = time()


class IcalMoment(NamedTuple):
    """A date, with a time of day if `is_timed`, in a zone if one is known."""

    at: datetime
    is_timed: bool = False
    zone: str = ""
    is_zone_unknown: bool = False
    """It has a zone, but that is not known."""
    is_time_unread: bool = False


class EventSpan(NamedTuple):
    """When an event is, in the zone of its start; `end` is the instant at which it is over."""

    start: IcalMoment
    end: datetime | None = None

    def fields(self) -> DateFields:
        """What an event says of this time."""
        return DateFields(date=self.edtf, time=self.clock, zone=self.start.zone)

    def at(self, start: datetime, end: datetime | None = None) -> EventSpan:
        """The same at another time, as long as it is or until another end."""
        if end is None and self.end is not None:
            try:
                end = start + (self.end - self.start.at)
            except OverflowError:
                end = None
        return EventSpan(self.start._replace(at=start), end)

    @property
    def edtf(self) -> str:
        """As EDTF: a day, or the first and the last."""
        first, last = self.start.at.date(), self._last_day()
        if last == first:
            return first.isoformat()
        return f"{first.isoformat()}/{last.isoformat()}"

    @property
    def clock(self) -> str:
        """The clock time, and that of the end."""
        if not self.start.is_timed:
            return ""
        first = clock_text(self.start.at.time())
        if self.end is None or self.end == self.start.at:
            return first
        last = self.end.time()
        return f"{first}/{'24:00' if last == _MIDNIGHT else clock_text(last)}"

    def _last_day(self) -> date:
        """The last day of which something belongs to it."""
        start, end = self.start.at, self.end
        if end is None or end == start:
            return start.date()
        is_over_before = end.time() == _MIDNIGHT
        return (end - _DAY if is_over_before else end).date()


def clock_text(clock: time) -> str:
    """As "10:00", with seconds only if there are any."""
    return clock.isoformat("seconds" if clock.second else "minutes")


def moment_of(value: Property, zones: Zones) -> IcalMoment | None:
    """What a DTSTART or the like says, or None where that is no date."""
    return moment_of_text(value.value, value.parameter("TZID"), zones)


def moment_of_text(text: str, tzid: str, zones: Zones) -> IcalMoment | None:
    """A moment as it stands in a value, with the zone its parameters name."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        found = _MOMENT.fullmatch(text.rpartition(":")[2])  # of a TZID with a colon in it
        if found is None:
            return None
    year, month, day, hour, minute, second, offset = found.groups()
    try:
        at = datetime(int(year), int(month), int(day))  # noqa: DTZ001 # the clock on the wall
    except ValueError:
        return None
    if hour is None:
        return IcalMoment(at)
    try:
        at = at.replace(hour=int(hour), minute=int(minute), second=int(second or 0))
    except ValueError:
        return IcalMoment(at, is_time_unread=True)
    if offset:
        return _at_offset(at, offset)
    zone = zones.named(tzid) if tzid else ""
    return IcalMoment(at, is_timed=True, zone=zone, is_zone_unknown=bool(tzid and not zone))


def _at_offset(at: datetime, offset: str) -> IcalMoment:
    if offset in "Zz":
        return IcalMoment(at, is_timed=True, zone="UTC")
    digits = offset.replace(":", "")
    shift = timedelta(hours=int(digits[1:3]), minutes=int(digits[3:]))
    try:
        at = at - shift if digits[0] == "+" else at + shift
    except OverflowError:
        return IcalMoment(at, is_time_unread=True)
    return IcalMoment(at, is_timed=True, zone="UTC")


def duration_of(text: str) -> tuple[timedelta, timedelta] | None:
    """Days, which are days of the calendar, and hours, which are exact; None if it is neither."""
    found = _DURATION.fullmatch(text)
    if found is None or not any(found.groups()[1:3] + found.groups()[4:]):
        return None
    sign, weeks, days, has_time, *clock = found.groups()
    hours, minutes, seconds = (int(number or 0) for number in clock)
    if any((hours, minutes, seconds)) and not has_time:
        return None
    factor = -1 if sign == "-" else 1
    nominal = timedelta(weeks=int(weeks or 0), days=int(days or 0)) * factor
    return nominal, timedelta(hours=hours, minutes=minutes, seconds=seconds) * factor


def in_zone(moment: IcalMoment, zone: str) -> datetime | None:
    """The wall clock there at that moment; None where that can't be told.

    What has no zone, or no time, is meant as it stands.
    """
    if moment.zone == zone or not moment.is_timed or not (moment.zone or moment.is_zone_unknown):
        return moment.at
    if not zone or not moment.zone:
        return None
    try:
        aware = moment.at.replace(tzinfo=ZoneInfo(moment.zone))
        return aware.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    except (ZoneInfoNotFoundError, OverflowError, ValueError):
        return None


def span_of(
    start: IcalMoment, end: Property | None, duration: Property | None, zones: Zones
) -> tuple[EventSpan, FaultReason | None]:
    """When an event is that starts so, and what is amiss with its end."""
    if end is not None:
        return _until(start, moment_of(end, zones))
    if duration is not None:
        return _for(start, duration.value)
    return EventSpan(start), None


def _until(start: IcalMoment, end: IcalMoment | None) -> tuple[EventSpan, FaultReason | None]:
    alone = EventSpan(start)
    if end is None or end.is_time_unread:
        return alone, FaultReason.UNREADABLE_END
    at = end.at if end.is_zone_unknown and start.is_zone_unknown else in_zone(end, start.zone)
    if at is None:
        return alone, FaultReason.UNREADABLE_END
    if at < start.at:
        return alone, FaultReason.END_BEFORE_START
    if at == start.at and not start.is_timed:
        return alone, None
    return EventSpan(start, at), None


def _for(start: IcalMoment, text: str) -> tuple[EventSpan, FaultReason | None]:
    parts = duration_of(text)
    if parts is None:
        return EventSpan(start), FaultReason.UNREADABLE_END
    nominal, exact = parts
    if nominal + exact < timedelta():
        return EventSpan(start), FaultReason.END_BEFORE_START
    try:
        return EventSpan(start, _later(start.at + nominal, exact, start.zone)), None
    except OverflowError:
        return EventSpan(start), FaultReason.UNREADABLE_END


def _later(at: datetime, exact: timedelta, zone: str) -> datetime:
    """The wall clock after so many seconds, over changes of the clock."""
    if not exact or not zone or zone == "UTC":
        return at + exact
    try:
        there = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return at + exact
    utc = at.replace(tzinfo=there).astimezone(UTC) + exact
    return utc.astimezone(there).replace(tzinfo=None)
