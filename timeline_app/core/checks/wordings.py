"""Whether words name another day than the date that is read from them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.core.checks.sources import date_of
from timeline_app.core.dates.bounds import (
    DAY_TO_DAY,
    OPEN_END,
    OPEN_START,
    SECONDS_IN_DAY,
    DateShape,
    EdtfDate,
    civil_from_days,
    weekday,
)
from timeline_app.core.dates.calendar_words import ENGLISH
from timeline_app.core.records.records import DateClaim
from timeline_app.core.text.folding import folded

_WORD = re.compile(r"[^\W\d_]+|\d+")
_YEAR = re.compile("(?:1[789]|20)[0-9]{2}")
_MOST_DAYS = 366
"""Of what lasts longer every day of a year may be meant."""

_MONTH = rf"\b(?P<month>{'|'.join(ENGLISH.month_numbers)})\b\.?"
_TH = r"(?:st|nd|rd|th)?(?![\d,.]*\d)"
_ENGLISH_TO = rf"(?: ?(?:-|–|and|to|through|until) ?(?P<last>\d{{1,2}}){_TH})?"
_HAN_FIRST = r"(?:(?P<month>\d{1,2})月)?(?<!\d)(?P<first>\d{1,2})"
_HAN_LAST = r"(?:(?P<month_after>\d{1,2})月)?(?P<last>\d{1,2})[日号號]"
_DAYS = (
    re.compile(rf"{_MONTH} (?P<first>\d{{1,2}}){_TH}{_ENGLISH_TO}", re.ASCII),
    re.compile(rf"(?<![\d:.])(?P<first>\d{{1,2}}){_TH}{_ENGLISH_TO} (?:of )?{_MONTH}", re.ASCII),
    re.compile(rf"{_HAN_FIRST}[日号號]?[至到–—~-]{_HAN_LAST}", re.ASCII),
    re.compile(rf"{_HAN_FIRST}[日号號]", re.ASCII),
)
_HAN_MONTH = re.compile(r"(\d{1,2})月")
_HAN_WEEKDAY = re.compile("(?:星期|礼拜|禮拜|[周週])([一二三四五六日天])")
_HAN_WEEKDAYS = "一二三四五六日"  # 天, which is Sunday too, is found at -1


class _Days(NamedTuple):
    """Days that words name, from the first to the last; a month of 0 isn't named."""

    first: tuple[int, int]
    last: tuple[int, int]


def is_reworded(claim: DateClaim) -> bool:
    """Whether a claim's words name a weekday, day, month or year that its date hasn't got.

    English and Chinese are looked at. Numbers by themselves are not: "two days later" is dated by
    what it rests on. Of several days that words name, one is that of the date.
    """
    date = date_of(claim.edtf)
    if date is None or date.earliest <= OPEN_START or date.latest >= OPEN_END:
        return False
    said, days = folded(claim.wording), _days_of(date)
    return (
        _is_other_weekday(said, date)
        or bool(days and (months := _months(said)) and not months & {month for month, _ in days})
        or _is_other_day(said, date)
        or _is_other_year(said, claim.edtf)
    )


def _is_other_weekday(said: str, date: EdtfDate) -> bool:
    named = {ENGLISH.day_numbers[word] for word in _WORD.findall(said) if _is_weekday(word)}
    named |= {_HAN_WEEKDAYS.find(name) % 7 for name in _HAN_WEEKDAY.findall(said)}
    is_one_day = date.latest - date.earliest <= SECONDS_IN_DAY
    return bool(named) and is_one_day and weekday(date.earliest) not in named


def _is_weekday(word: str) -> bool:
    return len(word) > 3 and word in ENGLISH.day_numbers


def _months(said: str) -> set[int]:
    """Those that are named; "may" and "march" alone are words of other meanings too."""
    doubtful = ("may", "march", "mar", "dec", "sec")
    english = (word for word in _WORD.findall(said) if word not in doubtful)
    found = {ENGLISH.month_numbers[word] for word in english if word in ENGLISH.month_numbers}
    return found | {int(month) for month in _HAN_MONTH.findall(said)}


def _is_other_year(said: str, edtf: str) -> bool:
    named = {word for word in _WORD.findall(said) if _YEAR.fullmatch(word)}
    given = set(re.findall(r"\d{4}", edtf))
    return bool(named) and not (
        named & given or any(min(given) <= year <= max(given) for year in named if given)
    )


def _is_other_day(said: str, date: EdtfDate) -> bool:
    """Whether days are named, none of which is the date's."""
    shape, days = DateShape.unpacked(date.shape), _days_of(date)
    named = list(_days_named(said))
    if not named or not days or shape.start_qualifier or shape.end_qualifier:
        return False
    ends = (days[0], days[-1])
    return not any(
        _are_ends(one, ends)
        if one.first != one.last and date.shape == DAY_TO_DAY
        else any(_is_same(named, day) for named in one for day in days)
        for one in named
    )


def _are_ends(named: _Days, ends: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    return all(map(_is_same, named, ends))


def _is_same(named: tuple[int, int], day: tuple[int, int]) -> bool:
    return named[1] == day[1] and named[0] in (0, day[0])


def _days_named(said: str) -> Iterator[_Days]:
    """The longest that each pattern finds; of two that overlap the first pattern's."""
    taken: list[tuple[int, int]] = []
    for pattern in _DAYS:
        for found in pattern.finditer(said):
            if any(start < found.end() and found.start() < end for start, end in taken):
                continue
            taken.append(found.span())
            parts = {name: value or "" for name, value in found.groupdict().items()}
            month, first = _number(parts["month"]), int(parts["first"])
            after = _number(parts.get("month_after", "")) or month
            yield _Days((month, first), (after, int(parts.get("last") or first)))


def _number(month: str) -> int:
    return ENGLISH.month_numbers.get(month) or int(month or 0)


def _days_of(date: EdtfDate) -> list[tuple[int, int]]:
    """Month and day of each day of a date; none of one that lasts longer than a year."""
    first, last = date.earliest // SECONDS_IN_DAY, -(-date.latest // SECONDS_IN_DAY)
    if last - first > _MOST_DAYS:
        return []
    return [civil_from_days(day)[1:] for day in range(first, last)]
