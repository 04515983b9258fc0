"""What stands before the colon of an event of Markwhen, as a date and clock times of ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from msgspec.structs import replace

from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.value import Value
from timeline_app.interchange.foreign.values import DateFields, FaultReason
from timeline_app.interchange.markwhen.dates.points import (
    Point,
    PointError,
    clock_of,
    clock_text,
    months_later,
    notation_of,
    point_of,
    year_point,
)
from timeline_app.interchange.markwhen.dates.relative import (
    DateStretch,
    Relative,
    moved,
    relative_of,
)

LONGEST = 200
"""Letters before the colon."""
_SEPARATORS = re.compile(r"\s*/\s*|\s+to\s+|\s*[-\u2013]\s*")
_EVERY = re.compile(r"\s*\bevery\b.*", re.IGNORECASE)
_NOW = "now"
_MIDNIGHT = time()
_DAY = timedelta(days=1)
_TICK = timedelta(seconds=1)
_MONTH_OR_YEAR = re.compile(r"\d{4}(?:-\d\d)?", re.ASCII)
_MOST_SEPARATORS = 12

_NO_SUCH_DAY = "no such day"
_End = Point | Relative | time | str
"""By the calendar, from another event, by the clock alone, "now", or what only looks like one."""


class EntryDate(Value, frozen=True):
    """When an event is; `fault` says what is amiss with it, and `every` how it repeats.

    `wording` is the date as it stands, where that says something else: it hangs on today.
    """

    date: str = ""
    time: str = ""
    zone: str = ""
    wording: str = ""
    fault: FaultReason | None = None
    every: str = ""
    stretch: DateStretch = DateStretch(None, None)
    is_said_otherwise: bool = False

    def fields(self, zone: str) -> DateFields:
        """What an event says of this date, in a zone where it has none of its own."""
        own_zone = self.zone or zone if self.time else ""
        return DateFields(date=self.date, date_basis=self.wording, time=self.time, zone=own_zone)


class DateReader:
    """Reads the dates of one document, one after another, since they may hang on each other."""

    def __init__(self, today: date) -> None:
        self.is_day_first = False
        self._today = today
        self._now = datetime.combine(today, _MIDNIGHT)
        self._before: DateStretch | None = None
        self._by_id: dict[str, DateStretch] = {}

    def note(self, stretch: DateStretch, ids: Iterable[str]) -> None:
        """Remember an event for those that follow, by whatever it may be referred to."""
        self._before = stretch
        for one in ids:
            self._by_id.setdefault(one, stretch)

    def has_form(self, text: str) -> bool:
        """Whether a text has the form of a date or a range of them."""
        return bool(text) and self._ends(_EVERY.sub("", text)) is not None

    def read(self, text: str) -> EntryDate | None:
        """The date or range that a text is, or None for what has no such form."""
        every = _EVERY.search(text)
        plain = text[: every.start()] if every else text
        ends = self._ends(plain)
        if ends is None:
            return None
        if _NO_SUCH_DAY in ends:
            return EntryDate(wording=text, fault=FaultReason.NO_SUCH_DAY)
        try:
            when = self._range(*ends) if ends[1] is not None else self._single(ends[0])
        except (ValueError, OverflowError):
            when = EntryDate(fault=FaultReason.UNREADABLE_DATE)
        wording = text if when.is_said_otherwise or not when.date else ""
        return replace(when, wording=wording, every=every[0].strip() if every else "")

    def _ends(self, text: str) -> tuple[_End, _End | None] | None:
        """One end or two, or None for what has no such form."""
        text = text.strip()
        if not text or len(text) > LONGEST:
            return None
        single = self._end(text)
        if single is not None:
            return single, None
        for left, right in _halves(text):
            last = self._end(right)
            if last is None:
                continue
            first = self._end(left, notation_of(right))
            if first is not None:
                return first, last
        return None

    def _end(self, text: str, notation: str = "") -> _End | None:
        if text.lower() == _NOW:
            return _NOW
        if notation:
            year = year_point(text, notation)
            if year:
                return year
        clock = clock_of(text)
        if clock is not None:
            return clock
        try:
            point = point_of(text, self._today, is_day_first=self.is_day_first)
        except PointError:
            return _NO_SUCH_DAY
        return point or relative_of(text)

    def _single(self, end: _End) -> EntryDate:
        if isinstance(end, Point):
            return _of_point(end)
        if isinstance(end, Relative):
            return self._single_relative(end)
        if isinstance(end, time):
            at = self._at_clock(end, self._last_over())
            return _of_stretch(at, at)
        return _with_words(_of_stretch(self._now, self._now + _DAY))

    def _single_relative(self, end: Relative) -> EntryDate:
        """From the event it refers to, as long as the amount says; or before it."""
        base = self._base(end, default="start" if end.is_before else "end")
        other = moved(base, end.amounts, is_back=end.is_before)
        words = self._hangs_on_now(end)
        when = _of_stretch(min(base, other), max(base, other))
        return _with_words(when) if words else when

    def _range(self, first: _End, last: _End | None) -> EntryDate:
        match first, last:
            case Relative(is_before=True) as before, Relative() as further:
                until = moved(self._base(before, default="start"), before.amounts, is_back=True)
                return _of_stretch(moved(until, further.amounts, is_back=True), until)
            case Point() as point, Point() as end:
                return _of_points(point, end)
            case Point() as point, _ if last == _NOW:
                return _of_open(point, self._now)
        start = self._start(first)
        if start is None:
            raise ValueError(first)
        if last == _NOW:
            when = _of_stretch(start, start)
            return replace(when, date=f"{when.date}/..", stretch=DateStretch(start, self._now))
        over = self._over(last, start)
        if over is None or over < start:
            reason = FaultReason.END_BEFORE_START if over else FaultReason.UNREADABLE_END
            return _of_no_end(first, start, reason)
        zone = first.zone if isinstance(first, Point) else ""
        when = replace(_of_stretch(start, over), zone=zone)
        return _with_words(when) if first == _NOW else when

    def _start(self, first: _End) -> datetime | None:
        if isinstance(first, Point):
            return first.start
        if isinstance(first, Relative):
            return moved(self._base(first, default="end"), first.amounts)
        if isinstance(first, time):
            return self._at_clock(first, self._last_over())
        return self._now

    def _over(self, last: _End | None, start: datetime) -> datetime | None:
        if isinstance(last, Point):
            return last.over
        if isinstance(last, Relative):
            base = self._base(last, default="start") if last.is_reference else start
            return moved(base, last.amounts)
        return self._at_clock(last, start) if isinstance(last, time) else None

    def _base(self, relative: Relative, default: str) -> datetime:
        """The moment that a relative date is counted from. Raises `ValueError`."""
        if relative.own_id:
            stretch = self._by_id.get(relative.own_id)
            if stretch is None:
                raise ValueError(relative.own_id)
        elif self._before is None:
            return self._now
        else:
            stretch = self._before
        at = stretch.start if (relative.end or default) == "start" else stretch.over
        if at is None:
            raise ValueError(relative.own_id)
        return at

    def _hangs_on_now(self, relative: Relative) -> bool:
        return not relative.own_id and self._before is None

    def _last_over(self) -> datetime:
        over = self._before.over if self._before else None
        return over or self._now

    @staticmethod
    def _at_clock(clock: time, after: datetime) -> datetime:
        """The next time at which the clock shows that."""
        at = datetime.combine(after, clock)
        return at if at >= after else at + _DAY

    def until(self, text: str) -> datetime | None:
        """The last moment of what repeats until a day, or until a month or a year begins."""
        if text.lower() == _NOW:
            return self._now
        try:
            point = point_of(text, self._today, is_day_first=self.is_day_first)
        except PointError:
            return None
        if point is None or point.start is None or point.over is None:
            return None
        is_day = not point.clock and point.over - point.start == _DAY
        return point.over - _TICK if is_day else point.start


def at_other_times(when: EntryDate, starts: Iterable[datetime]) -> Iterator[EntryDate]:
    """The same at other times, as long as it is, or as many months; it must have a stretch."""
    start, over = when.stretch
    if start is None or over is None:
        return
    months = _months_between(start, over) if _is_of_months(when.date) else 0
    for at in starts:
        try:
            end = months_later(at, months) if months and at.day == 1 else at + (over - start)
        except (ValueError, OverflowError):
            return
        there = _of_stretch(at, end)
        if months and at.day == 1:
            there = replace(there, date=_in_months(at, end, when.date))
        yield replace(there, zone=when.zone)


def _is_of_months(date_text: str) -> bool:
    """Whether a date is a month or a year, or several."""
    return all(_MONTH_OR_YEAR.fullmatch(part) for part in date_text.split("/"))


def _months_between(start: datetime, over: datetime) -> int:
    return (over.year - start.year) * 12 + over.month - start.month


def _in_months(start: datetime, over: datetime, shape: str) -> str:
    """A date of months or years, as the other is."""
    last = over - _DAY
    length = len(shape.partition("/")[0])
    return "/".join(dict.fromkeys(day.date().isoformat()[:length] for day in (start, last)))


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """Where a range may be parted."""
    for number, found in enumerate(_SEPARATORS.finditer(text)):
        if number == _MOST_SEPARATORS:
            return
        left, right = text[: found.start()], text[found.end() :]
        if left and right:
            yield left, right
            if found[0].lstrip().startswith("-"):  # "a -1 day": the sign belongs to the amount
                yield left, f"-{right}"


def _of_no_end(first: _End, start: datetime, reason: FaultReason) -> EntryDate:
    when = _of_point(first) if isinstance(first, Point) else _of_stretch(start, start)
    return replace(when, fault=reason, is_said_otherwise=True)


def _of_point(point: Point) -> EntryDate:
    stretch = DateStretch(point.start, point.over)
    is_of_today = point.is_of_today
    return EntryDate(
        point.edtf, point.clock, point.zone, stretch=stretch, is_said_otherwise=is_of_today
    )


def _of_open(first: Point, now: datetime) -> EntryDate:
    """What lasts until now is open."""
    date_text = f"{first.edtf.partition('/')[0]}/.."
    return EntryDate(date_text, first.clock, first.zone, stretch=DateStretch(first.start, now))


def _of_points(first: Point, last: Point) -> EntryDate:
    """A range between two dates of the calendar, each as exact as it is told."""
    begin, end = first.edtf.partition("/")[0], last.edtf.rpartition("/")[2]
    stretch = DateStretch(first.start, last.over)
    if _is_before(last, first):
        reason = FaultReason.END_BEFORE_START
        return replace(_of_point(first), fault=reason, is_said_otherwise=True)
    times = f"{first.clock}/{last.clock}" if first.clock and last.clock else first.clock
    return EntryDate(
        begin if begin == end else f"{begin}/{end}",
        times,
        first.zone,
        stretch=stretch,
        is_said_otherwise=first.is_of_today
        or last.is_of_today
        or bool(last.clock and not first.clock),
    )


def _is_before(one: Point, other: Point) -> bool:
    """Whether one is over before the other begins."""
    if one.start and other.start and one.clock and other.clock:
        return one.start < other.start
    ends = parse_edtf(one.edtf.rpartition("/")[2]).latest
    return ends <= parse_edtf(other.edtf.partition("/")[0]).earliest


def _of_stretch(start: datetime, over: datetime) -> EntryDate:
    """The days and clock times of a stretch."""
    stretch = DateStretch(start, over)
    is_by_day = start.time() == over.time() == _MIDNIGHT
    ends_at_midnight = over.time() == _MIDNIGHT and over > start
    last = (over - _DAY if ends_at_midnight else over).date()
    days = dict.fromkeys((start.date().isoformat(), last.isoformat()))
    if is_by_day:
        return EntryDate("/".join(days), stretch=stretch)
    clock = clock_text(start)
    if over > start:
        clock += "/24:00" if ends_at_midnight else f"/{clock_text(over)}"
    return EntryDate("/".join(days), clock, stretch=stretch)


def _with_words(when: EntryDate) -> EntryDate:
    return replace(when, is_said_otherwise=True)


def when_of(first: Point, last: Point | None) -> EntryDate:
    """When an event is whose dates have been read in another way."""
    if last is not None:
        return _of_points(first, last)
    if first.start and first.over and not first.clock:
        day = _of_stretch(first.start, first.over)
        return day if "-" in first.edtf[1:] and first.edtf.count("-") > 1 else _of_point(first)
    return _of_point(first)
