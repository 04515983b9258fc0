"""Why words can't be read as a date, where that can be told."""

from __future__ import annotations

import re
from collections.abc import Callable
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
_Test = Callable[[str], bool]
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

    for rejection, applies in _REASONS:
        if applies(words, is_date):
            return rejection
    return Rejection.NO_DATE


def _is_other_weekday(words: str, is_date: _Test) -> bool:
    return is_date(without_weekday(words.casefold()))


def _is_yearless(words: str, is_date: _Test) -> bool:
    return bool(words) and (is_date(f"{words} 2000") or is_date(f"{words}/2000"))


def _is_no_such_day(words: str, is_date: _Test) -> bool:
    if is_date(_LAST_DAYS.sub("1", words)) and _HAS_MONTH.search(words):
        return True
    return _NUMBERS.fullmatch(words) is not None and is_date(_LAST_DAYS.sub("01", words))


def _is_backwards(words: str, is_date: _Test) -> bool:
    ends = _ENDS.fullmatch(words)
    return ends is not None and is_date(f"{ends[2].strip()} – {ends[1].strip()}")


def _has_short_year(words: str, is_date: _Test) -> bool:
    short = _SHORT_YEAR.fullmatch(words)
    return bool(short and short[1] and is_date(f"{short[1]}20{short[2]}"))


def _is_vague(words: str, _: _Test) -> bool:
    return bool(_VAGUE.search(words) and re.search(r"\d", words))


_REASONS = (
    (Rejection.OTHER_WEEKDAY, _is_other_weekday),
    (Rejection.NO_YEAR, _is_yearless),
    (Rejection.NO_SUCH_DAY, _is_no_such_day),
    (Rejection.BACKWARDS, _is_backwards),
    (Rejection.SHORT_YEAR, _has_short_year),
    (Rejection.VAGUE, _is_vague),
)
"""What tells each reason, tried in turn."""
