"""Offices: held, perhaps held, without dates, not held."""

from __future__ import annotations

import pytest

from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.evidence.offices import office_of, office_words, tenure_of
from timeline_app.core.records.event_details import Tenure
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Event,
    EventId,
    Office,
)

HELD, PERHAPS = Tenure.HELD, Tenure.PERHAPS
NO_DATES, NOT_HELD = Tenure.NO_DATES, Tenure.NOT_HELD


@pytest.mark.parametrize(
    ("since", "until", "day", "tenure"),
    [
        ("", "", "2023-07-13", NO_DATES),
        ("2023-07-25", "", "2023-07-13", NOT_HELD),
        ("2023-07-25", "", "2023-07-25", HELD),
        ("2023-07-25", "", "2024", HELD),
        ("2023-07", "", "2023-07-13", PERHAPS),
        ("2023-07", "", "2023-06-30", NOT_HELD),
        ("2023-07", "", "2023-07-31", HELD),
        ("2023-07", "", "2023-08-01", HELD),
        ("2023", "", "2023-07-13", PERHAPS),
        ("", "2022-12-30", "2022-12-30", HELD),
        ("", "2022-12-30", "2022-12-31", NOT_HELD),
        ("", "2022-12", "2022-12-01", HELD),
        ("", "2022-12", "2022-12-02", PERHAPS),
        ("", "2022-12", "2023-01-01", NOT_HELD),
        ("2022-12-30", "2023-07-25", "2023-06-18", HELD),
        ("2022-12-30", "2023-07-25", "2023", PERHAPS),
        ("2022-12-30", "2023-07-25", "2023-07", PERHAPS),
        ("2023-01-01~", "", "2023-01-01", PERHAPS),
        ("2023-01-01~", "", "2022-12-31", PERHAPS),
        ("2023-01-01~", "", "2023-01-03", HELD),
        ("2023-01-01~", "", "2022-12-30", NOT_HELD),
    ],
)
def test_an_office_was_held_perhaps_or_not(
    since: str, until: str, day: str, tenure: Tenure
) -> None:
    date = parse_edtf(day)
    assert tenure_of(Office("Minister", since, until), date.earliest, date.latest) is tenure


def person(*offices: Office) -> Actor:
    return Actor(ActorId("x"), "X", ActorKind.PERSON, offices=offices)


def held(actor: Actor, date: str) -> tuple[str, Tenure] | None:
    found = office_of(actor, Event(EventId("e"), "E", date))
    return None if found is None else (found.office.title, found.tenure)


def test_what_was_held_goes_before_what_perhaps_was_and_that_before_no_dates() -> None:
    undated, month = Office("Member"), Office("Minister", "2023-07")
    director = Office("Director", "2023-01-01")
    assert held(person(undated, month, director), "2023-07-13") == ("Director", HELD)
    assert held(person(undated, month), "2023-07-13") == ("Minister", PERHAPS)
    assert held(person(undated, month), "2023-06") == ("Member", NO_DATES)
    assert held(person(month), "2023-06") == ("Minister", NOT_HELD)


def test_of_what_was_not_held_the_last_that_was_over_is_told() -> None:
    envoy, aide = Office("Envoy", "2021", "2022-12"), Office("Aide", "2019", "2020")
    minister = Office("Minister", "2023-07-25")
    assert held(person(minister, aide, envoy), "2023-06-18") == ("Envoy", NOT_HELD)
    assert held(person(minister), "2023-06-18") == ("Minister", NOT_HELD)
    assert held(person(), "2023-06-18") is None


def test_of_an_event_that_lasts_its_beginning_counts() -> None:
    minister = person(Office("Minister", "2023-01-01", "2023-07-25"))
    assert held(minister, "2023-07-01/2024") == ("Minister", HELD)
    for without_start in ("", "/2023", "../2023"):
        assert held(minister, without_start) is None


def test_who_took_an_office_up_while_an_event_lasted_held_it() -> None:
    minister = person(Office("Minister", "2023-01-01", "2023-07-25"))
    assert held(minister, "2022-12/2023-07") == ("Minister", HELD)
    assert held(minister, "2022-12/2023-01-01") == ("Minister", HELD)
    assert held(minister, "2022-11/2022-12") == ("Minister", NOT_HELD)
    assert held(minister, "2022-12") == ("Minister", NOT_HELD)
    assert held(minister, "2023-08/..") == ("Minister", NOT_HELD)
    promoted = person(Office("Envoy", "2021"), Office("Minister", "2023-01-01"))
    assert held(promoted, "2022-12/2023-07") == ("Envoy", HELD)
    later = person(Office("Minister", "2023-05-01"), Office("Envoy", "2023-02-01"))
    assert held(later, "2022-12/..") == ("Envoy", HELD)
    about = person(Office("Minister", "2023-07-31~"))
    assert held(about, "2022-12/2023-07") == ("Minister", NOT_HELD)


@pytest.mark.parametrize(
    ("tenure", "words"),
    [
        (HELD, "Minister"),
        (PERHAPS, "perhaps Minister"),
        (NO_DATES, "Minister (no dates)"),
        (NOT_HELD, "Minister (not held then)"),
    ],
)
def test_an_office_says_what_its_dates_leave_open(tenure: Tenure, words: str) -> None:
    assert office_words(Office("Minister"), tenure, str) == words
    assert office_words(None, tenure, str) == ""
