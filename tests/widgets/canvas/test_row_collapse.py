"""Rows that hold nothing in view go once a view rests, and are back before they are needed."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.app.windows import drag, wheel
from tests.scene.chronologies import crowded
from tests.widgets.million import painted, view_of
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.rows_in_view import rows_in_view
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.widgets.canvas import settling
from timeline_app.widgets.canvas.settling import RowCollapse
from timeline_app.widgets.canvas.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

GROUND = QPoint(900, 780)


@pytest.fixture
def view(qtbot: QtBot) -> TimelineView:
    """A canvas of 120 events that is zoomed in, with many rows that hold nothing in view."""
    found = view_of(qtbot, crowded(120))
    found.zoom(16.0, 600.0)
    painted(found)
    return found


def heights(view: TimelineView) -> dict[tuple[int, int], float]:
    """Where marks in view stand in the viewport, by event and lane."""
    geometry = view.canvas_geometry
    marks, left, width = geometry.scene.marks, geometry.left_px, geometry.time_rect.width()
    seen = (marks.x1 > left) & (marks.x0 < left + width)
    keys = zip(marks.row[seen].tolist(), marks.lane[seen].tolist(), strict=True)
    return dict(zip(keys, (marks.y[seen] - geometry.scroll_y).tolist(), strict=True))


def check_all_drawn(view: TimelineView) -> None:
    """All that has a mark in view has one of its own height, though some rows have collapsed."""
    layout, scale, width = view.layout_of_events, view.scale, view.time_size.width()
    rows = rows_in_view(layout, scale, width)
    shares = []
    for plan in layout.lanes_at(rows.level).plans:
        shares += [*plan.shares.marks, *(one for part in plan.shares.channels for one in part)]
        shares += [plan.shares.counts] if plan.has_count_row else []
    assert (np.array(shares)[rows.is_used] == 1.0).all(), "something in view has collapsed"


def test_at_rest_lanes_are_lower_and_all_in_view_stays(view: TimelineView) -> None:
    before, height = heights(view), view.lane_tops()[-1]
    view.come_to_rest()
    after = heights(view)
    assert view.lane_tops()[-1] < height
    assert after.keys() == before.keys()
    order = sorted(before, key=lambda key: (before[key], key))
    assert sorted(after, key=lambda key: (after[key], key)) == order
    check_all_drawn(view)


def test_at_rest_nothing_moves_any_more(view: TimelineView) -> None:
    view.come_to_rest()
    geometry = view.canvas_geometry
    view.come_to_rest()
    assert view.canvas_geometry is geometry


def test_what_lies_at_a_mark_is_hit_there(view: TimelineView) -> None:
    view.come_to_rest()
    geometry = view.canvas_geometry
    for row, lane in heights(view):
        rect = geometry.rect_of(row, lane)
        assert rect is not None
        if geometry.time_rect.contains(rect):
            assert view.hit_at(rect.center()).row == row


def test_while_it_is_panned_no_row_goes_and_none_hides_a_mark(view: TimelineView) -> None:
    view.come_to_rest()
    height = view.lane_tops()[-1]
    for _ in range(40):
        view.pan(-40)
        assert view.lane_tops()[-1] >= height
        height = view.lane_tops()[-1]
        check_all_drawn(view)
        painted(view)
    view.come_to_rest()
    assert view.lane_tops()[-1] < height
    check_all_drawn(view)


def test_a_small_pan_moves_nothing_upright(view: TimelineView) -> None:
    view.come_to_rest()
    layout, tops = view.layout_of_events, view.lane_tops()
    width = view.time_size.width()
    rows = rows_in_view(layout, view.scale, width)
    assert rows.holds(layout, view.scale.panned(1), width)
    view.pan(1)
    assert view.layout_of_events is layout
    assert view.lane_tops() == tops


@pytest.mark.parametrize("way", [[-700], [300, -2000, 5000], [-40] * 30])
def test_away_and_back_it_is_the_same_picture(view: TimelineView, way: list[int]) -> None:
    view.come_to_rest()
    view.verticalScrollBar().setValue(0)
    scale = view.scale
    painted(view)
    before = painted(view)
    for step in way:
        view.pan(step)
        painted(view)
    view.come_to_rest()
    view.zoom(1.25, 300.0)
    view.come_to_rest()
    view.go_to(scale, animated=False)
    view.come_to_rest()
    view.verticalScrollBar().setValue(0)
    painted(view)
    assert painted(view) == before


def test_another_zoom_level_has_all_its_rows_until_it_rests(view: TimelineView) -> None:
    view.come_to_rest()
    wheel(view, QPoint(700, 200), 120, Qt.KeyboardModifier.ControlModifier)
    layout = view.layout_of_events
    level = layout.level_of(view.scale)
    assert layout.tops(level) == layout.with_collapsed(None).tops(level)
    view.come_to_rest()
    assert view.lane_tops()[-1] < layout.tops(level)[-1]
    check_all_drawn(view)


def test_the_selected_event_stays_where_it_is(view: TimelineView) -> None:
    view.resize(1440, 200)
    painted(view)
    before = heights(view)
    bar = view.verticalScrollBar()
    moved = 0
    for key, y in before.items():
        view.pan(1)  # to have the rows back that have gone
        view.zoom(2.0, 600.0)
        view.zoom(0.5, 600.0)
        view.verticalScrollBar().setValue(round(y + 60))
        view.select_row(key[0])
        old = heights(view)
        if key not in old or not 0 <= old[key] <= view.time_size.height():
            continue
        top = bar.value()
        view.come_to_rest()
        moved += bar.value() != top
        if 0 < bar.value() < bar.maximum():
            assert abs(heights(view)[key] - old[key]) <= 1.0
    assert moved


def test_selecting_moves_nothing(view: TimelineView) -> None:
    view.come_to_rest()
    before = heights(view)
    geometry = view.canvas_geometry
    for row, lane in before:
        rect = geometry.rect_of(row, lane)
        assert rect is not None
        if geometry.time_rect.contains(rect):
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
            view.come_to_rest()
            assert heights(view) == before


def test_nothing_goes_while_a_hand_holds_the_view(view: TimelineView) -> None:
    tops = view.lane_tops()
    port, left, none = view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, left, none, GROUND)
    view.come_to_rest()
    assert view.lane_tops() == tops
    QTest.mouseRelease(port, left, none, GROUND)
    view.come_to_rest()
    assert view.lane_tops() != tops


def test_a_whole_that_is_fitted_keeps_all_rows(view: TimelineView) -> None:
    view.come_to_rest()
    view.fit()
    view.come_to_rest()
    layout = view.layout_of_events
    assert layout.collapsed is None


def test_another_size_is_at_rest_at_once(view: TimelineView) -> None:
    view.come_to_rest()
    view.resize(1200, 700)
    painted(view)
    assert view.layout_of_events.collapsed is not None
    before = view.canvas_geometry
    view.come_to_rest()
    assert view.canvas_geometry is before
    check_all_drawn(view)


def test_rows_go_a_moment_after_the_last_step(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "REST_MS", 0)
    view = view_of(qtbot, crowded(120))
    view.zoom(16.0, 600.0)
    assert view.layout_of_events.collapsed is None
    qtbot.waitUntil(lambda: view.layout_of_events.collapsed is not None)
    check_all_drawn(view)


def test_a_drag_lets_rows_go_when_it_has_ended(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "REST_MS", 0)
    view = view_of(qtbot, crowded(120))
    view.zoom(16.0, 600.0)
    drag(view, GROUND, GROUND - QPoint(100, 0))
    qtbot.waitUntil(lambda: view.layout_of_events.collapsed is not None)
    check_all_drawn(view)


def _collapse(qtbot: QtBot, view: TimelineView) -> tuple[RowCollapse, Layout, TimeScale, list]:
    collapse = RowCollapse(view)
    shown: list = []
    collapse.changed.connect(shown.append)
    return collapse, view.layout_of_events, view.scale, shown


def test_a_transition_goes_down_to_the_goal(qtbot: QtBot, view: TimelineView) -> None:
    collapse, layout, scale, shown = _collapse(qtbot, view)
    width = view.time_size.width()
    goal = rows_in_view(layout, scale, width).lanes(layout).tops
    collapse.rest(layout, scale, width, animated=True)
    qtbot.waitUntil(lambda: bool(shown) and shown[-1].tops == goal)
    ends = [lanes.tops[-1] for lanes in shown]
    assert ends == sorted(ends, reverse=True)


def test_a_transition_that_is_met_by_a_movement_is_at_its_goal(
    qtbot: QtBot, view: TimelineView
) -> None:
    collapse, layout, scale, shown = _collapse(qtbot, view)
    width = view.time_size.width()
    collapse.rest(layout, scale, width, animated=True)
    collapse.moved(layout, scale.panned(1), width)
    assert [lanes.tops for lanes in shown] == [
        rows_in_view(layout, scale, width).lanes(layout).tops
    ]
