"""A record can gain a field: yesterday's files stay good, and tomorrow's can be read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.chronologies import SMALL, everything_in
from tests.storage.grown import TOMORROW, program_of_tomorrow, run_tomorrow
from tests.storage.old_files import VERSIONS, old_file, version_of_file
from timeline_app.core.edits.edit import removed
from timeline_app.core.records.records import type_of_section
from timeline_app.document.file_lock import is_free, open_alone
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.columns import verify as verifying
from timeline_app.storage.database.schema import JSON_VERSION, OLDEST_VERSION, USER_VERSION
from timeline_app.storage.errors import Refused, RefusedReason, WriteFailed
from timeline_app.storage.file.integrity import Check
from timeline_app.storage.json.document_reader import read_json
from timeline_app.storage.reasons import ReadOnlyCause


@pytest.fixture(scope="module")
def tomorrow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return program_of_tomorrow(tmp_path_factory.mktemp("programs"))


@pytest.mark.parametrize("version", range(OLDEST_VERSION, USER_VERSION + 1))
def test_files_of_every_version_gain_fields_with_the_first_edit(
    tomorrow: Path, tmp_path: Path, version: int
) -> None:
    path = old_file(version, tmp_path)
    run_tomorrow(tomorrow, "edit", path)
    assert version_of_file(path) == TOMORROW
    batched = old_file(version, tmp_path)
    run_tomorrow(tomorrow, "batch", batched)
    run_tomorrow(tomorrow, "json", batched, tmp_path / "out.json")


def test_json_of_before_has_the_defaults_of_what_came_later(tomorrow: Path, tmp_path: Path) -> None:
    path = old_file(USER_VERSION, tmp_path)
    run_tomorrow(tomorrow, "json", path, tmp_path / "new.json")
    today = (VERSIONS / f"v{JSON_VERSION}.json").read_bytes()
    grown = (tmp_path / "new.json").read_bytes()
    ours, theirs = (b'"version": %d' % version for version in (JSON_VERSION, JSON_VERSION + 1))
    expected = today.replace(ours, theirs, 1)
    assert grown == expected.replace(b"[]\n}\n", b'[],\n"contacts": []\n}\n')


@pytest.fixture
def newer(tomorrow: Path, tmp_path: Path) -> Path:
    """A file that the program of tomorrow has filled with what is unknown today."""
    path = old_file(USER_VERSION, tmp_path)
    run_tomorrow(tomorrow, "edit", path)
    return path


def test_a_file_of_a_newer_program_is_opened_for_reading_only(newer: Path) -> None:
    before = newer.read_bytes()
    for check in Check:
        with StoredChronology.open(newer, check=check) as chronology:
            assert chronology.is_newer
            assert chronology.is_read_only
            assert chronology.read_only_reason is not None
            assert chronology.read_only_reason.cause is ReadOnlyCause.NEWER
            assert chronology.read_only_reason.version == TOMORROW
            for section in type_of_section:
                assert list(chronology.records(section)) == list(SMALL.records(section))
            assert everything_in(chronology)
            assert [name.id for name in chronology.names.actors()] == ["qin", "state"]
            assert chronology.history.count() == 5
            with pytest.raises(WriteFailed):
                chronology.apply(removed(SMALL.relations[0]))
    assert verifying.verify(newer)
    assert newer.read_bytes() == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET status = 'dreamt of' WHERE id = 'call'",
        "UPDATE event SET date = '2023-06-13/next week' WHERE id = 'call'",
        "UPDATE actor SET kind = 'comet'",
        "ALTER TABLE event DROP COLUMN note",
        "DROP TABLE contact; CREATE VIEW contact AS SELECT 1",
        "ALTER TABLE lane ADD COLUMN sum INTEGER AS (7)",
    ],
)
def test_a_newer_file_that_cannot_be_read_is_refused_with_its_version(
    newer: Path, statement: str
) -> None:
    with closing(sqlite3.connect(newer)) as connection:
        connection.executescript(statement)
    with pytest.raises(Refused) as caught, StoredChronology.open(newer) as chronology:
        list(chronology.records("actors"))
    assert caught.value.reason is RefusedReason.NEWER
    assert f"its version is {TOMORROW}, " in str(caught.value.detail)


def test_who_opens_a_newer_file_does_not_keep_others_from_writing_it(newer: Path) -> None:
    chronology = open_alone(newer)
    try:
        assert chronology.read_only_reason is not None
        assert chronology.read_only_reason.cause is ReadOnlyCause.NEWER
        assert is_free(newer)
    finally:
        chronology.close()


def test_a_copy_of_a_newer_file_keeps_what_is_unknown_and_json_is_not_written(
    newer: Path, tomorrow: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.chronology"
    with StoredChronology.open(newer) as chronology:
        chronology.file.write_copy(copy)
        with pytest.raises(Refused) as caught:
            write_json(chronology, tmp_path / "lossy.json")
    assert caught.value.reason is RefusedReason.NEWER
    assert not (tmp_path / "lossy.json").exists()
    run_tomorrow(tomorrow, "json", newer, tmp_path / "one.json")
    (tmp_path / "again.chronology").unlink()
    run_tomorrow(tomorrow, "json", copy, tmp_path / "other.json")
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "other.json").read_bytes()
    assert b"Washington" in (tmp_path / "one.json").read_bytes()


def test_json_of_a_newer_program_is_refused_with_its_version(
    newer: Path, tomorrow: Path, tmp_path: Path
) -> None:
    run_tomorrow(tomorrow, "json", newer, tmp_path / "new.json")
    with pytest.raises(Refused) as caught:
        read_json(tmp_path / "new.json")
    assert caught.value.reason is RefusedReason.NEWER
    assert f"its version is {JSON_VERSION + 1}" in str(caught.value.detail)
