"""Tags are renamed, joined and taken away on all events at once, as one edit."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from tests.app.editing.test_edits import action, document_of
from tests.app.window.test_targets import too_small
from tests.app.windows import become_active
from timeline_app.app.editing import selected_events
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.edits.edit import replaced
from timeline_app.core.records.records import Event
from timeline_app.core.resources import sample_path
from timeline_app.document.document import Document
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.merge_dialog import MergeDialog
from timeline_app.widgets.dialogs.tags_dialog import TagsDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


LONG_AGO = "2023-06-20T12:00:00Z"
GIVEN = (("visit",), ("visit", "naïve “quotes”"), ("秦刚", "visit"), ("naïve “quotes”",))


@pytest.fixture
def tagged(tmp_path: Path) -> Path:
    """The sample as a file, with some tags."""
    path = tmp_path / "tagged.chronology"
    convert_json(sample_path(), path)
    with StoredChronology.open(path) as chronology:
        events = [event for event in chronology.records("events") if isinstance(event, Event)]
        for event, given in zip(events, GIVEN, strict=False):
            chronology.apply(replaced(event, msgspec.structs.replace(event, tags=given)))
        header = chronology.header()
        chronology.apply(replaced(header, msgspec.structs.replace(header, changed=LONG_AGO)))
    return path


@pytest.fixture
def dialog(window: QMainWindow, view: TimelineView, tagged: Path) -> TagsDialog:
    (session,) = window.findChildren(Session)
    session.show_chronology(StoredChronology.open(tagged), str(tagged))
    action(window, "tags").trigger()
    found = window.findChild(TagsDialog)
    assert found is not None
    become_active(found)
    return found


@pytest.fixture
def document(window: QMainWindow, dialog: TagsDialog) -> Document:
    assert dialog.isVisible()
    return document_of(window)


def tags(document: Document) -> dict[str, tuple[str, ...]]:
    events = document.chronology.records("events")
    return {event.id: event.tags for event in events if isinstance(event, Event)}


def with_tag(document: Document, tag: str) -> set[str]:
    return {own_id for own_id, held in tags(document).items() if tag in held}


def listed(dialog: TagsDialog) -> list[str]:
    model = dialog.names.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_all_are_listed_with_their_numbers(dialog: TagsDialog, document: Document) -> None:
    there = {tag for held in tags(document).values() for tag in held}
    assert there == {"visit", "naïve “quotes”", "秦刚"}
    assert set(listed(dialog)) == there
    first = dialog.names.current_id
    number = len(with_tag(document, first))
    assert f"{number} event" in dialog.names.view.currentIndex().data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert not too_small()


@pytest.mark.parametrize("many", [500, 0])
def test_a_tag_is_renamed_on_all_events_and_undo_brings_it_back(
    dialog: TagsDialog,
    document: Document,
    window: QMainWindow,
    monkeypatch: pytest.MonkeyPatch,
    many: int,
) -> None:
    monkeypatch.setattr(selected_events, "MANY", many)
    before, tag = tags(document), dialog.names.current_id
    events = with_tag(document, tag)
    dialog.name.setFocus()
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Another <b>tag</b>")
    QTest.keyClick(dialog.name, Key.Key_Return)
    assert with_tag(document, "Another <b>tag</b>") == events
    assert tag not in listed(dialog)
    assert dialog.names.current_id == "Another <b>tag</b>"
    assert document.undo_stack.undoText() == f"renaming of tag {tag} to Another <b>tag</b>"
    assert document.undo_stack.count() == 1
    assert document.header.changed[:10] == datetime.now(UTC).date().isoformat()
    action(window, "undo").trigger()
    assert tags(document) == before
    assert document.header.changed == LONG_AGO
    assert tag in listed(dialog)


def test_a_name_that_is_in_use_joins_both(
    dialog: TagsDialog, document: Document, window: QMainWindow
) -> None:
    before, (tag, other) = tags(document), listed(dialog)[:2]
    events = with_tag(document, tag) | with_tag(document, other)
    QTest.mouseClick(dialog.merge, Qt.MouseButton.LeftButton)
    merging = dialog.findChild(MergeDialog)
    assert merging is not None
    become_active(merging)
    QTest.keyClicks(merging.field, other)
    QTest.keyClick(merging.field, Key.Key_Return)
    assert merging.other.id == other
    merging.act.click()
    assert with_tag(document, other) == events
    assert not with_tag(document, tag)
    assert document.undo_stack.undoText() == f"merging of tag {tag} into {other}"
    action(window, "undo").trigger()
    assert tags(document) == before


def test_a_tag_is_taken_away_by_the_delete_key(
    dialog: TagsDialog, document: Document, window: QMainWindow
) -> None:
    before, tag = tags(document), dialog.names.current_id
    dialog.names.view.setFocus()
    QTest.keyClick(dialog.names.view, Key.Key_Delete)
    assert not with_tag(document, tag)
    assert dialog.names.current_id in listed(dialog)
    action(window, "undo").trigger()
    assert tags(document) == before


def test_a_filter_by_the_tag_goes_on_with_its_new_name(
    dialog: TagsDialog, document: Document, window: QMainWindow, view: TimelineView
) -> None:
    (session,) = window.findChildren(Session)
    assert session.lanes is not None
    assert view.view_state is not None
    tag = dialog.names.current_id
    session.lanes.filter_by(EventFilter(tags=(tag,)))
    shown = view.layout_of_events.number_shown
    dialog.rename_requested.emit(tag, "renamed")
    assert view.view_state.filter.tags == ("renamed",)
    assert view.layout_of_events.number_shown == shown
    dialog.delete_requested.emit("renamed")
    assert view.view_state.filter.is_empty


def test_an_empty_name_changes_nothing(dialog: TagsDialog, document: Document) -> None:
    tag = dialog.names.current_id
    dialog.name.setFocus()
    dialog.name.clear()
    QTest.keyClick(dialog.name, Key.Key_Return)
    assert dialog.name.text() == tag
    assert not document.undo_stack.canUndo()


def test_what_is_open_for_reading_only_is_not_changed(
    dialog: TagsDialog, window: QMainWindow, tagged: Path, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = Path(shutil.copy(tagged, tmp_path / "kept.chronology"))
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    assert listed(dialog)
    assert dialog.name.isReadOnly()
    assert not dialog.merge.isEnabled()
    assert not dialog.delete.isEnabled()


def test_where_there_is_none_it_is_said_where_they_come_from(
    dialog: TagsDialog, document: Document
) -> None:
    for tag in listed(dialog):
        dialog.delete_requested.emit(tag)
    assert listed(dialog) == []
    assert "No event has a tag yet" in dialog.hint.text()
    assert not dialog.name.isEnabled()
