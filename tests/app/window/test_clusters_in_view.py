from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QToolTip
from pytestqt.qtbot import QtBot

from tests.app.windows import canvas_of, click, selected_id, wheel
from timeline_app.app.startup.application import open_window
from timeline_app.scene.marks.visibility import rows_in_cluster
from timeline_app.widgets.canvas.cluster_list import ClusterList
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_what_began_before_the_view_and_has_no_mark_is_counted(
    window: QMainWindow, view: TimelineView
) -> None:
    state, first = view.view_state, view.scale
    assert state is not None
    for zoom, dx in product((1.0, 1.7, 6.0), (0, -5, -60, -333, 41, 500)):
        state.set_scale(first)
        view.zoom(zoom, 300)
        view.pan(dx)
        scene, layout = view.scene(), view.layout_of_events
        columns = view.event_model.columns
        left_s = view.scale.instant_at(0)
        lanes = layout.tracks
        for lane, tracks in enumerate(lanes):
            rows = np.concatenate([tracks.marks.rows, *(t.rows for _, t in tracks.channels)])
            running = (columns.earliest[rows] < left_s) & (columns.latest[rows] > left_s)
            clusters = [cluster for cluster in scene.clusters if cluster.lane == lane]
            found = [r for c in clusters for r in rows_in_cluster(layout, scene.scale, c).tolist()]
            assert sum(cluster.number for cluster in clusters) == len(found)
            marked = set(scene.marks.row[scene.marks.lane == lane].tolist())
            assert set(rows[running].tolist()) <= marked | set(found)
            for row in rows[running].tolist():
                assert not view.visualRect(view.event_model.index(row, 0)).isEmpty() or (
                    row in marked
                )


def test_the_first_arrow_leads_to_an_event_that_begins_in_view(view: TimelineView) -> None:
    """Not to one that began long before, of which there is no mark to be seen."""
    state, first = view.view_state, view.scale
    assert state is not None
    for key, zoom in product((Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down), (1.0, 3.0, 9.0)):
        state.set_scale(first)
        view.zoom(zoom, 0.6 * view.time_size.width())
        view.selectionModel().clear()
        first_s, last_s = view.scale.visible_range(view.time_size.width())
        QTest.keyClick(view, key)
        row = view.currentIndex().row()
        earliest = view.event_model.columns.earliest
        inside = [r for r in range(len(earliest)) if first_s <= earliest[r] <= last_s]
        assert row == (inside[-1] if key == Qt.Key.Key_Left else inside[0])
        assert selected_id(view)
        assert view.time_rect().intersects(view.visualRect(view.currentIndex()))


def test_where_nothing_begins_in_view_the_first_arrow_leads_to_the_first_event(
    view: TimelineView,
) -> None:
    view.pan(20_000)
    view.selectionModel().clear()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.currentIndex().row() == 0


@pytest.mark.parametrize("lane", [0, 1, 3, 5])
def test_zooming_keeps_the_lane_under_the_pointer_where_lanes_can_be_scrolled(
    window: QMainWindow, view: TimelineView, lane: int
) -> None:
    window.resize(1440, 640)
    box = view.scene().lanes[lane]
    rect = view.view_rect(0, box.y, 10, box.height)
    point = QPoint(view.time_rect().center().x(), rect.top() + 12)
    for notches in (1, 2, 4, 4, 4, -3, -2):
        wheel(view, point, notches * 120, Qt.KeyboardModifier.ControlModifier)
        assert view.verticalScrollBar().maximum() > 0
        assert view.hit_at(point).lane == lane


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
    cluster = next(cluster for cluster in view.scene().clusters if cluster.running)
    rect = view.view_rect(cluster.x, cluster.y, cluster.width, cluster.height)
    picture = view.viewport().grab(rect).toImage()
    colors = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(colors) > 4, "a pill with a number, not bare ground"
    assert view.hit_at(rect.center()).cluster == cluster


@pytest.mark.parametrize("is_running", [False, True])
def test_a_count_says_whether_it_stands_for_what_began_before(
    window: QMainWindow, view: TimelineView, is_running: bool
) -> None:
    window.resize(1100, 800)
    if is_running:
        view.zoom(2.5, 600)
        view.pan(-40)
    cluster = next(c for c in view.scene().clusters if c.running == is_running)
    where = view.view_rect(cluster.x, cluster.y, cluster.width, cluster.height).center()
    QApplication.sendEvent(
        view.viewport(),
        QHelpEvent(QHelpEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where)),
    )
    assert ("began earlier" in QToolTip.text()) == is_running
    assert ("No room here" in QToolTip.text()) != is_running
    QToolTip.hideText()


# Opening a cluster.


def crowd(tmp_path: Path, dates: list[str]) -> str:
    """A chronology with many events at these dates, and a frame of two far apart."""
    events = [
        {"id": f"e{i}", "title": f"A meeting with a long name, number {i}", "date": date}
        for i, date in enumerate(dates)
    ]
    events += [
        {"id": "first", "title": "First", "date": "2020"},
        {"id": "last", "title": "Last", "date": "2023"},
    ]
    path = tmp_path / "crowd.json"
    path.write_text(
        json.dumps(
            {
                "format": "chronology",
                "version": 1,
                "chronology": {"title": "Crowd"},
                "events": events,
            }
        )
    )
    return str(path)


def shown_list() -> ClusterList | None:
    found = QApplication.activePopupWidget()
    return found if isinstance(found, ClusterList) else None


def open_largest(view: TimelineView) -> np.ndarray:
    """Click the largest cluster, and give its rows."""
    view.glide.is_calm = True
    scene = view.scene()
    cluster = max((c for c in scene.clusters if not c.running), key=lambda c: c.number)
    rows = rows_in_cluster(view.layout_of_events, scene.scale, cluster)
    click(view, view.view_rect(cluster.x, cluster.y, cluster.width, cluster.height).center())
    return rows


@pytest.mark.parametrize(
    "date", ["2022-02-03", "2022-02/..", "2022-02/2023-01", "2022-02-03T10:00:00"]
)
def test_a_count_opens_a_list_which_selects_an_event(
    qtbot: QtBot, tmp_path: Path, date: str
) -> None:
    window = open_window(crowd(tmp_path, [date] * 32))
    qtbot.addWidget(window)
    window.resize(1100, 600)
    view = canvas_of(window)
    for by_mouse in (True, False):
        view.selectionModel().clear()
        before = view.scale
        rows = open_largest(view)
        popup = shown_list()
        assert popup is not None
        assert view.scale == before
        assert popup.view.accessibleName() == "Events at this place"
        assert popup.model.rowCount() == len(rows) > 1
        if by_mouse:
            place = popup.view.visualRect(popup.model.index(1, 0)).center()
            QTest.mouseClick(popup.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        else:
            QTest.keyClick(popup.view, Qt.Key.Key_Down)
            QTest.keyClick(popup.view, Qt.Key.Key_Return)
        assert shown_list() is None
        assert view.currentIndex().row() == rows[1]
        assert view.selectionModel().isSelected(view.currentIndex())


def test_enter_on_an_event_in_a_count_opens_the_list_at_that_event(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(crowd(tmp_path, ["2022-02-03"] * 32))
    qtbot.addWidget(window)
    view = canvas_of(window)
    rows = open_largest(view)
    popup = shown_list()
    assert popup is not None
    QTest.keyClick(popup.view, Qt.Key.Key_Escape)
    place = len(rows) - 1
    view.select_row(int(rows[place]))
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert shown_list() is popup
    assert popup.view.currentIndex().row() == place
    QTest.keyClick(popup.view, Qt.Key.Key_Escape)
    assert shown_list() is None


def test_no_count_is_a_dead_end(view: TimelineView) -> None:
    """Each click on a cluster lists its events, and nothing moves."""
    view.glide.is_calm = True
    for zoom in (0.5, 1.0, 2.0, 5.0):
        for number in range(len(view.scene().clusters)):
            view.fit(animated=False)
            view.zoom(zoom, 400)
            clusters = view.scene().clusters
            if number >= len(clusters):
                break
            cluster = clusters[number]
            rows = rows_in_cluster(view.layout_of_events, view.scene().scale, cluster)
            before = view.scale
            view.open_cluster(cluster)
            popup = shown_list()
            assert popup is not None
            assert popup.model.rowCount() == len(rows)
            popup.hide()
            assert view.scale == before


def test_a_tip_lets_clicks_through_and_goes_when_the_pointer_leaves_the_mark(
    view: TimelineView,
) -> None:
    rect = view.visualRect(view.event_model.index(10, 0))
    where = rect.center()
    QApplication.sendEvent(
        view.viewport(),
        QHelpEvent(QHelpEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where)),
    )
    (tip,) = [w for w in QApplication.topLevelWidgets() if w.inherits("QTipLabel")]
    assert tip.isVisible()
    assert tip.windowHandle().flags() & Qt.WindowType.WindowTransparentForInput
    QToolTip.hideText()
