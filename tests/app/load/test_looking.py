"""What is only looked into is put right after a crash first, unless somebody has it open."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.document.writers import killed_amid_an_edit
from timeline_app.app.cli.main import main
from timeline_app.app.load.opening import open_to_look, put_right
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Event, EventId, Header
from timeline_app.document.file_lock import FileLock, open_alone
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.file.paths import journals_beside

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "talks.chronology"
    with StoredChronology.create(path, Header("Talks")) as chronology:
        chronology.apply(added(Event(EventId("call"), "Call", "2023")))
    return path


def names(folder: Path) -> list[str]:
    """What lies in a folder, but for the home of the user."""
    return sorted(found.name for found in folder.iterdir() if found.name != "home")


def test_what_a_crash_left_is_rolled_back_and_the_lock_goes(path: Path) -> None:
    killed_amid_an_edit(path)
    assert journals_beside(path)
    with open_to_look(path) as chronology:
        assert chronology.header().title == "Talks"
        assert [str(event.id) for event in chronology.records("events")] == ["call"]
    assert names(path.parent) == ["talks.chronology"]


def test_a_command_reads_a_file_after_a_crash(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    killed_amid_an_edit(path)
    assert main(["info", str(path)]) == 0
    assert "Talks" in capsys.readouterr().out
    assert names(path.parent) == ["talks.chronology"]


def test_while_somebody_has_it_what_seems_left_stays(path: Path) -> None:
    killed_amid_an_edit(path)
    lock = FileLock(path)
    assert lock.take() is None
    (journal,) = journals_beside(path)
    before = path.read_bytes(), journal.read_bytes()
    put_right(path)
    with pytest.raises(Refused) as caught:
        open_to_look(path)
    assert caught.value.reason is RefusedReason.LOCKED
    with pytest.raises(Refused) as caught:
        open_alone(path)
    assert caught.value.reason is RefusedReason.LOCKED
    assert (path.read_bytes(), journal.read_bytes()) == before
    lock.release()
    with open_to_look(path) as chronology:
        assert chronology.header().title == "Talks"


def test_a_look_at_a_write_ahead_log_leaves_none_behind(path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    with open_to_look(path) as chronology:
        assert chronology.header().title == "Talks"
    assert names(path.parent) == ["talks.chronology"]


def test_a_write_ahead_log_in_use_is_read(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("UPDATE chronology SET title = 'Newer'")
        with open_to_look(path) as chronology:
            assert chronology.header().title == "Newer"
    assert names(path.parent) == ["talks.chronology"]


def test_what_is_no_chronology_is_left_with_all_that_lies_beside_it(tmp_path: Path) -> None:
    path, journal = tmp_path / "other.db", tmp_path / "other.db-journal"
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE TABLE t (a)")
    journal.write_bytes(b"whatever")
    with pytest.raises(Refused):
        open_to_look(path)
    assert names(tmp_path) == ["other.db", "other.db-journal"]
