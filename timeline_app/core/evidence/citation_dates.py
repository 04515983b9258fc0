"""Dates as the manuals of citation styles write them, in English, and when a page was archived.

Chicago has "June 19, 2023", APA "2023, June 19", MLA "19 June 2023" with long months shortened.
A date that is uncertain stands in brackets with a question mark, one that is only about right
after "ca." (The Chicago Manual of Style 17, 14.145; APA 7, 9.13; MLA 9, 5.81).
"""

from __future__ import annotations

import re
from enum import Enum

from timeline_app.core.dates.bounds import (
    SECONDS_IN_DAY,
    Bound,
    DateError,
    DateShape,
    EdtfDate,
    Precision,
    Qualifier,
    civil_from_days,
    parse_edtf,
)
from timeline_app.core.dates.calendar_words import ENGLISH
from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.records.records import CslDate


class CitationStyle(Enum):
    """A manual by which sources are cited."""

    CHICAGO = "chicago"
    APA = "apa"
    MLA = "mla"


_MONTHS = [names[0].capitalize() for names in ENGLISH.months]
_LONGEST_MONTH = 4
_SHORT_MONTHS = [
    (names[0] if len(names[0]) <= _LONGEST_MONTH else f"{names[1]}.").capitalize()
    for names in ENGLISH.months
]
_SEASONS = {3: "Spring", 6: "Summer", 9: "Fall", 12: "Winter"}
_SPANS = {Precision.DECADE: 10, Precision.CENTURY: 100, Precision.MILLENNIUM: 1000}
_YEARS_ONLY = (Precision.YEAR, Precision.MONTH_UNKNOWN, Precision.MONTH_AND_DAY_UNKNOWN)
_MONTHS_ONLY = (Precision.MONTH, Precision.DAY_UNKNOWN)
_DAYS = {
    CitationStyle.CHICAGO: re.compile(r"(?P<rest>(?P<month>\w+) (?P<day>\d+)), (?P<year>.+)"),
    CitationStyle.APA: re.compile(r"(?P<year>.+), (?P<rest>(?P<month>\w+) (?P<day>\d+))"),
    CitationStyle.MLA: re.compile(r"(?P<rest>(?P<day>\d+) (?P<month>[\w.]+)) (?P<year>.+)"),
}
"""A whole day as each style writes it."""
_CAPTURE = re.compile(r"^https?://web\.archive\.org/web/(\d{4})(\d\d)?(\d\d)?\d*(?:[a-z]{2}_)?/")


def cited_date(date: CslDate | None, style: CitationStyle) -> str:
    """When a source was issued or seen, as a style writes it; empty where that isn't known."""
    if date is None:
        return ""
    text = csl_edtf(date)
    return edtf_cited(text, style) if text else date.literal


def edtf_cited(text: str, style: CitationStyle) -> str:
    """An EDTF date as a style writes it; a text that is no date is given as it is."""
    try:
        date = parse_edtf(text)
    except DateError:
        return text
    shape = DateShape.unpacked(date.shape)
    if shape.has_two_ends:
        return _ends(date, shape, style)
    return _qualified(_unit(date, shape.start, style), shape.start_qualifier, style)


def captured_on(address: str, style: CitationStyle) -> str:
    """The day on which the Wayback Machine kept a page, by its address; empty for any other."""
    match = _CAPTURE.match(address)
    if match is None:
        return ""
    edtf = "-".join(part for part in match.groups() if part)
    return edtf_cited(edtf, style)


def _qualified(said: str, qualifier: Qualifier, style: CitationStyle) -> str:
    about = "circa" if style is CitationStyle.MLA else "ca."
    match qualifier:
        case Qualifier.APPROXIMATE:
            return f"{about} {said}"
        case Qualifier.UNCERTAIN:
            return f"{said}?" if style is CitationStyle.APA else f"[{said}?]"
        case Qualifier.BOTH:
            doubted = f"{about} {said}?"
            return doubted if style is CitationStyle.APA else f"[{doubted}]"
        case _:
            return said


def _ends(date: EdtfDate, shape: DateShape, style: CitationStyle) -> str:
    """What lasts, or lies between two ends; a month or year that both have is said once."""
    start = end = ""
    if shape.start_bound is Bound.KNOWN:
        start = _qualified(_unit(date, shape.start, style), shape.start_qualifier, style)
    if shape.end_bound is Bound.KNOWN:
        last = EdtfDate(date.latest - 1, date.latest, date.shape)
        end = _qualified(_unit(last, shape.end, style), shape.end_qualifier, style)
    if shape.is_set:
        if start and end:
            return f"between {start} and {end}"
        return f"{start} or later" if start else f"{end} or earlier"
    if not start or not end:
        return f"{start}–{end}"
    return _joined(start, end, style)


def _joined(start: str, end: str, style: CitationStyle) -> str:
    """Two dates with a dash: "June 18–19, 2023", "2023, June 18–July 2", "18–19 June 2023"."""
    if start == end:
        return start
    one, other = _DAYS[style].fullmatch(start), _DAYS[style].fullmatch(end)
    if one is None or other is None or one["year"] != other["year"]:
        return f"{start}–{end}"
    is_one_month = one["month"] == other["month"]
    year = one["year"]
    match style:
        case CitationStyle.APA:
            last = other["day"] if is_one_month else other["rest"]
            return f"{start}–{last}"
        case CitationStyle.MLA:
            first = one["day"] if is_one_month else one["rest"]
            return f"{first}–{end}"
        case _:
            last = other["day"] if is_one_month else other["rest"]
            return f"{one['rest']}–{last}, {year}"


def _unit(date: EdtfDate, precision: Precision, style: CitationStyle) -> str:
    """The day, month, season or year in which a date begins."""
    year, month, day = civil_from_days(date.earliest // SECONDS_IN_DAY)
    shown = f"{year}" if year > 0 else f"{1 - year} BCE"
    if precision in _SPANS:
        return f"{year - year % _SPANS[precision]}s"
    if precision in _YEARS_ONLY:
        return shown
    name = (_SHORT_MONTHS if style is CitationStyle.MLA else _MONTHS)[month - 1]
    if precision is Precision.SEASON:
        # An end of what lasts is known by its last second.
        name = _SEASONS[month // 3 * 3 or 12]
        shown = f"{year - 1}" if month < 3 else shown
    if precision is Precision.SEASON or precision in _MONTHS_ONLY:
        return f"{shown}, {name}" if style is CitationStyle.APA else f"{name} {shown}"
    match style:
        case CitationStyle.APA:
            return f"{shown}, {name} {day}"
        case CitationStyle.MLA:
            return f"{day} {name} {shown}"
        case _:
            return f"{name} {day}, {shown}"
