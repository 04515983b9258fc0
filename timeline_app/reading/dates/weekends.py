"""Weekends: "last weekend", "this coming weekend", "over the weekend"."""

from __future__ import annotations

import re

from timeline_app.reading.dates.resolve import calendar, reasons, unit_reasons
from timeline_app.reading.dates.resolve.calendar import CalendarUnit
from timeline_app.reading.dates.resolve.direction import Direction, look_at
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import GAP
from timeline_app.reading.dates.rule import DateWordRule

_WEEKEND = re.compile(r"weekend(?!\w)", re.I)
_BEFORE = 24
_WHICH = re.compile(
    rf"(?<!\w)(?:the{GAP})?(?P<which>last|this|next|coming|upcoming)"
    rf"(?:{GAP}(?P<more>past|coming|same))?{GAP}$"
    rf"|(?<!\w)(?:over|at|on|during|throughout|for){GAP}(?P<the>the{GAP})$",
    re.I,
)
_OF = re.compile(rf"{GAP}of{GAP}\w")


def _weekend(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """Last weekend is over; this weekend, and the weekend, as its sentence looks.

    During a weekend it is that one. "Next weekend" is that of the week after.
    """
    begin = max(0, match.start() - _BEFORE)
    before = _WHICH.search(match.string[begin : match.start()])
    if before is None or (before["which"] and _OF.match(match.string, match.end())):
        return None
    start = begin + before.start("the" if before["the"] else 0)
    if setting.around(CalendarUnit.WEEK) is None:
        return NamedDate(start, match.end(), (DateReading(None, reasons.undated()),))
    which = (before["more"] or before["which"] or "this").lower()
    if which in ("this", "same"):
        look = look_at(match.string, start, match.end())
        return NamedDate(start, match.end(), _this_weekend(setting, look.direction))
    is_over = which in ("last", "past")
    found = _week_before(setting) if is_over else _weekend_after(setting, is_next=which == "next")
    return NamedDate(start, match.end(), (found,))


def _this_weekend(setting: DateSetting, direction: Direction) -> tuple[DateReading, ...]:
    """That of the text, and if it hasn't begun the one before: that first, unless looked ahead."""
    this = calendar.weekend_of(setting.last)
    reading = DateReading(this, unit_reasons.of_text(CalendarUnit.WEEKEND))
    if this.first <= setting.last:
        return (reading,)
    before = _week_before(setting)
    return (reading, before) if direction is Direction.AHEAD else (before, reading)


def _weekend_after(setting: DateSetting, *, is_next: bool) -> DateReading:
    """The coming weekend; the one of the week after during a weekend, and where it is the next."""
    this = calendar.weekend_of(setting.last)
    is_further = is_next or this.first <= setting.last
    found = calendar.weekend_of(setting.last + 7) if is_further else this
    return DateReading(found, unit_reasons.after_text(this, setting.published))


def _week_before(setting: DateSetting) -> DateReading:
    stretch = calendar.weekend_of(setting.last - 7)
    return DateReading(stretch, unit_reasons.before_text(stretch, setting.published))


BY_WEEKEND = (DateWordRule(_WEEKEND, _weekend),)
