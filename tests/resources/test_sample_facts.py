"""The sample beside the facts sheet and the article that it was made from."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.resources.sample import (
    ARTICLE,
    BALLOON_DAYS,
    LONGER,
    SAMPLE,
    Sample,
    read_sample,
    shared_facts,
    shared_text,
)
from timeline_app.core.records.records import (
    Actor,
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

RUN_WORDS = 8  # so many words in a row are the article's, not ours

STATUS_OF_FACT = {
    "occurred": Status.TOOK_PLACE,
    "planned-not-held": Status.NOT_HELD,
    "not-agreed": Status.NOT_AGREED,
    "ongoing": Status.ONGOING,
    "announced": Status.ANNOUNCED,
}
VERIFICATION_OF_CONFIDENCE = {
    "high": Verification.EXCERPTS,
    "medium": Verification.ONE_SOURCE,
    "low": Verification.UNVERIFIED,
}
# Where the sheet was corrected since, by reports that test_corrected_facts.py names.
CORRECTED_DATES = {
    "ev-close-calls": "2023-05-26~/2023-06-03~",
    "ev-us-navigation-ops": "2022-08~/..",
    "ev-qin-washington-visit-planned": "2023-06-18/2023-07-25",
    "ev-pla-provoking-risk-statement": "2023-06-03",
    "im-austin-call-declined": "[2023-02-04..2023-02-07]",
    "im-counternarcotics-wg": "2024-01-30/2024-01-31",
    # Bounds that the sheet itself infers from what is known.
    "ev-autumn-2022-diplomacy": "2022-09-23~/2022-12-12~",
    "ev-us-overtures-rebuffed": "2023-02-04~/2023-05-29~",
}
CORRECTED_STATUS = {"ev-blinken-feb-trip-planned": Status.POSTPONED}
CORROBORATED_SINCE = {
    "ev-g20-bali-summit",
    "ev-pla-provoking-risk-statement",
    "im-blinken-qin-call",
    "im-blinken-wang-beijing",
    "im-shangri-la-declined",
}
# Only the words that date are ours to repeat; one wording of the sheet dates something else.
SHORTENED = {
    "after then-House Speaker Nancy Pelosi's visit to Taiwan last summer": "last summer",
    "in the aftermath of the Chinese spy balloon incident in February": "in February",
}
DATES_SOMETHING_ELSE = {"ev-china-cuts-channels": "since then"}
# Their addresses were tidied: what a reader's phone or a search had added is gone.
TIDIED = {"hkcna-wei-austin", "sina-handshake"}
VERIFICATION_OF_QUOTE = {
    "corroborated": Verification.EXCERPTS,
    "corroborated-with-variants": Verification.EXCERPTS,
    "corroborated-with-context": Verification.EXCERPTS,
    "partly-corroborated": Verification.ONE_SOURCE,
    "article-only": Verification.ONE_SOURCE,
}
# Which event's note tells of each difference between article and record, in which words.
NOTE_OF_DIFFERENCE = {
    "year": ("ev-article-published", "no year"),
    "canceled-vs-postponed": ("ev-blinken-trip-called-off", "said 'postponed'"),
    "order-of-balloon-events": ("ev-blinken-trip-called-off", "was shot down on the 4th"),
    "spy-balloon": ("ev-balloon-incident", "civilian airship"),
    "cut-off-scope": ("ev-china-cuts-channels", "five fields of cooperation suspended"),
    "rebuffed": ("ev-us-overtures-rebuffed", "senior talks did take place"),
    "close-calls-vessels": ("ev-close-calls", "one was between aircraft"),
    "provoking-risk": ("ev-pla-provoking-risk-statement", "without a date or a spokesperson"),
    "xi-progress": ("ev-blinken-xi-meeting", "opening remarks"),
    "robust-conversation": ("ev-blinken-xi-meeting", "the only other trace"),
    "competition": ("ev-blinken-xi-meeting", "great-power competition"),
    "fentanyl": ("ev-agree-fentanyl-group", "agreed to explore"),
    "qin-visit": ("ev-qin-accepts-invitation", "No date was ever set"),
    "half-hour": ("ev-blinken-xi-meeting", "35 minutes"),
    "names": ("ev-analysts-comment", "'Danny Russell'"),
    "omitted-people": ("ev-blinken-beijing-trip", "leaves out Wang Yi"),
    "law-of-the-sea": ("ev-us-navigation-ops", "From memory, not checked"),
}
DISPUTED = {
    ("ev-balloon-shot-down", "conf-airspaceforces"),
    ("ev-china-cuts-channels", "cbs-article-copy"),
    ("ev-china-cuts-channels", "conf-washtimes"),
    ("im-blinken-wang-munich", "conf-ap-dayton"),
    ("ev-biden-xi-bali", "qin-accepts-tass"),
    ("im-austin-call-declined", "declined-afp"),
    ("st-climate-suspended", "x-kissinger"),
}


@pytest.fixture(scope="module")
def sample() -> Sample:
    return read_sample()


@pytest.fixture(scope="module")
def facts() -> dict[str, Any]:
    return shared_facts()


@pytest.fixture(scope="module")
def article() -> str:
    return shared_text("blinken-china-trip.txt")


@pytest.fixture(scope="module")
def facts_of_events(facts: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {e["id"]: e for e in facts["events"] if e["tier"] in ("article", "implied")}


def spoken_words(text: str) -> list[str]:
    """Words case-folded, without punctuation."""
    return re.findall(r"\w+", text.casefold().replace("’", "").replace("'", ""))


def runs(text: str) -> set[tuple[str, ...]]:
    words = spoken_words(text)
    return {tuple(words[i : i + RUN_WORDS]) for i in range(len(words) - RUN_WORDS + 1)}


def own_texts(sample: Sample) -> Iterator[tuple[str, str]]:
    """Every text that is ours rather than a source's: where it stands, and the text."""
    yield "chronology", sample.document.header().description
    for event in sample.of(Event):
        for text in (
            event.title,
            event.summary,
            event.note,
            event.date_basis,
            event.verification_note,
        ):
            yield event.id, text
    for source in sample.of(Source):
        yield source.id, source.description
        yield source.id, source.verification_note
    for claim in sample.of(DateClaim):
        yield claim.id, claim.note
        yield claim.id, claim.wording  # a source's, but no more of it than what dates
    for quote in sample.of(Quote):
        yield quote.id, quote.verification_note
    for actor in sample.of(Actor):
        yield actor.id, actor.note
    for citation in sample.of(Citation):
        yield citation.event, citation.note
    for relation in sample.of(Relation):
        yield relation.origin, relation.note


def test_every_event_of_the_article_is_there_with_the_days_of_the_balloon(
    sample: Sample, facts_of_events: dict[str, dict[str, Any]]
) -> None:
    ids = {event.id for event in sample.of(Event) if event.id.startswith(("ev-", "im-"))}
    assert len(facts_of_events) == 42
    assert ids == set(facts_of_events) | set(BALLOON_DAYS)


def test_every_date_status_and_kind_is_the_sheets(
    sample: Sample, facts_of_events: dict[str, dict[str, Any]]
) -> None:
    for event_id, fact in facts_of_events.items():
        event = sample.event(event_id)
        assert event.date == CORRECTED_DATES.get(event_id, fact["date"]["edtf"]), event_id
        status = CORRECTED_STATUS.get(event_id, STATUS_OF_FACT[fact["status"]])
        assert event.status is status, event_id
        assert event.kind == fact["category"], event_id


def test_what_is_not_certain_is_marked_so(
    sample: Sample, facts_of_events: dict[str, dict[str, Any]]
) -> None:
    for event_id, fact in facts_of_events.items():
        event = sample.event(event_id)
        expected = VERIFICATION_OF_CONFIDENCE[fact["date"]["confidence"]]
        if event_id in CORROBORATED_SINCE:
            expected = Verification.EXCERPTS
        assert event.verification is expected, event_id
        assert event.verification_note, event_id


def test_every_wording_of_the_article_is_a_claim_with_what_it_alone_supports(
    sample: Sample, facts_of_events: dict[str, dict[str, Any]]
) -> None:
    claimed: dict[str, list[tuple[str, str]]] = {event_id: [] for event_id in facts_of_events}
    for claim in sample.of(DateClaim):
        if claim.source == ARTICLE:
            claimed[claim.event].append((claim.wording, claim.edtf))
    for event_id, fact in facts_of_events.items():
        stated = [
            (SHORTENED.get(d["text"], d["text"]), d["edtf_from_wording"] or "")
            for d in fact["date"]["as_stated"]
            if d["text"] != DATES_SOMETHING_ELSE.get(event_id)
        ]
        assert claimed[event_id] == stated, event_id


def test_every_wording_stands_in_the_article(sample: Sample, article: str) -> None:
    wordings = [claim.wording for claim in sample.of(DateClaim) if claim.source == ARTICLE]
    assert wordings
    assert [wording for wording in wordings if wording not in article] == []


def test_the_twelve_quotes_are_word_for_word_where_their_selectors_say(
    sample: Sample, facts: dict[str, Any], article: str
) -> None:
    stated = {quote["id"]: quote for quote in facts["quotes"] if quote["kind"] != "term"}
    quotes = {quote.id: quote for quote in sample.of(Quote) if quote.source == ARTICLE}
    assert len(stated) == 12
    assert set(quotes) == set(stated)
    for quote_id, quote in quotes.items():
        fact = stated[quote_id]
        selector = quote.selector
        assert quote.text == fact["text"]
        assert (selector.start, selector.end) == (fact["start"], fact["end"])
        assert article[selector.start : selector.end] == quote.text
        assert article[: selector.start].endswith(selector.prefix)
        assert article[selector.end :].startswith(selector.suffix)


def test_every_quote_has_its_speaker_office_day_and_event(
    sample: Sample, facts: dict[str, Any], article: str
) -> None:
    borne = {(row.quote, row.event) for row in sample.of(EventQuote)}
    stated = {quote["id"]: quote for quote in facts["quotes"]}
    for quote in [quote for quote in sample.of(Quote) if quote.source == ARTICLE]:
        fact = stated[quote.id]
        # The sheet has no person for the words of China's military.
        assert quote.speaker == (fact["speaker_id"] or "shi-yi")
        assert quote.speaker_as_named == (fact["speaker_as_named"] or "")
        if fact["speaker_id"]:
            # As given: the article's own words, or the Secretary's office, as at his first mention.
            assert quote.office == fact["speaker_role"] or quote.office in article
            assert quote.said_on == fact["date"]["edtf"]
        assert (quote.id, fact["event_id"]) in borne
        assert quote.verification is VERIFICATION_OF_QUOTE[fact["verification"]["status"]]
        assert quote.verification_note


def test_every_source_of_an_event_is_cited_with_its_address(
    sample: Sample, facts: dict[str, Any], facts_of_events: dict[str, dict[str, Any]]
) -> None:
    cited = {(row.event, row.source) for row in sample.of(Citation)}
    addresses = {source["id"]: source["url"] for source in facts["sources"]}
    sources = {source.id: source for source in sample.of(Source)}
    for event_id, fact in facts_of_events.items():
        assert {(event_id, source) for source in fact["sources"]} <= cited
        assert ((event_id, ARTICLE) in cited) == (fact["tier"] == "article")
    for source_id, source in sources.items():
        if source_id in addresses and source_id not in TIDIED:
            # Only what a feed reader added to an address is left out.
            address = source.item.URL
            assert address == re.sub(r"[?&]utm_.*", "", addresses[source_id])


def test_where_sources_disagree_the_one_that_was_not_followed_is_cited_so(
    sample: Sample,
) -> None:
    disputes = [row for row in sample.of(Citation) if row.stance is Stance.DISPUTES]
    assert {(row.event, row.source) for row in disputes} == DISPUTED
    assert [row for row in disputes if not row.note] == []


def test_every_difference_between_article_and_record_is_told(
    sample: Sample, facts: dict[str, Any]
) -> None:
    assert {difference["id"] for difference in facts["differences"]} == set(NOTE_OF_DIFFERENCE)
    for event_id, words in NOTE_OF_DIFFERENCE.values():
        assert words in sample.event(event_id).note


@pytest.mark.parametrize("path", [SAMPLE, LONGER], ids=lambda path: path.stem)
def test_nothing_of_ours_shares_eight_words_in_a_row_with_the_article(
    path: Path, article: str
) -> None:
    theirs = runs(article)
    assert len(theirs) > 500
    sample = read_sample(path)
    assert [(where, text) for where, text in own_texts(sample) if runs(text) & theirs] == []
