"""The window while very many events are added: it is looked at, and nothing can be changed."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from tests.app.windows import row_of, selected_id
from tests.storage.chronologies import in_memory
from timeline_app.app.shell import adding_strip
from timeline_app.app.shell.editor import Editor
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import NamedEdit, added
from timeline_app.core.records.records import Event, EventId, Header
from timeline_app.document.document import Document
from timeline_app.document.state import DocumentState
from timeline_app.storage.database.schema import JSON_VERSION
from timeline_app.storage.edits import batch_writer
from timeline_app.storage.json.document_type import JsonDocument
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.loading_bar import LoadingBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
COUNT = 3_000
EVENTS = tuple(
    Event(EventId(f"m{number}"), f"Talks {number}", f"{1900 + number % 100}")
    for number in range(COUNT)
)
MANY = JsonDocument("chronology", JSON_VERSION, Header("Many"), events=EVENTS)
TRIP = "ev-blinken-beijing-trip"


def document_of(window: QMainWindow) -> Document:
    (session,) = window.findChildren(Session)
    assert session.document is not None
    return session.document


def editor_of(window: QMainWindow) -> Editor:
    (editor,) = window.findChildren(Editor)
    return editor


def action(window: QMainWindow, name: str) -> QAction:
    found = window.findChild(QAction, f"action-{name}")
    assert found is not None
    return found


def add_many(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]
) -> int:
    """Add the events, do something at the first turn of the window; the number of its turns."""
    monkeypatch.setattr(adding_strip, "LONG_MS", 0)
    turns = 0

    def turn() -> None:
        nonlocal turns
        if document_of(window).shown_state is DocumentState.ADDING:
            turns += 1
            if turns == 1:
                act()

    timer = QTimer(window)
    timer.timeout.connect(turn)
    timer.start(0)
    with (
        in_memory(MANY) as other,
        closing(document_of(window).chronology.changes.coming(other)) as coming,
    ):
        coming.begin()
        editor_of(window).join(coming, "many.csv")
    timer.stop()
    return turns


def press_escape(window: QMainWindow) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)


def test_the_canvas_goes_and_events_are_told_of_while_others_are_added(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = document_of(window)
    before = len(document.columns)
    scales = [view.scale]

    def look() -> None:
        assert any(strip.isVisible() for strip in window.findChildren(LoadingBar))
        action(window, "zoom_in").trigger()
        scales.append(view.scale)
        row = row_of(view, TRIP)
        view.select_row(row)
        assert document.details(row).event.id == TRIP

    turns = add_many(window, monkeypatch, look)
    assert turns >= COUNT // batch_writer.AT_ONCE
    assert scales[0] != scales[1]
    assert selected_id(view) == TRIP
    assert len(document.columns) == before + COUNT
    assert not any(strip.isVisible() for strip in window.findChildren(LoadingBar))
    assert document.undo_stack.count() == 1
    action(window, "undo").trigger()
    assert len(document.columns) == before


def test_nothing_can_be_changed_saved_or_opened_while_events_are_added(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    document, editor = document_of(window), editor_of(window)
    refused = []

    def try_to_change() -> None:
        names = ("undo", "paste", "save_as", "save_copy", "open", "new", "sources")
        assert not [name for name in names if action(window, name).isEnabled()]
        assert not editor.may_change
        event = Event(EventId("other"), "Another", "2000")
        refused.append(editor.make(NamedEdit(added(event), "Another")))
        session = window.findChild(Session)
        assert session is not None
        refused.append(session.may_leave(lambda: None, lambda: None))

    add_many(window, monkeypatch, try_to_change)
    assert refused == [False, False]
    assert document.undo_stack.count() == 1
    assert editor.may_change
    assert action(window, "open").isEnabled()
    assert document.chronology.find_event("other") is None


def test_esc_in_the_middle_leaves_nothing(
    window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = document_of(window)
    before, revision = len(document.columns), document.chronology.revision
    add_many(window, monkeypatch, lambda: press_escape(window))
    assert len(document.columns) == before
    assert document.chronology.revision == revision
    assert document.chronology.find_event("m0") is None
    assert not document.undo_stack.count()
    assert document.may_change
