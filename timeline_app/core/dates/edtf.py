"""EDTF (ISO 8601-2:2019, levels 0 and 1, and one of a set) read into bounds in seconds.

Bounds are half-open seconds since 1970-01-01T00:00, proleptic Gregorian, in local calendar
time: the zone of a date-time is checked but not applied. Levels are as the Library of Congress
describes them (https://www.loc.gov/standards/datetime/), and whatever they don't name is
refused, but for three forms of level 2's one of a set: `[..2013-10]` is one date before
November 2013, `[2019-07-02..]` one after 1 July 2019, `[2023-06-03..2023-06-09]` one day from 3 to
9 June. No more of level 2 is read: no lists, no `{…}`. Their ends are years, months and days, and
may each have a qualifier behind them.

Where that text is silent:

- A year may end in one to three X, also before the year 0 and as an end of an interval, but
  in an interval not with a qualifier as well. `-01XX` is the years -199 to -100, and `-00XX`
  the years -99 to 0.
- Seasons and years after Y may have a qualifier and be an end of an interval; a year after Y
  has no months.
- Months and days that are XX within an interval, years that are all X, fractions of a second,
  clock times within an interval and a clock time with a qualifier are refused.
- `24:00:00` is the midnight that ends the day. Zones run from -12:00 to +14:00; the shift may
  have no minutes, but `-00` and `-00:00` are no shift.
"""

from __future__ import annotations

import datetime
import re
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

import msgspec
from typing_extensions import override

from timeline_app.core.dates.civil import SECONDS_IN_DAY, days_in_month, seconds_from_civil
from timeline_app.core.dates.precision import Bound, DateShape, Precision, Qualifier, unit_end

OPEN_START = -(2**62)
OPEN_END = 2**62
YEAR_LIMIT = 10**11
"""Years of a date before or after the year 0. Beyond: it is refused as no date."""
_KEPT = 1_024  # dates: that of an event is asked for again and again while it is written or shown
_LONGEST = 80  # characters; the longest date that is read has 31


class EdtfDate(msgspec.Struct, frozen=True, gc=False):
    """The bounds of a date, and its packed `DateShape`.

    `earliest` is the first second it may cover and `latest` the first after; an open end has
    its sentinel. Where an end is unknown ("/2006", "2023/") the bounds are those of the end
    that is known, and the shape says `Bound.UNKNOWN`. One of a set that is open on one side has
    its place at the side that is known: its bounds are the last second before "[..2013-10]" ends,
    or the first of "[2019-07-02..]", and the shape says `Bound.OPEN`. So it stands there in any
    order, and nowhere does it count as something that lasts.
    """

    earliest: int
    latest: int
    shape: int


class DateFault(Enum):
    """Why a text was refused as a date."""

    EMPTY = "is empty"
    NOT_EDTF = "is not an EDTF date"
    LEVEL_2 = "is EDTF of level 2, of which only [..a], [a..] and [a..b] are read"
    NO_SUCH_DATE = "names a year, month or day that does not exist"
    NO_SUCH_TIME = "names a clock time or a zone that does not exist"
    YEAR_TOO_FAR = "has a year beyond 100,000,000,000"
    END_BEFORE_START = "ends before it starts"
    NO_KNOWN_END = "has neither a start nor an end"


class DateError(ValueError):
    """A text that isn't a date, with the reason. `str()` shortens a long text."""

    def __init__(self, reason: DateFault, text: str) -> None:
        super().__init__(reason, text)
        self.reason = reason
        self.text = text

    @property
    def shown(self) -> str:
        """The text in quotes, shortened if it is long."""
        return repr(self.text if len(self.text) <= _LONGEST else self.text[:_LONGEST] + "…")

    @override
    def __str__(self) -> str:
        return f"{self.shown} {self.reason.value}"


class _Part(NamedTuple):
    """A date without a slash."""

    earliest: int
    latest: int
    precision: Precision
    qualifier: Qualifier = Qualifier.NONE


_NO_PART = _Part(0, 0, Precision.NONE)
_qualifiers = {
    None: Qualifier.NONE,
    "?": Qualifier.UNCERTAIN,
    "~": Qualifier.APPROXIMATE,
    "%": Qualifier.BOTH,
}
_date = re.compile(
    r"(?P<year>-?[0-9]{4}|Y-?[1-9][0-9]{4,}|-?[0-9](?:[0-9]{2}X|[0-9]XX|XXX))"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<qualifier>[?~%])?"
)
_instant = re.compile(
    r"(?P<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?P<time>[0-9]{2}:[0-9]{2}:[0-9]{2})"
    r"(?P<zone>Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
)
_level_2 = re.compile(
    r"[\[{].*[\]}]|Y-?[1-9][0-9]*(?:E[0-9]+(?:S[0-9]+)?|S[0-9]+)|-?[0-9]{4}S[0-9]+"
    r"|[?~%]?-?[0-9X]{4}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?){0,2}"
)
_clock = re.compile(r"([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?")

SINGLE_DAY = DateShape(Precision.DAY, Precision.DAY).packed()
DAY_TO_DAY = DateShape(Precision.DAY, Precision.DAY, is_interval=True).packed()
_SET_PRECISIONS = (Precision.DAY, Precision.MONTH, Precision.YEAR)
_EPOCH_ORDINAL = datetime.date(1970, 1, 1).toordinal()


def parse_edtf(text: str) -> EdtfDate:
    """The bounds and shape of an EDTF date. Raises `DateError`."""
    if len(text) == 10 and (day := _plain_day(text)) is not None:
        return EdtfDate(day, day + SECONDS_IN_DAY, SINGLE_DAY)
    if len(text) == 21 and text[10] == "/":
        first, last = _plain_day(text[:10]), _plain_day(text[11:])
        if first is not None and last is not None and first <= last:
            return EdtfDate(first, last + SECONDS_IN_DAY, DAY_TO_DAY)
    return _parsed(text)


def _plain_day(text: str) -> int | None:
    """The first second of a day of the years 1 to 9999, if ten characters are no more than that.

    Such days are most dates, alone or as ends: C reads them. Year 0 and what is a fault to be
    named are left to `_parsed`.
    """
    if text[4] != "-" or text[7] != "-" or not text.isascii():
        return None
    try:
        ordinal = datetime.date.fromisoformat(text).toordinal()
    except ValueError:
        return None
    return (ordinal - _EPOCH_ORDINAL) * SECONDS_IN_DAY


def is_edtf(text: str) -> bool:
    """Whether a text is an EDTF date."""
    try:
        parse_edtf(text)
    except DateError:
        return False
    return True


def second_of_day(clock: str, text: str) -> int:
    """Seconds since midnight at "hh:mm" or "hh:mm:ss", up to and including 24:00.

    Raises `DateError` about `text`.
    """
    match = _clock.fullmatch(clock)
    hour, minute, second = map(int, match.groups("0")) if match else (99, 0, 0)
    total = hour * 3600 + minute * 60 + second
    if minute > 59 or second > 59 or total > SECONDS_IN_DAY:
        raise DateError(DateFault.NO_SUCH_TIME, text)
    return total


@lru_cache(_KEPT)
def _parsed(text: str) -> EdtfDate:
    """`parse_edtf` for every kind of text."""
    if not text:
        raise DateError(DateFault.EMPTY, text)
    if len(text) > _LONGEST:
        raise DateError(DateFault.NOT_EDTF, text)
    if text[0] == "[" and text[-1] == "]" and ".." in text:
        return _one_of_a_set(text)
    start_text, slash, end_text = text.partition("/")
    if slash:
        return _interval(start_text, end_text, text)
    part = _instant_part(text) if "T" in text else _date_part(text, text)
    shape = DateShape(part.precision, part.precision, part.qualifier, part.qualifier)
    return EdtfDate(part.earliest, part.latest, shape.packed())


def _interval(start_text: str, end_text: str, text: str) -> EdtfDate:
    """The interval between two texts of which at most one is empty or open."""
    ends = {"": Bound.UNKNOWN, "..": Bound.OPEN}
    start_bound = ends.get(start_text, Bound.KNOWN)
    end_bound = ends.get(end_text, Bound.KNOWN)
    if start_bound and end_bound:
        raise DateError(DateFault.NO_KNOWN_END, text)
    start = _NO_PART if start_bound else _interval_part(start_text, text)
    end = _NO_PART if end_bound else _interval_part(end_text, text)
    earliest = OPEN_START if start_bound is Bound.OPEN else (end if start_bound else start).earliest
    latest = OPEN_END if end_bound is Bound.OPEN else (start if end_bound else end).latest
    if latest <= earliest:
        raise DateError(DateFault.END_BEFORE_START, text)
    shape = DateShape(
        start.precision,
        end.precision,
        start.qualifier,
        end.qualifier,
        start_bound,
        end_bound,
        is_interval=True,
    )
    return EdtfDate(earliest, latest, shape.packed())


def _one_of_a_set(text: str) -> EdtfDate:
    """Some date before, after or between two, in brackets."""
    start_text, _, end_text = text[1:-1].partition("..")
    if not start_text and not end_text:
        raise DateError(DateFault.NO_KNOWN_END, text)
    start = _set_part(start_text, text) if start_text else _NO_PART
    end = _set_part(end_text, text) if end_text else _NO_PART
    earliest = start.earliest if start_text else end.latest - 1
    latest = end.latest if end_text else earliest + 1
    if latest <= earliest:
        raise DateError(DateFault.END_BEFORE_START, text)
    shape = DateShape(
        start.precision,
        end.precision,
        start.qualifier,
        end.qualifier,
        Bound.KNOWN if start_text else Bound.OPEN,
        Bound.KNOWN if end_text else Bound.OPEN,
        is_set=True,
    )
    return EdtfDate(earliest, latest, shape.packed())


def _set_part(end: str, text: str) -> _Part:
    """One known end of the set `text`: a year, a month or a day."""
    if "," in end:
        raise DateError(DateFault.LEVEL_2, text)
    part = _date_part(end, text)
    if part.precision not in _SET_PRECISIONS:
        raise DateError(DateFault.LEVEL_2, text)
    return part


def _interval_part(end: str, text: str) -> _Part:
    """One known end of the interval `text`."""
    part = _date_part(end, text)
    if "X" in end and (part.qualifier or "-XX" in end):
        raise DateError(DateFault.LEVEL_2, text)
    return part


def _date_part(part: str, text: str) -> _Part:
    """A date without clock time; `text` is the whole that errors name."""
    match = _date.fullmatch(part)
    if match is None:
        level_2 = _level_2.fullmatch(part) is not None
        raise DateError(DateFault.LEVEL_2 if level_2 else DateFault.NOT_EDTF, text)
    year, month, day, sign = match.groups()
    qualifier = _qualifiers[sign]
    if "X" in year or year[0] == "Y":
        if month:
            raise DateError(DateFault.LEVEL_2 if "X" in year else DateFault.NOT_EDTF, text)
        return _years(year, qualifier, text)
    if year == "-0000":
        raise DateError(DateFault.NO_SUCH_DATE, text)
    return _calendar_part(int(year), month, day, qualifier, text)


def _years(year: str, qualifier: Qualifier, text: str) -> _Part:
    """A year of five digits and more after Y, or a decade, century or millennium."""
    if year[0] == "Y":
        if len(year) > 14 or abs(int(year[1:])) > YEAR_LIMIT:
            raise DateError(DateFault.YEAR_TOO_FAR, text)
        return _months(int(year[1:]), 1, Precision.YEAR, qualifier)
    hidden = year.count("X")
    precision = (Precision.DECADE, Precision.CENTURY, Precision.MILLENNIUM)[hidden - 1]
    first = int(year.replace("X", "9" if year[0] == "-" else "0"))
    return _months(first, 1, precision, qualifier)


def _calendar_part(
    year: int, month: str | None, day: str | None, qualifier: Qualifier, text: str
) -> _Part:
    """A year of four digits, perhaps with month or season, perhaps with day."""
    if month is None:
        return _months(year, 1, Precision.YEAR, qualifier)
    if month == "XX":
        return _unknown_month(year, day, qualifier, text)
    number = int(month)
    if day is None and 21 <= number <= 41:
        if number > 24:
            raise DateError(DateFault.LEVEL_2, text)
        return _months(year, (number - 20) * 3, Precision.SEASON, qualifier)
    if not 1 <= number <= 12:
        raise DateError(DateFault.NO_SUCH_DATE, text)
    if day is None or day == "XX":
        precision = Precision.DAY_UNKNOWN if day else Precision.MONTH
        return _months(year, number, precision, qualifier)
    if not 1 <= int(day) <= days_in_month(year, number):
        raise DateError(DateFault.NO_SUCH_DATE, text)
    earliest = seconds_from_civil(year, number, int(day))
    return _Part(earliest, earliest + SECONDS_IN_DAY, Precision.DAY, qualifier)


def _unknown_month(year: int, day: str | None, qualifier: Qualifier, text: str) -> _Part:
    if day not in (None, "XX"):
        raise DateError(DateFault.LEVEL_2, text)
    unknown = Precision.MONTH_AND_DAY_UNKNOWN if day else Precision.MONTH_UNKNOWN
    return _months(year, 1, unknown, qualifier)


def _months(year: int, month: int, precision: Precision, qualifier: Qualifier) -> _Part:
    """The unit of this precision that starts with this month."""
    earliest = seconds_from_civil(year, month, 1)
    return _Part(earliest, unit_end(earliest, precision), precision, qualifier)


def _instant_part(text: str) -> _Part:
    """A date with a clock time to the second, perhaps with a zone."""
    match = _instant.fullmatch(text)
    if match is None:
        raise DateError(DateFault.NOT_EDTF, text)
    day = _date_part(match["date"], text)
    earliest = day.earliest + second_of_day(match["time"], text)
    _check_zone(match["zone"], text)
    return _Part(earliest, earliest + 1, Precision.SECOND)


def _check_zone(zone: str | None, text: str) -> None:
    """Raise `DateError` unless this shift from UTC is one that exists."""
    if zone is None or zone == "Z":
        return
    hours, minutes = int(zone[1:3]), int(zone[4:] or 0)
    shift = hours * 60 + minutes
    least, most = (0, 14 * 60) if zone[0] == "+" else (1, 12 * 60)
    if minutes > 59 or not least <= shift <= most:
        raise DateError(DateFault.NO_SUCH_TIME, text)
