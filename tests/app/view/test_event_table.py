"""The table of events in the window, by real events."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QContextMenuEvent, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QMainWindow, QMenu, QSplitter, QTableView
from pytestqt.qtbot import QtBot

from tests.app.commands import document as json_document
from tests.app.commands import write_json
from tests.app.windows import drop, row_of, selected_id
from timeline_app.app.shell.session import Session
from timeline_app.app.shell.settings import ThemeChoice
from timeline_app.app.startup.application import open_window
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.edits.edit import replaced
from timeline_app.core.records.records import Event, Status
from timeline_app.core.search.matches import Matches
from timeline_app.document.document import Document
from timeline_app.document.event_sorter import EventSorter
from timeline_app.render.style.palette import DARK, LIGHT
from timeline_app.scene.lanes.grouping import Arrangement
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.table.event_table import EventTable
from timeline_app.widgets.table.model import EventTableModel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key, Keys = Qt.Key, Qt.KeyboardModifier
PELOSI, TRIP = "ev-pelosi-taiwan-visit", "ev-blinken-beijing-trip"


def action(window: QMainWindow, name: str) -> QAction:
    found = window.findChild(QAction, f"action-{name}")
    assert isinstance(found, QAction)
    return found


def session_of(window: QMainWindow) -> Session:
    (session,) = window.findChildren(Session)
    return session


def document_of(window: QMainWindow) -> Document:
    document = session_of(window).document
    assert document is not None
    return document


def table_of(window: QMainWindow) -> EventTable:
    found = window.findChild(EventTable, "events")
    assert isinstance(found, EventTable)
    return found


def model_of(table: EventTable) -> EventTableModel:
    assert table.events is not None
    return table.events


def place_of(table: EventTable, row: int) -> int:
    return model_of(table).order.place_of(row)


def click(table: EventTable, place: int, keys: Keys = Keys.NoModifier) -> None:
    table.scrollTo(table.model().index(place, EventField.TITLE))
    where = table.visualRect(table.model().index(place, EventField.TITLE)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, keys, where)


def titles(table: EventTable) -> list[str]:
    model = table.model()
    return [model.index(place, EventField.TITLE).data() for place in range(model.rowCount())]


@pytest.fixture
def table(window: QMainWindow) -> EventTable:
    action(window, "table").trigger()
    found = table_of(window)
    found.setFocus()
    return found


def test_it_is_shown_and_hidden_by_its_action_and_that_is_remembered(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    assert window.findChild(EventTable, "events") is None  # it costs nothing until it is wanted
    QTest.keyClick(view, Key.Key_T, Keys.ControlModifier)
    table = table_of(window)
    assert table.isVisible()
    assert table.model().rowCount() == len(view.event_model.columns)
    table.setFocus()
    again = open_window(None)
    qtbot.addWidget(again)
    assert table_of(again).isVisible()
    assert table_of(again).model().rowCount() == len(view.event_model.columns)
    again.close()
    window.activateWindow()
    QApplication.processEvents()
    table.setFocus()
    QTest.keyClick(table, Key.Key_T, Keys.ControlModifier)
    assert not table.isVisible()
    assert table.events is None
    assert view.hasFocus()  # the keyboard stays in the window
    third = open_window(None)
    qtbot.addWidget(third)
    assert third.findChild(EventTable, "events") is None


def test_its_height_and_columns_are_remembered(
    window: QMainWindow, table: EventTable, qtbot: QtBot
) -> None:
    rows = table.parentWidget()
    assert isinstance(rows, QSplitter)
    height = table.height() + 60
    rows.setSizes([rows.height() - height, height])
    columns = table.columns
    columns.setSectionHidden(EventField.TAGS, False)
    columns.setSectionHidden(EventField.PLACE, True)
    columns.moveSection(columns.visualIndex(EventField.TITLE), 0)
    columns.resizeSection(EventField.TITLE, 222)
    QTest.mouseClick(
        columns.viewport(), Qt.MouseButton.LeftButton, pos=header_point(columns, EventField.LANE)
    )
    shown = columns.shown()
    window.close()
    again = open_window(None)
    qtbot.addWidget(again)
    again.resize(window.size())
    found = table_of(again)
    assert found.columns.shown() == shown
    assert shown[0] is EventField.TITLE
    assert EventField.TAGS in shown
    assert EventField.PLACE not in shown
    assert found.columns.sectionSize(EventField.TITLE) == 222
    assert model_of(found).order.field is EventField.LANE
    QApplication.processEvents()
    assert abs(found.height() - height) < 40


def header_point(header: QHeaderView, field: EventField) -> QPoint:
    return QPoint(header.sectionViewportPosition(field) + 20, header.height() // 2)


def test_a_click_selects_on_the_canvas_and_shows_it_there(
    window: QMainWindow, view: TimelineView, table: EventTable
) -> None:
    row = row_of(view, TRIP)
    view.zoom_to_range(0.0, 86_400.0)
    view.glide.finish()
    click(table, place_of(table, row))
    assert selected_id(view) == TRIP
    assert view.currentIndex().row() == row
    assert not view.visualRect(view.currentIndex()).isEmpty()
    details = session_of(window).window.details
    assert details is not None
    assert table.hasFocus()


def test_selecting_on_the_canvas_selects_and_shows_it_in_the_table(
    view: TimelineView, table: EventTable
) -> None:
    row = row_of(view, TRIP)
    view.select_row(row)
    index = table.currentIndex()
    assert index.row() == place_of(table, row)
    assert table.selectionModel().isRowSelected(index.row())
    assert table.viewport().rect().contains(table.visualRect(index).center())


def test_control_and_shift_select_several_on_both(view: TimelineView, table: EventTable) -> None:
    table.sortByColumn(EventField.LANE, Qt.SortOrder.DescendingOrder)
    click(table, 1)
    click(table, 4, Keys.ShiftModifier)
    click(table, 7, Keys.ControlModifier)
    click(table, 2, Keys.ControlModifier)
    wanted = {model_of(table).order.row_at(place) for place in (1, 3, 4, 7)}
    assert {i.row() for i in view.selectionModel().selectedRows()} == wanted
    QTest.keyClick(table, Key.Key_A, Keys.ControlModifier)
    assert view.selected_rows.ranges() == [(0, len(view.event_model.columns) - 1)]


@pytest.mark.parametrize("field", [EventField.LANE, EventField.TITLE])
def test_sorting_keeps_what_is_selected_and_in_view(
    view: TimelineView, table: EventTable, qtbot: QtBot, field: EventField
) -> None:
    rows = sorted(row_of(view, event_id) for event_id in (PELOSI, TRIP))
    view.select_rows(rows)
    table.sortByColumn(field, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: model_of(table).order.field is field)
    order = model_of(table).order
    selected = {order.row_at(i.row()) for i in table.selectionModel().selectedRows()}
    assert selected == set(rows)
    assert order.row_at(table.currentIndex().row()) == view.currentIndex().row()
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    assert view.selected_rows.ranges() == [(row, row) for row in rows]


def test_keys_lead_through_the_table(view: TimelineView, table: EventTable) -> None:
    view.select_row(0)
    model = model_of(table)
    QTest.keyClick(table, Key.Key_Down)
    assert view.currentIndex().row() == 1
    QTest.keyClick(table, Key.Key_End)
    assert view.currentIndex().row() == model.order.row_at(model.rowCount() - 1)
    QTest.keyClick(table, Key.Key_Home)
    assert view.selected_rows.ranges() == [(0, 0)]
    QTest.keyClick(table, Key.Key_Down, Keys.ShiftModifier)
    assert view.selected_rows.ranges() == [(0, 1)]
    QTest.keyClick(table, Key.Key_Escape)
    assert view.hasFocus()
    assert view.selected_rows.ranges() == [(0, 1)]


def test_typed_letters_find_a_title(view: TimelineView, table: EventTable) -> None:
    QTest.keyClicks(table, "pelosi")
    assert selected_id(view) == PELOSI


@pytest.mark.parametrize("how", ["enter", "double click"])
def test_choosing_an_event_zooms_to_its_mark(
    view: TimelineView, table: EventTable, how: str
) -> None:
    view.fit(animated=False)
    row = row_of(view, "ev-balloon-incident")
    assert not (view.scene().marks.row == row).any() or view.scale
    click(table, place_of(table, row))
    index = table.currentIndex()
    if how == "enter":
        QTest.keyClick(table, Key.Key_Return)
    else:
        where = table.visualRect(index).center()
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert (view.scene().marks.row == row).any()
    assert not view.visualRect(view.currentIndex()).isEmpty()


def test_an_event_without_a_date_is_in_the_table_alone(
    window: QMainWindow, view: TimelineView, tmp_path: Path, table: EventTable
) -> None:
    events = [{"id": "a", "title": "One", "date": "2023"}, {"id": "b", "title": "Two"}]
    drop(
        window,
        write_json(tmp_path / "talks.json", {**json_document(), "events": events, "citations": []}),
    )
    assert titles(table) == ["One", "Two"]
    assert table.model().index(1, EventField.DATE).data() == "undated"
    click(table, 1)
    details = session_of(window).window.details
    assert details is not None
    scale = view.scale
    QTest.keyClick(table, Key.Key_Return)
    assert view.scale == scale
    assert "no date" in window.statusBar().currentMessage()


def test_an_event_of_a_hidden_lane_is_said_to_be_so(
    window: QMainWindow, view: TimelineView, table: EventTable
) -> None:
    row = row_of(view, PELOSI)
    lanes = {view.event_model.columns.lanes[at].id for at in view.event_model.columns.lanes_of(row)}
    assert view.view_state is not None
    view.view_state.arrange(Arrangement(hidden=frozenset(str(lane) for lane in lanes)))
    click(table, place_of(table, row))
    scale = view.scale
    for name in ("show_event", "select_lane"):
        window.statusBar().clearMessage()
        action(window, name).trigger()
        assert "lanes are hidden" in window.statusBar().currentMessage()
    assert view.scale == scale
    assert view.selected_rows.ranges() == [(row, row)]


def test_it_follows_edits_undo_and_another_chronology(
    window: QMainWindow, tmp_path: Path, table: EventTable
) -> None:
    document = document_of(window)
    event = document.chronology.find_event(TRIP)
    assert event is not None
    table.sortByColumn(EventField.DATE, Qt.SortOrder.AscendingOrder)
    document.push(replaced(event, msgspec.structs.replace(event, title="First", date="1900")))
    assert "First" in titles(table)[:2]
    action(window, "undo").trigger()
    assert "First" not in titles(table)
    drop(window, write_json(tmp_path / "talks.json", json_document()))
    assert titles(table) == ["Call", "Visit", "Thaw", "Rumour"]
    action(window, "open_sample").trigger()
    assert len(titles(table)) == len(document_of(window).columns)


def test_what_has_to_be_read_comes_soon_after_and_a_reader_hears_what_it_is(
    window: QMainWindow, view: TimelineView, table: EventTable, qtbot: QtBot
) -> None:
    index = table.model().index(place_of(table, row_of(view, PELOSI)), EventField.PLACE)
    qtbot.waitUntil(lambda: index.data() != "")
    assert "Taiwan" in index.data()

    assert table.accessibleName() == "Events"
    assert table.columns.accessibleName() == "Columns"
    assert table.model().headerData(0, Qt.Orientation.Horizontal) == "Date"


def test_a_click_on_a_header_sorts_and_another_turns_round(table: EventTable, qtbot: QtBot) -> None:
    for field in list(EventField):
        columns = table.columns
        for other in EventField:
            columns.setSectionHidden(other, other is not field)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        where = header_point(columns, field)
        QTest.mouseClick(columns.viewport(), Qt.MouseButton.LeftButton, pos=where)
        qtbot.waitUntil(lambda field=field: model_of(table).order.field is field)
        model = model_of(table)
        before = model.order.rows_at(0, model.rowCount() - 1)
        QTest.mouseClick(columns.viewport(), Qt.MouseButton.LeftButton, pos=where)
        assert model.order.is_descending
        after = model.order.rows_at(0, model.rowCount() - 1)
        assert sorted(after) == sorted(before)
        assert (after == before) == (field is EventField.TAGS)  # there are none in the sample


def test_columns_of_an_earlier_version_are_taken_over_and_later_ones_stay_hidden(
    table: EventTable,
) -> None:
    model = QStandardItemModel(1, 11)  # so many there were
    before = QTableView()
    before.setModel(model)
    header = before.horizontalHeader()
    header.setSectionsMovable(True)
    header.moveSection(EventField.TITLE, 0)
    header.setSectionHidden(EventField.PLACE, True)
    columns = table.columns
    header.resizeSection(EventField.LANE, 99)
    header.setSortIndicator(EventField.TITLE, Qt.SortOrder.DescendingOrder)
    columns.remember(header.saveState())
    before.deleteLater()
    columns.begin()
    assert columns.shown()[0] is EventField.TITLE
    assert columns.sectionSize(EventField.LANE) == 99
    assert columns.sortIndicatorSection() == EventField.TITLE
    assert EventField.PLACE not in columns.shown()
    assert EventField.WORDING not in columns.shown()
    columns.setSectionHidden(EventField.WORDING, False)
    kept = columns.kept()
    columns.arrange()
    columns.remember(kept)
    columns.begin()
    assert EventField.WORDING in columns.shown()


def test_columns_are_chosen_in_the_menu_of_the_header(table: EventTable) -> None:
    columns = table.columns
    point = header_point(columns, EventField.DATE)
    QApplication.sendEvent(
        columns.viewport(),
        QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, point, columns.viewport().mapToGlobal(point)
        ),
    )
    (menu,) = columns.findChildren(QMenu)
    named = {found.text(): found for found in menu.actions()}
    assert not named["Tags"].isChecked()
    named["Tags"].trigger()
    named["Place"].trigger()
    assert EventField.TAGS in columns.shown()
    assert EventField.PLACE not in columns.shown()
    named["&Reset Columns"].trigger()
    assert EventField.TAGS not in columns.shown()
    assert EventField.PLACE in columns.shown()
    menu.close()
    for field in columns.shown()[1:]:
        columns.setSectionHidden(field, True)
    left = columns.menu(table)
    assert [found.isEnabled() for found in left.actions() if found.isChecked()] == [False]
    left.deleteLater()


def test_tab_leads_from_the_overview_into_the_table(window: QMainWindow, table: EventTable) -> None:
    overview = session_of(window).window.overview
    assert overview is not None
    overview.setFocus()
    QTest.keyClick(overview, Key.Key_Tab)
    assert table.hasFocus()


def test_it_takes_the_colours_of_the_theme(window: QMainWindow, table: EventTable) -> None:
    session_of(window).appearance.choose_theme(ThemeChoice.DARK)
    assert DARK.panel in table.styleSheet()


def test_the_window_can_be_closed_while_it_sorts(window: QMainWindow, table: EventTable) -> None:
    table.sortByColumn(EventField.PLACE, Qt.SortOrder.AscendingOrder)
    window.close()
    assert table.events is None


def test_once_it_is_hidden_an_edit_sorts_nothing(window: QMainWindow, table: EventTable) -> None:
    document = document_of(window)
    table.sortByColumn(EventField.PLACE, Qt.SortOrder.AscendingOrder)
    action(window, "table").trigger()
    event = next(one for one in document.chronology.records("events") if isinstance(one, Event))
    document.push(replaced(event, msgspec.structs.replace(event, place="Here")), "Change")
    sorters = document.findChildren(EventSorter)
    assert sorters, "they are deleted when the program has time"
    assert not [sorter for sorter in sorters if sorter.is_busy]
    for sorter in sorters:
        sorter.sort(EventField.PLACE)
        assert not sorter.is_busy


def test_it_lists_the_events_that_fit_what_is_asked(
    window: QMainWindow, view: TimelineView, table: EventTable
) -> None:
    session, document = session_of(window), document_of(window)
    assert session.lanes is not None
    table.sortByColumn(EventField.IMPORTANCE, Qt.SortOrder.DescendingOrder)
    view.select_row(row_of(view, PELOSI))
    session.lanes.filter_by(EventFilter(statuses=("not held", "not agreed", "cancelled")))
    columns = document.columns
    asked = [columns.status(row).value for row in range(len(columns))]
    wanted = {row for row, status in enumerate(asked) if status.startswith(("not", "cancel"))}
    listed = model_of(table).order.rows_at(0, len(wanted))
    assert len(listed) == table.model().rowCount() == len(wanted) > 0
    assert set(listed) == wanted
    event = document.chronology.find_event(PELOSI)
    assert event is not None
    document.push(replaced(event, msgspec.structs.replace(event, status=Status.CANCELLED)))
    assert "Pelosi visits Taiwan" in titles(table)
    QTest.keyClick(table, Key.Key_A, Keys.ControlModifier)
    assert len(view.selectionModel().selectedRows()) == len(wanted) + 1
    action(window, "undo").trigger()
    assert "Pelosi visits Taiwan" not in titles(table)
    session.lanes.filter_by(EventFilter())
    assert table.model().rowCount() == len(columns)
    assert model_of(table).order.is_descending


def test_what_was_found_is_marked(view: TimelineView, table: EventTable) -> None:
    row = row_of(view, PELOSI)
    assert view.view_state is not None
    view.view_state.set_matches(Matches(np.array([], np.int64)))
    title = table.model().index(place_of(table, row), EventField.TITLE)
    background, description = (
        Qt.ItemDataRole.BackgroundRole,
        Qt.ItemDataRole.AccessibleDescriptionRole,
    )
    assert title.data(background) is None
    view.view_state.set_matches(Matches(np.array([row])))
    assert title.data(background) == QColor(LIGHT.hit)
    assert title.data(description) == "found by the search"
    assert title.siblingAtColumn(EventField.LANE).data(background) is None
    assert title.siblingAtRow(title.row() + 1).data(background) is None
    corner = table.visualRect(title).topLeft() + QPoint(2, 4)
    assert table.viewport().grab().toImage().pixelColor(corner) == QColor(LIGHT.hit)
    view.select_row(row)  # the mark stays to be seen
    corner = table.visualRect(title).topLeft() + QPoint(2, 4)
    assert table.viewport().grab().toImage().pixelColor(corner) == QColor(LIGHT.hit)
