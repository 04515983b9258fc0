"""Time zones as the VTIMEZONE that a calendar has of each that it names (RFC 5545, 3.6.5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_HOUR, _STEP = timedelta(hours=1), timedelta(days=7)
_ZERO = timedelta()
_MOST_YEARS = 400
"""Clocks of no zone have changed for longer, and rules beyond are guesses."""
_FIRST_YEAR = 1850
"""Clocks showed the sun's time before."""


class _Observance(NamedTuple):
    """What the clock shows from some moment on, which is told by the clock before."""

    start: datetime
    before: timedelta
    after: timedelta
    is_summer: bool
    name: str


def known_zone(name: str) -> ZoneInfo | None:
    """The IANA zone of a name, or None where it isn't known."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def zone_lines(name: str, first_year: int, last_year: int) -> Iterator[str]:
    """The lines of a zone's component, as its clocks go in these years."""
    zone = known_zone(name)
    if zone is None:
        return
    yield "BEGIN:VTIMEZONE"
    yield f"TZID:{name}"
    for one in _observances(zone, first_year, last_year):
        kind = "DAYLIGHT" if one.is_summer else "STANDARD"
        yield f"BEGIN:{kind}"
        yield f"DTSTART:{moment_text(one.start)}"
        yield f"TZOFFSETFROM:{_offset(one.before)}"
        yield f"TZOFFSETTO:{_offset(one.after)}"
        yield f"TZNAME:{one.name}"
        yield f"END:{kind}"
    yield "END:VTIMEZONE"


def moment_text(at: datetime) -> str:
    """A moment as "20230204T143900", also in years of fewer than four digits."""
    return f"{at.year:04}{at:%m%dT%H%M%S}"


def _observances(zone: ZoneInfo, first_year: int, last_year: int) -> Iterator[_Observance]:
    """One for how the clock goes when the first year begins, and one for each change of it."""
    start = max(min(first_year, last_year), _FIRST_YEAR)
    end = min(max(last_year, start) + 1, start + _MOST_YEARS, 9_998)
    at = datetime(start, 1, 1, tzinfo=UTC)
    shown = _shown(zone, at)
    first = datetime(min(first_year, start), 1, 1)  # noqa: DTZ001 - by the clock on the wall
    yield _Observance(first, shown[0], shown[0], bool(shown[1]), shown[2])
    over = datetime(end, 1, 1, tzinfo=UTC)
    while at < over:
        then = at + _STEP
        if _shown(zone, then) != shown:
            change = _change(zone, at, then)
            now = _shown(zone, change)
            local = (change + shown[0]).replace(tzinfo=None)
            yield _Observance(local, shown[0], now[0], bool(now[1]), now[2])
            shown, then = now, change
        at = then


def _shown(zone: ZoneInfo, at: datetime) -> tuple[timedelta, timedelta, str]:
    there = at.astimezone(zone)
    return there.utcoffset() or _ZERO, there.dst() or _ZERO, there.tzname() or ""


def _change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The second at which what the clock shows there is no more what it was before."""
    shown = _shown(zone, before)
    low, high = 0, int((after - before).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if _shown(zone, before + timedelta(seconds=middle)) == shown:
            low = middle
        else:
            high = middle
    return before + timedelta(seconds=high)


def _offset(offset: timedelta) -> str:
    """As "+0800", with seconds only where there are any."""
    seconds = round(abs(offset).total_seconds())
    text = f"{'-' if offset < _ZERO else '+'}{seconds // 3600:02}{seconds // 60 % 60:02}"
    return f"{text}{seconds % 60:02}" if seconds % 60 else text
