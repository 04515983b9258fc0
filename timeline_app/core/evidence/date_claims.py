"""Whether the dates that sources give for an event go together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from timeline_app.core.dates.bounds import DateError, EdtfDate, parse_edtf
from timeline_app.core.dates.day_gap import do_overlap


def do_conflict(dates: Iterable[str]) -> bool:
    """Whether two of these EDTF dates have no time in common, as far as they say.

    "Monday the 19th" goes together with "from the 18th to the 19th", and a day with its month.
    What is no date says nothing.
    """
    known = [date for text in dates if (date := _date_of(text)) is not None]
    return any(not do_overlap(one, other) for one, other in combinations(known, 2))


def _date_of(text: str) -> EdtfDate | None:
    try:
        return parse_edtf(text) if text else None
    except DateError:
        return None
