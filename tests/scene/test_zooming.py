"""From a thousand years to an hour nothing jumps, and nothing is lost.

While zooming in, every instant moves evenly away from the pointer; a lane keeps its place among
the lanes, and a strip that has given way to marks does not come back. Rows hold for a zoom level
(an eighth of an octave): within it a mark stays, in its row. From one level to the next rows are
packed anew, and of the marks in view a few may lose theirs to others that have room now; they are
counted then.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.benchmarks.chronologies import Spread
from tests.examples import IS_CI, examples
from tests.scene.lanes.test_at_scale import HOUR_S, SPREADS, WIDTH, YEAR_S, fresh, usual
from tests.scene.large import LengthWidths, any_bounds, bare_columns, large
from tests.scene.promises import check_all_there
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import OPEN_END, OPEN_START
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import TimeScale

POINTER_PX = 700.0
OTHER_KIND_PX = 12.0
"""How far an edge may be off where a dot becomes a bar."""

LEAST_SIZE_PX = 20.0
"""Dots, halos and what is drawn of a doubt at least are no larger, and do not grow with time."""

DOT_PX = 16.0
"""So close to the edge, a dot may be out of view and the day that it stands for not yet."""

FEW = 0.15
"""No more than this part of the marks in view lose their rows from one level to the next."""


def dated_event(columns: EventColumns, part: float) -> int:
    """An event that has a start and an end, about so far into the chronology."""
    known = (columns.earliest > OPEN_START) & (columns.latest < OPEN_END)
    rows = np.flatnonzero(known[: columns.dated])
    return int(rows[int(part * (len(rows) - 1))])


def zooming_in(columns: EventColumns, part: float, factor: float) -> Iterator[TimeScale]:
    """Scales from a thousand years in view to an hour, about the start of an event."""
    at_s = float(columns.earliest[dated_event(columns, part)])
    spp = 1000 * YEAR_S / WIDTH
    scale = TimeScale(at_s - POINTER_PX * spp, spp)
    while scale.seconds_per_px > HOUR_S / WIDTH:
        yield scale
        scale = scale.zoomed(factor, POINTER_PX)


def check_nothing_jumps(layout: Layout, before: Scene, after: Scene) -> tuple[int, int]:
    """What holds between two steps; gives how many marks lost their rows, and of how many."""
    assert [box.name for box in before.lanes] == [box.name for box in after.lanes]
    for old_box, new_box in zip(before.lanes, after.lanes, strict=True):
        assert not new_box.is_strip or old_box.is_strip, "a strip came back"
    keys = [scene.marks.row.astype(np.int64) * 64 + scene.marks.lane for scene in (before, after)]
    _, old, new = np.intersect1d(keys[0], keys[1], return_indices=True)
    _check_edges(before, after, old, new)
    rows, columns = before.marks.row, layout.columns
    first = after.scale.x_of(columns.earliest[rows])
    last = after.scale.x_of(columns.latest[rows])
    still_in_view = (last > DOT_PX) & (first < WIDTH - DOT_PX)
    gone = np.setdiff1d(np.flatnonzero(still_in_view), old)
    levels = [layout.level_of(scene.scale) for scene in (before, after)]
    if levels[0] == levels[1]:
        assert not len(gone), "a mark vanished within a level"
        tops = [np.array([box.y for box in scene.lanes]) for scene in (before, after)]
        y0 = before.marks.y[old] - tops[0][before.marks.lane[old]]
        y1 = after.marks.y[new] - tops[1][after.marks.lane[new]]
        assert (y0 == y1).all(), "a mark changed its row within a level"
    return len(gone), int(still_in_view.sum())


def _check_edges(before: Scene, after: Scene, old: np.ndarray, new: np.ndarray) -> None:
    """Marks that are in both pictures have moved away from the pointer, evenly."""
    factor = before.scale.seconds_per_px / after.scale.seconds_per_px
    is_same = before.marks.kind[old] == after.marks.kind[new]
    allowed = np.where(is_same, 0.1 + LEAST_SIZE_PX * (factor - 1.0), OTHER_KIND_PX)
    for name in ("x0", "x1"):
        x0, x1 = getattr(before.marks, name)[old], getattr(after.marks, name)[new]
        wanted = POINTER_PX + (x0 - POINTER_PX) * factor
        near = (np.abs(x1) < 2 * WIDTH) & (np.abs(wanted) < 2 * WIDTH)
        assert (np.abs(x1 - wanted) <= allowed)[near].all(), "a mark jumped aside"


def check_zoom(spread: Spread, part: float, factor: float, check_every: int) -> None:
    layout, columns = usual(spread), large(spread)
    gone = shown = 0
    scenes = (build_scene(layout, scale, WIDTH) for scale in zooming_in(columns, part, factor))
    for step, (before, after) in enumerate(pairwise(scenes)):
        lost, seen = check_nothing_jumps(layout, before, after)
        if layout.level_of(before.scale) != layout.level_of(after.scale):
            gone, shown = gone + lost, shown + seen
        gave_way = [box.is_strip for box in before.lanes] != [box.is_strip for box in after.lanes]
        if gave_way or step % check_every == 0:
            check_all_there(layout, before, WIDTH)
            check_all_there(layout, after, WIDTH)
    assert gone <= FEW * shown


@pytest.mark.slow
@pytest.mark.parametrize("spread", SPREADS)
def test_nothing_jumps_while_zooming_in(spread: Spread) -> None:
    check_zoom(spread, 0.52, 1.075 if IS_CI else 1.045, 25)


@pytest.mark.parametrize("spread", SPREADS)
def test_the_way_back_out_shows_the_same(spread: Spread) -> None:
    columns = large(spread)
    layout = fresh(columns)
    scales = list(zooming_in(columns, 0.6, 1.7))
    there = [build_scene(layout, scale, WIDTH) for scale in scales]
    back = [build_scene(layout, scale, WIDTH) for scale in reversed(scales)]
    for first, second in zip(there, reversed(back), strict=True):
        assert first.marks.row.tolist() == second.marks.row.tolist()
        assert first.marks.y.tolist() == second.marks.y.tolist()
        assert first.labels.mark.tolist() == second.labels.mark.tolist()
        assert first.clusters == second.clusters
        assert first.lanes == second.lanes


@given(st.integers(1, 10_000), st.sampled_from((10**3, 10**6, 10**9)), st.permutations(range(24)))
@settings(max_examples=examples(25))
def test_what_is_a_strip_is_one_farther_out_too(seed: int, within_s: int, order: list[int]) -> None:
    random = np.random.default_rng(seed)
    columns = bare_columns(*any_bounds(random, 400, -within_s, within_s, within_s))
    layout = Layout.by_theme(columns, LengthWidths(columns))
    strips = {level: layout.plans(level)[0].is_strip for level in (9 * i for i in order)}
    found = [strips[level] for level in sorted(strips)]
    assert found == sorted(found)
