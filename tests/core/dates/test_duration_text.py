from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.translating import heard
from timeline_app.core.dates.bounds import Precision, bounds_of_event, parse_edtf
from timeline_app.core.dates.duration_text import PHRASES, DurationText, GapEnd, gap_words
from timeline_app.core.text.translation import english


def event(edtf: str, time: str = "") -> GapEnd:
    return GapEnd(bounds_of_event(edtf, time))


def free(edtf: str) -> GapEnd:
    return GapEnd(parse_edtf(edtf), is_free=True)


def gap(one: GapEnd, other: GapEnd) -> DurationText:
    return gap_words(one, other, english)


@pytest.mark.parametrize(
    ("one", "other", "main", "more"),
    [
        ("2023-01-28", "2023-05-05", "97 days", "3 months 7 days"),
        ("2023-02-04", "2023-06-18", "134 days", "4 months 14 days"),
        ("2023-06-18", "2023-06-19", "1 day", ""),
        ("2023-06-18", "2023-06-18", "the same day", ""),
        ("2024-01-31", "2024-03-01", "30 days", ""),
        ("2023-01-31", "2023-03-03", "31 days", "1 month 3 days"),
        ("2022-02-28", "2023-02-28", "365 days", "1 year"),
        ("2021-03-18", "2023-11-15", "2 years 7 months 28 days", "972 days"),
        ("2020-06-18", "2023-06-18", "3 years", "1,095 days"),
        ("-0043-03-15", "2023-03-15", "2,066 years", "754,591 days"),
    ],
)
def test_days_apart_are_counted_and_told_in_larger_units_too(
    one: str, other: str, main: str, more: str
) -> None:
    assert gap(event(one), event(other)) == (main, more)
    assert gap(event(other), event(one)) == (main, more)


@pytest.mark.parametrize(
    ("one", "other", "main"),
    [
        ("2023-02-04", "2023-06", "between 117 and 146 days"),
        ("2023-02", "2023-02-14", "at most 14 days"),
        ("2023-02", "2023-02", "at most 27 days"),
        ("2023-02-28", "2023-03", "between 1 and 31 days"),
        ("2023-02", "2023-03", "between 1 and 58 days"),
        ("2022-21", "2022-11-14", "between 167 and 258 days"),
        ("1972", "1979", "between 6 and 8 years"),
        ("197X", "1990-05-01", "between 10 and 21 years"),
        ("2023-02-04~", "2023-06-18", "about 134 days"),
        ("2023-02-04", "2023-06?", "about 117 to 146 days"),
    ],
)
def test_dates_that_are_not_known_to_the_day_give_a_range(one: str, other: str, main: str) -> None:
    assert gap(event(one), event(other)).main == main
    assert gap(event(other), event(one)).main == main


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (("2023-06-18", "14:35"), ("2023-06-18", "16:05"), "1 hour 30 minutes"),
        (("2023-06-18", "14:35"), ("2023-06-20", "13:35"), "1 day 23 hours"),
        (("2023-06-18", "14:35"), ("2023-06-18", "14:35"), "the same minute"),
    ],
)
def test_times_of_events_are_told_apart_by_local_clocks(
    one: tuple[str, str], other: tuple[str, str], words: str
) -> None:
    assert gap(event(*one), event(*other)) == (words, "by local clocks")
    assert gap(GapEnd(event(*one).date, is_free=True), event(*other)) == (words, "")


def test_a_time_and_a_day_are_days_apart() -> None:
    assert gap(event("2023-06-18", "14:35"), event("2023-06-20")).main == "2 days"


@pytest.mark.parametrize(
    ("one", "other", "main"),
    [
        (free("2022-07"), free("2026-09"), "4 years 2 months"),
        (free("2022-07"), free("2022-08"), "1 month"),
        (free("2022-07"), free("2022-07"), "less than 1 month"),
        (free("1700"), free("2023"), "323 years"),
        (free("2023"), free("2023"), "less than 1 year"),
        (free("2022-07"), event("2023-09-20"), "about 1 year 2 months"),
        (free("1700"), event("2023-09-20"), "about 323 years"),
    ],
)
def test_a_hand_far_away_measures_in_what_it_can_point_at(
    one: GapEnd, other: GapEnd, main: str
) -> None:
    assert gap(one, other) == (main, "")


days = st.dates(date(1, 1, 1), date(9000, 1, 1))


@given(days, st.integers(1, 730))
def test_the_days_are_those_of_the_calendar(start: date, length: int) -> None:
    words = gap(event(start.isoformat()), event((start + timedelta(length)).isoformat()))
    assert words.main == (f"{length} days" if length > 1 else "1 day")


units = st.sampled_from(["2023", "2023-06", "2023-06-18", "2022-22", "202X", "2021-02", "2023-12"])


@given(units, units, st.randoms())
def test_no_two_days_of_the_dates_are_further_apart_than_told(
    one: str, other: str, chance: Random
) -> None:
    first, second = event(one), event(other)
    number = [
        int(word.replace(",", ""))
        for part in gap(first, second)
        if "day" in part
        for word in part.split()
        if word.replace(",", "").isdigit()
    ]
    a = chance.randint(first.first_day, first.last_day)
    b = chance.randint(second.first_day, second.last_day)
    if len(number) == 2:
        assert number[0] <= abs(a - b) <= number[1]
    elif number:
        assert abs(a - b) <= number[0]


def test_every_phrase_can_be_translated() -> None:
    asked: list[str] = []
    for one, other in (
        (event("2023-01-28"), event("2023-05-05")),
        (event("1972"), event("1979")),
        (event("2023-02"), event("2023-02-14~")),
        (free("2022-07"), free("2022-07")),
        (event("2023-06-18", "14:35"), event("2023-06-18", "14:36")),
    ):
        gap_words(one, other, heard(asked))
    assert set(asked) <= set(PHRASES)
    assert free("2022-07").precision is Precision.MONTH
