"""What became of an open file: the same, gone, or another's; and copies whatever became of it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.chronologies import SMALL, imported, rows_of_file
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Event, EventId, Header
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.columns.verify import refresh_columns
from timeline_app.storage.errors import Cancelled, WriteFailed, WriteReason
from timeline_app.storage.file.backups import Backups
from timeline_app.storage.file.file_identity import FileState


def event(number: int) -> Event:
    return Event(EventId(f"new-{number}"), f"Event {number}", "2023")


def many(first: int = 0, count: int = 50) -> tuple[Event, ...]:
    return tuple(event(number) for number in range(first, first + count))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return imported(SMALL, tmp_path)


# What became of it.


def test_its_own_edits_are_no_news(path: Path) -> None:
    with StoredChronology.open(path) as chronology:
        assert chronology.file.state() is FileState.SAME
        chronology.apply(added(event(1)))
        edit = chronology.make_batch(added(*many(2)).changes)
        chronology.apply(edit.inverse())
        assert chronology.file.state() is FileState.SAME


def test_columns_that_another_process_caches_are_no_news(path: Path) -> None:
    with StoredChronology.open(path) as chronology:
        assert not refresh_columns(path)
        assert chronology.file.state() is FileState.SAME
        chronology.apply(added(event(1)))
        assert chronology.file.state() is FileState.SAME


def test_an_edit_of_another_program_is_news(path: Path) -> None:
    with StoredChronology.open(path) as chronology:
        with StoredChronology.open(path) as other:
            other.apply(added(event(1)))
        assert chronology.file.state() is FileState.REPLACED


def test_whoever_only_reads_lets_others_edit_and_catches_up(path: Path) -> None:
    with (
        StoredChronology.open(path, read_only=True) as reading,
        StoredChronology.open(path) as other,
    ):
        count = len(reading.columns())
        assert not reading.file.catch_up()
        other.apply(added(event(1)))
        assert reading.file.state() is FileState.SAME
        assert reading.file.catch_up()
        assert len(reading.columns()) == count + 1
        assert not reading.file.catch_up()
        assert not other.file.catch_up(), "whoever writes has nothing to catch up with"


def test_a_file_without_its_name_is_gone_and_found_again(path: Path) -> None:
    away = path.with_name("away")
    with StoredChronology.open(path) as chronology:
        path.rename(away)
        assert chronology.file.state() is FileState.GONE
        path.mkdir()
        assert chronology.file.state() is FileState.REPLACED
        path.rmdir()
        away.rename(path)
        assert chronology.file.state() is FileState.SAME


def test_nothing_is_written_into_a_file_that_is_gone(path: Path) -> None:
    with StoredChronology.open(path) as chronology:
        path.unlink()
        with pytest.raises(WriteFailed) as caught:
            chronology.apply(added(event(1)))
        assert caught.value.reason is WriteReason.GONE


def test_in_memory_nothing_can_become_of_it(tmp_path: Path) -> None:
    with StoredChronology.in_memory(SMALL, tmp_path / "none") as chronology:
        assert chronology.file.state() is FileState.SAME
        assert not chronology.is_in_file
        assert chronology.file.outlive()


# Outliving it.


def test_what_was_overwritten_is_read_from_memory_from_then_on(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.chronology"
    StoredChronology.create(other, Header("Other")).close()
    with StoredChronology.open(path) as chronology:
        chronology.apply(added(event(1)))
        chronology.file.keep_shadow()
        shutil.copyfile(other, path)
        assert chronology.file.state() is FileState.REPLACED
        assert chronology.file.outlive()
        assert chronology.file.state() is FileState.REPLACED
        assert chronology.find_event("new-1") == event(1)
        assert chronology.header() == SMALL.header()
        chronology.file.write_copy(tmp_path / "copy.chronology")
    assert path.read_bytes() == other.read_bytes()
    with StoredChronology.open(tmp_path / "copy.chronology") as copy:
        assert copy.find_event("new-1") == event(1)


def test_a_shadow_is_not_taken_from_what_another_program_has_written(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.chronology"
    StoredChronology.create(other, Header("Other")).close()
    with StoredChronology.open(path) as chronology:
        chronology.file.keep_shadow()
        shutil.copyfile(other, path)
        chronology.file.keep_shadow()
        assert chronology.file.outlive()
        assert chronology.header() == SMALL.header()


def test_without_a_shadow_what_was_overwritten_is_lost_and_that_is_said(path: Path) -> None:
    with StoredChronology.open(path) as chronology:
        os.truncate(path, 0)
        assert not chronology.file.outlive()


# Copies.


def test_a_copy_has_all_and_nothing_that_was_deleted(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.chronology"
    with StoredChronology.open(path) as chronology:
        secret = Event(EventId("secret"), "Words that were taken back", "2023")
        edit = chronology.make_batch(added(secret).changes)
        chronology.apply(edit.inverse())
        chronology.file.write_copy(copy)
        assert "batch" not in rows_of_file(copy) or not rows_of_file(copy)["batch"]
        assert b"taken back" not in copy.read_bytes()
        chronology.apply(edit)
        assert chronology.find_event("secret") == secret
    with StoredChronology.open(copy) as other:
        assert list(other.records("events")) == list(SMALL.records("events"))


def test_a_copy_replaces_nothing_unless_that_is_allowed(path: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    there.write_text("mine")
    with StoredChronology.open(path) as chronology:
        with pytest.raises(WriteFailed) as caught:
            chronology.file.write_copy(there)
        assert caught.value.reason is WriteReason.EXISTS
        with pytest.raises(WriteFailed):
            chronology.file.go_on_in(there)
        assert (chronology.path, there.read_text()) == (path, "mine")
        with pytest.raises(WriteFailed) as caught:
            chronology.file.write_copy(there, replace=True)
        assert caught.value.reason is WriteReason.EXISTS, "what was there would be lost"
        chronology.file.backups = Backups(tmp_path / "backups")
        chronology.file.write_copy(there, replace=True)
    StoredChronology.open(there).close()
    (kept,) = tmp_path.glob("backups/*/there")
    assert kept.read_text() == "mine"


def test_a_copy_that_is_given_up_leaves_nothing(path: Path, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    with StoredChronology.open(path) as chronology:
        for copy in (chronology.file.write_copy, chronology.file.go_on_in):
            with pytest.raises(Cancelled):
                copy(tmp_path / "copy", lambda done, total: False)
        assert chronology.path == path
        chronology.apply(added(event(1)))
    assert set(tmp_path.iterdir()) == before


def test_going_on_elsewhere_keeps_what_can_be_undone_and_the_columns(
    path: Path, tmp_path: Path
) -> None:
    new = tmp_path / "new.chronology"
    with StoredChronology.open(path) as chronology:
        single = added(event(1))
        chronology.apply(single)
        batch = chronology.make_batch(added(*many(2)).changes)
        columns = chronology.columns()
        path.unlink()
        chronology.file.go_on_in(new)
        assert chronology.path == new
        assert chronology.file.state() is FileState.SAME
        assert chronology.columns() is columns
        chronology.apply(batch.inverse())
        chronology.apply(single.inverse())
        assert len(chronology.columns()) == len(list(SMALL.records("events")))
        chronology.apply(batch)
    assert not path.exists()
    with StoredChronology.open(new) as again:
        assert len(again.columns()) == len(list(SMALL.records("events"))) + 50


def test_what_was_in_memory_alone_is_kept_from_then_on(tmp_path: Path) -> None:
    new = tmp_path / "new.chronology"
    with StoredChronology.in_memory(SMALL, tmp_path / "none") as chronology:
        chronology.apply(added(event(1)))
        assert not chronology.is_kept
        chronology.file.go_on_in(new)
        assert chronology.is_kept
        chronology.apply(added(event(2)))
    with closing(sqlite3.connect(new)) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with StoredChronology.open(new) as again:
        assert again.find_event("new-1") == event(1)
        assert again.find_event("new-2") == event(2)
