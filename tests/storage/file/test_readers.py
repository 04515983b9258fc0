"""Whoever only reads a chronology changes nothing on the disk, whatever lies beside it.

SQLite finds a journal by the name of the file, and knows by the locks of the file whether it was
left by a crash. A reader that has a file open which has lost its name to another looks at the
locks of the one and the journal of the other.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext
from pathlib import Path

import pytest

from tests.document.writers import other_program
from tests.storage.chronologies import SMALL, imported
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Event, EventId, Header
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.columns.verify import opened_anew, refresh_columns
from timeline_app.storage.database.connection import connected_to_read, writing
from timeline_app.storage.database.schema import USER_VERSION
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed, WriteReason
from timeline_app.storage.file.backups import Backups
from timeline_app.storage.file.integrity import Check

READING = """
import sys
from pathlib import Path
from timeline_app.storage.file.integrity import Check
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused
with StoredChronology.open(Path(sys.argv[1]), read_only=True, check=Check.QUICK) as chronology:
    print("open", flush=True)
    for _ in sys.stdin:
        try:
            print(len(list(chronology.records("events"))), flush=True)
        except Refused as error:
            print(error.reason.name, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return imported(SMALL, tmp_path)


@contextmanager
def other_reader(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that has the file at `path` open to read, and counts events when it is told."""
    with other_program(READING, path, "open") as process:
        yield process


def asked(process: subprocess.Popen[str]) -> str:
    """How many events it counts, or why it can't."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write("\n")
    process.stdin.flush()
    return process.stdout.readline().strip()


def begin(connection: sqlite3.Connection) -> None:
    """Begin a transaction whose pages are partly in the file, so that its journal is full."""
    connection.execute("PRAGMA cache_size = 5")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE chronology SET title = 'torn'")
    lanes = ((f"l{number}", "x" * 500) for number in range(500))
    connection.executemany("INSERT INTO lane VALUES (NULL, ?, ?, 'grey', 0)", lanes)


def journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


@pytest.fixture
def crashed(tmp_path: Path, path: Path) -> Path:
    """A file beside which a crash has left the journal of a transaction, half of it written."""
    crashed = tmp_path / "crashed.chronology"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        begin(connection)
        shutil.copy(path, crashed)
        shutil.copy(journal_of(path), journal_of(crashed))
    assert int.from_bytes(journal_of(crashed).read_bytes()[8:12], "big")
    return crashed


def test_a_reader_of_a_file_that_was_replaced_leaves_the_journal_of_the_new_one(
    path: Path, tmp_path: Path
) -> None:
    StoredChronology.create(tmp_path / "other.chronology", Header("Other")).close()
    backups = tmp_path / "backups"
    with (
        other_reader(path) as reader,
        StoredChronology.open(tmp_path / "other.chronology") as writer,
    ):
        writer.file.backups = Backups(backups)
        writer.file.go_on_in(path, replace=True)
        (kept,) = backups.glob("*/*.chronology")
        before = kept.read_bytes()
        begin(writer.file.connection)
        journal = journal_of(path).read_bytes()
        assert int.from_bytes(journal[8:12], "big"), "it would not be rolled back"
        said = asked(reader)
        assert journal_of(path).exists(), "the edit has lost its journal"
        assert journal_of(path).read_bytes() == journal
        assert kept.read_bytes() == before
        assert said == "LOCKED"
        writer.file.connection.execute("COMMIT")
        assert asked(reader) == str(len(SMALL.events))  # as it was
    with StoredChronology.open(path, check=Check.FULL) as chronology:
        assert len(chronology.lanes()) == 500
    with StoredChronology.open(kept, check=Check.FULL) as chronology:
        assert list(chronology.records("events")) == list(SMALL.events)


def test_a_file_that_lost_its_name_is_read_on_and_leaves_the_journal_of_the_new_one(
    path: Path, tmp_path: Path
) -> None:
    StoredChronology.create(tmp_path / "other.chronology", Header("Other")).close()
    with StoredChronology.open(path) as lost:
        (tmp_path / "other.chronology").replace(path)
        lost.release()
        with closing(sqlite3.connect(path, isolation_level=None)) as writer:
            begin(writer)
            journal = journal_of(path).read_bytes()
            assert list(lost.records("events")) == list(SMALL.events)
            assert journal_of(path).read_bytes() == journal
            with pytest.raises(WriteFailed) as caught:
                lost.apply(added(Event(EventId("new"), "New")))
            assert caught.value.reason is WriteReason.REPLACED
            assert journal_of(path).read_bytes() == journal
            writer.execute("COMMIT")
    with StoredChronology.open(path, check=Check.FULL) as chronology:
        assert len(chronology.lanes()) == 500


def test_a_reader_leaves_what_a_crash_left(crashed: Path) -> None:
    before = crashed.read_bytes(), journal_of(crashed).read_bytes()
    with pytest.raises(Refused) as caught:
        StoredChronology.open(crashed, read_only=True)
    assert caught.value.reason is RefusedReason.LOCKED
    assert "READONLY_ROLLBACK" in str(caught.value.detail)
    assert (crashed.read_bytes(), journal_of(crashed).read_bytes()) == before
    with StoredChronology.open(crashed) as chronology:
        assert list(chronology.records("events")) == list(SMALL.events)
    with StoredChronology.open(crashed, read_only=True) as chronology:
        assert list(chronology.records("events")) == list(SMALL.events)


def newer(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as file:
        file.execute(f"PRAGMA user_version = {USER_VERSION + 1}")
    return path


def test_no_connection_to_read_can_write(path: Path) -> None:
    with ExitStack() as stack:
        read_only_reason = stack.enter_context(StoredChronology.open(path, read_only=True))
        connections = [read_only_reason.file.connection]
        connection, _ = stack.enter_context(opened_anew(path, None))
        connections.append(connection)
        of_newer = stack.enter_context(StoredChronology.open(newer(path)))
        assert of_newer.is_read_only
        connections.append(of_newer.file.connection)
        for connection in connections:
            connection.execute("PRAGMA query_only = OFF")
            with pytest.raises(sqlite3.OperationalError) as caught:
                connection.execute("UPDATE chronology SET title = 'x'")
            assert caught.value.sqlite_errorname == "SQLITE_READONLY"


def test_columns_are_written_by_nobody_who_is_not_alone(path: Path, tmp_path: Path) -> None:
    before, side_cache = path.read_bytes(), tmp_path / "side_cache"
    assert refresh_columns(path, side_cache=side_cache, alone=lambda _: nullcontext(False))
    assert side_cache.exists()
    with pytest.raises(WriteFailed) as caught:
        refresh_columns(path, alone=lambda _: nullcontext(False))
    assert caught.value.reason is WriteReason.LOCKED
    assert path.read_bytes() == before


def test_columns_of_a_file_that_was_replaced_meanwhile_are_not_written(
    path: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(path, tmp_path / "other.chronology"))
    before = other.read_bytes()

    @contextmanager
    def replaced(_: Path) -> Iterator[bool]:
        other.replace(path)
        yield True

    with pytest.raises(WriteFailed) as caught:
        refresh_columns(path, alone=replaced)
    assert caught.value.reason is WriteReason.REPLACED
    assert path.read_bytes() == before


def test_what_sqlite_calls_an_error_is_told(path: Path) -> None:
    with (
        closing(connected_to_read(path)) as file,
        pytest.raises(WriteFailed) as caught,
        writing(path),
    ):
        file.execute("DELETE FROM event")
    assert str(caught.value.detail).endswith(" (SQLITE_READONLY)")
