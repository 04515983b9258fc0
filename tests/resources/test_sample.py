import re
from collections import Counter
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from tests.resources.sample import (
    ARTICLE,
    BALLOON_DAYS,
    NAMESAKES,
    SAMPLE,
    Sample,
    read_sample,
)
from tests.storage.chronologies import import_json
from timeline_app.core.columns.event_columns import Condition, condition_of
from timeline_app.core.dates import bounds as dates
from timeline_app.core.records.records import (
    Actor,
    Citation,
    DateClaim,
    Event,
    EventQuote,
    Importance,
    KeptText,
    Lane,
    Participation,
    Quote,
    Relation,
    Source,
    Stance,
    Verification,
)
from timeline_app.storage.chronology.json_exchange import write_json

NEVER_SEEN = "original"
READING_ORDER = (
    ("official", "transcript"),
    ("news",),
    ("official, copied", "transcript, copied"),
    ("news, copied",),
    ("reference",),
)


@pytest.fixture(scope="module")
def sample() -> Sample:
    return read_sample()


def rank_of_kind(kind: str) -> int:
    return next(rank for rank, kinds in enumerate(READING_ORDER) if kind in kinds)


def test_it_is_laid_out_as_the_program_writes_it(sample: Sample, tmp_path: Path) -> None:
    write_json(sample.document, tmp_path / "written.json")
    assert (tmp_path / "written.json").read_bytes() == SAMPLE.read_bytes()


def test_nothing_is_lost_through_a_chronology_file(tmp_path: Path) -> None:
    with closing(import_json(SAMPLE, tmp_path / "sample.chronology")) as chronology:
        write_json(chronology, tmp_path / "written.json")
    assert (tmp_path / "written.json").read_bytes() == SAMPLE.read_bytes()


def test_every_event_lies_in_a_lane_and_every_quote_bears_on_an_event(sample: Sample) -> None:
    assert [event.id for event in sample.of(Event) if not event.lanes] == []
    assert {row.quote for row in sample.of(EventQuote)} == {row.id for row in sample.of(Quote)}


def test_every_quote_has_a_speaker(sample: Sample) -> None:
    assert [quote.id for quote in sample.of(Quote) if not quote.speaker] == []


def test_no_link_is_made_twice(sample: Sample) -> None:
    links: list[object] = [(row.event, row.actor) for row in sample.of(Participation)]
    links += [(row.event, row.source) for row in sample.of(Citation)]
    links += [(row.event, row.quote) for row in sample.of(EventQuote)]
    links += [frozenset((row.origin, row.target)) for row in sample.of(Relation)]
    assert not [link for link, count in Counter(links).items() if count > 1]


def test_no_source_or_actor_stands_there_for_nothing(sample: Sample) -> None:
    used = {row.source for row in sample.of(Citation)}
    used |= {claim.source for claim in sample.of(DateClaim)}
    used |= {quote.source for quote in sample.of(Quote)}
    used |= {source.based_on for source in sample.of(Source)}
    for actor in sample.of(Actor):
        used |= {name.source for name in actor.other_names}
        used |= {office.source for office in actor.offices}
    assert {source.id for source in sample.of(Source)} <= used
    acting = {row.actor for row in sample.of(Participation)}
    acting |= {quote.speaker for quote in sample.of(Quote)}
    # Named in the article, in the posts that its experts held.
    assert {actor.id for actor in sample.of(Actor)} - acting == {"bush", "obama", "us-nsc"}


def test_every_date_is_edtf_and_every_event_has_one(sample: Sample) -> None:
    for event in sample.of(Event):
        parsed = dates.parse_edtf(event.date)
        assert parsed.earliest < parsed.latest
    for claim in sample.of(DateClaim):
        assert claim.wording
        if claim.edtf:
            dates.parse_edtf(claim.edtf)
    for quote in sample.of(Quote):
        dates.parse_edtf(quote.said_on)
    for actor in sample.of(Actor):
        for date in [date for office in actor.offices for date in (office.since, office.until)]:
            assert not date or dates.parse_edtf(date)
    for source in sample.of(Source):
        assert source.item.issued is None or source.item.issued.date_parts or source.id == ARTICLE


def test_a_date_that_rests_on_a_claim_is_that_claim(sample: Sample) -> None:
    claims = {claim.id: claim for claim in sample.of(DateClaim)}
    resting = [event for event in sample.of(Event) if event.rests_on]
    assert resting
    for event in resting:
        claim = claims[event.rests_on]
        assert (claim.event, claim.edtf) == (event.id, event.date)


def test_every_event_says_why_its_date_is_best(sample: Sample) -> None:
    assert [event.id for event in sample.of(Event) if not event.date_basis] == []


def test_every_event_has_a_source(sample: Sample) -> None:
    cited = {row.event for row in sample.of(Citation) if row.stance is Stance.SUPPORTS}
    assert set(sample.events()) - cited == set()


def test_official_and_news_owned_pages_come_before_copies(sample: Sample) -> None:
    kinds = {source.id: source.kind for source in sample.of(Source)}
    ranks: dict[str, list[int]] = {}
    for row in sample.of(Citation):
        if row.stance is Stance.SUPPORTS and row.source != ARTICLE:
            ranks.setdefault(row.event, []).append(rank_of_kind(kinds[row.source]))
    assert ranks
    assert [event for event, found in ranks.items() if found != sorted(found)] == []


def test_the_article_has_no_address_no_title_and_no_text(sample: Sample) -> None:
    sources = {source.id: source for source in sample.of(Source)}
    article = sources[ARTICLE]
    assert (article.item.URL, article.item.title) == ("", "")
    assert article.item.publisher == "Axios"
    assert {source.verification for source in sources.values()} == {Verification.UNVERIFIED}
    assert sources["article-copy"].based_on == ARTICLE
    assert sample.of(KeptText) == []


def test_every_other_source_has_an_address_and_a_word_on_what_it_is(sample: Sample) -> None:
    for source in sample.of(Source):
        if source.id != ARTICLE and source.kind != NEVER_SEEN:
            assert source.item.URL.startswith(("https://", "http://"))
        assert source.item.title or source.description
        assert source.item.publisher or source.item.container_title


def test_what_is_known_only_through_others_has_no_address_and_is_cited_by_nobody(
    sample: Sample,
) -> None:
    originals = {source.id for source in sample.of(Source) if source.kind == NEVER_SEEN}
    assert originals
    assert originals <= {source.based_on for source in sample.of(Source)}
    assert originals & {row.source for row in sample.of(Citation)} == set()
    for source in sample.of(Source):
        if source.id in originals:
            assert source.item.URL == ""
            assert "Never seen" in source.verification_note


def test_the_namesakes_are_central_and_lie_in_the_first_four_lanes(sample: Sample) -> None:
    central = [event for event in sample.of(Event) if event.importance is Importance.CENTRAL]
    assert {event.id for event in central} == {*NAMESAKES, "xt-woodside"}
    first = [lane.id for lane in sorted(sample.of(Lane), key=lambda lane: lane.order)][:4]
    assert {event.lanes[0] for event in central} <= set(first)
    assert len(sample.of(Lane)) <= 8


def test_titles_are_short_enough_for_a_map(sample: Sample) -> None:
    assert [event.title for event in sample.of(Event) if len(event.title) > 34] == []


def test_the_balloon_came_was_seen_and_fell_within_the_incident(sample: Sample) -> None:
    parts = {
        row.origin
        for row in sample.of(Relation)
        if row.target == "ev-balloon-incident" and row.type == "part of"
    }
    assert parts == set(BALLOON_DAYS)
    incident = dates.parse_edtf(sample.event("ev-balloon-incident").date)
    for event_id, day in BALLOON_DAYS.items():
        event = sample.event(event_id)
        assert event.date == day
        bounds = dates.bounds_of_event(event.date, event.time)
        assert incident.earliest <= bounds.earliest < bounds.latest <= incident.latest
    fall = sample.event("ev-balloon-shot-down")
    assert (fall.time, fall.zone) == ("14:39", "America/New_York")


def test_the_balloon_put_off_the_trip_which_took_place_in_june(sample: Sample) -> None:
    relations = {(row.origin, row.type, row.target) for row in sample.of(Relation)}
    assert {
        ("ev-balloon-disclosed", "leads to", "ev-blinken-trip-called-off"),
        ("ev-blinken-trip-called-off", "postpones", "ev-blinken-feb-trip-planned"),
        ("ev-blinken-feb-trip-planned", "took place as", "ev-blinken-beijing-trip"),
    } <= relations


def test_states_of_one_channel_follow_each_other_without_overlap(sample: Sample) -> None:
    channels: dict[str, list[Event]] = {}
    for event in sample.of(Event):
        if event.channel:
            channels.setdefault(event.channel, []).append(event)
            assert event.lanes == ("lane-channels",)
            assert condition_of(event.title) is not Condition.OTHER
    assert len(channels) == 8
    for states in channels.values():
        for before, after in pairwise(states):
            assert dates.parse_edtf(before.date).latest <= dates.parse_edtf(after.date).earliest


def test_august_2022_cancelled_three_dialogues_and_suspended_five_fields(sample: Sample) -> None:
    """Four of the five fields share a row; climate talks came back by a way of their own."""
    changed = {
        (event.channel, event.title)
        for event in sample.of(Event)
        if event.channel and event.date.startswith("2022-08-05")
    }
    assert changed == {
        ("Theatre commanders", "cancelled"),
        ("Defence policy talks", "cancelled"),
        ("Maritime safety talks", "cancelled"),
        ("Climate talks", "suspended"),
        ("Law enforcement, migration", "suspended"),
    }


def test_names_in_chinese_come_from_a_named_source_in_chinese(sample: Sample) -> None:
    sources = {source.id: source for source in sample.of(Source)}
    given = set()
    for actor in sample.of(Actor):
        for name in actor.other_names:
            is_chinese = re.search(r"[\u4e00-\u9fff]", name.text) is not None
            assert is_chinese == name.language.startswith("zh-")
            if is_chinese:
                given.add(name.text)
                assert sources[name.source].item.language == name.language
    assert {"秦刚", "习近平", "王毅"} <= given


def test_a_selector_holds_no_more_of_the_article_than_it_needs(sample: Sample) -> None:
    for quote in sample.of(Quote):
        assert len(quote.selector.prefix) <= 20
        assert len(quote.selector.suffix) <= 20
