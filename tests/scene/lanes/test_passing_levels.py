"""While somebody zooms on, a frame packs little; what stands in is apart, and gives way at rest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks.chronologies import Spread
from tests.examples import examples
from tests.scene.chronologies import FixedWidths, columns_of, events
from tests.scene.large import LengthWidths, large
from tests.scene.promises import check_marks, label_boxes, mark_boxes, overlapping, pill_boxes
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.footprints import Item, PlacedMarks, Wishes, best_rows, thinned
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.passing_levels import MOST_PACKED, MOST_TILES, TimeStretch
from timeline_app.scene.lanes.row_packing import SMALL, Packing
from timeline_app.scene.lanes.tiles import Tiles, TilesToPack
from timeline_app.scene.marks.marks_in_range import laid_out
from timeline_app.scene.model.scene import LabelMetrics, Scene, Side, Sizes
from timeline_app.scene.time.time_scale import TimeScale, fitted, time_extent

WIDTH = 900
REST = 1.0
SETTINGS = settings(max_examples=examples(25), deadline=None)

notches = st.lists(
    st.tuples(st.sampled_from((REST, 6.0, 1.25, 1.8, 0.8, 0.8, 0.4)), st.floats(0.0, WIDTH)),
    min_size=1,
    max_size=12,
)
"""Factors, and the pixels that they are about."""


class Work:
    """What was packed: how many events of lanes that are packed whole, and lanes of tiles."""

    def __init__(self) -> None:
        self.whole: list[int] = []
        self.tiled: set[int] = set()
        self.tiles = 0

    def check(self) -> None:
        lanes = len(self.tiled) + len(self.whole)
        assert self.tiles <= MOST_TILES, "too many tiles in one frame"
        assert sum(self.whole) <= MOST_PACKED or lanes == 1, "too much packed in one frame"


@contextmanager
def watched() -> Iterator[Work]:
    """Tells what is packed meanwhile."""
    work, pack = Work(), Tiles.pack

    def note_whole(wishes: Wishes, weights: npt.NDArray[np.int64], count: int) -> list[Item]:
        work.whole.append(len(weights))
        return best_rows(wishes, weights, count)

    def note_tiles(tiles: Tiles, task: TilesToPack) -> None:
        work.tiled.add(id(tiles.track))
        work.tiles += len(task.indices)
        pack(tiles, task)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("timeline_app.scene.lanes.row_packing.best_rows", note_whole)
        patch.setattr(Tiles, "pack", note_tiles)
        yield work


def _widths_of(columns: EventColumns) -> LabelMetrics:
    return LengthWidths(columns)


def _check_apart(scene: Scene) -> None:
    """In the picture no label meets a mark, a pill or another label, and no mark another."""
    check_marks(scene)
    labels, marks, pills = (
        boxes.clip((0.0, -np.inf, 0.0, -np.inf), (WIDTH, np.inf, WIDTH, np.inf))
        for boxes in (label_boxes(scene), mark_boxes(scene), pill_boxes(scene))
    )
    pairs, covers = overlapping(labels, labels), overlapping(labels, marks)
    np.fill_diagonal(pairs, False)
    covers[np.arange(len(labels)), scene.labels.mark] = False
    assert not pairs.any(), "two labels overlap"
    assert not covers.any(), "a label covers a mark"
    assert not overlapping(labels, pills).any(), "a label covers a count"
    assert not overlapping(marks, pills).any(), "a mark covers a count"


def _is_same(one: Scene, other: Scene) -> None:
    """Both scenes have the same marks, labels, clusters and strips at the same places."""
    assert one.lanes == other.lanes
    assert one.clusters == other.clusters
    for part in ("marks", "labels"):
        for name in type(getattr(one, part)).__struct_fields__:
            a, b = getattr(getattr(one, part), name), getattr(getattr(other, part), name)
            assert np.array_equal(a, b), f"{name} of {part} differ"
    for a, b in zip(one.strips, other.strips, strict=True):
        for each in a.__struct_fields__:
            assert np.array_equal(getattr(a, each), getattr(b, each))


def _passed(
    columns: EventColumns, metrics: LabelMetrics, turns: list[tuple[float, float]]
) -> tuple[Layout, TimeScale]:
    """Zoom so; each frame is looked at. Gives the layout and the last scale."""
    layout = Layout.by_theme(columns, metrics)
    lanes = range(len(layout.tracks))
    scale = fitted(*time_extent(columns), WIDTH).snapped()
    build_scene(layout, scale, WIDTH)
    for factor, x_px in turns:
        if factor == REST:
            _settled(layout, scale)
            continue
        before, scale = scale, scale.zoomed(factor, x_px).snapped()
        with watched() as work:
            layout.pass_by(before, TimeStretch(scale, WIDTH, lanes))
            if layout.is_passing:
                _check_apart(build_scene(layout, scale, WIDTH))
                work.check()
        if not layout.is_passing:
            _check_apart(build_scene(layout, scale, WIDTH))
    return layout, scale


def _settled(layout: Layout, scale: TimeScale) -> Scene:
    """Rest there; each step packs one lane, and the frame after the last packs nothing."""
    lanes, around = range(len(layout.tracks)), laid_out(scale, 0.0, WIDTH)
    while layout.is_passing:
        with watched() as work:
            goes_on = layout.pack_next(scale, lanes, *around)
        assert len(work.tiled) + len(work.whole) <= 1, "two lanes in one step"
        assert work.tiles <= 2 * MOST_TILES, "too many tiles in one step"
        if not goes_on:
            layout.settle()
            with watched() as work:
                build_scene(layout, scale, WIDTH)
            assert not work.tiled
            assert not work.whole
    return build_scene(layout, scale, WIDTH)


spreads = st.sampled_from(list(Spread))


@given(spreads, notches)
@SETTINGS
def test_what_is_shown_of_large_lanes_on_the_way_is_apart_and_the_rest_is_exact(
    spread: Spread, turns: list[tuple[float, float]]
) -> None:
    columns = large(spread, 6_000, 3)
    metrics = _widths_of(columns)
    layout, scale = _passed(columns, metrics, turns)
    assert any(len(lane.marks) > SMALL for lane in layout.tracks)
    direct = build_scene(Layout.by_theme(columns, metrics), scale, WIDTH)
    _is_same(_settled(layout, scale), direct)


@given(spreads, notches)
@SETTINGS
def test_what_is_shown_of_small_lanes_on_the_way_is_apart_and_the_rest_is_exact(
    spread: Spread, turns: list[tuple[float, float]]
) -> None:
    columns = large(spread, 900, 3)
    metrics = _widths_of(columns)
    layout, scale = _passed(columns, metrics, turns)
    assert all(len(lane.marks) <= SMALL for lane in layout.tracks)
    direct = build_scene(Layout.by_theme(columns, metrics), scale, WIDTH)
    _is_same(_settled(layout, scale), direct)


@given(st.lists(events, min_size=1, max_size=60).map(columns_of), notches)
@SETTINGS
def test_few_events_are_always_packed_for_the_level_that_is_shown(
    columns: EventColumns, turns: list[tuple[float, float]]
) -> None:
    metrics = FixedWidths(columns)
    layout, scale = _passed(columns, metrics, turns)
    assert not layout.is_passing
    direct = build_scene(Layout.by_theme(columns, metrics), scale, WIDTH)
    _is_same(build_scene(layout, scale, WIDTH), direct)


def test_all_lanes_get_their_turn_while_zooming_in_goes_on() -> None:
    columns = large(Spread.EVEN, 6_000, 3)
    layout, scale = _passed(columns, _widths_of(columns), [(1.01, WIDTH / 2)])
    lanes = range(len(layout.tracks))
    first = [plan.packing for plan in layout.plans(layout.level_of(scale))]
    for _ in [*lanes, *lanes, *lanes]:
        before, scale = scale, scale.zoomed(1.1, WIDTH / 2).snapped()
        layout.pass_by(before, TimeStretch(scale, WIDTH, lanes))
    last = [plan.packing for plan in layout.plans(layout.level_of(scale))]
    assert all(one.packed_spp > other.packed_spp for one, other in zip(first, last, strict=True))


def test_a_layout_after_an_edit_knows_nothing_of_what_stands_in() -> None:
    columns = large(Spread.EVEN, 6_000, 3)
    layout, scale = _passed(columns, _widths_of(columns), [(1.25, 300.0), (1.25, 300.0)])
    assert layout.is_passing
    after = Layout.by_theme(columns, _widths_of(columns))
    every = range(len(layout.tracks))
    after.take_over(layout, every, {})
    direct = build_scene(Layout.by_theme(columns, _widths_of(columns)), scale, WIDTH)
    _is_same(build_scene(after, scale, WIDTH), direct)


def test_a_strip_on_the_way_has_the_heights_of_every_other_pixel() -> None:
    columns = large(Spread.EVEN, 6_000, 3)
    layout, scale = _passed(columns, _widths_of(columns), [(0.8, 300.0)])
    assert layout.is_passing
    passing = build_scene(layout, scale, WIDTH)
    exact = _settled(layout, scale)
    assert passing.strips
    for one, other in zip(passing.strips, exact.strips, strict=True):
        assert np.array_equal(one.active[::2], other.active[::2])
        assert np.array_equal(one.active[1::2], one.active[::2])


def test_the_first_step_from_rest_packs_nothing_of_a_crowd() -> None:
    columns = large(Spread.EVEN, 6_000, 3)
    layout = Layout.by_theme(columns, _widths_of(columns))
    scale = fitted(*time_extent(columns), WIDTH).snapped()
    build_scene(layout, scale, WIDTH)
    for factor in (1.25, 0.8):
        closer = scale.zoomed(factor, 300.0).snapped()
        with watched() as work:
            layout.pass_by(scale, TimeStretch(closer, WIDTH, range(len(layout.tracks))))
            _check_apart(build_scene(layout, closer, WIDTH))
        assert work.tiles == len(work.whole) == 0
        assert len(build_scene(layout, closer, WIDTH).labels) > len(layout.tracks)
        layout.settle()


def test_bars_that_stay_apart_stay_while_zooming_out() -> None:
    day = 86_400
    starts = np.array([0, 400 * day], np.int64)
    bars = PlacedMarks(
        np.arange(2, dtype=np.int32),
        np.zeros(2, np.int16),
        starts.astype(np.float64),
        (starts + 390 * day).astype(np.float64),
        np.full(2, Side.INSIDE.value, np.uint8),
        np.full(2, 60.0),
    )
    sizes, packed_spp = Sizes(), 0.5 * day
    for spp, number in ((0.6 * day, 2), (8.0 * day, 1)):
        kept = thinned(bars, np.ones(2, np.int64), packed_spp, spp, sizes)
        assert len(kept.position) == number


def test_a_lane_that_stands_in_is_thinned_out_once_for_a_picture(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    columns = large(Spread.EVEN, 6_000, 3)
    layout = Layout.by_theme(columns, _widths_of(columns))
    scale = fitted(*time_extent(columns), WIDTH).zoomed(40.0, 450.0).snapped()
    build_scene(layout, scale, WIDTH)
    looked_at: list[int] = []
    place = Packing.place

    def note(packing: Packing, from_s: float, until_s: float) -> None:
        looked_at.extend([id(packing.track)] * packing.stands_in)
        place(packing, from_s, until_s)

    monkeypatch.setattr(Packing, "place", note)
    for factor in (1.25, 1.25, 0.8, 0.8, 0.8):
        before, scale = scale, scale.zoomed(factor, 300.0).snapped()
        layout.pass_by(before, TimeStretch(scale, WIDTH, range(len(layout.tracks))))
        looked_at.clear()
        assert build_scene(layout, scale, WIDTH).clusters
        assert len(set(looked_at)) > 1
        assert len(set(looked_at)) == len(looked_at)
