"""A chronology on a file system without locks is read, and says that it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from timeline_app.core.records.records import Header
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.guarded_opening import open_to_write
from timeline_app.storage.database import connection
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed, WriteReason
from timeline_app.storage.reasons import ReadOnlyCause


@pytest.fixture
def refusing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file of which no lock can be had, for whatever reason."""
    path = tmp_path / "talks.chronology"
    StoredChronology.create(path, Header("Talks")).close()
    monkeypatch.setattr(connection, "_BUSY_SECONDS", 0.0)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield path


@pytest.mark.parametrize("read_only", [True, False])
def test_it_is_read_and_says_so(
    refusing: Path, monkeypatch: pytest.MonkeyPatch, read_only: bool
) -> None:
    monkeypatch.setattr(connection, "_can_be_locked", lambda _: False)
    with StoredChronology.open(refusing, read_only=read_only) as chronology:
        assert chronology.header().title == "Talks"
        assert chronology.read_only_reason is not None
        assert chronology.read_only_reason.cause is ReadOnlyCause.NO_LOCK
    with pytest.raises(WriteFailed) as failed:
        open_to_write(refusing)
    assert failed.value.reason is WriteReason.NOT_WRITABLE


def test_where_there_are_locks_they_are_heeded(refusing: Path) -> None:
    with pytest.raises(Refused) as refused:
        StoredChronology.open(refusing, read_only=True)
    assert refused.value.reason is RefusedReason.LOCKED
    assert connection._held == {}
