"""Edits in the window: what is shown follows them, and the menu takes them back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMainWindow,
    QMessageBox,
    QProgressDialog,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from tests.app.commands import write_json
from tests.app.opened_files import give_up
from tests.app.windows import canvas_of, drop, row_of, selected_id, words_in
from timeline_app.app.shell import progress_dialog as shown_progress
from timeline_app.app.shell.session import Session
from timeline_app.app.startup.application import open_window
from timeline_app.core.edits.edit import Edit, added, replaced
from timeline_app.core.records.records import Event, EventId, Header, Lane, LaneId
from timeline_app.core.text.translation import words
from timeline_app.document.document import Document
from timeline_app.document.event_model import EventModel
from timeline_app.render.text.event_texts import EventTexts
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.review.review_dialog import ReviewDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TRIP = "ev-blinken-beijing-trip"


def document_of(window: QMainWindow) -> Document:
    (session,) = window.findChildren(Session)
    assert session.document is not None
    return session.document


def event_of(window: QMainWindow, event_id: str) -> Event:
    event = document_of(window).chronology.find_event(event_id)
    assert event is not None
    return event


def changed(window: QMainWindow, event_id: str, **values: object) -> Edit:
    event = event_of(window, event_id)
    return replaced(event, msgspec.structs.replace(event, **values))


def action(window: QMainWindow, name: str) -> QAction:
    found = window.findChild(QAction, f"action-{name}")
    assert found is not None
    return found


def new_event(window: QMainWindow, **values: object) -> Event:
    lane = document_of(window).columns.lanes[0].id
    event = Event(EventId("new"), "A new event", "2023-06-18", lanes=(lane,))
    return msgspec.structs.replace(event, **values)


def assert_shown_like_fresh(view: TimelineView) -> None:
    """Check what is laid out against a layout of the events as they are."""
    view.viewport().repaint()
    layout = view.layout_of_events
    columns = view.event_model.columns
    fresh = Layout.by_theme(columns, EventTexts(columns, words), layout.sizes)
    fresh = fresh.with_heights(layout.sizes, layout.budgets, layout.zoom, tall=layout.tall)
    scale = view.scale.snapped()
    one, other = (build_scene(each, scale, 1_000.0) for each in (layout, fresh))
    assert one.lanes == other.lanes
    assert one.clusters == other.clusters
    assert one.marks.row.tolist() == other.marks.row.tolist()
    assert one.labels.x.tolist() == other.labels.x.tolist()


def test_the_canvas_follows_an_edit_and_stays_where_it_is(
    window: QMainWindow, view: TimelineView
) -> None:
    view.zoom(4.0, 300.0)
    scale, document = view.scale, document_of(window)
    for edit in (
        changed(window, TRIP, title="A trip"),
        changed(window, TRIP, date="2021"),
        added(new_event(window)),
    ):
        document.push(edit)
        assert view.scale == scale
        assert_shown_like_fresh(view)
        document.undo()  # which brings what changed into view
        assert_shown_like_fresh(view)
        document.redo()
        assert_shown_like_fresh(view)
        document.undo()
        view.go_to(scale, animated=False)


def test_the_lane_in_the_middle_stays_where_it_is(window: QMainWindow, view: TimelineView) -> None:
    window.resize(1_100, 520)
    view.zoom(6.0, 300.0)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    lane, top = view._held_lane()
    assert lane > 0
    document = document_of(window)
    for i in range(6):
        event = msgspec.structs.replace(new_event(window), id=EventId(f"new-{i}"))
        document.push(added(event))
        assert abs(view.lane_tops()[lane] - view.scroll_y - top) < 1
    for _ in range(6):
        document.undo()
    assert abs(view.lane_tops()[lane] - view.scroll_y - top) < 1


def test_the_selected_event_stays_selected_and_the_panel_shows_it_anew(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, TRIP))
    details = window.findChild(QLabel, "details_title")
    document_of(window).push(changed(window, TRIP, date="2019-01-01", title="A trip of old"))
    assert selected_id(view) == TRIP
    assert view.currentIndex().data(EventModel.IdRole) == TRIP
    assert "A trip of old" in words_in(window)
    assert details is None or details.text() == "A trip of old"
    document_of(window).undo()
    assert selected_id(view) == TRIP
    assert "A trip of old" not in words_in(window)


def test_the_panel_is_left_alone_when_another_event_changes(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, TRIP))
    details = document_of(window).details(view.currentIndex().row())
    document_of(window).push(added(new_event(window, date="1990")))
    assert document_of(window).details(view.currentIndex().row()) is details


def test_nothing_is_selected_once_the_selected_event_is_gone(
    window: QMainWindow, view: TimelineView
) -> None:
    document = document_of(window)
    document.push(added(new_event(window)))
    view.select_row(row_of(view, "new"))
    document.undo()
    assert selected_id(view) is None
    document.redo()
    assert row_of(view, "new") >= 0


def test_several_selected_events_go_at_once(window: QMainWindow, view: TimelineView) -> None:
    document = document_of(window)
    names = [EventId(f"new-{i}") for i in range(3)]
    document.push(added(*(new_event(window, id=name) for name in names)))
    view.select_rows([row_of(view, name) for name in names])
    document.undo()
    assert [name for name in names if document.chronology.find_event(name)] == []
    assert not document.is_catching_up


def test_the_status_line_counts_anew(window: QMainWindow) -> None:
    before = len(document_of(window).columns)
    document_of(window).push(added(new_event(window, date="")))
    shown = words_in(window.statusBar())
    assert f"{before + 1} events" in shown
    undated = window.findChild(QPushButton, "undated-count")
    assert isinstance(undated, QPushButton)
    assert undated.text() == "1 undated"


def test_a_new_title_and_new_lanes_are_shown(window: QMainWindow, view: TimelineView) -> None:
    document = document_of(window)
    header = document.header
    document.push(replaced(header, msgspec.structs.replace(header, title="Other")))
    assert "Other" in window.windowTitle()
    lane = Lane(LaneId("more"), "One more lane", "lane-3", -5)
    document.push(added(lane))
    view.viewport().repaint()
    assert view.scene().lanes[0].name == "One more lane"
    document.undo()
    assert view.scene().lanes[0].name != "One more lane"
    assert_shown_like_fresh(view)


def test_undo_and_redo_have_their_keys_and_names(window: QMainWindow, view: TimelineView) -> None:
    undo, redo = action(window, "undo"), action(window, "redo")
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    document_of(window).push(changed(window, TRIP, title="A trip"), "Rename & move")
    assert undo.text() == "&Undo Rename && move"
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_Z, control)
    assert event_of(window, TRIP).title != "A trip"
    assert (undo.text(), redo.text()) == ("&Undo", "&Redo Rename && move")
    QTest.keyClick(window, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert event_of(window, TRIP).title == "A trip"
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    QTest.keyClick(window, Qt.Key.Key_Z, control)
    QTest.keyClick(window, Qt.Key.Key_Y, control)
    assert event_of(window, TRIP).title == "A trip"


def test_another_chronology_has_nothing_to_undo(
    window: QMainWindow, tmp_path: Path, small_file: Path
) -> None:
    document_of(window).push(changed(window, TRIP, title="A trip"), "Rename")
    window.file_dropped.emit(str(small_file))  # type: ignore[attr-defined]
    assert not action(window, "undo").isEnabled()
    assert action(window, "undo").text() == "&Undo"


def test_after_reopening_undo_says_where_earlier_changes_are(
    window: QMainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "talks.chronology"
    open_file = window.file_dropped.emit  # type: ignore[attr-defined]
    StoredChronology.create(path, Header("Talks")).close()
    open_file(str(path))
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.statusBar().currentMessage() == "Nothing was changed yet"
    document_of(window).push(added(Event(EventId("call"), "Call", date="2023")))
    action(window, "new").trigger()
    open_file(str(path))
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.statusBar().currentMessage() == (
        "Undo goes back to the opening; what was changed before is in Edit, History"
    )


def file_with(path: Path, *events: dict[str, object]) -> Path:
    return write_json(
        path,
        {
            "format": "chronology",
            "version": 1,
            "chronology": {"title": "More"},
            "lanes": [{"id": "of-more", "name": "Of more", "colour": "lane-2", "order": 99}],
            "events": list(events),
        },
    )


@pytest.fixture
def small_file(tmp_path: Path) -> Path:
    return file_with(tmp_path / "more.json", {"id": "m1", "title": "First of more", "date": "2023"})


def add(window: QMainWindow, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    action(window, "add").trigger()


def test_a_file_is_added_and_taken_back_as_one(
    window: QMainWindow, view: TimelineView, small_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view.zoom(4.0, 300.0)
    view.select_row(row_of(view, TRIP))
    before, scale = len(document_of(window).columns), view.scale
    add(window, small_file, monkeypatch)
    assert len(document_of(window).columns) == before + 1
    assert row_of(view, "m1") >= 0
    assert view.scene().lanes[-1].name == "Of more"
    assert action(window, "undo").text() == "&Undo addition of more.json"
    assert "Added more.json" in window.statusBar().currentMessage()
    assert (view.scale, selected_id(view)) == (scale, TRIP)
    action(window, "undo").trigger()
    assert len(document_of(window).columns) == before
    assert (view.scale, selected_id(view)) == (scale, TRIP)
    assert_shown_like_fresh(view)


def test_a_file_whose_events_are_here_adds_nothing(
    window: QMainWindow, small_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(window, small_file, monkeypatch)
    add(window, small_file, monkeypatch)
    assert document_of(window).undo_stack.count() == 1
    assert "All of more.json is here already" in window.statusBar().currentMessage()


def test_of_a_file_with_another_event_of_the_same_id_it_is_asked_what_is_to_be_taken(
    window: QMainWindow, tmp_path: Path, small_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(window, small_file, monkeypatch)
    other = file_with(tmp_path / "other.json", {"id": "m1", "title": "Another"})
    add(window, other, monkeypatch)
    (dialog,) = window.findChildren(ReviewDialog)
    dialog.kinds.setCurrentIndex(dialog.kinds.findData("differs"))
    dialog.search.setText("event")
    dialog.narrow()
    assert "Another" in [row.texts[1].text for row in dialog.fields.rows()]
    assert document_of(window).undo_stack.count() == 1
    dialog.reject()


def test_many_events_are_added_with_the_view_kept(
    window: QMainWindow, view: TimelineView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    events: list[dict[str, object]] = [
        {"id": f"m{i}", "title": f"Of many {i}", "date": f"{2000 + i % 20}"} for i in range(3_000)
    ]
    path = file_with(tmp_path / "many.json", *events)
    view.zoom(4.0, 300.0)
    view.select_row(row_of(view, TRIP))
    scale = view.scale
    add(window, path, monkeypatch)
    assert len(document_of(window).columns) > 3_000
    assert (view.scale, selected_id(view)) == (scale, TRIP)
    assert_shown_like_fresh(view)
    action(window, "undo").trigger()
    assert (view.scale, selected_id(view)) == (scale, TRIP)
    assert_shown_like_fresh(view)
    action(window, "redo").trigger()
    assert len(document_of(window).columns) > 3_000


def add_until_shown(
    window: QMainWindow,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    act: Callable[[QProgressDialog], None],
) -> None:
    """Add 5,000 events, and do something once while a bar shows how far that is."""
    monkeypatch.setattr(shown_progress, "LONG_MS", 0)
    events: list[dict[str, object]] = [{"id": f"m{i}", "title": f"{i}"} for i in range(5_000)]
    seen: list[str] = []

    def act_once() -> None:
        for bar in window.findChildren(QProgressDialog):
            if bar.isVisible() and not seen:
                seen.append(bar.labelText())
                act(bar)

    timer = QTimer(window)
    timer.timeout.connect(act_once)
    timer.start(0)
    add(window, file_with(path, *events), monkeypatch)
    timer.stop()
    assert seen


def test_adding_can_be_given_up_and_leaves_nothing(
    window: QMainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(document_of(window).columns)
    add_until_shown(window, tmp_path / "many.json", monkeypatch, give_up)
    assert len(document_of(window).columns) == before
    assert not document_of(window).undo_stack.count()
    assert not window.findChildren(QMessageBox)


def test_a_window_that_is_to_close_gives_up_what_it_is_adding_first(
    window: QMainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = len(document_of(window).columns)
    add_until_shown(window, tmp_path / "many.json", monkeypatch, lambda _: close(window))
    assert window.isVisible()
    assert len(document_of(window).columns) == before
    assert not document_of(window).undo_stack.count()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_nothing_else_can_be_dropped_while_events_are_added(
    window: QMainWindow, small_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = document_of(window)

    def drop_another(_: QProgressDialog) -> None:
        assert not drop(window, small_file)

    add_until_shown(window, tmp_path / "many.json", monkeypatch, drop_another)
    assert document_of(window) is document
    assert document.undo_stack.count() == 1
    bars = window.findChildren(QProgressDialog)
    assert not any(bar.isVisible() for bar in bars), "what is done is told of no longer"


def close(window: QMainWindow) -> None:
    """Close a window, which may have to wait."""
    assert not window.close()


def test_an_edit_that_another_program_prevents_is_told_once(
    window: QMainWindow, qtbot: QtBot
) -> None:
    document = document_of(window)
    document.push(changed(window, TRIP, title="A trip"), "Rename")
    title = event_of(window, TRIP)
    document.chronology.apply(replaced(title, msgspec.structs.replace(title, title="Meanwhile")))
    action(window, "undo").trigger()
    (box,) = window.findChildren(QMessageBox)
    assert TRIP in box.informativeText()
    assert "Nothing was changed" in box.informativeText()
    assert action(window, "undo").isEnabled()
    box.close()


def test_the_first_event_of_an_empty_chronology_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(str(file_with(tmp_path / "empty.json")))
    qtbot.addWidget(window)
    view = canvas_of(window)
    document_of(window).push(added(new_event(window)))
    view.viewport().repaint()
    assert view.scene().marks.row.tolist() == [0]
    document_of(window).undo()
    view.viewport().repaint()
    QApplication.processEvents()
    assert not view.event_model.rowCount()
