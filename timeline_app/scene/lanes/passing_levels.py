"""A zoom level that is only passed by: what a frame packs of it, and what stands in for the rest.

While somebody zooms on, a frame has no time to pack all lanes of each level that it comes to.
Some are packed, in turns; the others keep the rows that they had, as far as these are apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from timeline_app.core.value import Value
from timeline_app.scene.lanes.lane_plan import LanePlan
from timeline_app.scene.lanes.row_packing import SMALL, place_all
from timeline_app.scene.lanes.tracks import LaneTracks
from timeline_app.scene.time.time_scale import LEVELS_PER_OCTAVE, TimeScale, ZoomLevels

MOST_PACKED = 160
"""So many events are packed anew in a frame at most, if it isn't a single lane."""

TILES_WEIGH = 120
"""The tiles of a large lane take about as long as so many events that are packed whole."""

MOST_TILES = 5
"""So many tiles of a large lane are packed in a frame: about half of what it needs."""

MOST_AHEAD = 3 * LEVELS_PER_OCTAVE // 2
"""On the way out lanes are packed for so many levels farther on at most."""

PASSING_PX = 160.0
"""How far beyond the picture marks are laid out at a level that is only passed by."""


class TimeStretch(NamedTuple):
    """What is seen of time, at a scale; and the lanes that are seen."""

    scale: TimeScale
    width_px: float
    lanes: range

    def around(self, seconds_per_px: float, beyond_px: float = PASSING_PX) -> tuple[float, float]:
        """From when until when is seen at another scale about the same middle, and beyond."""
        middle_s = self.scale.instant_at(self.width_px / 2)
        half_s = (self.width_px / 2 + beyond_px) * seconds_per_px
        return middle_s - half_s, middle_s + half_s


class PassedLevel(Value, frozen=True, eq=False):
    """A level that is passed by: its plans, and for each lane that whose rows it has."""

    level: int
    plans: tuple[LanePlan, ...]
    origins: tuple[LanePlan, ...]
    under_way: tuple[int, LanePlan] | None
    """A large lane that is packed in part, and its plan."""


class LanesToPack(NamedTuple):
    """How a layout gives the plans of its lanes at a level, by lane and level."""

    kept: Callable[[int, int], LanePlan | None]
    """The plan if there is one."""
    packed: Callable[[Sequence[int], int], None]
    """Make the plans of lanes."""
    standing_in: Callable[[Sequence[LanePlan], int], tuple[LanePlan, ...]]
    """The plans of all lanes as those of another level, with no more packed than there is."""


def passed_by(
    tracks: Sequence[LaneTracks],
    before: PassedLevel,
    level: int,
    zoom: ZoomLevels,
    stretch: TimeStretch,
    lanes: LanesToPack,
    *,
    is_first: bool,
) -> PassedLevel | None:
    """The plans of a level that is passed by, coming from those of another one.

    None where all is packed. The first step from where the view was at rest packs nothing unless
    it can pack all: it has the most to draw, and what is there will do.
    """
    origins, under_way = before.origins, before.under_way
    found = _packed_by_now(origins, level, zoom, stretch, lanes)
    wanted = [index for index in range(len(tracks)) if index not in found]
    weight = sum(_weight(tracks[index], index in stretch.lanes) for index in wanted)
    is_close = weight <= MOST_PACKED
    target = level
    if is_first and not is_close:
        chosen = list[int]()
    elif under_way is not None and _is_of_use(under_way, wanted, level, stretch):
        chosen, target = [under_way[0]], under_way[1].packing.level
    else:
        if not is_close:
            target += _levels_ahead(level - before.level, weight)
        chosen = _chosen(tracks, origins, wanted, level, stretch, is_out=target > level)
    lanes.packed(chosen, target)
    from_to = stretch.around(zoom.scale_of(target))
    under_way = None
    for index in chosen:
        plan = lanes.kept(index, target)
        assert plan is not None, "it has just been made"
        if index in stretch.lanes:
            place_all([plan.packing], *from_to, MOST_TILES)
            if plan.packing.lacks(*from_to):
                under_way = index, plan
                continue
        found[index] = plan
    every = [found.get(index, origin) for index, origin in enumerate(origins)]
    if is_close and not any(one.packing.tiles is not None for one in every):
        return None
    return PassedLevel(level, lanes.standing_in(every, level), tuple(every), under_way)


def _packed_by_now(
    origins: Sequence[LanePlan],
    level: int,
    zoom: ZoomLevels,
    stretch: TimeStretch,
    lanes: LanesToPack,
) -> dict[int, LanePlan]:
    """The plans of those lanes for a level that lack nothing of what is seen."""
    found: dict[int, LanePlan] = {}
    from_to = stretch.around(zoom.scale_of(level))
    for index, origin in enumerate(origins):
        exact = origin if origin.tracks.is_folded else lanes.kept(index, level)
        if exact is not None and not (index in stretch.lanes and exact.packing.lacks(*from_to)):
            found[index] = exact
    return found


def _levels_ahead(step: int, weight: int) -> int:
    """For how many levels further out lanes of this weight are packed, after a step of so many.

    On the way out what is packed has its use until it is the turn of the lane again.
    """
    return min(MOST_AHEAD, step * -(-weight // MOST_PACKED)) if step > 0 else 0


def _is_of_use(
    under_way: tuple[int, LanePlan], wanted: Sequence[int], level: int, stretch: TimeStretch
) -> bool:
    """Whether a lane that is packed in part for some level is to be packed on."""
    index, plan = under_way
    return index in wanted and index in stretch.lanes and plan.packing.level >= level


def is_whole(plan: LanePlan, level: int) -> bool:
    """Whether all of a lane is packed for a level."""
    return plan.tracks.is_folded or (plan.packing.level == level and plan.packing.tiles is None)


def _weight(tracks: LaneTracks, is_seen: bool) -> int:
    """How long it takes to pack a lane, in events that are packed whole."""
    if len(tracks.marks) > SMALL:
        return TILES_WEIGH if is_seen else 0
    return len(tracks.marks)


def _chosen(
    tracks: Sequence[LaneTracks],
    origins: Sequence[LanePlan],
    wanted: Sequence[int],
    level: int,
    stretch: TimeStretch,
    *,
    is_out: bool,
) -> list[int]:
    """Which of the wanted lanes are packed now: those in view whose rows are from farthest off."""

    def urgency(index: int) -> tuple[bool, bool, int]:
        off = origins[index].packing.level - level
        return index not in stretch.lanes, off >= 0, -abs(off)

    chosen: list[int] = []
    weight = 0
    for index in sorted(wanted, key=urgency):
        is_apart = origins[index].packing.level >= level
        if (
            is_out
            and is_apart
            and not origins[index].packing.lacks(*stretch.around(stretch.scale.seconds_per_px))
        ):
            continue  # it was packed for farther out than this
        weight += _weight(tracks[index], index in stretch.lanes)
        if chosen and weight > MOST_PACKED:
            break
        chosen.append(index)
    return chosen
