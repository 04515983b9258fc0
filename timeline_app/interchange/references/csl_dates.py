"""Dates as other programs write them, into those of a CSL item."""

from __future__ import annotations

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.dates.parse.field_input import typed_date
from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.records.records import CslDate

_KNOWN = {"date-parts", "season", "circa", "raw", "literal"}
_FIRST_SEASON = 20
"""EDTF numbers seasons from 21, spring; CSL from 1."""


def csl_date_of(value: object) -> CslDate | None:
    """A date variable of CSL-JSON; None for what isn't one, or has parts that would be lost.

    Numbers may stand there as texts. Words that have one reading become that date and are kept
    beside it; what can't be read is kept as words alone. A date without anything is just that.
    """
    if isinstance(value, str):
        return worded_date(value)
    if not isinstance(value, dict) or not set(value) <= _KNOWN:
        return None
    literal = value.get("literal") or ""
    raw = value.get("raw") or ""
    if not isinstance(literal, str) or not isinstance(raw, str):
        return None
    parts = _date_parts(value.get("date-parts"))
    if parts is None:
        return None
    if parts:
        return _of_parts(parts, value, literal or raw)
    return _of_words(raw, value, literal)


def worded_date(text: str) -> CslDate:
    """A date in words or as EDTF; the words are kept, and are all where they can't be read."""
    typed = typed_date(text)
    if not typed.edtf:
        return CslDate(literal=text)
    return CslDate(raw=typed.edtf, literal="" if typed.edtf == text else text)


def _of_parts(
    parts: tuple[tuple[int, ...], ...], value: dict[str, object], literal: str
) -> CslDate | None:
    season = value.get("season")
    date = CslDate(parts, circa=bool(value.get("circa")), literal=literal)
    if season not in (None, ""):
        number = _number(season)
        if number is None or number not in range(1, 5) or len(parts) != 1 or len(parts[0]) != 1:
            return None
        edtf = f"{csl_edtf(CslDate(parts))}-{_FIRST_SEASON + number}" + "~" * date.circa
        date = CslDate(raw=edtf, literal=literal)
    return date if is_edtf(csl_edtf(date)) else None


def _of_words(raw: str, value: dict[str, object], literal: str) -> CslDate | None:
    if not raw:
        return None if "season" in value else CslDate(literal=literal)
    date = worded_date(raw)
    circa = f"{date.raw}~"
    is_circa = value.get("circa") and not date.raw.endswith(("~", "%")) and is_edtf(circa)
    return CslDate(raw=circa if is_circa else date.raw, literal=literal or date.literal)


def _date_parts(value: object) -> tuple[tuple[int, ...], ...] | None:
    """The parts as numbers, empty where there are none; None for what are no parts of a date."""
    if value is None:
        return ()
    if not isinstance(value, list) or len(value) > 2:
        return None
    found = [_numbers(one) for one in value]
    return None if None in found else tuple(numbers for numbers in found if numbers)


def _numbers(value: object) -> tuple[int, ...] | None:
    if not isinstance(value, list) or len(value) > 3:
        return None
    numbers = [_number(part) for part in value if part not in (None, "")]
    read = tuple(number for number in numbers if number is not None and abs(number) < 10**9)
    return read if len(read) == len(numbers) else None


def _number(value: object) -> int | None:
    """A whole number, or one written as a text of few digits."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and len(value) < 12:
        try:
            return int(value)
        except ValueError:
            return None
    return None
