"""Feasts that name a day."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import read


@pytest.mark.parametrize(
    ("words", "phrase", "edtf"),
    [
        ("He resigned on Christmas Day 1991.", "Christmas Day 1991", "1991-12-25"),
        ("He was shot on Christmas Eve.", "Christmas Eve", "2022-12-24"),
        ("They had hoped to be home by Christmas.", "Christmas", "2022-12-25"),
        ("They will be home before Christmas.", "Christmas", "2023-12-25"),
        ("The wave came on Boxing Day 2004.", "Boxing Day 2004", "2004-12-26"),
        ("He spoke on New Year’s Eve.", "New Year’s Eve", "2022-12-31"),
        ("He spoke on New Year's Day.", "New Year's Day", "2023-01-01"),
        ("It was signed on Good Friday.", "Good Friday", "2023-04-07"),
        ("They rose on Easter Monday 1916.", "Easter Monday 1916", "1916-04-24"),
    ],
)
def test_a_feast_is_a_day_of_its_year(words: str, phrase: str, edtf: str) -> None:
    assert read(words) == [(phrase, edtf)]


@pytest.mark.parametrize(
    "words",
    [
        "The Good Friday Agreement, Christmas Island, Christmas Charity and Easter Island.",
        "A Christmas carol for Christmas shoppers; a Christmas truce.",
        "Before Christmas shopping he wished a happy new year.",
    ],
)
def test_what_is_named_after_a_feast_is_no_day(words: str) -> None:
    assert read(words) == []
