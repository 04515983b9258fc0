"""Periods as people name them: seasons, decades, centuries, and years before or after Christ.

Each function gives the EDTF dates that a text may mean, none where it is nothing of the kind;
texts are lower case, with single spaces.
"""

from __future__ import annotations

import re

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SEASON = re.compile(
    rf"({'|'.join(_SEASONS)})(?: of)?,? (\d{{4}})(?: ?[-–/] ?(\d{{2}}|\d{{4}}))?", re.A
)
_DECADE = re.compile(r"(?:the )?(\d{3})0['’]?s", re.A)
_CENTURY = re.compile(r"(?:the )?(\d{1,2})(st|nd|rd|th) century(?: (?:ce|ad))?", re.A)
_ERA = re.compile(
    r"(?:(?P<before>.*?)[ ,]+)?(?P<year>\d{1,9}) ?(?P<era>b\.?c\.?(?:e\.?)?|c\.?e\.?|a\.?d\.?)",
    re.A,
)
_ERA_FIRST = re.compile(r"a\.?d\.? ?(\d{1,9})", re.A)


def periods_named(text: str) -> tuple[str, ...]:
    """Seasons of a year, decades and centuries; "the 1900s" are both of these."""
    return _season(text) or _decade(text) or _century(text)


def year_of_era(text: str) -> tuple[str, int] | None:
    """What stands before a year that is counted from Christ, and that year astronomically.

    "15 March 44 BC" gives "15 march" and -43. None without an era, or for a year 0.
    """
    found = _ERA_FIRST.fullmatch(text)
    if found:
        year = int(found[1])
        return ("", year) if year else None
    found = _ERA.fullmatch(text)
    if not found or not int(found["year"]):
        return None
    number = int(found["year"])
    return found["before"] or "", 1 - number if found["era"].startswith("b") else number


def year_edtf(year: int) -> str:
    """An astronomical year as EDTF."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def _season(text: str) -> tuple[str, ...]:
    """A winter of one year is the one that begins in it or the one that ends there."""
    found = _SEASON.fullmatch(text)
    if not found:
        return ()
    name, year, until = found[1], int(found[2]), found[3]
    if until is not None:
        following = year + 1
        ends_next_year = int(until) == (following if len(until) == 4 else following % 100)
        return (f"{year:04}-24",) if name == "winter" and ends_next_year else ()
    if name == "winter" and year:
        return (f"{year - 1:04}-24", f"{year:04}-24")
    return (f"{year:04}-{_SEASONS[name]}",)


def _decade(text: str) -> tuple[str, ...]:
    found = _DECADE.fullmatch(text)
    if not found:
        return ()
    decade = found[1]
    is_century = decade.endswith("0")
    return (f"{decade}X", f"{decade[:2]}XX") if is_century else (f"{decade}X",)


def _century(text: str) -> tuple[str, ...]:
    found = _CENTURY.fullmatch(text)
    if not found:
        return ()
    number = int(found[1])
    is_teen = number // 10 % 10 == 1
    ending = "th" if is_teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return (f"{number - 1:02}XX",) if number and found[2] == ending else ()
