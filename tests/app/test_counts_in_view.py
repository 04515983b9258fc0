from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip
from pytestqt.qtbot import QtBot

from tests.app.windows import canvas_of, selected_id
from timeline_app.app.application import open_window
from timeline_app.scene.places import rows_in_count
from timeline_app.widgets.timeline_view import TimelineView


@pytest.mark.parametrize("dx", [0, -5, -60, -333, 41, 500])
@pytest.mark.parametrize("zoom", [1.0, 1.7, 6.0])
def test_what_began_before_the_view_and_has_no_mark_is_counted(
    window: QMainWindow, view: TimelineView, dx: int, zoom: float
) -> None:
    view.zoom(zoom, 300)
    view.pan(dx)
    scene, layout = view.scene(), view.layout_of_events
    columns = view.event_model.columns
    left_s = view.scale.instant_at(0)
    lanes = layout.tracks
    for lane, tracks in enumerate(lanes):
        rows = np.concatenate([tracks.marks.rows, *(t.rows for _, t in tracks.channels)])
        running = (columns.earliest[rows] < left_s) & (columns.latest[rows] > left_s)
        counts = [count for count in scene.counts if count.lane == lane]
        found = [r for c in counts for r in rows_in_count(layout, scene.scale, c).tolist()]
        assert sum(count.number for count in counts) == len(found)
        marked = set(scene.marks.row[scene.marks.lane == lane].tolist())
        assert set(rows[running].tolist()) <= marked | set(found)
        for row in rows[running].tolist():
            assert not view.visualRect(view.event_model.index(row, 0)).isEmpty() or (row in marked)


def test_the_first_arrow_leads_to_the_first_event(view: TimelineView) -> None:
    view.selectionModel().clear()
    QTest.keyClick(view, Qt.Key.Key_Right)
    model = view.event_model
    assert selected_id(view) == model.data(model.index(0, 0), model.IdRole)


def test_nothing_is_current_before_anything_is_chosen(view: TimelineView) -> None:
    assert not view.currentIndex().isValid()
    assert not view.selectionModel().hasSelection()


def test_an_empty_chronology_says_so_and_shows_no_axis(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "empty.json"
    path.write_text('{"format": "chronology", "version": 1, "chronology": {"title": "Empty"}}')
    window = open_window(str(path))
    qtbot.addWidget(window)
    view = canvas_of(window)
    colors = view.viewport().grab().toImage()
    shown = {colors.pixelColor(x, 8).name() for x in range(0, colors.width(), 3)}
    assert len(shown) == 1, "no tick stands at the top"
    assert view.hit_at(view.time_rect().center()).row == -1
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Return, Qt.Key.Key_F):
        QTest.keyClick(view, key)
    assert not view.selectionModel().hasSelection()


def test_a_lone_event_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "one.json"
    path.write_text(
        '{"format": "chronology", "version": 1, "chronology": {"title": "One"}, '
        '"events": [{"id": "a", "title": "The only event", "date": "2022-08-02"}]}'
    )
    window = open_window(str(path))
    qtbot.addWidget(window)
    assert len(canvas_of(window).scene().labels) == 1


def test_the_pill_of_what_began_before_is_painted_where_it_can_be_clicked(
    window: QMainWindow, view: TimelineView
) -> None:
    window.resize(1100, 800)
    view.zoom(2.5, 600)
    view.pan(-40)
    count = next(count for count in view.scene().counts if count.running)
    rect = view.view_rect(count.x, count.y, count.width, count.height)
    picture = view.viewport().grab(rect).toImage()
    colors = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(colors) > 4, "a pill with a number, not bare ground"
    assert view.hit_at(rect.center()).count == count


def test_a_count_says_whether_it_stands_for_what_began_before(view: TimelineView) -> None:
    for is_running in (True, False):
        count = next(c for c in view.scene().counts if c.running == is_running)
        where = view.view_rect(count.x, count.y, count.width, count.height).center()
        QApplication.sendEvent(
            view.viewport(),
            QHelpEvent(QHelpEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where)),
        )
        assert ("from before, still going on" in QToolTip.text()) == is_running
        assert ("without room" in QToolTip.text()) != is_running
    QToolTip.hideText()
