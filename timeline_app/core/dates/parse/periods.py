"""Periods as people name them: seasons, decades, centuries and millennia.

Each function gives the EDTF dates that a text may mean, none where it is nothing of the kind;
texts are lower case, with single spaces.
"""

from __future__ import annotations

import re

from timeline_app.core.dates.calendar_words import ERA

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_NAMES = "|".join(SEASONS)
_SEASON = re.compile(
    rf"(?:the )?({_NAMES})(?: of)?,? (\d{{4}})(?: ?[-–/] ?(\d{{2}}|\d{{4}}))?", re.A
)
_SEASON_LAST = re.compile(rf"(\d{{4}}),? ({_NAMES})", re.A)
_DECADE = re.compile(r"(?:the )?(\d{3})0'?s(?: (?:ce|ad))?", re.A)
_EARLY_DECADE = re.compile(r"(?:the )?(\d{1,2})0s (?:ce|ad)", re.A)
_ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
)
_CENTURY = re.compile(
    rf"(?:the )?(?:(\d{{1,2}})(st|nd|rd|th)|({'|'.join(_ORDINALS)})) "
    rf"(century|millennium)(?: ({ERA}))?",
    re.A,
)


def periods_named(text: str) -> tuple[str, ...]:
    """Seasons of a year, decades and centuries; "the 1900s" are both of these."""
    return _season(text) or _decade(text) or _century(text)


def _season(text: str) -> tuple[str, ...]:
    """A winter of one year is the one that begins in it or the one that ends there."""
    found, last = _SEASON.fullmatch(text), _SEASON_LAST.fullmatch(text)
    if last:
        name, year, until = last[2], int(last[1]), None
    elif found:
        name, year, until = found[1], int(found[2]), found[3]
    else:
        return ()
    if until is not None:
        following = year + 1
        ends_next_year = int(until) == (following if len(until) == 4 else following % 100)
        return (f"{year:04}-24",) if name == "winter" and ends_next_year else ()
    if name == "winter" and year:
        return (f"{year - 1:04}-24", f"{year:04}-24")
    return (f"{year:04}-{SEASONS[name]}",)


def _decade(text: str) -> tuple[str, ...]:
    found = _DECADE.fullmatch(text) or _EARLY_DECADE.fullmatch(text)
    if not found:
        return ()
    decade = f"{int(found[1]):03}"
    is_century = decade.endswith("0")
    return (f"{decade}X", f"{decade[:2]}XX") if is_century else (f"{decade}X",)


def _century(text: str) -> tuple[str, ...]:
    """Those before Christ count backwards: the 1st century BCE is `-00XX`."""
    found = _CENTURY.fullmatch(text)
    if not found:
        return ()
    digits, ending, name, kind, era = found.groups()
    number = int(digits) if digits else _ORDINALS.index(name) + 1
    if not number or (digits and ending != _ending(number)):
        return ()
    sign = "-" if (era or "").startswith("b") else ""
    if kind == "century":
        return (f"{sign}{number - 1:02}XX",)
    return (f"{sign}{number - 1}XXX",) if number <= 10 else ()


def _ending(number: int) -> str:
    """The letters of an ordinal: the 21st, but the 11th."""
    is_teen = number // 10 % 10 == 1
    return "th" if is_teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
