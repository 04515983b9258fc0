"""The canvas is painted wherever one goes in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from tests.app.windows import canvas_of, wheel
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.app.startup import application
from timeline_app.widgets.canvas.timeline_view import TimelineView


def do(window: QMainWindow, name: str) -> None:
    action = window.findChild(QAction, f"action-{name}")
    assert action is not None
    action.trigger()
    QApplication.processEvents()


def test_what_comes_after_the_first_paint_leaves_the_canvas_as_large_as_it_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its lanes would be laid out anew, and move before somebody's eyes."""
    sizes: list[QSize] = []
    install = application._install_the_rest

    def noted(window: MainWindow, *others: object) -> None:
        sizes.append(window.view.size())
        install(window, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(application, "_install_the_rest", noted)
    window = application.open_window(None)
    qtbot.addWidget(window)
    QApplication.processEvents()
    assert sizes == [canvas_of(window).size()]


def test_a_folded_lane_over_a_stretch_without_events_is_painted_as_the_wheel_turns(
    qtbot: QtBot, window: QMainWindow, view: TimelineView
) -> None:
    """Each turn lays the scene out anew: two with a strip each are compared while painting."""
    window.resize(1200, 800)
    do(window, "by_source")
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 1000)
    rows = range(view.event_model.columns.dated)
    view.verticalScrollBar().setValue(0)
    lanes = view.scene().lanes
    # One that stays in view as the wheel goes down and up again.
    low = min(range(len(lanes)), key=lambda lane: abs(lanes[lane].y - 560))
    lane_of = view.layout_of_events.lane_of
    view.select_row(min(rows, key=lambda row: abs(lane_of(row) - low)))
    do(window, "fold_lane")
    view.verticalScrollBar().setValue(0)
    for _ in range(20):
        view.pan(600)
        QApplication.processEvents()
    middle = QPoint(700, 200)
    wheel(view, middle, 120, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    scene = view.scene()
    assert scene.strips
    assert not len(scene.marks)
    for turn in range(6):
        wheel(view, middle, -480 if turn % 2 == 0 else 480, Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()
        assert view.scene() is not scene
        scene = view.scene()
        assert scene.strips
