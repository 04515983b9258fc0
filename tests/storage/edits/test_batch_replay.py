"""Edits of very many records: in bounded memory, all or nothing, and taken back as one."""

from __future__ import annotations

import sqlite3
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.columns.test_update import assert_equal
from tests.examples import examples
from tests.storage.any_chronology import documents
from tests.storage.chronologies import CALL, RUMOUR, SMALL, VISIT, all_rows, imported, in_memory
from tests.storage.edits.test_apply_properties import Model, change_of
from tests.storage.old_files import old_file, version_of_file, without_later_fields, without_texts
from timeline_app.core.edits.edit import Change, Edit, added, replaced
from timeline_app.core.records.records import (
    Actor,
    ActorId,
    ActorKind,
    Citation,
    Event,
    EventId,
    EventQuote,
    Header,
    Lane,
    LaneId,
    Office,
    QuoteId,
    Record,
    SourceId,
    type_of_section,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.columns.current import columns_of_events
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.database.schema import BATCH_TABLES, OLDEST_VERSION, USER_VERSION
from timeline_app.storage.edits import batch_replay as batches
from timeline_app.storage.edits.batch_writer import AT_ONCE
from timeline_app.storage.errors import Cancelled, ConflictReason, EditConflict, WriteFailed
from timeline_app.storage.file.integrity import Check
from timeline_app.storage.json.bulk_insert import build
from timeline_app.storage.json.document_type import JsonDocument

EMPTY = JsonDocument("chronology", 1, Header("Empty"))


def every(document: JsonDocument) -> Iterator[Change]:
    """The changes that add all records of a document."""
    for section in type_of_section:
        for record in document.records(section):
            yield Change(None, record)


def rows(chronology: StoredChronology) -> dict[str, list[tuple[object, ...]]]:
    return all_rows(chronology.file.connection)


def kept_rows(path: Path) -> int:
    """How many rows of batches a file holds."""
    with closing(sqlite3.connect(path)) as connection:
        count = 0
        for table in BATCH_TABLES:
            count += connection.execute(f'SELECT COUNT(*) FROM "{table}"').fetchone()[0]
        return count


def check_columns(chronology: StoredChronology) -> None:
    reader = RecordReader(chronology.file.connection, chronology.path)
    assert_equal(chronology.columns(), columns_of_events(reader, chronology.path, None))


def changed(record: Record, **values: object) -> Change:
    return Change(record, msgspec.structs.replace(record, **values))


def many(count: int) -> JsonDocument:
    """So many events in two lanes."""
    lanes = tuple(Lane(LaneId(name), name.title(), "lane-1", 0) for name in ("a", "b"))
    events = tuple(
        Event(EventId(f"e{i}"), f"Event {i}", f"{1000 + i % 1000}", lanes=(LaneId("a"),))
        for i in range(count)
    )
    return JsonDocument("chronology", 1, Header("Many"), lanes=lanes, events=events)


@settings(max_examples=examples(60), deadline=None)
@given(documents())
def test_all_records_of_a_chronology_can_be_added_and_taken_back(document: JsonDocument) -> None:
    with in_memory(EMPTY) as chronology, in_memory(document) as expected:
        for text in document.texts:
            chronology.keep_words(text.words)
        before = rows(chronology)
        edit = chronology.make_batch(every(document))
        assert edit.changes == ()
        after = rows(chronology)
        assert after | {"chronology": []} == rows(expected) | {"chronology": []}
        check_columns(chronology)
        inverse = edit.inverse()
        assert chronology.apply(inverse) == edit
        assert rows(chronology) == before
        check_columns(chronology)
        assert chronology.apply(edit) == inverse
        assert rows(chronology) == after
        check_columns(chronology)


@settings(max_examples=examples(60), deadline=None)
@given(documents(), st.data())
def test_a_batch_does_to_the_rows_what_an_edit_does(
    document: JsonDocument, data: st.DataObject
) -> None:
    model = Model(document)
    with in_memory(document) as one, in_memory(document) as other:
        states, edits = [rows(one)], []
        for _ in range(data.draw(st.integers(1, 4))):
            change = data.draw(change_of(model))
            if change is not None:
                one.apply(Edit((change,)))
                edits.append(other.make_batch([change]))
                assert rows(other) == rows(one)
                check_columns(other)
                states.append(rows(one))
        for edit, state in zip(reversed(edits), states[-2::-1], strict=True):
            other.apply(edit.inverse())
            assert rows(other) == state
            check_columns(other)
        for edit, state in zip(edits, states[1:], strict=True):
            other.apply(edit)
            assert rows(other) == state


def test_a_lane_of_very_many_is_changed_and_changed_back(tmp_path: Path) -> None:
    path = tmp_path / "many.chronology"
    build(path, many(5_000))
    with StoredChronology.open(path) as chronology:
        before = rows(chronology)
        events = [event for event in chronology.records("events") if isinstance(event, Event)]
        told: list[tuple[int, int]] = []

        def tell(done: int, total: int) -> bool:
            told.append((done, total))
            return True

        edit = chronology.make_batch(
            [changed(event, lanes=(LaneId("b"),)) for event in events],
            tell,
        )
        assert told == [(done, 5_000) for done in range(AT_ONCE, 5_001, AT_ONCE)]
        assert set(chronology.columns().lane.tolist()) == {1}
        check_columns(chronology)
        told.clear()
        chronology.apply(edit.inverse(), tell)
        assert told[-1] == (5_000, 5_000)
        assert rows(chronology) == before
        check_columns(chronology)
    with StoredChronology.open(path, check=Check.QUICK) as chronology:
        check_columns(chronology)


MANY = 15_000
BYTES_AT_MOST = 5_000_000
"""What is held of some records at a time; no 120 bytes of each, where a change takes 200."""


def test_memory_stays_bounded(tmp_path: Path) -> None:
    path = tmp_path / "empty.chronology"
    build(path, JsonDocument("chronology", 1, Header("Empty"), lanes=many(0).lanes))
    changes = (
        Change(None, Event(EventId(f"e{i}"), f"{i}", "2023", lanes=(LaneId("a"),), note="x" * 500))
        for i in range(MANY)
    )
    with StoredChronology.open(path) as chronology:
        chronology.make_batch([next(changes)])  # what is loaded when it is first needed is there
        tracemalloc.start()
        try:
            edit = chronology.make_batch(changes)
            chronology.apply(edit.inverse())
            peak = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert peak < BYTES_AT_MOST, f"{peak:,} bytes for {MANY:,} records"


@pytest.mark.parametrize("when", [0, 3])
def test_a_batch_that_is_given_up_leaves_nothing(tmp_path: Path, when: int) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        before, revision = rows(chronology), chronology.revision
        with pytest.raises(Cancelled):
            chronology.make_batch(every(many(5_000)), lambda done, _: done < when * 1000)
        assert (rows(chronology), chronology.revision) == (before, revision)
        edit = chronology.make_batch(every(many(5_000)))
        after = rows(chronology)
        with pytest.raises(Cancelled):
            chronology.apply(edit.inverse(), lambda done, _: done < when * 1000)
        assert rows(chronology) == after
        chronology.apply(edit.inverse())
        assert rows(chronology) == before
        check_columns(chronology)


def test_a_batch_that_finds_the_disk_full_leaves_nothing(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        before = rows(chronology)
        pages = chronology.file.connection.execute("PRAGMA page_count").fetchone()[0]
        chronology.file.connection.execute(f"PRAGMA max_page_count = {pages + 20}")
        with pytest.raises(WriteFailed):
            chronology.make_batch(every(many(5_000)))
        assert rows(chronology) == before
        check_columns(chronology)


def test_what_the_changes_raise_leaves_nothing(tmp_path: Path) -> None:
    def failing() -> Iterator[Change]:
        yield from every(many(1_500))
        raise ValueError("no more")

    with StoredChronology.open(imported(SMALL, tmp_path)) as chronology:
        before = rows(chronology)
        with pytest.raises(ValueError, match="no more"):
            chronology.make_batch(failing())
        assert rows(chronology) == before


def test_batches_end_with_the_session(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    with StoredChronology.open(path) as chronology:
        edit = chronology.make_batch(every(many(10)))
        assert kept_rows(path) == 13
    assert kept_rows(path) == 0
    with StoredChronology.open(path) as chronology, pytest.raises(EditConflict) as caught:
        chronology.apply(edit.inverse())
    assert caught.value.reason is ConflictReason.MISSING


def test_batches_that_a_crash_left_are_removed_at_opening(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    chronology = StoredChronology.open(path)
    chronology.make_batch(every(many(10)))
    chronology.file.connection.close()
    with StoredChronology.open(path, read_only=True):
        assert kept_rows(path) == 13
    with StoredChronology.open(path) as chronology:
        assert kept_rows(path) == 0
        assert chronology.find_event("e7") is not None


@pytest.mark.parametrize("version", range(OLDEST_VERSION, USER_VERSION))
def test_a_batch_makes_a_new_file_of_an_old_one(tmp_path: Path, version: int) -> None:
    path = old_file(version, tmp_path)
    with StoredChronology.open(path) as chronology:
        before = without_texts(rows_but_batches(path))
        with pytest.raises(Cancelled):
            chronology.make_batch(every(many(10)), lambda *_: False)
        assert version_of_file(path) == version
        edit = chronology.make_batch(every(many(10)))
        chronology.apply(edit.inverse())
        assert without_later_fields(without_texts(rows(chronology)), before) == before
    assert version_of_file(path) == USER_VERSION
    with StoredChronology.open(path, check=Check.FULL) as chronology:
        assert without_later_fields(without_texts(rows(chronology)), before) == before


def rows_but_batches(path: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(path)) as connection:
        return all_rows(connection)


@pytest.fixture
def small() -> Iterator[StoredChronology]:
    with in_memory(SMALL) as chronology:
        yield chronology


NEW = Event(EventId("new"), "New", "2024", lanes=(LaneId("press"),))


@pytest.mark.parametrize(
    ("changes", "reason", "record", "detail"),
    [
        ([Change(None, NEW), Change(None, NEW)], ConflictReason.TAKEN, 'event "new"', ""),
        ([Change(None, CALL)], ConflictReason.TAKEN, 'event "call"', ""),
        (
            [Change(None, SMALL.relations[0])],
            ConflictReason.TAKEN,
            'relation of event "put-off"',
            "",
        ),
        ([Change(NEW, None)], ConflictReason.MISSING, 'event "new"', ""),
        (
            [Change(Citation(CALL.id, SourceId("copy")), None)],
            ConflictReason.MISSING,
            'citation of event "call"',
            "",
        ),
        (
            [changed(msgspec.structs.replace(VISIT, title="Old"), title="New")],
            ConflictReason.CHANGED,
            'event "visit"',
            "",
        ),
        (
            [changed(msgspec.structs.replace(VISIT, lanes=()), title="New")],
            ConflictReason.CHANGED,
            'event "visit"',
            "",
        ),
        (
            [changed(msgspec.structs.replace(VISIT, lanes=(LaneId("attic"),)), title="New")],
            ConflictReason.CHANGED,
            'event "visit"',
            "",
        ),
        (
            [Change(None, msgspec.structs.replace(NEW, lanes=(LaneId("attic"),)))],
            ConflictReason.UNKNOWN_REFERENCE,
            'event "new"',
            'no lane "attic"',
        ),
        (
            [Change(None, msgspec.structs.replace(NEW, rests_on="nothing"))],
            ConflictReason.UNKNOWN_REFERENCE,
            'event "new"',
            'no date claim "nothing"',
        ),
        (
            [Change(None, Citation(EventId("nothing"), SourceId("note")))],
            ConflictReason.UNKNOWN_REFERENCE,
            'citation of event "nothing"',
            'no event "nothing"',
        ),
        (
            [
                Change(
                    None,
                    Actor(
                        ActorId("a"),
                        "A",
                        ActorKind.PERSON,
                        offices=(Office("x", source=SourceId("y")),),
                    ),
                )
            ],
            ConflictReason.UNKNOWN_REFERENCE,
            'actor "a"',
            'offices[0].source: there is no source "y"',
        ),
        ([Change(CALL, None)], ConflictReason.STILL_NAMED, 'event "call"', "date claim (event)"),
        (
            [Change(SMALL.sources[2], None)],
            ConflictReason.STILL_NAMED,
            'source "names"',
            "actor (other_names or offices)",
        ),
        (
            [Change(None, msgspec.structs.replace(NEW, date="soon"))],
            ConflictReason.NOT_VALID,
            'event "new"',
            "date: 'soon'",
        ),
        ([Change(None, None)], ConflictReason.NOT_VALID, "a change", "it is empty"),
        ([Change(SMALL.chronology, None)], ConflictReason.NOT_VALID, "chronology", "always one"),
        (
            [changed(CALL, title="One"), changed(CALL, title="Two")],
            ConflictReason.NOT_VALID,
            'event "call"',
            "more than once",
        ),
        (
            [Change(None, NEW), changed(NEW, title="Two")],
            ConflictReason.NOT_VALID,
            'event "new"',
            "more than once",
        ),
    ],
)
def test_a_batch_that_does_not_fit_is_refused_whole(
    small: StoredChronology,
    changes: list[Change],
    reason: ConflictReason,
    record: str,
    detail: str,
) -> None:
    before = rows(small)
    fits = Change(None, Lane(LaneId("fits"), "Fits", "lane-4", 4))
    with pytest.raises(EditConflict) as caught:
        small.make_batch([fits, *changes])
    assert (caught.value.reason, str(caught.value.record)) == (reason, record)
    assert detail in str(caught.value.detail)
    assert rows(small) == before
    assert not small.file.connection.in_transaction
    small.make_batch([fits])


def test_the_header_can_be_changed_with_the_rest(small: StoredChronology) -> None:
    before = rows(small)
    edit = small.make_batch([changed(SMALL.chronology, title="Other"), Change(None, NEW)])
    assert small.header().title == "Other"
    small.apply(edit.inverse())
    assert rows(small) == before


def test_a_batch_of_nothing_is_no_edit(small: StoredChronology) -> None:
    edit = small.make_batch([])
    assert not edit
    assert small.apply(edit) == edit
    assert small.revision == 0


def test_a_batch_is_not_made_twice_nor_taken_back_twice(small: StoredChronology) -> None:
    edit = small.make_batch([Change(None, NEW)])
    with pytest.raises(EditConflict) as caught:
        small.apply(edit)
    assert caught.value.reason is ConflictReason.CHANGED
    small.apply(edit.inverse())
    with pytest.raises(EditConflict):
        small.apply(edit.inverse())


def test_a_batch_is_not_taken_back_when_one_of_its_records_has_changed(
    small: StoredChronology,
) -> None:
    edit = small.make_batch([Change(None, NEW)])
    newer = msgspec.structs.replace(NEW, title="Newer")
    small.apply(replaced(NEW, newer))
    before = rows(small)
    with pytest.raises(EditConflict) as caught:
        small.apply(edit.inverse())
    assert (caught.value.reason, str(caught.value.record)) == (
        ConflictReason.CHANGED,
        'event "new"',
    )
    assert rows(small) == before
    small.apply(replaced(newer, NEW))
    small.apply(edit.inverse())
    assert small.find_event("new") is None


def test_a_batch_is_not_taken_back_when_one_of_its_records_is_named(
    small: StoredChronology,
) -> None:
    edit = small.make_batch([Change(None, NEW)])
    small.apply(added(Citation(NEW.id, SourceId("note"))))
    before = rows(small)
    with pytest.raises(EditConflict) as caught:
        small.apply(edit.inverse())
    assert (caught.value.reason, str(caught.value.record)) == (
        ConflictReason.STILL_NAMED,
        'event "new"',
    )
    assert rows(small) == before


def test_a_batch_is_not_made_again_when_an_id_was_taken_meanwhile(small: StoredChronology) -> None:
    edit = small.make_batch([Change(None, NEW)])
    small.apply(edit.inverse())
    small.apply(added(NEW))
    with pytest.raises(EditConflict) as caught:
        small.apply(edit)
    assert caught.value.reason is ConflictReason.TAKEN


def test_an_id_may_go_and_come_within_a_batch(small: StoredChronology) -> None:
    before = rows(small)
    link = EventQuote(CALL.id, QuoteId("candid"))
    edit = small.make_batch([Change(link, None), Change(None, link)])
    small.apply(edit.inverse())
    assert rows(small) == before
    check_columns(small)


def test_new_records_take_no_key_of_a_batch_that_was_taken_back(small: StoredChronology) -> None:
    edit = small.make_batch([Change(None, NEW)])
    key = small.key_of("new")
    small.apply(edit.inverse())
    small.apply(added(msgspec.structs.replace(NEW, id="newer")))
    assert small.key_of("newer") != key
    small.apply(edit)
    assert small.key_of("new") == key


def test_quotes_of_events_are_counted_anew(small: StoredChronology) -> None:
    link = EventQuote(CALL.id, QuoteId("candid"))
    edit = small.make_batch([changed(link, event=RUMOUR.id)])
    check_columns(small)
    small.apply(edit.inverse())
    check_columns(small)


def test_rows_are_turned_in_chunks(
    small: StoredChronology, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "CHUNK", 3)
    before = rows(small)
    edit = small.make_batch(every(many(10)))
    after = rows(small)
    small.apply(edit.inverse())
    assert rows(small) == before
    small.apply(edit)
    assert rows(small) == after


def test_a_new_record_takes_no_key_of_one_that_a_batch_took_out(small: StoredChronology) -> None:
    small.make_batch([Change(None, NEW)])
    key = small.key_of(NEW.id)
    taken_out = small.make_batch([Change(NEW, None)])
    other = msgspec.structs.replace(NEW, id=EventId("other"))
    small.make_batch([Change(None, other)])
    assert small.key_of("other") != key
    small.apply(taken_out.inverse())
    assert small.key_of(NEW.id) == key


@pytest.mark.parametrize("is_undone", [False, True])
def test_what_a_batch_took_out_comes_back_to_its_place_as_by_plain_edits(
    small: StoredChronology, is_undone: bool
) -> None:
    actors = [Actor(ActorId(f"a{i}"), f"Actor {i}", ActorKind.STATE) for i in range(3)]
    first = actors[0]
    small.make_batch(added(*actors).changes)
    key = small.key_of_record(Actor, "a0")
    if is_undone:
        making = small.make_batch(added(Actor(ActorId("b"), "B", ActorKind.STATE)).changes)
        key = small.key_of_record(Actor, "b")
        small.apply(making.inverse())
        first = Actor(ActorId("b"), "Other B", ActorKind.STATE)
    else:
        small.make_batch([Change(first, None)])
    small.apply(added(Actor(ActorId("c"), "C", ActorKind.STATE)))
    assert small.key_of_record(Actor, "c") != key
    again = msgspec.structs.replace(first, name="Again")
    small.make_batch([Change(None, again)])
    assert small.key_of_record(Actor, str(again.id)) == key
    names = [str(actor.id) for actor in small.records("actors") if isinstance(actor, Actor)]
    assert names[-4:] == (["a1", "a2", "b", "c"] if is_undone else ["a0", "a1", "a2", "c"])


def test_an_edit_gives_back_the_key_that_a_batch_freed_and_a_batch_that_of_an_edit(
    small: StoredChronology,
) -> None:
    one, two = (Actor(ActorId(name), name, ActorKind.STATE) for name in "xy")
    small.apply(added(one, two))
    keys = [small.key_of_record(Actor, name) for name in "xy"]
    small.make_batch([Change(one, None)])
    small.apply(Edit((Change(two, None),)))
    small.apply(added(one))
    small.make_batch([Change(None, two)])
    assert [small.key_of_record(Actor, name) for name in "xy"] == keys
