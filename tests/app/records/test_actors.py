"""Actors are found, added, changed, joined and deleted in their dialog, each as one edit."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QListView,
    QMainWindow,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from tests.app.editing.test_edits import action, document_of
from tests.app.window.test_targets import too_small
from tests.app.windows import become_active
from timeline_app.app.opening.opener import Opener
from timeline_app.app.shell.session import Session
from timeline_app.core.records.records import Actor, ActorKind, Office, OtherName, Verification
from timeline_app.core.resources import sample_path
from timeline_app.document.document import Document
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.actor_rows import NameRow, OfficeRow
from timeline_app.widgets.dialogs.actors_dialog import ActorsDialog
from timeline_app.widgets.dialogs.merge_dialog import MergeDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(window: QMainWindow, view: TimelineView) -> ActorsDialog:
    action(window, "actors").trigger()
    found = window.findChild(ActorsDialog)
    assert found is not None
    become_active(found)
    assert found.names.search.hasFocus()
    return found


@pytest.fixture
def document(window: QMainWindow) -> Document:
    return document_of(window)


def find(dialog: ActorsDialog, typed: str) -> None:
    dialog.names.search.setFocus()
    dialog.names.search.clear()
    QTest.keyClicks(dialog.names.search, typed)


def actor(document: Document, actor_id: str) -> Actor:
    found = document.chronology.find(Actor, actor_id)
    assert found is not None
    return found


def type_over(field: QWidget, text: str, leave: Key = Key.Key_Tab) -> None:
    field.setFocus()
    field.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(field, text)
    QTest.keyClick(field, leave)


def names_listed(dialog: ActorsDialog) -> list[str]:
    model = dialog.names.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_all_are_listed_and_found_by_any_name(dialog: ActorsDialog, document: Document) -> None:
    assert len(names_listed(dialog)) == document.chronology.counts().actors
    assert dialog.form.name.text() == names_listed(dialog)[0]
    find(dialog, "blinken")
    assert names_listed(dialog) == ["Antony Blinken"]
    assert dialog.form.name.text() == "Antony Blinken"
    find(dialog, "no such name")
    assert not names_listed(dialog)
    assert dialog.names.nothing.isVisible()
    assert not dialog.delete.isEnabled()


def test_down_in_the_field_goes_through_the_list(dialog: ActorsDialog) -> None:
    QTest.keyClick(dialog.names.search, Key.Key_Down)
    assert dialog.form.name.text() == names_listed(dialog)[1]
    assert dialog.names.search.hasFocus()


def test_one_is_added_by_its_name_alone_with_the_keyboard(
    dialog: ActorsDialog, document: Document, window: QMainWindow
) -> None:
    before = document.chronology.counts().actors
    find(dialog, "Somebody New")
    QTest.keyClick(dialog.new, Key.Key_Space)
    assert dialog.form.name.hasFocus()
    assert dialog.form.name.text() == "Somebody New", "what was not found is a good start"
    QTest.keyClick(dialog.form.name, Key.Key_Return)
    assert document.chronology.counts().actors == before + 1
    assert dialog.isVisible()
    new = actor(document, dialog.names.current_id)
    assert (new.name, new.kind) == ("Somebody New", ActorKind.PERSON)
    assert action(window, "undo").text() == "&Undo new actor Somebody New"
    QTest.keyClick(dialog.form.kind, Key.Key_Down)
    dialog.form.kind.activated.emit(1)
    assert actor(document, new.id).kind is ActorKind.STATE
    action(window, "undo").trigger()
    action(window, "undo").trigger()
    assert document.chronology.counts().actors == before
    assert document.chronology.find(Actor, new.id) is None


def test_every_field_is_one_edit_and_comes_back(
    dialog: ActorsDialog, document: Document, window: QMainWindow
) -> None:
    find(dialog, "blinken")
    own_id = dialog.names.current_id
    before, form = actor(document, own_id), dialog.form
    type_over(form.name, "Tony Blinken")
    assert actor(document, own_id).name == "Tony Blinken"
    assert names_listed(dialog) == ["Tony Blinken"]
    type_over(form.side, "ger", Key.Key_Return)
    assert actor(document, own_id).side == "DE"
    form.note.setFocus()
    QTest.keyClicks(form.note, "A note")
    QTest.keyClick(form.note, Key.Key_Tab)
    assert actor(document, own_id).note.startswith("A note")
    form.verification.put(Verification.MEMORY)
    form.verification.activated.emit(0)
    assert actor(document, own_id).verification is Verification.MEMORY
    assert document.undo_stack.count() == 4
    while document.undo_stack.canUndo():
        action(window, "undo").trigger()
    assert actor(document, own_id) == before
    assert form.name.text() == before.name
    assert form.side.value().id == before.side
    assert form.verification.value is before.verification


def test_a_side_is_a_country_or_nothing(dialog: ActorsDialog, document: Document) -> None:
    find(dialog, "blinken")
    own_id = dialog.names.current_id
    side = actor(document, own_id).side
    type_over(dialog.form.side, "Atlantis")
    assert actor(document, own_id).side == side
    assert dialog.form.side.value().id == side
    type_over(dialog.form.side, "", Key.Key_Delete)
    QTest.keyClick(dialog.form.side, Key.Key_Tab)
    assert actor(document, own_id).side == ""


def test_a_name_can_be_no_nothing(dialog: ActorsDialog, document: Document) -> None:
    find(dialog, "blinken")
    type_over(dialog.form.name, " ")
    assert dialog.form.name.text() == "Antony Blinken"
    assert not document.undo_stack.canUndo()


def test_an_office_is_typed_with_dates_and_source(
    dialog: ActorsDialog, document: Document, window: QMainWindow
) -> None:
    find(dialog, "blinken")
    own_id = dialog.names.current_id
    before = actor(document, own_id)
    QTest.mouseClick(dialog.form.offices.add_button, LEFT)
    row = dialog.form.offices.rows[-1]
    assert isinstance(row, OfficeRow)
    assert row.title.hasFocus()
    QTest.keyClicks(row.title, "Envoy")
    QTest.keyClick(row.title, Key.Key_Tab)
    assert row.since.field.hasFocus()
    QTest.keyClicks(row.since.field, "2 Aug 2021")
    QTest.keyClick(row.since.field, Key.Key_Tab)
    assert row.until.field.hasFocus()
    QTest.keyClicks(row.until.field, "whenever that was")
    QTest.keyClick(row.until.field, Key.Key_Tab)
    assert row.refusal.isVisible()
    assert row.source.hasFocus()
    QTest.keyClicks(row.source, "axios")
    QTest.keyClick(row.source, Key.Key_Return)
    offices = actor(document, own_id).offices
    assert offices[:-1] == before.offices
    assert offices[-1].title == "Envoy"
    assert (offices[-1].since, offices[-1].until) == ("2021-08-02", "")
    assert offices[-1].source
    assert dialog.form.offices.rows[-1] is row
    while document.undo_stack.canUndo():
        action(window, "undo").trigger()
    assert actor(document, own_id) == before
    assert len(dialog.form.offices.rows) == len(before.offices)


def test_words_that_are_no_source_of_an_office_are_told(dialog: ActorsDialog) -> None:
    find(dialog, "blinken")
    QTest.mouseClick(dialog.form.offices.add_button, LEFT)
    row = dialog.form.offices.rows[-1]
    assert isinstance(row, OfficeRow)
    row.source.setFocus()
    QTest.keyClicks(row.source, "1 February 2013")
    assert not row.unknown_source.isVisible()
    QTest.keyClick(row.source, Key.Key_Tab)
    assert row.source.text() == ""
    assert row.unknown_source.isVisible()
    assert "“1 February 2013”" in row.unknown_source.text()
    row.source.setFocus()
    QTest.keyClicks(row.source, "a")
    assert not row.unknown_source.isVisible()


def test_offices_are_put_into_order_and_taken_away(
    dialog: ActorsDialog, document: Document
) -> None:
    find(dialog, "blinken")
    own_id, rows = dialog.names.current_id, dialog.form.offices
    for title in ("One", "Two"):
        row = rows.add()
        assert isinstance(row, OfficeRow)
        QTest.keyClicks(row.title, title)
        QTest.keyClick(row.title, Key.Key_Return)
    titles = [office.title for office in actor(document, own_id).offices]
    assert titles[-2:] == ["One", "Two"]
    framed = rows._framed[-1]
    QTest.keyClick(framed.up, Key.Key_Space)
    assert [office.title for office in actor(document, own_id).offices][-2:] == ["Two", "One"]
    assert framed.remove.hasFocus() or framed.up.hasFocus()
    QTest.mouseClick(framed.remove, LEFT)
    assert [office.title for office in actor(document, own_id).offices] == titles[:-1]


def test_a_name_in_another_script_has_a_language(dialog: ActorsDialog, document: Document) -> None:
    find(dialog, "blinken")
    own_id = dialog.names.current_id
    row = dialog.form.names.add()
    assert isinstance(row, NameRow)
    row.text.setText("布林肯")
    row.text.setFocus()
    QTest.keyClick(row.text, Key.Key_Tab)
    assert row.language.hasFocus()
    QTest.keyClicks(row.language, "chinese")
    QTest.keyClick(row.language, Key.Key_Return)
    assert actor(document, own_id).other_names[-1] == OtherName("布林肯", "zh")
    for typed, kept in (("zh-Latn-pinyin", "zh-Latn-pinyin"), ("no tag!", "zh-Latn-pinyin")):
        type_over(row.language, typed, Key.Key_Return)
        assert actor(document, own_id).other_names[-1].language == kept


def test_two_become_one_with_all_events_and_come_back(
    dialog: ActorsDialog, document: Document, window: QMainWindow
) -> None:
    chronology = document.chronology
    find(dialog, "blinken")
    gone = dialog.names.current_id
    events = set(chronology.memberships.events_of_actor(gone))
    assert events
    QTest.keyClick(dialog.merge, Key.Key_Space)
    merging = dialog.findChild(MergeDialog)
    assert merging is not None
    become_active(merging)
    assert not merging.act.isEnabled()
    QTest.keyClicks(merging.field, "wang yi")
    QTest.keyClick(merging.field, Key.Key_Return)
    kept = merging.other.id
    assert merging.isVisible(), "Enter took the name alone"
    QTest.mouseClick(merging.act, LEFT)
    assert chronology.find(Actor, gone) is None
    assert events <= set(chronology.memberships.events_of_actor(kept))
    assert "Antony Blinken" in [name.text for name in actor(document, kept).other_names]
    assert dialog.names.current_id == kept
    assert action(window, "undo").text() == "&Undo merging of Antony Blinken into Wang Yi"
    action(window, "undo").trigger()
    assert set(chronology.memberships.events_of_actor(gone)) == events


def test_what_hangs_on_one_is_said_before_it_is_deleted(
    dialog: ActorsDialog, document: Document, window: QMainWindow
) -> None:
    find(dialog, "blinken")
    own_id, before = dialog.names.current_id, document.chronology.counts()
    for name, is_gone in (("Cancel", False), ("Delete", True)):
        dialog.names.view.setFocus()
        QTest.keyClick(dialog.names.view, Key.Key_Delete)
        (box,) = dialog.findChildren(QMessageBox)
        assert "events" in box.informativeText()
        buttons = {b.text().replace("&", ""): b for b in box.findChildren(QPushButton)}
        QTest.mouseClick(buttons[name], LEFT)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert (document.chronology.find(Actor, own_id) is None) is is_gone
    assert document.chronology.counts().events == before.events
    action(window, "undo").trigger()
    assert document.chronology.find(Actor, own_id) is not None


def test_one_on_whom_nothing_hangs_goes_at_once(dialog: ActorsDialog, document: Document) -> None:
    dialog.begin_new()
    QTest.keyClicks(dialog.form.name, "Nobody")
    QTest.keyClick(dialog.form.name, Key.Key_Return)
    own_id = dialog.names.current_id
    QTest.mouseClick(dialog.delete, LEFT)
    assert not dialog.findChildren(QMessageBox)
    assert document.chronology.find(Actor, own_id) is None


def test_what_is_open_for_reading_only_is_shown_and_not_changed(
    dialog: ActorsDialog, window: QMainWindow, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    assert names_listed(dialog)
    assert dialog.form.name.isReadOnly()
    assert dialog.form.note.isReadOnly()
    for button in (dialog.new, dialog.merge, dialog.delete, dialog.form.kind, dialog.form.side):
        assert not button.isEnabled()
    assert not dialog.form.offices.add_button.isVisible()


def test_texts_of_any_kind_are_texts(dialog: ActorsDialog, document: Document) -> None:
    find(dialog, "blinken")
    own_id = dialog.names.current_id
    hostile = "<b>&amp; {name} " + "x" * 10_000
    dialog.form.name.setText(hostile)
    dialog.form.name.setFocus()
    QTest.keyClick(dialog.form.name, Key.Key_Return)
    assert actor(document, own_id).name == hostile
    assert len(document.undo_stack.undoText()) < 400
    assert Office("x") not in actor(document, own_id).offices
    QApplication.processEvents()
    dialog.grab()


def test_all_in_it_is_named_and_large_enough(dialog: ActorsDialog) -> None:
    find(dialog, "blinken")
    dialog.form.offices.add()
    dialog.form.names.add()
    assert not too_small()
    QAccessible.setActive(True)
    try:
        kinds = (QLineEdit, QComboBox, QAbstractButton, QPlainTextEdit, QListView)
        for widget in (w for kind in kinds for w in dialog.findChildren(kind) if w.isVisible()):
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget
    finally:
        QAccessible.setActive(False)


def test_another_file_does_not_get_what_was_typed_about_an_actor_of_this_one(
    window: QMainWindow, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.chronology", tmp_path / "second.chronology"
    for path in (first, second):
        convert_json(sample_path(), path)
    (opener,) = window.findChildren(Opener)
    opener.try_open(str(first))
    action(window, "actors").trigger()
    dialog = window.findChild(ActorsDialog)
    assert dialog is not None
    become_active(dialog)
    name = dialog.form.name
    before = name.text()
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, "Another name")
    opener.try_open(str(second))
    assert document_of(window).chronology.path == second
    assert name.text() == before
    for path, is_there in ((first, True), (second, False)):
        with StoredChronology.open(path, read_only=True) as chronology:
            names = [found.name for found in chronology.records("actors")]  # type: ignore[union-attr]
        assert ("Another name" in names) is is_there
