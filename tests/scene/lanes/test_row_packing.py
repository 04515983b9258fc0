"""Marks and labels are placed together, and nothing that fits stays without its name."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scene.chronologies import FixedWidths, columns_of, events
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.build import build_scene
from timeline_app.scene.lanes.footprints import FreeRows, PlacedMarks, Wishes, best_rows
from timeline_app.scene.lanes.height_budget import roomy_layout
from timeline_app.scene.lanes.layout import Layout
from timeline_app.scene.lanes.row_packing import (
    NEAR_PX,
    NEARER_PX,
    PILL_GAP_PX,
    cell_seconds,
    need_row,
    pill_places,
)
from timeline_app.scene.model.scene import Side
from timeline_app.scene.time.time_scale import fitted, time_extent

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
@settings(max_examples=examples(80))
def test_a_row_names_what_weighs_most(drawn: list[tuple[int, int, int]]) -> None:
    found, weights = _wishes(drawn)
    items = best_rows(found, weights, 1)
    assert sum(int(weights[item[0]]) for item in items) == _heaviest(drawn, 0, ())


@given(wishes, st.integers(1, 5))
@settings(max_examples=examples(80))
def test_what_stands_in_a_row_does_not_hang_on_rows_below(
    drawn: list[tuple[int, int, int]], count: int
) -> None:
    found, weights = _wishes(drawn)
    items = best_rows(found, weights, count)
    assert len({item[0] for item in items}) == len(items), "an event stands twice"
    assert items == [item for item in best_rows(found, weights, count + 3) if item[1] < count]
    rows = FreeRows(count)
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
@settings(max_examples=examples(60))
def test_a_fitted_view_is_packed_at_its_exact_scale(
    columns: EventColumns, width: int, height: int
) -> None:
    scale = fitted(*time_extent(columns), width, 30, 30)
    layout = _roomy(columns, width, height)
    assert layout.level_of(scale) == 0
    assert layout.zoom.scale_of(0) == scale.seconds_per_px
    assert {plan.row_height for plan in layout.plans(0)} == {layout.row_height()}


@given(chronologies, widths, heights)
@settings(max_examples=examples(60))
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
        _take_what_lies_outside(rows, layout, spp)
        for begin, place in plan.pills.items():
            own = left[(left >= begin) & (left < begin + cell_seconds(spp, layout.sizes))]
            middle, length = own[len(own) // 2], (place.width_px + 2 * PILL_GAP_PX) * spp
            away = abs(middle - place.middle_s)
            assert away <= NEAR_PX * spp + 1
            tried = NEAR_PX if place.row < 0 else NEARER_PX if away > NEARER_PX * spp else 0.0
            if tried:
                found = [rows.nearest(row, middle, length, tried * spp) for row in range(len(rows))]
                assert found == [None] * len(rows), "there is room nearer by"
            if place.row >= 0:
                half = length / 2
                assert rows.is_free(place.row, place.middle_s - half, place.middle_s + half)
                rows.take(place.row, place.middle_s - half, place.middle_s + half)


def _take_what_lies_outside(rows: FreeRows, layout: Layout, spp: float) -> None:
    first_s, last_s, margin_px = layout.walls
    for row in range(len(rows)):
        rows.take(row, -math.inf, first_s - margin_px * spp)
        rows.take(row, last_s + margin_px * spp, math.inf)


@given(chronologies, widths, st.integers(40, 400))
@settings(max_examples=examples(60))
def test_no_row_of_counts_is_where_a_row_of_names_would_make_room_for_them(
    columns: EventColumns, width: int, height: int
) -> None:
    layout = _roomy(columns, width, height)
    for plan in layout.plans(0):
        packing = plan.packing
        is_bare = (packing.whole.side == Side.NONE.value).any()
        if plan.is_strip or is_bare or not need_row(plan.pills):
            continue
        count = packing.rows + 1
        items = [item for item in packing.wanted() if item[1] < count]
        if all(item[1] < packing.rows for item in items):
            continue
        is_left = np.ones(len(packing.track), np.bool_)
        is_left[[item[0] for item in items]] = False
        starts = [packing.track.starts.all()[is_left]]
        starts += [one.left_over() for one in plan.channels]
        rows = FreeRows(count, [PlacedMarks.of(items)])
        spp = layout.zoom.scale_of(0)
        assert need_row(pill_places(starts, rows, spp, layout.sizes, layout.walls))


@given(chronologies, widths, heights, st.integers(0, 24))
@settings(max_examples=examples(60))
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
