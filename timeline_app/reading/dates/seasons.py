"""Seasons, with a year or alone: "the summer of 2019", "winter 2022–23", "throughout the fall"."""

from __future__ import annotations

import re

from timeline_app.reading.dates.resolve import calendar, nearest, reasons
from timeline_app.reading.dates.resolve.direction import look_at
from timeline_app.reading.dates.resolve.said_year import OF_YEAR, said_year, why_said_year
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import (
    DASH,
    GAP,
    SEASONS,
    one_of,
)
from timeline_app.reading.dates.rule import DateWordRule
from timeline_app.reading.dates.surroundings import (
    has_event_after,
    has_name_after,
    is_within_a_name,
    text_before,
    with_preposition,
)

_SEASON = re.compile(
    rf"(?P<season>{one_of(SEASONS)})(?!\w)(?:{OF_YEAR})?(?:{DASH}(?P<until>\d\d(?:\d\d)?)(?!\w))?",
    re.I,
)
_SEASON_INTRODUCED = re.compile(
    rf"(?<![\w'’])(?:(?:in|during|throughout|over|since|until|by|from|through|of|for|before|after)"
    rf"{GAP}(?:the{GAP})?(?:early{GAP}|late{GAP}|mid-?)?|(?:early|late|mid)(?:{GAP}|-)"
    rf"|this{GAP}(?:coming{GAP}|past{GAP})?)$",
    re.I,
)
_NOT_OF_SEASON = re.compile(
    rf"{GAP}(?:of|in|from|to|on|out|apart|for|short|under|within|off|back|behind|victim|into|by"
    rf"|down|over|through|below|due|foul)(?!\w)"
)


def _season_named(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    text, start, end = match.string, match.start(), match.end()
    before, name_end = text_before(match), match.end("season")
    if is_within_a_name(before, text, name_end):
        return None
    if match[0][0].isupper() and has_name_after(text, name_end):
        return None
    number = SEASONS[match["season"].lower()]
    year = said_year(match, setting)
    if year is not None:
        why = why_said_year(match, setting)
        return NamedDate(start, end, _season_of(year, number, match["until"], setting, why))
    if match["until"] or not _is_season(match, before):
        return None
    look = look_at(text, start, end)
    name = reasons.season_name(number)
    readings = nearest.yearly(
        setting, lambda year: calendar.season(year, number, setting.is_southern), name, look, start
    )
    return NamedDate(with_preposition(before, start), end, readings)


def _season_of(
    year: int, number: int, until: str | None, setting: DateSetting, why: str
) -> tuple[DateReading, ...]:
    """A winter of one year in the north is that which begins or ends in it; in the south, summer.

    "2022–23" says which.
    """
    named = DateReading(calendar.season(year, number, setting.is_southern), why)
    crosses = number == (1 if setting.is_southern else 3)
    if not crosses or until:
        return (named,)
    other = calendar.season(year - 1, number, setting.is_southern)
    return (named, DateReading(other, reasons.ends_in(year)))


def _is_season(match: re.Match[str], before: str) -> bool:
    """Whether the word isn't a verb, a well, or a tumble."""
    introduced = _SEASON_INTRODUCED.search(before)
    if introduced is None:
        return has_event_after(match.string, match.end()) and match[0] != "fall"
    if match[0].lower() == "fall":
        words = introduced[0].lower().split()
        return "the" in words and not _NOT_OF_SEASON.match(match.string, match.end())
    return match[0].lower() != "spring" or not _NOT_OF_SEASON.match(match.string, match.end())


BY_SEASON = (DateWordRule(_SEASON, _season_named),)
