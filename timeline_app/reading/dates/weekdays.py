"""Days of the week: "Monday afternoon", "Tuesday of last week"."""

from __future__ import annotations

import re

from timeline_app.reading.dates.resolve import calendar, nearest, reasons
from timeline_app.reading.dates.resolve.calendar import CalendarUnit
from timeline_app.reading.dates.resolve.direction import look_at
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import (
    GAP,
    MONTH,
    ORDINAL,
    PART_OF_DAY,
    WEEKDAY,
    weekday_number,
)
from timeline_app.reading.dates.rule import DateWordRule
from timeline_app.reading.dates.surroundings import (
    is_within_a_name,
    text_before,
)

_WEEKDAY_ALONE = re.compile(
    rf"(?P<weekday>{WEEKDAY})(?:{GAP}{PART_OF_DAY}(?!\w)|(?P<plural>s(?!\w)))?"
    rf"(?:{GAP}(?:of{GAP})?(?P<which>last|this|next){GAP}week(?!\w))?",
    re.I,
)
_RANK = re.compile(rf"(?<!\w)(?:{ORDINAL}|last|final){GAP}$", re.I)
_OF_MONTH = re.compile(rf"{GAP}(?:of|in){GAP}(?:{MONTH}|each|every|the|this|last|next)(?!\w)")
"""After a rank and a weekday: "the third Monday in June"."""


def _weekday_alone(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    text, start, end = match.string, match.start(), match.end()
    before = text_before(match)
    if match["plural"] or (_RANK.search(before) and _OF_MONTH.match(text, end)):
        return None
    if is_within_a_name(before, text, match.end("weekday")):
        return None
    if match["which"]:
        return _of_week(match, setting)
    look = look_at(text, start, end)
    return NamedDate(start, end, nearest.weekday(setting, weekday_number(match["weekday"]), look))


def _of_week(match: re.Match[str], setting: DateSetting) -> NamedDate:
    """Monday of last week."""
    week = setting.around(CalendarUnit.WEEK)
    if week is None:
        return NamedDate(match.start(), match.end(), (DateReading(None, reasons.undated()),))
    steps = {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    day = calendar.the_day(week.first + 7 * steps + weekday_number(match["weekday"]))
    return NamedDate(
        match.start(), match.end(), (DateReading(day, reasons.counted(setting.published)),)
    )


BY_WEEKDAY = (DateWordRule(_WEEKDAY_ALONE, _weekday_alone),)
