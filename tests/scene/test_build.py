from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scene.chronologies import FixedWidths, columns_of, crowded, events
from timeline_app.core.columns import EventColumns
from timeline_app.scene.build import build_scene
from timeline_app.scene.counts import counted_range
from timeline_app.scene.hit import box_of_event, count_of_event, hit_test
from timeline_app.scene.labels import Side
from timeline_app.scene.layout import Layout, time_extent
from timeline_app.scene.metrics import Sizes
from timeline_app.scene.places import rows_in_count
from timeline_app.scene.roominess import roomy_layout
from timeline_app.scene.scene import Scene
from timeline_app.scene.shapes import MarkKind
from timeline_app.scene.time_scale import TimeScale, fitted, zoom_level

chronologies = st.lists(events, min_size=1, max_size=60).map(columns_of)
widths = st.integers(200, 2000)
zooms = st.floats(0.5, 400.0)
budgets = st.sampled_from((60.0, 120.0, 234.0, 500.0))


def _scale(columns: EventColumns, width: int, zoom: float, at: float = 0.5) -> TimeScale:
    first_s, last_s = time_extent(columns)
    return fitted(first_s, last_s, width, 30, 30).zoomed(zoom, width * at).snapped()


def _layout(columns: EventColumns, budget: float = 234.0) -> Layout:
    return Layout.by_theme(columns, FixedWidths(columns), Sizes(lane_budget=budget))


def _label_boxes(scene: Scene) -> np.ndarray:
    labels = scene.labels
    extra = np.where(labels.detail, labels.detail_width + 12.0, 0.0)
    x0 = labels.x - np.where(labels.side == Side.LEFT, extra, 0.0)
    return np.stack(
        [x0, labels.y - labels.height / 2, x0 + labels.width + extra, labels.y + labels.height / 2],
        axis=1,
    )


def _mark_boxes(scene: Scene) -> np.ndarray:
    marks = scene.marks
    dots = (marks.kind == MarkKind.DOT) | (marks.kind == MarkKind.HALO)
    half = np.where(dots, 4.5, 11.0)
    return np.stack([marks.x0, marks.y - half, marks.x1, marks.y + half], axis=1)


def _overlapping(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """For each pair whether the boxes share an area of more than a rounding."""
    eps = 0.01
    return (
        (a[:, None, 0] < b[None, :, 2] - eps)
        & (b[None, :, 0] < a[:, None, 2] - eps)
        & (a[:, None, 1] < b[None, :, 3] - eps)
        & (b[None, :, 1] < a[:, None, 3] - eps)
    )


def _check_labels(scene: Scene) -> None:
    labels = _label_boxes(scene)
    pairs = _overlapping(labels, labels)
    np.fill_diagonal(pairs, False)
    assert not pairs.any(), "two labels overlap"
    covers = _overlapping(labels, _mark_boxes(scene))
    covers[np.arange(len(labels)), scene.labels.mark] = False
    assert not covers.any(), "a label covers a mark"


@given(chronologies, widths, zooms, budgets)
@settings(max_examples=120)
def test_no_two_labels_overlap_and_none_covers_a_mark(
    columns: EventColumns, width: int, zoom: float, budget: float
) -> None:
    _check_labels(build_scene(_layout(columns, budget), _scale(columns, width, zoom), width))


@given(chronologies, widths, zooms, budgets)
@settings(max_examples=120)
def test_no_event_stays_unlabelled_where_its_label_would_fit(
    columns: EventColumns, width: int, zoom: float, budget: float
) -> None:
    layout = _layout(columns, budget)
    scale = _scale(columns, width, zoom)
    scene = build_scene(layout, scale, width)
    marks, sizes = scene.marks, layout.sizes
    taken = np.concatenate([_label_boxes(scene), _mark_boxes(scene)])
    wall0 = scale.x_of(layout.walls.first_s) - layout.walls.margin_px
    wall1 = scale.x_of(layout.walls.last_s) + layout.walls.margin_px
    labelled = set(scene.labels.mark.tolist())
    texts = FixedWidths(columns)
    for mark in set(range(len(marks))) - labelled:
        # Near the edges neighbours out of the picture may stand in the way.
        if marks.kind[mark] == MarkKind.BAND or not (
            marks.x0[mark] > 350 and marks.x1[mark] < width - 350
        ):
            continue
        row = marks.row[mark : mark + 1]
        tall = scene.lanes[marks.lane[mark]].row_height > 30
        need = min(texts.title_widths(row)[0], sizes.label_max)
        if tall:
            need = max(need, texts.detail_widths(row)[0])
        y, space = marks.y[mark], sizes.label_space
        others = np.delete(taken, len(scene.labels) + mark, axis=0)
        for x0 in (marks.x1[mark] + sizes.label_gap, marks.x0[mark] - sizes.label_gap - need):
            if x0 < wall0 or x0 + need > wall1:
                continue
            room = np.array([[x0 - space, y - 8, x0 + need + space, y + 8]])
            assert _overlapping(room, others).any(), "a label would have fitted"


@given(chronologies, widths, zooms, budgets)
@settings(max_examples=120)
def test_every_event_in_range_is_a_mark_in_a_count_or_in_a_strip(
    columns: EventColumns, width: int, zoom: float, budget: float
) -> None:
    layout = _layout(columns, budget)
    _check_all_there(layout, _scale(columns, width, zoom), width)


def _check_all_there(layout: Layout, scale: TimeScale, width: int) -> None:
    scene = build_scene(layout, scale, width)
    from_s, until_s = scale.visible_range(width)
    first_s, last_s = counted_range(scale, 0.0, width, layout.sizes)
    plans = layout.plans(zoom_level(scale.seconds_per_px))
    strips = {strip.lane for strip in scene.strips}
    columns = layout.columns
    for lane, plan in enumerate(plans):
        tracks = [track for _, track in plan.tracks.channels]
        if lane not in strips:
            tracks.append(plan.tracks.marks)
        rows = np.concatenate([track.rows for track in tracks] or [np.empty(0, np.int32)])
        marked = scene.marks.row[scene.marks.lane == lane]
        assert len(set(marked.tolist())) == len(marked), "an event has two marks in one lane"
        counts = [count for count in scene.counts if count.lane == lane]
        counted = [row for c in counts for row in rows_in_count(layout, scale, c).tolist()]
        assert sum(count.number for count in counts) == len(counted)
        assert len(set(counted)) == len(counted), "an event is in two counts"
        assert not set(counted) & set(marked.tolist()), "an event is marked and counted"
        starts, ends = columns.earliest[rows], columns.latest[rows]
        seen = rows[(starts < until_s) & (ends > from_s)]
        assert set(seen.tolist()) <= set(marked.tolist()) | set(counted)
        inside = (columns.earliest[counted] < last_s) & (columns.latest[counted] > first_s)
        assert inside.all(), "a count holds an event out of its range"


@pytest.mark.parametrize("zoom", [1.0, 3.0, 30.0, 300.0])
@pytest.mark.parametrize("seed", [1, 2])
def test_a_crowded_chronology_keeps_every_promise(zoom: float, seed: int) -> None:
    columns = crowded(4000, seed)
    layout = _layout(columns)
    for at in (0.2, 0.5, 0.8):
        scale = _scale(columns, 1300, zoom, at)
        _check_labels(build_scene(layout, scale, 1300))
        _check_all_there(layout, scale, 1300)


@given(st.integers(1, 5), st.floats(1.0, 3000.0), widths)
@settings(max_examples=25)
def test_a_strip_is_as_high_as_events_are_active_there(seed: int, zoom: float, width: int) -> None:
    columns = crowded(600, seed)
    scene = build_scene(_layout(columns), _scale(columns, width, zoom), width)
    for strip in scene.strips:
        rows = np.flatnonzero(columns.lane == strip.lane)
        for pixel in range(0, width, 97):
            edges = [
                int(np.ceil(scene.scale.instant_at(x))) for x in (float(pixel), float(pixel + 1))
            ]
            last = max(edges[1], edges[0] + 1)
            active = (columns.earliest[rows] < last) & (columns.latest[rows] > edges[0])
            assert strip.active[pixel] == active.sum()
        assert strip.active.max() <= strip.most


def test_a_crowded_lane_becomes_a_strip_far_out_and_marks_close_up() -> None:
    columns = crowded(3000)
    assert build_scene(_layout(columns), _scale(columns, 1200, 1.0), 1200).strips
    assert not build_scene(_layout(columns), _scale(columns, 1200, 500.0), 1200).strips


@given(chronologies, widths, zooms, st.integers(-900, 900))
@settings(max_examples=80)
def test_rows_and_labels_do_not_change_while_panning(
    columns: EventColumns, width: int, zoom: float, dx: int
) -> None:
    layout = _layout(columns)
    scale = _scale(columns, width, zoom)
    _check_same(build_scene(layout, scale, width), build_scene(layout, scale.panned(dx), width), dx)


@pytest.mark.parametrize("zoom", [1.0, 40.0, 400.0])
def test_rows_of_a_crowded_chronology_do_not_change_while_panning(zoom: float) -> None:
    columns = crowded(4000)
    scale = _scale(columns, 1300, zoom)
    before = build_scene(_layout(columns), scale, 1300)
    for dx in (13, 640, 1200):
        # A layout of its own: nothing may hang on what was looked at before.
        after = build_scene(_layout(columns), scale.panned(dx), 1300)
        _check_same(before, after, dx)


def _check_same(before: Scene, after: Scene, dx: int) -> None:
    """Marks and labels that both scenes show stand in the same place."""
    assert [lane.y for lane in before.lanes] == [lane.y for lane in after.lanes]
    where = dict(
        zip(
            zip(before.marks.row.tolist(), before.marks.lane.tolist(), strict=True),
            range(len(before.marks)),
            strict=True,
        )
    )
    labels = {int(mark): i for i, mark in enumerate(before.labels.mark)}
    new_labels = {int(mark): i for i, mark in enumerate(after.labels.mark)}
    for i in range(len(after.marks)):
        j = where.get((int(after.marks.row[i]), int(after.marks.lane[i])))
        if j is None:
            continue
        assert after.marks.y[i] == before.marks.y[j]
        assert (i in new_labels) == (j in labels)
        if i in new_labels:
            a, b = new_labels[i], labels[j]
            assert after.labels.side[a] == before.labels.side[b]
            if after.labels.side[a] != Side.INSIDE:
                assert after.labels.x[a] == pytest.approx(before.labels.x[b] + dx, abs=0.01)


@given(chronologies, widths, zooms)
@settings(max_examples=80)
def test_the_middle_of_a_mark_hits_it(columns: EventColumns, width: int, zoom: float) -> None:
    scene = build_scene(_layout(columns), _scale(columns, width, zoom), width)
    marks = scene.marks
    for i in range(len(marks)):
        x0, x1 = max(0.0, marks.x0[i]), min(float(width), marks.x1[i])
        if x0 < x1:
            assert hit_test(scene, (x0 + x1) / 2, marks.y[i]).row == marks.row[i]


@given(chronologies, widths, zooms)
@settings(max_examples=60)
def test_counts_and_boxes_can_be_found_again(
    columns: EventColumns, width: int, zoom: float
) -> None:
    layout = _layout(columns, 60.0)
    scale = _scale(columns, width, zoom)
    scene = build_scene(layout, scale, width)
    for count in scene.counts:
        hit = hit_test(scene, count.x + count.width / 2, count.y + count.height / 2)
        assert hit.count is not None
        assert hit.count.lane == count.lane
        for row in rows_in_count(layout, scale, count).tolist():
            if box_of_event(scene, row) is None:
                bounds = int(columns.earliest[row]), int(columns.latest[row])
                assert count_of_event(scene, count.lane, *bounds) == count


@given(chronologies, st.integers(300, 1200))
@settings(max_examples=60)
def test_a_roomy_layout_fits_its_height_where_one_row_a_lane_does(
    columns: EventColumns, height: int
) -> None:
    first_s, last_s = time_extent(columns)
    scale = fitted(first_s, last_s, 1200, 30, 30)
    layout = roomy_layout(_layout(columns), scale.seconds_per_px, height)
    scene = build_scene(layout, scale, 1200)
    _check_labels(scene)
    one_row = roomy_layout(_layout(columns), scale.seconds_per_px, 0.0)
    least = build_scene(one_row, scale, 1200).height
    assert scene.height <= max(height, least) + 1.0


@given(chronologies, zooms, st.integers(0, 500), st.integers(50, 600))
@settings(max_examples=60)
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
    assert part.counts == tuple(count for count in whole.counts if shown[count.lane])
