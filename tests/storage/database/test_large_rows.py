"""A record that is larger than anybody's is refused, wherever it comes from."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.chronologies import SMALL, imported
from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.records.records import Event
from timeline_app.core.value import replace
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json, load_json
from timeline_app.storage.database import connection
from timeline_app.storage.errors import Refused, RefusedReason

MOST = 1 << 16
TOO_LONG = "words " * (MOST // 6 + 1)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = imported(SMALL, tmp_path)
    monkeypatch.setattr(connection, "MOST_OF_A_ROW", MOST)
    return path


@pytest.mark.parametrize("change", ['"event" SET "title" = ?', '"chronology" SET "title" = ?'])
def test_one_in_a_file_is_refused_by_who_reads_it(path: Path, change: str) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        file.execute(f"UPDATE {change}", [TOO_LONG])
        file.execute('UPDATE "revision" SET "value" = "value" + 1')
    with pytest.raises(Refused) as refused, StoredChronology.open(path) as chronology:
        chronology.header()
    assert (refused.value.path, refused.value.reason) == (path, RefusedReason.UNSAFE)


def test_one_in_json_is_refused_and_nothing_is_left(path: Path, tmp_path: Path) -> None:
    large, made = tmp_path / "large.json", tmp_path / "made.chronology"
    event = {"id": "a", "title": "A", "summary": TOO_LONG}
    large.write_text(
        json.dumps(
            {"format": "chronology", "version": 1, "chronology": {"title": "T"}, "events": [event]}
        )
    )
    before = sorted(tmp_path.iterdir())
    for read in (load_json, lambda one: convert_json(one, made)):
        with pytest.raises(Refused) as refused:
            read(large)
        assert refused.value.reason is RefusedReason.UNSAFE
    assert sorted(tmp_path.iterdir()) == before


def test_one_that_is_typed_is_refused_and_all_is_as_it_was(path: Path) -> None:
    with StoredChronology.open(path) as chronology:
        event = next(one for one in chronology.records("events") if isinstance(one, Event))
        with pytest.raises(Refused):
            chronology.apply(Edit((Change(event, replace(event, summary=TOO_LONG)),)))
        assert next(iter(chronology.records("events"))) == event
