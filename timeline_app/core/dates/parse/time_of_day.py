"""A time of day that somebody types, alone or beside a day: "2 Aug 2022, 10:45 pm"."""

from __future__ import annotations

import re

_HALF = r" ?(?P<half>[ap])\.?m\.?"
_CLOCK = re.compile(
    r"(?P<date>.*?)(?:,? (?:at )?|t)(?:(?P<hour>\d{1,2})[:.](?P<minute>\d\d)"
    rf"(?::(?P<second>\d\d))?(?:{_HALF})?|(?P<whole>\d{{1,2}}){_HALF.replace('half', 'side')}|"
    r"(?P<noon>noon))",
    re.A | re.I,
)
_SPAN = re.compile(
    r"(?P<before>.*(?:\d|\d ?[ap]\.?m\.?|noon)) ?(?:[-–—/]| to | until ) ?(?P<end>[^-–—/]+)",
    re.A | re.I,
)
_MIDNIGHT = "24:00"
_DIGITS = re.compile(r"\d{4}", re.A)


def clock_time(words: str) -> str:
    """A time of day that stands alone ("9:30", "0930", "2.15 pm") as "hh:mm"; empty if it is none.

    A lone number may mean anything and is none.
    """
    spelt = f"{words[:2]}:{words[2:]}" if _DIGITS.fullmatch(words) else words
    date, clock = clock_beside(f" {spelt}")
    return "" if date else clock


def clock_times(words: str) -> str:
    """The same, or from one time of day to another as "hh:mm/hh:mm", in any order of the two.

    The second may be 24:00.
    """
    found = _SPAN.fullmatch(words)
    if not found:
        return clock_time(words)
    start, end = clock_time(found["before"]), _end_time(found["end"])
    return f"{start}/{end}" if start and end else ""


def _hour(found: re.Match[str]) -> int:
    """The hour of a day; 24 for one that half a day doesn't have."""
    hour = int(found["hour"] or found["whole"])
    half = (found["half"] or found["side"] or "").casefold()
    if not half:
        return hour
    return hour % 12 + 12 * (half == "p") if 1 <= hour <= 12 else 24


def clocks_beside(words: str) -> tuple[str, str]:
    """The words before a time of day, or before two that follow on each other on one day."""
    found = _SPAN.fullmatch(words)
    if found:
        (date, start), end = clock_beside(found["before"]), _end_time(found["end"])
        if date and start and start < end:
            return date, f"{start}/{end}"
    return clock_beside(words)


def _end_time(words: str) -> str:
    return _MIDNIGHT if words == _MIDNIGHT else clock_time(words)


def clock_beside(words: str) -> tuple[str, str]:
    """The words before a time of day, and that time as "hh:mm" or "hh:mm:ss"; else two empty."""
    found = _CLOCK.fullmatch(words)
    if not found:
        return "", ""
    if found["noon"]:
        return found["date"], "12:00"
    hour, minute = _hour(found), int(found["minute"] or 0)
    if hour > 23 or minute > 59 or int(found["second"] or 0) > 59:
        return "", ""
    second = f":{found['second']}" if found["second"] else ""
    return found["date"], f"{hour:02}:{minute:02}{second}"
