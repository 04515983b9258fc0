"""Dates that hang on those before."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import meant, read


@pytest.mark.parametrize(
    ("words", "phrase", "edtf"),
    [
        ("On 3 May it rained. That day they stayed.", "That day", "2023-05-03"),
        ("On 3 May it rained; he died that night.", "that night", "2023-05-03"),
        ("On 3 May it rained. The same day they left.", "The same day", "2023-05-03"),
        ("On 3 May it rained. The following day they left.", "The following day", "2023-05-04"),
        ("On 3 May it rained, but the next morning was dry.", "the next morning", "2023-05-04"),
        ("On 3 May it rained, but not the day before.", "the day before", "2023-05-02"),
        ("On 3 May it rained; the day after, it snowed.", "the day after", "2023-05-04"),
        ("On 3 May it rained. Two days later they left.", "Two days later", "2023-05-05"),
        ("On 3 May it rained. A week earlier it was dry.", "A week earlier", "2023-04-26"),
        (
            "On 3 May it rained. The following week was dry.",
            "The following week",
            "2023-05-08/2023-05-14",
        ),
        ("On 3 May it rained. That month was wet.", "That month", "2023-05"),
        ("On 31 January 2020 he spoke. A month later he fell.", "A month later", "2020-02"),
        ("In May 2020 it rained, as in the same month.", "the same month", "2020-05"),
        ("In May 2020 it rained. The previous month was dry.", "The previous month", "2020-04"),
        ("In 2010 it rained. Two years later it was dry.", "Two years later", "2012"),
        ("In 2010 it rained more than the year before.", "the year before", "2009"),
        ("In 2010 it rained more than the year previous.", "the year previous", "2009"),
        ("In 2010 it rained. That summer was wet.", "That summer", "2010-22"),
        ("On 3 May it rained. The next Tuesday was dry.", "The next Tuesday", "2023-05-09"),
        (
            "In May 2020 it rained. By the end of the month, it was dry.",
            "the end of the month",
            "2020-05",
        ),
    ],
)
def test_a_phrase_hangs_on_the_last_date_that_is_as_fine(
    words: str, phrase: str, edtf: str
) -> None:
    assert read(words)[-1] == (phrase, edtf)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("He came last summer. Since then, all is quiet.", "2022-06/2023-06-19"),
        ("The ship sank in February. Since then, all is quiet.", "2023-02/2023-06-19"),
        ("He left on 3 May and has been silent since then.", "2023-05-03/2023-06-19"),
        ("He left in 1997. Since then he is silent.", "1997/2023-06-19"),
        ("Prices fell in Q4 2022; since then they rise.", "2022-10/2023-06-19"),
        ("They met last week. Since then, silence.", "2023-06-12/2023-06-19"),
        (
            "He left in May and will be back by October 31; since then, silence.",
            "2023-05/2023-06-19",
        ),
        ("He left in May. Today he is silent, as since then.", "2023-05/2023-06-19"),
    ],
)
def test_since_then_is_from_the_date_before_to_the_text(words: str, edtf: str) -> None:
    assert meant(words)[-1] == edtf


def test_since_then_has_an_open_end_where_the_day_of_the_text_isnt_known() -> None:
    assert meant("He left in 1997. Since then he is silent.", "") == ["1997", "1997/.."]


@pytest.mark.parametrize(
    "words",
    [
        "That day will come. Since then, nothing; two days later, a year earlier.",
        "He said that March had been cold; that same thing.",
        "Two weeks before the deadline, the day after the vote, a year after his election.",
        "The next two days; the following examples; later that is.",
    ],
)
def test_what_hangs_on_no_date_is_none(words: str) -> None:
    assert read(words) == []
