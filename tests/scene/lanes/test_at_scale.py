"""What is seen of very many events is true, from a thousand years to an hour."""

from __future__ import annotations

from functools import cache
from itertools import cycle

import numpy as np
import pytest

from tests.benchmarks.chronologies import Spread
from tests.examples import IS_CI
from tests.scene.large import LengthWidths, large
from tests.scene.promises import (
    check_everything,
    check_identical,
    check_same,
    check_same_clusters,
    check_same_strips,
    check_strips,
)
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.height_budget import roomy_layout
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import TimeScale, fitted, time_extent, whole_range

WIDTH, HEIGHT = 1600, 860
HOUR_S, YEAR_S = 3_600.0, 31_556_952.0
SPREADS = list(Spread)
PIXELS = np.arange(0, WIDTH, 53)

Visit = tuple[float, float]
"""How many seconds are in view, and where: the part of the events that began before."""


def spans(count: int) -> list[float]:
    """So many lengths of time in view, from a thousand years to an hour."""
    return [float(span_s) for span_s in np.geomspace(1000 * YEAR_S, HOUR_S, count)]


def visits(count: int, parts: tuple[float, ...]) -> list[Visit]:
    """So many lengths of time in view, at each of these places; in CI at one after the other."""
    if IS_CI:
        return list(zip(spans(count), cycle(parts), strict=False))
    return [(span, part) for span in spans(count) for part in parts]


@cache
def usual(spread: Spread) -> Layout:
    """The layout of a chronology that tests share; what is seen does not hang on what was."""
    return fresh(large(spread))


def fresh(columns: EventColumns) -> Layout:
    """A layout that nothing has been asked of yet, as it is in a window of usual height."""
    layout = Layout.by_theme(columns, LengthWidths(columns))
    whole = fitted(*whole_range(columns), WIDTH, 30, 30)
    return roomy_layout(layout, whole.seconds_per_px, HEIGHT, least_rows=2)


def scale_of(columns: EventColumns, visit: Visit) -> TimeScale:
    """The scale that shows a stretch of time in the middle of the picture."""
    span_s, part = visit
    first_s, last_s = time_extent(columns)
    at_s = float(columns.earliest[int(part * (columns.dated - 1))])
    middle_s = min(last_s, max(first_s, at_s))
    return fitted(middle_s - span_s / 2, middle_s + span_s / 2, WIDTH).snapped()


def check_all(spread: Spread, chosen: list[Visit]) -> list[Scene]:
    layout = usual(spread)
    scenes = []
    for visit in chosen:
        scene = check_everything(layout, scale_of(layout.columns, visit), WIDTH)
        check_strips(layout, scene, PIXELS)
        scenes.append(scene)
    return scenes


@pytest.mark.slow
@pytest.mark.parametrize("spread", SPREADS)
def test_all_promises_hold_at_every_scale_and_place(spread: Spread) -> None:
    scenes = check_all(spread, visits(20, (0.03, 0.52, 0.999)))
    assert scenes[0].strips
    assert any(len(scene.labels) > 10 for scene in scenes)


def check_panning(spread: Spread, chosen: list[Visit], dxs: tuple[int, ...]) -> None:
    columns = large(spread)
    for visit in chosen:
        scale = scale_of(columns, visit)
        before = build_scene(usual(spread), scale, WIDTH)
        for dx in dxs:
            # A layout of its own: nothing may hang on what was looked at before.
            after = build_scene(fresh(columns), scale.panned(dx).snapped(), WIDTH)
            check_same(before, after, dx)
            check_same_clusters(before, after, dx)
            check_same_strips(before, after, dx)


@pytest.mark.slow
@pytest.mark.parametrize("spread", SPREADS)
def test_panning_moves_everything_alike_at_every_scale(spread: Spread) -> None:
    dxs = (13, 640, -1200)
    if IS_CI:
        for span, dx in zip(spans(9), 3 * dxs, strict=True):
            check_panning(spread, [(span, 0.45)], (dx,))
    else:
        check_panning(spread, [(span, 0.45) for span in spans(11)], dxs)


def check_order(spread: Spread, chosen: list[Visit], seed: int) -> None:
    columns = large(spread)
    there, back = fresh(columns), fresh(columns)
    seen = {visit: build_scene(there, scale_of(columns, visit), WIDTH) for visit in chosen}
    order = np.random.default_rng(seed).permutation(len(chosen) * 2) % len(chosen)
    for index in order.tolist():
        visit = chosen[index]
        check_identical(seen[visit], build_scene(back, scale_of(columns, visit), WIDTH))


@pytest.mark.slow
@pytest.mark.parametrize("spread", SPREADS)
def test_the_order_of_very_many_visits_does_not_matter(spread: Spread) -> None:
    check_order(spread, visits(20, (0.3, 0.5, 0.500_5)), 2)
