from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from timeline_app.render.marks.fills import LEVELS, Gradient, Stop

opacities = st.floats(0.0, 1.0)


@st.composite
def fades(draw: st.DrawFn) -> Gradient:
    """Fades that rise to a height and fall again, as all of them do."""
    places = sorted(draw(st.lists(st.integers(0, 20), min_size=4, max_size=4, unique=True)))
    most = draw(st.floats(0.05, 1.0))
    ends = draw(opacities) * most, draw(opacities) * most
    heights = (ends[0], most, most, ends[1])
    stops = tuple(Stop(at / 20, height) for at, height in zip(places, heights, strict=True))
    return Gradient(QColor("red"), 10.0, 110.0, stops)


def opacity_of_layers(fade: Gradient, x: float) -> float:
    clear = 1.0
    for left, right, color in fade.layers():
        if left <= x <= right:
            clear *= 1.0 - color.alphaF()
    return 1.0 - clear


def opacity_of_stops(fade: Gradient, x: float) -> float:
    at = (x - fade.left) / (fade.right - fade.left)
    stops = fade.stops
    if at <= stops[0].at:
        return stops[0].opacity
    for one, other in pairwise(stops):
        if at <= other.at:
            share = (at - one.at) / (other.at - one.at)
            return one.opacity + (other.opacity - one.opacity) * share
    return stops[-1].opacity


@given(fade=fades(), x=st.floats(10.0, 110.0))
def test_layers_are_as_opaque_as_the_gradient(fade: Gradient, x: float) -> None:
    most = max(stop.opacity for stop in fade.stops)
    wanted = opacity_of_stops(fade, x)
    assert opacity_of_layers(fade, x) == pytest.approx(wanted, abs=most / LEVELS / 2 + 1e-3)


@given(fade=fades())
def test_each_layer_lies_within_the_one_below_it(fade: Gradient) -> None:
    layers = list(fade.layers())
    assert 1 <= len(layers) <= LEVELS
    for (left, right, _), (inner_left, inner_right, _) in pairwise(layers):
        assert left <= inner_left <= inner_right <= right


def test_an_even_fade_is_its_colour() -> None:
    assert Gradient(QColor("red"), 0.0, 1.0).brush().color() == QColor("red")
