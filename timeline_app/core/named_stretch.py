"""A stretch of time as people write it: one date, or the first and the last of two."""

from __future__ import annotations

from timeline_app.core.date_input import DateInputError, date_readings
from timeline_app.core.dates import OPEN_END, OPEN_START, DateShape


def stretch_named(text: str) -> tuple[int, int]:
    """The first and the last second of a stretch, since 1970.

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
