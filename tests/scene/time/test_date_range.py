from __future__ import annotations

import pytest

from timeline_app.core.dates.bounds import SECONDS_IN_DAY, days_from_civil, parse_edtf
from timeline_app.scene.time.date_range import bounds_to_show, range_around


def day(year: int, month: int, number: int) -> int:
    return days_from_civil(year, month, number) * SECONDS_IN_DAY


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2022-11-14T17:30:00", 2),
        ("2022-11-14", 2),
        ("2022-11", 122),
        ("2022-22", 366),
        ("2022", 365 * 1.08),
        ("199X", 3652 * 1.08),
        ("2022-11-14/2022-11-16", 122),
        ("2021/2022", 730 * 1.08),
        ("2022-11-14/..", 2),
        ("../2022", 365 * 1.08),
    ],
)
def test_a_date_is_shown_among_its_surroundings(edtf: str, days: float) -> None:
    bounds = bounds_to_show(parse_edtf(edtf))
    first, last = range_around(*bounds)
    assert (last - first) / SECONDS_IN_DAY == pytest.approx(days)
    assert (first + last) / 2 == pytest.approx(sum(bounds) / 2)


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("2022-11-14/..", (day(2022, 11, 14), day(2022, 11, 15))),
        ("2022/", (day(2022, 1, 1), day(2023, 1, 1))),
        ("../2022-11", (day(2022, 11, 1), day(2022, 12, 1))),
        ("2022-11-14", (day(2022, 11, 14), day(2022, 11, 15))),
    ],
)
def test_an_open_end_is_shown_where_the_other_is(edtf: str, bounds: tuple[int, int]) -> None:
    assert bounds_to_show(parse_edtf(edtf)) == bounds
