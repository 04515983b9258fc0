"""Where the axis has its marks, in two tiers, from a minute to a hundred thousand million years.

The fine tier has the smallest step whose labels fit; the coarse tier names what lies around
it (days around hours, years around months) and is sticky: its first label stays in view. Where
the fine one says whole years, there is nothing to name around it. Where not all ticks of a tier
have room for their names the round ones have theirs.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from operator import le
from typing import NamedTuple

from timeline_app.core.dates.bounds import civil_from_days, days_from_civil
from timeline_app.core.value import Value
from timeline_app.scene.time.time_scale import TimeScale

DAY_S = 86_400
MOST_YEARS = 4000
KEPT_TICKS = 1_000
"""So many are known from before: zooming meets most of them again."""

YEAR_S = 31_556_952
"""The mean Gregorian year: 365.2425 days."""


class TickUnit(IntEnum):
    """What a tick counts."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    DAY = 3
    MONTH = 4
    YEAR = 5


class Tick(Value, frozen=True):
    """A tick at `instant_s`; its unit's value as calendar parts (astronomical year).

    `part` is the day, month, hour, minute or second that its unit names; for years, the year.
    """

    instant_s: int
    unit: TickUnit
    year: int
    month: int
    day: int
    second_of_day: int


class Ticks(NamedTuple):
    """Both tiers. The first coarse tick lies at or before the left edge; years have none.

    `step` of its units lie between two ticks of the fine one.
    """

    fine: tuple[Tick, ...]
    coarse: tuple[Tick, ...]
    step: int = 1


_SECONDS = {TickUnit.SECOND: 1, TickUnit.MINUTE: 60, TickUnit.HOUR: 3600, TickUnit.DAY: DAY_S}

# (unit, step, coarse unit, label width in pixels)
_STEPS: tuple[tuple[TickUnit, int, TickUnit, int], ...] = (
    (TickUnit.SECOND, 1, TickUnit.MINUTE, 56),
    (TickUnit.SECOND, 5, TickUnit.MINUTE, 56),
    (TickUnit.SECOND, 15, TickUnit.MINUTE, 56),
    (TickUnit.SECOND, 30, TickUnit.MINUTE, 56),
    (TickUnit.MINUTE, 1, TickUnit.DAY, 44),
    (TickUnit.MINUTE, 5, TickUnit.DAY, 44),
    (TickUnit.MINUTE, 15, TickUnit.DAY, 44),
    (TickUnit.MINUTE, 30, TickUnit.DAY, 44),
    (TickUnit.HOUR, 1, TickUnit.DAY, 44),
    (TickUnit.HOUR, 3, TickUnit.DAY, 44),
    (TickUnit.HOUR, 6, TickUnit.DAY, 44),
    (TickUnit.HOUR, 12, TickUnit.DAY, 80),  # else the days around them couldn't be named
    (TickUnit.DAY, 1, TickUnit.MONTH, 26),
    (TickUnit.DAY, 5, TickUnit.MONTH, 34),
    (TickUnit.DAY, 10, TickUnit.MONTH, 46),
    (TickUnit.MONTH, 1, TickUnit.YEAR, 36),
    (TickUnit.MONTH, 3, TickUnit.YEAR, 36),
    (TickUnit.MONTH, 6, TickUnit.YEAR, 36),
    (TickUnit.YEAR, 1, TickUnit.YEAR, 40),
    (TickUnit.YEAR, 2, TickUnit.YEAR, 40),
    (TickUnit.YEAR, 5, TickUnit.YEAR, 44),
)

_YEARS_PX = ((1_000, 72), (10**6, 96), (10**9, 128), (10**18, 160))
"""The room for a year's label where fewer years than so many lie between two ticks."""

_NAMED_PX = {TickUnit.YEAR: 88, TickUnit.MONTH: 160, TickUnit.DAY: 160}
_TIME_NAMED_PX = 200
"""The room for a name that says all, such as "Fri 3 Mar 2023", and for quiet around it."""


def _unit_seconds(unit: TickUnit) -> float:
    if unit is TickUnit.YEAR:
        return YEAR_S
    return YEAR_S / 12 if unit is TickUnit.MONTH else _SECONDS[unit]


def tick_step(seconds_per_px: float) -> tuple[TickUnit, int, TickUnit]:
    """Unit and step of the fine tier, and the unit of the coarse one, at this scale."""
    for unit, step, coarse, width_px in _STEPS:
        if _unit_seconds(unit) * step / seconds_per_px >= width_px:
            return unit, step, coarse
    steps = ((_many_years(px * seconds_per_px), limit) for limit, px in _YEARS_PX)
    return TickUnit.YEAR, next(step for step, limit in steps if step < limit), TickUnit.YEAR


def _many_years(seconds: float) -> int:
    """The least round number of years, ten or more, that takes so long."""
    years = seconds / YEAR_S
    power = 10 ** max(1, math.floor(math.log10(years)))
    return int(next(n * power for n in (1, 2, 5, 10) if n * power >= years))


@lru_cache(maxsize=KEPT_TICKS)
def _tick(unit: TickUnit, instant_s: int) -> Tick:
    year, month, day = civil_from_days(instant_s // DAY_S)
    return Tick(instant_s, unit, year, month, day, instant_s % DAY_S)


@lru_cache(maxsize=KEPT_TICKS)
def _month_start(index: int) -> int:
    """The first second of a month, counted from the beginning of the astronomical year 0."""
    return days_from_civil(index // 12, index % 12 + 1, 1) * DAY_S


def _year_starts(first_s: float, last_s: float, step: int) -> list[int]:
    """Years that are round as people count them: 100 BCE is the astronomical year -99."""
    year = civil_from_days(math.floor(first_s / DAY_S))[0]
    counted = (year if year > 0 else year - 1) // step * step
    starts: list[int] = []
    for _ in range(MOST_YEARS):
        # There is no year 0 to count from: its place has the year 1.
        start = _month_start(12 * (counted if counted > 0 else counted + 1))
        if start > last_s:
            break
        if counted or step > 1:
            starts.append(start)
        counted += step
    return starts


def _month_starts(first_s: float, last_s: float, step: int) -> list[int]:
    year, month, _ = civil_from_days(math.floor(first_s / DAY_S))
    index = (year * 12 + month - 1) // step * step
    starts: list[int] = []
    while (start := _month_start(index)) <= last_s:
        starts.append(start)
        index += step
    return starts


def _day_starts(first_s: float, last_s: float, step: int) -> list[int]:
    """Days 1, 1 + step, … of each month; one too near the next month's first is left out."""
    starts: list[int] = []
    for month_s in _month_starts(first_s, last_s, 1):
        year, month, _ = civil_from_days(month_s // DAY_S)
        follows = days_from_civil(year + month // 12, month % 12 + 1, 1)
        length = int(follows) - month_s // DAY_S
        days = range(1, length + 1) if step == 1 else (1, *range(step, length - step // 2, step))
        starts += [month_s + (day - 1) * DAY_S for day in days]
    return [start for start in starts if first_s - DAY_S * step <= start <= last_s]


def _starts(unit: TickUnit, step: int, first_s: float, last_s: float) -> list[int]:
    if unit is TickUnit.YEAR:
        return _year_starts(first_s, last_s, step)
    if unit is TickUnit.MONTH:
        return _month_starts(first_s, last_s, step)
    if unit is TickUnit.DAY:
        return _day_starts(first_s, last_s, step)
    length = _SECONDS[unit] * step
    return list(range(math.floor(first_s / length) * length, math.floor(last_s) + 1, length))


def axis_ticks(scale: TimeScale, width_px: float) -> Ticks:
    """The ticks of both tiers over `width_px` pixels; calendar years, BCE included."""
    first_s, last_s = scale.visible_range(width_px)
    unit, step, coarse = tick_step(scale.seconds_per_px)
    fine = _starts(unit, step, first_s, last_s)
    around = [] if coarse is unit else _starts(coarse, 1, first_s, last_s)
    return Ticks(
        tuple([_tick(unit, start) for start in fine]),
        tuple([_tick(coarse, start) for start in around]),
        step,
    )


def named_ticks(scale: TimeScale, width_px: float) -> tuple[Tick, ...]:
    """A single tier of ticks within `width_px` pixels; each has room for a name that says all."""
    spp = scale.seconds_per_px
    fitting = (
        (unit, step)
        for unit, step, _, _ in _STEPS
        if _unit_seconds(unit) * step / spp >= _NAMED_PX.get(unit, _TIME_NAMED_PX)
    )
    unit, step = next(fitting, None) or (TickUnit.YEAR, _many_years(_NAMED_PX[TickUnit.YEAR] * spp))
    first_s, last_s = scale.visible_range(width_px)
    starts = _starts(unit, step, first_s, last_s)
    return tuple([_tick(unit, start) for start in starts if start >= first_s])


NAME_GAP_PX = 5.0
"""From a tick to its name."""

STICKY_PX = 6.0
"""From the left edge of a view to the name that stays there."""

LEAST_START_PX = 2.0
"""The same, for a name that the next one pushes out."""

NAMES_APART_PX = 8.0
_EVERY = {
    TickUnit.YEAR: (1, 2, 5, 10, 20, 50, 100),
    TickUnit.MONTH: (1, 2, 3, 6, 12),
    TickUnit.DAY: (1, 2, 5, 10),
}
_EVERY_TIME = (1, 2, 3, 4, 6, 12)


class Name(Value, frozen=True):
    """The name of a tick, by its index, and where it begins and ends."""

    tick: int
    start: float
    end: float


def named(
    ticks: Sequence[Tick], step: int, places: Sequence[float], widths: Sequence[float]
) -> tuple[Name, ...]:
    """The names of a tier that have room, from tick to tick; `widths` are those of all names.

    `step` of their units lie between two ticks, whose pixels are `places`.
    """
    if not ticks:
        return ()
    numbers = _numbers(ticks, step)
    chosen: list[int] = []
    for every in _EVERY.get(ticks[0].unit, _EVERY_TIME):
        chosen = [i for i, number in enumerate(numbers) if number % every == 0]
        ends = [places[i] + widths[i] + NAMES_APART_PX for i in chosen[:-1]]
        if all(map(le, ends, [places[i] for i in chosen[1:]])):
            break
    starts = [(i, places[i] + NAME_GAP_PX) for i in chosen]
    return tuple([Name(i, start, start + widths[i]) for i, start in starts])


def within(names: Sequence[Name], left: float, right: float) -> tuple[Name, ...]:
    """Those that a view shows whole."""
    return tuple([name for name in names if left <= name.start and name.end <= right])


def sticky(
    names: Sequence[Name],
    places: Sequence[float],
    widths: Sequence[float],
    left: float,
    right: float,
) -> tuple[Name, ...]:
    """The names of the coarse tier that a view shows whole.

    What lies around the left edge has its name there, pushed out by the next name.
    """
    following = [name for name in names if places[name.tick] >= left]
    shown = [name for name in following if name.end <= right]
    tick = max([i for i, place in enumerate(places) if place < left], default=-1)
    if tick >= 0:
        end = places[following[0].tick] if following else right
        natural = max(left + STICKY_PX, places[tick] + NAME_GAP_PX)
        start = min(natural, end - NAMES_APART_PX - widths[tick])
        if start >= left + LEAST_START_PX:
            shown.insert(0, Name(tick, start, start + widths[tick]))
    return tuple(shown)


def _numbers(ticks: Sequence[Tick], step: int) -> list[int]:
    """The how manieth of their kind ticks are, counted from a round one."""
    unit = ticks[0].unit
    if unit is TickUnit.YEAR:
        return [(tick.year if tick.year > 0 else tick.year - 1) // step for tick in ticks]
    if unit is TickUnit.MONTH:
        return [(tick.year * 12 + tick.month - 1) // step for tick in ticks]
    if unit is TickUnit.DAY:
        return [tick.day // step for tick in ticks]
    length = _SECONDS[unit] * step
    return [tick.instant_s // length for tick in ticks]
