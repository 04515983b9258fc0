"""Paragraphs that look like the one a quote is from, and aren't it."""

from __future__ import annotations

import pytest

from timeline_app.core.evidence.match import MatchState
from timeline_app.core.records.records import Selector
from timeline_app.reading.matching import match_quote

REAL = "The two sides agreed on 14 June to send 1,500 tonnes of grain, and not to raise tariffs."
LOOKALIKES = [
    REAL.replace("1,500", "1,600"),
    REAL.replace("not to", "to"),
    REAL.replace("14 June", "14 July"),
    REAL.replace("two", "tow").replace("agreed", "aggreed").replace("grain", "grains"),
    REAL.replace("agreed", "agreed again"),
    REAL.upper(),
]


@pytest.mark.parametrize("lookalike", LOOKALIKES)
def test_the_real_one_is_found_beside_a_lookalike(lookalike: str) -> None:
    for text in (f"{lookalike}\n\n{REAL}", f"{REAL}\n\n{lookalike}"):
        match = match_quote(REAL, Selector(), text)
        assert match.state is MatchState.MATCHES
        assert match.start == text.index(REAL)
        assert match.places == ()


@pytest.mark.parametrize("lookalike", LOOKALIKES)
def test_a_lookalike_alone_is_never_taken(lookalike: str) -> None:
    start = len("Before.\n")
    selector = Selector("Before.\n", "\nBehind.", start, start + len(REAL))
    match = match_quote(REAL, selector, f"Before.\n{lookalike}\nBehind.")
    assert match.state in (MatchState.DIFFERS, MatchState.NOT_FOUND)


def test_words_that_are_alike_in_their_letters_alone_are_not_the_nearest_passage() -> None:
    letters = (
        "Teh tow sdies agrede no 15 Juen ot sned 1,501 tonens fo grian, dna ton ot riase tarifs."
    )
    assert match_quote(REAL, Selector(), letters).state is MatchState.NOT_FOUND


def test_a_short_quote_elsewhere_is_told_to_stand_between_other_words() -> None:
    selector = Selector('the deliverables were "', '" but useful', 23, 29)
    match = match_quote("modest", selector, "He lives in a modest house.")
    assert match.state is MatchState.MATCHES
    assert match.is_out_of_context
