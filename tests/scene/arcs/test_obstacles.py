"""What arcs go around is all that is written and drawn in a view."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scene.chronologies import Drawn, FixedWidths, columns_of, events
from timeline_app.scene.arcs.obstacles import (
    drawn_part,
    marks_in_view,
    marks_of_event,
    touches,
    words_in_view,
)
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.edge_labels import View
from timeline_app.scene.marks.hit_test import Box, label_edges
from timeline_app.scene.marks.view_labels import labels_in_view
from timeline_app.scene.model.scene import Strip
from timeline_app.scene.model.side import Side
from timeline_app.scene.time.extent import whole_range
from timeline_app.scene.time.time_scale import fitted


def holds(outer: Box, x0: float, x1: float, y: float) -> bool:
    return outer.x <= x0 and x1 <= outer.x + outer.width and outer.y <= y <= outer.y + outer.height


@given(st.lists(events, min_size=1, max_size=60), st.floats(0.5, 8.0), st.floats(-300, 900))
@settings(max_examples=40)
def test_every_label_count_and_mark_in_view_is_there(
    drawn: list[Drawn], closer: float, left: float
) -> None:
    columns = columns_of(drawn)
    layout = Layout.by_theme(columns, FixedWidths(columns))
    scale = fitted(*whole_range(columns), 900.0, 30.0, 30.0).zoomed(closer, 400.0)
    scene = build_scene(layout, scale, 2_000.0, -500.0)
    view = Box(left, 0.0, 600.0, 300.0)
    words, marks = words_in_view(scene, view), marks_in_view(scene, view)
    assert all(touches(box, view) for box in (*words, *marks))
    starts, ends = label_edges(scene)
    for i in range(len(scene.labels)):
        y = float(scene.labels.y[i])
        is_seen = starts[i] < left + 600 and ends[i] > left and 0 < y < 300
        if is_seen and scene.labels.side[i] != Side.INSIDE:
            assert any(holds(box, starts[i], ends[i], y) for box in words)
    for cluster in scene.clusters:
        pill = Box(cluster.x, cluster.y, cluster.width, cluster.height)
        assert (pill in words) == touches(pill, view)
    for row in np.unique(scene.marks.row).tolist():
        for box in marks_of_event(scene, row):
            assert (box in marks) == touches(box, view)


def test_a_label_inside_of_a_bar_is_where_the_view_keeps_it() -> None:
    columns = columns_of([("2019-01-01/2024-12-31", 0, 1, 10, "")])
    layout = Layout.by_theme(columns, FixedWidths(columns))
    scene = build_scene(layout, fitted(*whole_range(columns), 4_000.0), 4_000.0)
    (natural,) = words_in_view(scene, Box(0.0, 0.0, 4_000.0, 300.0))
    left = natural.x + 300.0
    labels = labels_in_view(scene, View(left, left + 600.0), layout.sizes).labels
    seen = replace(scene, labels=labels)
    (kept,) = words_in_view(seen, Box(left, 0.0, 600.0, 300.0))
    assert left <= kept.x < left + 20
    assert kept.width == natural.width


def test_a_part_of_a_strip_is_as_high_as_it_is_filled() -> None:
    active = np.array([0, 0, 5, 10, 10, 0, 0, 0], np.int64)
    strip = Strip(0, 100.0, 50.0, active, 20)
    assert drawn_part(strip, Box(12.0, 50.0, 3.0, 50.0), 10.0) == Box(12.0, 75.0, 3.0, 25.0)
    assert drawn_part(strip, Box(16.0, 50.0, 1.0, 50.0), 10.0) == Box(16.0, 99.0, 1.0, 1.0)
    assert drawn_part(strip, Box(900.0, 50.0, 4.0, 50.0), 10.0).height == 1.0
