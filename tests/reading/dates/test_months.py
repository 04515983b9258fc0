"""Months by their names."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import meant, read


@pytest.mark.parametrize(
    ("words", "phrase", "edtf"),
    [
        ("The envoy was recalled in November.", "in November", "2022-11"),
        ("The strait was closed in February.", "in February", "2023-02"),
        ("During March the port stood empty.", "During March", "2023-03"),
        ("The port has been closed since March.", "March", "2023-03"),
        ("The bridge was opened in March 2019.", "March 2019", "2019-03"),
        ("The bridge was opened in March of 2019.", "March of 2019", "2019-03"),
        ("Between March and May 2022 they met.", "March and May 2022", "2022-03/2022-05"),
        ("From November to January 2022 they met.", "November to January 2022", "2021-11/2022-01"),
        ("They campaigned March–May 2022.", "March–May 2022", "2022-03/2022-05"),
        ("It was put off to October last year.", "October last year", "2022-10"),
        ("The October elections were lost.", "October", "2022-10"),
        ("September began with rain.", "September", "2022-09"),
        ("As the campaign entered June, he led.", "June", "2023-06"),
        ("He left in 2011 and came back in December that year.", "December that year", "2011-12"),
        (
            "He left in 2011 and came back in March the following year.",
            "March the following year",
            "2012-03",
        ),
        ("In 1949, after long wars, he came in October.", "in October", "1949-10"),
    ],
)
def test_a_month_is_read_with_its_preposition_where_that_makes_it_a_date(
    words: str, phrase: str, edtf: str
) -> None:
    assert read(words)[-1] == (phrase, edtf)


def test_months_in_a_list_are_each_a_date_of_the_year_behind_them() -> None:
    assert meant("They met in March and May 2022.") == ["2022-03", "2022-05"]
