"""The longer sample: all of the shorter one, and what the facts sheet has besides."""

import pytest

from tests.resources.sample import EXTENDED, LONGER, SAMPLE, Sample, read_sample, shared_facts
from timeline_app.core.records.records import (
    Citation,
    Event,
    Participation,
    Relation,
    type_of_section,
)

UNDONE_IN_PART = ("xt-woodside", "reverses", "ev-china-cuts-channels")
"""What the facts sheet has of Woodside; not all that was cut off came back."""


@pytest.fixture(scope="module")
def longer() -> Sample:
    return read_sample(LONGER)


@pytest.mark.parametrize("section", type_of_section)
def test_each_section_begins_with_the_records_of_the_shorter_one(section: str) -> None:
    def lines(sample: str) -> list[str]:
        if f'"{section}": []' in sample:
            return []
        start = sample.index(f'"{section}": [\n')
        rows = sample[start : sample.index("\n]", start)].split("\n")[1:]
        return [row.removesuffix(",") for row in rows]

    shorter, longer = (lines(path.read_text(encoding="utf-8")) for path in (SAMPLE, LONGER))
    assert shorter or section in ("texts", "waivers", "imports", "origins")
    assert longer[: len(shorter)] == shorter


def test_it_holds_every_event_of_the_facts_sheet_on_its_date(longer: Sample) -> None:
    facts = {fact["id"]: fact for fact in shared_facts()["events"]}
    assert len(facts) == 82
    events = longer.events()
    assert facts.keys() <= events.keys()
    for name in [name for name in facts if name.startswith(EXTENDED)]:
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
        assert set(facts[name]["sources"]) <= cited[name], name
        assert set(facts[name]["actor_ids"]) <= taking_part.get(name, set()), name
    relations = {(one.origin, one.type, one.target) for one in longer.of(Relation)}
    for name in added:
        for told in facts[name]["relations"]:
            kind = {"led_to": "leads to"}.get(told["type"], told["type"].replace("_", " "))
            if (name, kind, told["target"]) != UNDONE_IN_PART:
                assert (name, kind, told["target"]) in relations
    assert ("xt-woodside", "partly reverses", "ev-china-cuts-channels") in relations
    # Two of the article's events point to Woodside.
    assert ("ev-mil-channel-not-restored", "superseded by", "xt-woodside") in relations
    assert ("im-counternarcotics-wg", "results from", "xt-woodside") in relations


def test_its_summaries_are_sentences_of_its_own(longer: Sample) -> None:
    told = {fact["summary"] for fact in shared_facts()["events"]}
    for event in longer.of(Event):
        if event.id.startswith(EXTENDED):
            assert event.summary.endswith("."), event.id
            assert event.summary not in told, event.id
