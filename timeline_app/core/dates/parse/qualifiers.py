"""One date in words with how sure it is: "about 1850", "June 2022 (approx.)", "perhaps 2023"."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.dates.parse.periods import periods_named
from timeline_app.core.dates.parse.single import single_readings

_LEAD = re.compile(r"(?:some ?time )?(?:on|in|during) |some ?time (?=\d)")
_UNSURE_BEFORE = re.compile(r"(?:perhaps|possibly|probably|maybe|presumably|likely) ")
_ABOUT_BEFORE = re.compile(
    r"(?:about|around|approximately|roughly|circa) |approx\b\.? ?|ca\b\.? ?|c\. ?|c ?(?=\d)"
)
_UNSURE_AFTER = re.compile(r" ?\?$| ?\((?:\?|uncertain|perhaps|possibly|probably)\)$")
_ABOUT_AFTER = re.compile(
    r",? approx(?:\.|imately)?$| or so$| or thereabouts$|"
    r" ?\((?:approx(?:\.|imately)?|about|around|circa|ca?\.)\)$"
)
_UNKNOWN = re.compile(r"(.*), (day and month|day|month) unknown")


class QualifiedWords(NamedTuple):
    """Words of a date, and the EDTF qualifier that those before and after it ask for."""

    date: str
    before: str
    after: str

    @property
    def qualifier(self) -> str:
        """What both ask for together."""
        return self.after if self.before in ("", self.after) else "%" if self.after else self.before


def qualified_words(words: str) -> QualifiedWords:
    """Words parted into the date itself, and how sure it is."""
    rest = _without(_LEAD, words)
    certain = _without(_UNSURE_BEFORE, rest)
    exact = _without(_ABOUT_BEFORE, certain)
    before = _sign(certain != rest, exact != certain)
    date = exact if exact == rest else _without(_LEAD, exact)
    sure = _UNSURE_AFTER.sub("", date)
    plain = _ABOUT_AFTER.sub("", sure)
    return QualifiedWords(plain, before, _sign(sure != date, plain != sure))


def _without(pattern: re.Pattern[str], words: str) -> str:
    """The words without what the pattern finds at their start."""
    found = pattern.match(words)
    return words[found.end() :] if found else words


def _sign(is_unsure: bool, is_about: bool) -> str:
    if is_unsure:
        return "%" if is_about else "?"
    return "~" if is_about else ""


def date_readings_of(words: str, day_first: bool) -> tuple[str, ...]:
    """The dates as EDTF that words may mean, if these say nothing but one date."""
    edtf = words.upper()
    if not any(sign in edtf for sign in "/T[") and is_edtf(edtf):
        return (edtf,)
    unknown = _UNKNOWN.fullmatch(words)
    if unknown:
        digits = {"day and month": "-XX-XX"}.get(unknown[2], "-XX")
        length = 7 if unknown[2] == "day" else 4
        known = single_readings(unknown[1], day_first)
        return tuple(f"{one}{digits}" for one in known if len(one.lstrip("-")) == length)
    return periods_named(words) or single_readings(words, day_first)


def qualified_readings(words: str, day_first: bool) -> tuple[str, ...]:
    """The same with how sure the date is."""
    parted = qualified_words(words)
    found = date_readings_of(parted.date, day_first)
    return tuple(edtf for one in found if is_edtf(edtf := one + parted.qualifier))
