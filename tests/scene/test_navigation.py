from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.scene.chronologies import LANES, FixedWidths, columns_of, events
from timeline_app.core.columns.event_columns import EventColumns, event_columns
from timeline_app.core.records.records import Event, EventId
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.navigation import RowPlace, in_next_lane, next_in_lane


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


def in_lanes(*events: tuple[str, tuple[int, ...]]) -> Layout:
    """The layout of events with these dates, in these lanes."""
    made = [
        Event(EventId(f"e{key}"), "", date, lanes=tuple(LANES[lane].id for lane in lanes))
        for key, (date, lanes) in enumerate(events)
    ]
    columns = event_columns([(key, event, 0) for key, event in enumerate(made)], LANES)
    return Layout.by_theme(columns, FixedWidths(columns))


def test_the_nearest_in_the_next_lane_may_stand_in_others_too() -> None:
    layout = in_lanes(("2022", (0,)), ("2023", (0, 1)), ("2030", (1,)))
    assert in_next_lane(layout, RowPlace(0, 0), 1) == (1, 1)


def test_from_an_event_in_several_lanes_a_step_leads_to_its_place_in_the_next_and_on() -> None:
    layout = in_lanes(("2022", (0, 1)), ("2023", (2,)), ("2021", (1,)))
    first = RowPlace(int(layout.tracks[0].all_rows()[0]), 0)
    second = in_next_lane(layout, first, 1)
    assert second == (first.row, 1)
    third = in_next_lane(layout, second, 1)
    assert third.lane == 2
    assert in_next_lane(layout, third, 1) == third
    assert in_next_lane(layout, third, -1) == second


@given(st.lists(st.tuples(st.integers(2000, 2040), st.sets(st.integers(0, 2), min_size=1))))
def test_steps_down_pass_no_lane_with_an_event_and_the_nearest_is_taken(
    drawn: list[tuple[int, set[int]]],
) -> None:
    layout = in_lanes(*((str(year), tuple(sorted(lanes))) for year, lanes in drawn))
    earliest, tracks = layout.columns.earliest, layout.tracks
    for lane, track in enumerate(tracks):
        for row in track.all_rows().tolist():
            for step in (1, -1):
                place = in_next_lane(layout, RowPlace(row, lane), step)
                if place.lane == lane:
                    assert place.row == row
                    beyond = tracks[lane + 1 :] if step > 0 else tracks[:lane]
                    assert not any(len(one.all_rows()) for one in beyond)
                    continue
                assert not any(
                    len(tracks[index].all_rows()) for index in range(lane + step, place.lane, step)
                )
                rows = tracks[place.lane].all_rows()
                assert place.row in rows
                away = abs(earliest[rows] - earliest[row])
                assert abs(earliest[place.row] - earliest[row]) == min(away)
