"""A change of very many events: one undo, given up whole, and no second copy in memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.benchmarks.chronologies import write_chronology
from timeline_app.core.edits.bulk_edits import BulkChange, bulk_changes
from timeline_app.core.edits.find_replace import FoundPlaces, Replacement, TextField, replacements
from timeline_app.core.records.records import Event, Status
from timeline_app.document.document import Document
from timeline_app.document.edit_command import EditCommand
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.edits import batch_replay as batches
from timeline_app.storage.errors import Cancelled
from timeline_app.storage.progress import Progress

CHANGE = BulkChange(tags_added=("at once",), status=Status.POSTPONED)
BYTES_PER_EVENT = 24
"""The keys of what has changed, in a list that grows; a record takes a thousand."""
BYTES_ANYWAY = 4_000_000
"""Some slices of records, whatever there is: half of the records of `MANY`."""
MANY = 8_000


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Document]:
    path = write_chronology(tmp_path / "many.chronology", getattr(request, "param", 3_000))
    with StoredChronology.open(path) as chronology:
        yield Document(chronology, str)


def every(document: Document) -> list[Event]:
    return [*document.chronology.events(document.columns.key)]


@pytest.mark.parametrize("document", [MANY], indirect=True)
def test_no_second_copy_is_held(document: Document) -> None:
    chronology, keys = document.chronology, document.columns.key.copy()
    few = bulk_changes(chronology.events(keys[:10]), CHANGE)
    chronology.apply(chronology.make_batch(few).inverse())  # what this loads is not counted
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    tracemalloc.start()
    try:
        changes = bulk_changes(chronology.events(keys), CHANGE)
        edit = chronology.make_batch(changes, progress)
        chronology.apply(edit.inverse(), progress)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < BYTES_ANYWAY + BYTES_PER_EVENT * len(keys), f"{peak:,} for {len(keys):,}"
    assert len(told) >= 2 * len(keys) // 1_000


def test_it_is_one_undo(document: Document) -> None:
    before = every(document)
    document.push_many(bulk_changes(iter(before), CHANGE), "status of many")
    assert all("at once" in event.tags for event in every(document))
    assert document.columns.status(0) is Status.POSTPONED
    document.undo()
    assert every(document) == before
    assert not document.undo_stack.canUndo()


def until(when: int) -> Progress:
    """A progress that gives up when it is told of something for the so-manieth time."""
    told = iter(range(1, 100))
    return lambda *_: next(told) < when


@pytest.mark.parametrize("when", [1, 3])
def test_given_up_anywhere_nothing_has_changed(document: Document, when: int) -> None:
    before, revision = every(document), document.chronology.revision
    with pytest.raises(Cancelled):
        document.push_many(bulk_changes(iter(before), CHANGE), "", until(when))
    assert every(document) == before
    assert document.chronology.revision == revision
    assert not document.undo_stack.count()


@pytest.mark.parametrize("when", [1, 3])
def test_taking_back_can_be_given_up_too(document: Document, when: int) -> None:
    document.push_many(bulk_changes(iter(every(document)), CHANGE), "")
    after, revision = every(document), document.chronology.revision
    with pytest.raises(Cancelled):
        document.undo(until(when))
    assert every(document) == after
    assert document.chronology.revision == revision
    assert document.undo_stack.canUndo()


def test_taking_back_is_told_bit_by_bit_and_no_more_than_needed(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    document.push_many(bulk_changes(iter(every(document)), CHANGE), "")
    monkeypatch.setattr(batches, "CHUNK", 500)
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    command = document.undo_stack.command(0)
    assert isinstance(command, EditCommand)
    document.chronology.apply(command.inverse, progress)
    assert told == [(done, 3_000) for done in range(500, 3_001, 500)]


def test_words_are_replaced_in_very_many(document: Document) -> None:
    before, sought = every(document), Replacement("e", "E", match_case=True)
    found = FoundPlaces()
    for key, texts in document.chronology.texts_of_events(["title"], document.columns.key.tolist()):
        found.add(key, [(TextField.TITLE, texts[0])], sought)
    chosen = dict(found.chosen_by_event())
    keyed = document.chronology.keyed_events([*chosen])
    changes = replacements(((event, chosen[key]) for key, event in keyed), sought)
    document.push_many(changes, "")
    after = [event.title for event in every(document)]
    assert after == [event.title.replace("e", "E") for event in before]
    document.undo()
    assert every(document) == before
