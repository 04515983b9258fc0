from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline_app.core.records.records import Citation, DateClaim, EventQuote, Quote
from timeline_app.core.resources import sample_path
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.storage.queries import usage
from timeline_app.storage.queries.usage import NO_USES

AXIOS = "axios-article"


@pytest.fixture
def chronology(tmp_path: Path) -> Iterator[StoredChronology]:
    path = tmp_path / "sample.chronology"
    convert_json(sample_path(), path)
    with StoredChronology.open(path) as opened:
        yield opened


def test_all_that_rests_on_a_source_is_found_with_its_events(chronology: StoredChronology) -> None:
    found = chronology.uses_of_source(AXIOS)
    quotes = [one for one in chronology.records("quotes") if isinstance(one, Quote)]
    claims = [one for one in chronology.records("date_claims") if isinstance(one, DateClaim)]
    cited = [one for one in chronology.records("citations") if isinstance(one, Citation)]
    links = [one for one in chronology.records("event_quotes") if isinstance(one, EventQuote)]
    assert found.quotes == tuple(one for one in quotes if one.source == AXIOS)
    assert found.claims == tuple(one for one in claims if one.source == AXIOS)
    assert found.citations == tuple(one for one in cited if one.source == AXIOS)
    for quote in found.quotes:
        events = {link.event for link in links if link.quote == quote.id}
        assert set(found.events_of_quote[quote.id]) == events
        assert events <= found.events.keys()


def test_nothing_rests_on_a_source_that_is_not_there(chronology: StoredChronology) -> None:
    assert chronology.uses_of_source("nowhere") == NO_USES


def test_what_is_not_looked_at_is_counted(
    chronology: StoredChronology, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = chronology.uses_of_source(AXIOS)
    links = sum(map(len, every.events_of_quote.values()))
    assert every.unread == 0
    monkeypatch.setattr(usage, "MOST", 5)
    some = chronology.uses_of_source(AXIOS)
    assert len(some.quotes) == len(some.claims) == len(some.citations) == 5
    here = [link for one in some.quotes for link in every.events_of_quote[one.id]]
    read = sum(map(len, some.events_of_quote.values()))
    records = sum(len(part) - 5 for part in every[:3] if isinstance(part, tuple))
    assert some.unread == records + len(here) - read
    assert len(here) > read > 0
    assert links > len(here)
