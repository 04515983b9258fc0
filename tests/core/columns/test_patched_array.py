from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.columns.patched_array import PatchedArray, RowStep, narrow, with_spare_room


@given(st.lists(st.integers(), max_size=5), st.data())
def test_a_run_does_what_a_list_does(entries: list[int], data: st.DataObject) -> None:
    held = [value % 1000 for value in entries]
    run = PatchedArray(np.array(held, np.int64))
    for _ in range(data.draw(st.integers(0, 8))):
        before = data.draw(st.integers(-1, len(held) - 1))
        length = len(held) - (before >= 0)
        after = data.draw(st.integers(0 if before < 0 else -1, length))
        if before >= 0:
            held.pop(before)
        if after >= 0:
            held.insert(after, 7)
        run.step(RowStep(before, after), 7)
        assert run.values.tolist() == held


@pytest.mark.parametrize(("before", "after"), [(10, 90_000), (90_000, 10), (-1, 10), (10, -1)])
def test_a_long_run_moves_its_entries_over_each_other(before: int, after: int) -> None:
    held = list(range(100_000))
    run = PatchedArray(np.arange(100_000))
    run.step(RowStep(before, after), -5)
    if before >= 0:
        held.pop(before)
    if after >= 0:
        held.insert(after, -5)
    assert run.values.tolist() == held


def test_a_run_grows_within_the_room_that_was_left_for_it() -> None:
    values = with_spare_room(3, np.int64)
    values[:] = 1, 2, 3
    run = PatchedArray(values)
    run.step(RowStep(-1, 0), 9)
    assert run.values.tolist() == [9, 1, 2, 3]
    assert run.values.ctypes.data == values.ctypes.data


@pytest.mark.parametrize(
    ("kind", "most", "wider"),
    [(np.uint8, 255, np.uint16), (np.uint16, 65_535, np.uint32), (np.int32, 2**31 - 1, np.int64)],
)
def test_a_run_takes_wider_integers_for_a_number_beyond_its_own(
    kind: type[np.generic], most: int, wider: type[np.generic]
) -> None:
    run = PatchedArray(narrow(np.array([1, 2, 3]), kind, 3))
    run.step(RowStep(1, 1), most)
    assert (run.values.tolist(), run.values.dtype) == ([1, most, 3], kind)
    run.step(RowStep(-1, 3), np.int64(most + 1))
    run.step(RowStep(0, 0), 7)
    assert (run.values.tolist(), run.values.dtype) == ([7, most, 3, most + 1], wider)


@pytest.mark.parametrize(
    ("most", "kind"), [(255, "u1"), (256, "u2"), (65_535, "u2"), (65_536, "u4")]
)
def test_numbers_are_held_in_as_few_bytes_as_they_need(most: int, kind: str) -> None:
    found = narrow(np.array([0, most], np.uint32), np.uint8, most)
    assert (found.tolist(), found.dtype) == ([0, most], np.dtype(kind))
    assert narrow(found, found.dtype.type, most) is found


def test_a_run_leaves_an_array_alone_that_may_not_be_written() -> None:
    values = np.arange(3)
    values.setflags(write=False)
    run = PatchedArray(values)
    run.step(RowStep(0, 1), 9)
    assert run.values.tolist() == [1, 9, 2]
    assert values.tolist() == [0, 1, 2]


@given(st.integers(0, 9), st.data())
def test_rows_are_told_where_they_are_after_a_step(count: int, data: st.DataObject) -> None:
    before = data.draw(st.integers(-1, count - 1))
    after = data.draw(st.integers(-1, count - (before >= 0)))
    step = RowStep(before, after)
    rows = [row for row in range(count) if row != before]
    held = list(rows)
    if after >= 0:
        held.insert(after, -1)
    assert step.rows_after(np.array(rows, np.int32)).tolist() == [held.index(row) for row in rows]
    assert [step.row_after(row) for row in rows] == [held.index(row) for row in rows]
    assert step.row_after(before) == after or before < 0
