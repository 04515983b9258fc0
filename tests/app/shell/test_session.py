"""What a window tells of in passing."""

from __future__ import annotations

import sqlite3

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMainWindow

from timeline_app.app.shell.session import Session
from timeline_app.app.startup.application import open_window
from timeline_app.storage.chronology.chronology import StoredChronology

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_note_stands_on_one_line_and_is_said_to_a_screen_reader(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = window.findChild(Session)
    assert isinstance(session, Session)
    said: list[str] = []

    def take(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", take)
    session.note("Saved two\nlines")
    assert window.statusBar().currentMessage() == "Saved two lines"
    session.note("")
    assert window.statusBar().currentMessage() == ""
    assert said == ["Saved two lines"]


def is_closed(chronology: StoredChronology) -> bool:
    try:
        chronology.file.connection.execute("SELECT 1")
    except sqlite3.ProgrammingError:
        return True
    return False


def test_a_window_that_is_deleted_before_it_was_closed_lets_go_of_its_file() -> None:
    window = open_window(None)
    session = window.findChild(Session)
    assert isinstance(session, Session)
    assert session.document is not None
    chronology = session.document.chronology
    assert not is_closed(chronology)
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert is_closed(chronology)


def test_what_stood_in_is_let_go_with_what_came_after_it(window: QMainWindow) -> None:
    session = window.findChild(Session)
    assert isinstance(session, Session)
    assert session.document is not None
    shown = session.document.chronology
    session.show_nothing_yet("Talks")
    assert session._stand_in is not None
    stand_in = session._stand_in.chronology
    session.close()
    assert is_closed(shown)
    assert is_closed(stand_in)


def test_what_acts_on_a_document_is_handed_the_one_that_is_shown(window: QMainWindow) -> None:
    session, acted, followed = window.findChild(Session), list[object](), list[object]()
    assert isinstance(session, Session)
    act = session.with_document(lambda document, *rest: acted.append((document, *rest)))
    act(1, 2)
    assert acted == [(session.document, 1, 2)]
    session.each_document(followed.append)
    assert followed == [session.document]
    window.close()
    act(3)
    assert len(acted) == 1, "there is none any more"
