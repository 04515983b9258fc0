"""What a hand does to a million events takes no longer than a frame.

The bounds are some times what is measured, for machines are slow and shared; what runs over all
events in Python takes seconds.
"""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.widgets.million import (
    MILLION,
    a_day,
    an_instant,
    half_a_century,
    least_ms,
    painted,
    view_of,
)
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.marks.visibility import rows_in_cluster
from timeline_app.widgets.canvas.cluster_list import ClusterList
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = [
    pytest.mark.slow,
    pytest.mark.alone,
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

FRAME_MS = 50.0
LANES_HELD = 9
"""One lane of eight holds more than one in so many."""


@pytest.fixture(params=[a_day, half_a_century])
def view(request: pytest.FixtureRequest, qtbot: QtBot) -> TimelineView:
    columns: EventColumns = request.param()
    return view_of(qtbot, columns)


@pytest.fixture
def pile(qtbot: QtBot) -> TimelineView:
    return view_of(qtbot, an_instant())


def test_all_can_be_selected_and_painted_within_a_frame(view: TimelineView) -> None:
    painted(view)

    def select_all() -> None:
        view.selectionModel().clearSelection()
        view.selectAll()

    assert least_ms(select_all) < FRAME_MS
    assert view.selected_rows.ranges() == [(0, MILLION - 1)]
    assert least_ms(lambda: painted(view)) < FRAME_MS
    assert least_ms(view.fit_selection) < 4 * FRAME_MS


def test_every_selected_mark_in_view_is_drawn_as_such(view: TimelineView) -> None:
    view.selectionModel().clear()
    before = painted(view)
    view.selectAll()
    after = painted(view)
    scene = view.scene()
    assert len(scene.marks) > 10
    for x0, x1, y in zip(scene.marks.x0, scene.marks.x1, scene.marks.y, strict=True):
        rect = view.view_rect(x0 - 3, y - 14, min(40.0, x1 - x0 + 6), 28)
        if view.time_rect().contains(rect):
            assert before.copy(rect) != after.copy(rect), "a mark looks as if it weren't selected"


def test_an_area_is_selected_within_a_frame(view: TimelineView) -> None:
    area = view.time_rect()
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    assert least_ms(lambda: view.setSelection(area, flag)) < FRAME_MS
    selected = sum(last - first + 1 for first, last in view.selected_rows.ranges())
    assert selected == len(set(view.scene().marks.row.tolist()))


def test_keys_move_through_a_million_within_a_frame(view: TimelineView) -> None:
    view.select_row(MILLION // 2)
    keys = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
    for key in (*keys, Qt.Key.Key_Home, Qt.Key.Key_End):
        view.select_row(MILLION // 2)
        assert least_ms(partial(QTest.keyClick, view, key)) < FRAME_MS, key
    assert view.currentIndex().row() == MILLION - 1


def test_what_is_under_the_pointer_is_found_within_a_frame(view: TimelineView) -> None:
    index = view.event_model.index(MILLION // 3, 0)
    points = [QPoint(x, y) for x in range(200, 1400, 300) for y in range(60, 700, 150)]
    assert least_ms(lambda: [view.hit_at(point) for point in points]) < FRAME_MS
    assert least_ms(lambda: view.visualRect(index)) < FRAME_MS
    for point in points:
        QTest.mouseMove(view.viewport(), point)


def test_any_event_is_scrolled_to_in_a_moment(view: TimelineView) -> None:
    rows = iter(range(1, MILLION, MILLION // 7))
    assert least_ms(lambda: view.scrollTo(view.event_model.index(next(rows), 0))) < 4 * FRAME_MS


def test_events_of_one_day_are_counts_that_add_up(pile: TimelineView) -> None:
    scene = pile.scene()
    assert not scene.strips
    assert len(scene.clusters) == len(scene.lanes)
    assert sum(cluster.number for cluster in scene.clusters) + len(scene.marks) == MILLION


def test_a_day_of_a_million_is_counted_when_zoomed_in_to_minutes(qtbot: QtBot) -> None:
    view = view_of(qtbot, a_day())
    view.zoom(1e9, 700)
    assert view.scale.seconds_per_px == pytest.approx(0.05)
    painted(view)

    def pan() -> None:
        view.pan(-40)
        painted(view)

    assert least_ms(pan) < FRAME_MS
    scene, layout = view.scene(), view.layout_of_events
    shown = [cluster for cluster in scene.clusters if not cluster.running]
    for cluster in shown:
        assert cluster.number == len(rows_in_cluster(layout, scene.scale, cluster))
    assert sum(cluster.number for cluster in scene.clusters) > MILLION // 10


def test_a_count_of_very_many_opens_at_once_as_a_list_that_scrolls(
    pile: TimelineView, qtbot: QtBot
) -> None:
    assert pile.texts is not None
    popup = ClusterList()
    qtbot.addWidget(popup)
    opened: list[int] = []

    def show(rows: object, where: QPoint) -> None:
        assert isinstance(rows, memoryview)
        assert pile.texts is not None
        popup.show_rows(rows, pile.texts, where)
        opened.append(len(rows))

    pile.cluster_list_requested.connect(show)
    cluster = pile.scene().clusters[0]
    assert least_ms(lambda: pile.open_cluster(cluster)) < FRAME_MS
    assert opened[0] == cluster.number > MILLION / LANES_HELD
    assert popup.heading.text() == f"{cluster.number:,} events"
    bar = popup.view.verticalScrollBar()
    assert bar.maximum() > cluster.number - 20
    assert least_ms(lambda: QTest.keyClick(popup.view, Qt.Key.Key_End)) < FRAME_MS
    assert popup.view.currentIndex().row() == cluster.number - 1
    assert bar.value() == bar.maximum()
    assert least_ms(lambda: QTest.keyClick(popup.view, Qt.Key.Key_Z)) < 2 * FRAME_MS
    popup.hide()
