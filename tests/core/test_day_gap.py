import pytest

from timeline_app.core.dates import bounds_of_event, parse_edtf
from timeline_app.core.day_gap import days_between


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2023-02-05/2023-02-06", "2023-06-18/2023-06-19", 133),
        ("2023-02-03", "2023-01-28/2023-02-04", -6),
        ("2023-06-19", "2023-06-19", 0),
        ("2023-06-19T23:59:59", "2023-06-20", 1),
        ("0000-12-31", "0001-01-01", 1),
        ("2023-02-03", "2023-06-18/..", 135),
    ],
)
def test_days_are_counted_from_start_to_start(one: str, other: str, days: int) -> None:
    assert days_between(parse_edtf(one), parse_edtf(other)) == days
    assert days_between(parse_edtf(other), parse_edtf(one)) == -days


@pytest.mark.parametrize(
    "vague", ["2023", "2023-06", "2022-22", "2023-06-04~", "2023-06-04?", "2023-06-XX", "../2023"]
)
def test_no_days_are_counted_from_what_is_not_known_to_the_day(vague: str) -> None:
    assert days_between(parse_edtf("2023-02-03"), parse_edtf(vague)) is None
    assert days_between(parse_edtf(vague), parse_edtf("2023-02-03")) is None


def test_a_clock_time_counts_as_its_day_and_undated_as_nothing() -> None:
    late = bounds_of_event("2023-02-04", "14:39")
    assert days_between(parse_edtf("2023-02-03"), late) == 1
    assert days_between(parse_edtf("2023-02-03"), bounds_of_event("", "")) is None
