"""While an edit is under way nothing else reads the file: it may never come to be."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence

import msgspec
import pytest
from PySide6.QtWidgets import QMainWindow, QProgressDialog
from pytestqt.qtbot import QtBot

from tests.app.opened_files import give_up
from tests.app.search.test_search import document_of, search, searching_of
from tests.app.view.test_event_table import table
from timeline_app.app.shell import progress_dialog as shown_progress
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.progress_dialog import ProgressDialog
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.edits.edit import Change
from timeline_app.core.edits.find_replace import Replacement, TextField
from timeline_app.core.records.records import Event
from timeline_app.core.records.used_words import UsedWords
from timeline_app.document import lane_assignment as group_reading
from timeline_app.document.lane_assignment import GroupLoader
from timeline_app.document.text_search import TextSearch
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.edits import batch_writer as batch_making
from timeline_app.widgets.table.event_table import EventTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
__all__ = ["table"]


class Renaming:
    """Gives all events another word in their titles, and sees the dialog while it does."""

    def __init__(self, window: QMainWindow, give_up_after: int | None = None) -> None:
        events = document_of(window).chronology.records("events")
        self.events = [event for event in events if isinstance(event, Event)]
        self._window = window
        self._give_up_after = give_up_after

    def __length_hint__(self) -> int:
        return len(self.events)

    def __iter__(self) -> Iterator[Change]:
        for place, event in enumerate(self.events):
            if place == self._give_up_after:
                for bar in self._window.findChildren(QProgressDialog):
                    give_up(bar)
            yield Change(event, msgspec.structs.replace(event, title=f"Omegaword {event.title}"))


def editor_of(window: QMainWindow) -> Editor:
    found = window.findChild(Editor)
    assert found is not None
    return found


@pytest.fixture
def slow_edits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the window live on after each change of a bulk edit."""
    monkeypatch.setattr(shown_progress, "LONG_MS", 0)
    monkeypatch.setattr(batch_making, "AT_ONCE", 1)


@pytest.mark.usefixtures("slow_edits")
def test_nothing_else_reads_the_file_while_an_edit_is_under_way(
    window: QMainWindow, table: EventTable, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    is_telling = False
    fetch, tell = RecordReader.fetch, ProgressDialog.__call__

    def fetched(self: RecordReader, sql: str, parameters: Sequence[object] = ()) -> list[object]:
        if is_telling:
            read.append("".join(traceback.format_stack(limit=8)))
        return fetch(self, sql, parameters)  # type: ignore[return-value]

    def told(self: ProgressDialog, done: int, total: int) -> bool:
        nonlocal is_telling
        is_telling = True
        try:
            return tell(self, done, total)
        finally:
            is_telling = False

    session = window.findChild(Session)
    assert session is not None
    assert session.lanes is not None
    assert session.name_index is not None
    assert table.events is not None
    monkeypatch.setattr(group_reading, "AT_ONCE_S", 0.0)
    monkeypatch.setattr(group_reading, "SLICE_S", 0.0)
    renaming = Renaming(window)
    # All that reads little by little has much to read.
    searching_of(window).indexing.want()
    table.events.sort(EventField.ACTORS)
    reading = GroupLoader(document_of(window), lambda *_: None)
    reading.read([Grouping.ACTOR, Grouping.SOURCE] * 20, lambda: None)
    finding = TextSearch(document_of(window))
    finding.find(document_of(window).columns.key.tolist(), {TextField.TITLE}, Replacement("a", "b"))
    session.name_index.values(UsedWords.TAG)
    monkeypatch.setattr(RecordReader, "fetch", fetched)
    monkeypatch.setattr(ProgressDialog, "__call__", told)
    assert editor_of(window).make_many(renaming, "titles")
    reading.stop()
    finding.stop()
    assert read == []
    assert renaming.events


@pytest.mark.usefixtures("slow_edits")
def test_after_a_bulk_edit_that_was_given_up_all_is_found_as_it_was(
    window: QMainWindow, qtbot: QtBot
) -> None:
    renaming = Renaming(window, give_up_after=30)
    searching = searching_of(window)
    searching.indexing.want()
    assert not searching.indexing.is_ready
    assert not editor_of(window).make_many(renaming, "titles")
    qtbot.waitUntil(lambda: searching.indexing.is_ready, timeout=20_000)
    search(qtbot, window, "omegaword")
    assert not searching.list.model.items
    word = renaming.events[0].title.split()[0]
    search(qtbot, window, word)
    assert searching.list.model.items
