"""What was found in a text, as edits of a chronology."""

from __future__ import annotations

import pytest

from timeline_app.core.edits.edit import Edit
from timeline_app.core.edits.found_edits import (
    KeptReading,
    dismissed,
    event_accepted,
    event_merged,
    place_of,
    quote_accepted,
)
from timeline_app.core.evidence.findings import Candidate, FoundDate, FoundQuote, FoundSpeaker
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    Citation,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Lane,
    LaneId,
    Participation,
    Quote,
    Record,
    SourceId,
    Status,
    TextId,
    Waiver,
)

WORDS = "Two envoys met in Oslo\nlast summer. “We\nagree on most,” the older one said."
TEXT = KeptReading(SourceId("paper"), TextId("t"), "f" * 64, WORDS, "2023-06-19")
LANE = Lane(LaneId("talks"), "Talks", "lane-1", 0)
ENVOY = ActorId("envoy")


def span(words: str) -> tuple[int, int]:
    start = WORDS.index(words)
    return start, start + len(words)


def candidate(edtf: str = "2022-22") -> Candidate:
    sentence = span("Two envoys met in Oslo\nlast summer.")
    date = FoundDate(*span("last summer"), edtf, "the summer before")
    return Candidate(*sentence, *sentence, date, (ENVOY,))


def records(edit: Edit) -> list[Record]:
    assert all(change.before is None for change in edit.changes)
    return [change.after for change in edit.changes if change.after is not None]


def test_a_sentence_becomes_an_event_with_what_proves_it() -> None:
    made = event_accepted(TEXT, candidate(), "Two envoys meet", LANE)
    event, claim, citation, part = records(made.edit)
    assert event == made.event
    assert isinstance(event, Event)
    assert (event.title, event.date, event.lanes) == ("Two envoys meet", "2022-22", (LANE.id,))
    assert event.status is Status.TOOK_PLACE
    assert isinstance(claim, DateClaim)
    assert (claim.event, claim.source, claim.wording, claim.edtf) == (
        event.id,
        TEXT.source,
        "last summer",
        "2022-22",
    )
    assert event.rests_on == claim.id
    assert WORDS[claim.selector.start : claim.selector.end] == "last summer"
    assert isinstance(citation, Citation)
    assert citation.selector.exact == "Two envoys met in Oslo\nlast summer."
    assert part == Participation(event.id, ENVOY)


@pytest.mark.parametrize(
    ("edtf", "status"),
    [
        ("2023-06-19", Status.TOOK_PLACE),
        ("2023-06", Status.TOOK_PLACE),
        ("2023-06-20", Status.PLANNED),
        ("2024", Status.PLANNED),
    ],
)
def test_what_lies_ahead_was_planned(edtf: str, status: Status) -> None:
    assert event_accepted(TEXT, candidate(edtf), "Talks", LANE).event.status is status


def test_a_first_lane_is_made_with_it() -> None:
    made = event_accepted(TEXT, candidate(), "Two envoys meet", LANE, is_new_lane=True)
    assert records(made.edit)[:2] == [LANE, made.event]


def test_an_event_that_is_there_gets_a_claim_and_a_citation_alone() -> None:
    claim, citation = records(event_merged(EventId("talks"), TEXT, candidate()))
    assert isinstance(claim, DateClaim)
    assert isinstance(citation, Citation)
    assert claim.event == citation.event == "talks"


@pytest.mark.parametrize("is_known", [False, True])
def test_a_quote_keeps_its_words_its_place_and_who_said_them(is_known: bool) -> None:
    found = FoundQuote(*span("We\nagree on most"))
    actor = ENVOY if is_known else ActorId("")
    speaker = FoundSpeaker(*span("the older one"), "the older one", actor, "envoy")
    quote, link = records(quote_accepted(TEXT, found, speaker, EventId("talks")))
    assert isinstance(quote, Quote)
    assert quote.text == "We agree on most"
    assert quote.selector.exact == "We\nagree on most"
    assert (quote.speaker, quote.speaker_as_named, quote.office) == (
        actor,
        "the older one",
        "envoy",
    )
    assert link == EventQuote(EventId("talks"), quote.id)


def test_a_speaker_can_become_an_actor() -> None:
    found, speaker = FoundQuote(*span("agree")), FoundSpeaker(0, 3, "Ann Hart")
    actor, quote = records(quote_accepted(TEXT, found, speaker, None, is_new_actor=True))
    assert isinstance(actor, Actor)
    assert isinstance(quote, Quote)
    assert actor.name == "Ann Hart"
    assert quote.speaker == actor.id
    nobody = records(quote_accepted(TEXT, found, None, None, is_new_actor=True))
    assert [type(one) for one in nobody] == [Quote]


def test_what_is_not_wanted_is_known_by_its_text_and_place() -> None:
    [waiver] = records(dismissed(TEXT, "quote", 3, 9, "2023-06-20T00:00:00Z"))
    assert isinstance(waiver, Waiver)
    names = (waiver.rule, waiver.section, waiver.record, waiver.other)
    assert names == place_of(TEXT, "quote", 3, 9)
    assert names != place_of(TEXT._replace(sha256="0" * 64), "quote", 3, 9)
    assert names != place_of(TEXT, "event", 3, 9)
