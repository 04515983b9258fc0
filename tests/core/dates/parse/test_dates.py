from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline_app.core.dates.bounds import parse_edtf, to_edtf
from timeline_app.core.dates.parse.dates import DateInputError, interval_between, read_date

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def readings(text: str) -> tuple[str, ...]:
    """The readings of a text that is refused."""
    with pytest.raises(DateInputError) as caught:
        read_date(text)
    assert caught.value.text == text
    return caught.value.readings


@pytest.mark.parametrize(
    "text",
    [
        "2023",
        "2023-06",
        "2023-06-18",
        "2023-21",
        "2023~",
        "2023-06-18?",
        "202X",
        "-0043-03-15",
        "Y-170000002",
        "2022/2023",
        "2023/..",
    ],
)
def test_edtf_is_read_as_edtf(text: str) -> None:
    assert read_date(text) == parse_edtf(text)
    assert read_date(f"  {text}\n") == parse_edtf(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("4 June 2023", "2023-06-04"),
        ("June 4, 2023", "2023-06-04"),
        ("4th June 2023", "2023-06-04"),
        ("JUNE 4 2023", "2023-06-04"),
        ("Jun. 4, 2023", "2023-06-04"),
        ("4-Jun-2023", "2023-06-04"),
        ("2023, 4 June", "2023-06-04"),
        ("June 2023", "2023-06"),
        ("Sept 2023", "2023-09"),
        ("2023 June", "2023-06"),
        ("6/2023", "2023-06"),
        ("2023/6/4", "2023-06-04"),
        ("2023.06.04", "2023-06-04"),
        ("13/02/2022", "2022-02-13"),
        ("02/13/2022", "2022-02-13"),
        ("02/02/2022", "2022-02-02"),
        ("29 February 2024", "2024-02-29"),
        ("44 BCE", "-0043"),
        ("44 bc", "-0043"),
        ("1 B.C.", "0000"),
        ("15 March 44 BC", "-0043-03-15"),
        ("March 44 B.C.E.", "-0043-03"),
        ("AD 79", "0079"),
        ("24 August 79 CE", "0079-08-24"),
        ("29 February 1 BC", "0000-02-29"),
        ("12000 BCE", "Y-11999"),
        ("spring 2022", "2022-21"),
        ("Summer of 2022", "2022-22"),
        ("fall 2022", "2022-23"),
        ("winter 2022–23", "2022-24"),
        ("winter 1999/2000", "1999-24"),
        ("1990s", "199X"),
        ("the 1810's", "181X"),
        ("19th century", "18XX"),
        ("the 1st century CE", "00XX"),
        ("21st century", "20XX"),
        ("Mon 14 November 2022", "2022-11-14"),
        ("Monday, 14 Nov 2022", "2022-11-14"),
        ("thurs. February 3, 2022", "2022-02-03"),
        ("about June 2023", "2023-06~"),
        ("c. 44 BCE", "-0043~"),
    ],
)
def test_words_with_one_reading_give_it(text: str, edtf: str) -> None:
    assert to_edtf(read_date(text)) == edtf


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("02/03/2022", {"2022-03-02", "2022-02-03"}),
        ("4.6.2023", {"2023-06-04", "2023-04-06"}),
        ("10 11 2023", {"2023-11-10", "2023-10-11"}),
        ("winter 2022", {"2021-24", "2022-24"}),
        ("the 1900s", {"190X", "19XX"}),
        ("02/03 44 BC", {"-0043-02-03", "-0043-03-02"}),
    ],
)
def test_two_readings_are_refused_and_both_are_named(text: str, either: set[str]) -> None:
    assert set(readings(text)) == either


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "18 June 0 BC",
        "29 February 43 CE",
        "winter 2022-24",
        "summer 2022-23",
        "21th century",
        "0th century",
        "Tuesday, 14 November 2022",
        "Monday November 2022",
        "Mondays 14 November 2022",
        "about",
        "about about 2022",
        "circa June",
        "02/03/22",
        "June",
        "18 June",
        "June 0044",
        "June 0000",
        "13/2022",
        "2022 4th",
        "1st/2/2022",
        "2022/13/02",
        "5 2022 6",
        "29 February 2023",
        "31 June 2023",
        "2023-06-31",
        "June June 2023",
        "June 2022 2023",
        "June 2023 12 30",
        "10:30 2023",
        "4 June 2023 at noon",
        "20230604",
        "today",
        "last summer",
        "..",
        "४ June 2023",
        "4 June 2023\x00",
        "\udcff2023",
        "9" * 10_000,
        "4 " * 10_000 + "June 2023",
    ],
)
def test_what_is_no_date_is_refused_without_a_guess(text: str) -> None:
    assert readings(text) == ()


@given(st.dates(), st.sampled_from(("{d} {m} {y}", "{m} {d}, {y}", "{y} {m} {d}", "{d}-{m}-{y}")))
def test_a_day_with_its_month_by_name_is_that_day(day: object, pattern: str) -> None:
    year, month, number = map(int, str(day).split("-"))
    text = pattern.format(d=number, m=MONTHS[month - 1], y=f"{year:04}")
    if year < 100:  # dateutil takes such a year for one of this century
        assert readings(text) == ()
    else:
        assert to_edtf(read_date(text)) == str(day)


@given(st.text(st.sampled_from("0123456789 ,./-JuneMayth:"), max_size=16))
@example("1 1 0100")
@example("1979-89")
def test_a_date_that_is_read_uses_every_number_of_the_text(text: str) -> None:
    try:
        edtf = to_edtf(read_date(text))
    except DateInputError:
        return
    written = re.findall(r"\d+", edtf)
    for number in re.findall(r"\d+", text):
        # "1979–89" leaves out what both years share.
        assert int(number) in map(int, written) or any(one.endswith(number) for one in written)


@pytest.mark.parametrize(
    ("first", "last", "interval"),
    [
        ("2022-08-02", "2023-06-19", "2022-08-02/2023-06-19"),
        ("2022-08~", "2023?", "2022-08~/2023?"),
        ("2022-08-02", "", "2022-08-02/.."),
        ("", "2023-06-19", "../2023-06-19"),
        ("2022-08", "2022-08", "2022-08"),
    ],
)
def test_from_one_date_to_another_is_the_interval_of_both(
    first: str, last: str, interval: str
) -> None:
    begins, ends = (parse_edtf(text) if text else None for text in (first, last))
    assert interval_between(begins, ends) == parse_edtf(interval)


def test_between_no_dates_there_is_no_interval() -> None:
    assert interval_between(None, None) is None
