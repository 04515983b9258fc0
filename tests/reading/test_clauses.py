"""Which part of a sentence a date belongs to, and what came after that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.reading.clauses import clause_around, told_before

TWO_DATES = (
    "Background: Oslo closed its port after the minister's speech last week, and trade has not"
    " recovered since then."
)


@pytest.mark.parametrize(
    ("sentence", "date", "clause"),
    [
        (
            TWO_DATES,
            "last week",
            "the minister's speech last week",
        ),
        (
            TWO_DATES,
            "since then",
            "trade has not recovered since then",
        ),
        (
            "- The envoy was to come in May but he put off his trip in April.",
            "in April",
            "he put off his trip in April",
        ),
        (
            "The two met twice, including one dinner at the palace in May.",
            "in May",
            "one dinner at the palace in May",
        ),
        ("Since then, they have not met.", "Since then", "Since then, they have not met"),
        (
            "On Monday, after a long night, they signed.",
            "Monday",
            "On Monday, after a long night, they signed",
        ),
        ("会谈于5月3日举行，双方没有发表声明。", "5月3日", "会谈于5月3日举行"),
    ],
)
def test_a_clause_says_what_happened_at_its_date(sentence: str, date: str, clause: str) -> None:
    at = sentence.index(date)
    start, end = clause_around(sentence, (0, len(sentence)), (at, at + len(date)))
    assert sentence[start:end] == clause


@given(st.text("ab ,;.:-", max_size=60), st.text("ab ,;.:-", max_size=60))
def test_a_clause_holds_its_date(before: str, behind: str) -> None:
    text = f"{before}X1Y{behind}"
    start, end = clause_around(text, (0, len(text)), (len(before), len(before) + 3))
    assert start <= len(before)
    assert end >= len(before) + 3


@pytest.mark.parametrize(
    ("sentence", "date", "told", "phrase"),
    [
        (TWO_DATES, "last week", "Oslo closed its port", "after the minister's speech last week"),
        (
            "The envoy was to come in May but put off his trip in the aftermath of rain in April.",
            "in April",
            "put off his trip",
            "in the aftermath of rain in April",
        ),
        ("He left after the talks in May.", "in May", None, None),
        ("They signed the treaty in May.", "in May", None, None),
        ("After the talks in May, they signed the treaty.", "in May", None, None),
    ],
)
def test_what_came_after_is_told_too(
    sentence: str, date: str, told: str | None, phrase: str | None
) -> None:
    at = sentence.index(date)
    stop = at + len(date)
    clause = clause_around(sentence, (0, len(sentence)), (at, stop))
    found = told_before(sentence, (0, len(sentence)), clause)
    if found is None:
        assert told is None
    else:
        start, end, after = found
        assert sentence[start:end] == told
        assert sentence[after:stop] == phrase
