"""Editing an event in the panel of the real window: it is in the file at once."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random
from shutil import rmtree

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QMainWindow,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.app.commands import document, write_json
from tests.app.editing.test_edits import action, changed, document_of, event_of, new_event
from tests.app.window.test_targets import too_small
from tests.app.windows import click, drop, row_of, selected_id
from timeline_app.app.files.unsaved_text import words_folder
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import added, replaced
from timeline_app.core.records.event_fields import EventPart
from timeline_app.core.resources import sample_path
from timeline_app.core.text.typography import typographic
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.storage.errors import WriteFailed, WriteReason
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.chips import ActorChip
from timeline_app.widgets.event_form.field_table import Field
from timeline_app.widgets.event_form.lanes_field import LanePicker, LanesField
from timeline_app.widgets.fields.completer_field import CompleterField
from timeline_app.widgets.panel.details_panel import DetailsPanel

Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
TRIP, BALI = "ev-blinken-beijing-trip", "ev-biden-xi-bali"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def panel(window: QMainWindow, view: TimelineView) -> DetailsPanel:
    """The panel, with Blinken's trip in it."""
    view.select_row(row_of(view, TRIP))
    assert isinstance(window, MainWindow)
    assert window.details is not None
    return window.details


def field_of(panel: DetailsPanel, part: EventPart) -> Field:
    assert panel.editing.form is not None
    return panel.editing.form.field(part)


def typed_into(panel: DetailsPanel, part: EventPart) -> QWidget:
    return field_of(panel, part).goal


def type_over(panel: DetailsPanel, part: EventPart, text: str) -> QWidget:
    panel.editing.begin(part)
    field = typed_into(panel, part)
    if not isinstance(field, QAbstractButton | QComboBox):  # there it selects all events
        QTest.keyClick(field, Key.Key_A, CONTROL)
    QTest.keyClicks(field, text)
    return field


def test_e_on_the_canvas_leads_to_the_title_and_enter_keeps_it_in_the_file(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    QTest.keyClick(view, Key.Key_E)
    field = typed_into(panel, EventPart.TITLE)
    assert field.hasFocus()
    before = event_of(window, TRIP).title
    QTest.keyClicks(field, "A visit")
    QTest.keyClick(field, Key.Key_Return)
    assert event_of(window, TRIP).title == "A visit"
    assert action(window, "undo").text() == f"&Undo change of the title of {typographic(before)}"
    assert view.currentIndex().data() == "A visit"
    QTest.keyClick(field, Key.Key_Escape)
    assert view.hasFocus()
    assert not panel.editing.is_open


@pytest.mark.parametrize("date", ["1972-02-21", "long ago", "2031"])
def test_an_event_that_gets_another_date_stays_in_view(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel, date: str
) -> None:
    action(window, "edit_event").trigger()
    for typed in (date, "2023-06-18"):
        field = type_over(panel, EventPart.DATE, typed)
        QTest.keyClick(field, Key.Key_Return)
        event, index = event_of(window, TRIP), view.currentIndex()
        assert (event.date or event.date_basis.partition("\n")[0]) == typed
        if event.date:
            assert view.visualRect(index).intersects(view.time_rect())
        assert selected_id(view) == TRIP


def test_f2_and_the_menu_lead_there_too_and_a_hidden_panel_is_shown(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    action(window, "details").setChecked(False)
    assert not panel.isVisible()
    QTest.keyClick(view, Key.Key_F2)
    assert panel.isVisible()
    assert typed_into(panel, EventPart.TITLE).hasFocus()
    panel.editing.leave()
    action(window, "edit_event").trigger()
    assert panel.editing.is_open
    panel.editing.leave()
    QTest.keyClick(view, Key.Key_Escape)
    assert not action(window, "edit_event").isEnabled()


def test_the_pencil_says_which_key_leads_to_it(window: QMainWindow, panel: DetailsPanel) -> None:
    pencil = panel.findChild(QAbstractButton, "edit-button")
    assert pencil is not None
    assert pencil.toolTip() == "Edit (F2, E)"
    action(window, "single_keys").setChecked(False)
    assert pencil.toolTip() == "Edit (F2)"


def test_undo_and_redo_show_in_the_open_form(window: QMainWindow, panel: DetailsPanel) -> None:
    before = event_of(window, TRIP).title
    field = type_over(panel, EventPart.TITLE, "A visit")
    QTest.keyClick(field, Key.Key_Return)
    QTest.keyClick(field, Key.Key_Z, CONTROL)
    assert event_of(window, TRIP).title == before
    assert field_of(panel, EventPart.TITLE).value() == before
    QTest.keyClick(field, Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert event_of(window, TRIP).title == "A visit"
    assert field_of(panel, EventPart.TITLE).value() == "A visit"
    assert panel.editing.is_open
    assert field.hasFocus()


@pytest.mark.parametrize("is_new", [False, True])
def test_undo_in_a_field_brings_no_other_event_under_the_cursor(
    window: QMainWindow, panel: DetailsPanel, view: TimelineView, is_new: bool
) -> None:
    """What is typed next is meant for the event whose field it is."""
    other = row_of(view, BALI)
    if is_new:
        document_of(window).push(added(new_event(window)), "new event")
    else:
        document_of(window).push(changed(window, BALI, place="Nusa Dua"), "change of the place")
    view.select_row(row_of(view, TRIP))
    panel.editing.begin(EventPart.DATE)
    field = typed_into(panel, EventPart.DATE)
    QTest.keyClick(field, Key.Key_Z, CONTROL)
    assert not document_of(window).undo_stack.canUndo()
    assert selected_id(view) == TRIP
    assert field.hasFocus()
    assert "stays here" in window.statusBar().currentMessage()
    view.setFocus()
    action(window, "redo").trigger()
    assert view.currentIndex().row() != row_of(view, TRIP), "elsewhere the change is shown"
    assert is_new or view.currentIndex().row() == other


def test_undo_from_the_menu_takes_back_what_is_just_being_typed(
    window: QMainWindow, panel: DetailsPanel
) -> None:
    before = event_of(window, TRIP).title
    type_over(panel, EventPart.TITLE, "A visit")
    menu = QMenu(window)
    menu.addAction(action(window, "undo"))
    menu.popup(QPoint(0, 0))
    assert action(window, "undo").text().startswith("&Undo change of the title")
    action(window, "undo").trigger()
    menu.close()
    assert event_of(window, TRIP).title == before
    assert action(window, "redo").text().startswith("&Redo change of the title")


def test_the_next_event_comes_into_the_same_field_and_nothing_typed_is_lost(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    field = type_over(panel, EventPart.SUMMARY, "They met.")
    QTest.keyClick(field, Key.Key_Right, ALT)
    assert event_of(window, TRIP).summary == "They met."
    assert selected_id(view) != TRIP
    assert panel.editing.is_open
    assert typed_into(panel, EventPart.SUMMARY).hasFocus()
    assert field_of(panel, EventPart.SUMMARY).value() != "They met."


def test_a_click_on_the_canvas_keeps_what_was_typed_and_shows_the_texts(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    type_over(panel, EventPart.DATE, "17 Jun 2023")
    other = view.visualRect(view.event_model.index(row_of(view, "ev-pelosi-taiwan-visit"), 0))
    click(view, other.center())
    assert event_of(window, TRIP).date == "2023-06-17"
    assert selected_id(view) == "ev-pelosi-taiwan-visit"
    assert not panel.editing.is_open


def test_a_selection_made_by_the_program_keeps_what_was_typed(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel, qtbot: QtBot
) -> None:
    type_over(panel, EventPart.DATE, "1 Sep 2022")
    view.select_row(row_of(view, "ev-balloon-incident"))
    qtbot.waitUntil(lambda: event_of(window, TRIP).date == "2022-09-01")
    assert selected_id(view) == "ev-balloon-incident"
    assert view.currentIndex().row() == row_of(view, "ev-balloon-incident")


def test_another_file_does_not_get_what_was_typed_about_this_one(
    window: QMainWindow, panel: DetailsPanel, tmp_path: Path
) -> None:
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    (session,) = window.findChildren(Session)
    session.show_chronology(StoredChronology.open(path), str(path))
    view = session.window.view
    view.select_row(row_of(view, TRIP))
    type_over(panel, EventPart.TITLE, "A visit")
    drop(window, write_json(tmp_path / "talks.json", document()))
    assert document_of(window).header.title == "Talks"
    with StoredChronology.open(path) as kept:
        event = kept.find_event(TRIP)
    assert event is not None
    assert event.title == "A visit"
    assert not document_of(window).undo_stack.count()
    assert not panel.editing.is_open


def test_words_that_cannot_be_kept_wait_for_their_file_while_another_is_shown(
    window: QMainWindow, panel: DetailsPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    type_over(panel, EventPart.TIME, "quarter to ten")
    drop(window, write_json(tmp_path / "talks.json", document()))
    assert "waits until" in window.statusBar().currentMessage()
    assert not panel.editing.is_open
    action(window, "open_sample").trigger()
    assert field_of(panel, EventPart.TIME).value() == "quarter to ten"
    assert panel.editing.is_open


def test_words_that_can_be_kept_nowhere_are_told_before_another_file_is_shown(
    window: QMainWindow, panel: DetailsPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    rmtree(words_folder(), ignore_errors=True)
    words_folder().write_text("a file where a folder should be")
    type_over(panel, EventPart.TIME, "quarter to ten")
    drop(window, write_json(tmp_path / "talks.json", document()))
    (box,) = window.findChildren(QMessageBox)
    assert box.informativeText().endswith("not kept: quarter to ten")
    box.close()
    QApplication.processEvents()
    assert not [one for one in window.findChildren(QMessageBox) if one.isVisible()]


def test_closing_the_window_keeps_what_was_typed(
    window: QMainWindow, panel: DetailsPanel, qtbot: QtBot
) -> None:
    type_over(panel, EventPart.TITLE, "A visit")
    chronology = document_of(window).chronology
    kept: list[str] = []
    document_of(window).edited.connect(lambda _: kept.append(chronology.find_event(TRIP).title))
    assert window.close()
    assert kept == ["A visit"]


def test_the_window_is_not_closed_over_words_that_cannot_be_kept(
    window: QMainWindow, panel: DetailsPanel
) -> None:
    type_over(panel, EventPart.TIME, "quarter to ten")
    assert not window.close()
    assert window.isVisible()
    assert field_of(panel, EventPart.TIME).fault
    assert window.close()


def test_a_full_disk_is_told_below_the_field_and_the_words_stay(
    window: QMainWindow, panel: DetailsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise WriteFailed("talks.chronology", WriteReason.NO_SPACE)

    with monkeypatch.context() as patched:
        patched.setattr(StoredChronology, "apply", fail)
        field = type_over(panel, EventPart.TITLE, "A visit")
        QTest.keyClick(field, Key.Key_Return)
    assert "the disk is full" in field_of(panel, EventPart.TITLE).fault
    assert field_of(panel, EventPart.TITLE).value() == "A visit"
    assert not window.findChildren(QMessageBox)
    QTest.keyClick(field, Key.Key_Return)
    assert event_of(window, TRIP).title == "A visit"
    assert not field_of(panel, EventPart.TITLE).fault


def test_what_another_part_of_the_window_changed_is_not_taken_back(
    window: QMainWindow, panel: DetailsPanel
) -> None:
    field = type_over(panel, EventPart.TITLE, "A visit")
    event = event_of(window, TRIP)
    document_of(window).push(replaced(event, msgspec.structs.replace(event, place="Bali")), "x")
    assert field_of(panel, EventPart.TITLE).value() == "A visit"
    QTest.keyClick(field, Key.Key_Return)
    assert (event_of(window, TRIP).title, event_of(window, TRIP).place) == ("A visit", "Bali")


def test_a_chronology_for_reading_only_offers_no_way_to_edit(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    view.select_row(row_of(view, TRIP))
    assert not action(window, "edit_event").isEnabled()
    QTest.keyClick(view, Key.Key_E)
    QTest.keyClick(view, Key.Key_F2)
    assert not panel.editing.is_open
    pencil = panel.findChild(QAbstractButton, "edit-button")
    assert pencil is not None
    assert not pencil.isVisible()
    title = next(one for one in panel.findChildren(QWidget) if one.property("look") == "title")
    QTest.mouseDClick(title, Qt.MouseButton.LeftButton)
    assert not panel.editing.is_open


def test_of_several_events_the_current_one_is_edited(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    view.selectAll()
    shown = view.currentIndex().data()
    QTest.keyClick(view, Key.Key_E)
    assert field_of(panel, EventPart.TITLE).value() == shown


def test_the_field_with_the_keyboard_is_in_view_in_a_low_window(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    window.resize(1024, 700)
    QTest.keyClick(view, Key.Key_E)
    assert panel.editing.form is not None
    for stop in [one for one in panel.editing.form.focus_stops() if one.isVisible()]:
        here = QApplication.focusWidget()
        assert here is stop
        QApplication.processEvents()
        top = stop.mapTo(panel, QPoint(0, 0)).y()
        assert top >= 0
        assert top + stop.height() <= panel.height(), stop.accessibleName()
        QTest.keyClick(stop, Key.Key_Tab)


def test_an_actor_and_a_lane_that_are_new_come_with_one_edit_each_and_go_with_undo(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel, qtbot: QtBot
) -> None:
    before = document_of(window).chronology.counts()
    panel.editing.begin(EventPart.ACTORS)
    field = typed_into(panel, EventPart.ACTORS)
    QTest.keyClicks(field, "Association of Nobody")
    QTest.keyClick(field, Key.Key_Return)
    kind = QApplication.focusWidget()
    assert kind is not None
    assert kind.accessibleName() == "What the new actor is"
    QTest.keyClick(kind, Key.Key_Return)
    counts = document_of(window).chronology.counts()
    assert counts.actors == before.actors + 1
    lanes = field_of(panel, EventPart.LANES)
    assert isinstance(lanes, LanesField)
    lanes.open()
    (listed,) = lanes.findChildren(LanePicker)
    QTest.keyClicks(listed.field, "A lane of its own")
    QTest.keyClick(listed.field, Key.Key_Return)
    listed.close()
    lane = document_of(window).columns.lanes[-1]
    assert lane.name == "A lane of its own"
    assert lane.id in event_of(window, TRIP).lanes
    assert view.scene().lanes[-1].name == "A lane of its own"
    for _ in range(2):
        action(window, "undo").trigger()
    assert document_of(window).chronology.counts() == before
    assert [chip.text() for chip in panel.findChildren(ActorChip)].count("") < 5
    assert panel.editing.is_open


def test_escape_in_the_list_of_lanes_closes_that_alone(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    panel.editing.begin(EventPart.LANES)
    button = typed_into(panel, EventPart.LANES)
    QTest.keyClick(button, Key.Key_Space)
    listed = panel.findChildren(LanePicker)[0]
    for stop in (QApplication.focusWidget(), listed.field):
        assert stop is not None
        listed.setVisible(True)
        QTest.keyClick(stop, Key.Key_Delete)
        QTest.keyClick(stop, Key.Key_Escape)
        assert not listed.isVisible()
        assert button.hasFocus()
    assert panel.editing.is_open
    assert document_of(window).chronology.find_event(TRIP) is not None


def test_words_in_use_are_offered_from_the_chronology(panel: DetailsPanel) -> None:
    for part, typed, word in (
        (EventPart.PLACE, "munic", "Munich, Germany"),
        (EventPart.ACTORS, "qin g", "Qin Gang"),
        (EventPart.KIND, "vis", "visit"),
    ):
        panel.editing.begin(part)
        field = typed_into(panel, part)
        assert isinstance(field, CompleterField)
        QTest.keyClick(field, Key.Key_A, CONTROL)
        QTest.keyClicks(field, typed)
        assert word in [choice.text for choice in field.offered]
        QTest.keyClick(field, Key.Key_Escape)
        QTest.keyClick(field, Key.Key_Escape)


def test_the_delete_key_in_the_form_never_deletes_the_event(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    QTest.keyClick(view, Key.Key_E)
    assert panel.editing.form is not None
    for stop in panel.editing.form.focus_stops():
        if stop.isVisible():
            stop.setFocus()
            QTest.keyClick(stop, Key.Key_Delete)
            assert document_of(window).chronology.find_event(TRIP) is not None, stop


def test_everything_in_the_form_can_be_hit_named_and_seen_to_have_the_focus(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    QTest.keyClick(view, Key.Key_E)
    form = panel.editing.form
    assert form is not None
    form.more.unfold()
    QTest.keyClicks(form.field(EventPart.TAGS).goal, "one,two,")
    assert not too_small()
    stops = [stop for stop in form.focus_stops() if stop.isVisible()]
    assert len(stops) > 25
    for stop in stops:
        told = QAccessible.queryAccessibleInterface(stop)
        assert told.text(QAccessible.Text.Name), stop
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        focused = stop.grab().toImage()
        window.menuBar().setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert focused != stop.grab().toImage(), stop.accessibleName()


def test_a_new_event_is_drafted_and_then_edited_without_a_mouse(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    QTest.keyClick(view, Key.Key_N)
    here = QApplication.focusWidget()
    assert here is not None
    QTest.keyClicks(here, "Talks about talks")
    QTest.keyClick(here, Key.Key_Return)
    assert view.currentIndex().data() == "Talks about talks"
    QTest.keyClick(QApplication.focusWidget(), Key.Key_E)
    field = typed_into(panel, EventPart.TITLE)
    assert field.hasFocus()
    assert field_of(panel, EventPart.TITLE).value() == "Talks about talks"


@pytest.mark.parametrize("seed", range(1 if os.environ.get("CI") else 3))
def test_the_form_agrees_with_the_file_whatever_is_typed_undone_and_done_again(
    window: QMainWindow, panel: DetailsPanel, seed: int
) -> None:
    hands = Random(seed)
    texts = ("", "x", "Bali", "2022-11-14", "9:30", "Beijing", "&x {what}", "a, b", "<b>")
    keys = (Key.Key_Return, Key.Key_Tab, Key.Key_Escape)
    opening = event_of(window, TRIP)
    for _ in range(40):
        way = hands.random()
        if way < 0.2:
            action(window, hands.choice(("undo", "redo"))).trigger()
        else:
            field = type_over(panel, hands.choice(tuple(EventPart)), hands.choice(texts))
            QTest.keyClick(field, hands.choice(keys))
        for part in EventPart:
            if panel.editing.is_open and not field_of(panel, part).is_changed:
                shown = field_of(panel, part)
                assert panel._details is not None
                assert shown.value() == shown.value_of(panel._details), part
        assert panel._details is not None
        assert panel._details.event == event_of(window, TRIP)
    stack = document_of(window).undo_stack
    while stack.canUndo():
        action(window, "undo").trigger()
    assert event_of(window, TRIP) == opening
