from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.scene.time.time_scale import (
    MAX_SECONDS_PER_PX,
    MIN_SECONDS_PER_PX,
    TimeScale,
    ZoomLevels,
    fitted,
)

spps = st.floats(MIN_SECONDS_PER_PX, 1e12)
scales = st.builds(TimeScale, st.floats(-1e11, 1e11), spps)


@given(scales, st.floats(0.01, 100), st.floats(0, 2000))
def test_zoom_keeps_the_instant_under_the_pointer(
    scale: TimeScale, factor: float, x: float
) -> None:
    zoomed = scale.zoomed(factor, x)
    tolerance = 1e-4 * zoomed.seconds_per_px + 1e-4 * scale.seconds_per_px + 1e-3
    assert abs(zoomed.instant_at(x) - scale.instant_at(x)) <= tolerance


@given(scales, st.integers(-3000, 3000))
def test_panning_there_and_back_is_where_it_was(scale: TimeScale, dx: int) -> None:
    back = scale.panned(dx).panned(-dx)
    assert back.start_s == pytest.approx(scale.start_s, abs=1e-6 * scale.seconds_per_px + 1e-3)


@given(scales)
def test_an_array_of_instants_lies_where_each_of_them_does(scale: TimeScale) -> None:
    instants = np.array([0, 1, -(10**10), 10**10, 2**62, -(2**62)], np.int64)
    one_by_one = [scale.x_of(float(instant)) for instant in instants.tolist()]
    assert scale.x_of(instants).tolist() == pytest.approx(one_by_one)


@given(scales, st.integers(-2000, 2000))
def test_snapped_scales_differ_by_whole_pixels(scale: TimeScale, dx: int) -> None:
    a, b = scale.snapped(), scale.panned(dx + 0.3).snapped()
    pixels = (a.start_s - b.start_s) / scale.seconds_per_px
    assert abs(pixels - round(pixels)) < 1e-3 + abs(scale.start_s) * 1e-9


def test_a_fitted_scale_shows_the_range_within_its_margins() -> None:
    scale = fitted(0, 1000, 560, 30, 30)
    assert scale.x_of(0.0) == pytest.approx(30)
    assert scale.x_of(1000.0) == pytest.approx(530)


def test_a_range_of_no_length_is_shown_as_a_day() -> None:
    scale = fitted(500, 500, 864)
    assert scale.instant_at(864) - scale.instant_at(0) == pytest.approx(86_400)


@given(spps, spps)
def test_a_level_is_never_finer_than_its_scales_nor_much_coarser(spp: float, own: float) -> None:
    zoom = ZoomLevels(own)
    level = zoom.scale_of(zoom.level(spp))
    assert spp <= level * (1 + 1e-8)
    assert level < spp * 2 ** (1 / 8) * (1 + 1e-8)


@given(spps)
def test_a_scale_that_levels_are_made_for_is_one_of_them(spp: float) -> None:
    zoom = ZoomLevels(spp)
    assert zoom.level(spp) == 0
    assert zoom.scale_of(0) == spp


@given(spps, st.integers(-40, 40))
def test_levels_of_one_octave_lie_in_it(own: float, level: int) -> None:
    octave = ZoomLevels(own).octave(level)
    scale = ZoomLevels(own).scale_of(level)
    assert 2.0 ** (octave - 1) * (1 - 1e-8) < scale <= 2.0**octave * (1 + 1e-8)


def test_zooming_ends_at_the_limits() -> None:
    scale = TimeScale(0.0, 1.0)
    assert scale.zoomed(1e30, 0).seconds_per_px == MIN_SECONDS_PER_PX
    assert scale.zoomed(1e-30, 0).seconds_per_px == MAX_SECONDS_PER_PX
    assert math.isfinite(scale.zoomed(1e-30, 500).start_s)
