import datetime

import pytest
from hypothesis import assume, given
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
    can_stand,
    clock_end,
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


SPAN = "2023-06-18/2023-06-19"


@pytest.mark.parametrize(
    ("date", "time", "start", "end", "edtf"),
    [
        ("2023-06-18", "10:00/11:30", "2023-06-18T10:00:00", "2023-06-18T11:30:00", "2023-06-18"),
        (SPAN, "20:00/02:30", "2023-06-18T20:00:00", "2023-06-19T02:30:00", SPAN),
        (SPAN, "20:00/20:00:30", "2023-06-18T20:00:00", "2023-06-19T20:00:30", SPAN),
        ("2023-06-18", "20:00/24:00", "2023-06-18T20:00:00", "2023-06-19T00:00:00", "2023-06-18"),
        (
            "2023-06-18/2023-06-18",
            "20:00/21:00",
            "2023-06-18T20:00:00",
            "2023-06-18T21:00:00",
            "2023-06-18",
        ),
    ],
)
def test_two_clock_times_are_the_ends_of_a_span(
    date: str, time: str, start: str, end: str, edtf: str
) -> None:
    found = bounds_of_event(date, time)
    assert (found.earliest, found.latest) == (parse_edtf(start).earliest, parse_edtf(end).earliest)
    shape = DateShape.unpacked(found.shape)
    assert shape.is_timed_span
    assert shape.start is Precision.MINUTE
    assert shape.end is (Precision.SECOND if time == "20:00/20:00:30" else Precision.MINUTE)
    assert to_edtf(found) == edtf
    assert start_edtf(found) == "2023-06-18"


def test_the_same_clock_time_twice_is_that_minute() -> None:
    once = bounds_of_event("2023-06-18", "10:00")
    assert bounds_of_event("2023-06-18", "10:00/10:00") == once
    assert not DateShape.unpacked(once.shape).is_timed_span


@pytest.mark.parametrize("date", ["2023-06", "2023-06-18~", "2023-06-18/..", "2023-06-18/2023-07"])
def test_two_clock_times_leave_other_dates_alone(date: str) -> None:
    assert bounds_of_event(date, "16:30/10:00") == parse_edtf(date)


def test_a_day_cannot_end_before_it_starts_but_two_days_can() -> None:
    with pytest.raises(DateError) as refusal:
        bounds_of_event("2023-06-18", "16:30/10:00")
    assert refusal.value.reason is DateFault.END_BEFORE_START
    assert refusal.value.text == "16:30/10:00"
    assert not can_stand("2023-06-18", "16:30/10:00")
    assert can_stand(SPAN, "16:30/10:00")


@pytest.mark.parametrize(
    "time", ["10:00/", "/10:00", "10:00/11:00/12:00", "10:00/25:00", "24:00/24:00", "10:00-11:00"]
)
@pytest.mark.parametrize("date", ["2023-06-19", SPAN, "2023-06", ""])
def test_two_clock_times_must_both_exist(date: str, time: str) -> None:
    with pytest.raises(DateError) as refusal:
        bounds_of_event(date, time)
    assert refusal.value.reason is DateFault.NO_SUCH_TIME


clocks = st.times().map(lambda time: time.strftime("%H:%M")) | st.just("24:00")


@given(st.dates(), st.integers(0, 3), clocks, clocks)
def test_a_span_by_the_clock_ends_when_its_clock_says(
    day: datetime.date, nights: int, start: str, end: str
) -> None:
    assume(day < datetime.date(9999, 12, 20) and start != "24:00")
    last = day + datetime.timedelta(nights)
    date, time = (f"{day}/{last}" if nights else f"{day}"), f"{start}/{end}"
    if not can_stand(date, time):
        assert not nights
        assert end < start
        return
    found = bounds_of_event(date, time)
    if start == end and not nights:
        assert found == bounds_of_event(date, start)
        return
    ended, second = clock_end(found.latest)
    midnights = {"00:00": 86_400 if nights else 0}
    hour, minute = (int(part) for part in end.split(":"))
    assert second == midnights.get(end, hour * 3600 + minute * 60)
    expected = parse_edtf(str(last)).earliest // 86_400
    assert ended == expected - (end == "00:00")


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
