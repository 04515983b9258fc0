"""That a lane is a strip from an expected octave on is found out the quick way, and rightly."""

from __future__ import annotations

import math
from functools import cache
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.scene.chronologies import columns_of
from timeline_app.core.columns.event_columns import EventColumns
from timeline_app.core.dates.bounds import OPEN_START
from timeline_app.scene.lanes.density import gaps_changed, strip_octave
from timeline_app.scene.lanes.tracks import Track, track_of

instants = st.integers(-3, 3) | st.integers(0, 10**6) | st.sampled_from([OPEN_START, 5, 5, 2**40])


def many_instants(least: int, most: int) -> st.SearchStrategy[list[int]]:
    """Lists of such instants, drawn by a seed: to draw each by itself takes far longer."""

    def drawn(seed: int) -> list[int]:
        random = Random(seed)
        bounds = [random.choice([3, 10**6, 2**40]) for _ in range(random.randint(1, 3))]
        values = [random.randint(-3, random.choice(bounds)) for _ in range(least)]
        values += random.choices([OPEN_START, 5, *values], k=random.randint(0, most - least))
        return random.sample(values, len(values))

    return st.integers(0, 2**32).map(drawn)


def track_at(starts: list[int]) -> Track:
    """A track whose events start so."""
    columns = _columns_of_any(len(starts))
    columns.earliest[:] = sorted(starts)
    return track_of(columns, np.arange(len(starts), dtype=np.int32))


@cache
def _columns_of_any(number: int) -> EventColumns:
    """So many events, whose starts are set by whoever asks: making them takes the longest."""
    return columns_of([("2023", 0, 1, 5, "")] * number)


@settings(max_examples=examples(100))
@given(many_instants(50, 90))
def test_any_expectation_leads_to_the_same_octave(starts: list[int]) -> None:
    track = track_at(starts)
    found = strip_octave(track)
    octave = found.octave
    for expected in (octave, octave - 1, octave + 1, math.inf, -6.0, 3.0):
        assert strip_octave(track, expected) == found


@settings(max_examples=examples(120))
@given(
    many_instants(100, 300),
    st.lists(st.tuples(st.booleans(), instants, st.integers(0, 10**6)), min_size=1, max_size=8),
)
def test_what_changes_within_the_margin_changes_no_octave(
    starts: list[int], edits: list[tuple[bool, int, int]]
) -> None:
    octave, margin = strip_octave(track_at(starts))
    for is_new, new, choice in edits:
        if is_new:
            starts.append(start := new)
        else:
            start = starts.pop(choice % len(starts))
        track = track_at(starts)
        margin -= gaps_changed(track, [start])
        if margin >= 0:
            assert strip_octave(track).octave == octave


@settings(max_examples=examples(100))
@given(many_instants(200, 300), st.lists(instants, min_size=1, max_size=4))
def test_several_changes_at_once_are_counted_together(starts: list[int], more: list[int]) -> None:
    octave, margin = strip_octave(track_at(starts))
    track = track_at([*starts[len(more) :], *more])
    if margin >= gaps_changed(track, [*starts[: len(more)], *more]):
        assert strip_octave(track).octave == octave


def test_a_change_in_a_long_lane_is_far_within_the_margin() -> None:
    starts = [86_400 * (i * i % 4_001) for i in range(4_000)]
    octave, margin = strip_octave(track_at(starts))
    assert octave < math.inf
    assert margin > 20 * gaps_changed(track_at([*starts, 5]), [5])
