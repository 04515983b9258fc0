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
    if which in ("last", "past"):
        return NamedDate(start, match.end(), (_week_before(setting),))
    this = calendar.weekend_of(setting.last)
    is_now = this.first <= setting.last
    if which in ("this", "same"):
        if is_now:
            return NamedDate(
                start, match.end(), (DateReading(this, unit_reasons.of_text(CalendarUnit.WEEKEND)),)
            )
        in_front = DateReading(this, unit_reasons.of_text(CalendarUnit.WEEKEND))
        look = look_at(match.string, start, match.end())
        both = (_week_before(setting), in_front)
        is_ahead = look.direction is Direction.AHEAD
        return NamedDate(start, match.end(), both[::-1] if is_ahead else both)
    following = calendar.weekend_of(setting.last + 7)
    found = following if is_now or which == "next" else this
    return NamedDate(
        start, match.end(), (DateReading(found, unit_reasons.after_text(this, setting.published)),)
    )


def _week_before(setting: DateSetting) -> DateReading:
    stretch = calendar.weekend_of(setting.last - 7)
    return DateReading(stretch, unit_reasons.before_text(stretch, setting.published))


BY_WEEKEND = (DateWordRule(_WEEKEND, _weekend),)
