"""Stretches of the calendar have the EDTF that has their bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates.bounds import SECONDS_IN_DAY, parse_edtf
from timeline_app.reading.dates.resolve import calendar
from timeline_app.reading.dates.resolve.calendar import CalendarUnit, DayStretch

DAYS = st.integers(calendar.year(1).first, calendar.year(9000).last)
AROUND = (
    CalendarUnit.DAY,
    CalendarUnit.WEEK,
    CalendarUnit.WEEKEND,
    CalendarUnit.MONTH,
    CalendarUnit.QUARTER,
    CalendarUnit.HALF,
    CalendarUnit.YEAR,
)


def has_its_bounds(stretch: DayStretch) -> bool:
    date = parse_edtf(stretch.edtf)
    bounds = (date.earliest // SECONDS_IN_DAY, date.latest // SECONDS_IN_DAY - 1)
    return bounds == (stretch.first, stretch.last)


@given(DAYS, st.sampled_from((*AROUND, CalendarUnit.DECADE, CalendarUnit.CENTURY)))
def test_the_unit_around_a_day_holds_it_and_has_the_bounds_of_its_edtf(
    day: int, unit: CalendarUnit
) -> None:
    stretch = calendar.around(day, unit)
    assert has_its_bounds(stretch)
    assert stretch.first <= day <= stretch.last or unit is CalendarUnit.WEEKEND


@given(st.integers(1, 9000), st.integers(0, 3), st.booleans())
def test_a_season_is_three_whole_months_in_either_half_of_the_world(
    year: int, number: int, is_southern: bool
) -> None:
    stretch = calendar.season(year, number, is_southern)
    assert has_its_bounds(stretch)
    assert calendar.civil(stretch.last + 1)[2] == 1
    opposite = calendar.season(year, (number + 2) % 4, not is_southern)
    assert calendar.civil(opposite.first)[1] == calendar.civil(stretch.first)[1]


@given(
    DAYS,
    st.integers(-50, 50),
    st.sampled_from((CalendarUnit.MONTH, CalendarUnit.QUARTER, CalendarUnit.YEAR)),
)
def test_so_many_units_on_and_back_is_the_unit_itself(
    day: int, count: int, unit: CalendarUnit
) -> None:
    there = calendar.stepped(day, count, unit)
    assert calendar.stepped(there.first, -count, unit) == calendar.around(day, unit)


@pytest.mark.parametrize("number", [1, 2, 5, 30])
def test_centuries_before_christ_count_backwards(number: int) -> None:
    assert has_its_bounds(calendar.century(number, is_before=True))
    assert calendar.century(number, is_before=True).edtf == f"-{number - 1:02}XX"


def test_there_is_no_day_that_a_month_hasnt() -> None:
    assert calendar.date(2023, 2, 29) is None
    assert calendar.date(2023, 13, 1) is None
    assert calendar.date(2024, 2, 29) == calendar.the_day(calendar.month(2024, 2).last)
