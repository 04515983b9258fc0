from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.columns.test_event_columns import LANES, columns_of, event, titles
from tests.core.columns.test_update import assert_equal, columns_of_numbered, numbered
from timeline_app.core.columns.event_columns import EventColumns, event_columns
from timeline_app.core.columns.live_columns import ColumnsChange, LiveColumns
from timeline_app.core.columns.patched_array import RowStep
from timeline_app.core.records.records import Event

Numbered = dict[int, tuple[Event, int]]


def changed(live: LiveColumns, key: int, found: tuple[Event, int] | None) -> RowStep | None:
    """Let one event be what it is to be; gives the step that it took."""
    new = None if found is None else event_columns([(key, *found)], LANES)
    step = live.step_of(key, new)
    if step is not None:
        live.make(step, new)
    return step


@given(numbered, st.lists(st.tuples(st.integers(1, 15), numbered), max_size=6))
def test_columns_that_follow_are_those_of_all_events(
    start: Numbered, edits: list[tuple[int, Numbered]]
) -> None:
    held, live = dict(start), LiveColumns(columns_of_numbered(start))
    for key, drawn in edits:
        found = next(iter(drawn.values()), None)
        held = {k: v for k, v in held.items() if k != key} | ({key: found} if found else {})
        changed(live, key, found)
        assert_equal(live.columns, columns_of_numbered(held))


@given(numbered, numbered)
def test_steps_tell_where_every_row_went(start: Numbered, put: Numbered) -> None:
    live = LiveColumns(columns_of_numbered(start))
    before = live.columns.key.tolist()
    edits: Numbered = {key: put[key] for key in sorted(put)}
    steps = [changed(live, key, found) for key, found in edits.items()]
    gone = [key for key in start if key % 5 == 0]
    steps += [changed(live, key, None) for key in gone]
    change = ColumnsChange(live.columns, tuple(step for step in steps if step is not None))
    after = live.columns.key.tolist()
    for row, key in enumerate(before):
        now = change.row_after(row)
        assert (after[now] if now >= 0 else None) == (key if key in after else None)
    taken = [key for key, step in zip([*edits, *gone], steps, strict=True) if step is not None]
    assert [after[row] if row >= 0 else None for row in change.rows] == [
        key if key in after else None for key in taken
    ]


def test_a_whole_change_says_nothing_of_rows() -> None:
    assert ColumnsChange(columns_of(), is_whole=True).row_after(0) == -1


def test_an_event_that_is_neither_here_nor_there_takes_no_step() -> None:
    assert LiveColumns(columns_of(event("a", "2023"))).step_of(7, None) is None


def test_following_one_event_copies_no_column() -> None:
    live = LiveColumns(columns_of(*(event(f"e{i}", f"20{i}") for i in range(10, 40))))
    before = live.columns
    changed(live, 7, (event("another", "2039"), 0))
    for name in ("key", "earliest", "latest", "lane", "importance", "flags"):
        assert np.shares_memory(getattr(live.columns, name), getattr(before, name))
    assert live.columns.titles.data is before.titles.data


def test_titles_that_nothing_shows_any_more_are_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline_app.core.columns.update._WASTE", 100)
    live = LiveColumns(columns_of(event("first", "2023"), event("second", "2024")))
    for i in range(100):
        changed(live, 1, (event(f"first, for the {i}th time", "2023"), 0))
        assert len(live.columns.titles.data) < 250
    assert titles(live.columns) == ["first, for the 99th time", "second"]


def test_empty_columns_take_their_first_event_in() -> None:
    live = LiveColumns(columns_of())
    changed(live, 1, (event("a", "2023", channel="talks", lanes=("arms", "talks"), order=3), 2))
    expected: EventColumns = event_columns(
        [(1, event("a", "2023", channel="talks", lanes=("arms", "talks"), order=3), 2)], LANES
    )
    assert_equal(live.columns, expected)


def test_keys_and_titles_that_need_more_bits_get_them() -> None:
    held: Numbered = {key: (event("short", "2024"), 0) for key in range(1, 4)}
    live = LiveColumns(columns_of_numbered(held))
    titles_held = live.columns.titles
    assert (live.columns.key.itemsize, titles_held.starts.itemsize) == (4, 4)
    assert titles_held.sizes.itemsize == 1
    far = 2**40
    held[2] = held[far] = event("long " * 60, "2024"), 0
    changed(live, 2, held[2])
    changed(live, far, held[far])
    assert live.columns.key.tolist() == [1, 2, 3, far]
    assert_equal(live.columns, columns_of_numbered(held))
