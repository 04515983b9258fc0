"""Long texts: what is done in steps, each of them short, and no more of them than needed."""

from __future__ import annotations

import gc

from timeline_app.core.evidence.match import Match, MatchState
from timeline_app.core.records.records import Selector
from timeline_app.core.steps import Steps, finished
from timeline_app.reading.comparing import comparing
from timeline_app.reading.matching import match_quote, matching
from timeline_app.reading.text_index import TextIndex, text_index

WORDS = 60_000
TEXT = " ".join(f"word{number % 7919} and{number}" for number in range(WORDS // 2))
QUOTE = "word4000 and12345 word4001 and19999"


def steps_of(work: Steps[Match]) -> tuple[int, Match]:
    """How many pauses some work makes, and what it gives."""
    count = 0
    while True:
        try:
            next(work)
        except StopIteration as end:
            match: Match = end.value
            return count, match
        count += 1


def test_a_text_is_indexed_some_thousands_of_words_a_step() -> None:
    index = TextIndex(TEXT)
    cut = [len(index.starts) for _ in index.steps()]
    assert max(after - before for before, after in zip([0, *cut], cut, strict=False)) <= 5_000
    assert len(index) == WORDS


def test_a_quote_that_stands_there_is_found_in_a_step_or_two() -> None:
    index = text_index(TEXT)
    for quote in (index.passage(31_000, 31_040), "word7918", "word1 and1 … word4 and4"):
        pauses, match = steps_of(matching(quote, Selector(), index))
        assert pauses <= 10
        assert match.state is not MatchState.NOT_FOUND


def test_what_differs_is_looked_for_where_its_rare_words_stand_alone() -> None:
    """Of half of the words there are few, so there is little to look at among sixty thousand."""
    index = text_index(TEXT)
    quote = index.passage(30_000, 30_011).replace("and15003", "or15003")
    pauses, match = steps_of(matching(quote, Selector(), index))
    assert match.state is MatchState.DIFFERS
    assert [(one.quoted, one.kept) for one in match.differences] == [("or15003", "and15003")]
    assert pauses < 20


def test_work_that_is_given_up_ends() -> None:
    steps = TextIndex(TEXT).steps()
    next(steps)
    steps.close()
    assert list(steps) == []


def test_a_long_chain_of_broken_words_is_taken_for_several() -> None:
    """The ways in which a word may be broken are more with each part: a few are looked at."""
    words = "-\n".join(["chain"] * 3_000)
    assert match_quote(words, Selector(), words).state is MatchState.MATCHES
    assert match_quote(words, Selector(), "Nothing of the kind.").state is MatchState.NOT_FOUND


def collections_of(steps: Steps[object]) -> list[int]:
    """How often the garbage collector ran, by generation."""
    gc.collect()
    before = [one["collections"] for one in gc.get_stats()]
    finished(steps)
    after = [one["collections"] for one in gc.get_stats()]
    return [now - then for now, then in zip(after, before, strict=True)]


def test_nothing_that_is_made_for_each_word_is_gone_through_for_garbage() -> None:
    """A full collection takes a long moment in a window, and comes with what is held on to."""
    text = "a word after another word of a text " * 10_000
    spelt = " ".join(word.upper() if at % 2 else word for at, word in enumerate(text.split()))
    assert sum(collections_of(TextIndex(text).steps())) < 10
    assert sum(collections_of(comparing(text, spelt))) < 100
