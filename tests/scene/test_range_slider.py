from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.scene.range_slider import (
    EDGE_PX,
    HANDLE_PX,
    LEAST_PX,
    LEAST_RANGE_S,
    RangeWindow,
    SliderPart,
)
from timeline_app.scene.time.time_scale import TimeScale

WIDTH = 1000
SPP = 3_600.0
SCALE = TimeScale(0.0, SPP)
ranges = st.tuples(st.floats(-5000, 5000), st.floats(0.0001, 5000)).map(
    lambda drawn: (drawn[0] * SPP, (drawn[0] + drawn[1]) * SPP)
)


def _window(from_px: float, until_px: float) -> RangeWindow:
    return RangeWindow(SCALE, WIDTH, from_px * SPP, until_px * SPP)


def test_the_window_lies_where_its_instants_do() -> None:
    assert _window(300, 500).sides == pytest.approx((300, 500))


@given(ranges)
def test_the_window_is_always_in_sight_and_wide_enough_to_be_taken(
    seconds: tuple[float, float],
) -> None:
    left, right = RangeWindow(SCALE, WIDTH, *seconds).sides
    assert left >= EDGE_PX
    assert right <= WIDTH - EDGE_PX
    assert right - left >= LEAST_PX - 1e-6


@given(ranges)
def test_both_handles_and_the_middle_can_be_taken(seconds: tuple[float, float]) -> None:
    window = RangeWindow(SCALE, WIDTH, *seconds)
    left, right = window.sides
    assert window.part_at(left) is SliderPart.START
    assert window.part_at(right) is SliderPart.END
    assert window.part_at((left + right) / 2) is SliderPart.WHOLE
    assert window.part_at(left - HANDLE_PX) is SliderPart.OUTSIDE
    assert window.part_at(right + HANDLE_PX) is SliderPart.OUTSIDE


def test_a_handle_is_large_enough_for_a_hand() -> None:
    window = _window(300, 500)
    held = [x for x in range(200, 400) if window.part_at(x) is SliderPart.START]
    assert len(held) >= HANDLE_PX


def test_a_handle_moves_its_own_side() -> None:
    assert _window(300, 500).range_after(SliderPart.START, -50) == pytest.approx(
        (250 * SPP, 500 * SPP)
    )
    assert _window(300, 500).range_after(SliderPart.END, -50) == pytest.approx(
        (300 * SPP, 450 * SPP)
    )


@given(ranges, st.sampled_from((SliderPart.START, SliderPart.END)), st.floats(-3000, 3000))
def test_a_handle_never_passes_the_other(
    seconds: tuple[float, float], handle: SliderPart, dx: float
) -> None:
    from_s, until_s = RangeWindow(SCALE, WIDTH, *seconds).range_after(handle, dx)
    assert until_s - from_s >= LEAST_RANGE_S - 1e-3
    kept = until_s == seconds[1] if handle is SliderPart.START else from_s == seconds[0]
    assert kept


def test_a_side_that_is_out_of_sight_comes_in_at_once() -> None:
    from_s, _ = _window(-400, 500).range_after(SliderPart.START, 100)
    assert from_s == pytest.approx((EDGE_PX + 100) * SPP)
    _, until_s = _window(300, 4000).range_after(SliderPart.END, -100)
    assert until_s == pytest.approx((WIDTH - EDGE_PX - 100) * SPP)


@given(ranges, st.floats(-3000, 3000))
def test_the_middle_stays_within_the_overview(seconds: tuple[float, float], dx: float) -> None:
    centre = RangeWindow(SCALE, WIDTH, *seconds).centre_after(dx)
    assert 0.0 <= SCALE.x_of(centre) <= WIDTH


def test_the_middle_moves_as_far_as_the_hand() -> None:
    assert _window(300, 500).centre_after(120) == pytest.approx(520 * SPP)
