"""Feasts that name a day of the year everywhere: "Christmas Eve", "New Year's Day", "Good Friday".

Those of Easter are counted from its Sunday in the western churches (`dateutil.easter`).
"""

from __future__ import annotations

import re

from dateutil.easter import easter

from timeline_app.reading.dates.resolve import calendar, nearest, reasons
from timeline_app.reading.dates.resolve.calendar import DayStretch
from timeline_app.reading.dates.resolve.direction import look_at
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import GAP, YEAR
from timeline_app.reading.dates.rule import DateWordRule

_FIXED = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
}
_AFTER_EASTER = {"good friday": -2, "easter sunday": 0, "easter monday": 1}
_FEAST = re.compile(
    rf"(?P<name>New{GAP}Year['’]s{GAP}(?:Eve|Day)|Christmas(?:{GAP}(?:Eve|Day))?|Boxing{GAP}Day"
    rf"|Good{GAP}Friday|Easter{GAP}(?:Sunday|Monday))(?!\w)(?:,?{GAP}(?P<year>{YEAR}))?"
)
_NAMED_AFTER = re.compile(rf"(?:['’]s?)?{GAP}[A-Z]|{GAP}(?:tree|card|present|carol|eve|party|shop)")
_AT = re.compile(rf"(?<!\w)(?:at|by|before|after|since|until|till|over|on|around){GAP}$", re.I)
_EASTERS = range(1583, 4100)
"""The years whose Easter `dateutil` knows, in the Gregorian calendar."""


def _feast(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    """The feast of the year said, or the latest, or the next where its sentence looks ahead.

    Christmas alone needs a preposition, for it is a season, and much is named after it.
    """
    name = " ".join(match["name"].lower().replace("’", "'").split())
    start, end = match.start(), match.end()
    if _NAMED_AFTER.match(match.string, end):
        return None
    if name == "christmas" and not _AT.search(match.string, max(0, start - 8), start):
        return None
    if match["year"]:
        stretch = _of_year(name, int(match["year"]))
        return (
            NamedDate(start, end, (DateReading(stretch, reasons.as_written()),))
            if stretch
            else None
        )
    look = look_at(match.string, start, end)
    readings = nearest.yearly(
        setting, lambda year: _of_year(name, year), match["name"], look, start
    )
    return NamedDate(start, end, readings)


def _of_year(name: str, year: int) -> DayStretch | None:
    if name in _FIXED:
        return calendar.date(year, *_FIXED[name])
    if year not in _EASTERS:
        return None
    sunday = easter(year)
    day = calendar.date(year, sunday.month, sunday.day)
    return calendar.the_day(day.first + _AFTER_EASTER[name]) if day else None


BY_NAME = (DateWordRule(_FEAST, _feast),)
