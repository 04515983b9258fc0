"""When sources became public, as it is read from a file: the same as each event says of itself."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.evidence.public_days import day_of_source
from tests.examples import examples
from tests.storage.any_chronology import documents
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.columns.known_events import KnownEvents
from timeline_app.core.columns.published_sources import PublishedSources
from timeline_app.core.evidence.known_day import NEVER
from timeline_app.core.evidence.known_details import Seen, event_known
from timeline_app.core.records.event_details import EventDetails
from timeline_app.core.records.records import Source, Stance
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.json.document_type import JsonDocument


def published_in(chronology: StoredChronology) -> PublishedSources:
    found = [one for one in chronology.published_in_slices() if one is not None]
    assert len(found) == 1
    return found[0]


@settings(max_examples=examples(40), deadline=None)
@given(documents(), st.integers(0, 40_000))
def test_each_event_is_known_since_its_details_say_so(document: JsonDocument, day: int) -> None:
    with StoredChronology.in_memory(document, Path("memory")) as chronology:
        columns, published = chronology.columns(), published_in(chronology)
        known = KnownEvents(columns, published)
        details = [chronology.details(key) for key in columns.key.tolist()]
        told = [min(_days_told(one), default=NEVER) for one in details]
        is_state = [bool(one.event.channel) for one in details]
        for since, first, waits in zip(known.day.tolist(), told, is_state, strict=True):
            is_dated = first < NEVER
            assert not is_dated or (since >= first if waits else since == first)
        shown = known.columns_on(day)
        seen = Seen(day, known.sources.day_of, lambda _: None)
        dated = {one.key: event_known(one, known.moments(one.key), seen) for one in details}
        for row, key in enumerate(shown.key.tolist()):
            assert (row >= shown.dated) == (not dated[key].date)
            assert shown.status(row) is dated[key].status
        for source in chronology.records("sources"):
            assert isinstance(source, Source)
            found = known.sources.day_of(source.id)
            assert found == day_of_source(source) or day_of_source(source) == NEVER
            assert not source.confidential or found == NEVER


def _days_told(details: EventDetails) -> list[int]:
    """The days of the sources that tell of an event."""
    cited = [one.source for one in details.citations if one.citation.stance is not Stance.CONTEXT]
    others = [*(one.source for one in details.quotes), *(one.source for one in details.claims)]
    return [day_of_source(source) for source in (*cited, *others)]


@settings(max_examples=examples(40), deadline=None)
@given(documents(), st.integers(0, 40_000))
def test_who_is_quoted_in_later_sources_alone_does_not_belong_to_an_event(
    document: JsonDocument, day: int
) -> None:
    with StoredChronology.in_memory(document, Path("memory")) as chronology:
        columns = chronology.columns()
        known = KnownEvents(columns, published_in(chronology))
        groups = chronology.memberships.groups(Grouping.ACTOR)
        groups = groups.only(known.sources.days_of_pairs(Grouping.ACTOR, groups) <= day)
        found = {
            (groups.ids[group], event)
            for group, event in zip(groups.group.tolist(), groups.event.tolist(), strict=True)
        }
        expected = set()
        for key in columns.key.tolist():
            details = chronology.details(key)
            if known.moments(key).since > day:
                continue
            expected |= {(one.actor.id, key) for one in details.participants}
            expected |= {
                (one.speaker.id, key)
                for one in details.quotes
                if one.speaker is not None and known.sources.day_of(one.source.id) <= day
            }
        assert found == expected


@settings(max_examples=examples(40), deadline=None)
@given(documents(), st.integers(0, 40_000))
def test_a_source_has_the_events_alone_of_which_it_had_told(
    document: JsonDocument, day: int
) -> None:
    with StoredChronology.in_memory(document, Path("memory")) as chronology:
        columns = chronology.columns()
        known = KnownEvents(columns, published_in(chronology))
        groups = chronology.memberships.groups(Grouping.SOURCE)
        groups = groups.only(known.sources.days_of_pairs(Grouping.SOURCE, groups) <= day)
        found = {
            (groups.ids[group], event)
            for group, event in zip(groups.group.tolist(), groups.event.tolist(), strict=True)
        }
        expected = set()
        for key in columns.key.tolist():
            details = chronology.details(key)
            for one in (*details.citations, *details.quotes, *details.claims):
                told = max(known.moments(key).since, known.sources.day_of(one.source.id))
                if told <= day:
                    expected.add((str(one.source.id), key))
        assert found == expected
        asked = [key for key in columns.key.tolist() if known.moments(key).since <= day][:3]
        keys = {
            chronology.key_of_record(Source, source) for source, key in expected if key in asked
        }
        assert {*known.sources.keys_on(day, asked)} == keys
