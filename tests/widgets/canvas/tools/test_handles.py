"""Where the handles of an event are, and which of them a point takes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF

from tests.widgets.canvas.tools.canvas_state import Canvas, dated, geometry_of
from timeline_app.widgets.canvas.tools.handles import (
    HIT_PX,
    HandlePart,
    handle_at,
    handles_of,
    single_row,
)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def canvas() -> Canvas:
    """A span between two points."""
    return dated("2023-01-10", "2023-02-01/2023-04-30", "2023-06-20")


def parts(canvas: Canvas, row: int) -> list[HandlePart]:
    return [one.part for one in handles_of(canvas.shown, row)]


def test_a_span_has_its_ends_and_a_ring_a_point_only_that(canvas: Canvas) -> None:
    assert parts(canvas, 1) == [HandlePart.START, HandlePart.END, HandlePart.RELATE]
    assert parts(canvas, 0) == [HandlePart.RELATE]


def test_an_end_that_is_open_or_unknown_has_no_handle() -> None:
    canvas = dated("2023-01-10/..", "../2023-03-05", "2023-06-20")
    assert parts(canvas, 0) == [HandlePart.END, HandlePart.RELATE], "without a start it comes first"
    assert parts(canvas, 1) == [HandlePart.START, HandlePart.RELATE]


def test_a_hit_of_an_end_takes_it_and_the_middle_of_the_mark_takes_none(canvas: Canvas) -> None:
    geometry = canvas.shown
    handles = handles_of(geometry, 1)
    start, end = handles[:2]
    mark = geometry.scene.marks.row.tolist().index(1)
    origin = geometry.scene_point(QPoint(0, 0))[0]
    assert start.middle.x() == geometry.scene.marks.x0[mark] - origin
    assert end.middle.x() == geometry.scene.marks.x1[mark] - origin
    for handle in (start, end):
        assert handle_at(geometry, handles, handle.middle.toPoint()) == handle
        assert min(handle.reach.width(), handle.reach.height()) >= HIT_PX
    assert handle_at(geometry, handles, canvas.middle_of(1)) is None


def test_a_ring_lies_on_nothing_and_other_events_go_before_a_handle(canvas: Canvas) -> None:
    geometry = canvas.shown
    for row in range(3):
        (ring,) = (one for one in handles_of(geometry, row) if one.part is HandlePart.RELATE)
        assert geometry.hit_at(ring.middle.toPoint()).row == -1
    over = ring._replace(reach=ring.reach.adjusted(-2000, -2000, 2000, 2000))
    assert handle_at(geometry, [over], canvas.middle_of(0)) is None
    assert handle_at(geometry, [over], canvas.middle_of(2)) == over


def test_handles_move_with_the_lanes(canvas: Canvas) -> None:
    scrolled = geometry_of(canvas.shown.columns, scroll_y=7)
    for one, other in zip(handles_of(canvas.shown, 1), handles_of(scrolled, 1), strict=True):
        if one.part is not HandlePart.RELATE:
            assert other.middle == one.middle - QPointF(0, 7)


def test_only_one_selected_event_has_handles(canvas: Canvas) -> None:
    assert single_row(canvas.shown, canvas.selected_rows) == -1
    canvas.select(1)
    assert single_row(canvas.shown, canvas.selected_rows) == 1
    canvas.select(0, 1)
    assert single_row(canvas.shown, canvas.selected_rows) == -1
    canvas.select(0, 2)
    assert single_row(canvas.shown, canvas.selected_rows) == -1
