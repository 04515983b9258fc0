from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given

from tests.core.columns.test_event_columns import LANES, columns_of, event, titles
from tests.core.columns.test_update import assert_equal, columns_of_numbered, numbered
from timeline_app.core.columns.event_columns import event_columns
from timeline_app.core.columns.merge import merged
from timeline_app.core.records.records import Event


@given(numbered, numbered)
def test_merged_columns_are_those_of_all_events(
    start: dict[int, tuple[Event, int]], put: dict[int, tuple[Event, int]]
) -> None:
    gone = {key for key in start if key % 3 == 0} - set(put)
    before = columns_of_numbered(start)
    new = event_columns(((key, *found) for key, found in put.items()), LANES)
    after = merged(before, np.array(sorted(gone | set(put)), np.int64), new)
    held = {key: found for key, found in start.items() if key not in gone} | put
    assert_equal(after, columns_of_numbered(held))
    assert_equal(before, columns_of_numbered(start))  # it is as it was


def test_titles_that_nothing_shows_any_more_are_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline_app.core.columns.update._WASTE", 100)
    columns = columns_of(event("first", "2023"), event("second", "2024"))
    for i in range(100):
        new = event_columns([(1, event(f"first, for the {i}th time", "2023"), 0)], LANES)
        columns = merged(columns, np.array([1]), new)
        assert len(columns.titles.data) < 250
    assert titles(columns) == ["first, for the 99th time", "second"]
