"""What is done to the selected events as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from tests.app.editing.test_edits import action, document_of
from tests.app.windows import row_of, selected_id
from timeline_app.app.editing import selected_events
from timeline_app.app.shell.session import Session
from timeline_app.core.resources import sample_path
from timeline_app.core.text.typography import typographic
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TRIP = "ev-blinken-beijing-trip"


@pytest.mark.parametrize("many", [500, 0])
def test_the_delete_key_takes_events_out_and_undo_brings_them_back(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(selected_events, "MANY", many)
    document = document_of(window)
    title = document.columns.titles[row_of(view, TRIP)]
    before = document.chronology.counts()
    view.select_row(row_of(view, TRIP))
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert document.chronology.find_event(TRIP) is None
    assert document.chronology.counts().events == before.events - 1
    assert action(window, "undo").text() == f"&Undo deletion of {typographic(title)}"
    assert window.statusBar().currentMessage() == "Deleted 1 event · Ctrl+Z undoes it"
    assert selected_id(view) is None or selected_id(view) != TRIP
    action(window, "undo").trigger()
    assert document.chronology.counts() == before


def test_what_is_open_for_reading_only_offers_no_change(
    view: TimelineView, window: QMainWindow, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    view.select_row(row_of(view, TRIP))
    assert not document_of(window).may_change
    assert not action(window, "delete_event").isEnabled()
    assert not action(window, "add").isEnabled()
    assert action(window, "copy").isEnabled()
    assert session.actions.refusal(action(window, "delete_event")).endswith("reading only")
