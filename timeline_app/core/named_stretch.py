"""A stretch of time as people write it: one date, or the first and the last of two."""

from __future__ import annotations

import re

from timeline_app.core.date_input import DateInputError, read_date
from timeline_app.core.dates import OPEN_END, OPEN_START

_BETWEEN = re.compile(r"\s+(?:to|until|till)\s+|\s+-\s+|\s*(?:[–—]|\.\.\.?|…)\s*", re.I)
"""What parts two dates; a hyphen does so between spaces alone, for it belongs to EDTF."""


def stretch_named(text: str) -> tuple[int, int]:
    """The first and the last second of a stretch, since 1970.

    "2023" is that whole year, "Aug 2022 – June 2023" goes from a first of August to an end of
    June. Raises `DateInputError` for what has no two ends, has two readings, or ends before it
    begins.
    """
    first_s, last_s = _between(text) or _whole(text)
    if first_s == OPEN_START or last_s == OPEN_END or last_s <= first_s:
        raise DateInputError(text, ())
    return first_s, last_s


def _between(text: str) -> tuple[int, int] | None:
    """From one date to another; None where the text is not two of them."""
    ends = _BETWEEN.split(text.strip())
    if len(ends) != 2:
        return None
    try:
        return read_date(ends[0]).earliest, read_date(ends[1]).latest
    except DateInputError:
        return None  # as "winter 2022–23", which is one


def _whole(text: str) -> tuple[int, int]:
    date = read_date(text)
    return date.earliest, date.latest
