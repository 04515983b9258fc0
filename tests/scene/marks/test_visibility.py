from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks.chronologies import Spread
from tests.examples import examples
from tests.scene.chronologies import FixedWidths, columns_of
from tests.scene.lanes.test_at_scale import WIDTH, fresh, usual
from tests.scene.large import large
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.visibility import (
    anchor_s,
    extent_of_rows,
    has_mark,
    ranges_of_rows,
    rows_of_ranges,
    scale_of_starts,
    scale_with_mark,
)
from timeline_app.scene.time.time_scale import MIN_SECONDS_PER_PX, fitted, whole_range


@given(st.floats(0.0, 1.0))
@settings(max_examples=examples(15))
@pytest.mark.parametrize("spread", [Spread.EVEN, Spread.CLUSTERED])
def test_an_event_is_a_mark_at_the_scale_that_is_found_for_it(spread: Spread, part: float) -> None:
    layout, columns = usual(spread), large(spread)
    row = int(part * (columns.dated - 1))
    whole = fitted(*whole_range(columns), WIDTH, 30, 30)
    scale = scale_with_mark(layout, whole, 600.0, row)
    if has_mark(layout, scale.seconds_per_px, row):
        assert row in build_scene(layout, scale, WIDTH).marks.row
        assert scale == scale_with_mark(fresh(columns), whole, 600.0, row)
    else:
        assert scale.seconds_per_px == whole.seconds_per_px
        finest = layout.zoom.level(MIN_SECONDS_PER_PX)
        levels = range(layout.level_of(whole), finest, -8)
        assert not any(has_mark(layout, layout.zoom.scale_of(level), row) for level in levels)


def test_rows_of_ranges_are_all_from_the_first_to_the_last() -> None:
    assert rows_of_ranges([(3, 5), (9, 9)]).tolist() == [3, 4, 5, 9]
    assert rows_of_ranges([]).tolist() == []


def test_the_extent_of_a_state_that_runs_on_behind_the_walls_has_its_end() -> None:
    drawn = [(f"2022-0{month}-05", 0, 1, 4, "") for month in range(1, 5)]
    columns = columns_of([*drawn, ("2022-02-05/2024-09-08", 0, 1, 4, "talks")])
    layout = Layout.by_theme(columns, FixedWidths(columns))
    row = int(columns.state_row[0])
    extent = extent_of_rows(layout, [row])
    assert extent == (float(columns.earliest[row]), float(columns.latest[row]))
    assert columns.latest[row] > layout.walls.last_s


def test_the_extent_of_rows_ends_at_the_walls_and_leaves_out_undated() -> None:
    layout, columns = usual(Spread.EVEN), large(Spread.EVEN)
    assert extent_of_rows(layout, [len(columns) + 1]) is None
    every = extent_of_rows(layout, np.arange(columns.dated))
    assert every == (layout.walls.first_s, layout.walls.last_s)
    row = int(np.flatnonzero(columns.earliest > 0)[0])
    assert extent_of_rows(layout, [row]) == (
        max(layout.walls.first_s, float(columns.earliest[row])),
        min(layout.walls.last_s, float(columns.latest[row])),
    )


@given(st.sets(st.integers(0, 40)))
def test_rows_in_order_are_as_few_ranges_as_they_form(rows: set[int]) -> None:
    ranges = ranges_of_rows(np.array(sorted(rows), np.int32))
    assert rows_of_ranges(ranges).tolist() == sorted(rows)
    assert all(after[0] > before[1] + 1 for before, after in pairwise(ranges))


@given(st.sets(st.integers(0, 900), min_size=2, max_size=12))
@settings(max_examples=examples(25))
def test_where_events_begin_is_shown_with_their_titles_as_close_as_can_be(rows: set[int]) -> None:
    layout = usual(Spread.EVEN)
    scale = scale_of_starts(layout, sorted(rows), WIDTH, (36.0, 46.0))
    starts = {anchor_s(layout, row) for row in rows}
    if len(starts) == 1:
        assert scale is None
        return
    assert scale is not None
    titles = layout.metrics.title_widths(np.array(sorted(rows), np.int32))
    ends = [
        scale.x_of(anchor_s(layout, row)) + min(wide, layout.sizes.label_max)
        for row, wide in zip(sorted(rows), titles.tolist(), strict=True)
    ]
    assert min(scale.x_of(start) for start in starts) == pytest.approx(36.0, abs=0.5)
    assert max(ends) <= WIDTH - 46.0
    assert max(ends) >= WIDTH - 46.0 - 20.0 or scale.seconds_per_px == MIN_SECONDS_PER_PX
