"""Dates as people type them: EDTF, or words that have one reading; and intervals of two of them.

One date is read by `parse.single` and `parse.periods`, how sure it is by `parse.qualifiers`,
intervals by `parse.intervals`, and parts of a period by `parse.period_parts`.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    Bound,
    DateShape,
    EdtfDate,
    Precision,
    parse_edtf,
)
from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.dates.parse.intervals import interval_readings
from timeline_app.core.dates.parse.period_parts import part_readings
from timeline_app.core.dates.parse.qualifiers import qualified_readings

_LONGEST = 100  # characters; a date takes no more, and what is longer need not be looked at
_SIGNS = str.maketrans({"‐": "-", "‑": "-", "−": "-", "‒": "–", "’": "'", "‘": "'"})
_SHORT_YEARS = re.compile(r"\d{4}-\d", re.A)
_SEASON = re.compile(r"(\d\d)(\d\d)-(2[1-4])", re.A)


class DayOrder(Enum):
    """Which comes first where a day and its month are both numbers: a habit of countries."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class DateInputError(ValueError):
    """A text that isn't one date; `readings` are the EDTF dates it may mean, if any."""

    def __init__(self, text: str, readings: tuple[str, ...]) -> None:
        super().__init__(text)
        self.text = text
        self.readings = readings


class FoundDates(NamedTuple):
    """What a text may mean as EDTF, and whether it says more than that does."""

    readings: tuple[str, ...]
    says_less: bool = False


def read_date(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> EdtfDate:
    """The date that a text means, as EDTF or in words.

    Words are a year of four digits, alone, with a month, or with month and day, in any order:
    "June 2023", "4 June 2023", "6/18/2023"; a year with its era, "15 March 44 BC"; a season,
    decade or century. A weekday may stand before a day if it is that one, "about" or "perhaps"
    before any; intervals go from one date to another, or since or until one; what is before,
    after or between dates is one of a set, and so is what is in a part of a year. Raises
    `DateInputError` for what isn't a date, names no year, or has two readings ("02/03/2022",
    "winter 2022"): those of `order` come first.
    """
    found = edtf_readings(text, order)
    if len(found) != 1:
        raise DateInputError(text, found)
    return parse_edtf(found[0])


def date_readings(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> tuple[EdtfDate, ...]:
    """All dates that a text may mean, as `read_date` reads it; none for what isn't one."""
    return tuple(parse_edtf(reading) for reading in edtf_readings(text, order))


def edtf_readings(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> tuple[str, ...]:
    """The same as EDTF; a text that is EDTF already is its own first reading."""
    return found_dates(text, order).readings


def found_dates(text: str, order: DayOrder = DayOrder.DAY_FIRST) -> FoundDates:
    """The same, and whether the text says more: "late 2012", "night of 13–14 July 2015"."""
    text = text.strip()
    if is_edtf(text):
        return FoundDates((text, *_years_like(text)))
    if len(text) > _LONGEST:
        return FoundDates(())
    words = " ".join(text.translate(_SIGNS).casefold().split())
    readings: dict[str, None] = {}
    says_less = False
    is_day_first = order is DayOrder.DAY_FIRST
    for day_first in (is_day_first, not is_day_first):
        one = qualified_readings(words, day_first)
        readings.update(dict.fromkeys(one))
        if not one or _SHORT_YEARS.fullmatch(words):
            interval = interval_readings(words, day_first)
            if not (one or interval.readings):
                interval = part_readings(words, day_first)
            readings.update(dict.fromkeys(interval.readings))
            says_less |= interval.says_less and bool(interval.readings)
    return FoundDates(tuple(readings), says_less)


def _years_like(edtf: str) -> tuple[str, ...]:
    """The years that somebody may mean who writes "2021-23", which in EDTF is an autumn."""
    found = _SEASON.fullmatch(edtf)
    return (f"{found[1]}{found[2]}/{found[1]}{found[3]}",) if found and found[3] > found[2] else ()


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
