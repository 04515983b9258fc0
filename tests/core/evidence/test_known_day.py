"""From which day on a source counts as known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates.bounds import days_from_civil, parse_edtf
from timeline_app.core.evidence.known_day import (
    NEVER,
    day_edtf,
    day_public,
    last_day,
    months_later,
)
from timeline_app.core.records.records import CslDate

ON_5_MARCH = CslDate(date_parts=((2026, 3, 5),))


def csl(*parts: int) -> CslDate:
    return CslDate(date_parts=(parts,))


@pytest.mark.parametrize(
    ("issued", "known"),
    [
        (csl(2023, 2, 3), "2023-02-03"),
        (csl(2023, 2), "2023-02-28"),  # a month is surely known only when it has passed
        (csl(2024, 2), "2024-02-29"),
        (csl(2023), "2023-12-31"),
        (CslDate(raw="2023-06-20%"), "2023-06-20"),
        (CslDate(date_parts=((2023, 2, 3), (2023, 2, 9))), "2023-02-09"),
        (CslDate(raw="[2023-02-03..2023-02-05]"), "2023-02-05"),
        (CslDate(raw="2022-22"), "2022-08-31"),
    ],
)
def test_a_source_is_known_from_the_last_day_of_its_date_on(issued: CslDate, known: str) -> None:
    assert day_edtf(day_public(issued, ON_5_MARCH)) == known


@pytest.mark.parametrize(
    "issued", [None, CslDate(literal="n.d."), CslDate(raw="soon"), CslDate(raw="2023-02-03/..")]
)
def test_one_without_a_date_that_ends_is_known_since_it_was_accessed(
    issued: CslDate | None,
) -> None:
    assert day_edtf(day_public(issued, ON_5_MARCH)) == "2026-03-05"
    assert day_public(issued, None) == NEVER


@given(st.integers(-700_000, 900_000))
def test_a_day_written_down_is_the_same_day_again(day: int) -> None:
    date = parse_edtf(day_edtf(day))
    assert (date.earliest, date.latest) == (day * 86_400, (day + 1) * 86_400)
    assert last_day(day_edtf(day)) == day


@given(st.integers(-700_000, 900_000), st.integers(-30, 30))
def test_months_lead_to_the_same_number_or_the_last_of_a_shorter_one(day: int, months: int) -> None:
    assert months_later(day, 0) == day
    there = months_later(day, months)
    assert 27 * months <= there - day <= 32 * months if months >= 0 else there < day
    assert months_later(months_later(day, months), -months) <= day


def test_the_end_of_january_leads_to_the_end_of_february() -> None:
    assert day_edtf(months_later(days_from_civil(2023, 1, 31), 1)) == "2023-02-28"
    assert day_edtf(months_later(days_from_civil(2023, 3, 31), -13)) == "2022-02-28"
