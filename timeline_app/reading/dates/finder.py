"""Finding the dates of a text, from its start to its end.

A scanner stops at the words and numbers that dates may begin with; there the rules of that word
are tried, the more particular ones first, and the first that knows a date is believed. Two dates
with a dash between them are one range; with words ("from 3 May to 1 June") each stays a date of
its own, and the range is another reading.
"""

from __future__ import annotations

import re

from timeline_app.core.evidence.findings import FoundDate, OtherDate
from timeline_app.reading.dates import (
    chinese,
    feasts,
    following,
    full_dates,
    last_names,
    month_days,
    months,
    parts,
    relative,
    seasons,
    weekdays,
    weekends,
    years,
)
from timeline_app.reading.dates.resolve import reasons
from timeline_app.reading.dates.resolve.calendar import CalendarUnit, DayStretch
from timeline_app.reading.dates.resolve.setting import DateReading, DateSetting, NamedDate
from timeline_app.reading.dates.resolve.vocabulary import (
    DASH,
    DECADES,
    GAP,
    MONTHS,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
)
from timeline_app.reading.dates.rule import DateWordRule

_STEP = 4000  # characters
_STEP_DATES = 40
_PARTS_OF_YEAR = (CalendarUnit.QUARTER, CalendarUnit.HALF)
_BETWEEN = 12  # characters at most between the ends of a range
_SCANNER = re.compile(rf"[A-Za-z\u00c0-\u024f]+|\d+|[{chinese.SIGNS}]")
_WORD_END = re.compile(r"[^\w]")

_TIGHT_DASH = re.compile(rf"{DASH}")
_DASH = re.compile(rf"{GAP}?[-\u2010-\u2013\u2212]{GAP}?")
_WORD = re.compile(rf"{GAP}(?:to|through|until|till|and){GAP}", re.I)
_FROM = re.compile(rf"(?<!\w)(?:from|between){GAP}$", re.I)
_UNITS = {
    CalendarUnit.DAY: CalendarUnit.DAYS,
    CalendarUnit.MONTH: CalendarUnit.MONTHS,
    CalendarUnit.YEAR: CalendarUnit.YEARS,
}

_BY_YEAR = (*full_dates.BY_YEAR, *years.BY_YEAR, *chinese.BY_NUMBER)
_BY_NUMBER = (
    *full_dates.BY_NUMBER,
    *years.BY_NUMBER,
    *month_days.BY_NUMBER,
    *chinese.BY_NUMBER,
)
_OF_DIGITS = {1: _BY_NUMBER, 2: _BY_NUMBER, 3: _BY_YEAR, 4: _BY_YEAR}
_MONTH = (*full_dates.BY_MONTH, *months.BY_MONTH)
_WEEKDAY = (*full_dates.BY_WEEKDAY, *month_days.BY_WEEKDAY, *weekdays.BY_WEEKDAY)
_WHICH = (*following.BY_NEXT, *relative.BY_WHICH, *last_names.BY_WHICH, *years.BY_RANK)
_SIDE = (*relative.BY_SIDE, *following.BY_SIDE)
_WORDS: dict[str, tuple[DateWordRule, ...]] = {
    **dict.fromkeys(ORDINALS, years.BY_RANK),
    **dict.fromkeys(MONTHS, _MONTH),
    **dict.fromkeys(WEEKDAYS, _WEEKDAY),
    **dict.fromkeys(SEASONS, seasons.BY_SEASON),
    **dict.fromkeys(DECADES, years.BY_DECADE),
    **dict.fromkeys(("today", "tonight", "yesterday", "tomorrow"), relative.BY_DAY),
    **dict.fromkeys(("this", "last", "next", "past", "coming", "upcoming"), _WHICH),
    **dict.fromkeys(("following", "preceding", "subsequent"), following.BY_NEXT),
    **dict.fromkeys(("before", "after", "later", "earlier", "afterwards", "afterward"), _SIDE),
    **dict.fromkeys(("previous", "prior"), (*following.BY_NEXT, *_SIDE)),
    **dict.fromkeys(("that", "same"), following.BY_THAT),
    "twenty": years.BY_RANK,
    "final": years.BY_RANK,
    "q": years.BY_RANK,
    "h": years.BY_RANK,
    **dict.fromkeys(("week", "month", "year", "decade", "century"), relative.BY_PERIOD),
    "weekend": weekends.BY_WEEKEND,
    **dict.fromkeys(("christmas", "new", "boxing", "good", "easter"), feasts.BY_NAME),
    "ago": relative.BY_AGO,
    "since": following.BY_SINCE,
    "ad": years.BY_ERA,
    "a": years.BY_ERA,
}
_TRIGGERS = {
    form: rules
    for word, rules in _WORDS.items()
    for form in (word, word.capitalize(), word.upper())
}
del _TRIGGERS["a"], _TRIGGERS["ad"]


def find_dates(words: str, published: str, place: str = "") -> tuple[FoundDate, ...]:
    """The dates of a text in the order they stand in, resolved against its own date and place.

    `published` is EDTF, empty where it isn't known; of it as much is used as it says. Raises
    `DateError` where it isn't a date.
    """
    setting = DateSetting(words, published, place)
    found: list[NamedDate] = []
    given: list[FoundDate] = []
    at = 0
    while at < len(words):
        at = _find_in(setting, at, _step_end(words, at), found)
        given += map(_as_found, found[len(given) : -1])  # the last may be widened yet
    given += map(_as_found, found[len(given) :])
    return tuple(given)


def _step_end(words: str, at: int) -> int:
    """Where a step ends: between words, unless a word is without end."""
    limit = min(len(words), at + _STEP)
    between = _WORD_END.search(words, limit, min(len(words), limit + 100))
    return between.start() if between else limit


def _find_in(setting: DateSetting, at: int, limit: int, found: list[NamedDate]) -> int:
    """Add the dates that begin within a stretch, but not too many; gives how far it is read.

    None begins before the last one ends.
    """
    words = setting.words
    end, most = found[-1].end if found else 0, _STEP_DATES
    for mark in _SCANNER.finditer(words, at, limit):
        start = mark.start()
        if start < end:
            continue
        date = _first_of(_rules_of(mark[0]), setting, start)
        if date is None or date.start < end:
            continue
        date = parts.widened(date, words, end)
        if date.readings[0].stretch is not None:
            setting.name(date.readings[0].stretch, date.end)
        end = date.end
        _add(date, found, words)
        most -= 1
        if not most:
            return end
    return limit


def _rules_of(word: str) -> tuple[DateWordRule, ...]:
    """The rules of a word or of a number of so many digits; none of what begins no date."""
    rules = _TRIGGERS.get(word)
    if rules is not None:
        return rules
    if word[0].isdigit() and len(word) in _OF_DIGITS:
        return _OF_DIGITS[len(word)]
    return chinese.BY_SIGN if word[0] >= "\u3000" else ()


def _add(date: NamedDate, found: list[NamedDate], words: str) -> None:
    """Add a date, or widen the last one to the range that both make."""
    before = found[-1] if found else None
    is_near = before is not None and date.start - before.end < _BETWEEN
    joined = _range_of(before, date) if before and is_near else None
    if before and joined and _is_dash_between(words, before, date):
        found[-1] = NamedDate(before.start, date.end, (joined,))
        return
    if before and joined and _is_word_between(words, before, date):
        found[-1] = before._replace(readings=(*before.readings, joined))
    found.append(date)


def _first_of(
    rules: tuple[DateWordRule, ...], setting: DateSetting, start: int
) -> NamedDate | None:
    """What the first rule says that knows a date here."""
    for rule in rules:
        match = rule.pattern.match(setting.words, start)
        if match and (found := rule.read(match, setting)):
            return found
    return None


def _as_found(date: NamedDate) -> FoundDate:
    first, *others = date.readings
    seen = {_edtf(first)}
    different = []
    for one in (first, *others):
        edtf = _edtf(one)
        if one.stretch and one.stretch.unit in _PARTS_OF_YEAR:
            edtf = f"[{edtf.replace('/', '..')}]"  # an event then need not have lasted
        if edtf not in seen:
            seen.add(edtf)
            different.append(OtherDate(edtf, one.why))
    return FoundDate(date.start, date.end, _edtf(first), first.why, tuple(different))


def _edtf(reading: DateReading) -> str:
    return reading.stretch.edtf if reading.stretch else ""


def _range_of(first: NamedDate, second: NamedDate) -> DateReading | None:
    """From the one to the other, where these are two days, two months or two years in order."""
    start, end = first.readings[0].stretch, second.readings[0].stretch
    if start is None or end is None or start.unit is not end.unit or start.last >= end.first:
        return None
    unit = _UNITS.get(start.unit)
    if unit is None:
        return None
    stretch = DayStretch(start.first, end.last, unit, f"{start.edtf}/{end.edtf}")
    return DateReading(stretch, reasons.range_as_written())


def _is_dash_between(words: str, first: NamedDate, second: NamedDate) -> bool:
    """Whether nothing but a dash stands between two dates.

    With spaces it may be a thought's: "on Sunday – this coming Sunday", so then both need a number.
    """
    if _TIGHT_DASH.fullmatch(words, first.end, second.start):
        return True
    both = (words[first.start : first.end], words[second.start : second.end])
    have_numbers = all(any(sign.isdigit() for sign in phrase) for phrase in both)
    return have_numbers and _DASH.fullmatch(words, first.end, second.start) is not None


def _is_word_between(words: str, first: NamedDate, second: NamedDate) -> bool:
    """Whether they stand as "from … to …" or "between … and …"."""
    begin = max(0, first.start - 10)
    return bool(
        _WORD.fullmatch(words, first.end, second.start) and _FROM.search(words, begin, first.start)
    )
