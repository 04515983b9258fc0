"""What a view keeps in sight at another size, and what stays where it is when lanes move."""

from __future__ import annotations

import pytest

from tests.scene.chronologies import FixedWidths, crowded
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.visibility import mark_height
from timeline_app.scene.time.time_scale import fitted
from timeline_app.widgets.canvas.fitting import (
    FIT_MARGINS_PX,
    Fitting,
    HeldLane,
    Window,
    held_height,
    held_lane,
)

TOPS = [0.0, 100.0, 250.0, 400.0]


@pytest.fixture
def layout() -> Layout:
    columns = crowded(60)
    return Layout.by_theme(columns, FixedWidths(columns))


def test_at_first_all_is_kept_in_view_at_every_width(layout: Layout) -> None:
    fitting = Fitting()
    for width in (900, 600):
        assert fitting.lay_out(width)
        walls = layout.walls
        whole = fitted(walls.first_s, walls.last_s, width, *FIT_MARGINS_PX)
        assert fitting.scale(layout, None, width) == whole


def test_a_stretch_is_kept_until_only_the_scale_is(layout: Layout) -> None:
    fitting = Fitting()
    fitting.keep((0.0, 3_600.0))
    assert fitting.scale(layout, None, 900) == fitted(0.0, 3_600.0, 900)
    fitting.keep()
    assert fitting.scale(layout, None, 900) is None


def test_a_width_that_clipping_has_left_changes_nothing(layout: Layout) -> None:
    fitting = Fitting()
    fitting.lay_out(900)
    whole = fitting.whole(layout, None)
    fitting.clip(600)
    assert not fitting.lay_out(600), "neither is the scale to follow"
    assert fitting.whole(layout, None) == whole, "nor do lanes share the height for that width"
    fitting.clip(900)
    assert fitting.lay_out(900)
    assert not fitting.share(900)


def test_the_lane_under_a_given_height_stays_else_that_of_an_event_in_view(
    layout: Layout,
) -> None:
    window = Window(top=120, width=800, height=200)
    assert held_lane(layout, TOPS, window, -1, 0.0) == HeldLane(1, -20.0)
    assert held_lane(layout, TOPS, window, -1, None) == HeldLane(1, -20.0), "the middle is at 220"
    assert held_lane(layout, TOPS, window, -1, 150.0) == HeldLane(2, 130.0)
    row = next(row for row in range(60) if layout.lane_of(row) == 2)
    assert held_lane(layout, TOPS, window, row, None) == HeldLane(2, 130.0)
    below = Window(top=500, width=800, height=200)
    assert held_lane(layout, TOPS, below, row, None) == HeldLane()


def test_the_height_of_the_first_event_in_view_stays_else_the_upper_edge(layout: Layout) -> None:
    walls = layout.walls
    scale = fitted(walls.first_s, walls.last_s, 800, *FIT_MARGINS_PX)
    heights = {row: mark_height(layout, scale, layout.lane_of(row), row) for row in range(60)}
    row, y = next((row, y) for row, y in heights.items() if y is not None)
    around = Window(top=max(0, int(y) - 50), width=800, height=100)
    assert held_height(layout, scale, around, (-1, row)) == y
    beyond = Window(top=int(y) + 50, width=800, height=100)
    assert held_height(layout, scale, beyond, (row, -1)) == float(beyond.top)
