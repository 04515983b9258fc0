"""Shortened and bracketed quotes: those that are honest match, and none that is bent does."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
import pytest

from timeline_app.core.evidence.match import Match, MatchState, OmissionFault
from timeline_app.core.records.records import Selector
from timeline_app.reading.matching import match_quote

HERE = Path(__file__).parent
OWN, OF_OTHERS = "shortened_quotes.json", "shortened_quotes_of_others.json"
"""The second by somebody who didn't know the rule."""
FURTHER = "shortened_quotes_further.json"
"""Those by which the rule was mended later."""
THIRD = "shortened_quotes_third.json"
"""By somebody who didn't know the rule either, nor the others."""
FOURTH = "shortened_quotes_fourth.json"
"""Likewise, and the rule was not mended by it: at the first look 56 of 60 honest, 0 bent."""
TOLD = "shortened_quotes_told.txt"
"""What is told of each of them, good or not: a line each, in the order of the files above."""
LEAST_HONEST = {OWN: 57, OF_OTHERS: 50, FURTHER: 160, THIRD: 54, FOURTH: 50}


class Case(msgspec.Struct, frozen=True):
    """A quote of a source, whether it is honest or bent, and why."""

    kind: str
    source: str
    quote: str
    why: str


def cases(name: str, kind: str) -> list[Case]:
    found = msgspec.json.decode((HERE / name).read_bytes(), type=list[Case])
    return [case for case in found if case.kind == kind]


def all_bent() -> Iterator[object]:
    for name in LEAST_HONEST:
        for case in cases(name, "bent"):
            yield pytest.param(case, id=f"{case.why}: {case.quote}")


@cache
def match_of(case: Case) -> Match:
    return match_quote(case.quote, Selector(), case.source)


def state_of(case: Case) -> MatchState:
    return match_of(case).state


def told_of(case: Case) -> str:
    """What bends a quote, as it stands there and in its source; and what is left out."""
    match = match_of(case)
    faults = [
        f"{one.fault.value if one.fault else 'other'}: {one.quoted} for {one.kept}"
        for one in match.differences
    ]
    left_out = [case.source[one.start : one.end] for one in match.omissions]
    told = " | ".join((match.state.value, "; ".join(faults), "; ".join(left_out)))
    return told.replace("\n", "⏎").rstrip(" |")


@pytest.mark.parametrize("name", LEAST_HONEST)
def test_nearly_all_honest_quotes_match_and_say_that_they_are_shortened(name: str) -> None:
    honest = cases(name, "honest")
    states = [state_of(case) for case in honest]
    assert sum(state.is_good for state in states) >= LEAST_HONEST[name]
    assert MatchState.MATCHES not in states


@pytest.mark.parametrize("case", list(all_bent()))
def test_no_bent_quote_matches(case: Case) -> None:
    assert not state_of(case).is_good


def test_each_is_told_as_before() -> None:
    """Where a rule is mended, lines of the file are looked at, and follow it."""
    expected = (HERE / TOLD).read_text(encoding="utf-8").splitlines()
    found = [
        told_of(case)
        for name in LEAST_HONEST
        for kind in ("honest", "bent")
        for case in cases(name, kind)
    ]
    assert found == expected


@pytest.mark.parametrize("name", [OWN, OF_OTHERS, THIRD])
def test_there_are_sixty_of_each(name: str) -> None:
    for kind in ("honest", "bent"):
        assert len({(case.source, case.quote) for case in cases(name, kind)}) == 60


@pytest.mark.parametrize(
    ("quote", "source", "fault", "kept"),
    [
        ("We will … go", "We will not go.", OmissionFault.NEGATION, "not"),
        ("We will go …", "We will go if they ask.", OmissionFault.CONDITION, "if"),
        ("We will go …", "We will go, but late.", OmissionFault.CONTRAST, "but"),
        ("We … go home", "We might go home.", OmissionFault.DOUBT, "might"),
        ("We [like] the plan", "We hate the plan.", OmissionFault.REPLACED, "hate"),
        ("We do [not] like it", "We do like it.", OmissionFault.INSERTED, ""),
        ("Ann wants … war.", "Ann wants peace. Bob wants war.", OmissionFault.JOINED, "Bob wants"),
        ("Will you go? … We will.", "Q: Will you go?\nA: We will.", OmissionFault.VOICE, "A"),
        ("then sleep … we eat", "First we eat, then sleep.", OmissionFault.ORDER, "we eat"),
    ],
)
def test_what_bends_a_quote_is_told(
    quote: str, source: str, fault: OmissionFault, kept: str
) -> None:
    match = match_quote(quote, Selector(), source)
    assert match.state is MatchState.DIFFERS
    (one,) = match.differences
    assert (one.fault, one.kept, one.is_grave) == (fault, kept, True)
    assert source[one.start : one.end] == kept
    assert quote[one.quote_start : one.quote_end] == one.quoted


def test_words_that_are_left_out_are_told_of_an_honest_quote_too() -> None:
    source = "We met them in Geneva on Tuesday and agreed to talk."
    quote = "We met [the envoys] in Geneva … and agreed to talk."
    match = match_quote(quote, Selector(), source)
    assert match.state is MatchState.SHORTENED
    told = [
        (quote[one.quote_start : one.quote_end], source[one.start : one.end])
        for one in match.omissions
    ]
    assert told == [("[the envoys]", "them"), ("…", "on Tuesday")]


def test_the_sentence_goes_on_where_an_ellipsis_ends_the_quote() -> None:
    source = "They met. On Monday we agreed to talk for a year. They left."
    match = match_quote("… we agreed to talk …", Selector(), source)
    told = [source[one.start : one.end] for one in match.omissions]
    assert told == ["On Monday", "for a year"]


def test_what_no_mark_leaves_out_is_no_part_of_the_quote() -> None:
    match = match_quote("attack Taiwan tomorrow", Selector(), "We will not attack Taiwan tomorrow.")
    assert match.state is MatchState.MATCHES


def test_of_several_places_one_at_which_nothing_is_turned_will_do() -> None:
    source = "We will not leave the bay. We will surely leave the bay."
    match = match_quote("We will … leave the bay.", Selector(), source)
    assert match.state is MatchState.SEVERAL
    bent = "We will not leave the bay. We will never leave the bay."
    assert match_quote("We will … leave the bay.", Selector(), bent).state is MatchState.DIFFERS


@pytest.mark.parametrize(
    ("source", "quote"),
    [
        ("Russia invaded Ukraine in February.", "[They] invaded Ukraine in February"),
        ("Biden lied to the committee twice.", "[He] lied to the committee twice"),
        ("We will defend Taiwan if it comes to that.", "We will defend [it] if it comes to that"),
    ],
)
def test_a_pronoun_in_brackets_stands_for_no_name(source: str, quote: str) -> None:
    assert match_quote(quote, Selector(), source).state is MatchState.DIFFERS
