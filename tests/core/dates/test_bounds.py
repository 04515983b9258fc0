import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates.bounds import (
    SECONDS_IN_DAY,
    UNDATED,
    DateError,
    DateFault,
    DateShape,
    EdtfDate,
    Precision,
    bounds_of_event,
    parse_edtf,
    start_edtf,
    to_edtf,
    unit_end,
    unit_start,
)


def four_digits(year: int) -> str:
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


years = st.integers(-9999, 9999).map(four_digits)
months = st.integers(1, 12).map(lambda month: f"{month:02d}")
days = st.integers(1, 28).map(lambda day: f"{day:02d}")
seasons = st.integers(21, 24).map(str)
signs = st.sampled_from(["", "?", "~", "%"])
far_years = st.integers(10_000, 10**11).flatmap(lambda y: st.sampled_from([f"Y{y}", f"Y-{y}"]))
known = st.one_of(
    years,
    far_years,
    st.builds("{}-{}".format, years, months | seasons),
    st.builds("{}-{}-{}".format, years, months, days),
)
unspecified = st.one_of(
    st.builds("{}{:03d}X".format, st.sampled_from(["", "-"]), st.integers(0, 999)),
    st.builds("{}{:02d}XX".format, st.sampled_from(["", "-"]), st.integers(0, 99)),
    st.builds("{}{}XXX".format, st.sampled_from(["", "-"]), st.integers(0, 9)),
    st.builds("{}-XX".format, years),
    st.builds("{}-XX-XX".format, years),
    st.builds("{}-{}-XX".format, years, months),
)
instants = st.builds(
    "{}-{}-{}T{:02d}:{:02d}:{:02d}".format,
    *(years, months, days, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59)),
)
single = instants | st.builds("{}{}".format, known | unspecified, signs)
half_open = st.builds("{}{}{}{}".format, st.sampled_from(["../", "/"]), known, signs, st.just(""))
open_ended = st.builds("{}{}{}".format, known, signs, st.sampled_from(["/..", "/"]))


@given(single | half_open | open_ended)
def test_every_date_is_written_as_it_was_read(text: str) -> None:
    assert to_edtf(parse_edtf(text)) == text


@given(known, signs, known, signs)
def test_an_interval_is_written_as_it_was_read_or_refused_as_backwards(
    start: str, start_sign: str, end: str, end_sign: str
) -> None:
    text = f"{start}{start_sign}/{end}{end_sign}"
    if parse_edtf(end).latest <= parse_edtf(start).earliest:
        with pytest.raises(DateError) as refusal:
            parse_edtf(text)
        assert refusal.value.reason is DateFault.END_BEFORE_START
    else:
        date = parse_edtf(text)
        assert date.earliest == parse_edtf(start).earliest
        assert date.latest == parse_edtf(end).latest
        assert to_edtf(date) == text


@given(single)
def test_a_single_date_is_exactly_one_unit(text: str) -> None:
    date = parse_edtf(text)
    precision = DateShape.unpacked(date.shape).start
    assert unit_end(date.earliest, precision) == date.latest
    assert unit_start(date.latest, precision) == date.earliest


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("2022-08-02", "2022-08-02"),
        ("2022-08-02/2022-08-03", "2022-08-02"),
        ("2022-22", "2022-22"),
        ("2022-24", "2022-24"),
        ("-0043", "-0043"),
        ("2023-06-04~", "2023-06-04"),
        ("2023-06?/2023-07", "2023-06"),
        ("199X", "199X"),
        ("-01XX", "-01XX"),
        ("1985-XX-XX", "1985-XX-XX"),
        ("2023-06-19T16:30:05Z", "2023-06-19T16:30:05"),
        ("Y-66000000/..", "Y-66000000"),
        ("../2006", ""),
        ("/2006", ""),
    ],
)
def test_the_start_alone_has_no_qualifier(text: str, start: str) -> None:
    assert start_edtf(parse_edtf(text)) == start


def test_an_undated_event_has_no_start_and_comes_after_all_dates() -> None:
    assert start_edtf(UNDATED) == ""
    assert to_edtf(UNDATED) == ""
    assert bounds_of_event("", "") == UNDATED
    assert UNDATED.earliest > parse_edtf("Y100000000000/..").earliest


@pytest.mark.parametrize(
    ("time", "offset", "length", "precision"),
    [
        ("16:30", 59_400, 60, Precision.MINUTE),
        ("00:00", 0, 60, Precision.MINUTE),
        ("23:59:59", 86_399, 1, Precision.SECOND),
    ],
)
def test_a_clock_time_narrows_a_day(
    time: str, offset: int, length: int, precision: Precision
) -> None:
    start = parse_edtf("2023-06-19").earliest + offset
    shape = DateShape(precision, precision).packed()
    assert bounds_of_event("2023-06-19", time) == EdtfDate(start, start + length, shape)


def test_a_minute_is_written_as_its_day() -> None:
    minute = bounds_of_event("2023-06-19", "16:30")
    assert start_edtf(minute) == to_edtf(minute) == "2023-06-19"


@pytest.mark.parametrize(
    "date",
    ["2023-06-19~", "2023-06", "2023-06-18/2023-06-19", "2023-06-19/..", "2023-06-19T10:00:00"],
)
def test_a_clock_time_leaves_other_dates_alone(date: str) -> None:
    assert bounds_of_event(date, "16:30") == parse_edtf(date)


@pytest.mark.parametrize("time", ["24:00", "16:60", "4:30", "16:30:60", "noon", "16.30", "٠٠:٠٠"])
@pytest.mark.parametrize("date", ["2023-06-19", "2023-06", ""])
def test_a_clock_time_that_does_not_exist_is_refused(date: str, time: str) -> None:
    with pytest.raises(DateError) as refusal:
        bounds_of_event(date, time)
    assert refusal.value.reason is DateFault.NO_SUCH_TIME
    assert refusal.value.text == time


@given(st.text(max_size=20), st.text(max_size=12))
def test_no_event_raises_anything_but_a_date_error(date: str, time: str) -> None:
    try:
        bounds = bounds_of_event(date, time)
    except DateError:
        return
    assert bounds == UNDATED or bounds.earliest < bounds.latest


@given(st.dates(), st.times())
def test_the_minute_lies_within_its_day(date: object, time: object) -> None:
    day = parse_edtf(f"{date}")
    minute = bounds_of_event(f"{date}", f"{time}"[:5])
    assert day.earliest <= minute.earliest < minute.latest <= day.latest
    assert day.latest - day.earliest == SECONDS_IN_DAY
