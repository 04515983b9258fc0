"""When what repeats takes place (RFC 5545, 3.3.10), within bounds of time and of work.

dateutil goes on to the year 9999 for the next day that fits a rule. Rules are therefore worked
out as many times 400 years later as there is room for, the days of the calendar being the same
again then, so that the end is near.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from datetime import MAXYEAR, datetime
from functools import lru_cache
from itertools import islice
from typing import Any, Literal, NamedTuple

from dateutil.rrule import (
    DAILY,
    HOURLY,
    MINUTELY,
    MONTHLY,
    SECONDLY,
    WEEKLY,
    YEARLY,
    rrule,
    weekday,
)

from timeline_app.interchange.texts.limits import MOST_OF_A_FILE, MOST_OF_A_RULE

_MOST_STEPS = 100_000
"""Times of a rule that are gone through before the first that is wanted."""
_MOST_STEPS_OF_A_FILE = 2_000_000
_MOST_BARREN = 30
"""Rules that fit no day; each takes up to half a second."""
_CYCLE = 400
_Frequency = Literal[0, 1, 2, 3, 4, 5, 6]
_FREQUENCIES: dict[str, _Frequency] = {
    "YEARLY": YEARLY,
    "MONTHLY": MONTHLY,
    "WEEKLY": WEEKLY,
    "DAILY": DAILY,
    "HOURLY": HOURLY,
    "MINUTELY": MINUTELY,
    "SECONDLY": SECONDLY,
}
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"([+-]?\d{0,2})(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_LISTS = {  # the lowest and the highest number; negative ones count from the end
    "BYSETPOS": ("bysetpos", 1, 366),
    "BYMONTH": ("bymonth", 1, 12),
    "BYMONTHDAY": ("bymonthday", 1, 31),
    "BYYEARDAY": ("byyearday", 1, 366),
    "BYWEEKNO": ("byweekno", 1, 53),
    "BYHOUR": ("byhour", 0, 23),
    "BYMINUTE": ("byminute", 0, 59),
    "BYSECOND": ("bysecond", 0, 59),
}
_SIGNED = frozenset({"BYSETPOS", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"})
_NO_COUNT = re.compile(r"-\d{1,9}", re.ASCII)
"""Programs write -1 where there is no number of times."""
_MOST_POSITIONS = 60
_MOST_CLOCKS = 1_440
_LONGEST_INTERVAL = 100_000

Numbers = tuple[int, ...]


class RuleError(ValueError):
    """A rule that can't be read."""


class RecurrenceRule(NamedTuple):
    """A rule of repetition, read: `number` of all times, `until` as it stands, dateutil's lists."""

    frequency: _Frequency
    interval: int
    number: int | None
    until: str
    week_start: int
    days: tuple[tuple[int, int], ...]
    lists: tuple[tuple[str, Numbers], ...]


@lru_cache(5_000)
def rule_of(text: str) -> RecurrenceRule:
    """Read a rule. Raises `RuleError` for one that is none, or of another calendar than ours."""
    parts = dict(_parts(text))
    frequency = _FREQUENCIES.get(parts.pop("FREQ", ""))
    if frequency is None or parts.pop("RSCALE", "GREGORIAN") != "GREGORIAN":
        raise RuleError(text)
    if parts.pop("SKIP", "OMIT") != "OMIT":
        raise RuleError(text)
    count = parts.pop("COUNT", "")
    interval = _number(parts.pop("INTERVAL", "1"), 1, _LONGEST_INTERVAL)
    until = parts.pop("UNTIL", "")
    start = parts.pop("WKST", "MO")
    days = tuple(_by_day(day) for day in _items(parts.pop("BYDAY", "")))
    if start not in _DAYS:
        raise RuleError(text)
    return RecurrenceRule(
        frequency,
        interval,
        None if not count or _NO_COUNT.fullmatch(count) else _number(count, 1, 10**9),
        until,
        _DAYS.index(start),
        days,
        _lists(parts, text),
    )


def _lists(parts: Mapping[str, str], text: str) -> tuple[tuple[str, Numbers], ...]:
    """The lists of numbers of a rule, by the names of `dateutil`."""
    lists: dict[str, Numbers] = {}
    for name, listed in parts.items():
        if name in _LISTS:
            lists[_LISTS[name][0]] = _numbers(name, listed)
        elif not name.startswith("X-"):
            raise RuleError(text)
    clocks = [len(lists.get(name, (0,))) for name in ("byhour", "byminute", "bysecond")]
    if len(lists.get("bysetpos", ())) > _MOST_POSITIONS or math.prod(clocks) > _MOST_CLOCKS:
        raise RuleError(text)
    return tuple(lists.items())


def _parts(text: str) -> Iterator[tuple[str, str]]:
    for part in text.strip().upper().strip(";").split(";"):
        name, equals, value = part.partition("=")
        if not equals:
            raise RuleError(text)
        yield name.strip(), value.strip()


def _items(listed: str) -> list[str]:
    return [item for item in listed.replace(" ", "").split(",") if item]


def _number(text: str, least: int, most: int) -> int:
    if not re.fullmatch(r"[+-]?\d{1,10}", text, re.ASCII) or not least <= int(text) <= most:
        raise RuleError(text)
    return int(text)


def _numbers(name: str, listed: str) -> Numbers:
    _, least, most = _LISTS[name]
    found = dict.fromkeys(_number(item, -most, most) for item in _items(listed))
    is_sound = all(least <= (abs(one) if name in _SIGNED else one) for one in found)
    if not found or not is_sound:
        raise RuleError(listed)
    return tuple(found)


def _by_day(text: str) -> tuple[int, int]:
    found = _BY_DAY.fullmatch(text)
    if found is None or (found[1] and not found[1].lstrip("+-")):
        raise RuleError(text)
    number = int(found[1] or 0)
    if abs(number) > 53:
        raise RuleError(text)
    return _DAYS.index(found[2]), number


class Repeating:
    """Works out the rules of one file, and minds how much that is."""

    def __init__(self) -> None:
        self._times = self._steps = self._barren = 0

    def times(
        self, rule: RecurrenceRule, start: datetime, first: datetime | None, last: datetime
    ) -> tuple[list[datetime], bool]:
        """The times from `first` to `last`, both included; and whether these are all of them.

        Raises `RuleError` for what fits no day, or can't be worked out.
        """
        if self._barren >= _MOST_BARREN:
            raise RuleError
        found: list[datetime] = []
        if self._times >= MOST_OF_A_FILE or self._steps >= _MOST_STEPS_OF_A_FILE:
            return found, False
        years = max(0, (MAXYEAR - max(start.year, last.year) - 1) // _CYCLE) * _CYCLE
        steps = 0
        try:
            for later in islice(_shifted(rule, start, years), _MOST_STEPS):
                steps += 1
                at = later.replace(year=later.year - years)
                if at > last:
                    return found, True
                if first is None or at >= first:
                    if len(found) == MOST_OF_A_RULE:
                        return found, False
                    found.append(at)
        except (ValueError, TypeError, IndexError, OverflowError) as error:
            self._barren += 1
            raise RuleError from error
        finally:
            self._steps += steps
            self._times += len(found)
        if not steps:
            self._barren += 1
            raise RuleError
        return found, steps < _MOST_STEPS


def _shifted(rule: RecurrenceRule, start: datetime, years: int) -> Iterator[datetime]:
    """The times of a rule so many years later."""
    lists: dict[str, Any] = {name: list(numbers) for name, numbers in rule.lists}
    is_numbered = rule.frequency in (YEARLY, MONTHLY)
    days = tuple(
        weekday(day, number if is_numbered and number else None) for day, number in rule.days
    )
    plain = tuple((name, numbers) for name, numbers in rule.lists if name in _OF_DAYS)
    if rule.frequency > MONTHLY and plain and not _fits_any_day(plain, rule.days):
        return iter(())
    return iter(
        rrule(
            rule.frequency,
            dtstart=start.replace(year=start.year + years),
            interval=rule.interval,
            count=rule.number,
            wkst=rule.week_start,
            byweekday=days or None,
            **lists,
        )
    )


_OF_DAYS = frozenset({"bymonth", "bymonthday", "byyearday", "byweekno"})


@lru_cache(1_000)
def _fits_any_day(
    lists: tuple[tuple[str, Numbers], ...], days: tuple[tuple[int, int], ...]
) -> bool:
    """Whether there is a day in 400 years that these let through."""
    named: dict[str, Any] = {name: list(numbers) for name, numbers in lists}
    rule = rrule(
        YEARLY,
        dtstart=datetime(MAXYEAR - _CYCLE, 1, 1),  # noqa: DTZ001 # as all times here
        count=1,
        byweekday=tuple(weekday(day) for day, _ in days) or None,
        **named,
    )
    return next(iter(rule), None) is not None
