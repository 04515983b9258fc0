import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.columns.test_event_columns import (
    ARMS,
    LANES,
    TALKS,
    TRADE,
    columns_of,
    event,
    titles,
)
from tests.core.dates.test_bounds import half_open, open_ended, single
from timeline_app.core.columns.event_columns import EventColumns, event_columns
from timeline_app.core.columns.update import compact, with_events, with_lanes
from timeline_app.core.records.records import Event, Lane, LaneId

events = st.builds(
    event,
    st.text(max_size=5),
    st.sampled_from(["", "2023", "2023-06-18"]) | single | half_open | open_ended,
    order=st.sampled_from([0, 0, -3, 2, 5]),
    lanes=st.lists(st.sampled_from(["talks", "trade", "arms"])).map(tuple),
    channel=st.sampled_from(["", "", "leaders", "trade"]),
)
numbered = st.dictionaries(st.integers(1, 15), st.tuples(events, st.integers(0, 40)), max_size=12)


def columns_of_numbered(chosen: dict[int, tuple[Event, int]]) -> EventColumns:
    return event_columns(((key, *found) for key, found in chosen.items()), LANES)


def assert_equal(found: EventColumns, expected: EventColumns) -> None:
    for name in EventColumns.__struct_fields__:
        value, other = getattr(found, name), getattr(expected, name)
        if isinstance(other, np.ndarray):
            assert value.tolist() == other.tolist(), name
            assert value.dtype == other.dtype, name
        elif name != "titles":
            assert value == other, name
    assert titles(found) == titles(expected)


@given(numbered, st.lists(st.tuples(numbered, st.sets(st.integers(1, 15))), max_size=3))
def test_columns_after_changes_are_those_of_all_events(
    start: dict[int, tuple[Event, int]],
    steps: list[tuple[dict[int, tuple[Event, int]], set[int]]],
) -> None:
    held, columns = dict(start), columns_of_numbered(start)
    for put, gone in steps:
        before, kept = dict(held), columns
        held = {key: found for key, found in held.items() if key not in gone} | put
        changed = gone | set(put)
        columns = with_events(columns, changed, ((key, *put[key]) for key in put))
        assert_equal(columns, columns_of_numbered(held))
        assert_equal(kept, columns_of_numbered(before))  # the columns before are as they were


@given(numbered, st.permutations(LANES), st.integers(0, 3))
def test_columns_with_other_lanes_are_those_of_all_events(
    chosen: dict[int, tuple[Event, int]], lanes: list[Lane], more: int
) -> None:
    new = [*lanes, *(Lane(LaneId(f"new-{i}"), "New", "lane-1", i) for i in range(more))]
    found = with_lanes(
        columns_of_numbered(chosen),
        new,
        lambda: [key for key, (each, _) in chosen.items() if not each.lanes],
    )
    assert_equal(found, event_columns(((key, *found) for key, found in chosen.items()), new))


@pytest.mark.parametrize("lanes", [(), (TALKS,), (TRADE, TALKS, ARMS)])
def test_the_first_lanes_of_a_chronology_take_in_all_events(lanes: tuple[Lane, ...]) -> None:
    before = columns_of(event("a", "2023"), event("b"), lanes=())
    found = with_lanes(before, lanes, lambda: [1, 2])
    assert_equal(found, columns_of(event("a", "2023"), event("b"), lanes=lanes))


def test_a_lane_that_is_gone_leaves_its_events_in_the_first() -> None:
    before = columns_of(event("a", "2023"), lanes=(ARMS,))
    assert_equal(with_lanes(before, (), lambda: [1]), columns_of(event("a", "2023"), lanes=()))


def test_what_did_not_change_is_shared() -> None:
    before = columns_of(*(event(f"e{i}", f"20{i}") for i in range(10, 40)))
    after = with_events(before, [7], [(7, event("another", "2016"), 0)])
    assert after.titles[6] == "another"
    for name in ("key", "earliest", "latest", "lane", "importance", "flags", "more_row"):
        assert getattr(after, name) is getattr(before, name)
    assert after.titles.data is before.titles.data
    assert with_events(before, [99], []) is before
    assert with_lanes(before, LANES, list) is before


def test_titles_that_nothing_shows_any_more_are_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline_app.core.columns.update._WASTE", 100)
    columns = columns_of(event("first", "2023"), event("second", "2024"))
    for i in range(100):
        columns = with_events(columns, [1], [(1, event(f"first, for the {i}th time", "2023"), 0)])
        assert len(columns.titles.data) < 250
    assert titles(columns) == ["first, for the 99th time", "second"]
    assert titles(columns) == [compact(columns.titles)[row] for row in range(2)]
