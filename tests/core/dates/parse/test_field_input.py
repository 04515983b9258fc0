"""What is typed into a date field is understood, or kept as words; nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.any_edtf import any_edtf
from timeline_app.core.dates.parse.dates import DayOrder
from timeline_app.core.dates.parse.field_input import TypedDate, typed_date, words_to_type


def test_words_edtf_and_what_is_no_date() -> None:
    assert typed_date(" 2 Aug  2022 ") == TypedDate("2 Aug 2022", ("2022-08-02",))
    assert typed_date("2022-08/2022-09").edtf == "2022-08/2022-09"
    assert typed_date("after the war") == TypedDate("after the war")
    assert typed_date("") == TypedDate("")


def test_two_readings_are_a_doubt() -> None:
    value = typed_date("02/03/2022")
    assert value.is_doubtful
    assert value.edtf == ""
    assert set(value.readings) == {"2022-03-02", "2022-02-03"}


@given(any_edtf, st.sampled_from(DayOrder))
def test_the_words_of_a_field_mean_the_very_date_or_are_its_code(
    edtf: str, order: DayOrder
) -> None:
    value = typed_date(words_to_type(edtf, order), order)
    assert value.readings[0] == edtf
    assert value.clock == ""
    assert len(value.readings) == 1 or value.wording == edtf


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2015-21", "spring 2015"),
        ("2015-07-14", "14 July 2015"),
        ("199X", "1990s"),
        ("2022-24", "winter 2022–23"),
        ("2021/..", "since 2021"),
        ("2022-XX-XX", "2022, day and month unknown"),
        ("[..2013-10]", "before November 2013"),
        ("[2019-07-02..]", "after 1 July 2019"),
        ("[2023-06-03..2023-06-09]", "some day between 3 and 9 June 2023"),
        ("[2012-09~..2012-12~]", "late 2012"),
        ("[2023-03-11~..2023-03-20~]", "mid-March 2023"),
        ("[1994~..1996~]", "mid-1990s"),
        ("[2012-09~..2012-11~]", "some time between about September and about November 2012"),
        ("190X", "190X"),
        ("2022-08-02T10:45:00Z", "2022-08-02T10:45:00Z"),
    ],
)
def test_usual_dates_stand_in_a_field_in_words(edtf: str, words: str) -> None:
    assert words_to_type(edtf) == words
