"""Early, mid and late as thirds, by our own convention; `parse.period_parts` reads them.

Each is its first and its last part: days of a month, months of a year, years of a longer period.
"""

from __future__ import annotations

Thirds = tuple[tuple[int, int], tuple[int, int], tuple[int, int]]

OF_YEAR: Thirds = ((1, 4), (5, 8), (9, 12))
OF_DECADE: Thirds = ((0, 3), (4, 6), (7, 9))
OF_CENTURY: Thirds = ((0, 33), (34, 66), (67, 99))


def of_month(last_day: int) -> Thirds:
    """Those of a month that has so many days."""
    return (1, 10), (11, 20), (21, last_day)
