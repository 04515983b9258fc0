"""Which quote of an event is read first."""

from __future__ import annotations

import pytest

from timeline_app.core.evidence.quote_order import in_order_of_saying
from timeline_app.core.records.event_details import EventDetails, QuoteOf
from timeline_app.core.records.records import (
    CslItem,
    Event,
    EventId,
    Quote,
    QuoteId,
    Source,
    SourceId,
)

SOURCE = Source(SourceId("axios"), CslItem("article"))


def said(name: str, day: str) -> QuoteOf:
    return QuoteOf(Quote(QuoteId(name), name, SOURCE.id, said_on=day), SOURCE)


def order_of(date: str, *quotes: tuple[str, str]) -> list[str]:
    event = Event(EventId("bali"), "Bali", date=date)
    details = EventDetails(1, event, quotes=tuple(said(*quote) for quote in quotes))
    return [one.quote.id for one in in_order_of_saying(details)]


def test_what_was_said_then_comes_before_what_was_said_later() -> None:
    analyst, second = ("analyst", "2023-06-20%"), ("second", "2022-12-01")
    at_the_time = (("xi", "2022-11-14"), ("biden", ""), ("aide", "2022-11-01"))
    assert order_of("2022-11-14", analyst, *at_the_time, second) == [
        *("xi", "biden", "aide"),  # as they are stored
        *("second", "analyst"),
    ]


@pytest.mark.parametrize("date", ["", "no date at all"])
def test_without_a_date_of_the_event_quotes_stay_as_they_are_stored(date: str) -> None:
    assert order_of(date, ("b", "2023-02-01"), ("a", "2023-01-01")) == ["b", "a"]


def test_a_day_that_cannot_be_read_is_no_reason_to_go_last() -> None:
    assert order_of("2023-01-01", ("a", "soon"), ("b", "2023-01-01")) == ["a", "b"]


def test_what_is_said_of_what_goes_on_is_said_at_the_time() -> None:
    assert order_of("2022-08-05/..", ("a", "2023-06-20"), ("b", "2022-08-05")) == ["a", "b"]
