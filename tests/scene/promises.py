"""What holds of every scene, whatever the chronology, the scale and the place."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
import pytest

from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.lane_plan import LanePlan
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.mark_shapes import MarkKind
from timeline_app.scene.lanes.tracks import Track
from timeline_app.scene.marks.clusters import counted_range
from timeline_app.scene.marks.visibility import rows_in_cluster
from timeline_app.scene.model.scene import Scene, Side, are_inner
from timeline_app.scene.time.time_scale import TimeScale

Boxes = npt.NDArray[np.float64]

NEAR_EDGE_PX = 350.0
"""As close to the edge of a picture, neighbours out of it may stand in a label's way."""

HALF_DAY_PX = 8.0
"""As close to the edge, the dot of a day may be out of the picture where the day is not."""


def label_boxes(scene: Scene) -> Boxes:
    """Left, top, right and bottom of each label, its detail included."""
    labels = scene.labels
    extra = np.where(labels.detail, labels.detail_width + 12.0, 0.0)
    x0 = labels.x - np.where(labels.side == Side.LEFT, extra, 0.0)
    return np.stack(
        [x0, labels.y - labels.height / 2, x0 + labels.width + extra, labels.y + labels.height / 2],
        axis=1,
    )


def mark_boxes(scene: Scene) -> Boxes:
    """Left, top, right and bottom of each mark."""
    marks = scene.marks
    dots = (marks.kind == MarkKind.DOT) | (marks.kind == MarkKind.HALO)
    half = np.where(dots, 4.5, 9.0)
    return np.stack([marks.x0, marks.y - half, marks.x1, marks.y + half], axis=1)


def pill_boxes(scene: Scene) -> Boxes:
    """Left, top, right and bottom of each cluster in the picture."""
    pills = [(c.x, c.y, c.x + c.width, c.y + c.height) for c in scene.clusters if not c.running]
    return np.array(pills, float).reshape(-1, 4)


def overlapping(a: Boxes, b: Boxes) -> npt.NDArray[np.bool_]:
    """For each pair whether the boxes share an area of more than a rounding."""
    eps = 0.01
    found: npt.NDArray[np.bool_] = (
        (a[:, None, 0] < b[None, :, 2] - eps)
        & (b[None, :, 0] < a[:, None, 2] - eps)
        & (a[:, None, 1] < b[None, :, 3] - eps)
        & (b[None, :, 1] < a[:, None, 3] - eps)
    )
    return found


def check_labels(scene: Scene) -> None:
    """No label overlaps another, a mark, a cluster, or the axis; each lies in its lane."""
    labels = label_boxes(scene)
    pairs = overlapping(labels, labels)
    np.fill_diagonal(pairs, False)
    assert not pairs.any(), "two labels overlap"
    covers = overlapping(labels, mark_boxes(scene))
    covers[np.arange(len(labels)), scene.labels.mark] = False
    assert not covers.any(), "a label covers a mark"
    pills = pill_boxes(scene)
    assert not overlapping(labels, pills).any(), "a label covers a cluster"
    assert not overlapping(mark_boxes(scene), pills).any(), "a mark covers a cluster"
    lanes = scene.marks.lane[scene.labels.mark]
    tops = np.array([lane.y for lane in scene.lanes])
    bottoms = np.array([lane.y + lane.height for lane in scene.lanes])
    assert (labels[:, 1] >= np.maximum(0.0, tops[lanes])).all(), "a label reaches the axis"
    assert (labels[:, 3] <= bottoms[lanes]).all(), "a label leaves its lane"
    strips = [(-np.inf, s.base_y - s.height, np.inf, s.base_y) for s in scene.strips]
    ground = np.array(strips, float).reshape(-1, 4)
    assert not overlapping(labels, ground).any(), "a label lies on a strip"


def check_marks(scene: Scene) -> None:
    """No two marks of a row overlap."""
    marks = scene.marks
    order = np.lexsort((marks.x0, marks.y))
    y, x0, x1 = marks.y[order], marks.x0[order], marks.x1[order]
    is_same_row = y[1:] == y[:-1]
    assert (x1[:-1] <= x0[1:] + 0.01)[is_same_row].all(), "two marks overlap"


def check_labelled(scene: Scene, layout: Layout, width: int) -> None:
    """No mark is without its label where that would fit beside it."""
    marks, labels, sizes, scale = scene.marks, scene.labels, layout.sizes, scene.scale
    taken = np.concatenate([label_boxes(scene), mark_boxes(scene)])
    wall0 = scale.x_of(layout.walls.first_s) - layout.walls.margin_px
    wall1 = scale.x_of(layout.walls.last_s) + layout.walls.margin_px
    bare = np.setdiff1d(np.arange(len(marks)), labels.mark)
    inner = (marks.x0[bare] > NEAR_EDGE_PX) & (marks.x1[bare] < width - NEAR_EDGE_PX)
    for mark in bare[inner & (marks.kind[bare] != MarkKind.BAND)].tolist():
        row = marks.row[mark : mark + 1]
        need = min(float(layout.metrics.title_widths(row)[0]), sizes.label_max)
        if scene.lanes[marks.lane[mark]].row_height > 30:
            need = max(need, float(layout.metrics.detail_widths(row)[0]))
        y, space = marks.y[mark], sizes.label_space
        others = np.delete(taken, len(labels) + mark, axis=0)
        for x0 in (marks.x1[mark] + sizes.label_gap, marks.x0[mark] - sizes.label_gap - need):
            if x0 < wall0 or x0 + need > wall1:
                continue
            room = np.array([[x0 - space, y - 8, x0 + need + space, y + 8]])
            assert overlapping(room, others).any(), "a label would have fitted"


def check_all_there(layout: Layout, scene: Scene, width: int) -> None:
    """Every event that is active in the picture is a mark, in one cluster, or in a strip."""
    scale = scene.scale
    plans = layout.plans(layout.level_of(scale))
    strips = {strip.lane for strip in scene.strips}
    for lane, box in enumerate(scene.lanes):
        assert box.count == events_in_lane(layout, lane), "a header has a wrong number"
    for lane, plan in enumerate(plans):
        assert plan.is_strip == (lane in strips)
        marked = scene.marks.row[scene.marks.lane == lane]
        assert len(np.unique(marked)) == len(marked), "an event has two marks in one lane"
        # A mark beside a strip is in the strip too: that is what says how many there are.
        clusters = [cluster for cluster in scene.clusters if cluster.lane == lane]
        rows = [rows_in_cluster(layout, scale, cluster) for cluster in clusters]
        assert [cluster.number for cluster in clusters] == [len(found) for found in rows]
        counted = np.concatenate([*rows, np.empty(0, np.int32)])
        assert len(np.unique(counted)) == len(counted), "an event is in two clusters"
        assert not len(np.intersect1d(counted, marked)), "an event is marked and counted"
        tracks = drawn_tracks(plan)
        inner = scene.first_px + HALF_DAY_PX, scene.first_px + width - HALF_DAY_PX
        seen = _active(layout, tracks, *map(scale.instant_at, inner))
        assert not len(np.setdiff1d(seen, np.union1d(marked, counted))), "an event is lost"
        _check_sums(layout, plan, scene, width, counted)


def _check_sums(
    layout: Layout, plan: LanePlan, scene: Scene, width: int, counted: npt.NDArray[np.int32]
) -> None:
    """Within the cells of clusters, what has a mark and what is counted are all, and no more."""
    first_s, last_s = counted_range(layout, scene.scale, scene.first_px, scene.first_px + width)
    active = _active(layout, drawn_tracks(plan), first_s, last_s)
    assert not len(np.setdiff1d(counted, active)), "a cluster holds an event out of its range"
    packings = [*plan.channels] if plan.is_strip else [plan.packing, *plan.channels]
    placed = np.concatenate(
        [packing.track.rows[packing.placed(first_s, last_s).position] for packing in packings]
        + [np.empty(0, np.int32)]
    )
    with_mark = np.intersect1d(placed, active)
    assert len(with_mark) + len(counted) == len(active), "marks and clusters do not add up"


def drawn_tracks(plan: LanePlan) -> list[Track]:
    """The tracks of a lane whose events are marks or counted."""
    channels = [track for _, track in plan.tracks.channels]
    return channels if plan.is_strip else [plan.tracks.marks, *channels]


def _active(
    layout: Layout, tracks: list[Track], from_s: float, until_s: float
) -> npt.NDArray[np.int32]:
    """The rows of these tracks that are active in a stretch of time, told one by one."""
    rows = np.concatenate([track.rows for track in tracks] + [np.empty(0, np.int32)])
    columns = layout.columns
    return rows[(columns.earliest[rows] < until_s) & (columns.latest[rows] > from_s)]


def events_in_lane(layout: Layout, lane: int) -> int:
    """The number of dated events in a lane, from the columns alone."""
    columns = layout.columns
    is_there = columns.lane[: columns.dated] == (lane if columns.lanes else -1)
    further = columns.more_row[columns.more_lane == lane]
    is_there[further[further < columns.dated]] = True
    return int(np.count_nonzero(is_there))


def check_strips(layout: Layout, scene: Scene, pixels: npt.NDArray[np.int64]) -> None:
    """A strip is at these pixels as high as events are active there, counted one by one."""
    columns, plans = layout.columns, layout.plans(layout.level_of(scene.scale))
    for strip in scene.strips:
        rows = plans[strip.lane].tracks.marks.rows
        starts, ends = columns.earliest[rows], columns.latest[rows]
        for pixel in pixels.tolist():
            from_s, until_s = pixel_seconds(scene, pixel)
            active = int(np.count_nonzero((starts < until_s) & (ends > from_s)))
            assert strip.active[pixel] == active, "a strip is not as high as it should be"
        assert strip.active.max() <= strip.most


def pixel_seconds(scene: Scene, pixel: int) -> tuple[int, int]:
    """The whole seconds that a pixel of a snapped scale touches, half-open, in exact integers.

    Beyond the open ends, the last second before them.
    """
    scale = scene.scale
    x = round(scale.start_s / scale.seconds_per_px) + scene.first_px + pixel
    from_s = math.floor(x * scale.seconds_per_px)
    from_s = min(OPEN_END - 1, max(OPEN_START, from_s))
    until_s = min(OPEN_END, math.ceil((x + 1) * scale.seconds_per_px))
    return from_s, max(until_s, from_s + 1)


def check_same(before: Scene, after: Scene, dx: float) -> None:
    """Marks and labels that both scenes show stand in the same place, `dx` pixels apart."""
    assert before.lanes == after.lanes
    first, second = (
        scene.marks.row.astype(np.int64) * 64 + scene.marks.lane for scene in (before, after)
    )
    _, old, new = np.intersect1d(first, second, return_indices=True)
    for scene, found, shift in ((before, old, dx), (after, new, -dx)):
        x0, x1 = scene.marks.x0 + shift, scene.marks.x1 + shift
        # What fades has its own test: its doubt may reach far beyond its bounds.
        is_shown = (x1 > scene.first_px + 1) & (x0 < scene.last_px - 1)
        shown = np.flatnonzero(is_shown & (scene.marks.kind != MarkKind.FADING))
        assert not len(np.setdiff1d(shown, found)), "a mark came or went"
    assert (before.marks.y[old] == after.marks.y[new]).all(), "a mark changed its row"
    assert (before.marks.kind[old] == after.marks.kind[new]).all()
    old_label, new_label = _label_of(before)[old], _label_of(after)[new]
    assert ((old_label < 0) == (new_label < 0)).all(), "a label came or went"
    old_label, new_label = old_label[old_label >= 0], new_label[new_label >= 0]
    a, b = before.labels, after.labels
    assert (a.side[old_label] == b.side[new_label]).all(), "a label changed sides"
    assert (a.detail[old_label] == b.detail[new_label]).all(), "a date came or went"
    beside = ~are_inner(a.side[old_label])
    apart = b.x[new_label] - a.x[old_label]
    assert apart[beside] == pytest.approx(dx, abs=0.01)


def _label_of(scene: Scene) -> npt.NDArray[np.int64]:
    """The index of each mark's label, or -1."""
    found = np.full(len(scene.marks), -1, np.int64)
    found[scene.labels.mark] = np.arange(len(scene.labels))
    return found


def check_everything(layout: Layout, scale: TimeScale, width: int) -> Scene:
    """All of it, of the scene at this scale; gives the scene."""
    scene = build_scene(layout, scale, width)
    check_marks(scene)
    check_labels(scene)
    check_labelled(scene, layout, width)
    check_all_there(layout, scene, width)
    return scene


def check_same_clusters(before: Scene, after: Scene, dx: float) -> None:
    """Cells of clusters that both scenes show whole have the same number, `dx` pixels apart."""
    shown = [
        {
            (cluster.lane, cluster.from_s): cluster
            for cluster in scene.clusters
            if not cluster.running
        }
        for scene in (before, after)
    ]
    from_s = max(scene.scale.instant_at(scene.first_px) for scene in (before, after))
    until_s = min(scene.scale.instant_at(scene.last_px) for scene in (before, after))
    for key in shown[0].keys() | shown[1].keys():
        cluster = shown[0].get(key) or shown[1][key]
        if from_s <= cluster.from_s and cluster.until_s <= until_s:
            old, new = shown[0][key], shown[1][key]
            assert old.number == new.number, "a cluster changed"
            assert new.x - old.x == pytest.approx(dx, abs=0.01)
            assert new.y == old.y


def check_same_strips(before: Scene, after: Scene, dx: int) -> None:
    """Strips are the same where both scenes show them, `dx` pixels apart."""
    for old, new in zip(before.strips, after.strips, strict=True):
        count = min(len(old.active), len(new.active)) - abs(dx)
        first, shifted = max(0, -dx), max(0, dx)
        assert old.active[first : first + count].tolist() == (
            new.active[shifted : shifted + count].tolist()
        ), "a strip changed its shape"
        assert (old.lane, old.base_y, old.height) == (new.lane, new.base_y, new.height)


def check_identical(first: Scene, second: Scene) -> None:
    """Two scenes of one place are the same in all that is drawn."""
    for part in ("marks", "labels"):
        one, other = getattr(first, part), getattr(second, part)
        for name in type(one).__slots__:
            assert np.array_equal(getattr(one, name), getattr(other, name)), f"{part}.{name}"
    assert first.lanes == second.lanes
    assert first.clusters == second.clusters
    assert len(first.strips) == len(second.strips)
    for old, new in zip(first.strips, second.strips, strict=True):
        assert np.array_equal(old.active, new.active)
        assert (old.lane, old.most) == (new.lane, new.most)
        assert (old.base_y, old.height) == (new.base_y, new.height)
