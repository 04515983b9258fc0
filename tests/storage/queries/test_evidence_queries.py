"""What the forms of evidence ask: quotes by their words, sources by pieces, and what names one."""

from __future__ import annotations

import pytest

from tests.storage.chronologies import SMALL, in_memory
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import (
    Citation,
    ClaimId,
    CslItem,
    DateClaim,
    Event,
    EventId,
    EventQuote,
    Quote,
    QuoteId,
    Relation,
    Source,
    SourceId,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.queries.records import MOST_NEEDLES
from timeline_app.storage.queries.usage import SourceUsage

ONE = Source(SourceId("one"), CslItem("webpage", title='50 % "true"', URL="https://a.example/x_1"))
TWO = Source(SourceId("two"), CslItem("book", DOI="10.1000/ABC"), based_on=ONE.id)
EVENT, OTHER = Event(EventId("e"), "Talks"), Event(EventId("f"), "More")
QUOTES = (
    Quote(QuoteId("a"), "No choice but to talk, 100 % of it", ONE.id),
    Quote(QuoteId("b"), "Talk is cheap_er", TWO.id),
)


@pytest.fixture
def chronology() -> StoredChronology:
    made = in_memory(SMALL)
    records = (ONE, TWO, EVENT, OTHER, *QUOTES, EventQuote(EVENT.id, QUOTES[0].id))
    made.apply(added(*records, EventQuote(OTHER.id, QUOTES[0].id), EventQuote(EVENT.id, "b")))  # type: ignore[arg-type]
    return made


@pytest.mark.parametrize(
    ("typed", "source", "found"),
    [
        ("talk", "", ["a", "b"]),
        ("TALK choice", "", ["a"]),
        ("talk", "two", ["b"]),
        ("100 %", "", ["a"]),
        ("%", "", ["a"]),
        ("cheap_er", "", ["b"]),
        ("pxer", "", []),
        ("\\", "", []),
        ("talk", "nobody", []),
        ("'; DROP TABLE quote; --", "", []),
    ],
)
def test_quotes_are_found_by_their_words(
    chronology: StoredChronology, typed: str, source: str, found: list[str]
) -> None:
    with chronology:
        quotes = chronology.quotes_like(typed, source, 50)
        assert [quote.id for quote in quotes if quote.id in ("a", "b")] == found


def test_no_more_quotes_are_read_than_asked_for(chronology: StoredChronology) -> None:
    with chronology:
        assert len(chronology.quotes_like("", "", 1)) == 1


def test_details_tell_on_how_many_other_events_a_quote_bears(chronology: StoredChronology) -> None:
    with chronology:
        key = chronology.key_of(EVENT.id)
        assert key is not None
        found = chronology.details(key).quotes
        assert {each.quote.id: each.others for each in found} == {"a": 1, "b": 0}


@pytest.mark.parametrize(
    ("needles", "found"),
    [
        (["a.example/x_1"], ["one"]),
        (["a.example/xy1"], []),
        (["10.1000/abc"], ["two"]),
        (["%"], ["one"]),
        (["nothing like it", "10.1000/abc"], ["two"]),
    ],
)
def test_sources_are_found_by_pieces(
    chronology: StoredChronology, needles: list[str], found: list[str]
) -> None:
    with chronology:
        ids = [source.id for source in chronology.sources_holding(needles)]
        assert [each for each in ids if each in ("one", "two")] == found


def test_for_many_pieces_all_sources_are_read(chronology: StoredChronology) -> None:
    with chronology:
        needles = ["nothing like it"] * (MOST_NEEDLES + 1)
        assert len(list(chronology.sources_holding(needles))) == chronology.counts().sources


def test_all_that_names_a_source_is_counted(chronology: StoredChronology) -> None:
    with chronology:
        assert chronology.usage.of_source("one") == SourceUsage(0, 0, 1, 0, 1)
        chronology.apply(
            added(
                Citation(EVENT.id, ONE.id),
                Citation(EVENT.id, ONE.id, "p. 2"),
                Citation(OTHER.id, ONE.id),
                DateClaim(ClaimId("c"), EVENT.id, ONE.id, "Monday"),
                Relation(EVENT.id, OTHER.id, "leads to", source=ONE.id),
            )
        )
        assert chronology.usage.of_source("one") == SourceUsage(3, 2, 1, 1, 2)
        assert chronology.usage.of_source("nobody") == SourceUsage(0, 0, 0, 0, 0)
