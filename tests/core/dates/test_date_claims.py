from __future__ import annotations

import pytest

from timeline_app.core.dates.day_gap import conflicts_among, date_of_claim, do_conflict


@pytest.mark.parametrize(
    ("dates", "they_do"),
    [
        ((), False),
        (("2023-06-19",), False),
        (("2023-06-19", "2023-06-19"), False),
        (("2023-06-19", "2023-06-18/2023-06-19"), False),
        (("2023-06-19", "2023-06", "2023"), False),
        (("2023-06-19", "2023-06-20"), True),
        (("2023-06-19", "2023-06", "2023-07"), True),
        (("2023-06-19", "", "no date"), False),
        (("2023-06-19/..", "2024"), False),
        (("..", "2024"), False),
        (("[2023-02-04..2023-02-07]", "2023-02-05"), False),
    ],
)
def test_dates_conflict_where_two_have_no_time_in_common(
    dates: tuple[str, ...], they_do: bool
) -> None:
    assert do_conflict(dates) is they_do
    assert do_conflict(reversed(dates)) is they_do


@pytest.mark.parametrize(
    ("dates", "others"),
    [
        ((), ()),
        (("2023-06-19",), ((),)),
        (("2023-02-04", "2023-02-05"), ((1,), (0,))),
        (("2022-22", "2022-08-05", "2021-08"), ((2,), (2,), (0, 1))),
        (("2023-06-19", "", "no date", "2023-07"), ((3,), (), (), (0,))),
        (("../2023-06-18", "2023-06-19/.."), ((1,), (0,))),
    ],
)
def test_each_date_knows_those_that_it_cant_hold_beside(
    dates: tuple[str, ...], others: tuple[tuple[int, ...], ...]
) -> None:
    assert conflicts_among(dates) == others
    assert do_conflict(dates) is any(others)


def test_what_is_no_date_gives_none() -> None:
    assert date_of_claim("") is None
    assert date_of_claim("last summer") is None
    assert date_of_claim("2022-22") is not None
