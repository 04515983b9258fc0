"""What of a date is left where a format has only years, months, days and clock times."""

from __future__ import annotations

from timeline_app.core.dates.bounds import (
    SECONDS_IN_DAY,
    Bound,
    DateError,
    DateShape,
    Precision,
    Qualifier,
    bounds_of_event,
    civil_from_days,
    clock_end,
    days_from_civil,
    unit_end,
    unit_start,
)
from timeline_app.core.dates.precision import CLOCK
from timeline_app.core.records.records import Event
from timeline_app.core.value import Value

Parts = tuple[int, ...]
"""The astronomical year, the month if it is known, and the day if that is."""

_MONTHS = frozenset((Precision.MONTH, Precision.DAY_UNKNOWN, Precision.SEASON))
_DAYS = frozenset((Precision.DAY, *CLOCK))
_EXACT = frozenset((Precision.YEAR, Precision.MONTH, *_DAYS))


class PlainDate(Value, frozen=True):
    """From when to when, each as exact as it is told; `end` is `start` for what has one date.

    The second clock time belongs to the last day, and may be 24:00. `is_open` says that it goes
    on, `is_exact` that the date says no more than this.
    """

    start: Parts
    end: Parts
    start_clock: str = ""
    end_clock: str = ""
    is_open: bool = False
    is_exact: bool = True

    @property
    def is_of_days(self) -> bool:
        """Whether both ends are days."""
        return len(self.start) == len(self.end) == len(("year", "month", "day"))

    def days(self) -> tuple[int, int]:
        """The first and the last day that it may cover, counted from 1970-01-01."""
        return _first_day(self.start), _last_day(self.end)


def plain_date(event: Event) -> PlainDate | None:
    """The date of an event, or None where it has none.

    Where but one end is known it stands at that; what is one of a set is all that it may be.
    """
    if not event.date:
        return None
    try:
        bounds = bounds_of_event(event.date, event.time)
    except DateError:
        return None
    shape = DateShape.unpacked(bounds.shape)
    is_exact = _is_exact(shape)
    if shape.start in CLOCK:
        return _timed(bounds.earliest, bounds.latest, shape)
    has_start = shape.start_bound is Bound.KNOWN
    has_end = shape.end_bound is Bound.KNOWN
    first, last = bounds.earliest, bounds.latest
    if not has_start:
        first = unit_start(last, shape.end)
    elif not has_end or not shape.has_two_ends:
        last = unit_end(first, shape.start)
    start = _parts(first, shape.start if has_start else shape.end)
    end = _parts(last - 1, shape.end if has_end else shape.start)
    is_open = shape.is_interval and shape.end_bound is Bound.OPEN
    return PlainDate(start, end, is_open=is_open, is_exact=is_exact)


def _is_exact(shape: DateShape) -> bool:
    return (
        not shape.is_set
        and {shape.start, shape.end} <= _EXACT
        and shape.start_qualifier == shape.end_qualifier == Qualifier.NONE
        and shape.start_bound == shape.end_bound == Bound.KNOWN
    )


def _timed(earliest: int, latest: int, shape: DateShape) -> PlainDate:
    first_day, offset = divmod(earliest, SECONDS_IN_DAY)
    start = _parts(earliest, Precision.DAY)
    clock = clock_words(offset)
    if not shape.is_timed_span:
        return PlainDate(start, start, clock)
    last_day, until = clock_end(latest)
    end = start if last_day == first_day else civil_from_days(last_day)
    return PlainDate(start, end, clock, clock_words(until))


def clock_words(second: int) -> str:
    """A second of a day as "14:39", with seconds only where there are any."""
    minutes, seconds = divmod(second, 60)
    text = f"{minutes // 60:02}:{minutes % 60:02}"
    return f"{text}:{seconds:02}" if seconds else text


def _parts(second: int, precision: Precision) -> Parts:
    parts = civil_from_days(second // SECONDS_IN_DAY)
    if precision in _DAYS:
        return parts
    return parts[:2] if precision in _MONTHS else parts[:1]


def _first_day(parts: Parts) -> int:
    year, month, day = (*parts, 1, 1)[:3]
    return days_from_civil(year, month, day)


def _last_day(parts: Parts) -> int:
    if len(parts) == 3:
        return _first_day(parts)
    year, month = (*parts, 12)[:2]
    after = (year + month // 12, month % 12 + 1, 1)
    return _first_day(after) - 1
