"""What can be clicked is at least 24 × 24 pixels, wherever in the program it stands."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMenuBar,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.app.windows import row_of
from timeline_app.app.shell.session import Session
from timeline_app.core.columns.event_filter import EventFilter
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.dialogs.key_dialog import KeyDialog
from timeline_app.widgets.export.export_dialog import ExportDialog
from timeline_app.widgets.panel.welcome import Welcome

LEAST_PX = 24
Target = tuple[str, int, int]
"""A name, a width and a height."""


def targets_of(widget: QWidget) -> Iterator[Target]:
    """What of a widget can be clicked: itself, or its parts."""
    name = f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()}"
    if isinstance(widget, QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox):
        if not isinstance(widget.parent(), QComboBox | QAbstractSpinBox):
            yield name, widget.width(), widget.height()
        return
    for rect in parts_of(widget):
        yield f"{name}, at {rect.x()}, {rect.y()}", rect.width(), rect.height()


def parts_of(widget: QWidget) -> list[QRect]:
    """Tabs, entries of a menu, heads of columns, and the first row of a list or a table."""
    if isinstance(widget, QTabBar):
        return [widget.tabRect(tab) for tab in range(widget.count())]
    if isinstance(widget, QMenu | QMenuBar):
        entries = [one for one in widget.actions() if one.isVisible() and not one.isSeparator()]
        return [widget.actionGeometry(entry) for entry in entries]
    if isinstance(widget, QHeaderView):
        shown = [i for i in range(widget.count()) if not widget.isSectionHidden(i)]
        return [QRect(0, i, widget.sectionSize(i), widget.height()) for i in shown]
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, TimelineView):
        model = widget.model()
        is_filled = model is not None and model.rowCount() > 0
        return [visible_cell(widget)] if is_filled else []
    return []


def visible_cell(view: QAbstractItemView) -> QRect:
    """The first cell of the first row that is shown; any column can be hidden."""
    columns = view.horizontalHeader().count() if isinstance(view, QTableView) else 1
    rects = (view.visualRect(view.model().index(0, column)) for column in range(columns))
    return next((rect for rect in rects if not rect.isEmpty()), QRect())


def seen_targets() -> list[Target]:
    """All that can be clicked in what is now on the screen."""
    QApplication.processEvents()
    found = [
        target
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        for widget in (window, *window.findChildren(QWidget))
        if widget.isVisible()
        for target in targets_of(widget)
    ]
    assert found
    return found


def too_small() -> list[Target]:
    return sorted({one for one in seen_targets() if min(one[1:]) < LEAST_PX})


def do(window: QMainWindow, name: str) -> None:
    action = window.findChild(QAction, f"action-{name}")
    assert action is not None
    action.trigger()


def test_in_the_window_and_all_parts_of_the_panel(window: QMainWindow, view: TimelineView) -> None:
    view.select_row(row_of(view, "ev-balloon-incident"))
    tabs = window.findChild(QTabBar)
    assert tabs is not None
    for tab in range(tabs.count()):
        tabs.setCurrentIndex(tab)
        assert not too_small()


def test_in_the_list_of_what_was_found(
    window: QMainWindow, view: TimelineView, qtbot: QtBot
) -> None:
    do(window, "search")
    field = window.findChild(QLineEdit, "search")
    matches = window.findChild(QWidget, "matches")
    assert field is not None
    assert matches is not None
    QTest.keyClicks(field, "taiwan")
    qtbot.waitUntil(matches.isVisible)
    assert any("clear" in name.lower() or "QToolButton" in name for name, *_ in seen_targets())
    assert not too_small()


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("way", ["palette", "go_to_date", "shortcuts", "table"])
def test_in_what_opens_over_or_below_the_canvas(
    window: QMainWindow, view: TimelineView, way: str
) -> None:
    before = {name for name, *_ in seen_targets()}
    do(window, way)
    assert {name for name, *_ in seen_targets()} - before
    assert not too_small()
    for other in QApplication.topLevelWidgets():
        if isinstance(other, QDialog):
            other.close()


def test_in_the_chips_of_filters_and_in_an_empty_result(
    window: QMainWindow, view: TimelineView
) -> None:
    (session,) = window.findChildren(Session)
    assert session.lanes is not None
    session.lanes.filter_by(EventFilter(tags=("no such tag",)))
    row = window.findChild(QWidget, "filter-row")
    assert row is not None
    assert row.isVisible()
    assert len(row.findChildren(QAbstractButton)) >= 4
    assert not too_small()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_in_every_menu(window: QMainWindow, view: TimelineView) -> None:
    menus = [menu for menu in window.findChildren(QMenu) if menu.actions()]
    assert len(menus) >= 6
    for menu in menus:
        menu.popup(QPoint(0, 0))
        assert not too_small()
        menu.hide()


@pytest.mark.parametrize(("way", "dialog"), [("export", ExportDialog), ("letters", KeyDialog)])
def test_in_a_dialog(
    window: QMainWindow,
    view: TimelineView,
    monkeypatch: pytest.MonkeyPatch,
    way: str,
    dialog: type[QDialog],
) -> None:
    looked: list[list[Target]] = []

    def execute(shown: QDialog) -> int:
        shown.show()
        looked.append(too_small())
        shown.reject()
        return 0

    monkeypatch.setattr(dialog, "exec", execute)
    do(window, way)
    assert looked == [[]]


def test_beside_the_sample(window: QMainWindow, view: TimelineView) -> None:
    welcome = window.findChild(Welcome)
    assert welcome is not None
    assert welcome.isVisible()
    assert not too_small()


def taken(view: TimelineView, point: QPoint) -> tuple[int, object]:
    """The event or the count that a click at a point is for."""
    hit = view.hit_at(point)
    return hit.row, hit.cluster


def corners(middle: QPoint) -> list[QPoint]:
    """The corners of the least square around a point, just within."""
    far = LEAST_PX // 2 - 1
    return [middle + QPoint(x, y) for x in (-far, far) for y in (-far, far)]


def test_dots_that_stand_alone_and_a_count(view: TimelineView) -> None:
    marks = view.scene().marks
    alone = 0
    for row, left, right, y in zip(marks.row, marks.x0, marks.x1, marks.y, strict=True):
        middle = view.view_rect(left, y, right - left, 0).center()
        if right - left < LEAST_PX and view.time_rect().contains(middle):
            alone += [taken(view, point) for point in corners(middle)] == [(row, None)] * 4
    assert alone >= 5
    cluster = view.scene().clusters[0]
    middle = view.view_rect(cluster.x, cluster.y, cluster.width, cluster.height).center()
    assert [taken(view, point) for point in corners(middle)] == [(-1, cluster)] * 4


def test_the_chevron_of_a_lane(view: TimelineView) -> None:
    for x, y in ((1, 4), (24, 4), (1, 27), (24, 27)):
        before = view.layout_of_events.tracks[1].is_folded
        for is_changed in (True, False):
            # The lanes above may have become higher for the room of a folded one.
            top = round(view.scene().lanes[1].y - view.scroll_y + AXIS_PX)
            point = QPoint(x, top + y)
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
            assert (view.layout_of_events.tracks[1].is_folded != before) is is_changed
