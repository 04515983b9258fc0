"""That a lane is a strip from an expected octave on is found out the quick way, and rightly."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scene.chronologies import columns_of
from timeline_app.core.dates import OPEN_START
from timeline_app.scene.density import strip_octave
from timeline_app.scene.tracks import Track, track_of

instants = st.integers(-3, 3) | st.integers(0, 10**6) | st.sampled_from([OPEN_START, 5, 5, 2**40])


def track_at(starts: list[int]) -> Track:
    """A track whose events start so."""
    columns = columns_of([("2023", 0, 1, 5, "")] * len(starts))
    columns.earliest[:] = sorted(starts)
    return track_of(columns, np.arange(len(starts), dtype=np.int32))


@settings(max_examples=200)
@given(st.lists(instants, min_size=50, max_size=90))
def test_any_expectation_leads_to_the_same_octave(starts: list[int]) -> None:
    track = track_at(starts)
    octave = strip_octave(track)
    for expected in (octave, octave - 1, octave + 1, math.inf, -6.0, 3.0):
        assert strip_octave(track, expected) == octave
