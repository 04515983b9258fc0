from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scene.chronologies import Drawn, columns_of, events
from tests.scene.large import LengthWidths, any_bounds, bare_columns
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, YEAR_LIMIT, seconds_from_civil
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.tracks import Channels, LaneTracks, Track
from timeline_app.scene.marks.visibility import anchor_s
from timeline_app.scene.overview import (
    EVENT_PX,
    INSET_PX,
    LEAST_PX,
    STEP_PX,
    OverviewScene,
    bar_bounds,
    events_per_column,
    overview_scene,
    places_of_rows,
)

HEIGHT = 26.0
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
@settings(max_examples=30)
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


def test_one_event_is_one_low_bar_in_the_middle() -> None:
    scene = _scene(_spans((0, DAY_S)))
    assert scene.bars.high.tolist() == [EVENT_PX]
    assert scene.bars.low.tolist() == [0.0]
    assert abs(scene.bars.x[0] - 500) <= 2 * STEP_PX
    assert not scene.is_dense


def test_a_million_events_of_one_day_are_one_bar() -> None:
    starts = np.zeros(MANY, np.int64)
    scene = _scene(bare_columns(starts, starts + DAY_S, 8))
    assert scene.bars.colour.tolist() == list(range(8))
    assert len(set(scene.bars.x.tolist())) == 1
    assert scene.bars.high.max() == HEIGHT
    assert (scene.bars.high > scene.bars.low).all()


def test_a_million_events_along_a_century_fill_all_columns() -> None:
    random = np.random.default_rng(1)
    starts = random.integers(0, 100 * 365 * DAY_S, MANY)
    scene = _scene(bare_columns(starts, starts + DAY_S, 8))
    assert scene.is_dense
    tops = scene.bars.high[scene.bars.colour == 0]
    assert len(tops) == (1000 - 2 * INSET_PX) // STEP_PX
    assert tops.min() > 0.8 * HEIGHT


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
    assert scene.bars.high.max() == 2 * EVENT_PX


def test_lanes_of_one_colour_share_their_bars() -> None:
    """There may be a lane for each of many actors, and there are ten colours."""
    columns = bare_columns(*any_bounds(np.random.default_rng(5), 9_000, 0, 10**9, 10**8), 3)
    rows = np.arange(len(columns), dtype=np.int32)

    def lane(number: int, own: npt.NDArray[np.int32]) -> LaneTracks:
        def make() -> tuple[Track, Channels]:
            pytest.fail("a track was made for it")

        return LaneTracks(str(number), f"lane-{number % 10 + 1}", len(own), make, rows=own)

    layout = _layout(columns)
    lanes = [lane(0, rows), *(lane(number, rows[number::900]) for number in range(1, 900))]
    scene = overview_scene(columns, lanes, layout.walls, 1000, HEIGHT)
    assert scene.colours == tuple(f"lane-{number + 1}" for number in range(10))
    whole = events_per_column(columns, lanes[:1], scene.scale, 1000)
    assert whole.tolist() == sum(np.array(_counts(columns))).tolist()
    others = events_per_column(columns, lanes[1:], scene.scale, 1000)
    left_out = events_per_column(columns, [lane(0, rows[::900])], scene.scale, 1000)
    assert (others + left_out).tolist() == whole.tolist()


# How high they are.


@given(
    st.lists(
        st.lists(st.integers(0, 10**6) | st.integers(0, 3), min_size=3, max_size=3),
        min_size=1,
        max_size=30,
    )
)
def test_bars_stand_on_each_other_and_a_larger_number_is_no_lower(
    drawn: list[list[int]],
) -> None:
    counts = np.array(drawn, np.int64).T
    low, high = bar_bounds(counts, HEIGHT)
    assert (low[:-1] == high[1:]).all()
    assert (low[-1] == 0).all()
    assert (high >= low).all()
    assert (low[counts == 0] == high[counts == 0]).all()
    total, tops = counts.sum(axis=0), high[0]
    assert (tops[total == 0] == 0).all()
    assert (tops[total > 0] >= LEAST_PX).all()
    assert (np.diff(tops[np.argsort(total)]) >= 0).all()
    assert tops.max() <= HEIGHT
    if total.max() * EVENT_PX >= HEIGHT:
        assert tops.max() == HEIGHT


def test_few_events_are_counted_by_the_eye() -> None:
    _, high = bar_bounds(np.array([[1, 2, 0]]), HEIGHT)
    assert high.tolist() == [[EVENT_PX, 2 * EVENT_PX, 0.0]]


def test_a_column_of_very_many_leaves_others_to_be_seen() -> None:
    _, high = bar_bounds(np.array([[500_000, 350, 1]]), HEIGHT)
    assert high[0].tolist() == [HEIGHT, LEAST_PX, LEAST_PX]
    _, high = bar_bounds(np.array([[20, 1]]), HEIGHT)
    assert high[0, 1] >= 6.0


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
