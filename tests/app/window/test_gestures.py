from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.windows import (
    NAMESAKES,
    click,
    drag,
    row_of,
    selected_id,
    wheel,
    words_in,
)
from timeline_app.app.shell.session import Session
from timeline_app.core.edits.edit import added
from timeline_app.core.records.records import Event, EventId
from timeline_app.core.text.typography import typographic
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.widgets.canvas.cluster_list import ClusterList
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.cards.event_heading import EventHeading
from timeline_app.widgets.search.search_field import SearchField

Mod = Qt.KeyboardModifier
NO_KEYS = Mod.NoModifier
Release = QEvent.Type.MouseButtonRelease


@pytest.fixture
def empty(view: TimelineView) -> QPoint:
    """A point of the canvas with nothing on it."""
    area = view.time_rect()
    for y in range(area.top() + 6, area.bottom(), 9):
        for x in range(area.left() + 300, area.right() - 300, 40):
            hit = view.hit_at(QPoint(x, y))
            if hit.row < 0 and hit.cluster is None:
                return QPoint(x, y)
    pytest.fail("the canvas is full")


def double_click(view: TimelineView, point: QPoint) -> None:
    """The second press of two, and its release; the first has been a click."""
    where = QPointF(point)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in ((QEvent.Type.MouseButtonDblClick, left), (Release, none)):
        event = QMouseEvent(kind, where, view.viewport().mapToGlobal(where), left, held, NO_KEYS)
        QApplication.sendEvent(view.viewport(), event)


def test_the_instant_under_the_pointer_stays_while_the_wheel_zooms(
    view: TimelineView, empty: QPoint
) -> None:
    x = empty.x() - view.header_px
    for turns in (120, 120, 360, -240, 1200, -2000):
        before = view.scale.instant_at(x)
        old = view.scale.seconds_per_px
        wheel(view, empty, turns, Mod.ControlModifier)
        assert abs(view.scale.instant_at(x) - before) <= view.scale.seconds_per_px * 0.51
        assert (view.scale.seconds_per_px < old) == (turns > 0)


def test_a_plain_wheel_scrolls_the_lanes_and_nothing_else(
    window: QMainWindow, view: TimelineView, empty: QPoint
) -> None:
    window.resize(1000, 520)
    scale = view.scale
    wheel(view, empty, -240, Mod.NoModifier)
    assert view.scroll_y > 0
    assert view.scale == scale


@pytest.mark.parametrize(
    ("dx", "dy", "keys"), [(0, 120, Mod.ShiftModifier), (120, 0, Mod.NoModifier)]
)
def test_shift_or_a_sideways_wheel_pans(
    view: TimelineView, empty: QPoint, dx: int, dy: int, keys: Mod
) -> None:
    before = view.scale
    wheel(view, empty, dy, keys, dx)
    assert view.scale.seconds_per_px == before.seconds_per_px
    assert before.start_s - view.scale.start_s == pytest.approx(120 * before.seconds_per_px)


def test_a_drag_pans_with_the_hand_and_selects_nothing(view: TimelineView, empty: QPoint) -> None:
    before = view.scale
    drag(view, empty, empty + QPoint(150, 0))
    assert before.start_s - view.scale.start_s == pytest.approx(150 * before.seconds_per_px)
    assert not view.selectionModel().hasSelection()


def test_a_drag_on_the_axis_zooms_to_that_range(view: TimelineView) -> None:
    area = view.time_rect()
    start, end = QPoint(area.left() + 200, 20), QPoint(area.left() + 400, 20)
    first, last = view.scale.instant_at(200), view.scale.instant_at(400)
    drag(view, start, end)
    from_s, until_s = view.scale.visible_range(area.width())
    assert from_s == pytest.approx(first, abs=view.scale.seconds_per_px)
    assert until_s == pytest.approx(last, abs=view.scale.seconds_per_px)


def test_control_click_toggles_and_a_click_beside_clears(view: TimelineView, empty: QPoint) -> None:
    first, second = (
        view.event_model.index(row_of(view, name), 0)
        for name in ("ev-biden-xi-bali", "ev-pelosi-taiwan-visit")
    )
    click(view, view.visualRect(first).center())
    click(view, view.visualRect(second).center(), Mod.ControlModifier)
    assert {i.row() for i in view.selectionModel().selectedRows()} == {first.row(), second.row()}
    click(view, view.visualRect(first).center(), Mod.ControlModifier)
    assert selected_id(view) == "ev-pelosi-taiwan-visit"
    click(view, empty)
    assert not view.selectionModel().hasSelection()


def test_shift_drag_selects_what_lies_in_the_area(view: TimelineView) -> None:
    area = view.time_rect()
    drag(
        view,
        area.topLeft() + QPoint(2, 2),
        area.topLeft() + QPoint(area.width() - 4, 60),
        Mod.ShiftModifier,
    )
    columns = view.event_model.columns
    rows = [index.row() for index in view.selectionModel().selectedRows()]
    assert len(rows) >= 2
    assert {columns.lanes[columns.lane[row]].name for row in rows} <= {
        "Leaders",
        "Ministers and envoys",
    }


def test_a_label_can_be_clicked_like_its_mark(view: TimelineView) -> None:
    scene = view.scene()
    row = row_of(view, "ev-pelosi-taiwan-visit")
    label = next(i for i, m in enumerate(scene.labels.mark) if scene.marks.row[m] == row)
    rect = view.view_rect(scene.labels.x[label], scene.labels.y[label] - 4, 60, 8)
    click(view, rect.center())
    assert selected_id(view) == "ev-pelosi-taiwan-visit"


def test_a_double_click_on_a_mark_zooms_to_it(view: TimelineView) -> None:
    index = view.event_model.index(row_of(view, "ev-balloon-incident"), 0)
    before = view.scale.seconds_per_px
    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, view.visualRect(index).center()
    )
    assert view.scale.seconds_per_px < before / 5
    assert not view.visualRect(index).isEmpty()


@pytest.mark.parametrize("date", ["[..2022-10]", "[2022-11-02..]"])
def test_what_was_once_before_or_after_a_date_is_zoomed_to_by_days_not_by_seconds(
    window: QMainWindow, view: TimelineView, date: str
) -> None:
    session = window.findChild(Session)
    assert session is not None
    document = session.document
    assert document is not None
    lanes = (document.columns.lanes[0].id,)
    document.push(added(Event(EventId("once"), "Once", date, lanes=lanes)), "new event")
    view.fit_rows([row_of(view, "once")])
    view.glide.finish()
    assert view.scale.seconds_per_px * view.time_size.width() >= 86_400


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_click_on_a_count_opens_it(view: TimelineView) -> None:
    scene = view.scene()
    cluster = max(scene.clusters, key=lambda found: found.number)
    before = view.scale
    click(view, view.view_rect(cluster.x, cluster.y, cluster.width, cluster.height).center())
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ClusterList)
    assert popup.model.rowCount() == cluster.number
    assert view.scale == before
    popup.hide()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_double_click_on_a_count_only_opens_it(view: TimelineView) -> None:
    cluster = view.scene().clusters[0]
    point = view.view_rect(cluster.x, cluster.y, cluster.width, cluster.height).center()
    click(view, point)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.hide()
    opened = view.scale
    drafted: list[QPoint] = []
    view.draft_requested.connect(drafted.append)
    double_click(view, point)
    assert view.scale == opened
    assert not drafted
    area = view.time_rect()
    places = (QPoint(x, y) for y in range(area.top(), area.bottom(), 11) for x in (300, 500, 700))
    free = next(place for place in places if view._mouse._is_free(place))
    click(view, free)
    double_click(view, free)
    assert drafted == [free]
    view.may_change = False
    double_click(view, free)
    assert view.scale != opened


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_events_of_one_instant_open_as_a_list(window: QMainWindow, view: TimelineView) -> None:
    rows = [row_of(view, "ev-pelosi-taiwan-visit"), row_of(view, "ev-biden-xi-bali")]
    view.cluster_list_requested.emit(rows, QPoint(200, 200))
    popup = window.findChild(ClusterList)
    assert popup is not None
    assert popup.isVisible()
    assert popup.model.data(popup.model.index(0, 0)).startswith("Pelosi visits Taiwan")
    popup.view.setCurrentIndex(popup.model.index(1, 0))
    QTest.keyClick(popup.view, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert selected_id(view) == "ev-biden-xi-bali"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_click_on_a_field_beside_an_open_list_gives_it_the_keyboard(
    window: QMainWindow, view: TimelineView
) -> None:
    view.setFocus()
    rows = [row_of(view, "ev-pelosi-taiwan-visit"), row_of(view, "ev-biden-xi-bali")]
    view.cluster_list_requested.emit(rows, QPoint(200, 200))
    popup, field = window.findChild(ClusterList), window.findChild(SearchField)
    assert popup is not None
    assert field is not None
    at = popup.mapFromGlobal(field.mapToGlobal(field.rect().center()))
    QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=at)
    assert not popup.isVisible()
    assert field.hasFocus()
    view.cluster_list_requested.emit(rows, QPoint(200, 200))
    area = view.viewport().mapToGlobal(view.time_rect().bottomRight() - QPoint(9, 9))
    QTest.mouseClick(popup, Qt.MouseButton.LeftButton, pos=popup.mapFromGlobal(area))
    assert view.hasFocus()


def test_hovering_underlines_and_points(view: TimelineView, empty: QPoint) -> None:
    index = view.event_model.index(row_of(view, "ev-biden-xi-bali"), 0)
    QTest.mouseMove(view.viewport(), view.visualRect(index).center())
    assert view.hovered == index.row()
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view.viewport(), empty)
    assert view.hovered == -1


def press(view: TimelineView, point: QPoint) -> None:
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, point)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, point)


def pinch(view: TimelineView, point: QPoint) -> None:
    where = QPointF(point)
    device = QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        device,
        2,
        where,
        where,
        view.viewport().mapToGlobal(where),
        0.2,
        QPointF(),
    )
    QApplication.sendEvent(view.viewport(), event)


def test_momentum_is_stopped_by_any_input(view: TimelineView, empty: QPoint) -> None:
    for act in (
        press,
        pinch,
        lambda view, point: wheel(view, point, 120, NO_KEYS),
        lambda view, point: wheel(view, point, 120, Mod.ControlModifier),
        lambda view, point: wheel(view, point, 120, Mod.ShiftModifier),
        lambda view, _: QTest.keyClick(view, Qt.Key.Key_Escape),
        lambda view, _: QTest.keyClick(view, Qt.Key.Key_Right),
        lambda view, _: QTest.keyClick(view, Qt.Key.Key_J),
    ):
        view.glide.is_calm = False
        view.select_row(row_of(view, "ev-blinken-beijing-trip"))
        view.glide.fling(view.scale, 2000.0)
        assert view.glide.is_moving
        act(view, empty)
        assert not view.glide.is_moving


def test_the_wheel_scrolls_lanes_wherever_on_the_canvas_it_is(
    window: QMainWindow, view: TimelineView
) -> None:
    for place in ("axis", "header", "mark", "label", "corner"):
        window.resize(1000, 520)
        area = view.time_rect()
        mark = view.visualRect(view.event_model.index(row_of(view, "ev-biden-xi-bali"), 0)).center()
        points = {
            "axis": QPoint(area.left() + 80, int(AXIS_PX) // 2),
            "header": QPoint(30, area.top() + 40),
            "mark": mark,
            "label": mark + QPoint(30, -6),
            "corner": QPoint(area.right() - 4, area.bottom() - 4),
        }
        scale = view.scale
        wheel(view, points[place], -120, NO_KEYS)
        down = view.scroll_y
        wheel(view, points[place], -120, NO_KEYS)
        assert 0 < down < view.scroll_y
        assert view.scale == scale
        wheel(view, points[place], 480, NO_KEYS)
        assert view.scroll_y == 0


def test_home_and_end_lead_to_the_first_and_the_last_event(view: TimelineView) -> None:
    columns = view.event_model.columns
    dated = columns.earliest[: columns.dated]
    view.select_row(row_of(view, "ev-blinken-beijing-trip"))
    view.glide.is_calm = True
    view.zoom_about_focus(40.0)
    for key, instant in ((Qt.Key.Key_End, dated.max()), (Qt.Key.Key_Home, dated.min())):
        QTest.keyClick(view, key)
        (index,) = view.selectionModel().selectedRows()
        assert columns.earliest[index.row()] == instant
        assert not view.visualRect(index).isEmpty(), "it is brought into view"


def test_a_transition_ends_at_its_goal_and_can_be_cut_short(view: TimelineView) -> None:
    view.glide.is_calm = False
    whole = view.scale
    view.zoom_about_focus(2.0)
    assert view.glide.is_moving
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert not view.glide.is_moving
    assert view.scale.seconds_per_px == pytest.approx(whole.seconds_per_px / 2)


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
def test_a_panned_range_stays_when_the_window_is_resized(
    window: QMainWindow, view: TimelineView, key: Qt.Key
) -> None:
    view.glide.is_calm = True
    QTest.keyClick(view, key, Mod.ShiftModifier)
    panned = view.scale
    window.resize(1200, 800)
    assert view.scale == panned


def test_the_axis_does_not_pan(view: TimelineView) -> None:
    before = view.scale
    point = QPoint(view.time_rect().left() + 100, int(AXIS_PX) - 10)
    click(view, point)
    assert view.scale == before


def test_zooming_leaves_the_lane_of_the_selection_where_it_is(
    window: QMainWindow, view: TimelineView
) -> None:
    window.resize(1200, 560)
    row = row_of(view, "st-ministers-restored")
    view.select_row(row)
    lane = int(view.event_model.columns.lane[row])
    before = view.scene().lanes[lane].y - view.scroll_y
    for _ in range(6):
        view.zoom_about_focus(1.5)
        assert view.scene().lanes[lane].y - view.scroll_y == pytest.approx(before, abs=1.5)


def test_the_panel_shows_the_current_one_of_the_selected_events(
    qtbot: QtBot, window: QMainWindow, view: TimelineView
) -> None:
    heading = window.findChild(EventHeading)
    assert heading is not None
    selection = view.selectionModel()
    view.selectAll()
    for name in NAMESAKES:
        index = view.event_model.index(row_of(view, name), 0)
        selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
        title = typographic(index.data())
        qtbot.waitUntil(lambda title=title: title in words_in(heading))


def selected(view: TimelineView) -> list[QModelIndex]:
    return view.selectionModel().selectedRows()


def test_a_current_event_that_is_taken_away_is_not_asked_for(
    window: QMainWindow, view: TimelineView
) -> None:
    (session,) = window.findChildren(Session)
    document = session.document
    assert document is not None
    document.push(added(Event(EventId("new"), "New", "2023")))
    view.selectAll()
    row = row_of(view, "new")
    flag = view.selectionModel().SelectionFlag.NoUpdate
    view.selectionModel().setCurrentIndex(view.event_model.index(row, 0), flag)
    document.undo()
    assert session.window.details is not None
    QApplication.processEvents()
    assert not selected(view), "undo gives back what was selected before the edit"
