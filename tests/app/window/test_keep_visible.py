"""The selected event stays in view whatever the size of the canvas becomes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow

from timeline_app.render.style.fonts import Face
from timeline_app.widgets.canvas.timeline_view import TimelineView


def is_in_view(view: TimelineView, row: int) -> bool:
    rect = view.visualRect(view.event_model.index(row, 0))
    return not rect.isEmpty() and view.time_rect().intersects(rect)


@pytest.fixture
def lowest(view: TimelineView) -> int:
    """An event of the lowest lane, selected and in view."""
    layout = view.layout_of_events
    rows = [row for row in range(len(view.event_model.columns)) if layout.is_shown(row)]
    row = max(rows, key=lambda row: view.visualRect(view.event_model.index(row, 0)).top())
    view.select_row(row)
    assert is_in_view(view, row)
    return row


def table_action(window: QMainWindow) -> QAction:
    found = window.findChild(QAction, "action-table")
    assert isinstance(found, QAction)
    return found


def test_it_stays_when_the_table_is_opened(
    window: QMainWindow, view: TimelineView, lowest: int
) -> None:
    height = view.height()
    table_action(window).trigger()
    QApplication.processEvents()
    assert view.height() < height - 100
    assert is_in_view(view, lowest)


@pytest.mark.parametrize("is_fitted", [True, False])
def test_it_stays_when_the_window_shrinks(
    window: QMainWindow, view: TimelineView, lowest: int, is_fitted: bool
) -> None:
    if not is_fitted:
        view.pan(1)
        at_right = view.time_size.width() - 60
        view.pan(at_right - view.visualRect(view.event_model.index(lowest, 0)).left())
        assert is_in_view(view, lowest)
    window.resize(900, 520)
    QApplication.processEvents()
    assert is_in_view(view, lowest)


def test_what_was_left_out_of_view_stays_so(
    window: QMainWindow, view: TimelineView, lowest: int
) -> None:
    view.pan(5_000)
    assert not is_in_view(view, lowest)
    start_s = view.scale.start_s
    window.resize(1100, 600)
    QApplication.processEvents()
    assert view.scale.start_s == start_s


def test_nothing_moves_without_a_selection(window: QMainWindow, view: TimelineView) -> None:
    view.pan(40)
    start_s = view.scale.start_s
    window.resize(1100, 600)
    QApplication.processEvents()
    assert (view.scale.start_s, view.scroll_y) == (start_s, 0)


def test_a_narrow_window_has_room_for_time(window: QMainWindow, view: TimelineView) -> None:
    window.resize(window.minimumSize())
    QApplication.processEvents()
    assert view.width() >= 240
    assert view.header_px <= view.width() * 0.4 + 1
    assert view.time_size.width() > 140
    first_s, last_s = view.scale.visible_range(view.time_size.width())
    for row in range(1, view.event_model.columns.dated):
        assert first_s < view.event_model.columns.latest[row]
        assert view.event_model.columns.earliest[row] < last_s


def test_headers_have_room_for_long_names(window: QMainWindow, view: TimelineView) -> None:
    window.resize(1440, 900)
    QApplication.processEvents()
    action = window.findChild(QAction, "action-by_actor")
    assert isinstance(action, QAction)
    action.trigger()
    texts = view.texts
    assert texts is not None
    names = [lane.name for lane in view.layout_of_events.tracks[:6]]
    widest = max(texts.width(name, Face.LANE) for name in names)
    assert view.header_px >= min(240, round(widest + 32))
