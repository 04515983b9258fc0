"""Files of older versions are read as they are; the first edit makes them new ones."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from tests.storage.chronologies import (
    CALL,
    SMALL,
    everything_in,
    import_json,
    in_memory,
    rows_of_file,
)
from tests.storage.old_files import (
    VERSIONS,
    old_file,
    version_of_file,
    without_later_fields,
    without_texts,
)
from timeline_app.core.edits.edit import Edit, replaced
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import write_json
from timeline_app.storage.columns import verify as verifying
from timeline_app.storage.database.schema import JSON_VERSION, OLDEST_VERSION, USER_VERSION
from timeline_app.storage.errors import ConflictReason, EditConflict
from timeline_app.storage.file.integrity import Check
from timeline_app.storage.json.document_reader import read_json

EVERY = range(OLDEST_VERSION, USER_VERSION + 1)
OLD = list(EVERY[:-1])
LOGGED = {1: 0, 2: 0, 3: 2, 4: 2, 5: 2, 6: 2, 7: 2, 8: 2}
"""The entries that their logs have."""
SOME_DAY = replaced(CALL, msgspec.structs.replace(CALL, date="[..2023-06-13]"))
RUNG = replaced(CALL, msgspec.structs.replace(CALL, title="Rung"))


def test_there_is_a_file_of_every_version() -> None:
    assert {path.name for path in VERSIONS.glob("*.chronology")} == {
        f"v{version}.chronology" for version in EVERY
    }
    assert {path.name for path in VERSIONS.glob("*.json")} == {
        f"v{version}.json" for version in range(1, JSON_VERSION + 1)
    }
    for version in EVERY:
        assert version_of_file(VERSIONS / f"v{version}.chronology") == version


@pytest.mark.parametrize("version", EVERY)
def test_an_old_file_is_read_as_it_is(tmp_path: Path, version: int) -> None:
    path = old_file(version, tmp_path)
    before = path.read_bytes()
    edits = LOGGED[version]
    for read_only in (True, False):
        with (
            StoredChronology.open(path, read_only=read_only) as chronology,
            in_memory(SMALL) as small,
        ):
            assert everything_in(chronology) == everything_in(small)
            assert not chronology.is_newer
            assert len(chronology.history.entries(10)) == edits
            assert chronology.history.of_event("call").count == edits
            assert chronology.history.count() == edits
            chronology.history.trim()
        if read_only:
            assert path.read_bytes() == before
    assert version_of_file(path) == version


@pytest.mark.parametrize("version", OLD[:1])
def test_opening_an_old_file_does_not_write_it(tmp_path: Path, version: int) -> None:
    path = old_file(version, tmp_path)
    with StoredChronology.open(path) as chronology:
        assert chronology.history.entries(10) == []
        chronology.history.trim()
        chronology.history.clear()  # there is nothing
    assert verifying.verify(path)
    assert path.read_bytes() == (VERSIONS / path.name).read_bytes()


@pytest.mark.parametrize("version", EVERY)
def test_the_first_edit_makes_a_new_file_of_an_old_one(tmp_path: Path, version: int) -> None:
    path = old_file(version, tmp_path)
    before = without_texts(rows_of_file(path))
    with StoredChronology.open(path) as chronology:
        inverse = chronology.apply(RUNG, text="change of Call")
        assert [entry.text for entry in chronology.history.entries(1)] == ["change of Call"]
    assert version_of_file(path) == USER_VERSION
    with StoredChronology.open(path, check=Check.FULL) as chronology:
        assert chronology.columns().titles[2] == "Rung"
        assert chronology.history.count() == LOGGED[version] + 1
        chronology.apply(inverse)
    assert without_later_fields(without_texts(rows_of_file(path)), before) == before


@pytest.mark.parametrize("version", EVERY)
def test_a_date_that_is_one_of_a_set_is_in_a_new_file_from_its_first_edit_on(
    tmp_path: Path, version: int
) -> None:
    path = old_file(version, tmp_path)
    with StoredChronology.open(path) as chronology:
        undo = chronology.apply(SOME_DAY)
        assert version_of_file(path) == USER_VERSION
        assert chronology.find_event("call") == SOME_DAY.changes[0].after
        chronology.apply(undo)
    assert version_of_file(path) == USER_VERSION  # its log tells of that date


@pytest.mark.parametrize("version", OLD)
def test_an_edit_that_fails_leaves_an_old_file_old(tmp_path: Path, version: int) -> None:
    path = old_file(version, tmp_path)
    with StoredChronology.open(path) as chronology:
        with pytest.raises(EditConflict):
            chronology.apply(Edit(RUNG.inverse().changes))
        with pytest.raises(EditConflict) as caught:
            chronology.apply(Edit((), batch=1))
        assert caught.value.reason is ConflictReason.MISSING
        assert version_of_file(path) == version
        assert chronology.history.count() == LOGGED[version]  # it is still read as it is
        chronology.apply(RUNG)
    assert version_of_file(path) == USER_VERSION


@pytest.mark.parametrize("version", OLD)
def test_a_copy_of_an_old_file_is_a_new_one(tmp_path: Path, version: int) -> None:
    path = old_file(version, tmp_path)
    with StoredChronology.open(path) as chronology:
        chronology.file.write_copy(tmp_path / "copy.chronology")
        chronology.file.go_on_in(tmp_path / "moved.chronology")
        chronology.apply(chronology.apply(RUNG))
    assert version_of_file(path) == version
    for name in ("copy.chronology", "moved.chronology"):
        assert version_of_file(tmp_path / name) == USER_VERSION
        with (
            StoredChronology.open(tmp_path / name, check=Check.FULL) as copy,
            in_memory(SMALL) as small,
        ):
            assert everything_in(copy) == everything_in(small)


@pytest.mark.parametrize("version", OLD)
def test_an_old_file_that_is_read_in_memory_or_lost_can_be_changed(
    tmp_path: Path, version: int
) -> None:
    path = old_file(version, tmp_path)
    with StoredChronology.copied(path, path) as chronology:
        chronology.apply(RUNG)
        assert chronology.history.count() == LOGGED[version] + 1
    with StoredChronology.open(path) as chronology:
        chronology.file.keep_shadow()
        with closing(sqlite3.connect(path)) as other:
            other.execute('UPDATE "revision" SET "value" = 77')
            other.commit()
        assert chronology.file.outlive()
        chronology.apply(RUNG)
        assert chronology.history.count() == LOGGED[version] + 1


@pytest.mark.parametrize("version", OLD)
def test_who_reads_an_old_file_sees_that_somebody_made_it_new(tmp_path: Path, version: int) -> None:
    path = old_file(version, tmp_path)
    with (
        StoredChronology.open(path, read_only=True) as reading,
        StoredChronology.open(path) as writing,
    ):
        writing.apply(RUNG, text="change of Call")
        assert reading.file.catch_up()
        assert reading.columns().titles[2] == "Rung"
        assert [entry.text for entry in reading.history.entries(1)] == ["change of Call"]
        assert reading.history.count() == LOGGED[version] + 1


@pytest.mark.parametrize("version", EVERY)
def test_an_old_file_is_exported_as_json(tmp_path: Path, version: int) -> None:
    with StoredChronology.open(old_file(version, tmp_path), read_only=True) as chronology:
        write_json(chronology, tmp_path / "out.json")
    assert read_json(tmp_path / "out.json") == msgspec.structs.replace(SMALL, version=JSON_VERSION)


@pytest.mark.parametrize("version", range(1, JSON_VERSION + 1))
def test_json_of_every_version_is_read(tmp_path: Path, version: int) -> None:
    path = VERSIONS / f"v{version}.json"
    assert read_json(path) == msgspec.structs.replace(SMALL, version=version)
    with import_json(path, tmp_path / "new.chronology") as imported, in_memory(SMALL) as small:
        assert everything_in(imported) == everything_in(small)
