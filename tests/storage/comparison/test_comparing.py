"""How two chronologies are compared: told and counted; texts by their words."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from tests.storage.chronologies import KEPT, SMALL, import_json, imported, in_memory, written
from tests.storage.comparison.compared import compared, comparison_of
from timeline_app.core.records.kept_words import sha256_of
from timeline_app.core.records.records import Event, EventId, Header
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.comparison import side
from timeline_app.storage.database.schema import JSON_VERSION
from timeline_app.storage.errors import Cancelled
from timeline_app.storage.json.document_type import JsonDocument


def many(number: int, pattern: str = "e{}") -> JsonDocument:
    events = tuple(
        Event(EventId(pattern.format(at)), f"Talks {at}", "2023") for at in range(number)
    )
    return JsonDocument("chronology", JSON_VERSION, Header("Many"), events=events)


@pytest.mark.parametrize("other", [many(40), many(40, "other{}"), many(0)])
def test_it_tells_how_far_it_is_every_few_rows(
    other: JsonDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side, "AT_ONCE", 4)
    with in_memory(many(40)) as here, in_memory(other) as there:
        told = [(0, 0)]
        here.changes.compared(there, lambda *counts: bool(told.append(counts)) or True)
        ways = [after - before for (before, _), (after, _) in pairwise(told)]
        assert all(0 <= way <= 8 for way in ways)
        done, total = told[-1]
        assert done == total


def test_it_is_given_up_where_nobody_wants_it() -> None:
    with in_memory(many(40)) as here, in_memory(many(0)) as there, pytest.raises(Cancelled):
        here.changes.compared(there, lambda *_: False)


def test_a_kept_text_is_told_by_its_words() -> None:
    (text,) = SMALL.texts
    words = f"{KEPT} More."
    other = msgspec.structs.replace(text, words=words, sha256=sha256_of(words), length=len(words))
    with compared(SMALL, msgspec.structs.replace(SMALL, texts=(other,))) as (_, comparison):
        (number,) = range(len(comparison.differences))
        told = {one.field: one.texts for one in comparison.told_fields(number)}
        assert told["sha256"] == (KEPT, words)


def test_a_file_that_is_read_only_is_compared_and_stays_as_it_is(tmp_path: Path) -> None:
    path = imported(SMALL, tmp_path)
    before = path.read_bytes()
    other = msgspec.structs.replace(SMALL, chronology=Header("Other"))
    with (
        import_json(written(other, tmp_path, "other"), tmp_path / "other.chronology") as here,
        StoredChronology.open(path, read_only=True) as there,
    ):
        here.changes.compared(there)
        assert here.changes.is_held_by(path)
        assert not here.changes.is_held_by(tmp_path / "other.json")
        assert not here.changes.is_held_by(tmp_path / "nowhere")
    assert path.read_bytes() == before


VERSIONS = Path(__file__).parent.parent / "versions"


@pytest.mark.parametrize("name", sorted(path.name for path in VERSIONS.glob("*.chronology")))
def test_files_of_older_versions_are_compared(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes((VERSIONS / name).read_bytes())
    with in_memory(SMALL) as here, StoredChronology.open(path, read_only=True) as old:
        assert comparison_of(here, old).differences == []
        assert comparison_of(old, here).differences == []
