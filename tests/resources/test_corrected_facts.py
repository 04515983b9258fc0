"""What an audit of the samples corrected: record by record, each with its source."""

from dataclasses import dataclass

import pytest

from tests.resources.sample import LONGER, Sample, read_sample
from timeline_app.core.records.records import (
    Citation,
    EventQuote,
    Participation,
    Quote,
    Relation,
    Status,
    Verification,
)


@dataclass(frozen=True)
class Corrected:
    """A fact of one record, and a source that is cited for it."""

    record: str
    source: str
    date: str = ""
    status: Status = Status.TOOK_PLACE
    title: str = ""
    verification: Verification = Verification.EXCERPTS


EXCERPTS, ONE_SOURCE, UNVERIFIED = (
    Verification.EXCERPTS,
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
        title="New trip date held back",
        verification=ONE_SOURCE,
    ),
    Corrected("xt-woodside", "woodside-cnn", "2023-11-15"),
    Corrected("ad-policy-talks", "dpct-dod", "2024-01-08/2024-01-09"),
    Corrected("ad-maritime-talks", "mmca-cgtn", "2024-04-03/2024-04-04"),
    Corrected("ad-austin-dong", "dong-cnn", "2024-04-16"),
    Corrected("ad-theatre-call", "theatre-indopacom", "2024-09-09"),
    Corrected(
        "ad-climate-restart", "climate-ntb", "[2022-11-14..2022-11-19]", verification=ONE_SOURCE
    ),
    Corrected("ad-gallium", "gallium-xinhua", "2023-07-03"),
    Corrected("im-chung-hoon", "chunghoon-hill", "2023-06-03"),
    Corrected("ad-sixty-minutes", "sixty-sun-evening", "2022-09-18"),
    Corrected("ad-micron", "micron-reuters", "2023-05-21"),
    Corrected("ev-close-calls", "rc135", "2023-05-26~/2023-06-03~", verification=ONE_SOURCE),
    Corrected(
        "st-ministers-active",
        "wang-ny-readout",
        "2022-09-23~/2023-02-02~",
        verification=ONE_SOURCE,
    ),
    Corrected("ad-outbound-order", "outbound-cnbc", "2023-08-09"),
    Corrected("ad-taiwan-election", "election-cna", "2024-01-13"),
    Corrected("ad-party-congress", "congress-cns", "2022-10-16/2022-10-22"),
    Corrected("ad-pelosi-sanctions", "qzwb-countermeasures", "2022-08-05"),
    Corrected("ad-transit", "transit-jt", "2022-08-28"),
    Corrected(
        "ad-six-entities",
        "entities-cna",
        "2023-02-10",
        title="Six entities listed over balloons",
    ),
    Corrected("ad-han-zheng", "han-kyodo", "2023-09-18"),
    Corrected("ad-camp-david", "camp-david-reuters", "2023-08-18"),
    Corrected("ad-xi-moscow", "moscow-tass", "2023-03-20/2023-03-22"),
    Corrected("ad-china-protests", "dictators-ap", "2023-06-21"),
    Corrected("xt-sherman-tianjin", "tianjin-tdi", "2021-07-25/2021-07-26"),
    Corrected("xt-burns-qin", "burns-qin-mfa", "2023-05-08"),
    Corrected("xt-biden-xi-call-2022-03", "call3-readout", "2022-03-18"),
    Corrected("xt-anchorage", "anchorage-kyodo", "2021-03-18/2021-03-19"),
    Corrected("xt-virtual-summit", "virtual-reuters", "2021-11-15"),
    Corrected("xt-raimondo-wang", "raimondo-dc-sputnik", "2023-05-25"),
    Corrected("xt-kissinger", "kissinger-newser", "2023-07-20"),
    Corrected("im-pla-drills-aug-2022", "drills-tass", "2022-08-04/2022-08-10"),
    Corrected("ev-g20-bali-summit", "g20-eprs", "2022-11-15/2022-11-16"),
    Corrected("im-wang-yi-washington", "wang-dc-biden", "2023-10-26/2023-10-28"),
    Corrected("ad-ukraine-paper", "ukraine-ukranews", "2023-02-24"),
    Corrected("ad-sullivan-speech", "sullivan-brookings", "2023-04-27"),
    Corrected("ad-email-breach", "email-age", "2023-07-11"),
    Corrected(
        "ev-autumn-2022-diplomacy",
        "wang-ny-readout",
        "2022-09-23~/2022-12-12~",
        verification=ONE_SOURCE,
    ),
    Corrected(
        "ev-us-overtures-rebuffed",
        "austin-declined-npr",
        "2023-02-04~/2023-05-29~",
        verification=ONE_SOURCE,
    ),
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
    Corrected("st-climate-suspended", "climate-ntb", "2022-08-05/2022-11-13~"),
    Corrected(
        "st-climate-partly",
        "climate-ntb",
        "2022-11-14~/2023-07-15~",
        verification=ONE_SOURCE,
    ),
    Corrected("st-law-suspended", "counternarcotics-dpa", "2022-08-05/2023-11-14"),
]

# What a summary or a note says now, and what it must not say any more.
WORDED = [
    ("ev-us-navigation-ops", "The practice is older than this chronology", ""),
    ("im-blinken-qin-call", "Late on 13 June in Washington, 14 June in Beijing", ""),
    ("im-blinken-qin-call", "to stop interfering", "scolds"),
    ("im-blinken-wang-munich", "the first since the balloon", "first senior contact"),
    ("ev-autumn-2022-diplomacy", "among them", "culminates"),
    ("ev-us-overtures-rebuffed", "what it calls a civilian airship, and to U.S. sanctions", ""),
    ("im-rc135-intercept", "According to the U.S. command", "spying"),
    ("im-chung-hoon", "According to the U.S. command", ""),
    ("im-wang-yi-washington", "foreign minister again", "new-old"),
    ("st-law-suspended", "returns of migrants", "illegal"),
    ("xt-woodside", "agree to restore", ""),
    ("xt-woodside", "16 November in Beijing", ""),
    ("xt-kissinger", "Kerry, in Beijing the days before, was not", "serving officials"),
    ("xt-olympics-boycott", "citing", "because of"),
    ("xt-chip-controls", "exports need a licence", "closes"),
    ("xt-virtual-summit", "no breakthrough", "guardrails"),
    ("xt-kerry-shanghai", "17 April in Washington and published on the 18th in China", "Two days"),
    ("xt-brown-liu", "more than a year", "well over"),
    ("ad-six-entities", "it says that they support", ""),
    ("ad-party-congress", "Foreign Minister Wang Yi", ""),
    ("ad-micron", "a day after the G7's leaders", "the G7 agreed to"),
    ("xt-jakarta", "minister again on 25 July", ""),
]
RELATED = {
    ("ev-balloon-disclosed", "leads to", "ev-blinken-trip-called-off"),
    ("ev-blinken-trip-called-off", "postpones", "ev-blinken-feb-trip-planned"),
    ("im-austin-call-declined", "follows", "ev-balloon-shot-down"),
    ("ev-biden-xi-bali", "part of", "ev-autumn-2022-diplomacy"),
    ("ad-policy-talks", "leads to", "st-policy-talks-resumed"),
    ("ad-maritime-talks", "leads to", "st-maritime-resumed"),
    ("ad-theatre-call", "leads to", "st-theatre-resumed"),
    ("ad-austin-dong", "ends", "st-defence-ministers-stalled"),
    ("ad-sullivan-speech", "follows", "ad-yellen-speech"),
}
UNRELATED = {
    ("ev-blinken-trip-called-off", "cancels", "ev-blinken-feb-trip-planned"),
    ("ev-autumn-2022-diplomacy", "leads to", "ev-biden-xi-bali"),
    ("xt-woodside", "reverses", "ev-china-cuts-channels"),
}


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


@pytest.mark.parametrize(("record", "words", "no_more"), WORDED)
def test_what_a_desk_editor_would_change_is_worded_so(
    longer: Sample, record: str, words: str, no_more: str
) -> None:
    event = longer.event(record)
    told = "\n".join((event.title, event.summary, event.note))
    assert words in told
    assert not no_more or no_more not in told


def test_events_are_related_as_the_record_has_it(longer: Sample) -> None:
    relations = {(row.origin, row.type, row.target) for row in longer.of(Relation)}
    assert relations >= RELATED
    assert relations & UNRELATED == set()


def test_nobody_takes_part_by_the_word_of_one_side_alone(longer: Sample) -> None:
    """That China's military was behind the balloon is what Washington says."""
    rows = [row for row in longer.of(Participation) if row.event == "ev-balloon-incident"]
    assert {row.actor for row in rows} == {"us-military", "prc-government"}


def test_words_of_a_quote_stand_with_all_that_they_were_said_of(longer: Sample) -> None:
    borne = {row.event for row in longer.of(EventQuote) if row.quote == "q09"}
    assert borne >= {"im-blinken-qin-talks", "im-blinken-wang-beijing", "ev-blinken-xi-meeting"}
    quotes = {quote.id: quote for quote in longer.of(Quote)}
    assert "not certain" in quotes["q08"].venue
    # The agency's English is one of several: others word it a little differently.
    for name in ("qx-tan-atmosphere", "qx-mao-absurd"):
        assert quotes[name].verification is ONE_SOURCE
