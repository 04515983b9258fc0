"""A kept text is taken out by hand and comes back by undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMessageBox, QPushButton

from tests.app.editing.test_edits import action, document_of
from tests.app.reader.test_source_reader import AXIOS, READOUT, keep
from timeline_app.app.records.removed_texts import RemovedTexts
from timeline_app.document.document import Document
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.kept_texts_dialog import KeptTextsDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SECRET = "An envoy carried the letter across the river by night."


@pytest.fixture
def document(window: QMainWindow, view: TimelineView) -> Document:
    assert view.event_model.rowCount()
    return document_of(window)


@pytest.fixture
def texts(window: QMainWindow) -> RemovedTexts:
    found = window.findChild(RemovedTexts)
    assert isinstance(found, RemovedTexts)
    return found


def opened(window: QMainWindow, texts: RemovedTexts) -> KeptTextsDialog:
    action(window, "kept_texts").trigger()
    assert texts.dialog is not None
    return texts.dialog


def labels(dialog: KeptTextsDialog) -> list[str]:
    return [dialog.texts.item(row).text() for row in range(dialog.texts.count())]


def confirm(dialog: KeptTextsDialog) -> None:
    (box,) = dialog.findChildren(QMessageBox)
    (delete,) = (one for one in box.findChildren(QPushButton) if "Delete" in one.text())
    QTest.keyClick(delete, Qt.Key.Key_Space)


def test_a_text_is_removed_by_keyboard_and_comes_back(
    window: QMainWindow, document: Document, texts: RemovedTexts
) -> None:
    keep(document, SECRET)
    keep(document, "Another one.", READOUT, "other")
    dialog = opened(window, texts)
    assert len(labels(dialog)) == 2
    assert all("characters" in label for label in labels(dialog))
    row = next(row for row, label in enumerate(labels(dialog)) if "Axios" in label)
    dialog.texts.setCurrentRow(row)
    QTest.keyClick(dialog.remove, Qt.Key.Key_Space)
    assert document.chronology.current_text(AXIOS) is not None
    confirm(dialog)
    assert document.chronology.current_text(AXIOS) is None
    assert len(labels(dialog)) == 1
    document.undo()
    assert document.chronology.current_text(AXIOS) is not None
    assert len(labels(dialog)) == 2
    document.redo()
    assert document.chronology.current_text(AXIOS) is None


def test_without_a_text_it_says_so(window: QMainWindow, texts: RemovedTexts) -> None:
    dialog = opened(window, texts)
    assert not dialog.missing.isHidden()
    assert not dialog.remove.isEnabled()
