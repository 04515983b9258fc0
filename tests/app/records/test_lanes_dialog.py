"""Lanes are named, coloured, put into order, added and deleted; headers are renamed in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from tests.app.editing.test_edits import action, document_of
from tests.app.window.test_targets import too_small
from tests.app.windows import become_active
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.grouping import Grouping
from timeline_app.core.records.records import Event, Lane
from timeline_app.core.resources import sample_path
from timeline_app.document.document import Document
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.chronology.json_exchange import convert_json
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.lanes_dialog import LanesDialog
from timeline_app.widgets.dialogs.merge_dialog import DeleteLaneDialog
from timeline_app.widgets.fields.inline_rename import InlineRename

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Key = Qt.Key
LEFT, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def dialog(window: QMainWindow, view: TimelineView) -> LanesDialog:
    action(window, "edit_lanes").trigger()
    found = window.findChild(LanesDialog)
    assert found is not None
    become_active(found)
    assert found.list.hasFocus()
    return found


@pytest.fixture
def document(window: QMainWindow) -> Document:
    return document_of(window)


def ids(document: Document) -> list[str]:
    return [str(lane.id) for lane in document.chronology.lanes()]


def shown(view: TimelineView) -> list[str]:
    return [str(track.id) for track in view.layout_of_events.tracks]


def lane(document: Document, lane_id: str) -> Lane:
    found = document.chronology.find(Lane, lane_id)
    assert found is not None
    return found


def test_all_are_listed_with_colour_in_words_and_number(
    dialog: LanesDialog, document: Document
) -> None:
    assert dialog.list.count() == len(ids(document))
    spoken = str(dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith(lane(document, ids(document)[0]).name)
    assert "events, " in spoken
    assert dialog.colour.currentText() in spoken
    assert not too_small()


def test_a_name_and_a_colour_are_one_edit_each(
    dialog: LanesDialog, document: Document, window: QMainWindow, view: TimelineView
) -> None:
    own_id = ids(document)[1]
    before = lane(document, own_id)
    dialog.list.setCurrentRow(1)
    dialog.name.setFocus()
    dialog.name.selectAll()
    QTest.keyClicks(dialog.name, "Another <b>name</b>")
    QTest.keyClick(dialog.name, Key.Key_Return)
    assert lane(document, own_id).name == "Another <b>name</b>"
    assert view.layout_of_events.tracks[1].name == "Another <b>name</b>"
    assert dialog.list.currentRow() == 1
    dialog.colour.setCurrentIndex(8)
    dialog.colour.activated.emit(8)
    assert lane(document, own_id).colour == "lane-9"
    assert document.undo_stack.undoText() == "colour of lane Another <b>name</b>"
    action(window, "undo").trigger()
    action(window, "undo").trigger()
    assert lane(document, own_id) == before
    assert dialog.name.text() == before.name


def test_a_lane_keeps_a_name(dialog: LanesDialog, document: Document) -> None:
    dialog.name.setFocus()
    dialog.name.clear()
    QTest.keyClick(dialog.name, Key.Key_Tab)
    assert dialog.name.text() == lane(document, dialog.current_id).name
    assert not document.undo_stack.canUndo()


def test_alt_and_an_arrow_move_a_lane_of_the_chronology(
    dialog: LanesDialog, document: Document, view: TimelineView, window: QMainWindow
) -> None:
    before = ids(document)
    QTest.keyClick(dialog.list, Key.Key_Down, ALT)
    moved = [before[1], before[0], *before[2:]]
    assert ids(document) == moved == shown(view)
    assert dialog.current_id == before[0]
    QTest.keyClick(dialog.list, Key.Key_Up, ALT)
    QTest.keyClick(dialog.list, Key.Key_Up, ALT)
    assert ids(document) == before == shown(view)
    action(window, "undo").trigger()
    assert ids(document) == moved == shown(view)


def test_a_drag_moves_a_lane_and_the_order_of_the_view_gives_way(
    dialog: LanesDialog, document: Document, view: TimelineView
) -> None:
    before = ids(document)
    view.lane_headers.move(0, 3)
    assert shown(view) != ids(document)
    model = dialog.list.model()
    model.moveRow(QModelIndex(), 2, QModelIndex(), 0)  # as the list does where one drops it
    QCoreApplication.processEvents()  # the list has done with the drop by then
    expected = [before[2], *before[:2], *before[3:]]
    assert ids(document) == expected
    assert shown(view) == expected
    assert document.undo_stack.undoText() == "order of lanes"


def test_a_new_lane_is_typed_and_gets_a_colour_that_is_free(
    dialog: LanesDialog, document: Document, window: QMainWindow
) -> None:
    before, used = ids(document), {one.colour for one in document.chronology.lanes()}
    QTest.mouseClick(dialog.new, LEFT)
    assert dialog.name.hasFocus()
    QTest.keyClicks(dialog.name, "Sport")
    QTest.keyClick(dialog.name, Key.Key_Return)
    new = lane(document, ids(document)[-1])
    assert new.name == "Sport"
    assert new.colour not in used
    assert dialog.current_id == new.id
    action(window, "undo").trigger()
    assert ids(document) == before


def test_an_empty_lane_goes_at_once(dialog: LanesDialog, document: Document) -> None:
    before = ids(document)
    dialog.begin_new()
    QTest.keyClicks(dialog.name, "Empty")
    QTest.keyClick(dialog.name, Key.Key_Return)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Key.Key_Delete)
    assert ids(document) == before


@pytest.mark.parametrize("is_moved", [False, True])
def test_what_is_in_a_lane_is_told_and_goes_where_it_is_wanted(
    dialog: LanesDialog, document: Document, window: QMainWindow, is_moved: bool
) -> None:
    before = list(document.chronology.records("events"))
    first, second = ids(document)[:2]
    uses = document.chronology.usage.of_lane(first)
    alone = [e for e in before if isinstance(e, Event) and e.lanes == (first,)]
    QTest.mouseClick(dialog.delete, LEFT)
    asking = dialog.findChild(DeleteLaneDialog)
    assert asking is not None
    become_active(asking)
    assert str(uses.events) in asking.says.text()
    assert str(uses.only_here) in asking.says.text()
    assert not too_small()
    if is_moved:
        asking.into.setCurrentIndex(1)
    asking.act.click()
    assert first not in ids(document)
    for event in alone:
        now = document.chronology.find_event(event.id)
        assert now is not None
        assert now.lanes == ((second,) if is_moved else ())
    action(window, "undo").trigger()
    assert list(document.chronology.records("events")) == before


def test_deleting_can_be_left(dialog: LanesDialog, document: Document) -> None:
    before = ids(document)
    QTest.mouseClick(dialog.delete, LEFT)
    asking = dialog.findChild(DeleteLaneDialog)
    assert asking is not None
    QTest.keyClick(asking, Key.Key_Escape)
    assert ids(document) == before
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert dialog.findChild(DeleteLaneDialog) is None


def name_of_lane(view: TimelineView, number: int) -> QPoint:
    return view.lane_headers.name_place(number).center()


def test_a_double_click_on_a_name_changes_it_where_it_stands(
    window: QMainWindow, view: TimelineView
) -> None:
    document = document_of(window)
    own = view.layout_of_events.tracks[1]
    QTest.mouseDClick(view.viewport(), LEFT, pos=name_of_lane(view, 1))
    field = view.viewport().findChild(InlineRename)
    assert field is not None
    assert field.hasFocus()
    assert field.text() == own.name
    QTest.keyClicks(field, "In place")
    QTest.keyClick(field, Key.Key_Return)
    assert lane(document, own.id).name == "In place"
    assert not view.layout_of_events.tracks[1].is_folded
    assert document.undo_stack.undoText() == f"renaming of lane {own.name}"
    assert view.hasFocus()


def test_below_the_name_a_double_click_folds_as_ever(
    window: QMainWindow, view: TimelineView
) -> None:
    point = name_of_lane(view, 1) + QPoint(0, 40)
    QTest.mouseDClick(view.viewport(), LEFT, pos=point)
    assert view.layout_of_events.tracks[1].is_folded
    assert view.viewport().findChild(InlineRename) is None


def test_scrolling_gives_a_name_up(window: QMainWindow, view: TimelineView) -> None:
    window.resize(1024, 500)
    QCoreApplication.processEvents()
    QTest.mouseDClick(view.viewport(), LEFT, pos=name_of_lane(view, 0))
    field = view.viewport().findChild(InlineRename)
    assert field is not None
    QTest.keyClicks(field, "Half a na")
    view.verticalScrollBar().setValue(20)
    assert view.scroll_y > 0
    assert not field.isVisible()
    assert not document_of(window).undo_stack.canUndo()


def test_headers_of_people_and_of_what_is_read_only_are_not_renamed(
    window: QMainWindow, view: TimelineView, tmp_path: Path
) -> None:
    (session,) = window.findChildren(Session)
    assert session.lanes is not None
    session.lanes.group_by(Grouping.ACTOR)
    assert not view.lane_headers.may_edit
    path = tmp_path / "kept.chronology"
    convert_json(sample_path(), path)
    session.show_chronology(StoredChronology.open(path, read_only=True), str(path))
    assert not view.lane_headers.may_edit
    action(window, "edit_lanes").trigger()
    dialog = window.findChild(LanesDialog)
    assert dialog is not None
    assert dialog.name.isReadOnly()
    for button in (dialog.new, dialog.delete, dialog.up, dialog.down, dialog.colour):
        assert not button.isEnabled()


def test_the_menu_of_a_header_leads_to_both(window: QMainWindow, view: TimelineView) -> None:
    view.lane_menu_requested.emit(2, QPoint(10, 10))
    menu = window.findChild(QMenu, "lane-menu")
    assert menu is not None
    entries = {entry.text().replace("&", ""): entry for entry in menu.actions()}
    entries["Rename…"].trigger()
    assert view.viewport().findChild(InlineRename) is not None
    entries["Edit Lanes…"].trigger()
    dialog = window.findChild(LanesDialog)
    assert dialog is not None
    assert dialog.current_id == view.layout_of_events.tracks[2].id
    menu.hide()


def test_undo_works_from_the_dialog_and_a_wheel_changes_nothing(
    dialog: LanesDialog, document: Document
) -> None:
    before = ids(document)
    QTest.keyClick(dialog.list, Key.Key_Down, ALT)
    assert ids(document) != before
    QTest.keyClick(dialog.list, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ids(document) == before
    QTest.keyClick(
        dialog.list,
        Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert ids(document) != before
    colour = dialog.colour.currentIndex()
    where = QPointF(dialog.colour.rect().center())
    event = QWheelEvent(
        where,
        dialog.colour.mapToGlobal(where),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(dialog.colour, event)
    assert dialog.colour.currentIndex() == colour
    assert document.undo_stack.count() == 1
