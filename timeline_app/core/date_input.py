"""Dates as people type them on a command line: EDTF, or words that have one reading.

Words go through python-dateutil, which fills what is missing from a default and guesses at what
it does not know ("June 18–19, 2023" becomes 2019). So it is asked with two different defaults,
to see which parts were given, in both orders of day and month, and only after the text has been
found to hold nothing but a date.
"""

from __future__ import annotations

import re
from datetime import datetime

from dateutil import parser

from timeline_app.core.dates import DateError, EdtfDate, parse_edtf

_WORD = (
    r"(?:\d{4}|\d{1,2}(?:st|nd|rd|th)?|"
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_PLAIN = re.compile(rf"\s*{_WORD}(?:(?:\s*[,/.\-]\s*|\s+){_WORD}){{0,2}}\s*", re.I | re.A)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)", re.A)
_DEFAULTS = (datetime(2000, 1, 1), datetime(2004, 2, 2))


class DateInputError(ValueError):
    """A text that isn't one date; `readings` are the EDTF dates it may mean, if any."""

    def __init__(self, text: str, readings: tuple[str, ...]) -> None:
        super().__init__(text)
        self.text = text
        self.readings = readings


def read_date(text: str) -> EdtfDate:
    """The date that a text means, as EDTF or in words.

    Raises `DateInputError` for what isn't a date, names no year, or has two readings.
    """
    try:
        return parse_edtf(text.strip())
    except DateError:
        readings = _readings(text)
    if len(readings) != 1:
        raise DateInputError(text, readings)
    return parse_edtf(readings[0])


def _readings(text: str) -> tuple[str, ...]:
    if not _PLAIN.fullmatch(text) or len(_YEAR.findall(text)) != 1:
        return ()
    found = (_read(text, dayfirst) for dayfirst in (True, False))
    return tuple(dict.fromkeys(reading for reading in found if reading))


def _read(text: str, dayfirst: bool) -> str:
    """The text as EDTF with as many parts as it gives, or nothing."""
    try:
        first, second = (
            parser.parse(text, default=default, dayfirst=dayfirst) for default in _DEFAULTS
        )
    except (ValueError, OverflowError):
        return ""
    if first.year != second.year:
        return ""
    if first.month != second.month:
        return f"{first.year:04}"
    if first.day != second.day:
        return f"{first.year:04}-{first.month:02}"
    return f"{first.year:04}-{first.month:02}-{first.day:02}"
