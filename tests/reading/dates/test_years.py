"""Years, decades, centuries and parts of years."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import meant, others, read


@pytest.mark.parametrize(
    ("words", "phrase", "edtf"),
    [
        ("The treaty was signed in 1992.", "1992", "1992"),
        ("The 2016 agreement still holds.", "2016", "2016"),
        ("A picture from the archive (2011)", "2011", "2011"),
        ("William landed in 1066.", "1066", "1066"),
        ("He was king in 44 BC.", "44 BC", "-0043"),
        ("A wall of 221 BCE.", "221 BCE", "-0220"),
        ("Ash fell in AD 79.", "AD 79", "0079"),
        ("It lasted 2014–2016.", "2014–2016", "2014/2016"),
        ("It lasted 2014-16.", "2014-16", "2014/2016"),
        ("The season 2022/23 was lost.", "2022/23", "2022/2023"),
        ("The dynasty fell in 1911-12.", "1911-12", "1911/1912"),
        ("It was built around 1920, or later.", "1920", "1920"),
        ("The pact ends no later than 2030.", "2030", "2030"),
        ("The US 2016 election was close.", "2016", "2016"),
        ("He ran in the 2020 United States election.", "2020", "2020"),
        ("She won at the 2019 Doha games.", "2019", "2019"),
        ("Before the 2018 elections he fled.", "2018", "2018"),
        ("Farming began before 8,000 BC.", "8,000 BC", "-7999"),
        ("It grew in the 1990s.", "1990s", "199X"),
        ("It grew in the 1990's.", "1990's", "199X"),
        ("Clothes of the ’70s.", "70s", "197X"),
        ("Clothes of the 70s.", "70s", "197X"),
        ("Prime minister in the seventies.", "seventies", "197X"),
        ("Hunted in the 1800s.", "1800s", "18XX"),
        ("Built in the 13th century.", "13th century", "12XX"),
        ("Built in the fifth century BC.", "fifth century BC", "-04XX"),
        ("A twenty-first century army.", "twenty-first century", "20XX"),
        ("Sales fell in Q3 2019.", "Q3 2019", "2019-07/2019-09"),
        ("Sales fell in the first quarter of 2009.", "first quarter of 2009", "2009-01/2009-03"),
        ("Sales fell in the fourth quarter.", "fourth quarter", "2022-10/2022-12"),
        ("Third-quarter profit rose.", "Third-quarter", "2022-07/2022-09"),
        ("Exports rose in the first half of 2021.", "first half of 2021", "2021-01/2021-06"),
    ],
)
def test_years_and_their_like_are_read(words: str, phrase: str, edtf: str) -> None:
    assert read(words) == [(phrase, edtf)]


@pytest.mark.parametrize(
    "words",
    [
        "It struck at 1930 UTC and at (2024 Friday, UTC).",
        "Some 1709 schoolchildren walked 2000 km under a 1000 megawatt line.",
        "More than 1900 people paid $1984, about 2000 each.",
        "Resolution 1929, Flight 1549 and page 1999.",
        "The flood killed 1950 villagers; around 1920 homes fell; they lost by 2010 votes.",
        "A town of 12,019 or 2,019.5 souls, 2019% more.",
        "They scored in the third quarter of the game and in the fourth quarter.",
        "He led in the second half of the match, in his 20s, after 40s of play.",
        "Call 2019-1234 or A1999 or 1999a.",
    ],
)
def test_other_numbers_are_no_years(words: str) -> None:
    assert [one for one in read(words) if one[0] != "Friday"] == []


def test_each_of_two_centuries_is_read() -> None:
    assert meant("In the late 19th and early 20th centuries.") == ["18XX", "19XX"]


def test_the_1900s_may_be_a_decade() -> None:
    assert others("It began in the 1900s.") == ["190X"]


def test_both_years_of_a_range_in_words_are_dates_and_the_range_is_another_reading() -> None:
    words = "He was mayor from 2008 to 2016."
    assert meant(words) == ["2008", "2016"]
    assert others(words) == ["2008/2016"]
