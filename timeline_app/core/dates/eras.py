"""Years that are counted before or after Christ, as people write them."""

from __future__ import annotations

import re

ERA = r"(?:b\.? ?c\.? ?e\.?|b\.? ?c\.?|c\. ?e\.?|ce|a\. ?d\.?|ad)"
GROUPED = r"\d{1,3}(?:,\d{3})+"
"""A number with commas between its thousands."""
YEAR_OF_ERA = rf"(?:(?:{GROUPED}|\d{{1,9}}) ?{ERA}|(?:ad|a\. ?d\.) ?\d{{1,9}})"

_ERA = re.compile(rf"(?:(?P<before>.*?),? +)?(?P<year>{GROUPED}|\d{{1,9}}) ?(?P<era>{ERA})", re.A)
_ERA_FIRST = re.compile(r"(?:(?P<before>.*?),? +)?(?:ad|a\. ?d\.) ?(?P<year>\d{1,9})", re.A)
_AT_END = re.compile(rf"(?<=\d) ?({ERA})$", re.A)


def year_of_era(text: str) -> tuple[str, int] | None:
    """What stands before a year that is counted from Christ, and that year astronomically.

    "15 march 44 bc" gives "15 march" and -43. None without an era, or for a year 0.
    """
    found = _ERA_FIRST.fullmatch(text) or _ERA.fullmatch(text)
    number = int(found["year"].replace(",", "")) if found else 0
    if found is None or not number:
        return None
    is_before = found.groupdict().get("era", "").startswith("b")
    return found["before"] or "", 1 - number if is_before else number


def era_of(text: str) -> str:
    """The era at the end of a text, empty where there is none: "bce"."""
    found = _AT_END.search(text)
    return found[1] if found else ""


def year_edtf(year: int) -> str:
    """An astronomical year as EDTF."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04}" if year >= 0 else f"-{-year:04}"
