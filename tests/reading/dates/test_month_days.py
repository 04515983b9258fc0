"""Days of a month without its name."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import read


@pytest.mark.parametrize(
    ("words", "phrase", "edtf"),
    [
        ("They met on the 12th.", "the 12th", "2023-06-12"),
        ("They met on the 25th.", "the 25th", "2023-05-25"),
        ("They will meet on the 25th.", "the 25th", "2023-06-25"),
        ("They met on the 3rd of last month.", "the 3rd of last month", "2023-05-03"),
        ("They met on Friday the 16th.", "Friday the 16th", "2023-06-16"),
        ("They meet on Tuesday, the 27th.", "Tuesday, the 27th", "2023-06-27"),
    ],
)
def test_the_month_is_the_nearest_or_as_the_sentence_looks(
    words: str, phrase: str, edtf: str
) -> None:
    assert read(words) == [(phrase, edtf)]


def test_it_is_of_the_month_named_before() -> None:
    assert read("He came on 8 March 2021 and left on the 11th.") == [
        ("8 March 2021", "2021-03-08"),
        ("the 11th", "2021-03-11"),
    ]


@pytest.mark.parametrize(
    "words",
    ["On the 5th floor he came 2nd.", "By the 31st try.", "The 19th hole; on the 1st ballot."],
)
def test_other_ranks_are_no_days(words: str) -> None:
    assert read(words) == []
