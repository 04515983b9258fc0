"""The year that stands behind a day, a month or a season: "1999", "44 BC", "last year", "’98"."""

from __future__ import annotations

import re

from timeline_app.core.dates.calendar_words import year_of_era
from timeline_app.reading.dates.resolve import calendar, reasons
from timeline_app.reading.dates.resolve.calendar import CalendarUnit
from timeline_app.reading.dates.resolve.setting import DateSetting
from timeline_app.reading.dates.resolve.vocabulary import ERA, GAP, YEAR

OF_YEAR = (
    rf"(?:,?{GAP}(?:of{GAP})?(?P<year>\d{{1,4}}{GAP}?(?:{ERA})|{YEAR})"
    rf"|{GAP}(?:of{GAP})?(?P<short>['’‘]\d\d)(?![\ds'’])"
    rf"|,?{GAP}(?:of{GAP}|in{GAP})?(?P<relative>last|this|next|that|(?:the{GAP})?same"
    rf"|the{GAP}following|the{GAP}previous){GAP}year(?!\w))"
)
"""A pattern with the groups that `said_year` reads."""
_UP_TO_YEARS = tuple(unit for unit in CalendarUnit if unit <= CalendarUnit.YEAR)
_FROM_TEXT = {"last": -1, "this": 0, "next": 1}
_FROM_NAMED = {"that": 0, "same": 0, "following": 1, "previous": -1}


def said_year(match: re.Match[str], setting: DateSetting) -> int | None:
    """The year in the groups of `OF_YEAR`, or in `dashed` ("7-Oct-23").

    None where none is said or it can't be told.
    """
    parts = match.groupdict()
    if parts.get("year"):
        if parts["year"].isdigit():
            return int(parts["year"])
        era = year_of_era(" ".join(parts["year"].lower().split()))
        return era[1] if era else None
    short = parts.get("short") or parts.get("dashed")
    if short:
        number = int(short.lstrip("'’‘"))
        return number if len(short) == len("2023") else _in_century(number, setting)
    if not parts.get("relative"):
        return None
    which = parts["relative"].lower().split()[-1]
    if which in _FROM_TEXT:
        of_text = setting.around(CalendarUnit.YEAR)
        return calendar.civil(of_text.first)[0] + _FROM_TEXT[which] if of_text else None
    named = setting.last_named(*_UP_TO_YEARS)
    return calendar.civil(named.first)[0] + _FROM_NAMED[which] if named else None


def why_said_year(match: re.Match[str], setting: DateSetting) -> str:
    """Why a date with such a year means what it means."""
    which = (match.groupdict().get("relative") or "").lower().split()[-1:]
    if not which:
        return reasons.as_written()
    if which[0] in _FROM_TEXT:
        return reasons.counted(setting.published)
    named = setting.last_named(*_UP_TO_YEARS)
    return reasons.counted_from_named(named) if named else reasons.as_written()


def _in_century(tens: int, setting: DateSetting) -> int:
    """The latest year up to that of the text which ends in two digits."""
    of_text = calendar.civil(setting.last)[0] if setting.is_dated else 2000
    year = of_text // 100 * 100 + tens
    return year - 100 if year > of_text else year
