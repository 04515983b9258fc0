"""What an edge makes of labels: of many at once the same as of each by itself."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from timeline_app.scene.marks.edge_labels import Standing, Standings, View, at_edge, held_inside
from timeline_app.scene.model.side import Side

GAP = 7.0
lengths = st.floats(0.0, 400.0)


@st.composite
def standing(draw: st.DrawFn) -> Standing:
    """A label of any kind at a mark of any length; most stand inside of bars."""
    sides = (Side.INSIDE, Side.INSIDE, Side.SPILLING, Side.RIGHT, Side.LEFT)
    x0 = draw(st.floats(-900.0, 900.0))
    x1 = x0 + draw(st.floats(1.0, 2_000.0))
    is_band = draw(st.booleans())
    return Standing(
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
    )


@settings(max_examples=examples(150))
@given(
    labels=st.lists(standing(), min_size=1, max_size=30),
    left=st.floats(-300.0, 300.0),
    width=st.floats(60.0, 900.0),
    top=st.one_of(st.just(-np.inf), st.floats(0.0, 100.0)),
    room=st.floats(0.0, 300.0),
)
def test_titles_that_stay_in_view_inside_of_bars_are_those_found_one_by_one(
    labels: list[Standing], left: float, width: float, top: float, room: float
) -> None:
    view = View(left, left + width, top, top + 400.0)
    kinds = (np.uint8, np.bool_, *[np.float64] * 8)
    columns = zip(zip(*labels, strict=True), kinds, strict=True)
    arrays = Standings(*(np.array(part, kind) for part, kind in columns))
    is_held, found = held_inside(arrays, view)
    held = [label for label, one in zip(labels, is_held.tolist(), strict=True) if one]
    assert list(arrays.some(is_held)) == held
    for label, drawn in zip(held, found, strict=True):
        free = (label.x0 - room, label.x1 + room)
        assert at_edge(label, free, view, GAP) == drawn


def test_a_title_of_a_long_bar_is_held_at_the_left_edge() -> None:
    bar = Standing(Side.INSIDE.value, False, -500.0, 120.0, 60.0, 50.0, 6.5, -508.0, 900.0, 892.0)
    arrays = Standings(*(np.array([part]) for part in bar))
    is_held, (drawn,) = held_inside(arrays, View(0.0, 600.0))
    assert is_held.all()
    assert (drawn.x, drawn.width, drawn.has_detail, drawn.alpha) == (8.0, 120.0, True, 1.0)
