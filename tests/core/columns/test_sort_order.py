"""Orders of events against the plain way of sorting them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scene.chronologies import columns_of, crowded, events
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.columns.sort_order import (
    EventOrder,
    by_column,
    by_numbers,
    by_time,
    number_of,
    ranges_of,
    undated_by_time,
)
from timeline_app.core.columns.table_fields import EventField

IN_NUMBERS = (
    EventField.DATE,
    EventField.LANE,
    EventField.STATUS,
    EventField.IMPORTANCE,
    EventField.QUOTES,
)


def rows_of(order: EventOrder) -> list[int]:
    return order.rows_at(0, len(order) - 1) if len(order) else []


def order_of(values: list[int], filled: int, *, is_descending: bool = False) -> EventOrder:
    """Rows sorted by their values; those from `filled` on say nothing."""
    rows = sorted(range(len(values)), key=lambda row: (row >= filled, values[row], row))
    rows[filled:] = sorted(rows[filled:])
    order = EventOrder(EventField.PLACE, np.array(rows, np.int32), filled, False)
    return order.turned(is_descending)


@pytest.mark.parametrize("field", IN_NUMBERS)
def test_a_column_sorts_as_its_numbers_do(field: EventField) -> None:
    columns = crowded(400)
    order = by_column(columns, field)
    assert order is not None
    plain = sorted(range(400), key=lambda row: (number_of(columns, field, row), row))
    assert rows_of(order) == plain
    assert rows_of(order.turned(True)) == plain[::-1]
    assert rows_of(order.turned(True).turned(False)) == plain


def test_texts_are_not_sorted_at_once() -> None:
    assert by_column(crowded(3), EventField.TITLE) is None


def test_events_without_a_date_come_last_either_way() -> None:
    columns = columns_of(
        [("2023-06-19", 0, 1, 3, ""), ("", 0, 1, 3, ""), ("2022-01-01", 1, 1, 3, "")]
    )
    assert rows_of(by_time(columns)) == [0, 1, 2]
    assert rows_of(by_time(columns).turned(True)) == [1, 0, 2]
    assert rows_of(undated_by_time(columns)) == [2]
    assert rows_of(undated_by_time(columns).turned(True)) == [2]


def test_no_events_have_an_order_too() -> None:
    order = by_time(columns_of([]))
    assert (len(order), order.place_of(0)) == (0, -1)
    assert order.places_of_ranges([(0, 4)]) == []
    assert order.rows_of_ranges([(0, 4)]) == []


@given(st.lists(st.integers(0, 4), max_size=30), st.booleans(), st.data())
def test_ranges_go_to_places_and_back(
    values: list[int], is_descending: bool, data: st.DataObject
) -> None:
    order = order_of(values, data.draw(st.integers(0, len(values))), is_descending=is_descending)
    wanted = data.draw(st.sets(st.sampled_from(range(len(values))))) if values else set()
    mask = np.zeros(len(values), np.bool_)
    mask[sorted(wanted)] = True
    ranges = ranges_of(mask)
    assert {row for a, b in ranges for row in range(a, b + 1)} == wanted
    places = order.places_of_ranges(ranges)
    assert {order.row_at(at) for a, b in places for at in range(a, b + 1)} == wanted
    assert all(after[0] > before[1] + 1 for before, after in pairwise(places))
    assert order.rows_of_ranges(places) == ranges


@given(
    st.lists(st.integers(0, 4), min_size=1, max_size=20),
    st.booleans(),
    st.integers(0, 4),
    st.data(),
)
def test_an_event_that_comes_and_goes_leaves_the_others_sorted(
    values: list[int], is_descending: bool, value: int, data: st.DataObject
) -> None:
    filled = data.draw(st.integers(0, len(values)))
    row = data.draw(st.integers(0, filled))
    before = order_of(values, filled, is_descending=is_descending)
    after_values = [*values[:row], value, *values[row:]]
    moved = before.renumbered(RowStep(-1, row))
    after, place = moved.with_row(row, after_values.__getitem__, is_filled=True)
    assert rows_of(after) == rows_of(
        order_of(after_values, filled + 1, is_descending=is_descending)
    )
    assert after.place_of(row) == place
    assert rows_of(after.renumbered(RowStep(row, -1))) == rows_of(before)
    again, same = after.with_row(row, after_values.__getitem__, is_filled=True)
    assert (rows_of(again), same) == (rows_of(after), place)


@given(st.lists(st.integers(0, 4), max_size=20), st.booleans(), st.data())
def test_some_events_alone_keep_the_order_of_all(
    values: list[int], is_descending: bool, data: st.DataObject
) -> None:
    filled = data.draw(st.integers(0, len(values)))
    order = order_of(values, filled, is_descending=is_descending)
    shown = np.array(data.draw(st.lists(st.booleans(), min_size=len(values), max_size=len(values))))
    some = order.only(shown.astype(np.bool_))
    assert rows_of(some) == [row for row in rows_of(order) if shown[row]]
    assert rows_of(some.turned(not is_descending)) == [
        row for row in rows_of(order.turned(not is_descending)) if shown[row]
    ]
    assert order.only(None) is order
    assert some.is_like(order) == (len(some) == len(order))
    for row in range(len(values)):
        assert (some.place_of(row) >= 0) == bool(shown[row])
        if not shown[row]:
            after = RowStep(row, -1)
            assert rows_of(some.renumbered(after)) == [after.row_after(r) for r in rows_of(some)]


@given(st.lists(events, min_size=2, max_size=12), st.data())
def test_a_row_that_moves_keeps_its_place(drawn: list[Any], data: st.DataObject) -> None:
    columns: EventColumns = columns_of(drawn)
    order = by_numbers(EventField.LANE, columns.lane)
    rows = st.integers(0, len(columns) - 1)
    step = RowStep(data.draw(rows), data.draw(rows))
    moved = order.renumbered(step)
    assert rows_of(moved) == [step.row_after(row) for row in rows_of(order)]
