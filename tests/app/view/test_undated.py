"""The tray of undated events in the window, by real events."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QLabel,
    QMainWindow,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from tests.app.commands import document as json_document
from tests.app.commands import write_chronology, write_json
from tests.app.windows import canvas_of, row_of, selected_id
from timeline_app.app.shell.main_window import CANVAS_LEAST_PX
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import ThemeChoice
from timeline_app.app.startup.application import open_window
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.edits.edit import added, removed
from timeline_app.core.records.records import Event, EventId, LaneId
from timeline_app.document.document import Document
from timeline_app.render.style.palette import DARK
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.table.event_table import EventTable
from timeline_app.widgets.table.rows_table import ROW_PX
from timeline_app.widgets.table.undated_tray import MOST_ROWS, UndatedTray

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key, Keys = Qt.Key, Qt.KeyboardModifier
MANY = 20_000 if os.environ.get("CI") else 100_000
HOSTILE = "<b>soon</b>\n秦刚 \u202esoon " + "x" * 10_000


def held(*undated: dict[str, Any]) -> dict[str, Any]:
    """The small chronology: "Rumour" is undated, and so are these."""
    found = json_document()
    found["events"][3]["date_basis"] = "after the war"
    for number, event in enumerate(undated):
        found["events"].append({"id": f"u{number}", "lanes": ["talks"], **event})
    found["date_claims"] = [
        {"id": "c", "event": "rumour", "source": "note", "wording": "last summer"}
    ]
    return found


def shown(qtbot: QtBot, path: Path) -> QMainWindow:
    window = open_window(str(path))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def small(qtbot: QtBot, tmp_path: Path) -> QMainWindow:
    """A window with one undated event, "Rumour"."""
    return shown(qtbot, write_json(tmp_path / "small.json", held()))


def session_of(window: QMainWindow) -> Session:
    (session,) = window.findChildren(Session)
    return session


def document_of(window: QMainWindow) -> Document:
    document = session_of(window).document
    assert document is not None
    return document


def action(window: QMainWindow) -> QAction:
    return session_of(window).actions["undated"]


def tray_of(window: QMainWindow) -> UndatedTray:
    tray = window.findChild(UndatedTray)
    assert isinstance(tray, UndatedTray)
    return tray


def table_of(window: QMainWindow) -> EventTable:
    table = window.findChild(EventTable, "undated")
    assert isinstance(table, EventTable)
    return table


def number_of(window: QMainWindow) -> QPushButton:
    button = window.findChild(QPushButton, "undated-count")
    assert isinstance(button, QPushButton)
    return button


def column(window: QMainWindow, field: EventField) -> list[str]:
    model = table_of(window).model()
    return [model.index(place, field).data() for place in range(model.rowCount())]


def choose(window: QMainWindow, place: int) -> None:
    table = table_of(window)
    index = table.model().index(place, EventField.TITLE)
    where = table.visualRect(index).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_where_every_event_has_a_date_there_is_no_tray(window: QMainWindow) -> None:
    assert window.findChild(UndatedTray) is None
    assert number_of(window).isHidden()
    assert not action(window).isEnabled()
    refusal = session_of(window).actions.refusal(action(window))
    assert refusal == "Every event has a date"


def test_it_lists_the_undated_events_with_how_they_are_worded(
    small: QMainWindow, qtbot: QtBot
) -> None:
    assert tray_of(small).isVisible()
    assert column(small, EventField.TITLE) == ["Rumour"]
    said = "after the war, last summer"
    qtbot.waitUntil(lambda: column(small, EventField.WORDING) == [said])
    assert column(small, EventField.LANE) == ["Talks"]
    heading = tray_of(small).findChild(QLabel, "undated-heading")
    assert isinstance(heading, QLabel)
    assert heading.text() == "Undated · 1"
    assert number_of(small).text() == "1 undated"
    assert number_of(small).isVisible()
    assert not table_of(small).columns.findChildren(QHeaderView)  # nothing lies over it
    shown_fields = table_of(small).columns.shown()
    assert shown_fields == [EventField.TITLE, EventField.WORDING, EventField.LANE]


def test_it_lies_below_the_canvas_and_the_table(small: QMainWindow) -> None:
    session_of(small).actions["table"].trigger()
    table = small.findChild(EventTable, "events")
    assert isinstance(table, EventTable)
    tops = [
        widget.mapTo(small, widget.rect().topLeft()).y()
        for widget in (canvas_of(small), table, tray_of(small))
    ]
    assert tops == sorted(tops)
    assert table.isVisible()


def test_its_events_are_on_no_place_of_the_axis_and_a_screen_reader_is_told_where(
    small: QMainWindow,
) -> None:
    view = canvas_of(small)
    row = row_of(view, "rumour")
    assert view.visualRect(view.event_model.index(row, 0)).isEmpty()
    assert not view.layout_of_events.is_shown(row)

    table = table_of(small)
    assert table.accessibleName() == "Undated events"
    assert "no" in table.accessibleDescription().lower()
    assert number_of(small).accessibleDescription() == "Undated Events"


def test_it_shares_the_selection_of_the_canvas(small: QMainWindow) -> None:
    view, table = canvas_of(small), table_of(small)
    choose(small, 0)
    assert selected_id(view) == "rumour"
    details = session_of(small).window.details
    assert details is not None
    assert "Rumour" in [label.text() for label in details.findChildren(QLabel)]
    view.select_row(row_of(view, "visit"))
    assert not table.selectionModel().hasSelection()
    view.select_row(row_of(view, "rumour"))
    assert [index.row() for index in table.selectionModel().selectedRows()] == [0]


def test_enter_opens_the_field_for_the_date_and_a_date_takes_the_event_out(
    small: QMainWindow,
) -> None:
    view, table = canvas_of(small), table_of(small)
    choose(small, 0)
    QTest.keyClick(table, Key.Key_Return)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName() == "Date"
    QTest.keyClick(field, Key.Key_A, Keys.ControlModifier)
    QTest.keyClicks(field, "2 Aug 2022")
    QTest.keyClick(field, Key.Key_Return)
    event = document_of(small).chronology.find_event("rumour")
    assert event is not None
    assert (event.date, event.date_basis) == ("2022-08-02", "after the war")
    assert not tray_of(small).isVisible()
    assert number_of(small).isHidden()
    assert not action(small).isEnabled()
    assert view.layout_of_events.is_shown(row_of(view, "rumour"))
    assert selected_id(view) == "rumour"
    session_of(small).actions["undo"].trigger()
    assert tray_of(small).isVisible()
    assert column(small, EventField.TITLE) == ["Rumour"]
    assert number_of(small).text() == "1 undated"
    session_of(small).actions["redo"].trigger()
    assert not tray_of(small).isVisible()


def test_a_double_click_opens_the_field_too(small: QMainWindow) -> None:
    table = table_of(small)
    where = table.visualRect(table.model().index(0, EventField.TITLE)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName() == "Date"


def test_what_is_open_for_reading_only_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    path = write_chronology(tmp_path / "kept.chronology", held())
    window = open_window(None)
    qtbot.addWidget(window)
    qtbot.waitExposed(window)
    session = session_of(window)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    hint = tray_of(window).findChild(QLabel, "undated-hint")
    assert isinstance(hint, QLabel)
    assert "Enter" not in hint.text()
    choose(window, 0)
    QTest.keyClick(table_of(window), Key.Key_Return)
    panel = session.window.details
    assert panel is not None
    assert not panel.editing.is_open
    assert panel.isAncestorOf(QApplication.focusWidget() or window)


def test_escape_gives_the_keyboard_back_to_the_canvas(small: QMainWindow) -> None:
    table_of(small).setFocus()
    QTest.keyClick(table_of(small), Key.Key_Escape)
    assert canvas_of(small).hasFocus()


def test_it_is_hidden_by_its_action_and_that_is_remembered(
    small: QMainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    view, table = canvas_of(small), table_of(small)
    table.setFocus()
    QTest.keyClick(table, Key.Key_T, Keys.ControlModifier | Keys.ShiftModifier)
    assert not tray_of(small).isVisible()
    assert table.events is None
    assert view.hasFocus()
    again = shown(qtbot, write_json(tmp_path / "again.json", held()))
    assert again.findChild(UndatedTray) is None
    assert number_of(again).text() == "1 undated"
    assert action(again).isEnabled()


def test_its_own_button_hides_it_and_the_number_in_the_status_line_opens_it(
    small: QMainWindow,
) -> None:
    close = tray_of(small).findChild(QToolButton, "undated-close")
    assert isinstance(close, QToolButton)
    assert min(close.width(), close.height()) >= 24
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not tray_of(small).isVisible()
    assert not action(small).isChecked()
    assert number_of(small).height() >= 24
    QTest.mouseClick(number_of(small), Qt.MouseButton.LeftButton)
    assert tray_of(small).isVisible()
    assert action(small).isChecked()
    assert table_of(small).hasFocus()


def test_what_does_not_fit_a_filter_is_not_listed_and_the_status_line_says_so(
    small: QMainWindow,
) -> None:
    state = canvas_of(small).view_state
    assert state is not None
    state.set_filter(EventFilter(quotes=True))
    assert not tray_of(small).isVisible()
    assert number_of(small).text() == "1 undated"
    QTest.mouseClick(number_of(small), Qt.MouseButton.LeftButton)
    assert "clear the filters" in small.statusBar().currentMessage()
    state.set_filter(EventFilter())
    assert tray_of(small).isVisible()


def test_it_follows_edits_and_is_only_as_high_as_it_needs(small: QMainWindow, qtbot: QtBot) -> None:
    document = document_of(small)
    low = tray_of(small).height()
    events = [
        Event(EventId(f"e{number}"), f"Talk {number}", "", lanes=(LaneId("talks"),))
        for number in range(20)
    ]
    document.push(added(events[0]))
    assert column(small, EventField.TITLE) == ["Rumour", "Talk 0"]
    qtbot.waitUntil(lambda: tray_of(small).height() == low + ROW_PX)
    for event in events[1:]:
        document.push(added(event))
    assert len(column(small, EventField.TITLE)) == 21
    qtbot.waitUntil(lambda: tray_of(small).height() == low + (MOST_ROWS - 1) * ROW_PX)
    document.push(removed(events[3]))
    assert "Talk 3" not in column(small, EventField.TITLE)
    while document.undo_stack.canUndo():
        document.undo()
    assert column(small, EventField.TITLE) == ["Rumour"]


def test_the_first_undated_event_makes_the_tray(window: QMainWindow) -> None:
    document = document_of(window)
    lane = document.columns.lanes[0].id
    document.push(added(Event(EventId("new"), "News", "", lanes=(lane,), date_basis="soon")))
    assert tray_of(window).isVisible()
    assert column(window, EventField.TITLE) == ["News"]
    document.undo()
    assert not tray_of(window).isVisible()


def test_undone_while_a_message_is_shown_the_number_comes_and_goes(window: QMainWindow) -> None:
    line, document = window.statusBar(), document_of(window)
    button = window.findChild(QPushButton, "undated-count")
    assert button is not None
    for number in range(3):
        document.push(added(Event(EventId(f"one-{number}"), "Undated", "")))
        line.showMessage("Added without a date")
        assert not button.isVisible(), "it gives way to a message"
        document.push(added(Event(EventId(f"two-{number}"), "Undated", "")))
        assert not button.isVisible()
        line.clearMessage()
        assert button.isVisible()
        assert button.text() == "2 undated"
        line.showMessage("Undone")
        document.undo()
        document.undo()
        line.clearMessage()
        assert button.isHidden(), "every event has a date"
    QApplication.processEvents()


def test_another_chronology_has_its_own(small: QMainWindow, tmp_path: Path) -> None:
    session = session_of(small)
    table_of(small).setFocus()
    session.actions["open_sample"].trigger()
    assert not tray_of(small).isVisible()
    assert canvas_of(small).hasFocus()
    assert not action(small).isEnabled()
    path = write_chronology(tmp_path / "other.chronology", held({"title": "Talk"}))
    session.show_chronology(StoredChronology.open(path), str(path))
    assert tray_of(small).isVisible()
    assert column(small, EventField.TITLE) == ["Rumour", "Talk"]
    choose(small, 1)
    assert selected_id(canvas_of(small)) == "u0"


def test_several_are_changed_at_once_and_deleted(qtbot: QtBot, tmp_path: Path) -> None:
    path = write_json(tmp_path / "some.json", held({"title": "Talk"}, {"title": "Walk"}))
    window = shown(qtbot, path)
    table = table_of(window)
    choose(window, 0)
    QTest.keyClick(table, Key.Key_Down, Keys.ShiftModifier)
    assert canvas_of(window).selected_rows.ranges() == [(3, 4)]
    QTest.keyClick(table, Key.Key_Delete)
    assert column(window, EventField.TITLE) == ["Walk"]
    session_of(window).actions["undo"].trigger()
    assert column(window, EventField.TITLE) == ["Rumour", "Talk", "Walk"]
    QTest.keyClick(table, Key.Key_A, Keys.ControlModifier)
    assert canvas_of(window).selected_rows.ranges() == [(3, 5)]


def test_hostile_words_are_shown_as_they_are_on_one_line(qtbot: QtBot, tmp_path: Path) -> None:
    path = write_json(tmp_path / "bad.json", held({"title": HOSTILE, "date_basis": HOSTILE}))
    window = shown(qtbot, path)
    qtbot.waitUntil(lambda: bool(column(window, EventField.WORDING)[1]))
    title, wording = (column(window, field)[1] for field in (EventField.TITLE, EventField.WORDING))
    for text in (title, wording):
        assert text.startswith("<b>soon</b>")
        assert len(text) < 600
    assert tray_of(window).minimumSizeHint().width() <= CANVAS_LEAST_PX


def test_it_takes_the_colours_of_the_theme(small: QMainWindow) -> None:
    session_of(small).appearance.choose_theme(ThemeChoice.DARK)
    QApplication.processEvents()
    image = tray_of(small).grab().toImage()
    assert image.pixelColor(image.width() // 2, 8) == QColor(DARK.panel)


def test_tab_leads_from_the_canvas_side_into_it(small: QMainWindow) -> None:
    passed = []
    first = canvas_of(small)
    walk = first.nextInFocusChain()
    while walk is not first and walk is not None:
        if walk.focusPolicy() & Qt.FocusPolicy.TabFocus and walk.isVisible():
            passed.append(walk)
        walk = walk.nextInFocusChain()
    details = session_of(small).window.details
    assert details is not None
    inside = [place for place, found in enumerate(passed) if details.isAncestorOf(found)]
    assert passed.index(table_of(small)) < min(inside, default=len(passed))


def test_the_arrangement_of_its_columns_is_remembered(
    small: QMainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    table_of(small).columns.setSectionHidden(EventField.PLACE, False)
    small.close()
    again = shown(qtbot, write_json(tmp_path / "again.json", held()))
    assert EventField.PLACE in table_of(again).columns.shown()


@pytest.mark.slow
def test_very_many_are_listed_as_a_model(qtbot: QtBot, tmp_path: Path) -> None:
    many = [{"title": f"Talk {number}", "date_basis": "soon"} for number in range(MANY)]
    path = write_chronology(tmp_path / "many.chronology", held(*many))
    window = shown(qtbot, path)
    qtbot.waitUntil(lambda: window.findChild(UndatedTray) is not None, timeout=30_000)
    table, view = table_of(window), canvas_of(window)
    assert isinstance(view, TimelineView)
    assert table.model().rowCount() == MANY + 1
    assert number_of(window).text() == f"{MANY + 1:,} undated"
    before = len(window.findChildren(QLabel))
    choose(window, 0)
    QTest.keyClick(table, Key.Key_End)
    assert selected_id(view) == f"u{MANY - 1}"
    model = table.model()
    last = model.index(MANY, EventField.WORDING)
    qtbot.waitUntil(lambda: last.data() == "soon")
    assert len(window.findChildren(QLabel)) < before + 50
    document = document_of(window)
    event = document.chronology.find_event(f"u{MANY - 1}")
    assert event is not None
    document.push(removed(event))
    assert table.model().rowCount() == MANY
    document.undo()
    assert table.model().rowCount() == MANY + 1
