"""What a sentence says in tables of tests: its dates, and what they mean."""

from __future__ import annotations

from timeline_app.core.evidence.findings import FoundDate
from timeline_app.reading.dates.finder import find_dates

PUBLISHED = "2023-06-19"
"""A Monday."""


def found_dates(words: str, published: str = PUBLISHED, place: str = "") -> tuple[FoundDate, ...]:
    return find_dates(words, published, place)


def read(words: str, published: str = PUBLISHED, place: str = "") -> list[tuple[str, str]]:
    """The words of each date with what they mean."""
    dates = found_dates(words, published, place)
    return [(words[date.start : date.end], date.edtf) for date in dates]


def meant(words: str, published: str = PUBLISHED, place: str = "") -> list[str]:
    """What each date means."""
    return [edtf for _, edtf in read(words, published, place)]


def others(words: str, published: str = PUBLISHED, place: str = "") -> list[str]:
    """The other readings of the first date."""
    return [other.edtf for other in found_dates(words, published, place)[0].other]
