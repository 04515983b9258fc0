from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scene.chronologies import FixedWidths, columns_of, crowded, events
from tests.scene.promises import (
    check_all_there,
    check_everything,
    check_labelled,
    check_labels,
    check_same,
    check_strips,
)
from timeline_app.core.columns.event_columns import EventColumns, event_columns
from timeline_app.core.dates.bounds import seconds_from_civil
from timeline_app.core.records.records import Event, EventId, Importance, Lane, LaneId
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.height_budget import roomy_layout
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.hit_test import box_of_event, cluster_of_event, hit_test
from timeline_app.scene.marks.visibility import rows_in_cluster
from timeline_app.scene.model.scene import Sizes
from timeline_app.scene.time.time_scale import TimeScale, fitted, time_extent

chronologies = st.lists(events, min_size=1, max_size=60).map(columns_of)
PACKED_OTHERWISE = columns_of(
    [
        *[("2019-01-01", 0, 0, 1, "")] * 3,
        ("2019-01-01", 1, 0, 1, ""),
        ("2019-01-01", 2, 0, 1, ""),
        ("2020-10-01", 2, 0, 46, ""),
        ("2022-01-01", 2, 0, 10, ""),
        ("2024-01-01", 2, 1, 42, ""),
    ]
)
"""Where a layout for farther away needs more rows, and packs them in another order."""
widths = st.integers(200, 2000)
zooms = st.floats(0.5, 400.0)
budgets = st.sampled_from((60.0, 120.0, 234.0, 500.0))


def _scale(columns: EventColumns, width: int, zoom: float, at: float = 0.5) -> TimeScale:
    first_s, last_s = time_extent(columns)
    return fitted(first_s, last_s, width, 30, 30).zoomed(zoom, width * at).snapped()


def _layout(columns: EventColumns, budget: float = 234.0) -> Layout:
    return Layout.by_theme(columns, FixedWidths(columns), Sizes(lane_budget=budget))


@given(chronologies, widths, zooms, budgets)
@settings(max_examples=examples(60))
def test_no_two_labels_overlap_and_none_covers_a_mark(
    columns: EventColumns, width: int, zoom: float, budget: float
) -> None:
    check_labels(build_scene(_layout(columns, budget), _scale(columns, width, zoom), width))


@given(chronologies, widths, zooms, budgets)
@settings(max_examples=examples(60))
def test_no_event_stays_unlabelled_where_its_label_would_fit(
    columns: EventColumns, width: int, zoom: float, budget: float
) -> None:
    layout = _layout(columns, budget)
    scale = _scale(columns, width, zoom)
    scene = build_scene(layout, scale, width)
    check_labelled(scene, layout, width)


@given(chronologies, widths, zooms, budgets)
@settings(max_examples=examples(60))
def test_every_event_in_range_is_a_mark_in_a_count_or_in_a_strip(
    columns: EventColumns, width: int, zoom: float, budget: float
) -> None:
    layout = _layout(columns, budget)
    scene = build_scene(layout, _scale(columns, width, zoom), width)
    check_all_there(layout, scene, width)


@pytest.mark.parametrize("zoom", [1.0, 3.0, 30.0, 300.0])
@pytest.mark.parametrize("seed", [1, 2])
def test_a_crowded_chronology_keeps_every_promise(zoom: float, seed: int) -> None:
    columns = crowded(4000, seed)
    layout = _layout(columns)
    for at in (0.2, 0.5, 0.8):
        scale = _scale(columns, 1300, zoom, at)
        check_everything(layout, scale, 1300)


@given(st.integers(1, 5), st.floats(1.0, 3000.0), widths)
@settings(max_examples=examples(25))
def test_a_strip_is_as_high_as_events_are_active_there(seed: int, zoom: float, width: int) -> None:
    columns = crowded(600, seed)
    layout = _layout(columns)
    scene = build_scene(layout, _scale(columns, width, zoom), width)
    check_strips(layout, scene, np.arange(0, width, 97))


def test_a_crowded_lane_becomes_a_strip_far_out_and_marks_close_up() -> None:
    columns = crowded(3000)
    assert build_scene(_layout(columns), _scale(columns, 1200, 1.0), 1200).strips
    assert not build_scene(_layout(columns), _scale(columns, 1200, 500.0), 1200).strips


@pytest.mark.parametrize("zoom", [1.0, 10.0, 40.0, 150.0, 400.0])
def test_a_lane_is_as_high_as_its_rows_need_up_to_a_maximum(zoom: float) -> None:
    columns, sizes = crowded(3000), Sizes()
    layout = Layout.by_theme(columns, FixedWidths(columns))
    scene = build_scene(layout, _scale(columns, 1200, zoom), 1200)
    for index, lane in enumerate(scene.lanes):
        bands = sum(sizes.band_row for _ in layout.tracks[index].channels)
        most = sizes.lane_budget + sizes.cluster_row + sizes.strip + 2 * sizes.lane_padding + bands
        assert sizes.lane_min <= lane.height <= most
        own = scene.marks.y[scene.marks.lane == index]
        assert ((lane.y < own) & (own < lane.y + lane.height)).all()


@given(chronologies, widths, zooms, st.integers(-900, 900))
@settings(max_examples=examples(60))
def test_rows_and_labels_do_not_change_while_panning(
    columns: EventColumns, width: int, zoom: float, dx: int
) -> None:
    layout = _layout(columns)
    scale = _scale(columns, width, zoom)
    check_same(build_scene(layout, scale, width), build_scene(layout, scale.panned(dx), width), dx)


@pytest.mark.parametrize("zoom", [1.0, 40.0, 400.0])
def test_rows_of_a_crowded_chronology_do_not_change_while_panning(zoom: float) -> None:
    columns = crowded(4000)
    scale = _scale(columns, 1300, zoom)
    before = build_scene(_layout(columns), scale, 1300)
    for dx in (13, 640, 1200):
        # A layout of its own: nothing may hang on what was looked at before.
        after = build_scene(_layout(columns), scale.panned(dx), 1300)
        check_same(before, after, dx)


@given(chronologies, widths, zooms)
@settings(max_examples=examples(60))
def test_the_middle_of_a_mark_hits_it(columns: EventColumns, width: int, zoom: float) -> None:
    scene = build_scene(_layout(columns), _scale(columns, width, zoom), width)
    marks = scene.marks
    for i in range(len(marks)):
        x0, x1 = max(0.0, marks.x0[i]), min(float(width), marks.x1[i])
        if x0 < x1:
            assert hit_test(scene, (x0 + x1) / 2, marks.y[i]).row == marks.row[i]


@given(chronologies, widths, zooms)
@settings(max_examples=examples(60))
def test_counts_and_boxes_can_be_found_again(
    columns: EventColumns, width: int, zoom: float
) -> None:
    layout = _layout(columns, 60.0)
    scale = _scale(columns, width, zoom)
    scene = build_scene(layout, scale, width)
    for cluster in scene.clusters:
        hit = hit_test(scene, cluster.x + cluster.width / 2, cluster.y + cluster.height / 2)
        assert hit.cluster is not None
        assert hit.cluster.lane == cluster.lane
        for row in rows_in_cluster(layout, scale, cluster).tolist():
            if box_of_event(scene, row) is None:
                bounds = int(columns.earliest[row]), int(columns.latest[row])
                assert cluster_of_event(scene, cluster.lane, *bounds) == cluster


@given(chronologies, st.integers(300, 1200))
@settings(max_examples=examples(60))
def test_a_roomy_layout_fits_its_height_where_one_row_a_lane_does(
    columns: EventColumns, height: int
) -> None:
    first_s, last_s = time_extent(columns)
    scale = fitted(first_s, last_s, 1200, 30, 30)
    layout = roomy_layout(_layout(columns), scale.seconds_per_px, height)
    scene = build_scene(layout, scale, 1200)
    check_labels(scene)
    one_row = roomy_layout(_layout(columns), scale.seconds_per_px, 0.0)
    least = build_scene(one_row, scale, 1200).height
    assert scene.height <= max(height, least) + 1.0


@given(chronologies, st.integers(300, 1200), st.integers(0, 4))
@example(PACKED_OTHERWISE, 300, 0)
@settings(max_examples=examples(60))
def test_a_layout_for_farther_away_fits_its_height_there_and_shows_no_less_here(
    columns: EventColumns, height: int, octaves: int
) -> None:
    scale = fitted(*time_extent(columns), 1200, 30, 30)
    usual = roomy_layout(_layout(columns), scale.seconds_per_px, height)
    farther = roomy_layout(_layout(columns), scale.seconds_per_px, height, farther=True)
    before, after = (build_scene(one, scale, 1200) for one in (usual, farther))
    # Other rows are packed in another order; the same events have marks.
    assert np.array_equal(np.sort(before.marks.row), np.sort(after.marks.row))
    assert after.height <= max(height, before.height) + 1.0
    away = TimeScale(scale.start_s, scale.seconds_per_px * 2**octaves)
    seen = [len(build_scene(one, away, 1200).marks) for one in (usual, farther)]
    assert seen[1] >= seen[0]
    assert (
        build_scene(farther, away, 1200).height
        <= max(height, build_scene(usual, away, 1200).height) + 1.0
    )


@given(chronologies, zooms, st.integers(0, 500), st.integers(50, 600))
@settings(max_examples=examples(60))
def test_lanes_in_view_are_the_same_when_the_others_are_left_out(
    columns: EventColumns, zoom: float, top: int, height: int
) -> None:
    layout, scale = _layout(columns), _scale(columns, 900, zoom)
    whole = build_scene(layout, scale, 900)
    part = build_scene(layout, scale, 900, 0.0, (top, top + height))
    assert part.lanes == whole.lanes
    shown = [lane.y < top + height and lane.y + lane.height > top for lane in whole.lanes]
    kept = np.array(shown)[whole.marks.lane]
    assert part.marks.row.tolist() == whole.marks.row[kept].tolist()
    assert part.marks.y.tolist() == whole.marks.y[kept].tolist()
    assert part.clusters == tuple(cluster for cluster in whole.clusters if shown[cluster.lane])


@pytest.mark.parametrize("around", [0, 300])
def test_a_mark_is_seen_wherever_its_doubt_reaches(around: int) -> None:
    others = [(f"{1900 + i % 50}-01-01", 0, 1, 20, "") for i in range(around)]
    columns = columns_of([("2000-06~", 0, 1, 20, ""), *others])
    event = int(np.flatnonzero(columns.earliest == seconds_from_civil(2000, 6, 1))[0])
    scales = [
        TimeScale(float(seconds_from_civil(2000, month, day)), 2.0).snapped()
        for month, day in ((6, 10), (5, 20))
    ]
    for scale in scales:
        scene = build_scene(_layout(columns), scale, 1200)
        assert event in scene.marks.row, "the doubt is a month to either side of June"


@pytest.mark.parametrize("important", [0, 3, 7, 11])
def test_the_most_important_event_is_named_wherever_among_others_it_stands(important: int) -> None:
    ranks = [Importance.CENTRAL if i == important else Importance.ORDINARY for i in range(12)]
    made = [
        Event(EventId(f"e{i}"), "A title of some length", f"2023-03-{i + 1:02}", importance=rank)
        for i, rank in enumerate(ranks)
    ]
    lane = Lane(LaneId("one"), "One", "lane-1", 0)
    placed = [(i, msgspec.structs.replace(one, lanes=(lane.id,)), 0) for i, one in enumerate(made)]
    columns = event_columns(placed, (lane,))
    layout = Layout.by_theme(columns, FixedWidths(columns), Sizes(lane_budget=60.0))
    scene = build_scene(layout, _scale(columns, 900, 1.0), 900)
    named = sorted(scene.marks.row[scene.labels.mark].tolist())
    assert important in named
    assert len(named) < len(made)
