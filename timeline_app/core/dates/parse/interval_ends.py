"""The two ends of an interval, each made whole by what only the other one says.

"2–3 August 2022" is from 2 August 2022 to 3 August 2022; "44–43 BCE" from 44 BCE to 43 BCE.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.core.dates.calendar_words import GROUPED, YEAR_OF_ERA, era_of
from timeline_app.core.dates.parse.periods import SEASONS
from timeline_app.core.dates.parse.single import MONTH, NUMBER, WEEKDAY_FIRST

MOST_DASHES = 8

_BETWEEN = re.compile(
    r" ?[–—] ?| ?- ?| ?(?:\.\.\.?|…) ?| (?:to|until|till|through|thru|up to|and|or|&) "
)
_SKIPPED = re.compile(r"(?:[\s,./-]|of |the )*")
_PART = re.compile(
    rf"(?P<year>{YEAR_OF_ERA}|\d{{4}}(?!\d))|(?P<month>(?:{MONTH})(?![a-z]))|"
    rf"(?P<season>{'|'.join(SEASONS)})|(?P<big>{GROUPED}|\d{{3}}(?!\d)|\d{{5,9}})|"
    rf"(?P<number>{NUMBER})",
    re.A,
)
_PERIOD = re.compile(r"\d+(?:st|nd|rd|th)( (?:century|millennium).*)", re.A)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.A)


class Parts(NamedTuple):
    """Two texts that something stands between: "to", "and", a dash."""

    first: str
    last: str
    between: str


def parted(words: str) -> Iterator[Parts]:
    """All ways to part words into two ends; none if there are too many."""
    found = [*_BETWEEN.finditer(words)]
    if len(found) <= MOST_DASHES:
        for each in found:
            first, last = words[: each.start()], words[each.end() :]
            if first and last:
                yield Parts(first, last, each[0].strip())


class _Side(NamedTuple):
    """One end: the kinds of its parts ("nmy" for "3 august 2022"), their texts, a weekday."""

    kinds: str
    texts: dict[str, str]
    weekday: str
    whole: str

    @classmethod
    def of(cls, words: str) -> _Side | None:
        named = WEEKDAY_FIRST.match(words)
        weekday, rest = (named[0], words[named.end() :]) if named else ("", words)
        kinds, texts, at = "", dict[str, str](), 0
        while at < len(rest):
            part = _PART.match(rest, at)
            if part is None or part.lastgroup is None:
                return None
            kinds += part.lastgroup[0]
            texts[part.lastgroup[0]] = part[0]
            skipped = _SKIPPED.match(rest, part.end())
            at = skipped.end() if skipped else part.end()
        return cls(kinds, texts, weekday, rest)

    def put(self, *texts: str) -> str:
        """A date of these parts, with the weekday of this end."""
        return self.weekday + " ".join(texts)


def whole_ends(first: str, last: str) -> tuple[str, str] | None:
    """Both ends with what they share; None where something is missing in both."""
    period = _PERIOD.fullmatch(last)
    if period and _ORDINAL.fullmatch(first):
        return first + period[1], last
    one, other = _Side.of(first), _Side.of(last)
    if one is None or other is None:
        return first, last  # at most periods, which share nothing
    if "y" not in other.kinds:
        return _shared_year_before(one, other, first)
    era = era_of(other.texts["y"])
    if "y" in one.kinds:
        lacks_era = era and not era_of(one.texts["y"]) and one.kinds.endswith("y")
        return (f"{first} {era}" if lacks_era else first), last
    if one.kinds in ("n", "b") and other.kinds == "y":
        return (f"{first} {era}", last) if era else None
    return _shared_year_after(one, other, last)


def _shared_year_before(one: _Side, other: _Side, first: str) -> tuple[str, str] | None:
    """Ends of which the first alone has a year: "1979–89", "2022 Aug 2–3"."""
    year, last = one.texts.get("y", ""), other.texts.get("n", "")
    if one.kinds == "y" and other.kinds == "n" and year.isdigit() and last.isdigit():
        same = year[: -len(last)]
        return (first, same + last) if int(same + last) > int(year) else None
    if not one.kinds.startswith("y"):
        return None
    if one.kinds == "ymn" and other.kinds == "n":
        return first, other.put(year, one.texts["m"], other.whole)
    if other.kinds == one.kinds[1:]:
        return first, other.put(year, other.whole)
    return None


def _shared_year_after(one: _Side, other: _Side, last: str) -> tuple[str, str] | None:
    """Ends of which the second alone has a year."""
    year, month = other.texts["y"], other.texts.get("m", "")
    if one.kinds == "n" and sorted(other.kinds) == ["m", "n", "y"]:
        return one.put(one.whole, month, year), last
    if one.kinds == "mn" and other.kinds == "ny":  # "Aug 2–3, 2022"
        return one.put(one.whole, year), other.put(other.texts["n"], one.texts["m"], year)
    if one.kinds in ("mn", "nm", "m") and month:
        return one.put(one.whole, year), last
    if (one.kinds, other.kinds) in (("s", "sy"), ("nn", "nny")):
        return one.put(one.whole, year), last
    return None
