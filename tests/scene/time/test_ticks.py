from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.scene.time.ticks import Tick, TickUnit, axis_ticks, named_ticks
from timeline_app.scene.time.time_scale import TimeScale, fitted


def _over(edtf: str, width: int = 1000) -> tuple[TimeScale, int]:
    date = parse_edtf(edtf)
    return fitted(date.earliest, date.latest, width), width


def _parts(ticks: tuple[Tick, ...]) -> list[tuple[int, int, int]]:
    return [(tick.year, tick.month, tick.day) for tick in ticks]


def test_a_year_has_its_months_below_it() -> None:
    ticks = axis_ticks(*_over("2023"))
    assert _parts(ticks.fine)[:3] == [(2023, 1, 1), (2023, 2, 1), (2023, 3, 1)]
    assert all(tick.unit is TickUnit.MONTH for tick in ticks.fine)
    assert _parts(ticks.coarse)[0] == (2023, 1, 1)


def test_a_month_has_days_below_it() -> None:
    ticks = axis_ticks(*_over("2023-06"))
    assert [tick.day for tick in ticks.fine][:4] == [1, 2, 3, 4]
    assert ticks.coarse[0].unit is TickUnit.MONTH


def test_a_day_has_hours_below_it() -> None:
    ticks = axis_ticks(*_over("2023-06-19"))
    assert ticks.fine[0].unit is TickUnit.HOUR
    assert ticks.coarse[1].day == 19


def test_there_is_a_year_zero_in_the_arithmetic_alone() -> None:
    ticks = axis_ticks(*_over("-0002/0002", 300))
    assert [tick.year for tick in ticks.fine][-6:] == [-2, -1, 0, 1, 2, 3]


@pytest.mark.parametrize("years", [10**4, 10**6, 10**9, 10**11])
def test_long_ages_have_round_years(years: int) -> None:
    ticks = axis_ticks(*_over(f"Y-{years}/2000" if years > 9999 else f"-{years}/2000"))
    assert 3 <= len(ticks.fine) <= 20
    before = [tick for tick in ticks.fine if tick.year <= 0]
    assert all((1 - tick.year) % 1000 == 0 for tick in before), "round as people count"
    steps = {b.year - a.year for a, b in pairwise(before)}
    assert len(steps) == 1
    assert str(steps.pop()).rstrip("0") in {"1", "2", "5"}


@given(st.floats(-6e10, 6e10), st.floats(0.05, 1e8), st.integers(100, 3000))
def test_ticks_are_in_order_few_enough_to_read_and_the_coarse_tier_covers_the_left_edge(
    start: float, spp: float, width: int
) -> None:
    ticks = axis_ticks(TimeScale(start, spp), width)
    instants = [tick.instant_s for tick in ticks.fine]
    assert instants == sorted(set(instants))
    assert len(instants) <= width / 20 + 3
    years_alone = ticks.fine[0].unit is TickUnit.YEAR
    assert years_alone == (not ticks.coarse), "years are around all but years"
    assert years_alone or ticks.coarse[0].instant_s <= start + 1
    coarse = [tick.instant_s for tick in ticks.coarse]
    assert coarse == sorted(set(coarse))


@pytest.mark.parametrize(
    ("edtf", "unit"),
    [
        ("Y-10000/2000", TickUnit.YEAR),
        ("1900/1918", TickUnit.YEAR),
        ("2022-07/2023-07", TickUnit.MONTH),
        ("2023-06", TickUnit.DAY),
        ("2023-06-19", TickUnit.HOUR),
    ],
)
def test_ticks_that_are_named_in_full_have_room_for_it(edtf: str, unit: TickUnit) -> None:
    scale, width = _over(edtf)
    ticks = named_ticks(scale, width)
    assert {tick.unit for tick in ticks} == {unit}
    places = [scale.x_of(tick.instant_s) for tick in ticks]
    assert 3 <= len(places) <= 12
    assert places[0] >= 0
    assert all(right - left >= 85 for left, right in pairwise(places))


@given(st.floats(-1e17, 1e17), st.floats(0.05, 2e16), st.integers(100, 2000))
def test_there_are_never_more_named_ticks_than_have_room(
    start_s: float, spp: float, width: int
) -> None:
    assert len(named_ticks(TimeScale(start_s, spp), width)) <= width / 80 + 1


def test_where_hours_are_ticked_each_day_around_them_has_room_for_its_name() -> None:
    for step in range(4_000):
        scale = TimeScale(1_690_000_000.0, 2.0 * 1.002**step)
        unit = axis_ticks(scale, 1_700).fine[0].unit
        if unit is TickUnit.HOUR:
            assert 86_400 / scale.seconds_per_px >= 160


@pytest.mark.parametrize(
    ("seconds_per_px", "unit"),
    [(86.4, TickUnit.HOUR), (3.6, TickUnit.MINUTE), (0.06, TickUnit.SECOND)],
)
def test_an_instant_at_the_very_last_pixel_has_its_tick(
    seconds_per_px: float, unit: TickUnit
) -> None:
    midnight = parse_edtf("2023-06-19").earliest
    scale = TimeScale(float(midnight), seconds_per_px)
    first_s, last_s = scale.visible_range(1000)
    assert (first_s, last_s % 60) == (midnight, 0)
    last = axis_ticks(scale, 1000).fine[-1]
    assert (last.instant_s, last.unit) == (last_s, unit)
