"""Which ticks of a tier have their names, where not all have room: the round ones.

Which they are hangs on the instants alone, so that names stay while the view moves. The name of
the coarse tier at the left edge of a view stays there until the next one needs its room.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import le

from timeline_app.core.value import Value
from timeline_app.scene.time.ticks import Tick, Unit

NAME_GAP_PX = 5.0
"""From a tick to its name."""

STICKY_PX = 6.0
"""From the left edge of a view to the name that stays there."""

LEAST_START_PX = 2.0
"""The same, for a name that the next one pushes out."""

NAMES_APART_PX = 8.0
_EVERY = {
    Unit.YEAR: (1, 2, 5, 10, 20, 50, 100),
    Unit.MONTH: (1, 2, 3, 6, 12),
    Unit.DAY: (1, 2, 5, 10),
}
_EVERY_TIME = (1, 2, 3, 4, 6, 12)
_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}


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
    if unit is Unit.YEAR:
        return [(tick.year if tick.year > 0 else tick.year - 1) // step for tick in ticks]
    if unit is Unit.MONTH:
        return [(tick.year * 12 + tick.month - 1) // step for tick in ticks]
    if unit is Unit.DAY:
        return [tick.day // step for tick in ticks]
    length = _SECONDS[unit] * step
    return [tick.instant_s // length for tick in ticks]
