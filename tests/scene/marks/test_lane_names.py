"""The names of lanes in a view: whole, as long as there is room, and never cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.scene.marks.edge_labels import (
    COUNT_BOTTOM_PX,
    LEAST_COUNTED_PX,
    NAME_BOTTOM_PX,
    NAME_PX,
    NAME_TOP_PX,
    is_cut,
    name_in_view,
)
from timeline_app.scene.model.scene import LaneBox


def lane_of(y: float, height: float, *, is_folded: bool = False) -> LaneBox:
    return LaneBox("Lane", "lane-1", 3, y, height, (), False, 22.0, is_folded)


@given(
    y=st.floats(-400.0, 500.0),
    height=st.floats(46.0, 300.0),
    spare=st.floats(0.0, 30.0),
    is_folded=st.booleans(),
)
def test_no_edge_cuts_a_name_nor_its_count(
    y: float, height: float, spare: float, is_folded: bool
) -> None:
    height = 28.0 if is_folded else height
    end = y + max(NAME_PX, height - spare)
    name = name_in_view(lane_of(y, height, is_folded=is_folded), end, 0.0, 500.0)
    if is_folded:
        assert not name.has_name or (y + height / 2 > 6 and y + height / 2 < 494)
        return
    assert name.y >= y
    assert not name.has_count or name.has_name
    if name.has_name:
        assert name.y + NAME_TOP_PX >= 0.0 or end >= LEAST_COUNTED_PX
        assert name.y + NAME_TOP_PX >= -1.0
        assert name.y + NAME_BOTTOM_PX <= min(500.0, end + 1.0)
    if name.has_count:
        assert name.y + COUNT_BOTTOM_PX <= 500.0
        assert y >= 0.0 or end >= LEAST_COUNTED_PX


def test_a_name_stays_alone_where_there_is_no_room_for_its_count() -> None:
    seen = [name_in_view(lane_of(y, 60.0), y + 60.0, 0.0, 500.0) for y in (0, -16, -26, -28, -50)]
    assert [(name.has_name, name.has_count) for name in seen] == [
        (True, True),
        (True, True),
        (True, True),
        (True, False),
        (False, False),
    ]


def test_a_channel_has_its_name_unless_an_edge_would_cut_it() -> None:
    assert [is_cut(y, 0.0, 500.0) for y in (-20.0, 3.0, 10.0, 488.0, 497.0)] == [
        *(False, True, False),
        *(False, True),
    ]
