"""Seasons by their names, in both halves of the world."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import meant, others, read


@pytest.mark.parametrize(
    ("words", "phrase", "edtf"),
    [
        ("Careful talks went on throughout the fall.", "throughout the fall", "2022-23"),
        ("Nothing moved over the winter.", "over the winter", "2022-24"),
        ("It fell in the summer of 2019.", "summer of 2019", "2019-22"),
        ("It fell in winter 2022–23.", "winter 2022–23", "2022-24"),
        ("It was signed in the summer of ’98.", "summer of ’98", "1998-22"),
    ],
)
def test_a_season_is_read_with_its_preposition_where_that_makes_it_a_date(
    words: str, phrase: str, edtf: str
) -> None:
    assert read(words) == [(phrase, edtf)]


@pytest.mark.parametrize(
    ("words", "north", "south"),
    [
        ("It opened last summer.", "2022-22", "2022-12/2023-02"),
        ("It opened in the spring.", "2023-21", "2022-09/2022-11"),
        ("It opened last winter.", "2022-24", "2022-06/2022-08"),
        ("It opened in autumn 2021.", "2021-23", "2021-03/2021-05"),
    ],
)
@pytest.mark.parametrize("place", ["Sydney", "Canberra, Australia", "new zealand", "ZA"])
def test_seasons_go_by_the_half_of_the_world(
    words: str, north: str, south: str, place: str
) -> None:
    assert meant(words, place="Berlin") == [north]
    assert meant(words, place=place) == [south]


def test_a_season_over_new_year_may_be_named_by_either_year() -> None:
    assert others("It was built in winter 2021.") == ["2020-24"]
