"""Rows that hold nothing in view collapse, and all that is in view stays there, in its order."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scene.chronologies import Drawn, FixedWidths, columns_of, crowded, events
from tests.scene.promises import (
    check_marks,
    label_boxes,
    mark_boxes,
    overlapping,
    pill_boxes,
)
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.value import replace
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.height_budget import roomy_layout
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.marks.edge_labels import View
from timeline_app.scene.marks.hit_test import hit_test
from timeline_app.scene.marks.rows_in_view import (
    MARGIN_PX,
    RowsInView,
    height_after,
    rows_in_view,
    rows_of,
)
from timeline_app.scene.marks.view_labels import LabelRoom
from timeline_app.scene.model.scene import Scene
from timeline_app.scene.time.time_scale import TimeScale, fitted, time_extent

WIDTH = 900
HEIGHT = 700


@cache
def crowd(count: int) -> EventColumns:
    return crowded(count)


def layout_and_scale(columns: EventColumns, zoom: float, place: float) -> tuple[Layout, TimeScale]:
    """The layout that fills a view, and a scale that is zoomed in about a place of the whole."""
    whole = fitted(*time_extent(columns), WIDTH, 40.0, 40.0)
    layout = Layout.by_theme(columns, FixedWidths(columns))
    layout = roomy_layout(layout, whole.seconds_per_px, HEIGHT, least_rows=2, farther=True)
    return layout, whole.zoomed(2.0**zoom, place * WIDTH).snapped()


def in_view(layout: Layout, scale: TimeScale) -> Scene:
    """What a view shows, its labels as it draws them."""
    scene = build_scene(layout, scale, WIDTH)
    shown = LabelRoom(scene, layout.sizes).in_view(View(0.0, WIDTH, -1e9, 1e9))
    return replace(scene, labels=shown.labels)


def marks_in_view(scene: Scene) -> dict[tuple[int, int], float]:
    """The heights of all marks in view, by lane and event."""
    marks = scene.marks
    seen = (marks.x1 > 0.0) & (marks.x0 < WIDTH)
    keys = zip(marks.lane[seen].tolist(), marks.row[seen].tolist(), strict=True)
    return dict(zip(keys, marks.y[seen].tolist(), strict=True))


def labels_in_view(scene: Scene) -> list[tuple[object, ...]]:
    """All of the labels in view but their heights, in order."""
    labels, mark = scene.labels, scene.labels.mark
    parts = (
        scene.marks.lane[mark],
        scene.marks.row[mark],
        labels.side,
        labels.x.round(3),
        labels.width.round(3),
        labels.detail,
        labels.alpha.round(3),
    )
    return sorted(zip(*(part.tolist() for part in parts), strict=True))


def pills_in_view(scene: Scene) -> dict[tuple[int, int], float]:
    return {
        (pill.lane, pill.from_s): pill.y
        for pill in scene.clusters
        if not pill.running and pill.x + pill.width > 0.0 and pill.x < WIDTH
    }


def check_in_view(layout: Layout, rows: RowsInView, scale: TimeScale) -> Scene:
    """A view of collapsed rows shows all that one of all rows does, in the same order."""
    whole = in_view(layout, scale)
    calm = in_view(layout.with_collapsed(rows.lanes(layout)), scale)
    assert calm.height <= whole.height
    for found in (marks_in_view, pills_in_view):
        before, after = found(whole), found(calm)
        assert before.keys() == after.keys(), "something has come into view, or gone"
        old, new = np.array(list(before.values())), np.array([after[key] for key in before])
        rising = np.sign(old[:, None] - old[None, :])
        assert (rising == np.sign(new[:, None] - new[None, :])).all(), "the order has changed"
    assert labels_in_view(whole) == labels_in_view(calm)
    check_free(calm)
    # Nor may words that a view doesn't show: what is kept of a picture has them drawn.
    check_free(build_scene(layout.with_collapsed(rows.lanes(layout)), scale, WIDTH))
    return calm


def check_free(scene: Scene) -> None:
    """In view no mark, label or pill meets another."""
    view = np.array([[0.0, -np.inf, WIDTH, np.inf]])
    marks, labels, pills = mark_boxes(scene), label_boxes(scene), pill_boxes(scene)
    marks_seen = overlapping(marks, view)[:, 0]
    pills = pills[overlapping(pills, view)[:, 0]]
    pairs = overlapping(labels, labels)
    np.fill_diagonal(pairs, False)
    assert not pairs.any(), "two labels meet"
    covers = overlapping(labels, marks) & marks_seen
    covers[np.arange(len(labels)), scene.labels.mark] = False
    assert not covers.any(), "a label covers a mark"
    assert not overlapping(labels, pills).any(), "a label covers a count"
    assert not overlapping(marks[marks_seen], pills).any(), "a mark covers a count"


def check_no_row_is_empty(layout: Layout, scale: TimeScale) -> None:
    """At rest each row that has a height has a mark or a pill within some pixels of the view."""
    rows = rows_in_view(layout, scale, WIDTH)
    calm = layout.with_collapsed(rows.lanes(layout))
    scene = build_scene(calm, scale, WIDTH + 2 * MARGIN_PX, -MARGIN_PX)
    near = (scene.marks.x1 > -MARGIN_PX - 0.01) & (scene.marks.x0 < WIDTH + MARGIN_PX + 0.01)
    heights = set(zip(scene.marks.lane[near].tolist(), scene.marks.y[near].tolist(), strict=True))
    heights |= {(pill.lane, pill.y + pill.height / 2) for pill in scene.clusters}
    for lane, (plan, top) in enumerate(
        zip(*(calm.lanes_at(rows.level).plans, calm.lanes_at(rows.level).tops), strict=False)
    ):
        middles = np.concatenate([plan.rows_y, *plan.channels_y])
        shares = np.concatenate([plan.shares.marks, *plan.shares.channels])
        for y in middles[shares > 0.0].tolist():
            assert any(at == lane and abs(top + y - found) < 0.01 for at, found in heights)
        if plan.has_count_row and plan.shares.counts:
            assert (lane, top + plan.cluster_y) in heights


def check_all(columns: EventColumns, zoom: float, place: float) -> None:
    layout, scale = layout_and_scale(columns, zoom, place)
    rows = rows_in_view(layout, scale, WIDTH)
    assert len(rows.is_used) == sum(map(rows_of, layout.plans(rows.level)))
    assert rows.holds(layout, scale, WIDTH)
    check_in_view(layout, rows, scale)
    check_no_row_is_empty(layout, scale)


@given(st.lists(events, min_size=1, max_size=40), st.floats(0.0, 8.0), st.floats(-0.1, 1.1))
@settings(max_examples=examples(60))
def test_what_is_in_view_stays_in_its_order_and_no_row_is_empty(
    drawn: list[Drawn], zoom: float, place: float
) -> None:
    check_all(columns_of(drawn), zoom, place)


@pytest.mark.parametrize("count", [120, 600, 2_000])
@pytest.mark.parametrize("zoom", [0.0, 2.0, 4.5, 7.0, 10.0])
def test_the_same_holds_of_crowds(count: int, zoom: float) -> None:
    for place in (0.1, 0.52, 0.9):
        check_all(crowd(count), zoom, place)


@given(
    st.lists(events, min_size=1, max_size=40),
    st.floats(0.0, 8.0),
    st.floats(0.0, 1.0),
    st.lists(st.integers(-400, 400), min_size=1, max_size=6),
)
@settings(max_examples=examples(40))
def test_a_view_that_moves_hides_no_mark_and_shows_all_in_order(
    drawn: list[Drawn], zoom: float, place: float, steps: list[int]
) -> None:
    layout, scale = layout_and_scale(columns_of(drawn), zoom, place)
    rows = rows_in_view(layout, scale, WIDTH)
    for step in steps:
        scale = scale.panned(step)
        if not rows.holds(layout, scale, WIDTH):
            before = rows.is_used
            rows = rows.opened(scale, WIDTH)
            assert (rows.is_used >= before).all(), "a row has gone while the view moved"
            assert rows.holds(layout, scale, WIDTH)
        check_in_view(layout, rows, scale)


@pytest.mark.parametrize("count", [120, 2_000])
def test_a_crowd_that_moves_hides_no_mark(count: int) -> None:
    layout, scale = layout_and_scale(crowd(count), 7.0, 0.5)
    rows = rows_in_view(layout, scale, WIDTH)
    assert rows.has_unused
    for _ in range(30):
        scale = scale.panned(-75)
        if not rows.holds(layout, scale, WIDTH):
            rows = rows.opened(scale, WIDTH)
        check_in_view(layout, rows, scale)


def test_of_a_whole_in_view_no_row_of_marks_goes() -> None:
    layout, scale = layout_and_scale(crowd(120), 0.0, 0.5)
    rows = rows_in_view(layout, scale, WIDTH)
    plans, at = layout.plans(rows.level), 0
    for plan in plans:
        assert rows.is_used[at : at + plan.packing.rows].all()
        at += rows_of(plan)


def test_on_the_way_rows_that_go_have_a_share_of_their_height() -> None:
    layout, scale = layout_and_scale(crowd(120), 6.0, 0.5)
    rows = rows_in_view(layout, scale, WIDTH)
    heights = [rows.lanes(layout, share).tops[-1] for share in (1.0, 0.75, 0.5, 0.25, 0.0)]
    assert heights == sorted(heights, reverse=True)
    assert heights[0] == layout.tops(rows.level)[-1] > heights[-1]


def test_what_is_clicked_is_hit_where_it_has_moved_to() -> None:
    layout, scale = layout_and_scale(crowd(120), 6.0, 0.5)
    rows = rows_in_view(layout, scale, WIDTH)
    assert rows.has_unused
    scene = in_view(layout.with_collapsed(rows.lanes(layout)), scale)
    marks = scene.marks
    seen = np.flatnonzero((marks.x0 >= 0.0) & (marks.x1 <= WIDTH))
    assert len(seen)
    for mark in seen.tolist():
        x = float(marks.x0[mark] + marks.x1[mark]) / 2
        assert hit_test(scene, x, float(marks.y[mark])).row == marks.row[mark]
    check_marks(build_scene(layout, scale, WIDTH))


def test_a_mark_is_found_again_at_its_height_after_rows_have_gone() -> None:
    layout, scale = layout_and_scale(crowd(120), 6.0, 0.5)
    rows = rows_in_view(layout, scale, WIDTH)
    before, after = layout.lanes_at(rows.level), rows.lanes(layout)
    old = marks_in_view(in_view(layout, scale))
    new = marks_in_view(in_view(layout.with_collapsed(after), scale))
    assert old != new
    for key, y in old.items():
        assert height_after(before, after, y) == pytest.approx(new[key])
        assert height_after(after, before, new[key]) == pytest.approx(y)
    for top, other in zip(before.tops, after.tops, strict=True):
        assert height_after(before, after, top) == pytest.approx(other)
