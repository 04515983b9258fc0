import pytest

from timeline_app.core.dates.format import DateStyle
from timeline_app.core.evidence.relation_words import SAID
from timeline_app.core.records.event_details import Claim, EventDetails, RelatedEvent
from timeline_app.core.records.records import (
    ClaimId,
    CslItem,
    DateClaim,
    Event,
    EventId,
    Relation,
    Source,
    SourceId,
    Stance,
    Verification,
)
from timeline_app.widgets.texts.record_texts import (
    claim_words,
    event_date_words,
    home_clock_words,
    place_words,
    related_words,
    stance_words,
    title_words,
    verification_words,
)

E1, E2, S1 = EventId("e1"), EventId("e2"), SourceId("s1")


def event(**given: str) -> Event:
    return Event(E1, "Talks", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "date", "outgoing", "incoming"),
    [
        (
            "leads to",
            "2023-02-09",
            "followed from this, 6 days later",
            "led to this, 6 days earlier",
        ),
        ("part of", "2023-02-09", "includes this", "part of this"),
        ("leads to", "2023-02", "followed from this", "led to this"),
        ("leads to", "", "followed from this", "led to this"),
        ("leads to", "no date", "followed from this", "led to this"),
    ],
)
def test_a_related_event_is_worded_as_on_the_canvas(
    name: str, date: str, outgoing: str, incoming: str
) -> None:
    relation, this = Relation(E1, E2, name), event(date="2023-02-03")
    other = Event(E2, "Other", date=date)
    assert related_words(RelatedEvent(relation, other, 2, True), this) == outgoing
    assert related_words(RelatedEvent(relation, other, 2, False), this) == incoming
    if name in SAID:
        first, second = SAID[name]
        assert (outgoing.partition(",")[0], incoming.partition(",")[0]) == (
            second.words,
            first.words,
        )


@pytest.mark.parametrize(
    ("wording", "edtf", "rests_on", "words"),
    [
        ("Monday", "2023-06-19", "", "Axios: “Monday” (19 Jun 2023)"),
        ("last summer", "2022-22", "", "Axios: “last summer” (summer 2022)"),
        ("18–19 June", "2023-06-18/2023-06-19", "", "Axios: “18–19 June”"),
        ("18–19 June", "2023-06-18/2023-06-19", "c1", "dated by Axios: “18–19 June”"),
        ("", "2023-06-18/2023-06-19", "c1", "dated by Axios (18–19 Jun 2023)"),
        ("regularly", "", "", "Axios: “regularly” (no date by itself)"),
        ("{claim}", "2023", "c1", "dated by Axios: “{claim}” (2023)"),
    ],
)
def test_a_claim_says_who_words_it_how_and_what_that_supports(
    wording: str, edtf: str, rests_on: str, words: str
) -> None:
    made = DateClaim(ClaimId("c1"), E1, S1, wording, edtf)
    claim = Claim(made, Source(S1, CslItem("article", publisher="Axios")))
    shown = event(date="2023-06-18/2023-06-19", rests_on=rests_on)
    assert claim_words(claim, shown) == words


def test_a_clock_time_names_the_city_whose_clock_it_is() -> None:
    shot = event(date="2023-02-04", time="14:39", zone="America/New_York", place="Off Carolina")
    assert event_date_words(shot, DateStyle.WEEKDAY) == "Sat 4 February 2023, 14:39"
    details = EventDetails(1, shot)
    assert place_words(details) == "Off Carolina\u00a0· New York time"
    assert home_clock_words(details) == ""
    undated = event(zone="America/New_York", place="Off Carolina")
    assert place_words(EventDetails(1, undated)) == "Off Carolina"
    by_utc = event(date="2023-02-04", time="19:39", zone="UTC")
    assert place_words(EventDetails(1, by_utc)) == "UTC time"


def test_the_home_clocks_tell_whose_clock_it_is() -> None:
    shot = event(date="2023-02-04", time="14:39", zone="America/New_York", place="Off Carolina")
    details = EventDetails(1, shot, home_zones=("Asia/Shanghai", "America/New_York"))
    assert place_words(details) == "Off Carolina"
    assert home_clock_words(details) == "03:39 the next day in Beijing\u00a0· 14:39 in Washington"
    elsewhere = EventDetails(1, shot, home_zones=("Asia/Shanghai", "Europe/Brussels"))
    assert place_words(elsewhere) == "Off Carolina\u00a0· New York time"
    assert home_clock_words(elsewhere) == ("03:39 the next day in Beijing\u00a0· 20:39 in Brussels")


def test_a_date_that_cannot_be_read_is_shown_as_it_stands() -> None:
    assert event_date_words(event(date="the other day"), DateStyle.LONG) == "the other day"
    assert event_date_words(event(), DateStyle.LONG) == "undated"


def test_a_state_is_named_with_its_channel() -> None:
    assert title_words(event()) == "Talks"
    assert title_words(event(channel="Defence talks")) == "Defence talks: Talks"


def test_stance_and_verification_are_said_in_words() -> None:
    assert [stance_words(stance) for stance in Stance] == ["", "disputes", "context"]
    assert verification_words(Verification.MEMORY) == "from memory"
    assert verification_words(Verification.VERIFIED, "seen twice") == "verified · seen twice"
