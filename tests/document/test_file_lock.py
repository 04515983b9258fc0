"""One file, one writer: others are told who has it, and a dead writer's right is taken over."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo

from tests.document.writers import (
    ROOT,
    killed_amid_an_edit,
    killed_writer,
    other_reader,
    other_writer,
)
from tests.small_disks import fill, small_disk
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Event, EventId, Header
from timeline_app.document.file_lock import (
    FileLock,
    beside,
    elsewhere,
    go_on_alone,
    open_alone,
)
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed, WriteReason
from timeline_app.storage.file.integrity import Check
from timeline_app.storage.file.paths import journals_beside
from timeline_app.storage.reasons import ReadOnlyCause, ReadOnlyReason

posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such links or modes")
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "talks.chronology"
    StoredChronology.create(found, Header("Talks")).close()
    return found


def event(number: int) -> Event:
    return Event(EventId(f"e{number}"), f"Event {number}", "2023")


def names(folder: Path) -> set[str]:
    """What lies in a folder, but for the home of the user."""
    return {found.name for found in folder.iterdir()} - {"home"}


def test_the_lock_lies_beside_the_file_while_it_is_open_and_no_longer(path: Path) -> None:
    with open_alone(path) as chronology:
        assert (chronology.is_read_only, chronology.read_only_reason) == (False, None)
        assert names(path.parent) == {path.name, f".{path.name}.lock"}
    assert names(path.parent) == {path.name}


def test_a_second_program_reads_and_is_told_who_writes(path: Path) -> None:
    with other_writer(path) as process, open_alone(path) as chronology:
        assert chronology.is_read_only
        read_only_reason = chronology.read_only_reason
        assert read_only_reason is not None
        assert read_only_reason.cause is ReadOnlyCause.IN_USE
        assert read_only_reason.writer is not None
        assert read_only_reason.writer.process_id == process.pid
        assert read_only_reason.writer.host == QSysInfo.machineHostName()
        assert not read_only_reason.writer.is_here
        with pytest.raises(WriteFailed):
            chronology.apply(added(event(1)))
    assert names(path.parent) == {path.name}


def test_a_second_program_leaves_the_batches_of_the_first_alone(path: Path) -> None:
    with open_alone(path) as first:
        batch = first.make_batch(added(*map(event, range(3))).changes)
        with open_alone(path) as second:
            assert second.read_only_reason is not None
            assert second.read_only_reason.writer is not None
            assert second.read_only_reason.writer.is_here
            assert second.counts().events == 3
        first.apply(batch.inverse())
        assert first.counts().events == 0


def test_the_right_of_a_dead_writer_is_taken_over(path: Path) -> None:
    killed_writer(path)
    assert beside(path).exists()
    with open_alone(path) as chronology:
        assert not chronology.is_read_only
        chronology.apply(added(event(1)))
    assert names(path.parent) == {path.name}


def test_a_lock_that_tells_nothing_is_waited_for_a_moment_and_then_taken_over(path: Path) -> None:
    beside(path).touch()
    with open_alone(path) as chronology:
        assert chronology.read_only_reason == ReadOnlyReason(ReadOnlyCause.IN_USE, None)
    before = time.time() - 60
    os.utime(beside(path), (before, before))
    with open_alone(path) as chronology:
        assert not chronology.is_read_only
    assert names(path.parent) == {path.name}


def test_a_released_right_can_be_had_by_others(path: Path) -> None:
    first, second = FileLock(path), FileLock(path)
    assert first.take() is None
    read_only_reason = second.take()
    assert read_only_reason is not None
    assert read_only_reason.cause is ReadOnlyCause.IN_USE
    first.release()
    assert second.take() is None
    second.release()


@posix
def test_a_link_leads_to_the_same_lock(path: Path) -> None:
    link = path.with_name("link.chronology")
    link.symlink_to(path)
    with open_alone(link) as first, open_alone(path) as second:
        assert (first.is_read_only, second.is_read_only) == (False, True)


@posix
def test_a_name_with_hardly_room_for_a_journal_has_a_lock_too(tmp_path: Path) -> None:
    path = tmp_path / ("秦" * 78 + "..chronology")
    assert len(os.fsencode(path.name)) == 246
    StoredChronology.create(path, Header("Long")).close()
    with open_alone(path) as first, open_alone(path) as second:
        assert (first.is_read_only, second.is_read_only) == (False, True)
        first.apply(added(event(1)))
    assert names(tmp_path) == {path.name}


@posix
def test_a_name_without_room_for_a_journal_is_read_only_and_no_name_to_save_under(
    path: Path,
) -> None:
    long = path.with_name("秦" * 79 + ".chronology")
    path.rename(long)
    with open_alone(long) as chronology:
        assert chronology.read_only_reason == ReadOnlyReason(ReadOnlyCause.LONG_NAME)
        assert go_on_alone(chronology, long.with_name("x" * 237 + ".chronology")) == ReadOnlyReason(
            ReadOnlyCause.LONG_NAME
        )
        with pytest.raises(WriteFailed) as caught:
            chronology.file.write_copy(long.with_name("x" * 237 + ".chronology"))
        assert caught.value.reason is WriteReason.LONG_NAME
    assert names(path.parent) == {long.name}


def test_on_a_full_disk_the_lock_is_made_elsewhere(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        path = disk / "talks.chronology"
        StoredChronology.create(path, Header("Talks")).close()
        ballast = fill(disk)
        with open_alone(path) as first, open_alone(path) as second:
            assert (first.is_read_only, second.is_read_only) == (False, True)
            assert not beside(path).exists()
            assert elsewhere(path).exists()
            ballast.unlink()
            assert other_reader(path) == "IN_USE", "there is room beside the file by now"
        assert not elsewhere(path).exists()


def test_two_names_of_one_file_have_one_writer(path: Path) -> None:
    other = path.with_name("other.chronology")
    os.link(path, other)
    with open_alone(path) as chronology:
        assert other_reader(other) == "IN_USE"
        chronology.apply(added(event(1)))
    with open_alone(other) as chronology:
        assert not chronology.is_read_only
        assert chronology.find_event("e1") == event(1)
    assert not list(elsewhere(path).parent.iterdir())


@posix
def test_a_file_that_had_to_make_way_is_free_under_its_other_name(
    path: Path, tmp_path: Path
) -> None:
    before, other = tmp_path / "before.chronology", tmp_path / "other.chronology"
    StoredChronology.create(before, Header("Before")).close()
    os.link(before, other)
    with open_alone(path) as chronology:
        assert go_on_alone(chronology, before, replace=True) is None
        with open_alone(other) as found:
            assert not found.is_read_only
            assert found.header().title == "Before"
        hard = tmp_path / "hard.chronology"
        os.link(before, hard)
        with open_alone(hard) as same:
            assert same.is_read_only


@posix
def test_a_crash_under_one_name_is_rolled_back_under_the_other(path: Path) -> None:
    other = path.with_name("other.chronology")
    os.link(path, other)
    killed_amid_an_edit(path)
    assert journals_beside(path)
    with open_alone(other) as chronology:
        assert chronology.counts().events == 0
        chronology.apply(added(event(1)))
    with open_alone(path) as chronology:
        assert chronology.find_event("e1") == event(1)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_two_writers_without_any_lock_between_them_destroy_nothing(path: Path) -> None:
    """As two users may be: each has a folder for locks, and the disk had no room beside."""
    other = path.with_name("other.chronology")
    os.link(path, other)
    with StoredChronology.open(path) as first, StoredChronology.open(other) as second:
        first.apply(added(event(1)))
        with pytest.raises(WriteFailed) as caught:
            second.apply(added(event(2)))
        assert caught.value.reason is WriteReason.REPLACED
        with pytest.raises(WriteFailed):
            second.make_batch(added(event(3)).changes)
        first.apply(added(event(4)))
    with StoredChronology.open(path, check=Check.FULL) as chronology:
        assert {str(found.id) for found in chronology.records("events")} == {"e1", "e4"}  # type: ignore[union-attr]


NO_ROOM = """
import resource, sys
from pathlib import Path
from timeline_app.document.file_lock import open_alone
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
with open_alone(Path(sys.argv[1])) as chronology:
    print(chronology.read_only_reason.cause.name)
"""


@posix
def test_without_any_lock_a_file_is_read_only(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", NO_ROOM, path], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "NO_LOCK\n"
    assert not list(path.parent.rglob("*.lock"))


def test_nothing_is_left_beside_what_is_no_chronology(tmp_path: Path) -> None:
    path = tmp_path / "talks.chronology"
    path.write_bytes(b"SQLite format 3\0" + bytes(5000))
    with pytest.raises(Refused):
        open_alone(path)
    with pytest.raises(Refused) as caught:
        open_alone(tmp_path / "missing.chronology")
    assert caught.value.reason is RefusedReason.MISSING
    assert names(tmp_path) == {path.name}
