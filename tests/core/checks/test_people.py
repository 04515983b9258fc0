"""What the desk asks of quotes and offices."""

from __future__ import annotations

import pytest

from timeline_app.core.checks.people import actor_findings, quote_findings
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Event,
    EventId,
    Office,
    Quote,
    QuoteId,
    SourceId,
)

OFFICES = (
    Office("Foreign Minister", "2022-12-30", "2023-07-25"),
    Office("Ambassador to the United States", "2021-07", "2022-12"),
)


def qin(*offices: Office) -> Actor:
    return Actor(ActorId("qin"), "Qin Gang", ActorKind.PERSON, offices=offices or OFFICES)


def quote(office: str, said_on: str) -> Quote:
    return Quote(QuoteId("q"), "Stop", SourceId("s"), ActorId("qin"), "", office, said_on)


@pytest.mark.parametrize(
    ("office", "said_on"),
    [
        ("Foreign Minister", "2022-05-01"),
        ("foreign minister", "2023-07-26"),
        ("Ambassador, to the United States", "2023"),
    ],
)
def test_a_quote_outside_the_office_that_it_names_is_found(office: str, said_on: str) -> None:
    event = Event(EventId("e"), "E", "2022")
    (finding,) = quote_findings(quote(office, said_on), qin(), event)
    assert finding.rule == "quote-outside-office"
    assert (finding.section, finding.record, finding.event) == ("quotes", "q", "e")


@pytest.mark.parametrize(
    ("office", "said_on"),
    [
        ("Foreign Minister", "2023-07-25"),
        ("Foreign Minister", "2022"),
        ("Foreign Minister", ""),
        ("Foreign Minister", "2023-06~"),
        ("", "2020-01-01"),
        ("previously served as Foreign Minister", "2024-01-01"),
    ],
)
def test_a_quote_within_it_or_of_another_office_is_not(office: str, said_on: str) -> None:
    assert list(quote_findings(quote(office, said_on), qin())) == []


def test_an_office_held_twice_covers_both_times() -> None:
    offices = (Office("Minister", "2001", "2003"), Office("Minister", "2010", "2012"))
    assert list(quote_findings(quote("Minister", "2011-05"), qin(*offices))) == []
    assert len(list(quote_findings(quote("Minister", "2006"), qin(*offices)))) == 1


def test_a_quote_of_nobody_is_not_questioned() -> None:
    assert list(quote_findings(quote("Minister", "2006"), None)) == []


def test_an_office_that_ends_before_it_starts_is_found() -> None:
    (finding,) = actor_findings(qin(Office("Minister", "2023-07", "2023-06"), OFFICES[0]))
    assert (finding.rule, finding.other) == ("span-reversed", "Minister")
    assert list(actor_findings(qin(Office("Minister", "2023-07", "2023-07")))) == []
