"""Which passage of an event the list of matches shows."""

import pytest

from tests.storage.chronologies import SMALL, VISIT, in_memory
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.records.records import Event, EventId
from timeline_app.core.search.query import query_of
from timeline_app.core.search.snippet import (
    LONGEST,
    Passage,
    PassageKind,
    is_found_in,
    passage_of,
)


def passage(typed: str, details: EventDetails | None = None) -> Passage | None:
    if details is None:
        with in_memory(SMALL) as chronology:
            key = chronology.key_of(VISIT.id)
            assert key is not None
            details = chronology.details(key)
    return passage_of(details, query_of(typed))


@pytest.mark.parametrize(
    ("typed", "kind", "text", "of"),
    [
        ("秦刚", PassageKind.ACTOR, "Qin Gang · 秦刚 · Tsin", ""),
        ("guest", EventPart.SUMMARY, "…— 秦刚 received the guest.", ""),
        ("candid", PassageKind.QUOTE, "candid, in-depth", "Qin Gang"),
        ("naive", EventPart.TAGS, "visit, naïve “quotes”", ""),
        ("muller", PassageKind.SOURCE, "A note · Ada Müller · Staff", ""),
        ("beijing guest", EventPart.SUMMARY, "…— 秦刚 received the guest.", ""),
        ("mr qin", PassageKind.ACTOR, "Mr Qin", ""),
    ],
)
def test_the_passage_has_what_the_title_lacks(
    typed: str, kind: PassageKind | EventPart, text: str, of: str
) -> None:
    found = passage(typed)
    assert found is not None
    assert (found.kind, found.text, found.of) == (kind, text, of)
    assert found.marked


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("qin candid", PassageKind.QUOTE, "candid, in-depth"),
        ("candid 秦刚", PassageKind.QUOTE, "candid, in-depth"),
        ("visit qin depth", PassageKind.ACTOR, ""),
    ],
)
def test_a_quote_is_found_by_who_says_it_and_by_its_words(
    typed: str, kind: PassageKind, text: str
) -> None:
    found = passage(typed)
    assert found is not None
    assert found.kind is kind
    if text:
        assert (found.text, found.of) == (text, "Qin Gang")


def test_a_quote_without_a_translation_is_not_found_by_what_others_say() -> None:
    with in_memory(SMALL) as chronology:
        details = chronology.details(chronology.key_of(VISIT.id) or 0)
    (quote, *_) = [one.quote for one in details.quotes if one.quote.text == "candid, in-depth"]
    is_found = is_found_in(details, query_of("qin candid"))
    assert is_found(quote.text)
    assert not quote.translation
    assert not is_found("")


def test_a_caption_is_found_too() -> None:
    event = Event(EventId("talks"), "Talks", caption="An hour in Geneva", summary="In Geneva.")
    found = passage("geneva hour", EventDetails(1, event))
    assert found is not None
    assert (found.kind, found.text) == (EventPart.CAPTION, "An hour in Geneva")


@pytest.mark.parametrize("typed", ["visit", "beijing", "visit bei", "nowhere", ""])
def test_there_is_none_where_the_title_says_it_all_or_nothing_does(typed: str) -> None:
    assert passage(typed) is None


@pytest.mark.parametrize("filler", ["word ", "字"])
def test_an_excerpt_begins_a_little_before_what_was_found(filler: str) -> None:
    text = f"{filler * 300}needle{filler * 300}"
    event = Event(EventId("long"), "Long", summary=text)
    found = passage("needle", EventDetails(1, event))
    assert found is not None
    assert found.text.startswith("…")
    assert found.text.endswith("…")
    assert len(found.text) <= LONGEST + 2
    [(start, end)] = found.marked
    assert found.text[start:end].startswith("needle")
    assert start < 50
