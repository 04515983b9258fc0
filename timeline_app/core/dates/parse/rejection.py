"""Why words can't be read as a date, where that can be told."""

from __future__ import annotations

import re
from enum import Enum

from timeline_app.core.dates.parse.dates import DayOrder, edtf_readings
from timeline_app.core.dates.parse.single import MONTH, without_weekday

_VAGUE = re.compile(
    r"\b(?:early|mid|late|beginning|start|middle|end|half|quarter|q\d|[hq]\d)\b", re.I
)
_LAST_DAYS = re.compile(r"\b(?:29|3[01])(?:st|th)?\b", re.I | re.A)
_NUMBERS = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}", re.A)
_SHORT_YEAR = re.compile(r"(.*?)'?(\d\d)", re.A)
_HAS_MONTH = re.compile(rf"\b(?:{MONTH})\b", re.I)
_ENDS = re.compile(r"(.+?)(?: to | ?[–—-] ?)(.+)")


class Rejection(Enum):
    """What is amiss with words that are no date."""

    NO_DATE = "no date"
    NO_YEAR = "without a year"
    SHORT_YEAR = "with a year of two digits"
    OTHER_WEEKDAY = "on another weekday"
    NO_SUCH_DAY = "on a day that there isn't"
    BACKWARDS = "with the end before the start"
    VAGUE = "a part of a period that has no dates of its own"


def why_unread(words: str, order: DayOrder) -> Rejection:
    """Why words have no reading; what would mend them tells."""

    def is_date(text: str) -> bool:
        return bool(edtf_readings(text, order))

    if is_date(without_weekday(words.casefold())):
        return Rejection.OTHER_WEEKDAY
    if words and (is_date(f"{words} 2000") or is_date(f"{words}/2000")):
        return Rejection.NO_YEAR
    if is_date(_LAST_DAYS.sub("1", words)) and _HAS_MONTH.search(words):
        return Rejection.NO_SUCH_DAY
    if _NUMBERS.fullmatch(words) and is_date(_LAST_DAYS.sub("01", words)):
        return Rejection.NO_SUCH_DAY
    ends = _ENDS.fullmatch(words)
    if ends and is_date(f"{ends[2].strip()} – {ends[1].strip()}"):
        return Rejection.BACKWARDS
    short = _SHORT_YEAR.fullmatch(words)
    if short and short[1] and is_date(f"{short[1]}20{short[2]}"):
        return Rejection.SHORT_YEAR
    return (
        Rejection.VAGUE if _VAGUE.search(words) and re.search(r"\d", words) else Rejection.NO_DATE
    )
