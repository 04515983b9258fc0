"""Where events of a file go that stand in no lane: what is in none is drawn in the first one.

Here that would be the first lane of somebody else's, in which they have no place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from timeline_app.core.records.as_came import came_json
from timeline_app.core.records.records import Event, Import, Lane, LaneId, Origin

_ROLES = 10
"""So many colour roles there are for lanes."""


def next_order(lanes: Iterable[Lane]) -> int:
    """The order of a lane that stands behind these."""
    return 1 + max((lane.order for lane in lanes), default=-1)


def rest_lane(
    here: Sequence[Lane],
    there: Iterable[Lane],
    imported: Import,
    id_here: Callable[[LaneId], str],
) -> tuple[Lane | None, bool]:
    """Where events go that stand in no lane there, and whether that is new; none without lanes.

    It is the first one there, which is added with the others, else one here that is called as the
    file is, else one behind all others.
    """
    first = min(there, key=lambda lane: lane.order, default=None)
    if not here:
        return None, False
    if first is not None:
        return msgspec.structs.replace(first, id=LaneId(id_here(first.id))), False
    stem = imported.file.rpartition(".")[0] or imported.file
    name = " ".join(stem.split()) or imported.format
    own_id = LaneId(f"{imported.id}-0")
    for lane in here:
        if lane.id == own_id or " ".join(lane.name.split()) == name:
            return lane, False
    return Lane(own_id, name, f"lane-{len(here) % _ROLES + 1}", next_order(here)), True


def in_a_lane(event: Event, lane: Lane | None) -> Event:
    """The event, in that lane if there is one, and the event is drawn and stands in none."""
    if lane is None or event.lanes or not event.date:
        return event
    return msgspec.structs.replace(event, lanes=(lane.id,))


def origin_of(lane: Lane, imported: Import) -> Origin:
    """Where such a lane comes from: there it has no name, for nothing there is called so."""
    return Origin(imported.id, "lanes", lane.id, as_came=came_json(lane))
