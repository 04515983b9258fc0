"""The words that dates are said with in English, and patterns made of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline_app.core.dates.calendar_words import ENGLISH
from timeline_app.reading.dates.resolve.calendar import CalendarUnit

MONTHS = ENGLISH.month_numbers
"""The number of each month."""
FULL_MONTHS = tuple(names[0] for names in ENGLISH.months)
WEEKDAYS = ENGLISH.day_numbers
"""The number of each day of the week, 0 for Monday."""
FULL_WEEKDAYS = tuple(names[0] for names in ENGLISH.days)
SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
PARTS_OF_DAY = ("morning", "afternoon", "evening", "night", "lunchtime", "noon", "midnight")
UNITS = {
    "day": CalendarUnit.DAY,
    "night": CalendarUnit.DAY,
    "morning": CalendarUnit.DAY,
    "afternoon": CalendarUnit.DAY,
    "evening": CalendarUnit.DAY,
    "week": CalendarUnit.WEEK,
    "fortnight": CalendarUnit.WEEK,
    "weekend": CalendarUnit.WEEKEND,
    "month": CalendarUnit.MONTH,
    "quarter": CalendarUnit.QUARTER,
    "year": CalendarUnit.YEAR,
    "decade": CalendarUnit.DECADE,
    "century": CalendarUnit.CENTURY,
}
_CARDINALS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty
"""
NUMBERS = {name: number for number, name in enumerate(_CARDINALS.split(), 1)} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "a hundred": 100,
    "one hundred": 100,
    "a couple of": 2,
}
_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    twenty-first
"""
ORDINALS = {name: number for number, name in enumerate(_ORDINALS.split(), 1)}
DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}


def one_of(names: Iterable[str]) -> str:
    """A pattern for any of these words, in small letters or as they are said in a title."""
    longest_first = sorted(names, key=len, reverse=True)
    return "(?:" + "|".join(map(re.escape, longest_first)) + ")"


def one_of_names(names: Iterable[str]) -> str:
    """A pattern for any of these words with a capital, or all in capitals."""
    longest_first = sorted(names, key=len, reverse=True)
    return "(?:" + "|".join(f"{name.capitalize()}|{name.upper()}" for name in longest_first) + ")"


GAP = r"(?:[ \u00a0\u202f]{1,2}|\n)"
"""Between two words of one phrase; lines of a text may be broken there."""
DASH = r"(?:[-\u2010-\u2015]|\u2212)"
_SHORT_MONTHS = tuple(name for name in MONTHS if name not in FULL_MONTHS)
MONTH = rf"(?:{one_of_names(FULL_MONTHS)}(?![^\W\d_])|{one_of_names(_SHORT_MONTHS)}(?![^\W\d_])\.?)"
FULL_MONTH = rf"{one_of_names(FULL_MONTHS)}(?!\w)"
WEEKDAY = rf"{one_of_names(FULL_WEEKDAYS)}(?!\w)"
_SHORT_WEEKDAYS = tuple(name for name in WEEKDAYS if name not in FULL_WEEKDAYS)
ANY_WEEKDAY = rf"(?:{WEEKDAY}|{one_of_names(_SHORT_WEEKDAYS)}(?!\w)\.?)"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![^\W_]|[.,:]\d|[ \u00a0]?%)"
YEAR = r"(?:1\d\d\d|20\d\d|21\d\d)(?!\d|[.,:]\d)"
ERA = r"(?:BCE|BC|CE|AD|B\. ?C\. ?E\.|B\. ?C\.|C\. ?E\.|A\. ?D\.)(?!\w)"
PART_OF_DAY = one_of(PARTS_OF_DAY)
NUMBER = rf"(?:{one_of(NUMBERS)}|\d{{1,4}}(?![\d.,:]*\d))"
ORDINAL = rf"(?:{one_of(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"


def month_number(name: str) -> int:
    """The number of a month by its name or its abbreviation."""
    return MONTHS[name.rstrip(".").lower()]


def weekday_number(name: str) -> int:
    """The number of a day of the week by its name or its abbreviation."""
    return WEEKDAYS[name.rstrip(".").lower()]


def number_of(text: str) -> int:
    """A count in words or digits: "two", "a", "15"."""
    return int(text) if text.isdigit() else NUMBERS[" ".join(text.lower().split())]


def ordinal_of(text: str) -> int:
    """A rank in words or digits: "third", "21st", "final" is 0."""
    digits = text.rstrip("stndrhSTNDRH")
    return int(digits) if digits.isdigit() else ORDINALS[text.lower()]


def day_number(text: str) -> int:
    """The day of a month: "19th" is 19."""
    return int(text.rstrip("stndrhSTNDRH"))
