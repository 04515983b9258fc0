"""Quotes looked for in texts: a table of cases."""

from __future__ import annotations

import pytest

from tests.reading.cases import CASES, Case
from timeline_app.core.evidence.match import MatchState
from timeline_app.core.records.records import Selector
from timeline_app.reading.matching import match_quote


def test_there_are_a_hundred_cases_with_names_of_their_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 100


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_quote_is_found_as_the_table_says(case: Case) -> None:
    selector = Selector(case.prefix, case.suffix, case.start)
    match = match_quote(case.quote, selector, case.text)
    assert match.state is case.state
    assert case.text[match.start : match.end] == case.passage
    assert tuple((one.quoted, one.kept) for one in match.differences) == case.differences
    assert any(one.is_grave for one in match.differences) == case.grave
    assert len(match.places) == case.places


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_a_match_tells_hangs_together(case: Case) -> None:
    match = match_quote(case.quote, Selector(case.prefix, case.suffix, case.start), case.text)
    is_shown = match.state.is_good or match.state is MatchState.DIFFERS
    assert (match.start >= 0) == is_shown == bool(match.pieces)
    if match.pieces:
        assert (match.start, match.end) == (match.pieces[0].start, match.pieces[-1].end)
    if match.state is MatchState.MATCHES:
        assert case.quote.strip() == case.text[match.start : match.end]
    for one in match.differences:
        assert case.quote[one.quote_start : one.quote_end] == one.quoted
        assert case.text[one.start : one.end] == one.kept
    for piece, later in zip(match.pieces, match.pieces[1:], strict=False):
        assert piece.end <= later.start
        assert piece.quote_end <= later.quote_start
