from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from timeline_app.core.search.text_hits import (
    A_STRETCH,
    last_match,
    longest_match,
    next_match,
    pattern_of,
)


def found(text: str, typed: str, at: int, step: int = 1) -> str | None:
    pattern = pattern_of(typed)
    if pattern is None:
        return None
    look = next_match if step > 0 else last_match
    *_, span = (None, *look(text, pattern, at, longest_match(typed)))
    return None if span is None else f"{span[0]} {text[slice(*span)]}"


def test_capitals_spaces_and_marks_may_be_others() -> None:
    text = "He said: the\u00a0world\u2019s two\nlargest economies"
    assert found(text, "The world's TWO largest", 0) == "9 the\u00a0world\u2019s two\nlargest"


def test_nothing_typed_finds_nothing() -> None:
    assert pattern_of(" ") is None


def test_the_search_goes_around_at_both_ends() -> None:
    text = "one two one"
    assert found(text, "one", 1) == "8 one"
    assert found(text, "one", 9) == "0 one"
    assert found(text, "one", 8, -1) == "0 one"
    assert found(text, "one", 0, -1) == "8 one"
    assert found(text, "three", 4) is None
    assert found(text, "three", 4, -1) is None


def test_what_lies_across_two_steps_is_found() -> None:
    for shift in range(-4, 2):
        text = "x" * (A_STRETCH + shift) + "word" + "y" * A_STRETCH
        assert found(text, "word", 0) == f"{A_STRETCH + shift} word"
        assert found(text, "word", len(text), -1) == f"{A_STRETCH + shift} word"


def test_a_long_text_is_searched_in_steps() -> None:
    pattern = pattern_of("absent")
    assert pattern is not None
    text = "no such words " * 200_000
    assert sum(1 for _ in next_match(text, pattern, 0, longest_match("absent"))) > 10


@settings(max_examples=examples(100))
@given(st.text("ab ", max_size=30), st.integers(0, 30))
def test_next_and_last_are_those_of_the_plain_search(text: str, at: int) -> None:
    at = min(at, len(text))
    forward = text.find("ab", at)
    forward = forward if forward >= 0 else text.find("ab")
    backward = text.rfind("ab", 0, at)
    backward = backward if backward >= 0 else text.rfind("ab")
    assert found(text, "ab", at) == (None if forward < 0 else f"{forward} ab")
    assert found(text, "ab", at, -1) == (None if backward < 0 else f"{backward} ab")
