"""Stretches of time in words: from one date to another, before, until, since or after one.

What lies "between 26 May and 3 June 2023", "before June 2023" or "by 2021" may be one moment at
some time within. EDTF has a form for that, one of a set (`[2023-05-26..2023-06-03]`), but at
level 2, which few programs read and this one doesn't. At levels 0 and 1 there are three ways:

- The interval, `2023-05-26/2023-06-03`. Its bounds are right, and so are place, order and filter
  of the event, but it says that the event lasted all that time.
- The smallest unit around with an unspecified part, `2023-XX-XX`: some day of that year. It
  says that it was a day, but loses the bounds that the source gives.
- Qualifiers, `2023-05-26~/2023-06-03~`: these say that the bounds are not known well. They are.

We take the interval, for of what it says the least is false, and a mark is never shorter than
what is known; and we tell (`is_within`), so that the window says so, and the words can be kept
beside the date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from itertools import product
from typing import NamedTuple

from timeline_app.core.dates import (
    OPEN_END,
    OPEN_START,
    Bound,
    DateShape,
    EdtfDate,
    Precision,
    parse_edtf,
    to_edtf,
)
from timeline_app.core.edtf import is_edtf
from timeline_app.core.qualified_date import (
    QualifiedWords,
    date_readings_of,
    qualified_readings,
    qualified_words,
)
from timeline_app.core.stretch_ends import parted, whole_ends

_BETWEEN = re.compile(r"(?:some ?time )?between ")
_START_UNKNOWN = re.compile(r"until (.*), start unknown")
_END_UNKNOWN = re.compile(r"(.*), end unknown")
_DASHES = {"–", "—", "-", "..", "...", "…", "to", "until", "till", "through", "thru", "up to"}


class Stretch(NamedTuple):
    """What words may mean as EDTF intervals, and whether it is some time within them."""

    readings: tuple[str, ...]
    is_within: bool = False


def stretch_readings(words: str, day_first: bool) -> Stretch:
    """The stretch of time that words mean; lower case, single spaces."""
    half = _half_known(words, day_first)
    if half:
        return Stretch(half)
    for pattern, form, is_within in _ONE_SIDED:
        found = pattern.fullmatch(words)
        if found:
            ends = (form(end) for end in qualified_readings(found[1], day_first))
            readings = tuple(edtf for edtf in ends if is_edtf(edtf))
            if readings:
                return Stretch(readings, is_within)
    between = _BETWEEN.match(words)
    if between:
        return Stretch(_intervals(words[between.end() :], {"and", "&"}, day_first), True)
    whole = _intervals(words.removeprefix("from "), _DASHES, day_first)
    if whole or words.startswith("from "):
        return Stretch(whole)
    both = _intervals(words, {"and", "&"}, day_first, are_neighbours=True)
    return Stretch(both) if both else Stretch(_intervals(words, {"or"}, day_first, True), True)


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


def _before(edtf: str) -> str:
    """Until the unit of time before this one; empty where it has no name."""
    date = parse_edtf(edtf)
    shape = DateShape.unpacked(date.shape)
    until = DateShape(
        Precision.NONE,
        shape.end,
        end_qualifier=shape.end_qualifier,
        start_bound=Bound.OPEN,
        is_interval=True,
    )
    found = to_edtf(EdtfDate(OPEN_START, date.earliest, until.packed()))
    return found if is_edtf(found) and parse_edtf(found).latest == date.earliest else ""


def _after(edtf: str) -> str:
    """Since the unit of time after this one; empty where it has no name."""
    date = parse_edtf(edtf)
    shape = DateShape.unpacked(date.shape)
    since = DateShape(
        shape.start,
        Precision.NONE,
        start_qualifier=shape.start_qualifier,
        end_bound=Bound.OPEN,
        is_interval=True,
    )
    found = to_edtf(EdtfDate(date.latest, OPEN_END, since.packed()))
    return found if is_edtf(found) and parse_edtf(found).earliest == date.latest else ""


_ONE_SIDED: tuple[tuple[re.Pattern[str], Callable[[str], str], bool], ...] = (
    (re.compile(r"(?:since|from|as of|as from|starting(?: in| on)?) (.*)"), _since, False),
    (re.compile(r"(?:from )?(.*?),? (?:and )?onwards?"), _since, False),
    (
        re.compile(r"(.*?)(?: ?[–—]| ?[–—-] ?(?:present|ongoing)| to (?:the )?present)"),
        _since,
        False,
    ),
    (re.compile(r"(?:not before|not? earlier than) (.*)"), _since, True),
    (re.compile(r"(.*) (?:or|and) (?:later|after)"), _since, True),
    (re.compile(r"(?:until|till|up to|through) (.*)"), _until, False),
    (re.compile(r"(?:by|not after|not? later than) (.*)"), _until, True),
    (re.compile(r"(.*?)(?: (?:or|and) (?:earlier|before)|,? at the latest)"), _until, True),
    (re.compile(r"(?:before|prior to|earlier than) (.*)"), _before, True),
    (re.compile(r"(?:after|later than) (.*)"), _after, True),
)
"""What is said beside one date, the form of EDTF for that, and whether it is some time within."""


def _intervals(
    words: str, between: Container[str], day_first: bool, are_neighbours: bool = False
) -> tuple[str, ...]:
    """The intervals that words mean, of which one of some texts parts the ends.

    Of `are_neighbours` nothing may lie between: "2 and 5 August" are two days, no stretch.
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
