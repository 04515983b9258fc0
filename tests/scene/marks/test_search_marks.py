"""Where a scene shows what was found, against looking at every event."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scene.chronologies import Drawn, FixedWidths, columns_of, crowded, events
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.height_budget import roomy_layout
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.search_marks import MatchedEvents
from timeline_app.scene.marks.visibility import rows_in_cluster
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import TimeScale, fitted, whole_range

WIDTH, HEIGHT = 1200, 400
YEAR_S = 31_556_952.0


def scene_of(columns: EventColumns, share: float) -> tuple[Scene, Layout]:
    """A scene of this share of the whole time, and its layout in a low window."""
    layout = Layout.by_theme(columns, FixedWidths(columns))
    first_s, last_s = whole_range(columns)
    whole = fitted(first_s, last_s, WIDTH, 30, 30)
    layout = roomy_layout(layout, whole.seconds_per_px, HEIGHT, least_rows=2)
    middle_s, half_s = (first_s + last_s) / 2, (last_s - first_s) * share / 2
    scale = fitted(middle_s - half_s, middle_s + half_s, WIDTH).snapped()
    return build_scene(layout, scale, WIDTH), layout


def check(columns: EventColumns, is_found: np.ndarray, share: float) -> Scene:
    """Look at every mark, label, count and pixel by itself."""
    scene, layout = scene_of(columns, share)
    found = MatchedEvents(is_found).marks_of(scene, layout)
    rows = scene.marks.row.tolist()
    assert found.marks.tolist() == [bool(is_found[row]) for row in rows]
    labelled = set(scene.labels.mark.tolist())
    assert found.labels_of(scene).tolist() == [
        bool(found.marks[m]) for m in scene.labels.mark.tolist()
    ]
    assert found.bare_in(scene).tolist() == [
        bool(found.marks[mark]) and mark not in labelled for mark in range(len(rows))
    ]
    for number, cluster in enumerate(scene.clusters):
        if not cluster.running:
            held = is_found[rows_in_cluster(layout, scene.scale, cluster)].any()
            assert (number in found.clusters) == held
    assert not any(scene.clusters[number].running for number in found.clusters)
    for strip, there in zip(scene.strips, found.strips, strict=True):
        starts = columns.earliest[: columns.dated][
            is_found[: columns.dated] & (columns.lane[: columns.dated] == strip.lane)
        ]
        assert there.tolist() == pixels_of(starts, scene.scale, len(there))
    return scene


def pixels_of(starts: np.ndarray, scale: TimeScale, width_px: int) -> list[bool]:
    """In which pixels any of these instants lies: at or after its left edge, in whole seconds."""
    edges = [math.ceil(scale.start_s + x * scale.seconds_per_px) for x in range(width_px + 1)]
    return [bool(((starts >= a) & (starts < b)).any()) for a, b in pairwise(edges)]


@given(st.lists(events, min_size=1, max_size=30), st.sets(st.integers(0, 29)), st.floats(0.05, 1.2))
def test_of_few_events_each_that_is_found_is_marked(
    drawn: list[Drawn], wanted: set[int], share: float
) -> None:
    columns = columns_of(drawn)
    check(columns, np.array([row in wanted for row in range(len(columns))], np.bool_), share)


@pytest.mark.parametrize("share", [1.0, 0.3, 0.05, 0.01])
@pytest.mark.parametrize("every", [1, 7, 400])
def test_of_many_events_counts_and_strips_are_marked(every: int, share: float) -> None:
    columns = crowded(4_000)
    is_found = np.arange(len(columns)) % every == 0
    scene = check(columns, is_found, share)
    assert scene.strips or scene.clusters or share < 0.05


def test_nothing_is_counted_twice_for_the_next_scene() -> None:
    columns = crowded(500)
    scene, layout = scene_of(columns, 1.0)
    found = MatchedEvents(np.ones(len(columns), np.bool_))
    track = layout.tracks[0].marks
    assert found.before(track) is found.before(track)
    assert found.before(track)[-1] == len(track)
    assert found.marks_of(scene, layout).marks.all()
