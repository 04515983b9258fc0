from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.scene.chronologies import FixedWidths, columns_of, events
from timeline_app.core.columns import EventColumns
from timeline_app.scene.layout import Layout
from timeline_app.scene.navigation import next_in_lane


@given(st.lists(events, max_size=40).map(columns_of))
def test_the_next_in_a_lane_is_the_one_that_its_rows_say(columns: EventColumns) -> None:
    layout = Layout.by_theme(columns, FixedWidths(columns))
    for number, lane in enumerate(layout.tracks):
        rows = lane.all_rows()
        for row in range(columns.dated):
            assert (number in layout.lanes_with(row)) == (row in rows)
            later, earlier = rows[rows > row], rows[rows < row]
            assert next_in_lane(lane, row, 1) == (later[0] if len(later) else -1)
            assert next_in_lane(lane, row, -1) == (earlier[-1] if len(earlier) else -1)


@given(st.lists(events, max_size=40).map(columns_of))
def test_steps_forth_and_back_lead_along_the_whole_lane(columns: EventColumns) -> None:
    lanes = Layout.by_theme(columns, FixedWidths(columns)).tracks
    for lane in lanes:
        rows, walked = lane.all_rows(), []
        row = -1
        while (row := next_in_lane(lane, row, 1)) >= 0:
            walked.append(row)
        assert np.array_equal(walked, rows)


def test_an_event_without_a_date_is_in_no_lane() -> None:
    columns = columns_of([("", 0, 1, 4, ""), ("2022", 0, 1, 4, "")])
    layout = Layout.by_theme(columns, FixedWidths(columns))
    assert layout.lanes_with(0) == (0,)
    assert layout.lanes_with(1) == ()
