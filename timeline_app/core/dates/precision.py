"""What is known of a date besides its bounds, and how it packs into an integer.

A packed shape has 18 bits:

    bits  0–3   precision of the start     bits  4–7   precision of the end
    bits  8–9   qualifier of the start     bits 10–11  qualifier of the end
    bits 12–13  bound of the start         bits 14–15  bound of the end
    bit  16     the date is an interval         bit  17  it is one of a set

The shifts have names, so that whole arrays can be unpacked: `(flags >> END_SHIFT) & 15`.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from timeline_app.core.dates.civil import (
    SECONDS_IN_DAY,
    civil_from_days,
    months_later,
    seconds_from_civil,
)

START_SHIFT = 0
END_SHIFT = 4
PRECISION_MASK = 15
START_QUALIFIER_SHIFT = 8
END_QUALIFIER_SHIFT = 10
QUALIFIER_MASK = 3
START_BOUND_SHIFT = 12
END_BOUND_SHIFT = 14
BOUND_MASK = 3
INTERVAL_BIT = 1 << 16
SET_BIT = 1 << 17
SHAPE_MASK = (1 << 18) - 1
KEPT_SHAPES = 256
"""So many are unpacked once: a chronology has few."""


class Precision(IntEnum):
    """How exactly an end of a date is known; the unit that it names."""

    NONE = 0  # nothing is known at that end
    SECOND = 1
    MINUTE = 2
    DAY = 3
    MONTH = 4
    SEASON = 5
    YEAR = 6
    DECADE = 7  # "199X"
    CENTURY = 8  # "19XX"
    MILLENNIUM = 9  # "1XXX"
    DAY_UNKNOWN = 10  # "1985-04-XX": one day of that month
    MONTH_UNKNOWN = 11  # "1985-XX": one month of that year
    MONTH_AND_DAY_UNKNOWN = 12  # "1985-XX-XX": one day of that year


CLOCK = (Precision.SECOND, Precision.MINUTE)
"""What a clock tells."""


class Qualifier(IntEnum):
    """How sure the source is; UNCERTAIN and APPROXIMATE are the two bits of BOTH."""

    NONE = 0
    UNCERTAIN = 1  # ?
    APPROXIMATE = 2  # ~
    BOTH = 3  # %


class Bound(IntEnum):
    """Whether an end of a date is there at all."""

    KNOWN = 0
    OPEN = 1  # ".."; of one of a set: any time before or after
    UNKNOWN = 2  # nothing before or after the slash


class DateShape(NamedTuple):
    """Precision, qualifier and bound of both ends; a single date has twice the same.

    An interval lasts from its one end to its other. One of a set is a single date that lies
    somewhere between its ends, or on one side of the one that is known.
    """

    start: Precision
    end: Precision
    start_qualifier: Qualifier = Qualifier.NONE
    end_qualifier: Qualifier = Qualifier.NONE
    start_bound: Bound = Bound.KNOWN
    end_bound: Bound = Bound.KNOWN
    is_interval: bool = False
    is_set: bool = False

    @property
    def has_two_ends(self) -> bool:
        """Whether its two ends are not the same: those of an interval, or of a set."""
        return self.is_interval or self.is_set

    @property
    def is_timed_span(self) -> bool:
        """Whether it lasts from one clock time to another; its end is an instant, no unit."""
        return self.is_interval and self.end in CLOCK

    @property
    def is_one_sided(self) -> bool:
        """Whether it is any time before a date, or any time after one."""
        return self.is_set and (self.start_bound is Bound.OPEN or self.end_bound is Bound.OPEN)

    def packed(self) -> int:
        """The shape as one integer, laid out as the module says."""
        return (
            self.start << START_SHIFT
            | self.end << END_SHIFT
            | self.start_qualifier << START_QUALIFIER_SHIFT
            | self.end_qualifier << END_QUALIFIER_SHIFT
            | self.start_bound << START_BOUND_SHIFT
            | self.end_bound << END_BOUND_SHIFT
            | (INTERVAL_BIT if self.is_interval else 0)
            | (SET_BIT if self.is_set else 0)
        )

    @staticmethod
    @lru_cache(maxsize=KEPT_SHAPES)
    def unpacked(packed: int) -> DateShape:
        """The shape in the low bits of `packed`. Raises `ValueError` for codes not in use."""
        return DateShape(
            Precision(packed >> START_SHIFT & PRECISION_MASK),
            Precision(packed >> END_SHIFT & PRECISION_MASK),
            Qualifier(packed >> START_QUALIFIER_SHIFT & QUALIFIER_MASK),
            Qualifier(packed >> END_QUALIFIER_SHIFT & QUALIFIER_MASK),
            Bound(packed >> START_BOUND_SHIFT & BOUND_MASK),
            Bound(packed >> END_BOUND_SHIFT & BOUND_MASK),
            bool(packed & INTERVAL_BIT),
            bool(packed & SET_BIT),
        )


_seconds_in = {
    Precision.NONE: 0,
    Precision.SECOND: 1,
    Precision.MINUTE: 60,
    Precision.DAY: SECONDS_IN_DAY,
}
MONTHS_IN = {
    Precision.MONTH: 1,
    Precision.DAY_UNKNOWN: 1,
    Precision.SEASON: 3,
    Precision.YEAR: 12,
    Precision.MONTH_UNKNOWN: 12,
    Precision.MONTH_AND_DAY_UNKNOWN: 12,
    Precision.DECADE: 120,
    Precision.CENTURY: 1_200,
    Precision.MILLENNIUM: 12_000,
}
"""The months of a unit, where it is one of whole months."""


def unit_end(earliest: int, precision: Precision) -> int:
    """The first second after the unit of this precision that starts at `earliest`.

    For `Precision.NONE`, where there is no unit, that is `earliest` itself.
    """
    seconds = _seconds_in.get(precision)
    if seconds is not None:
        return earliest + seconds
    return months_later(earliest, MONTHS_IN[precision])


def unit_around(instant: int, precision: Precision) -> tuple[int, int]:
    """The start of the day, month or year around an instant, and of the one after."""
    year, month, day = civil_from_days(instant // SECONDS_IN_DAY)
    month = 1 if precision is Precision.YEAR else month
    day = day if precision is Precision.DAY else 1
    start = seconds_from_civil(year, month, day)
    return start, unit_end(start, precision)


def unit_start(latest: int, precision: Precision) -> int:
    """The start of the unit of this precision that ends just before `latest`.

    For `Precision.NONE`, where there is no unit, that is `latest` itself.
    """
    seconds = _seconds_in.get(precision)
    if seconds is not None:
        return latest - seconds
    return months_later(latest, -MONTHS_IN[precision])
