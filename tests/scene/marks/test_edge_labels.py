"""What the edges of a view make of labels."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from timeline_app.scene.marks.edge_labels import Drawn, Standings, View, at_edges
from timeline_app.scene.model.scene import Side

GAP, SPACE = 7.0, 12.0
KINDS = (np.uint8, np.bool_, *[np.float64] * 10, np.intp)
lengths = st.floats(0.0, 400.0)
Standing = tuple[
    int, bool, float, float, float, float, float, float, float, float, float, float, int
]


def standings(labels: list[Standing]) -> Standings:
    columns = zip(zip(*labels, strict=True), KINDS, strict=True)
    return Standings(*(np.array(part, kind) for part, kind in columns))


def drawn(labels: list[Standing], view: View) -> list[tuple[object, ...]]:
    """What is drawn of each label: side, x, width, whether its detail, and how strong."""
    found = at_edges(standings(labels), view, GAP, SPACE)
    parts = (getattr(found, name).tolist() for name in Drawn.__struct_fields__)
    return list(zip(*parts, strict=True))


@st.composite
def standing(draw: st.DrawFn) -> Standing:
    """A label of any kind at a mark of any length, with none before it; most are inside of bars."""
    sides = (Side.INSIDE, Side.INSIDE, Side.SPILLING, Side.RIGHT, Side.LEFT)
    x0 = draw(st.floats(-900.0, 900.0))
    x1 = x0 + draw(st.floats(1.0, 2_000.0))
    is_band = draw(st.booleans())
    room = draw(st.floats(0.0, 300.0))
    return (
        draw(st.sampled_from(sides)).value,
        is_band,
        x0 + draw(st.floats(0.0, 12.0)),
        draw(lengths),
        draw(st.one_of(st.just(0.0), lengths)),
        draw(st.floats(0.0, 500.0)),
        6.5,
        x0,
        x1,
        x1 - (6.0 if is_band else 8.0),
        x0 - room,
        x1 + room,
        -1,
    )


@settings(max_examples=examples(150))
@given(
    labels=st.lists(standing(), min_size=1, max_size=30),
    left=st.floats(-300.0, 300.0),
    width=st.floats(60.0, 900.0),
    top=st.one_of(st.just(-np.inf), st.floats(0.0, 100.0)),
)
def test_of_many_at_once_comes_the_same_as_of_each_by_itself(
    labels: list[Standing], left: float, width: float, top: float
) -> None:
    view = View(left, left + width, top, top + 400.0)
    assert drawn(labels, view) == [drawn([label], view)[0] for label in labels]


def beside(x0: float, width: float, *, before: int = -1, free_from: float = -900.0) -> Standing:
    """A label right of a dot, in a row that is free."""
    x1 = x0 + 10.0
    dot = (x0, x1, x1 - 8.0)
    return (
        Side.RIGHT.value,
        False,
        x1 + GAP,
        width,
        0.0,
        50.0,
        6.5,
        *dot,
        free_from,
        900.0,
        before,
    )


def test_a_title_of_a_long_bar_is_held_at_the_left_edge() -> None:
    ends = (-508.0, 900.0, 892.0)
    bar = (Side.INSIDE.value, False, -500.0, 120.0, 60.0, 50.0, 6.5, *ends, -np.inf, np.inf, -1)
    assert drawn([bar], View(0.0, 600.0)) == [(Side.INSIDE, 8.0, 120.0, True, 1.0)]


def test_a_title_without_room_at_the_right_edge_turns_to_the_left_of_its_mark() -> None:
    (turned,) = drawn([beside(500.0, 150.0)], View(0.0, 600.0))
    assert turned == (Side.LEFT, 500.0 - GAP - 150.0, 150.0, False, 1.0)


def test_it_is_shortened_where_the_title_before_it_has_come_nearer() -> None:
    before = beside(300.0, 60.0)  # until 377; the next would begin at 343
    view = View(0.0, 600.0)
    assert drawn([before, beside(500.0, 150.0, before=0)], view)[1][0] == Side.RIGHT
    short = drawn([before, beside(500.0, 150.0, before=0)], view)[1][2]
    assert short == 600.0 - 8.0 - (510.0 + GAP)
    assert drawn([beside(300.0, 10.0), beside(500.0, 150.0, before=0)], view)[1][0] == Side.LEFT


def test_one_that_has_turned_itself_is_in_nobodys_way() -> None:
    first, second = beside(430.0, 220.0), beside(560.0, 100.0, before=0)
    sides = [side for side, *_ in drawn([first, second], View(0.0, 600.0))]
    assert sides == [Side.LEFT, Side.LEFT]


def test_one_that_the_left_edge_has_turned_takes_up_its_row_on_the_other_side() -> None:
    left = (
        Side.LEFT.value,
        False,
        -50.0,
        320.0,
        0.0,
        50.0,
        6.5,
        277.0,
        287.0,
        279.0,
        -900.0,
        900.0,
        -1,
    )
    title = (Side.SPILLING.value, False, 662.0, 320.0, 0.0, 50.0, 6.5, 653.0, 704.0, 696.0)
    sides = [side for side, *_ in drawn([left, (*title, 287.0, 900.0, 0)], View(0.0, 769.0))]
    assert sides == [Side.RIGHT, Side.SPILLING]
    assert drawn([(*title, 287.0, 900.0, -1)], View(0.0, 769.0))[0][0] == Side.LEFT
