"""JSON read line by line gives what it gives as a whole, and names the same faults."""

from pathlib import Path

import pytest
from hypothesis import assume, given, settings

from tests.core.columns.test_update import assert_equal
from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import (
    SMALL,
    all_rows,
    import_json,
    in_memory,
    rows_of_file,
    written,
)
from tests.storage.json import test_json_refusals
from timeline_app.core.records.records import (
    Citation,
    Event,
    EventId,
    Header,
    LaneId,
    Participation,
    type_of_section,
)
from timeline_app.storage.chronology import json_exchange as exchange
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json, load_json
from timeline_app.storage.database.connection import in_memory as in_memory_connection
from timeline_app.storage.errors import Cancelled, Refused, RefusedReason, WriteFailed
from timeline_app.storage.json import stream_import as streaming
from timeline_app.storage.json.bulk_insert import build
from timeline_app.storage.json.document_type import JsonDocument, json_chunks
from timeline_app.storage.json.stream_import import NotByLineError, RecordLines, fill_from_json


@pytest.fixture
def by_line_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every document counts as too large to be read as a whole."""
    monkeypatch.setattr(exchange, "LARGEST_WHOLE", 0)


@pytest.fixture(params=[1, 2, 10_000])
def batch(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many records and bytes at a time."""
    monkeypatch.setattr(streaming, "_BLOCK", request.param)
    monkeypatch.setattr(streaming, "BATCH", request.param)


def streamed(document: JsonDocument, path: Path) -> StoredChronology:
    path.write_bytes(b"".join(json_chunks(document)))
    connection = in_memory_connection()
    columns = fill_from_json(connection, path)
    return StoredChronology.filled(connection, path, columns)


@pytest.mark.usefixtures("batch", "by_line_alone")
def test_a_document_read_by_line_has_all_its_records(tmp_path: Path) -> None:
    built = tmp_path / "built.chronology"
    build(built, SMALL)
    convert_json(written(SMALL, tmp_path), tmp_path / "small.chronology")
    assert rows_of_file(tmp_path / "small.chronology") == rows_of_file(built)
    with load_json(tmp_path / "small.json") as chronology, StoredChronology.open(built) as other:
        for section in type_of_section:
            assert list(chronology.records(section)) == list(SMALL.records(section))
        assert chronology.header() == SMALL.header()
        assert_equal(chronology.columns(), other.columns())


@settings(max_examples=examples(40))  # documents take long to draw; others do it too
@given(documents())
def test_any_document_read_by_line_is_as_if_read_whole(
    tmp_path_factory: pytest.TempPathFactory, document: JsonDocument
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    # A header with that word is taken for one with a key of its own, and read as a whole.
    header = b"".join(json_chunks(document)).split(b"\n")[1]
    assume(b'"record"' not in header)
    with streamed(document, path) as chronology, in_memory(document) as whole:
        assert all_rows(chronology.file.connection) == all_rows(whole.file.connection)
        assert_equal(chronology.columns(), whole.columns())


@pytest.mark.usefixtures("batch", "by_line_alone")
@pytest.mark.parametrize(
    ("old", "new", "reason", "where", "detail"),
    [
        fault
        for fault in test_json_refusals.test_a_fault_is_named_with_its_place.pytestmark[0].args[1]
        if "line" in fault[3] and fault[2] is not RefusedReason.NOT_JSON
    ],
)
def test_a_fault_found_by_line_is_named_with_its_place(
    tmp_path: Path, old: str, new: str, reason: RefusedReason, where: str, detail: str
) -> None:
    path = test_json_refusals.changed(tmp_path, old, new)
    with pytest.raises(Refused) as caught:
        load_json(path)
    assert (caught.value.reason, str(caught.value.where)) == (reason, where)
    assert detail in str(caught.value.detail)


@pytest.mark.usefixtures("by_line_alone")
@pytest.mark.parametrize(
    ("old", "new", "reason", "where"),
    [
        ('"title":"Call"', '"title":"\\ud800"', RefusedReason.NOT_JSON, "line 21"),
        ('"title":"Call"', '"title":"Call"]', RefusedReason.NOT_JSON, "line 21"),
        ('"title":"Call"', '"title":"Call","title":"x"', RefusedReason.REPEATED_KEY, 'id "call"'),
        ('"title":"Small"', '"title":"Small","title":"x"', RefusedReason.REPEATED_KEY, ""),
        ('"lanes": [', '"lane": [', RefusedReason.UNREADABLE, "line 3"),
        ('"actors": [', '"lanes": [', RefusedReason.UNREADABLE, "line 15"),
        ('"relations": [', '"relations": [,', RefusedReason.UNREADABLE, "line 52"),
        ("[]\n}\n", "[],\n}\n", RefusedReason.UNREADABLE, "line 60"),
        ("[]\n}\n", "[]\n}\n}", RefusedReason.UNREADABLE, "line 60"),
        (
            '\n],\n"waivers": [],\n"imports": [],\n"origins": []\n}\n',
            "\n",
            RefusedReason.UNREADABLE,
            "line 55",
        ),
        ('\n],\n"waivers"', ',\n],\n"waivers"', RefusedReason.UNREADABLE, "line 56"),
        ("[]\n}\n", "[]\n", RefusedReason.UNREADABLE, "line 60"),
    ],
)
def test_what_is_not_laid_out_by_line_is_refused_if_it_is_large(
    tmp_path: Path, old: str, new: str, reason: RefusedReason, where: str
) -> None:
    path = test_json_refusals.changed(tmp_path, old, new)
    with pytest.raises(Refused) as caught:
        import_json(path, tmp_path / "new.chronology")
    assert (caught.value.reason, str(caught.value.where)) == (reason, where)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.usefixtures("by_line_alone")
def test_text_that_is_not_utf8_is_named_by_its_line(tmp_path: Path) -> None:
    path = written(SMALL, tmp_path)
    path.write_bytes(path.read_bytes().replace("秦刚".encode(), b"\xc7\xd8\xb8\xd5", 1))
    with pytest.raises(Refused) as caught:
        load_json(path)
    assert (caught.value.reason, str(caught.value.where)) == (RefusedReason.NOT_UTF8, "line 16")


def test_a_smaller_document_in_another_layout_is_read_all_the_same(tmp_path: Path) -> None:
    path = written(SMALL, tmp_path)
    path.write_bytes(path.read_bytes().replace(b'"lanes": [', b'"lanes":\n ['))
    with load_json(path) as chronology:
        assert list(chronology.records("events")) == list(SMALL.events)


@pytest.mark.usefixtures("by_line_alone")
@pytest.mark.parametrize("newline", [b"\n", b"\r\n"])
def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(tmp_path: Path, newline: bytes) -> None:
    path = written(SMALL, tmp_path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", newline))
    with load_json(path) as chronology:
        assert list(chronology.records("quotes")) == list(SMALL.quotes)


@pytest.mark.usefixtures("by_line_alone")
def test_a_line_with_spaces_and_defaults_is_a_record_too(tmp_path: Path) -> None:
    path = test_json_refusals.changed(
        tmp_path, '"id":"call","title":"Call"', '"id": "call", "title":"Call", "note":""'
    )
    with load_json(path) as chronology:
        assert list(chronology.records("events")) == list(SMALL.events)


@pytest.mark.usefixtures("by_line_alone", "batch")
def test_an_equal_link_far_away_is_found(tmp_path: Path) -> None:
    links = [Participation(EventId(f"e{i}"), SMALL.actors[0].id) for i in range(30)]
    events = tuple(Event(EventId(f"e{i}"), "x") for i in range(30))
    document = JsonDocument(
        "chronology",
        1,
        Header("Many"),
        sources=SMALL.sources,
        actors=SMALL.actors,
        events=events,
        participations=(*links, links[3]),
        citations=(Citation(events[0].id, SMALL.sources[0].id),),
    )
    with pytest.raises(Refused) as caught:
        load_json(written(document, tmp_path))
    assert caught.value.reason is RefusedReason.REPEATED_RECORD
    assert str(caught.value.where).startswith("participations[30] (line ")


@pytest.mark.usefixtures("by_line_alone")
def test_records_of_one_hash_are_not_taken_for_equal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "hash", lambda _: 7, raising=False)
    with load_json(written(SMALL, tmp_path)) as chronology:
        assert list(chronology.records("citations")) == list(SMALL.citations)


def test_more_lanes_than_columns_can_tell_apart_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "LARGEST_WHOLE", 0)
    monkeypatch.setattr(streaming, "LANE_LIMIT", 1)
    with pytest.raises(Refused) as caught:
        load_json(written(SMALL, tmp_path))
    assert str(caught.value.where) == 'lanes[1] (line 5, id "talks")'


def test_progress_is_told_in_bytes_up_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    path = written(SMALL, tmp_path)
    import_json(path, tmp_path / "x.chronology", lambda *done: told.append(done) is None).close()
    size = path.stat().st_size
    assert told == sorted(told)
    assert told[-1] == (size, size)
    assert len(told) > sum(1 for section in type_of_section if getattr(SMALL, section))


@pytest.mark.parametrize("steps", [0, 1, 5, 10])
def test_a_cancelled_import_leaves_nothing_behind(tmp_path: Path, steps: int) -> None:
    path = written(SMALL, tmp_path)
    left = iter(range(steps))
    with pytest.raises(Cancelled):
        import_json(path, tmp_path / "x.chronology", lambda *_: next(left, None) is not None)
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(Cancelled):
        load_json(path, lambda *_: False)


def test_an_import_over_a_file_writes_nothing(tmp_path: Path) -> None:
    path, there = written(SMALL, tmp_path), tmp_path / "there.chronology"
    there.write_text("mine")
    with pytest.raises(WriteFailed):
        convert_json(path, there)
    assert there.read_text() == "mine"
    assert sorted(tmp_path.iterdir()) == [path, there]


def test_a_line_longer_than_any_record_is_not_read_into_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "_BLOCK", 10)
    monkeypatch.setattr(streaming, "_LONGEST_LINE", 100)
    path = written(SMALL, tmp_path)
    with path.open("rb") as file, pytest.raises(NotByLineError):
        list(RecordLines(file).batches())


def test_lanes_without_an_event_are_there(tmp_path: Path) -> None:
    document = JsonDocument("chronology", 1, Header("Lanes"), lanes=SMALL.lanes)
    with load_json(written(document, tmp_path)) as chronology:
        assert [lane.id for lane in chronology.lanes()] == [LaneId("talks"), LaneId("press")]


def test_events_are_counted_while_they_are_read(tmp_path: Path) -> None:
    counted: list[int] = []
    convert_json(written(SMALL, tmp_path), tmp_path / "x.chronology", counted=counted.append)
    assert counted == [len(SMALL.events)]


def test_a_long_statement_of_sqlite_can_be_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What comes after the last line is more work than what lies between two reports."""
    monkeypatch.setattr("timeline_app.storage.progress._STEPS", 1)
    path = written(SMALL, tmp_path)
    size = path.stat().st_size
    with pytest.raises(Cancelled):
        convert_json(path, tmp_path / "x.chronology", lambda done, _: done < size - 1)
    assert list(tmp_path.iterdir()) == [path]


def test_a_large_document_is_read_into_a_file_that_is_gone_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(SMALL, tmp_path)
    with load_json(path) as small:
        expected = [list(small.records(section)) for section in type_of_section]
    monkeypatch.setattr(exchange, "LARGEST_WHOLE", 10)
    with load_json(path) as chronology:
        rows = chronology.file.connection.execute("PRAGMA database_list").fetchall()
        assert {name: file for _, name, file in rows}["main"] == ""
        assert [list(chronology.records(s)) for s in type_of_section] == expected
    assert list(tmp_path.iterdir()) == [path]
