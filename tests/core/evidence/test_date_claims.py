from __future__ import annotations

import pytest

from timeline_app.core.evidence.date_claims import do_conflict


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
