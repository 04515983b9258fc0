"""The desk goes through whole chronologies."""

from __future__ import annotations

from hypothesis import given, settings

from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import in_memory
from timeline_app.app.desk.findings import findings_of
from timeline_app.app.load.opening import open_to_read
from timeline_app.core.checks.rules import RULES, Severity
from timeline_app.core.records.records import Event, type_of_section
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.json.document_type import JsonDocument


def assert_each_place_is_there(chronology: StoredChronology) -> None:
    for finding in findings_of(chronology):
        if finding is None:
            continue
        assert finding.rule in RULES
        assert chronology.find(type_of_section[finding.section], finding.record) is not None
        if finding.event:
            event = chronology.find(Event, finding.event)
            assert event is not None
            assert finding.date == event.date


@settings(max_examples=examples(40), deadline=None)
@given(documents())
def test_any_chronology_can_be_checked_and_each_place_is_there(document: JsonDocument) -> None:
    with in_memory(document) as chronology:
        assert_each_place_is_there(chronology)


def test_the_sample_has_no_error() -> None:
    with open_to_read("sample") as chronology:
        found = [finding for finding in findings_of(chronology) if finding is not None]
        assert_each_place_is_there(chronology)
    assert [finding for finding in found if finding.severity is Severity.ERROR] == []
    assert {finding.severity for finding in found} == {Severity.WARNING, Severity.HINT}
