"""Imports, and where records came from: kept, undone and found again, and never handed on."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tests.storage.chronologies import CALL, SMALL, all_rows, import_json, in_memory
from timeline_app.core.edits.edit import Change, Edit, added, replaced
from timeline_app.core.edits.paste_edits import pasted
from timeline_app.core.edits.record_edits import joined_actor
from timeline_app.core.records.event_details import OriginOf
from timeline_app.core.records.handed_on import details_handed_on
from timeline_app.core.records.records import (
    Actor,
    Event,
    EventId,
    Import,
    ImportId,
    Lane,
    Origin,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_excerpt import excerpt, excerpt_text
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.database.schema import TABLE_OF_TYPE
from timeline_app.storage.errors import ConflictReason, EditConflict, Refused
from timeline_app.storage.json.document_reader import read_json
from timeline_app.storage.json.document_type import JsonDocument

RAW = "2023-06-13;21:30;Call"
CSV = Import(
    ImportId("crises"),
    "2026-11-28T05:00:00Z",
    "crises.csv",
    "0" * 64,
    "sheet",
    (("encoding", "utf-8"), ("header", "1")),
    (("Topic", "title"), ("When", "date"), ("Topic", "tags")),
)
OF_CALL = Origin(CSV.id, "events", "call", "1", "row 17", RAW, '{"title":"Call"}')
OF_LANE = Origin(CSV.id, "lanes", "talks", "", "row 2", "Talks")
ROWS = (OF_LANE, OF_CALL, Origin(CSV.id, "events", "visit", "1", "row 18", "", "", is_digest=True))
CAME: JsonDocument = msgspec.structs.replace(SMALL, imports=(CSV,), origins=ROWS)


def origins_in(chronology: StoredChronology) -> list[object]:
    return [*chronology.records("imports"), *chronology.records("origins")]


def test_json_keeps_imports_and_origins_line_by_line(tmp_path: Path) -> None:
    with in_memory(CAME) as chronology:
        write_json(chronology, tmp_path / "out.json")
    assert read_json(tmp_path / "out.json") == CAME
    assert '"mapping":[["Topic","title"],["When","date"],["Topic","tags"]]' in (
        (tmp_path / "out.json").read_text("utf-8")
    )
    with import_json(tmp_path / "out.json", tmp_path / "in.chronology") as chronology:
        assert origins_in(chronology) == [CSV, *ROWS]


def test_an_origin_names_an_import_that_is_there_and_perhaps_no_record(tmp_path: Path) -> None:
    with StoredChronology.in_memory(SMALL, tmp_path / "memory") as chronology:
        with pytest.raises(EditConflict) as caught:
            chronology.apply(added(OF_CALL))
        assert caught.value.reason is ConflictReason.UNKNOWN_REFERENCE
        gone = msgspec.structs.replace(OF_CALL, record="gone long ago")
        chronology.apply(added(CSV, gone, OF_CALL))
        with pytest.raises(EditConflict) as caught:
            chronology.apply(added(OF_CALL))
        assert caught.value.reason is ConflictReason.TAKEN


def test_a_sha256_that_is_none_is_refused(tmp_path: Path) -> None:
    flawed = msgspec.structs.replace(CSV, sha256="12")
    with in_memory(SMALL) as chronology, pytest.raises(EditConflict) as caught:
        chronology.apply(added(flawed))
    assert caught.value.reason is ConflictReason.NOT_VALID
    path = tmp_path / "flawed.json"
    write_json(msgspec.structs.replace(CAME, imports=(flawed,)), path)
    with pytest.raises(Refused) as refused:
        read_json(path)
    assert "imports[0].sha256" in str(refused.value.where)


def test_edits_of_origins_are_undone_and_redone() -> None:
    with in_memory(CAME) as chronology:
        states = [all_rows(chronology.file.connection)]
        now = msgspec.structs.replace(OF_CALL, raw="other", as_came="{}", is_digest=True)
        undo = chronology.apply(replaced(OF_CALL, now))
        states.append(all_rows(chronology.file.connection))
        redo = chronology.apply(undo)
        assert all_rows(chronology.file.connection) == states[0]
        chronology.apply(redo)
        assert all_rows(chronology.file.connection) == states[1]


def test_a_batch_brings_an_import_and_one_undo_takes_it_back(tmp_path: Path) -> None:
    def brought() -> list[Change]:
        events = [Event(EventId(f"e{i}"), f"E {i}", "2023") for i in range(2_500)]
        origins = [Origin(CSV.id, "events", one.id, place=f"row {i}")
                   for i, one in enumerate(events)]  # fmt: skip
        return [Change(None, record) for record in (CSV, *events, *origins)]

    path = tmp_path / "batch.chronology"
    with StoredChronology.create(path, SMALL.header()) as chronology:
        before = all_rows(chronology.file.connection)
        made = chronology.make_batch(brought(), text="import of crises.csv")
        assert chronology.number_of("origins") == 2_500
        came = [*chronology.origins_of_import(CSV.id)]
        assert [one.place for one in came] == [f"row {i}" for i in range(2_500)]
        undo = chronology.apply(made.inverse())
        assert all_rows(chronology.file.connection) == before
        chronology.apply(undo)
        assert [*chronology.origins_of_import(CSV.id)] == came
    with StoredChronology.open(path) as chronology:
        assert chronology.number_of("imports") == 1


def test_an_event_tells_of_its_origins_and_what_is_deleted_still_came() -> None:
    with in_memory(CAME) as chronology:
        key = chronology.key_of("call")
        assert key is not None
        details = chronology.details(key)
        assert details.origins == (OriginOf(OF_CALL, CSV),)
        assert details_handed_on(details).origins == ()
        assert chronology.origins_of("events", "call") == (OF_CALL,)
        assert chronology.origins_of("actors", "call") == ()
        undo = chronology.apply(Edit(tuple(chronology.changes.removal(Event, [key]))))
        assert chronology.find_event("call") is None
        assert chronology.origins_of("events", "call") == (OF_CALL,)
        assert [*chronology.origins_of_import(CSV.id)] == [*ROWS]
        chronology.apply(undo)
        assert chronology.details(key) == details
        assert [*chronology.origins_of_import("nothing of the kind")] == []


def test_with_an_import_goes_all_that_is_noted_of_it_and_nothing_else() -> None:
    with in_memory(CAME) as chronology:
        key = chronology.key_of_record(Import, CSV.id)
        assert key is not None
        before = all_rows(chronology.file.connection)
        undo = chronology.apply(Edit(tuple(chronology.changes.removal(Import, [key]))))
        assert origins_in(chronology) == []
        assert chronology.find_event("call") == CALL
        chronology.apply(undo)
        assert all_rows(chronology.file.connection) == before


def test_what_came_as_an_actor_comes_as_the_one_it_was_joined_to() -> None:
    one, two = SMALL.actors[:2]
    came = Origin(CSV.id, "actors", two.id, "2", "row 3")
    document = msgspec.structs.replace(CAME, origins=(came,))
    with in_memory(document) as chronology:
        kept, gone = (chronology.find(Actor, own.id) for own in (one, two))
        assert kept is not None
        assert gone is not None
        after = joined_actor(kept, gone)
        undo = chronology.apply(Edit(tuple(chronology.changes.merged(kept, after, gone))))
        assert [*chronology.records("origins")] == [msgspec.structs.replace(came, record=one.id)]
        chronology.apply(undo)
        assert [*chronology.records("origins")] == [came]


def test_nothing_of_an_import_is_handed_on(tmp_path: Path) -> None:
    with in_memory(CAME) as chronology:
        keys = chronology.columns().key.tolist()
        text = excerpt_text(excerpt(chronology, keys))
        assert RAW not in text
        assert "crises" not in text
        copied = chronology.copied_events(keys)
        assert copied is not None
        for document in (copied.document, copied.within.document):
            assert document.imports == document.origins == ()
    secret = msgspec.structs.replace(SMALL.sources[0], confidential=True)
    document = msgspec.structs.replace(CAME, sources=(secret, *SMALL.sources[1:]))
    with in_memory(document) as chronology:
        write_json(chronology, tmp_path / "handed on.json")
        write_json(chronology, tmp_path / "whole.json", with_confidential=True)
    handed_on = read_json(tmp_path / "handed on.json")
    assert handed_on.imports == handed_on.origins == ()
    assert read_json(tmp_path / "whole.json") == document


def test_a_paste_gives_an_import_another_id_where_its_own_is_taken() -> None:
    other = msgspec.structs.replace(CSV, file="other.csv")
    event = msgspec.structs.replace(CALL, lanes=())
    clip = JsonDocument(
        "chronology", 4, SMALL.header(), events=(event,), imports=(other,), origins=(OF_CALL,)
    )
    with in_memory(CAME) as chronology:
        found = pasted(clip, chronology)
        chronology.apply(Edit(found.changes))
        imports = [*chronology.records("imports")]
        (came,) = chronology.origins_of("events", found.events[0])
        assert len(imports) == 2
        assert found.events[0] != "call"
        assert came.import_id == getattr(imports[1], "id", "")
        again = pasted(msgspec.structs.replace(clip, imports=(CSV,)), chronology)
        assert not any(isinstance(change.after, Import) for change in again.changes)


@pytest.mark.parametrize("value", [OF_CALL, ROWS[2]])
def test_an_origin_is_found_by_its_record_however_many_an_import_has(value: Origin) -> None:
    with in_memory(CAME) as chronology:
        query = f"EXPLAIN QUERY PLAN {TABLE_OF_TYPE[Origin].find}"
        values = (None,) * TABLE_OF_TYPE[Origin].find.count("?")
        plan = chronology.file.connection.execute(query, values).fetchall()
        assert "origin_by_record" in str(plan)
        assert chronology.origins_of(value.section, value.record) == (value,)


def test_lanes_that_came_are_lanes() -> None:
    with in_memory(CAME) as chronology:
        assert chronology.origins_of("lanes", "talks") == (OF_LANE,)
        assert chronology.find(Lane, "talks") is not None
