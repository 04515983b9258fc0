"""An interval of time as people write it: one date, or the first and the last of two."""

from __future__ import annotations

from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    Bound,
    DateShape,
    EdtfDate,
    Precision,
)
from timeline_app.core.dates.parse.dates import DateInputError, date_readings


def interval_named(text: str) -> tuple[int, int]:
    """The first and the last second of an interval, since 1970.

    "2023" is that whole year, "Aug 2022 – June 2023" goes from a first of August to an end of
    June. Raises `DateInputError` for what has no two ends, or has several readings that don't
    have the same ones.
    """
    found = date_readings(text)
    bounds = {(date.earliest, date.latest) for date in found}
    if len(bounds) != 1:
        raise DateInputError(text, ())
    first_s, last_s = bounds.pop()
    is_one_sided = any(DateShape.unpacked(date.shape).is_one_sided for date in found)
    if is_one_sided or first_s == OPEN_START or last_s == OPEN_END:
        raise DateInputError(text, ())
    return first_s, last_s


def interval_between(first: EdtfDate | None, last: EdtfDate | None) -> EdtfDate | None:
    """The interval from the start of one date to the end of another, each where it is given.

    From a date to itself it is that date; where neither is given there is none.
    """
    if first is None and last is None:
        return None
    if first is not None and first == last:
        return first
    begins = DateShape.unpacked(first.shape) if first is not None else _OPEN
    ends = DateShape.unpacked(last.shape) if last is not None else _OPEN
    shape = DateShape(
        begins.start,
        ends.end,
        begins.start_qualifier,
        ends.end_qualifier,
        begins.start_bound,
        ends.end_bound,
        is_interval=True,
    )
    earliest = OPEN_START if first is None else first.earliest
    return EdtfDate(earliest, OPEN_END if last is None else last.latest, shape.packed())


_OPEN = DateShape(Precision.NONE, Precision.NONE, start_bound=Bound.OPEN, end_bound=Bound.OPEN)
