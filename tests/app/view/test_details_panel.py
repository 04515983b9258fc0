"""Where the panel stands, and when it makes room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from tests.app.editing.test_edits import action
from tests.app.windows import row_of
from timeline_app.app.shell.main_window import PANEL_ALWAYS_FROM_PX
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.controls.tool_bar import ElidedTitle
from timeline_app.widgets.panel.details_panel import DetailsPanel
from timeline_app.widgets.search.search_field import LEAST_PX

TRIP = "ev-blinken-beijing-trip"


@pytest.fixture
def panel(window: QMainWindow) -> DetailsPanel:
    found = window.findChild(DetailsPanel)
    assert found is not None
    return found


def resize(window: QMainWindow, width: int) -> None:
    window.resize(width, 700)
    QApplication.processEvents()


def test_a_narrow_window_has_the_panel_only_while_something_is_selected(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    resize(window, PANEL_ALWAYS_FROM_PX - 1)
    assert not panel.isVisible()
    view.select_row(3)
    assert panel.isVisible()
    view.clearSelection()
    assert not panel.isVisible()
    resize(window, PANEL_ALWAYS_FROM_PX)
    assert panel.isVisible()


def test_a_panel_that_was_put_away_stays_away(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    action(window, "details").trigger()
    for width in (PANEL_ALWAYS_FROM_PX + 1, 1000):
        resize(window, width)
        view.select_row(3)
        assert not panel.isVisible()
        view.clearSelection()
    view.select_row(3)
    action(window, "details").trigger()
    assert panel.isVisible()


def test_the_event_that_brings_the_panel_stays_in_view_beside_it(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    resize(window, 1024)
    row = row_of(view, "ad-taiwan-election")
    view.select_row(row)
    QApplication.processEvents()
    assert panel.isVisible()
    place = view.visualRect(view.event_model.index(row, 0))
    assert view.time_rect().intersects(place)


def test_the_keyboard_goes_to_the_canvas_with_the_panel(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    resize(window, 1024)
    view.select_row(row_of(view, TRIP))
    assert panel.focus_first()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is view
    panel.focus_first()
    view.clearSelection()
    assert not panel.isVisible()
    assert QApplication.focusWidget() is view


def test_an_actor_is_shown_in_a_narrow_window_until_one_goes_back(
    window: QMainWindow, view: TimelineView, panel: DetailsPanel
) -> None:
    resize(window, 1024)
    view.select_row(row_of(view, TRIP))
    panel.actor_requested.emit("blinken")
    assert panel.is_on_actor
    view.clearSelection()
    assert panel.is_empty is not panel.isVisible()
    panel.leave_actor()
    assert not panel.isVisible()


def test_the_title_is_cut_only_where_the_search_is_as_narrow_as_it_can_be(
    window: QMainWindow,
) -> None:
    title, field = window.findChild(ElidedTitle), window.findChild(QLineEdit, "search")
    assert LEAST_PX == 160
    whole = title.width_of_text
    for width in range(1440, 580, -20):
        resize(window, width)
        assert title.width() >= whole or field.width() == LEAST_PX, width
