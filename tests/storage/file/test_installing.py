"""A chronology takes a name of the disk: what was there is kept, and the new file is proven."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.chronologies import SMALL, imported
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Event, EventId, Header
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json, write_json
from timeline_app.storage.errors import WriteFailed, WriteReason
from timeline_app.storage.file import atomic_write as new_file_module
from timeline_app.storage.file.backups import Backups
from timeline_app.storage.file.file_identity import FileState
from timeline_app.storage.file.integrity import Check

Save = Callable[[StoredChronology, Path], object]


def event(number: int) -> Event:
    return Event(EventId(f"new-{number}"), f"Event {number}", "2023")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return imported(SMALL, tmp_path)


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups")


def hot_journal(path: Path, count: int = 300) -> bytes:
    """The journal of a transaction that was cut off, of a file of old events at `path`."""
    StoredChronology.create(path, Header("Old")).close()
    with StoredChronology.open(path) as chronology:
        chronology.make_batch(added(*map(event, range(count))).changes)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA cache_size = 5")
        file.execute("BEGIN IMMEDIATE")
        file.execute("UPDATE event SET title = 'torn ' || title || printf('%500s', '')")
        journal = path.with_name(path.name + "-journal").read_bytes()
    assert int.from_bytes(journal[8:12], "big"), "it would not be rolled back"
    return journal


def copy_to(chronology: StoredChronology, path: Path) -> None:
    chronology.file.write_copy(path, replace=True)


def move_to(chronology: StoredChronology, path: Path) -> None:
    chronology.file.go_on_in(path, replace=True)


@pytest.mark.parametrize("save", [copy_to, move_to])
@pytest.mark.parametrize("is_file_there", [True, False])
def test_a_journal_that_a_crash_left_never_comes_into_what_is_saved_beside_it(
    path: Path, tmp_path: Path, backups: Backups, save: Save, is_file_there: bool
) -> None:
    target = tmp_path / "talks.chronology"
    journal = hot_journal(target)
    before = target.read_bytes()
    target.with_name("talks.chronology-journal").write_bytes(journal)
    if not is_file_there:
        target.unlink()
    with StoredChronology.open(path) as chronology:
        chronology.file.backups = backups
        save(chronology, target)
        chronology.apply(added(event(1)))
    with StoredChronology.open(target, check=Check.FULL) as saved:
        assert saved.header() == SMALL.header()
        count = len(list(SMALL.records("events")))
        assert saved.counts().events == count + (save is move_to)
    kept = {found.name: found.read_bytes() for found in tmp_path.glob("backups/*/*")}
    assert kept.pop("talks.chronology-journal") == journal
    assert kept == ({"talks.chronology": before} if is_file_there else {})


def test_a_new_file_of_json_is_not_rolled_back_either(path: Path, tmp_path: Path) -> None:
    json, target = tmp_path / "small.json", tmp_path / "kept" / "talks.chronology"
    write_json(SMALL, json)
    target.parent.mkdir()
    journal = hot_journal(target)
    target.unlink()
    target.with_name("talks.chronology-journal").write_bytes(journal)
    with pytest.raises(WriteFailed) as caught:
        convert_json(json, target)
    assert caught.value.reason is WriteReason.EXISTS, "without backups it stays where it is"
    convert_json(json, target, backups=Backups(tmp_path / "backups"))
    with StoredChronology.open(target, check=Check.FULL) as made:
        assert made.header() == SMALL.header()
    (kept,) = tmp_path.glob("backups/*/*")
    assert kept.read_bytes() == journal


def test_what_is_replaced_opens_from_the_backups_as_it_was(
    path: Path, tmp_path: Path, backups: Backups
) -> None:
    target = tmp_path / "other.chronology"
    StoredChronology.create(target, Header("Other")).close()
    with StoredChronology.open(path) as chronology:
        chronology.file.backups = backups
        chronology.file.write_copy(target, replace=True)
    (kept,) = tmp_path.glob("backups/*/other.chronology")
    with StoredChronology.open(kept) as before:
        assert before.header() == Header("Other")


def test_json_that_is_replaced_is_kept_too(tmp_path: Path, backups: Backups) -> None:
    json = tmp_path / "talks.json"
    json.write_text("mine")
    write_json(SMALL, json, backups)
    (kept,) = tmp_path.glob("backups/*/talks.json")
    assert kept.read_text() == "mine"


def test_a_file_that_does_not_hold_what_was_written_is_not_gone_on_in(
    path: Path, tmp_path: Path, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Something comes between the writing and the name: a disk that lies, for one."""
    target = tmp_path / "other.chronology"
    StoredChronology.create(target, Header("Other")).close()

    def spoiled(folder: Path) -> None:
        with closing(sqlite3.connect(target)) as file:
            file.execute("UPDATE revision SET value = value + 1")
            file.commit()

    with StoredChronology.open(path) as chronology:
        chronology.file.backups = backups
        with monkeypatch.context() as spoiling:
            spoiling.setattr(new_file_module, "_sync_folder", spoiled)
            with pytest.raises(WriteFailed) as caught:
                chronology.file.go_on_in(target, replace=True, retire=True)
        assert caught.value.reason is WriteReason.UNPROVEN
        assert caught.value.path == target
        assert (chronology.path, chronology.file.state()) == (path, FileState.SAME)
        chronology.apply(added(event(1)))
    with StoredChronology.open(target) as other:
        assert other.header() == Header("Other"), "what was there was put back"
    with StoredChronology.open(path) as chronology:
        assert chronology.find_event("new-1") == event(1)


def test_a_new_file_that_is_not_proven_leaves_the_name_free(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "new.chronology"

    def spoiled(folder: Path) -> None:
        os.truncate(target, 4096)

    with StoredChronology.open(path) as chronology:
        with monkeypatch.context() as spoiling:
            spoiling.setattr(new_file_module, "_sync_folder", spoiled)
            with pytest.raises(WriteFailed) as caught:
                chronology.file.go_on_in(target)
        assert caught.value.reason is WriteReason.UNPROVEN
        assert not target.exists()
        chronology.file.go_on_in(target)
        assert chronology.path == target


def test_a_file_of_before_that_is_retired_lies_among_the_backups(
    path: Path, tmp_path: Path, backups: Backups
) -> None:
    target = tmp_path / "new.chronology"
    with StoredChronology.open(path) as chronology:
        chronology.file.backups = backups
        chronology.file.go_on_in(target, retire=True)
    assert not path.exists()
    (kept,) = tmp_path.glob(f"backups/*/{path.name}")
    with StoredChronology.open(kept) as before:
        assert before.header() == SMALL.header()


def test_a_file_that_another_has_replaced_is_not_retired(
    path: Path, tmp_path: Path, backups: Backups
) -> None:
    with StoredChronology.open(path) as chronology:
        chronology.file.backups = backups
        chronology.file.keep_shadow()
        path.unlink()
        StoredChronology.create(path, Header("Of another program")).close()
        chronology.file.outlive()
        chronology.file.go_on_in(tmp_path / "new.chronology", retire=True)
    with StoredChronology.open(path) as other:
        assert other.header() == Header("Of another program")


# Write-ahead logs, which other programs may set.


def with_write_ahead_log(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)


def journals_of(path: Path) -> list[str]:
    return [found.name for found in path.parent.glob(f"{path.name}-*")]


def header_of(path: Path) -> bytes:
    return path.read_bytes()[18:20]


def test_a_file_set_to_a_write_ahead_log_is_opened_and_set_back(path: Path) -> None:
    with_write_ahead_log(path)
    assert header_of(path) == b"\2\2"
    with StoredChronology.open(path) as chronology:
        chronology.apply(added(event(1)))
        assert not path.with_name(path.name + "-wal").exists()
    assert (header_of(path), journals_of(path)) == (b"\1\1", [])


def test_what_is_read_only_stays_as_it_is_with_a_write_ahead_log(path: Path) -> None:
    with_write_ahead_log(path)
    with StoredChronology.open(path, read_only=True) as chronology:
        assert chronology.header() == SMALL.header()
    assert header_of(path) == b"\2\2"


@pytest.mark.parametrize("is_moved", [True, False])
def test_what_is_saved_of_an_open_file_with_a_write_ahead_log_is_one_file_of_ours(
    path: Path, tmp_path: Path, is_moved: bool
) -> None:
    target = tmp_path / "new.chronology"
    with StoredChronology.open(path) as chronology:
        with_write_ahead_log(path)
        chronology.apply(added(event(1)))
        chronology.file.keep_shadow()
        save = chronology.file.go_on_in if is_moved else chronology.file.write_copy
        save(target)
        assert (header_of(target), journals_of(target)) == (b"\1\1", [])
    with StoredChronology.open(target) as saved:
        assert saved.find_event("new-1") == event(1)
    with StoredChronology.open(path) as before:
        assert before.find_event("new-1") == event(1)
    assert header_of(path) == b"\1\1"


def test_a_file_with_a_write_ahead_log_is_outlived_as_any_other(path: Path, tmp_path: Path) -> None:
    with StoredChronology.open(path) as chronology:
        with_write_ahead_log(path)
        chronology.apply(added(event(1)))
        chronology.file.keep_shadow()
        path.unlink()
        StoredChronology.create(tmp_path / "other", Header("Other")).close()
        (tmp_path / "other").rename(path)
        assert chronology.file.outlive()
        assert chronology.find_event("new-1") == event(1)
