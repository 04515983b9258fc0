"""Lanes folded, moved and hidden by hand, by menu and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QToolTip

from tests.app.search.test_filters import chips_of, counts, empty_of, entry, row_of_chips
from tests.app.view.test_grouping import action_of, document_of, lanes_of, press
from tests.app.windows import drag, row_of
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Lane, LaneId
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.scene.lanes.lane_plan import FOLDED_PX
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TRIP = "ev-blinken-beijing-trip"
LEFT = Qt.MouseButton.LeftButton


def names(view: TimelineView) -> list[str]:
    return [lane.name for lane in view.layout_of_events.tracks]


def folds(view: TimelineView) -> list[bool]:
    return [lane.is_folded for lane in view.layout_of_events.tracks]


def only(view: TimelineView, lane: int) -> list[bool]:
    """That of all lanes it is this one."""
    return [at == lane for at in range(len(names(view)))]


def header(view: TimelineView, lane: int, x: int = 60, y: int = 16) -> QPoint:
    """A point in the header of a lane."""
    top = view.scene().lanes[lane].y - view.scroll_y + AXIS_PX
    return QPoint(x, round(top) + y)


def lane_menu(window: QMainWindow, view: TimelineView, lane: int) -> QMenu:
    where = header(view, lane)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, where, view.viewport().mapToGlobal(where)
    )
    QApplication.sendEvent(view.viewport(), event)
    found = window.findChild(QMenu, "lane-menu")
    assert found is not None
    return found


def test_a_click_on_the_chevron_folds_a_lane_to_one_thin_row(view: TimelineView) -> None:
    events = lanes_of(view)
    QTest.mouseClick(view.viewport(), LEFT, pos=header(view, 1, 10))
    assert folds(view) == only(view, 1)
    box = view.scene().lanes[1]
    assert (box.is_folded, box.height) == (True, FOLDED_PX)
    assert not (view.scene().marks.lane == 1).any()
    assert any(strip.lane == 1 for strip in view.scene().strips)
    assert lanes_of(view) == events
    assert not view.grab().isNull()
    QTest.mouseClick(view.viewport(), LEFT, pos=header(view, 1))  # the whole of a folded header
    assert not any(folds(view))


def test_a_click_beside_the_chevron_does_nothing(view: TimelineView) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=header(view, 1))
    assert not any(folds(view))
    QTest.mouseDClick(view.viewport(), LEFT, pos=header(view, 1) + QPoint(0, 24))
    assert folds(view) == only(view, 1)


def test_an_event_in_a_folded_lane_has_a_place_on_its_strip(view: TimelineView) -> None:
    row = row_of(view, TRIP)
    index = view.event_model.index(row, 0)
    view.select_row(row)
    for lane in view.layout_of_events.lanes_with(row):
        view.lane_headers.toggle(lane)
    rect = view.visualRect(index)
    assert not rect.isEmpty()
    first = view.layout_of_events.lanes_with(row)[0]
    assert view.lane_headers.lane_at(QPoint(5, rect.center().y())) == first
    view.scrollTo(index)
    assert not view.layout_of_events.tracks[first].is_folded
    assert (view.scene().marks.row == row).any()


def test_a_header_is_dragged_to_another_place(view: TimelineView) -> None:
    before = names(view)
    drag(view, header(view, 0), header(view, 3, y=4))
    assert names(view) == [*before[1:3], before[0], *before[3:]]
    drag(view, header(view, 2), header(view, 0, y=4))
    assert names(view) == before


def test_escape_leaves_a_dragged_lane_where_it_is(view: TimelineView) -> None:
    before = names(view)
    port, start = view.viewport(), header(view, 0)
    QTest.mousePress(port, LEFT, pos=start)
    QTest.mouseMove(port, start + QPoint(0, 30))
    QTest.mouseMove(port, header(view, 3))
    assert not view.grab().isNull()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseMove(port, header(view, 4))
    QTest.mouseRelease(port, LEFT, pos=header(view, 4))
    assert names(view) == before


def test_keys_fold_and_move_the_lane_of_the_selected_event(
    window: QMainWindow, view: TimelineView
) -> None:
    before = names(view)
    row = row_of(view, TRIP)
    view.select_row(row)
    lane = view.layout_of_events.lane_of(row)
    own = before[lane]
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert folds(view)[lane]
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not folds(view)[lane]
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_Down, both)
    assert names(view).index(own) == lane + 3
    for _ in range(9):
        QTest.keyClick(window, Qt.Key.Key_Up, both)
    assert names(view)[0] == own
    assert [name for name in names(view) if name != own] == [n for n in before if n != own]


def test_lanes_are_hidden_and_brought_back(window: QMainWindow, view: TimelineView) -> None:
    before, total = names(view), counts(window)
    assert not action_of(window, "show_lanes").isEnabled()
    entry(lane_menu(window, view, 2), "Hide").trigger()
    assert names(view) == before[:2] + before[3:]
    assert chips_of(window) == ["1 lane hidden"]
    assert counts(window) != total
    entry(lane_menu(window, view, 0), "Hide All Others").trigger()
    assert names(view) == before[:1]
    assert chips_of(window) == [f"{len(before) - 1} lanes hidden"]
    action_of(window, "hide_lane").trigger()
    assert names(view) == []
    assert empty_of(window).isVisible()
    assert not view.grab().isNull()
    for action in ("fold_lane", "lane_up", "lane_down", "hide_lane"):
        action_of(window, action).trigger()
    QTest.mouseClick(empty_of(window).button, LEFT)
    assert names(view) == before
    assert counts(window) == total
    action_of(window, "hide_lane").trigger()
    row_of_chips(window).chips[0].cross.click()
    assert names(view) == before


def test_an_edit_reaches_lanes_that_are_hidden_folded_and_moved(
    window: QMainWindow, view: TimelineView
) -> None:
    view.lane_headers.move(0, 4)
    view.lane_headers.toggle(1)
    view.lane_headers.hide(0)
    arranged = names(view)
    held = document_of(window)
    held.push(added(Lane(LaneId("new"), "A new lane", "lane-2", 99)), "Add")
    assert names(view) == [*arranged, "A new lane"]
    assert folds(view)[0]
    held.undo()
    assert names(view) == arranged
    press(window, 1)
    press(window, 0)
    assert names(view) == arranged


def test_the_menu_of_a_header_folds_others_and_moves(
    window: QMainWindow, view: TimelineView
) -> None:
    before = names(view)
    entry(lane_menu(window, view, 3), "Fold All Others").trigger()
    assert folds(view) == [not is_it for is_it in only(view, 3)]
    entry(lane_menu(window, view, 3), "Move to the Top").trigger()
    assert names(view) == [before[3], *before[:3], *before[4:]]
    menu = lane_menu(window, view, 0)
    assert not entry(menu, "Move Up").isEnabled()
    assert not entry(menu, "Show All Lanes").isEnabled()
    entry(lane_menu(window, view, 0), "Move Down").trigger()
    assert names(view)[1] == before[3]
    entry(lane_menu(window, view, 1), "Fold").trigger()
    assert all(folds(view))
    entry(lane_menu(window, view, 1), "Unfold").trigger()
    assert folds(view)[1] is False


def test_a_header_names_its_lane_in_a_tip(view: TimelineView) -> None:
    where = header(view, 1)
    event = QHelpEvent(QEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where))
    QApplication.sendEvent(view.viewport(), event)
    assert names(view)[1] in QToolTip.text()
    columns = view.event_model.columns
    held = sum(1 in view.layout_of_events.lanes_with(row) for row in range(columns.dated))
    assert f"{held} events" in QToolTip.text()


def test_chevrons_show_while_the_pointer_is_on_headers(view: TimelineView) -> None:
    before = view.grab().toImage()
    QTest.mouseMove(view.viewport(), header(view, 1))
    hovered = view.grab().toImage()
    assert hovered != before
    QTest.mouseMove(view.viewport(), QPoint(600, 2))  # on nothing, and out of the way
    assert view.grab().toImage() != hovered
