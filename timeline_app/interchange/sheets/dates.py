"""When something was, out of the cells of a row."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline_app.core.dates.parse.dates import DayOrder, edtf_readings
from timeline_app.core.dates.parse.field_input import typed_date
from timeline_app.core.dates.parse.time_of_day import clock_times
from timeline_app.core.value import Value
from timeline_app.interchange.foreign.values import FaultReason
from timeline_app.interchange.script.moments import ScriptDate, ScriptMoment, calendar_date, spanned
from timeline_app.interchange.sheets.day_order import is_in_numbers, numbers_in
from timeline_app.interchange.sheets.month_names import eastern_parts, in_english, month_number

_DATES_KEPT = 50_000
_LONGEST = 200
_DIGITS = re.compile(r"([12]\d{3})(\d\d)(\d\d)", re.ASCII)
_INSTANT = re.compile(
    r"(-?\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?"
    r"(?:(?P<utc>Z)|(?P<offset> ?[+-]\d\d:?(?:\d\d)?))?",
    re.ASCII,
)
_HAS_LETTERS = re.compile(r"[^\W\d_]")
_SHORT_YEARS = (
    re.compile(r"(\d{1,2}) ?([/.\-]) ?\d{1,2} ?\2 ?'?\d\d(?: \d{1,2}:\d\d.*)?", re.ASCII),
    re.compile(r"\d{1,2}\.?[ \-](?:de )?[^\W\d_]{3,12}\.?,?[ \-](?:de )?['’]?\d\d"),
    re.compile(r"[^\W\d_]{3,12}\.? \d{1,2}, ?['’]?\d\d"),
    re.compile(r"(?:[^\W\d_]{3,12}\.? )?['’]\d\d"),
    re.compile(r"\d\d ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?)?"),
)
"""How days stand with a year of two digits."""
_Parts = tuple[int, int, int]
_YEAR = re.compile(r"\d{3,4}", re.ASCII)
_SMALL_YEAR = re.compile(r"-?\d{1,9}", re.ASCII)
NOT_KNOWN = frozenset({"-7", "-8", "-9", "-99", "-999", "0", "00", "."})
"""What stands for what is not known, in tables of wars and treaties above all."""
_MIDNIGHT = ("00:00", "00:00:00")


class DateCells(Value, frozen=True):
    """The cells of a row that say when, each empty where there is none such."""

    date: str = ""
    end: str = ""
    year: str = ""
    month: str = ""
    day: str = ""
    time: str = ""

    @property
    def wording(self) -> str:
        """All of it, as it stood."""
        parts = "-".join(filter(None, (self.year, self.month, self.day)))
        return " – ".join(filter(None, (self.date or parts, self.end)))


def when_of_cells(
    cells: DateCells, order: DayOrder | None, end_order: DayOrder | None = None
) -> ScriptDate:
    """What a row says of when it was; the orders are those of its two columns, where known."""
    start = _start_of(cells, order)
    if not start.date:
        fault = start.fault or FaultReason.NO_DATE
        return ScriptDate(faults=((fault, "start"),))
    last = ""
    if "/" in start.clock and cells.end:
        first, _, last = start.clock.partition("/")
        start = ScriptMoment(start.date, first, start.zone, start.fault)
    if not cells.end or cells.end in NOT_KNOWN:
        return spanned(start, None)
    end = _end_of(cells.end, start, end_order)
    if not end.date:
        faults = ((start.fault, "start"), (end.fault, "end"))
        told = tuple((fault, name) for fault, name in faults if fault)
        return ScriptDate(start.date, start.clock, start.zone, told)
    return spanned(start, ScriptMoment(end.date, end.clock or last, end.zone, end.fault))


def _start_of(cells: DateCells, order: DayOrder | None) -> ScriptMoment:
    """The start, in one cell or in several, at the time in a cell of its own."""
    start = (
        _of_parts(cells.year, cells.month, cells.day, order)
        if cells.year
        else moment_of(cells.date, order)
    )
    return _at_time(start, cells.time) if cells.time else start


def _end_of(cell: str, start: ScriptMoment, order: DayOrder | None) -> ScriptMoment:
    """The end, of which only a time may be told."""
    clock = clock_times(cell.strip().casefold())
    if clock and "/" not in clock and ":" in cell:
        return ScriptMoment(start.date, clock, start.zone)
    end = moment_of(cell, order)
    reason = end.fault
    if not end.date and reason is not FaultReason.TWO_READINGS:
        reason = FaultReason.UNREADABLE_END
    return ScriptMoment(end.date, end.clock, end.zone, reason)


@lru_cache(_DATES_KEPT)
def moment_of(cell: str, order: DayOrder | None) -> ScriptMoment:
    """What a cell means as a date, perhaps with a time; without a date it says why."""
    words = " ".join(cell.split())
    if not words:
        return ScriptMoment("", fault=FaultReason.NO_DATE)
    if len(words) > _LONGEST:
        return ScriptMoment("", fault=FaultReason.UNREADABLE_DATE)
    digits = _DIGITS.fullmatch(words)
    if digits:
        return _of_numbers(*map(int, digits.groups()))
    east = eastern_parts(words) if "年" in words else ()
    if east:
        return _of_east(*east)
    instant = _INSTANT.fullmatch(words)
    if instant:
        return _of_instant(instant)
    return (
        _as_typed(words, order)
        or _of_other_language(words)
        or ScriptMoment("", fault=_why_unread(words))
    )


def _as_typed(words: str, order: DayOrder | None) -> ScriptMoment | None:
    """A date as somebody types it in English or in numbers, if it is one."""
    found = typed_date(words, order or DayOrder.DAY_FIRST)
    readings = found.readings
    if len(readings) == 2 and order and is_in_numbers(words):
        readings = readings[:1]
    if len(readings) > 1:
        return ScriptMoment("", fault=FaultReason.TWO_READINGS)
    return ScriptMoment(readings[0], _without_midnight(found.clock, words)) if readings else None


def _of_other_language(words: str) -> ScriptMoment | None:
    """A date with months of another language, if it is one, and one alone."""
    if words.isascii() and not _HAS_LETTERS.search(words):
        return None
    found: dict[str, str] = {}
    for english in in_english(words):
        read = typed_date(english)
        found.update(dict.fromkeys(read.readings, read.clock))
    if len(found) > 1:
        return ScriptMoment("", fault=FaultReason.TWO_READINGS)
    return next((ScriptMoment(date, clock) for date, clock in found.items()), None)


def _of_east(first: _Parts, last: _Parts | None = None) -> ScriptMoment:
    """A date in Chinese, or a span of two."""
    start, end = calendar_date(*first), calendar_date(*(last or first))
    if start is None or end is None:
        return ScriptMoment("", fault=FaultReason.NO_SUCH_DAY)
    if last is None:
        return ScriptMoment(start)
    if not edtf_readings(f"{start}/{end}"):
        return ScriptMoment(start, fault=FaultReason.END_BEFORE_START)
    return ScriptMoment(f"{start}/{end}")


def _why_unread(words: str) -> FaultReason:
    """Why no date is read from words."""
    if any(one.fullmatch(words) for one in _SHORT_YEARS):
        return FaultReason.SHORT_YEAR
    is_no_day = bool(numbers_in(words)) and is_in_numbers(words)
    return FaultReason.NO_SUCH_DAY if is_no_day else FaultReason.UNREADABLE_DATE


def _without_midnight(clock: str, words: str) -> str:
    """Sheets write midnight behind days that have no time: "25/12/2020 0:00"."""
    return "" if clock in _MIDNIGHT and not words.casefold().endswith("m") else clock


def _of_instant(found: re.Match[str]) -> ScriptMoment:
    day, clock = found[1], found[2]
    if not edtf_readings(day):
        return ScriptMoment("", fault=FaultReason.NO_SUCH_DAY)
    if clock in _MIDNIGHT and not found["utc"] and not found["offset"]:
        return ScriptMoment(day)
    if not clock_times(clock):
        return ScriptMoment(day, fault=FaultReason.UNREADABLE_TIME)
    fault = FaultReason.UNKNOWN_ZONE if found["offset"] else None
    return ScriptMoment(
        day,
        clock.removesuffix(":00") if len(clock) > 5 else clock,
        "UTC" if found["utc"] else "",
        fault,
    )


def _of_numbers(year: int, month: int, day: int) -> ScriptMoment:
    date = calendar_date(year, month, day) if month and day else None
    return ScriptMoment(date or "", fault=None if date else FaultReason.NO_SUCH_DAY)


@lru_cache(_DATES_KEPT)
def _of_parts(year: str, month: str, day: str, order: DayOrder | None) -> ScriptMoment:
    """A date of a year and perhaps a month and a day, which may be the name of one."""
    year, month, day = _plain_parts(year, month, day)
    is_number = _SMALL_YEAR.fullmatch(year) is not None
    if is_number and not _YEAR.fullmatch(year):  # 44 BCE or 1944, -43 or 44 BCE
        return ScriptMoment("", fault=_why_no_year(year))
    if day and not month:
        return ScriptMoment("", fault=FaultReason.UNREADABLE_DATE)
    if is_number and f"{month or 0}{day or 0}".isdecimal():
        return _of_numbers_given(int(year), month, day)
    if not month:
        return moment_of(year, order)
    return moment_of(" ".join(filter(None, (day, month, year))), None)


def _why_no_year(number: str) -> FaultReason:
    is_short = number.isdecimal() and len(number) <= 2
    return FaultReason.SHORT_YEAR if is_short else FaultReason.TWO_READINGS


def _plain_parts(year: str, month: str, day: str) -> tuple[str, str, str]:
    """The parts of a date without the signs around; what is not known is empty."""
    year, month, day = (" ".join(part.split()).removesuffix("年") for part in (year, month, day))
    month, day = ("" if part in NOT_KNOWN else part for part in (month, day))
    month = month_number(month).rstrip(".").removesuffix("月")
    return year, month, day.removesuffix("日").rstrip(".")


def _of_numbers_given(year: int, month: str, day: str) -> ScriptMoment:
    """A date of these numbers, of which the month and the day may be empty, but not 0."""
    if not month:
        return ScriptMoment(calendar_date(year) or "")
    date = calendar_date(year, int(month), int(day or 0)) if int(month) else None
    return ScriptMoment(date or "", fault=None if date else FaultReason.NO_SUCH_DAY)


def _at_time(start: ScriptMoment, cell: str) -> ScriptMoment:
    words = cell.strip().casefold()
    clock = clock_times(words)
    if clock:
        return ScriptMoment(start.date, clock, start.zone, start.fault)
    return ScriptMoment(
        start.date, start.clock, start.zone, start.fault or FaultReason.UNREADABLE_TIME
    )
