from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from tests.app.windows import canvas_of
from timeline_app.widgets.canvas.timeline_view import TimelineView


def test_control_a_selects_every_event_and_escape_none(
    window: QMainWindow, view: TimelineView
) -> None:
    window.activateWindow()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected_rows.ranges() == [(0, view.event_model.columns.dated - 1)]
    scale = view.scale
    QTest.keyClick(view, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert view.scale != scale
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.selectionModel().hasSelection()


def test_selecting_all_again_and_again_changes_nothing(window: QMainWindow) -> None:
    view = canvas_of(window)
    view.selectAll()
    before = view.selected_rows.ranges()
    view.selectAll()
    assert view.selected_rows.ranges() == before
