"""Columns that follow very many changes are those of all events, whatever they had to read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import in_memory
from tests.storage.edits.test_batch_replay import changed, check_columns, many
from timeline_app.core.edits.bulk_edits import BulkChange, LaneWay, bulk_changes
from timeline_app.core.records.records import (
    Event,
    Importance,
    LaneId,
    Record,
    Status,
    Verification,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.columns.cache import changed_events, has_columns
from timeline_app.storage.columns.current import CurrentColumns
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.edits import changed_events as noting
from timeline_app.storage.json.document_type import JsonDocument

COUNT = 1_200
SOME = 16

values: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {},
    optional={
        "status": st.sampled_from(Status),
        "importance": st.sampled_from(Importance),
        "verification": st.sampled_from(Verification),
        "tags": st.sampled_from([(), ("a",), ("a", "b")]),
        "note": st.sampled_from(["", "a note"]),
        "title": st.sampled_from(["A title", "Another"]),
    },
)


@settings(max_examples=examples(40), deadline=None)
@given(documents(), st.data())
def test_columns_follow_changes_of_fields_taken_back_and_made_again(
    document: JsonDocument, data: st.DataObject
) -> None:
    with pytest.MonkeyPatch.context() as patch, in_memory(document) as chronology:
        patch.setattr(noting, "FEW_CHANGES", 0)
        chronology.columns()
        edits = []
        for _ in range(data.draw(st.integers(1, 3))):
            events = [one for one in chronology.records("events") if isinstance(one, Event)]
            changes = [changed(one, **data.draw(values)) for one in events]
            edits.append(chronology.make_batch([one for one in changes if one.before != one.after]))
            if data.draw(st.booleans()):
                check_columns(chronology)
        check_columns(chronology)
        for edit in reversed(edits):
            chronology.apply(edit.inverse())
        check_columns(chronology)
        for edit in edits:
            chronology.apply(edit)
            check_columns(chronology)


@pytest.fixture
def chronology() -> Iterator[StoredChronology]:
    with in_memory(many(COUNT)) as chronology:
        chronology.columns()
        yield chronology


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of records that each question to the file gave."""
    found: list[int] = []
    rows = RecordReader.rows

    def noted(self: RecordReader, kind: type[Record], condition: str, *asked: object) -> list[Any]:
        given = rows(self, kind, condition, *asked)
        found.append(len(given))
        return given

    monkeypatch.setattr(RecordReader, "rows", noted)
    return found


@pytest.mark.parametrize(
    "change",
    [
        BulkChange(tags_added=("a tag",)),
        BulkChange(status=Status.CANCELLED),
        BulkChange(importance=Importance.CENTRAL),
        BulkChange(verification=Verification.VERIFIED),
    ],
)
def test_each_record_is_read_once_and_none_to_take_it_back(
    chronology: StoredChronology, read: list[int], change: BulkChange
) -> None:
    keys = chronology.columns().key
    read.clear()
    edit = chronology.make_batch(bulk_changes(chronology.events(keys), change))
    chronology.columns()
    assert COUNT <= sum(read) <= COUNT + SOME
    read.clear()
    chronology.apply(edit.inverse())
    chronology.columns()
    assert sum(read) <= SOME


def test_lanes_of_very_many_are_read_from_the_file(chronology: StoredChronology) -> None:
    change = BulkChange(lane_way=LaneWay.REPLACE, lane=LaneId("b"))
    chronology.make_batch(bulk_changes(chronology.events(chronology.columns().key), change))
    assert set(chronology.columns().lane.tolist()) == {1}
    check_columns(chronology)


def test_all_views_are_told_of_a_change_that_columns_say_nothing_of(
    chronology: StoredChronology,
) -> None:
    before = chronology.columns()
    events = chronology.events(before.key)
    chronology.make_batch(bulk_changes(events, BulkChange(tags_added=("a tag",))))
    (pending,) = chronology.pending_changes()
    assert pending.is_whole
    assert pending.make() is not before


def test_columns_are_not_stored_anew_for_what_they_say_nothing_of(
    chronology: StoredChronology, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline_app.storage.columns.current.CACHED_FROM", 10)
    columns = chronology._columns
    assert isinstance(columns, CurrentColumns)
    columns.may_store = True
    columns.read(chronology.revision)
    events = chronology.events(chronology.columns().key)
    chronology.make_batch(bulk_changes(events, BulkChange(tags_added=("a tag",))))
    connection = chronology.file.connection
    assert has_columns(connection, chronology.revision)
    assert not changed_events(connection)
