"""Arcs keep off everything that is written, and their words off everything."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.scene.arcs.arcs import GAP_PX, Arc, Arcs, Beyond, Edge, Wish, anchors
from timeline_app.scene.arcs.cost_grid import CostGrid, Points
from timeline_app.scene.arcs.routing import free_route
from timeline_app.scene.marks.hit_test import Box

VIEW = Box(100.0, 40.0, 600.0, 400.0)

boxes = st.builds(
    Box,
    st.floats(80, 660),
    st.floats(20, 420),
    st.floats(20, 200),
    st.sampled_from((18.0, 24.0, 34.0)),
)
dots = st.builds(lambda x, y: Box(x, y, 9.0, 10.0), st.floats(120, 660), st.floats(60, 410))
ends = st.one_of(
    dots,
    st.builds(Box, st.floats(110, 600), st.floats(60, 400), st.floats(50, 90), st.just(24.0)),
    st.builds(
        Beyond,
        st.floats(-1e15, 1e15),
        st.floats(-900, 900),
        st.floats(10, 160),
        st.integers(1, 10**6),
    ),
)
wishes = st.builds(Wish, ends, ends, st.sampled_from((0.0, 60.0, 120.0)))


def touches_segment(box: Box, one: Points, other: Points) -> bool:
    """Whether the inside of a box meets a straight line: Liang and Barsky's clipping (1984)."""
    low, high = 0.0, 1.0
    (x, y), (dx, dy) = one.tolist(), (other - one).tolist()
    sides = ((x, dx, box.x, box.x + box.width), (y, dy, box.y, box.y + box.height))
    for start, step, first, last in sides:
        if step == 0:
            if not first < start < last:
                return False
            continue
        enter, leave = sorted(((first - start) / step, (last - start) / step))
        low, high = max(low, enter), min(high, leave)
    return high - low > 1e-9


def crosses(arc: Arc, box: Box) -> bool:
    return any(
        touches_segment(box, one, other) for piece in arc.pieces for one, other in pairwise(piece)
    )


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def is_in_view(box: Box) -> bool:
    return (
        VIEW.x <= box.x
        and VIEW.y <= box.y
        and box.x + box.width <= VIEW.x + VIEW.width
        and box.y + box.height <= VIEW.y + VIEW.height
    )


def led(wanted: list[Wish], words: list[Box], marks: list[Box]) -> list[Arc]:
    arcs = Arcs(VIEW, words, marks)
    return [arc for arc in map(arcs.lead, wanted) if arc is not None]


@given(st.lists(wishes, min_size=1, max_size=6), st.lists(boxes, max_size=30))
@settings(max_examples=120)
def test_no_arc_is_drawn_over_a_label_nor_over_any_words(
    wanted: list[Wish], labels: list[Box]
) -> None:
    arcs = led(wanted, labels, [])
    for i, arc in enumerate(arcs):
        own = [arc.words] if arc.words else []
        before = [other.words for other in arcs[:i] if other.words]
        for box in (*labels, *own, *before):
            assert not crosses(arc, box)


@given(
    st.lists(wishes, min_size=1, max_size=6),
    st.lists(boxes, max_size=30),
    st.lists(dots, max_size=20),
)
@settings(max_examples=120)
def test_words_and_names_overlap_nothing_and_are_in_view(
    wanted: list[Wish], labels: list[Box], marks: list[Box]
) -> None:
    arcs = led(wanted, labels, marks)
    placed: list[Box] = []
    for i, arc in enumerate(arcs):
        tags = [tag.box for tag in (arc.start_tag, arc.end_tag) if tag is not None]
        tags = [box for box in tags if box not in placed]  # shared with an arc before
        for box in (*tags, *([arc.words] if arc.words else [])):
            assert is_in_view(box)
            assert not any(overlap(box, other) for other in (*labels, *marks, *placed))
            assert not any(crosses(other, box) for other in arcs[:i])
            placed.append(box)


@given(dots, dots, st.lists(boxes, max_size=40))
@settings(max_examples=120)
def test_a_way_around_labels_is_found_wherever_there_is_one(
    start: Box, end: Box, labels: list[Box]
) -> None:
    ground = CostGrid(VIEW)
    ground.take_words(labels)
    starts, targets = (
        [(a.x, a.y) for a in anchors(box, VIEW) if ground.is_free(np.array((a.x, a.y)))]
        for box in (start, end)
    )
    route = free_route(ground, starts, targets)
    assert (route is not None) == _is_joined(ground, starts, targets)
    if route is not None:
        assert tuple(route[0].tolist()) in starts
        assert tuple(route[-1].tolist()) in targets
        assert ground.is_free(route)
        assert np.hypot(*np.diff(route, axis=0).T).max() <= 4.0 + 1e-6
        for box in labels:
            assert not any(touches_segment(box, *ends) for ends in pairwise(route))


@pytest.mark.parametrize(("gap_px", "is_found"), [(3.0, False), (8.0, True), (40.0, True)])
def test_a_way_leads_through_a_narrow_gap(gap_px: float, is_found: bool) -> None:
    ground = CostGrid(VIEW)
    walls = [Box(100.0, 230.0, 200.0, 18.0), Box(300.0 + gap_px, 230.0, 400.0, 18.0)]
    ground.take_words(walls)
    route = free_route(ground, [(600.0, 100.0)], [(150.0, 400.0)])
    assert (route is not None) is is_found
    if route is not None:
        assert ground.is_free(route)
        within = route[np.abs(route[:, 1] - 239.0) < 9.0]
        assert ((within[:, 0] > 300.0) & (within[:, 0] < 300.0 + gap_px)).all()


def _is_joined(
    ground: CostGrid, starts: list[tuple[float, float]], targets: list[tuple[float, float]]
) -> bool:
    """Whether one of these places is joined with one of those: a flood over the cells."""
    free = (ground.cells & 1) == 0
    reached = np.zeros_like(free)
    for place in starts:
        reached[_cell(ground, place)] = True
    while True:
        grown = reached.copy()
        grown[1:] |= reached[:-1]
        grown[:-1] |= reached[1:]
        grown[:, 1:] |= reached[:, :-1]
        grown[:, :-1] |= reached[:, 1:]
        grown &= free
        if (grown == reached).all():
            return any(bool(reached[_cell(ground, place)]) for place in targets)
        reached = grown


def _cell(ground: CostGrid, place: tuple[float, float]) -> tuple[int, int]:
    x, y = place
    return math.floor((y - VIEW.y) / 2) + 1, math.floor((x - VIEW.x) / 2) + 1


@given(dots, dots, st.lists(boxes, max_size=12))
@settings(max_examples=100)
def test_an_arc_is_whole_where_nothing_is_written(start: Box, end: Box, marks: list[Box]) -> None:
    (arc,) = led([Wish(start, end, 0.0)], [], marks)
    assert len(arc.pieces) <= 1
    assert arc.head is not None
    tips = [(a.x, a.y) for a in anchors(end, VIEW)]
    assert min(math.dist((arc.head.x, arc.head.y), tip) for tip in tips) < 1e-6


def test_an_arc_goes_around_a_label_that_is_in_its_way() -> None:
    start, end = Box(200.0, 235.0, 9.0, 10.0), Box(560.0, 235.0, 9.0, 10.0)
    label = Box(300.0, 200.0, 160.0, 80.0)
    (arc,) = led([Wish(start, end, 0.0)], [label], [])
    assert len(arc.pieces) == 1, "it is nowhere broken"
    assert not crosses(arc, label)


def test_an_arc_steps_back_behind_a_label_where_the_way_around_is_far() -> None:
    wall = Box(300.0, 45.0, 20.0, 390.0)
    start, end = Box(270.0, 235.0, 9.0, 10.0), Box(340.0, 235.0, 9.0, 10.0)
    (arc,) = led([Wish(start, end, 0.0)], [wall], [])
    assert len(arc.pieces) == 2
    assert not crosses(arc, wall)


def test_an_arrow_goes_from_its_start_to_its_end() -> None:
    one, other = Box(200.0, 235.0, 9.0, 10.0), Box(560.0, 235.0, 9.0, 10.0)
    (there,) = led([Wish(one, other, 0.0)], [], [])
    (back,) = led([Wish(other, one, 0.0)], [], [])
    assert there.head is not None
    assert back.head is not None
    assert abs(there.head.x - other.x) <= GAP_PX + other.width
    assert abs(back.head.x - one.x) <= GAP_PX + one.width
    assert there.head.dx > 0 > back.head.dx


def test_two_arcs_between_the_same_places_do_not_cover_each_other() -> None:
    one, other = Box(200.0, 235.0, 9.0, 10.0), Box(560.0, 235.0, 9.0, 10.0)
    first, second = led([Wish(one, other, 60.0), Wish(one, other, 60.0)], [], [one, other])
    lines = [np.concatenate(arc.pieces) for arc in (first, second)]
    apart = np.hypot(*(lines[0][:, None] - lines[1][None]).transpose(2, 0, 1)).min(axis=1)
    assert (apart > 6.0).mean() > 0.7


@pytest.mark.parametrize(
    ("x", "y", "edge"),
    [
        (-1e15, 200.0, Edge.LEFT),
        (9_000.0, -70.0, Edge.RIGHT),
        (300.0, -70.0, Edge.TOP),
        (300.0, 900.0, Edge.BOTTOM),
    ],
)
def test_an_end_out_of_view_has_its_name_at_the_edge_towards_it(
    x: float, y: float, edge: Edge
) -> None:
    dot = Box(400.0, 235.0, 9.0, 10.0)
    (arc,) = led([Wish(dot, Beyond(x, y, 80.0, 1), 60.0)], [], [dot])
    assert arc.start_tag is None
    assert arc.end_tag is not None
    assert arc.end_tag.edge is edge
    assert arc.head is None, "the name has an arrow of its own"
    assert arc.words is not None
    (back,) = led([Wish(Beyond(x, y, 80.0, 1), dot, 60.0)], [], [dot])
    assert back.start_tag == arc.end_tag
    assert back.head is not None


def test_names_at_one_edge_stand_one_below_the_other_until_there_is_no_room() -> None:
    dot = Box(400.0, 235.0, 9.0, 10.0)
    arcs = led([Wish(dot, Beyond(9_000.0, 200.0, 80.0, key), 0.0) for key in range(40)], [], [dot])
    tops = sorted(arc.end_tag.box.y for arc in arcs if arc.end_tag is not None)
    assert 10 < len(tops) < 40
    assert all(other - one >= 20.0 for one, other in pairwise(tops))


def test_arcs_to_one_event_out_of_view_share_its_name() -> None:
    one, other = Box(300.0, 135.0, 9.0, 10.0), Box(400.0, 235.0, 9.0, 10.0)
    beyond = Beyond(9_000.0, 200.0, 80.0, 7)
    first, second = led([Wish(one, beyond, 0.0), Wish(beyond, other, 0.0)], [], [one, other])
    assert first.end_tag == second.start_tag
    assert first.end_tag is not None
    assert not crosses(second, first.end_tag.box)


def test_nothing_is_drawn_between_events_that_are_both_out_of_view() -> None:
    assert led([Wish(Beyond(-9e9, 0.0, 50.0, 1), Beyond(9e9, 0.0, 50.0, 2), 50.0)], [], []) == []


def test_words_that_have_no_room_are_left_out() -> None:
    start, end = Box(300.0, 235.0, 9.0, 10.0), Box(360.0, 235.0, 9.0, 10.0)
    full = [Box(100.0, y, 600.0, 20.0) for y in range(40, 440, 24)]
    (arc,) = led([Wish(start, end, 60.0)], full, [])
    assert arc.words is None


@pytest.mark.parametrize("size", [(1.0, 1.0), (30.0, 12.0), (3_000.0, 5.0)])
def test_a_view_of_hardly_any_size_is_no_trouble(size: tuple[float, float]) -> None:
    arcs = Arcs(Box(0.0, 0.0, *size), [], [])
    for wish in (
        Wish(Box(0.0, 0.0, 9.0, 10.0), Box(0.0, 0.0, 9.0, 10.0), 60.0),
        Wish(Box(0.0, 0.0, 9.0, 10.0), Beyond(1e15, -1e15, 60.0, 1), 60.0),
    ):
        arc = arcs.lead(wish)
        assert arc is None or arc.words is None
