"""Whether two dates share some time, and how many days lie between them where they don't.

A gap goes from the end of the one to the start of the other. It is told only where both of these
ends are known to the day: a count of days would claim more than "June" or "about 4 June" does.
"""

from __future__ import annotations

from typing import NamedTuple

from timeline_app.core.dates.bounds import EdtfDate
from timeline_app.core.dates.civil import SECONDS_IN_DAY
from timeline_app.core.dates.precision import Bound, DateShape, Precision, Qualifier

_TO_THE_DAY = (Precision.SECOND, Precision.MINUTE, Precision.DAY)


class DayGap(NamedTuple):
    """How far another event is from one.

    `days` is negative where the other is the earlier one. It is counted from the end of the
    earlier one, which `lasted` more than a day, or is that one day. `is_during`: the other
    lies within the one, and there is nothing to count.
    """

    days: int
    lasted: bool = False
    is_during: bool = False


class _Days(NamedTuple):
    """First and last day of a date, counted from 1970-01-01, None where not known to the day."""

    first: int | None
    last: int | None


def gap_between(one: EdtfDate, other: EdtfDate) -> DayGap | None:
    """How far another event is from one; None where that isn't known, or where they overlap."""
    if not _is_dated(one) or not _is_dated(other):
        return None
    if _is_within(other, one):
        return _gap_within(one, other)
    days, others = _days_of(one), _days_of(other)
    if days.last is not None and others.first is not None and others.first >= days.last:
        return DayGap(others.first - days.last, days.first != days.last)
    if others.last is not None and days.first is not None and days.first >= others.last:
        return DayGap(others.last - days.first, others.first != others.last)
    return None


def do_overlap(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether two events share some time, as far as their dates say."""
    return one.earliest < other.latest and other.earliest < one.latest


def _gap_within(one: EdtfDate, other: EdtfDate) -> DayGap:
    """Of an event within another: the same day, the last of several, or some time during it."""
    days, others = _days_of(one), _days_of(other)
    if days.first == days.last and days.first is not None:
        return DayGap(0)
    is_last = days.last is not None and days.last == others.first == others.last
    return DayGap(0, lasted=True, is_during=not is_last)


def _is_within(other: EdtfDate, one: EdtfDate) -> bool:
    """Whether the one lasts from before the other until after it, and nobody doubts either."""
    shape, inner = DateShape.unpacked(one.shape), DateShape.unpacked(other.shape)
    is_single = not shape.is_interval and _days_of(one).first is None
    outer_qualifiers = shape.start_qualifier, shape.end_qualifier
    qualifiers = *outer_qualifiers, inner.start_qualifier, inner.end_qualifier
    is_sure = qualifiers.count(Qualifier.NONE) == len(qualifiers)
    bounds = shape.start_bound, shape.end_bound, inner.start_bound, inner.end_bound
    if is_single or not is_sure or Bound.UNKNOWN in bounds or Bound.OPEN in inner[4:6]:
        return False
    if not _has_exact_ends(shape):
        return False
    return one.earliest <= other.earliest and other.latest <= one.latest


def _has_exact_ends(shape: DateShape) -> bool:
    return all(
        bound is Bound.OPEN or precision in _TO_THE_DAY
        for bound, precision in (
            (shape.start_bound, shape.start),
            (shape.end_bound, shape.end if shape.is_interval else shape.start),
        )
    )


def _is_dated(date: EdtfDate) -> bool:
    shape = DateShape.unpacked(date.shape)
    return Precision.NONE not in (shape.start, shape.end) or shape.is_interval


def _days_of(date: EdtfDate) -> _Days:
    shape = DateShape.unpacked(date.shape)
    if shape.is_set:
        return _Days(None, None)  # its bounds are no days on which it was
    first, last = date.earliest // SECONDS_IN_DAY, (date.latest - 1) // SECONDS_IN_DAY
    starts = _is_exact(shape.start, shape.start_bound, shape.start_qualifier)
    ends = (
        _is_exact(shape.end, shape.end_bound, shape.end_qualifier) if shape.is_interval else starts
    )
    return _Days(first if starts else None, last if ends else None)


def _is_exact(precision: Precision, bound: Bound, qualifier: Qualifier) -> bool:
    return precision in _TO_THE_DAY and bound is Bound.KNOWN and qualifier is Qualifier.NONE
