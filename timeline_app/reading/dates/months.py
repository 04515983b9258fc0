"""Months by their names, with a year or alone: "March 2019", "between March and May", "in May"."""

from __future__ import annotations

import re

from timeline_app.reading.dates.resolve import calendar, nearest, reasons
from timeline_app.reading.dates.resolve.calendar import DayStretch
from timeline_app.reading.dates.resolve.direction import Direction, DirectionCue, look_at
from timeline_app.reading.dates.resolve.said_year import OF_YEAR, said_year, why_said_year
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import (
    DASH,
    FULL_MONTHS,
    GAP,
    MONTH,
    YEAR,
    month_number,
    one_of_names,
)
from timeline_app.reading.dates.rule import DateWordRule
from timeline_app.reading.dates.surroundings import (
    has_event_after,
    has_name_after,
    is_included,
    is_within_a_name,
    text_before,
    with_preposition,
)

_MONTH_OF_YEAR = re.compile(rf"(?P<month>{MONTH}){OF_YEAR}")
_MONTHS = re.compile(
    rf"(?P<month>{MONTH})(?P<join>{GAP}?{DASH}{GAP}?|{GAP}(?:to|through|until|and|or){GAP})"
    rf"(?P<until>{MONTH})(?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR}))"
)
_MONTHS_DASHED = re.compile(
    rf"(?P<month>{MONTH})(?:{GAP}?{DASH}{GAP}?|/)(?P<until>{MONTH})(?!{GAP}?\d)"
)
_MONTH = re.compile(rf"(?P<month>{one_of_names(FULL_MONTHS)})(?!\w)")
_INTRODUCED = re.compile(
    rf"(?<![\w'’])(?:in|during|throughout|over|since|until|till|by|from|before|after|through|of|for"
    rf"|to|and|or|between|around|about|as{GAP}of|ending|into|entered|entering|reached|early|late|mid|end|beginning|month)"
    rf"(?:{GAP}?{DASH}|{GAP})(?:(?:the|early|late|mid){GAP})?$",
    re.I,
)
_BETWEEN = re.compile(rf"(?<!\w)(?:between|from){GAP}$", re.I)
_GIVEN_NAMES = frozenset(["March", "April", "May", "June", "August"])
_ONLY_MONTHS = frozenset(
    ["January", "February", "July", "September", "October", "November", "December"]
)
_PEOPLE = re.compile(
    rf"(?<!\w)(?!(?:In|During|Throughout|Over|Since|Until|Till|By|From|Before|After|Through|Of|For|To"
    rf"|The|A|An|And|Or|Between|Around|About|Early|Late|Mid|Last|Next|This|That|On|Every|Each"
    rf"|[A-Z]\w+day){GAP})"
    rf"[A-Z][\w’'.-]*{GAP}$"
)
"""A word with a capital before a month: Prime Minister May, Theresa May."""
_WITHIN = re.compile(
    rf"(?<![\w'’])(?:in|during|throughout|since|early|late|mid|end{GAP}of)(?:{DASH}|{GAP})$", re.I
)


def _month_of_year(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    year = said_year(match, setting)
    if year is None:
        return None
    stretch = calendar.month(year, month_number(match["month"]))
    return NamedDate(
        match.start(), match.end(), (DateReading(stretch, why_said_year(match, setting)),)
    )


def _months_of_year(match: re.Match[str], _setting: DateSetting) -> NamedDate | None:
    """From month to month where the year is said once; "and" needs "between" for that."""
    year, number = int(match["year"]), month_number(match["month"])
    until = calendar.month(year, month_number(match["until"]))
    first = calendar.month(year - (number > month_number(match["until"])), number)
    is_list = match["join"].split() in (["and"], ["or"])
    if is_list and not _BETWEEN.search(match.string, max(0, match.start() - 10), match.start()):
        reading = DateReading(calendar.month(year, number), reasons.as_written())
        return NamedDate(match.start(), match.end("month"), (reading,))
    stretch = calendar.months(first, until)
    return NamedDate(match.start(), match.end(), (DateReading(stretch, reasons.as_written()),))


def _months_dashed(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    first, until = month_number(match["month"]), month_number(match["until"])

    def of_year(number: int) -> DayStretch:
        return calendar.months(
            calendar.month(number - (first > until), first), calendar.month(number, until)
        )

    look = look_at(match.string, match.start(), match.end())
    readings = nearest.yearly(setting, of_year, reasons.month_name(first), look, match.start())
    return NamedDate(match.start(), match.end(), readings)


def _month_alone(match: re.Match[str], setting: DateSetting) -> NamedDate | None:
    text, start, end = match.string, match.start(), match.end()
    before = text_before(match)
    is_introduced = _INTRODUCED.search(before) is not None
    is_event = has_event_after(text, end)
    if match[0] in _GIVEN_NAMES and _PEOPLE.search(before):
        setting.people.add(match[0])
    is_plain = match[0] in _ONLY_MONTHS
    if match[0] == "MAY" or not (is_introduced or is_event or is_plain):
        return None
    if _is_of_a_name(match, before) or (match[0] in setting.people and not _WITHIN.search(before)):
        return None
    number = month_number(match[0])
    look = look_at(text, start, end)
    if is_event and not is_introduced:
        look = DirectionCue(Direction.NONE)
    name = reasons.month_name(number)
    readings = nearest.yearly(setting, lambda year: calendar.month(year, number), name, look, start)
    return NamedDate(with_preposition(before, start), end, readings)


def _is_of_a_name(match: re.Match[str], before: str) -> bool:
    """Whether a month is a part of a name that stands around it."""
    text, end = match.string, match.end()
    if is_within_a_name(before, text, end):
        return True
    return bool(has_name_after(text, end)) and not is_included(before)


BY_MONTH = (
    DateWordRule(_MONTHS, _months_of_year),
    DateWordRule(_MONTH_OF_YEAR, _month_of_year),
    DateWordRule(_MONTHS_DASHED, _months_dashed),
    DateWordRule(_MONTH, _month_alone),
)
