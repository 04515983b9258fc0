import pytest

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.csl import csl_edtf, csl_month_words, csl_words, edtf_words
from timeline_app.core.records.records import CslDate
from timeline_app.core.text.translation import english


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        (CslDate(date_parts=((2023, 6, 19),)), "2023-06-19"),
        (CslDate(date_parts=((2023, 6),)), "2023-06"),
        (CslDate(date_parts=((2023,),)), "2023"),
        (CslDate(date_parts=((2023, 6, 18), (2023, 6, 19))), "2023-06-18/2023-06-19"),
        (CslDate(date_parts=((2023, 6),), circa=True), "2023-06~"),
        (CslDate(date_parts=((-44, 3, 15),)), "-0043-03-15"),
        (CslDate(date_parts=((-1,),)), "0000"),
        (CslDate(date_parts=((12023,),)), "Y12023"),
        (CslDate(raw="2023-06-20%", date_parts=((2022,),)), "2023-06-20%"),
        (CslDate(literal="no date"), ""),
    ],
)
def test_csl_dates_are_read_as_edtf(date: CslDate, edtf: str) -> None:
    assert csl_edtf(date) == edtf


def test_a_source_says_its_date_in_words_or_as_it_stands() -> None:
    assert csl_words(CslDate(date_parts=((2023, 6, 19),)), english) == "19 June 2023"
    assert csl_words(CslDate(date_parts=((-44, 3, 15),)), english) == "15 March 44 BCE"
    assert csl_words(CslDate(literal="spring term"), english) == "spring term"
    assert csl_words(CslDate(raw="early in June"), english) == "early in June"
    assert csl_words(None, english) == ""


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("2023-06-20", "June 2023"),
        ("2023-06-20%", "perhaps June 2023"),
        ("2023-06-20~", "June 2023"),
        ("2023-06-30~", "about June 2023"),
        ("2023-06-02?", "perhaps June 2023"),
        ("2023-06-20T11:05:00Z", "June 2023"),
        ("2023-06-18/2023-06-19", "18–19 June 2023"),
        ("2023", "2023"),
        ("last week", "last week"),
    ],
)
def test_a_month_is_no_surer_than_the_day_it_comes_from(raw: str, words: str) -> None:
    assert csl_month_words(CslDate(raw=raw), english) == words


def test_no_date_has_no_month() -> None:
    assert csl_month_words(None, english) == ""
    assert csl_month_words(CslDate(literal="undated leaflet"), english) == "undated leaflet"


def test_a_text_that_is_no_date_is_shown_as_it_is() -> None:
    assert edtf_words("2022-22", english, DateStyle.SHORT) == "summer 2022"
    assert edtf_words("the day after", english) == "the day after"
    assert edtf_words("", english) == ""
