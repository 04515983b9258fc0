"""Two whole dates with a dash or a word between them."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import meant, others, read


@pytest.mark.parametrize(
    ("words", "phrase", "edtf"),
    [
        ("Shut 2019-05-03 – 2019-06-01.", "2019-05-03 – 2019-06-01", "2019-05-03/2019-06-01"),
        ("Shut 3 May 2020 - 4 June 2021.", "3 May 2020 - 4 June 2021", "2020-05-03/2021-06-04"),
        ("Shut May 2019–June 2020.", "May 2019–June 2020", "2019-05/2020-06"),
    ],
)
def test_a_dash_makes_one_range(words: str, phrase: str, edtf: str) -> None:
    assert read(words) == [(phrase, edtf)]


def test_words_leave_two_dates_and_give_the_range_as_another_reading() -> None:
    words = "They will vote from November 20 to December 11."
    assert meant(words) == ["2023-11-20", "2023-12-11"]
    assert others(words) == ["2022-11-20", "2023-11-20/2023-12-11"]


def test_a_thought_between_dashes_is_no_range() -> None:
    assert meant("He came on Friday – on Saturday, rather – and left.") == [
        "2023-06-16",
        "2023-06-17",
    ]
    assert meant("He spoke on Friday – Saturday was free.") == ["2023-06-16", "2023-06-17"]


@pytest.mark.parametrize("words", ["Of 2019 – 2018.", "In 2019 – 3 May 2020.", "In 2018 and 2019."])
def test_what_is_no_range_stays_two_dates(words: str) -> None:
    assert len(meant(words)) == len(["two", "dates"])
    assert others(words) == []


def test_what_goes_on_past_the_end_of_a_year_begins_in_that_of_the_day_before() -> None:
    words = "They met on Dec. 2. The office was shut Dec. 30 – Jan. 2."
    assert meant(words, "2023-01-05") == ["2022-12-02", "2022-12-30/2023-01-02"]
