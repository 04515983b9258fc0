"""Parts of a period in words: "mid-2015", "late 2012", "Q2 2015", "night of 13–14 July 2015".

An event in a part of a year is one of a set, and the words are kept beside it, for there our own
convention decides, which no source need share:

- "early", "mid" and "late" are the first, the middle and the last third of a month, year, decade
  or century: days 1–10, 11–20, 21 to the end; January–April, May–August, September–December; the
  years 0–3, 4–6, 7–9 of a decade; 0–33, 34–66, 67–99 of a century. Both bounds are approximate.
- A quarter and a half of a year are its months. EDTF has codes for them, but at level 2.
- A night belongs to both of its days; that of one day goes on into the next.
"""

from __future__ import annotations

import re

from timeline_app.core.dates.bounds import DateShape, EdtfDate, Precision, parse_edtf
from timeline_app.core.dates.civil import (
    SECONDS_IN_DAY,
    THIRDS_OF_CENTURY,
    THIRDS_OF_DECADE,
    THIRDS_OF_YEAR,
    civil_from_days,
    days_in_month,
    thirds_of_month,
)
from timeline_app.core.dates.edtf import SINGLE_DAY, is_edtf
from timeline_app.core.dates.parse.intervals import Interval, interval_readings, one_of_a_set
from timeline_app.core.dates.parse.qualifiers import date_readings_of

_IN = r"(?:in |during |on )?(?:the )?"
_THIRD = re.compile(rf"{_IN}(early|mid|middle of|late)(?: |-| ?– ?)(?:in )?(.*)")
_NUMBERS = ("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th")
_NAMED = "|".join(_NUMBERS)
_QUARTER = re.compile(
    rf"{_IN}(?:q(?P<sign>[1-4])|(?P<digit>[1-4])q|(?P<name>{_NAMED}) quarter(?: of)?)"
    r"[ ,/-]*(?P<year>\d{4})",
    re.A,
)
_QUARTER_LAST = re.compile(r"(?P<year>\d{4})[ ,/-]*q(?P<sign>[1-4])", re.A)
_HALF = re.compile(
    rf"{_IN}(?:h(?P<sign>[12])|(?P<name>first|second|1st|2nd) half(?: of)?)"
    r"[ ,/-]*(?P<year>\d{4})",
    re.A,
)
_NIGHT = re.compile(rf"{_IN}(?:(?:over)?night )(?:of |from |between |to |on )?(?:the )?(.*)")
_SLASH = re.compile(r"(?<=\d)(?: ?/ ?)(?=\d)", re.A)


def part_readings(words: str, day_first: bool) -> Interval:
    """The part of a period that words mean, as one of a set; lower case, single spaces."""
    found = _quarter_or_half(words) or _thirds(words, day_first) or _night(words, day_first)
    return Interval(tuple(edtf for edtf in found if is_edtf(edtf)), says_less=True)


def _quarter_or_half(words: str) -> tuple[str, ...]:
    quarter = _QUARTER.fullmatch(words) or _QUARTER_LAST.fullmatch(words)
    half = None if quarter else _HALF.fullmatch(words)
    found = quarter or half
    if found is None:
        return ()
    parts = found.groupdict()
    digit = parts["sign"] or parts.get("digit")
    number = int(digit) if digit else _NUMBERS.index(parts["name"]) % 4 + 1
    length = 3 if quarter else 6
    year, last = parts["year"], number * length
    return (f"[{year}-{last - length + 1:02}..{year}-{last:02}]",)


def _thirds(words: str, day_first: bool) -> tuple[str, ...]:
    found = _THIRD.fullmatch(words)
    if found is None:
        return ()
    number = {"early": 0, "late": 2}.get(found[1], 1)
    return tuple(third_of(edtf, number) for edtf in date_readings_of(found[2], day_first))


def third_of(edtf: str, number: int) -> str:
    """The first (0), middle or last (2) third of a period as EDTF; empty for what has none."""
    date = parse_edtf(edtf)
    first = edtf.rstrip("X")
    match DateShape.unpacked(date.shape).start:
        case Precision.MONTH:
            year, month, _ = civil_from_days(date.earliest // SECONDS_IN_DAY)
            start, end = thirds_of_month(days_in_month(year, month))[number]
            return f"[{edtf}-{start:02}~..{edtf}-{end:02}~]"
        case Precision.YEAR if len(edtf.lstrip("-")) == 4:
            start, end = THIRDS_OF_YEAR[number]
            return f"[{edtf}-{start:02}~..{edtf}-{end:02}~]"
        case Precision.DECADE if date.earliest >= _YEAR_1_S:
            start, end = THIRDS_OF_DECADE[number]
            return f"[{first}{start}~..{first}{end}~]"
        case Precision.CENTURY if date.earliest >= _YEAR_1_S:
            start, end = THIRDS_OF_CENTURY[number]
            return f"[{first}{start:02}~..{first}{end:02}~]"
    return ""


_YEAR_1_S = parse_edtf("0001").earliest


def _night(words: str, day_first: bool) -> tuple[str, ...]:
    """Both days of a night."""
    found = _NIGHT.fullmatch(words)
    if found is None:
        return ()
    rest = found[1]
    single = [edtf for edtf in date_readings_of(rest, day_first) if _is_day(edtf)]
    if single:
        return tuple(map(_night_from, single))
    spans = interval_readings(_SLASH.sub("–", rest), day_first).readings
    nights = []
    for span in spans:
        first, _, last = span.strip("[]").replace("..", "/").partition("/")
        if _is_day(first) and _is_day(last):
            is_next = parse_edtf(last).earliest == parse_edtf(first).latest
            nights += [f"[{first}..{last}]"] if is_next else []
    return tuple(dict.fromkeys(nights))


def _night_from(edtf: str) -> str:
    """The night that begins on a day."""
    date = parse_edtf(edtf)
    return one_of_a_set(date, EdtfDate(date.latest, date.latest + SECONDS_IN_DAY, date.shape))


def _is_day(edtf: str) -> bool:
    return is_edtf(edtf) and parse_edtf(edtf).shape == SINGLE_DAY
