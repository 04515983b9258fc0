import pickle
import random
import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.edtf_tables import first_second, second_after
from timeline_app.core.dates.bounds import (
    OPEN_END,
    OPEN_START,
    Bound,
    DateError,
    DateFault,
    DateShape,
    EdtfDate,
    Precision,
    Qualifier,
    parse_edtf,
    seconds_from_civil,
    to_edtf,
)

FAULTS = {
    DateFault.EMPTY: [""],
    DateFault.NOT_EDTF: [
        *("Spring 2023", "20230604", "2023-6-4", "23", "023", "+2023", "2023-06-04 ", " 2023"),
        *("2023-06-04\n", "2023-W01-1", "2023-155", "２０２３-06-04", "2023-٠٦-04", "2023–06"),
        *("Y2023", "Y-00001", "Y12345-06", "2023//2024", "2023/2024/2025", "2023.06", "1_00-01"),
        *("2023-06-04T16:30", "2023-06-04T16", "2023-06T10:00:00", "2023-06-04t16:30:00"),
        *("2023-06-04T16:30:00.5", "2023-06-04T16:30:00~", "2023-06-04T16:30:00+0230"),
        *("2023-06-04T10:00:00/2023-06-04T12:00:00", "2023??", "199x", "2023-06-04\0", ".."),
        *("2023" * 30, "9" * 100_000),
    ],
    DateFault.LEVEL_2: [
        *("[1667,1668]", "{1960,1961-12}", "Y17E7", "Y171010000S3", "1950S2", "2001-25"),
        *("?1945", "2004?-06-11", "2004-%06", "156X-12-25", "1560-XX-25", "15XX-12-XX"),
        *("XXXX", "XXXX-XX-XX", "1984-1X", "2004-06-1X", "2004-06-XX/2004-07-03", "/190X~"),
    ],
    DateFault.NO_SUCH_DATE: [
        *("2023-02-29", "1900-02-29", "2016-04-31", "2023-00", "2023-13", "2023-06-00"),
        *("-0000", "-0000-01-01", "2023-20", "2023-42", "2023-21-01", "1849-21-XX"),
    ],
    DateFault.NO_SUCH_TIME: [
        *("2023-06-04T24:00:01", "2023-06-04T25:00:00", "2023-06-04T23:60:00"),
        *("2023-06-04T23:59:60", "2023-06-04T12:00:00+14:01", "2023-06-04T12:00:00-12:01"),
        *("2023-06-04T12:00:00-00", "2023-06-04T12:00:00-00:00", "2023-06-04T12:00:00+02:60"),
    ],
    DateFault.YEAR_TOO_FAR: ["Y100000000001", "Y-100000000001", "Y" + "9" * 60],
    DateFault.END_BEFORE_START: ["2004/2003", "2023-06-05/2023-06-04", "2005/2004-12-31"],
    DateFault.NO_KNOWN_END: ["/", "../..", "/..", "../"],
}


def shape_of(text: str) -> DateShape:
    return DateShape.unpacked(parse_edtf(text).shape)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2022-08-02", "2022-08-02", "2022-08-02", Precision.DAY),
        ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH),
        ("2022-21", "2022-03-01", "2022-05-31", Precision.SEASON),
        ("2022-22", "2022-06-01", "2022-08-31", Precision.SEASON),
        ("2022-23", "2022-09-01", "2022-11-30", Precision.SEASON),
        ("2022-24", "2022-12-01", "2023-02-28", Precision.SEASON),
        ("2023-24", "2023-12-01", "2024-02-29", Precision.SEASON),
        ("0000", "0-1-1", "0-12-31", Precision.YEAR),
        ("0000-02-29", "0-2-29", "0-2-29", Precision.DAY),
        ("-0043-03-15", "-43-3-15", "-43-3-15", Precision.DAY),
        ("199X", "1990-01-01", "1999-12-31", Precision.DECADE),
        ("19XX", "1900-01-01", "1999-12-31", Precision.CENTURY),
        ("1XXX", "1000-01-01", "1999-12-31", Precision.MILLENNIUM),
        ("-019X", "-199-01-01", "-190-12-31", Precision.DECADE),
        ("-01XX", "-199-01-01", "-100-12-31", Precision.CENTURY),
        ("-00XX", "-99-01-01", "0-12-31", Precision.CENTURY),
        ("1985-04-XX", "1985-04-01", "1985-04-30", Precision.DAY_UNKNOWN),
        ("2004-XX", "2004-01-01", "2004-12-31", Precision.MONTH_UNKNOWN),
        ("1985-XX-XX", "1985-01-01", "1985-12-31", Precision.MONTH_AND_DAY_UNKNOWN),
        ("Y12345", "12345-1-1", "12345-12-31", Precision.YEAR),
        ("Y-66000000", "-66000000-1-1", "-66000000-12-31", Precision.YEAR),
        ("Y100000000000", "100000000000-1-1", "100000000000-12-31", Precision.YEAR),
        ("Y-100000000000", "-100000000000-1-1", "-100000000000-12-31", Precision.YEAR),
    ],
)
def test_a_date_covers_its_unit(text: str, first: str, last: str, precision: Precision) -> None:
    shape = DateShape(precision, precision)
    assert parse_edtf(text) == EdtfDate(first_second(first), second_after(last), shape.packed())


@pytest.mark.parametrize("zone", ["", "Z", "+05:30", "-04", "-12:00", "+14:00", "+00:00"])
def test_a_zone_is_read_but_not_applied(zone: str) -> None:
    date = parse_edtf(f"2023-06-19T16:30:05{zone}")
    start = seconds_from_civil(2023, 6, 19) + 16 * 3600 + 30 * 60 + 5
    shape = DateShape(Precision.SECOND, Precision.SECOND)
    assert date == EdtfDate(start, start + 1, shape.packed())


def test_hour_24_is_the_midnight_that_ends_the_day() -> None:
    assert parse_edtf("2016-05-02T24:00:00") == parse_edtf("2016-05-03T00:00:00")


@pytest.mark.parametrize(
    ("sign", "qualifier"),
    [("?", Qualifier.UNCERTAIN), ("~", Qualifier.APPROXIMATE), ("%", Qualifier.BOTH)],
)
@pytest.mark.parametrize(
    "date", ["2023-06-04", "2023-06", "2023-22", "2023", "199X", "1985-04-XX", "Y12345"]
)
def test_a_trailing_sign_qualifies_the_date(date: str, sign: str, qualifier: Qualifier) -> None:
    bare, qualified = parse_edtf(date), parse_edtf(date + sign)
    assert (bare.earliest, bare.latest) == (qualified.earliest, qualified.latest)
    expected = shape_of(date)._replace(start_qualifier=qualifier, end_qualifier=qualifier)
    assert shape_of(date + sign) == expected


def test_each_end_of_an_interval_has_its_own_precision_and_qualifier() -> None:
    assert shape_of("2023-06-04~/2023-07?") == DateShape(
        Precision.DAY,
        Precision.MONTH,
        Qualifier.APPROXIMATE,
        Qualifier.UNCERTAIN,
        is_interval=True,
    )


def test_open_ends_are_sentinels() -> None:
    since, until = parse_edtf("2023-06-18/.."), parse_edtf("../2023-06")
    assert (since.earliest, since.latest) == (first_second("2023-06-18"), OPEN_END)
    assert (until.earliest, until.latest) == (OPEN_START, second_after("2023-06-30"))
    assert shape_of("2023-06-18/..").end_bound is Bound.OPEN
    assert shape_of("../2023-06").start_bound is Bound.OPEN
    assert shape_of("../2023-06").start is Precision.NONE


@pytest.mark.parametrize(
    ("text", "known", "bounds"),
    [
        ("2023/", "2023", (Bound.KNOWN, Bound.UNKNOWN)),
        ("/2006-02", "2006-02", (Bound.UNKNOWN, Bound.KNOWN)),
    ],
)
def test_an_unknown_end_lies_where_the_known_end_does(
    text: str, known: str, bounds: tuple[Bound, Bound]
) -> None:
    date, alone = parse_edtf(text), parse_edtf(known)
    assert (date.earliest, date.latest) == (alone.earliest, alone.latest)
    assert (shape_of(text).start_bound, shape_of(text).end_bound) == bounds


@pytest.mark.parametrize(
    "text", ["2004-06-20/2004-06", "2004/2004-02", "2004-24/2005-01", "2004-06/2004-06"]
)
def test_an_end_may_lie_within_the_unit_of_the_start(text: str) -> None:
    date = parse_edtf(text)
    assert date.earliest < date.latest


@given(st.dates(), st.dates())
def test_days_as_ends_are_read_as_those_with_a_sign(first: date, last: date) -> None:
    """What C reads of the plain ones is what is read of all others step by step."""
    plain, signed = accepted(f"{first}/{last}"), accepted(f"{first}/{last}%")
    if plain is None or signed is None:
        assert plain is signed
        assert last < first
        return
    assert (plain.earliest, plain.latest) == (signed.earliest, signed.latest)
    shape = DateShape.unpacked(plain.shape)._replace(end_qualifier=Qualifier.BOTH)
    assert shape == DateShape.unpacked(signed.shape)


@pytest.mark.parametrize(
    ("fault", "text"), [(fault, text) for fault, texts in FAULTS.items() for text in texts]
)
def test_what_is_not_a_date_is_refused_with_its_reason(fault: DateFault, text: str) -> None:
    with pytest.raises(DateError) as refusal:
        parse_edtf(text)
    assert refusal.value.reason is fault
    assert refusal.value.text == text


def test_a_refusal_says_which_text_and_why_in_one_short_line() -> None:
    with pytest.raises(DateError, match=r"^'2023-02-29' names a year, month or day"):
        parse_edtf("2023-02-29")
    with pytest.raises(DateError) as refusal:
        parse_edtf("1\n" * 10_000)
    assert len(str(refusal.value)) < 200
    assert "\n" not in str(refusal.value)


def test_a_refusal_can_go_to_another_process() -> None:
    error = pickle.loads(pickle.dumps(DateError(DateFault.NOT_EDTF, "soon")))
    assert (error.reason, error.text) == (DateFault.NOT_EDTF, "soon")


def accepted(text: str) -> EdtfDate | None:
    """The date, or nothing where it was refused; any other error comes through."""
    try:
        return parse_edtf(text)
    except DateError:
        return None


@given(st.text())
def test_no_text_raises_anything_but_a_date_error(text: str) -> None:
    date = accepted(text)
    assert date is None or OPEN_START <= date.earliest < date.latest <= OPEN_END


ALMOST = st.text("0123456789" * 3 + "-/.XYTZ:?~%" + "ES[]{}+٣２\0 ", max_size=14)


@given(ALMOST, st.sampled_from(["", "2023", "2023-", "2023-06-04T", "Y-", "2023/", "../"]))
def test_bounds_are_ordered_and_can_be_written_again(text: str, head: str) -> None:
    date = accepted(head + text)
    if date is None:
        return
    assert OPEN_START <= date.earliest < date.latest <= OPEN_END
    assert parse_edtf(to_edtf(date)) == date


def seconds_taken(read: Callable[[str], object], texts: list[str]) -> float:
    """The best of five runs over these texts: other work on the machine only adds."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        for text in texts:
            read(text)
        times.append(time.perf_counter() - start)
    return min(times)


@pytest.mark.alone
def test_plain_dates_are_read_fast(capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(1)
    texts = [
        f"{chance.randint(1, 9999):04d}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        for _ in range(20_000)
    ]
    rate = len(texts) / seconds_taken(parse_edtf, texts)
    floor = len(texts) / seconds_taken(lambda text: int(text[:4]), texts)
    with capsys.disabled():
        print(f"\n{rate:,.0f} plain dates a second; reading their years alone {floor:,.0f}")
    assert rate >= floor / 20
