"""Long texts: no more is done than is needed."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial

from timeline_app.core.evidence.match import Match, MatchState
from timeline_app.core.records.records import Selector
from timeline_app.reading.comparing import compare_texts
from timeline_app.reading.matching import match_quote
from timeline_app.reading.text_index import TextIndex

WORDS = 60_000
TEXT = " ".join(f"word{number % 7919} and{number}" for number in range(WORDS // 2))
MOST_CALLS = 5_000
QUOTE = "word4000 and12345 word4001 and19999"


def calls_of(work: Callable[[], Match]) -> tuple[int, Match]:
    """How many functions some work calls, and what it gives."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        match = work()
    finally:
        sys.setprofile(None)
    return calls, match


def test_a_quote_that_stands_there_is_found_at_once() -> None:
    index = TextIndex(TEXT)
    assert len(index) == WORDS
    for quote in (index.passage(31_000, 31_040), "word7918", "word1 and1 … word4 and4"):
        calls, match = calls_of(partial(match_quote, quote, Selector(), index))
        assert calls <= MOST_CALLS
        assert match.state is not MatchState.NOT_FOUND


def test_what_differs_is_looked_for_where_its_rare_words_stand_alone() -> None:
    """Of half of the words there are few, so there is little to look at among sixty thousand."""
    index = TextIndex(TEXT)
    quote = index.passage(30_000, 30_011).replace("and15003", "or15003")
    calls, match = calls_of(partial(match_quote, quote, Selector(), index))
    assert match.state is MatchState.DIFFERS
    assert [(one.quoted, one.kept) for one in match.differences] == [("or15003", "and15003")]
    assert calls <= MOST_CALLS


def test_a_long_chain_of_broken_words_is_taken_for_several() -> None:
    """The ways in which a word may be broken are more with each part: a few are looked at."""
    words = "-\n".join(["chain"] * 3_000)
    assert match_quote(words, Selector(), words).state is MatchState.MATCHES
    assert match_quote(words, Selector(), "Nothing of the kind.").state is MatchState.NOT_FOUND


def collections_of(work: Callable[[], object]) -> list[int]:
    """How often the garbage collector ran, by generation."""
    gc.collect()
    before = [one["collections"] for one in gc.get_stats()]
    work()
    after = [one["collections"] for one in gc.get_stats()]
    return [now - then for now, then in zip(after, before, strict=True)]


def test_nothing_that_is_made_for_each_word_is_gone_through_for_garbage() -> None:
    """A full collection takes a long moment in a window, and comes with what is held on to."""
    text = "a word after another word of a text " * 10_000
    spelt = " ".join(word.upper() if at % 2 else word for at, word in enumerate(text.split()))
    assert sum(collections_of(lambda: TextIndex(text))) < 10
    assert sum(collections_of(lambda: compare_texts(text, spelt))) < 100
