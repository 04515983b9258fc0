"""What holds of a comb in every view: legs that can be followed, and nothing written over."""

from __future__ import annotations

import math
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scene.chronologies import Drawn, columns_of, crowded, events
from tests.scene.comb.views import Shown, comb_in, meet, related_to, shown
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.scene.comb.endpoints import Where
from timeline_app.scene.comb.links import Arrow, Arrows, teeth_by_hub
from timeline_app.scene.comb.words import GROUND_PX
from timeline_app.scene.marks.hit_test import Box, cluster_of_event
from timeline_app.scene.model.scene import Marks, Side

REACH_PX = 8.0
CROWDED = {count: crowded(count) for count in (60, 240, 2_000)}


@st.composite
def views(draw: st.DrawFn) -> Shown:
    """The comb of an event with up to 12 others, in a view of a random or crowded chronology."""
    columns: EventColumns
    if draw(st.booleans()):
        drawn: list[Drawn] = draw(st.lists(events, min_size=2, max_size=60))
        columns = columns_of(drawn)
    else:
        columns = CROWDED[draw(st.sampled_from(sorted(CROWDED)))]
    count = columns.dated
    hub = draw(st.integers(0, count - 1))
    near = st.integers(max(0, hub - 25), min(count - 1, hub + 25))
    others = draw(st.lists(near, max_size=12, unique=True))
    arrows = related_to(hub, [other for other in others if other != hub])
    closer = draw(st.sampled_from((1.0, 1.0, 1.7, 4.0, 30.0, 400.0)))
    at = hub / count if draw(st.booleans()) else draw(st.floats(0.0, 1.0))
    return shown(columns, arrows, closer, at, draw(st.sampled_from((0.0, 0.0, 0.5, 1.0))))


def segments(path: tuple[tuple[float, float], ...], area: Box) -> list[Box]:
    """The parts of a path within a view, as boxes around them."""
    boxes = []
    for (x0, y0), (x1, y1) in pairwise(path):
        left, right = max(min(x0, x1), area.x), min(max(x0, x1), area.x + area.width)
        top, bottom = max(min(y0, y1), area.y), min(max(y0, y1), area.y + area.height)
        if left <= right and top <= bottom:
            boxes.append(Box(left, top, max(right - left, 1e-6), max(bottom - top, 1e-6)))
    return boxes


@given(views())
@settings(max_examples=examples(25), deadline=None)
def test_a_leg_is_one_path_from_under_its_mark_to_the_spine(view: Shown) -> None:
    spans = [span for spine in view.comb.spines for span in spine.span]
    for leg in view.comb.legs:
        boxes = [view.mark_box(mark) for mark in view.marks_of(leg.row)]
        boxes += [tag.box for tag in view.comb.tags if leg.row in tag.rows]
        boxes += [Box(r.box.x, r.box.y, r.box.width, r.box.height) for r in view.comb.rings]
        (x0, y0), (x1, y1) = leg.path[0], leg.path[-1]
        assert any(
            box.x <= x0 <= box.x + box.width
            and box.y + box.height / 2 <= y0 <= box.y + box.height + 6
            for box in boxes
        )
        assert x1 == pytest.approx(view.spine_x)
        assert any(top - 1e-6 <= y1 <= bottom + 1e-6 for top, bottom in spans)
        # The way is level but for its two ends, and never turns back.
        ways = {np.sign(round(b[0] - a[0], 6)) for a, b in pairwise(leg.path)} - {0.0}
        assert len(ways) == 1


@given(views())
@settings(max_examples=examples(30), deadline=None)
def test_a_leg_meets_no_label_no_count_and_no_other_mark(view: Shown) -> None:
    marks, labels, pills = view.scene.marks, list(view.labels()), view.pills()
    own = {view.hub}
    for leg in view.comb.legs:
        for part in segments(leg.path, view.area):
            for _, box in labels:
                assert not meet(part, box)
            for box in (*pills, *(words.box for words in view.comb.words)):
                assert not meet(part, box)
            for mark in range(len(marks)):
                if marks.row[mark] not in (*own, leg.row):
                    assert not meet(part, view.mark_box(mark))


@given(views())
@settings(max_examples=examples(25), deadline=None)
def test_a_leg_makes_no_detour(view: Shown) -> None:
    hubs = [view.mark_box(mark) for mark in view.marks_of(view.hub)]
    for leg in view.comb.legs:
        boxes = [view.mark_box(mark) for mark in view.marks_of(leg.row)]
        tags = [tag.box for tag in view.comb.tags if leg.row in tag.rows]
        boxes = tags or boxes or [ring.box for ring in view.comb.rings if ring.row == leg.row]
        own = min(boxes, key=lambda box: abs(box.y + box.height / 2 - leg.path[0][1]))
        ends = sorted((view.spine_x, own.x, own.x + own.width))
        assert all(ends[0] - REACH_PX <= x <= ends[-1] + REACH_PX for x, _ in leg.path)
        y = own.y + own.height / 2
        apart_x = max(own.x - view.spine_x, view.spine_x - own.x - own.width) + own.width / 2
        apart_x = min(apart_x, max(own.x - view.spine_x, view.spine_x - own.x - own.width) + 6)
        pitch = 2 * (leg.path[len(leg.path) // 2][1] - y)
        apart_y = min((abs(hub.y + hub.height / 2 - y) for hub in hubs), default=pitch)
        length = sum(math.dist(one, other) for one, other in pairwise(leg.path))
        assert length <= apart_x + max(apart_y, pitch) + 1e-6


@given(views())
@settings(max_examples=examples(30), deadline=None)
def test_every_related_event_in_view_has_words_a_ring_or_a_count(view: Shown) -> None:
    comb = view.comb
    told = {ring.row for ring in comb.rings} | {words.row for words in comb.words}
    counted = [pill.cluster for pill in comb.pills]
    columns = view.layout.columns
    for row in set(view.related) - {view.hub}:
        boxes = [view.mark_box(mark) for mark in view.marks_of(row)]
        inner = Box(view.area.x + 3, view.area.y + 9, view.area.width - 6, view.area.height - 18)
        seen = [box for box in boxes if meet(box, inner)]
        if seen:
            assert row in told
            around = [ring.box for ring in comb.rings if ring.row == row]
            for box in seen:  # in each of its lanes
                assert any(meet(box, ring) for ring in around)
        for lane in () if boxes else view.layout.lanes_with(row):
            earliest, latest = int(columns.earliest[row]), int(columns.latest[row])
            count = cluster_of_event(view.scene, lane, earliest, latest)
            if count is not None and not count.running and view.is_in_view(Box(*count[5:])):
                assert count in counted


@given(views())
@settings(max_examples=examples(30), deadline=None)
def test_counts_say_how_many_related_events_they_stand_for(view: Shown) -> None:
    columns, marked = view.layout.columns, set(view.scene.marks.row.tolist())
    for pill in view.comb.pills:
        held = [
            row
            for row in set(view.related) - {view.hub} - marked
            if pill.cluster.from_s <= columns.earliest[row] < pill.cluster.until_s
            and pill.cluster.lane in view.layout.lanes_with(row)
        ]
        assert pill.related == len(held)
        own = Box(pill.cluster.x, pill.cluster.y, pill.cluster.width, pill.cluster.height)
        assert pill.box == own or pill.is_said
        if pill.is_said:
            assert min(pill.box.x, own.x) == pill.box.x
            assert pill.box.x + pill.box.width >= own.x + own.width
            others = [box for _, box in view.labels()]
            others += [view.mark_box(mark) for mark in range(len(view.scene.marks))]
            grown = [box for box in others if meet(pill.box, box) and not meet(own, box)]
            assert grown == []


@given(views())
@settings(max_examples=examples(25), deadline=None)
def test_words_stand_on_nothing_that_is_written_or_drawn(view: Shown) -> None:
    labels, marks = list(view.labels()), view.scene.marks
    for words in view.comb.words:
        assert view.area.x <= words.box.x
        assert words.box.x + words.box.width <= view.area.x + view.area.width
        own = {mark for mark in view.marks_of(words.row) if marks.lane[mark] == words.lane}
        wide = words.box.width + 2 * GROUND_PX
        cleared = words.box._replace(x=words.box.x - GROUND_PX, width=wide)
        for mark, box in labels:
            if not (mark in own and view.scene.labels.two_lines.any()):
                assert not meet(words.box, box)
        for mark in range(len(marks)):
            if mark not in own:
                assert not meet(cleared, view.mark_box(mark)), "its ground would cut the mark"
        for other in view.comb.words:
            assert other is words or not meet(words.box, other.box)


@given(views())
@settings(max_examples=examples(30), deadline=None)
def test_the_spine_is_straight_and_steps_back_behind_labels_alone(view: Shown) -> None:
    assert len(view.comb.spines) <= 1
    for spine in view.comb.spines:
        for top, bottom in spine.pieces:
            assert view.area.y <= top < bottom <= view.area.y + view.area.height
            assert any(start <= top and bottom <= end for start, end in spine.span)
            for _, box in view.labels():
                if box.x <= spine.x <= box.x + box.width:
                    assert not (top < box.y + box.height and box.y < bottom)
        assert len([head for head, _ in view.comb.heads if head.is_at_hub]) <= 2 * len(
            view.marks_of(view.hub)
        )


@given(views())
@settings(max_examples=examples(25), deadline=None)
def test_nothing_moves_for_a_comb(view: Shown) -> None:
    scene = view.scene
    before = {
        (part, name): getattr(part, name).copy()
        for part in (scene.marks, scene.labels)
        for name in type(part).__slots__
    }
    clusters = scene.clusters
    comb_in(view.layout, scene, view.area, related_to(view.hub, [*view.related][:6]))
    for part in (scene.marks, scene.labels):
        for name in type(part).__slots__:
            assert np.array_equal(getattr(part, name), before[part, name])
    assert scene.clusters is clusters


DAYS = ("2020-01-01", "2020-02-15", "2020-04-01", "2020-05-16", "2020-07-01")


def row_of_days(*titles: int) -> list[Drawn]:
    """Events in one lane, 45 days apart, with titles of so many letters."""
    return [(day, 0, 1, letters, "") for day, letters in zip(DAYS, titles, strict=False)]


def test_words_stand_in_place_of_the_date() -> None:
    columns = columns_of(row_of_days(8, 4))
    view = shown(columns, related_to(0, [1]), 0.5, 0.5)
    (words,) = view.comb.words
    label = int(np.flatnonzero(view.scene.marks.row[view.scene.labels.mark] == 1)[0])
    labels = view.scene.labels
    assert words.covered is not None
    x, width = labels.x[label], labels.width[label]
    beside = x - 12.0 - words.box.width if labels.side[label] == Side.LEFT else x + width + 12.0
    assert words.box.x == pytest.approx(beside)


def test_the_ground_of_words_leaves_the_next_mark_whole() -> None:
    ends = []
    for day in range(126, 156):
        after = (date(2020, 1, 1) + timedelta(day)).isoformat()
        days = [("2020-01-01", 0, 1, 2, ""), (after, 0, 1, 2, ""), ("2021-06-01", 1, 1, 2, "")]
        view = shown(columns_of(days), related_to(2, [0]), 1.0, 0.5)
        for words in view.comb.words:
            next_x = view.mark_box(view.marks_of(1)[0]).x
            ends.append(next_x - (words.box.x + words.box.width))
    beside = [gap for gap in ends if gap > 0]
    assert min(beside) >= GROUND_PX
    assert min(beside) < GROUND_PX + 4, "the words come as near as they may"


def test_an_event_at_the_spine_has_a_ring_and_no_leg() -> None:
    same = [("2020-01-01", 0, 1, 8, ""), ("2020-01-01", 1, 1, 8, ""), ("2020-06-01", 2, 1, 8, "")]
    view = shown(columns_of(same), related_to(0, [1, 2]), 1.0, 0.5)
    assert [leg.row for leg in view.comb.legs] == [2]
    assert {ring.row for ring in view.comb.rings} == {1, 2}


def test_a_bar_over_the_spine_has_an_outline_and_no_leg() -> None:
    over = [("2020-03-01", 0, 1, 8, ""), ("2020-01-01/2020-06-30", 1, 1, 8, "")]
    columns = columns_of(over)
    bar, dot = (0, 1) if columns.earliest[0] < columns.earliest[1] else (1, 0)
    view = shown(columns, related_to(dot, [bar]), 1.0, 0.5)
    assert view.comb.legs == []
    (ring,) = view.comb.rings
    assert not ring.is_round
    assert ring.row == bar


def test_an_event_beside_the_view_has_a_leg_to_its_name_at_the_edge() -> None:
    columns = columns_of([("2020-01-01", 0, 1, 8, ""), ("2020-12-01", 1, 1, 8, "")])
    view = shown(columns, related_to(0, [1]), 6.0, 0.0)
    (tag,), (leg,) = view.comb.tags, view.comb.legs
    assert tag.where is Where.RIGHT
    assert tag.rows == (1,)
    assert tag.box.x <= leg.path[0][0] <= tag.box.x + tag.box.width
    x, y = tag.box.x + 5, tag.box.y + 8
    assert view.comb.row_at(x, y) == 1
    assert view.comb.row_at(x - 40, y) == -1


def test_of_many_events_below_the_view_three_are_named_and_the_rest_counted() -> None:
    drawn: list[Drawn] = [("2020-06-01", 0, 1, 8, "")]
    drawn += [(f"2020-06-{day:02}", lane, 1, 40, "") for day in range(1, 25) for lane in (0, 1, 2)]
    columns = columns_of(drawn)
    arrows = related_to(0, [])
    whole = shown(columns, arrows, 1.0, 0.5)
    last = whole.scene.lanes[-1]
    below = [
        int(row)
        for row, y in zip(whole.scene.marks.row, whole.scene.marks.y, strict=True)
        if y > last.y
    ][:6]
    assert len(below) == 6
    area = Box(0.0, 0.0, 900.0, last.y - 10.0)
    comb = comb_in(whole.layout, whole.scene, area, related_to(0, below))
    tags = [tag for tag in comb.tags if tag.where is Where.BELOW]
    assert [len(tag.rows) for tag in tags] == [1, 1, 1, 3]
    assert {row for tag in tags for row in tag.rows} == set(below)
    for one in tags:
        assert one.box.y + one.box.height <= area.y + area.height
        assert all(other is one or not meet(one.box, other.box) for other in tags)


def test_an_event_in_two_lanes_has_rings_in_both_and_one_leg() -> None:
    columns = columns_of(row_of_days(5, 5, 5))
    view = shown(columns, related_to(0, [2]), 0.6, 0.5)
    marks = view.scene.marks
    doubled = {name: getattr(marks, name) for name in Marks.__slots__}
    twin = int(np.flatnonzero(marks.row == 2)[0])
    doubled = {name: np.append(values, values[twin]) for name, values in doubled.items()}
    doubled["y"][-1] += view.scene.lanes[0].row_height
    from timeline_app.core.value import replace

    scene = replace(view.scene, marks=Marks(**doubled))
    comb = comb_in(view.layout, scene, view.area, related_to(0, [2]))
    assert len([ring for ring in comb.rings if ring.row == 2]) == 2
    (leg,) = comb.legs
    assert leg.path[0][1] < doubled["y"][-1], "to the nearer one"


@given(st.lists(events, min_size=3, max_size=30), st.data())
@settings(max_examples=examples(30), deadline=None)
def test_a_chain_has_a_leg_from_each_cause_to_the_upright_of_its_effect(
    drawn: list[Drawn], data: st.DataObject
) -> None:
    columns = columns_of(drawn)
    rows = data.draw(st.lists(st.integers(0, len(drawn) - 1), min_size=2, max_size=8, unique=True))
    arrows = tuple(Arrow(one, other, "led to") for one, other in pairwise(rows))
    chain = Arrows(arrows, rows[-1], is_chain=True)
    view = shown(columns, chain, 0.8, 0.5)
    uprights = {round(spine.x, 3) for spine in view.comb.spines}
    for leg in view.comb.legs:
        assert round(leg.path[-1][0], 3) in uprights
    assert view.comb.words == []
    assert view.comb.rings == []
    assert len(view.comb.legs) <= len(arrows)


def chain_of(rows: list[int]) -> Arrows:
    """Each of these events led to the next, of which the last is asked for."""
    arrows = tuple(Arrow(one, other, "led to") for one, other in pairwise(rows))
    return Arrows(arrows, rows[-1], is_chain=True)


def test_a_cause_beside_the_view_is_named_at_the_edge_where_its_leg_begins() -> None:
    columns = columns_of([("2020-01-01", 0, 1, 8, ""), ("2020-12-01", 1, 1, 8, "")])
    view = shown(columns, chain_of([0, 1]), 6.0, 1.0)
    (tag,), (leg,) = view.comb.tags, view.comb.legs
    assert tag.where is Where.LEFT
    assert tag.rows == (0,)
    assert tag.box.x <= leg.path[0][0] <= tag.box.x + tag.box.width
    assert view.comb.row_at(tag.box.x + 5, tag.box.y + 8) == 0


def test_what_led_to_an_event_out_of_view_is_not_named_for_it() -> None:
    drawn = [(f"2020-{month:02}-01", 0, 1, 8, "") for month in (1, 3, 12)]
    view = shown(columns_of(drawn), chain_of([0, 1, 2]), 8.0, 1.0)
    assert [tag.rows for tag in view.comb.tags] == [(1,)]


def test_a_cause_of_two_events_has_one_name_at_the_edge() -> None:
    drawn = [(f"2020-{month:02}-01", lane, 1, 8, "") for month, lane in ((1, 0), (11, 1), (12, 2))]
    arrows = (Arrow(0, 1, "led to"), Arrow(0, 2, "led to"))
    view = shown(columns_of(drawn), Arrows(arrows, 2, is_chain=True), 5.0, 1.0)
    assert [tag.rows for tag in view.comb.tags] == [(0,)]
    assert len(view.comb.legs) == 2


@given(st.lists(events, min_size=3, max_size=30), st.data())
@settings(max_examples=examples(30), deadline=None)
def test_names_of_a_chain_stand_within_the_view_and_meet_no_label(
    drawn: list[Drawn], data: st.DataObject
) -> None:
    rows = data.draw(st.lists(st.integers(0, len(drawn) - 1), min_size=2, max_size=8, unique=True))
    view = shown(columns_of(drawn), chain_of(rows), 4.0, data.draw(st.floats(0.0, 1.0)))
    area = view.area
    aside = [tag for tag in view.comb.tags if tag.where in (Where.LEFT, Where.RIGHT)]
    assert len({tag.rows for tag in aside}) == len(aside)
    for tag in view.comb.tags:
        assert area.x <= tag.box.x
        assert tag.box.x + tag.box.width <= area.x + area.width
    for tag in aside:
        assert not any(meet(tag.box, box, 0.01) for _, box in view.labels())


def test_a_count_is_found_on_all_that_it_says() -> None:
    columns = columns_of([(f"2020-06-{1 + i % 3:02}", 0, 1, 40, "") for i in range(60)])
    whole = shown(columns, related_to(0, []), 1.0, 0.5)
    marked = set(whole.scene.marks.row.tolist())
    hub = next(iter(marked))
    comb = comb_in(
        whole.layout, whole.scene, whole.area, related_to(hub, [*({*range(60)} - marked)][:3])
    )
    assert comb.pills
    for pill in comb.pills:
        middle_y = pill.box.y + pill.box.height / 2
        assert pill.is_said
        for x in (pill.box.x + 1, pill.box.x + pill.box.width - 1):
            assert comb.cluster_at(x, middle_y) is pill.cluster
        assert comb.cluster_at(pill.box.x - 2, middle_y) is None


def test_two_relations_with_one_event_are_one_tooth() -> None:
    arrows = Arrows(
        (
            Arrow(0, 1, "", is_causal=False, has_head=False, beside="part of this"),
            Arrow(1, 0, "", is_causal=True, beside="led to this"),
            Arrow(0, 2, "", is_causal=True, beside="followed from this"),
        ),
        of=0,
    )
    (one, other) = teeth_by_hub(arrows)[0]
    assert one == (1, "part of this · led to this", True, False, True)
    assert other == (2, "followed from this", True, True, False)
