"""Which stretch of time to show for a date that somebody wants to see."""

from __future__ import annotations

from timeline_app.core.dates.bounds import (
    SECONDS_IN_DAY,
    Bound,
    DateShape,
    EdtfDate,
    unit_end,
    unit_start,
)

_WIDTHS = (
    # The longest date, and how much is shown around it, in days.
    (1.0, 2.0),
    (31.0, 122.0),
    (92.0, 366.0),
)
_MINUTES_DAY = 2.0
_MARGIN = 0.04
"""Longer dates fill the view but for this share on either side."""


def bounds_to_show(date: EdtfDate) -> tuple[int, int]:
    """From when until when a date is, an open end cut to the unit that is known.

    One end of an EDTF date always is.
    """
    shape = DateShape.unpacked(date.shape)
    earliest, latest = date.earliest, date.latest
    if shape.start_bound is Bound.OPEN:
        return unit_start(latest, shape.end), latest
    if shape.end_bound is Bound.OPEN:
        return earliest, unit_end(earliest, shape.start)
    return earliest, latest


def range_around(earliest_s: float, latest_s: float) -> tuple[float, float]:
    """The stretch in which such a date is seen well: a day as half of it, a year as itself."""
    days, middle = (latest_s - earliest_s) / SECONDS_IN_DAY, (earliest_s + latest_s) / 2
    if days < 0.5:
        width = _MINUTES_DAY
    else:
        width = next((shown for most, shown in _WIDTHS if days <= most), days * (1 + 2 * _MARGIN))
    half = width * SECONDS_IN_DAY / 2
    return middle - half, middle + half
