"""A time of day beside a date is found, and never taken for part of it."""

from __future__ import annotations

import pytest

from timeline_app.core.dates.parse.field_input import typed_date
from timeline_app.core.dates.parse.time_of_day import clock_beside, clock_time, clock_times


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("2 Aug 2022 10:45", "10:45"),
        ("2 Aug 2022, 10:45", "10:45"),
        ("2 Aug 2022 at 9:05", "09:05"),
        ("2 Aug 2022 10.45 pm", "22:45"),
        ("2 Aug 2022, 10pm", "22:00"),
        ("2 Aug 2022 12 a.m.", "00:00"),
        ("2 Aug 2022 12:30 p.m.", "12:30"),
        ("2 Aug 2022 at noon", "12:00"),
        ("2022-08-02T10:45", "10:45"),
        ("2022-08-02 10:45:07", "10:45:07"),
    ],
)
def test_a_time_beside_a_day_is_taken_with_it(text: str, clock: str) -> None:
    value = typed_date(text)
    assert (value.readings, value.clock) == (("2022-08-02",), clock)
    assert not value.is_doubtful
    assert (value.edtf, value.basis) == ("2022-08-02", "")


def test_a_day_of_two_readings_keeps_its_time_once_it_is_chosen() -> None:
    value = typed_date("02/03/2022, 10:30")
    assert value.is_doubtful
    assert (value.chosen(1).edtf, value.chosen(1).clock) == ("2022-02-03", "10:30")


@pytest.mark.parametrize(
    "text",
    ["2 Aug 2022 24:00", "2 Aug 2022 10:60", "2 Aug 2022 13 pm", "2 Aug 2022 0 am",
     "Aug 2022 10:45", "2022 10:45", "10:45", "2 Aug 2022 midnight", "soon 10:45"],
)  # fmt: skip
def test_what_is_no_time_of_a_day_is_not_offered(text: str) -> None:
    value = typed_date(text)
    assert (value.readings, value.clock) == ((), "")


def test_a_text_without_a_time_has_none() -> None:
    assert clock_beside("2 Aug 2022") == ("", "")


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("9:30", "09:30"),
        ("0930", "09:30"),
        ("14.05", "14:05"),
        ("21:30:15", "21:30:15"),
        ("9 pm", "21:00"),
        ("9:15PM", "21:15"),
        ("7 a.m.", "07:00"),
        ("12 am", "00:00"),
        ("12:01 pm", "12:01"),
        ("00:00", "00:00"),
    ],
)
def test_clock_times_as_people_type_them(typed: str, time: str) -> None:
    assert clock_time(typed) == time


@pytest.mark.parametrize("typed", ["9", "930", "24:00", "25:10", "x 9:30", "9:30 x", "", "९:३०"])
def test_what_is_no_time_alone_is_none(typed: str) -> None:
    assert clock_time(typed) == ""


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("2 Aug 2022, 10:00–11:30", "10:00/11:30"),
        ("2 Aug 2022 10:00 - 11:30", "10:00/11:30"),
        ("2022-08-02 10:00/11:30", "10:00/11:30"),
        ("2 Aug 2022 10 am to 2 pm", "10:00/14:00"),
        ("2 Aug 2022, 20:00–24:00", "20:00/24:00"),
    ],
)
def test_two_times_beside_a_day_are_both_taken_with_it(text: str, clock: str) -> None:
    value = typed_date(text)
    assert (value.readings, value.clock) == (("2022-08-02",), clock)


@pytest.mark.parametrize("text", ["2 Aug 2022 11:30–10:00", "2 Aug 2022 10:00–10:60"])
def test_times_that_turn_round_are_not_taken(text: str) -> None:
    assert typed_date(text).readings == ()


@pytest.mark.parametrize(
    ("typed", "time"),
    [
        ("10:00/11:30", "10:00/11:30"),
        ("10:00–11:30", "10:00/11:30"),
        ("0930 - 1130", "09:30/11:30"),
        ("noon to 2 pm", "12:00/14:00"),
        ("22:00 until 24:00", "22:00/24:00"),
        ("20:00–02:00", "20:00/02:00"),
        ("9 pm", "21:00"),
        ("10–11", ""),
        ("10:00–25:00", ""),
        ("24:00–25:00", ""),
    ],
)
def test_a_clock_time_may_have_an_end(typed: str, time: str) -> None:
    assert clock_times(typed) == time
