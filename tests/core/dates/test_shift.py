"""Dates moved in time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.core.dates.test_bounds import half_open, known, open_ended, signs, single
from timeline_app.core.dates.bounds import DateError, parse_edtf, seconds_from_civil
from timeline_app.core.dates.edtf import is_edtf
from timeline_app.core.dates.precision import Precision
from timeline_app.core.dates.shift import (
    MoveError,
    MoveFault,
    as_span,
    end_moved,
    least_unit,
    least_unit_of_all,
    moved,
    steps_between,
)

DAY, MONTH, YEAR = Precision.DAY, Precision.MONTH, Precision.YEAR
UNITS = (DAY, MONTH, Precision.SEASON, YEAR, Precision.DECADE, Precision.CENTURY)
whole = st.builds("{}{}/{}{}".format, known, signs, known, signs).filter(is_edtf)
dates = single | half_open | open_ended | whole
steps = st.integers(-4_000, 4_000)


def unit_for(text: str, shown: Precision) -> Precision:
    return least_unit(parse_edtf(text).shape, shown)


@pytest.mark.parametrize(
    ("text", "shown", "count", "expected"),
    [
        ("2022-08-02", DAY, 3, "2022-08-05"),
        ("2022-08-31", DAY, 1, "2022-09-01"),
        ("2022-08-02?", DAY, -2, "2022-07-31?"),
        ("2022-08-02/2022-08-03", DAY, 30, "2022-09-01/2022-09-02"),
        ("2022-01-31", MONTH, 1, "2022-02-28"),
        ("2024-02-29~", YEAR, 1, "2025-02-28~"),
        ("2022-08", DAY, 1, "2022-09"),
        ("2022-12~", DAY, 1, "2023-01~"),
        ("2022-08-XX", DAY, -8, "2021-12-XX"),
        ("2022-XX-XX", DAY, 1, "2023-XX-XX"),
        ("2022", DAY, -1, "2021"),
        ("0000", DAY, -1, "-0001"),
        ("2022-24", DAY, 1, "2023-21"),
        ("2022-21?", MONTH, -1, "2021-24?"),
        ("2022-21?", YEAR, 2, "2024-21?"),
        ("199X", DAY, 1, "200X"),
        ("000X", DAY, -1, "-000X"),
        ("-000X~", DAY, 1, "000X~"),
        ("19XX", YEAR, 1, "20XX"),
        ("199X", Precision.CENTURY, 1, "209X"),
        ("2022-08-02T14:00:00Z", DAY, 1, "2022-08-03T14:00:00Z"),
        ("[..2013-10]", DAY, 1, "[..2013-11]"),
        ("[2019-07-02..]", DAY, -2, "[2019-06-30..]"),
        ("[2023-06-03..2023-06-09?]", MONTH, 1, "[2023-07-03..2023-07-09?]"),
        ("[-0001..0003~]", DAY, 2, "[0001..0005~]"),
        ("../2022-08-02", DAY, 1, "../2022-08-03"),
        ("2022-08/", DAY, 1, "2022-09/"),
        ("2022-08-30/2022-09", DAY, 1, "2022-09-30/2022-10"),
        ("Y12345", YEAR, 1, "Y12346"),
        ("9999", YEAR, 1, "Y10000"),
    ],
)
def test_a_date_moves_by_what_it_names_or_coarser(
    text: str, shown: Precision, count: int, expected: str
) -> None:
    assert moved(text, unit_for(text, shown), count) == expected


@given(dates, st.sampled_from(UNITS), steps)
def test_shape_and_precision_stay(text: str, shown: Precision, count: int) -> None:
    try:
        found = moved(text, unit_for(text, shown), count)
    except MoveError:
        return
    before, after = parse_edtf(text), parse_edtf(found)
    assert after.shape == before.shape
    if count > 0:
        assert after.earliest >= before.earliest
        assert after.latest >= before.latest


@given(dates, st.sampled_from(UNITS), steps)
def test_there_and_back_is_where_it_was_unless_a_day_was_cut(
    text: str, shown: Precision, count: int
) -> None:
    unit = unit_for(text, shown)
    try:
        found = moved(text, unit, count)
    except MoveError:
        return
    is_cut = unit is not DAY and [p[-2:] for p in text.split("/")] != [
        p[-2:] for p in found.split("/")
    ]
    assume(not is_cut or unit_for(text, DAY) is not DAY)
    assert moved(found, unit, -count) == text


@given(whole, st.sampled_from(UNITS), steps, st.booleans())
def test_an_end_never_crosses_the_other(
    text: str, shown: Precision, count: int, is_end: bool
) -> None:
    unit = unit_for(text, shown)
    found = end_moved(text, unit, count, is_end=is_end)
    assert parse_edtf(found).shape == parse_edtf(text).shape
    kept = 0 if is_end else 1
    assert found.split("/")[kept] == text.split("/")[kept]


@pytest.mark.parametrize(
    ("text", "count", "is_end", "expected"),
    [
        ("2022-08-02/2022-08-10", 2, True, "2022-08-02/2022-08-12"),
        ("2022-08-02/2022-08-10", -20, True, "2022-08-02/2022-08-02"),
        ("2022-08-02/2022-08-10", 20, False, "2022-08-10/2022-08-10"),
        ("2022-08/2022-10~", 1, True, "2022-08/2022-11~"),
        ("2022-08-02/..", -1, False, "2022-08-01/.."),
    ],
)
def test_an_end_moves_as_far_as_the_other(
    text: str, count: int, is_end: bool, expected: str
) -> None:
    end = text.split("/")[is_end]
    assert end_moved(text, unit_for(end, DAY), count, is_end=is_end) == expected


@pytest.mark.parametrize(("text", "is_end"), [("2022/..", True), ("/2022", False), ("2022", True)])
def test_an_open_end_says_so(text: str, is_end: bool) -> None:
    with pytest.raises(MoveError) as caught:
        end_moved(text, YEAR, 1, is_end=is_end)
    assert caught.value.reason is MoveFault.OPEN


def test_what_has_no_date_or_none_there_says_so() -> None:
    with pytest.raises(MoveError, match="no date"):
        moved("", DAY, 1)
    with pytest.raises(MoveError) as caught:
        moved("9999-12-31", DAY, 1)
    assert caught.value.reason is MoveFault.TOO_FAR
    with pytest.raises(DateError):
        moved("last summer", DAY, 1)


def test_a_single_date_becomes_a_span_of_itself_where_edtf_has_that() -> None:
    assert as_span("2022-08~") == "2022-08~/2022-08~"
    for text in ("2022-08-02T14:00:00", "2022-XX", "2022/2023", ""):
        with pytest.raises(MoveError):
            as_span(text)


def test_events_that_move_together_move_by_the_least_exact_one() -> None:
    shapes = [parse_edtf(text).shape for text in ("2022-08-02", "2022-24", "2022-08/..")]
    assert least_unit_of_all(np.array(shapes, np.uint32), DAY) is Precision.SEASON
    assert least_unit_of_all(np.array(shapes[:1], np.uint32), MONTH) is MONTH
    assert least_unit_of_all(np.array([], np.uint32), DAY) is DAY


@given(st.integers(-3_000, 3_000), st.integers(1, 12), st.sampled_from((MONTH, YEAR)), steps)
def test_steps_between_two_starts_of_units_are_exact(
    year: int, month: int, unit: Precision, count: int
) -> None:
    index = year * 12 + month - 1 + count * (1 if unit is MONTH else 12)
    from_s = seconds_from_civil(year, month)
    until_s = seconds_from_civil(index // 12, index % 12 + 1)
    assert steps_between(from_s, until_s, unit) == count


def test_half_a_unit_is_where_it_snaps() -> None:
    day = 86_400
    assert [steps_between(0, x * day, DAY) for x in (0.4, 0.6, -0.6)] == [0, 1, -1]
    assert [steps_between(0, x * day, MONTH) for x in (15, 16, -16)] == [0, 1, -1]
