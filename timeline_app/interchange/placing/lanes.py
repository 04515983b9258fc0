"""Lanes out of groups: nested ones joined, their number bounded, each in its commonest colour."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import cycle

from timeline_app.core.records.records import Lane, LaneId
from timeline_app.core.text.plain_text import one_line
from timeline_app.core.text.translation import words
from timeline_app.core.value import Value
from timeline_app.interchange.texts.limits import MOST_LANES

ROLES = (
    "#2563EB",
    "#0B7A6F",
    "#C2410C",
    "#7C3AED",
    "#8F5A0A",
    "#B0307A",
    "#0072B2",
    "#4D7C0F",
    "#A3224A",
    "#475569",
)
"""The colours of `lane-1`, `lane-2`, … in the light theme."""

_HEX = re.compile("#[0-9a-fA-F]{6}")
_Lab = tuple[float, float, float]
_LIGHTNESS = 0.02
"""How much lightness counts beside hue and chroma: lanes are all about as light."""
_LANES_LIGHTNESS = 0.5
_MOST_STRETCH = 4.0


@lru_cache(1_000)
def nearest_role(color: str) -> str:
    """The role of a colour "#rrggbb"; empty for what is none.

    By distance in Oklab (Ottosson 2020), in which equal steps look equal.
    """
    if not _HEX.fullmatch(color):
        return ""
    wanted = _deepened(_oklab(color))
    distances = [_distance(wanted, _oklab(role)) for role in ROLES]
    return f"lane-{distances.index(min(distances)) + 1}"


def _deepened(color: _Lab) -> _Lab:
    """A light tint as strong as it would be if it were as dark as lanes are; greys stay grey."""
    lightness, a, b = color
    room = max(1 - lightness, (1 - _LANES_LIGHTNESS) / _MOST_STRETCH)
    stretch = max(1.0, (1 - _LANES_LIGHTNESS) / room)
    return lightness, a * stretch, b * stretch


def _distance(one: _Lab, other: _Lab) -> float:
    lightness, a, b = (left - right for left, right in zip(one, other, strict=True))
    return _LIGHTNESS * lightness**2 + a**2 + b**2


def _oklab(color: str) -> _Lab:
    red, green, blue = (_linear(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def _linear(part: float) -> float:
    """A part of sRGB as an amount of light (IEC 61966-2-1)."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


SEPARATOR = " › "


class PlacedGroups(Value, frozen=True):
    """Where the groups of an event go; `is_first_beyond` names a group that is a tag just now."""

    lanes: tuple[LaneId, ...] = ()
    tags: tuple[str, ...] = ()
    first_beyond: str = ""


_NO_GROUPS = PlacedGroups()
_IN_NONE = words.mark("In no group")
_IN_NONE_ROLE = "lane-10"
_MOST_KEPT = 1_000


class LaneBuilder:
    """Gives groups lanes, in the order in which they come."""

    def __init__(self, base: str) -> None:
        """`base` begins the ids."""
        self._base = base
        self._id_of_none = LaneId(f"{base}-0")
        self._most = MOST_LANES
        self._own: dict[str, LaneId] = {}
        self._names: dict[LaneId, str] = {}
        self._beyond: set[str] = set()
        self._placed: dict[tuple[tuple[str, ...], ...], tuple[PlacedGroups, list[int]]] = {}
        """What was placed before, of groups without a colour, and how often in a list of one."""
        self._sizes = Counter[str]()
        """How many events of a lane were not counted there."""
        self._colors: dict[str, Counter[str]] = {}
        self.has_events_in_none = False
        """To be set where an event that is drawn stands in no lane."""

    def place(
        self, groups: tuple[tuple[str, ...], ...], color: str, *, are_all_lanes: bool = False
    ) -> PlacedGroups:
        """Where the groups of an event of this colour go; however many `are_all_lanes`."""
        self._most = max(self._most, len(self._own) + len(groups)) if are_all_lanes else MOST_LANES
        if not groups:
            return _NO_GROUPS
        if not color:
            known = self._placed.get(groups)
            if known is not None:
                known[1][0] += 1
                return known[0]
            placed = self._place(groups, color)
            if not placed.tags and len(self._placed) < _MOST_KEPT:
                self._placed[groups] = placed, [0]
            return placed
        return self._place(groups, color)

    def _place(self, groups: tuple[tuple[str, ...], ...], color: str) -> PlacedGroups:
        lanes: dict[LaneId, None] = {}
        tags: list[str] = []
        first_beyond = ""
        role = nearest_role(color) if color else ""
        for path in groups:
            name = SEPARATOR.join(filter(None, map(one_line, path)))
            if not name:
                continue
            lane = self._lane(name)
            if lane is None:
                first_beyond = first_beyond or ("" if name in self._beyond else name)
                self._beyond.add(name)
                tags.append(name)
                continue
            lanes[lane] = None
            self._sizes[name] += 1
            if role:
                self._colors.setdefault(name, Counter())[role] += 1
        return PlacedGroups(tuple(lanes), tuple(tags), first_beyond)

    def names(self, lanes: tuple[LaneId, ...]) -> tuple[str, ...]:
        """What these lanes are called in the file."""
        return tuple(self._names[lane] for lane in lanes)

    def has_color(self, name: str) -> bool:
        """Whether the file says in which colour a lane is."""
        return bool(self._chosen(name))

    def records(self) -> list[Lane]:
        """The lanes that are new: their own colour, else the next one in turn.

        What is in no lane is drawn in the first one: where there is such, that is a lane for it.
        """
        found = []
        if self.has_events_in_none and 0 < len(self._own) < MOST_LANES:
            found.append(Lane(self._id_of_none, words(_IN_NONE), _IN_NONE_ROLE, 0))
        chosen = {name: self._chosen(name) for name in self._own}
        roles = [f"lane-{number + 1}" for number in range(len(ROLES))]
        free = [role for role in roles if role not in chosen.values()] or roles
        in_turn = cycle(free)
        for name, lane in self._own.items():
            found.append(Lane(lane, name, chosen[name] or next(in_turn), len(found)))
        return found

    def is_of_none(self, lane: Lane) -> bool:
        """Whether a lane is no group of the file, but for what is in none."""
        return lane.id == self._id_of_none

    def colors_not_shown(self) -> int:
        """How often an event's colour is another than that of a lane of its."""
        return sum(
            votes.total() - votes.get(self._chosen(name), 0) for name, votes in self._colors.items()
        )

    def _lane(self, name: str) -> LaneId | None:
        lane = self._own.get(name)
        if lane is None and len(self._own) < self._most:
            lane = self._own[name] = LaneId(f"{self._base}-{len(self._own) + 1}")
            self._names[lane] = name
        return lane

    def _chosen(self, name: str) -> str:
        """The role that at least half of the events of a lane have; empty for none."""
        votes = self._colors.get(name)
        if not votes:
            return ""
        role, number = votes.most_common(1)[0]
        return role if 2 * number >= self._size(name) else ""

    def _size(self, name: str) -> int:
        """How many events a lane has."""
        lane = self._own[name]
        return self._sizes[name] + sum(
            again for placed, (again,) in self._placed.values() if lane in placed.lanes
        )
