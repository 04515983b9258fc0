"""What a JSON file adds to a chronology: all that is new, nothing twice, or nothing at all."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tests.storage.chronologies import CALL, SMALL, all_rows, imported, in_memory, written
from timeline_app.core.records.records import Citation, Event, EventId, Header, SourceId
from timeline_app.storage.chronology import json_additions as adding
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Cancelled, EditConflict, Refused, RefusedReason
from timeline_app.storage.json.bulk_insert import build
from timeline_app.storage.json.document_type import JsonDocument

NEW = Event(EventId("new"), "New", "2024")
EMPTY = JsonDocument("chronology", 1, Header("Empty"))


def with_more(
    document: JsonDocument = SMALL, *, events: tuple[Event, ...] = (NEW,)
) -> JsonDocument:
    return msgspec.structs.replace(document, events=(*document.events, *events))


def in_one_line(document: JsonDocument, path: Path) -> Path:
    """The document in a layout that is not ours."""
    data = msgspec.to_builtins(document)
    data["chronology"].pop("record", None)
    path.write_bytes(msgspec.json.encode(data))
    return path


def test_all_of_a_file_goes_into_an_empty_chronology(tmp_path: Path) -> None:
    with in_memory(EMPTY) as chronology, in_memory(SMALL) as expected:
        edit = chronology.make_batch(chronology.changes.additions(written(SMALL, tmp_path)))
        rows = all_rows(chronology.file.connection)
        assert rows | {"chronology": []} == all_rows(expected.file.connection) | {"chronology": []}
        assert chronology.header().title == "Empty"
        chronology.apply(edit.inverse())
        assert not any(
            found
            for name, found in all_rows(chronology.file.connection).items()
            if name != "chronology"
        )


@pytest.mark.parametrize("is_by_line", [True, False])
def test_what_is_there_already_is_passed_over(tmp_path: Path, is_by_line: bool) -> None:
    more = msgspec.structs.replace(
        with_more(), citations=(*SMALL.citations, Citation(NEW.id, SourceId("note")))
    )
    path = written(more, tmp_path) if is_by_line else in_one_line(more, tmp_path / "one.json")
    with in_memory(SMALL) as chronology:
        changes = list(chronology.changes.additions(path))
        assert [change.after for change in changes if change.before is None] == [
            NEW,
            more.citations[-1],
        ]
        chronology.make_batch(chronology.changes.additions(path))
        assert chronology.find_event("new") == NEW
        assert not chronology.make_batch(chronology.changes.additions(path))


@pytest.mark.parametrize(("is_by_line", "where"), [(True, "line"), (False, "events[1]")])
def test_another_record_of_the_same_id_is_refused_by_its_name(
    tmp_path: Path, is_by_line: bool, where: str
) -> None:
    other = msgspec.structs.replace(CALL, title="Rung")
    document = msgspec.structs.replace(
        with_more(), events=(NEW, other, *(e for e in SMALL.events if e.id != CALL.id))
    )
    path = written(document, tmp_path) if is_by_line else in_one_line(document, tmp_path / "o.json")
    with in_memory(SMALL) as chronology:
        before = all_rows(chronology.file.connection)
        with pytest.raises(Refused) as caught:
            chronology.make_batch(chronology.changes.additions(path))
        assert caught.value.reason is RefusedReason.DIFFERENT_RECORD
        assert caught.value.path == path
        assert '"call"' in str(caught.value.where)
        assert where in str(caught.value.where)
        assert all_rows(chronology.file.connection) == before


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        (b"PK\x03\x04", RefusedReason.OTHER_FORMAT),
        (b"plain text", RefusedReason.OTHER_FORMAT),
        (b'{"other": 1}', RefusedReason.OTHER_JSON),
        (b'{"format": "chronology"', RefusedReason.NOT_JSON),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused(
    tmp_path: Path, contents: bytes, reason: RefusedReason
) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(contents)
    with in_memory(SMALL) as chronology, pytest.raises(Refused) as caught:
        chronology.make_batch(chronology.changes.additions(path))
    assert caught.value.reason is reason


def test_of_a_chronology_file_is_said_how_its_events_can_be_added(tmp_path: Path) -> None:
    """It was called no chronology, for it is no JSON."""
    path = tmp_path / "other.chronology"
    build(path, SMALL)
    with in_memory(SMALL) as chronology, pytest.raises(Refused) as caught:
        chronology.make_batch(chronology.changes.additions(path))
    assert caught.value.reason is RefusedReason.NO_COPY_AS_JSON
    assert "save a copy of it as JSON" in str(caught.value.detail)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b'"2024"', b'"soon"', RefusedReason.NOT_A_DATE),
        (b'"title":"New"', b'"title":7', RefusedReason.WRONG_VALUE),
        (b'"title":"New"', b'"title":"New","title":"Old"', RefusedReason.REPEATED_KEY),
        (b'"title":"New"', b'"title":"\xff"', RefusedReason.NOT_UTF8),
        (b"\n}\n", b"\n", RefusedReason.NOT_JSON),
    ],
)
def test_a_fault_near_the_end_leaves_nothing(
    tmp_path: Path, old: bytes, new: bytes, reason: RefusedReason
) -> None:
    path = written(with_more(EMPTY, events=(*many(3_000), NEW)), tmp_path)
    data = path.read_bytes()
    assert data.count(old)
    path.write_bytes(data.replace(old, new))
    with in_memory(SMALL) as chronology:
        before = all_rows(chronology.file.connection)
        with pytest.raises(Refused) as caught:
            chronology.make_batch(chronology.changes.additions(path))
        assert caught.value.reason is reason
        assert all_rows(chronology.file.connection) == before


def many(count: int) -> tuple[Event, ...]:
    return tuple(Event(EventId(f"e{i}"), f"Event {i}", "2023") for i in range(count))


def test_a_record_that_names_what_is_nowhere_leaves_nothing(tmp_path: Path) -> None:
    document = msgspec.structs.replace(EMPTY, citations=(Citation(CALL.id, SourceId("nowhere")),))
    with in_memory(SMALL) as chronology:
        before = all_rows(chronology.file.connection)
        with pytest.raises(EditConflict, match="nowhere"):
            chronology.make_batch(chronology.changes.additions(written(document, tmp_path)))
        assert all_rows(chronology.file.connection) == before


def test_an_event_that_is_there_twice_in_the_file_is_refused(tmp_path: Path) -> None:
    other = msgspec.structs.replace(NEW, title="Another")
    document = with_more(EMPTY, events=(NEW, *many(1_500), other))
    with in_memory(EMPTY) as chronology, pytest.raises(Refused) as caught:
        chronology.make_batch(chronology.changes.additions(written(document, tmp_path)))
    assert caught.value.reason is RefusedReason.DIFFERENT_RECORD


def test_adding_tells_how_far_it_is_and_can_be_given_up(tmp_path: Path) -> None:
    source = written(with_more(EMPTY, events=many(3_000)), tmp_path, "more")
    told: list[int] = []

    def tell(done: int, total: int) -> bool:
        told.append(done * 100 // total)
        return len(told) < 2

    with StoredChronology.open(imported(SMALL, tmp_path)) as chronology:
        before = all_rows(chronology.file.connection)
        with pytest.raises(Cancelled):
            chronology.make_batch(chronology.changes.additions(source, tell))
        assert told == sorted(told)
        assert 0 < told[-1] <= 100
        assert all_rows(chronology.file.connection) == before


def test_a_large_file_must_have_one_record_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adding, "LARGEST_WHOLE", 10)
    path = in_one_line(SMALL, tmp_path / "one.json")
    with in_memory(EMPTY) as chronology, pytest.raises(Refused, match="one record a line"):
        chronology.make_batch(chronology.changes.additions(path))
