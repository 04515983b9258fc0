"""Events of one date are put into an order by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from tests.app.commands import document, write_chronology
from tests.app.editing.test_edits import action, document_of
from tests.app.windows import drop, row_of, selected_id
from timeline_app.app.editing import tie_order as date_order
from timeline_app.app.shell.session import Session
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.widgets.canvas.timeline_view import TimelineView

Key, Mod = Qt.Key, Qt.KeyboardModifier
KEYS = Mod.ControlModifier | Mod.ShiftModifier
DATES = {"a": "2023-06-13", "b": "2023-06-13", "c": "2023-06-13", "d": "2023-06", "e": "", "f": ""}


@pytest.fixture
def path(window: QMainWindow, view: TimelineView, tmp_path: Path) -> Path:
    """A chronology with three events of one day, one of its month, and two without a date."""
    events = [
        {"id": name, "title": name.upper(), "date": date, "lanes": ["talks"]}
        for name, date in DATES.items()
    ]
    held = document() | {"events": events, "citations": []}
    found = write_chronology(tmp_path / "talks.chronology", held)
    drop(window, found)
    return found


def order_of(view: TimelineView) -> str:
    model = view.event_model
    return "".join(model.data(model.index(row, 0)) for row in range(model.rowCount()))


def status_of(window: QMainWindow) -> str:
    return window.statusBar().currentMessage()


def test_keys_move_an_event_among_those_of_its_date(
    window: QMainWindow, view: TimelineView, path: Path
) -> None:
    before = order_of(view)
    assert "ABC" in before
    view.select_row(row_of(view, "a"))
    QTest.keyClick(view, Key.Key_Period, KEYS)
    assert order_of(view) == before.replace("ABC", "BAC")
    assert selected_id(view) == "a"
    assert status_of(window) == "Now after B"
    assert action(window, "undo").text() == "&Undo order of A"
    QTest.keyClick(view, Key.Key_Period, KEYS)
    QTest.keyClick(view, Key.Key_Period, KEYS)
    assert status_of(window) == "It is the last of its date"
    assert order_of(view) == before.replace("ABC", "BCA")
    with StoredChronology.open(path, read_only=True) as file:
        assert file.event_ids(file.columns().key.tolist())[:4] == [*order_of(view)[:4].lower()]
    action(window, "order_before").trigger()
    assert status_of(window) == "Now before C"
    for _ in range(3):
        action(window, "undo").trigger()
    assert order_of(view) == before
    view.select_row(row_of(view, "a"))
    action(window, "order_before").trigger()
    assert status_of(window) == "It is the first of its date"


def test_undated_events_have_an_order_too(
    window: QMainWindow, view: TimelineView, path: Path
) -> None:
    view.select_row(row_of(view, "f"))
    action(window, "order_before").trigger()
    assert order_of(view).endswith("FE")


def test_where_there_is_no_order_it_is_said_why(
    window: QMainWindow, view: TimelineView, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.select_row(row_of(view, "d"))
    action(window, "order_after").trigger()
    assert status_of(window) == "No other event has this date"
    view.selectAll()
    action(window, "order_after").trigger()
    assert status_of(window).startswith("Select one event alone")
    monkeypatch.setattr(date_order, "MOST", 2)
    view.select_row(row_of(view, "a"))
    action(window, "order_after").trigger()
    assert status_of(window).startswith("Too many events")
    assert not document_of(window).undo_stack.count()


def test_what_is_open_for_reading_only_keeps_its_order(
    window: QMainWindow, view: TimelineView, path: Path
) -> None:
    (session,) = window.findChildren(Session)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    view.select_row(row_of(view, "a"))
    assert not action(window, "order_after").isEnabled()
