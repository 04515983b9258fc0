"""Zooming on over a crowd by wheel and glide: the picture at rest is the one packed directly."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.app.windows import wheel
from tests.benchmarks.chronologies import Spread
from tests.scene.large import large
from tests.widgets.million import painted, view_of
from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.widgets.canvas.timeline_view import TimelineView
from timeline_app.widgets.canvas.tools import animation

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

POINTER = QPoint(700, 200)


def _crowd(qtbot: QtBot) -> TimelineView:
    return view_of(qtbot, large(Spread.EVEN, 6_000, 3))


def _notches(view: TimelineView, count: int, sign: int = 1) -> None:
    for _ in range(count):
        wheel(view, POINTER, 120 * sign, Qt.KeyboardModifier.ControlModifier)
        painted(view)


def _at_rest(qtbot: QtBot, view: TimelineView) -> QImage:
    qtbot.waitUntil(lambda: not view.layout_of_events.is_passing)
    return _kept(view)


def _kept(view: TimelineView) -> QImage:
    """The picture as it is drawn from the second time on, from what is kept of it."""
    painted(view)
    return painted(view)


def _direct(qtbot: QtBot, scale: TimeScale, scroll: int) -> QImage:
    """The picture of a canvas that has never been at another scale but its first."""
    view = _crowd(qtbot)
    view.go_to(scale, animated=False)
    view.verticalScrollBar().setValue(scroll)
    assert not view.layout_of_events.is_passing
    return _kept(view)


@pytest.mark.parametrize(("inwards", "outwards"), [(5, 0), (14, 0), (12, 5), (3, 9)])
def test_at_rest_the_picture_is_that_of_lanes_packed_for_its_level(
    qtbot: QtBot, inwards: int, outwards: int
) -> None:
    view = _crowd(qtbot)
    _notches(view, inwards)
    _notches(view, outwards, -1)
    assert view.layout_of_events.is_passing
    shown = _at_rest(qtbot, view)
    assert shown == _direct(qtbot, view.scale, view.scroll_y)


def test_the_lane_under_the_pointer_stays_when_zooming_comes_to_rest(qtbot: QtBot) -> None:
    view = _crowd(qtbot)
    view.resize(1440, 300)
    painted(view)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    _notches(view, 7)
    lane = view.canvas_geometry.lane_at(POINTER)
    top = view.lane_tops()[lane] - view.scroll_y
    _at_rest(qtbot, view)
    assert abs(view.lane_tops()[lane] - view.scroll_y - top) <= 1.0


def test_a_glide_comes_to_rest_at_its_goal(qtbot: QtBot) -> None:
    view = _crowd(qtbot)
    view.glide.is_calm = False
    goal = view.scale.zoomed(40.0, 500.0)
    view.go_to(goal)
    qtbot.waitUntil(lambda: not view.glide.is_moving)
    shown = _at_rest(qtbot, view)
    assert view.scale == goal
    assert shown == _direct(qtbot, goal, view.scroll_y)


def test_a_drag_takes_over_from_a_glide_and_all_lanes_are_packed_while_it_goes_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(animation, "STOP_PX_PER_S", 0.0)  # a fling goes on until it's stopped
    view = _crowd(qtbot)
    view.glide.is_calm = False
    first = view.scale.seconds_per_px
    view.go_to(view.scale.zoomed(40.0, 500.0))
    qtbot.waitUntil(lambda: view.scale.seconds_per_px < first and view.layout_of_events.is_passing)
    view.pan(-30)
    view.glide.fling(view.scale, 2_000.0)
    qtbot.waitUntil(lambda: not view.layout_of_events.is_passing)
    assert view.glide.is_moving
    layout = view.layout_of_events
    plans = layout.plans(layout.level_of(view.scale))
    assert not any(plan.packing.stands_in for plan in plans)
    view.glide.stop()


def test_a_jump_has_all_lanes_packed_at_once(qtbot: QtBot) -> None:
    view = _crowd(qtbot)
    _notches(view, 4)
    assert view.layout_of_events.is_passing
    view.zoom(1.5, 300.0)
    assert not view.layout_of_events.is_passing
    assert _kept(view) == _direct(qtbot, view.scale, view.scroll_y)
