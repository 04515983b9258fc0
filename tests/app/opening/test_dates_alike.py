"""A date in words means the same wherever it comes from: a field, a text that is read, a table."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import found_dates
from timeline_app.core.dates.parse.dates import edtf_readings
from timeline_app.interchange.sheets.dates import moment_of

AS_FOUND = """
    2022 | November 2022 | 14 July 2022 | July 14, 2022 | Sept. 3, 2021 | 3 Sept 2021 | 14.7.2022
    2022-07-14 | Monday, 14 November 2022 | 14–15 July 2022 | 14 and 15 July 2022
    14 July–2 August 2022 | from 14 July to 2 August 2022 | March–May 2019 | 1914–18 | 1914-1918
    spring 2022 | summer of 2019 | autumn 2021 | winter 2022–23 | the 1990s | the 19th century
    44 BC | 15 March 44 BC
"""
"""What a text that has no other words means by them."""
AS_OFFERED = """
    late March 2023 | early March 2023 | mid-March 2023 | late 2012 | mid-2015 | early 2015
    the middle of 2015 | the early 1990s | mid-1990s | in the late 1960s | early 19th century
    late 20th century | Q2 2015 | second quarter of 2015 | first half of 2015
    second half of 2015
"""
"""Parts of a period: a text that is read names the period, and offers the part beside it."""


def phrases(table: str) -> list[str]:
    return [one.strip() for line in table.split("\n") for one in line.split("|") if one.strip()]


def found(phrase: str) -> list[str]:
    (date,) = found_dates(f"They met on record {phrase}.")
    return [date.edtf, *(other.edtf for other in date.other)]


@pytest.mark.parametrize("phrase", [*phrases(AS_FOUND), *phrases(AS_OFFERED)])
def test_what_is_imported_means_what_is_typed(phrase: str) -> None:
    assert (moment_of(phrase, None).date,) == edtf_readings(phrase)


@pytest.mark.parametrize("phrase", phrases(AS_FOUND))
def test_what_is_found_means_what_is_typed(phrase: str) -> None:
    assert (found(phrase)[0],) == edtf_readings(phrase)


@pytest.mark.parametrize("phrase", phrases(AS_OFFERED))
def test_a_part_of_a_period_that_is_found_is_offered_as_it_is_typed(phrase: str) -> None:
    (typed,) = edtf_readings(phrase)
    assert typed in found(phrase)[1:]
