"""What an audit of the samples corrected, each with the source, and the rules that hold it."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from tests.resources.sample import ARTICLE, LONGER, SAMPLE, Sample, read_sample
from timeline_app.core import dates
from timeline_app.core.records import (
    Actor,
    ActorKind,
    Citation,
    DateClaim,
    Event,
    EventQuote,
    Quote,
    Relation,
    Source,
    Stance,
    Status,
    Verification,
)

NO_CHECK = {ARTICLE, "article-copy"}
"""The article is what is checked: it and its copy check nothing."""
PRIMARY = ("official", "transcript")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True)
class Corrected:
    """A fact of one record, and a source that is cited for it."""

    record: str
    source: str
    date: str = ""
    status: Status = Status.TOOK_PLACE
    title: str = ""
    verification: Verification = Verification.VERIFIED


VERIFIED, ONE_SOURCE, UNVERIFIED = (
    Verification.VERIFIED,
    Verification.ONE_SOURCE,
    Verification.UNVERIFIED,
)
CORRECTED = [
    Corrected(
        "ev-qin-washington-visit-planned",
        "qin-removed-axios",
        "2023-06-18/2023-07-25",
        Status.NOT_HELD,
    ),
    Corrected(
        "ev-us-navigation-ops",
        "transit-2022-09",
        "2022-08~/..",
        Status.ONGOING,
        verification=ONE_SOURCE,
    ),
    Corrected(
        "ev-blinken-feb-trip-planned",
        "postpone-voa",
        "2023-02-05/2023-02-06",
        Status.POSTPONED,
        verification=ONE_SOURCE,
    ),
    Corrected(
        "ev-blinken-trip-called-off",
        "postpone-npr",
        "2023-02-03",
        title="Blinken postpones Beijing trip",
    ),
    Corrected("ev-pla-provoking-risk-statement", "shiyi-observer", "2023-06-03"),
    Corrected("im-blinken-qin-call", "qin-call-xinhua", "2023-06-14"),
    Corrected("ad-blinken-wang-call", "wang-call-sputnik", "2023-02-03"),
    Corrected("im-austin-call-declined", "declined-reuters", "[2023-02-04..2023-02-07]"),
    Corrected("ad-refusal-explained", "refusal-ap", "2023-02-09"),
    Corrected("im-blinken-wang-beijing", "wang-exmoo", "2023-06-19"),
    Corrected("im-counternarcotics-wg", "cn-people", "2024-01-30/2024-01-31"),
    Corrected("im-shangri-la-declined", "declined-mothership", "2023-05-29"),
    Corrected("ev-balloon-disclosed", "balloon-insidedefense", "2023-02-02"),
    Corrected(
        "im-reschedule-refused",
        "rebuff-politico-copy",
        "2023-04",
        title="New date for Blinken held back",
        verification=ONE_SOURCE,
    ),
    Corrected("xt-woodside", "woodside-cnn", "2023-11-15"),
    Corrected("ad-policy-talks", "dpct-dod", "2024-01-08/2024-01-09"),
    Corrected("ad-maritime-talks", "mmca-cgtn", "2024-04-03/2024-04-04"),
    Corrected("ad-austin-dong", "dong-cnn", "2024-04-16"),
    Corrected("ad-theatre-call", "theatre-indopacom", "2024-09-09"),
    Corrected(
        "ad-climate-restart", "climate-cnn-cje", "[2022-11-14..2022-11-16]", verification=ONE_SOURCE
    ),
    Corrected("ad-outbound-order", "outbound-cnbc", "2023-08-09"),
    Corrected("ad-taiwan-election", "election-cna", "2024-01-13"),
    Corrected("ad-party-congress", "congress-cns", "2022-10-16/2022-10-22"),
    Corrected("ad-pelosi-sanctions", "qzwb-countermeasures", "2022-08-05"),
    Corrected("ad-transit", "transit-jt", "2022-08-28"),
    Corrected("ad-six-entities", "entities-cna", "2023-02-10"),
    Corrected("ad-han-zheng", "han-kyodo", "2023-09-18"),
    Corrected("ad-camp-david", "camp-david-reuters", "2023-08-18"),
    Corrected("ad-xi-moscow", "moscow-xinhua", "2023-03-20/2023-03-22"),
    Corrected("ad-china-protests", "dictators-ap", "2023-06-21"),
    Corrected("xt-sherman-tianjin", "tianjin-tdi", "2021-07-25/2021-07-26"),
    Corrected("xt-burns-qin", "burns-qin-mfa", "2023-05-08"),
    Corrected("xt-biden-xi-call-2022-03", "x-call3", "2022-03-18", verification=ONE_SOURCE),
    Corrected(
        "st-leaders-open", "bali-readout-copy", "2022-11-14/2023-03~", verification=UNVERIFIED
    ),
    Corrected(
        "st-leaders-stalled",
        "rebuff-politico-copy",
        "2023-04~/2023-11-14",
        verification=UNVERIFIED,
    ),
    Corrected("st-leaders-restored", "woodside-cnn", "2023-11-15/..", Status.ONGOING),
    Corrected("st-defence-ministers-stalled", "dong-stripes", "2023-02-04~/2024-04-15"),
    Corrected("st-policy-talks-cancelled", "dpct-dod", "2022-08-05/2024-01-07"),
    Corrected("st-maritime-cancelled", "mmca-cnn", "2022-08-05/2024-04-02"),
    Corrected("st-theatre-cancelled", "theatre-indopacom", "2022-08-05/2024-09-08"),
    Corrected("st-climate-suspended", "climate-cnn-cje", "2022-08-05/2022-11-13~"),
    Corrected(
        "st-climate-partly",
        "climate-cnn-cje",
        "2022-11-14~/2023-07-15",
        verification=ONE_SOURCE,
    ),
    Corrected("st-law-suspended", "counternarcotics-dpa", "2022-08-05/2023-11-14"),
]


@pytest.fixture(scope="module")
def longer() -> Sample:
    """The longer sample, which holds every record of the shorter one."""
    return read_sample(LONGER)


@pytest.mark.parametrize("fact", CORRECTED, ids=lambda fact: fact.record)
def test_what_was_corrected_stays_so_and_has_its_source(longer: Sample, fact: Corrected) -> None:
    event = longer.event(fact.record)
    assert (event.date, event.status, event.verification) == (
        fact.date,
        fact.status,
        fact.verification,
    )
    assert fact.title in ("", event.title)
    assert (fact.record, fact.source) in {(row.event, row.source) for row in longer.of(Citation)}


def root_of(source: Source, sources: dict[str, Source]) -> str:
    """Whose report it is in the end: of what it repeats, the author, else the publication."""
    while source.based_on:
        source = sources[source.based_on]
    item = source.item
    return item.author[0].literal if item.author else item.container_title or item.publisher


def test_verified_is_only_what_an_official_text_or_two_independent_reports_support(
    longer: Sample,
) -> None:
    sources = {source.id: source for source in longer.of(Source)}
    support: dict[str, list[Source]] = {}
    for row in longer.of(Citation):
        if row.stance is Stance.SUPPORTS and row.source not in NO_CHECK:
            support.setdefault(row.event, []).append(sources[row.source])
    verified = [event for event in longer.of(Event) if event.verification is VERIFIED]
    assert verified
    for event in verified:
        found = support[event.id]
        is_primary = any(source.kind.startswith(PRIMARY) for source in found)
        assert is_primary or len({root_of(source, sources) for source in found}) > 1, event.id
        assert "excerpt" in event.verification_note, event.id


def test_whether_a_page_was_opened_is_said_of_every_source_and_of_the_whole(
    longer: Sample,
) -> None:
    for source in longer.of(Source):
        opened = "the page itself was not opened"
        assert (
            opened in source.verification_note
            or source.kind == "original"
            or (source.id == ARTICLE)
        ), source.id
        if "27 November 2026" in source.verification_note:
            assert source.item.accessed is not None
            assert source.item.accessed.date_parts == ((2026, 11, 27),)
        else:
            assert source.item.accessed is None
    for path in (SAMPLE, LONGER):
        description = read_sample(path).document.header().description
        assert "excerpts" in description
        assert "'Verified' means here" in description


def day_of(seconds: int) -> str:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).date().isoformat()


def test_no_band_has_an_end_more_exact_than_what_it_rests_on(longer: Sample) -> None:
    """An end given to the day is the day of an event that the channel is related to, or its eve."""
    events = longer.events()
    known_days: dict[str, set[str]] = {}
    for row in longer.of(Relation):
        for state, other in ((row.origin, row.target), (row.target, row.origin)):
            if events[state].channel and not events[other].channel:
                first = dates.parse_edtf(events[other].date).earliest
                days = known_days.setdefault(events[state].channel, set())
                days |= {day_of(first), day_of(first - 86400)}
    bands = [event for event in longer.of(Event) if event.channel]
    assert len(bands) == 20
    for band in bands:
        for end in band.date.split("/"):
            if not end.endswith("~") and end != "..":
                assert re.fullmatch(r"\d{4}-\d\d-\d\d", end), band.id
                assert end in known_days[band.channel], (band.id, end)


def test_every_event_of_the_longer_sample_has_a_source_and_says_why_its_date_is_best(
    longer: Sample,
) -> None:
    cited = {row.event for row in longer.of(Citation) if row.stance is Stance.SUPPORTS}
    assert set(longer.events()) - cited == set()
    assert [event.id for event in longer.of(Event) if not event.date_basis] == []
    assert [event.id for event in longer.of(Event) if len(event.title) > 36] == []


def test_the_numbers_and_months_of_a_wording_are_those_of_its_date(longer: Sample) -> None:
    claims = [claim for claim in longer.of(DateClaim) if claim.edtf]
    assert claims
    for claim in claims:
        given = {int(number) for number in re.findall(r"\d+", claim.edtf)}
        assert {int(number) for number in re.findall(r"\d+", claim.wording)} <= given, claim.id
        for number, month in enumerate(MONTHS, 1):
            if re.search(rf"\b{month}", claim.wording):
                assert number in given, claim.id


def test_a_date_of_the_longer_sample_that_rests_on_a_claim_is_that_claim(longer: Sample) -> None:
    claims = {claim.id: claim for claim in longer.of(DateClaim)}
    cited = {(row.event, row.source) for row in longer.of(Citation)}
    resting = [event for event in longer.of(Event) if event.rests_on]
    assert len(resting) > 50
    for event in resting:
        claim = claims[event.rests_on]
        assert (claim.event, claim.edtf) == (event.id, event.date)
        assert (event.id, claim.source) in cited, event.id


def test_people_of_the_mainland_are_named_in_simplified_characters_first(longer: Sample) -> None:
    people = [
        actor for actor in longer.of(Actor) if actor.kind is ActorKind.PERSON and actor.side == "CN"
    ]
    assert people
    for actor in people:
        first = actor.other_names[0]
        assert first.language == "zh-Hans", actor.id
        assert re.fullmatch(r"[\u4e00-\u9fff]+", first.text), actor.id
        assert first.source, actor.id


def test_the_first_event_that_everybody_clicks_has_quotes_of_both_sides(longer: Sample) -> None:
    quotes = {quote.id: quote for quote in longer.of(Quote)}
    speakers = {
        quotes[row.quote].speaker
        for row in longer.of(EventQuote)
        if row.event == "ev-pelosi-taiwan-visit"
    }
    assert {"pelosi", "prc-mfa", "kirby"} <= speakers


def test_a_quote_is_of_a_source_of_its_events_and_a_foreign_one_is_translated(
    longer: Sample,
) -> None:
    cited = {(row.event, row.source) for row in longer.of(Citation)}
    quotes = {quote.id: quote for quote in longer.of(Quote)}
    for quote in quotes.values():
        events = [row.event for row in longer.of(EventQuote) if row.quote == quote.id]
        assert any((event, quote.source) in cited for event in events), quote.id
        assert quote.venue
        assert quote.verification_note
        if quote.language != "en":
            assert quote.translation
            assert quote.translator
    translations = ("q04", "q09", "qx-xi-bali", "qx-xi-woodside", "qx-tan-atmosphere")
    assert all("translation" in quotes[name].verification_note.lower() for name in translations)
