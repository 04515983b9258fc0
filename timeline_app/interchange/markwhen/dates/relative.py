"""Dates of Markwhen that are told from other events ("after !talks 3 work days")."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import NamedTuple

from timeline_app.interchange.markwhen.dates.points import months_later

_UNITS = (
    r"milliseconds|ms|seconds|second|secs|sec|s|minutes|minute|mins|min|hours|hour|h"
    r"|(?:week|work|business)\s*(?:days|day|d)|days|day|d|weeks|week|w|months|month|years|year|y"
)
_AMOUNT = rf"-?\d{{1,6}}[\s_]*(?:{_UNITS})"
_AMOUNT_PARTS = re.compile(rf"(-?)(\d{{1,6}})[\s_]*({_UNITS})(?![a-z])", re.IGNORECASE)
_RELATIVE = re.compile(
    rf"(?:(by|before|after)\b\s*)?(?:!(\w+)(?:\.(start|end))?|\.(start|end))?\s*(?:plus\b|\+)?\s*"
    rf"((?:{_AMOUNT}\b[\s,]*)*)",
    re.IGNORECASE,
)
_MOST_WORKING_DAYS = 50_000
_WEEKEND = (5, 6)


class DateStretch(NamedTuple):
    """From when to when an event is, as far as it is known; `over` is no more of it."""

    start: datetime | None
    over: datetime | None


class Relative(NamedTuple):
    """What a relative date refers to, and how far it is from there."""

    is_before: bool
    own_id: str
    """The event's that it refers to, or empty for the one before."""
    end: str
    """Which of its ends: "start", "end", or empty."""
    amounts: str

    @property
    def is_reference(self) -> bool:
        """Whether it names an event, or an end of the one before."""
        return bool(self.own_id or self.end)


def relative_of(text: str) -> Relative | None:
    """A relative date, or None for what has no such form."""
    if len(text) > 200:
        return None
    found = _RELATIVE.fullmatch(text.strip())
    if found is None or not text.strip():
        return None
    end = (found[3] or found[4] or "").lower()
    is_before = (found[1] or "").lower() in ("by", "before")
    return Relative(is_before, found[2] or "", end, found[5])


def moved(at: datetime, amounts: str, *, is_back: bool = False) -> datetime:
    """The moment so much later, or earlier; a minus before the first amount is for all.

    Raises `ValueError` or `OverflowError` for what is beyond the calendar.
    """
    parts = list(_AMOUNT_PARTS.findall(amounts))
    is_back = is_back or bool(parts and parts[0][0])
    for _, number, unit in parts:
        at = _moved(at, -int(number) if is_back else int(number), unit.lower())
    return at


def _moved(at: datetime, number: int, unit: str) -> datetime:
    if unit.startswith(("month",)):
        return months_later(at, number)
    if unit.startswith("y"):
        return months_later(at, 12 * number)
    if unit.startswith(("work", "business")) or re.match(r"week\s*d", unit):
        return _working_days_later(at, number)
    return at + _LENGTHS[unit[:2] if unit[:2] in _LENGTHS else unit[0]] * number


_LENGTHS = {
    "ms": timedelta(milliseconds=1),
    "mi": timedelta(minutes=1),
    "s": timedelta(seconds=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}


def _working_days_later(at: datetime, number: int) -> datetime:
    if abs(number) > _MOST_WORKING_DAYS:
        raise ValueError(number)
    step = timedelta(days=1 if number >= 0 else -1)
    for _ in range(abs(number)):
        at += step
        while at.weekday() in _WEEKEND:
            at += step
    return at
