"""Dates of sources, as CSL-JSON has them, to EDTF and to words; and their web addresses."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from timeline_app.core.dates.bounds import DateError, EdtfDate, parse_edtf
from timeline_app.core.dates.civil import SECONDS_IN_DAY, civil_from_days, days_in_month
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.dates.precision import DateShape, Precision, Qualifier
from timeline_app.core.records.records import CslDate, CslItem
from timeline_app.core.text.translation import Translate

_ABOUT_DAYS = 5  # a day that is "about" right lies within as many
_SCHEMES = frozenset({"http", "https"})


def edtf_words(text: str, translate: Translate, style: DateStyle = DateStyle.LONG) -> str:
    """An EDTF date in words; a text that is no date is given as it is, empty stays empty."""
    try:
        date = parse_edtf(text)
    except DateError:
        return text
    return date_words(date.earliest, date.latest, date.shape, translate, style)


def csl_words(date: CslDate | None, translate: Translate, style: DateStyle = DateStyle.LONG) -> str:
    """A CSL date in words, empty where there is none."""
    if date is None:
        return ""
    return edtf_words(csl_edtf(date), translate, style) or date.literal


def csl_month_words(
    date: CslDate | None, translate: Translate, style: DateStyle = DateStyle.LONG
) -> str:
    """The same with days left out: "June 2023" for 20 June; empty where there is none.

    A day that is only about right is the month all the same unless it is close to another.
    """
    if date is None:
        return ""
    text = csl_edtf(date)
    try:
        parsed = parse_edtf(text)
    except DateError:
        return text or date.literal
    month = _month_edtf(parsed)
    return edtf_words(month, translate, style) if month else csl_words(date, translate, style)


def csl_edtf(date: CslDate) -> str:
    """A CSL date as EDTF, empty where it is only a literal.

    CSL counts years before the era from 1 (-44 is 44 BCE), EDTF from 0.
    """
    if date.raw:
        return date.raw
    sign = "~" if date.circa else ""
    return "/".join(_parts_edtf(parts) + sign for parts in date.date_parts if parts)


def _month_edtf(date: EdtfDate) -> str:
    """The month of a day as EDTF, empty for any other date."""
    shape = DateShape.unpacked(date.shape)
    if shape.has_two_ends or shape.start not in (Precision.DAY, Precision.SECOND):
        return ""
    year, month, day = civil_from_days(date.earliest // SECONDS_IN_DAY)
    is_about = bool(shape.start_qualifier & Qualifier.APPROXIMATE)
    is_inside = _ABOUT_DAYS < day <= days_in_month(year, month) - _ABOUT_DAYS
    qualifier = shape.start_qualifier
    if is_about and is_inside:
        qualifier = Qualifier(qualifier & ~Qualifier.APPROXIMATE)
    return f"{_year_edtf(year)}-{month:02d}" + ("", "?", "~", "%")[qualifier]


def _parts_edtf(parts: Sequence[int]) -> str:
    """Year, month and day as EDTF."""
    year = parts[0] + 1 if parts[0] < 0 else parts[0]
    return _year_edtf(year) + "".join(f"-{part:02d}" for part in parts[1:3])


def _year_edtf(year: int) -> str:
    """An astronomical year as EDTF: four digits, or Y and more."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def is_web_address(text: str) -> bool:
    """Whether this is an http or https address with a host, safe to hand to a browser.

    Blanks, control and format characters are refused, since an address that holds them
    does not read as what it opens; and so is a name before the host ("bank.example@evil.example").
    """
    if not text.isprintable() or " " in text:  # the one blank that is printable
        return False
    try:
        parts = urlsplit(text)
        host = parts.hostname
        _ = parts.port  # reading it is what checks it
    except ValueError:  # a bad port, or a bracket that is no IPv6 address
        return False
    return parts.scheme in _SCHEMES and bool(host) and "@" not in parts.netloc


def address_of(item: CslItem) -> str:
    """Where a source can be read: its URL as given, else its DOI as a link, else nothing."""
    if item.URL:
        return item.URL
    return f"https://doi.org/{item.DOI}" if item.DOI else ""


def site_of(item: CslItem) -> str:
    """The host of a source's web address without "www."; nothing where it has none."""
    if not is_web_address(item.URL):
        return ""
    return (urlsplit(item.URL).hostname or "").removeprefix("www.")
