"""Every stop of Tab has a name, and they follow each other as the eye goes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from tests.app.windows import row_of
from timeline_app.widgets.canvas.timeline_view import TimelineView

MOST_STOPS = 120


@pytest.fixture(autouse=True)
def reader() -> Iterator[None]:
    """A screen reader is listening."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def stops_of(window: QMainWindow, view: TimelineView) -> list[QWidget]:
    """Where Tab leads from the canvas until it is there again."""
    view.select_row(row_of(view, "ev-balloon-incident"))
    view.setFocus()
    found: list[QWidget] = []
    for _ in range(MOST_STOPS):
        here = QApplication.focusWidget()
        assert here is not None
        if here in found:
            assert here is view, "it goes round the whole window"
            return found
        found.append(here)
        QTest.keyClick(here, Qt.Key.Key_Tab)
    pytest.fail("Tab never comes back")


def area_of(window: QMainWindow, stop: QWidget) -> str:
    for name in ("bar", "details"):
        part = window.findChild(QWidget, name)
        if part is not None and part.isAncestorOf(stop):
            return name
    return "canvas"


def test_tab_goes_round_bar_canvas_and_panel(window: QMainWindow, view: TimelineView) -> None:
    areas = [area_of(window, stop) for stop in stops_of(window, view)]
    parts = [area for i, area in enumerate(areas) if not i or areas[i - 1] != area]
    assert parts == ["canvas", "details", "bar"]


def test_the_bar_is_gone_through_from_left_to_right(
    window: QMainWindow, view: TimelineView
) -> None:
    stops = [stop for stop in stops_of(window, view) if area_of(window, stop) == "bar"]
    lefts = [stop.mapTo(window, stop.rect().topLeft()).x() for stop in stops]
    assert len(stops) >= 4
    assert lefts == sorted(lefts)


def test_back_tab_goes_the_same_way_back(window: QMainWindow, view: TimelineView) -> None:
    forth = stops_of(window, view)
    back = []
    for _ in forth:
        here = QApplication.focusWidget()
        assert here is not None
        back.append(here)
        QTest.keyClick(here, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert back == [forth[0], *reversed(forth[1:])]


def test_every_stop_has_a_name(window: QMainWindow, view: TimelineView) -> None:
    for stop in stops_of(window, view):
        told = QAccessible.queryAccessibleInterface(stop)
        assert told.text(QAccessible.Text.Name), stop


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("way", ["", "Ctrl+K", "Ctrl+G", "F1", "Ctrl+T", "Ctrl+Shift+F"])
def test_everything_that_can_have_the_focus_has_a_name(
    window: QMainWindow, view: TimelineView, way: str
) -> None:
    view.select_row(row_of(view, "ev-balloon-incident"))
    if way:
        keys = QKeySequence(way)[0]
        QTest.keyClick(window, keys.key(), keys.keyboardModifiers())
        QApplication.processEvents()
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            told = QAccessible.queryAccessibleInterface(widget)
            assert told.text(QAccessible.Text.Name), (widget, widget.objectName())


def test_the_focus_is_seen_at_every_stop(window: QMainWindow, view: TimelineView) -> None:
    bar = window.menuBar()
    unseen = []
    for stop in stops_of(window, view):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        assert stop.hasFocus()
        QApplication.processEvents()
        focused = stop.grab().toImage()
        bar.setFocus(Qt.FocusReason.TabFocusReason)
        assert not stop.hasFocus()
        QApplication.processEvents()
        before = stop.grab().toImage()
        changed = sum(
            focused.pixel(x, y) != before.pixel(x, y)
            for x in range(before.width())
            for y in range(0, before.height(), 2)
        )
        if changed < 12:
            unseen.append((stop, stop.objectName(), stop.accessibleName(), changed))
    assert not unseen
