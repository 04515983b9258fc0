"""Two dates with a dash or a word between them, each whole in itself: "2019-05-03 – 2019-06-01".

With a dash they are one range. With words ("from 3 May to 1 June") each stays a date of its own,
as annotators mark them, and the range is another reading of the first.
"""

from __future__ import annotations

import re

from timeline_app.reading.dates.resolve import reasons
from timeline_app.reading.dates.resolve.calendar import CalendarUnit, DayStretch
from timeline_app.reading.dates.resolve.setting import DateReading, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import DASH, GAP

_TIGHT_DASH = re.compile(rf"{DASH}")
_DASH = re.compile(rf"{GAP}?[-\u2010-\u2013\u2212]{GAP}?")
_WORD = re.compile(rf"{GAP}(?:to|through|until|till|and){GAP}", re.I)
_FROM = re.compile(rf"(?<!\w)(?:from|between){GAP}$", re.I)
_UNITS = {
    CalendarUnit.DAY: CalendarUnit.DAYS,
    CalendarUnit.MONTH: CalendarUnit.MONTHS,
    CalendarUnit.YEAR: CalendarUnit.YEARS,
}


def range_of(first: NamedDate, second: NamedDate) -> DateReading | None:
    """From the one to the other, where these are two days, two months or two years in order."""
    start, end = first.readings[0].stretch, second.readings[0].stretch
    if start is None or end is None or start.unit is not end.unit or start.last >= end.first:
        return None
    unit = _UNITS.get(start.unit)
    if unit is None:
        return None
    stretch = DayStretch(start.first, end.last, unit, f"{start.edtf}/{end.edtf}")
    return DateReading(stretch, reasons.range_as_written())


def is_dash_between(words: str, first: NamedDate, second: NamedDate) -> bool:
    """Whether nothing but a dash stands between two dates.

    With spaces it may be a thought's: "on Sunday – this coming Sunday", so then both need a number.
    """
    if _TIGHT_DASH.fullmatch(words, first.end, second.start):
        return True
    both = (words[first.start : first.end], words[second.start : second.end])
    have_numbers = all(any(sign.isdigit() for sign in phrase) for phrase in both)
    return have_numbers and _DASH.fullmatch(words, first.end, second.start) is not None


def is_word_between(words: str, first: NamedDate, second: NamedDate) -> bool:
    """Whether they stand as "from … to …" or "between … and …"."""
    begin = max(0, first.start - 10)
    return bool(
        _WORD.fullmatch(words, first.end, second.start) and _FROM.search(words, begin, first.start)
    )
