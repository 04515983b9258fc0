"""Transitions take so long that the eye follows, and no longer; momentum runs out."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from timeline_app.scene.time.time_scale import TimeScale
from timeline_app.widgets.canvas.tools import animation as module
from timeline_app.widgets.canvas.tools.animation import FRAME_MS, PanAnimation

START, GOAL = TimeScale(0.0, 100.0), TimeScale(5_000.0, 25.0)


class Clock:
    """Shows the time that a test says."""

    now_ms = 0

    def start(self) -> None:
        """It starts at nothing, as Qt's does."""

    def elapsed(self) -> int:
        return Clock.now_ms


@pytest.fixture
def glide(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PanAnimation:
    monkeypatch.setattr(module, "QElapsedTimer", Clock)
    monkeypatch.setattr(Clock, "now_ms", 0)
    return PanAnimation()


def seen_at(glide: PanAnimation, qtbot: QtBot, now_ms: int) -> TimeScale:
    """The scale that the next frame shows when so much time has passed."""
    Clock.now_ms = now_ms
    with qtbot.waitSignal(glide.moved) as moved:
        pass
    scale = moved.args[0]
    assert isinstance(scale, TimeScale)
    return scale


def test_a_transition_is_under_way_at_150_ms_and_over_at_200(
    glide: PanAnimation, qtbot: QtBot
) -> None:
    glide.to(START, GOAL, 1000)
    on_the_way = [seen_at(glide, qtbot, now) for now in (30, 90, 149)]
    zooms = [scale.seconds_per_px for scale in (START, *on_the_way, GOAL)]
    assert zooms == sorted(set(zooms), reverse=True)
    assert glide.is_moving
    assert seen_at(glide, qtbot, 200) == GOAL
    assert not glide.is_moving


def test_another_goal_takes_the_place_of_the_first(glide: PanAnimation, qtbot: QtBot) -> None:
    glide.to(START, GOAL, 1000)
    halfway = seen_at(glide, qtbot, 90)
    back = TimeScale(-8_000.0, 100.0)
    Clock.now_ms = 0
    glide.to(halfway, back, 1000)
    assert seen_at(glide, qtbot, 0).seconds_per_px == pytest.approx(halfway.seconds_per_px)
    assert seen_at(glide, qtbot, 200) == back


def test_what_is_stopped_stays_where_it_is(glide: PanAnimation, qtbot: QtBot) -> None:
    glide.to(START, GOAL, 1000)
    seen_at(glide, qtbot, 90)
    glide.stop()
    with qtbot.assertNotEmitted(glide.moved, wait=4 * FRAME_MS):
        Clock.now_ms = 200


def test_momentum_runs_out(glide: PanAnimation, qtbot: QtBot) -> None:
    glide.fling(START, 2_000.0)
    ways = [START.start_s - seen_at(glide, qtbot, now).start_s for now in (100, 200, 300)]
    steps = [ways[0], ways[1] - ways[0], ways[2] - ways[1]]
    assert steps == sorted(steps, reverse=True)
    assert steps[-1] > 0
    seen_at(glide, qtbot, 5_000)
    assert not glide.is_moving


def test_with_less_motion_the_goal_is_there_at_once(glide: PanAnimation, qtbot: QtBot) -> None:
    glide.is_calm = True
    with qtbot.waitSignal(glide.moved) as moved:
        glide.to(START, GOAL, 1000)
    assert moved.args == [GOAL]
    glide.fling(GOAL, 2_000.0)
    assert not glide.is_moving
