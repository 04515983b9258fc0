"""Parts of periods that stand before these."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import others, read


@pytest.mark.parametrize(
    ("words", "phrase", "edtf", "other"),
    [
        (
            "In early May it began.",
            "early May",
            "2023-05",
            ["[2023-05-01~..2023-05-10~]", "2024-05"],
        ),
        ("In mid-2022 it began.", "mid-2022", "2022", ["[2022-05~..2022-08~]"]),
        ("In late 2021 it began.", "late 2021", "2021", ["[2021-09~..2021-12~]"]),
        ("Late last year it began.", "Late last year", "2022", ["[2022-09~..2022-12~]"]),
        ("It began earlier this year.", "earlier this year", "2023", []),
        ("It ends later this month.", "later this month", "2023-06", []),
        ("It was heard earlier today.", "earlier today", "2023-06-19", []),
        ("The early 1960s were calm.", "The early 1960s", "196X", ["[1960~..1963~]"]),
        (
            "In the late nineteenth century it grew.",
            "the late nineteenth century",
            "18XX",
            ["[1867~..1899~]"],
        ),
        (
            "It closes at the end of this year.",
            "the end of this year",
            "2023",
            ["[2023-09~..2023-12~]"],
        ),
        ("It closed at the start of 2022.", "the start of 2022", "2022", ["[2022-01~..2022-04~]"]),
        (
            "It rose in the last week of March.",
            "the last week of March",
            "2023-03-27/2023-04-02",
            ["2024-03-25/2024-03-31"],
        ),
        (
            "It rose in the first week of May 2020.",
            "the first week of May 2020",
            "2020-05-04/2020-05-10",
            [],
        ),
        (
            "It rose on the last weekend of July 2019.",
            "the last weekend of July 2019",
            "2019-07-27/2019-07-28",
            [],
        ),
        (
            "It rose in the second quarter of last year.",
            "the second quarter of last year",
            "2022-04/2022-06",
            ["[2022-04..2022-06]"],
        ),
        (
            "It rose in the first half of this year.",
            "the first half of this year",
            "2023-01/2023-06",
            ["[2023-01..2023-06]"],
        ),
        (
            "It rose in the second half of July 2020.",
            "the second half of July 2020",
            "2020-07-16/2020-07-31",
            [],
        ),
        ("It rose on the last day of 2020.", "the last day of 2020", "2020-12-31", []),
        (
            "It rose in the first decade of the 20th century.",
            "the first decade of the 20th century",
            "190X",
            [],
        ),
        (
            "It rose in the first three months of 2020.",
            "the first three months of 2020",
            "2020-01/2020-03",
            [],
        ),
        (
            "It rose in the last two weeks of May 2020.",
            "the last two weeks of May 2020",
            "2020-05-18/2020-05-31",
            [],
        ),
        ("They meet on the third Monday in June.", "the third Monday in June", "2023-06-19", []),
        (
            "It fell on the last Thursday of November 2022.",
            "the last Thursday of November 2022",
            "2022-11-24",
            [],
        ),
        (
            "It fell in the week ending June 17.",
            "the week ending June 17",
            "2023-06-11/2023-06-17",
            ["2024-06-11/2024-06-17"],
        ),
        (
            "It rose in the week of June 5.",
            "the week of June 5",
            "2023-06-05/2023-06-11",
            ["2024-06-03/2024-06-09"],
        ),
    ],
)
def test_a_part_belongs_to_the_phrase(words: str, phrase: str, edtf: str, other: list[str]) -> None:
    assert read(words) == [(phrase, edtf)]
    assert others(words) == other
