"""The chronology's own title, description and zones, changed by hand, and back again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QToolButton

from tests.app.editing.test_edits import action, document_of
from tests.app.windows import become_active, row_of
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import replaced
from timeline_app.core.resources import sample_path
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.storage.errors import WriteFailed, WriteReason
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.properties_dialog import PropertiesDialog, TimeZoneRow
from timeline_app.widgets.fields.inline_rename import InlineRename

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key


def dialog_of(window: QMainWindow) -> PropertiesDialog:
    action(window, "properties").trigger()
    dialog = window.findChild(PropertiesDialog)
    assert dialog is not None
    become_active(dialog)
    return dialog


def today() -> str:
    return datetime.now(UTC).date().isoformat()


def test_a_title_is_typed_and_shown_and_undone(window: QMainWindow, view: TimelineView) -> None:
    document, dialog = document_of(window), dialog_of(window)
    before = document.header
    assert dialog.title.hasFocus()
    QTest.keyClicks(dialog.title, "Talks <b>& more</b>")
    QTest.keyClick(dialog.title, Key.Key_Return)
    assert dialog.isVisible()
    assert document.header.title == "Talks <b>& more</b>"
    assert document.header.changed.startswith(today())
    assert window.windowTitle().startswith("Talks <b>& more</b> — ")
    assert action(window, "undo").text() == "&Undo renaming to Talks <b>&& more</b>"
    action(window, "undo").trigger()
    assert document.header == before
    assert dialog.title.text() == before.title


def test_a_chronology_keeps_a_title(window: QMainWindow, view: TimelineView) -> None:
    document, dialog = document_of(window), dialog_of(window)
    dialog.title.selectAll()
    QTest.keyClicks(dialog.title, "  ")
    QTest.keyClick(dialog.title, Key.Key_Tab)
    assert dialog.title.text() == document.header.title != ""
    assert not document.undo_stack.canUndo()


def test_a_description_is_kept_when_its_field_is_left(
    window: QMainWindow, view: TimelineView
) -> None:
    document, dialog = document_of(window), dialog_of(window)
    dialog.description.setFocus()
    dialog.description.selectAll()
    QTest.keyClicks(dialog.description, "Line one")
    QTest.keyClick(dialog.description, Key.Key_Return)
    QTest.keyClicks(dialog.description, "two")
    assert not document.undo_stack.canUndo()
    QTest.keyClick(dialog.description, Key.Key_Tab)
    assert document.header.description == "Line one\ntwo"
    assert document.undo_stack.undoText() == "change of the description"


def test_zones_are_added_by_city_moved_and_removed(window: QMainWindow, view: TimelineView) -> None:
    document, dialog = document_of(window), dialog_of(window)
    first = document.header.home_zones
    QTest.mouseClick(dialog.zones.add_button, Qt.MouseButton.LeftButton)
    row = dialog.zones.rows[-1]
    assert isinstance(row, TimeZoneRow)
    assert row.field.hasFocus()
    assert document.header.home_zones == first, "an empty row is nothing yet"
    QTest.keyClicks(row.field, "new delhi")
    QTest.keyClick(row.field, Key.Key_Return)
    assert document.header.home_zones == (*first, "Asia/Kolkata")
    assert dialog.zones.rows[-1] is row, "the keyboard stays where it was"
    ups = [b for b in dialog.zones.findChildren(QToolButton) if b.accessibleName() == "Move up"]
    QTest.mouseClick(ups[-1], Qt.MouseButton.LeftButton)
    assert document.header.home_zones == (*first[:-1], "Asia/Kolkata", *first[-1:])
    removes = [b for b in dialog.zones.findChildren(QToolButton) if b.accessibleName() == "Remove"]
    for button in removes:
        QTest.keyClick(button, Key.Key_Space)
    assert document.header.home_zones == ()
    for _ in range(2 + len(removes)):
        action(window, "undo").trigger()
    assert document.header.home_zones == first
    assert len(dialog.zones.rows) == len(first)


def test_it_tells_what_there_is_and_follows_edits(window: QMainWindow, view: TimelineView) -> None:
    dialog = dialog_of(window)
    lines = dialog.facts.text()
    events = len(document_of(window).columns)
    assert f"{events} events" in lines
    assert "Created on 25 November 2026" in lines.splitlines()
    view.select_row(row_of(view, "ev-blinken-beijing-trip"))
    action(window, "delete_event").trigger()
    assert f"{events - 1} events" in dialog.facts.text()
    assert str(datetime.now(UTC).year) in dialog.facts.text().splitlines()[-1]


def test_any_edit_dates_the_chronology_once_a_day(window: QMainWindow, view: TimelineView) -> None:
    document = document_of(window)
    shown = document.header
    document.push(replaced(shown, msgspec.structs.replace(shown, changed="2023-06-20")))
    before = document.header
    view.select_row(0)
    action(window, "delete_event").trigger()
    assert document.header.changed.startswith(today())
    stamp = document.header.changed
    view.select_row(0)
    action(window, "delete_event").trigger()
    assert document.header.changed == stamp
    action(window, "undo").trigger()
    action(window, "undo").trigger()
    assert document.header == before


def test_the_title_is_changed_where_it_stands(window: QMainWindow, view: TimelineView) -> None:
    assert isinstance(window, MainWindow)
    document = document_of(window)
    label = window.title_label
    for keys, expected in (
        (Key.Key_Escape, document.header.title),
        (Key.Key_Return, "In place"),
    ):
        QTest.mouseDClick(label, Qt.MouseButton.LeftButton, pos=QPoint(20, label.height() // 2))
        field = window.findChild(InlineRename)
        assert field is not None
        assert field.hasFocus()
        assert field.height() >= 24
        QTest.keyClicks(field, "In place")
        QTest.keyClick(field, keys)
        QApplication.sendPostedEvents(None, 52)  # what is to be deleted
        assert window.findChild(InlineRename) is None
        assert document.header.title == expected
        assert label.text() == expected
    assert view.hasFocus()


def test_what_is_open_for_reading_only_is_shown_alone(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    dialog = dialog_of(window)
    assert dialog.title.isReadOnly()
    assert dialog.description.isReadOnly()
    assert not dialog.zones.add_button.isVisible()
    assert isinstance(window, MainWindow)
    QTest.mouseDClick(window.title_label, Qt.MouseButton.LeftButton)
    assert window.findChild(InlineRename) is None


def test_what_could_not_be_written_stays_in_its_field(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, dialog = document_of(window), dialog_of(window)

    def push(*_: object) -> None:
        raise WriteFailed("a.chronology", WriteReason.NO_SPACE)

    with monkeypatch.context() as patched:
        patched.setattr(document, "push", push)
        dialog.description.setFocus()
        dialog.description.selectAll()
        QTest.keyClicks(dialog.description, "Many words")
        QTest.keyClick(dialog.description, Key.Key_Tab)
    (box,) = window.findChildren(QMessageBox)
    become_active(box)
    assert "the disk is full" in box.informativeText()
    box.close()
    assert dialog.description.toPlainText() == "Many words"
    dialog.activateWindow()
    become_active(dialog)
    dialog.description.setFocus()
    QTest.keyClick(dialog.description, Key.Key_Tab)
    assert document.header.description == "Many words"


def test_a_dialog_goes_with_its_window_and_what_is_typed_is_kept_first(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path), str(path))
    dialog = dialog_of(window)
    dialog.description.setFocus()
    dialog.description.selectAll()
    QTest.keyClicks(dialog.description, "Half a sen")
    window.close()
    assert not dialog.isVisible()
    with StoredChronology.open(path, read_only=True) as chronology:
        assert chronology.header().description == "Half a sen"


def test_a_window_stays_once_for_what_could_not_be_kept(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, dialog = document_of(window), dialog_of(window)

    def push(*_: object) -> None:
        raise WriteFailed("a.chronology", WriteReason.NO_SPACE)

    monkeypatch.setattr(document, "push", push)
    dialog.description.setFocus()
    QTest.keyClicks(dialog.description, "Words")
    window.close()
    assert window.isVisible()
    assert dialog.isVisible()
    assert dialog.description.toPlainText().startswith("Words")
    for box in window.findChildren(QMessageBox):
        box.close()
    window.close()
    assert not window.isVisible()
    for box in window.findChildren(QMessageBox):
        box.close()
