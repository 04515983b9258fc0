"""Windows with files, what they say of these, and the answers of a hand to their questions."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QMessageBox,
    QProgressDialog,
    QPushButton,
)

from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Event, EventId
from timeline_app.document.document import Document
from timeline_app.storage.chronology.chronology import StoredChronology


def session_of(window: QMainWindow) -> Session:
    (found,) = window.findChildren(Session)
    assert isinstance(found, Session)
    return found


def document_of(window: QMainWindow) -> Document:
    document = session_of(window).document
    assert document is not None
    return document


def path_of(window: QMainWindow) -> Path:
    return document_of(window).chronology.path


def note_of(window: QMainWindow) -> str:
    assert isinstance(window, MainWindow)
    return window.title_label.note


def action(window: QMainWindow, name: str) -> QAction:
    found = window.findChild(QAction, f"action-{name}")
    assert found is not None
    return found


def event(name: str, title: str = "") -> Event:
    return Event(EventId(name), title or name, "2023-06-18")


def add_event(window: QMainWindow, name: str) -> None:
    document_of(window).push(added(event(name)), f"addition of {name}")


def events_in(path: Path) -> set[str]:
    with StoredChronology.open(path, read_only=True) as chronology:
        return {str(each.id) for each in chronology.records("events")}  # type: ignore[union-attr]


def box_of(window: QMainWindow) -> QMessageBox:
    """The one message that is shown."""
    QApplication.processEvents()
    (box,) = (found for found in window.findChildren(QMessageBox) if found.isVisible())
    return box


def sentence_of(box: QMessageBox) -> str:
    return box.informativeText()


def buttons_of(box: QMessageBox) -> list[str]:
    return [button.text().replace("&", "") for button in box.buttons()]


def press(box: QMessageBox, words: str) -> None:
    """Press a button, and let what it asks for be done."""
    (button,) = (found for found in box.buttons() if found.text().replace("&", "") == words)
    assert isinstance(button, QPushButton)
    button.click()
    QApplication.processEvents()


def give_up(bar: QProgressDialog) -> None:
    """Press the button of the bar of a long work."""
    (button,) = bar.findChildren(QPushButton)
    button.click()


class Hand:
    """Answers the dialogs for files, and remembers what they asked."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.names: list[tuple[str, str]] = []
        """What is named, one after the other, each with its kind; nothing if they are used up."""
        self.first: list[str] = []
        self.questions: list[str] = []
        self.may_replace = False
        patch.setattr(QFileDialog, "getSaveFileName", self._name)
        patch.setattr(QFileDialog, "getOpenFileName", self._name)
        patch.setattr(QMessageBox, "exec", lambda box: self._answer(box))  # noqa: PLW0108 - a bound method gets no box

    def name(self, path: Path, kind: str = "Chronologies (*.chronology)") -> None:
        """Name this path when asked the next time."""
        self.names.append((str(path), kind))

    def _name(self, *arguments: object, **_: object) -> tuple[str, str]:
        self.first.append(str(arguments[2]))
        return self.names.pop(0) if self.names else ("", "")

    def _answer(self, box: QMessageBox) -> None:
        assert box.textFormat() is Qt.TextFormat.PlainText
        self.questions.append(box.text())
        press(box, "Replace" if self.may_replace else "Cancel")
