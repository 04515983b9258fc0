import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates.civil import (
    civil_from_days,
    days_from_civil,
    days_in_month,
    months_later,
    seconds_from_civil,
    weekday,
)

YEARS = st.integers(-(10**11), 10**11)
FAR_DAYS = st.integers(-365 * 10**11, 365 * 10**11)


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ((1970, 1, 1), 0),
        ((1969, 12, 31), -1),
        ((2000, 2, 29), 11_016),
        ((1, 1, 1), -719_162),
        ((0, 12, 31), -719_163),
        ((0, 2, 29), -719_469),
        ((-43, 3, 15), -735_160),
        ((10_000, 1, 1), 2_932_897),
    ],
)
def test_days_are_counted_from_1970(date: tuple[int, int, int], days: int) -> None:
    assert days_from_civil(*date) == days
    assert civil_from_days(days) == date


@given(st.dates())
def test_days_agree_with_the_standard_library(date: datetime.date) -> None:
    days = days_from_civil(date.year, date.month, date.day)
    assert days == (date - datetime.date(1970, 1, 1)).days
    assert weekday(days * 86_400 + 86_399) == date.weekday()


@given(FAR_DAYS)
def test_a_day_survives_the_way_to_a_date_and_back(days: int) -> None:
    year, month, day = civil_from_days(days)
    assert days_from_civil(year, month, day) == days
    assert 1 <= month <= 12
    assert 1 <= day <= days_in_month(year, month)


@given(YEARS, st.integers(1, 12))
def test_a_month_ends_where_the_next_begins(year: int, month: int) -> None:
    start = seconds_from_civil(year, month)
    end = start + days_in_month(year, month) * 86_400
    assert months_later(start, 1) == end
    assert months_later(end, -1) == start
    assert months_later(end - 1, 1) == end


@given(YEARS)
def test_400_years_always_have_the_same_number_of_days(year: int) -> None:
    assert days_from_civil(year + 400, 3, 1) - days_from_civil(year, 3, 1) == 146_097


@given(st.lists(st.tuples(YEARS, st.integers(1, 12), st.integers(1, 28)), min_size=1))
def test_arrays_give_what_single_dates_give(dates: list[tuple[int, int, int]]) -> None:
    years, months, days = np.array(dates, np.int64).T
    seconds = seconds_from_civil(years, months, days)
    assert seconds.dtype == np.int64
    assert seconds.tolist() == [seconds_from_civil(*date) for date in dates]
    back = np.stack(civil_from_days(seconds // 86_400), axis=1)
    assert [tuple(row) for row in back.tolist()] == dates
