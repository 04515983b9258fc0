"""Passages of kept texts: how many, the first, and a line of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.examples import examples
from timeline_app.core.search.text_hits import (
    A_STRETCH,
    BEFORE,
    BEHIND,
    MOST_COUNTED,
    TextPassages,
    longest_match,
    next_match,
    passages_in,
    pattern_of,
    phrase_of,
)


def passages(text: str, typed: str) -> TextPassages | None:
    return passages_in(text, phrase_of(typed))


def test_passages_are_counted_and_the_first_is_shown() -> None:
    text = "The visit was short.\nIt was “a Work  in\nprogress”, a work in progress he said."
    found = passages(text, '"work in progress')
    assert found is not None
    assert (found.number, text[found.start : found.start + 5]) == (2, "Work ")
    start, end = found.marked
    assert found.excerpt[start:end] == "Work in progress"
    assert found.excerpt.startswith("…was short. It was “a Work in progress”, a work")
    assert found.excerpt.endswith("he said.")


@pytest.mark.parametrize("typed", ["", "  ", '""', "peace talks", "workin"])
def test_what_stands_nowhere_is_not_found(typed: str) -> None:
    assert passages("a work in progress", typed) is None


@pytest.mark.parametrize("room", range(30))
def test_a_line_begins_with_a_whole_word(room: int) -> None:
    found = passages("robust conversation " + "a" * room + " room", "room")
    assert found is not None
    first = found.excerpt.removeprefix("…").split()[0]
    assert first in ("robust", "conversation", "room", "a" * min(room, BEFORE - 1))


def test_a_line_is_no_longer_than_it_may_be_and_shows_what_is_invisible() -> None:
    found = passages("wire \u202etrap " + "x" * 1000, "trap")
    assert found is not None
    assert "\u202e" not in found.excerpt
    assert "RLO" in found.excerpt
    assert found.excerpt[found.marked[0] : found.marked[1]] == "trap"
    assert found.excerpt.endswith("…")
    assert len(found.excerpt) < BEHIND + 50


def test_no_more_are_counted_than_anybody_wants_to_know() -> None:
    found = passages("talks " * (MOST_COUNTED + 5), "talks")
    assert found is not None
    assert found.number == MOST_COUNTED


def test_none_is_lost_in_a_long_text() -> None:
    words = "peace talks"
    found = passages_in(("." * (A_STRETCH - 5) + words) * 3, words)
    assert found is not None
    assert (found.number, found.start) == (3, A_STRETCH - 5)


@settings(max_examples=examples(200), deadline=None)
@given(st.text("ab \n’'İß", max_size=40), st.text("ab ’'İß", min_size=1, max_size=4))
@example("aaaa", "aa")
def test_they_are_those_that_the_reader_goes_through(text: str, typed: str) -> None:
    phrase = phrase_of(typed)
    pattern = pattern_of(phrase)
    found = passages_in(text, phrase)
    if pattern is None:
        assert found is None
        return
    spans, at = [], 0
    while True:
        *_, span = (None, *next_match(text, pattern, at, longest_match(phrase)))
        if span is None:
            break
        if spans and span[0] < at:
            break
        spans.append(span)
        at = span[1]
    assert (0 if found is None else found.number) == len(spans)
    if found is not None:
        start, end = found.marked
        assert found.start == spans[0][0]
        assert re.sub(r"\s+", " ", text[slice(*spans[0])]) == found.excerpt[start:end]
