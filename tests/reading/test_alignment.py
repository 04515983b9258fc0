"""The stretch of a text that a quote is nearest to, each word a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.reading.alignment import Aligned, aligned


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("xxabcxx", "abc", Aligned(3, 2, 4, 0, 0)),
        ("xxabxcxx", "abc", Aligned(3, 2, 5, 0, 0)),
        ("xxabxxx", "abc", Aligned(2, 2, 3, 0, 1)),
        ("axxxxabc", "abc", Aligned(3, 5, 7, 0, 0)),
        ("cabx", "dbx", Aligned(2, 2, 3, 1, 0)),
        ("cab", "aoc", Aligned(1, 1, 1, 0, 2)),
        ("xyz", "abc", Aligned(0, 0, -1, 0, 2)),
        ("", "abc", Aligned(0, 0, -1, 0, 2)),
    ],
)
def test_a_quote_is_aligned(text: str, quote: str, expected: Aligned) -> None:
    assert aligned(text, quote) == expected


@given(st.text("abcd", max_size=30), st.text("abcdxy", min_size=1, max_size=12))
def test_what_is_told_of_an_alignment_is_so(text: str, quote: str) -> None:
    found = aligned(text, quote)
    if not found.same:
        assert not set(text) & set(quote)
        return
    assert text[found.first] == quote[found.before]
    assert text[found.last] == quote[len(quote) - 1 - found.behind]
    assert found.same <= min(found.length, len(quote) - found.before - found.behind)


def test_a_long_quote_is_aligned_past_a_changed_word() -> None:
    quote = "".join(chr(0x4E00 + number) for number in range(900))
    text = f"xy{quote[:450]}z{quote[451:]}xy"
    assert aligned(text, quote) == Aligned(899, 2, 901, 0, 0)
