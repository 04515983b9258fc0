"""Stretches of time in words: from one date to another, before, until, since or after one.

What lasts is an interval: "from 26 May to 3 June 2023", "until June 2023", "since 2021". What lies
"between 26 May and 3 June 2023", "before June 2023" or "by 2021" is one moment at some time within,
and is one of a set (`[2023-05-26..2023-06-03]`): an event within a bound is no state that lasts.
The bounds of a set are years, months and days, so that "before summer 2022" is before June.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from itertools import product
from typing import NamedTuple

from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    Bound,
    DateShape,
    EdtfDate,
    Precision,
    Qualifier,
    parse_edtf,
    to_edtf,
    unit_end,
    unit_start,
)
from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.dates.parse.interval_ends import parted, whole_ends
from timeline_app.core.dates.parse.qualifiers import (
    QualifiedWords,
    date_readings_of,
    qualified_readings,
    qualified_words,
)

_BETWEEN = re.compile(r"(?:some ?(?:time|day) )?between ")
_START_UNKNOWN = re.compile(r"until (.*), start unknown")
_END_UNKNOWN = re.compile(r"(.*), end unknown")
_DASHES = {"–", "—", "-", "..", "...", "…", "to", "until", "till", "through", "thru", "up to"}


class Interval(NamedTuple):
    """What words may mean as EDTF, and whether they say more than it does."""

    readings: tuple[str, ...]
    says_less: bool = False


def interval_readings(words: str, day_first: bool) -> Interval:
    """The interval that words mean; lower case, single spaces."""
    half = _half_known(words, day_first)
    if half:
        return Interval(half)
    for pattern, form in _ONE_SIDED:
        found = pattern.fullmatch(words)
        if found:
            ends = qualified_readings(found[1], day_first)
            readings = tuple(edtf for end in ends if is_edtf(edtf := form(end)))
            if readings:
                is_set = readings[0].startswith("[")
                return Interval(readings, is_set and any(_is_rounded(end) for end in ends))
    between = _BETWEEN.match(words)
    if between:
        return _sets(words[between.end() :], {"and", "&"}, day_first)
    whole = _intervals(words.removeprefix("from "), _DASHES, day_first)
    if whole or words.startswith("from "):
        return Interval(whole)
    both = _intervals(words, {"and", "&"}, day_first, are_neighbours=True)
    return Interval(both) if both else _sets(words, {"or"}, day_first, are_neighbours=True)


def _half_known(words: str, day_first: bool) -> tuple[str, ...]:
    """An interval of which one end is not known."""
    if found := _START_UNKNOWN.fullmatch(words):
        return tuple(f"/{end}" for end in qualified_readings(found[1], day_first))
    if found := _END_UNKNOWN.fullmatch(words):
        return tuple(f"{start}/" for start in qualified_readings(found[1], day_first))
    return ()


def _since(edtf: str) -> str:
    return f"{edtf}/.."


def _until(edtf: str) -> str:
    return f"../{edtf}"


def _by(edtf: str) -> str:
    return one_of_a_set(None, parse_edtf(edtf))


def _not_before(edtf: str) -> str:
    return one_of_a_set(parse_edtf(edtf), None)


def _before(edtf: str) -> str:
    """At the latest in the unit of time before this one."""
    return one_of_a_set(None, _unit_beside(edtf, is_before=True))


def _after(edtf: str) -> str:
    """Not before the unit of time after this one."""
    return one_of_a_set(_unit_beside(edtf, is_before=False), None)


def _unit_beside(edtf: str, *, is_before: bool) -> EdtfDate:
    """The day, month or year that ends where a date starts, or starts where it ends."""
    date = parse_edtf(edtf)
    shape = DateShape.unpacked(date.shape)
    unit = _LEVEL_0.get(shape.start, shape.start)
    single = DateShape(unit, unit, shape.start_qualifier, shape.end_qualifier).packed()
    if is_before:
        return EdtfDate(unit_start(date.earliest, unit), date.earliest, single)
    return EdtfDate(date.latest, unit_end(date.latest, unit), single)


def one_of_a_set(first: EdtfDate | None, last: EdtfDate | None) -> str:
    """The EDTF of one date within two dates, or of one on a side of the one that is given.

    Of anything but years, months and days the bounds are the months or years of its ends.
    """
    start = None if first is None else DateShape.unpacked(first.shape)
    end = None if last is None else DateShape.unpacked(last.shape)
    shape = DateShape(
        Precision.NONE if start is None else _LEVEL_0.get(start.start, start.start),
        Precision.NONE if end is None else _LEVEL_0.get(end.end, end.end),
        Qualifier.NONE if start is None else start.start_qualifier,
        Qualifier.NONE if end is None else end.end_qualifier,
        Bound.OPEN if start is None else Bound.KNOWN,
        Bound.OPEN if end is None else Bound.KNOWN,
        is_set=True,
    )
    earliest = OPEN_START if first is None else first.earliest
    return to_edtf(EdtfDate(earliest, OPEN_END if last is None else last.latest, shape.packed()))


def _is_rounded(edtf: str) -> bool:
    """Whether a date is no year, month or day, so that a set names its bounds otherwise."""
    return DateShape.unpacked(parse_edtf(edtf).shape).start in _LEVEL_0


_LEVEL_0 = {
    Precision.SEASON: Precision.MONTH,
    Precision.DAY_UNKNOWN: Precision.MONTH,
    Precision.MONTH_UNKNOWN: Precision.YEAR,
    Precision.MONTH_AND_DAY_UNKNOWN: Precision.YEAR,
    Precision.DECADE: Precision.YEAR,
    Precision.CENTURY: Precision.YEAR,
    Precision.MILLENNIUM: Precision.YEAR,
}
_ONE_SIDED: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
    (re.compile(r"(?:since|from|as of|as from|starting(?: in| on)?) (.*)"), _since),
    (re.compile(r"(?:from )?(.*?),? (?:and )?onwards?"), _since),
    (re.compile(r"(.*?)(?: ?[–—]| ?[–—-] ?(?:present|ongoing)| to (?:the )?present)"), _since),
    (re.compile(r"(?:not before|not? earlier than) (.*)"), _not_before),
    (re.compile(r"(.*) (?:or|and) (?:later|after)"), _not_before),
    (re.compile(r"(?:until|till|up to|through) (.*)"), _until),
    (re.compile(r"(?:by|not after|not? later than) (.*)"), _by),
    (re.compile(r"(.*?)(?: (?:or|and) (?:earlier|before)|,? at the latest)"), _by),
    (re.compile(r"(?:some ?time )?(?:before|prior to|earlier than) (.*)"), _before),
    (re.compile(r"(?:some ?time )?(?:after|later than) (.*)"), _after),
)
"""What is said beside one date, and the form of EDTF for that."""


def _sets(
    words: str, between: Container[str], day_first: bool, *, are_neighbours: bool = False
) -> Interval:
    """Some time between the ends of the intervals that words mean."""
    found = [edtf.split("/") for edtf in _intervals(words, between, day_first, are_neighbours)]
    readings = [one_of_a_set(parse_edtf(start), parse_edtf(end)) for start, end in found]
    is_rounded = any(_is_rounded(end) for ends in found for end in ends)
    return Interval(tuple(edtf for edtf in readings if is_edtf(edtf)), is_rounded)


def _intervals(
    words: str, between: Container[str], day_first: bool, are_neighbours: bool = False
) -> tuple[str, ...]:
    """The intervals that words mean, of which one of some texts parts the ends.

    Of `are_neighbours` nothing may lie between: "2 and 5 August" are two days, no interval.
    """
    found = []
    for parts in parted(words):
        if parts.between in between:
            for start, end in _ends(parts.first, parts.last, day_first):
                if is_edtf(f"{start}/{end}") and not (are_neighbours and _is_gap(start, end)):
                    found.append(f"{start}/{end}")
    return tuple(dict.fromkeys(found))


def _is_gap(start: str, end: str) -> bool:
    return parse_edtf(start).latest != parse_edtf(end).earliest


def _ends(first: str, last: str, day_first: bool) -> Iterator[tuple[str, str]]:
    """Both ends as EDTF, in each way in which they can be read."""
    one, other = qualified_words(first), qualified_words(last)
    ends = whole_ends(one.date, other.date)
    if ends is None:
        return
    starts, finals = (date_readings_of(end, day_first) for end in ends)
    for start_sign, end_sign in _signs(one, other):
        for start, end in product(starts, finals):
            yield start + start_sign, end + end_sign


def _signs(one: QualifiedWords, other: QualifiedWords) -> tuple[tuple[str, str], ...]:
    """The qualifiers of both ends: "about 1850–1860" may mean both, or the first alone."""
    if one.before and not (one.after or other.qualifier):
        return (one.before, one.before), (one.before, "")
    if other.after and not (other.before or one.qualifier):
        return (other.after, other.after), ("", other.after)
    return ((one.qualifier, other.qualifier),)
