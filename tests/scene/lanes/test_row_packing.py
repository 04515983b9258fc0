"""Marks and labels are placed together, and nothing that fits stays without its name."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scene.chronologies import FixedWidths, columns_of, events
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.footprints import Rows, Wishes, best_rows
from timeline_app.scene.lanes.height_budget import roomy_layout
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.pills import NEAR_PX
from timeline_app.scene.time.extent import time_extent
from timeline_app.scene.time.time_scale import fitted

chronologies = st.lists(events, min_size=1, max_size=50).map(columns_of)
heights = st.integers(150, 800)
widths = st.integers(300, 1600)

wishes = st.lists(
    st.tuples(
        st.integers(0, 900),  # where the mark begins
        st.integers(20, 200),  # how wide its label is
        st.integers(0, 3),  # how important it is
    ),
    min_size=1,
    max_size=14,
)


def _wishes(drawn: list[tuple[int, int, int]]) -> tuple[Wishes, np.ndarray]:
    marks = [float(mark) for mark, _, _ in drawn]
    labels = [float(width) for _, width, _ in drawn]
    number = len(drawn)
    found = Wishes(
        list(range(number)),
        marks,
        [mark + 10 for mark in marks],
        [math.inf] * number,
        [mark + 10 + width for mark, width in zip(marks, labels, strict=True)],
        [mark - width for mark, width in zip(marks, labels, strict=True)],
        labels,
        labels,
    )
    return found, np.array([16**rank for _, _, rank in drawn], np.int64)


def _heaviest(
    drawn: list[tuple[int, int, int]], at: int, taken: tuple[tuple[int, int], ...]
) -> int:
    """The most that a row can weigh, each way of each event tried."""
    if at == len(drawn):
        return 0
    mark, width, rank = drawn[at]
    best = _heaviest(drawn, at + 1, taken)
    for x0, x1 in ((mark, mark + 10 + width), (mark - width, mark + 10)):
        if all(x1 <= low or high <= x0 for low, high in taken):
            best = max(best, 16**rank + _heaviest(drawn, at + 1, (*taken, (x0, x1))))
    return best


@given(wishes.map(lambda drawn: drawn[:7]))
@settings(max_examples=80)
def test_a_row_names_what_weighs_most(drawn: list[tuple[int, int, int]]) -> None:
    found, weights = _wishes(drawn)
    items = best_rows(found, weights, 1)
    assert sum(int(weights[item[0]]) for item in items) == _heaviest(drawn, 0, ())


@given(wishes, st.integers(1, 5))
@settings(max_examples=150)
def test_what_stands_in_a_row_does_not_hang_on_rows_below(
    drawn: list[tuple[int, int, int]], count: int
) -> None:
    found, weights = _wishes(drawn)
    items = best_rows(found, weights, count)
    assert len({item[0] for item in items}) == len(items), "an event stands twice"
    assert items == [item for item in best_rows(found, weights, count + 3) if item[1] < count]
    rows = Rows(count)
    for position, row, x0, x1, *_ in items:
        assert rows.is_free(row, x0, x1), "two labels meet"
        rows.take(row, x0, x1)
        assert x0 <= found.mark0[position] < found.mark1[position] <= x1
    left = {*range(len(drawn))} - {item[0] for item in items}
    for at in left:
        for x0, x1 in ((found.mark0[at], found.right1[at]), (found.left0[at], found.mark1[at])):
            assert not any(rows.is_free(row, x0, x1) for row in range(count)), "it would fit"


def _roomy(columns: EventColumns, width: int, height: int) -> Layout:
    scale = fitted(*time_extent(columns), width, 30, 30)
    layout = Layout.by_theme(columns, FixedWidths(columns))
    return roomy_layout(layout, scale.seconds_per_px, height)


@given(chronologies, widths, heights)
@settings(max_examples=60)
def test_a_fitted_view_is_packed_at_its_exact_scale(
    columns: EventColumns, width: int, height: int
) -> None:
    scale = fitted(*time_extent(columns), width, 30, 30)
    layout = _roomy(columns, width, height)
    assert layout.level_of(scale) == 0
    assert layout.zoom.scale_of(0) == scale.seconds_per_px
    assert {plan.row_height for plan in layout.plans(0)} == {layout.row_height()}


@given(chronologies, widths, heights)
@settings(max_examples=60)
def test_counts_stand_in_free_room_near_their_events(
    columns: EventColumns, width: int, height: int
) -> None:
    layout = _roomy(columns, width, height)
    spp = layout.zoom.scale_of(0)
    for plan in layout.plans(0):
        packing = plan.packing
        starts = [one.left_over() for one in plan.counted if one.tiles is None]
        if not plan.pills or not starts:
            continue
        rows, left = packing.taken_rows(), np.sort(np.concatenate(starts))
        for begin, place in plan.pills.items():
            assert np.abs(left - place.middle_s).min() <= NEAR_PX * spp + 1, begin
            if place.row < 0:
                continue
            half = place.width_px * spp / 2
            middle = place.middle_s
            assert rows.is_free(place.row, middle - half, middle + half)
            rows.take(place.row, middle - half, middle + half)


@given(chronologies, widths, heights, st.integers(0, 24))
@settings(max_examples=60)
def test_closer_up_within_a_level_nothing_meets(
    columns: EventColumns, width: int, height: int, step: int
) -> None:
    """The side found in packing is what is drawn: nearer there is only more room."""
    layout = _roomy(columns, width, height)
    scale = fitted(*time_extent(columns), width, 30, 30).zoomed(2 ** (step / 24), width / 2)
    labels = build_scene(layout, scale, width).labels
    order = np.lexsort((labels.x, labels.y))
    x, y, ends = labels.x[order], labels.y[order], (labels.x + labels.width)[order]
    assert (ends[:-1] <= x[1:] + 0.01)[y[1:] == y[:-1]].all()
