"""When sources became public, as it is read from a file: the same as each event says of itself."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.any_chronology import documents
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.columns.known_events import KnownEvents
from timeline_app.core.columns.published_sources import PublishedSources
from timeline_app.core.evidence.known_day import NEVER, day_of_source
from timeline_app.core.evidence.known_details import day_known, event_known
from timeline_app.core.records.records import Source
from timeline_app.storage.chronology.chronology import Chronology
from timeline_app.storage.json.document_type import JsonDocument


def published_in(chronology: Chronology) -> PublishedSources:
    found = [one for one in chronology.published_in_slices() if one is not None]
    assert len(found) == 1
    return found[0]


@settings(max_examples=examples(40), deadline=None)
@given(documents(), st.integers(0, 40_000))
def test_each_event_is_known_since_its_details_say_so(document: JsonDocument, day: int) -> None:
    with Chronology.in_memory(document, Path("memory")) as chronology:
        columns, published = chronology.columns(), published_in(chronology)
        known = KnownEvents(columns, published)
        details = [chronology.details(key) for key in columns.key.tolist()]
        assert known.day.tolist() == [day_known(one) for one in details]
        shown = known.columns_on(day)
        dated = {one.key: event_known(one, day) for one in details}
        for row, key in enumerate(shown.key.tolist()):
            assert (row >= shown.dated) == (not dated[key].date)
        sources = [record for record in chronology.records("sources") if isinstance(record, Source)]
        assert known.sources_on(NEVER - 1) == {
            source.id for source in sources if day_of_source(source) < NEVER
        }


@settings(max_examples=examples(40), deadline=None)
@given(documents(), st.integers(0, 40_000))
def test_who_is_quoted_in_later_sources_alone_does_not_belong_to_an_event(
    document: JsonDocument, day: int
) -> None:
    with Chronology.in_memory(document, Path("memory")) as chronology:
        columns = chronology.columns()
        known = KnownEvents(columns, published_in(chronology))
        groups = chronology.memberships.groups(Grouping.ACTOR).without(known.unspoken_on(day))
        found = {
            (groups.ids[group], event)
            for group, event in zip(groups.group.tolist(), groups.event.tolist(), strict=True)
        }
        expected = set()
        for key in columns.key.tolist():
            details = chronology.details(key)
            expected |= {(one.actor.id, key) for one in details.participants}
            expected |= {
                (one.speaker.id, key)
                for one in details.quotes
                if one.speaker is not None and day_of_source(one.source) <= day
            }
        assert found == expected
