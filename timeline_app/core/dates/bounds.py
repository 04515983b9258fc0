"""Dates: EDTF to bounds in seconds and back, and all that goes with it.

The one door to `core.dates.edtf` (reading), `core.dates.precision` and `core.dates.civil`.
"""

from __future__ import annotations

from timeline_app.core.dates.civil import (
    SECONDS_IN_DAY,
    civil_from_days,
    days_from_civil,
    days_in_month,
    seconds_from_civil,
    weekday,
)
from timeline_app.core.dates.edtf import (
    DAY_TO_DAY,
    OPEN_END,
    OPEN_START,
    SINGLE_DAY,
    YEAR_LIMIT,
    DateError,
    DateFault,
    EdtfDate,
    parse_edtf,
    second_of_day,
)
from timeline_app.core.dates.precision import (
    BOUND_MASK,
    END_BOUND_SHIFT,
    END_QUALIFIER_SHIFT,
    END_SHIFT,
    INTERVAL_BIT,
    PRECISION_MASK,
    QUALIFIER_MASK,
    SET_BIT,
    SHAPE_MASK,
    START_BOUND_SHIFT,
    START_QUALIFIER_SHIFT,
    START_SHIFT,
    Bound,
    DateShape,
    Precision,
    Qualifier,
    unit_end,
    unit_start,
)

__all__ = [
    "BOUND_MASK",
    "DAY_TO_DAY",
    "END_BOUND_SHIFT",
    "END_QUALIFIER_SHIFT",
    "END_SHIFT",
    "INTERVAL_BIT",
    "OPEN_END",
    "OPEN_START",
    "PRECISION_MASK",
    "QUALIFIER_MASK",
    "SECONDS_IN_DAY",
    "SET_BIT",
    "SHAPE_MASK",
    "SINGLE_DAY",
    "START_BOUND_SHIFT",
    "START_QUALIFIER_SHIFT",
    "START_SHIFT",
    "UNDATED",
    "YEAR_LIMIT",
    "Bound",
    "DateError",
    "DateFault",
    "DateShape",
    "EdtfDate",
    "Precision",
    "Qualifier",
    "bounds_of_event",
    "can_stand",
    "civil_from_days",
    "clock_end",
    "days_from_civil",
    "days_in_month",
    "parse_edtf",
    "seconds_from_civil",
    "start_edtf",
    "to_edtf",
    "unit_end",
    "unit_start",
    "weekday",
]

UNDATED = EdtfDate(OPEN_END, OPEN_END, 0)


def bounds_of_event(date: str, time: str) -> EdtfDate:
    """The bounds of an event's `date`, narrowed to its clock time where that can be done.

    With a `time` ("hh:mm" or "hh:mm:ss") a single day without qualifier shrinks to that minute
    or second. With two, as "10:00/11:30", such a day, or a span of such days, lasts from the
    first on its first day until the second on its last, which `latest` is then: an end by the
    clock is an instant, and may be 24:00. Two that are the same on one day are as one. Beside any
    other date the times are checked but don't count. No date is `UNDATED`. Raises `DateError`.
    """
    bounds = parse_edtf(date) if date else UNDATED
    if not time:
        return bounds
    first, slash, second = time.partition("/")
    offset = second_of_day(first, time)
    if offset == SECONDS_IN_DAY:  # the day has no such minute
        raise DateError(DateFault.NO_SUCH_TIME, time)
    until = second_of_day(second, time) if slash else offset
    if bounds.shape != SINGLE_DAY and not (slash and bounds.shape == DAY_TO_DAY):
        return bounds
    earliest = bounds.earliest + offset
    latest = bounds.latest - SECONDS_IN_DAY + until
    if latest < earliest:
        raise DateError(DateFault.END_BEFORE_START, time)
    precision = _clock_precision(first)
    if latest == earliest:
        shape = DateShape(precision, precision)
        return EdtfDate(earliest, unit_end(earliest, precision), shape.packed())
    shape = DateShape(precision, _clock_precision(second), is_interval=True)
    return EdtfDate(earliest, latest, shape.packed())


def can_stand(date: str, time: str) -> bool:
    """Whether an event can have this clock time beside this date, of which each is sound."""
    try:
        bounds_of_event(date, time)
    except DateError:
        return False
    return True


def clock_end(latest: int) -> tuple[int, int]:
    """The day, counted from 1970-01-01, and its second at which a span ends by the clock.

    Midnight ends a day: it is the second 86,400 of the day before.
    """
    day = (latest - 1) // SECONDS_IN_DAY
    return day, latest - day * SECONDS_IN_DAY


def _clock_precision(time: str) -> Precision:
    return Precision.MINUTE if len(time) == len("hh:mm") else Precision.SECOND


def start_edtf(date: EdtfDate) -> str:
    """The start alone as EDTF, without qualifier; empty where no start is known.

    EDTF has no way to write a minute, so of such a start the day is given.
    """
    shape = DateShape.unpacked(date.shape)
    return _unit_edtf(date.earliest, shape.start)


def to_edtf(date: EdtfDate) -> str:
    """The EDTF text of these bounds, empty if undated; minutes are given as their day.

    So are both ends of what lasts from one clock time to another.
    """
    shape = DateShape.unpacked(date.shape)
    if shape.is_timed_span:
        first = _unit_edtf(date.earliest, Precision.DAY)
        last = _unit_edtf(clock_end(date.latest)[0] * SECONDS_IN_DAY, Precision.DAY)
        return first if first == last else f"{first}/{last}"
    start = _end_edtf(date.earliest, shape.start, shape.start_qualifier, shape.start_bound)
    if not shape.has_two_ends:
        return start
    end_start = unit_start(date.latest, shape.end)
    end = _end_edtf(end_start, shape.end, shape.end_qualifier, shape.end_bound)
    if shape.is_set:
        return f"[{start.removesuffix('..')}..{end.removesuffix('..')}]"
    return f"{start}/{end}"


def _end_edtf(earliest: int, precision: Precision, qualifier: Qualifier, bound: Bound) -> str:
    """One end of a date as EDTF."""
    if bound is not Bound.KNOWN:
        return ".." if bound is Bound.OPEN else ""
    return _unit_edtf(earliest, precision) + ("", "?", "~", "%")[qualifier]


_FORMS = {
    Precision.YEAR: "",
    Precision.MONTH_UNKNOWN: "-XX",
    Precision.MONTH_AND_DAY_UNKNOWN: "-XX-XX",
    Precision.MONTH: "-{month:02d}",
    Precision.DAY_UNKNOWN: "-{month:02d}-XX",
}
"""What stands behind the year where it is no day."""


def _unit_edtf(earliest: int, precision: Precision) -> str:
    """The unit of this precision that starts at `earliest`, as EDTF."""
    if precision is Precision.NONE:
        return ""
    year, month, day = civil_from_days(earliest // SECONDS_IN_DAY)
    match precision:
        case Precision.DECADE | Precision.CENTURY | Precision.MILLENNIUM:
            hidden = precision - Precision.YEAR
            digits = f"{abs(year) // 10**hidden:0{4 - hidden}d}"
            return ("-" if year < 0 else "") + digits + "X" * hidden
        case Precision.SEASON:
            return f"{_year_edtf(year)}-{20 + month // 3}"
        case Precision.SECOND:
            clock = earliest % SECONDS_IN_DAY
            time = f"{clock // 3600:02d}:{clock // 60 % 60:02d}:{clock % 60:02d}"
            return f"{_year_edtf(year)}-{month:02d}-{day:02d}T{time}"
        case _:
            form = _FORMS.get(precision, "-{month:02d}-{day:02d}")
            return _year_edtf(year) + form.format(month=month, day=day)


def _year_edtf(year: int) -> str:
    """A year as EDTF: four digits, or Y and more."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"
