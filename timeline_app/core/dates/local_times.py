"""What the clocks of the home zones showed at an event, as far as that is known.

Offsets are those of the tz database (`zoneinfo`). It vouches for one city of each zone, and only
since 1970 for all places of it; before there was a standard time it gives the mean solar time of
that city, which no railway and no embassy kept. That is not told as a clock time here.

Zones are found by the names that people give them, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from enum import Enum, auto
from functools import cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from timeline_app.core.dates.bounds import DateError, bounds_of_event, clock_end
from timeline_app.core.dates.civil import SECONDS_IN_DAY, civil_from_days
from timeline_app.core.dates.phrases import CLOSE_RANGE, WIDE_RANGE
from timeline_app.core.dates.precision import CLOCK, DateShape, Precision, Qualifier
from timeline_app.core.records.records import Event
from timeline_app.core.text.candidates import CandidateIndex, NamedRecord
from timeline_app.core.text.folding import folded
from timeline_app.core.text.translation import QT_TRANSLATE_NOOP, Translate, english

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_YEARS = range(2, 9_999)
"""The years of `datetime`, less one at each end for the way to another zone."""

_WITHOUT_STANDARD = ("LMT", "-00")
"""What the tz database calls local mean time, and the time where nobody lives."""

_OFFSET = re.compile(r"T.*?(Z|([+-])([0-9]{2})(?::([0-9]{2}))?)$")

CAPITALS = {
    "Africa/Abidjan": "Yamoussoukro",
    "Africa/Dar_es_Salaam": "Dodoma",
    "Africa/Johannesburg": "Pretoria",
    "Africa/Lagos": "Abuja",
    "America/New_York": "Washington",
    "America/Sao_Paulo": "Brasília",
    "America/Toronto": "Ottawa",
    "Asia/Dubai": "Abu Dhabi",
    "Asia/Ho_Chi_Minh": "Hanoi",
    "Asia/Karachi": "Islamabad",
    "Asia/Kolkata": "New Delhi",
    "Asia/Shanghai": "Beijing",
    "Asia/Yangon": "Naypyidaw",
    "Australia/Sydney": "Canberra",
    "Europe/Istanbul": "Ankara",
    "Europe/Zurich": "Bern",
    "Pacific/Auckland": "Wellington",
}
"""The capital whose clocks a zone is, where it isn't the city that the zone is called by."""


class ClockFault(Enum):
    """Why a clock can't be told."""

    ZONE_UNKNOWN = auto()
    NO_STANDARD_TIME = auto()
    SKIPPED = auto()
    """The clocks of the event's zone went forward over its time."""
    NO_ZONES = auto()
    """This system has no tz database."""


class ClockReading(NamedTuple):
    """What a clock shows, and how many days after the event's own date that is."""

    second_of_day: int
    days_after: int


class LocalTime(NamedTuple):
    """A clock in a place; two readings where the event's time came twice, none with a fault.

    `place` is a city, or the zone's name where that names none. `ends` are the readings at the
    end of an event that has a clock time there too; their days are counted from its last one.
    """

    place: str
    is_city: bool
    readings: tuple[ClockReading, ...] = ()
    fault: ClockFault | None = None
    ends: tuple[ClockReading, ...] = ()


class LocalTimes(NamedTuple):
    """The clocks of all home zones; or a single one with the fault of the event's own zone."""

    clocks: tuple[LocalTime, ...] = ()
    has_seconds: bool = False


def home_clocks(event: Event, home_zones: Sequence[str]) -> LocalTimes:
    """What the clocks of these IANA zones showed at an event that has a clock time and a zone.

    There are none for any other event. A shift from UTC that stands in the date itself counts
    before the event's zone. Of an end that its own clock skipped nothing is told.
    """
    local = _local_time(event)
    if local is None or not home_zones:
        return LocalTimes()
    local_s, end_s, precision = local
    shift_s = _written_shift(event.date)
    if shift_s is None and not event.zone:
        return LocalTimes()
    if not _is_told(local_s):
        return LocalTimes()
    if shift_s is not None:
        instants: tuple[int, ...] = (local_s - shift_s,)
    else:
        found = _instants(local_s, event.zone)
        if isinstance(found, ClockFault):
            return LocalTimes((_faulty(event.zone, found),))
        instants = found
    clocks = [_clock(zone, instants, local_s) for zone in home_zones]
    if end_s is not None:
        clocks = _with_ends(clocks, home_zones, end_s, event.zone)
    return LocalTimes(tuple(dict.fromkeys(clocks)), precision is Precision.SECOND)


def city_of_zone(zone: str) -> str:
    """The city that an IANA zone is called by; empty for one like UTC."""
    area, _, city = zone.rpartition("/")
    return "" if not area or area == "Etc" else city.replace("_", " ")


def capital_of_zone(zone: str) -> str:
    """The capital whose clocks a zone is, else the city that it is called by."""
    return CAPITALS.get(zone, city_of_zone(zone))


def _local_time(event: Event) -> tuple[int, int | None, Precision] | None:
    """When it was by its own clock, until when, and how exactly.

    None without an undoubted clock time.
    """
    try:
        date = bounds_of_event(event.date, event.time)
    except DateError:
        return None  # the date is shown as it stands, with no clock
    shape = DateShape.unpacked(date.shape)
    if shape.start not in CLOCK or shape.start_qualifier is not Qualifier.NONE:
        return None
    end_s = date.latest if shape.is_timed_span else None
    return date.earliest, end_s, min(shape.start, shape.end)


def _written_shift(date: str) -> int | None:
    """The shift from UTC, in seconds, of an EDTF date-time that says it."""
    match = _OFFSET.search(date)
    if match is None:
        return None
    if match[1] == "Z":
        return 0
    seconds = int(match[3]) * 3600 + int(match[4] or 0) * 60
    return seconds if match[2] == "+" else -seconds


def _is_told(local_s: int) -> bool:
    """Whether `datetime` knows the year."""
    return civil_from_days(local_s // SECONDS_IN_DAY)[0] in _YEARS


def utc_shift_s(zone: str, local_s: int) -> int:
    """How far the clocks of a zone were before UTC at a local time; 0 where nobody can say."""
    found = _instants(local_s, zone) if zone and _is_told(local_s) else ()
    return local_s - found[0] if isinstance(found, tuple) and found else 0


def _instants(local_s: int, zone: str) -> tuple[int, ...] | ClockFault:
    """The seconds since 1970 in UTC at which a clock of the zone showed this, one or two."""
    rules = _rules(zone)
    if isinstance(rules, ClockFault):
        return rules
    naive = (_EPOCH + timedelta(seconds=local_s)).replace(tzinfo=rules)
    found = []
    for fold in (0, 1):
        instant = naive.replace(fold=fold).astimezone(UTC)
        there = instant.astimezone(rules)
        if there.tzname() in _WITHOUT_STANDARD:
            return ClockFault.NO_STANDARD_TIME
        # A time that the clocks skipped comes back as another one.
        if there.replace(tzinfo=None) == naive.replace(tzinfo=None):
            found.append(_seconds(instant))
    return tuple(dict.fromkeys(found)) or ClockFault.SKIPPED


def _with_ends(
    clocks: list[LocalTime], home_zones: Sequence[str], end_s: int, zone: str
) -> list[LocalTime]:
    ends = _instants(end_s, zone)
    if isinstance(ends, ClockFault):
        return clocks
    there = [_clock(home, ends, end_s, is_end=True).readings for home in home_zones]
    return [one._replace(ends=readings) for one, readings in zip(clocks, there, strict=True)]


def _clock(zone: str, instants: Sequence[int], local_s: int, *, is_end: bool = False) -> LocalTime:
    """What the clock of a home zone showed at these instants."""
    rules = _rules(zone)
    if isinstance(rules, ClockFault):
        return _faulty(zone, rules)
    readings = []
    for instant in instants:
        there = (_EPOCH + timedelta(seconds=instant)).astimezone(rules)
        if there.tzname() in _WITHOUT_STANDARD:
            return _faulty(zone, ClockFault.NO_STANDARD_TIME)
        shown = _seconds(there.replace(tzinfo=UTC))
        if is_end:
            day, second = clock_end(shown)
            readings.append(ClockReading(second, day - clock_end(local_s)[0]))
        else:
            days = shown // SECONDS_IN_DAY - local_s // SECONDS_IN_DAY
            readings.append(ClockReading(shown % SECONDS_IN_DAY, days))
    city = city_of_zone(zone)
    # What the tz database has of earlier times is that of the zone's own city.
    place = CAPITALS.get(zone, city) if min(instants) >= 0 else city
    return LocalTime(place or zone, bool(city), tuple(readings))


def _faulty(zone: str, fault: ClockFault) -> LocalTime:
    place = "" if fault is ClockFault.ZONE_UNKNOWN else city_of_zone(zone)
    return LocalTime(place or zone, bool(place), (), fault)


def _seconds(moment: datetime) -> int:
    """Whole seconds since 1970."""
    return (moment - _EPOCH) // timedelta(seconds=1)


def _rules(zone: str) -> tzinfo | ClockFault:
    """The rules of an IANA zone."""
    found = _found(zone)
    if found is not None:
        return found
    return ClockFault.ZONE_UNKNOWN if _found("Etc/UTC") is not None else ClockFault.NO_ZONES


def _found(zone: str) -> ZoneInfo | None:
    """The zone of this name; None for what is none, be it a folder or a file of another kind."""
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


_IN_CITY = QT_TRANSLATE_NOOP("words", "{time} in {place}")
_IN_ZONE = QT_TRANSLATE_NOOP("words", "{time} {place}")
_EITHER = QT_TRANSLATE_NOOP("words", "{one} or {other}")
_days_after = {
    -2: QT_TRANSLATE_NOOP("words", "{time} two days before"),
    -1: QT_TRANSLATE_NOOP("words", "{time} the day before"),
    0: QT_TRANSLATE_NOOP("words", "{time}"),
    1: QT_TRANSLATE_NOOP("words", "{time} the next day"),
    2: QT_TRANSLATE_NOOP("words", "{time} two days later"),
}
_faults = {
    ClockFault.ZONE_UNKNOWN: QT_TRANSLATE_NOOP("words", "“{place}” is no known time zone"),
    ClockFault.NO_STANDARD_TIME: QT_TRANSLATE_NOOP("words", "no standard time in {place} then"),
    ClockFault.SKIPPED: QT_TRANSLATE_NOOP("words", "clocks in {place} went forward over this time"),
    ClockFault.NO_ZONES: QT_TRANSLATE_NOOP("words", "this system knows no time zones"),
}
PHRASES: tuple[str, ...] = (
    _IN_CITY,
    _IN_ZONE,
    _EITHER,
    *_days_after.values(),
    *_faults.values(),
)


def clock_words(clocks: LocalTimes, translate: Translate = english) -> list[str]:
    """A text for each clock, to be joined as the place where they stand has it."""
    return [_clock_text(clock, clocks.has_seconds, translate) for clock in clocks.clocks]


def _clock_text(clock: LocalTime, has_seconds: bool, translate: Translate) -> str:
    if clock.fault is not None:
        return translate(_faults[clock.fault]).format(place=clock.place)
    days = {reading.days_after for reading in (*clock.readings, *clock.ends)}
    if clock.ends and len(days) == len(clock.readings) == len(clock.ends) == 1:
        start, end = (_time(one, has_seconds) for one in (*clock.readings, *clock.ends))
        both = _joined(start, end, translate)
        time = translate(_days_after[days.pop()]).format(time=both)
    else:
        time = _either(clock.readings, has_seconds, translate)
        if clock.ends:
            time = _joined(time, _either(clock.ends, has_seconds, translate), translate)
    pattern = _IN_CITY if clock.is_city else _IN_ZONE
    return translate(pattern).format(time=time, place=clock.place)


def _joined(start: str, end: str, translate: Translate) -> str:
    wide = " " in start or " " in end
    return translate(WIDE_RANGE if wide else CLOSE_RANGE).format(start=start, end=end)


def _either(readings: Sequence[ClockReading], has_seconds: bool, translate: Translate) -> str:
    """What a clock showed, which may have been twice."""
    times = [
        translate(_days_after[reading.days_after]).format(time=_time(reading, has_seconds))
        for reading in readings
    ]
    if len(set(times)) == 1:
        return times[0]
    return translate(_EITHER).format(one=times[0], other=times[1])


def _time(reading: ClockReading, has_seconds: bool) -> str:
    hour, rest = divmod(reading.second_of_day, 3600)
    return f"{hour:02}:{rest // 60:02}" + (f":{rest % 60:02}" if has_seconds else "")


def zones_like(typed: str) -> list[NamedRecord]:
    """The zones whose IANA names or capitals fit what is typed, the best first."""
    return _choices().like(typed)


def zone_named(text: str) -> str:
    """The IANA name of a zone that is called by it, in any case, or by its city.

    Empty where there is none, or more than one. A system without a tz database knows none, so
    that any text is taken as it is.
    """
    known = _by_words()
    return known.get(_key(text), "") if known else text


def _key(text: str) -> str:
    return folded(text.replace("_", " ")).strip()


@cache
def _choices() -> CandidateIndex:
    found = ((name, CAPITALS.get(name, "")) for name in zone_names())
    return CandidateIndex((NamedRecord(name, name, city), ()) for name, city in found)


@cache
def zone_names() -> tuple[str, ...]:
    """The IANA names that are offered: those of places, and UTC."""
    places = (name for name in available_timezones() if "/" in name and "Etc/" not in name)
    return ("UTC", *sorted(places))


@cache
def _by_words() -> dict[str, str]:
    """Zones by their names, and by the names of cities that only one of them has."""
    by_city: dict[str, set[str]] = {}
    for name in zone_names():
        for city in {city_of_zone(name), CAPITALS.get(name, "")} - {""}:
            by_city.setdefault(_key(city), set()).add(name)
    found = {city: zones.pop() for city, zones in by_city.items() if len(zones) == 1}
    return found | {_key(name): name for name in available_timezones()}
