"""Whether the dates that sources give for an event go together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline_app.core.dates.bounds import DateError, EdtfDate, parse_edtf
from timeline_app.core.dates.day_gap import do_overlap


def do_conflict(dates: Iterable[str]) -> bool:
    """Whether two of these EDTF dates have no time in common, as far as they say.

    "Monday the 19th" goes together with "from the 18th to the 19th", and a day with its month.
    What is no date says nothing.
    """
    return any(conflicts_among(tuple(dates)))


def conflicts_among(dates: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """For each of these EDTF dates the numbers of those with which it has no time in common.

    What is no date conflicts with none.
    """
    known = [date_of_claim(text) for text in dates]
    return tuple(
        tuple(
            number
            for number, other in enumerate(known)
            if one is not None and other is not None and not do_overlap(one, other)
        )
        for one in known
    )


def date_of_claim(edtf: str) -> EdtfDate | None:
    """The date that a claim supports; None where that is none, or can't be read."""
    try:
        return parse_edtf(edtf) if edtf else None
    except DateError:
        return None
