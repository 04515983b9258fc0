"""Why words mean a date is said in a short phrase."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import found_dates


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("It was 5 May 2020.", "as it is written"),
        ("He left on Thursday.", "the latest Thursday up to 19 June 2023"),
        (
            "He will leave on Thursday.",
            "the first Thursday from 19 June 2023 on, for “will leave” looks ahead",
        ),
        ("The feast of 2 July", "the first 2 July from 19 June 2023 on, the nearest"),
        ("He left on Tuesday, 7 March.", "the 7 March that is a Tuesday"),
        ("He left yesterday.", "the day before 19 June 2023"),
        ("He left last week.", "the week before that of 19 June 2023"),
        ("He left last month.", "the month before June 2023"),
        ("He leaves next year.", "the year after 2023"),
        ("He left this year.", "the year the text was published"),
        ("He left last summer.", "the summer before 19 June 2023"),
        ("He left last weekend.", "the weekend of the week before that of 19 June 2023"),
        ("He left two weeks ago.", "counted from 19 June 2023"),
        ("He left in March last year.", "counted from 19 June 2023"),
        ("He left in the first week of May 2020.", "a part of May 2020: as it is written"),
        ("Dated 13/05/2020.", "read as day, month and year"),
    ],
)
def test_the_first_date_says_why(words: str, why: str) -> None:
    assert found_dates(words)[0].why == why


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("He left on 3 May. That day, it rained.", "3 May 2023, which is named before"),
        ("He left in 2010. A year later, it rained.", "counted from 2010, which is named before"),
        ("He left in 2010, in May of that year.", "counted from 2010, which is named before"),
        ("He left in 1997. Since then, rain.", "from 1997, which is named before, to 19 June 2023"),
    ],
)
def test_a_date_that_hangs_on_another_names_it(words: str, why: str) -> None:
    assert found_dates(words)[-1].why == why


def test_other_readings_say_why_too() -> None:
    (date,) = found_dates("It began in late 2021.")
    assert [(other.edtf, other.why) for other in date.other] == [
        ("[2021-09~..2021-12~]", "the last third of 2021")
    ]


def test_what_cant_be_told_says_what_is_missing() -> None:
    (date,) = found_dates("He left on Monday.", "2023-06")
    assert (date.edtf, date.why) == (
        "",
        "it isn't known exactly enough when the text was published",
    )
