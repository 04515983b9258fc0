"""Rules that a program can hold: of every record, and failing where one is broken on purpose."""

import re
from collections.abc import Callable, Iterable

import pytest
from msgspec.structs import replace

from tests.resources.rules import (
    bands,
    bands_with_too_exact_ends,
    corroborated,
    corroborated_by_others_than_named,
    corroborated_by_too_little,
    exact_though_inferred,
    from_memory,
    more_than_was_seen,
    resting_on_what_is_checked,
    wordings_of_other_dates,
)
from tests.resources.sample import ARTICLE, LONGER, SAMPLE, Sample, read_sample
from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.records.records import (
    Actor,
    ActorKind,
    Citation,
    CslDate,
    DateClaim,
    Event,
    EventQuote,
    HowSeen,
    Quote,
    Relation,
    Source,
    Stance,
    Verification,
)

Rule = Callable[[Sample], Iterable[str]]
RULES: tuple[Rule, ...] = (
    corroborated_by_too_little,
    corroborated_by_others_than_named,
    bands_with_too_exact_ends,
    exact_though_inferred,
    resting_on_what_is_checked,
    wordings_of_other_dates,
    from_memory,
    more_than_was_seen,
)


@pytest.fixture(scope="module")
def longer() -> Sample:
    """The longer sample, which holds every record of the shorter one."""
    return read_sample(LONGER)


def with_event(sample: Sample, event_id: str, **changes: object) -> Sample:
    """The sample with one event changed."""
    events = tuple(
        replace(event, **changes) if event.id == event_id else event for event in sample.of(Event)
    )
    return Sample(replace(sample.document, events=events))


def with_source(sample: Sample, source_id: str, **changes: object) -> Sample:
    """The sample with one source changed."""
    sources = tuple(
        replace(source, **changes) if source.id == source_id else source
        for source in sample.of(Source)
    )
    return Sample(replace(sample.document, sources=sources))


def without_citation(sample: Sample, event_id: str, source_id: str) -> Sample:
    """The sample with one source less for one event."""
    rows = sample.of(Citation)
    kept = tuple(row for row in rows if (row.event, row.source) != (event_id, source_id))
    assert len(kept) == len(rows) - 1
    return Sample(replace(sample.document, citations=kept))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
@pytest.mark.parametrize("path", [SAMPLE, LONGER], ids=lambda path: path.stem)
def test_no_record_breaks_a_rule(path: object, rule: Rule, longer: Sample) -> None:
    sample = longer if path == LONGER else read_sample(SAMPLE)
    assert len(corroborated(sample)) > 80
    assert len(bands(sample)) == (20 if path == LONGER else 17)
    assert list(rule(sample)) == []


# The rules see what is broken on purpose.


def test_a_state_of_one_source_is_from_one_source(longer: Sample) -> None:
    event = "st-climate-partly"
    broken = with_event(longer, event, verification=Verification.EXCERPTS)
    for source in ("climate-carbon-pulse", "climate-reuters-cop27"):
        broken = without_citation(broken, event, source)
    assert corroborated_by_too_little(broken) == [event]


def test_two_reports_of_which_one_repeats_the_other_are_one(longer: Sample) -> None:
    broken = with_source(longer, "transit-jt", based_on="transit-ap")
    assert "ad-transit" in corroborated_by_too_little(broken)


def test_an_announcement_verifies_nothing(longer: Sample) -> None:
    event = "ad-xi-moscow"
    broken = without_citation(longer, event, "moscow-tass")
    # What is left: the ministry's announcement of the visit, and one report of the arrival.
    assert corroborated_by_too_little(broken) == [event]


def test_what_verifies_is_named_by_its_name_and_cited(longer: Sample) -> None:
    event = "xt-sherman-tianjin"
    announced = "Two reports agree (AP; CNC / Xinhua); excerpts of them were seen."
    unnamed = "Two reports agree."
    twice = (
        "Two reports agree (The CEO Publication; The CEO Publication); excerpts of them were seen."
    )
    copied = "An official text was seen, as an excerpt (Xinhua)."
    for note in (announced, unnamed, twice, copied):
        broken = with_event(longer, event, verification_note=note)
        assert corroborated_by_others_than_named(broken) == [event], note


@pytest.mark.parametrize(
    ("band", "date"),
    [
        # The day of a request for a call that was declined some day from the 4th to the 7th.
        ("st-defence-ministers-stalled", "2023-02-04/2024-04-15"),
        # Months: all of them would be drawn, as if the first and last day were known.
        ("st-leaders-open", "2022-11-14/2023-03"),
        ("st-leaders-stalled", "2023-04/2023-11-14"),
        # A day on which nothing is known to have happened.
        ("st-climate-partly", "2022-11-14~/2023-07-14"),
        ("st-climate-suspended", "2022-08-05/2022-11-13"),
    ],
)
def test_a_band_may_not_end_more_exactly_than_is_known(
    longer: Sample, band: str, date: str
) -> None:
    assert bands_with_too_exact_ends(with_event(longer, band, date=date)) == [band]


def test_a_day_that_is_not_corroborated_is_no_end_for_a_band(longer: Sample) -> None:
    broken = with_event(longer, "xt-woodside", verification=Verification.ONE_SOURCE)
    assert "st-leaders-restored" in bands_with_too_exact_ends(broken)


def test_a_band_may_end_beyond_the_chronology_where_its_source_tells_of_the_day() -> None:
    shorter, band = read_sample(SAMPLE), "st-theatre-cancelled"
    starts = [parse_edtf(event.date).earliest for event in shorter.of(Event)]
    assert max(starts) < parse_edtf(shorter.event(band).date).latest
    untold = with_event(shorter, band, date_basis="To the eve of the first call on record.")
    doubtful = with_event(shorter, band, verification=Verification.ONE_SOURCE)
    early = shorter
    for source in ("theatre-indopacom", "theatre-washtimes"):
        early = without_citation(early, band, source)
    for broken in (untold, doubtful, early):
        assert bands_with_too_exact_ends(broken) == [band]


def test_inferred_bounds_may_not_look_known(longer: Sample) -> None:
    event = "ev-us-overtures-rebuffed"
    broken = with_event(longer, event, date="2023-02-04/2023-05-29~")
    assert exact_though_inferred(broken) == [event]


def test_a_date_may_not_rest_on_the_article_that_is_checked(longer: Sample) -> None:
    event = "ev-blinken-press-conference"
    broken = with_event(longer, event, rests_on="dc-press-conference-article")
    assert resting_on_what_is_checked(broken) == [event]


def test_a_claim_of_another_day_and_a_note_from_memory_are_seen(longer: Sample) -> None:
    claims = tuple(
        replace(claim, wording="on 27 January") if claim.id == "dc-balloon-entry-dod" else claim
        for claim in longer.of(DateClaim)
    )
    broken = Sample(replace(longer.document, date_claims=claims))
    assert wordings_of_other_dates(broken) == ["dc-balloon-entry-dod"]
    event = "ev-biden-xi-bali"
    assert list(from_memory(with_event(longer, event, note="From memory."))) == [event]


# What holds of every record besides.


def test_what_was_seen_is_said_of_every_source_and_of_the_whole(longer: Sample) -> None:
    for source in longer.of(Source):
        if source.kind == "original" or source.id == ARTICLE:
            assert source.verification_note, source.id
            assert (source.seen, source.seen_on) == (HowSeen.NOT_SAID, ""), source.id
        else:
            assert source.seen is HowSeen.EXCERPT, source.id
            assert re.fullmatch(r"(2026-(11|12)-\d\d)?", source.seen_on), source.id
    for path in (SAMPLE, LONGER):
        description = read_sample(path).document.header().description
        assert "excerpts" in description
        assert "'From excerpts' means here" in description


def test_nothing_may_be_called_verified_of_which_nobody_opened_a_page(longer: Sample) -> None:
    event, source = "xt-woodside", "woodside-cnn"
    broken = with_event(longer, event, verification=Verification.VERIFIED)
    assert list(more_than_was_seen(broken)) == [event]
    assert list(more_than_was_seen(with_source(broken, source, seen=HowSeen.PAGE))) == []
    item = replace(longer.of(Source)[1].item, accessed=CslDate(raw="2026-11-27"))
    unopened = longer.of(Source)[1].id
    assert list(more_than_was_seen(with_source(longer, unopened, item=item))) == [unopened]


def test_every_event_of_the_longer_sample_has_a_source_and_says_why_its_date_is_best(
    longer: Sample,
) -> None:
    cited = {row.event for row in longer.of(Citation) if row.stance is Stance.SUPPORTS}
    assert set(longer.events()) - cited == set()
    assert [event.id for event in longer.of(Event) if not event.date_basis] == []
    assert [event.id for event in longer.of(Event) if len(event.title) > 36] == []


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
        assert actor.other_names[0].language == "zh-Hans", actor.id
    for actor in [actor for actor in longer.of(Actor) if actor.side != "TW"]:
        chinese = [name for name in actor.other_names if name.language.startswith("zh-")]
        for name in chinese:
            assert re.fullmatch(r"[\u4e00-\u9fff]+", name.text), actor.id
            assert name.source, actor.id
        assert not chinese or chinese[0].language == "zh-Hans", actor.id


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


def test_chinese_words_have_the_marks_that_chinese_prints(longer: Sample) -> None:
    """Where excerpts come from folds them; what is quoted is what is printed."""
    quotes = [quote for quote in longer.of(Quote) if quote.language.startswith("zh")]
    assert quotes
    for quote in quotes:
        assert not re.search("[\u4e00-\u9fff][,;:?!.]", quote.text), quote.id


def test_no_source_lies_where_nobody_would_print_it(longer: Sample) -> None:
    """Copies on hosts that have nothing to do with what they copy."""
    hosts = ("electriciancje", "greenbd", "szjzcy", "hmao2", "zhengceku", "fastseoul", "golangjump")
    addresses = {source.id: source.item.URL for source in longer.of(Source)}
    assert [one for one, url in addresses.items() if any(host in url for host in hosts)] == []


def test_a_relation_has_its_source_or_is_told_as_our_reading(longer: Sample) -> None:
    relations = longer.of(Relation)
    assert relations
    for row in relations:
        assert row.source or row.note.endswith("Our reading."), row


def test_who_speaks_is_named_not_the_house_alone(longer: Sample) -> None:
    quotes = {quote.id: quote for quote in longer.of(Quote)}
    assert quotes["qx-mao-absurd"].speaker == "mao-ning"
    assert quotes["qx-tan-atmosphere"].speaker == "tan-kefei"
    for joint in ("qx-pelosi-solidarity", "qx-pelosi-policy"):
        assert quotes[joint].speaker == "pelosi-delegation"
