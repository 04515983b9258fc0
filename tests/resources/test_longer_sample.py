"""The longer sample: all of the shorter one, and what the facts sheet has besides."""

import pytest

from tests.resources.sample import ROOT, Sample, read_sample, shared_facts
from timeline_app.core.records import (
    Actor,
    Citation,
    Event,
    EventQuote,
    Participation,
    Quote,
    Record,
    Relation,
    Source,
)
from timeline_app.storage.exchange import read_json

LONGER = ROOT / "resources" / "us-china-2021-23.json"
EXTENDED = "xt-"
"""How the ids begin of the events that only the longer sample has."""


@pytest.fixture(scope="module")
def longer() -> Sample:
    return Sample(read_json(LONGER))


@pytest.mark.parametrize(
    "kind", [Source, Actor, Event, Quote, EventQuote, Citation, Participation, Relation]
)
def test_it_holds_all_of_the_shorter_one(longer: Sample, kind: type[Record]) -> None:
    held = longer.of(kind)
    assert all(record in held for record in read_sample().of(kind))


def test_it_holds_every_event_of_the_facts_sheet_on_its_date(longer: Sample) -> None:
    facts = {fact["id"]: fact for fact in shared_facts()["events"]}
    assert len(facts) == 82
    events = longer.events()
    assert facts.keys() <= events.keys()
    for name in facts.keys() - read_sample().events().keys():
        assert events[name].date == facts[name]["date"]["edtf"], name


def test_what_it_adds_is_sourced_as_the_facts_sheet_has_it(longer: Sample) -> None:
    facts = {fact["id"]: fact for fact in shared_facts()["events"]}
    cited: dict[str, set[str]] = {}
    for citation in longer.of(Citation):
        cited.setdefault(citation.event, set()).add(citation.source)
    taking_part: dict[str, set[str]] = {}
    for participation in longer.of(Participation):
        taking_part.setdefault(participation.event, set()).add(participation.actor)
    added = [name for name in longer.events() if name.startswith(EXTENDED)]
    assert len(added) == 40
    for name in added:
        assert cited[name] == set(facts[name]["sources"]), name
        assert set(facts[name]["actor_ids"]) <= taking_part.get(name, set()), name
    relations = {(one.origin, one.type, one.target) for one in longer.of(Relation)}
    for name in added:
        for told in facts[name]["relations"]:
            kind = {"led_to": "leads to"}.get(told["type"], told["type"].replace("_", " "))
            assert (name, kind, told["target"]) in relations


def test_its_summaries_are_sentences_of_its_own(longer: Sample) -> None:
    told = {fact["summary"] for fact in shared_facts()["events"]}
    for event in longer.of(Event):
        if event.id.startswith(EXTENDED):
            assert event.summary.endswith("."), event.id
            assert event.summary not in told, event.id
