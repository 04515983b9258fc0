"""What is measured between two places of a canvas, without a view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.widgets.canvas.tools.canvas_state import (
    Canvas,
    canvas_of,
    columns_drawn,
    dated,
    picture_of,
)
from timeline_app.render.marks.axis import AXIS_PX
from timeline_app.widgets.canvas.tools.measure import MeasureTool

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def canvas() -> Canvas:
    """Two points with a span between them."""
    return dated("2023-01-10", "2023-02-01/2023-04-30", "2023-06-20")


def free_point(canvas: Canvas, x: int) -> QPoint:
    """A point of the time area with nothing on it."""
    area = canvas.shown.time_rect
    points = (QPoint(x, y) for y in range(area.bottom() - 2, area.top(), -3))
    return next(one for one in points if canvas.shown.hit_at(one).row < 0)


def test_a_drag_from_event_to_event_measures_between_their_dates(canvas: Canvas) -> None:
    tool = MeasureTool(canvas)
    told: list[str] = []
    tool.measured.connect(told.append)
    tool.arm()
    assert tool.is_armed
    tool.press(canvas.middle_of(0))
    tool.point_at(canvas.middle_of(2))
    assert tool.text == "", "it isn't done yet"
    tool.release(canvas.middle_of(2), has_moved=True)
    assert told == [tool.text]
    assert "161 days" in tool.text
    assert "“xxxx” (10 January 2023) to “xxxx” (20 June 2023)" in tool.text


def test_two_clicks_measure_as_a_drag_does(canvas: Canvas) -> None:
    tool = MeasureTool(canvas)
    tool.arm()
    start, end = canvas.middle_of(2), free_point(canvas, 400)
    tool.press(start)
    tool.release(start, has_moved=False)
    assert tool.is_armed, "the first click only begins"
    tool.press(end)
    tool.release(end, has_moved=False)
    assert tool.measure is not None
    assert (tool.measure.start.row, tool.measure.end.row) == (2, -1)
    assert [one.row for one in tool.measure.in_order] == [-1, 2]


def test_two_selected_events_are_measured_at_once(canvas: Canvas) -> None:
    tool = MeasureTool(canvas)
    canvas.select(0, 1)
    tool.arm()
    assert not tool.is_armed
    assert "22 days" in tool.text
    canvas.select(0)
    assert tool.selected_ends() is None


def test_there_is_nothing_to_measure_where_no_event_has_a_date() -> None:
    canvas = dated("2023-01-10")
    canvas.geometry = None
    tool = MeasureTool(canvas)
    tool.arm()
    assert not tool.is_armed
    assert tool.selected_ends() is None


def test_it_asks_for_a_cross_while_it_is_armed_and_gives_it_back(canvas: Canvas) -> None:
    tool = MeasureTool(canvas)
    shapes: list[object] = []
    tool.cursor_requested.connect(shapes.append)
    tool.arm()
    tool.point_at(canvas.middle_of(0))
    assert tool.has_dates
    assert tool.dismiss()
    assert not tool.has_dates
    assert shapes == [Qt.CursorShape.CrossCursor, Qt.CursorShape.CrossCursor, None]
    assert not tool.dismiss()


def test_in_a_count_the_selected_event_is_meant_else_the_nearest() -> None:
    same_day = [("2023-03-05", 0, 1, 9, "")] * 300
    canvas = canvas_of(("2023-01-01", 0, 3, 4, ""), *same_day, ("2023-06-30", 0, 3, 4, ""))
    cluster = canvas.shown.scene.clusters[0]
    middle = canvas.shown.view_rect(cluster.x, cluster.y, cluster.width, cluster.height).center()
    tool = MeasureTool(canvas)
    tool.arm()
    tool.point_at(middle)
    assert tool.pointed is not None
    nearest = tool.pointed.row
    assert nearest >= 0
    canvas.select(nearest + 50)
    tool.point_at(middle)
    assert tool.pointed.row == nearest + 50


def test_it_is_drawn_from_end_to_end_and_nowhere_else(canvas: Canvas) -> None:
    tool = MeasureTool(canvas)
    assert columns_drawn(picture_of(tool, canvas)) == set()
    tool.arm()
    tool.press(canvas.middle_of(0))
    tool.release(canvas.middle_of(2), has_moved=True)
    drawn = columns_drawn(picture_of(tool, canvas), int(AXIS_PX) + 400)
    first, last = canvas.middle_of(0).x(), canvas.middle_of(2).x()
    assert min(drawn) == pytest.approx(first, abs=4)
    assert max(drawn) == pytest.approx(last, abs=4)
