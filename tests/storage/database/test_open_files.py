"""Nothing in the process takes SQLite's locks away: files that are open are looked into otherwise.

Each test asks another process whether it can lock the file: of a process's own locks POSIX tells
it nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.chronologies import SMALL, imported
from timeline_app.core.edits.edit import Change
from timeline_app.core.records.records import Event, EventId
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database import connection
from timeline_app.storage.database.connection import first_bytes
from timeline_app.storage.database.file_kind import FileKind, kind_of
from timeline_app.storage.file.integrity import check_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="closing takes no locks away there")

_WRITING = """
import sqlite3, sys
file = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    file.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError as error:
    print(error)
else:
    print("it can be written")
"""


def is_held(path: Path) -> bool:
    found = path.stat()
    return (found.st_dev, found.st_ino) in connection._held


def another_writer(path: Path) -> str:
    """What another process says that begins to write the file."""
    command = [sys.executable, "-c", _WRITING, path]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return imported(SMALL, tmp_path)


def test_the_locks_of_an_edit_outlast_each_look_into_its_file(path: Path) -> None:
    said: dict[str, str] = {}
    other = path.with_name("other.chronology")
    os.link(path, other)

    with StoredChronology.open(path) as chronology:

        def changes() -> object:
            yield Change(None, Event(EventId("new"), "New", "2023"))
            said["at first"] = another_writer(path)
            check_file(path)
            said["checked"] = another_writer(path)
            assert kind_of(other) is FileKind.CHRONOLOGY
            said["by another name"] = another_writer(path)
            chronology.file.keep_shadow()
            said["shadowed"] = another_writer(path)
            with StoredChronology.open(other, read_only=True) as again:
                assert again.find_event("new") is None
            said["opened again"] = another_writer(path)

        chronology.make_batch(changes())  # type: ignore[arg-type]
        assert set(said.values()) == {"database is locked"}, said
    assert another_writer(path) == "it can be written"


def test_a_file_is_held_until_its_last_connection_is_closed(path: Path) -> None:
    handles = set(Path("/proc/self/fd").iterdir()) if sys.platform == "linux" else set()
    assert not is_held(path)
    first = StoredChronology.open(path)
    second = StoredChronology.open(path, read_only=True)
    first.close()
    assert is_held(path)
    assert first_bytes(path, 6) == b"SQLite"
    second.close()
    assert not is_held(path)
    if handles:
        assert set(Path("/proc/self/fd").iterdir()) == handles


def test_a_file_that_can_not_be_opened_is_not_held(tmp_path: Path) -> None:
    path = tmp_path / "talks.chronology"
    path.write_bytes(b"SQLite format 3\0" + bytes(5000))
    before = len(connection._held)
    for name in (path, tmp_path, tmp_path / "none"):
        with pytest.raises(Exception, match=r"."):
            StoredChronology.open(name)
    assert len(connection._held) == before


def test_the_shadow_of_an_edit_under_way_is_not_kept(path: Path, tmp_path: Path) -> None:
    with StoredChronology.open(path) as chronology:
        chronology.file.keep_shadow()
        count = chronology.counts().events

        def changes() -> object:
            yield Change(None, Event(EventId("new"), "New", "2023"))
            chronology.file.keep_shadow()
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            chronology.make_batch(changes())  # type: ignore[arg-type]
        os.truncate(path, 0)
        assert chronology.file.outlive()
        assert chronology.counts().events == count
