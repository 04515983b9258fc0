"""Whether a foreign date can be kept as it is, and what it says of the day of import."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from timeline_app.core.dates.bounds import DateError, EdtfDate, bounds_of_event, seconds_from_civil
from timeline_app.interchange.foreign.values import FaultReason

_DATES_KEPT = 50_000


class PlacedDate(NamedTuple):
    """A date and time as they can be kept, and why if not as they were; `bounds` if dated."""

    date: str
    time: str
    fault: FaultReason | None = None
    bounds: EdtfDate | None = None


@lru_cache(_DATES_KEPT)
def placed_date(date_text: str, time: str) -> PlacedDate:
    """What of an EDTF date and a clock time can be kept."""
    if not date_text:
        return PlacedDate("", "", FaultReason.UNREADABLE_TIME if time else None)
    try:
        return PlacedDate(date_text, time, None, bounds_of_event(date_text, time))
    except DateError:
        pass
    start = time.partition("/")[0] if "/" in time else ""
    try:
        bounds = bounds_of_event(date_text, start)
    except DateError:
        return _without_time(date_text)
    return PlacedDate(date_text, start, FaultReason.UNREADABLE_TIME, bounds)


def _without_time(date_text: str) -> PlacedDate:
    try:
        bounds = bounds_of_event(date_text, "")
    except DateError:
        return PlacedDate("", "", FaultReason.UNREADABLE_DATE)
    return PlacedDate(date_text, "", FaultReason.UNREADABLE_TIME, bounds)


def end_of(day: date) -> int:
    """The first second after a day, as dates count them."""
    return seconds_from_civil(day.year, day.month, day.day) + 86_400
