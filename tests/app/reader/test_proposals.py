"""What was found in a text, as cards for somebody to decide on."""

from __future__ import annotations

import pytest

from timeline_app.app.reader.proposals import (
    EVENT,
    QUOTE,
    EventName,
    ProposalChoice,
    Proposals,
    event_card,
    names_let_be,
    quote_card,
    read_as,
)
from timeline_app.core.edits.found_edits import KeptReading, place_of
from timeline_app.core.evidence.findings import (
    Candidate,
    Findings,
    FoundDate,
    FoundQuote,
    FoundSpeaker,
    OtherDate,
)
from timeline_app.core.records.records import ActorId, SourceId, TextId

WORDS = "They met in Oslo on Monday. “We agree,” Ann Hart said."
TEXT = KeptReading(SourceId("paper"), TextId("t"), "f" * 64, WORDS, "2023-06-19")


def span(words: str) -> tuple[int, int]:
    start = WORDS.index(words)
    return start, start + len(words)


DATE = FoundDate(
    *span("Monday"), "2023-06-19", "the latest Monday", (OtherDate("2023-06-12", "a week ago"),)
)
SENTENCE = span("They met in Oslo on Monday.")
MET = Candidate(*SENTENCE, *span("They met in Oslo on Monday"), DATE)
HART, BO = FoundSpeaker(*span("Ann Hart"), "Ann Hart", why="said"), FoundSpeaker(0, 4, "Bo")
AGREE = FoundQuote(*span("We agree"), (HART, BO))


def proposals_of(findings: Findings) -> Proposals:
    made = Proposals()
    made.add(findings)
    made.sort()
    return made


PROPOSALS = proposals_of(Findings(dates=(DATE,), quotes=(AGREE,), candidates=(MET,)))
FOUND = PROPOSALS.all


def test_what_was_found_is_proposed_in_the_order_of_the_text() -> None:
    assert [(one.kind, WORDS[one.start : one.end]) for one in FOUND] == [
        (EVENT, "Monday"),
        (QUOTE, "We agree"),
    ]


def test_the_event_of_a_sentence_comes_before_the_quotations_in_it() -> None:
    quote = FoundQuote(*span("met"))
    found = proposals_of(Findings(quotes=(quote, AGREE), candidates=(MET,)))
    assert [WORDS[one.start : one.end] for one in found.all] == ["Monday", "met", "We agree"]
    assert [WORDS[one.start : one.end] for one in found.marks.all] == ["met", "Monday", "We agree"]
    assert list(found.by_name.values()) == sorted(found.all, key=lambda one: one.start)


@pytest.mark.parametrize(
    ("stretch", "is_taken"),
    [
        ("Monday", True),
        ("on Mon", False),
        ("on Monday", True),
        ("ay", False),
        ("They met in Oslo on Monday.", False),
        ("in Oslo", False),
    ],
)
def test_the_mark_of_a_date_is_taken_by_what_names_the_same(
    stretch: str, *, is_taken: bool
) -> None:
    marked = PROPOSALS.of_kind[EVENT]
    assert list(marked.taken_by(*span(stretch))) == ([FOUND[0].name] if is_taken else [])


def test_the_mark_of_a_quotation_is_taken_by_a_part_of_it() -> None:
    marked = PROPOSALS.of_kind[QUOTE]
    assert list(marked.taken_by(*span("agree"))) == [FOUND[1].name]
    assert list(marked.taken_by(*span("“We agree,” Ann Hart said."))) == [FOUND[1].name]
    assert list(marked.taken_by(*span("Ann Hart"))) == []


def test_what_was_let_be_is_so_in_this_text_alone() -> None:
    event, quote = FOUND
    let_be = {place_of(TEXT, EVENT, event.start, event.end)[-1]}
    assert names_let_be(TEXT, {*let_be, "odd"}) == {event.name} != {quote.name}
    assert names_let_be(TEXT._replace(sha256="0" * 64), let_be) == set()


def test_readings_of_a_date_come_around() -> None:
    other = read_as(MET, 1)
    assert (other.date.edtf, other.date.why) == ("2023-06-12", "a week ago")
    assert other.date.other == (OtherDate("2023-06-19", "the latest Monday"),)
    assert read_as(MET, 2) == read_as(MET, 0) == MET


def test_a_card_says_what_would_be_added_and_why() -> None:
    card = event_card(FOUND[0], MET, WORDS, [], may_change=True)
    assert card.heading == "They met in Oslo"
    assert card.facts == "Mon 19 June 2023\u00a0· stated “Monday”"
    assert card.details == ("the latest Monday", "Other reading: Mon 12 June 2023, a week ago")
    assert (card.accept, card.as_new, card.other) == ("Add Event", "", "Other Reading")
    assert card.tip == "“Monday” → Mon 19 June 2023\u00a0· the latest Monday"
    assert card.tip_other == "Other reading: Mon 12 June 2023, a week ago"
    assert card.choices == ()


@pytest.mark.parametrize(
    ("agrees", "accept", "as_new", "choices"),
    [
        ((True,), "Merge", "Add as New", 0),
        ((True, False), "Merge", "Add as New", 2),
        ((False,), "Add Event", "", 1),
    ],
)
def test_it_offers_to_merge_where_the_dates_agree(
    agrees: tuple[bool, ...], accept: str, as_new: str, choices: int
) -> None:
    likely = [EventName(n, "Talks in Oslo", "19 Jun 2023", one) for n, one in enumerate(agrees)]
    card = event_card(FOUND[0], MET, WORDS, likely, may_change=True)
    assert (card.accept, card.as_new, len(card.choices)) == (accept, as_new, choices)
    word = "agrees" if agrees[0] else "differs"
    assert card.state == f"Looks like “Talks in Oslo” (19 Jun 2023): date {word}"


def quote_said(
    chosen: ProposalChoice = ProposalChoice(),  # noqa: B008
    known: str = "",
) -> tuple[str, tuple[str, ...]]:
    card = quote_card(
        FOUND[1],
        AGREE,
        WORDS,
        chosen,
        EventName(1, "Talks in Oslo", ""),
        lambda speaker: speaker.name == known,
        has_other_event=False,
        may_change=True,
    )
    assert card.heading == "“We agree”"
    assert card.details[-1] == "For “Talks in Oslo”"
    return card.facts, card.choices


def test_a_quotation_names_who_may_have_said_it() -> None:
    assert quote_said() == ("Speaker: Ann Hart", ("Ann Hart (new actor)", "Bo (new actor)"))
    assert quote_said(known="Ann Hart")[1] == ("Ann Hart", "Bo (new actor)")
    assert quote_said(ProposalChoice(speaker=1))[0] == "Speaker: Bo, new among the actors"
    assert quote_said(ProposalChoice(speaker=1), known="Bo")[0] == "Speaker: Bo"


def test_nothing_is_offered_where_nothing_may_be_changed() -> None:
    card = event_card(FOUND[0], MET, WORDS, [], may_change=False)
    assert (card.accept, card.as_new, card.dismiss, card.choices) == ("", "", "", ())
    one = FoundQuote(*span("We agree"), (FoundSpeaker(0, 1, "Hart", ActorId("hart"), "minister"),))
    card = quote_card(
        FOUND[1],
        one,
        WORDS,
        ProposalChoice(),
        None,
        lambda _: True,
        has_other_event=False,
        may_change=False,
    )
    assert (card.accept, card.dismiss, card.choices) == ("", "", ())
    assert card.facts == "Speaker: Hart, minister"
    assert card.details == ("For no event yet",)
