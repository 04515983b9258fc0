"""Where dragged events would go, found without a view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.widgets.canvas.tools.canvas_state import HEADER, HEIGHT, WIDTH, Canvas, dated
from timeline_app.core.dates.precision import Precision
from timeline_app.core.dates.shift import MoveFault
from timeline_app.core.edits.move_edits import EndMove, LaneMove, RelationWish, TimeMove
from timeline_app.widgets.canvas.tools.drag import SCROLL_PX, DragTool
from timeline_app.widgets.canvas.tools.handles import HandlePart

pytestmark = pytest.mark.usefixtures("qapp")

NO_KEYS, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def canvas() -> Canvas:
    """A point, a span and another point in the lane below, over half a year."""
    return dated("2023-01-10", "2023-02-01/2023-04-30", "2023-06-20", lanes=(0, 0, 1))


def tool_of(canvas: Canvas) -> DragTool:
    tool = DragTool(canvas)
    for signal in (tool.move_requested, tool.relation_requested):
        signal.connect(canvas.asked.append)
    return tool


def days_px(canvas: Canvas, days: float) -> int:
    return round(days * 86_400 / canvas.shown.scale.seconds_per_px)


def test_a_drag_to_the_side_moves_by_what_the_zoom_shows(canvas: Canvas) -> None:
    tool, at = tool_of(canvas), canvas.middle_of(0)
    canvas.select(0)
    assert tool.press(at, NO_KEYS)
    tool.drag(at + QPoint(days_px(canvas, 14), 0))
    assert tool.target is not None
    assert tool.target.wish == TimeMove(Precision.DAY, 14)
    assert tool.target.date == "2023-01-24"
    assert canvas.asked == []
    tool.release(at + QPoint(days_px(canvas, 14), 0))
    assert canvas.asked == [TimeMove(Precision.DAY, 14)]
    assert tool.target is None


def test_all_that_is_selected_moves_by_the_coarsest_unit_among_it() -> None:
    canvas = dated("2023-01-10", "2023-03", "2023-06-20")
    tool, at = tool_of(canvas), canvas.middle_of(0)
    canvas.select(0, 1)
    tool.press(at, NO_KEYS)
    assert tool.start is not None
    assert (tool.start.unit, tool.start.number) == (Precision.MONTH, 2)
    tool.release(at + QPoint(days_px(canvas, 62), 0))
    assert canvas.asked == [TimeMove(Precision.MONTH, 2)]


def test_a_drag_to_another_lane_moves_there_and_not_in_time(canvas: Canvas) -> None:
    tool, at = tool_of(canvas), canvas.middle_of(0)
    canvas.select(0)
    tool.press(at, NO_KEYS)
    below = QPoint(at.x() + 40, canvas.middle_of(2).y())
    tool.drag(below)
    assert tool.target is not None
    assert tool.target.wish == LaneMove(canvas.shown.columns.lanes[0].id, "lane1")
    assert tool.target.lane == 1
    canvas.has_own_lanes = False
    tool.drag(below)
    assert isinstance(tool.target.wish, TimeMove), "lanes of actors or sources take nothing"


def test_an_end_moves_alone_by_its_handle(canvas: Canvas) -> None:
    tool = tool_of(canvas)
    canvas.select(1)
    end = next(one for one in tool.handles() if one.part is HandlePart.END)
    at = end.middle.toPoint()
    assert tool.cursor_at(at) is Qt.CursorShape.SizeHorCursor
    tool.press(at, NO_KEYS)
    tool.drag(at + QPoint(days_px(canvas, 10), 0))
    assert tool.target is not None
    assert tool.target.wish == EndMove(Precision.DAY, 10, is_end=True)
    assert tool.target.date == "2023-02-01/2023-05-10"


def test_an_end_that_is_open_is_refused_and_nothing_is_asked() -> None:
    canvas = dated("2023-02-01/..", "2023-06-20")
    tool, at = tool_of(canvas), canvas.middle_of(0)
    by = QPoint(days_px(canvas, 70), 0)
    canvas.select(0)
    tool.press(at, CTRL)
    tool.drag(at + by)
    assert tool.target is not None
    assert tool.target.refusal is not None
    assert tool.target.refusal.reason is MoveFault.OPEN
    tool.release(at + by)
    assert canvas.asked == []


def test_control_makes_a_span_of_a_point(canvas: Canvas) -> None:
    tool, at = tool_of(canvas), canvas.middle_of(0)
    canvas.select(0)
    tool.press(at, CTRL)
    tool.drag(at + QPoint(days_px(canvas, 5), 0))
    assert tool.target is not None
    assert tool.target.date == "2023-01-10/2023-01-15"


def test_a_ring_relates_to_the_event_it_is_dropped_on(canvas: Canvas) -> None:
    tool = tool_of(canvas)
    canvas.select(0)
    at = next(one for one in tool.handles() if one.part is HandlePart.RELATE).middle.toPoint()
    tool.press(at, NO_KEYS)
    tool.release(canvas.middle_of(2))
    assert canvas.asked == [RelationWish(0, 2)]
    tool.press(at, NO_KEYS)
    tool.release(canvas.middle_of(0))
    assert canvas.asked == [RelationWish(0, 2)], "nothing relates to itself"


def test_only_what_is_selected_and_may_change_is_taken(canvas: Canvas) -> None:
    tool, at = tool_of(canvas), canvas.middle_of(0)
    assert not tool.press(at, NO_KEYS)
    assert tool.cursor_at(at) is None
    canvas.select(0)
    assert tool.cursor_at(at) is Qt.CursorShape.OpenHandCursor
    assert not tool.press(at, SHIFT), "Shift draws an area"
    canvas.may_change = False
    assert not tool.press(at, NO_KEYS)
    assert tool.handles() == []
    assert tool.cursor_at(at) is None
    canvas.may_change, canvas.geometry = True, None
    assert not tool.press(at, NO_KEYS)


def test_beyond_an_edge_it_asks_for_the_view_to_follow(canvas: Canvas) -> None:
    tool, at = tool_of(canvas), canvas.middle_of(0)
    asked: list[tuple[str, int]] = []
    tool.pan_requested.connect(lambda by: asked.append(("pan", by)))
    tool.scroll_requested.connect(lambda by: asked.append(("scroll", by)))
    canvas.select(0)
    tool.press(at, NO_KEYS)
    for point in (
        QPoint(int(HEADER) - 5, at.y()),
        QPoint(WIDTH + 5, at.y()),
        QPoint(at.x(), HEIGHT + 5),
        QPoint(at.x(), 5),
    ):
        tool.drag(point)
    wanted = [("pan", SCROLL_PX), ("pan", -SCROLL_PX)]
    assert asked == [*wanted, ("scroll", SCROLL_PX), ("scroll", -SCROLL_PX)]


def test_letting_go_gives_the_pointer_back(canvas: Canvas) -> None:
    tool, at = tool_of(canvas), canvas.middle_of(0)
    shapes: list[object] = []
    tool.cursor_requested.connect(shapes.append)
    canvas.select(0)
    tool.press(at, NO_KEYS)
    tool.drag(at + QPoint(9, 0))
    assert tool.cancel()
    assert shapes == [Qt.CursorShape.ClosedHandCursor, None]
    assert not tool.cancel(), "nothing is in the hand any more"
