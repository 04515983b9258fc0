"""The columns in the file: what they save, and that nothing but the truth is shown."""

import sqlite3
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
from tests.storage.chronologies import CALL, RUMOUR, SMALL, VISIT, in_memory
from tests.storage.edits.test_apply_properties import Model, change_of
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.edits.edit import Change, Edit, added, replaced
from timeline_app.core.records.records import Event, EventId, EventQuote, Lane, LaneId, QuoteId
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.columns import cache as column_cache
from timeline_app.storage.columns import current
from timeline_app.storage.columns import current as current_columns
from timeline_app.storage.columns.current import columns_of_events
from timeline_app.storage.columns.verify import refresh_columns, verify
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.errors import Cancelled, Refused, RefusedReason
from timeline_app.storage.file.integrity import Check
from timeline_app.storage.json.bulk_insert import build
from timeline_app.storage.json.document_type import JsonDocument

EDITS = [
    added(Event(EventId("new"), "New", "2023-06-14", lanes=(LaneId("press"),), order=3)),
    replaced(CALL, msgspec.structs.replace(CALL, title="Another call")),
    replaced(VISIT, msgspec.structs.replace(VISIT, date="1999", lanes=())),
    Edit((Change(EventQuote(CALL.id, QuoteId("candid")), None),)),
    added(EventQuote(RUMOUR.id, QuoteId("nobody"))),
    added(Lane(LaneId("first"), "First", "lane-3", -5)),
    replaced(SMALL.lanes[0], msgspec.structs.replace(SMALL.lanes[0], name="Papers")),
    replaced(SMALL.header(), msgspec.structs.replace(SMALL.header(), title="Other")),
]


@pytest.fixture(autouse=True)
def cached_at_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(current, "CACHED_FROM", 1)
    monkeypatch.setattr("timeline_app.storage.json.bulk_insert.CACHED_FROM", 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "small.chronology"
    build(path, SMALL)
    return path


@pytest.fixture
def no_events_are_read(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def reading(*_: object) -> None:
        raise AssertionError("all events were read")

    with monkeypatch.context() as patch:
        patch.setattr(current_columns, "columns_of_events", reading)
        yield


def opened(path: Path, *, read_only: bool = False) -> StoredChronology:
    return StoredChronology.open(path, check=Check.QUICK, read_only=read_only)


def truth(chronology: StoredChronology) -> EventColumns:
    """The columns as all events have them."""
    path = chronology.path
    return columns_of_events(RecordReader(chronology.file.connection, path), path, None)


def changed_by(path: Path, *statements: str) -> None:
    """As if another program or a fault had been at the file."""
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@pytest.mark.usefixtures("no_events_are_read")
def test_a_new_file_opens_without_reading_its_events(path: Path) -> None:
    before = path.read_bytes()
    for read_only in (True, False):
        with opened(path, read_only=read_only) as chronology:
            assert len(chronology.columns()) == len(SMALL.events)
    assert path.read_bytes() == before


def test_what_is_cached_is_what_the_events_say(path: Path) -> None:
    with opened(path) as chronology:
        assert_equal(chronology.columns(), truth(chronology))
        assert chronology.columns().titles[2] == "Call"


@pytest.mark.parametrize("edit", EDITS)
def test_columns_follow_each_edit_here_and_at_the_next_opening(
    path: Path, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(path) as chronology:
        before = truth(chronology)
        inverse = chronology.apply(edit)
        after = truth(chronology)
        monkeypatch.setattr(current_columns, "columns_of_events", None)
        assert_equal(chronology.columns(), after)
    with opened(path) as chronology:
        assert_equal(chronology.columns(), after)
        chronology.apply(inverse)
    with opened(path) as chronology:
        assert_equal(chronology.columns(), before)


@settings(max_examples=examples(40))
@given(documents(), st.data())
def test_any_edits_leave_the_columns_right(document: JsonDocument, data: st.DataObject) -> None:
    model = Model(document)
    with in_memory(document) as chronology:
        column_cache.store_columns(chronology.file.connection, chronology.columns(), 0)
        for _ in range(data.draw(st.integers(1, 5))):
            found = [data.draw(change_of(model)) for _ in range(data.draw(st.integers(1, 4)))]
            chronology.apply(Edit(tuple(change for change in found if change is not None)))
            if data.draw(st.booleans()):
                assert_equal(chronology.columns(), truth(chronology))
        assert_equal(chronology.columns(), truth(chronology))
        again = StoredChronology(chronology.file.connection, chronology.path)
        assert column_cache.has_columns(chronology.file.connection, chronology.revision)
        assert_equal(again.columns(), truth(chronology))


def test_an_edit_of_another_connection_is_seen(path: Path) -> None:
    with opened(path) as one, opened(path) as other:
        one.columns()
        other.apply(EDITS[1])
        assert_equal(one.columns(), truth(one))
        other.apply(EDITS[0])
        other.apply(EDITS[2])
        assert_equal(one.columns(), truth(one))
        other.apply(EDITS[4])
        for chronology in (one, other):
            assert_equal(chronology.columns(), truth(chronology))
    assert verify(path)


@pytest.mark.parametrize(
    "statements",
    [
        ('UPDATE "revision" SET "value" = 7',),
        ('UPDATE "column_cache" SET "checksum" = "checksum" + 1',),
        ('UPDATE "column_cache" SET "head" = \'{}\'',),
        ('UPDATE "column_cache" SET "head" = replace("head", \'"layout":3\', \'"layout":9\')',),
        ('UPDATE "column_cache" SET "head" = replace("head", \'"dated":4\', \'"dated":3\')',),
        ('DELETE FROM "column_part" WHERE "key" = 3',),
        ('UPDATE "column_part" SET "data" = zeroblob(length("data")) WHERE "key" = 1',),
        ('UPDATE "column_part" SET "data" = zeroblob(length("data") + 1) WHERE "key" = 4',),
        ('UPDATE "column_part" SET "data" = CAST(\'text\' AS BLOB) WHERE "key" = 2',),
        ('DELETE FROM "column_cache"', 'DELETE FROM "column_part"'),
    ],
)
def test_a_stale_or_damaged_cache_is_made_anew(path: Path, statements: tuple[str, ...]) -> None:
    changed_by(path, *statements)
    with opened(path, read_only=True) as chronology:
        assert_equal(chronology.columns(), truth(chronology))
    told: list[tuple[int, int]] = []
    with StoredChronology.open(
        path, check=Check.QUICK, progress=lambda *done: told.append(done) is None
    ) as chronology:
        assert_equal(chronology.columns(), truth(chronology))
    assert told == [(0, 5), (5, 5)]
    told.clear()
    StoredChronology.open(
        path, check=Check.QUICK, progress=lambda *done: told.append(done) is None
    ).close()
    assert told == []
    assert verify(path)


def test_reading_all_events_can_be_cancelled_and_leaves_the_file(path: Path) -> None:
    changed_by(path, 'DELETE FROM "column_cache"')
    before = path.read_bytes()
    for work in (
        lambda: StoredChronology.open(path, check=Check.QUICK, progress=lambda *_: False),
        lambda: refresh_columns(path, lambda *_: False),
        lambda: verify(path, lambda *_: False),
    ):
        with pytest.raises(Cancelled):
            work()
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_cache_that_cannot_be_written_is_done_without(path: Path) -> None:
    changed_by(path, 'DELETE FROM "column_cache"')
    with closing(sqlite3.connect(path, isolation_level=None)) as holding:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("timeline_app.storage.database.connection._BUSY_SECONDS", 0.0)
            holding.execute("BEGIN IMMEDIATE")
            with opened(path) as chronology:
                assert_equal(chronology.columns(), truth(chronology))
        holding.execute("ROLLBACK")
    assert not verify(path)


def test_after_many_changes_the_cache_is_written_anew_at_closing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(column_cache, "CHANGES_KEPT", 2)
    for number, changes in ((0, 1), (1, 2), (2, 0)):
        with opened(path) as chronology:
            chronology.apply(added(Event(EventId(f"new-{number}"), "New")))
        with closing(sqlite3.connect(path)) as connection:
            assert column_cache.changes_since(connection) == changes
        with opened(path) as chronology:
            assert_equal(chronology.columns(), truth(chronology))


def test_changes_that_nobody_told_of_are_seen_among_those_that_are_looked_at(path: Path) -> None:
    changed_by(path, "UPDATE event SET title = 'Someone else' WHERE id = 'call'")
    with opened(path, read_only=True) as chronology:
        assert_equal(chronology.columns(), truth(chronology))


def test_changes_elsewhere_that_nobody_told_of_are_found_by_verify(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(column_cache, "SAMPLED", 1)
    assert verify(path)
    changed_by(path, "UPDATE event SET title = 'Someone else' WHERE id = 'call'")
    with opened(path) as chronology:
        assert chronology.columns().titles[2] == "Call"
    assert not verify(path)
    refresh_columns(path)
    assert verify(path)
    with opened(path) as chronology:
        assert_equal(chronology.columns(), truth(chronology))


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("UPDATE event SET date = 'soon' WHERE id = 'call'", RefusedReason.NOT_A_DATE),
        ("DELETE FROM actor WHERE id = 'qin'", RefusedReason.DAMAGED),
        ("UPDATE event SET status = 'lost'", RefusedReason.WRONG_VALUE),
    ],
)
def test_what_a_quick_opening_does_not_look_at_is_refused_by_verify(
    path: Path, statement: str, reason: RefusedReason
) -> None:
    changed_by(path, statement)
    opened(path).close()
    for check in (lambda: verify(path), lambda: StoredChronology.open(path)):
        with pytest.raises(Refused) as caught:
            check()
        assert caught.value.reason is reason


def test_verify_tells_how_far_it_is(path: Path) -> None:
    told: list[tuple[int, int]] = []
    assert verify(path, lambda *done: told.append(done) is None)
    assert told[-1] == (5, 5)


def test_a_large_file_is_opened_quickly_and_a_small_one_checked(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed_by(path, "UPDATE event SET date = 'soon' WHERE id = 'call'")
    with pytest.raises(Refused):
        StoredChronology.open(path)
    monkeypatch.setattr("timeline_app.storage.file.integrity.SMALL_FILE", 1000)
    StoredChronology.open(path).close()


def test_a_small_file_has_no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    build(tmp_path / "x.chronology", SMALL)
    with closing(sqlite3.connect(tmp_path / "x.chronology")) as connection:
        assert not column_cache.has_columns(connection, 0)
    assert verify(tmp_path / "x.chronology")
