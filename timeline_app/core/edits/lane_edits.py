"""Edits of lanes: a new one, another order."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from timeline_app.core.edits.edit import Change, Edit
from timeline_app.core.records.ids import new_id
from timeline_app.core.records.records import Lane, LaneId


def new_lane(name: str, lanes: Sequence[Lane], roles: Sequence[str]) -> Lane:
    """A lane below all others, in the colour role of `roles` that the fewest of them have."""
    used = [lane.colour for lane in lanes]
    colour = min(roles, key=used.count)
    order = max((lane.order for lane in lanes), default=-1) + 1
    return Lane(LaneId(new_id(name, "lane")), name, colour, order)


def lanes_ordered(lanes: Sequence[Lane], ids: Sequence[str]) -> Edit:
    """The edit that brings lanes into the order of these ids: all of them, each once."""
    place = {own_id: at for at, own_id in enumerate(ids)}
    moved = ((lane, msgspec.structs.replace(lane, order=place[lane.id])) for lane in lanes)
    return Edit(tuple(Change(before, after) for before, after in moved if before != after))


def moved_lane(ids: Sequence[str], own_id: str, place: int) -> tuple[str, ...]:
    """The ids with one of them at another place, which counts without it."""
    others = [other for other in ids if other != own_id]
    place = min(len(others), max(0, place))
    return (*others[:place], own_id, *others[place:])
