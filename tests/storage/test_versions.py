"""Files of older versions are read as they are; the first edit makes them new ones."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from tests.storage.chronologies import CALL, SMALL, everything_in, imported, in_memory, rows_of_file
from tests.storage.old_files import made_old, version_of_file
from timeline_app.core.edits import Edit, replaced
from timeline_app.storage.checks import Check
from timeline_app.storage.chronology import Chronology
from timeline_app.storage.errors import ConflictReason, EditConflict
from timeline_app.storage.schema import OLDEST_VERSION, USER_VERSION

OLD = list(range(OLDEST_VERSION, USER_VERSION))
RUNG = replaced(CALL, msgspec.structs.replace(CALL, title="Rung"))


@pytest.mark.parametrize("version", OLD)
def test_an_old_file_is_read_as_it_is(tmp_path: Path, version: int) -> None:
    path = made_old(imported(SMALL, tmp_path), version)
    before = path.read_bytes()
    for read_only in (True, False):
        with Chronology.open(path, read_only=read_only) as chronology, in_memory(SMALL) as small:
            assert everything_in(chronology) == everything_in(small)
            assert chronology.history.entries(10) == []
            assert chronology.history.of_event("call").count == 0
            assert chronology.history.count() == 0
            chronology.history.trim()
            chronology.history.clear()  # there is nothing
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", OLD)
def test_the_first_edit_makes_a_new_file_of_an_old_one(tmp_path: Path, version: int) -> None:
    path = made_old(imported(SMALL, tmp_path), version)
    before = rows_of_new(path, version)
    with Chronology.open(path) as chronology:
        inverse = chronology.apply(RUNG, text="change of Call")
        assert [entry.text for entry in chronology.history.entries(10)] == ["change of Call"]
    assert version_of_file(path) == USER_VERSION
    with Chronology.open(path, check=Check.FULL) as chronology:
        assert chronology.columns().titles[2] == "Rung"
        assert chronology.history.count() == 1
        chronology.apply(inverse)
    assert rows_of_file(path) == before


def rows_of_new(path: Path, version: int) -> dict[str, list[tuple[object, ...]]]:
    """The rows of an old file: it has all tables that are compared."""
    assert version_of_file(path) == version
    return rows_of_file(path)


@pytest.mark.parametrize("version", OLD)
def test_an_edit_that_fails_leaves_an_old_file_old(tmp_path: Path, version: int) -> None:
    path = made_old(imported(SMALL, tmp_path), version)
    with Chronology.open(path) as chronology:
        with pytest.raises(EditConflict):
            chronology.apply(Edit(RUNG.inverse().changes))
        with pytest.raises(EditConflict) as caught:
            chronology.apply(Edit((), batch=1))
        assert caught.value.reason is ConflictReason.MISSING
    assert version_of_file(path) == version
