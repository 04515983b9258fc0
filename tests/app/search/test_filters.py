"""Filters in the window: set by menu, shown as chips, and what the canvas does with them."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QToolButton,
    QWidget,
)

from tests.app.commands import document, write_json
from tests.app.view.test_grouping import action_of, document_of, press
from tests.app.windows import canvas_of, drop, row_of, selected_id
from timeline_app.app.shell.actions import plain_text
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.core.edits.edit import replaced
from timeline_app.core.records.records import (
    Event,
    EventQuote,
    Importance,
    Participation,
    Quote,
    Status,
)
from timeline_app.document.view_state import ViewState
from timeline_app.storage.errors import Refused, RefusedReason
from timeline_app.storage.queries.group_members import GroupMembers
from timeline_app.widgets.canvas.empty_canvas import EmptyState
from timeline_app.widgets.canvas.keyboard import Move
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.fields.floating_picker import FloatingPicker
from timeline_app.widgets.search.filter_bar import FilterBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TRIP = "ev-blinken-beijing-trip"


def row_of_chips(window: QMainWindow) -> FilterBar:
    found = window.findChild(QWidget, "filter-row")
    assert isinstance(found, FilterBar)
    return found


def empty_of(window: QMainWindow) -> EmptyState:
    found = window.findChild(QWidget, "empty-result")
    assert isinstance(found, EmptyState)
    return found


def chips_of(window: QMainWindow) -> list[str]:
    row = row_of_chips(window)
    assert row.isVisible() == bool(row.chips)
    return [chip.words.text() for chip in row.chips]


def ask(window: QMainWindow, asked: EventFilter) -> None:
    (session,) = window.findChildren(Session)
    assert session.lanes is not None
    session.lanes.filter_by(asked)


def shown_ids(view: TimelineView) -> set[str]:
    model = view.event_model
    return {
        model.data(model.index(row, 0), model.IdRole)
        for lane in view.layout_of_events.tracks
        for row in lane.all_rows().tolist()
    }


def events_of(window: QMainWindow) -> list[Event]:
    found = document_of(window).chronology.records("events")
    return [event for event in found if isinstance(event, Event) and event.date]


def counts(window: QMainWindow) -> str:
    assert isinstance(window, MainWindow)
    return window.counts_label.text()


def open_menu(window: QMainWindow) -> QMenu:
    action_of(window, "filter").trigger()
    found = window.findChild(QMenu, "filter-menu")
    assert found is not None
    return found


def entry(menu: QMenu, *texts: str) -> QAction:
    """The action behind these texts, from menu to menu."""
    for text in texts:
        (action,) = [a for a in menu.actions() if plain_text(a) == text]
        below = action.menu()
        menu = below if isinstance(below, QMenu) else menu
    return action


def field_of(window: QMainWindow) -> FloatingPicker:
    found = window.findChild(QWidget, "filter-field")
    assert isinstance(found, FloatingPicker)
    return found


def test_values_of_a_kind_are_alternatives_and_kinds_add_up(
    window: QMainWindow, view: TimelineView
) -> None:
    total = counts(window)
    assert chips_of(window) == []
    menu = open_menu(window)
    entry(menu, "Status", "planned").trigger()
    entry(open_menu(window), "Status", "not held").trigger()
    wanted = (Status.PLANNED, Status.NOT_HELD)
    expected = {event.id for event in events_of(window) if event.status in wanted}
    assert shown_ids(view) == expected
    assert chips_of(window) == ["Status: planned or not held"]
    entry(open_menu(window), "Importance", "Notable or more").trigger()
    expected = {
        event.id
        for event in events_of(window)
        if event.status in wanted and event.importance >= Importance.NOTABLE
    }
    assert shown_ids(view) == expected
    assert chips_of(window) == ["Status: planned or not held", "Notable or more"]
    assert counts(window).startswith(f"{len(expected)} of {total.split(' ')[0]} events")
    assert entry(open_menu(window), "Status", "planned").isChecked()


def test_the_button_looks_left_once_its_menu_is_closed_with_the_pointer_elsewhere(
    window: QMainWindow,
) -> None:
    button = window.findChild(QToolButton, "filter-button")
    assert button is not None
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)  # as a click on it leaves it
    menu = open_menu(window)
    QCursor.setPos(window.mapToGlobal(window.rect().center()))
    menu.close()
    assert not button.underMouse()


def test_names_are_offered_with_the_apostrophe_of_print(window: QMainWindow) -> None:
    entry(open_menu(window), "Person…").trigger()
    field = field_of(window)
    QTest.keyClicks(field.field, "people's rep")
    assert [row.text for row in field.list.rows.items][:1] == ["People’s Republic of China"]


def test_a_cross_takes_one_filter_away_and_clearing_takes_all(
    window: QMainWindow, view: TimelineView
) -> None:
    before = shown_ids(view)
    ask(window, EventFilter(importance=2, quotes=True, unverified=True))
    assert len(chips_of(window)) == 3
    chips = row_of_chips(window).chips
    QTest.mouseClick(chips[2].cross, Qt.MouseButton.LeftButton)
    assert chips_of(window) == ["Notable or more", "With quotes"]
    QTest.mouseClick(row_of_chips(window).clear_button, Qt.MouseButton.LeftButton)
    assert chips_of(window) == []
    assert shown_ids(view) == before
    assert not action_of(window, "clear_filters").isEnabled()


def test_the_panel_says_of_its_event_that_the_filter_leaves_it_out(
    window: QMainWindow, view: TimelineView
) -> None:
    view.select_row(row_of(view, "im-blinken-wang-new-york"))
    told = window.findChild(QLabel, "selection-summary")
    assert told is not None
    assert not told.isVisible()
    ask(window, EventFilter(quotes=True))
    assert told.text() == "Left out by filters or hidden lanes"
    assert told.isVisible()
    ask(window, EventFilter())
    assert not told.isVisible()


def test_the_panel_says_so_no_more_where_other_lanes_hold_the_event(
    window: QMainWindow, view: TimelineView
) -> None:
    row = row_of(view, "im-blinken-wang-new-york")
    view.select_row(row)
    told, state = window.findChild(QLabel, "selection-summary"), view.view_state
    assert told is not None
    assert state is not None
    layout = view.layout_of_events
    own = [layout.tracks[lane].id for lane in layout.lanes_with(row)]
    state.arrange(state.arrangement.with_hidden(own))
    assert told.isVisible()
    press(window, 1)
    assert view.has_place(row)
    assert not told.isVisible()
    press(window, 0)
    assert told.isVisible()


def test_chips_that_say_what_they_said_stay(window: QMainWindow, view: TimelineView) -> None:
    ask(window, EventFilter(importance=2))
    before = row_of_chips(window).chips
    view.select_row(0)
    (session,) = window.findChildren(Session)
    session.show_anew()
    assert row_of_chips(window).chips is before


def test_chips_are_taken_away_by_keyboard_and_the_focus_goes_on(
    window: QMainWindow, view: TimelineView
) -> None:
    ask(window, EventFilter(importance=2, quotes=True))
    row_of_chips(window).chips[0].cross.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert chips_of(window) == ["With quotes"]
    assert row_of_chips(window).chips[0].isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert chips_of(window) == []
    assert view.hasFocus()


def test_an_empty_result_says_so_and_can_be_cleared(
    window: QMainWindow, view: TimelineView
) -> None:
    ask(window, EventFilter(tags=("no such tag",)))
    empty = empty_of(window)
    assert empty.isVisible()
    assert "No event fits" in "".join(label.text() for label in empty.findChildren(QLabel))
    assert counts(window).startswith("0 of ")
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.selectAll()
    assert selected_id(view) is None
    assert not view.grab().isNull()
    QTest.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    assert not empty.isVisible()
    assert len(shown_ids(view)) == len(events_of(window))


def test_a_person_is_found_by_name_in_any_spelling(window: QMainWindow, view: TimelineView) -> None:
    entry(open_menu(window), "Person…").trigger()
    field = field_of(window)
    assert field.isVisible()
    QTest.keyClicks(field.field, "blinken")
    QTest.keyClick(field.field, Qt.Key.Key_Return)
    assert chips_of(window) == ["With Antony Blinken"]
    (actor,) = canvas_state(view).filter.actors
    chronology = document_of(window).chronology
    expected = {
        link.event
        for link in chronology.records("participations")
        if isinstance(link, Participation) and link.actor == actor
    }
    said = {
        quote.id
        for quote in chronology.records("quotes")
        if isinstance(quote, Quote) and quote.speaker == actor
    }
    quoted = {
        link.event
        for link in chronology.records("event_quotes")
        if isinstance(link, EventQuote) and link.quote in said
    }
    assert quoted - expected, "there is one that only quotes him"
    expected |= quoted
    assert shown_ids(view) == expected & {event.id for event in events_of(window)}


def canvas_state(view: TimelineView) -> ViewState:
    assert view.view_state is not None
    return view.view_state


def test_dates_are_typed_as_people_do(window: QMainWindow, view: TimelineView) -> None:
    entry(open_menu(window), "From a Date…").trigger()
    QTest.keyClicks(field_of(window).field, "june 2023")
    QTest.keyClick(field_of(window).field, Qt.Key.Key_Return)
    entry(open_menu(window), "Until a Date…").trigger()
    QTest.keyClicks(field_of(window).field, "18 june 2023")
    QTest.keyClick(field_of(window).field, Qt.Key.Key_Return)
    assert chips_of(window) == ["From Jun 2023", "Until 18 Jun 2023"]
    assert TRIP in shown_ids(view)
    assert 0 < len(shown_ids(view)) < len(events_of(window))
    row_of_chips(window).chips[1].words.click()
    assert field_of(window).isVisible()


def test_keys_lead_along_the_events_that_are_shown(window: QMainWindow, view: TimelineView) -> None:
    ask(window, EventFilter(importance=3))
    ids = {event.id for event in events_of(window) if event.importance == Importance.CENTRAL}
    view.setFocus()
    walked = []
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(len(ids)):
        walked.append(selected_id(view))
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert set(walked) == ids
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert selected_id(view) == walked[0]
    QTest.keyClick(view, Qt.Key.Key_End)
    assert selected_id(view) == walked[-1]
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert selected_id(view) == walked[-2]
    view.selectAll()
    assert len(view.selectionModel().selectedRows()) == len(ids)


def test_an_edited_event_that_no_longer_fits_leaves_and_undo_brings_it_back(
    window: QMainWindow, view: TimelineView
) -> None:
    press(window, 1)
    ask(window, EventFilter(importance=3))
    assert TRIP in shown_ids(view)
    held = document_of(window)
    event = held.chronology.find_event(TRIP)
    assert event is not None
    shown = len(shown_ids(view))
    held.push(replaced(event, msgspec.structs.replace(event, importance=Importance.MINOR)), "Less")
    assert TRIP not in shown_ids(view)
    assert counts(window).startswith(f"{shown - 1} of ")
    row = row_of(view, TRIP)
    assert view.visualRect(view.event_model.index(row, 0)).isEmpty()
    held.undo()
    assert TRIP in shown_ids(view)
    held.push(replaced(event, msgspec.structs.replace(event, tags=("new tag",))), "Tag")
    ask(window, EventFilter(tags=("new tag",)))
    assert shown_ids(view) == {TRIP}
    held.undo()
    assert shown_ids(view) == set()
    assert empty_of(window).isVisible()
    held.redo()
    assert shown_ids(view) == {TRIP}
    assert not empty_of(window).isVisible()


def test_an_event_that_is_left_out_can_be_read_but_has_no_place(
    window: QMainWindow, view: TimelineView
) -> None:
    row = row_of(view, TRIP)
    view.select_row(row)
    ask(window, EventFilter(until="2022"))
    index = view.event_model.index(row, 0)
    assert view.selectionModel().isSelected(index)
    assert view.visualRect(index).isEmpty()
    assert view.isIndexHidden(index)
    view.scrollTo(index)
    assert not view.grab().isNull()
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert selected_id(view) in shown_ids(view)


def test_a_file_that_has_gone_bad_leaves_filters_as_they_were(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = shown_ids(view)

    def refuse(*_: object) -> None:
        raise Refused(Path("sample"), RefusedReason.DAMAGED, "a page is gone")

    monkeypatch.setattr(GroupMembers, "groups", refuse)
    monkeypatch.setattr(GroupMembers, "groups_in_slices", refuse)
    monkeypatch.setattr(GroupMembers, "tags", refuse)
    for texts in (("With Sources",), ("Tag…",), ("Person…",)):
        entry(open_menu(window), *texts).trigger()
        boxes = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
        assert [("filtered" in box.text() or "read" in box.text()) for box in boxes] == [True]
        boxes[0].close()
        boxes[0].deleteLater()
    assert chips_of(window) == []
    assert shown_ids(view) == before


def test_another_chronology_has_no_filter(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    ask(window, EventFilter(importance=3))
    drop(window, write_json(tmp_path / "talks.json", document()))
    assert chips_of(window) == []
    assert shown_ids(view) == {"call", "visit", "thaw"}
    assert canvas_of(window) is view


def test_tab_leads_through_the_chips_from_the_left(window: QMainWindow, view: TimelineView) -> None:
    ask(window, EventFilter(importance=2, quotes=True))
    row = row_of_chips(window)
    expected = [part for chip in row.chips for part in (chip.words, chip.cross)]
    expected += [row.add_button, row.clear_button]
    expected[0].setFocus(Qt.FocusReason.TabFocusReason)
    found = [QApplication.focusWidget()]
    for _ in expected[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
    assert found == expected


def test_choosing_an_event_that_is_left_out_says_so(
    window: QMainWindow, view: TimelineView
) -> None:
    assert isinstance(window, MainWindow)
    (session,) = window.findChildren(Session)
    ask(window, EventFilter(until="2022"))
    key = document_of(window).chronology.key_of(TRIP)
    assert key is not None
    session.selection.reveal_event(key)
    assert selected_id(view) == TRIP
    assert "left out" in window.statusBar().currentMessage()
    view.choose(Move.MoveHome)
    assert selected_id(view) in shown_ids(view)


def test_an_edit_after_which_people_can_not_be_read_keeps_lanes_as_they_were(
    window: QMainWindow, view: TimelineView, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(window, 1)
    ask(window, EventFilter(importance=2))
    before = shown_ids(view)
    held = document_of(window)
    event = held.chronology.find_event(TRIP)
    assert event is not None

    def refuse(*_: object) -> None:
        raise Refused(Path("sample"), RefusedReason.DAMAGED, "a page is gone")

    monkeypatch.setattr(GroupMembers, "groups", refuse)
    monkeypatch.setattr(GroupMembers, "groups_in_slices", refuse)
    held.push(replaced(event, msgspec.structs.replace(event, date="2024-01-01")), "Move")
    (box,) = window.findChildren(QMessageBox)
    assert "up to date" in box.text()
    box.close()
    assert shown_ids(view) == before
    assert not view.grab().isNull()


def test_names_of_any_length_and_look_are_shown_as_they_are(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    held = document()
    name = "<b>Talks</b> & \t" + "very long " * 60
    held["lanes"] = [{"id": "talks", "name": name, "colour": "lane-1", "order": 0}]
    drop(window, write_json(tmp_path / "talks.json", held))
    menu = open_menu(window)
    (action,) = [a for a in menu.actions() if plain_text(a) == "Lane"]
    below = action.menu()
    assert isinstance(below, QMenu)
    (lane,) = below.actions()
    assert lane.text().startswith("<b>Talks</b> && very long")
    assert "\t" not in lane.text()
    assert below.sizeHint().width() < 700
    lane.trigger()
    (chip,) = row_of_chips(window).chips
    assert chip.words.text().startswith("Lane: <b>Talks</b> & ")
    assert chip.width() <= view.width()
    assert not window.grab().isNull()
