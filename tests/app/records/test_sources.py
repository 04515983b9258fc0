"""The dialog of sources: found, added, changed, and taken out."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.app.editing.test_edits import action, document_of
from tests.app.windows import row_of
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.records.records import CslDate, CslName, Source, Verification
from timeline_app.core.resources import sample_path
from timeline_app.document.document import Document
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.sources_dialog import SourcesDialog
from timeline_app.widgets.fields.date_field import DateField
from timeline_app.widgets.fields.growing_text import GrowingText

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
AXIOS = "axios-article"
READOUT = "state-visit-readout"


@pytest.fixture
def document(window: QMainWindow) -> Document:
    return document_of(window)


@pytest.fixture
def dialog(window: QMainWindow, view: TimelineView) -> SourcesDialog:
    action(window, "sources").trigger()
    (found,) = window.findChildren(SourcesDialog)
    found.activateWindow()
    return found


def shown(dialog: SourcesDialog, source_id: str) -> SourcesDialog:
    assert dialog.names.select_anyhow(source_id)
    return dialog


def source_of(document: Document, source_id: str) -> Source:
    source = document.chronology.find(Source, source_id)
    assert source is not None
    return source


def line(dialog: SourcesDialog, name: str) -> QLineEdit:
    field = dialog.form.parts[name].field
    assert isinstance(field, QLineEdit)
    return field


def press(widget: QWidget, key: Qt.Key) -> None:
    QTest.keyClick(widget, key)


def test_all_are_listed_and_found_by_name(dialog: SourcesDialog, document: Document) -> None:
    assert dialog.names.model.rowCount() == document.chronology.counts().sources
    QTest.keyClicks(dialog.names.search, "dispatch blinken")
    assert dialog.names.model.rowCount() >= 1
    assert line(dialog, "title").text() == "Blinken Returns From Beijing Empty-Handed"


def test_each_field_is_one_named_edit_and_comes_back(
    dialog: SourcesDialog, document: Document, window: QMainWindow
) -> None:
    shown(dialog, READOUT)
    before = source_of(document, READOUT)
    line(dialog, "title").setFocus()
    QTest.keyClicks(line(dialog, "title"), "A title that was seen")
    press(line(dialog, "title"), Qt.Key.Key_Return)
    now = source_of(document, READOUT)
    assert now == msgspec.structs.replace(
        before, item=msgspec.structs.replace(before.item, title="A title that was seen")
    )
    assert action(window, "undo").text() == "&Undo source U.S. Department of State"
    action(window, "undo").trigger()
    assert source_of(document, READOUT) == before
    assert line(dialog, "title").text() == before.item.title


def test_authors_and_dates_are_typed_as_words(dialog: SourcesDialog, document: Document) -> None:
    shown(dialog, READOUT)
    authors = dialog.form.parts["author"].field
    assert isinstance(authors, GrowingText)
    authors.setFocus()
    QTest.keyClicks(authors, "Miller, Matthew")
    press(authors, Qt.Key.Key_Return)
    authors.insertPlainText("秦刚")
    issued = dialog.form.parts["issued"].field
    assert isinstance(issued, DateField)
    issued.field.setFocus()
    issued.field.selectAll()
    QTest.keyClicks(issued.field, "19 June 2023")
    press(issued.field, Qt.Key.Key_Return)
    item = source_of(document, READOUT).item
    assert item.author == (CslName("Miller", "Matthew"), CslName(literal="秦刚"))
    assert item.issued == CslDate(raw="2023-06-19")
    issued.field.selectAll()
    QTest.keyClicks(issued.field, "shortly after")
    line(dialog, "URL").setFocus()
    assert source_of(document, READOUT).item.issued == CslDate(literal="shortly after")


def test_what_is_rarely_known_stands_below_more(dialog: SourcesDialog, document: Document) -> None:
    shown(dialog, READOUT)
    assert not line(dialog, "archive").isVisible()
    QTest.mouseClick(dialog.form.more, Qt.MouseButton.LeftButton)
    assert line(dialog, "archive").isVisible()
    line(dialog, "archive").setFocus()
    QTest.keyClicks(line(dialog, "archive"), "NARA")
    press(line(dialog, "archive"), Qt.Key.Key_Return)
    dialog.form.verification.setCurrentIndex(
        dialog.form.verification.findData(Verification.VERIFIED)
    )
    dialog.form.verification.activated.emit(0)
    dialog.form.based_on.setFocus()
    QTest.keyClicks(dialog.form.based_on, "Axios")
    press(dialog.form.based_on, Qt.Key.Key_Return)
    now = source_of(document, READOUT)
    assert (now.item.archive, now.verification) == ("NARA", Verification.VERIFIED)
    assert now.based_on == AXIOS


def test_sources_are_added_by_pasting(
    dialog: SourcesDialog, document: Document, window: QMainWindow, qtbot: QtBot
) -> None:
    before = document.chronology.counts().sources
    QApplication.clipboard().setText(
        "TY  - NEWS\nID  - reuters-1\nTI  - Talks in Beijing\nT2  - Reuters\nDA  - 2023/06/19\n"
        "ER  - \nTY  - BOOK\nTI  - On China\nPB  - Penguin\nER  - \n"
    )
    dialog.adding.field.setFocus()
    dialog.adding.field.paste()
    dialog.adding.field.textEdited.emit(dialog.adding.field.text())
    assert dialog.adding.told == "Reading what was pasted…"
    qtbot.waitUntil(lambda: "Talks in Beijing" in dialog.adding.told, timeout=30_000)
    press(dialog.adding.field, Qt.Key.Key_Return)
    assert document.chronology.counts().sources == before + 2
    assert source_of(document, "reuters-1").item.title == "Talks in Beijing"
    assert dialog.names.current_id == "reuters-1"
    assert dialog.adding.field.text() == ""
    assert action(window, "undo").text() == "&Undo 2 new sources"


def test_what_cannot_be_read_stays_in_its_field(
    dialog: SourcesDialog, document: Document, qtbot: QtBot
) -> None:
    before = document.chronology.counts()
    QTest.mouseClick(dialog.new, Qt.MouseButton.LeftButton)
    assert dialog.fault.text() == "Type or paste a source first."
    QTest.keyClicks(dialog.adding.field, "@book{x, title = {never")
    qtbot.waitUntil(lambda: dialog.adding.told.startswith("Not whole"), timeout=30_000)
    QTest.mouseClick(dialog.new, Qt.MouseButton.LeftButton)
    assert dialog.fault.text().startswith("Not whole as BibTeX")
    assert dialog.adding.field.text() == "@book{x, title = {never"
    assert document.chronology.counts() == before


def test_one_that_is_here_is_shown_instead(dialog: SourcesDialog, document: Document) -> None:
    before = document.chronology.counts()
    dialog.adding.field.setFocus()
    QTest.keyClicks(dialog.adding.field, source_of(document, READOUT).item.URL)
    press(dialog.adding.field, Qt.Key.Key_Return)
    assert dialog.names.current_id == READOUT
    assert document.chronology.counts() == before


def test_what_hangs_on_one_is_said_before_it_is_deleted(
    dialog: SourcesDialog, document: Document, window: QMainWindow
) -> None:
    before = document.chronology.counts()
    shown(dialog, AXIOS)
    assert "events cite it" in dialog.uses.text()
    assert "quotes stand in it" in dialog.uses.text()
    QTest.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)
    (box,) = dialog.findChildren(QMessageBox)
    assert "events cite it" in box.informativeText()
    assert document.chronology.counts() == before
    (act,) = (b for b in box.findChildren(QPushButton) if b.text() == "&Delete")
    act.click()
    assert document.chronology.find(Source, AXIOS) is None
    assert action(window, "undo").text() == "&Undo deletion of Axios"
    action(window, "undo").trigger()
    assert document.chronology.counts() == before


def test_one_that_nothing_names_goes_at_once(dialog: SourcesDialog, document: Document) -> None:
    dialog.adding.field.setFocus()
    QTest.keyClicks(dialog.adding.field, "https://example.org/alone")
    press(dialog.adding.field, Qt.Key.Key_Return)
    own = dialog.names.current_id
    assert dialog.uses.text() == "Nothing names it"
    dialog.names.view.setFocus()
    press(dialog.names.view, Qt.Key.Key_Delete)
    assert document.chronology.find(Source, own) is None


def test_a_card_leads_to_its_source(window: QMainWindow, view: TimelineView) -> None:
    assert isinstance(window, MainWindow)
    assert window.details is not None
    view.select_row(row_of(view, "ev-blinken-beijing-trip"))
    window.details._tabs.setCurrentIndex(1)
    card = window.details.cards.sources.in_use()[0]
    QTest.mouseClick(card.buttons.source_button, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(SourcesDialog)
    assert dialog.isVisible()
    assert dialog.names.current_id == READOUT
    line(dialog, "publisher").setText("State Department")
    line(dialog, "publisher").editingFinished.emit()
    assert card._lead.text() == "State Department"


def test_texts_of_any_kind_are_texts(dialog: SourcesDialog, document: Document) -> None:
    for text in ("<b>&amp;</b>", "a\u00a0b", "שלום \u202e", "x" * 10_000, "a\nb"):
        shown(dialog, READOUT)
        for name in ("title", "abstract", "description"):
            field = dialog.form.parts[name].field
            assert isinstance(field, QLineEdit | GrowingText)
            field.setText(text)
            dialog.form.parts[name].committed.emit()
        now = source_of(document, READOUT)
        assert (now.item.title, now.item.abstract, now.description) == (text, text, text)


def test_nothing_is_changed_by_looking(dialog: SourcesDialog, document: Document) -> None:
    for row in range(dialog.names.model.rowCount()):
        dialog.names.view.setCurrentIndex(dialog.names.model.index(row, 0))
        for part in dialog.form.parts.values():
            part.committed.emit()
        dialog.form.type.chosen.emit(dialog.form.type.text())
    assert not document.undo_stack.count()


def test_what_is_open_for_reading_only_is_shown_and_not_changed(
    dialog: SourcesDialog, window: QMainWindow, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    shown(dialog, READOUT)
    assert line(dialog, "publisher").isReadOnly()
    assert not dialog.new.isEnabled()
    assert not dialog.delete.isEnabled()


def test_all_in_it_is_named_and_large_enough(dialog: SourcesDialog) -> None:
    dialog.form.more.setChecked(True)
    QApplication.processEvents()
    kinds = (QLineEdit, QPushButton, GrowingText)
    for widget in (found for kind in kinds for found in dialog.findChildren(kind)):
        if widget.isVisible():
            name = widget.accessibleName() or getattr(widget, "text", str)()
            assert name, widget
            assert widget.height() >= 24, name
