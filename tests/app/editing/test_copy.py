"""What is put on the clipboard, and the menus that offer it, by real events."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QMessageBox,
    QProgressDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.app.opened_files import give_up
from tests.app.view.test_event_table import action, click, document_of, model_of, place_of, table
from tests.app.windows import canvas_of, row_of
from timeline_app.app.editing import copy as event_copying
from timeline_app.app.editing.copied_memo import CSV_TYPE, EXCEL_TYPE
from timeline_app.app.help.command_palette import menu_commands
from timeline_app.app.shell import progress_dialog as shown_progress
from timeline_app.app.view.context_menus import EVENTS, GROUND, IN_TABLE
from timeline_app.core.columns.table_fields import EventField
from timeline_app.core.edits.edit import replaced
from timeline_app.interchange.texts.html import html_words
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.table.event_table import EventTable

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key, Keys = Qt.Key, Qt.KeyboardModifier
CELL = "{urn:schemas-microsoft-com:office:spreadsheet}Data"
PELOSI, BALLOON = "ev-pelosi-taiwan-visit", "ev-balloon-incident"
__all__ = ["table"]


def copied() -> str:
    return QGuiApplication.clipboard().text()


def told(window: QMainWindow) -> str:
    """What a dialog says, which is closed then."""
    (box,) = (box for box in window.findChildren(QMessageBox) if box.isVisible())
    text = f"{box.text()} {box.informativeText()}"
    box.close()
    return text


@pytest.fixture(autouse=True)
def empty_clipboard(window: QMainWindow) -> None:
    QGuiApplication.clipboard().clear()


def lines_copied() -> list[list[str]]:
    text = copied()
    assert text.endswith("\n")
    return [line.split("\t") for line in text.removesuffix("\n").split("\n")]


def test_control_c_in_the_table_copies_its_columns_and_order(
    window: QMainWindow, view: TimelineView, table: EventTable, qtbot: QtBot
) -> None:
    columns = table.columns
    for field in EventField:
        columns.setSectionHidden(field, field > EventField.LANE and field != EventField.PLACE)
    columns.moveSection(columns.visualIndex(EventField.TITLE), 0)
    table.sortByColumn(EventField.TITLE, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: model_of(table).order.field is EventField.TITLE)
    for event_id, keys in ((BALLOON, Keys.NoModifier), (PELOSI, Keys.ControlModifier)):
        click(table, place_of(table, row_of(view, event_id)), keys)
    QTest.keyClick(table, Key.Key_C, Keys.ControlModifier)
    header, first, second = lines_copied()
    assert header == ["Title", "Date", "Lane", "Place"]
    assert first == [
        "Pelosi visits Taiwan",
        "2–3 Aug 2022",
        "Taiwan and Congress",
        "Taipei, Taiwan",
    ]
    assert second[0] == "Chinese balloon incident"
    assert window.statusBar().currentMessage() == "Copied 2 events"


def test_control_c_on_the_canvas_copies_in_order_of_time(view: TimelineView) -> None:
    rows = sorted(row_of(view, event_id) for event_id in (BALLOON, PELOSI))
    view.select_rows(rows)
    view.setFocus()
    QTest.keyClick(view, Key.Key_C, Keys.ControlModifier)
    header, first, second = lines_copied()
    assert header[:3] == ["Date", "Title", "Lane"]
    assert (first[1], second[1]) == ("Pelosi visits Taiwan", "Chinese balloon incident")


def test_a_title_that_is_a_formula_is_copied_as_text(
    window: QMainWindow, view: TimelineView
) -> None:
    document = document_of(window)
    event = document.chronology.find_event(PELOSI)
    assert event is not None
    evil = '=HYPERLINK("http://x")\tand\nmore'
    document.push(replaced(event, msgspec.structs.replace(event, title=evil)))
    view.select_row(row_of(view, PELOSI))
    action(window, "copy").trigger()
    _, line = lines_copied()
    assert line[1] == '\'=HYPERLINK("http://x") and more'


def test_titles_and_dates_are_lines(window: QMainWindow, view: TimelineView) -> None:
    view.select_rows(sorted(row_of(view, event_id) for event_id in (BALLOON, PELOSI)))
    action(window, "copy_titles").trigger()
    assert copied().splitlines() == [
        "Pelosi visits Taiwan, 2–3 August 2022",
        "Chinese balloon incident, 28 January – 4 February 2023",
    ]


def test_a_memo_is_copied_as_text_page_and_table(window: QMainWindow, view: TimelineView) -> None:
    view.select_rows(sorted(row_of(view, event_id) for event_id in (BALLOON, PELOSI)))
    action(window, "copy_sources").trigger()
    data = QGuiApplication.clipboard().mimeData()
    as_text, page = data.text(), html_words(data.html()).words
    assert as_text.startswith("Pelosi visits Taiwan\n")
    others = {
        one.event.title
        for row in (row_of(view, PELOSI), row_of(view, BALLOON))
        for one in document_of(window).details(row).related
    }
    assert others
    assert not [title for title in others if f"{title}, " in as_text]
    header, *events = csv.reader(bytes(data.data(CSV_TYPE).data()).decode().splitlines())
    assert header == ["Date", "Title", "Place", "Quotes", "Sources"]
    assert [row[:3] for row in events] == [
        ["2–3 August 2022", "Pelosi visits Taiwan", "Taipei, Taiwan"],
        [
            "28 January – 4 February 2023",
            "Chinese balloon incident",
            "United States; off South Carolina",
        ],
    ]
    sheet = ET.fromstring(bytes(data.data(EXCEL_TYPE).data()))
    assert [cell.text for cell in sheet.iter(CELL)][:5] == header
    in_sheet = "".join(sheet.itertext())
    quotes = 0
    for row in (row_of(view, event_id) for event_id in (PELOSI, BALLOON)):
        details = document_of(window).details(row)
        quotes += len(details.quotes)
        for found in details.quotes:
            for place in (as_text, page, "".join(map("".join, events)), in_sheet):
                assert found.quote.text in place
            assert found.quote.office in as_text
        for source in (cited.source for cited in details.citations):
            assert source.item.URL in as_text
            assert source.item.URL in page
    assert quotes > 1


def test_too_many_are_refused_in_a_sentence(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_copying, "MOST_COPIED", 10)
    view.selectAll()
    action(window, "copy").trigger()
    said = told(window)
    assert f"{document_of(window).columns.dated} events" in said
    assert "10 can" in said
    assert copied() == ""


def test_copying_can_be_given_up(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown_progress, "LONG_MS", 0)
    monkeypatch.setattr(event_copying, "AT_ONCE", 1)
    view.selectAll()
    seen: list[str] = []

    def cancel() -> None:
        (bar,) = window.findChildren(QProgressDialog)
        seen.append(bar.labelText())
        give_up(bar)

    QTimer.singleShot(0, cancel)
    action(window, "copy").trigger()
    assert seen == ["Copying…"]
    assert copied() == ""


def test_nothing_selected_is_nothing_to_copy(window: QMainWindow) -> None:
    names = ("copy", "copy_titles", "copy_sources", "show_event")
    assert not any(action(window, name).isEnabled() for name in names)
    canvas_of(window).select_row(3)
    assert all(action(window, name).isEnabled() for name in names)


def test_all_of_a_lane_are_selected(window: QMainWindow, view: TimelineView) -> None:
    row = row_of(view, BALLOON)
    view.select_row(row)
    action(window, "select_lane").trigger()
    columns = view.event_model.columns
    lane = columns.lane.item(row)
    wanted = {other for other in range(columns.dated) if lane in columns.lanes_of(other)}
    assert {index.row() for index in view.selectionModel().selectedRows()} == wanted
    assert view.currentIndex().row() == row


# Menus.


def ask(over: QWidget, point: QPoint, reason: QContextMenuEvent.Reason) -> list[str]:
    """The ids of the actions in the menu that opens, which is closed again."""
    before = over.window().findChildren(QMenu, "context-menu")
    event = QContextMenuEvent(reason, point, over.mapToGlobal(point))
    QApplication.sendEvent(over, event)
    (menu,) = [m for m in over.window().findChildren(QMenu, "context-menu") if m not in before]
    found = [
        "" if part.isSeparator() else part.objectName().removeprefix("action-")
        for part in menu.actions()
    ]
    assert menu.isVisible()
    menu.close()
    QApplication.processEvents()
    return found


MOUSE, KEYBOARD = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


def test_a_right_click_on_an_event_selects_it_and_offers_what_one_does_with_events(
    view: TimelineView,
) -> None:
    index = view.event_model.index(row_of(view, BALLOON), 0)
    view.select_row(0)
    point = view.visualRect(index).center()
    assert ask(view.viewport(), point, MOUSE) == [*EVENTS]
    assert [i.row() for i in view.selectionModel().selectedRows()] == [index.row()]


def test_a_right_click_on_a_selected_event_keeps_the_selection(view: TimelineView) -> None:
    view.selectAll()
    index = view.event_model.index(row_of(view, BALLOON), 0)
    ask(view.viewport(), view.visualRect(index).center(), MOUSE)
    assert len(view.selected_rows.ranges()) == 1
    assert view.currentIndex().row() == index.row()


def test_elsewhere_the_menu_is_that_of_the_canvas(view: TimelineView) -> None:
    view.select_row(2)
    assert ask(view.viewport(), QPoint(20, 10), MOUSE) == [*GROUND]
    assert view.selectionModel().hasSelection()


def test_the_menu_key_asks_for_what_is_selected(view: TimelineView) -> None:
    assert ask(view.viewport(), QPoint(400, 300), KEYBOARD) == [*GROUND]
    view.select_row(2)
    assert ask(view.viewport(), QPoint(400, 300), KEYBOARD) == [*EVENTS]


@pytest.mark.parametrize("reason", [MOUSE, KEYBOARD])
def test_the_table_has_the_same_menu(
    view: TimelineView, table: EventTable, reason: QContextMenuEvent.Reason
) -> None:
    click(table, 2)
    point = table.visualRect(table.currentIndex()).center()
    found = ask(table.viewport(), point, reason)
    assert found[: len(IN_TABLE)] == [*IN_TABLE]
    assert set(IN_TABLE) < set(EVENTS)
    assert sum(map(bool, IN_TABLE)) + 2 <= 12, "with what is done to the columns"


def test_the_menu_of_an_event_can_be_read_at_a_glance(view: TimelineView) -> None:
    """What it leaves out is done from the menus of the window."""
    view.select_row(2)
    found = [name for name in ask(view.viewport(), QPoint(400, 300), KEYBOARD) if name]
    assert len(found) <= 12
    assert "delete_event" in found
    assert "new_event" not in found
    window = view.window()
    assert isinstance(window, QMainWindow)
    in_bar = {command.id.removeprefix("action-") for command in menu_commands(window.menuBar())}
    left_out = "new_event read measure previous_in_lane select_lane follow_relation cut paste"
    assert {*found, *left_out.split(), "fit_selection", "copy_titles"} <= in_bar


def test_the_keyboard_sorts_and_chooses_columns_in_the_menu_of_the_table(
    table: EventTable,
) -> None:
    columns, menu = table.columns, QMenu()
    sorting = {part.text(): part for part in columns.sort_menu(menu).actions()}
    assert sorting["Date"].isChecked()
    sorting["Importance"].trigger()
    assert model_of(table).order.field is EventField.IMPORTANCE
    assert not model_of(table).order.is_descending
    turned = columns.sort_menu(menu).actions()[-1]
    assert not turned.isChecked()
    turned.trigger()
    assert model_of(table).order.is_descending
    chosen = {part.text(): part for part in columns.menu(menu).actions()}
    chosen["Tags"].trigger()
    assert EventField.TAGS in columns.shown()
    menu.deleteLater()


def test_each_entry_of_the_menus_is_an_action_of_the_window(window: QMainWindow) -> None:
    for name in (*EVENTS, *GROUND):
        if name:
            assert action(window, name).text()


def test_zooming_to_the_event_shows_its_mark(window: QMainWindow, view: TimelineView) -> None:
    row = row_of(view, BALLOON)
    view.select_row(row)
    view.zoom_to_range(0.0, 86_400.0)
    view.glide.finish()
    action(window, "show_event").trigger()
    assert (view.scene().marks.row == row).any()
    assert not view.visualRect(view.currentIndex()).isEmpty()


def test_a_file_that_has_gone_bad_is_told(
    window: QMainWindow,
    view: TimelineView,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise Refused(tmp_path / "bad.chronology", RefusedReason.DAMAGED)

    view.select_row(2)
    monkeypatch.setattr(document_of(window).chronology, "facts_of_events", fail)
    action(window, "copy").trigger()
    assert "bad.chronology" in told(window)
    assert copied() == ""
