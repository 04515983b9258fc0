"""Columns for a chronology that can't keep them itself."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.core.columns.test_update import assert_equal
from tests.storage.chronologies import SMALL
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.columns import current
from timeline_app.storage.columns import current as current_columns
from timeline_app.storage.columns import verify as verifying
from timeline_app.storage.columns.cache import read_side_cache
from timeline_app.storage.columns.verify import refresh_columns
from timeline_app.storage.errors import WriteFailed, WriteReason
from timeline_app.storage.file.integrity import Check
from timeline_app.storage.json.bulk_insert import build


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A chronology that is worth a cache and has none."""
    monkeypatch.setattr(current, "CACHED_FROM", 1)
    path = tmp_path / "small.chronology"
    build(path, SMALL)
    return path


def refuse_to_store(*_: object) -> None:
    raise WriteFailed("small.chronology", WriteReason.NOT_WRITABLE)


@pytest.fixture
def side_cache(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Its columns beside it, as if it could not be written."""
    side_cache = tmp_path / "side_cache"
    with monkeypatch.context() as patch:
        patch.setattr(verifying, "store", refuse_to_store)
        assert refresh_columns(path, side_cache=side_cache)
    return side_cache


def test_a_file_that_can_be_written_needs_no_spare(path: Path, tmp_path: Path) -> None:
    assert not refresh_columns(path, side_cache=tmp_path / "side_cache")
    assert list(tmp_path.iterdir()) == [path]


def test_without_a_spare_a_failure_is_one(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifying, "store", refuse_to_store)
    with pytest.raises(WriteFailed):
        refresh_columns(path)


def test_a_file_opens_with_spare_columns_and_reads_no_events(
    path: Path, side_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with StoredChronology.open(path, read_only=True, check=Check.QUICK) as chronology:
        truth = chronology.columns()
    monkeypatch.setattr(current_columns, "columns_of_events", None)
    with StoredChronology.open(
        path, read_only=True, check=Check.QUICK, side_cache=side_cache
    ) as chronology:
        assert_equal(chronology.columns(), truth)


def test_columns_of_another_revision_are_not_taken(path: Path, side_cache: Path) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute('UPDATE "event" SET "title" = \'Another\'')
        file.execute('UPDATE "revision" SET "value" = 1')
    with StoredChronology.open(
        path, read_only=True, check=Check.QUICK, side_cache=side_cache
    ) as chronology:
        assert chronology.columns().titles[0] == "Another"


@pytest.mark.parametrize("data", [b"", b"no database", None])
def test_a_spare_that_is_none_is_done_without(
    path: Path, tmp_path: Path, data: bytes | None
) -> None:
    other = tmp_path / "other"
    if data is not None:
        other.write_bytes(data)
    assert read_side_cache(other, 0) is None
    with StoredChronology.open(path, check=Check.QUICK, side_cache=other) as chronology:
        assert len(chronology.columns()) == len(SMALL.events)
