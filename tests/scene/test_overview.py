from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scene.chronologies import Drawn, columns_of, events
from tests.scene.large import LengthWidths, any_bounds, bare_columns
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, YEAR_LIMIT, seconds_from_civil
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.tracks import Channels, LaneTracks, Track
from timeline_app.scene.marks.visibility import anchor_s
from timeline_app.scene.overview import (
    EVENT_PX,
    FAINT,
    INSET_PX,
    LEAST_PX,
    MOST_ROWS,
    STEP_PX,
    OverviewScene,
    bar_heights,
    events_per_column,
    overview_scene,
    places_of_rows,
)

HEIGHT = 32.0
DAY_S = 86_400
MANY = 1_000_000


def _layout(columns: EventColumns) -> Layout:
    return Layout.by_theme(columns, LengthWidths(columns))


def _scene(columns: EventColumns, width: int = 1000) -> OverviewScene:
    layout = _layout(columns)
    return overview_scene(columns, layout.tracks, layout.walls, width, HEIGHT)


def _counts(columns: EventColumns, width: int = 1000) -> list[list[int]]:
    layout = _layout(columns)
    scale = overview_scene(columns, layout.tracks, layout.walls, width, HEIGHT).scale
    return [events_per_column(columns, [lane], scale, width).tolist() for lane in layout.tracks]


def _lanes(columns: EventColumns, number: int) -> list[LaneTracks]:
    """So many lanes, with every so many-th event each, and some in none or in two."""
    rows = np.arange(len(columns), dtype=np.int32)

    def make() -> tuple[Track, Channels]:
        pytest.fail("a track was made for it")

    return [
        LaneTracks(str(at), f"lane-{at % 10 + 1}", len(own), make, rows=own)
        for at in range(number)
        for own in [rows[(rows % number == at) | (rows % 7 == at)]]
    ]


def _spans(*bounds: tuple[int, int]) -> EventColumns:
    starts, ends = (np.array(side, np.int64) for side in zip(*bounds, strict=True))
    return bare_columns(starts, ends)


# Where events stand.


@pytest.mark.parametrize("width", [60, 632, 1000])
def test_a_find_is_marked_where_its_bar_is_also_at_the_edges_of_columns(width: int) -> None:
    days = [*range(400)]
    spans = [(day * DAY_S, (day + 1) * DAY_S) for day in days]
    spans += [(OPEN_START, day * DAY_S) for day in days[1:]] + [(OPEN_START, OPEN_END)]
    columns = _spans(*sorted(spans))
    scene = _scene(columns, width)
    for row in range(columns.dated):
        one = _spans((int(columns.earliest[row]), int(columns.latest[row])))
        (counts,) = (
            events_per_column(one, [lane], scene.scale, width) for lane in _layout(one).tracks
        )
        bars = (INSET_PX + STEP_PX * np.flatnonzero(counts).astype(float)).tolist()
        assert places_of_rows(scene, columns, np.array([row])) == bars


@given(st.lists(events, min_size=1, max_size=40), st.integers(100, 1500))
def test_the_bars_of_a_lane_add_up_to_its_events(drawn: list[Drawn], width: int) -> None:
    columns = columns_of(drawn)
    counts = _counts(columns, width)
    assert [sum(lane) for lane in counts] == [lane.count for lane in _layout(columns).tracks]


@given(st.integers(0, 1 << 30), st.integers(200, 1500))
@settings(max_examples=examples(30))
def test_an_event_stands_where_the_canvas_looks_for_it(seed: int, width: int) -> None:
    columns = bare_columns(*any_bounds(np.random.default_rng(seed), 40, 0, 10**9, 10**8), 3)
    layout = _layout(columns)
    scale = _scene(columns, width).scale
    number = (width - 2 * INSET_PX) // STEP_PX
    expected = np.zeros((3, number), np.int64)
    for row in range(len(columns)):
        x = scale.x_of(anchor_s(layout, row))
        column = min(max(int((x - INSET_PX) // STEP_PX), 0), number - 1)
        expected[columns.lane[row], column] += 1
    counts = np.array(_counts(columns, width))
    # An event right at the edge of two columns may be rounded into either.
    assert np.abs(np.cumsum(counts - expected, axis=1)).max() <= 1
    assert np.abs(counts - expected).sum() <= 4


def test_an_event_without_bounds_stands_at_the_beginning() -> None:
    counts = _counts(_spans((OPEN_START, OPEN_END), (0, DAY_S), (90 * DAY_S, 91 * DAY_S)))
    assert counts[0][0] == 2
    assert sum(counts[0]) == 3


def test_one_event_is_one_mark_in_the_middle() -> None:
    scene = _scene(_spans((0, DAY_S)))
    assert scene.bars.count.tolist() == [1]
    assert abs(scene.bars.x[0] - 500) <= 2 * STEP_PX
    assert not scene.is_dense


def test_a_million_events_of_one_day_are_one_mark_in_each_row() -> None:
    starts = np.zeros(MANY, np.int64)
    scene = _scene(bare_columns(starts, starts + DAY_S, 8))
    assert scene.bars.row.tolist() == list(range(8))
    assert scene.bars.count.tolist() == [MANY // 8] * 8
    assert len(set(scene.bars.x.tolist())) == 1
    assert scene.bars.high.max() <= HEIGHT


# A row for each lane.


@given(st.lists(events, min_size=1, max_size=40), st.integers(1, 20), st.integers(100, 1500))
@settings(max_examples=examples(60))
def test_no_lane_leaves_its_row_and_no_event_is_lost(
    drawn: list[Drawn], number: int, width: int
) -> None:
    columns = columns_of(drawn)
    lanes, walls = _lanes(columns, number), _layout(columns).walls
    scene = overview_scene(columns, lanes, walls, width, HEIGHT)
    bars = scene.bars
    assert int(bars.count.sum()) == sum(lane.count for lane in lanes)
    assert (bars.count > 0).all()
    assert (bars.low >= 0).all()
    assert (bars.high <= HEIGHT).all()
    assert ((bars.strength > 0) & (bars.strength <= 1)).all()
    if number > MOST_ROWS:
        assert scene.colours == ()
        assert set(bars.row.tolist()) <= {0}
        return
    assert scene.colours == tuple(lane.colour for lane in lanes)
    bottom = HEIGHT
    for at, lane in enumerate(lanes):
        own = bars.row == at
        assert int(bars.count[own].sum()) == lane.count
        if not own.any():
            continue
        tops, lows = set(bars.high[own].tolist()), set(bars.low[own].tolist())
        assert len(tops) == len(lows) == 1, "all of a lane are in one row"
        assert 3 <= max(tops) - min(lows) <= 4
        assert max(tops) <= bottom - (at > 0), "apart from the row above"
        bottom = min(lows)


@pytest.mark.parametrize(("number", "high"), [(1, 4), (5, 4), (6, 3), (8, 3)])
def test_rows_are_high_enough_to_be_told_apart(number: int, high: int) -> None:
    columns = _spans(*((day * DAY_S, (day + 1) * DAY_S) for day in range(80)))
    walls = _layout(columns).walls
    bars = overview_scene(columns, _lanes(columns, number), walls, 1000, HEIGHT).bars
    assert set((bars.high - bars.low).tolist()) == {high}
    assert len(set(bars.low.tolist())) == number


def test_a_dense_row_is_strong_where_there_are_many() -> None:
    starts = np.sort(np.concatenate((np.arange(0, 4000), np.full(6000, 2000)))) * DAY_S
    scene = _scene(bare_columns(starts, starts + DAY_S))
    assert scene.is_dense
    order = np.argsort(scene.bars.count)
    assert (np.diff(scene.bars.strength[order]) >= 0).all()
    assert scene.bars.strength.max() == 1.0
    assert FAINT < scene.bars.strength.min() < 0.6
    few = _scene(_spans((0, DAY_S), (0, DAY_S), (90 * DAY_S, 91 * DAY_S)))
    assert few.bars.strength.tolist() == [1.0, 1.0], "what stands alone is never faint"


def test_it_tells_whether_all_is_in_view() -> None:
    scene = _scene(_spans((0, DAY_S), (90 * DAY_S, 100 * DAY_S)))
    assert scene.is_within(0.0, 100.0 * DAY_S)
    assert scene.is_within(-1e9, 1e9)
    assert not scene.is_within(DAY_S, 100.0 * DAY_S)
    assert not scene.is_within(0.0, 98.0 * DAY_S)


def test_a_million_events_along_a_century_fill_all_columns() -> None:
    random = np.random.default_rng(1)
    starts = random.integers(0, 100 * 365 * DAY_S, MANY)
    scene = _scene(bare_columns(starts, starts + DAY_S, 8))
    assert scene.is_dense
    strong = scene.bars.strength[scene.bars.row == 0]
    assert len(strong) == (1000 - 2 * INSET_PX) // STEP_PX
    assert strong.min() > 0.8


@pytest.mark.parametrize("years", [10_000, YEAR_LIMIT - 5])
def test_years_far_apart_are_told_in_years(years: int) -> None:
    first, last = (seconds_from_civil(year, 1, 1) for year in (-years, years))
    scene = _scene(_spans((first, first + DAY_S), (last, last + DAY_S)))
    assert len(scene.bars.x) == 2
    assert scene.bars.x[0] == INSET_PX
    assert scene.bars.x[1] + 2 * STEP_PX > 1000 - INSET_PX
    assert 4 < len(scene.ticks) < 12


def test_a_chronology_without_events_has_no_bars() -> None:
    scene = _scene(columns_of([]))
    assert len(scene.bars.x) == 0


@pytest.mark.parametrize("width", [1, 20, 33, 40])
def test_hardly_any_width_is_still_some(width: int) -> None:
    scene = _scene(_spans((0, DAY_S), (100 * DAY_S, 101 * DAY_S)), width)
    assert scene.bars.count.sum() == 2


def test_many_lanes_are_counted_together() -> None:
    """There may be a lane for each of many actors."""
    columns = bare_columns(*any_bounds(np.random.default_rng(5), 9_000, 0, 10**9, 10**8), 3)
    lanes, walls = _lanes(columns, 900), _layout(columns).walls
    scene = overview_scene(columns, lanes, walls, 1000, HEIGHT)
    assert scene.colours == ()
    assert scene.bars.count.sum() == sum(lane.count for lane in lanes)
    each = [events_per_column(columns, [lane], scene.scale, 1000) for lane in lanes]
    whole = np.sum(each, axis=0)
    assert scene.bars.count.tolist() == whole[whole > 0].tolist()


# How high they are.


@given(st.lists(st.integers(0, 10**6) | st.integers(0, 3), min_size=1, max_size=30))
def test_a_larger_number_is_no_lower(drawn: list[int]) -> None:
    count = np.array(drawn, np.int64)
    high = bar_heights(count, HEIGHT)
    assert (high[count == 0] == 0).all()
    assert (high[count > 0] >= LEAST_PX).all()
    assert (np.diff(high[np.argsort(count)]) >= 0).all()
    assert high.max() <= HEIGHT
    if count.max() * EVENT_PX >= HEIGHT:
        assert high.max() == HEIGHT


def test_few_events_are_counted_by_the_eye() -> None:
    high = bar_heights(np.array([1, 2, 0]), HEIGHT)
    assert high.tolist() == [EVENT_PX, 2 * EVENT_PX, 0.0]


def test_a_column_of_very_many_leaves_others_to_be_seen() -> None:
    high = bar_heights(np.array([500_000, 350, 1]), HEIGHT)
    assert high.tolist() == [HEIGHT, LEAST_PX, LEAST_PX]
    assert bar_heights(np.array([20, 1]), HEIGHT)[1] >= 6.0


@given(st.lists(events, min_size=1, max_size=30), st.sets(st.integers(0, 29)))
def test_found_events_are_marked_in_a_column_that_has_a_bar(
    drawn: list[Drawn], wanted: set[int]
) -> None:
    columns = columns_of(drawn)
    scene = _scene(columns)
    rows = np.array(sorted(row for row in wanted if row < len(columns)), np.int64)
    places = places_of_rows(scene, columns, rows)
    assert places == sorted(set(places))
    assert bool(places) == any(row < columns.dated for row in rows.tolist())
    assert set(places) <= set(scene.bars.x.tolist())
