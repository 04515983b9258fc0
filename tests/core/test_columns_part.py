from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.columns import EventColumns, event_columns
from timeline_app.core.columns_part import part_of
from timeline_app.core.records import Event, EventId, Lane, LaneId

LANES = tuple(Lane(LaneId(f"l{i}"), f"Lane {i}", f"lane-{i + 1}", i) for i in range(4))
LANE_IDS = tuple(lane.id for lane in LANES)


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    """Events of all sorts: undated, states, in several lanes, with an order."""
    return [
        Event(
            EventId(f"e{i}"),
            draw(st.sampled_from(["open", "A visit", "秦刚", ""])),
            draw(st.sampled_from(["2022-03-04", "2022", "2021/..", ""])),
            lanes=tuple(draw(st.lists(st.sampled_from(LANE_IDS), max_size=3))),
            channel=draw(st.sampled_from(["", "", "Talks", "Trade"])),
            order=draw(st.integers(-1, 1)),
        )
        for i in range(draw(st.integers(0, 12)))
    ]


def told(columns: EventColumns) -> list[object]:
    """All that columns say of each event, with lanes and channels by name."""
    found: list[object] = []
    order = dict(zip(columns.order_row.tolist(), columns.order_value.tolist(), strict=True))
    for row in range(len(columns)):
        more = columns.more_lane[columns.more_row == row].tolist()
        lanes = [columns.lanes[i].name for i in [int(columns.lane[row]), *more]]
        numbers = [int(getattr(columns, name)[row]) for name in ("key", "earliest", "flags")]
        found.append((numbers, columns.titles[row], lanes, columns.channel(row), order.get(row, 0)))
    return found


@given(events=events(), data=st.data())
def test_a_part_says_the_same_of_its_events(events: list[Event], data: st.DataObject) -> None:
    columns = event_columns([(i, event, i % 3) for i, event in enumerate(events)], LANES)
    rows = data.draw(st.lists(st.sampled_from(range(len(columns))))) if events else []
    part = part_of(columns, rows)
    whole = told(columns)
    assert told(part) == [whole[row] for row in sorted(set(rows))]
    assert part.dated == sum(row < columns.dated for row in set(rows))
    used = set(part.lane.tolist()) | set(part.more_lane.tolist())
    assert used == set(range(len(part.lanes)))
    assert len(set(part.state_channel.tolist())) == len(part.channels)


def test_a_part_of_no_rows_is_empty() -> None:
    columns = event_columns([(1, Event(EventId("e"), "A", "2022"), 0)], LANES)
    part = part_of(columns, [])
    assert (len(part), part.dated, part.lanes) == (0, 0, ())


def test_without_lanes_there_are_none() -> None:
    columns = event_columns([(1, Event(EventId("e"), "A", "2022"), 0)], ())
    assert np.array_equal(part_of(columns, [0]).lane, [-1])


@pytest.mark.parametrize("rows", [[2, 0], [0, 2, 2]])
def test_rows_come_in_order_and_once(rows: list[int]) -> None:
    columns = event_columns(
        [(i, Event(EventId(f"e{i}"), f"E{i}", f"202{i}"), 0) for i in range(3)], LANES
    )
    assert part_of(columns, rows).key.tolist() == [0, 2]
