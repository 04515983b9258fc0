from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.benchmarks.chronologies import Spread
from tests.examples import examples
from tests.scene.large import LengthWidths, any_bounds, bare_columns, large
from tests.scene.promises import pixel_seconds
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START, YEAR_LIMIT, seconds_from_civil
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.density import (
    EXACT_PX,
    CoarseCount,
    StripHeights,
    StripScale,
    coarse_octave,
    most_active,
    touched_seconds,
)
from timeline_app.scene.lanes.footprints import Walls
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.tracks import LaneTracks, Track, track_of
from timeline_app.scene.time.time_scale import (
    MAX_SECONDS_PER_PX,
    MIN_SECONDS_PER_PX,
    TimeScale,
    fitted,
    time_extent,
)

YEAR_S = 31_556_952
ANY_SCALE = st.one_of(
    st.sampled_from((MIN_SECONDS_PER_PX, 0.1, 0.25, 1 / 3, 1.0, 1.5, 7.0, 60.0, 86_400.0)),
    st.floats(MIN_SECONDS_PER_PX, 1e6),
)
bounds = st.lists(
    st.tuples(
        st.integers(-40, 40),  # the start, in pixels or in seconds from the middle
        st.integers(1, 60),  # the length
        st.sampled_from(("pixels", "seconds", "one second", "open start", "open end", "open")),
    ),
    min_size=1,
    max_size=25,
)


def _track(starts: list[int], ends: list[int]) -> Track:
    columns = bare_columns(np.array(starts, np.int64), np.array(ends, np.int64))
    return track_of(columns, np.arange(len(columns), dtype=np.int32))


def _bounds(start: int, length: int, kind: str, origin_s: int, spp: float) -> tuple[int, int]:
    """An event whose bounds lie on pixel edges as near as whole seconds can, or anywhere."""
    unit = spp if kind == "pixels" else 1.0
    first = origin_s + round(start * unit)
    last = first + (1 if kind == "one second" else max(1, round(length * unit)))
    if kind in ("open start", "open"):
        first = OPEN_START
    return first, OPEN_END if kind in ("open end", "open") else last


@given(bounds, ANY_SCALE, st.sampled_from((0, -62_135_596_800, -(10**13), 7, 10**15)))
@settings(max_examples=examples(120))
def test_a_strip_is_at_each_pixel_as_high_as_events_are_active_there(
    drawn: list[tuple[int, int, str]], spp: float, origin_s: int
) -> None:
    assume(abs(origin_s) / spp < EXACT_PX)
    events = [_bounds(*one, origin_s, spp) for one in drawn]
    track = _track(*(list(side) for side in zip(*events, strict=True)))
    scale = TimeScale(origin_s - 50 * spp, spp).snapped()
    origin_px = round(scale.start_s / spp)
    active = track.active(*touched_seconds(scale, -3.0, 110))
    for pixel in range(110):
        x0, x1 = (origin_px - 3 + pixel) * spp, (origin_px - 2 + pixel) * spp
        # Python compares whole numbers with floats exactly.
        expected = sum(start < x1 and end > x0 for start, end in events)
        assert active[pixel] == expected


@given(bounds, ANY_SCALE, st.integers(-300, 300))
@settings(max_examples=examples(80))
def test_a_strip_is_the_same_wherever_its_picture_begins(
    drawn: list[tuple[int, int, str]], spp: float, dx: int
) -> None:
    events = [_bounds(*one, 1_700_000_000, spp) for one in drawn]
    track = _track(*(list(side) for side in zip(*events, strict=True)))
    scale = TimeScale(1_700_000_000 - 50 * spp, spp).snapped()
    before = track.active(*touched_seconds(scale, 0.0, 100))
    after = track.active(*touched_seconds(scale.panned(dx).snapped(), float(dx), 100))
    assert before.tolist() == after.tolist()


@pytest.mark.parametrize("sign", [-1, 1])
def test_the_farthest_dates_are_drawn_where_they_are(sign: int) -> None:
    year = sign * (YEAR_LIMIT - 5)
    start = seconds_from_civil(year, 1, 1)
    assert 2**61 < abs(start) < 2**62
    track = _track([start, start + YEAR_S], [start + YEAR_S, start + 3 * YEAR_S])
    scale = TimeScale(start - 10.0 * YEAR_S, YEAR_S / 4).snapped()
    active = track.active(*touched_seconds(scale, 0.0, 100))
    assert active.sum() == pytest.approx(12, abs=2)
    assert active[:38].sum() == active[54:].sum() == 0


@pytest.mark.parametrize("spp", [1.0, 1e9, MAX_SECONDS_PER_PX])
def test_beyond_all_dates_only_what_is_open_goes_on(spp: float) -> None:
    track = _track([OPEN_START, OPEN_START, 5], [7, OPEN_END, OPEN_END])
    for far_s in (-9e18, -1e20, float(OPEN_START)):
        assert set(track.active(*touched_seconds(TimeScale(far_s, spp), 0.0, 5)).tolist()) == {2}
    for far_s in (9e18, 1e20, float(OPEN_END)):
        assert set(track.active(*touched_seconds(TimeScale(far_s, spp), 0.0, 5)).tolist()) == {2}


def test_within_a_pixel_shorter_than_a_second_that_second_counts() -> None:
    track = _track([10, 11], [11, 12])
    scale = TimeScale(9.5, MIN_SECONDS_PER_PX).snapped()
    active = track.active(*touched_seconds(scale, 0.0, 60))
    assert active.tolist() == [0] * 10 + [1] * 40 + [0] * 10


@given(st.integers(1, 10_000), st.integers(-4, 15))
@settings(max_examples=examples(60))
def test_no_strip_is_higher_than_is_said_of_its_octave(seed: int, octave: int) -> None:
    random = np.random.default_rng(seed)
    columns = bare_columns(*any_bounds(random, 5_000, -(10**9), 10**9, 10**8))
    track = track_of(columns, np.arange(len(columns), dtype=np.int32))
    most = most_active(track, octave)
    for part in random.random(5).tolist():
        middle_s = float(track.starts.at(int(part * (len(track) - 1))))
        scale = TimeScale(max(-2e9, middle_s), 2.0**octave).snapped()
        assert track.active(*touched_seconds(scale, -500.0, 1000)).max() <= most


def _sums_agree(spread: Spread, span_s: float, part: float) -> None:
    """Every strip of a scene against each of its lane's events, at every pixel."""
    columns = large(spread)
    layout = Layout.by_theme(columns, LengthWidths(columns))
    first_s, last_s = time_extent(columns)
    middle_s = first_s + part * (last_s - first_s)
    width = 1200
    scale = fitted(middle_s - span_s / 2, middle_s + span_s / 2, width).snapped()
    scene = build_scene(layout, scale, width, -40.0)
    edges = [pixel_seconds(scene, pixel) for pixel in range(width)]
    from_s = np.array([edge[0] for edge in edges])
    until_s = np.array([edge[1] for edge in edges])
    assert scene.strips
    for strip in scene.strips:
        track = layout.tracks[strip.lane].marks
        # The first and the last pixel of each event, by looking for its bounds among the edges.
        first = until_s.searchsorted(track.starts.all(), side="right")
        last = from_s.searchsorted(layout.columns.latest[track.rows], side="left")
        seen = last > first
        steps = np.bincount(first[seen], minlength=width + 1)
        steps -= np.bincount(last[seen], minlength=width + 1)
        assert strip.active.tolist() == np.cumsum(steps)[:width].tolist()


@pytest.mark.parametrize("spread", list(Spread))
@pytest.mark.parametrize("years", [1000.0, 60.0, 7.0])
def test_strips_of_a_hundred_thousand_events_are_exact_at_every_pixel(
    spread: Spread, years: float
) -> None:
    _sums_agree(spread, years * YEAR_S, 0.5)


def test_a_header_has_the_number_of_distinct_events() -> None:
    columns = large(Spread.EVEN)
    layout = Layout.by_theme(columns, LengthWidths(columns))
    scene = build_scene(layout, fitted(*time_extent(columns), 1200), 1200)
    by_lane: list[set[int]] = [set() for _ in columns.lanes]
    pairs = [
        *enumerate(columns.lane[: columns.dated].tolist()),
        *zip(columns.more_row.tolist(), columns.more_lane.tolist(), strict=True),
    ]
    for row, lane in pairs:
        by_lane[lane].add(int(columns.key[row]))
    assert [box.count for box in scene.lanes] == [len(keys) for keys in by_lane]
    assert all(box.is_strip for box in scene.lanes)
    assert sum(len(keys) for keys in by_lane) > len(columns), "some events lie in two lanes"


@pytest.mark.parametrize("count", [100, 5_000])
@pytest.mark.parametrize("seconds_in_view", [3_600.0, 86_400.0, 60 * YEAR_S])
def test_events_of_one_instant_are_a_count_at_every_scale(
    count: int, seconds_in_view: float
) -> None:
    starts = np.full(count, 1_700_006_400, np.int64)
    columns = bare_columns(starts, starts + 86_400)
    layout = Layout.by_theme(columns, LengthWidths(columns))
    middle_s = 1_700_006_400.0
    scale = fitted(middle_s - seconds_in_view / 2, middle_s + seconds_in_view / 2, 1200).snapped()
    scene = build_scene(layout, scale, 1200)
    assert not scene.strips
    (found,) = scene.clusters
    assert found.number + len(scene.marks) == count


def test_piles_of_events_are_a_strip_only_while_a_zoom_would_part_them() -> None:
    day = np.arange(2_000, dtype=np.int64).repeat(20) * 86_400
    columns = bare_columns(day, day + 86_400)
    layout = Layout.by_theme(columns, LengthWidths(columns))
    for days_in_view, is_strip in ((2_000, True), (100, True), (3, False), (0.1, False)):
        scale = fitted(1e8 - days_in_view * 43_200, 1e8 + days_in_view * 43_200, 1200)
        assert build_scene(layout, scale, 1200).lanes[0].is_strip == is_strip


@given(seed=st.integers(0, 1 << 30), octaves=st.integers(0, 3), shift=st.integers(-900, 900))
@settings(max_examples=examples(30))
def test_where_a_view_holds_all_a_strip_is_as_high_as_its_room(
    seed: int, octaves: int, shift: int
) -> None:
    """And it is as high wherever one pans, folded or not, so that nothing jumps."""
    starts, ends = any_bounds(np.random.default_rng(seed), 400, 0, 10**8, 10**7)
    columns = bare_columns(starts, ends)
    layout = Layout.by_theme(columns, LengthWidths(columns))
    walls = layout.walls
    scale = fitted(walls.first_s, walls.last_s, 700 >> octaves).snapped()
    (most,) = layout.most_active([0], scale)
    first_px = math.floor(scale.x_of(walls.first_s)) - 1
    last_px = math.ceil(scale.x_of(walls.last_s)) + 1
    whole = touched_seconds(scale, float(first_px), last_px - first_px)
    assert most == layout.tracks[0].marks.active(*whole).max()
    moved = scale.panned(shift)
    assert layout.most_active([0], moved) == [most]
    elsewhere = touched_seconds(moved, 0.0, 700)
    assert layout.tracks[0].marks.active(*elsewhere).max() <= most


@given(bounds, st.integers(-200, 200))
@settings(max_examples=examples(80))
def test_what_was_counted_before_is_off_by_half_a_step_at_most(
    drawn: list[tuple[int, int, str]], from_step: int
) -> None:
    events = [_bounds(*one, 0, 1.0) for one in drawn]
    track = _track(*(list(side) for side in zip(*events, strict=True)))
    instants = np.arange(from_step, from_step + 100)
    for octave in (1, 3, coarse_octave(track)):
        half = 1 << octave - 1
        for one in (track.starts, track.ends_sorted):
            count = CoarseCount.of(one, octave).before(instants)
            assert (count >= one.before(instants - half)).all()
            assert (count <= one.before(instants + half)).all()


def test_a_strip_on_the_way_is_counted_by_steps_of_an_eighth_of_a_pixel() -> None:
    columns = large(Spread.EVEN, 100_000)
    rows = np.arange(columns.dated, dtype=np.int32)
    track = track_of(columns, rows[: columns.dated])
    spp = 8.0 * 2 ** coarse_octave(track)
    from_s, until_s = touched_seconds(TimeScale(float(track.starts.at(40_000)), spp), 0.0, 60)
    half = round(spp / 16)
    lane = LaneTracks("", "lane-1", len(track), lambda: (track, ()))
    strips = StripHeights([lane], Walls(*time_extent(columns), 0.0))
    at = StripScale(TimeScale(0.0, spp), 0, 0, is_passed_by=True)
    counted = strips.active(0, at, (from_s, until_s))
    assert (counted <= track.active(from_s - half - 1, until_s + half)).all()
    assert (counted >= track.active(from_s + half + 1, until_s - half)).all()
    exact = strips.active(0, at._replace(is_passed_by=False), (from_s, until_s))
    assert np.array_equal(exact, track.active(from_s, until_s))
    assert not np.array_equal(exact, counted)
