import pytest

from timeline_app.core.dates.format import DateStyle
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
    later_words,
    place_words,
    relation_words,
    stance_words,
    title_words,
    verification_words,
)

E1, E2, S1 = EventId("e1"), EventId("e2"), SourceId("s1")


def event(**given: str) -> Event:
    return Event(E1, "Talks", **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "outgoing", "incoming"),
    [
        ("responds to", "responds to", "answered by"),
        ("leads to", "leads to", "led here"),
        ("cancels", "cancels", "cancelled by"),
        ("reschedules", "reschedules", "rescheduled by"),
        ("took place as", "took place as", "planned before as"),
        ("part of", "part of", "includes"),
        ("echoes", "echoes", "echoed by"),
        ("follows", "follows", "follows this event"),
        ("<b>{x}", "<b>{x}", "<b>{x} this event"),
    ],
)
def test_a_relation_is_worded_by_its_direction(name: str, outgoing: str, incoming: str) -> None:
    relation = Relation(E1, E2, name)
    other = Event(E2, "Other")
    assert relation_words(RelatedEvent(relation, other, 2, True)) == outgoing
    assert relation_words(RelatedEvent(relation, other, 2, False)) == incoming


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2023-02-09", "6 days later"),
        ("2023-02-04", "1 day later"),
        ("2023-02-03", "same day"),
        ("2023-02-02", "1 day earlier"),
        ("2023-01-28/2023-02-01", "ended 2 days earlier"),
        ("2023-01-28/2023-02-02", "ended 1 day earlier"),
        ("2023-01-28/2023-02-03", "ended the same day"),
        ("2023-01-28/2023-02-04", ""),
        ("2023-02-03/2023-02-09", "same day"),
        ("2023-02-05/2023-02-09", "2 days later"),
        ("2023-02", ""),
        ("2023-02-09~", ""),
        ("", ""),
        ("no date", ""),
    ],
)
def test_the_days_between_two_events_are_told_where_both_are_known(date: str, words: str) -> None:
    assert later_words(event(date="2023-02-03"), event(date=date)) == words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2023-06-18/2023-06-19", "20 days after this ended"),
        ("2023-05-30", "1 day after this ended"),
        ("2023-05-29", "the day this ended"),
        ("2023-05-01/2023-05-03", "during this"),
        ("2023-05-01/2023-06-03", ""),
        ("2023-02-03", "2 days earlier"),
        ("2023-01-28/2023-02-04", "ended 1 day earlier"),
    ],
)
def test_beside_what_lasted_it_is_told_from_which_end_days_are_counted(
    date: str, words: str
) -> None:
    rebuffed = event(date="2023-02-05/2023-05-29")
    assert later_words(rebuffed, event(date=date)) == words
    assert later_words(rebuffed, event(date=date), "part of") == ""


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
    assert place_words(details) == "Off Carolina · New York time"
    assert home_clock_words(details) == ""
    undated = event(zone="America/New_York", place="Off Carolina")
    assert place_words(EventDetails(1, undated)) == "Off Carolina"
    by_utc = event(date="2023-02-04", time="19:39", zone="UTC")
    assert place_words(EventDetails(1, by_utc)) == "UTC time"


def test_the_home_clocks_tell_whose_clock_it_is() -> None:
    shot = event(date="2023-02-04", time="14:39", zone="America/New_York", place="Off Carolina")
    details = EventDetails(1, shot, home_zones=("Asia/Shanghai", "America/New_York"))
    assert place_words(details) == "Off Carolina"
    assert home_clock_words(details) == "03:39 the next day in Beijing · 14:39 in Washington"
    elsewhere = EventDetails(1, shot, home_zones=("Asia/Shanghai", "Europe/Brussels"))
    assert place_words(elsewhere) == "Off Carolina · New York time"
    assert home_clock_words(elsewhere) == ("03:39 the next day in Beijing · 20:39 in Brussels")


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
