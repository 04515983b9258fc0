"""Days of the week."""

from __future__ import annotations

import pytest

from tests.reading.dates.reading import meant, others, read


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("The president left on Thursday.", "2023-06-15"),
        ("The president left Thursday.", "2023-06-15"),
        ("The president will leave Thursday.", "2023-06-22"),
        ("The president is to leave on Thursday.", "2023-06-22"),
        ("The president plans to leave on Thursday.", "2023-06-22"),
        ("The vote is due on Thursday.", "2023-06-22"),
        ("The president said on Thursday he will leave.", "2023-06-15"),
        ("On Thursday, the president will leave.", "2023-06-22"),
        ("By Thursday, 40 ships had arrived.", "2023-06-15"),
        ("They have until Thursday to answer.", "2023-06-22"),
        ("He was to meet them on Thursday but fell ill.", "2023-06-15"),
        ("He said it would open on Sunday.", "2023-06-18"),
        ("He said it would open on Thursday.", "2023-06-22"),
        ("He leaves Monday.", "2023-06-19"),
        ("The summit opens on Thursday.", "2023-06-22"),
        ("They agreed to meet on Thursday.", "2023-06-22"),
        ("The storm was forecast to reach the coast on Thursday.", "2023-06-22"),
        ("Forecasters predict rain Thursday.", "2023-06-22"),
        ("He was planning to meet them on Thursday.", "2023-06-15"),
        ("They met on Tuesday last week.", "2023-06-13"),
        ("They meet on Wednesday of next week.", "2023-06-28"),
        ("they met on thursday", "2023-06-15"),
        ("Talks Scheduled for Thursday", "2023-06-22"),
    ],
)
def test_a_weekday_is_the_latest_unless_the_sentence_looks_ahead(words: str, edtf: str) -> None:
    assert meant(words) == [edtf]


def test_a_weekday_ahead_or_behind_is_another_reading() -> None:
    assert others("He left on Thursday.") == ["2023-06-22"]
    assert others("He will leave on Thursday.") == ["2023-06-15"]


def test_a_part_of_the_day_belongs_to_its_weekday() -> None:
    assert read("They met on Monday afternoon, then Sunday night.") == [
        ("Monday afternoon", "2023-06-19"),
        ("Sunday night", "2023-06-18"),
    ]
