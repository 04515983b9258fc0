"""Dates that are read off the canvas."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates.bounds import parse_edtf, seconds_from_civil
from timeline_app.core.dates.display_unit import date_shown, unit_shown
from timeline_app.core.dates.precision import Precision

DAY = 86_400
NOON = seconds_from_civil(2022, 8, 2) + DAY // 2


@pytest.mark.parametrize(
    ("seconds_per_px", "date"),
    [
        (60.0, "2022-08-02"),
        (DAY, "2022-08-02"),
        (1.01 * DAY, "2022-08"),
        (30 * DAY, "2022-08"),
        (31 * DAY, "2022"),
        (366 * DAY, "202X"),
        (3_700 * DAY, "20XX"),
        (37_000 * DAY, "2XXX"),
        (1e16, "2XXX"),
    ],
)
def test_a_date_is_as_exact_as_a_pixel(seconds_per_px: float, date: str) -> None:
    assert date_shown(NOON, unit_shown(seconds_per_px)) == date


@pytest.mark.parametrize(
    ("year", "unit", "date"),
    [
        (0, Precision.DECADE, "000X"),
        (-5, Precision.DECADE, "-000X"),
        (-43, Precision.YEAR, "-0043"),
        (-43, Precision.CENTURY, "-00XX"),
        (-100, Precision.CENTURY, "-01XX"),
        (-1999, Precision.MILLENNIUM, "-1XXX"),
        (12_345, Precision.DAY, "Y12345"),
        (12_345, Precision.CENTURY, "Y12300~"),
        (-12_345, Precision.DECADE, "Y-12340~"),
    ],
)
def test_early_and_far_years(year: int, unit: Precision, date: str) -> None:
    assert date_shown(seconds_from_civil(year, 5, 6), unit) == date


@given(st.floats(-3e18, 3e18), st.floats(0.05, 2e16))
def test_every_date_can_be_read_and_holds_its_instant(
    instant_s: float, seconds_per_px: float
) -> None:
    text = date_shown(instant_s, unit_shown(seconds_per_px))
    if abs(instant_s) < 3e11:
        date = parse_edtf(text)
        assert date.earliest <= instant_s < date.latest or text.endswith("~")
    elif text:
        parse_edtf(text)


def test_what_no_date_reaches_has_none() -> None:
    assert date_shown(4e18, Precision.YEAR) == ""
    assert date_shown(float("nan"), Precision.DAY) == ""
