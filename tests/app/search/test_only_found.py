"""What a search found becomes a filter: by a button, by a key, and away again by its chip."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.search.test_filters import chips_of, row_of_chips, shown_ids
from tests.app.search.test_search import document_of, field_of, list_of, search, searching_of
from timeline_app.app.shell.saved_view import SavedView
from timeline_app.core.columns.event_filter import EventFilter, FoundEvents
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def found_ids(window: QMainWindow) -> set[str]:
    document = document_of(window)
    keys = document.columns.key[searching_of(window).matches.rows].tolist()
    return {document.chronology.id_of(key) for key in keys}


def test_the_button_below_the_hits_shows_them_alone(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    before = shown_ids(view)
    search(qtbot, window, "balloon")
    found = found_ids(window)
    assert 1 < len(found) < len(before)
    button = list_of(window).only_button
    assert button.text() == f"Show only these {len(found)}"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert shown_ids(view) == found
    assert chips_of(window) == [f"Found for “balloon”: {len(found)}"]
    assert view.hasFocus()
    QTest.mouseClick(row_of_chips(window).chips[0].cross, Qt.MouseButton.LeftButton)
    assert shown_ids(view) == before


def test_a_key_does_the_same_from_the_field(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    search(qtbot, window, "balloon")
    found = found_ids(window)
    QTest.keyClick(field_of(window), Qt.Key.Key_F3, Qt.KeyboardModifier.ControlModifier)
    assert shown_ids(view) == found


def test_nothing_is_offered_where_nothing_is_found(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    before = shown_ids(view)
    search(qtbot, window, "zzzz")
    assert list_of(window).only_button.isHidden()
    QTest.keyClick(field_of(window), Qt.Key.Key_F3, Qt.KeyboardModifier.ControlModifier)
    assert shown_ids(view) == before


def test_what_was_found_is_not_remembered_for_the_next_time(view: TimelineView) -> None:
    state = view.view_state
    assert state is not None
    state.set_filter(EventFilter(importance=2, found=FoundEvents("balloon", (1, 2))))
    look = SavedView.of(state)
    assert look.asked == EventFilter(importance=2)
    assert "balloon" not in json.dumps(look.text())
